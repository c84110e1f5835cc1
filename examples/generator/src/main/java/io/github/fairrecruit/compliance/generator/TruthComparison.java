package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Compares the report of an audit with the truth of what was generated, figure by figure. What one of the two has and the
 * other lacks is a difference, so that nothing agrees by being absent.
 */
public final class TruthComparison {
    /** Version of the format of {@code truth.json}. */
    public static final String FORMAT = "1";

    private static final List<String> CHARGED = List.of("yes", "no", "unknown");
    private static final List<String> TOTALS =
            List.of("records", "assessed", "refused", "placements", "agreements", "agencyRecords");

    private final List<String> differences = new ArrayList<>();
    private long compared;

    private TruthComparison() {}

    /**
     * Compares.
     *
     * @param report the report of an audit, as JSON
     * @param truth the content of {@code truth.json}
     */
    public static TruthComparison of(JsonNode report, JsonNode truth) {
        TruthComparison comparison = new TruthComparison();
        comparison.compare(report, truth);
        return comparison;
    }

    /** How many figures were compared. */
    public long compared() {
        return compared;
    }

    /** What differs, each with its place, the truth and what the report says. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** Whether figures were compared and all of them agree. */
    public boolean equal() {
        return compared > 0 && differences.isEmpty();
    }

    private void compare(JsonNode report, JsonNode truth) {
        if (!FORMAT.equals(truth.path("format").asString(""))) {
            differences.add("truth: its format is not " + FORMAT + ". Maybe the two files are swapped.");
            return;
        }
        totals(report.path("totals"), truth.path("totals"));
        packs(report.path("packs"), truth.path("packs"));
        requirements(report, truth);
        agencies(report.path("agencies"), truth.path("agencies"));
    }

    private void totals(JsonNode report, JsonNode truth) {
        TOTALS.forEach(name -> count("totals/" + name, report.path(name), truth.path(name)));
        bounds("totals/workers", report.path("workers"), truth.path("workers"));
        charged("totals/charged", report.path("charged"), truth.path("charged"));
        owed("totals/owed", report.path("owed"), truth.path("owed"));
    }

    private void packs(JsonNode report, JsonNode truth) {
        each("packs", report, truth, node -> text(node, "pack"), (place, reported, expected) -> {
            for (Verdict verdict : Verdict.values()) {
                tally(place, reported.path("verdicts"), expected.path("verdicts"), verdict.name());
            }
        });
    }

    private void requirements(JsonNode report, JsonNode truth) {
        JsonNode predicted = truth.path("requirements");
        Map<String, JsonNode> expected = byKey("truth/requirements", predicted, TruthComparison::requirement);
        List<JsonNode> judged = new ArrayList<>();
        report.path("requirements").forEach(node -> {
            // A requirement that asks of other records than placements applies to none of them.
            if (expected.containsKey(requirement(node))) {
                judged.add(node);
            } else {
                notApplicable(node, truth.path("totals").path("assessed"));
            }
        });
        Map<String, JsonNode> reported = byKey("requirements", judged, TruthComparison::requirement);
        match("requirements", reported, expected, (place, one, other) -> {
            for (Outcome outcome : Outcome.values()) {
                tally(place, one.path("outcomes"), other.path("outcomes"), outcome.name());
            }
            bounds(place + "/workersBreached", one.path("workersBreached"), other.path("workersBreached"));
        });
    }

    private static String requirement(JsonNode node) {
        return text(node, "pack") + "/" + text(node, "requirement");
    }

    private void notApplicable(JsonNode node, JsonNode assessed) {
        String place = "requirements/" + requirement(node);
        node.path("outcomes").propertyStream().forEach(entry -> {
            if (!entry.getKey().equals(Outcome.NOT_APPLICABLE.name())) {
                difference(place + "/" + entry.getKey(), "none", entry.getValue());
            }
        });
        count(
                place + "/" + Outcome.NOT_APPLICABLE,
                node.path("outcomes").path(Outcome.NOT_APPLICABLE.name()),
                assessed);
    }

    private void agencies(JsonNode report, JsonNode truth) {
        List<JsonNode> active = new ArrayList<>();
        report.forEach(node -> {
            // The register has agencies that placed nobody.
            if (node.path("placements").asLong(-1) != 0) {
                active.add(node);
            }
        });
        Map<String, JsonNode> reported = byKey("agencies", active, node -> text(node, "agency"));
        Map<String, JsonNode> expected = byKey("truth/agencies", truth, node -> text(node, "agency"));
        match("agencies", reported, expected, (place, one, other) -> {
            count(place + "/placements", one.path("placements"), other.path("placements"));
            count(place + "/shared", one.path("shared"), other.path("shared"));
            bounds(place + "/workers", one.path("workers"), other.path("workers"));
            charged(place + "/charged", one.path("charged"), other.path("charged"));
            owed(place + "/owed", one.path("owed"), other.path("owed"));
            for (String pack : Truth.packs()) {
                for (Verdict verdict : Verdict.values()) {
                    tally(
                            place + "/verdicts/" + pack,
                            one.path("verdicts").path(pack),
                            other.path("verdicts").path(pack),
                            verdict.name());
                }
            }
        });
    }

