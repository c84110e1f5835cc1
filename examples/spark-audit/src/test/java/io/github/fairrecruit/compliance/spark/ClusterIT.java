package io.github.fairrecruit.compliance.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as {@code spark-submit} runs it: by a driver and two executors, each a process of its own, with the jars of Spark
 * first on the class path.
 */
class ClusterIT {
    private static final Path JAR = Path.of("target", "spark-audit.jar").toAbsolutePath();
    private static final Path SPARK = Path.of("spark", "target").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path records;
    private Path agencies;

    @BeforeEach
    void write() throws IOException {
        records = Files.write(folder.resolve("records.ndjson"), Lines.bytes(Lines.damaged(6000)));
        agencies = Files.write(folder.resolve("agencies.ndjson"), Lines.bytes(Lines.agencies()));
        new Both(null, folder).agencies(agencies).assessments().onThreads(records);
    }

    @Test
    void twoExecutorsGiveTheSameFiles() throws Exception {
        Process driver = submit();
        assertThat(driver.waitFor()).as(log()).isZero();
        assertThat(log()).contains("Records in 6010 = assessed 5950 + refused 60.");
        new Both(null, folder).same();
    }

    @Test
    void anExecutorThatIsKilledMidwayChangesNothing() throws Exception {
        Process driver = submit();
        ProcessHandle executor = null;
        while (executor == null && driver.isAlive()) {
            Thread.sleep(20);
            if (assessing()) {
                executor = executors(driver).findFirst().orElse(null);
            }
        }
        assertThat(executor).as(log()).isNotNull();
        assertThat(executor.destroyForcibly()).isTrue();
        assertThat(driver.waitFor()).as(log()).isZero();
        assertThat(log()).contains("Lost executor");
        new Both(null, folder).same();
    }

    /** Whether some executor is in the midst of a slice: its rows wait on the disk. */
    private boolean assessing() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("temporary"))) {
            return files.anyMatch(file -> file.toString().endsWith(".rows"));
        }
    }

    private static Stream<ProcessHandle> executors(Process driver) {
        return driver.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"));
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private Process submit() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("java17.args").toAbsolutePath(),
                "-Xmx1g",
                "-cp",
                SPARK.resolve("jars") + File.separator + "*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local-cluster[2,1,1024]",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.local.dir=" + Files.createDirectory(folder.resolve("blocks")),
                "--conf",
                "spark.executor.extraJavaOptions=-Djava.io.tmpdir=" + temporary,
                JAR.toString(),
                "--slice-size",
                "1",
                "--assessments",
                "--lang",
                "en,de",
                "--agencies",
                agencies.toString(),
                "--output",
                folder.resolve("spark").toString(),
                records.toString()));
        ProcessBuilder driver = new ProcessBuilder(command)
                .directory(Files.createDirectory(folder.resolve("work")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        driver.environment().put("SPARK_HOME", SPARK.toString());
        driver.environment().put("SPARK_SCALA_VERSION", "2.13");
        driver.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return driver.start();
    }
}
