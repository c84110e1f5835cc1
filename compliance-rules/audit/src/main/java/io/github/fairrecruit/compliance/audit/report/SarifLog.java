package io.github.fairrecruit.compliance.audit.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import io.github.fairrecruit.compliance.audit.report.Provenance.PackUsed;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pack.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The findings of an audit as SARIF 2.1.0, for tools that show the results of checks beside the file that was checked. It is
 * made from the findings file, row by row, so that it never holds more than one finding in memory.
 *
 * <p>A breach is a result of the kind {@code fail}, with a level by its severity. What is flagged has the kind
 * {@code review}, and what could not be evaluated the kind {@code open}; SARIF wants the level {@code none} for both, and so
 * neither ever looks like a finding.
 */
public final class SarifLog {
    /** More results than this are more than most programs that show SARIF can take. */
    public static final long LIMIT = 25_000;

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String FINGERPRINT = "requirementOfRecord/v1";

    private final Provenance provenance;
    private final List<PackInfo> packs;
    private final ReportWords words;
    private final JsonGenerator json;
    private final Map<String, Integer> rules = new HashMap<>();
    private final Map<String, Integer> artifacts = new HashMap<>();

    private SarifLog(Provenance provenance, List<PackInfo> packs, String language, JsonGenerator json) {
        this.provenance = provenance;
        this.packs = packs;
        this.words = new ReportWords(packs, language);
        this.json = json;
    }

    /**
     * How much of the findings file was written.
     *
     * @param results results written
     * @param leftOut results that the limit left out
     */
    public record Written(long results, long leftOut) {}

    /**
     * Writes the log in UTF-8. The stream stays open.
     *
     * @param findings the findings file of an audit
     * @param provenance what the audit rested on
     * @param language of the messages: {@code en} or {@code de}
     * @param limit how many results to write; the first ones in the order of the file. How many are left out stands in the
     *     log as a warning of the invocation, and in the result
     * @throws IllegalArgumentException when it is no findings file, or there are no words in the language
     * @throws UncheckedIOException when the file cannot be read, or the stream does not take it
     */
    public static Written write(
            Path findings, Provenance provenance, List<PackInfo> packs, String language, long limit, OutputStream out) {
        try {
            JsonGenerator json = RecruitmentJson.mapper()
                    .writer()
                    .with(RecruitmentJson.printer())
                    .createGenerator(out);
            Written written = new SarifLog(provenance, packs, language, json).log(findings, limit);
            json.flush();
            out.write('\n');
            out.flush();
            return written;
        } catch (JacksonIOException e) {
            throw new UncheckedIOException("The log cannot be written.", e.getCause());
        } catch (IOException e) {
            throw new UncheckedIOException("The log cannot be written.", e);
        }
    }

