package io.github.fairrecruit.compliance.pages;

import io.github.fairrecruit.compliance.model.CalendarDate;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The words of a language. Those of one kind of document stand in {@code words.<language>.properties} beside one of its
 * classes; those that all share, the terms of the law, the months, the signs of numbers and the countries, stand here.
 */
public final class Words {
    /** Languages that there are words in. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    /** From this number of digits on, digits are grouped by three. */
    private static final int GROUPED = 5;

    private final String language;
    private final Properties words;
    private final Properties countries;

    private Words(Class<?> beside, String language) {
        this.language = language;
        words = load(Words.class, "terms." + language + ".properties");
        words.putAll(load(beside, "words." + language + ".properties"));
        countries = load(Words.class, "countries." + language + ".properties");
    }

    /**
     * The words of a language.
     *
     * @param beside a class of the document, beside which its own words stand
     * @throws IllegalArgumentException when there are none
     */
    public static Words of(Class<?> beside, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("There are no words in the language \"" + language + "\". Maybe one of "
                    + String.join(", ", LANGUAGES) + " is meant.");
        }
        return new Words(beside, language);
    }

    /** A file of words, beside a class. */
    public static Properties load(Class<?> beside, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Embedded.of(beside, name).content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public String language() {
        return language;
    }

    /** The words for a key, with {@code {0}}, {@code {1}} replaced by the arguments. */
    public String say(String key, Object... arguments) {
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

    /** The words for one thing, or for several: {@code key.one} or {@code key.many}, with the number as {@code {0}}. */
    public String count(String key, long number) {
        return say(number == 1 ? key + ".one" : key + ".many", number(number));
    }

    public String say(Enum<?> value) {
        return say(key(value));
    }

    /** What a constant means, in a sentence. */
    public String explain(Enum<?> value) {
        return say(key(value) + ".means");
    }

    public Optional<String> maybe(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    private static String key(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    /** Keys of all words, those that documents share among them. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** The name of a country, or its code when it is not known. */
    public String country(String code) {
        return countries.getProperty(code, code);
    }

    public boolean isCountry(String code) {
        return countries.containsKey(code);
    }

    /** {@code 1 July 2023}, {@code July 2023} or {@code 2023}. */
    public String date(CalendarDate date) {
        String year = Integer.toString(date.year());
        if (date.month() == 0) {
            return year;
        }
        String month = say("month." + date.month());
        return date.day() == 0 ? say("date.month", month, year) : say("date.day", date.day(), month, year);
    }

    /** A number with the signs of the language. */
    public String number(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return grouped(whole) + (point < 0 ? "" : say("number.point") + plain.substring(point + 1));
    }

    /** A whole number, with its digits grouped. */
    public String number(long number) {
        return grouped(Long.toString(number));
    }

    private static String grouped(String number) {
        int first = number.startsWith("-") ? 1 : 0;
        if (number.length() - first < GROUPED) {
            return number;
        }
        StringBuilder text = new StringBuilder(number);
        for (int i = number.length() - 3; i > first; i -= 3) {
            text.insert(i, '\u202f');
        }
        return text.toString();
    }
}
