package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.engine.load.Judges;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Match;
import io.github.fairrecruit.compliance.facts.Reading;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the rules of one pack. The rule base is built when a record first needs it. Safe for use by many threads. */
public final class PackRunner {
    private static final Logger LOG = LoggerFactory.getLogger(PackRunner.class);
    private static final int KEPT_BASES = 16;

    private final LoadedPack pack;
    private final Judges judges;
    private final BitSet bases = new BitSet();
    private final boolean inSessions;
    private final Map<SortedSet<String>, RuleBase> withoutSome = new LinkedHashMap<>(KEPT_BASES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SortedSet<String>, RuleBase> eldest) {
            return size() > KEPT_BASES;
        }
    };
    private volatile RuleBase whole;
    private volatile String error;

    /**
     * A runner of a pack's rules.
     *
     * @param judges the requirements that its rules can judge
     * @param bases ids of its requirements that another pack changes, which therefore matter always
     * @param inSessions whether rules run in sessions although none of them needs it
     */
    public PackRunner(LoadedPack pack, Judges judges, Set<String> bases, boolean inSessions) {
        this.pack = pack;
        this.judges = judges;
        for (String id : bases) {
            // A pack may say that it changes what is not there.
            if (judges.number(id) >= 0) {
                this.bases.set(judges.number(id));
            }
        }
        this.inSessions = inSessions;
        this.error = pack.problem();
    }

    /**
     * What the rules say about a record. A rule that fails is left out, named, and harms no other.
     *
     * @param heard numbers of the judges that matter; empty: all do
     */
    public Firing fire(CaseFacts facts, BitSet heard) {
        RuleBase base = whole();
        if (base == null) {
            return new Firing(List.of(), Map.of(), error);
        }
        BitSet all = heard;
        if (!bases.isEmpty() && !heard.isEmpty()) {
            all = (BitSet) heard.clone();
            all.or(bases);
        }
        Map<String, String> failed = new TreeMap<>();
        while (true) {
            Evaluator evaluator = base.take();
            try {
                evaluator.run(facts, all);
                base.giveBack(evaluator);
                return new Firing(facts.matches(), failed, null);
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                // Its session may have lost rules: it is not used again.
                Map<String, String> found = failing(base, evaluator, facts, e);
                if (found.isEmpty() || failed.keySet().containsAll(found.keySet())) {
                    return new Firing(List.of(), failed, "The rules of the pack failed: " + message(e));
                }
                found.forEach((rule, why) -> LOG.warn("The rule \"{}\" failed and is left out: {}", rule, why));
                failed.putAll(found);
                base = without(new TreeSet<>(failed.keySet()));
            }
        }
    }

    /** Asks the conditions of a certain match again, so that its fact says what it found. */
    public void askAgain(CaseFacts facts, Match match) {
        facts.read(Reading.CERTAIN);
        whole().rule(match.rule()).askAgain(match.fact());
    }

    private RuleBase whole() {
        RuleBase base = whole;
        if (base == null && error == null) {
            synchronized (this) {
                if (whole == null && error == null) {
                    try {
                        whole = new RuleBase(pack, judges, new TreeSet<>(), inSessions);
                    } catch (RuntimeException | LinkageError e) {
                        error = message(e);
                    }
                }
                base = whole;
            }
        }
        return base;
    }

    private RuleBase without(SortedSet<String> failed) {
        synchronized (withoutSome) {
            return withoutSome.computeIfAbsent(failed, names -> new RuleBase(pack, judges, names, inSessions));
        }
    }

    /** Finds the rules that fail: the one that was firing, or all whose conditions throw for some fact. */
    private static Map<String, String> failing(RuleBase base, Evaluator evaluator, CaseFacts facts, Throwable error) {
        if (error instanceof Evaluator.Runaway runaway) {
            return Map.of(runaway.rule(), message(error));
        }
        if (evaluator.firing() != null) {
            return Map.of(evaluator.firing(), "Its right-hand side failed: " + message(error));
        }
        Map<String, String> failing = new TreeMap<>();
        for (Reading reading : Reading.values()) {
            facts.read(reading);
            for (CompiledRule rule : base.rules()) {
                for (Fact fact : facts.facts()) {
                    try {
                        rule.matches(fact);
                    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                        failing.put(rule.name(), "A condition failed at " + fact.pointer() + ": " + message(e));
                    }
                }
            }
        }
        return failing;
    }

    /** The innermost message: what the rule itself threw. */
    private static String message(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getSimpleName();
        return cause instanceof IllegalStateException
                        || cause instanceof Evaluator.Runaway
                        || cause.getMessage() == null
                ? String.valueOf(cause.getMessage() == null ? name : cause.getMessage())
                : name + ": " + cause.getMessage();
    }
}
