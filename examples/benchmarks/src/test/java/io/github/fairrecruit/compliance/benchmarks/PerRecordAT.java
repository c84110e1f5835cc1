package io.github.fairrecruit.compliance.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/**
 * A short run of the benchmarks, on a machine that may be busy: it prints the ratios, checks that what is compared agrees,
 * and fails only where a ratio is so far from the one in the README that no noise explains it.
 */
class PerRecordAT {
    private static final double NO_NOISE = 5;
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ([0-9.]+) \\|.*");

    @Test
    void theRatiosAreAboutThoseOfTheReadme() throws IOException, RunnerException {
        Map<String, Double> documented = documented();
        assertThat(documented)
                .containsKeys("assess", "byHand", "read", "validateStructure", "validateDemands", "write");

        Ratios ratios = Ratios.measure(PerRecord.class, 1, 5);
        System.out.println(ratios.table("PerRecord.jackson", "way", "µs per record"));

        Map<String, String> off = new TreeMap<>();
        documented.forEach((way, expected) -> {
            double measured = ratios.ratio("PerRecord." + way, "PerRecord.jackson");
            if (measured > NO_NOISE * expected) {
                off.put(way, measured + " instead of " + expected);
            }
        });
        assertThat(off).isEmpty();
    }

    /** The rows between the two marks: way, and the ratio of the least times. */
    private static Map<String, Double> documented() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("<!-- per-record -->");
        int until = readme.indexOf("<!-- /per-record -->");
        assertThat(from).isNotNegative().isLessThan(until);
        Map<String, Double> ratios = new TreeMap<>();
        readme.substring(from, until).lines().forEach(line -> {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                ratios.put(row.group(1), Double.valueOf(row.group(2)));
            }
        });
        return ratios;
    }
}
