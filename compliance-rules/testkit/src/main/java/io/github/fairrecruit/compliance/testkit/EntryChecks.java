package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.testkit.PackSource.Coverage;
import io.github.fairrecruit.compliance.testkit.PackSource.CoverageStatus;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists beside the requirements: what the law attaches to breaches, and what no requirement judges. */
final class EntryChecks {
    private final PackSource pack;
    private final Neighbours neighbours;
    private final Problems problems;

    EntryChecks(PackSource pack, Neighbours neighbours, Problems problems) {
        this.pack = pack;
        this.neighbours = neighbours;
        this.problems = problems;
    }

    void check() {
        Map<String, Placed<Consequence>> seen = new HashMap<>();
        pack.consequences().forEach(placed -> consequence(placed, seen));
        Set<List<String>> rows = new HashSet<>();
        pack.coverage().forEach(placed -> coverage(placed, rows));
    }

    private void consequence(Placed<Consequence> placed, Map<String, Placed<Consequence>> seen) {
        Consequence consequence = placed.value();
        if (Words.blank(consequence.id())) {
            incomplete(placed, "A consequence has no id.", "Maybe begin it with \"- id: …\".");
            return;
        }
        Placed<Consequence> first = seen.putIfAbsent(consequence.id(), placed);
        if (first != null) {
            problems.add(
                    placed,
                    Check.REUSED_ID,
                    "The id " + consequence.id() + " is also at " + first.file() + ":" + first.line() + ".",
                    "Maybe give it one of its own: ids are never used twice.");
        }
        if (Words.blank(consequence.provision())) {
            incomplete(placed, consequence.id() + " has no \"provision\".", "Maybe add the line.");
        }
        Citations.check(placed, consequence.id(), consequence.citation(), problems);
        if (consequence.from() == null) {
            problems.add(placed, Check.DATES, consequence.id() + " has no date.", "Maybe add \"from\".");
        } else if (consequence.until() != null
                && !consequence.from().firstDay().isBefore(consequence.until().firstDay())) {
            problems.add(
                    placed,
                    Check.DATES,
                    consequence.id() + " ends before it begins.",
                    "Maybe \"from\" and \"until\" are swapped.");
        }
        for (String language : HeaderChecks.languages(pack)) {
            if (Words.blank(consequence.texts().get(language))) {
                problems.add(
                        placed,
                        Check.MISSING_TRANSLATION,
                        consequence.id() + " has no text in \"" + language + "\".",
                        "Maybe add it below \"texts\".");
            }
        }
        if (pack.requirements()
                .noneMatch(requirement -> requirement.value().consequences().contains(consequence.id()))) {
            incomplete(
                    placed,
                    "No requirement names the consequence " + consequence.id() + ".",
                    "Maybe add it to \"consequences\" of the requirement whose breach it follows.");
        }
    }

    private void coverage(Placed<Coverage> placed, Set<List<String>> rows) {
        Coverage coverage = placed.value();
        String owner = Words.blank(coverage.provision()) ? "A provision" : "\"" + coverage.provision() + "\"";
        require(placed, owner, "provision", coverage.provision());
        require(placed, owner, "document", coverage.document());
        require(placed, owner, "status", coverage.status() == null ? null : Words.word(coverage.status()));
        require(placed, owner, "why", coverage.why());
        List<String> row = Arrays.asList(coverage.document(), coverage.provision(), coverage.row());
        if (!rows.add(row)) {
            incomplete(placed, owner + " is listed twice.", "Maybe drop one of the two.");
        }
        if (coverage.status() == CoverageStatus.ELSEWHERE && Words.blank(coverage.requirement())) {
            incomplete(
                    placed,
                    owner + " is judged elsewhere, and does not say where.",
                    "Maybe add \"requirement\" with the id.");
        } else if (coverage.requirement() != null && coverage.status() != CoverageStatus.ELSEWHERE) {
            incomplete(
                    placed,
                    owner + " names the requirement " + coverage.requirement() + ", and is not judged elsewhere.",
                    "Maybe write \"status: elsewhere\".");
        } else if (coverage.requirement() != null && !neighbours.hasRequirement(coverage.requirement())) {
            incomplete(
                    placed,
                    owner + " is judged by " + coverage.requirement() + ", which no pack has.",
                    Words.maybe(coverage.requirement(), neighbours.requirements()));
        }
    }

    private void require(Placed<Coverage> placed, String owner, String key, String value) {
        if (Words.blank(value)) {
            incomplete(placed, owner + " has no \"" + key + "\" in coverage.yaml.", "Maybe add the line.");
        }
    }

    private void incomplete(Placed<?> placed, String message, String advice) {
        problems.add(placed, Check.INCOMPLETE_ENTRY, message, advice);
    }
}
