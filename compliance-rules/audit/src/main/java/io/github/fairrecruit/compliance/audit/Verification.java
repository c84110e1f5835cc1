package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.audit.report.AuditReport;
import io.github.fairrecruit.compliance.audit.report.JsonReport;
import io.github.fairrecruit.compliance.audit.statistics.FigureSettings;
import io.github.fairrecruit.compliance.pack.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether an audit, run again, gives the same results.
 *
 * @param records records in
 * @param outputs how many further files have the same digest
 * @param differences where the reports differ, and how; empty when they are the same
 */
public record Verification(long records, int outputs, List<String> differences) {
    /** More differences than this say no more. */
    private static final int NAMED = 50;

    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public Verification {
        differences = List.copyOf(differences);
    }

    /** Whether the results are the same, byte for byte. */
    public boolean same() {
        return differences.isEmpty();
    }

    /**
     * Runs an audit again, with the settings that its report names.
     *
     * @param report the report of the audit, {@code report.json}
     * @param inputs a plan with the same inputs; all else is taken from the report
     * @param rates the exchange rates of the audit
     * @throws AuditException when the report cannot be read, or an input cannot
     */
    public static Verification of(ComplianceEngine engine, Path report, AuditPlan inputs, List<ExchangeRate> rates) {
        byte[] claimed = bytes(report);
        AuditReport before = read(claimed, report);
        Path folder = temporary();
        try {
            AuditResult again = new Audit(engine).run(plan(before, inputs, rates, folder.resolve("again")), told -> {});
            byte[] found = bytes(folder.resolve("again").resolve(Workplace.REPORT));
            List<String> differences = new ArrayList<>();
            if (!Arrays.equals(claimed, found)) {
                compare("", tree(claimed), tree(found), differences);
                if (differences.isEmpty()) {
                    differences.add(
                            "The figures are the same, but not the bytes. Maybe the report was formatted anew.");
                }
            }
            return new Verification(
                    again.report().totals().records(),
                    again.report().provenance().outputs().size(),
                    differences);
        } finally {
            delete(folder);
        }
    }

    private static AuditPlan plan(AuditReport report, AuditPlan inputs, List<ExchangeRate> rates, Path output) {
        Map<String, String> settings = report.provenance().settings();
        return AuditPlanBuilder.builder(inputs)
                .output(output)
                .options(new AssessmentOptions(
                        words(settings.get("packs")),
                        words(settings.get("profiles")).stream()
                                .map(Profile::valueOf)
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        report.provenance().knowledgeDate().firstDay(),
                        report.provenance().lawOf() == null
                                ? null
                                : report.provenance().lawOf().firstDay(),
                        Boolean.parseBoolean(settings.get("ignoreWaivers")),
                        rates))
                .figures(FigureSettings.of(settings))
                .assessments(Boolean.parseBoolean(settings.get("assessments")))
                .sarif(false)
                .letters(false)
                .resume(false)
                .build();
    }

    private static AuditReport read(byte[] json, Path file) {
        try {
            return JsonReport.read(new ByteArrayInputStream(json));
        } catch (IllegalArgumentException e) {
            throw new AuditException(file + ": " + e.getMessage(), e);
        }
    }

    private static JsonNode tree(byte[] report) {
        return TREES.readTree(report);
    }

    private static Set<String> words(String text) {
        return text == null || text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(",")));
    }

    private static void compare(String place, JsonNode claimed, JsonNode found, List<String> differences) {
        if (claimed.equals(found) || differences.size() >= NAMED) {
            return;
        }
        if (claimed.isObject() && found.isObject()) {
            // What the figures rest on explains most of what differs behind it.
            Set<String> names = new LinkedHashSet<>(place.isEmpty() ? List.of("provenance", "totals") : List.of());
            names.addAll(new TreeSet<>(claimed.propertyNames()));
            names.addAll(found.propertyNames());
            for (String name : names) {
                compare(place + "/" + name, claimed.path(name), found.path(name), differences);
            }
        } else if (claimed.isArray() && found.isArray() && claimed.size() == found.size()) {
            for (int i = 0; i < claimed.size(); i++) {
                compare(place + "/" + i, claimed.get(i), found.get(i), differences);
            }
        } else {
            differences.add(place + ": the report says " + shown(claimed) + ", now it is " + shown(found));
        }
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        if (node.isContainer()) {
            return node.isArray() ? node.size() + " entries" : "an entry";
        }
        return node.toString();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("audit-again");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made.", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder " + folder + " cannot be taken away.", e);
        }
    }
}
