package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;

/**
 * A clause of a contract.
 *
 * @param kind kind; absent means unknown
 * @param text short account of the clause
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Clause(
        ClauseKind kind, @Size(min = 1, max = Codes.TEXT) String text) {}
