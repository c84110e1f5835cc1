package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * Terms of employment, as offered, as contracted or as they really were. Absent means unknown.
 *
 * @param employer pseudonym of the employer
 * @param workplace place of work
 * @param occupation ISCO-08 code, 1 to 4 digits
 * @param sector ISIC section or division
 * @param tasks tasks
 * @param start first day of work
 * @param durationMonths duration in months
 * @param probationDays probation in days
 * @param wage pay
 * @param hoursPerWeek normal hours a week
 * @param weeklyRest weekly rest
 * @param paidLeaveDays paid leave a year, in days
 * @param foodProvided food is provided
 * @param accommodationProvided accommodation is provided
 * @param repatriationPaid the employer pays repatriation
 * @param noticeDays notice in days
 * @param hazardous work that national law lists as hazardous
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record TermsOfEmployment(
        @Size(min = 1, max = Codes.TEXT) String employer,
        @Size(min = 1, max = Codes.TEXT) String workplace,

        @Pattern(regexp = Codes.OCCUPATION, message = Codes.OCCUPATION_MESSAGE)
        String occupation,

        @Pattern(regexp = Codes.SECTOR, message = Codes.SECTOR_MESSAGE)
        String sector,

        List<@NotNull @Size(min = 1, max = Codes.TEXT) String> tasks,
        CalendarDate start,
        @PositiveOrZero Integer durationMonths,
        @PositiveOrZero Integer probationDays,
        @Valid Wage wage,
        @PositiveOrZero @Max(168) BigDecimal hoursPerWeek,
        @Valid WeeklyRest weeklyRest,
        @PositiveOrZero Integer paidLeaveDays,
        Boolean foodProvided,
        Boolean accommodationProvided,
        Boolean repatriationPaid,
        @PositiveOrZero Integer noticeDays,
        Boolean hazardous) {
    public TermsOfEmployment {
        tasks = Values.list(tasks);
    }

    /** Whether these terms show a term by its value. Terms without a value of their own are never shown. */
    public boolean shows(Term term) {
        return switch (term) {
            case WORKPLACE -> workplace != null;
            case START -> start != null;
            case OCCUPATION -> occupation != null;
            case TASKS -> !tasks.isEmpty();
            case WAGE ->
                wage != null && wage.amount() != null && wage.amount().value() != null && wage.period() != null;
            case HOURS -> hoursPerWeek != null;
            case REST_AND_LEAVE -> weeklyRest != null && weeklyRest.hours() != null && paidLeaveDays != null;
            case TERMINATION -> noticeDays != null;
            case EMPLOYER -> employer != null;
            default -> false;
        };
    }
}
