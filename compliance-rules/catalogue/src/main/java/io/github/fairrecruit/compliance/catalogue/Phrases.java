package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.model.CalendarDate;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The words of a language. They stand in {@code words.<code>.properties}, and those of facts and countries beside it. */
final class Phrases {
    /** Languages that a catalogue can be written in. */
    static final List<String> LANGUAGES = List.of("en", "de");

    /** From this number of digits on, digits are grouped by three. */
    private static final int GROUPED = 5;

    private final String language;
    private final Properties words;
    private final Properties facts;
    private final Properties countries;

    private Phrases(String language) {
        this.language = language;
        words = load("words." + language + ".properties");
        facts = load("facts." + language + ".properties");
        countries = load("countries." + language + ".properties");
    }

    /**
     * The words of a language.
     *
     * @throws IllegalArgumentException when there are none
     */
    static Phrases in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("A catalogue cannot be written in the language \"" + language
                    + "\". Maybe one of " + String.join(", ", LANGUAGES) + " is meant.");
        }
        return new Phrases(language);
    }

    String language() {
        return language;
    }

    /** The words for a key, with {@code {0}}, {@code {1}} replaced by the arguments. */
    String say(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No words for " + key + " in \"" + language + "\".");
        }
        // In one pass, so that an argument is never searched for arguments.
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            said.append(text, from, open).append(arguments[Integer.parseInt(text.substring(open + 1, close))]);
            from = close + 1;
        }
        return said.append(text, from, text.length()).toString();
    }

    /** The words for one thing, or for several. */
    String count(String key, int number) {
        return say(number == 1 ? key + ".one" : key + ".many", number);
    }

    String say(Enum<?> value) {
        return say(key(value));
    }

    /** What a constant means, in a sentence. */
    String explain(Enum<?> value) {
        return say(key(value) + ".means");
    }

    Optional<String> maybe(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    static String key(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    /** The words for a derived fact, such as {@code Charge.borneByWorker}; empty when there is no such fact. */
    Optional<String> fact(String name) {
        return Optional.ofNullable(facts.getProperty(name));
    }

    Set<String> factNames() {
        return facts.stringPropertyNames();
    }

    /** The name of a country, or its code when it is not known. */
    String country(String code) {
        return countries.getProperty(code, code);
    }

    boolean isCountry(String code) {
        return countries.containsKey(code);
    }

    /** Text of a pack, which may exist in other languages only. */
    Run pick(Map<String, String> texts) {
        String text = texts.get(language);
        if (text != null) {
            return Run.text(text);
        }
        String english = texts.get("en");
        if (english != null) {
            return foreign(english);
        }
        return texts.entrySet().stream()
                .findFirst()
                .map(first -> Run.text(first.getValue()).in(first.getKey()))
                .orElse(Run.text(""));
    }

    /** Text of a pack that exists in English only. */
    Run foreign(String english) {
        return language.equals("en") ? Run.text(english) : Run.text(english).in("en");
    }

    /** {@code 1 July 2023}, {@code July 2023} or {@code 2023}. */
    String date(CalendarDate date) {
        String year = Integer.toString(date.year());
        if (date.month() == 0) {
            return year;
        }
        String month = say("month." + date.month());
        return date.day() == 0 ? say("date.month", month, year) : say("date.day", date.day(), month, year);
    }

    /** The period {@code [from, until)}, for people: with its last day where that is known. */
    String period(CalendarDate from, CalendarDate until) {
        if (from == null && until == null) {
            return say("period.always");
        }
        if (until == null) {
            return say("period.from", date(from));
        }
        String end = until.exact()
                ? date(CalendarDate.of(until.firstDay().minusDays(1)))
                : say("period.some-day", date(until));
        if (from == null) {
            return say("period.until", end);
        }
        return say(from.exact() ? "period.both.day" : "period.both", date(from), end);
    }

    /** A number with the signs of the language. */
    String number(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return grouped(whole) + (point < 0 ? "" : say("number.point") + plain.substring(point + 1));
    }

    private static String grouped(String digits) {
        if (digits.length() < GROUPED) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > (digits.startsWith("-") ? 1 : 0); i -= 3) {
            text.insert(i, '\u202f');
        }
        return text.toString();
    }

    /** The word for a code of a list of the law; empty when the code is of the pack's own. */
    Optional<String> code(String code) {
        return maybe("CostItem." + code).or(() -> maybe("CostCategory." + code));
    }

    /** Lower case, without depending on the machine. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar. Maybe the build left it out.");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
