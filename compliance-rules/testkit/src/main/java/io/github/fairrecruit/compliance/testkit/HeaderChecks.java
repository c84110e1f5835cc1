package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.Maintainer;
import io.github.fairrecruit.compliance.pack.PackDependency;
import io.github.fairrecruit.compliance.pack.PackStage;
import io.github.fairrecruit.compliance.pack.PackStatus;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.Tombstone;
import io.github.fairrecruit.compliance.testkit.PackSource.Header;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds pack.yaml to what a pack must say about itself. */
final class HeaderChecks {
    private static final String ENGLISH = "en";

    private final PackSource pack;
    private final Header header;
    private final Problems problems;

    HeaderChecks(PackSource pack, Problems problems) {
        this.pack = pack;
        this.header = pack.header();
        this.problems = problems;
    }

    /** The languages that a pack declares; English when it declares none. */
    static List<String> languages(PackSource pack) {
        List<String> declared = pack.header().languages();
        return declared == null || declared.isEmpty() ? List.of(ENGLISH) : declared;
    }

    /**
     * Checks the header.
     *
     * @param packages packs by DRL package, filled by each pack
     */
    void check(Map<String, String> packages) {
        if (header == Header.EMPTY) {
            return;
        }
        if (!pack.id().equals(header.id())) {
            problem(
                    "id",
                    "The id is " + (header.id() == null ? "not given" : header.id()) + ", the folder is " + pack.id()
                            + ".",
                    "Maybe write \"id: " + pack.id() + "\".");
        }
        if (header.coordinates() != null && !header.coordinates().matches("[^:\\s]+:[^:\\s]+:[^:\\s]+")) {
            problem(
                    "coordinates",
                    "\"" + header.coordinates() + "\" are no coordinates.",
                    "Maybe write group:artifact:version.");
        }
        languages();
        jurisdiction();
        status();
        requires();
        if (Words.blank(header.licence())) {
            problem("licence", "\"licence\" is missing.", "Maybe write \"licence: Apache-2.0\".");
        }
        maintainers();
        tombstones();
        if (header.lastChecked() == null || !header.lastChecked().exact()) {
            problem(
                    "last-checked",
                    "\"last-checked\" is no day.",
                    "Maybe write the newest day on which the sources were checked.");
        }
        drlPackage(packages);
    }

    private void languages() {
        if (header.languages() == null || header.languages().isEmpty()) {
            problem("languages", "The pack declares no languages.", "Maybe write \"languages: [en]\".");
        } else if (!header.languages().contains(ENGLISH)) {
            problem(
                    "languages",
                    "The pack does not speak English, in which reports fall back.",
                    "Maybe add \"en\" to \"languages\".");
        } else if (new HashSet<>(header.languages()).size() < header.languages().size()) {
            problem("languages", "A language is declared twice.", "Maybe another one is meant.");
        }
        for (String language : languages(pack)) {
            if (header.titles() == null || Words.blank(header.titles().get(language))) {
                problems.add(
                        pack.file(),
                        header.line("titles"),
                        Check.MISSING_TRANSLATION,
                        "The title in \"" + language + "\" is missing.",
                        "Maybe add it below \"titles\".");
            }
        }
    }

    private void jurisdiction() {
        if (header.jurisdiction() != null && !header.jurisdiction().matches("[A-Z]{2}")) {
            problem(
                    "jurisdiction",
                    "\"" + header.jurisdiction() + "\" is no country.",
                    "Maybe write its code of two capitals, such as DE.");
        }
        if (header.roles() != null && !header.roles().isEmpty() && header.jurisdiction() == null) {
            problem(
                    "roles",
                    "The pack speaks for a part of a corridor, and for no country.",
                    "Maybe add \"jurisdiction\", or leave \"roles\" out.");
        }
    }

    private void status() {
        PackStatus status = header.status();
        if (status == null || status.stage() == null || status.from() == null) {
            status(
                    "The pack does not say how far it has come, and since when.",
                    "Maybe write \"status: { stage: draft, from: … }\".");
            return;
        }
        if (status.until() != null
                && !status.from().firstDay().isBefore(status.until().firstDay())) {
            status("The status ends before it begins.", "Maybe \"from\" and \"until\" are swapped.");
        }
        boolean ends = status.stage() == PackStage.REPLACED || status.stage() == PackStage.DEPRECATED;
        if (status.stage() == PackStage.REPLACED && Words.blank(status.replacedBy())) {
            status(
                    "The pack is replaced and does not say by what.",
                    "Maybe add \"replaced-by\" with the id of a pack.");
        }
        if (!ends && status.replacedBy() != null) {
            status(
                    "The pack is " + Words.word(status.stage()) + " and names a successor.",
                    "Maybe its stage is deprecated or replaced.");
        }
    }

