package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Dispute;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RepairPart;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.CalendarDate;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema (2020-12) of a record from its components and their constraints. */
final class SchemaGenerator {
    /** Version of the schemas. A change that refuses what was accepted, or adds an outcome, needs the next one. */
    static final String VERSION = "1";

    /**
     * A day that the calendar has, a month or a year. The schema knows the lengths of the months, so it refuses 2023-02-30
     * like the reader does.
     */
    static final String DATE = "^(?!0000)(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]|"
            + "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|"
            + "02-(?:0[1-9]|1[0-9]|2[0-8])))?|"
            + "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$";

    /** What an assessment always has. Empty values are left out when it is written. */
    private static final Map<Class<?>, Set<String>> ALWAYS_WRITTEN = Map.of(
            Assessment.class, Set.of("format", "engine", "subject", "knowledgeDate"),
            PackAssessment.class, Set.of("pack", "version", "verdict"),
            RequirementOutcome.class,
                    Set.of("requirement", "outcome", "kind", "severity", "provision", "citationStatus", "force"),
            Finding.class, Set.of("outcome"),
            MissingFact.class, Set.of("kind"),
            MoneyBounds.class, Set.of("atLeast"),
            Repair.class, Set.of("act"),
            RepairPart.class, Set.of("pointer", "amount"),
            Dispute.class, Set.of("settled"));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A property that is null counts as absent when records are read; assessments have none. */
    private final boolean nullable;

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaGenerator(boolean nullable) {
        this.nullable = nullable;
    }

    static ObjectNode subject(Subject subject) {
        ObjectNode schema = new SchemaGenerator(true).root(subject.word(), subject.type());
        schema.put(
                "description",
                "A property that is null counts as absent, and absent means unknown. Not expressible here: a record has at"
                        + " most " + RecordReader.LIMIT + " bytes and nests at most " + RecruitmentJson.DEPTH
                        + " deep, a number has at most " + StrictModule.DIGITS
                        + " digits as written, a whole number has no decimal point, and parts of the record must not"
                        + " contradict each other.");
        ObjectNode properties = NODES.objectNode();
        properties.putObject(Subject.PROPERTY).put("const", subject.word());
        properties.setAll((ObjectNode) schema.get("properties"));
        schema.set("properties", properties);
        if (subject != Subject.PLACEMENT) {
            schema.withArray("required").add(Subject.PROPERTY);
        }
        return schema;
    }

    static ObjectNode assessment() {
        ObjectNode schema = new SchemaGenerator(false).root("assessment", Assessment.class);
        schema.put("description", "Values that are empty are left out.");
        ((ObjectNode) schema.get("properties")).putObject("format").put("const", Assessment.FORMAT);
        ((ObjectNode) schema.get("properties"))
                .putObject("subject")
                .putArray("enum")
                .addAll(Subject.words().stream().map(NODES::stringNode).toList());
        return schema;
    }

