package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.pack.Event;
import java.util.Map;

/** The country that the worker comes from. */
public final class CountryOfOrigin extends Fact {
    CountryOfOrigin(CaseFacts facts) {
        super(facts, "/corridor/origin", false);
    }

    /** On a list of countries on the day of recruitment. */
    public boolean listedIn(String parameter) {
        String country = country();
        return holds(
                country == null
                        ? Condition.unknown(CaseFacts.value(pointer()))
                        : facts().law()
                                .ask(
                                        parameter,
                                        facts().dateOf(Event.RECRUITMENT),
                                        list -> Condition.of(list.codes().contains(country))));
    }

    private String country() {
        return facts().corridor() == null ? null : facts().corridor().origin();
    }

    @Override
    void describe(Map<String, String> values) {
        values.put("country", country());
    }
}
