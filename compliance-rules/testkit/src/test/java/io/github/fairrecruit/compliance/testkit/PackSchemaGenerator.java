package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.Maintainer;
import io.github.fairrecruit.compliance.pack.Matter;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackDependency;
import io.github.fairrecruit.compliance.pack.PackStatus;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pack.SignOff;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import io.github.fairrecruit.compliance.pack.Tombstone;
import io.github.fairrecruit.compliance.testkit.PackSource.Coverage;
import io.github.fairrecruit.compliance.testkit.PackSource.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schemas of the data files of packs from the records to which they are bound. */
final class PackSchemaGenerator {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ID = "^[A-Z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$";
    private static final String LANGUAGE = "^[a-z]{2,3}$";
    private static final String DATE = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
    private static final String AMOUNT = "^(unknown|[0-9]+(\\.[0-9]+)?) +[A-Z]{3}$";

    /** What the linter always asks for. Conditions on other keys are added by {@link #conditions}. */
    static final Map<Class<?>, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry(
                    Header.class,
                    keys(
                            "id",
                            "titles",
                            "status",
                            "licence",
                            "maintainers",
                            "languages",
                            "last-checked",
                            "drl-package")),
            Map.entry(PackStatus.class, keys("stage", "from")),
            Map.entry(PackDependency.class, keys("pack", "versions")),
            Map.entry(Maintainer.class, keys("name")),
            Map.entry(Tombstone.class, keys("id", "on", "why")),
            Map.entry(ExtensionFact.class, keys("name", "type", "asks")),
            Map.entry(Consequence.class, keys("id", "provision", "citation", "from", "texts")),
            Map.entry(Coverage.class, keys("provision", "document", "status", "why")),
            Map.entry(Citation.class, keys("document", "item", "status", "last-checked")),
            Map.entry(
                    Requirement.class,
                    keys("id", "provision", "citation", "force", "subjects", "outcomes", "profiles", "sign-off")),
            Map.entry(
                    RequirementOverride.class,
                    keys("kind", "pack", "requirement", "legal-basis", "authority", "citation")),
            Map.entry(Matter.class, keys("of", "stance")),
            Map.entry(SignOff.class, keys("by", "on")),
            Map.entry(Parameter.class, keys("id", "unit", "event", "values")),
            Map.entry(ParameterValue.class, keys("from", "citation")),
            Map.entry(RequirementText.class, keys("title", "demand", "finding", "remedy", "worker")),
            Map.entry(MutantReader.Entry.class, keys("mutant", "why")),
            Map.entry(CaseReader.Rate.class, keys("from", "to", "on", "rate")));

    /** Forms of texts that the type does not say. */
    private static final Map<String, String> PATTERNS = Map.of(
            "Header.jurisdiction", "^[A-Z]{2}$",
            "Header.coordinates", "^[^:\\s]+:[^:\\s]+:[^:\\s]+$",
            "Citation.url", "^https?://",
            "ExtensionFact.name", "^[a-z][A-Za-z0-9]*$",
            "Requirement.id", ID,
            "Parameter.currency", "^[A-Z]{3}$",
            "Matter.of", "^[a-z]+(-[a-z]+)*$",
            "Rate.from", "^[A-Z]{3}$",
            "Rate.to", "^[A-Z]{3}$");

    /** Words that records of the test kit do not comment: they have no comment of their own to be read. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("Options.packs", "Ids of the packs to ask; without it all."),
            Map.entry("Options.profiles", "Only requirements of these filings."),
            Map.entry("Options.knowledge-date", "What was known on this day decides."),
            Map.entry("Options.law-of", "The day whose law and parameters decide, instead of those of the events."),
            Map.entry("Options.ignore-waivers", "True to judge as if no authority had waived anything."),
            Map.entry("Options.rates", "Exchange rates."),
            Map.entry("Rate.from", "Currency of one unit."),
            Map.entry("Rate.to", "Currency of the rate."),
            Map.entry("Rate.on", "The day that it is for."),
            Map.entry("Rate.rate", "How many units of \"to\" one unit of \"from\" is."),
            Map.entry("Entry.mutant", "Id of the mutant, as the mutation report prints it."),
            Map.entry("Entry.why", "Why no case can tell the mutant from the pack."),
            Map.entry("Case.case", "Name of the case, unique in its file."),
            Map.entry("Case.subject", "Kind of the record; without it a placement."),
            Map.entry("Case.options", "How to assess."),
            Map.entry(
                    "Case.facts",
                    "The record. Amounts may be written as 900 USD; a year as it is; what is absent is unknown."),
            Map.entry("Case.expect", "Expected outcome by requirement, in one line each."),
            Map.entry("Case.conflicts", "All conflicts of laws that are expected; [ ] says that there is none."));

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private PackSchemaGenerator() {}

    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    /** All schemas, by name. */
    static Map<String, ObjectNode> all() {
        Map<String, ObjectNode> schemas = new LinkedHashMap<>();
        schemas.put("pack", new PackSchemaGenerator().root("pack", "pack.yaml", Header.class, false, "lines"));
        schemas.put("extension", list("extension", ExtensionFact.class));
        schemas.put("consequences", list("consequences", Consequence.class));
        schemas.put("coverage", list("coverage", Coverage.class));
        schemas.put("mutants", list("mutants", MutantReader.Entry.class));
        schemas.put("requirements", list("requirements", Requirement.class, "texts"));
        schemas.put("parameters", list("parameters", Parameter.class));
        schemas.put("texts", new PackSchemaGenerator().texts());
        schemas.put("cases", new PackSchemaGenerator().cases());
        return schemas;
    }

    /** The comment of a key. */
    static String description(Class<?> type, String component) {
        String own = OWN.get(type.getSimpleName() + "." + Words.kebab(component));
        String text = own != null ? own : SourceComments.components(type).getOrDefault(component, "");
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    static String ownWords(String key) {
        return OWN.get(key);
    }

    private static ObjectNode list(String name, Class<?> type, String... without) {
        return new PackSchemaGenerator().root(name, name + ".yaml", type, true, without);
    }

    private ObjectNode root(String name, String title, Class<?> type, boolean list, String... without) {
        ObjectNode schema = head(name, title);
        ObjectNode object = object(type, without);
        if (list) {
            schema.put("type", "array");
            schema.set("items", object);
        } else {
            schema.setAll(object);
        }
        return finished(schema);
    }

    private static ObjectNode head(String name, String title) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:fairrecruit:schema:pack-source:" + name + ":" + PackSchemas.VERSION);
        schema.put("title", title);
        return schema;
    }

    private ObjectNode finished(ObjectNode schema) {
        ObjectNode all = NODES.objectNode();
        definitions.forEach(all::set);
        if (!all.isEmpty()) {
            schema.set("$defs", all);
        }
        return schema;
    }

    private ObjectNode texts() {
        ObjectNode schema = head("texts", "texts.<language>.yaml");
        schema.put("description", "Words of requirements by id. {name} stands for a value of the finding.");
        schema.put("type", "object");
        schema.putObject("propertyNames").put("pattern", ID);
        schema.set("additionalProperties", reference(RequirementText.class));
        return finished(schema);
    }

    // ------------------------------------------------------------------ cases

    private ObjectNode cases() {
        ObjectNode schema = head("cases", "cases.yaml or cases.json");
        schema.put("type", "array");
        ObjectNode item = schema.putObject("items");
        item.put("type", "object");
        item.put("additionalProperties", false);
        ObjectNode properties = item.putObject("properties");
        properties.set("case", text().put("description", OWN.get("Case.case")));
        ObjectNode subject = NODES.objectNode();
        ArrayNode words = subject.putArray("enum");
        Arrays.stream(SubjectKind.values()).forEach(kind -> words.add(kind.word()));
        properties.set("subject", subject.put("description", OWN.get("Case.subject")));
        properties.set("options", reference(CaseReader.Options.class).put("description", OWN.get("Case.options")));
        properties.putObject("facts").put("type", "object").put("description", OWN.get("Case.facts"));
        properties.set("expect", expect());
        ObjectNode conflicts = properties.putObject("conflicts");
        conflicts.put("description", OWN.get("Case.conflicts"));
        conflicts.put("type", "array");
        conflicts.putObject("items").put("type", "string").put("pattern", "^[A-Z][A-Za-z0-9.-]* */ *[A-Z]|^prevails ");
        if (!CaseReader.KEYS.equals(List.copyOf(properties.propertyNames()))) {
            throw new IllegalStateException("The keys of a case are " + CaseReader.KEYS + ".");
        }
        item.putArray("required").add("case").add("facts");
        ArrayNode either = item.putArray("anyOf");
        either.addObject().putArray("required").add("expect");
        either.addObject().putArray("required").add("conflicts");
        ArrayNode all = item.putArray("allOf");
        for (SubjectKind kind : SubjectKind.values()) {
            ObjectNode when = NODES.objectNode();
            ObjectNode given = when.putObject("if");
            given.putObject("properties").putObject("subject").put("const", kind.word());
            if (kind != SubjectKind.PLACEMENT) {
                given.putArray("required").add("subject");
            }
            when.putObject("then").putObject("properties").set("facts", record(kind.word()));
            all.add(when);
        }
        return finished(schema);
    }

    private static ObjectNode expect() {
        String outcomes = Arrays.stream(Outcome.values()).map(Words::word).collect(Collectors.joining("|"));
        String acts = Arrays.stream(RemedyAct.values()).map(Words::word).collect(Collectors.joining("|"));
        ObjectNode expect = NODES.objectNode();
        expect.put("description", OWN.get("Case.expect"));
        expect.put("type", "object");
        expect.put("minProperties", 1);
        ObjectNode byName = expect.putObject("patternProperties");
        byName.putObject(ID).put("type", "string").put("pattern", "^(" + outcomes + ")([ ,].*)?$");
        // Within { } the rest of a line arrives as keys without a value.
        byName.putObject("^(repay |missing |base |(" + acts + ")$)").put("type", "null");
        expect.put("additionalProperties", false);
        return expect;
    }

    /** The schema of a record, with what the facts of a case may write shorter. */
    private ObjectNode record(String subject) {
        JsonNode schema = published(subject);
        schema.get("$defs")
                .properties()
                .forEach(entry -> definitions.put(entry.getKey(), (ObjectNode) entry.getValue()));
        ObjectNode root = (ObjectNode) schema.deepCopy();
        root.remove(List.of("$schema", "$id", "$defs", "title", "description"));
        // The case names its subject itself.
        ((ObjectNode) root.get("properties")).remove("subject");
        root.remove("required");
        definitions.put("record-" + subject, root);
        definitions.values().forEach(PackSchemaGenerator::shorter);
        return NODES.objectNode().put("$ref", "#/$defs/record-" + subject);
    }

    private static JsonNode published(String subject) {
        String file = "/io/github/fairrecruit/compliance/schema/" + subject + "-1.schema.json";
        try (InputStream in = Placement.class.getResourceAsStream(file)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A year, a code or a text need no quotes; an amount may be written in one line. */
    private static void shorter(JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode type = object.get("type");
            if (type != null && type.isString() && type.asString().equals("string")) {
                object.putArray("type").add("string").add("number");
            } else if (type instanceof ArrayNode types && has(types, "string") && !has(types, "number")) {
                types.add("number");
            } else if (object.path("properties").has("currency")
                    && object.path("properties").has("value")
                    && !(type instanceof ArrayNode)) {
                object.putArray("type").add("object").add("string");
                object.put("pattern", AMOUNT);
            }
        }
        node.forEach(PackSchemaGenerator::shorter);
    }

    private static boolean has(ArrayNode types, String type) {
        return types.valueStream().anyMatch(one -> one.asString("").equals(type));
    }

    // ------------------------------------------------------------------ records

    private ObjectNode object(Class<?> type, String... without) {
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            if (!List.of(without).contains(component.getName())) {
                String key = Words.kebab(component.getName());
                ObjectNode value = value(component.getGenericType());
                String pattern = PATTERNS.get(type.getSimpleName() + "." + component.getName());
                if (pattern != null) {
                    value.put("pattern", pattern);
                }
                String description = description(type, component.getName());
                if (description.isEmpty()) {
                    throw new IllegalStateException(
                            type.getSimpleName() + "." + component.getName() + " has no comment.");
                }
                properties.set(key, value.put("description", description));
            }
        }
        Set<String> required = REQUIRED.getOrDefault(type, Set.of());
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
            for (String name : required) {
                if (properties.path(name).path("type").asString("").equals("array")) {
                    ((ObjectNode) properties.get(name)).put("minItems", 1);
                }
            }
        }
        conditions(type).forEach(condition -> schema.withArray("allOf").add(condition));
        return schema;
    }

    /** What is required only beside something else. */
    private static List<ObjectNode> conditions(Class<?> type) {
        if (type == Citation.class) {
            return List.of(when("status", "recalled", false, "sources"));
        }
        if (type == ExtensionFact.class) {
            return List.of(when("type", "code", true, "codes"), when("type", "codes", true, "codes"));
        }
        if (type == Coverage.class) {
            return List.of(when("status", "elsewhere", true, "requirement"));
        }
        if (type == Parameter.class) {
            return List.of(when("unit", "money", true, "currency", "tax"), when("event", "stated", true, "stated-day"));
        }
        if (type == Requirement.class) {
            ObjectNode dated = NODES.objectNode();
            dated.set("if", without("kind", "indicator"));
            ArrayNode either = dated.putObject("then").putArray("anyOf");
            either.addObject().putArray("required").add("from");
            either.addObject().putArray("required").add("known-from");
            ObjectNode severe = NODES.objectNode();
            severe.set("if", without("kind", "test"));
            severe.putObject("then").putArray("required").add("severity");
            ObjectNode event = NODES.objectNode();
            ArrayNode hasDate = event.putObject("if").putArray("anyOf");
            hasDate.addObject().putArray("required").add("from");
            hasDate.addObject().putArray("required").add("known-from");
            event.putObject("then").putArray("required").add("dated-by");
            return List.of(dated, severe, event, when("dated-by", "stated", true, "stated-day"));
        }
        return List.of();
    }

    private static ObjectNode when(String key, String value, boolean equal, String... required) {
        ObjectNode condition = NODES.objectNode();
        ObjectNode given = NODES.objectNode();
        given.putObject("properties").putObject(key).put("const", value);
        given.putArray("required").add(key);
        if (equal) {
            condition.set("if", given);
        } else {
            condition.putObject("if").set("not", given);
        }
        ArrayNode names = condition.putObject("then").putArray("required");
        Stream.of(required).forEach(names::add);
        return condition;
    }

    /** Where a key does not have a value. */
    private static ObjectNode without(String key, String value) {
        ObjectNode given = NODES.objectNode();
        given.putObject("properties").putObject(key).put("const", value);
        given.putArray("required").add(key);
        ObjectNode not = NODES.objectNode();
        not.set("not", given);
        return not;
    }

    private ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            ObjectNode schema = NODES.objectNode();
            if (generic.getRawType() == List.class) {
                schema.put("type", "array");
                schema.set("items", value(arguments[0]));
                return schema;
            }
            schema.put("type", "object");
            if (arguments[1] == String.class) {
                schema.putObject("propertyNames").put("pattern", LANGUAGE);
            }
            schema.set("additionalProperties", value(arguments[1]));
            return schema;
        }
        if (type == String.class) {
            return text();
        }
        if (type == Boolean.class) {
            return NODES.objectNode().put("type", "boolean");
        }
        if (type == BigDecimal.class) {
            return NODES.objectNode().put("type", "number");
        }
        return reference((Class<?>) type);
    }

    /** YAML takes an unquoted 12 for a number; it is a text all the same. */
    private static ObjectNode text() {
        ObjectNode text = NODES.objectNode();
        text.putArray("type").add("string").add("number");
        return text;
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, NODES.objectNode());
            definitions.put(name, definition(type));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> type) {
        if (type == CalendarDate.class) {
            ObjectNode date = NODES.objectNode();
            date.put("description", "A year, a month or a day: 2019, 2019-03 or 2019-03-28.");
            date.putArray("type").add("string").add("integer");
            date.put("pattern", DATE);
            return date.put("minimum", 1).put("maximum", 9999);
        }
        if (type.isEnum()) {
            return words(type);
        }
        if (!type.isRecord()) {
            throw new IllegalStateException("No schema for " + type + ". Maybe add it to the generator.");
        }
        return object(type);
    }

    @SuppressWarnings("unchecked")
    private static ObjectNode words(Class<?> type) {
        ObjectNode schema = NODES.objectNode();
        Class<? extends Enum<?>> constants = (Class<? extends Enum<?>>) type;
        Map<String, String> comments = SourceComments.constants(constants);
        schema.put(
                "description",
                Arrays.stream(constants.getEnumConstants())
                        .map(constant -> Words.word(constant) + ": " + comments.get(constant.name()))
                        .collect(Collectors.joining("\n")));
        ArrayNode words = schema.putArray("enum");
        Arrays.stream(constants.getEnumConstants()).forEach(constant -> words.add(Words.word(constant)));
        return schema;
    }
}
