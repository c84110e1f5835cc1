package io.github.fairrecruit.compliance.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks in rounds, each benchmark once in each round in a new JVM, so that whatever else the machine does meets
 * all of them alike; and prints ratios as a table in Markdown.
 */
final class Ratios {
    private final Map<String, List<Double>> scores = new LinkedHashMap<>();
    private final Map<String, List<Double>> processors = new LinkedHashMap<>();
    private final Map<String, Double> bytes = new TreeMap<>();

    private Ratios() {}

    /** {@code Ratios per-record|more-packs [ROUNDS [SECONDS]]}: SECONDS of warm-up and as many of measuring. */
    public static void main(String[] arguments) throws RunnerException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        switch (arguments[0]) {
            case "per-record" ->
                out.println(
                        measure(PerRecord.class, rounds, seconds).table("PerRecord.jackson", "way", "µs per record"));
            case "more-packs" -> {
                Ratios ratios = measure(MorePacks.class, rounds, seconds);
                out.println(ratios.starting("MorePacks.packsThatDoNotApply")
                        .table("MorePacks.packsThatDoNotApply national=0", "installed", "µs for the set"));
                out.println(ratios.starting("MorePacks.requirementsThatApply")
                        .table("MorePacks.requirementsThatApply times=1", "installed", "µs for the set"));
            }
            default ->
                throw new IllegalArgumentException(
                        "\"" + arguments[0] + "\" is not measured. Maybe per-record or more-packs.");
        }
    }

    /** Runs the benchmarks of a class. */
    static Ratios measure(Class<?> benchmarks, int rounds, int seconds) throws RunnerException {
        Ratios ratios = new Ratios();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmarks.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .warmupIterations(seconds)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(seconds)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .jvmArgsAppend("-Xmx1g")
                .shouldFailOnError(true);
        String file = System.getProperty(RecordSet.FILE);
        if (file != null) {
            // What is written by hand fits the made records only.
            options.jvmArgsAppend("-Xmx1g", "-D" + RecordSet.FILE + "=" + file)
                    .exclude("byHand")
                    .exclude("validateDemands");
        }
        for (int round = 0; round < rounds; round++) {
            ratios.add(new Runner(options.build()).run());
        }
        return ratios;
    }

    private void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            String name = name(result.getParams());
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    scores.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(iteration.getPrimaryResult().getScore());
                    processors
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(secondary(iteration.getSecondaryResults(), CpuTime.NAME));
                }
            }
            bytes.merge(name, secondary(result.getSecondaryResults(), "gc.alloc.rate.norm"), Math::min);
        }
    }

    /** JMH marks the results of profilers by a dot in the middle of the line, or does not. */
    @SuppressWarnings("rawtypes")
    private static double secondary(Map<String, Result> results, String name) {
        Result<?> result = results.containsKey(name) ? results.get(name) : results.get("·" + name);
        return result == null ? Double.NaN : result.getScore();
    }

    private static String name(BenchmarkParams params) {
        String[] parts = params.getBenchmark().split("\\.");
        StringBuilder name = new StringBuilder(parts[parts.length - 2] + "." + parts[parts.length - 1]);
        for (String key : params.getParamsKeys()) {
            name.append(' ').append(key).append('=').append(params.getParam(key));
        }
        return name.toString();
    }

    private Ratios starting(String prefix) {
        Ratios some = new Ratios();
        scores.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                some.scores.put(name, values);
                some.processors.put(name, processors.get(name));
                some.bytes.put(name, bytes.get(name));
            }
        });
        return some;
    }

    /** The least processor time of one way through that of another: what else the machine did can only have added. */
    double ratio(String one, String other) {
        return least(processors, one) / least(processors, other);
    }

    private static double least(Map<String, List<Double>> times, String name) {
        return sorted(times, name)[0];
    }

    private static double median(Map<String, List<Double>> times, String name) {
        double[] sorted = sorted(times, name);
        return sorted[sorted.length / 2];
    }

    private static double[] sorted(Map<String, List<Double>> times, String name) {
        List<Double> values = times.get(name);
        if (values == null) {
            throw new IllegalStateException("\"" + name + "\" was not measured. Maybe one of " + times.keySet() + ".");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** All ways beside one of them, as Markdown. */
    String table(String unit, String way, String measured) {
        StringBuilder table = new StringBuilder(
                "| " + way + " | × by processor time (min) | × (median) | × on the clock (min) | × (median) | "
                        + measured + ", processor (min) | KB allocated |\n|---|---|---|---|---|---|---|\n");
        for (String name : scores.keySet()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f |%n",
                    name.substring(name.indexOf('.') + 1),
                    ratio(name, unit),
                    median(processors, name) / median(processors, unit),
                    least(scores, name) / least(scores, unit),
                    median(scores, name) / median(scores, unit),
                    least(processors, name),
                    bytes.get(name) / 1e3));
        }
        return table.toString();
    }
}
