package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the tutorial word by word in an empty folder. Needs bash, and the library in the local repository; runs with
 * {@code ./mvnw -Pacceptance install}.
 */
class TutorialAT {
    @TempDir
    Path folder;

    @Test
    void thePageWorksAsItIsTyped() throws IOException, InterruptedException {
        String library = Path.of("..", "..").toAbsolutePath().normalize().toString();
        StringBuilder defined = new StringBuilder("set -e\n");
        int run = 0;
        for (Tutorial.Step step : Tutorial.steps()) {
            if (step.file() != null) {
                Tutorial.write(folder.resolve(step.file()), step.text());
            } else if (step.text().startsWith("audit()")) {
                defined.append(step.text()).append('\n');
            } else {
                Path log = Files.createTempFile("tutorial", ".log");
                ProcessBuilder shell = new ProcessBuilder("bash", "-c", defined + step.text())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
                shell.environment().put("LIBRARY", library);
                int status = shell.start().waitFor();
                String said = Files.readString(log, StandardCharsets.UTF_8);
                Files.delete(log);
                assertThat(status).as(step.text() + "\n" + said).isZero();
                run++;
            }
        }
        assertThat(run).isEqualTo(6);
        assertThat(Files.readString(folder.resolve("by-jar.json"))).contains("SG-ENTRY");
    }
}
