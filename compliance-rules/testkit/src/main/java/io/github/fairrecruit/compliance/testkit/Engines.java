package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The way of a record through an engine, the same one that a caller's record goes. */
final class Engines {
    private Engines() {}

    /** What becomes of one record. */
    static ReadResult read(ComplianceEngine engine, ObjectNode record) {
        List<ReadResult> results = new ArrayList<>(1);
        engine.read(new ByteArrayInputStream(record.toString().getBytes(StandardCharsets.UTF_8)), results::add);
        if (results.size() != 1) {
            throw new IllegalStateException("One record led to " + results.size() + " results: " + record
                    + ". Maybe the engine loses records.");
        }
        return results.get(0);
    }
}
