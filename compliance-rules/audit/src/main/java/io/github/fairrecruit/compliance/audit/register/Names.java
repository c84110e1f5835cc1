package io.github.fairrecruit.compliance.audit.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of parties, brought to forms that can be compared. Equal forms are a possible match and no more.
 *
 * <ul>
 *   <li>Capital letters, accents, punctuation and all kinds of blanks do not count; an apostrophe is no blank.
 *   <li>{@code &} is the word "and". Initials are one word: {@code J. B. O.}, {@code J.B.O.} and {@code JBO}.
 *   <li>Words of legal form at the end (Inc, LLC, Ltd, Co, Company, Corp and so on) and "the" at the beginning do not
 *       count.
 *   <li>A name with one comma in it stands both as it is and the other way round: {@code Perez, Maria} is Maria Perez.
 *   <li>A name with "dba" (doing business as) stands for both names.
 * </ul>
 */
final class Names {
    /** Words that are names as often as forms, such as AG or SA, are left in. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "llc",
            "ltd",
            "limited",
            "co",
            "company",
            "corp",
            "corporation",
            "lp",
            "llp",
            "lllp",
            "pllc",
            "plc",
            "gmbh",
            "sarl",
            "srl",
            "bv",
            "nv",
            "pty",
            "pte",
            "sdn",
            "bhd");

    /** Shorter forms would match anything. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 2000;

    private Names() {}

    /** The forms of a name; none when there is too little of it to compare. */
    static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>();
        if (name == null || name.length() > LONGEST) {
            return forms;
        }
        String plain = plain(name);
        int dba = plain.indexOf(" dba ");
        if (dba >= 0) {
            add(plain.substring(0, dba), forms);
            add(plain.substring(dba + 5), forms);
        }
        add(plain, forms);
        return forms;
    }

    private static void add(String plain, Set<String> forms) {
        List<String> whole = words(plain.replace(',', ' '));
        String straight = joined(whole);
        if (straight.length() >= SHORTEST) {
            forms.add(straight);
        }
        int comma = plain.indexOf(',');
        if (comma < 0 || plain.indexOf(',', comma + 1) >= 0) {
            return;
        }
        List<String> last = words(plain.substring(0, comma));
        List<String> first = words(plain.substring(comma + 1));
        if (!last.isEmpty() && !first.isEmpty() && !LEGAL_FORMS.contains(first.get(0))) {
            List<String> turned = new ArrayList<>(first);
            turned.addAll(last);
            forms.add(joined(turned));
        }
    }

    /** Small letters and digits, "and" for its sign, commas kept, blanks for the rest. */
    private static String plain(String name) {
        String split = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(split.length() + 8);
        for (int i = 0; i < split.length(); ) {
            int c = split.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (Character.isLetterOrDigit(c)) {
                switch (c) {
                    case 'ß' -> plain.append("ss");
                    case 'ø' -> plain.append('o');
                    case 'ł' -> plain.append('l');
                    case 'đ' -> plain.append('d');
                    case 'æ' -> plain.append("ae");
                    case 'œ' -> plain.append("oe");
                    default -> plain.appendCodePoint(c);
                }
            } else if (c == '&') {
                plain.append(" and ");
            } else if (c == ',') {
                plain.append(',');
            } else if (type != Character.NON_SPACING_MARK && "'’‘`´ʼ".indexOf(c) < 0) {
                plain.append(' ');
            }
        }
        return (" " + plain).replace(" d b a ", " dba ");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        for (String word : text.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.codePointCount(0, word.length()) == 1) {
                initials.append(word);
                continue;
            }
            flush(initials, words);
            words.add(word);
        }
        flush(initials, words);
        return words;
    }

    private static void flush(StringBuilder initials, List<String> words) {
        if (initials.length() > 0) {
            words.add(initials.toString());
            initials.setLength(0);
        }
    }

    private static String joined(List<String> words) {
        int from = words.size() > 1 && words.get(0).equals("the") ? 1 : 0;
        int to = words.size();
        while (to > from + 1 && LEGAL_FORMS.contains(words.get(to - 1))) {
            to--;
        }
        return String.join(" ", words.subList(from, to));
    }
}
