package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.Consent;
import io.github.fairrecruit.compliance.generator.Scenario.Corridor;
import io.github.fairrecruit.compliance.generator.Scenario.Licence;
import io.github.fairrecruit.compliance.generator.Scenario.Link;
import io.github.fairrecruit.compliance.generator.Scenario.Paper;
import io.github.fairrecruit.compliance.generator.Scenario.Testimony;
import io.github.fairrecruit.compliance.generator.Scenario.View;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.ClauseKind;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.DocumentType;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.IncidentKind;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.RecruiterRole;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.model.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Draws scenarios. Scenario {@code n} depends on the seed, the agencies and {@code n} only. */
final class ScenarioMaker {
    private static final long KIND = 2;
    private static final List<Term> ALL_TERMS = List.of(Term.values());
    private static final LocalDate FIRST_SIGNATURE = LocalDate.of(2024, 2, 1);
    private static final int DAYS_OF_SIGNATURES = 600;

    private final Distributions distributions;
    private final AgencyBook agencies;
    private final long seed;

    ScenarioMaker(Distributions distributions, AgencyBook agencies, long seed) {
        this.distributions = distributions;
        this.agencies = agencies;
        this.seed = seed;
    }

    /** The scenario of a number, from 1. */
    Scenario make(long number) {
        Dice dice = Dice.of(seed, KIND, number);
        Scenario scenario = new Scenario(number);
        scenario.corridor = distributions.corridors().get(dice.weighted(distributions.corridorWeights()));
        scenario.job = dice.pick(scenario.corridor.jobs());
        Agency agency = agencies.draw(scenario.corridor.origin(), dice);
        Draw draw = new Draw(dice, distributions, agency.character());
        worker(scenario, draw);
        calendar(scenario, draw);
        chain(scenario, draw, agency);
        contract(scenario, draw);
        terms(scenario, draw);
        papers(scenario, draw);
        surroundings(scenario, draw);
        new CostMaker(scenario, draw).make();
        lists(scenario, draw);
        if (!dice.chance(distributions.nationalFactsMissing(draw.completeness))) {
            if (scenario.corridor.destination().equals("DE")) {
                scenario.german = new GermanFacts(scenario, draw).make();
            }
            if (scenario.corridor.origin().equals("PH")) {
                scenario.philippine = new PhilippineFacts(scenario, draw).make();
            }
        }
        return scenario;
    }

    private static void worker(Scenario scenario, Draw draw) {
        Dice dice = draw.dice;
        scenario.group = draw.share("group");
        if (scenario.group) {
            scenario.workers = draw.share("group-of-unknown-size") ? null : Integer.valueOf(dice.between(2, 40));
        }
        scenario.workerId = "W-" + Long.toString(scenario.number, 36);
        scenario.sex = draw.told(dice.chance(scenario.job.female()) ? Sex.FEMALE : Sex.MALE);
        scenario.readLanguages = draw.told(scenario.corridor.languages());
        if (scenario.readLanguages == null) {
            scenario.readLanguages = List.of();
        }
        scenario.dependants = draw.told(dice.between(0, 4));
    }

    private static void calendar(Scenario scenario, Draw draw) {
        Dice dice = draw.dice;
        Corridor corridor = scenario.corridor;
        boolean planned = draw.share("planned");
        boolean recent = !planned && draw.share("recent");
        scenario.signedOn = planned
                ? dice.after(LocalDate.of(2026, 9, 1), 0, 40)
                : recent
                        ? dice.after(LocalDate.of(2026, 1, 1), 0, 150)
                        : dice.after(FIRST_SIGNATURE, 0, DAYS_OF_SIGNATURES);
        LocalDate leaves =
                planned ? dice.after(LocalDate.of(2026, 12, 15), 0, 20) : dice.after(scenario.signedOn, 25, 60);
        if (corridor.crossBorder()) {
            scenario.departure = leaves;
            scenario.border = leaves.plusDays(dice.between(0, 1));
        }
        scenario.startOfWork = dice.after(leaves, 3, 10);
        int age = draw.share("minor") ? dice.between(15, 17) : dice.between(19, 54);
        LocalDate birth = scenario.signedOn.minusYears(age).minusDays(dice.between(1, 300));
        // Of a group nobody tells one birth date.
        scenario.birthDate = scenario.group ? null : draw.told(birth);
    }

