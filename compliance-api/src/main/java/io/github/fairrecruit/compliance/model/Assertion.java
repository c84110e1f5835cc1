package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody says about one fact of the record. The facts stay plain; assertions stand beside them, and
 * contradictory ones are kept.
 *
 * @param pointer JSON Pointer of the fact; {@code /costs/-} for a cost that the list does not hold
 * @param value the asserted value, as it would stand in the record
 * @param source who asserts it
 * @param grade grade
 * @param on day
 * @param evidence evidence
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Assertion(
        @NotNull @Pattern(regexp = Codes.POINTER, message = Codes.POINTER_MESSAGE)
        String pointer,

        Object value,
        @Size(min = 1, max = Codes.TEXT) String source,
        @NotNull EvidenceGrade grade,
        CalendarDate on,
        @Valid Evidence evidence) {}
