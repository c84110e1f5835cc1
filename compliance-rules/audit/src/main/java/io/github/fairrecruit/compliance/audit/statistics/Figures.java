package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures.AgencyFinding;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures.PortfolioOutcome;
import io.github.fairrecruit.compliance.audit.report.Breakdown;
import io.github.fairrecruit.compliance.audit.report.CostIncidence;
import io.github.fairrecruit.compliance.audit.report.Inspection;
import io.github.fairrecruit.compliance.audit.report.MissingFigures;
import io.github.fairrecruit.compliance.audit.report.Owed;
import io.github.fairrecruit.compliance.audit.report.PackFigures;
import io.github.fairrecruit.compliance.audit.report.RegisterMatch;
import io.github.fairrecruit.compliance.audit.report.RequirementFigures;
import io.github.fairrecruit.compliance.audit.report.Totals;
import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The figures of a report, from what records add up to. The same tally and settings give the same figures. */
public final class Figures {
    private final Tally tally;
    private final List<PackInfo> packs;
    private final List<PackFigures> packFigures;
    private final List<RequirementFigures> requirements;
    private final Tables tables;
    private final List<AgencyFigures> agencies;
    private final List<Inspection> inspections;

    private Figures(
            Tally tally,
            List<RecruitmentAgency> register,
            List<RegisterMatch> matches,
            FigureSettings settings,
            Function<AgencyPortfolio, Assessment> assess) {
        this.tally = tally;
        this.packs = tally.layout().packs();
        this.packFigures = packFigures(tally);
        this.requirements = requirements(tally);
        this.tables = new Tables(tally, settings.smallCells());
        Map<String, AgencyTally> tallies = tally.agencies();
        this.agencies = agencies(tallies, register, assess);
        this.inspections = new InspectionList(settings, tallies, agencies, matches).list();
    }

    /**
     * Makes the figures.
     *
     * @param register the agencies that a register knows, for complaints; empty when there is no register
     * @param matches acts of agencies on days on which they were barred; only those that were matched by id count
     * @param assess assesses an agency with all its placements; null when nothing does
     */
    public static Figures of(
            Tally tally,
            List<RecruitmentAgency> register,
            List<RegisterMatch> matches,
            FigureSettings settings,
            Function<AgencyPortfolio, Assessment> assess) {
        return new Figures(tally, register, matches, settings, assess);
    }

    /** Records in, assessed and refused, and what the placements come to. */
    public Totals totals(long refused) {
        List<Owed> owed = new ArrayList<>();
        for (int pack = 0; pack < packs.size(); pack++) {
            if (tally.owed(pack) != null) {
                owed.addAll(tally.owed(pack).owed(packs.get(pack).id()));
            }
        }
        Cell all = tally.all();
        return new Totals(
                tally.assessed() + refused,
                tally.assessed(),
                refused,
                all.placements(),
                tally.agreements(),
                tally.agencyRecords(),
                all.workers(),
                all.charged(),
                owed);
    }

    /** Verdicts by pack, in the order of the packs; packs that were never asked are left out. */
    public List<PackFigures> packs() {
        return packFigures;
    }

    private static List<PackFigures> packFigures(Tally tally) {
        List<PackFigures> figures = new ArrayList<>();
        List<PackInfo> packs = tally.layout().packs();
        for (int number = 0; number < packs.size(); number++) {
            PackFigures ofPack = new PackFigures(
                    packs.get(number).id(),
                    packs.get(number).jurisdiction(),
                    tally.all().verdicts(number));
            if (!ofPack.verdicts().isEmpty()) {
                figures.add(ofPack);
            }
        }
        return List.copyOf(figures);
    }

    /** Outcomes by requirement, in the order of the packs; tests, drafts, repealed law and what was never asked are left out. */
    public List<RequirementFigures> requirements() {
        return requirements;
    }