    private Written log(Path findings, long limit) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool();
        json.writeStringProperty("language", words.language());
        artifacts();
        json.writeArrayPropertyStart("results");
        Written written = results(findings, limit);
        json.writeEndArray();
        // After the results, since only they say whether some are left out.
        invocation(written, limit);
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("engine", provenance.engine());
        json.writeStringProperty("knowledgeDate", provenance.knowledgeDate().toString());
        if (provenance.lawOf() != null) {
            json.writeStringProperty("lawOf", provenance.lawOf().toString());
        }
        json.writeArrayPropertyStart("packs");
        for (PackUsed pack : provenance.packs()) {
            json.writeStartObject();
            json.writeStringProperty("pack", pack.pack());
            text("coordinates", pack.coordinates());
            text("sha256", pack.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        return written;
    }

    private void tool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "recruitment-audit");
        json.writeStringProperty("version", provenance.engine());
        json.writeArrayPropertyStart("rules");
        for (PackInfo pack : packs) {
            for (Requirement requirement : pack.requirements()) {
                rule(pack, requirement);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String rule(String pack, String requirement) {
        return pack + "/" + requirement;
    }

    private void rule(PackInfo pack, Requirement requirement) {
        String id = rule(pack.id(), requirement.id());
        rules.put(id, rules.size());
        json.writeStartObject();
        json.writeStringProperty("id", id);
        RequirementText text = requirement.text(words.language());
        message("shortDescription", text == null || text.title() == null ? requirement.id() : text.title());
        if (text != null && text.demand() != null) {
            message("fullDescription", text.demand());
        }
        if (requirement.citation() != null) {
            text("helpUri", requirement.citation().url());
        }
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("pack", pack.id());
        text("provision", requirement.provision());
        constant("force", requirement.force());
        constant("severity", requirement.severity());
        if (requirement.citation() != null) {
            constant("citationStatus", requirement.citation().status());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void artifacts() {
        json.writeArrayPropertyStart("artifacts");
        for (FileUsed file : provenance.inputs()) {
            artifacts.putIfAbsent(file.name(), artifacts.size());
            json.writeStartObject();
            json.writeObjectPropertyStart("location");
            json.writeStringProperty("uri", uri(file.name()));
            json.writeEndObject();
            json.writeArrayPropertyStart("roles");
            json.writeString(file.records() == null ? "referencedOnCommandLine" : "analysisTarget");
            json.writeEndArray();
            if (file.sha256() != null) {
                json.writeObjectPropertyStart("hashes");
                json.writeStringProperty("sha-256", file.sha256());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The name of a file as a relative reference: a colon would make a scheme of what stands before it. */
    private static String uri(String name) {
        StringBuilder uri = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return uri.toString();
    }

    private Written results(Path findings, long limit) {
        long results = 0;
        long all = 0;
        List<NamedCsvRecord> parts = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(findings)) {
            for (NamedCsvRecord row : rows) {
                if (!parts.isEmpty() && !same(parts.get(0), row)) {
                    all++;
                    results += result(findings, parts, all <= limit);
                    parts.clear();
                }
                parts.add(row);
            }
            if (!parts.isEmpty()) {
                all++;
                results += result(findings, parts, all <= limit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The findings cannot be read: " + findings, e);
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    findings + " is no findings file: " + e.getMessage() + " Maybe it was cut off.", e);
        }
        return new Written(results, all - results);
    }

    /** The rows of one outcome: money that is owed in several currencies has one row for each. */
    private static boolean same(NamedCsvRecord one, NamedCsvRecord other) {
        if (other.findField("part").filter("1"::equals).isPresent()) {
            return false;
        }
        for (String column : List.of("file", "record", "pack", "requirement")) {
            if (!one.findField(column).equals(other.findField(column))) {
                return false;
            }
        }
        return true;
    }

    private int result(Path findings, List<NamedCsvRecord> parts, boolean wanted) {
        if (!wanted) {
            return 0;
        }
        Row row = new Row(findings, parts.get(0));
        String id = rule(row.text("pack"), row.text("requirement"));
        Outcome outcome = row.constant(Outcome.class, "outcome");
        Severity severity = row.optional(Severity.class, "severity");
        json.writeStartObject();
        json.writeStringProperty("ruleId", id);
        if (rules.containsKey(id)) {
            json.writeNumberProperty("ruleIndex", rules.get(id));
        }
        json.writeStringProperty(
                "kind", outcome == Outcome.BREACHED ? "fail" : outcome == Outcome.FLAGGED ? "review" : "open");
        json.writeStringProperty("level", outcome == Outcome.BREACHED ? level(severity) : "none");
        message("message", said(outcome, row, parts, findings));
        location(row);
        json.writeObjectPropertyStart("fingerprints");
        json.writeStringProperty(FINGERPRINT, fingerprint(row));
        json.writeEndObject();
        properties(row, outcome, severity, parts, findings);
        json.writeEndObject();
        return 1;
    }

    private static String level(Severity severity) {
        if (severity == null) {
            return "warning";
        }
        return switch (severity) {
            case CRITICAL -> "error";
            case MAJOR -> "warning";
            case MINOR, INFO -> "note";
        };
    }

    /** What was found in one sentence, what it is measured by, and what repairs it. */
    private String said(Outcome outcome, Row row, List<NamedCsvRecord> parts, Path findings) {
        String pack = row.text("pack");
        String requirement = row.text("requirement");
        String title = words.title(pack, requirement);
        String provision =
                words.pack(pack) + ", " + (row.text("provision").isEmpty() ? requirement : row.text("provision"));
        if (ReportWords.unverified(row.optional(CitationStatus.class, "citation"))) {
            provision += ", " + words.say("unverified");
        }
        String wording = outcome == Outcome.BREACHED
                ? words.maybe("wording." + row.text("force")).isPresent()
                        ? words.say("wording." + row.text("force"), provision)
                        : provision
                : words.say("sarif." + outcome, provision);
        String text = words.say("sarif.message", title, wording);
        String act = row.text("act");
        if (outcome != Outcome.BREACHED || act.isEmpty()) {
            return text;
        }
        String amounts = parts.stream()
                .map(part -> new Row(findings, part))
                .map(Row::owed)
                .flatMap(Optional::stream)
                .map(owed -> words.owed(owed.sum()) + basis(owed.basis()))
                .collect(Collectors.joining("; "));
        String repair = words.maybe("RemedyAct." + act).orElse(act);
        return text + " " + words.say(amounts.isEmpty() ? "sarif.act" : "sarif.act.amounts", repair, amounts);
    }

    private String basis(String basis) {
        return words.maybe("basis." + basis).map(said -> " " + said).orElse("");
    }

    private void location(Row row) {
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(row.text("file")));
        if (artifacts.containsKey(row.text("file"))) {
            json.writeNumberProperty("index", artifacts.get(row.text("file")));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", row.number("line"));
        json.writeEndObject();
        json.writeEndObject();
        if (!row.text("pointers").isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            for (String pointer : row.text("pointers").split(" ")) {
                json.writeStartObject();
                json.writeStringProperty("fullyQualifiedName", pointer);
                json.writeStringProperty("kind", "value");
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    /** The record and the requirement, and neither line nor words: what is found again is the same finding. */
    private static String fingerprint(Row row) {
        String record = row.text("id").isEmpty()
                ? "file\n" + row.text("file") + "\n" + row.text("record")
                : "id\n" + row.text("id");
        return sha256(record + "\n" + row.text("pack") + "\n" + row.text("requirement"));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private void properties(Row row, Outcome outcome, Severity severity, List<NamedCsvRecord> parts, Path findings) {
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("outcome", outcome.name());
        text("reason", row.text("reason"));
        constant("severity", severity);
        text("force", row.text("force"));
        text("provision", row.text("provision"));
        text("citationStatus", row.text("citation"));
        text("recordId", row.text("id"));
        json.writeNumberProperty("recordNumber", row.number("record"));
        agencies(row.text("agencies"));
        text("columns", row.text("columns"));
        text("act", row.text("act"));
        List<Amount> amounts = parts.stream()
                .map(part -> new Row(findings, part).owed())
                .flatMap(Optional::stream)
                .toList();
        if (!amounts.isEmpty()) {
            json.writeArrayPropertyStart("amounts");
            for (Amount amount : amounts) {
                json.writeStartObject();
                text("currency", amount.sum().currency());
                json.writeNumberProperty("atLeast", amount.sum().atLeast());
                if (amount.sum().atMost() != null) {
                    json.writeNumberProperty("atMost", amount.sum().atMost());
                }
                text("basis", amount.basis());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void invocation(Written written, long limit) {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        if (written.leftOut() > 0) {
            json.writeArrayPropertyStart("toolExecutionNotifications");
            json.writeStartObject();
            json.writeStringProperty("level", "warning");
            message(
                    "message",
                    words.say(
                            "sarif.left-out",
                            words.number(written.leftOut()),
                            words.number(written.results() + written.leftOut()),
                            words.number(limit)));
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void message(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private void text(String name, String value) {
        if (value != null && !value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private void constant(String name, Enum<?> value) {
        if (value != null) {
            json.writeStringProperty(name, value.name());
        }
    }

    private void agencies(String cell) {
        if (!cell.isEmpty()) {
            json.writeArrayPropertyStart("agencies");
            for (String agency : cell.split(" \\| ")) {
                json.writeString(agency);
            }
            json.writeEndArray();
        }
    }

    /** Money of one row, and what it is for: per worker or in total. */
    private record Amount(Owed sum, String basis) {}

    /** A row of the findings file. */
    private record Row(Path file, NamedCsvRecord cells) {
        String text(String column) {
            return cells.findField(column)
                    .map(SpreadsheetText::plain)
                    .orElseThrow(() -> wrong(column, "is missing", "Maybe this is no findings file of an audit."));
        }

        long number(String column) {
            String text = text(column);
            if (!text.matches("[1-9][0-9]{0,17}")) {
                throw wrong(column, "\"" + text + "\" is no number from 1", "Maybe the file was changed by hand.");
            }
            return Long.parseLong(text);
        }

        <T extends Enum<T>> T constant(Class<T> type, String column) {
            try {
                return Enum.valueOf(type, text(column));
            } catch (IllegalArgumentException e) {
                throw wrong(
                        column,
                        "\"" + text(column) + "\" is not known",
                        "Maybe another version of this program wrote it.");
            }
        }

        <T extends Enum<T>> T optional(Class<T> type, String column) {
            return text(column).isEmpty() ? null : constant(type, column);
        }

        Optional<Amount> owed() {
            if (text("at_least").isEmpty()) {
                return Optional.empty();
            }
            String currency = text("currency");
            return Optional.of(new Amount(
                    new Owed(
                            text("pack"),
                            currency.isEmpty() ? null : currency,
                            1,
                            decimal("at_least"),
                            text("at_most").isEmpty() ? null : decimal("at_most")),
                    text("basis")));
        }

        private BigDecimal decimal(String column) {
            String text = text(column);
            if (!text.matches("[0-9]{1,30}([.][0-9]{1,12})?")) {
                throw wrong(column, "\"" + text + "\" is no amount", "Maybe the file was changed by hand.");
            }
            return new BigDecimal(text);
        }

        private IllegalArgumentException wrong(String column, String what, String maybe) {
            return new IllegalArgumentException(file + ", line " + cells.getStartingLineNumber() + ", column " + column
                    + ": " + what + ". " + maybe);
        }
    }
}
