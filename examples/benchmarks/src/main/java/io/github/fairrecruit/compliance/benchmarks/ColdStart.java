package io.github.fairrecruit.compliance.benchmarks;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.model.Placement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** One piece of a cold start, in a new JVM that has loaded nothing else: what each dependency takes of it. */
public final class ColdStart {
    /** The pieces. */
    private enum Piece {
        /** Nothing but this program. */
        NOTHING,
        /** Jackson reads its first record. */
        JACKSON,
        /** Jackson reads its first record, and Hibernate Validator checks its first one. */
        VALIDATOR,
        /** An engine is made; no rule base is built yet. */
        ENGINE,
        /** An engine is made and has read its first record. */
        READ,
        /** An engine is made, and has read and assessed its first record. */
        ASSESS
    }

    private ColdStart() {}

    /**
     * {@code ColdStart nothing|jackson|validator|engine|read|assess FILE}: prints the seconds that it took,
     * on the clock and of the processors.
     */
    public static void main(String[] arguments) throws IOException {
        Piece piece = Piece.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        byte[] json = Files.readAllBytes(Path.of(arguments[1]));
        long start = System.nanoTime();
        long processors = CpuTime.nanos();
        switch (piece) {
            case NOTHING -> {}
            case JACKSON -> jackson(json);
            case VALIDATOR -> {
                Placement placement = jackson(json);
                if (!DemandsMet.Validators.ofStructure().validate(placement).isEmpty()) {
                    throw new IllegalStateException("The record is not valid. Maybe take another one.");
                }
            }
            case ENGINE -> ComplianceEngine.create();
            case READ -> read(ComplianceEngine.create(), json);
            case ASSESS -> {
                ComplianceEngine engine = ComplianceEngine.create();
                engine.assess(read(engine, json), AssessmentOptions.defaults());
            }
        }
        System.out.printf(
                Locale.ROOT, "%.3f %.3f%n", (System.nanoTime() - start) / 1e9, (CpuTime.nanos() - processors) / 1e9);
    }

    private static Placement jackson(byte[] json) {
        return JsonMapper.builder().build().readValue(json, Placement.class);
    }

    private static Placement read(ComplianceEngine engine, byte[] json) {
        return (Placement) ((ReadResult.Accepted) engine.read(RawRecord.onLine(1, json))).value();
    }
}
