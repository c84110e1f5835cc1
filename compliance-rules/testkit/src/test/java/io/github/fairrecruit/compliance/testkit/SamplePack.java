package io.github.fairrecruit.compliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small sound pack on disk, to be spoilt in one place by each test. */
final class SamplePack {
    static final String FOLDER = "sample";
    static final String CHAPTER = FOLDER + "/fees";

    private final Path root;

    SamplePack(Path root) {
        this.root = root;
        write(FOLDER + "/pack.yaml", """
                id: sample
                titles: { en: Sample, de: Muster }
                status: { stage: draft, from: 2026-11-23 }
                licence: Apache-2.0
                maintainers: [ { name: Somebody } ]
                languages: [en, de]
                last-checked: 2026-11-23
                drl-package: packs.sample
                """);
        write(CHAPTER + "/requirements.yaml", """
                - id: S-FEE
                  provision: Article 1
                  citation: { document: S, item: Art 1, status: verified, last-checked: 2026-11-23, sources: [S1] }
                  force: guidance
                  subjects: [placement]
                  from: 2019
                  dated-by: charge
                  severity: critical
                  remedy: repay
                  outcomes: [satisfied, breached]
                  profiles: [before-departure]
                  facts: [Charge.recruitmentFee, Charge.borneByWorker, Charge.fullyReimbursed]
                  sign-off: { by: none, on: 2026-11-24 }
                - id: S-AGE
                  provision: Article 2
                  citation: { document: S, item: Art 2, status: recalled, last-checked: 2026-11-23 }
                  force: guidance
                  subjects: [placement]
                  from: 2019-03
                  dated-by: recruitment
                  severity: major
                  outcomes: [breached]
                  profiles: [before-departure]
                  parameters: [S-MINIMUM-AGE]
                  facts: [WorkerAge.youngerAtRecruitmentThan]
                  sign-off: { by: none, on: 2026-11-24 }
                - id: S-SAME
                  same-as: S-FEE
                  provision: Article 3
                  citation: { document: S, item: Art 3, status: verified, last-checked: 2026-11-23, sources: [S1] }
                  force: guidance
                  subjects: [placement]
                  from: 2019-03-28
                  dated-by: charge
                  severity: critical
                  remedy: repay
                  outcomes: [breached]
                  profiles: [before-departure]
                  sign-off: { by: none, on: 2026-11-24 }
                """);
        write(CHAPTER + "/parameters.yaml", """
                - id: S-MINIMUM-AGE
                  unit: years
                  event: recruitment
                  values:
                    - from: 2000
                      until: 2010-06
                      number: 16
                      citation: { document: S, item: Art 2, status: recalled, last-checked: 2026-11-23 }
                    - from: 2010-06
                      number: 18
                      citation: { document: S, item: Art 2, status: recalled, last-checked: 2026-11-23 }
                """);
        for (String language : List.of("en", "de")) {
            StringBuilder texts = new StringBuilder();
            for (String id : List.of("S-FEE", "S-AGE", "S-SAME")) {
                texts.append(id).append(":\n");
                texts.append("  title: Title ").append(language).append('\n');
                texts.append("  demand: Demand\n");
                texts.append("  finding: \"{payer} paid {amount}\"\n");
                texts.append("  remedy: Remedy\n");
                texts.append("  worker: Worker\n");
            }
            write(CHAPTER + "/texts." + language + ".yaml", texts.toString());
        }
        write(CHAPTER + "/rules.drl", """
                package packs.sample;
                import io.github.fairrecruit.compliance.facts.*;
                import function io.github.fairrecruit.compliance.facts.Verbs.*;

                // Article 1.
                rule "S-FEE the worker bears a fee"
                when
                    $c : Charge( recruitmentFee, borneByWorker )
                then
                    breach("S-FEE", $c);
                end

                rule "S-FEE the fee was paid back"
                when
                    $c : Charge( fullyReimbursed )
                then
                    repaired("S-FEE", $c);
                    lift("S-AGE", $c, "S-FEE");
                end

                rule "S-AGE the worker is too young"
                when
                    $a : WorkerAge( youngerAtRecruitmentThan("S-MINIMUM-AGE") )
                then
                    breach("S-AGE", $a);
                end
                """);
        write(CHAPTER + "/cases.yaml", """
                - case: the worker pays
                  facts: { costs: [ { category: RECRUITMENT_FEE, amount: 900 USD, chargedOn: 2024, payer: WORKER } ] }
                  expect: { S-FEE: breached at /costs/0, repay 900 USD, S-SAME: breached at /costs/0, repay 901 USD }
                - case: nobody pays
                  facts: { statements: [ { closes: COSTS } ] }
                  expect:
                    S-FEE: satisfied
                    S-AGE: breached at /worker
                """);
    }

    Path root() {
        return root;
    }

    Path folder() {
        return root.resolve(FOLDER);
    }

    void write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be there: a seed that changes nothing would prove nothing. */
    void replace(String file, String old, String changed) {
        try {
            String text = Files.readString(root.resolve(file));
            if (!text.contains(old)) {
                throw new IllegalArgumentException(file + " lacks \"" + old + "\".");
            }
            Files.writeString(root.resolve(file), text.replace(old, changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
