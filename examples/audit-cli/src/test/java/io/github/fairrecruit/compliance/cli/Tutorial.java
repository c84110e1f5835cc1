package io.github.fairrecruit.compliance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tutorial of {@code examples/national-pack}: the files and commands of its page, in their order. */
final class Tutorial {
    static final Path FOLDER = Path.of("..", "national-pack");
    private static final Pattern BLOCK =
            Pattern.compile("(?:File `([^`]+)`:\n\n)?```(\\w+)\n(.*?)\n```", Pattern.DOTALL);

    private Tutorial() {}

    /**
     * A step of the page.
     *
     * @param file path of the file to write; null for commands
     * @param text its content, or the commands
     */
    record Step(String file, String text) {}

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(read(FOLDER.resolve("README.md")));
        while (block.find()) {
            if (block.group(1) != null) {
                steps.add(new Step(block.group(1), block.group(3) + "\n"));
            } else if (block.group(2).equals("sh")) {
                steps.add(new Step(null, block.group(3)));
            }
        }
        return steps;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
