package io.github.fairrecruit.compliance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.fairrecruit.compliance";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final Set<String> CLOCKS = Set.of("now", "systemUTC", "systemDefaultZone", "systemDefault");

    private static final ArchRule NO_SURROUNDINGS = noClasses()
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "reads clock, zone, locale or charset of the machine", ArchitectureTest::readsSurroundings));

    private static boolean readsSurroundings(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean made = name.equals("<init>");
        List<String> parameters = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList();
        boolean locale = parameters.contains(Locale.class.getName());
        boolean charset = parameters.stream().anyMatch(type -> type.startsWith("java.nio.charset.Charset"));
        // Readers and writers take the name of a charset too; a string takes bytes without one.
        boolean encoded = charset || parameters.contains(String.class.getName());
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("lineSeparator");
            case "java.util.Date", "java.util.GregorianCalendar" -> made && parameters.isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault");
            case "java.nio.charset.Charset" -> name.equals("defaultCharset");
            case "java.lang.String" ->
                switch (name) {
                    case "toLowerCase", "toUpperCase", "format" -> !locale;
                    case "formatted" -> true;
                    case "getBytes" -> parameters.isEmpty();
                    case "<init>" -> parameters.contains("[B") && !encoded;
                    default -> false;
                };
            case "java.text.SimpleDateFormat", "java.text.DecimalFormat", "java.text.MessageFormat" -> made && !locale;
            case "java.time.format.DateTimeFormatter" -> name.equals("ofPattern") && !locale;
            case "java.io.InputStreamReader",
                    "java.io.OutputStreamWriter",
                    "java.io.PrintStream",
                    "java.util.Scanner" -> made && !encoded;
            case "java.io.FileReader", "java.io.FileWriter" -> made && !charset;
            default -> owner.startsWith("java.time.") && CLOCKS.contains(name);
        };
    }

    @Test
    void seesTheClasses() {
        assertThat(CLASSES.size()).isGreaterThanOrEqualTo(110);
        assertThat(CLASSES.contain(ComplianceEngine.class)).isTrue();
        assertThat(CLASSES.stream().map(c -> c.getPackageName()).distinct())
                .containsExactlyInAnyOrder(ROOT, ROOT + ".model", ROOT + ".pack", ROOT + ".assessment");
    }

    @Test
    void usesNothingButJavaAndAnnotations() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "..",
                        "java..",
                        "jakarta.validation..",
                        "com.fasterxml.jackson.annotation..",
                        // Markers on the builders that are written when this module is compiled; see its pom.
                        "io.soabase.recordbuilder.core..",
                        "javax.annotation.processing..")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void layersPointOneWay() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".model", ROOT + ".pack", ROOT + ".assessment")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".pack", ROOT + ".assessment")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".pack")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".assessment")
                .check(CLASSES);
    }

    @Test
    void readsNoClockLocaleZoneOrCharsetOfTheMachine() {
        NO_SURROUNDINGS.check(CLASSES);
    }

    /** A guard that catches nothing guards nothing. */
    @Test
    void guardCatchesWhatItNames() {
        EvaluationResult result = NO_SURROUNDINGS.evaluate(new ClassFileImporter().importClasses(Careless.class));
        assertThat(result.getFailureReport().getDetails()).hasSize(13);
    }

    /** Everything that main code must not do. */
    static final class Careless {
        Object[] all(byte[] bytes) {
            return new Object[] {
                LocalDate.now(),
                LocalDateTime.now(),
                ZonedDateTime.now(),
                Instant.now(),
                Clock.systemUTC(),
                System.currentTimeMillis(),
                new Date(),
                Locale.getDefault(),
                TimeZone.getDefault(),
                "x".toLowerCase(),
                String.format("%d", 1),
                new String(bytes),
                new SimpleDateFormat("yyyy")
            };
        }
    }
}
