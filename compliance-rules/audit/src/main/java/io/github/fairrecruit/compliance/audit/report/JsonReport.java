package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as JSON, in the shape of {@code audit-report-1.schema.json}: UTF-8, line feeds, properties in the order of the
 * records, keys of maps in their natural order. Equal reports give equal bytes.
 */
public final class JsonReport {
    /** Name of the schema, beside this class. */
    public static final String SCHEMA = "audit-report-" + AuditReport.FORMAT + ".schema.json";

    // What is empty is left out when it is written, so it comes back as empty.
    private static final JsonMapper MAPPER = RecruitmentJson.mapper()
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private JsonReport() {}

    /**
     * Writes a report, with a line feed at the end. The stream stays open.
     *
     * @throws UncheckedIOException when the stream does not take it
     */
    public static void write(AuditReport report, OutputStream out) {
        try {
            // Straight into the stream: a report of very many agencies never stands in memory as text.
            MAPPER.writer()
                    .with(RecruitmentJson.printer())
                    .forType(AuditReport.class)
                    .writeValue(out, report);
            out.write('\n');
            out.flush();
        } catch (JacksonException e) {
            // A report can always be put into words, so it is the stream that failed.
            throw new UncheckedIOException("The report cannot be written.", new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written.", e);
        }
    }

    /**
     * Reads a report. What was written and read again is equal.
     *
     * @throws IllegalArgumentException when it is no report, or one of another format
     */
    public static AuditReport read(InputStream in) {
        AuditReport report;
        try {
            report = MAPPER.readValue(in, AuditReport.class);
        } catch (JacksonException e) {
            String at =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new IllegalArgumentException(
                    "This is no report of an audit: " + e.getOriginalMessage() + at
                            + " Maybe another file is meant, or another version of this program wrote it.",
                    e);
        }
        if (report == null || !AuditReport.FORMAT.equals(report.format())) {
            throw new IllegalArgumentException("The report has the format "
                    + (report == null ? "null" : report.format()) + "; known is " + AuditReport.FORMAT
                    + ". Maybe update this program.");
        }
        return report;
    }
}
