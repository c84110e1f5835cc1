package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.Reason;

/**
 * What an outcome would be by the base requirement alone, and what changed it.
 *
 * @param kind what the override does
 * @param pack id of the base pack
 * @param requirement id of the base requirement
 * @param baseOutcome the outcome of the base requirement by itself
 * @param baseReason its reason, where it has one
 * @param legalBasis what allows the override
 * @param authority who decided it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AppliedOverride(
        OverrideKind kind,
        String pack,
        String requirement,
        Outcome baseOutcome,
        Reason baseReason,
        String legalBasis,
        String authority) {}
