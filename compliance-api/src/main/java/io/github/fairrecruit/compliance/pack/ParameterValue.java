package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;

/**
 * A value of a parameter in a period {@code [from, until)}.
 *
 * @param from first day, with its precision
 * @param until first day after; null while the value stands
 * @param number the number, for a parameter that is one
 * @param codes the codes, for a parameter that is a list
 * @param announced true when a new value is announced and not known yet: then there is none
 * @param gap why no value is known between the one before and this one; null when they follow each other
 * @param citation where the value stands
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record ParameterValue(
        CalendarDate from,
        CalendarDate until,
        BigDecimal number,
        List<String> codes,
        Boolean announced,
        String gap,
        Citation citation) {
    public ParameterValue {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
