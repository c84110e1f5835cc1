package io.github.fairrecruit.compliance.benchmarks.byhand;

import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.NO;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.UNKNOWN;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.YES;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.and;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.known;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.not;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.of;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.or;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.Deduction;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.JourneyEvent;
import io.github.fairrecruit.compliance.model.JourneyEventKind;
import io.github.fairrecruit.compliance.model.Licence;
import io.github.fairrecruit.compliance.model.LicenceEvent;
import io.github.fairrecruit.compliance.model.LicenceStatus;
import io.github.fairrecruit.compliance.model.LicensingRegime;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruiterLink;
import io.github.fairrecruit.compliance.model.StateRegime;
import io.github.fairrecruit.compliance.model.Statement;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One placement, and what several demands ask of it. */
final class CaseView {
    final Placement placement;
    final Contract contract;
    final WorkerCategory worker;
    final int knowledge;
    final CalendarDate signed;
    final CalendarDate departure;
    final CalendarDate border;
    final CalendarDate start;
    final int crossBorder;
    final List<ChargeFacts> charges = new ArrayList<>();
    final List<TermsMoved> changes;
    final Set<CostCategory> openCategories;
    private final Set<ListName> closed = EnumSet.noneOf(ListName.class);

    CaseView(Placement placement, int knowledge) {
        this.placement = placement;
        this.contract = placement.contract();
        this.worker = placement.worker().categories().get(0);
        this.knowledge = knowledge;
        this.signed = contract.signedOn();
        CalendarDate left = null;
        CalendarDate crossed = null;
        CalendarDate began = null;
        for (JourneyEvent event : placement.journey()) {
            if (event.kind() == JourneyEventKind.DEPARTURE) {
                left = event.on();
            } else if (event.kind() == JourneyEventKind.BORDER_CROSSING) {
                crossed = event.on();
            } else if (event.kind() == JourneyEventKind.START_OF_WORK) {
                began = event.on();
            }
        }
        this.departure = left;
        this.border = crossed;
        this.start = began;
        this.crossBorder =
                of(!placement.corridor().origin().equals(placement.corridor().destination()));
        this.openCategories = EnumSet.allOf(CostCategory.class);
        for (Statement statement : placement.statements()) {
            if (statement.categories().isEmpty()) {
                closed.add(statement.closes());
            }
            if (statement.closes() == ListName.COSTS) {
                openCategories.removeAll(
                        statement.categories().isEmpty()
                                ? EnumSet.allOf(CostCategory.class)
                                : EnumSet.copyOf(statement.categories()));
            }
        }
        charges();
        this.changes = TermsMoved.all(this);
    }

    boolean closed(ListName list) {
        return closed.contains(list);
    }

    int worker(WorkerCategory category) {
        return of(worker == category);
    }

    private void charges() {
        for (int i = 0; i < placement.costs().size(); i++) {
            charges.add(ChargeFacts.stated("/costs/" + i, placement.costs().get(i), knowledge));
        }
        if (!openCategories.isEmpty()) {
            charges.add(ChargeFacts.unlisted(openCategories));
        }
        for (int i = 0; i < placement.deductions().size(); i++) {
            Deduction deduction = placement.deductions().get(i);
            DeductionPurpose purpose = deduction.purpose();
            if (purpose == null
                    || purpose == DeductionPurpose.OTHER
                    || purpose == DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT) {
                charges.add(ChargeFacts.deducted("/deductions/" + i, deduction));
            }
        }
        if (!closed(ListName.DEDUCTIONS) && !openCategories.contains(CostCategory.FEE_RECOVERY)) {
            charges.add(ChargeFacts.deductionUnlisted());
        }
    }

    /** Whether a demand that is dated by charges was in force for some charge; without one, when the contract was signed. */
    int inForceForCharges(int from, int knownFrom) {
        int inForce = NO;
        boolean listed = false;
        for (ChargeFacts charge : charges) {
            if (!charge.deduction) {
                inForce = or(inForce, inForce(charge.day, from, knownFrom));
                listed |= !charge.unlisted;
            }
        }
        return listed ? inForce : or(inForce, inForce(signed, from, knownFrom));
    }

    /** The law is in force from one day, and known to be so from another. */
    static int inForce(CalendarDate day, int from, int knownFrom) {
        int within = Kleene.since(day, from);
        int known = Kleene.since(day, knownFrom) == YES ? YES : UNKNOWN;
        return and(within, known);
    }

