package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.model.AffectedPersons;
import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The persons whom breaches affected, over all placements of an agency in a period, for one consequence that a law attaches
 * to these breaches. What is not counted is unknown.
 */
public final class PersonsAffected extends Fact {
    private final List<AffectedPersons> counted;
    private final AffectedPersons persons;

    private PersonsAffected(CaseFacts facts, String pointer, List<AffectedPersons> counted, AffectedPersons persons) {
        super(facts, pointer, persons == null);
        this.counted = counted;
        this.persons = persons;
    }

    /** One for each consequence that is counted, and one for those that are not. */
    static List<PersonsAffected> all(CaseFacts facts, AgencyPortfolio portfolio) {
        List<AffectedPersons> counted = portfolio.affected();
        List<PersonsAffected> all = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            all.add(new PersonsAffected(facts, "/affected/" + i, counted, counted.get(i)));
        }
        all.add(new PersonsAffected(facts, "/affected", counted, null));
        return all;
    }

    /** The breaches are those to which a consequence of the pack is attached. */
    public boolean byConsequence(String consequence) {
        return holds(by(consequence));
    }

    /** As many persons as a parameter says, or more. */
    public boolean personsAtLeast(String parameter) {
        return holds(
                persons == null
                        ? unknown()
                        : ask(
                                parameter,
                                least -> least.number() == null
                                        ? unknown()
                                        : CaseFacts.atLeast(persons.persons(), least.number(), missing("persons"))));
    }

    private Condition by(String consequence) {
        if (persons != null) {
            return Condition.of(of(persons, consequence));
        }
        return counted.stream().anyMatch(other -> of(other, consequence)) ? Condition.FALSE : unknown();
    }

    /** Packs name their consequences each by itself. */
    private boolean of(AffectedPersons other, String consequence) {
        return other.pack().equals(facts().law().pack()) && other.consequence().equals(consequence);
    }

    /** No statement closes the list: what is not counted is asked for. */
    private Condition unknown() {
        return Condition.unknown(CaseFacts.value(pointer()));
    }

    @Override
    void describe(Map<String, String> values) {
        if (persons != null) {
            values.put("consequence", persons.consequence());
            values.put("persons", Long.toString(persons.persons().atLeast()));
            values.put("atMost", text(persons.persons().atMost()));
        }
    }
}
