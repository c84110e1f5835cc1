package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;

/**
 * How a requirement changes a requirement of another pack. It changes the outcome inside its own pack only; the base
 * pack's own outcome stands.
 *
 * @param kind what it does
 * @param pack id of the base pack
 * @param requirement id of the base requirement
 * @param legalBasis what allows it
 * @param citation where that stands
 * @param authority who decided it
 * @param from first day; null when the requirement's own dates say it
 * @param until first day after; null while it stands
 * @param weakens true when the result may be laxer than the base; exceptions and waivers always may
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RequirementOverride(
        OverrideKind kind,
        String pack,
        String requirement,
        String legalBasis,
        Citation citation,
        String authority,
        CalendarDate from,
        CalendarDate until,
        Boolean weakens) {
    /** Whether the result may be laxer than the base, by the declaration of the pack. */
    public boolean mayWeaken() {
        return kind == OverrideKind.EXCEPT || kind == OverrideKind.WAIVE || Boolean.TRUE.equals(weakens);
    }
}
