package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;

/**
 * How far a pack has come.
 *
 * @param stage stage
 * @param from since when
 * @param until until when; null while it stands
 * @param replacedBy id of the pack that replaces it, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackStatus(PackStage stage, CalendarDate from, CalendarDate until, String replacedBy) {}
