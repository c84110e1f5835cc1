package io.github.fairrecruit.compliance.cli;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The condition that is not met, in the language of the output. The engine words it in English, for programs too. */
final class Conditions {
    private static final Pattern PERIOD = Pattern.compile("in force from ([0-9-]+)(?: until ([0-9-]+))?");
    private static final Pattern LIFTED = Pattern.compile("lifted by (.+)");
    private static final Pattern LISTED = Pattern.compile("([a-z ]+|[A-Za-z0-9]+): (.+)");

    private Conditions() {}

    static String say(String condition, Language language) {
        Matcher period = PERIOD.matcher(condition);
        if (period.matches()) {
            return period.group(2) == null
                    ? language.say("condition.from", period.group(1))
                    : language.say("condition.from-until", period.group(1), period.group(2));
        }
        Matcher lifted = LIFTED.matcher(condition);
        if (lifted.matches()) {
            return language.say("lifted", lifted.group(1));
        }
        return Arrays.stream(condition.split(" or "))
                .map(part -> part(part, language))
                .collect(Collectors.joining(" " + language.say("or") + " "));
    }

    private static String part(String part, Language language) {
        String whole = language.word("condition." + key(part));
        if (whole != null) {
            return whole;
        }
        Matcher listed = LISTED.matcher(part);
        if (!listed.matches()) {
            return part;
        }
        String name = language.word("condition." + key(listed.group(1)));
        String values = Arrays.stream(listed.group(2).split(", "))
                .map(value -> value(listed.group(1), value, language))
                .collect(Collectors.joining(", "));
        return (name == null ? listed.group(1) : name) + ": " + values;
    }

    private static String value(String name, String value, Language language) {
        String word = language.word((name.equals("subject") ? "subject." : "code.") + value);
        return word == null ? value : word;
    }

    private static String key(String words) {
        return words.replace(' ', '-');
    }
}
