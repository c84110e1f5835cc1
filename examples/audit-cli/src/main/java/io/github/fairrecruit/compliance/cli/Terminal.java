package io.github.fairrecruit.compliance.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * Standard input and the two outputs: always UTF-8, always line feeds, whatever the machine's defaults are.
 *
 * @param in standard input
 * @param out results
 * @param err messages
 */
record Terminal(InputStream in, PrintStream out, PrintStream err) {
    void line(String text) {
        write(out, text);
    }

    void message(String text) {
        write(err, text);
    }

    /** Whether a person sits before it. From Java 22 on a console may be there without one, and says so itself. */
    static boolean interactive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static void write(PrintStream stream, String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
    }

    /** A writer for texts that picocli prints with the line separator of the machine. */
    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new StringWriter() {
            @Override
            public void flush() {
                String text = toString().replace("\r", "");
                getBuffer().setLength(0);
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                stream.write(bytes, 0, bytes.length);
                stream.flush();
            }
        });
    }
}
