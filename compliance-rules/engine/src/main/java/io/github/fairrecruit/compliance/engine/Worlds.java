package io.github.fairrecruit.compliance.engine;

import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.assessment.Dispute;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.engine.json.StructureCheck;
import io.github.fairrecruit.compliance.model.Assertion;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records that a disputed record can stand for: one for each choice among the values that nobody's grade settles.
 *
 * @param records the records; one, when nothing is disputed
 * @param disputed JSON Pointers of the disputed facts
 * @param disputes what is said about facts, for the report
 */
record Worlds(List<RecruitmentRecord> records, SortedSet<String> disputed, List<Dispute> disputes) {
    /** More disputes than this leave the further facts unknown, which is the cautious reading. */
    private static final int MOST = 16;

    static Worlds of(RecruitmentRecord subject) {
        if (subject.assertions().isEmpty()) {
            return new Worlds(List.of(subject), new TreeSet<>(), List.of());
        }
        JsonNode tree = plainNumbers(RecruitmentJson.toTree(subject));
        Map<String, List<Integer>> byPointer = new LinkedHashMap<>();
        for (int i = 0; i < subject.assertions().size(); i++) {
            Assertion assertion = subject.assertions().get(i);
            // What is appended is a thing of its own: it disputes no other.
            String key = appends(assertion.pointer()) ? assertion.pointer() + "#" + i : assertion.pointer();
            byPointer.computeIfAbsent(key, pointer -> new ArrayList<>()).add(i);
        }
        List<JsonNode> trees = List.of(tree);
        SortedSet<String> disputed = new TreeSet<>();
        List<Dispute> disputes = new ArrayList<>();
        // What is said of a whole thing comes before what is said of its parts, in whatever order it is recorded.
        List<List<Integer>> parentsFirst = new ArrayList<>(byPointer.values());
        parentsFirst.sort(Comparator.comparingInt(
                indexes -> subject.assertions().get(indexes.get(0)).pointer().length()));
        for (List<Integer> indexes : parentsFirst) {
            List<Assertion> about =
                    indexes.stream().map(subject.assertions()::get).toList();
            String pointer = about.get(0).pointer();
            JsonNode fact = appends(pointer) ? null : trees.get(0).at(JsonPointer.compile(pointer));
            List<JsonNode> values = standing(fact, about, !subject.statements().isEmpty());
            boolean settled = values.size() == 1 && values.get(0) != null;
            if (values.size() > 1) {
                disputed.add(pointer);
                if (trees.size() * values.size() > MOST) {
                    values = new ArrayList<>();
                    values.add(null);
                }
            }
            if (!settled || contradicted(fact, about)) {
                disputes.add(new Dispute(pointer, plain(settled ? values.get(0) : null), settled, about));
            }
            trees = choices(trees, pointer, values);
        }
        return new Worlds(bind(trees, asserted(subject), subject), disputed, disputes);
    }

    /** Whether a pointer names a further element of a list. */
    private static boolean appends(String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (place.matches()) {
            return false;
        }
        return place.last().getMatchingProperty().equals("-");
    }

    /** Whether two different values are on record. */
    private static boolean contradicted(JsonNode fact, List<Assertion> about) {
        Set<JsonNode> values = new HashSet<>();
        if (fact != null && !fact.isMissingNode() && !fact.isNull()) {
            values.add(fact);
        }
        about.stream().filter(assertion -> assertion.value() != null).forEach(assertion -> values.add(node(assertion)));
        return values.size() > 1;
    }

    /**
     * The values that stand: those over which no other prevails. A null value stands for "unknown".
     *
     * @param fact the fact as recorded; null when it would be a further element of a list, missing when it is unknown
     * @param closing whether some statement closes a list: an open list holds an unknown element anyhow
     */
    private static List<JsonNode> standing(JsonNode fact, List<Assertion> about, boolean closing) {
        Map<JsonNode, EvidenceGrade> claims = new LinkedHashMap<>();
        boolean recorded = fact != null && !fact.isMissingNode() && !fact.isNull();
        if (recorded) {
            claims.put(fact, EvidenceGrade.DECLARED);
        }
        for (Assertion assertion : about) {
            if (assertion.value() != null) {
                claims.merge(node(assertion), assertion.grade(), (a, b) -> a.compareTo(b) < 0 ? b : a);
            }
        }
        List<JsonNode> standing = new ArrayList<>();
        for (Map.Entry<JsonNode, EvidenceGrade> claim : claims.entrySet()) {
            boolean beaten = claims.entrySet().stream()
                    .anyMatch(other ->
                            !other.getKey().equals(claim.getKey()) && prevails(other.getValue(), claim.getValue()));
            if (!beaten) {
                standing.add(claim.getKey());
            }
        }
        // Nothing but allegations: the fact stays unknown, as if nobody had said anything.
        boolean factual = standing.stream().anyMatch(value -> claims.get(value) != EvidenceGrade.ALLEGED);
        if (!factual) {
            List<JsonNode> unknown = new ArrayList<>();
            unknown.add(null);
            if (fact == null && closing) {
                unknown.addAll(standing);
            }
            return unknown;
        }
        return standing;
    }