    private void status(String message, String advice) {
        problems.add(pack.file(), header.line("status"), Check.PACK_STATUS, message, advice);
    }

    private void requires() {
        for (PackDependency dependency : header.requires() == null ? List.<PackDependency>of() : header.requires()) {
            if (Words.blank(dependency.pack()) || Words.blank(dependency.versions())) {
                problem(
                        "requires",
                        "An entry of \"requires\" lacks its pack or its versions.",
                        "Maybe write { pack: ilo-fair-recruitment, versions: \"[1.0,2)\" }.");
            }
        }
    }

    private void maintainers() {
        if (header.maintainers() == null || header.maintainers().isEmpty()) {
            problem("maintainers", "Nobody looks after the pack.", "Maybe write \"maintainers: [ { name: … } ]\".");
            return;
        }
        for (Maintainer maintainer : header.maintainers()) {
            if (Words.blank(maintainer.name())) {
                problem("maintainers", "A maintainer has no name.", "Maybe add \"name\": a person or a body.");
            }
        }
    }

    /** What was withdrawn stays withdrawn: a report of last year must still mean what it said. */
    private void tombstones() {
        Set<String> seen = new HashSet<>();
        for (Tombstone tombstone : header.tombstones() == null ? List.<Tombstone>of() : header.tombstones()) {
            if (Words.blank(tombstone.id()) || tombstone.on() == null || Words.blank(tombstone.why())) {
                problem(
                        "tombstones",
                        "A tombstone lacks its id, its day or its reason.",
                        "Maybe write { id: OLD, on: 2026-11-24, why: \"…\" }.");
                continue;
            }
            if (!seen.add(tombstone.id())) {
                problem("tombstones", tombstone.id() + " is withdrawn twice.", "Maybe another id is meant.");
            }
            usedAgain(tombstone);
            if (tombstone.replacedBy() != null && ids().noneMatch(tombstone.replacedBy()::equals)) {
                problem(
                        "tombstones",
                        tombstone.id() + " was replaced by " + tombstone.replacedBy()
                                + ", which the pack does not have.",
                        Words.maybe(tombstone.replacedBy(), ids().toList()));
            }
        }
    }

    private void usedAgain(Tombstone tombstone) {
        Stream<? extends Placed<?>> again = Stream.of(
                        pack.requirements()
                                .filter(placed ->
                                        tombstone.id().equals(placed.value().id())),
                        pack.parameters()
                                .filter(placed ->
                                        tombstone.id().equals(placed.value().id())),
                        pack.consequences().stream()
                                .filter(placed ->
                                        tombstone.id().equals(placed.value().id())))
                .flatMap(placed -> placed);
        again.forEach(placed -> problems.add(
                placed,
                Check.REUSED_ID,
                "The id " + tombstone.id() + " was withdrawn on " + tombstone.on() + ", and is used again.",
                "Maybe give it one of its own: ids are never used twice."));
    }

    private Stream<String> ids() {
        return Stream.concat(
                        pack.requirements().map(Placed::value).map(Requirement::id),
                        pack.parameters().map(Placed::value).map(Parameter::id))
                .filter(id -> id != null);
    }

    private void drlPackage(Map<String, String> packages) {
        String proposal = "packs." + pack.id().replace('-', '_');
        if (Words.blank(header.drlPackage())) {
            problem("drl-package", "\"drl-package\" is missing.", "Maybe write \"drl-package: " + proposal + "\".");
            return;
        }
        String other = packages.putIfAbsent(header.drlPackage(), pack.id());
        if (other != null) {
            problems.add(
                    pack.file(),
                    header.line("drl-package"),
                    Check.SHARED_NAME,
                    "The DRL package " + header.drlPackage() + " is also that of " + other + ".",
                    "Maybe use " + proposal + ": rules of one package replace each other.");
        }
    }

    private void problem(String key, String message, String advice) {
        problems.add(pack.file(), header.line(key), Check.PACK_HEADER, message, advice);
    }
}
