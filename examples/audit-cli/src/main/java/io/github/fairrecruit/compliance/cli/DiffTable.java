package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.pack.Tombstone;
import io.github.fairrecruit.compliance.testkit.diff.CaseChange;
import io.github.fairrecruit.compliance.testkit.diff.CaseChange.OutcomeChange;
import io.github.fairrecruit.compliance.testkit.diff.CaseChange.VerdictChange;
import io.github.fairrecruit.compliance.testkit.diff.Change;
import io.github.fairrecruit.compliance.testkit.diff.PackChange;
import io.github.fairrecruit.compliance.testkit.diff.PackChange.Element;
import io.github.fairrecruit.compliance.testkit.diff.PackDiff;
import java.util.ArrayList;
import java.util.List;

/** What differs between two versions of packs, as a table for people. */
final class DiffTable {
    private static final String NEXT = "; ";

    private final Language language;

    DiffTable(Language language) {
        this.language = language;
    }

    List<String> lines(PackDiff diff) {
        List<String> lines = new ArrayList<>();
        if (diff.packs().isEmpty()) {
            lines.add(language.say("diff.nothing"));
        }
        diff.packs().forEach(pack -> lines.addAll(pack(pack)));
        diff.cases().forEach(changed -> lines.addAll(changed(changed)));
        if (diff.packs().isEmpty() && diff.cases().isEmpty()) {
            lines.add("");
        }
        lines.add(language.say("diff.count", diff.compared(), diff.cases().size()));
        return lines;
    }

    private List<String> pack(PackChange pack) {
        TextTable table = new TextTable(2, 14, 24);
        pack.header().forEach(change -> table.row(language.say("diff.header"), change.place(), values(change)));
        pack.appeared().forEach(id -> table.row(language.say("diff.appeared"), id, ""));
        pack.vanished().forEach(gone -> table.row(language.say("diff.vanished"), gone.id(), grave(gone.tombstone())));
        pack.misused()
                .forEach(misused -> table.row(language.say("diff.misused"), misused.id(), language.say(misused.how())));
        elements(table, "diff.requirement", pack.requirements());
        elements(table, "diff.parameter", pack.parameters());
        elements(table, "diff.fact", pack.facts());
        elements(table, "diff.consequence", pack.consequences());
        elements(table, "diff.rule", pack.rules());
        List<String> lines = new ArrayList<>();
        lines.add(language.say("diff.pack", pack.pack(), shown(pack.before()), shown(pack.after())));
        lines.addAll(table.lines());
        lines.add("");
        return lines;
    }

    private String grave(Tombstone tombstone) {
        if (tombstone == null) {
            return language.say("diff.vanished.without");
        }
        String text = language.say("diff.vanished.with", tombstone.on(), tombstone.why());
        return tombstone.replacedBy() == null
                ? text
                : text + NEXT + language.say("diff.replaced-by", tombstone.replacedBy());
    }

    private void elements(TextTable table, String kind, List<Element> elements) {
        for (Element element : elements) {
            List<String> lines = new ArrayList<>();
            for (Change change : element.changes()) {
                lines.add(
                        change.place().isEmpty()
                                ? language.say(change.before() == null ? "diff.is-new" : "diff.is-gone")
                                : change.place() + ": " + values(change));
            }
            table.row(language.say(kind), element.id(), String.join("\n", lines));
        }
    }

    private String values(Change change) {
        return shown(change.before()) + " -> " + shown(change.after());
    }

    private String shown(String value) {
        return value == null ? language.say("diff.absent") : value;
    }

    private List<String> changed(CaseChange changed) {
        String place = changed.file().isEmpty()
                ? changed.name()
                : changed.file() + (changed.line() == 0 ? "" : ":" + changed.line()) + " \"" + changed.name() + "\"";
        List<String> lines = new ArrayList<>(TextTable.wrap(language.say("diff.case", place), TextTable.WIDTH));
        for (VerdictChange verdict : changed.verdicts()) {
            lines.add(
                    "  " + language.say("diff.verdict", verdict.pack(), word(verdict.before()), word(verdict.after())));
        }
        TextTable table = new TextTable(2, 24, 8);
        for (OutcomeChange outcome : changed.outcomes()) {
            String id = outcome.requirement().isEmpty() ? language.say("diff.record") : outcome.requirement();
            table.row(id, language.say("diff.before"), shown(outcome.before()));
            table.row("", language.say("diff.after"), shown(outcome.after()));
            if (!outcome.requirement().isEmpty()) {
                table.row(
                        "",
                        language.say("diff.why"),
                        outcome.why().isEmpty() ? language.say("diff.why.none") : String.join("\n", outcome.why()));
            }
        }
        lines.addAll(table.lines());
        lines.add("");
        return lines;
    }

    private String word(Verdict verdict) {
        return verdict == null ? language.say("diff.absent") : language.say(verdict);
    }
}