    private void owed(String place, JsonNode report, JsonNode truth) {
        Function<JsonNode, String> key = node -> text(node, "pack") + "/" + text(node, "currency");
        Map<String, JsonNode> reported = byKey(place, report, key);
        Map<String, JsonNode> expected = byKey("truth/" + place, truth, key);
        // Where nothing is owed, that is a figure too.
        compared++;
        join(place, reported, expected, (at, one, other) -> {
            count(at + "/placements", one.path("placements"), other.path("placements"));
            decimal(at + "/atLeast", one.path("atLeast"), other.path("atLeast"), false);
            decimal(at + "/atMost", one.path("atMost"), other.path("atMost"), true);
        });
    }

    // ------------------------------------------------------------------ lists of figures

    private interface Pair {
        void compare(String place, JsonNode reported, JsonNode expected);
    }

    private void each(String place, JsonNode report, JsonNode truth, Function<JsonNode, String> key, Pair pair) {
        match(place, byKey(place, report, key), byKey("truth/" + place, truth, key), pair);
    }

    /** Both have the same entries, and there is at least one. */
    private void match(String place, Map<String, JsonNode> reported, Map<String, JsonNode> expected, Pair pair) {
        if (expected.isEmpty()) {
            differences.add(place + ": the truth has none. Maybe it is not a truth.json of this generator.");
        }
        join(place, reported, expected, pair);
    }

    private void join(String place, Map<String, JsonNode> reported, Map<String, JsonNode> expected, Pair pair) {
        expected.forEach((key, node) -> {
            if (reported.containsKey(key)) {
                pair.compare(place + "/" + key, reported.get(key), node);
            } else {
                difference(place + "/" + key, "is there", null);
            }
        });
        reported.forEach((key, node) -> {
            if (!expected.containsKey(key)) {
                difference(place + "/" + key, "none", node);
            }
        });
    }

    private Map<String, JsonNode> byKey(String place, Iterable<JsonNode> nodes, Function<JsonNode, String> key) {
        Map<String, JsonNode> map = new LinkedHashMap<>();
        for (JsonNode node : nodes) {
            if (map.put(key.apply(node), node) != null) {
                differences.add(place + "/" + key.apply(node) + ": stands there twice.");
            }
        }
        return map;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("?");
    }

    // ------------------------------------------------------------------ single figures

    private void charged(String place, JsonNode report, JsonNode truth) {
        CHARGED.forEach(name -> count(place + "/" + name, report.path(name), truth.path(name)));
    }

    /** A number of workers: without an upper bound, both have none. */
    private void bounds(String place, JsonNode report, JsonNode truth) {
        count(place + "/atLeast", report.path("atLeast"), truth.path("atLeast"));
        decimal(place + "/atMost", report.path("atMost"), truth.path("atMost"), true);
    }

    /** A count in a map, where an absent name means zero. The map itself must be there. */
    private void tally(String place, JsonNode report, JsonNode truth, String name) {
        compared++;
        if (!report.isObject()) {
            difference(place + "/" + name, truth.path(name).asLong(0), null);
        } else if (report.path(name).asLong(0) != truth.path(name).asLong(0)) {
            difference(place + "/" + name, truth.path(name).asLong(0), report.path(name));
        }
    }

    private void count(String place, JsonNode report, JsonNode truth) {
        decimal(place, report, truth, false);
    }

    private void decimal(String place, JsonNode report, JsonNode truth, boolean mayBeAbsent) {
        compared++;
        BigDecimal reported = number(report);
        BigDecimal expected = number(truth);
        boolean bothAbsent = reported == null && expected == null;
        boolean same =
                bothAbsent ? mayBeAbsent : reported != null && expected != null && reported.compareTo(expected) == 0;
        if (!same) {
            difference(place, expected == null ? "absent" : expected.toPlainString(), report);
        }
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private void difference(String place, Object expected, JsonNode reported) {
        boolean absent = reported == null || reported.isMissingNode() || reported.isNull();
        differences.add(place + ": truth " + expected + ", report " + (absent ? "absent" : reported));
    }
}
