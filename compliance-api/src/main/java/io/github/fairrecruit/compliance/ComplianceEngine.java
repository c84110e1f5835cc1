package io.github.fairrecruit.compliance;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Assesses records of recruitment. Immutable and safe for use by many threads: make one and keep it.
 *
 * <pre>{@code
 * ComplianceEngine engine = ComplianceEngine.create();
 * Assessment assessment = engine.assess(placement, AssessmentOptions.defaults());
 * }</pre>
 */
public interface ComplianceEngine {
    /**
     * Makes an engine with all packs on the class path.
     *
     * @throws IllegalStateException when no engine is on the class path, or a pack cannot be loaded
     */
    static ComplianceEngine create() {
        return create(RulePacks.classPath());
    }

    /**
     * Makes an engine with packs from the class path, from folders, or from both.
     *
     * @throws IllegalStateException when no engine is on the class path, when a pack cannot be loaded, when the rules of
     *     a folder are not {@linkplain RulePacks#trusted() trusted}, or when what reads folders is not on the class path
     */
    static ComplianceEngine create(RulePacks packs) {
        return ServiceLoader.load(Provider.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No engine is on the class path. "
                        + "Maybe add the dependency io.github.fairrecruit:compliance-rules."))
                .create(packs);
    }

    /** The packs, in the order of their ids. */
    List<PackInfo> packs();

    /**
     * Assesses a record.
     *
     * @throws InvalidRecordException when the structure of the record is not valid
     * @throws IllegalArgumentException when the options name a pack that is not there
     */
    Assessment assess(RecruitmentRecord subject, AssessmentOptions options);

    /**
     * What the worker of a placement bore for the recruitment, as information beside the outcomes (SDG indicator 10.7.1).
     *
     * @throws InvalidRecordException when the structure of the record is not valid
     */
    default WorkerCost workerCost(Placement placement, AssessmentOptions options) {
        return WorkerCost.UNKNOWN;
    }

    /**
     * Says which requirements bind, from the packs alone and the few facts given: no case is needed.
     *
     * @param outline a placement with the facts that are known, such as corridor, occupation and day of signature
     */
    List<Binding> binding(Placement outline, AssessmentOptions options);

    /**
     * Reads records from JSON: one object, an array of objects, or one object on each line. Every record leads to one
     * result, in the order of the input; a bad record never stops the next one.
     *
     * @throws java.io.UncheckedIOException when the input itself cannot be read
     */
    void read(InputStream json, Consumer<ReadResult> results);

    /**
     * Cuts an input into its records and reads none of them, so that the reading can be spread over threads or machines.
     * Every record of the input is handed to one of the two, in the order of the input.
     *
     * @throws java.io.UncheckedIOException when the input itself cannot be read
     */
    void split(InputStream json, Consumer<RawRecord> records, Consumer<ReadResult.Refused> refused);

    /** Reads a record that was cut out of an input; the result is that of {@link #read(InputStream, Consumer)}. */
    ReadResult read(RawRecord record);

    /** Writes an assessment as JSON, in UTF-8, the same bytes on every machine. The stream stays open. */
    void write(Assessment assessment, OutputStream out);

    /**
     * Writes the same on one line, with a line feed at the end: for many assessments in one stream, which stays open.
     *
     * @throws java.io.UncheckedIOException when the stream does not take it
     */
    default void writeLine(Assessment assessment, OutputStream out) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 14);
        write(assessment, json);
        try {
            out.write(OneLine.of(json.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("The assessment cannot be written.", e);
        }
    }

    /** Makes engines; found through {@link ServiceLoader}. */
    interface Provider {
        /** Makes an engine with these packs. */
        ComplianceEngine create(RulePacks packs);
    }
}