    private static List<RequirementFigures> requirements(Tally tally) {
        List<RequirementFigures> figures = new ArrayList<>();
        for (int number = 0; number < tally.layout().requirements(); number++) {
            Requirement requirement = tally.layout().requirement(number);
            Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                long count = tally.outcomes(number, outcome);
                if (count > 0) {
                    outcomes.put(outcome, count);
                }
            }
            if (counts(requirement) && !outcomes.isEmpty()) {
                Map<String, String> titles = new TreeMap<>();
                requirement.texts().forEach((language, text) -> titles.put(language, text.title()));
                figures.add(new RequirementFigures(
                        tally.layout()
                                .packs()
                                .get(tally.layout().packOf(number))
                                .id(),
                        requirement.id(),
                        requirement.provision(),
                        requirement.citation().status(),
                        requirement.force(),
                        requirement.severity(),
                        titles,
                        outcomes,
                        tally.breached(number)));
            }
        }
        return List.copyOf(figures);
    }

    private static boolean counts(Requirement requirement) {
        return requirement.kind() != RequirementKind.TEST
                && requirement.force() != Force.DRAFT
                && requirement.force() != Force.REPEALED;
    }

    /** The placements by corridor, sector, category of worker, sex and quarter; small cells are withheld. */
    public List<Breakdown> breakdowns() {
        return tables.breakdowns();
    }

    /**
     * SDG indicator 10.7.1 by corridor and sex, with what holds for all first; small cells are withheld. Where they could not
     * be protected otherwise there is only the total.
     */
    public List<CostIncidence> costIncidence() {
        return tables.costIncidence();
    }

    /** Facts to ask for: those first that would decide the most outcomes, then in the order of the pointers. */
    public List<MissingFigures> missing() {
        return tally.missing().figures(tally.assessed());
    }

    /**
     * Figures by agency, in the order of the ids. Records that name no agency stand under {@link Tally#NO_AGENCY}. They are
     * for the authority, and nothing is withheld.
     */
    public List<AgencyFigures> agencies() {
        return agencies;
    }

    /** Whom to inspect, and why: those with a place by score, then those drawn at random. */
    public List<Inspection> inspections() {
        return inspections;
    }

    // ------------------------------------------------------------------ agencies

    private List<AgencyFigures> agencies(
            Map<String, AgencyTally> tallies,
            List<RecruitmentAgency> register,
            Function<AgencyPortfolio, Assessment> assess) {
        Map<String, RecruitmentAgency> registered = new HashMap<>();
        for (RecruitmentAgency agency : register) {
            if (agency.id() != null) {
                registered.putIfAbsent(agency.id(), agency);
            }
        }
        List<AgencyFigures> figures = new ArrayList<>();
        tallies.forEach((id, agency) -> {
            RecruitmentAgency known = registered.get(id);
            boolean named = !id.equals(Tally.NO_AGENCY);
            figures.add(new AgencyFigures(
                    id,
                    register.isEmpty() || !named ? null : known != null,
                    agency.cell().placements(),
                    agency.shared(),
                    agency.cell().workers(),
                    agency.cell().charged(),
                    Cell.answers(agency.substituted()),
                    known == null ? null : (long) known.complaints().size(),
                    known == null ? null : Portfolios.upheld(known),
                    agency.cell().verdicts(packs),
                    owed(agency),
                    findings(agency),
                    named && assess != null && agency.cell().placements() > 0
                            ? portfolio(Portfolios.of(id, agency, tally.layout(), known), assess)
                            : List.of()));
        });
        return List.copyOf(figures);
    }

    private List<Owed> owed(AgencyTally agency) {
        List<Owed> owed = new ArrayList<>();
        for (int pack = 0; pack < packs.size(); pack++) {
            if (agency.owed(pack) != null) {
                owed.addAll(agency.owed(pack).owed(packs.get(pack).id()));
            }
        }
        return owed;
    }

    private List<AgencyFinding> findings(AgencyTally agency) {
        List<AgencyFinding> findings = new ArrayList<>();
        agency.findings().forEach((key, finding) -> {
            Requirement requirement = tally.layout().requirement(AgencyTally.requirement(key));
            Outcome outcome = AgencyTally.outcome(key);
            String pack = packs.get(tally.layout().packOf(AgencyTally.requirement(key)))
                    .id();
            findings.add(new AgencyFinding(
                    pack,
                    requirement.id(),
                    outcome,
                    finding.records(),
                    finding.workers(),
                    outcome == Outcome.FLAGGED || requirement.remedy() == RemedyAct.NONE ? null : requirement.remedy(),
                    finding.owed() == null ? List.of() : finding.owed().owed(pack),
                    finding.examples()));
        });
        return findings;
    }

    /** The outcomes of requirements that speak to an agency with all its placements. */
    private static List<PortfolioOutcome> portfolio(
            AgencyPortfolio portfolio, Function<AgencyPortfolio, Assessment> assess) {
        List<PortfolioOutcome> outcomes = new ArrayList<>();
        for (PackAssessment pack : assess.apply(portfolio).packs()) {
            for (RequirementOutcome outcome : pack.outcomes()) {
                if (outcome.counts() && outcome.outcome() != Outcome.NOT_APPLICABLE) {
                    outcomes.add(new PortfolioOutcome(
                            pack.pack(), outcome.requirement(), outcome.outcome(), portfolio.workers()));
                }
            }
        }
        return outcomes;
    }
}
