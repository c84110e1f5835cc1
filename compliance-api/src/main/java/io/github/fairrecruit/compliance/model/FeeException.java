package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A national exception that somebody pleads for a cost. Absent limbs are unknown.
 *
 * @param instrument the regulation
 * @param authority the authority that made it
 * @param competentAuthority whether that authority is the competent one
 * @param validFrom first day
 * @param validUntil first day after
 * @param openEnded true when it has no end
 * @param workerCategories categories of workers that it covers; once given, complete
 * @param services services and costs that it covers; once given, complete
 * @param consulted whether the most representative organisations were consulted
 * @param inWorkersInterest whether it is in the interest of the workers
 * @param country State that made it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record FeeException(
        @Size(min = 1, max = Codes.TEXT) String instrument,
        @Size(min = 1, max = Codes.TEXT) String authority,
        Boolean competentAuthority,
        CalendarDate validFrom,
        CalendarDate validUntil,
        Boolean openEnded,
        List<@NotNull WorkerCategory> workerCategories,
        List<@NotNull CostCategory> services,
        Boolean consulted,
        Boolean inWorkersInterest,

        @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String country) {
    public FeeException {
        workerCategories = Values.list(workerCategories);
        services = Values.list(services);
    }
}
