package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;

/**
 * An id that a pack has withdrawn. It is never used again.
 *
 * @param id the id
 * @param on when it was withdrawn
 * @param why why
 * @param replacedBy id that took its place, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Tombstone(String id, CalendarDate on, String why, String replacedBy) {}
