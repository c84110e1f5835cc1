package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.Consent;
import io.github.fairrecruit.compliance.generator.Scenario.Corridor;
import io.github.fairrecruit.compliance.generator.Scenario.CostLine;
import io.github.fairrecruit.compliance.generator.Scenario.DeductionLine;
import io.github.fairrecruit.compliance.generator.Scenario.Licence;
import io.github.fairrecruit.compliance.generator.Scenario.Link;
import io.github.fairrecruit.compliance.generator.Scenario.Paper;
import io.github.fairrecruit.compliance.generator.Scenario.Repayment;
import io.github.fairrecruit.compliance.generator.Scenario.View;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AttestationTopic;
import io.github.fairrecruit.compliance.model.ClauseKind;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.IncidentKind;
import io.github.fairrecruit.compliance.model.JourneyEventKind;
import io.github.fairrecruit.compliance.model.LicenceStatus;
import io.github.fairrecruit.compliance.model.LicensingRegime;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import java.time.LocalDate;
import java.util.List;

/** Writes a scenario as a placement. Nothing is written that the scenario does not know. */
final class PlacementWriter {
    private final Json json;

    PlacementWriter(Json json) {
        this.json = json;
    }

    void write(Scenario scenario) {
        json.begin();
        json.text("id", scenario.id);
        json.text("source", "made up");
        if (scenario.group) {
            json.begin("group");
            json.number("workers", scenario.workers);
            // Says nothing by itself, and keeps a group of unknown size a group.
            json.flag("recruitedUntilEnd", false);
            json.end();
        }
        worker(scenario);
        corridor(scenario);
        chain(scenario.chain);
        offer(scenario);
        contract(scenario);
        if (scenario.replaced != null) {
            json.beginList("laterContracts");
            json.begin();
            json.flag("written", true);
            json.day("signedOn", scenario.laterSignedOn);
            json.number("version", 2);
            view("terms", scenario.replaced);
            json.end();
            json.endList();
        }
        if (scenario.lived != null) {
            view("actualTerms", scenario.lived);
        }
        consents(scenario.consents);
        costs(scenario);
        deductions(scenario.deductions);
        papers(scenario.papers);
        journey(scenario);
        if (scenario.exitPermission != null) {
            json.begin("movement");
            json.flag("exitPermissionRequired", scenario.exitPermission);
            json.end();
        }
        incidents(scenario.incidents);
        testimony(scenario);
        statements(scenario);
        if (scenario.german != null || scenario.philippine != null) {
            json.begin("extensions");
            stated("de", scenario.german);
            stated("ph", scenario.philippine);
            json.end();
        }
        json.end();
    }

    private void worker(Scenario scenario) {
        json.begin("worker");
        json.text("id", scenario.workerId);
        json.day("birthDate", scenario.birthDate);
        json.code("sex", scenario.sex);
        json.text("nationality", scenario.corridor.origin());
        json.texts("languages", scenario.readLanguages);
        json.beginList("categories");
        json.element(scenario.job.category().name());
        if (scenario.job.category() == WorkerCategory.CARE || scenario.job.category() == WorkerCategory.HEALTH) {
            json.element(WorkerCategory.GENERAL.name());
        }
        json.endList();
        json.number("dependants", scenario.dependants);
        json.end();
    }

    private void corridor(Scenario scenario) {
        Corridor corridor = scenario.corridor;
        json.begin("corridor");
        json.text("origin", corridor.origin());
        json.text("destination", corridor.destination());
        json.flag("freeMovement", corridor.freeMovement());
        json.beginList("licensing");
        regime(corridor.origin(), corridor.originLicenses());
        if (corridor.crossBorder()) {
            regime(corridor.destination(), corridor.destinationLicenses());
        }
        json.endList();
        if (scenario.costs.stream().anyMatch(cost -> cost.exception != null)) {
            // Whether the State is bound matters only where an exception is pleaded.
            ratification(corridor);
        }
        json.end();
    }

    private void ratification(Corridor corridor) {
        json.beginList("ratifications");
        json.begin();
        json.text("country", corridor.destination());
        json.text("instrument", "C181");
        json.flag("ratified", corridor.destinationBoundByC181());
        json.day("inForceFrom", corridor.destinationBoundByC181() ? LocalDate.of(2001, 2, 1) : null);
        json.end();
        json.endList();
    }

    private void regime(String country, boolean licensing) {
        json.begin();
        json.text("country", country);
        json.code("regime", licensing ? LicensingRegime.LICENSING : LicensingRegime.OTHERWISE);
        json.end();
    }

    private void chain(List<Link> chain) {
        json.beginList("recruiterChain");
        for (Link link : chain) {
            json.begin();
            json.text("agency", link.agency);
            json.code("role", link.role);
            json.text("country", link.country);
            json.day("actedOn", link.actedOn);
            json.flag("licensed", link.licensed);
            if (link.licence != null) {
                licence(link.licence);
            }
            json.flag("mandate", link.mandate);
            json.end();
        }
        json.endList();
    }

