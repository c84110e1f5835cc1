package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What supports an assertion.
 *
 * @param type kind of document
 * @param on date of the document
 * @param digest digest of the document
 * @param note note
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Evidence(
        @Size(min = 1, max = Codes.TEXT) String type,
        CalendarDate on,

        @Pattern(regexp = "[0-9a-f]{64}", message = "is not a SHA-256 digest in lower-case hexadecimal")
        String digest,

        @Size(min = 1, max = Codes.TEXT) String note) {}