    private void chain(Scenario scenario, Draw draw, Agency main) {
        Corridor corridor = scenario.corridor;
        LocalDate acted = draw.dice.before(scenario.signedOn, 5, 40);
        scenario.chain.add(link(draw, main, RecruiterRole.SENDING, acted, corridor.originLicenses()));
        if (corridor.crossBorder() && draw.dice.chance(0.5)) {
            Agency receiving = agencies.draw(corridor.destination(), draw.dice);
            scenario.chain.add(
                    link(draw, receiving, RecruiterRole.RECEIVING, acted.plusDays(2), corridor.destinationLicenses()));
        }
        if (draw.does("sub-agent")) {
            Link sub = new Link();
            sub.agency = main.id() + "-S" + draw.dice.between(1, 3);
            sub.role = RecruiterRole.SUB_AGENT;
            sub.country = corridor.origin();
            sub.actedOn = draw.told(acted.minusDays(1));
            sub.licensed = false;
            sub.mandate = draw.told(draw.dice.chance(0.5));
            scenario.chain.add(sub);
        }
    }

    private static Link link(Draw draw, Agency agency, RecruiterRole role, LocalDate acted, boolean licensing) {
        Link link = new Link();
        link.agency = agency.id();
        link.role = role;
        link.country = draw.told(agency.country());
        link.actedOn = draw.told(acted);
        if (!licensing) {
            return link;
        }
        link.licensed = draw.told(agency.licensed());
        if (agency.licensed() && !draw.dice.chance(draw.blank)) {
            Licence licence = new Licence();
            licence.number = agency.licenceNumber();
            licence.authority = agency.authority();
            licence.jurisdiction = draw.told(agency.country());
            licence.destinations = draw.dice.chance(draw.blank) ? List.of() : agency.destinations();
            licence.occupations = draw.dice.chance(draw.blank) ? List.of() : agency.occupations();
            licence.validFrom = draw.told(agency.validFrom());
            licence.validUntil = draw.told(agency.validUntil());
            licence.suspendedFrom = agency.suspendedFrom();
            link.licence = licence;
        }
        return link;
    }

    private static void contract(Scenario scenario, Draw draw) {
        Dice dice = draw.dice;
        boolean late = draw.does("late-information");
        boolean written = !draw.does("negligent");
        scenario.contractWritten = draw.told(written);
        scenario.contractVerifiable = draw.told(written || dice.chance(0.5));
        scenario.contractLanguages = dice.chance(draw.blank)
                ? List.of()
                : List.of(
                        late && dice.chance(0.5)
                                ? "zh"
                                : dice.chance(0.8) ? scenario.corridor.contractLanguage() : "en");
        scenario.explainedBy = draw.told(ActorKind.RECRUITER);
        LocalDate given = late && scenario.departure != null
                ? dice.after(scenario.departure, 0, 6)
                : dice.after(scenario.signedOn, 0, 8);
        // A copy that is still to come cannot be told.
        scenario.copyGivenOn = given.isAfter(Scenario.KNOWLEDGE_DATE) ? null : draw.told(given);
        scenario.enforceable = draw.told(!draw.does("negligent"));
        if (dice.chance(0.7)) {
            scenario.approvedBy = draw.told("Labour authority of " + scenario.corridor.origin());
            scenario.approvedOn = draw.told(dice.after(scenario.signedOn, 0, 20));
        }
        if (draw.does("bad-clause")) {
            scenario.clauses = List.of(dice.oneOf(
                    ClauseKind.EXIT_CONSENT,
                    ClauseKind.TRANSFER_CONSENT,
                    ClauseKind.RESIGNATION_PENALTY,
                    ClauseKind.REPAYMENT,
                    ClauseKind.BOND,
                    ClauseKind.NON_COMPETE,
                    ClauseKind.NOTICE_BEYOND_LAW));
        } else if (dice.chance(0.2)) {
            scenario.clauses = List.of(dice.oneOf(ClauseKind.ARBITRATION_ONLY, ClauseKind.OTHER));
        }
        scenario.termsStated = stated(draw);
        if (dice.chance(0.7)) {
            scenario.offerWritten = draw.told(!draw.does("negligent"));
            scenario.offerGivenOn = draw.told(dice.before(scenario.signedOn, 2, 20));
            scenario.offerTermsStated = dice.chance(0.4) ? stated(draw) : List.of();
        }
    }

