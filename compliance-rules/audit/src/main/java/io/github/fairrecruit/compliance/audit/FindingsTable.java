package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.statistics.AssessedRecord;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The findings as a table: one row for each outcome that somebody must act on, and for each currency in which it is owed. The
 * columns are described in {@code REPORTS.md}.
 */
final class FindingsTable {
    static final List<String> HEADER = List.of(
            "file",
            "record",
            "line",
            "id",
            "agencies",
            "pack",
            "requirement",
            "outcome",
            "reason",
            "severity",
            "provision",
            "citation",
            "force",
            "pointers",
            "columns",
            "act",
            "currency",
            "at_least",
            "at_most",
            "basis",
            "part",
            "parts");

    private final CsvText csv = new CsvText();
    private long breaches;

    static byte[] header() {
        return new CsvText().row(HEADER).bytes();
    }

    void add(AssessedRecord record, RawItem item) {
        String agencies = String.join(" | ", record.agencies());
        for (PackAssessment pack : record.assessment().packs()) {
            for (RequirementOutcome outcome : pack.outcomes()) {
                if (outcome.counts() && actedOn(outcome.outcome())) {
                    rows(record, item, agencies, pack.pack(), outcome);
                }
            }
        }
    }

    private static boolean actedOn(Outcome outcome) {
        return outcome == Outcome.BREACHED || outcome == Outcome.FLAGGED || outcome == Outcome.NOT_EVALUATED;
    }

    private void rows(AssessedRecord record, RawItem item, String agencies, String pack, RequirementOutcome outcome) {
        if (outcome.outcome() == Outcome.BREACHED) {
            breaches++;
        }
        Repair repair = outcome.repairs().isEmpty() ? null : outcome.repairs().get(0);
        List<MoneyBounds> owed = outcome.repairs().stream()
                .flatMap(each -> each.amounts().stream())
                .toList();
        SortedSet<String> pointers = pointers(outcome);
        String columns = pointers.stream()
                .map(item.origins()::column)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" | "));
        int parts = Math.max(1, owed.size());
        for (int part = 0; part < parts; part++) {
            MoneyBounds amount = owed.isEmpty() ? null : owed.get(part);
            List<String> cells = new ArrayList<>(HEADER.size());
            cells.add(record.file());
            cells.add(Long.toString(record.number()));
            cells.add(Long.toString(record.line()));
            cells.add(record.value().id());
            cells.add(agencies);
            cells.add(pack);
            cells.add(outcome.requirement());
            cells.add(outcome.outcome().name());
            cells.add(name(outcome.reason()));
            cells.add(name(outcome.severity()));
            cells.add(outcome.provision());
            cells.add(name(outcome.citationStatus()));
            cells.add(name(outcome.force()));
            cells.add(String.join(" ", pointers));
            cells.add(columns);
            cells.add(repair == null ? "" : name(repair.act()));
            cells.add(amount == null ? "" : amount.currency());
            cells.add(amount == null ? "" : number(amount.atLeast()));
            cells.add(amount == null ? "" : number(amount.atMost()));
            cells.add(amount == null ? "" : name(amount.basis()));
            cells.add(Integer.toString(part + 1));
            cells.add(Integer.toString(parts));
            csv.row(cells);
        }
    }

    /** Where the outcome comes from: the facts whose own outcome is that of the requirement. */
    private static SortedSet<String> pointers(RequirementOutcome outcome) {
        SortedSet<String> pointers = new TreeSet<>();
        for (Finding finding : outcome.findings()) {
            if (finding.outcome() == outcome.outcome() && !finding.pointer().isEmpty()) {
                pointers.add(finding.pointer());
            }
        }
        return pointers;
    }

    private static String name(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String number(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    long breaches() {
        return breaches;
    }

    byte[] bytes() {
        return csv.bytes();
    }
}
