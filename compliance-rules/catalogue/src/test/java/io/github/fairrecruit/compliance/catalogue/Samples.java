package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Two packs that use every part of the format. */
final class Samples {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is no free text: a constant, a date, a number of a version. */
    private static final Set<String> CLOSED = Set.of(
            "status",
            "lastChecked",
            "force",
            "kind",
            "datedBy",
            "due",
            "severity",
            "remedy",
            "flag",
            "stage",
            "from",
            "until",
            "knownFrom",
            "on",
            "stance",
            "tax",
            "per",
            "event",
            "type",
            "format");

    private static final Set<String> CLOSED_LISTS =
            Set.of("subjects", "outcomes", "profiles", "roles", "workers", "notWorkers");

    private Samples() {}

    static Catalogue catalogue() {
        return catalogue(text -> text);
    }

    /** The same with every free text changed; ids and references to them alike. */
    static Catalogue catalogue(UnaryOperator<String> change) {
        List<Catalogue.Pack> packs = new ArrayList<>();
        for (JsonNode pack : JSON.readTree(text("sample.json"))) {
            change(pack, change);
            byte[] catalogue = JSON.writeValueAsBytes(pack.get("catalogue"));
            packs.add(PackCatalogue.of(new LoadedPack(
                    JSON.treeToValue(pack.get("info"), PackInfo.class), List.of(), List::of, () -> catalogue, null)));
        }
        return Catalogue.of(packs);
    }

    static String text(String resource) {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void change(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                // The texts of a requirement have a remedy too, in words.
                boolean closed = CLOSED.contains(name) && !object.has("demand");
                if (value instanceof StringNode text && !closed) {
                    object.put(name, change.apply(text.stringValue()));
                } else if (!CLOSED_LISTS.contains(name)) {
                    change(value, change);
                }
            }
            renameKeys(object, change);
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof StringNode text) {
                    array.set(i, StringNode.valueOf(change.apply(text.stringValue())));
                } else {
                    change(array.get(i), change);
                }
            }
        }
    }

    /** The expected outcomes of a case are kept by the id of the requirement. */
    private static void renameKeys(ObjectNode object, UnaryOperator<String> change) {
        if (object.get("expect") instanceof ObjectNode expect) {
            ObjectNode renamed = JSON.createObjectNode();
            expect.properties().forEach(entry -> renamed.set(change.apply(entry.getKey()), entry.getValue()));
            object.set("expect", renamed);
        }
    }
}
