package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * A number or list of the law.
 *
 * @param id id within the pack
 * @param unit unit of the number, such as {@code hours}, {@code years} or {@code money}; for a list, what its codes are
 * @param currency for money: ISO 4217 code
 * @param tax for money: whether it includes tax
 * @param per for money: what it is for
 * @param event the event whose date selects the value
 * @param statedDay with the event {@code STATED}: the fact of the pack's own, or the pointer, that holds the day
 * @param replaces id of the parameter of a base pack that this one stands for in an override; null when none
 * @param values dated values, in the order of their dates, without overlap
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Parameter(
        String id,
        String unit,
        String currency,
        TaxInclusion tax,
        PeriodBase per,
        Event event,
        String statedDay,
        String replaces,
        List<ParameterValue> values) {
    public Parameter {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