    /** The terms that a paper is known to state. Those that a view shows are never left out. */
    private static List<Term> stated(Draw draw) {
        if (draw.dice.chance(draw.blank)) {
            return List.of();
        }
        if (!draw.does("negligent")) {
            return ALL_TERMS;
        }
        List<Term> some = new ArrayList<>(ALL_TERMS);
        some.remove(draw.dice.oneOf(Term.REQUIREMENTS, Term.PARTIES, Term.REPATRIATION));
        return some;
    }

    private static void terms(Scenario scenario, Draw draw) {
        Dice dice = draw.dice;
        Corridor corridor = scenario.corridor;
        scenario.drawnWage = dice.between(corridor.leastWage(), corridor.mostWage());
        View terms = new View();
        terms.employer = "E-" + corridor.destination() + "-" + dice.between(1, 5000);
        terms.workplace = corridor.destination() + ", site " + dice.between(1, 60);
        terms.occupation = scenario.job.occupation();
        terms.tasks = scenario.job.tasks();
        terms.start = scenario.startOfWork;
        terms.durationMonths = dice.oneOf(6, 12, 24, 24, 36);
        terms.wage = BigDecimal.valueOf(scenario.drawnWage);
        if (corridor.wagePeriod() == PayPeriod.HOUR && dice.chance(0.5)) {
            terms.wage = terms.wage.add(new BigDecimal(dice.oneOf("0.41", "0.82", "0.50", "0.90")));
        }
        boolean foreign = corridor.destination().equals("DE") && draw.share("wage-in-foreign-currency");
        terms.wageCurrency = foreign ? "USD" : corridor.wageCurrency();
        terms.wagePeriod = corridor.wagePeriod();
        terms.hours = dice.oneOf(38, 40, 40, 48);
        terms.restHours = draw.does("negligent") ? dice.oneOf(12, 18) : dice.oneOf(24, 36, 48);
        terms.restInOnePiece = !draw.does("negligent");
        terms.paidLeaveDays = draw.does("negligent") ? 14 : dice.between(20, 30);
        terms.accommodation = dice.chance(0.6);
        terms.noticeDays = dice.oneOf(14, 28, 30);
        terms.hazardous = scenario.job.hazardous();
        boolean works = !scenario.startOfWork.isAfter(Scenario.KNOWLEDGE_DATE);

        View offered = terms.copy();
        View contracted = terms.copy();
        View replaced = null;
        if (draw.share("later-contract")) {
            scenario.laterSignedOn = dice.after(scenario.signedOn, 10, 40);
            replaced = terms.copy();
            if (!scenario.laterSignedOn.isBefore(Scenario.KNOWLEDGE_DATE)) {
                scenario.laterSignedOn = scenario.signedOn.plusDays(1);
            }
        }
        View lived = terms.copy();
        boolean repeated = draw.share("terms-repeated");
        if (draw.does("substituted")) {
            repeated = true;
            int where = dice.between(0, 2);
            Term term = dice.oneOf(
                    Term.WAGE,
                    Term.WAGE,
                    Term.HOURS,
                    Term.OCCUPATION,
                    Term.EMPLOYER,
                    Term.WORKPLACE,
                    Term.FOOD_AND_ACCOMMODATION);
            if (where == 0) {
                worse(contracted, term, scenario);
            }
            if (replaced != null && where <= 1) {
                worse(replaced, term, scenario);
            }
            worse(lived, term, scenario);
            if (dice.chance(0.25)) {
                // One that is older than the contract that it changes agrees to nothing.
                LocalDate then = scenario.laterSignedOn != null && scenario.laterSignedOn.isAfter(scenario.startOfWork)
                        ? scenario.laterSignedOn
                        : scenario.startOfWork;
                LocalDate on = dice.chance(0.2) ? dice.before(scenario.signedOn, 1, 20) : then;
                scenario.consents.add(new Consent(
                        term,
                        draw.told(on),
                        draw.told(dice.chance(0.7)),
                        draw.told(true),
                        dice.chance(0.5) ? "Labour authority of " + corridor.origin() : null));
            }
        }
        if (!repeated) {
            shorten(offered);
            shorten(lived);
        }
        if (dice.chance(0.4)) {
            scenario.offered = blanked(offered, draw);
        }
        scenario.contracted = blanked(contracted, draw);
        // The agreed start is always told: national law counts from it.
        scenario.contracted.start = scenario.startOfWork;
        scenario.replaced = replaced == null ? null : blanked(replaced, draw);
        if (works && !dice.chance(draw.blank)) {
            lived.wageOn = draw.told(dice.after(scenario.startOfWork, 14, 60));
            scenario.lived = blanked(lived, draw);
            scenario.lived.start = null;
        }
        if (scenario.offered != null && scenario.offerTermsStated.isEmpty() && scenario.offerWritten == null) {
            scenario.offerWritten = true;
        }
    }

