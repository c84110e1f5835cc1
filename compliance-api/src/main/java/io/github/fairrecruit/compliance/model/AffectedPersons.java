package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How many persons are affected by breaches to which a law attaches one consequence. A person who is affected by several of
 * these breaches counts once.
 *
 * @param pack id of the pack
 * @param consequence id of the consequence
 * @param persons how many; persons whose outcome is undetermined count in the upper bound only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AffectedPersons(
        @NotNull @Size(min = 1, max = Codes.TEXT) String pack,
        @NotNull @Size(min = 1, max = Codes.TEXT) String consequence,
        @NotNull @Valid CountBounds persons) {}
