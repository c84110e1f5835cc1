package io.github.fairrecruit.compliance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** A language of the output. The words stand in {@code words.<code>.properties}. */
enum Language {
    EN,
    DE;

    private Properties words;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for a key, with {@code {0}}, {@code {1}} replaced by the arguments. */
    String say(String key, Object... arguments) {
        String text = words().getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No words for " + key + " in " + this + ".");
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The words for a key; null when there are none. */
    String word(String key) {
        return words().getProperty(key);
    }

    String say(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private synchronized Properties words() {
        if (words == null) {
            words = load("words." + code() + ".properties");
        }
        return words;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Language.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
