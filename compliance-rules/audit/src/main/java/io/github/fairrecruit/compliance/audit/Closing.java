package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.audit.input.Digests;
import io.github.fairrecruit.compliance.audit.register.Matches;
import io.github.fairrecruit.compliance.audit.report.AuditReport;
import io.github.fairrecruit.compliance.audit.report.Provenance;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import io.github.fairrecruit.compliance.audit.report.Provenance.PackUsed;
import io.github.fairrecruit.compliance.audit.statistics.Figures;
import io.github.fairrecruit.compliance.audit.statistics.Tally;
import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The end of an audit: its figures, what they rest on, and the reports. */
final class Closing {
    static final String FINDINGS = "findings.csv";
    static final String QUARANTINE = "quarantine.csv";
    static final String ASSESSMENTS = "assessments.ndjson.gz";

    private final ComplianceEngine engine;
    private final AuditPlan plan;
    private final Workplace workplace;
    private final Registers registers;
    private final List<PackInfo> packs;

    Closing(ComplianceEngine engine, AuditPlan plan, Workplace workplace, Registers registers) {
        this.engine = engine;
        this.plan = plan;
        this.workplace = workplace;
        this.registers = registers;
        this.packs = engine.packs().stream()
                .filter(pack -> plan.options().packs().isEmpty()
                        || plan.options().packs().contains(pack.id()))
                .toList();
    }

    // ------------------------------------------------------------------ what the results depend on

    /** Digest of all that the results depend on beside the records themselves. */
    String planDigest(Inputs inputs) {
        StringBuilder text = new StringBuilder(DefaultEngine.VERSION);
        packs().forEach(pack -> text.append('\n').append(pack));
        settings()
                .forEach((name, value) ->
                        text.append('\n').append(name).append('=').append(value));
        text.append('\n')
                .append(knowledgeDate())
                .append('\n')
                .append(plan.options().lawOf());
        text.append('\n').append(plan.options().rates());
        for (int i = 0; i < inputs.sources().size(); i++) {
            text.append('\n')
                    .append(inputs.roles().get(i))
                    .append(' ')
                    .append(inputs.sources().get(i).name());
        }
        tables().forEach(file -> text.append('\n').append(file));
        return Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private CalendarDate knowledgeDate() {
        return plan.options().knowledgeDate() != null
                ? CalendarDate.of(plan.options().knowledgeDate())
                : engine.packs().stream()
                        .map(pack -> pack.lastChecked().lastDay())
                        .max(LocalDate::compareTo)
                        .map(CalendarDate::of)
                        .orElseThrow(() -> new AuditException("There is no pack. Maybe add some to the class path."));
    }

    /** The settings, by the names by which {@code verify} reads them again. */
    private Map<String, String> settings() {
        AssessmentOptions options = plan.options();
        Map<String, String> settings = new TreeMap<>(plan.figures().asText());
        settings.put("packs", String.join(",", new TreeSet<>(options.packs())));
        settings.put(
                "profiles",
                options.profiles().stream().map(Profile::name).sorted().collect(Collectors.joining(",")));
        settings.put("ignoreWaivers", Boolean.toString(options.ignoreWaivers()));
        settings.put("assessments", Boolean.toString(plan.assessments()));
        settings.put("rates", rates(options.rates()));
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    private static String rates(List<ExchangeRate> rates) {
        return rates.isEmpty() ? "" : Digests.sha256(rates.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<PackUsed> packs() {
        return packs.stream()
                .map(pack ->
                        new PackUsed(pack.id(), pack.coordinates(), pack.lastChecked(), pack.digest(), pack.titles()))
                .toList();
    }

    /** The files that are read whole at the beginning. */
    private List<FileUsed> tables() {
        List<FileUsed> files = new ArrayList<>();
        if (plan.agencyMapping() != null) {
            files.add(table(
                    "agency-mapping",
                    plan.agencyMapping().name(),
                    plan.agencyMapping().sha256(),
                    null));
        }
        if (plan.mapping() != null) {
            files.add(table("mapping", plan.mapping().name(), plan.mapping().sha256(), null));
        }
        if (plan.sanctions() != null) {
            files.add(table(
                    "sanctions-mapping",
                    plan.sanctionMapping().name(),
                    plan.sanctionMapping().sha256(),
                    null));
            files.add(table(
                    "sanctions",
                    plan.sanctions().getFileName().toString(),
                    registers.sanctions().sha256(),
                    registers.sanctions().entries()));
        }
        return files;
    }

    private static FileUsed table(String role, String name, String sha256, Long entries) {
        return new FileUsed(role, name, sha256, entries, null);
    }

    // ------------------------------------------------------------------ the reports

    /** @param inputs the files of records, and what became of their records */
    AuditResult write(Tally tally, Matches matches, List<FileUsed> inputs) {
        long refused = inputs.stream().mapToLong(FileUsed::refused).sum();
        Figures figures = Figures.of(
                tally,
                registers.agencies(),
                matches.result(),
                plan.figures(),
                portfolio -> engine.assess(portfolio, plan.options()));
        AuditReport report = new AuditReport(
                AuditReport.FORMAT,
                provenance(inputs),
                figures.totals(refused),
                figures.packs(),
                figures.requirements(),
                figures.breakdowns(),
                figures.costIncidence(),
                figures.missing(),
                figures.agencies(),
                figures.inspections(),
                matches.result(),
                registers.defects());
        return new Reports(workplace, plan, engine.packs()).write(report);
    }

    private Provenance provenance(List<FileUsed> inputs) {
        List<FileUsed> read = new ArrayList<>(tables());
        read.addAll(inputs);
        List<FileUsed> written = new ArrayList<>();
        if (plan.assessments()) {
            written.add(written("assessments", ASSESSMENTS));
        }
        written.add(written("findings", FINDINGS));
        written.add(written("quarantine", QUARANTINE));
        return new Provenance(
                DefaultEngine.VERSION,
                knowledgeDate(),
                plan.options().lawOf() == null
                        ? null
                        : CalendarDate.of(plan.options().lawOf()),
                packs(),
                read,
                written,
                settings());
    }

    private FileUsed written(String role, String name) {
        Path file = workplace.file(name);
        return new FileUsed(role, name, Digests.sha256(file), null, null);
    }
}
