package io.github.fairrecruit.compliance;

import java.io.ByteArrayOutputStream;

/** JSON on one line. */
final class OneLine {
    private OneLine() {}

    /** The same JSON without blanks between its parts, and a line feed at the end. Texts stay as they are, byte by byte. */
    static byte[] of(byte[] json) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(json.length + 1);
        boolean inText = false;
        for (int i = 0; i < json.length; i++) {
            byte b = json[i];
            if (inText && b == '\\' && i + 1 < json.length) {
                line.write(b);
                line.write(json[++i]);
                continue;
            }
            inText ^= b == '"';
            if (inText || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                line.write(b);
            }
        }
        line.write('\n');
        return line.toByteArray();
    }
}
