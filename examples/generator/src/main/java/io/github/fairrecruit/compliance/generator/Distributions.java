package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.Corridor;
import io.github.fairrecruit.compliance.generator.Scenario.Job;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The distributions of {@code distributions.yaml}. */
final class Distributions {
    private final Map<String, double[]> conduct = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, double[]> agencies = new HashMap<>();
    private final Map<String, Double> repayment = new HashMap<>();
    private final double[] characters;
    private final double[] completeness;
    private final double[] blanks;
    private final double[] openLists;
    private final double[] nationalFactsMissing;
    private final double receivingAgencies;
    private final List<Corridor> corridors = new ArrayList<>();
    private final double[] corridorWeights;

    private Distributions(Map<String, Object> root) {
        map(root, "conduct").forEach((name, list) -> conduct.put(name, numbers(list)));
        map(root, "shares").forEach((name, value) -> shares.put(name, number(value)));
        map(root, "repayment").forEach((name, value) -> repayment.put(name, number(value)));
        Map<String, Object> ofAgencies = map(root, "agencies");
        receivingAgencies = number(ofAgencies.get("receiving"));
        ofAgencies.forEach((name, value) -> {
            if (value instanceof List<?>) {
                agencies.put(name, numbers(value));
            }
        });
        characters = cumulated(numbers(root.get("character-weights")));
        completeness = cumulated(numbers(root.get("completeness-weights")));
        blanks = numbers(root.get("blanks"));
        openLists = numbers(root.get("open-lists"));
        nationalFactsMissing = numbers(root.get("national-facts-missing"));
        Map<String, Job> jobs = new HashMap<>();
        for (Object row : (List<?>) root.get("jobs")) {
            Job job = job(map(row));
            jobs.put(job.name(), job);
        }
        List<Object> rows = list(root.get("corridors"));
        double[] weights = new double[rows.size()];
        for (int i = 0; i < weights.length; i++) {
            Map<String, Object> row = map(rows.get(i));
            corridors.add(corridor(row, jobs));
            weights[i] = number(row.get("weight"));
        }
        corridorWeights = cumulated(weights);
    }

    /** Reads the file beside this class. */
    static Distributions read() {
        try (InputStream in = Distributions.class.getResourceAsStream("distributions.yaml")) {
            Load load = new Load(
                    LoadSettings.builder().setLabel("distributions.yaml").build());
            return new Distributions(map(load.loadFromInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A share of conduct, for each character. */
    double[] conduct(String name) {
        return known(conduct, name);
    }

    double share(String name) {
        return known(shares, name);
    }

    double repayment(String name) {
        return known(repayment, name);
    }

    double ofAgencies(String name, int character) {
        return known(agencies, name)[character];
    }

    double[] characters() {
        return characters;
    }

    double[] completeness() {
        return completeness;
    }

    double blanks(int level) {
        return blanks[level];
    }

    double openLists(int level) {
        return openLists[level];
    }

    double nationalFactsMissing(int level) {
        return nationalFactsMissing[level];
    }

    double receivingAgencies() {
        return receivingAgencies;
    }

    List<Corridor> corridors() {
        return corridors;
    }

    double[] corridorWeights() {
        return corridorWeights;
    }

    private static Job job(Map<String, Object> row) {
        return new Job(
                (String) row.get("name"),
                (String) row.get("occupation"),
                (String) row.get("sector"),
                WorkerCategory.valueOf((String) row.get("category")),
                strings(row.get("tasks")),
                Boolean.TRUE.equals(row.get("hazardous")),
                number(row.get("female")));
    }

    private static Corridor corridor(Map<String, Object> row, Map<String, Job> jobs) {
        String origin = (String) row.get("from");
        String destination = (String) row.get("to");
        List<String> licensing = strings(row.get("licensing"));
        List<String> currencies = strings(row.get("currencies"));
        double[] wage = numbers(row.get("wage"));
        return new Corridor(
                origin,
                destination,
                Boolean.TRUE.equals(row.get("free-movement")),
                licensing.contains(origin),
                licensing.contains(destination),
                Boolean.TRUE.equals(row.get("c181")),
                currencies.get(0),
                currencies.get(1),
                row.containsKey("factor") ? (int) number(row.get("factor")) : 1,
                PayPeriod.valueOf((String) row.get("pay")),
                (int) wage[0],
                (int) wage[1],
                strings(row.get("languages")),
                (String) row.get("contract-language"),
                strings(row.get("jobs")).stream().map(name -> known(jobs, name)).toList());
    }

    private static <T> T known(Map<String, T> map, String name) {
        T value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("distributions.yaml has no \"" + name + "\". Maybe it is one of "
                    + map.keySet().stream().sorted().toList() + ".");
        }
        return value;
    }

    private static double[] cumulated(double[] weights) {
        double[] cumulated = weights.clone();
        for (int i = 1; i < cumulated.length; i++) {
            cumulated[i] += cumulated[i - 1];
        }
        return cumulated;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> map(Map<String, Object> root, String name) {
        return map(root.get(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static List<String> strings(Object value) {
        return list(value).stream().map(String.class::cast).toList();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static double[] numbers(Object value) {
        return list(value).stream().mapToDouble(Distributions::number).toArray();
    }
}
