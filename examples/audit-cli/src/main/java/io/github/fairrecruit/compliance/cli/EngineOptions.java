package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Options of the commands that assess. */
final class EngineOptions {
    @Option(
            names = "--pack",
            paramLabel = "ID",
            split = ",",
            description = "Only these packs; see the command packs. Default: all.")
    private Set<String> packs = new LinkedHashSet<>();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            split = ",",
            description = "Only requirements of these filings: licence, before-departure, employment, after-return.")
    private Set<Profile> profiles = new LinkedHashSet<>();

    @Option(
            names = "--knowledge-date",
            paramLabel = "DAY",
            description =
                    "What was known on this day decides. Default: the newest day on which the packs were checked.")
    private LocalDate knowledgeDate;

    @Option(
            names = "--law-of",
            paramLabel = "DAY",
            description = "Judge by the standards of this day instead of those of the events' dates.")
    private LocalDate lawOf;

    @Option(names = "--no-waivers", description = "Judge as if no authority had waived anything.")
    private boolean noWaivers;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Exchange rates as CSV with the columns from,to,date,rate.")
    private Path rates;

    AssessmentOptions read(ComplianceEngine engine) {
        checkPacks(packs, engine);
        return new AssessmentOptions(
                packs, profiles, knowledgeDate, lawOf, noWaivers, rates == null ? List.of() : Rates.read(rates));
    }

    static void checkPacks(Set<String> packs, ComplianceEngine engine) {
        Set<String> known =
                engine.packs().stream().map(PackInfo::id).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String pack : packs) {
            if (!known.contains(pack)) {
                throw new UsageException(
                        "There is no pack \"" + pack + "\". Maybe one of " + String.join(", ", known) + " is meant.");
            }
        }
    }
}