    private void licence(Licence licence) {
        json.begin("licence");
        json.text("number", licence.number);
        json.text("authority", licence.authority);
        json.text("jurisdiction", licence.jurisdiction);
        json.texts("destinations", licence.destinations);
        json.texts("occupations", licence.occupations);
        json.day("validFrom", licence.validFrom);
        json.day("validUntil", licence.validUntil);
        json.code("status", licence.suspendedFrom == null ? LicenceStatus.VALID : LicenceStatus.SUSPENDED);
        if (licence.suspendedFrom != null) {
            json.beginList("history");
            status(LocalDate.of(2015, 1, 1), LicenceStatus.VALID);
            status(licence.suspendedFrom, LicenceStatus.SUSPENDED);
            json.endList();
        }
        json.end();
    }

    private void status(LocalDate on, LicenceStatus status) {
        json.begin();
        json.code("status", status);
        json.day("on", on);
        json.end();
    }

    private void offer(Scenario scenario) {
        if (scenario.offerWritten == null
                && scenario.offerGivenOn == null
                && scenario.offerTermsStated.isEmpty()
                && scenario.offered == null) {
            return;
        }
        json.begin("offer");
        json.flag("written", scenario.offerWritten);
        json.day("givenOn", scenario.offerGivenOn);
        terms(scenario.offerTermsStated);
        if (scenario.offered != null) {
            view("terms", scenario.offered);
        }
        json.end();
    }

    private void contract(Scenario scenario) {
        json.begin("contract");
        json.flag("written", scenario.contractWritten);
        json.flag("verifiable", scenario.contractVerifiable);
        json.texts("languages", scenario.contractLanguages);
        json.code("explainedBy", scenario.explainedBy);
        json.day("copyGivenOn", scenario.copyGivenOn);
        json.day("signedOn", scenario.signedOn);
        json.flag("enforceableAtDestination", scenario.enforceable);
        json.text("approvedBy", scenario.approvedBy);
        json.day("approvedOn", scenario.approvedOn);
        json.number("version", 1);
        if (!scenario.clauses.isEmpty()) {
            json.beginList("clauses");
            for (ClauseKind clause : scenario.clauses) {
                json.begin();
                json.code("kind", clause);
                json.end();
            }
            json.endList();
        }
        terms(scenario.termsStated);
        view("terms", scenario.contracted);
        json.end();
    }

    private void terms(List<Term> terms) {
        if (!terms.isEmpty()) {
            json.beginList("termsStated");
            terms.forEach(term -> json.element(term.name()));
            json.endList();
        }
    }

    private void view(String name, View view) {
        json.begin(name);
        json.text("employer", view.employer);
        json.text("workplace", view.workplace);
        json.text("occupation", view.occupation);
        json.texts("tasks", view.tasks);
        json.day("start", view.start);
        json.number("durationMonths", view.durationMonths);
        if (view.wage != null) {
            json.begin("wage");
            json.money("amount", view.wage, view.wageCurrency);
            json.code("period", view.wagePeriod);
            json.day("on", view.wageOn);
            json.end();
        }
        json.number("hoursPerWeek", view.hours);
        if (view.restHours != null || view.restInOnePiece != null) {
            json.begin("weeklyRest");
            json.number("hours", view.restHours);
            json.flag("consecutive", view.restInOnePiece);
            json.end();
        }
        json.number("paidLeaveDays", view.paidLeaveDays);
        json.flag("accommodationProvided", view.accommodation);
        json.number("noticeDays", view.noticeDays);
        json.flag("hazardous", view.hazardous);
        json.end();
    }

    private void consents(List<Consent> consents) {
        if (consents.isEmpty()) {
            return;
        }
        json.beginList("changeConsents");
        for (Consent consent : consents) {
            json.begin();
            json.code("term", consent.term());
            json.day("on", consent.on());
            json.flag("free", consent.free());
            json.flag("informed", consent.informed());
            json.text("approvedBy", consent.approvedBy());
            json.end();
        }
        json.endList();
    }

    private void costs(Scenario scenario) {
        if (scenario.costs.isEmpty()) {
            return;
        }
        json.beginList("costs");
        for (CostLine cost : scenario.costs) {
            json.begin();
            json.code("category", cost.category);
            json.code("item", cost.item);
            json.text("label", cost.label);
            json.money("amount", cost.amount, cost.currency);
            json.flag("taxIncluded", cost.taxIncluded);
            json.code("basis", cost.basis);
            json.day("chargedOn", cost.chargedOn);
            json.code("payer", cost.payer);
            json.code("ultimateBearer", cost.bearer);
            json.code("payee", cost.payee);
            json.code("form", cost.form);
            json.flag("requiredForAccess", cost.required);
            json.flag("imposedInRecruitment", cost.imposed);
            json.code("initiatedBy", cost.initiatedBy);
            json.flag("disclosedBeforeAcceptance", cost.disclosed);
            json.flag("inContract", cost.inContract);
            json.flag("receiptGiven", cost.receiptGiven);
            if (cost.receiptAmount != null) {
                json.begin("receipt");
                json.text("number", "R-" + scenario.number);
                json.money("amount", cost.receiptAmount, cost.currency);
                json.end();
            }
            if (cost.tariff != null) {
                json.money("officialTariff", cost.tariff, cost.currency);
            }
            if (cost.exception != null) {
                exception(scenario, cost.exception);
            }
            repayments(cost);
            json.end();
        }
        json.endList();
    }

