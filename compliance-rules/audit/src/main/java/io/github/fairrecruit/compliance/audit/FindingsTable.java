package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.audit.input.Origins;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.statistics.AssessedRecord;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        String agencies = null;
        // A list asked by its numbers makes no iterator, and of most outcomes nothing but this is asked.
        List<PackAssessment> packs = record.assessment().packs();
        for (int i = 0; i < packs.size(); i++) {
            PackAssessment pack = packs.get(i);
            List<RequirementOutcome> outcomes = pack.outcomes();
            for (int j = 0; j < outcomes.size(); j++) {
                RequirementOutcome outcome = outcomes.get(j);
                if (actedOn(outcome.outcome()) && outcome.counts()) {
                    agencies = agencies == null ? String.join(" | ", record.agencies()) : agencies;
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
        RemedyAct act =
                outcome.repairs().isEmpty() ? null : outcome.repairs().get(0).act();
        List<MoneyBounds> owed = owed(outcome);
        List<String> pointers = pointers(outcome);
        String places = String.join(" ", pointers);
        String columns = columns(pointers, item.origins());
        int parts = Math.max(1, owed.size());
        for (int part = 0; part < parts; part++) {
            csv.cell(record.file())
                    .number(record.number())
                    .number(record.line())
                    .cell(record.value().id())
                    .cell(agencies)
                    .cell(pack)
                    .cell(outcome.requirement())
                    .plain(outcome.outcome().name())
                    .plain(name(outcome.reason()))
                    .plain(name(outcome.severity()))
                    .cell(outcome.provision())
                    .plain(name(outcome.citationStatus()))
                    .plain(name(outcome.force()))
                    .cell(places)
                    .cell(columns)
                    .plain(name(act));
            if (owed.isEmpty()) {
                csv.plain("").plain("").plain("").plain("");
            } else {
                MoneyBounds amount = owed.get(part);
                csv.cell(amount.currency())
                        .cell(number(amount.atLeast()))
                        .cell(number(amount.atMost()))
                        .plain(name(amount.basis()));
            }
            csv.number(part + 1).number(parts).end();
        }
    }

    /** The amounts of all repairs. */
    private static List<MoneyBounds> owed(RequirementOutcome outcome) {
        List<Repair> repairs = outcome.repairs();
        if (repairs.size() <= 1) {
            return repairs.isEmpty() ? List.of() : repairs.get(0).amounts();
        }
        List<MoneyBounds> owed = new ArrayList<>();
        repairs.forEach(repair -> owed.addAll(repair.amounts()));
        return owed;
    }

    /** Where the outcome comes from: the facts whose own outcome is that of the requirement, each once, sorted. */
    private static List<String> pointers(RequirementOutcome outcome) {
        List<String> pointers = new ArrayList<>(4);
        for (Finding finding : outcome.findings()) {
            if (finding.outcome() == outcome.outcome() && !finding.pointer().isEmpty()) {
                int place = Collections.binarySearch(pointers, finding.pointer());
                if (place < 0) {
                    pointers.add(-place - 1, finding.pointer());
                }
            }
        }
        return pointers;
    }

    /** The columns behind these facts, each once. */
    private static String columns(List<String> pointers, Origins origins) {
        if (origins == Origins.NONE) {
            return "";
        }
        Set<String> columns = new LinkedHashSet<>();
        for (String pointer : pointers) {
            String column = origins.column(pointer);
            if (column != null) {
                columns.add(column);
            }
        }
        return String.join(" | ", columns);
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