    /**
     * Whether the placement fees of the worker come to more than a limit.
     *
     * @param ofAgencies only what agencies collect, with all tax; else what anybody collects, without
     * @param repaid after repayments
     */
    int feesAbove(BigDecimal limit, boolean ofAgencies, boolean repaid) {
        BigDecimal others = BigDecimal.ZERO;
        BigDecimal perhapsDeducted = BigDecimal.ZERO;
        BigDecimal deductions = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (ChargeFacts charge : charges) {
            int counts = charge.feeOfWorker(ofAgencies);
            if (counts == NO) {
                continue;
            }
            if (charge.unlisted) {
                most = null;
                continue;
            }
            if (counts == YES) {
                BigDecimal least = repaid
                        ? charge.left(knowledge, false)
                        : charge.cost.amount().value();
                if (charge.deduction) {
                    deductions = deductions.add(least);
                } else if (charge.cost.form() == null || charge.cost.form() == CostForm.DEDUCTION) {
                    perhapsDeducted = perhapsDeducted.add(least);
                } else {
                    others = others.add(least);
                }
            }
            // Nobody says whether a deduction holds tax.
            if (most != null) {
                most = ofAgencies && charge.deduction
                        ? null
                        : most.add(
                                repaid
                                        ? charge.left(knowledge, true)
                                        : charge.cost.amount().value());
            }
        }
        // What was taken from wages may stand in both lists, and counts once.
        BigDecimal least = others.add(perhapsDeducted.max(deductions));
        return least.compareTo(limit) > 0 ? YES : most != null && most.compareTo(limit) <= 0 ? NO : UNKNOWN;
    }

    // ------------------------------------------------------------------ licences

    /** Whether some recruiter acted in a State that regulates recruiters by licence. */
    int licensingRegime() {
        int any = closed(ListName.RECRUITER_CHAIN) ? NO : UNKNOWN;
        for (RecruiterLink link : placement.recruiterChain()) {
            any = or(any, regime(link));
        }
        return any;
    }

    int regime(RecruiterLink link) {
        for (StateRegime regime : placement.corridor().licensing()) {
            if (regime.country().equals(link.country())) {
                return of(regime.regime() == LicensingRegime.LICENSING);
            }
        }
        return UNKNOWN;
    }

    int withoutValidLicence(RecruiterLink link) {
        Licence licence = link.licence();
        int unlicensed = not(known(link.licensed()));
        if (licence == null) {
            return or(unlicensed, UNKNOWN);
        }
        int forDestination = licence.destinations().isEmpty()
                ? UNKNOWN
                : of(licence.destinations().contains(placement.corridor().destination()));
        return or(or(unlicensed, notInForce(link)), not(forDestination), not(coversOccupations(licence)));
    }

    int withoutLicenceInForce(RecruiterLink link) {
        return or(not(known(link.licensed())), link.licence() == null ? UNKNOWN : notInForce(link));
    }

    private static int notInForce(RecruiterLink link) {
        Licence licence = link.licence();
        CalendarDate on = link.actedOn();
        int begun = licence.validFrom() == null ? UNKNOWN : not(Kleene.before(on, licence.validFrom()));
        int notEnded = licence.validUntil() == null ? UNKNOWN : Kleene.before(on, licence.validUntil());
        int status = licence.status() == null ? UNKNOWN : of(licence.status() == LicenceStatus.VALID);
        LicenceEvent latest = null;
        for (LicenceEvent event : licence.history()) {
            if (Kleene.number(event.on()) <= Kleene.number(on)
                    && (latest == null || Kleene.number(event.on()) > Kleene.number(latest.on()))) {
                latest = event;
            }
        }
        if (latest != null) {
            status = of(latest.status() == LicenceStatus.VALID);
        }
        int territory = licence.jurisdiction() == null
                ? UNKNOWN
                : of(licence.jurisdiction().equals(link.country()));
        return not(and(and(begun, notEnded), status, territory));
    }

    private int coversOccupations(Licence licence) {
        if (licence.occupations().isEmpty()) {
            return UNKNOWN;
        }
        int offered = placement.offer() == null || placement.offer().terms() == null
                ? YES
                : covers(licence, placement.offer().terms().occupation());
        return and(offered, covers(licence, contract.terms().occupation()));
    }

    private static int covers(Licence licence, String occupation) {
        boolean within = false;
        boolean wider = false;
        for (String covered : licence.occupations()) {
            within |= occupation.startsWith(covered);
            wider |= covered.startsWith(occupation);
        }
        return within ? YES : wider ? UNKNOWN : NO;
    }

    // ------------------------------------------------------------------ age

    /** Whether the worker was younger than so many years on a day. */
    int youngerThan(int years, CalendarDate day) {
        CalendarDate birth = placement.worker().birthDate();
        return day == null || birth == null ? UNKNOWN : of(Kleene.number(day) < Kleene.number(birth) + years * 10_000);
    }
}
