package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.audit.input.InputItem;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.input.Refusal;
import io.github.fairrecruit.compliance.audit.register.Matches;
import io.github.fairrecruit.compliance.audit.statistics.AssessedRecord;
import io.github.fairrecruit.compliance.audit.statistics.Tally;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Assesses batches. Safe for many threads: what it says of a batch depends on nothing but the batch. */
final class Assessor {
    private static final JsonMapper TEXTS = JsonMapper.builder().build();
    private static final byte[] END = {'}', '\n'};

    private final ComplianceEngine engine;
    private final AssessmentOptions options;
    private final boolean keepAssessments;
    private final Supplier<Tally> tallies;
    private final Supplier<Matches> registers;

    /**
     * @param keepAssessments whether the assessments themselves are wanted
     * @param tallies makes an empty tally
     * @param registers makes an accumulator of the acts of parties under sanction
     */
    Assessor(
            ComplianceEngine engine,
            AssessmentOptions options,
            boolean keepAssessments,
            Supplier<Tally> tallies,
            Supplier<Matches> registers) {
        this.engine = engine;
        this.options = options;
        this.keepAssessments = keepAssessments;
        this.tallies = tallies;
        this.registers = registers;
    }

    Batch.Result assess(Batch batch) {
        Work work = new Work();
        for (InputItem item : batch.items()) {
            if (item instanceof RawItem raw) {
                work.take(raw);
            } else {
                work.quarantine.add((Refusal) item);
            }
        }
        return new Batch.Result(
                batch.input(),
                batch.items().size(),
                work.quarantine.refused(),
                work.findings.breaches(),
                work.findings.bytes(),
                work.quarantine.bytes(),
                work.assessments(),
                work.tally,
                work.matches);
    }

    /** The work on one batch. */
    private final class Work {
        private final FindingsTable findings = new FindingsTable();
        private final Quarantine quarantine = new Quarantine();
        private final Tally tally = tallies.get();
        private final Matches matches = registers.get();
        private final Lines lines = new Lines();

        private void take(RawItem item) {
            ReadResult result = engine.read(item.record());
            if (result instanceof ReadResult.Refused refused) {
                quarantine.add(item, refused.pointer(), refused.reason());
                return;
            }
            RecruitmentRecord value = ((ReadResult.Accepted) result).value();
            AssessedRecord record;
            try {
                Assessment assessment = engine.assess(value, options);
                WorkerCost cost = value instanceof Placement placement
                        ? engine.workerCost(placement, options)
                        : WorkerCost.UNKNOWN;
                record = new AssessedRecord(item.file(), item.number(), item.line(), value, assessment, cost);
            } catch (InvalidRecordException e) {
                quarantine.add(item, e.pointer(), e.reason());
                return;
            } catch (RuntimeException | StackOverflowError e) {
                // A fault of ours in one record must not cost the others their assessment; it is named, never hidden.
                quarantine.add(item, "", "It could not be assessed: " + e + ". Maybe report this record.");
                return;
            }
            findings.add(record, item);
            tally.add(record);
            matches.add(record);
            if (keepAssessments) {
                line(record);
            }
        }

        /** The assessment, and before it where the record stands. */
        private void line(AssessedRecord record) {
            String place = "{\"file\":" + TEXTS.writeValueAsString(record.file()) + ",\"record\":" + record.number()
                    + ",\"line\":" + record.line() + ",\"assessment\":";
            lines.writeBytes(place.getBytes(StandardCharsets.UTF_8));
            RecruitmentJson.write(record.assessment(), lines, false);
            lines.endObject();
        }

        /** A member of a gzip file: members one after the other are one file, wherever an audit was interrupted. */
        private byte[] assessments() {
            if (lines.size() == 0) {
                return new byte[0];
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream(lines.size() / 8);
            try (OutputStream gzip = new Packing(packed)) {
                lines.writeTo(gzip);
            } catch (IOException e) {
                throw new UncheckedIOException("Memory takes every byte.", e);
            }
            return packed.toByteArray();
        }
    }

    /** To pack an assessment costs more than to make it. At this level it costs half as much as usual, for 15 % more bytes. */
    private static final class Packing extends GZIPOutputStream {
        private static final int LEVEL = 4;

        Packing(OutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }

    /** Objects in JSON, each on its line. */
    private static final class Lines extends ByteArrayOutputStream {
        /** Ends the object around what was written last, which ended its line. */
        void endObject() {
            count--;
            writeBytes(END);
        }
    }
}
