package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.audit.register.Matches;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import io.github.fairrecruit.compliance.audit.statistics.Tally;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a share of the records adds up to. Not safe for use by several threads. */
public final class AuditShare {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<Integer, long[]> counts = new TreeMap<>();
    private final Tally tally;
    private final Matches matches;

    AuditShare(Tally tally, Matches matches) {
        this.tally = tally;
        this.matches = matches;
    }

    void add(Batch.Result result) {
        count(result.input(), result.records(), result.refused());
        tally.merge(result.tally());
        matches.merge(result.matches());
    }

    private void count(int input, long records, long refused) {
        long[] count = counts.computeIfAbsent(input, made -> new long[2]);
        count[0] += records;
        count[1] += refused;
    }

    /** Adds the share of the records that follow. It is not to be used afterwards. */
    public void merge(AuditShare later) {
        later.counts.forEach((input, count) -> count(input, count[0], count[1]));
        tally.merge(later.tally);
        matches.merge(later.matches);
    }

    /** Records of an input, whether assessed or refused. */
    public long records(int input) {
        return counts.getOrDefault(input, new long[2])[0];
    }

    /** Records of all inputs, whether assessed or refused. */
    long records() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }

    /** Records of all inputs that were refused. */
    long refused() {
        return counts.values().stream().mapToLong(count -> count[1]).sum();
    }

    /** Records of an input that were refused. */
    public long refused(int input) {
        return counts.getOrDefault(input, new long[2])[1];
    }

    Tally tally() {
        return tally;
    }

    Matches matches() {
        return matches;
    }

    /** Records in are records assessed and records refused. If they were not, no figure of the audit could be trusted. */
    void check(List<FileUsed> inputs) {
        long assessed = 0;
        for (int i = 0; i < inputs.size(); i++) {
            FileUsed input = inputs.get(i);
            if (input.records() != records(i) || input.refused() != refused(i)) {
                throw new IllegalStateException("Of " + input.name() + ", " + input.records() + " records and "
                        + input.refused() + " refused are named, and " + records(i) + " and " + refused(i)
                        + " were counted.");
            }
            assessed += records(i) - refused(i);
        }
        if (assessed != tally.assessed()) {
            throw new IllegalStateException("Records in without those refused are " + assessed + ", and "
                    + tally.assessed() + " were assessed.");
        }
    }

    /** Everything, as JSON in UTF-8; {@link SharedAudit#read} reads it on another machine. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(json);
        }
        return bytes.toByteArray();
    }

    void write(JsonGenerator json) {
        json.writeStartArray();
        json.writeStartArray();
        counts.forEach((input, count) -> json.writeArray(new long[] {input, count[0], count[1]}, 0, 3));
        json.writeEndArray();
        tally.write(json);
        matches.write(json);
        json.writeEndArray();
    }

    static AuditShare read(byte[] bytes, Function<JsonParser, Tally> tallies, Function<JsonParser, Matches> matches) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            return read(json, tallies, matches);
        }
    }

    /** Reads what was written; the parser stands at its beginning, and afterwards at its end. */
    static AuditShare read(
            JsonParser json, Function<JsonParser, Tally> tallies, Function<JsonParser, Matches> matches) {
        Map<Integer, long[]> counts = new TreeMap<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            counts.put(json.nextIntValue(0), new long[] {json.nextLongValue(0), json.nextLongValue(0)});
            json.nextToken();
        }
        json.nextToken();
        Tally tally = tallies.apply(json);
        json.nextToken();
        AuditShare share = new AuditShare(tally, matches.apply(json));
        share.counts.putAll(counts);
        json.nextToken();
        return share;
    }
}
