package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.generator.Truth.Owing;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What the truths of many placements add up to. The order in which they are added does not matter. */
final class TruthTally {
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Verdict[] VERDICTS = Verdict.values();

    /** Owed by one pack in one currency. */
    private static final class Sum {
        private long placements;
        private BigDecimal atLeast = BigDecimal.ZERO;
        private BigDecimal atMost = BigDecimal.ZERO;

        void add(long more, BigDecimal least, BigDecimal most) {
            placements += more;
            atLeast = atLeast.add(least);
            atMost = atMost == null || most == null ? null : atMost.add(most);
        }
    }

    /** Figures of all placements, or of those of one agency. */
    private static final class Figures {
        private long placements;
        private long shared;
        private CountBounds workers = CountBounds.exactly(0);
        private long charged;
        private long notCharged;
        private long unknown;
        private final long[][] verdicts = new long[Requirements.BY_PACK.size()][VERDICTS.length];
        private final Map<String, Sum> owed = new TreeMap<>();

        void add(Truth truth, Verdict[] ofPacks) {
            placements++;
            shared += truth.agencies().size() > 1 ? 1 : 0;
            workers = workers.plus(truth.workers());
            if (truth.charged() == null) {
                unknown++;
            } else if (truth.charged()) {
                charged++;
            } else {
                notCharged++;
            }
            for (int i = 0; i < ofPacks.length; i++) {
                verdicts[i][ofPacks[i].ordinal()]++;
            }
            for (Owing owing : truth.owed()) {
                owed.computeIfAbsent(owing.pack() + " " + owing.currency(), key -> new Sum())
                        .add(1, owing.atLeast(), owing.atMost());
            }
        }

        void add(Figures other) {
            placements += other.placements;
            shared += other.shared;
            workers = workers.plus(other.workers);
            charged += other.charged;
            notCharged += other.notCharged;
            unknown += other.unknown;
            for (int i = 0; i < verdicts.length; i++) {
                for (int j = 0; j < VERDICTS.length; j++) {
                    verdicts[i][j] += other.verdicts[i][j];
                }
            }
            other.owed.forEach((key, sum) ->
                    owed.computeIfAbsent(key, missing -> new Sum()).add(sum.placements, sum.atLeast, sum.atMost));
        }
    }

    private final Figures all = new Figures();
    private final Map<String, Figures> agencies = new TreeMap<>();
    private final long[][] outcomes = new long[Requirements.ALL.size()][OUTCOMES.length];
    private final CountBounds[] breached = new CountBounds[Requirements.ALL.size()];
    private long refused;

    TruthTally() {
        Arrays.fill(breached, CountBounds.exactly(0));
    }

    /** Adds a placement that can be read. */
    void add(Truth truth) {
        Verdict[] verdicts = new Verdict[Requirements.BY_PACK.size()];
        int pack = 0;
        for (String id : Requirements.BY_PACK.keySet()) {
            verdicts[pack++] = truth.verdict(id);
        }
        all.add(truth, verdicts);
        for (String agency : truth.agencies()) {
            agencies.computeIfAbsent(agency, id -> new Figures()).add(truth, verdicts);
        }
        for (int i = 0; i < outcomes.length; i++) {
            Outcome outcome = truth.outcome(i);
            outcomes[i][outcome.ordinal()]++;
            if (outcome == Outcome.BREACHED) {
                breached[i] = breached[i].plus(truth.workers());
            }
        }
    }

    /** Adds a line that cannot be read. */
    void addRefused() {
        refused++;
    }

    void add(TruthTally other) {
        all.add(other.all);
        other.agencies.forEach((agency, figures) ->
                agencies.computeIfAbsent(agency, id -> new Figures()).add(figures));
        for (int i = 0; i < outcomes.length; i++) {
            for (int j = 0; j < OUTCOMES.length; j++) {
                outcomes[i][j] += other.outcomes[i][j];
            }
            breached[i] = breached[i].plus(other.breached[i]);
        }
        refused += other.refused;
    }

    long records() {
        return all.placements + refused;
    }

    long refused() {
        return refused;
    }

    // ------------------------------------------------------------------ as JSON, in the shapes of an audit's report

    /** Writes the figures into an object that was begun. */
    void write(Json json) {
        json.begin("totals");
        json.count("records", records());
        json.count("assessed", all.placements);
        json.count("refused", refused);
        json.count("placements", all.placements);
        json.count("agreements", 0);
        json.count("agencyRecords", 0);
        bounds(json, "workers", all.workers);
        charged(json, all);
        owed(json, all);
        json.end();
        packs(json);
        requirements(json);
        json.beginList("agencies");
        agencies.forEach((agency, figures) -> {
            json.begin();
            json.text("agency", agency);
            json.count("placements", figures.placements);
            json.count("shared", figures.shared);
            bounds(json, "workers", figures.workers);
            charged(json, figures);
            json.begin("verdicts");
            int pack = 0;
            for (String id : Requirements.BY_PACK.keySet()) {
                json.begin(id);
                counts(json, VERDICTS, figures.verdicts[pack++]);
                json.end();
            }
            json.end();
            owed(json, figures);
            json.end();
        });
        json.endList();
    }

    private void packs(Json json) {
        json.beginList("packs");
        int pack = 0;
        for (String id : Requirements.BY_PACK.keySet()) {
            json.begin();
            json.text("pack", id);
            json.begin("verdicts");
            counts(json, VERDICTS, all.verdicts[pack++]);
            json.end();
            json.end();
        }
        json.endList();
    }

    private void requirements(Json json) {
        json.beginList("requirements");
        for (String requirement : Requirements.ALL) {
            // A report shows what counts towards verdicts.
            if (Requirements.TESTS.contains(requirement)) {
                continue;
            }
            int index = Requirements.index(requirement);
            json.begin();
            json.text("pack", Requirements.pack(requirement));
            json.text("requirement", requirement);
            json.begin("outcomes");
            counts(json, OUTCOMES, outcomes[index]);
            json.end();
            bounds(json, "workersBreached", breached[index]);
            json.end();
        }
        json.endList();
    }

    private static void counts(Json json, Enum<?>[] names, long[] counts) {
        for (int i = 0; i < names.length; i++) {
            if (counts[i] > 0) {
                json.count(names[i].name(), counts[i]);
            }
        }
    }

    static void bounds(Json json, String name, CountBounds bounds) {
        json.begin(name);
        json.count("atLeast", bounds.atLeast());
        if (bounds.atMost() != null) {
            json.count("atMost", bounds.atMost());
        }
        json.end();
    }

    private static void charged(Json json, Figures figures) {
        json.begin("charged");
        json.count("yes", figures.charged);
        json.count("no", figures.notCharged);
        json.count("unknown", figures.unknown);
        json.end();
    }

    private static void owed(Json json, Figures figures) {
        json.beginList("owed");
        figures.owed.forEach((key, sum) -> {
            json.begin();
            json.text("pack", key.substring(0, key.indexOf(' ')));
            json.text("currency", key.substring(key.indexOf(' ') + 1));
            json.count("placements", sum.placements);
            json.decimal("atLeast", sum.atLeast);
            json.decimal("atMost", sum.atMost);
            json.end();
        });
        json.endList();
    }
}
