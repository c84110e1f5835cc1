package io.github.fairrecruit.compliance.pages;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed XML too. Whatever is given as text or as the value of an attribute is escaped here
 * and nowhere else.
 */
public final class HtmlWriter {
    private static final char UNREADABLE = '\ufffd';

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes are pairs of name and value, and one whose value is null is left out. */
    public HtmlWriter open(String tag, String... attributes) {
        begin(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element begun last. */
    public HtmlWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends the element begun last, which must be this one, and the line of the file. */
    public HtmlWriter close(String tag) {
        if (!tag.equals(open.peek())) {
            throw new IllegalStateException("</" + tag + "> cannot end " + open + ".");
        }
        close();
        return line();
    }

    /** An element that holds text only. */
    public HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that never holds anything. */
    public HtmlWriter empty(String tag, String... attributes) {
        begin(tag, attributes);
        out.append(" />");
        return this;
    }

    public HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    public HtmlWriter line() {
        out.append('\n');
        return this;
    }

    /** A style or script of our own, which holds no sign that XML reads otherwise than HTML. */
    public HtmlWriter own(String tag, Embedded embedded) {
        String content = embedded.content();
        if (content.indexOf('<') >= 0 || content.indexOf('&') >= 0) {
            throw new IllegalStateException("The " + tag + " holds < or &. Maybe write it another way.");
        }
        out.append('<')
                .append(tag)
                .append('>')
                .append(content)
                .append("</")
                .append(tag)
                .append(">\n");
        return this;
    }

    public HtmlWriter doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    private void begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        String readable = readable(text);
        for (int i = 0; i < readable.length(); i++) {
            char c = readable.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    /** The same text with a mark in place of each sign that no text has. */
    public static String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> readable.appendCodePoint(readable(c) ? c : UNREADABLE));
        return readable.toString();
    }

    /** Control signs are no XML; signs that turn the direction of writing could make a text read as another. */
    private static boolean readable(int c) {
        boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= '\u007f' && c <= '\u009f');
        boolean turning = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !turning && !half && (c & 0xFFFE) != 0xFFFE;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open + ".");
        }
        return out.toString();
    }
}
