package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pages.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The words of a catalogue. They stand in {@code words.<code>.properties}, and those of facts beside it. */
final class Phrases {
    private final Words words;
    private final Properties facts;

    private Phrases(String language) {
        words = Words.of(Phrases.class, language);
        facts = Words.load(Phrases.class, "facts." + language + ".properties");
    }

    /**
     * The words of a language.
     *
     * @throws IllegalArgumentException when there are none
     */
    static Phrases in(String language) {
        return new Phrases(language);
    }

    String language() {
        return words.language();
    }

    /** The words for a key, with {@code {0}}, {@code {1}} replaced by the arguments. */
    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The words for one thing, or for several. */
    String count(String key, int number) {
        return words.count(key, number);
    }

    String say(Enum<?> value) {
        return words.say(value);
    }

    /** What a constant means, in a sentence. */
    String explain(Enum<?> value) {
        return words.explain(value);
    }

    Optional<String> maybe(String key) {
        return words.maybe(key);
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
        return words.country(code);
    }

    boolean isCountry(String code) {
        return words.isCountry(code);
    }

    /** Text of a pack, which may exist in other languages only. */
    Run pick(Map<String, String> texts) {
        String text = texts.get(language());
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
        return language().equals("en") ? Run.text(english) : Run.text(english).in("en");
    }

    /** {@code 1 July 2023}, {@code July 2023} or {@code 2023}. */
    String date(CalendarDate date) {
        return words.date(date);
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
        return words.number(number);
    }

    /** The word for a code of a list of the law; empty when the code is of the pack's own. */
    Optional<String> code(String code) {
        return maybe("CostItem." + code).or(() -> maybe("CostCategory." + code));
    }

    /** Lower case, without depending on the machine. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
