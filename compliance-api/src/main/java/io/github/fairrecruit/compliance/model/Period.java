package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A period {@code [from, until)}: {@code until} is the first day after it. All events of the record lie in it.
 * For a group it is the time in which members were recruited, from its beginning to its end.
 *
 * @param from first day, with its precision; absent means unknown
 * @param until first day after the period; absent means unknown
 * @param ongoing true when it has not ended by the day on which the record was made
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent
public record Period(CalendarDate from, CalendarDate until, Boolean ongoing) implements SelfConsistent {
    @Override
    @JsonIgnore
    public List<Contradiction> contradictions() {
        if (from != null && until != null && !from.firstDay().isBefore(until.firstDay())) {
            return List.of(
                    new Contradiction("until", until + " is not after from " + from, "Maybe the two are swapped."));
        }
        if (until != null && Boolean.TRUE.equals(ongoing)) {
            return List.of(
                    new Contradiction("ongoing", "true, although until is given", "Maybe leave one of them out."));
        }
        return List.of();
    }
}