    /** Leaves out what records seldom say twice. */
    private static void shorten(View view) {
        view.employer = null;
        view.workplace = null;
        view.tasks = List.of();
        view.durationMonths = null;
        view.paidLeaveDays = null;
        view.noticeDays = null;
    }

    private static void worse(View view, Term term, Scenario scenario) {
        switch (term) {
            case WAGE -> view.wage = view.wage.multiply(new BigDecimal("0.8")).setScale(2, RoundingMode.HALF_UP);
            case HOURS -> view.hours = view.hours + 12;
            case OCCUPATION -> view.occupation = scenario.job.occupation().equals("9329") ? "9333" : "9329";
            case EMPLOYER -> view.employer = view.employer + "-other";
            case WORKPLACE -> view.workplace = view.workplace + " annex";
            default -> {
                // Only what was promised can be taken away.
                view.accommodation = false;
            }
        }
    }

    private static View blanked(View view, Draw draw) {
        view.employer = draw.told(view.employer);
        view.workplace = draw.told(view.workplace);
        view.occupation = draw.told(view.occupation);
        view.durationMonths = draw.told(view.durationMonths);
        view.wage = draw.told(view.wage);
        view.wagePeriod = draw.told(view.wagePeriod);
        view.hours = draw.told(view.hours);
        view.restHours = draw.told(view.restHours);
        view.restInOnePiece = draw.told(view.restInOnePiece);
        view.paidLeaveDays = draw.told(view.paidLeaveDays);
        view.accommodation = draw.told(view.accommodation);
        view.noticeDays = draw.told(view.noticeDays);
        view.hazardous = draw.told(view.hazardous);
        if (draw.dice.chance(draw.blank)) {
            view.tasks = List.of();
        }
        return view;
    }

