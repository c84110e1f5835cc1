package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Corridor;
import io.github.fairrecruit.compliance.model.FindingDirection;
import io.github.fairrecruit.compliance.model.Licence;
import io.github.fairrecruit.compliance.model.LicenceEvent;
import io.github.fairrecruit.compliance.model.LicenceStatus;
import io.github.fairrecruit.compliance.model.LicensingRegime;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruiterLink;
import io.github.fairrecruit.compliance.model.RecruiterLinkBuilder;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.Sanction;
import io.github.fairrecruit.compliance.model.SanctionKind;
import io.github.fairrecruit.compliance.model.StateRegime;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Event;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One act of a recruiter, and the licence that it used. */
public final class LicenceUse extends Fact {
    private static final Set<SanctionKind> BARRING = EnumSet.of(
            SanctionKind.SUSPENSION, SanctionKind.REVOCATION, SanctionKind.DEBARMENT, SanctionKind.PROHIBITION);

    private final RecruiterLink link;
    private final CalendarDate actedOn;
    private final boolean bySignature;
    private Span acted;
    private Condition regime;
    private Condition withoutValidLicence;

    private LicenceUse(
            CaseFacts facts,
            String pointer,
            RecruiterLink link,
            CalendarDate actedOn,
            boolean bySignature,
            boolean unlisted) {
        super(facts, pointer, unlisted);
        this.link = link;
        this.actedOn = actedOn;
        this.bySignature = bySignature;
    }

    LicenceUse(CaseFacts facts, String pointer, RecruiterLink link) {
        this(facts, pointer, link, link.actedOn(), false, false);
    }

    /** The agency of an agreement acts by signing it. */
    static LicenceUse bySignature(CaseFacts facts, String pointer, RecruiterLink link, CalendarDate signedOn) {
        return new LicenceUse(facts, pointer, link, signedOn, true, false);
    }

    static LicenceUse unlisted(CaseFacts facts, String list) {
        return new LicenceUse(facts, list, RecruiterLinkBuilder.builder().build(), null, false, true);
    }

    /** The State in which it acted regulates recruiters by licence. */
    public boolean isUnderLicensingRegime() {
        return holds(regime());
    }

    /** Not on the register, or the licence was expired, suspended or of the wrong scope on that day. */
    public boolean isWithoutValidLicence() {
        if (withoutValidLicence == null) {
            withoutValidLicence =
                    Condition.any(known(link.licensed(), "licensed").negated(), invalid(), foundUnlawful());
        }
        return holds(withoutValidLicence);
    }

    /** It acted in the country whose law the pack holds. */
    public boolean isInJurisdiction() {
        String jurisdiction = facts().law().jurisdiction();
        return holds(
                link.country() == null
                        ? unknown("country")
                        : Condition.of(link.country().equals(jurisdiction)));
    }

    /** Not on the register, or the licence was expired or suspended on that day, or given for another country. */
    public boolean isWithoutLicenceInForce() {
        return holds(Condition.any(known(link.licensed(), "licensed").negated(), notInForce(), foundUnlawful()));
    }

    private Condition notInForce() {
        Licence licence = link.licence();
        if (licence == null) {
            return unknown("licence");
        }
        Span on = day();
        return Condition.any(
                inForce(licence, on).negated(),
                validStatus(licence, on).negated(),
                territory(licence).negated());
    }

    /** Whether the workers of this act are of a category. */
    Condition worker(WorkerCategory category) {
        if (link.workerCategories().isEmpty()) {
            return unknown("workerCategories");
        }
        return Condition.of(link.workerCategories().contains(category));
    }

    Condition regime() {
        if (regime == null) {
            regime = link.country() == null ? unknown("country") : regime(link.country());
        }
        return regime;
    }

    /** Where a country is said to regulate in two ways, nobody can say. */
    private Condition regime(String country) {
        Corridor corridor = facts().corridor();
        Set<LicensingRegime> known = EnumSet.noneOf(LicensingRegime.class);
        for (StateRegime stated : corridor == null ? List.<StateRegime>of() : corridor.licensing()) {
            if (stated.country().equals(country)) {
                known.add(stated.regime());
            }
        }
        return known.size() == 1
                ? Condition.of(known.contains(LicensingRegime.LICENSING))
                : Condition.unknown(CaseFacts.value("/corridor/licensing"));
    }

    private Condition invalid() {
        Licence licence = link.licence();
        if (licence == null) {
            return unknown("licence");
        }
        Span on = day();
        return Condition.any(
                inForce(licence, on).negated(),
                validStatus(licence, on).negated(),
                territory(licence).negated(),
                covers(licence.destinations(), destination(), "destinations").negated(),
                coversOccupation(licence).negated());
    }

