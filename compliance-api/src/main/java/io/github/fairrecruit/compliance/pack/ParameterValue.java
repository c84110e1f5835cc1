package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import java.math.BigDecimal;
import java.util.List;

/**
 * A value of a parameter in a period {@code [from, until)}.
 *
 * @param from first day, with its precision
 * @param until first day after; null while the value stands
 * @param number the number, for a parameter that is one
 * @param codes the codes, for a parameter that is a list
 * @param citation where the value stands
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ParameterValue(
        CalendarDate from, CalendarDate until, BigDecimal number, List<String> codes, Citation citation) {
    public ParameterValue {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
