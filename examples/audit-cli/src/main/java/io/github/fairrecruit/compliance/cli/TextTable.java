package io.github.fairrecruit.compliance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of text with columns of fixed width; long cells wrap. A line never ends in blanks. */
final class TextTable {
    /** Widest line of all output. */
    static final int WIDTH = 120;

    private static final int GAP = 2;

    private final int[] widths;
    private final String indent;
    private final List<String> lines = new ArrayList<>();

    /** The last column takes what the others leave. */
    TextTable(int indent, int... first) {
        this.indent = " ".repeat(indent);
        widths = Arrays.copyOf(first, first.length + 1);
        widths[first.length] = WIDTH - indent - Arrays.stream(first).sum() - GAP * first.length;
    }

    TextTable row(String... cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < cells.length; i++) {
            wrapped.add(wrap(cells[i], widths[i]));
            height = Math.max(height, wrapped.get(i).size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(indent);
            for (int i = 0; i < cells.length; i++) {
                String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                text.append(cell);
                if (i < cells.length - 1) {
                    text.append(" ".repeat(Math.max(0, widths[i] + GAP - length(cell))));
                }
            }
            lines.add(text.toString().stripTrailing());
        }
        return this;
    }

    TextTable rule() {
        lines.add(indent + "-".repeat(WIDTH - indent.length()));
        return this;
    }

    List<String> lines() {
        return lines;
    }

    /** Breaks a text into lines, at blanks where there are any; a no-break space becomes a blank that is none. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : clean(text).split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                String rest = word;
                if (line.length() > 0 && length(line) + 1 + length(rest) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (length(rest) > width) {
                    int cut = rest.offsetByCodePoints(0, width);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                line.append(line.length() == 0 ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        lines.replaceAll(line -> line.replace('\u00a0', ' '));
        return lines;
    }

    /** Records are other people's text: nothing in them may steer the terminal. */
    static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point != '\n' && steers(point) ? '?' : point)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
