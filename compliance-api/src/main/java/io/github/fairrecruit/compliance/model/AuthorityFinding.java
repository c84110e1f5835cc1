package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * What a court, regulator or inspector concluded. It is a fact of its own.
 *
 * @param authority the authority
 * @param decidedOn day of the decision
 * @param stage stage
 * @param about what it is about
 * @param pointer JSON Pointer of the fact that it is about
 * @param direction what was found
 * @param amount the amount found
 * @param basis for a group: what the amount refers to
 * @param workers how many workers it speaks of
 * @param reference reference of the decision
 * @param text what was concluded, in own words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record AuthorityFinding(
        @Size(min = 1, max = Codes.TEXT) String authority,
        CalendarDate decidedOn,
        @NotNull FindingStage stage,
        FindingSubject about,

        @Pattern(regexp = Codes.POINTER, message = Codes.POINTER_MESSAGE)
        String pointer,

        FindingDirection direction,
        @Valid Money amount,
        AmountBasis basis,
        @PositiveOrZero Integer workers,
        @Size(min = 1, max = Codes.TEXT) String reference,
        @Size(min = 1, max = Codes.TEXT) String text) {}
