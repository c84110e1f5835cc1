package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.audit.report.Breakdown;
import io.github.fairrecruit.compliance.audit.report.CostIncidence;
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
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import java.util.ArrayList;
import java.util.EnumMap;
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
}
