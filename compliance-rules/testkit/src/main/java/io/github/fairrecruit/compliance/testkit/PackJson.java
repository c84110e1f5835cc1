package io.github.fairrecruit.compliance.testkit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code META-INF/compliance/<id>/pack.json}: a pack as the engine loads it.
 *
 * @param format version of this format
 * @param info data of the pack
 * @param rules rules
 * @param models classes of the compiled rules
 */
@JsonPropertyOrder({"format", "info", "rules", "models"})
record PackJson(String format, PackInfo info, List<Rule> rules, List<String> models) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    PackJson {
        rules = rules == null ? List.of() : List.copyOf(rules);
        models = models == null ? List.of() : List.copyOf(models);
    }

    /** A rule and the requirements that it speaks about. */
    @JsonPropertyOrder({"name", "package", "requirements"})
    record Rule(String name, @JsonProperty("package") String drlPackage, List<String> requirements) {}

    /** Where the data of a pack stands, from the root of a jar. */
    static String place(String id) {
        return "META-INF/compliance/" + id + "/pack.json";
    }

    /**
     * Reads the data of a pack.
     *
     * @throws tools.jackson.core.JacksonException when it is damaged
     */
    static PackJson read(byte[] bytes) {
        return JSON.readValue(bytes, PackJson.class);
    }

    /**
     * A value as indented JSON. Line feeds on every system, and properties in the order of the records: equal values
     * give equal bytes.
     */
    static String text(Object value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .defaultPrettyPrinter(new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                        .build()
                        .writeValueAsString(value)
                + "\n";
    }
}
