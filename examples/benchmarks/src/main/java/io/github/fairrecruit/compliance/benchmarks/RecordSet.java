package io.github.fairrecruit.compliance.benchmarks;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The records that are measured, as bytes and as read: those of a file with one record on each line, which the system
 * property {@value #FILE} names, else made ones.
 *
 * @param json one record each
 * @param placements the same, read
 */
record RecordSet(List<RawRecord> json, List<Placement> placements) {
    /** System property that names a file of records. */
    static final String FILE = "benchmark.records";

    /** So many records are in a set, whatever the file holds; a shorter file is begun again. */
    static final int SIZE = 200;

    private static final long SEED = 2026;

    static RecordSet load(ComplianceEngine engine) {
        String file = System.getProperty(FILE);
        return of(engine, file == null ? made() : lines(Path.of(file)));
    }

    /** Made records, whatever the property says: what is written down by hand fits these. */
    static RecordSet ofMaker(ComplianceEngine engine) {
        return of(engine, made());
    }

    private static List<byte[]> made() {
        return new RecordMaker(SEED)
                .placements(SIZE).stream().map(RecordMaker::json).toList();
    }

    private static List<byte[]> lines(Path file) {
        List<byte[]> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null && lines.size() < SIZE) {
                lines.add(line.getBytes(StandardCharsets.UTF_8));
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new IllegalStateException(file + " holds no records. Maybe it is not the file that was meant.");
        }
        for (int i = 0; lines.size() < SIZE; i++) {
            lines.add(lines.get(i));
        }
        return lines;
    }

    private static RecordSet of(ComplianceEngine engine, List<byte[]> lines) {
        List<RawRecord> json = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        for (byte[] line : lines) {
            RawRecord raw = RawRecord.onLine(json.size() + 1L, line);
            ReadResult read = engine.read(raw);
            if (read instanceof ReadResult.Refused refused) {
                throw new IllegalStateException(
                        "Record " + raw.number() + " was refused at " + refused.pointer() + ": " + refused.reason());
            }
            RecruitmentRecord value = ((ReadResult.Accepted) read).value();
            if (!(value instanceof Placement placement)) {
                throw new IllegalStateException("Record " + raw.number() + " is no placement."
                        + " Maybe give a file that holds placements only.");
            }
            json.add(raw);
            placements.add(placement);
        }
        return new RecordSet(json, placements);
    }

    /** Bytes of one record, on average. */
    long bytes() {
        return json.stream().mapToLong(raw -> raw.json().length).sum() / json.size();
    }
}
