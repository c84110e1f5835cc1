package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Dimension;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * What assessed records add up to. Not safe for use by several threads: each may fill one of its own, and they are merged in
 * the order of the input, which gives the same as adding every record to one.
 *
 * <p>Memory grows with the number of distinct agencies. All else is bounded: requirements and facts by the packs and the
 * model, corridors, sectors, sexes, categories and quarters by the shapes of their codes (see {@link Keys}), currencies by
 * theirs.
 *
 * <p>How it counts:
 *
 * <ul>
 *   <li>A placement has one worker; about a group, as many as the record says, and at least one where it does not.
 *   <li>Outcomes of tests, drafts and repealed law do not count.
 *   <li>The agencies of a placement are those that its chain of recruiters names, each once; of an agreement, its agency;
 *       the record of an agency counts for that agency. Records that name no agency are counted under {@link #NO_AGENCY}.
 *   <li>Terms were changed to the worker's harm when a demand that asks of nothing else is breached or was remedied; nobody
 *       knows when one is undetermined; they were not when one is satisfied.
 *   <li>What is owed: see {@link Repayments}.
 * </ul>
 */
public final class Tally {
    /** Stands for the agency of records that name none. */
    public static final String NO_AGENCY = "?";

    private static final int FORMAT = 1;
    private static final int OUTCOMES = Outcome.values().length;
    private static final int SEXES = Sex.values().length + 1;
    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final CountBounds ONE = CountBounds.exactly(1);
    private static final CountBounds NONE = CountBounds.exactly(0);
    private static final CountBounds SOME = new CountBounds(1, null);

    private final Layout layout;
    /** All placements, and the verdicts of all records. */
    private Cell all;

    private long assessed;
    private long agreements;
    private long agencyRecords;
    private final long[] outcomes;
    private final CountSum[] breached;
    private final MoneySums[] owed;
    private final List<Map<Integer, Cell>> cells = new ArrayList<>();
    private final Map<Integer, IncidenceCell> incidence = new HashMap<>();
    private MissingTally missing = new MissingTally();
    private final Map<String, AgencyTally> agencies = new HashMap<>();

    // Of the record that is being added; kept so that nothing need be made anew for each.
    private final int[] verdicts;
    private final long[] ofOutcomes = new long[OUTCOMES];
    private final long[] ofSeverities = new long[Severity.values().length];
    private final byte[] affected;
    private final List<RequirementOutcome> found = new ArrayList<>();
    private int[] foundNumbers = new int[64];
    /** What each of these says is owed; null where it speaks of no money. */
    private final List<List<Amount>> foundAmounts = new ArrayList<>();

    private final List<RequirementOutcome> owing = new ArrayList<>();
    private final List<AgencyTally> named = new ArrayList<>();
    private final int[] substitution = new int[OUTCOMES];

    /** Nothing yet, for records that are assessed by these packs. */
    public Tally(List<PackInfo> packs) {
        this(new Layout(packs));
    }

    /** Nothing yet, for the same packs: their requirements need not be numbered anew. Safe to call from many threads. */
    public Tally another() {
        return new Tally(layout);
    }

    private Tally(Layout layout) {
        this.layout = layout;
        int packs = layout.packs().size();
        this.all = new Cell(packs);
        this.outcomes = new long[layout.requirements() * OUTCOMES];
        this.breached = new CountSum[layout.requirements()];
        this.owed = new MoneySums[packs];
        this.verdicts = new int[packs];
        this.affected = new byte[layout.affected().size()];
        for (Dimension by : DIMENSIONS) {
            cells.add(new HashMap<>());
        }
    }

    // ------------------------------------------------------------------ adding

    /**
     * Adds a record.
     *
     * @throws IllegalArgumentException when its assessment has a pack or a requirement that the packs do not have
     */
    public void add(AssessedRecord record) {
        RecruitmentRecord value = record.value();
        Placement placement = value instanceof Placement made ? made : null;
        CountBounds workers = placement == null ? NONE : workers(placement);
        assessed++;
        if (value instanceof ServiceAgreement) {
            agreements++;
        } else if (value instanceof RecruitmentAgency) {
            agencyRecords++;
        }
        outcomes(record.assessment(), placement, workers);
        agencies(record);
        for (AgencyTally agency : named) {
            agency.addRecord(verdicts, ofOutcomes, ofSeverities);
        }
        all.addVerdicts(verdicts);
        if (placement != null) {
            placement(record, placement, workers);
        }
        findings(record, placement, workers);
        money(placement, workers);
    }

    private static CountBounds workers(Placement placement) {
        if (placement.group() == null) {
            return ONE;
        }
        Integer workers = placement.group().workers();
        return workers == null ? SOME : CountBounds.exactly(workers);
    }

    /** Goes once through all outcomes. */
    private void outcomes(Assessment assessment, Placement placement, CountBounds workers) {
        Arrays.fill(verdicts, -1);
        Arrays.fill(ofOutcomes, 0);
        Arrays.fill(ofSeverities, 0);
        Arrays.fill(affected, (byte) 0);
        Arrays.fill(substitution, 0);
        found.clear();
        int nextPack = 0;
        List<PackAssessment> packs = assessment.packs();
        for (int i = 0; i < packs.size(); i++) {
            PackAssessment assessed = packs.get(i);
            int pack = layout.pack(assessed.pack(), nextPack);
            nextPack = pack + 1;
            verdicts[pack] = assessed.verdict().ordinal();
            int next = layout.first(pack);
            List<RequirementOutcome> ofPack = assessed.outcomes();
            for (int j = 0; j < ofPack.size(); j++) {
                RequirementOutcome outcome = ofPack.get(j);
                int number = layout.requirement(pack, outcome.requirement(), next);
                next = number + 1;
                if (outcome.counts()) {
                    outcome(number, outcome, placement, workers);
                }
            }
        }
    }

    private void outcome(int number, RequirementOutcome outcome, Placement placement, CountBounds workers) {
        int place = outcome.outcome().ordinal();
        outcomes[number * OUTCOMES + place]++;
        ofOutcomes[place]++;
        switch (outcome.outcome()) {
            case BREACHED -> {
                ofSeverities[outcome.severity().ordinal()]++;
                find(number, outcome);
                affect(number, (byte) 2);
                if (placement != null) {
                    breached[number] = breached[number] == null ? new CountSum() : breached[number];
                    breached[number].add(workers);
                }
            }
            case FLAGGED -> find(number, outcome);
            case UNDETERMINED -> {
                missing.add(outcome.missing(), assessed);
                affect(number, (byte) 1);
            }
            default -> {}
        }
        if (placement != null && layout.substitution(number)) {
            substitution[place]++;
        }
    }

    private void find(int number, RequirementOutcome outcome) {
        if (foundNumbers.length == found.size()) {
            foundNumbers = Arrays.copyOf(foundNumbers, foundNumbers.length * 2);
        }
        foundNumbers[found.size()] = number;
        found.add(outcome);
    }

    private void affect(int number, byte how) {
        for (int consequence : layout.consequences(number)) {
            affected[consequence] = affected[consequence] < how ? how : affected[consequence];
        }
    }

    /** Whether terms were changed to the worker's harm. */
    private Boolean substituted() {
        if (substitution[Outcome.BREACHED.ordinal()] + substitution[Outcome.REMEDIED.ordinal()] > 0) {
            return true;
        }
        if (substitution[Outcome.UNDETERMINED.ordinal()] > 0) {
            return null;
        }
        return substitution[Outcome.SATISFIED.ordinal()] > 0 ? false : null;
    }

    /** Collects the agencies of a record. */
    private void agencies(AssessedRecord record) {
        named.clear();
        for (String id : record.agencies()) {
            named.add(agency(id));
        }
        if (named.isEmpty()) {
            named.add(agency(NO_AGENCY));
        }
    }

    private AgencyTally agency(String id) {
        AgencyTally agency = agencies.get(id);
        if (agency == null) {
            agency = new AgencyTally(layout);
            agencies.put(id, agency);
        }
        return agency;
    }

    private void placement(AssessedRecord record, Placement placement, CountBounds workers) {
        Boolean charged = record.cost().charged();
        Boolean substituted = substituted();
        int corridor = Keys.corridor(placement);
        int sex = Keys.sex(placement);
        CalendarDate day = Keys.day(placement);
        all.addPlacement(workers, charged);
        count(Dimension.CORRIDOR, corridor, workers, charged);
        count(Dimension.SECTOR, Keys.sector(placement), workers, charged);
        categories(placement, workers, charged);
        count(Dimension.SEX, sex, workers, charged);
        count(Dimension.QUARTER, Keys.quarter(day), workers, charged);
        if (placement.group() == null && Keys.changesCountry(corridor)) {
            incidence
                    .computeIfAbsent(corridor * SEXES + sex, key -> new IncidenceCell())
                    .add(record.cost());
        }
        for (AgencyTally agency : named) {
            agency.addPlacement(workers, charged, substituted, named.size() > 1, corridor, day);
        }
    }

    private void categories(Placement placement, CountBounds workers, Boolean charged) {
        List<WorkerCategory> categories =
                placement.worker() == null ? List.of() : placement.worker().categories();
        if (categories.isEmpty()) {
            count(Dimension.WORKER_CATEGORY, Keys.UNKNOWN, workers, charged);
        }
        for (int i = 0; i < categories.size(); i++) {
            if (categories.indexOf(categories.get(i)) == i) {
                count(Dimension.WORKER_CATEGORY, Keys.category(categories.get(i)), workers, charged);
            }
        }
    }

    private void count(Dimension by, int key, CountBounds workers, Boolean charged) {
        Cell cell = cells.get(by.ordinal()).get(key);
        if (cell == null) {
            cell = new Cell(layout.packs().size());
            cells.get(by.ordinal()).put(key, cell);
        }
        cell.addPlacement(workers, charged);
        cell.addVerdicts(verdicts);
    }

    private void findings(AssessedRecord record, Placement placement, CountBounds workers) {
        foundAmounts.clear();
        for (int i = 0; i < found.size(); i++) {
            RequirementOutcome outcome = found.get(i);
            List<Amount> amounts = placement != null && Repayments.hasAmounts(outcome)
                    ? Repayments.owed(outcome, placement, workers)
                    : null;
            foundAmounts.add(amounts);
            for (AgencyTally agency : named) {
                agency.finding(foundNumbers[i], outcome.outcome())
                        .add(workers, amounts == null ? List.of() : amounts, () -> example(record));
            }
        }
        for (int consequence = 0; placement != null && consequence < affected.length; consequence++) {
            if (affected[consequence] > 0) {
                for (AgencyTally agency : named) {
                    agency.addAffected(consequence, workers, affected[consequence] == 2);
                }
            }
        }
    }

    private static String example(AssessedRecord record) {
        String id = record.value().id();
        return id != null ? id : record.file() + "#" + record.number();
    }

    /** Adds what each pack says is owed. What was found stands in the order of the packs. */
    private void money(Placement placement, CountBounds workers) {
        if (placement == null) {
            return;
        }
        for (int from = 0; from < found.size(); ) {
            int pack = layout.packOf(foundNumbers[from]);
            owing.clear();
            int last = from;
            int to = from;
            for (; to < found.size() && layout.packOf(foundNumbers[to]) == pack; to++) {
                if (foundAmounts.get(to) != null) {
                    owing.add(found.get(to));
                    last = to;
                }
            }
            from = to;
            if (!owing.isEmpty()) {
                List<Amount> amounts =
                        owing.size() == 1 ? foundAmounts.get(last) : Repayments.owed(owing, placement, workers);
                if (!amounts.isEmpty()) {
                    owed[pack] = owed[pack] == null ? new MoneySums() : owed[pack];
                    owed[pack].add(amounts);
                    for (AgencyTally agency : named) {
                        agency.addOwed(pack, amounts);
                    }
                }
            }
        }
    }

    // ------------------------------------------------------------------ merging

    /**
     * Adds what another tally of the same packs counted of later records. The other tally is not to be used afterwards.
     *
     * @throws IllegalArgumentException when it is a tally of other packs
     */
    public void merge(Tally later) {
        if (!layout.packs().equals(later.layout.packs())) {
            throw new IllegalArgumentException("A tally of other packs cannot be added. Maybe two engines were used.");
        }
        assessed += later.assessed;
        agreements += later.agreements;
        agencyRecords += later.agencyRecords;
        all.merge(later.all);
        Cell.sum(outcomes, later.outcomes);
        for (int i = 0; i < breached.length; i++) {
            if (later.breached[i] != null) {
                breached[i] = breached[i] == null ? new CountSum() : breached[i];
                breached[i].merge(later.breached[i]);
            }
        }
        for (int i = 0; i < owed.length; i++) {
            if (later.owed[i] != null) {
                owed[i] = owed[i] == null ? new MoneySums() : owed[i];
                owed[i].merge(later.owed[i]);
            }
        }
        int packs = layout.packs().size();
        for (int by = 0; by < DIMENSIONS.length; by++) {
            Map<Integer, Cell> own = cells.get(by);
            later.cells
                    .get(by)
                    .forEach((key, cell) ->
                            own.computeIfAbsent(key, made -> new Cell(packs)).merge(cell));
        }
        later.incidence.forEach((key, cell) ->
                incidence.computeIfAbsent(key, made -> new IncidenceCell()).merge(cell));
        missing.merge(later.missing);
        later.agencies.forEach((id, agency) ->
                agencies.computeIfAbsent(id, made -> new AgencyTally(layout)).merge(agency));
    }

    // ------------------------------------------------------------------ keeping

    /**
     * Writes everything as one JSON array. A tally that is read back from it continues exactly as this one would. The order
     * of what is written does not depend on the order in which records were merged.
     */
    public void write(JsonGenerator json) {
        StateWriter out = new StateWriter(json);
        out.begin();
        out.number(FORMAT);
        out.text(packs());
        out.number(assessed);
        out.number(agreements);
        out.number(agencyRecords);
        all.write(out);
        out.numbers(outcomes);
        for (CountSum sum : breached) {
            out.flag(sum != null);
            if (sum != null) {
                sum.write(out);
            }
        }
        for (MoneySums sums : owed) {
            out.flag(sums != null);
            if (sums != null) {
                sums.write(out);
            }
        }
        for (Map<Integer, Cell> dimension : cells) {
            out.number(dimension.size());
            new TreeMap<>(dimension).forEach((key, cell) -> {
                out.number(key);
                cell.write(out);
            });
        }
        out.number(incidence.size());
        new TreeMap<>(incidence).forEach((key, cell) -> {
            out.number(key);
            cell.write(out);
        });
        missing.write(out);
        out.number(agencies.size());
        agencies().forEach((id, agency) -> {
            out.text(id);
            agency.write(out);
        });
        out.end();
    }

    /**
     * Reads what was written. The parser stands before the array or on its beginning, and afterwards on its end.
     *
     * @throws IllegalArgumentException when it was written for other packs, or is no such array
     */
    public static Tally read(JsonParser json, List<PackInfo> packs) {
        StateReader in = new StateReader(json);
        in.begin();
        long format = in.number();
        if (format != FORMAT) {
            throw new IllegalArgumentException("The saved counts have format " + format + "; this version reads "
                    + FORMAT + ". Maybe start the audit anew.");
        }
        Tally tally = new Tally(packs);
        String writtenFor = in.text();
        if (!writtenFor.equals(tally.packs())) {
            throw new IllegalArgumentException("The saved counts are of the packs " + writtenFor
                    + "; those at hand are " + tally.packs() + ". Maybe start the audit anew.");
        }
        tally.assessed = in.number();
        tally.agreements = in.number();
        tally.agencyRecords = in.number();
        tally.all = Cell.read(in, packs.size());
        in.numbers(tally.outcomes);
        for (int i = 0; i < tally.breached.length; i++) {
            tally.breached[i] = in.flag() ? CountSum.read(in) : null;
        }
        for (int i = 0; i < tally.owed.length; i++) {
            tally.owed[i] = in.flag() ? MoneySums.read(in) : null;
        }
        for (Map<Integer, Cell> dimension : tally.cells) {
            int size = in.size();
            for (int i = 0; i < size; i++) {
                dimension.put(in.size(), Cell.read(in, packs.size()));
            }
        }
        int corridors = in.size();
        for (int i = 0; i < corridors; i++) {
            tally.incidence.put(in.size(), IncidenceCell.read(in));
        }
        tally.missing = MissingTally.read(in);
        int size = in.size();
        for (int i = 0; i < size; i++) {
            String id = in.text();
            tally.agencies.put(id, AgencyTally.read(in, tally.layout));
        }
        in.end();
        return tally;
    }

    /** What counts are only good for: packs, their versions, and how many requirements and consequences each has. */
    private String packs() {
        StringBuilder text = new StringBuilder();
        for (PackInfo pack : layout.packs()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(pack.id())
                    .append(':')
                    .append(pack.version())
                    .append('/')
                    .append(pack.requirements().size())
                    .append('/')
                    .append(pack.consequences().size());
        }
        return text.toString();
    }

    // ------------------------------------------------------------------ asking

    /** Records that were added. */
    public long assessed() {
        return assessed;
    }

    long agreements() {
        return agreements;
    }

    long agencyRecords() {
        return agencyRecords;
    }

    Layout layout() {
        return layout;
    }

    Cell all() {
        return all;
    }

    long outcomes(int requirement, Outcome outcome) {
        return outcomes[requirement * OUTCOMES + outcome.ordinal()];
    }

    CountBounds breached(int requirement) {
        return breached[requirement] == null ? NONE : breached[requirement].bounds();
    }

    /** What is owed by the judgement of a pack; null when nothing is. */
    MoneySums owed(int pack) {
        return owed[pack];
    }

    /** The cells of a dimension, by the number of their key. */
    Map<Integer, Cell> cells(Dimension by) {
        return cells.get(by.ordinal());
    }

    /** The cells of the SDG indicator, each by its corridor and sex. */
    Map<IncidenceKey, IncidenceCell> incidence() {
        Map<IncidenceKey, IncidenceCell> result = new HashMap<>();
        incidence.forEach((key, cell) -> result.put(new IncidenceKey(key / SEXES, key % SEXES), cell));
        return result;
    }

    /**
     * A cell of the SDG indicator.
     *
     * @param corridor number of the corridor
     * @param sex number of the sex
     */
    record IncidenceKey(int corridor, int sex) {}

    MissingTally missing() {
        return missing;
    }

    /** The agencies, in the order of their ids. */
    Map<String, AgencyTally> agencies() {
        return new TreeMap<>(agencies);
    }
}
