package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.facts.Charge;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.WorkerAge;
import java.nio.file.Path;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBuilderTest {
    private static final String RULES = SamplePack.CHAPTER + "/rules.drl";

    @TempDir
    Path folder;

    private SamplePack pack;

    @BeforeEach
    void aSoundPack() {
        pack = new SamplePack(folder);
    }

    @Test
    void everyRuleBecomesOnePatternWithItsConditions() {
        Problems problems = new Problems();
        Model model = ModelBuilder.model(source(problems), problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(model.getName()).isEqualTo("packs.sample");
        assertThat(model.getRules())
                .extracting(Rule::getName)
                .containsExactly(
                        "S-FEE the worker bears a fee", "S-FEE the fee was paid back", "S-AGE the worker is too young");
        assertThat(model.getRules())
                .allSatisfy(rule -> assertThat(rule.getPackage()).isEqualTo("packs.sample"));
        assertThat(patterns(model)).containsExactly(Charge.class, Charge.class, WorkerAge.class);
    }

    @Test
    void anUnknownPropertyIsNamedWithItsRuleAndTheNearestOne() {
        pack.replace(RULES, "recruitmentFee, borneByWorker", "recruitmentFee, bornByWorker");
        assertThat(problems())
                .containsExactly(
                        "sample/fees/rules.drl:6: [unknown-fact] The rule \"S-FEE the worker bears a fee\" asks Charge for bornByWorker, "
                                + "which it does not have. Maybe \"borneByWorker\" is meant.");
    }

    @Test
    void aPropertyWithTooManyIdsIsNamed() {
        pack.replace(RULES, "(\"S-MINIMUM-AGE\")", "(\"S-MINIMUM-AGE\", \"S-MINIMUM-AGE\")");
        assertThat(problems())
                .containsExactly(
                        "sample/fees/rules.drl:21: [unknown-fact] The rule \"S-AGE the worker is too young\" asks WorkerAge for "
                                + "youngerAtRecruitmentThan(S-MINIMUM-AGE, S-MINIMUM-AGE), which it does not have. "
                                + "Maybe youngerAtRecruitmentThan with 1 id is meant.");
    }

    @Test
    void anUnknownFactIsNamed() {
        pack.replace(RULES, "$a : WorkerAge(", "$a : WorkersAge(");
        assertThat(problems())
                .contains(
                        "sample/fees/rules.drl:21: [unknown-fact] The rule \"S-AGE the worker is too young\" asks for the fact "
                                + "WorkersAge, which does not exist. Maybe \"WorkerAge\" is meant.");
    }

    @Test
    void aClassThatIsNoFactIsNoFact() {
        pack.replace(RULES, "$a : WorkerAge( youngerAtRecruitmentThan(\"S-MINIMUM-AGE\") )", "$a : CaseFacts( )");
        assertThat(problems())
                .anyMatch(problem -> problem.contains("asks for the fact CaseFacts, which does not exist"));
    }

    @Test
    void whatTheEngineAsksForItselfIsNoProperty() {
        assertThat(FactProperties.names(Charge.class))
                .contains("borneByWorker", "exceptionStateBoundBy")
                .doesNotContain("takeUncertain", "unlisted", "event", "equals", "isBorneByWorker");
        assertThat(FactProperties.find(Charge.class, "takeUncertain", List.of()))
                .isEmpty();
        assertThat(FactProperties.find(Charge.class, "unlisted", List.of())).isEmpty();
        assertThat(FactProperties.find(Charge.class, "pointer", List.of())).isEmpty();
    }

    @Test
    void everyFactThatIsProposedExists() {
        assertThat(FactVocabulary.ofEngine().facts()).allSatisfy(name -> {
            Class<? extends Fact> fact = FactProperties.fact(name).orElseThrow();
            assertThat(FactProperties.names(fact)).isNotEmpty();
        });
    }

    private List<String> problems() {
        Problems problems = new Problems();
        ModelBuilder.model(source(new Problems()), problems);
        return problems.sorted().stream().map(PackProblem::toString).toList();
    }

    private PackSource source(Problems problems) {
        return new PackReader(folder, FactVocabulary.ofEngine(), problems).pack(pack.folder());
    }

    private static List<Class<?>> patterns(Model model) {
        return model.getRules().stream()
                .flatMap(rule -> rule.getView().getSubConditions().stream())
                .filter(Pattern.class::isInstance)
                .<Class<?>>map(
                        pattern -> ((Pattern<?>) pattern).getPatternVariable().getType())
                .toList();
    }
}
