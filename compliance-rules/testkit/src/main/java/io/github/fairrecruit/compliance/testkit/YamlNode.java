package io.github.fairrecruit.compliance.testkit;

import java.util.List;
import java.util.Map;

/** A YAML value that knows its line. Scalars keep their text, so that 2019 can still become a year. */
sealed interface YamlNode {
    /** Line of the file, from 1. */
    int line();

    /** What it is, in an error message. */
    String word();

    record Scalar(int line, String text, Kind kind) implements YamlNode {
        /** What YAML takes an unquoted scalar for. */
        enum Kind {
            TEXT,
            INTEGER,
            DECIMAL,
            BOOLEAN,
            NULL
        }

        boolean isNull() {
            return kind == Kind.NULL;
        }

        @Override
        public String word() {
            return isNull() ? "nothing" : "\"" + text + "\"";
        }
    }

    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        @Override
        public String word() {
            return "a list";
        }
    }

    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {
        @Override
        public String word() {
            return "a map";
        }

        YamlNode get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }
    }

    /** An entry of a map, with the line of its key. */
    record Entry(int line, YamlNode value) {}
}
