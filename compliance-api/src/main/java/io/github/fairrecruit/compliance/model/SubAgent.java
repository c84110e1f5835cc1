package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;

/**
 * A sub-agent of an agency.
 *
 * @param id pseudonym or register number
 * @param writtenMandate whether it holds a written mandate
 * @param since since when
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubAgent(@Size(min = 1, max = Codes.TEXT) String id, Boolean writtenMandate, CalendarDate since) {}
