package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of what a record may state for a pack, below {@code extensions} and the id of the pack. */
public final class ExtensionSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DATE = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
    private static final BigDecimal MOST = new BigDecimal("999999999999999.999999");
    private static final BigDecimal STEP = new BigDecimal("0.000001");

    private ExtensionSchema() {}

    /**
     * The schema for all kinds of record together.
     *
     * @param pack the pack
     * @return JSON
     */
    public static String of(PackInfo pack) {
        return text(pack, null);
    }

    /**
     * The schema for one kind of record.
     *
     * @param pack the pack
     * @param kind kind of the record
     * @return JSON
     */
    public static String of(PackInfo pack, SubjectKind kind) {
        return text(pack, kind);
    }

    private static String text(PackInfo pack, SubjectKind kind) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put(
                "$id",
                "urn:fairrecruit:schema:extension:" + pack.id() + (kind == null ? "" : ":" + kind.word()) + ":"
                        + pack.version());
        schema.put("title", "extensions." + pack.id() + (kind == null ? "" : " of a record of kind " + kind.word()));
        schema.put(
                "description",
                "Facts that the pack \"" + pack.title("en") + "\" asks of its own. Absent means unknown.");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        pack.extension().stream()
                .filter(fact -> kind == null || fact.subjects().contains(kind))
                .forEach(fact -> properties.set(fact.name(), fact(fact)));
        return PackJson.text(schema);
    }

    private static ObjectNode fact(ExtensionFact fact) {
        ObjectNode schema = NODES.objectNode();
        schema.put("description", description(fact));
        switch (fact.type()) {
            case YES_NO -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string").put("pattern", DATE);
            case NUMBER -> number(schema);
            case MONEY -> {
                schema.put("type", "object").put("additionalProperties", false);
                ObjectNode parts = schema.putObject("properties");
                number(parts.putObject("value"));
                parts.putObject("currency").put("type", "string").put("pattern", "^[A-Z]{3}$");
                schema.putArray("required").add("currency");
            }
            case CODE -> codes(schema, fact);
            case CODES -> {
                schema.put("type", "array");
                codes(schema.putObject("items"), fact);
            }
        }
        return schema;
    }

    private static String description(ExtensionFact fact) {
        String question = fact.question("en") == null ? fact.name() : fact.question("en");
        String kinds = fact.subjects().stream().map(SubjectKind::word).collect(Collectors.joining(", "));
        return question
                + " Stated of: " + kinds + "."
                + (Boolean.TRUE.equals(fact.pleaded()) ? " Absent means that nobody pleads it." : "")
                + (fact.source() == null ? "" : " Source: " + fact.source() + ".");
    }

    private static void number(ObjectNode schema) {
        schema.put("type", "number").put("minimum", 0).put("maximum", MOST).put("multipleOf", STEP);
    }

    private static void codes(ObjectNode schema, ExtensionFact fact) {
        var codes = schema.putArray("enum");
        fact.codes().forEach(codes::add);
    }
}
