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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Where the cells begin that are the same for all rows of a record, for those of an outcome, and for one row. */
    private static final int FILE = HEADER.indexOf("file");

    private static final int PACK = HEADER.indexOf("pack");
    private static final int CURRENCY = HEADER.indexOf("currency");

    private final CsvText csv = new CsvText();
    private final String[] cells = new String[HEADER.size()];
    private final List<String> row = Arrays.asList(cells);
    private long breaches;

    static byte[] header() {
        return new CsvText().row(HEADER).bytes();
    }

    void add(AssessedRecord record, RawItem item) {
        fill(
                FILE,
                record.file(),
                Long.toString(record.number()),
                Long.toString(record.line()),
                record.value().id(),
                String.join(" | ", record.agencies()));
        // A list asked by its numbers makes no iterator, and of most outcomes nothing but this is asked.
        List<PackAssessment> packs = record.assessment().packs();
        for (int i = 0; i < packs.size(); i++) {
            PackAssessment pack = packs.get(i);
            List<RequirementOutcome> outcomes = pack.outcomes();
            for (int j = 0; j < outcomes.size(); j++) {
                RequirementOutcome outcome = outcomes.get(j);
                if (actedOn(outcome.outcome()) && outcome.counts()) {
                    rows(pack.pack(), outcome, item.origins());
                }
            }
        }
    }

    private static boolean actedOn(Outcome outcome) {
        return outcome == Outcome.BREACHED || outcome == Outcome.FLAGGED || outcome == Outcome.NOT_EVALUATED;
    }

    private void rows(String pack, RequirementOutcome outcome, Origins origins) {
        if (outcome.outcome() == Outcome.BREACHED) {
            breaches++;
        }
        List<Repair> repairs = outcome.repairs();
        List<String> pointers = pointers(outcome);
        fill(
                PACK,
                pack,
                outcome.requirement(),
                outcome.outcome().name(),
                name(outcome.reason()),
                name(outcome.severity()),
                outcome.provision(),
                name(outcome.citationStatus()),
                name(outcome.force()),
                String.join(" ", pointers),
                columns(pointers, origins),
                repairs.isEmpty() ? "" : name(repairs.get(0).act()));
        List<MoneyBounds> owed = owed(repairs);
        String parts = Integer.toString(Math.max(1, owed.size()));
        if (owed.isEmpty()) {
            fill(CURRENCY, "", "", "", "", "1", parts);
            csv.row(row);
        }
        for (int part = 0; part < owed.size(); part++) {
            MoneyBounds amount = owed.get(part);
            fill(
                    CURRENCY,
                    amount.currency(),
                    number(amount.atLeast()),
                    number(amount.atMost()),
                    name(amount.basis()),
                    Integer.toString(part + 1),
                    parts);
            csv.row(row);
        }
    }

    /** Puts texts into the cells of the row from a column on. Those before it stay as they are. */
    private void fill(int column, String... texts) {
        System.arraycopy(texts, 0, cells, column, texts.length);
    }

    /** The amounts of all repairs. */
    private static List<MoneyBounds> owed(List<Repair> repairs) {
        if (repairs.size() == 1) {
            return repairs.get(0).amounts();
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
