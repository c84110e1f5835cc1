package io.github.fairrecruit.compliance.audit;

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
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.fairrecruit.compliance.audit";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** What is public for those who embed an audit, beside the records of the report. */
    private static final Set<String> PUBLIC_FOR_OTHERS = Set.of(
            ROOT + ".Audit",
            ROOT + ".AuditException",
            ROOT + ".AuditPlan",
            ROOT + ".AuditPlanBuilder",
            ROOT + ".AuditProgress",
            ROOT + ".AuditResult",
            ROOT + ".AuditRows", // what engines that spread work carry from machine to machine
            ROOT + ".AuditShare",
            ROOT + ".SharedAudit",
            ROOT + ".input.InputException", // thrown to whoever reads inputs
            ROOT + ".input.MappingException", // thrown to whoever reads a mapping
            ROOT + ".statistics.InspectionFactor", // key of the weights in FigureSettings
            ROOT + ".Verification");

    @Test
    void thisTestSawTheWholeModule() {
        assertThat(CLASSES.stream().filter(JavaClass::isTopLevelClass).count()).isBetween(70L, 160L);
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        ROOT, ROOT + ".input", ROOT + ".register", ROOT + ".report", ROOT + ".statistics");
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void partsKnowNothingOfTheWhole() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".input", ROOT + ".register", ROOT + ".report", ROOT + ".statistics")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void nothingKnowsTheRuleEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
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
                .callMethod(ThreadLocalRandom.class, "current")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
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
            boolean record = type.getPackageName().equals(ROOT + ".report");
            if (type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass() && !record) {
                boolean usedElsewhere = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
                assertThat(usedElsewhere || PUBLIC_FOR_OTHERS.contains(type.getName()))
                        .as("%s is public and used in its own package only", type.getName())
                        .isTrue();
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(10);
    }
}