    private ObjectNode root(String name, Class<?> type) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:fairrecruit:schema:" + name + ":" + VERSION);
        schema.put("title", type.getSimpleName());
        schema.put("description", "");
        schema.setAll(object(type));
        ObjectNode all = schema.putObject("$defs");
        definitions.forEach(all::set);
        return schema;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ArrayNode required = NODES.arrayNode();
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedElement constraints = field(type, component);
            boolean demanded = constraints.isAnnotationPresent(NotNull.class)
                    || ALWAYS_WRITTEN.getOrDefault(type, Set.of()).contains(component.getName());
            if (demanded) {
                required.add(component.getName());
            }
            properties.set(
                    component.getName(), value(component.getAnnotatedType(), constraints, nullable && !demanded));
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode value(AnnotatedType annotated, AnnotatedElement constraints, boolean orNull) {
        Type type = annotated.getType();
        Class<?> raw = raw(type);
        if (raw == String.class) {
            return text(constraints, orNull);
        }
        if (raw == Boolean.class || raw == boolean.class) {
            return typed("boolean", orNull);
        }
        if (raw == Integer.class || raw == int.class) {
            ObjectNode schema = typed("integer", orNull);
            bounds(schema, constraints, BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE));
            return schema;
        }
        if (raw == Long.class || raw == long.class) {
            ObjectNode schema = typed("integer", orNull);
            bounds(schema, constraints, BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE));
            return schema;
        }
        if (raw == BigDecimal.class) {
            ObjectNode schema = typed("number", orNull);
            if (nullable) {
                decimal(schema, constraints);
            }
            return schema;
        }
        if (List.class.isAssignableFrom(raw)) {
            AnnotatedType element = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            ObjectNode schema = typed("array", orNull);
            schema.set("items", value(element, element, nullable && !element.isAnnotationPresent(NotNull.class)));
            return schema;
        }
        if (Map.class.isAssignableFrom(raw)) {
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            ObjectNode schema = typed("object", orNull);
            if (raw(arguments[0].getType()).isEnum()) {
                schema.set("propertyNames", reference(raw(arguments[0].getType()), false));
            }
            schema.set("additionalProperties", value(arguments[1], arguments[1], false));
            return schema;
        }
        return reference(raw, orNull);
    }

    private ObjectNode text(AnnotatedElement constraints, boolean orNull) {
        ObjectNode schema = typed("string", orNull);
        Size size = constraints.getAnnotation(Size.class);
        Pattern pattern = constraints.getAnnotation(Pattern.class);
        if (size != null) {
            if (size.min() > 0) {
                schema.put("minLength", size.min());
            }
            schema.put("maxLength", size.max());
        } else if (nullable && (pattern == null || pattern.regexp().contains("*"))) {
            schema.put("maxLength", RecruitmentJson.TEXT);
        }
        if (pattern != null) {
            schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
        }
        return schema;
    }

    private static void decimal(ObjectNode schema, AnnotatedElement constraints) {
        Digits digits = constraints.getAnnotation(Digits.class);
        BigDecimal largest = BigDecimal.TEN
                .pow(digits == null ? StrictModule.DIGITS : digits.integer())
                .subtract(digits == null ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(digits.fraction()));
        bounds(schema, constraints, largest.negate(), largest);
        schema.put("multipleOf", BigDecimal.ONE.movePointLeft(digits == null ? StrictModule.SCALE : digits.fraction()));
    }

    private static void bounds(ObjectNode schema, AnnotatedElement constraints, BigDecimal least, BigDecimal most) {
        BigDecimal from = least;
        BigDecimal to = most;
        if (constraints.isAnnotationPresent(PositiveOrZero.class)) {
            from = BigDecimal.ZERO;
        }
        if (constraints.isAnnotationPresent(Positive.class)) {
            from = BigDecimal.ONE;
        }
        if (constraints.isAnnotationPresent(Min.class)) {
            from = BigDecimal.valueOf(constraints.getAnnotation(Min.class).value());
        }
        if (constraints.isAnnotationPresent(Max.class)) {
            to = BigDecimal.valueOf(constraints.getAnnotation(Max.class).value());
        }
        schema.put("minimum", from);
        schema.put("maximum", to);
    }

    private ObjectNode reference(Class<?> type, boolean orNull) {
        String name = type == Object.class ? "Value" : name(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, NODES.objectNode());
            definitions.put(name, definition(type));
        }
        ObjectNode reference = NODES.objectNode();
        reference.put("$ref", "#/$defs/" + name);
        if (!orNull) {
            return reference;
        }
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(reference).add(typed("null", false));
        return either;
    }

    private static String name(Class<?> type) {
        return type.isMemberClass()
                ? type.getDeclaringClass().getSimpleName() + type.getSimpleName()
                : type.getSimpleName();
    }

    private ObjectNode definition(Class<?> type) {
        if (type == CalendarDate.class) {
            return typed("string", false).put("pattern", DATE);
        }
        if (type == Object.class) {
            return any();
        }
        if (type.isEnum()) {
            ObjectNode schema = NODES.objectNode();
            ArrayNode constants = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(constant -> constants.add(((Enum<?>) constant).name()));
            return schema;
        }
        if (!type.isRecord()) {
            throw new IllegalStateException("No schema for " + type + ". Maybe add it to the generator.");
        }
        return object(type);
    }

    /** A value of any shape within the bounds of the reader. */
    private static ObjectNode any() {
        ObjectNode self = NODES.objectNode();
        self.put("$ref", "#/$defs/Value");
        ObjectNode text = typed("string", false).put("maxLength", RecruitmentJson.TEXT);
        ObjectNode number = typed("number", false);
        decimal(number, Object.class);
        ObjectNode list = typed("array", false);
        list.set("items", self);
        ObjectNode object = typed("object", false);
        object.set("additionalProperties", self.deepCopy());
        ObjectNode schema = NODES.objectNode();
        schema.putArray("anyOf")
                .add(text)
                .add(number)
                .add(typed("boolean", false))
                .add(typed("null", false))
                .add(list)
                .add(object);
        return schema;
    }

    private static ObjectNode typed(String type, boolean orNull) {
        ObjectNode schema = NODES.objectNode();
        if (orNull) {
            schema.putArray("type").add(type).add("null");
        } else {
            schema.put("type", type);
        }
        return schema;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