    /** Resolved by policy: adjudicated and verified over declared and alleged; documented over alleged. */
    private static boolean prevails(EvidenceGrade one, EvidenceGrade other) {
        return switch (one) {
            case ADJUDICATED, VERIFIED -> other == EvidenceGrade.DECLARED || other == EvidenceGrade.ALLEGED;
            case DOCUMENTED -> other == EvidenceGrade.ALLEGED;
            case DECLARED, ALLEGED -> false;
        };
    }

    private static JsonNode node(Assertion assertion) {
        return plainNumbers(RecruitmentJson.mapper().valueToTree(assertion.value()));
    }

    private static Object plain(JsonNode value) {
        return value == null ? null : RecruitmentJson.mapper().convertValue(value, Object.class);
    }

    private static List<JsonNode> choices(List<JsonNode> trees, String pointer, List<JsonNode> values) {
        List<JsonNode> chosen = new ArrayList<>();
        for (JsonNode tree : trees) {
            for (JsonNode value : values) {
                chosen.add(with(tree, JsonPointer.compile(pointer), value));
            }
        }
        return chosen;
    }

    /** A copy of the tree with another value at a place; null takes the value away. */
    private static JsonNode with(JsonNode tree, JsonPointer place, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        if (place.matches()) {
            return copy;
        }
        JsonNode parent = copy.at(place.head());
        String name = place.last().getMatchingProperty();
        if (parent.isMissingNode() && value != null) {
            parent = parent(copy, place);
        }
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (parent instanceof ArrayNode array) {
            element(copy, array, place, value);
        } else if (value != null) {
            throw new InvalidRecordException(place.toString(), "there is no such place in the record");
        }
        return copy;
    }

    private static void element(JsonNode copy, ArrayNode array, JsonPointer place, JsonNode value) {
        int index = place.last().getMatchingIndex();
        boolean there = index >= 0 && index < array.size();
        if (value != null && there) {
            array.set(index, value);
        } else if (value != null && (index == array.size() || appends(place.toString()))) {
            array.add(value);
        } else if (value != null) {
            throw new InvalidRecordException(place.toString(), "there is no such element in the list");
        } else if (there && array.get(index).isObject()) {
            // An element of which nothing is known.
            array.set(index, array.objectNode());
        } else if (there && copy.at(place.head().head()) instanceof ObjectNode holder) {
            // A list of codes is complete once given: without one of them nothing of it is known.
            holder.remove(place.head().last().getMatchingProperty());
        }
    }

    /** Makes the objects and the list that lead to a place. What would be in no element of a list has no place. */
    private static JsonNode parent(JsonNode root, JsonPointer place) {
        JsonNode at = root;
        for (JsonPointer rest = place; !rest.tail().matches(); rest = rest.tail()) {
            if (at instanceof ArrayNode array) {
                int index = rest.getMatchingIndex();
                at = index == array.size() ? array.addObject() : array.path(index);
            } else if (at instanceof ObjectNode object) {
                String name = rest.getMatchingProperty();
                JsonNode next = object.get(name);
                at = next != null && !next.isNull()
                        ? next
                        : inList(rest.tail()) ? object.putArray(name) : object.putObject(name);
            }
        }
        return at;
    }

    private static boolean inList(JsonPointer place) {
        return place.getMatchingIndex() >= 0 || place.getMatchingProperty().equals("-");
    }

    /** 900, 900.00 and 9E+2 are one number; a whole number is written as one, so that it fits wherever one is asked. */
    private static JsonNode plainNumbers(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal value = node.decimalValue().stripTrailingZeros();
            return value.scale() <= 0 ? BigIntegerNode.valueOf(value.toBigIntegerExact()) : DecimalNode.valueOf(value);
        }
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> object.set(name, plainNumbers(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plainNumbers(array.get(i)));
            }
        }
        return node;
    }

    /** The places of the record that assertions speak of. */
    private static List<String> asserted(RecruitmentRecord subject) {
        return subject.assertions().stream()
                .map(Assertion::pointer)
                .filter(pointer -> !appends(pointer))
                .distinct()
                .toList();
    }

    private static List<RecruitmentRecord> bind(
            List<JsonNode> trees, List<String> asserted, RecruitmentRecord subject) {
        List<RecruitmentRecord> records = new ArrayList<>();
        for (JsonNode tree : trees) {
            try {
                records.add(sound(RecruitmentJson.fromTree(tree, subject.getClass()), tree, asserted));
            } catch (InvalidRecordException e) {
                throw new InvalidRecordException(
                        "/assertions", "what is asserted does not fit the record: " + e.getMessage());
            }
        }
        return records;
    }

    /** What is asserted may contradict facts that nobody disputes. Then the asserted facts are unknown. */
    private static RecruitmentRecord sound(RecruitmentRecord subject, JsonNode tree, List<String> asserted) {
        try {
            StructureCheck.check(subject);
            return subject;
        } catch (InvalidRecordException e) {
            JsonNode without = tree;
            for (String pointer : asserted) {
                without = with(without, JsonPointer.compile(pointer), null);
            }
            RecruitmentRecord unknown = RecruitmentJson.fromTree(without, subject.getClass());
            StructureCheck.check(unknown);
            return unknown;
        }
    }
}
