package io.github.fairrecruit.compliance.testkit.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A base pack and a national one that changes it, as sources in folders of their own. */
final class ToyPacks {
    private static final String HEADER = """
            id: %s
            coordinates: org.example:%s:1.0
            titles: { en: Toy }
            %s
            status: { stage: draft, from: 2026-11-23 }
            licence: Apache-2.0
            maintainers: [ { name: Somebody } ]
            languages: [en]
            last-checked: 2026-11-23
            drl-package: packs.%s
            """;

    private static final String REQUIREMENT = """
            - id: %s
              provision: Article 1
              citation: { document: T, item: Art 1, status: verified, last-checked: 2026-11-23, sources: [T1] }
              force: guidance
              subjects: [placement]
              from: 1950
              dated-by: %s
              severity: critical
              outcomes: [satisfied, breached]
              profiles: [before-departure]
              sign-off: { by: none, on: 2026-11-23 }
            """;

    private static final String RULE = """

            rule "%s"
            when
                $f : %s
            then
                %s
            end
            """;

    private final Path folder;

    ToyPacks(Path folder) {
        this.folder = folder;
    }

    Path pack(String id) {
        return folder.resolve(id);
    }

    ToyPacks header(String id, String more) {
        write(id + "/pack.yaml", HEADER.formatted(id, id, more, id));
        write(id + "/one/rules.drl", """
                package packs.%s;
                import io.github.fairrecruit.compliance.facts.*;
                import function io.github.fairrecruit.compliance.facts.Verbs.*;
                """.formatted(id));
        return this;
    }

    ToyPacks requirement(String pack, String id, String event, String more) {
        append(pack + "/one/requirements.yaml", REQUIREMENT.formatted(id, event) + more.indent(2));
        append(pack + "/one/texts.en.yaml", """
                %s:
                  title: Toy
                  demand: Demand
                  finding: Finding
                  remedy: Remedy
                  worker: Worker
                """.formatted(id));
        return this;
    }

    ToyPacks rule(String pack, String name, String pattern, String verb) {
        append(pack + "/one/rules.drl", RULE.formatted(name, pattern, verb));
        return this;
    }

    ToyPacks parameter(String pack, String id, String number, String more) {
        append(pack + "/one/parameters.yaml", """
                - id: %s
                  unit: years
                  event: recruitment
                %s  values:
                    - from: 1950
                      number: %s
                      citation: { document: T, item: Art 1, status: verified, last-checked: 2026-11-23, sources: [T1] }
                """.formatted(id, more.indent(2), number));
        return this;
    }

    ToyPacks cases(String pack, String text) {
        append(pack + "/one/cases.yaml", text);
        return this;
    }

    /** Replaces a text that must be there. */
    ToyPacks replace(String file, String old, String changed) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(old)) {
                throw new IllegalArgumentException(file + " lacks \"" + old + "\".");
            }
            Files.writeString(folder.resolve(file), text.replace(old, changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void append(String file, String text) {
        Path path = folder.resolve(file);
        try {
            write(file, (Files.exists(path) ? Files.readString(path) : "") + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fees and ages, both demanded by an international pack. */
    ToyPacks base() {
        return header("base", "")
                .requirement("base", "B-FEE", "charge", "facts: [Charge.recruitmentFee, Charge.borneByWorker]")
                .rule(
                        "base",
                        "B-FEE the worker pays",
                        "Charge( recruitmentFee, borneByWorker )",
                        "breach(\"B-FEE\", $f);")
                .requirement(
                        "base",
                        "B-AGE",
                        "recruitment",
                        "facts: [WorkerAge.youngerAtRecruitmentThan]\nparameters: [B-MINIMUM]")
                .rule(
                        "base",
                        "B-AGE too young",
                        "WorkerAge( youngerAtRecruitmentThan(\"B-MINIMUM\") )",
                        "breach(\"B-AGE\", $f);")
                .parameter("base", "B-MINIMUM", "18", "");
    }

    /** The same country's law, which changes the base. */
    ToyPacks national(String jurisdiction) {
        return header(
                "nat",
                "jurisdiction: " + jurisdiction + "\nroles: [destination]\n"
                        + "requires: [ { pack: base, versions: \"[1,2)\" } ]");
    }

    static String override(String kind, String requirement, String more) {
        return "override: { kind: " + kind + ", pack: base, requirement: " + requirement
                + ", legal-basis: Toy law, authority: Toys, citation: { document: T, item: Art 2, status: verified,"
                + " last-checked: 2026-11-23, sources: [T1] }" + more + " }";
    }
}
