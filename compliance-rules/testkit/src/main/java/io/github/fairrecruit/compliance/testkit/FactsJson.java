package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.Assertion;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.testkit.YamlNode.Mapping;
import io.github.fairrecruit.compliance.testkit.YamlNode.Scalar;
import io.github.fairrecruit.compliance.testkit.YamlNode.Sequence;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the facts of a golden case into JSON. The model says what a scalar is, so that a year needs no quotes; what the
 * model does not know passes as it is, and the engine refuses it.
 */
final class FactsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern MONEY = Pattern.compile("(unknown|[0-9]+(?:\\.[0-9]+)?) +([A-Z]{3})");

    private final Class<?> root;

    FactsJson(Class<?> root) {
        this.root = root;
    }

    ObjectNode convert(Mapping facts) {
        return (ObjectNode) convert(root, facts);
    }

    private JsonNode convert(Type type, YamlNode node) {
        if (node instanceof Mapping mapping) {
            return map(type, mapping);
        }
        if (node instanceof Sequence sequence) {
            Type element = type instanceof ParameterizedType generic && generic.getRawType() == List.class
                    ? generic.getActualTypeArguments()[0]
                    : Object.class;
            ArrayNode list = JSON.arrayNode();
            sequence.items().forEach(item -> list.add(convert(element, item)));
            return list;
        }
        return scalar(type, (Scalar) node);
    }

    private JsonNode map(Type type, Mapping mapping) {
        ObjectNode object = JSON.objectNode();
        mapping.entries().forEach((key, entry) -> {
            Type component = type == Assertion.class && key.equals("value") ? asserted(mapping) : component(type, key);
            object.set(key, convert(component, entry.value()));
        });
        return object;
    }

    /** An asserted value has the type of the fact that it is about. */
    private Type asserted(Mapping assertion) {
        if (!(assertion.get("pointer") instanceof Scalar pointer)) {
            return Object.class;
        }
        Type type = root;
        for (String token : pointer.text().split("/")) {
            if (!token.isEmpty()) {
                type = type instanceof ParameterizedType generic && generic.getRawType() == List.class
                        ? generic.getActualTypeArguments()[0]
                        : component(type, token);
            }
        }
        return type;
    }

    private static Type component(Type type, String name) {
        if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return component.getGenericType();
                }
            }
        }
        return Object.class;
    }

    private static JsonNode scalar(Type type, Scalar scalar) {
        if (scalar.isNull()) {
            return JSON.nullNode();
        }
        // What the model does not know is a fact of a pack's own: an amount looks like one.
        boolean amount = type == Object.class && MONEY.matcher(scalar.text()).matches();
        if (type == Money.class || amount) {
            return money(scalar.text());
        }
        if (type == String.class || type == CalendarDate.class || (type instanceof Class<?> raw && raw.isEnum())) {
            return JSON.stringNode(scalar.text());
        }
        return switch (scalar.kind()) {
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case INTEGER, DECIMAL -> number(scalar.text());
            default -> JSON.stringNode(scalar.text());
        };
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            // .inf, 0x1F and other numbers of YAML that JSON does not have.
            return JSON.stringNode(text);
        }
    }

    /** {@code 900 USD} is short for {@code {"value": 900, "currency": "USD"}}, {@code unknown USD} for no value. */
    private static JsonNode money(String text) {
        Matcher money = MONEY.matcher(text);
        if (!money.matches()) {
            return JSON.stringNode(text);
        }
        ObjectNode object = JSON.objectNode();
        if (!money.group(1).equals("unknown")) {
            object.set("value", JSON.numberNode(new BigDecimal(money.group(1))));
        }
        object.set("currency", JSON.stringNode(money.group(2)));
        return object;
    }
}
