package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.Testimony;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.time.LocalDate;
import java.util.Set;

/** The worker's age and country of origin, and attestations of decent work. */
final class PersonTruth {
    /** States of the WHO list of 2023 among the origins that are drawn. */
    static final Set<String> SHORT_OF_HEALTH_WORKERS = Set.of("NP", "BD");

    private static final int ADULT = 18;

    private final Judgement judgement;
    private final Scenario scenario;

    PersonTruth(Judgement judgement) {
        this.judgement = judgement;
        this.scenario = judgement.scenario;
    }

    void judge() {
        Tri crossBorder = Tri.of(scenario.corridor.crossBorder());
        // IRIS A.3: recruited, that is signed, as a minor.
        judgement.set(
                "IRIS-A.3",
                Findings.within(
                        crossBorder,
                        new Findings()
                                .against(younger(scenario, scenario.signedOn, ADULT))
                                .demand()));
        // C138 Article 3: hazardous work by a minor. No authorisation is pleaded in any scenario.
        judgement.set(
                "C138-3",
                Findings.within(
                        hazardous(),
                        new Findings()
                                .against(younger(scenario, scenario.startOfWork, ADULT))
                                .demand()));
        // Dhaka principle 7: an attestation speaks for safe and decent work; without one nobody can say.
        judgement.set(
                "DP-7", Findings.within(crossBorder, attested() == Tri.YES ? Outcome.ATTESTED : Outcome.UNDETERMINED));
        boolean listed = scenario.corridor.crossBorder()
                && scenario.job.category() == WorkerCategory.HEALTH
                && SHORT_OF_HEALTH_WORKERS.contains(scenario.corridor.origin());
        judgement.set("WHO-SSL-LIST", listed ? Outcome.FLAGGED : Outcome.NOT_APPLICABLE);
    }

    /** Whether the worker was younger on a day, in full years. */
    static Tri younger(Scenario scenario, LocalDate day, int years) {
        return scenario.birthDate == null
                ? Tri.UNKNOWN
                : Tri.of(scenario.birthDate.plusYears(years).isAfter(day));
    }

    /** By some contract or in reality. */
    private Tri hazardous() {
        boolean second = scenario.replaced != null && Boolean.TRUE.equals(scenario.replaced.hazardous);
        return Tri.any(
                Tri.of(second),
                Tri.of(scenario.contracted.hazardous),
                scenario.lived == null ? Tri.UNKNOWN : Tri.of(scenario.lived.hazardous));
    }

    private Tri attested() {
        Testimony testimony = scenario.testimony;
        if (testimony == null || testimony.grade() == EvidenceGrade.ALLEGED) {
            return Tri.NO;
        }
        return Tri.of(testimony.on() != null && !testimony.on().isAfter(Scenario.KNOWLEDGE_DATE))
                .and(Tri.of(
                        testimony.validUntil() != null && testimony.validUntil().isAfter(Scenario.KNOWLEDGE_DATE)));
    }
}
