package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Truth.Demanded;
import io.github.fairrecruit.compliance.generator.Truth.Owing;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Collects the outcomes of one scenario, and what is to be repaid. */
final class Judgement {
    /** What is left to repay of one cost or deduction. */
    record Left(String pointer, String currency, AmountBasis basis, BigDecimal atLeast, BigDecimal atMost) {
        static Left of(Charge charge) {
            return new Left(
                    charge.pointer, charge.cost.currency, charge.cost.basis, charge.leftAtLeast, charge.leftAtMost);
        }
    }

    /** What is above a limit for each worker, and the fees that make it up. */
    private record Excess(Left above, Set<String> fees) {}

    /** A question about one charge. */
    interface Question extends Function<Charge, Tri> {}

    static final Question NEVER = charge -> Tri.NO;
    static final Question REPAID = charge -> charge.repaid;

    /** Its day is known; every day that can be told lies in the time of the law. */
    static final Question DATED = charge -> charge.dated;

    final Scenario scenario;
    final List<Charge> charges;

    private final Outcome[] outcomes = new Outcome[Requirements.ALL.size()];
    private final List<Demanded> demanded = new ArrayList<>();
    private final Map<String, Map<String, Left>> toRepay = new TreeMap<>();
    private final Map<String, Excess> excesses = new TreeMap<>();

    Judgement(Scenario scenario) {
        this.scenario = scenario;
        this.charges = Charge.of(scenario);
    }

    void set(String requirement, Outcome outcome) {
        int index = Requirements.index(requirement);
        if (outcomes[index] != null) {
            throw new IllegalStateException(requirement + " was judged twice.");
        }
        outcomes[index] = outcome;
    }

    void notApplicable(String... requirements) {
        for (String requirement : requirements) {
            set(requirement, Outcome.NOT_APPLICABLE);
        }
    }

    /** None of the requirements of a pack applies. */
    void noneApplies(String pack) {
        for (int requirement : Requirements.OF_PACK.get(pack)) {
            if (outcomes[requirement] != null) {
                throw new IllegalStateException(Requirements.ALL.get(requirement) + " was judged twice.");
            }
            outcomes[requirement] = Outcome.NOT_APPLICABLE;
        }
    }

    /**
     * A demand that looks at each charge by itself, and repayment of what breaks it.
     *
     * @param repaid whether repayment puts it right; {@link #NEVER} where it does not
     */
    Outcome repay(String requirement, Tri scope, Question breach, Question lifted, Question repaid) {
        return repay(requirement, scope, breach, lifted, repaid, DATED, new Findings());
    }

    Outcome repay(
            String requirement,
            Tri scope,
            Question breach,
            Question lifted,
            Question repaid,
            Question dated,
            Findings findings) {
        return repay(requirement, scope, breach, lifted, repaid, dated, Tri.YES, findings);
    }

    /**
     * The same for law that was not in force, or not known, all the time.
     *
     * @param dated whether the charge lies in the time of the law
     * @param signed whether the day of signature does, which counts where no cost is listed
     */
    Outcome repay(
            String requirement,
            Tri scope,
            Question breach,
            Question lifted,
            Question repaid,
            Question dated,
            Tri signed,
            Findings findings) {
        List<Left> breached = new ArrayList<>();
        Outcome outcome = charges(scope, breach, lifted, repaid, dated, signed, findings, breached);
        set(requirement, outcome);
        if (outcome == Outcome.BREACHED) {
            demand(requirement, breached);
        }
        return outcome;
    }

    /** The same where another act than repayment is demanded. */
    void each(String requirement, Tri scope, Question breach) {
        set(requirement, charges(scope, breach, NEVER, NEVER, DATED, Tri.YES, new Findings(), new ArrayList<>()));
    }

    private Outcome charges(
            Tri scope,
            Question breach,
            Question lifted,
            Question repaid,
            Question dated,
            Tri signed,
            Findings findings,
            List<Left> breached) {
        if (scope == Tri.NO) {
            return Outcome.NOT_APPLICABLE;
        }
        for (Charge charge : charges) {
            Outcome outcome = Findings.outcome(
                    breach.apply(charge), lifted.apply(charge), repaid.apply(charge), dated.apply(charge));
            findings.speak(outcome);
            if (outcome == Outcome.BREACHED && charge.listed()) {
                breached.add(Left.of(charge));
            }
        }
        return Findings.within(scope, findings.demand(inForce(dated, signed)));
    }

    /** Whether the law was in force for some cost; without a cost the day of signature counts, which is always known. */
    Tri inForce() {
        return inForce(DATED, Tri.YES);
    }

    private Tri inForce(Question dated, Tri signed) {
        Tri any = Tri.NO;
        boolean listed = false;
        for (Charge charge : charges) {
            if (charge.origin == Charge.Origin.COST) {
                listed = true;
                any = any.or(dated.apply(charge));
            }
        }
        return listed ? any : signed;
    }

    /** One charge that meets a test is enough. */
    void test(String requirement, Tri scope, Question meets) {
        Tri any = Tri.NO;
        for (Charge charge : charges) {
            Tri met = meets.apply(charge);
            any = any.or(met == Tri.YES ? charge.dated : met);
        }
        Outcome outcome =
                any == Tri.YES ? Outcome.SATISFIED : any == Tri.NO ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED;
        set(requirement, Findings.within(scope, outcome));
    }

    /** A breached requirement demands the repayment of these. */
    void demand(String requirement, List<Left> breached) {
        Map<String, Demanded> sums = new TreeMap<>();
        Map<String, Left> ofPack =
                toRepay.computeIfAbsent(Requirements.pack(requirement), pack -> new LinkedHashMap<>());
        for (Left left : breached) {
            ofPack.put(left.pointer(), left);
            Demanded one = new Demanded(requirement, left.currency(), left.basis(), left.atLeast(), left.atMost());
            sums.merge(left.currency() + "/" + left.basis(), one, Judgement::sum);
        }
        demanded.addAll(sums.values());
    }

