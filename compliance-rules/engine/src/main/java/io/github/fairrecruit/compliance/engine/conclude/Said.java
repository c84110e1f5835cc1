package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rules said of one fact.
 *
 * @param fact the fact
 * @param matches what they said, in their order
 */
record Said(Fact fact, List<Match> matches) {
    private Said(Fact fact) {
        this(fact, new ArrayList<>(2));
    }

    /** In the order of the facts. They are told apart by identity: two costs may be alike in every value. */
    static List<Said> byFact(List<Match> matches, CaseFacts facts) {
        Map<Fact, Said> byFact = new IdentityHashMap<>();
        for (Match match : matches) {
            byFact.computeIfAbsent(match.fact(), Said::new).matches().add(match);
        }
        List<Said> said = new ArrayList<>();
        for (Fact fact : byFact.isEmpty() ? List.<Fact>of() : facts.facts()) {
            if (byFact.containsKey(fact)) {
                said.add(byFact.get(fact));
            }
        }
        return said;
    }

    /** What was said of each requirement, when it was said in the order of the facts. */
    static Map<String, List<Said>> byRequirement(List<Match> matches) {
        Map<String, List<Said>> byRequirement = new HashMap<>();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            List<Said> of = byRequirement.computeIfAbsent(match.requirement(), key -> new ArrayList<>(2));
            Said last = of.isEmpty() ? null : of.get(of.size() - 1);
            if (last == null || last.fact() != match.fact()) {
                last = new Said(match.fact());
                of.add(last);
            }
            last.matches().add(match);
        }
        return byRequirement;
    }
}
