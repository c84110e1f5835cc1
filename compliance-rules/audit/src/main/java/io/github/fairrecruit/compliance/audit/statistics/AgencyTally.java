package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the records of one agency add up to. */
final class AgencyTally {
    /** Records that are named as examples of a finding. */
    static final int EXAMPLES = 5;

    private static final int OUTCOMES = Outcome.values().length;
    private static final int SEVERITIES = Severity.values().length;
    private static final int NO_CORRIDOR = -1;
    private static final int SEVERAL_CORRIDORS = -2;

    private final Cell cell;
    private final long[] substituted = new long[3];
    private final long[] outcomes = new long[OUTCOMES];
    private final long[] severities = new long[SEVERITIES];
    private final MoneySums[] owed;
    private final CountSum[] affected;
    /** By their numbers. There are few of them, and a list is smaller and sooner searched than a map. */
    private final List<FindingTally> findings = new ArrayList<>();

    private long records;
    private long shared;
    private long undated;
    private long firstDay = Long.MAX_VALUE;
    private long lastDay = Long.MIN_VALUE;
    private int corridor = NO_CORRIDOR;

    /** What one requirement found. */
    static final class FindingTally {
        private final int number;
        private final List<String> examples = new ArrayList<>(1);
        private CountSum workers = new CountSum();
        private MoneySums owed;
        private long records;

        /** @param number twice that of the requirement; one more for a flag */
        private FindingTally(int number) {
            this.number = number;
        }

        void add(CountBounds of, List<Amount> amounts, Examples example) {
            records++;
            workers.add(of);
            if (!amounts.isEmpty()) {
                owed = owed == null ? new MoneySums() : owed;
                owed.add(amounts);
            }
            if (examples.size() < EXAMPLES) {
                examples.add(example.text());
            }
        }

        void merge(FindingTally later) {
            records += later.records;
            workers.merge(later.workers);
            if (later.owed != null) {
                owed = owed == null ? new MoneySums() : owed;
                owed.merge(later.owed);
            }
            for (int i = 0; i < later.examples.size() && examples.size() < EXAMPLES; i++) {
                examples.add(later.examples.get(i));
            }
        }

        long records() {
            return records;
        }

        CountBounds workers() {
            return workers.bounds();
        }

        MoneySums owed() {
            return owed;
        }

        List<String> examples() {
            return examples;
        }

        private void write(StateWriter out) {
            out.number(number);
            out.number(records);
            workers.write(out);
            out.flag(owed != null);
            if (owed != null) {
                owed.write(out);
            }
            out.number(examples.size());
            examples.forEach(out::text);
        }

        private static FindingTally read(StateReader in) {
            FindingTally finding = new FindingTally(in.size());
            finding.records = in.number();
            finding.workers = CountSum.read(in);
            finding.owed = in.flag() ? MoneySums.read(in) : null;
            int size = in.size();
            for (int i = 0; i < size; i++) {
                finding.examples.add(in.text());
            }
            return finding;
        }
    }

    /** How a record is named as an example; made only when it is. */
    interface Examples {
        String text();
    }

    AgencyTally(Layout layout) {
        this(layout, new Cell(layout.packs().size()));
    }

    private AgencyTally(Layout layout, Cell cell) {
        this.cell = cell;
        this.owed = new MoneySums[layout.packs().size()];
        this.affected = new CountSum[layout.affected().size()];
    }

    // ------------------------------------------------------------------ adding

    /** Adds a record of any kind. */
    void addRecord(int[] verdicts, long[] ofOutcomes, long[] ofSeverities) {
        records++;
        cell.addVerdicts(verdicts);
        Cell.sum(outcomes, ofOutcomes);
        Cell.sum(severities, ofSeverities);
    }

    /** Adds what only placements have. */
    void addPlacement(
            CountBounds workers,
            Boolean charged,
            Boolean isSubstituted,
            boolean isShared,
            int ofCorridor,
            CalendarDate day) {
        cell.addPlacement(workers, charged);
        substituted[Cell.answer(isSubstituted)]++;
        if (isShared) {
            shared++;
        }
        corridor = corridor == NO_CORRIDOR || corridor == ofCorridor ? ofCorridor : SEVERAL_CORRIDORS;
        if (day == null) {
            undated++;
        } else {
            firstDay = Math.min(firstDay, day.firstDay().toEpochDay());
            lastDay = Math.max(lastDay, day.lastDay().toEpochDay());
        }
    }

    void addOwed(int pack, List<Amount> amounts) {
        owed[pack] = owed[pack] == null ? new MoneySums() : owed[pack];
        owed[pack].add(amounts);
    }

    void addAffected(int consequence, CountBounds workers, boolean surely) {
        affected[consequence] = affected[consequence] == null ? new CountSum() : affected[consequence];
        if (surely) {
            affected[consequence].add(workers);
        } else {
            affected[consequence].addPossible(workers);
        }
    }

    FindingTally finding(int requirement, Outcome outcome) {
        return finding(requirement * 2 + (outcome == Outcome.BREACHED ? 0 : 1));
    }

