package io.github.fairrecruit.compliance.embed;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures what an assessment costs: the time until a new engine has assessed its first record, and, once warm, the time
 * of one assessment beside that of reading the same record, in turn, in one run. Ratios are what to quote.
 */
public final class Measure {
    private static final int ROUNDS = 11;
    private static final int TIMES = 3_000;

    private Measure() {}

    /** Takes the path of a file with one record. */
    public static void main(String[] arguments) throws IOException {
        byte[] json = Files.readAllBytes(Path.of(arguments[0]));
        long start = System.nanoTime();
        ComplianceEngine engine = ComplianceEngine.create();
        RecruitmentRecord subject = read(engine, json);
        engine.assess(subject, AssessmentOptions.defaults());
        System.out.printf(
                Locale.ROOT,
                "first assessment after %d ms, engine and reading included%n",
                (System.nanoTime() - start) / 1_000_000);

        double[] ratios = new double[ROUNDS];
        double[] assessing = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double assess = micros(() -> engine.assess(subject, AssessmentOptions.defaults()));
            double read = micros(() -> read(engine, json));
            ratios[round] = assess / read;
            assessing[round] = assess;
        }
        // The first rounds are for the compiler.
        System.out.printf(
                Locale.ROOT,
                "one assessment by all packs: %.0f microseconds (median), %.1f times the reading of the same %d bytes (median)%n",
                median(assessing),
                median(ratios),
                json.length);
    }

    private static double micros(Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1_000.0 / TIMES;
    }

    private static double median(double[] values) {
        double[] warm = Arrays.copyOfRange(values, 2, values.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static RecruitmentRecord read(ComplianceEngine engine, byte[] json) {
        List<RecruitmentRecord> records = new ArrayList<>();
        engine.read(new ByteArrayInputStream(json), result -> {
            if (result instanceof ReadResult.Accepted accepted) {
                records.add(accepted.value());
            }
        });
        return records.get(0);
    }
}
