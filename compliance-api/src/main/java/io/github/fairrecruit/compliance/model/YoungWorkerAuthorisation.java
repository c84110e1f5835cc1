package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;

/**
 * A plea that a young worker may do hazardous work. Absent limbs are unknown.
 *
 * @param authority the authority that allowed it
 * @param authorised whether law or the competent authority allow it
 * @param consulted whether employers and workers were consulted
 * @param fullyProtected whether health, safety and morals are fully protected
 * @param trained whether the worker had specific training for the work
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record YoungWorkerAuthorisation(
        @Size(min = 1, max = Codes.TEXT) String authority,
        Boolean authorised,
        Boolean consulted,
        Boolean fullyProtected,
        Boolean trained) {}
