package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Contract or job order between an agency and an employer (demand letter), for one or many jobs.
 *
 * @param id pseudonym of the record
 * @param source where the record comes from
 * @param period time in which all events lie
 * @param signedOn day of signature
 * @param agency the agency and the licence that it used
 * @param employer pseudonym of the employer
 * @param corridor the corridor
 * @param feeSchedule fees agreed
 * @param noFeeClause a clause says that workers pay nothing
 * @param liabilityClause a clause says who answers to the workers
 * @param approvedBy authority that approved it
 * @param approvedOn day of approval
 * @param jobs jobs
 * @param authorityFindings what authorities found
 * @param statements statements that close lists
 * @param assertions what is said about facts
 * @param extensions facts for national packs, by pack
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record ServiceAgreement(
        @Size(min = 1, max = Codes.TEXT) String id,
        @Size(min = 1, max = Codes.TEXT) String source,
        @Valid Period period,
        CalendarDate signedOn,
        @Valid RecruiterLink agency,
        @Size(min = 1, max = Codes.TEXT) String employer,
        @Valid Corridor corridor,
        List<@NotNull @Valid FeeScheduleLine> feeSchedule,
        Boolean noFeeClause,
        Boolean liabilityClause,
        @Size(min = 1, max = Codes.TEXT) String approvedBy,
        CalendarDate approvedOn,
        List<@NotNull @Valid JobOrder> jobs,
        List<@NotNull @Valid AuthorityFinding> authorityFindings,
        List<@NotNull @Valid Statement> statements,
        List<@NotNull @Valid Assertion> assertions,
        Map<String, Object> extensions)
        implements RecruitmentRecord {
    public ServiceAgreement {
        feeSchedule = Values.list(feeSchedule);
        jobs = Values.list(jobs);
        authorityFindings = Values.list(authorityFindings);
        statements = Values.list(statements);
        assertions = Values.list(assertions);
        extensions = Values.map(extensions);
    }
}
