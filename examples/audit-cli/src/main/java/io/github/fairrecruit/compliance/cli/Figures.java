package io.github.fairrecruit.compliance.cli;

/** Figures as people of a language read them, never by the machine's own locale. */
final class Figures {
    private Figures() {}

    /** A whole number from zero on, with groups of three digits. */
    static String grouped(long number, Language language) {
        StringBuilder grouped = new StringBuilder(Long.toString(number));
        for (int i = grouped.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, language == Language.DE ? '.' : ',');
        }
        return grouped.toString();
    }
}
