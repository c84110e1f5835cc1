package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.engine.json.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Reads numbers as a mapping says.
 *
 * @param decimal decimal sign
 * @param grouping sign between groups of three digits; 0 for none
 * @param drop texts that are taken away before or after the digits, such as a sign of currency
 * @param spreadsheetDoubles true to read {@code 9.8699999999999992} as 9.87
 */
record NumberFormat(char decimal, char grouping, List<String> drop, boolean spreadsheetDoubles) {
    static final NumberFormat PLAIN = new NumberFormat('.', (char) 0, List.of(), false);

    /** Longer ones are no numbers of ours. */
    private static final int DIGITS = 30;

    BigDecimal read(Cell cell) throws BadCell {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return new BigDecimal(cell.text());
        }
        String text = Cell.trim(cell.text());
        String bare = text;
        for (String word : drop) {
            if (bare.startsWith(word)) {
                bare = Cell.trim(bare.substring(word.length()));
            } else if (bare.endsWith(word)) {
                bare = Cell.trim(bare.substring(0, bare.length() - word.length()));
            }
        }
        String digits = digits(bare);
        if (digits == null) {
            throw new BadCell(Shown.quoted(text) + " is no number with the decimal sign " + Shown.quoted("" + decimal)
                    + (grouping == 0 ? "" : " and " + Shown.quoted("" + grouping) + " between groups of three digits")
                    + ". Maybe it belongs to the words that mean unknown, or the mapping names other signs.");
        }
        BigDecimal number = new BigDecimal(digits);
        return spreadsheetDoubles ? shortest(number) : number;
    }

    /** The number with a point and without groups; null when it is none. */
    private String digits(String text) {
        StringBuilder digits = new StringBuilder();
        int i = 0;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            digits.append(text.charAt(i++));
        }
        int whole = i;
        int sinceGroup = -1;
        int count = 0;
        while (i < text.length() && (digit(text.charAt(i)) || (grouping != 0 && text.charAt(i) == grouping))) {
            if (digit(text.charAt(i))) {
                digits.append(text.charAt(i));
                count++;
                sinceGroup += sinceGroup < 0 ? 0 : 1;
            } else {
                boolean first = sinceGroup < 0;
                if (first ? i == whole || i - whole > 3 : sinceGroup != 3) {
                    return null;
                }
                sinceGroup = 0;
            }
            i++;
        }
        if (count == 0 || (sinceGroup >= 0 && sinceGroup != 3)) {
            return null;
        }
        if (i < text.length() && text.charAt(i) == decimal) {
            i++;
            int places = 0;
            digits.append('.');
            while (i < text.length() && digit(text.charAt(i))) {
                digits.append(text.charAt(i++));
                places++;
                count++;
            }
            if (places == 0) {
                return null;
            }
        }
        return i == text.length() && count <= DIGITS ? digits.toString() : null;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * The shortest decimal number that a spreadsheet keeps as the same binary number. Programs that print all 17 digits
     * turn 9.87 into 9.8699999999999992; a number of up to 15 digits stays as it is.
     */
    static BigDecimal shortest(BigDecimal number) {
        if (number.precision() <= 15) {
            return number;
        }
        double binary = number.doubleValue();
        for (int digits = 15; digits <= 16; digits++) {
            BigDecimal shorter = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == binary) {
                BigDecimal stripped = shorter.stripTrailingZeros();
                return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
            }
        }
        return number;
    }
}