    private Condition inForce(Licence licence, Span on) {
        Condition begun =
                licence.validFrom() == null ? unknown("licence/validFrom") : on.within(licence.validFrom(), null);
        Condition notEnded =
                licence.validUntil() == null ? unknown("licence/validUntil") : on.within(null, licence.validUntil());
        return Condition.all(begun, notEnded);
    }

    /** A change of status acts from its day and does not reach back. */
    private Condition validStatus(Licence licence, Span on) {
        Condition valid = licence.status() == null
                ? unknown("licence/status")
                : Condition.of(licence.status() == LicenceStatus.VALID);
        LicenceEvent latest = null;
        for (LicenceEvent event : licence.history()) {
            if (on.within(event.on(), null).isTrue()
                    && (latest == null
                            || event.on().firstDay().isAfter(latest.on().firstDay()))) {
                latest = event;
            }
        }
        Condition status = latest == null ? valid : Condition.of(latest.status() == LicenceStatus.VALID);
        // A change on a day that is not known exactly may have come before or after: if it matters, nobody can say.
        for (LicenceEvent event : licence.history()) {
            boolean matters =
                    latest == null || !event.on().lastDay().isBefore(latest.on().firstDay());
            boolean mayHaveCome = !on.within(event.on(), null).isFalse();
            Condition then = Condition.of(event.status() == LicenceStatus.VALID);
            if (matters && mayHaveCome && status.truth() != then.truth()) {
                return unknown("licence/history");
            }
        }
        return sanctioned(on) ? Condition.all(status, unknown("licence/status")) : status;
    }

    /** Whether a sanction that takes the right to recruit may cover the day. It may concern another licence. */
    private boolean sanctioned(Span on) {
        if (facts().subject() instanceof RecruitmentAgency agency) {
            for (Sanction sanction : agency.sanctions()) {
                if (sanction.kind() != null
                        && BARRING.contains(sanction.kind())
                        && !on.within(sanction.from(), sanction.until()).isFalse()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An authority found something unlawful about it; whether the licence was void is for a person to say. */
    private Condition foundUnlawful() {
        return facts().found(pointer(), FindingDirection.UNLAWFUL).isEmpty() ? Condition.FALSE : unknown("licensed");
    }

    /** A licence is valid in the territory that it was given for. */
    private Condition territory(Licence licence) {
        if (licence.jurisdiction() == null) {
            return unknown("licence/jurisdiction");
        }
        return link.country() == null
                ? unknown("country")
                : Condition.of(licence.jurisdiction().equals(link.country()));
    }

    private String destination() {
        return facts().corridor() == null ? null : facts().corridor().destination();
    }

    private Condition covers(List<String> covered, String wanted, String property) {
        if (covered.isEmpty()) {
            return unknown("licence/" + property);
        }
        return wanted == null
                ? Condition.unknown(CaseFacts.value("/corridor/destination"))
                : Condition.of(covered.contains(wanted));
    }

    private Condition coversOccupation(Licence licence) {
        if (licence.occupations().isEmpty()) {
            return unknown("licence/occupations");
        }
        boolean placed = facts().subject() instanceof Placement;
        List<String> occupations = placed ? facts().promisedOccupations() : link.occupations();
        if (occupations.isEmpty()) {
            return Condition.unknown(placed ? CaseFacts.value("/contract/terms/occupation") : missing("occupations"));
        }
        Condition all = Condition.TRUE;
        for (String occupation : occupations) {
            // A code of fewer digits names a group that holds the occupation.
            boolean within = false;
            boolean wider = false;
            for (String code : licence.occupations()) {
                within |= occupation.startsWith(code);
                wider |= code.startsWith(occupation);
            }
            all = Condition.all(
                    all,
                    !within && wider
                            ? Condition.unknown(CaseFacts.value("/contract/terms/occupation"))
                            : Condition.of(within));
        }
        return all;
    }

    @Override
    Event event() {
        return Event.OPERATION;
    }

    private Span day() {
        if (acted == null) {
            acted = bySignature
                    ? Span.of(actedOn, facts().period(), CaseFacts.value("/signedOn"))
                    : day(actedOn, "actedOn");
        }
        return acted;
    }

    @Override
    public Span dateOf(Event event) {
        return event == Event.OPERATION ? facts().spread(day(), actedOn) : super.dateOf(event);
    }

    @Override
    void describe(Map<String, String> values) {
        values.put("agency", link.agency());
        values.put("actedOn", text(actedOn));
        values.put("country", link.country());
        values.put("licence", link.licence() == null ? null : link.licence().number());
    }
}
