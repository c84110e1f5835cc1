package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.engine.fire.Firing;
import io.github.fairrecruit.compliance.engine.fire.PackRunner;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.law.Law;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private Map<String, List<Said>> byRequirement;

    /**
     * @param pack the pack
     * @param runner runs its rules
     * @param settled the outcomes of its requirements that do not concern a record
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
        return firing(Set.of());
    }

    /**
     * The same.
     *
     * @param heard ids of the requirements that matter to the asker, and to all who ask later; empty: all do
     */
    Firing firing(Set<String> heard) {
        if (firing == null) {
            facts.ask(law);
            firing = runner.fire(facts, heard);
        }
        return firing;
    }

    /** What they said of a requirement, in the order of the facts; the same holds for the law of the facts. */
    List<Said> of(String requirement) {
        if (byRequirement == null) {
            byRequirement = Said.byRequirement(firing().matches());
        }
        return byRequirement.getOrDefault(requirement, List.of());
    }
}
