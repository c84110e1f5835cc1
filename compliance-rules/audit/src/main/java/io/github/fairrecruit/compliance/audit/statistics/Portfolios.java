package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.audit.report.YesNoUnknown;
import io.github.fairrecruit.compliance.model.AffectedPersons;
import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.AgencyPortfolioBuilder;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Complaint;
import io.github.fairrecruit.compliance.model.ComplaintStatus;
import io.github.fairrecruit.compliance.model.Corridor;
import io.github.fairrecruit.compliance.model.CorridorBuilder;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.PatternCount;
import io.github.fairrecruit.compliance.model.PatternKind;
import io.github.fairrecruit.compliance.model.Period;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a record of an agency with all its placements.
 *
 * <ul>
 *   <li>Placements of which nobody knows whether the worker was charged, or whether terms were changed, count in the upper
 *       bound only.
 *   <li>Complaints come from the register. A list of complaints is open: there may be more. An agency that the register
 *       does not have has no count of complaints at all.
 *   <li>The workers of a placement are affected by a consequence once, when any requirement that carries it is breached;
 *       when none is but one is undetermined, they may be.
 *   <li>The period goes from the first to the last day by which its placements are counted, see {@link Keys#day}; it is
 *       left out when one of them has no day.
 * </ul>
 */
final class Portfolios {
    private Portfolios() {}

    /** @param registered what the register says of the agency; null when it does not have it */
    static AgencyPortfolio of(String id, AgencyTally agency, Layout layout, RecruitmentAgency registered) {
        return AgencyPortfolioBuilder.builder()
                .id(id)
                .period(period(agency))
                .country(registered == null ? null : registered.country())
                .corridor(corridor(agency.corridor()))
                .placements(agency.cell().placements())
                .workers(agency.cell().workers())
                .patterns(patterns(agency, registered))
                .affected(affected(agency, layout))
                .build();
    }

    private static Period period(AgencyTally agency) {
        return agency.firstDay() == null
                ? null
                : new Period(
                        CalendarDate.of(agency.firstDay()),
                        CalendarDate.of(agency.lastDay().plusDays(1)),
                        null);
    }

    private static Corridor corridor(int corridor) {
        String origin = Keys.origin(corridor);
        String destination = Keys.destination(corridor);
        return origin == null || destination == null
                ? null
                : CorridorBuilder.builder()
                        .origin(origin)
                        .destination(destination)
                        .build();
    }

    private static List<PatternCount> patterns(AgencyTally agency, RecruitmentAgency registered) {
        List<PatternCount> patterns = new ArrayList<>();
        patterns.add(pattern(PatternKind.WORKERS_CHARGED, agency.cell().charged()));
        patterns.add(pattern(PatternKind.TERMS_SUBSTITUTED, Cell.answers(agency.substituted())));
        if (registered != null) {
            patterns.add(new PatternCount(
                    PatternKind.COMPLAINTS,
                    new CountBounds(registered.complaints().size(), null)));
            patterns.add(new PatternCount(PatternKind.COMPLAINTS_UPHELD, new CountBounds(upheld(registered), null)));
        }
        return patterns;
    }

    private static PatternCount pattern(PatternKind kind, YesNoUnknown answers) {
        return new PatternCount(kind, new CountBounds(answers.yes(), answers.yes() + answers.unknown()));
    }

    static long upheld(RecruitmentAgency agency) {
        return agency.complaints().stream()
                .map(Complaint::status)
                .filter(status -> status == ComplaintStatus.UPHELD)
                .count();
    }

    private static List<AffectedPersons> affected(AgencyTally agency, Layout layout) {
        List<AffectedPersons> affected = new ArrayList<>();
        for (int number = 0; number < layout.affected().size(); number++) {
            Layout.AffectedKey key = layout.affected().get(number);
            if (judged(agency, layout.packs(), key.pack())) {
                affected.add(new AffectedPersons(key.pack(), key.consequence(), agency.affected(number)));
            }
        }
        return affected;
    }

    /** Whether a pack was asked at all: what nobody asked is unknown, not none. */
    private static boolean judged(AgencyTally agency, List<PackInfo> packs, String id) {
        for (int pack = 0; pack < packs.size(); pack++) {
            if (packs.get(pack).id().equals(id)) {
                return !agency.cell().verdicts(pack).isEmpty();
            }
        }
        return false;
    }
}