    private void exception(Scenario scenario, Scenario.PleadedException exception) {
        json.begin("exception");
        json.text("instrument", "Order on costs of recruitment");
        json.text("authority", "Labour authority of " + exception.country());
        json.flag("competentAuthority", true);
        json.day("validFrom", LocalDate.of(2020, 1, 1));
        json.flag("openEnded", true);
        json.beginList("workerCategories");
        json.element(scenario.job.category().name());
        json.endList();
        json.beginList("services");
        for (CostCategory service : exception.services()) {
            json.element(service.name());
        }
        json.endList();
        json.flag("consulted", exception.consulted());
        json.flag("inWorkersInterest", true);
        json.text("country", exception.country());
        json.end();
    }

    private void repayments(CostLine cost) {
        if (cost.repayments.isEmpty()) {
            return;
        }
        json.beginList("reimbursements");
        for (Repayment repayment : cost.repayments) {
            json.begin();
            json.money("amount", repayment.amount(), cost.currency);
            json.day("on", repayment.on());
            json.code("by", ActorKind.RECRUITER);
            json.code("basis", cost.basis);
            json.end();
        }
        json.endList();
    }

    private void deductions(List<DeductionLine> deductions) {
        if (deductions.isEmpty()) {
            return;
        }
        json.beginList("deductions");
        for (DeductionLine deduction : deductions) {
            json.begin();
            json.code("purpose", deduction.purpose());
            json.money("amount", deduction.amount(), deduction.currency());
            json.code("beneficiary", deduction.beneficiary());
            json.day("on", deduction.on());
            json.end();
        }
        json.endList();
    }

    private void papers(List<Paper> papers) {
        if (papers.isEmpty()) {
            return;
        }
        json.beginList("documents");
        for (Paper paper : papers) {
            json.begin();
            json.code("type", paper.type);
            json.code("holder", paper.holder);
            json.day("since", paper.since);
            json.flag("keptAtWorkersRequest", paper.atRequest);
            json.flag("accessWithoutPermission", paper.access);
            json.flag("destroyed", paper.destroyed);
            json.flag("receiptGiven", paper.receiptGiven);
            json.day("returnedOn", paper.returnedOn);
            json.end();
        }
        json.endList();
    }

    private void journey(Scenario scenario) {
        json.beginList("journey");
        event(JourneyEventKind.DEPARTURE, scenario.departure);
        event(JourneyEventKind.BORDER_CROSSING, scenario.border);
        event(JourneyEventKind.START_OF_WORK, scenario.startOfWork);
        json.endList();
    }

    private void event(JourneyEventKind kind, LocalDate on) {
        if (on != null) {
            json.begin();
            json.code("kind", kind);
            json.day("on", on);
            json.end();
        }
    }

    private void incidents(List<IncidentKind> incidents) {
        if (incidents.isEmpty()) {
            return;
        }
        json.beginList("incidents");
        for (IncidentKind incident : incidents) {
            json.begin();
            json.code("kind", incident);
            json.end();
        }
        json.endList();
    }

    private void testimony(Scenario scenario) {
        if (scenario.testimony == null) {
            return;
        }
        json.beginList("attestations");
        json.begin();
        json.code("topic", AttestationTopic.SAFE_AND_DECENT_WORK);
        json.text("issuer", scenario.testimony.issuer());
        json.day("on", scenario.testimony.on());
        json.day("validUntil", scenario.testimony.validUntil());
        json.code("grade", scenario.testimony.grade());
        json.end();
        json.endList();
    }

    private void statements(Scenario scenario) {
        if (scenario.closed.isEmpty() && scenario.closedCosts.isEmpty()) {
            return;
        }
        json.beginList("statements");
        for (ListName list : scenario.closed) {
            json.begin();
            json.code("closes", list);
            json.end();
        }
        if (!scenario.closedCosts.isEmpty()) {
            json.begin();
            json.code("closes", ListName.COSTS);
            json.beginList("categories");
            scenario.closedCosts.forEach(category -> json.element(category.name()));
            json.endList();
            json.end();
        }
        json.endList();
    }

    private void stated(String pack, Stated facts) {
        if (facts == null) {
            return;
        }
        json.begin(pack);
        facts.facts().forEach((name, value) -> {
            if (value instanceof Boolean flag) {
                json.flag(name, flag);
            } else if (value instanceof Integer number) {
                json.number(name, number);
            } else if (value instanceof LocalDate day) {
                json.day(name, day);
            } else if (value instanceof Stated.Sum sum) {
                json.money(name, sum.value(), sum.currency());
            } else if (value instanceof List<?> list) {
                json.beginList(name);
                list.forEach(element -> json.element((String) element));
                json.endList();
            } else {
                json.text(name, (String) value);
            }
        });
        json.end();
    }
}
