package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/**
 * A number of which bounds are known. Equal bounds are an exact number.
 *
 * @param atLeast lower bound; never negative; nothing, where a record does not say it
 * @param atMost upper bound; absent when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Consistent
public record CountBounds(
        @PositiveOrZero long atLeast, @PositiveOrZero Long atMost) implements SelfConsistent {
    /** A number that is known exactly. */
    public static CountBounds exactly(long number) {
        return new CountBounds(number, number);
    }

    /** The sum of both. */
    public CountBounds plus(CountBounds other) {
        return new CountBounds(
                atLeast + other.atLeast, atMost == null || other.atMost == null ? null : atMost + other.atMost);
    }

    @Override
    @JsonIgnore
    public List<Contradiction> contradictions() {
        return atMost == null || atLeast <= atMost
                ? List.of()
                : List.of(new Contradiction(
                        "atMost", atMost + " is less than atLeast " + atLeast, "Maybe the two are swapped."));
    }
}
