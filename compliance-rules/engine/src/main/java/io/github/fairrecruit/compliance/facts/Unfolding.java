package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.Deduction;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruiterLink;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import java.util.ArrayList;
import java.util.List;

/** Unfolds a record into the things that the law talks about. */
final class Unfolding {
    private final CaseFacts facts;
    private final List<Fact> unfolded = new ArrayList<>();

    Unfolding(CaseFacts facts) {
        this.facts = facts;
    }

    List<Fact> facts() {
        unfolded.add(new WholeRecord(facts));
        if (facts.subject() instanceof RecruitmentAgency agency) {
            links("/operations", agency.operations());
        } else if (facts.subject() instanceof ServiceAgreement agreement) {
            RecruiterLink link = agreement.agency();
            unfolded.add(
                    link == null
                            ? LicenceUse.unlisted(facts, "/agency")
                            : LicenceUse.bySignature(facts, "/agency", link, agreement.signedOn()));
        } else if (facts.subject() instanceof AgencyPortfolio portfolio) {
            unfolded.addAll(PortfolioPattern.all(facts, portfolio));
            unfolded.addAll(PersonsAffected.all(facts, portfolio));
        } else {
            placement((Placement) facts.subject());
        }
        return List.copyOf(unfolded);
    }

    private void placement(Placement placement) {
        unfolded.add(new CountryOfOrigin(facts));
        unfolded.add(new WorkerAge(facts));
        links("/recruiterChain", placement.recruiterChain());
        unfolded.add(new TermsGiven(facts));
        clauses(placement);
        unfolded.addAll(TermsChange.all(facts));
        unfolded.addAll(WagePaid.all(facts));
        List<Charge> costs = costs(placement);
        deductions(placement, costs);
        List<Charge> charges = new ArrayList<>();
        for (Fact fact : unfolded) {
            if (fact instanceof Charge charge) {
                charges.add(charge);
            }
        }
        unfolded.addAll(ChargeSum.all(facts, charges));
        for (int i = 0; i < placement.documents().size(); i++) {
            unfolded.add(new DocumentHeld(
                    facts, "/documents/" + i, placement.documents().get(i)));
        }
        if (!facts.closed(ListName.DOCUMENTS)) {
            unfolded.add(DocumentHeld.unlisted(facts));
        }
        unfolded.add(new FreedomToLeave(facts));
        for (int i = 0; i < placement.incidents().size(); i++) {
            unfolded.add(new IncidentAtWork(
                    facts, "/incidents/" + i, placement.incidents().get(i)));
        }
        if (!facts.closed(ListName.INCIDENTS)) {
            unfolded.add(IncidentAtWork.unlisted(facts));
        }
        for (int i = 0; i < placement.attestations().size(); i++) {
            unfolded.add(new AttestationHeld(
                    facts, "/attestations/" + i, placement.attestations().get(i)));
        }
        unfolded.add(AttestationHeld.unlisted(facts));
    }

    private void links(String list, List<RecruiterLink> links) {
        for (int i = 0; i < links.size(); i++) {
            unfolded.add(new LicenceUse(facts, list + "/" + i, links.get(i)));
        }
        if (!facts.closed(ListName.RECRUITER_CHAIN)) {
            unfolded.add(LicenceUse.unlisted(facts, list));
        }
    }

    private void clauses(Placement placement) {
        clauses("/contract", placement.contract());
        for (int i = 0; i < placement.laterContracts().size(); i++) {
            clauses("/laterContracts/" + i, placement.laterContracts().get(i));
        }
        if (!facts.closed(ListName.CLAUSES)) {
            unfolded.add(ContractClause.unlisted(facts, "/contract/clauses"));
        } else if (!facts.closed(ListName.TERMS_CHANGES)) {
            // All clauses of the contracts on record are listed, yet another contract may have followed.
            unfolded.add(ContractClause.unlisted(facts, "/laterContracts"));
        }
    }

    private void clauses(String pointer, Contract contract) {
        int count = contract == null ? 0 : contract.clauses().size();
        for (int i = 0; i < count; i++) {
            unfolded.add(new ContractClause(
                    facts, pointer + "/clauses/" + i, contract.clauses().get(i), contract.signedOn(), pointer));
        }
    }

    /** The listed costs; what an open list may still hold is unfolded after them. */
    private List<Charge> costs(Placement placement) {
        List<Charge> costs = new ArrayList<>();
        for (int i = 0; i < placement.costs().size(); i++) {
            costs.add(new Charge(facts, "/costs/" + i, placement.costs().get(i)));
        }
        unfolded.addAll(costs);
        if (!facts.openCategories().isEmpty()) {
            unfolded.add(Charge.unlisted(facts));
        }
        return costs;
    }

    /** A cost may be a deduction too: its form says so, or nobody knows. */
    private void deductions(Placement placement, List<Charge> costs) {
        for (int i = 0; i < placement.deductions().size(); i++) {
            Deduction deduction = placement.deductions().get(i);
            unfolded.add(WageDeduction.of(facts, "/deductions/" + i, deduction));
            if (WageDeduction.perhapsForWork(deduction.purpose())) {
                unfolded.add(Charge.deducted(facts, "/deductions/" + i, deduction));
            }
        }
        for (int i = 0; i < costs.size(); i++) {
            unfolded.add(WageDeduction.of(facts, placement.costs().get(i), costs.get(i)));
        }
        if (!facts.closed(ListName.DEDUCTIONS)) {
            unfolded.add(WageDeduction.unlisted(facts, "/deductions"));
            if (!facts.openCategories().contains(CostCategory.FEE_RECOVERY)) {
                // All costs are listed, yet a fee may be among the deductions that are not.
                unfolded.add(Charge.deductionUnlisted(facts));
            }
        }
        if (!facts.openCategories().isEmpty()) {
            unfolded.add(WageDeduction.unlisted(facts, "/costs"));
        }
    }
}
