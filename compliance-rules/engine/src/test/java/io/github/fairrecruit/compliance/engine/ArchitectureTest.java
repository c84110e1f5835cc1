package io.github.fairrecruit.compliance.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.fairrecruit.compliance";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + ".facts", ROOT + ".law", ROOT + ".engine");

    /** What is public for others than this module: embedders' service, rules, the test kit. */
    private static final Set<String> PUBLIC_FOR_OTHERS = Set.of(
            ROOT + ".law.Truth", // part of Condition
            ROOT + ".engine.conclude.Bases", // taken by Concluder, given as a lambda
            ROOT + ".engine.DefaultProvider",
            ROOT + ".engine.DefaultEngine",
            ROOT + ".facts.FactsVersion",
            ROOT + ".facts.Verbs",
            ROOT + ".engine.load.PackResolver", // asked by the linter
            ROOT + ".engine.load.VersionRange", // asked by the linter
            ROOT + ".engine.json.Nearest", // asked by the audit
            ROOT + ".engine.json.Shown", // asked by the audit
            ROOT + ".facts.WholeRecord",
            ROOT + ".facts.Charge",
            ROOT + ".facts.ChargeSum",
            ROOT + ".facts.WagePaid",
            ROOT + ".facts.WageDeduction",
            ROOT + ".facts.DocumentHeld",
            ROOT + ".facts.ContractClause",
            ROOT + ".facts.FreedomToLeave",
            ROOT + ".facts.TermsGiven",
            ROOT + ".facts.TermsChange",
            ROOT + ".facts.LicenceUse",
            ROOT + ".facts.WorkerAge",
            ROOT + ".facts.CountryOfOrigin",
            ROOT + ".facts.AttestationHeld",
            ROOT + ".facts.IncidentAtWork",
            ROOT + ".facts.PersonsAffected",
            ROOT + ".facts.PortfolioPattern");

    @Test
    void thisTestSawTheWholeModule() {
        assertThat(CLASSES.stream().filter(JavaClass::isTopLevelClass).count()).isBetween(45L, 120L);
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        ROOT + ".facts",
                        ROOT + ".law",
                        ROOT + ".engine",
                        ROOT + ".engine.conclude",
                        ROOT + ".engine.fire",
                        ROOT + ".engine.json",
                        ROOT + ".engine.load");
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyLoadAndFireKnowTheRuleEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".engine.load", ROOT + ".engine.fire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void factsAndLawKnowNothingOfTheEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".facts", ROOT + ".law")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".engine..", "tools.jackson..", "org.drools..")
                .check(CLASSES);
    }

    @Test
    void nothingReadsTheClockOrTheMachinesLocaleZoneOrCharset() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(InputStreamReader.class, java.io.InputStream.class)
                .orShould()
                .callConstructor(PrintStream.class, java.io.OutputStream.class)
                .check(CLASSES);
    }

    @Test
    void nothingIsPublicThatNeedNotBe() {
        int judged = 0;
        for (JavaClass type : CLASSES) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass()) {
                boolean usedElsewhere = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
                assertThat(usedElsewhere || PUBLIC_FOR_OTHERS.contains(type.getName()))
                        .as("%s is public, but nobody outside of its package uses it", type.getName())
                        .isTrue();
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(PUBLIC_FOR_OTHERS.size());
    }
}
