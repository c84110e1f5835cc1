package io.github.fairrecruit.compliance.catalogue;

import java.nio.charset.StandardCharsets;

/**
 * Anchors in a document. They follow from the ids alone, so that a link into one catalogue also leads into the next.
 * Anchors of the document's own begin with a low line and a small letter, which no id of a pack becomes.
 */
final class Anchors {
    private Anchors() {}

    static String pack(String pack) {
        return safe(pack);
    }

    static String requirement(String pack, String requirement) {
        return safe(pack) + ":" + safe(requirement);
    }

    static String part(String pack, String part) {
        return safe(pack) + ":_" + part;
    }

    static String fact(String pack, String fact) {
        return part(pack, "fact-") + safe(fact);
    }

    /** Letters, digits, points and hyphens stay; every other byte becomes a low line and two hexadecimal digits. */
    private static String safe(String id) {
        StringBuilder safe = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || c == '.' || c == '-') {
                safe.append(c);
            } else {
                safe.append('_').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                safe.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return safe.toString();
    }
}
