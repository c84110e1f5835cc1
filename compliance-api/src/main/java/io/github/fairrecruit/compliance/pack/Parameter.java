package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A number or list of the law.
 *
 * @param id id within the pack
 * @param unit unit of the number, such as {@code hours} or {@code years}; for a list, what its codes are
 * @param values dated values, in the order of their dates, without overlap
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Parameter(String id, String unit, List<ParameterValue> values) {
    public Parameter {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
