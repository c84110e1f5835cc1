package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.engine.fire.Firing;
import io.github.fairrecruit.compliance.engine.fire.PackRunner;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Match;
import io.github.fairrecruit.compliance.law.Law;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the rules of one pack say about one record. They are fired when this is first asked: a pack that has nothing to say
 * to a record, because none of its requirements concerns it, costs no firing.
 */
public final class Spoken {
    private final LoadedPack pack;
    private final PackRunner runner;
    private final Settled settled;
    private final Law law;
    private final CaseFacts facts;
    private Firing firing;
    /** What they said of each requirement, by its number; null where they said nothing. */
    private List<Match>[] said;

    private List<RequirementOutcome> outcomes = List.of();

    /**
     * @param pack the pack
     * @param runner runs its rules
     * @param settled what is the same for every record
     * @param law the law that its rules ask
     * @param facts the facts of the record
     */
    public Spoken(LoadedPack pack, PackRunner runner, Settled settled, Law law, CaseFacts facts) {
        this.pack = pack;
        this.runner = runner;
        this.settled = settled;
        this.law = law;
        this.facts = facts;
    }

    LoadedPack pack() {
        return pack;
    }

    PackRunner runner() {
        return runner;
    }

    Settled settled() {
        return settled;
    }

    /** The law that its rules ask. */
    public Law law() {
        return law;
    }

    /** What they said. Afterwards the facts may answer by the law of this pack: whoever needs another one asks for it. */
    Firing firing() {
        return firing(new BitSet());
    }

    /**
     * The same.
     *
     * @param heard numbers of the judges that matter to the asker, and to all who ask later; empty: all do
     */
    Firing firing(BitSet heard) {
        if (firing == null) {
            facts.ask(law);
            firing = runner.fire(facts, heard);
        }
        return firing;
    }

    /** What was concluded about the requirements of the pack, in its order. */
    void concluded(List<RequirementOutcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** What was concluded about one of them; null when nobody has concluded yet. */
    RequirementOutcome concluded(String requirement) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).requirement().equals(requirement)) {
                return outcomes.get(i);
            }
        }
        return null;
    }

    /** What they said of a requirement, in the order of the facts; the same holds for the law of the facts. */
    List<Match> of(String requirement) {
        int judge = settled.judges().number(requirement);
        return judge < 0 ? List.of() : of(judge);
    }

    /**
     * The same.
     *
     * @param judge number of the requirement
     */
    List<Match> of(int judge) {
        if (said == null) {
            said = byRequirement(firing().matches());
        }
        return said[judge] == null ? List.of() : said[judge];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Match>[] byRequirement(List<Match> matches) {
        List<Match>[] byRequirement = new List[settled.judges().size()];
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            int judge = settled.judges().number(match.requirement());
            if (judge >= 0) {
                if (byRequirement[judge] == null) {
                    byRequirement[judge] = new ArrayList<>(2);
                }
                byRequirement[judge].add(match);
            }
        }
        return byRequirement;
    }
}
