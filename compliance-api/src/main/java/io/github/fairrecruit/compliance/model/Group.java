package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Positive;

/**
 * Workers recruited on the same terms, in one record. Absent: the record is about one worker.
 *
 * @param workers how many; absent means unknown
 * @param recruitedUntilEnd true when members were recruited until the last day of the record's period, or, where that
 *     is ongoing, still are: then the law of that last day speaks to the group, for its last members
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Group(@Positive Integer workers, Boolean recruitedUntilEnd) {}
