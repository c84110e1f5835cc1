package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.Corridor;
import io.github.fairrecruit.compliance.generator.Scenario.Licence;
import io.github.fairrecruit.compliance.generator.Scenario.Link;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.util.List;
import java.util.stream.Stream;

/** Whether every recruiter of the chain had a licence for what it did, where the State asks for one. */
final class LicenceTruth {
    private final Judgement judgement;
    private final Scenario scenario;

    LicenceTruth(Judgement judgement) {
        this.judgement = judgement;
        this.scenario = judgement.scenario;
    }

    void judge() {
        Tri someLicensing = Tri.NO;
        Findings findings = new Findings();
        for (Link link : scenario.chain) {
            Tri licensing = licensing(link);
            someLicensing = someLicensing.or(licensing);
            Tri unlicensed =
                    licensing.and(Tri.of(link.licensed).not().or(fits(link).not()));
            findings.speak(Findings.outcome(unlicensed, Tri.NO, Tri.NO, dated(link)));
        }
        if (!scenario.closed.contains(ListName.RECRUITER_CHAIN)) {
            // Nobody says that no other recruiter took part.
            someLicensing = someLicensing.or(Tri.UNKNOWN);
            findings.against(Tri.UNKNOWN);
        }
        Outcome outcome = findings.demand(inForce(scenario));
        judgement.set("ILO-FR-P5", Findings.within(someLicensing, outcome));
        Tri notSeafarer = Tri.of(scenario.job.category() != WorkerCategory.SEAFARER);
        judgement.set("C181-3.2", Findings.within(notSeafarer.and(someLicensing), outcome));
    }

    /** RA 8042 s.6: whoever recruits in the Philippines without a licence in force; for which jobs is not asked. */
    static Outcome inThePhilippines(Scenario scenario) {
        Findings findings = new Findings();
        for (Link link : scenario.chain) {
            Tri there = link.country == null ? Tri.UNKNOWN : Tri.of(link.country.equals("PH"));
            Tri without = Tri.of(link.licensed).not().or(inForce(link).not());
            findings.speak(Findings.outcome(there.and(without), Tri.NO, Tri.NO, dated(link)));
        }
        if (!scenario.closed.contains(ListName.RECRUITER_CHAIN)) {
            findings.against(Tri.UNKNOWN);
        }
        return findings.demand(inForce(scenario));
    }

    private Tri licensing(Link link) {
        Corridor corridor = scenario.corridor;
        if (link.country == null) {
            return Tri.UNKNOWN;
        }
        return Tri.of(
                link.country.equals(corridor.origin()) ? corridor.originLicenses() : corridor.destinationLicenses());
    }

    /** In force on the day, for the country of work and for the occupation that was promised. */
    private Tri fits(Link link) {
        Licence licence = link.licence;
        if (licence == null) {
            return Tri.UNKNOWN;
        }
        Tri destination = licence.destinations.isEmpty()
                ? Tri.UNKNOWN
                : Tri.of(licence.destinations.contains(scenario.corridor.destination()));
        List<String> promised = Stream.of(scenario.offered, scenario.contracted)
                .filter(view -> view != null && view.occupation != null)
                .map(view -> view.occupation)
                .toList();
        Tri occupation = licence.occupations.isEmpty() || promised.isEmpty()
                ? Tri.UNKNOWN
                : Tri.of(promised.stream()
                        .allMatch(code -> licence.occupations.stream().anyMatch(code::startsWith)));
        return Tri.all(inForce(link), destination, occupation);
    }

    /** Given by the State where it was used, begun, not ended, not suspended on the day. */
    private static Tri inForce(Link link) {
        Licence licence = link.licence;
        if (licence == null) {
            return Tri.UNKNOWN;
        }
        Tri begun = link.actedOn == null || licence.validFrom == null
                ? Tri.UNKNOWN
                : Tri.of(!link.actedOn.isBefore(licence.validFrom));
        Tri notEnded = link.actedOn == null || licence.validUntil == null
                ? Tri.UNKNOWN
                : Tri.of(link.actedOn.isBefore(licence.validUntil));
        Tri notSuspended = licence.suspendedFrom == null
                ? Tri.YES
                : link.actedOn == null ? Tri.UNKNOWN : Tri.of(link.actedOn.isBefore(licence.suspendedFrom));
        Tri territory = licence.jurisdiction == null || link.country == null
                ? Tri.UNKNOWN
                : Tri.of(licence.jurisdiction.equals(link.country));
        return Tri.all(begun, notEnded, notSuspended, territory);
    }

    private static Tri dated(Link link) {
        return link.actedOn == null ? Tri.UNKNOWN : Tri.YES;
    }

    /** Whether the day of some act is known. There is always one in the chain. */
    private static Tri inForce(Scenario scenario) {
        return scenario.chain.stream().anyMatch(link -> link.actedOn != null) ? Tri.YES : Tri.UNKNOWN;
    }
}