    /**
     * A breached requirement demands the repayment of what is above a limit, to each worker.
     *
     * @param fees pointers of the fees that certainly count
     */
    void demandExcess(
            String requirement, String currency, BigDecimal atLeast, BigDecimal atMost, Collection<String> fees) {
        AmountBasis basis = scenario.severalWorkers() ? AmountBasis.PER_WORKER : null;
        demanded.add(new Demanded(requirement, currency, basis, atLeast, atMost));
        Left above = new Left(null, currency, basis, atLeast, atMost);
        excesses.put(Requirements.pack(requirement), new Excess(above, Set.copyOf(fees)));
    }

    private static Demanded sum(Demanded one, Demanded other) {
        return new Demanded(
                one.requirement(),
                one.currency(),
                one.basis(),
                one.atLeast().add(other.atLeast()),
                plus(one.atMost(), other.atMost()));
    }

    private static BigDecimal plus(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    Truth truth() {
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                throw new IllegalStateException("Nobody judged " + Requirements.ALL.get(i) + ".");
            }
        }
        demanded.sort((one, other) ->
                Integer.compare(Requirements.index(one.requirement()), Requirements.index(other.requirement())));
        return new Truth(
                scenario.id,
                outcomes,
                demanded,
                owed(),
                charged(),
                workers(),
                scenario.chain.stream().map(link -> link.agency).distinct().toList());
    }

    /** Whether some fee or related cost ended on the worker, repaid or not; null when nobody knows. */
    private Boolean charged() {
        Tri any = Tri.NO;
        for (Charge charge : charges) {
            any = any.or(charge.feeOrRelatedCost.and(charge.borne));
        }
        return any == Tri.UNKNOWN ? null : Boolean.valueOf(any == Tri.YES);
    }

    /** A group of unknown size counts as at least one. */
    private CountBounds workers() {
        if (!scenario.group) {
            return CountBounds.exactly(1);
        }
        return scenario.workers == null ? new CountBounds(1, null) : CountBounds.exactly(scenario.workers);
    }

    private List<Owing> owed() {
        List<Owing> owed = new ArrayList<>();
        for (String pack : Requirements.BY_PACK.keySet()) {
            Map<String, Owing> byCurrency = new TreeMap<>();
            toRepay.getOrDefault(pack, Map.of()).values().forEach(left -> {
                Owing one = forAll(pack, left);
                byCurrency.merge(one.currency(), one, Judgement::together);
            });
            Excess excess = excesses.get(pack);
            if (excess != null) {
                byCurrency.merge(excess.above().currency(), beyond(pack, excess), Judgement::together);
            }
            // Surely nothing is not owed.
            byCurrency.values().stream()
                    .filter(one -> one.atMost() == null || one.atMost().signum() > 0)
                    .forEach(owed::add);
        }
        return owed;
    }

    /**
     * What is above the limit is owed as far as it is more than what is repaid of the same fees anyhow. Where one of them
     * is repaid in another currency, nothing more is certain.
     */
    private Owing beyond(String pack, Excess excess) {
        Owing above = forAll(pack, excess.above());
        Owing anyhow = new Owing(pack, above.currency(), BigDecimal.ZERO, BigDecimal.ZERO);
        boolean oneCurrency = true;
        for (Left left : toRepay.getOrDefault(pack, Map.of()).values()) {
            if (excess.fees().contains(left.pointer())) {
                boolean sameCurrency = left.currency().equals(above.currency());
                oneCurrency &= sameCurrency;
                if (sameCurrency && left.basis() == excess.above().basis()) {
                    anyhow = together(anyhow, forAll(pack, left));
                }
            }
        }
        return new Owing(
                pack,
                above.currency(),
                oneCurrency ? less(above.atLeast(), anyhow.atLeast()) : BigDecimal.ZERO,
                above.atMost() == null || anyhow.atMost() == null ? null : less(above.atMost(), anyhow.atMost()));
    }

    private static BigDecimal less(BigDecimal amount, BigDecimal other) {
        return amount.subtract(other).max(BigDecimal.ZERO);
    }

    /**
     * An amount for each worker is owed to every one of them. Where nobody says whether it is for each worker or for all
     * together, it may be either.
     */
    private Owing forAll(String pack, Left left) {
        if (!scenario.severalWorkers() || left.basis() == AmountBasis.TOTAL) {
            return new Owing(pack, left.currency(), left.atLeast(), left.atMost());
        }
        CountBounds workers = workers();
        BigDecimal fewest =
                left.basis() == AmountBasis.PER_WORKER ? BigDecimal.valueOf(workers.atLeast()) : BigDecimal.ONE;
        boolean nothing = left.atMost() != null && left.atMost().signum() == 0;
        boolean endless = left.atMost() == null || workers.atMost() == null && !nothing;
        BigDecimal atMost = null;
        if (!endless) {
            atMost = nothing ? BigDecimal.ZERO : left.atMost().multiply(BigDecimal.valueOf(workers.atMost()));
        }
        return new Owing(pack, left.currency(), left.atLeast().multiply(fewest), atMost);
    }

    private static Owing together(Owing one, Owing other) {
        return new Owing(
                one.pack(), one.currency(), one.atLeast().add(other.atLeast()), plus(one.atMost(), other.atMost()));
    }

    @Override
    public String toString() {
        return scenario.id + " " + Arrays.toString(outcomes);
    }
}
