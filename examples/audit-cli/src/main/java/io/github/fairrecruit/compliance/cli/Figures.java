package io.github.fairrecruit.compliance.cli;

import java.math.BigDecimal;

/** Figures as people of a language read them, never by the machine's own locale. */
final class Figures {
    private Figures() {}

    static String grouped(long number, Language language) {
        return grouped(BigDecimal.valueOf(number), language);
    }

    /** The exact number, with groups of three digits. */
    static String grouped(BigDecimal number, Language language) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String part = point < 0 ? "" : (language == Language.DE ? "," : ".") + plain.substring(point + 1);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > (whole.startsWith("-") ? 1 : 0); i -= 3) {
            grouped.insert(i, language == Language.DE ? '.' : ',');
        }
        return grouped + part;
    }
}
