package io.github.fairrecruit.compliance.model;

import java.util.List;
import java.util.Map;

/** A record that can be assessed. */
public sealed interface RecruitmentRecord permits Placement, RecruitmentAgency, ServiceAgreement, AgencyPortfolio {
    /** Pseudonym of the record, or null. */
    String id();

    /** Statements that close lists. */
    List<Statement> statements();

    /** What is said about facts of this record. */
    List<Assertion> assertions();

    /** What authorities found. */
    List<AuthorityFinding> authorityFindings();

    /** Facts for national packs, by pack. */
    Map<String, Object> extensions();

    /** Time in which all events of the record lie, or null. */
    Period period();
}