    private static void papers(Scenario scenario, Draw draw) {
        Dice dice = draw.dice;
        if (draw.does("document-kept")) {
            Paper paper = new Paper();
            paper.type = draw.told(dice.oneOf(
                    DocumentType.PASSPORT,
                    DocumentType.PASSPORT,
                    DocumentType.IDENTITY_CARD,
                    DocumentType.WORK_PERMIT,
                    DocumentType.CONTRACT,
                    DocumentType.QUALIFICATION));
            paper.holder = draw.told(dice.oneOf(
                    ActorKind.EMPLOYER,
                    ActorKind.RECRUITER,
                    ActorKind.SUB_AGENT,
                    ActorKind.SERVICE_PROVIDER,
                    ActorKind.PUBLIC_OFFICIAL));
            LocalDate since = dice.after(scenario.signedOn, -10, 60);
            paper.since = draw.told(since);
            paper.destroyed = draw.told(dice.chance(0.04));
            paper.receiptGiven = draw.told(dice.chance(0.3));
            if (!Boolean.TRUE.equals(paper.destroyed) && dice.chance(0.4)) {
                LocalDate back = dice.after(since, 20, 300);
                paper.returnedOn = back.isAfter(Scenario.KNOWLEDGE_DATE) ? null : back;
            }
            scenario.papers.add(paper);
        } else if (dice.chance(0.15)) {
            Paper paper = new Paper();
            paper.type = DocumentType.PASSPORT;
            paper.holder = dice.oneOf(ActorKind.EMPLOYER, ActorKind.RECRUITER);
            paper.since = draw.told(dice.after(scenario.signedOn, -10, 60));
            paper.atRequest = true;
            paper.access = draw.told(dice.chance(0.8));
            paper.destroyed = draw.told(false);
            scenario.papers.add(paper);
        } else if (dice.chance(0.3)) {
            Paper paper = new Paper();
            paper.type = DocumentType.PASSPORT;
            paper.holder = ActorKind.WORKER;
            scenario.papers.add(paper);
        }
    }

    private static void surroundings(Scenario scenario, Draw draw) {
        Dice dice = draw.dice;
        scenario.exitPermission = draw.told(draw.does("exit-permission"));
        if (draw.does("incident")) {
            scenario.incidents = List.of(dice.oneOf(
                    IncidentKind.INJURY, IncidentKind.HARASSMENT, IncidentKind.THREAT, IncidentKind.DISCRIMINATION));
        }
        if (draw.share("attestation")) {
            scenario.testimony = new Testimony(
                    "Inspection of " + scenario.corridor.destination(),
                    draw.told(dice.after(scenario.signedOn, 10, 40)),
                    draw.told(dice.chance(0.6) ? LocalDate.of(2028, 1, 1) : LocalDate.of(2026, 1, 1)),
                    dice.oneOf(EvidenceGrade.DOCUMENTED, EvidenceGrade.VERIFIED, EvidenceGrade.ALLEGED));
        }
    }

    private static void lists(Scenario scenario, Draw draw) {
        double open = draw.distributions.openLists(draw.completeness);
        for (ListName list : List.of(
                ListName.COSTS,
                ListName.DEDUCTIONS,
                ListName.DOCUMENTS,
                ListName.CLAUSES,
                ListName.TERMS_CHANGES,
                ListName.TERMS_STATED,
                ListName.RECRUITER_CHAIN,
                ListName.INCIDENTS)) {
            if (!draw.dice.chance(open)) {
                scenario.closed.add(list);
            }
        }
        // Terms that a view shows must be in a list that is said to be complete.
        boolean offerShows = scenario.offered != null && scenario.offerTermsStated.isEmpty();
        if (scenario.termsStated.isEmpty() || offerShows) {
            scenario.closed.remove(ListName.TERMS_STATED);
        }
        if (!scenario.closed.contains(ListName.COSTS) && draw.share("partly-closed-costs")) {
            scenario.closedCosts = EnumSet.of(CostCategory.RECRUITMENT_FEE, CostCategory.FEE_RECOVERY);
        }
    }
}
