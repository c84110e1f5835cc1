package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A statement that a list is complete. Nothing else closes a list: not an empty list, not a policy.
 *
 * <p>{@code {"closes": "COSTS", "categories": ["RECRUITMENT_FEE"]}} says that every recruitment fee is listed; with none listed,
 * that there was none.
 *
 * @param closes the list
 * @param categories for costs: the categories that it speaks of; none means all
 * @param grade grade; an allegation closes nothing
 * @param source who says so
 * @param on day
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Statement(
        @NotNull ListName closes,
        List<@NotNull CostCategory> categories,
        EvidenceGrade grade,
        @Size(min = 1, max = Codes.TEXT) String source,
        CalendarDate on) {
    public Statement {
        categories = Values.list(categories);
    }
}
