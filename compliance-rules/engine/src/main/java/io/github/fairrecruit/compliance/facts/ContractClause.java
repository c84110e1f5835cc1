package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.model.Clause;
import io.github.fairrecruit.compliance.model.ClauseKind;
import java.util.EnumSet;
import java.util.Map;

/** A clause of the contract. */
public final class ContractClause extends Fact {
    private final Clause clause;

    private ContractClause(CaseFacts facts, String pointer, Clause clause, boolean unlisted) {
        super(facts, pointer, unlisted);
        this.clause = clause;
    }

    ContractClause(CaseFacts facts, String pointer, Clause clause) {
        this(facts, pointer, clause, false);
    }

    static ContractClause unlisted(CaseFacts facts) {
        return new ContractClause(facts, "/contract/clauses", new Clause(null, null), true);
    }

    /** Leaving the country or the job, or changing the employer, needs somebody's consent. */
    public boolean isNeedsConsentToLeaveOrChange() {
        return is(EnumSet.of(ClauseKind.EXIT_CONSENT, ClauseKind.TRANSFER_CONSENT));
    }

    /** Resigning costs a penalty, a bond or a repayment, or bars other work. */
    public boolean isPenalisesResignation() {
        return is(EnumSet.of(
                ClauseKind.RESIGNATION_PENALTY, ClauseKind.BOND, ClauseKind.REPAYMENT, ClauseKind.NON_COMPETE));
    }

    /** Notice longer than law or collective agreement allow. */
    public boolean isNoticeBeyondLaw() {
        return is(EnumSet.of(ClauseKind.NOTICE_BEYOND_LAW));
    }

    /** Recruitment costs are to be repaid on leaving early. */
    public boolean isRecoversRecruitmentFee() {
        return is(EnumSet.of(ClauseKind.REPAYMENT));
    }

    private boolean is(EnumSet<ClauseKind> kinds) {
        return holds(in(clause.kind(), kinds, "kind"));
    }

    @Override
    void describe(Map<String, String> values) {
        values.put("clause", text(clause.kind()));
    }
}
