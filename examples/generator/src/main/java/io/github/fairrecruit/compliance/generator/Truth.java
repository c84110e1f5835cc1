package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is true of one generated placement, by the texts of the requirements and not by the engine. */
public final class Truth {
    /**
     * What one requirement demands to be repaid, as the assessment shows it.
     *
     * @param requirement id of the requirement
     * @param currency ISO 4217 code
     * @param basis for a group: per worker or in total; null for one worker, or when the record does not say
     * @param atLeast lower bound
     * @param atMost upper bound; null when there is none
     */
    public record Demanded(
            String requirement, String currency, AmountBasis basis, BigDecimal atLeast, BigDecimal atMost) {}

    /**
     * What is owed to all workers of the placement by the judgement of one pack: each cost once.
     *
     * @param pack id of the pack
     * @param currency ISO 4217 code
     * @param atLeast lower bound
     * @param atMost upper bound; null when there is none
     */
    public record Owing(String pack, String currency, BigDecimal atLeast, BigDecimal atMost) {}

    private static final int RESERVED = bit(Outcome.ATTESTED) | bit(Outcome.REMEDIED) | bit(Outcome.WAIVED);

    private final String id;
    private final Outcome[] outcomes;
    private final List<Demanded> demanded;
    private final List<Owing> owed;
    private final Boolean charged;
    private final CountBounds workers;
    private final List<String> agencies;

    Truth(
            String id,
            Outcome[] outcomes,
            List<Demanded> demanded,
            List<Owing> owed,
            Boolean charged,
            CountBounds workers,
            List<String> agencies) {
        this.id = id;
        this.outcomes = outcomes;
        this.demanded = List.copyOf(demanded);
        this.owed = List.copyOf(owed);
        this.charged = charged;
        this.workers = workers;
        this.agencies = List.copyOf(agencies);
    }

    /** Ids of the packs that are predicted, in order. */
    public static Set<String> packs() {
        return Requirements.BY_PACK.keySet();
    }

    /** Ids of the requirements of a pack, in order. */
    public static List<String> requirements(String pack) {
        return Requirements.BY_PACK.get(pack);
    }

    /** Id of the placement. */
    public String id() {
        return id;
    }

    /** The outcome of a requirement. */
    public Outcome outcome(String requirement) {
        return outcomes[Requirements.index(requirement)];
    }

    /** All outcomes by requirement, in order. */
    public Map<String, Outcome> outcomes() {
        Map<String, Outcome> all = new LinkedHashMap<>();
        Requirements.ALL.forEach(requirement -> all.put(requirement, outcome(requirement)));
        return all;
    }

    Outcome outcome(int index) {
        return outcomes[index];
    }

    /** The verdict of a pack: the first line of the vocabulary that matches. */
    public Verdict verdict(String pack) {
        // One bit for each outcome: a million records ask this of nine packs and of each agency.
        int met = 0;
        for (int requirement : Requirements.COUNTING.get(pack)) {
            met |= bit(outcomes[requirement]);
        }
        if ((met & bit(Outcome.BREACHED)) != 0) {
            return Verdict.NON_COMPLIANT;
        }
        if ((met & bit(Outcome.NOT_EVALUATED)) != 0) {
            return Verdict.INCOMPLETE;
        }
        if ((met & bit(Outcome.UNDETERMINED)) != 0) {
            return Verdict.UNDETERMINED;
        }
        boolean reserved = (met & RESERVED) != 0;
        if (!reserved && (met & bit(Outcome.SATISFIED)) == 0) {
            return Verdict.NOTHING_JUDGED;
        }
        return reserved ? Verdict.COMPLIANT_WITH_RESERVATIONS : Verdict.COMPLIANT;
    }

    private static int bit(Outcome outcome) {
        return 1 << outcome.ordinal();
    }

    /** What breached requirements demand to be repaid, in the order of the requirements. */
    public List<Demanded> demanded() {
        return demanded;
    }

    /** What is owed, by pack and currency. */
    public List<Owing> owed() {
        return owed;
    }

    /** Whether the worker's side bore a recruitment fee or related cost, repaid or not; null when nobody knows. */
    public Boolean charged() {
        return charged;
    }

    /** How many workers the placement is about. */
    public CountBounds workers() {
        return workers;
    }

    /** Ids of the agencies in its chain, each once. */
    public List<String> agencies() {
        return agencies;
    }

    @Override
    public String toString() {
        return id + " " + Arrays.toString(outcomes) + " " + demanded + " " + owed + " charged " + charged;
    }
}
