package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Clause;
import io.github.fairrecruit.compliance.model.ClauseKind;
import io.github.fairrecruit.compliance.pack.Event;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A clause of the contract. */
public final class ContractClause extends Fact {
    private static final Set<ClauseKind> CONSENT = EnumSet.of(ClauseKind.EXIT_CONSENT, ClauseKind.TRANSFER_CONSENT);
    private static final Set<ClauseKind> PENALTY =
            EnumSet.of(ClauseKind.RESIGNATION_PENALTY, ClauseKind.BOND, ClauseKind.REPAYMENT, ClauseKind.NON_COMPETE);
    private static final Set<ClauseKind> NOTICE_BEYOND_LAW = EnumSet.of(ClauseKind.NOTICE_BEYOND_LAW);
    private static final Set<ClauseKind> RECOVERY = EnumSet.of(ClauseKind.REPAYMENT, ClauseKind.BOND);
    private static final Set<ClauseKind> BOND = EnumSet.of(ClauseKind.BOND);

    private final Clause clause;
    private final CalendarDate signedOn;
    private final String contract;

    ContractClause(CaseFacts facts, String pointer, Clause clause, CalendarDate signedOn, String contract) {
        super(facts, pointer, false);
        this.clause = clause;
        this.signedOn = signedOn;
        this.contract = contract;
    }

    private ContractClause(CaseFacts facts, String list) {
        super(facts, list, true);
        this.clause = new Clause(null, null);
        this.signedOn = null;
        this.contract = "/contract";
    }

    static ContractClause unlisted(CaseFacts facts, String list) {
        return new ContractClause(facts, list);
    }

    /** A clause is an event of the contract that it stands in. */
    @Override
    public Span dateOf(Event event) {
        return contract.equals("/contract")
                ? super.dateOf(event)
                : Span.of(signedOn, facts().period(), CaseFacts.value(contract + "/signedOn"));
    }

    /** Leaving the country or the job, or changing the employer, needs somebody's consent. */
    public boolean isNeedsConsentToLeaveOrChange() {
        return is(CONSENT);
    }

    /** Resigning costs a penalty, a bond or a repayment, or bars other work. */
    public boolean isPenalisesResignation() {
        return is(PENALTY);
    }

    /** Notice longer than law or collective agreement allow. */
    public boolean isNoticeBeyondLaw() {
        return is(NOTICE_BEYOND_LAW);
    }

    /** Recruitment costs are to be repaid, or a bond is lost, on leaving early. */
    public boolean isRecoversRecruitmentFee() {
        return is(RECOVERY);
    }

    /** A bond or deposit is lost on leaving early. */
    public boolean isBond() {
        return is(BOND);
    }

    private boolean is(Set<ClauseKind> kinds) {
        return holds(in(clause.kind(), kinds, "kind"));
    }

    @Override
    void describe(Map<String, String> values) {
        values.put("clause", text(clause.kind()));
    }
}
