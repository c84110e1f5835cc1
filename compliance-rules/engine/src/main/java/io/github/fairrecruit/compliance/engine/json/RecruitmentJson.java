package io.github.fairrecruit.compliance.engine.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of this library: strict when it reads, the same bytes on every machine when it writes.
 *
 * <p>A property that is {@code null} counts as absent. Numbers have at most 30 digits and 12 places after the point, texts
 * at most {@value #TEXT} characters, and values nest at most {@value #DEPTH} deep.
 */
public final class RecruitmentJson {
    /** Greatest depth of nesting. */
    public static final int DEPTH = 64;

    /** Greatest length of a text, in UTF-16 code units. */
    public static final int TEXT = 4000;

    /** Greatest length of the name of a property, in UTF-16 code units. */
    static final int NAME = 200;

    private RecruitmentJson() {}

    /** Made on first use: a program that assesses records from memory may never need it. */
    private static final class Holder {
        static final JsonMapper MAPPER = create();
        /** Filled as kinds of record turn up: each reader takes a while to make. */
        static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();
    }

    /** Apart from the rest, since many programs only read. */
    private static final class Writers {
        static final AssessmentWriter COMPACT = new AssessmentWriter(false, Holder.MAPPER.writer());
        static final AssessmentWriter PRETTY =
                new AssessmentWriter(true, Holder.MAPPER.writer().with(printer()));
    }

    /** The subject of a record says what to bind and is not bound itself. */
    @JsonIgnoreProperties(Subject.PROPERTY)
    private interface WithSubject {}

    /** How long texts, names and numbers may be, and how deep values may nest. */
    static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxStringLength(TEXT)
                .maxNameLength(NAME)
                .maxNumberLength(100)
                .build();
    }

    private static JsonMapper create() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(new StrictModule());
        for (Subject subject : Subject.values()) {
            builder.addMixIn(subject.type(), WithSubject.class);
        }
        return builder.build();
    }

    /** Over many lines, with line feeds on every machine. */
    public static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }

    /** The mapper, with all strictness on. Its messages are fit to be shown. */
    public static JsonMapper mapper() {
        return Holder.MAPPER;
    }

    /** Binds one record and leaves what follows to the caller. */
    static ObjectReader reader(Class<? extends RecruitmentRecord> type) {
        return Holder.READERS.computeIfAbsent(
                type, key -> Holder.MAPPER.readerFor(key).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
    }

    /** A record as a tree, without the property {@code subject}. What is absent has no node. */
    public static JsonNode toTree(RecruitmentRecord subject) {
        return mapper().valueToTree(subject);
    }

    /**
     * Binds a tree, as strictly as text. The structure of the record is not checked; see {@link StructureCheck}.
     *
     * @throws InvalidRecordException when a value does not fit
     */
    public static <T extends RecruitmentRecord> T fromTree(JsonNode tree, Class<T> type) {
        try (JsonParser parser = mapper().treeAsTokens(tree)) {
            parser.nextToken();
            try {
                return Binder.bind(parser, type);
            } catch (JacksonException e) {
                Problem problem = Problems.of(e, parser, null, 1, 1);
                throw new InvalidRecordException(problem.pointer(), problem.reason());
            }
        }
    }

    /**
     * Writes an assessment in UTF-8, over many lines, with a line feed at the end. The stream stays open.
     *
     * @throws UncheckedIOException when the stream does not take it
     */
    public static void write(Assessment assessment, OutputStream out) {
        write(assessment, out, true);
    }

    /**
     * Writes an assessment in UTF-8, with a line feed at the end. The stream stays open.
     *
     * @param pretty over many lines; false puts it on one line
     * @throws UncheckedIOException when the stream does not take it
     */
    public static void write(Assessment assessment, OutputStream out, boolean pretty) {
        try {
            (pretty ? Writers.PRETTY : Writers.COMPACT).write(assessment, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The assessment cannot be written.", e);
        }
    }
}
