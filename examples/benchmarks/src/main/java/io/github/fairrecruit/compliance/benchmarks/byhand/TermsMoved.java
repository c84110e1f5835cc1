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
import io.github.fairrecruit.compliance.model.ChangeConsent;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.Wage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A term of employment in two views that follow each other.
 *
 * @param pointer where the later view shows it
 * @param day the day of the later view
 * @param laterVersion whether the later view is a later version of the contract
 * @param ofContract whether the earlier view is a contract, not only an offer
 * @param against whether it moved against the worker
 * @param consent whether the worker agreed freely and knowingly
 * @param approval whether an authority approved it
 */
record TermsMoved(
        String pointer,
        CalendarDate day,
        boolean laterVersion,
        boolean ofContract,
        int against,
        int consent,
        int approval) {
    private static final Term[] TERMS = {
        Term.WAGE, Term.HOURS, Term.OCCUPATION, Term.EMPLOYER, Term.WORKPLACE, Term.FOOD_AND_ACCOMMODATION
    };
    private static final String[] PROPERTIES = {
        "wage", "hoursPerWeek", "occupation", "employer", "workplace", "accommodationProvided"
    };

    private record View(String pointer, TermsOfEmployment terms, CalendarDate since, boolean offer, boolean later) {}

    static List<TermsMoved> all(CaseView view) {
        Placement placement = view.placement;
        List<View> views = new ArrayList<>(4);
        views.add(new View(
                "/offer/terms",
                placement.offer() == null ? null : placement.offer().terms(),
                null,
                true,
                false));
        views.add(new View("/contract/terms", view.contract.terms(), view.signed, false, false));
        for (int i = 0; i < placement.laterContracts().size(); i++) {
            Contract version = placement.laterContracts().get(i);
            views.add(new View("/laterContracts/" + i + "/terms", version.terms(), version.signedOn(), false, true));
        }
        views.add(new View("/actualTerms", placement.actualTerms(), view.start, false, false));
        List<TermsMoved> changes = new ArrayList<>(TERMS.length * views.size());
        boolean listed = view.closed(ListName.TERMS_CHANGES);
        for (int t = 0; t < TERMS.length; t++) {
            for (int i = 1; i < views.size(); i++) {
                View later = views.get(i);
                View earlier = before(views, i, t);
                Object was = value(earlier.terms(), t);
                Object is = value(later.terms(), t);
                int against = was == null || is == null ? listed ? NO : UNKNOWN : worse(t, was, is);
                changes.add(new TermsMoved(
                        later.pointer() + "/" + PROPERTIES[t],
                        later.since(),
                        later.later(),
                        !earlier.offer(),
                        against,
                        consent(placement, TERMS[t], earlier),
                        approval(placement, TERMS[t], earlier)));
            }
        }
        if (!listed) {
            changes.add(new TermsMoved("/laterContracts", view.signed, true, true, UNKNOWN, UNKNOWN, UNKNOWN));
        }
        return changes;
    }

    private static View before(List<View> views, int later, int term) {
        for (int i = later - 1; i >= 0; i--) {
            if (value(views.get(i).terms(), term) != null) {
                return views.get(i);
            }
        }
        return views.get(later - 1);
    }

    private static Object value(TermsOfEmployment terms, int term) {
        if (terms == null) {
            return null;
        }
        return switch (term) {
            case 0 -> terms.wage();
            case 1 -> terms.hoursPerWeek();
            case 2 -> terms.occupation();
            case 3 -> terms.employer();
            case 4 -> terms.workplace();
            default -> terms.accommodationProvided();
        };
    }

    private static int worse(int term, Object was, Object is) {
        return switch (term) {
            // All wages of the records are by the month and in one currency.
            case 0 ->
                of(((Wage) is).amount().value().compareTo(((Wage) was).amount().value()) < 0);
            case 1 -> of(((BigDecimal) is).compareTo((BigDecimal) was) > 0);
            case 5 -> of((Boolean) was && !(Boolean) is);
            default -> of(!was.equals(is));
        };
    }

    private static int consent(Placement placement, Term term, View earlier) {
        int any = NO;
        for (ChangeConsent plea : placement.changeConsents()) {
            if (plea.term() == term) {
                any = or(any, and(given(plea, earlier), known(plea.free()), known(plea.informed())));
            }
        }
        return any;
    }

    private static int approval(Placement placement, Term term, View earlier) {
        int any = NO;
        for (ChangeConsent plea : placement.changeConsents()) {
            if (plea.term() == term) {
                any = or(any, plea.approvedBy() == null ? UNKNOWN : given(plea, earlier));
            }
        }
        return any;
    }

    private static int given(ChangeConsent plea, View earlier) {
        if (plea.on() == null) {
            return UNKNOWN;
        }
        return earlier.offer() ? YES : not(Kleene.before(plea.on(), earlier.since()));
    }
}
