package io.github.fairrecruit.compliance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.facts.Charge;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.PackStage;
import io.github.fairrecruit.compliance.pack.PeriodBase;
import io.github.fairrecruit.compliance.pack.Profile;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.Severity;
import io.github.fairrecruit.compliance.pack.Stance;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import io.github.fairrecruit.compliance.pack.TaxInclusion;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(
            Coverage.class,
            Outcome.class,
            Reason.class,
            Force.class,
            Severity.class,
            CitationStatus.class,
            RequirementKind.class,
            SubjectKind.class,
            Profile.class,
            RemedyAct.class,
            WorkerCategory.class,
            CorridorRole.class,
            PackStage.class,
            FactType.class,
            TaxInclusion.class,
            PeriodBase.class,
            OverrideKind.class,
            Stance.class,
            CostItem.class,
            CostCategory.class);

    private static final List<Class<? extends Enum<?>>> EXPLAINED = List.of(
            Coverage.class,
            Outcome.class,
            Force.class,
            Severity.class,
            CitationStatus.class,
            RequirementKind.class,
            OverrideKind.class);

    @ParameterizedTest
    @ValueSource(strings = {"words", "facts"})
    void languagesHaveTheSameKeys(String file) throws IOException {
        Properties english = properties(file + ".en.properties");
        Properties german = properties(file + ".de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english).hasSizeGreaterThan(90);
        for (String key : english.stringPropertyNames()) {
            assertThat(holes(german.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyConstantHasWords(String language) {
        Phrases phrases = Phrases.in(language);

        SHOWN.forEach(type -> Stream.of(type.getEnumConstants())
                .forEach(value -> assertThat(phrases.say(value)).isNotBlank()));
        EXPLAINED.forEach(type -> Stream.of(type.getEnumConstants())
                .forEach(value -> assertThat(phrases.explain(value)).endsWith(".")));
        for (Event event : Event.values()) {
            assertThat(phrases.say("dated-by." + event)).endsWith(".");
            assertThat(phrases.say("due." + event)).endsWith(".");
            assertThat(phrases.say("parameter.event." + event)).isNotBlank();
        }
    }

    /** What a rule can ask of a derived fact is a public property without arguments, or with parameters of the law. */
    @Test
    void everyDerivedFactHasWords() throws Exception {
        Set<String> known = Phrases.in("en").factNames();
        Set<String> all = new TreeSet<>();
        Set<String> common =
                Stream.of(Fact.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        for (Class<?> fact : facts()) {
            all.add(fact.getSimpleName());
            for (Method method : fact.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getReturnType() == boolean.class
                        && !common.contains(method.getName())) {
                    all.add(fact.getSimpleName() + "." + property(method.getName()));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(80);
        Set<String> without = new TreeSet<>(all);
        without.removeAll(known);
        assertThat(without).as("facts without words").isEmpty();
        Set<String> stale = new TreeSet<>(known);
        stale.removeAll(all);
        assertThat(stale).as("words without a fact").isEmpty();
    }

    private static String property(String method) {
        return method.matches("is[A-Z].*")
                ? method.substring(2, 3).toLowerCase(Locale.ROOT) + method.substring(3)
                : method;
    }

    private static List<Class<?>> facts() throws IOException, URISyntaxException {
        Path place = Path.of(
                Charge.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return facts(place.resolve("io/github/fairrecruit/compliance/facts"));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return facts(jar.getPath("io/github/fairrecruit/compliance/facts"));
        }
    }

    private static List<Class<?>> facts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Za-z]+\\.class"))
                    .map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> Fact.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                    .collect(Collectors.toList());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(Charge.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2024-02-01, 1 February 2024",
        "en, 2024-02, February 2024",
        "en, 2024, 2024",
        "de, 2024-02-01, 1. Februar 2024",
        "de, 2024-03, März 2024"
    })
    void datesKeepTheirPrecision(String language, String date, String said) {
        assertThat(Phrases.in(language).date(CalendarDate.parse(date))).isEqualTo(said);
    }

    /** The law is told with the last day on which it held, the data with the first day on which it no longer did. */
    @ParameterizedTest
    @CsvSource({
        "2024-05-01, 2025-01-01, from 1 May 2024 to 31 December 2024",
        "2024-05-01, , from 1 May 2024",
        ", 2024-03-01, until 29 February 2024",
        "2024, 2025, from 2024 to a day of 2025",
        ", , at any time"
    })
    void periodsEndOnTheirLastDay(String from, String until, String said) {
        assertThat(Phrases.in("en")
                        .period(
                                from == null ? null : CalendarDate.parse(from),
                                until == null ? null : CalendarDate.parse(until)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"en, 15.50, 15.50", "de, 15.50, '15,50'", "en, 2000, 2000", "de, 1234567.5, '1\u202f234\u202f567,5'"})
    void numbersFollowTheLanguage(String language, String number, String said) {
        assertThat(Phrases.in(language).number(new BigDecimal(number))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "breached at /costs/0, repay 900 USD|verletzt bei /costs/0; zu erstatten: 900 USD",
                "undetermined, missing /costs record|ungeklärt; es fehlt: /costs der Datensatz als Ganzes",
                "not-applicable excepted by A-1 at record|nicht anwendbar (Ausnahme) durch A-1 für den Datensatz als Ganzes",
                "breached at /a, repay 70 to 90 EUR and unknown ? in total|verletzt bei /a; zu erstatten: 70 bis 90 EUR und unbekannter Betrag in (Währung unbekannt) insgesamt",
                "satisfied, base breached|erfüllt; die Grundanforderung für sich: verletzt",
                "flagged review|Hinweis (zu prüfen)",
                "breached at /a, stop-work|verletzt bei /a; die Arbeit beenden und die junge Arbeitskraft in Sicherheit bringen",
                "something else|something else",
                "satisfied, no such act|erfüllt; no such act"
            })
    void expectedOutcomesAreSaidInWords(String line, String said) {
        assertThat(ExpectedLine.say(line, Phrases.in("de")).runs().stream()
                        .map(Run::text)
                        .collect(Collectors.joining()))
                .isEqualTo(said);
    }

    @Test
    void provisionsStandInTheOrderOfTheirNumbers() {
        assertThat(Stream.of("Article 10", "§ 9", "Articles 9 and 11", "Article 9(2)", "Annex", "Section 2", "II.A (a)")
                        .sorted(CoverageMatrix.BY_NUMBER))
                .containsExactly(
                        "Section 2", "§ 9", "Article 9(2)", "Articles 9 and 11", "Article 10", "Annex", "II.A (a)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//example.org", "https://", "data:text/html,x", "https://a b"})
    void onlyAddressesOfTheWebBecomeLinks(String address) {
        assertThat(Run.link("law", address).kind()).isEqualTo(Run.Kind.TEXT);
        assertThat(Run.link("law", "https://example.org/a?b=c#d").kind()).isEqualTo(Run.Kind.LINK);
    }

    private static Set<String> holes(String text) {
        return Stream.of(text.split("(?=[{%])"))
                .filter(part -> part.matches("(?s)([{][0-9]}|%[0-9]).*"))
                .map(part -> part.substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Samples.text(file)));
        return properties;
    }
}
