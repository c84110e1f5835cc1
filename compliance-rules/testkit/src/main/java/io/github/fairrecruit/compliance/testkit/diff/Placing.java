package io.github.fairrecruit.compliance.testkit.diff;

import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.testkit.TrialRecord;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a record into the country of a pack. */
final class Placing {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Placing() {}

    /** The same record in a corridor in which the pack speaks; as it is for an international pack. */
    static TrialRecord in(PackInfo pack, TrialRecord record, int turn) {
        if (pack.jurisdiction() == null) {
            return record;
        }
        ObjectNode tree = (ObjectNode) JSON.readTree(record.json());
        if (tree.path("subject").asString("").equals("agency")) {
            tree.put("country", pack.jurisdiction());
        }
        ObjectNode corridor = tree.get("corridor") instanceof ObjectNode given ? given : tree.putObject("corridor");
        List<CorridorRole> roles = pack.roles().isEmpty() ? List.of(CorridorRole.values()) : pack.roles();
        switch (roles.get(turn % roles.size())) {
            case ORIGIN -> corridor.put("origin", pack.jurisdiction());
            case DESTINATION -> corridor.put("destination", pack.jurisdiction());
            case TRANSIT -> corridor.putArray("transit").add(pack.jurisdiction());
        }
        return record.with(tree.toString());
    }
}
