package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * A labour recruiter: private agency, sub-agent, temporary-work agency, public service, or an employer that recruits.
 *
 * <p>Absent means unknown. {@code operations} are the acts whose licence is to be checked.
 *
 * @param id pseudonym or register number
 * @param source where the record comes from
 * @param period time in which all events lie
 * @param country seat
 * @param corridor States concerned, with their licensing regime
 * @param licences licences
 * @param operations acts of recruitment, each with its day and the licence used
 * @param financialGuarantee guarantee
 * @param capital paid-up capital
 * @param ownership shares
 * @param controllingPersons persons in control
 * @param subAgents sub-agents
 * @param premises premises
 * @param policies policies and attestations
 * @param sanctions sanctions
 * @param complaints complaints
 * @param authorityFindings what authorities found
 * @param statements statements that close lists
 * @param assertions what is said about facts
 * @param extensions facts for national packs, by pack
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record RecruitmentAgency(
        @Size(min = 1, max = Codes.TEXT) String id,
        @Size(min = 1, max = Codes.TEXT) String source,
        @Valid Period period,

        @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String country,

        @Valid Corridor corridor,
        List<@NotNull @Valid Licence> licences,
        List<@NotNull @Valid RecruiterLink> operations,
        @Valid FinancialGuarantee financialGuarantee,
        @Valid Money capital,
        List<@NotNull @Valid OwnershipShare> ownership,
        List<@NotNull @Valid ControllingPerson> controllingPersons,
        List<@NotNull @Valid SubAgent> subAgents,
        List<@NotNull @Size(min = 1, max = Codes.TEXT) String> premises,
        List<@NotNull @Valid Attestation> policies,
        List<@NotNull @Valid Sanction> sanctions,
        List<@NotNull @Valid Complaint> complaints,
        List<@NotNull @Valid AuthorityFinding> authorityFindings,
        List<@NotNull @Valid Statement> statements,
        List<@NotNull @Valid Assertion> assertions,
        Map<String, Object> extensions)
        implements RecruitmentRecord {
    public RecruitmentAgency {
        licences = Values.list(licences);
        operations = Values.list(operations);
        ownership = Values.list(ownership);
        controllingPersons = Values.list(controllingPersons);
        subAgents = Values.list(subAgents);
        premises = Values.list(premises);
        policies = Values.list(policies);
        sanctions = Values.list(sanctions);
        complaints = Values.list(complaints);
        authorityFindings = Values.list(authorityFindings);
        statements = Values.list(statements);
        assertions = Values.list(assertions);
        extensions = Values.map(extensions);
    }
}