    private FindingTally finding(int number) {
        int place = 0;
        for (int to = findings.size(); place < to; ) {
            int middle = (place + to) / 2;
            if (findings.get(middle).number < number) {
                place = middle + 1;
            } else {
                to = middle;
            }
        }
        if (place == findings.size() || findings.get(place).number != number) {
            findings.add(place, new FindingTally(number));
        }
        return findings.get(place);
    }

    /** The number of the requirement of a finding. */
    static int requirement(int finding) {
        return finding / 2;
    }

    /** Breached or flagged. */
    static Outcome outcome(int finding) {
        return finding % 2 == 0 ? Outcome.BREACHED : Outcome.FLAGGED;
    }

    void merge(AgencyTally later) {
        records += later.records;
        cell.merge(later.cell);
        shared += later.shared;
        Cell.sum(substituted, later.substituted);
        Cell.sum(outcomes, later.outcomes);
        Cell.sum(severities, later.severities);
        undated += later.undated;
        firstDay = Math.min(firstDay, later.firstDay);
        lastDay = Math.max(lastDay, later.lastDay);
        if (corridor == NO_CORRIDOR) {
            corridor = later.corridor;
        } else if (later.corridor != NO_CORRIDOR && later.corridor != corridor) {
            corridor = SEVERAL_CORRIDORS;
        }
        for (int i = 0; i < owed.length; i++) {
            if (later.owed[i] != null) {
                owed[i] = owed[i] == null ? new MoneySums() : owed[i];
                owed[i].merge(later.owed[i]);
            }
        }
        for (int i = 0; i < affected.length; i++) {
            if (later.affected[i] != null) {
                affected[i] = affected[i] == null ? new CountSum() : affected[i];
                affected[i].merge(later.affected[i]);
            }
        }
        for (FindingTally finding : later.findings) {
            finding(finding.number).merge(finding);
        }
    }

    // ------------------------------------------------------------------ asking

    /** Counts of its placements; the verdicts are of all its records. */
    Cell cell() {
        return cell;
    }

    long records() {
        return records;
    }

    long shared() {
        return shared;
    }

    long[] substituted() {
        return substituted;
    }

    long outcomes(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    long breaches(Severity severity) {
        return severities[severity.ordinal()];
    }

    /** What is owed by the judgement of a pack; null when nothing is. */
    MoneySums owed(int pack) {
        return owed[pack];
    }

    /** Persons affected by breaches with a consequence; none are when it is not there. */
    CountBounds affected(int consequence) {
        return affected[consequence] == null ? CountBounds.exactly(0) : affected[consequence].bounds();
    }

    /** By number, in the order of the requirements. */
    Map<Integer, FindingTally> findings() {
        Map<Integer, FindingTally> byNumber = new TreeMap<>();
        findings.forEach(finding -> byNumber.put(finding.number, finding));
        return byNumber;
    }

    /** The corridor of all its placements; {@link Keys#UNKNOWN} when there are several, or none. */
    int corridor() {
        return corridor < 0 ? Keys.UNKNOWN : corridor;
    }

    /** The first day by which a placement is counted; null when one of them has no day. */
    LocalDate firstDay() {
        return undated > 0 || firstDay == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(firstDay);
    }

    /** The last day by which a placement is counted; null when one of them has no day. */
    LocalDate lastDay() {
        return undated > 0 || lastDay == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(lastDay);
    }

    // ------------------------------------------------------------------ keeping

    void write(StateWriter out) {
        out.number(records);
        cell.write(out);
        out.number(shared);
        out.numbers(substituted);
        out.numbers(outcomes);
        out.numbers(severities);
        out.number(undated);
        out.number(firstDay);
        out.number(lastDay);
        out.number(corridor);
        for (MoneySums sums : owed) {
            out.flag(sums != null);
            if (sums != null) {
                sums.write(out);
            }
        }
        for (CountSum sum : affected) {
            out.flag(sum != null);
            if (sum != null) {
                sum.write(out);
            }
        }
        out.number(findings.size());
        findings.forEach(finding -> finding.write(out));
    }

    static AgencyTally read(StateReader in, Layout layout) {
        long records = in.number();
        AgencyTally agency =
                new AgencyTally(layout, Cell.read(in, layout.packs().size()));
        agency.records = records;
        agency.shared = in.number();
        in.numbers(agency.substituted);
        in.numbers(agency.outcomes);
        in.numbers(agency.severities);
        agency.undated = in.number();
        agency.firstDay = in.number();
        agency.lastDay = in.number();
        agency.corridor = in.size();
        for (int i = 0; i < agency.owed.length; i++) {
            agency.owed[i] = in.flag() ? MoneySums.read(in) : null;
        }
        for (int i = 0; i < agency.affected.length; i++) {
            agency.affected[i] = in.flag() ? CountSum.read(in) : null;
        }
        int size = in.size();
        for (int i = 0; i < size; i++) {
            agency.findings.add(FindingTally.read(in));
        }
        return agency;
    }
}
