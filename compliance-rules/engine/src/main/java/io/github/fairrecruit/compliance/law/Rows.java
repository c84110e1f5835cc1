package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter, prepared once for the many records that ask it.
 *
 * @param parameter the parameter
 * @param rows its values, each with the days on which it applies
 * @param whole from the first day of the first value to the last day of the last one; null when there is a hole between
 *     them, or no value
 * @param mayBeRecalled whether nobody has read some value in its source
 */
record Rows(Parameter parameter, List<Row> rows, InForce whole, boolean mayBeRecalled) {
    /**
     * A value.
     *
     * @param value the value
     * @param days when it applies
     * @param announced whether it is only announced: then there is none
     * @param recalled whether nobody has read it in its source
     */
    record Row(ParameterValue value, InForce days, boolean announced, boolean recalled) {
        static Row of(ParameterValue value) {
            return new Row(
                    value,
                    InForce.between(value.from(), value.until()),
                    Boolean.TRUE.equals(value.announced()),
                    value.citation() != null && value.citation().status() == CitationStatus.RECALLED);
        }
    }

    static Rows of(Parameter parameter) {
        List<Row> rows = new ArrayList<>();
        boolean mayBeRecalled = false;
        for (ParameterValue value : parameter.values()) {
            Row row = Row.of(value);
            rows.add(row);
            mayBeRecalled |= row.recalled();
        }
        return new Rows(parameter, List.copyOf(rows), whole(parameter.values()), mayBeRecalled);
    }

    private static InForce whole(List<ParameterValue> values) {
        for (int i = 1; i < values.size(); i++) {
            CalendarDate from = values.get(i).from();
            if (from == null || !from.equals(values.get(i - 1).until())) {
                return null;
            }
        }
        return values.isEmpty()
                ? null
                : InForce.between(
                        values.get(0).from(), values.get(values.size() - 1).until());
    }
}
