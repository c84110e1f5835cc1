package io.github.fairrecruit.compliance.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.testkit.diff.Weakening.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeakeningTest {
    /** No record is generated for this country by itself. */
    private static final String SOMEWHERE = "KE";

    private static final String BREACH = "breach(\"N-FEE\", $f);";
    private static final String OWN_FACTS = "facts: [Charge.borneByWorker, Charge.visa]";

    @TempDir
    Path folder;

    private ToyPacks packs;

    @BeforeEach
    void aBaseAndANationalPack() {
        packs = new ToyPacks(folder).base().national(SOMEWHERE);
    }

    private Report check() {
        return Weakening.check(PackSet.load(folder).engine(List.of()), List.of("nat"), 600, 1);
    }

    @Test
    void whatDemandsMoreWeakensNothing() {
        tighten("", "");

        Report report = check();

        assertThat(report.found()).isEmpty();
        assertThat(report.compared().get("N-FEE")).isGreaterThan(100);
        report.check();
    }

    /** A limb of the scope that the base does not have leaves breaches of the base without one of its own. */
    @Test
    void aNarrowerScopeIsFound() {
        tighten("\nscope: { workers: [seafarer] }", "");

        Report report = check();

        assertThat(report.found()).singleElement().satisfies(found -> {
            assertThat(found.requirement()).isEqualTo("N-FEE");
            assertThat(found.baseRequirement()).isEqualTo("B-FEE");
            assertThat(found.baseOutcome()).isEqualTo(Outcome.BREACHED);
            assertThat(found.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
            assertThat(found.message())
                    .startsWith("N-FEE is laxer than B-FEE of base and does not say so: breached becomes"
                            + " not-applicable (scope), for {");
            assertThat(found.advice()).startsWith("Maybe");
        });
        assertThatThrownBy(report::check).isInstanceOf(AssertionError.class).hasMessageContaining("N-FEE is laxer");
    }

    @Test
    void theEvidenceIsSmall() {
        tighten("\nscope: { workers: [seafarer] }", "");

        String record = check().found().get(0).record();

        assertThat(record)
                .contains("\"destination\":\"KE\"", "\"categories\"", "RECRUITMENT_FEE", "\"chargedOn\"")
                .doesNotContain("journey", "documents", "\"id\"", "statements", "attestations", "incidents")
                .hasSizeLessThan(300);
    }

    @Test
    void aRepairThatTheBaseDoesNotKnowIsFound() {
        tighten("", "");
        packs.rule("nat", "N-FEE paid back", "Charge( fullyReimbursed )", "repaired(\"N-FEE\", $f);")
                .replace("nat/one/requirements.yaml", "Charge.visa]", "Charge.visa, Charge.fullyReimbursed]");

        assertThat(check().found())
                .singleElement()
                .satisfies(found -> assertThat(found.outcome()).isEqualTo(Outcome.REMEDIED));
    }

    @Test
    void aDeclaredWeakeningIsLeftInPeace() {
        tighten("\nscope: { workers: [seafarer] }", ", weakens: true");

        Report report = check();

        assertThat(report.found()).isEmpty();
        assertThat(report.compared()).isEmpty();
    }

    @Test
    void whatIsOnlyAddedStandsForNothingElse() {
        packs.requirement("nat", "N-FEE", "charge", OWN_FACTS + "\n" + ToyPacks.override("add", "B-FEE", ""))
                .rule("nat", "N-FEE the worker pays for the visa", "Charge( visa, borneByWorker )", BREACH);

        Report report = check();

        assertThat(report.found()).isEmpty();
        assertThat(report.compared()).isEmpty();
    }

    @Test
    void aLaxerNumberIsFound() {
        parametrise("16", ", weakens: true");
        // The base may be a jar, whose rules the linter does not read: only records show which direction is laxer.
        packs.replace("nat/one/requirements.yaml", ", weakens: true", "");
        PackSet base = PackSet.load(packs.pack("base"));
        PackSet national = PackSet.load(packs.pack("nat"));

        Report report = Weakening.check(national.engine(base.packs()), List.of("nat"), 600, 1);

        assertThat(report.found()).singleElement().satisfies(found -> {
            assertThat(found.requirement()).isEqualTo("N-AGE");
            assertThat(found.outcome()).isEqualTo(Outcome.SATISFIED);
        });
    }

    @Test
    void aStricterNumberWeakensNothing() {
        parametrise("21", "");

        Report report = check();

        assertThat(report.found()).isEmpty();
        assertThat(report.compared().get("N-AGE")).isGreaterThan(100);
    }

    private void tighten(String more, String inOverride) {
        packs.requirement(
                        "nat",
                        "N-FEE",
                        "charge",
                        OWN_FACTS + more + "\n" + ToyPacks.override("tighten", "B-FEE", inOverride))
                .rule("nat", "N-FEE the worker pays for the visa", "Charge( visa, borneByWorker )", BREACH);
    }

    private void parametrise(String number, String inOverride) {
        packs.requirement(
                        "nat",
                        "N-AGE",
                        "recruitment",
                        "parameters: [N-MINIMUM]\n" + ToyPacks.override("parametrise", "B-AGE", inOverride))
                .parameter("nat", "N-MINIMUM", number, "replaces: B-MINIMUM");
    }
}
