package io.github.fairrecruit.compliance.audit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far an audit is, as a file. It holds all that the records read so far add up to, so that nothing of them is needed
 * again; and how long the outputs were, so that what was written later can be cut off.
 */
final class Checkpoint {
    private static final String FORMAT = "1";

    /** The file is closed by whoever saves it to the disk. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();

    /**
     * Where an audit stands.
     *
     * @param plan digest of all that the results depend on beside the records
     * @param input number of the input that is read, from 0
     * @param consumed records of that input that are done
     * @param check running check sum of all records done
     * @param breaches breached requirements so far
     * @param lengths lengths of the outputs, by name
     */
    record Position(String plan, int input, long consumed, long check, long breaches, Map<String, Long> lengths) {
        Position {
            lengths = new TreeMap<>(lengths);
        }
    }

    private final Position position;
    private final AuditShare share;

    /** @param share what the records done add up to */
    Checkpoint(Position position, AuditShare share) {
        this.position = position;
        this.share = share;
    }

    Position position() {
        return position;
    }

    AuditShare share() {
        return share;
    }

    void write(Workplace workplace) {
        workplace.place(Workplace.CHECKPOINT, file -> {
            try (FileChannel channel = FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                try (JsonGenerator json = MAPPER.createGenerator(out)) {
                    write(json);
                }
                out.flush();
                channel.force(true);
            }
        });
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("plan", position.plan());
        json.writeNumberProperty("input", position.input());
        json.writeNumberProperty("consumed", position.consumed());
        json.writeNumberProperty("check", position.check());
        json.writeNumberProperty("breaches", position.breaches());
        json.writeName("lengths");
        json.writeStartObject();
        position.lengths().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeName("share");
        share.write(json);
        json.writeEndObject();
    }

    /**
     * Reads a checkpoint.
     *
     * @param plan digest of what the results depend on now
     * @throws AuditException when it was made for another plan, or cannot be read
     */
    static Checkpoint read(Path file, String plan, Function<JsonParser, AuditShare> shares) {
        Reading reading = new Reading();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser json = MAPPER.createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                reading.take(name, json, plan, shares);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new AuditException(file + " cannot be read: " + e.getMessage() + " Maybe begin the audit anew.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
        return reading.result(file);
    }

    /** The parts of a checkpoint, as they turn up. */
    private static final class Reading {
        private String plan;
        private int input;
        private long consumed;
        private long check;
        private long breaches;
        private final Map<String, Long> lengths = new TreeMap<>();
        private AuditShare share;

        private void take(String name, JsonParser json, String expected, Function<JsonParser, AuditShare> shares) {
            switch (name) {
                case "format" -> {
                    if (!json.getString().equals(FORMAT)) {
                        throw new AuditException("The checkpoint has the format " + json.getString() + ", not " + FORMAT
                                + ". Maybe another version of this program wrote it.");
                    }
                }
                case "plan" -> {
                    plan = json.getString();
                    if (!plan.equals(expected)) {
                        throw new AuditException("The audit was begun with other files, options, packs or another"
                                + " version of this program. Maybe repeat the command as it was, with --resume.");
                    }
                }
                case "input" -> input = json.getIntValue();
                case "consumed" -> consumed = json.getLongValue();
                case "check" -> check = json.getLongValue();
                case "breaches" -> breaches = json.getLongValue();
                case "lengths" -> {
                    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                        lengths.put(json.currentName(), json.nextLongValue(0));
                    }
                }
                case "share" -> share = shares.apply(json);
                default ->
                    throw new AuditException("The checkpoint holds \"" + name
                            + "\", which this program does not know. Maybe another version wrote it.");
            }
        }

        private Checkpoint result(Path file) {
            if (plan == null || share == null) {
                throw new AuditException(file + " is not complete. Maybe begin the audit anew.");
            }
            return new Checkpoint(new Position(plan, input, consumed, check, breaches, lengths), share);
        }
    }
}
