package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Conflict;
import io.github.fairrecruit.compliance.assessment.Dispute;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pack.Stance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An assessment as a table for people. */
final class AssessmentTable {
    /** Outcomes that ask nobody to act; they are counted, and shown on request. */
    private static final Set<Outcome> QUIET = EnumSet.of(Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.NOT_DUE);

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]{3,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    private final Map<String, PackInfo> packs;
    private final Questions questions;
    private final Language language;
    private final boolean all;

    AssessmentTable(List<PackInfo> packs, Language language, boolean all) {
        this.packs = packs.stream().collect(Collectors.toMap(PackInfo::id, pack -> pack));
        this.questions = new Questions(packs, language);
        this.language = language;
        this.all = all;
    }

    List<String> lines(Assessment assessment) {
        List<String> lines = new ArrayList<>(header(assessment, language));
        assessment.packs().forEach(pack -> lines.addAll(pack(pack)));
        if (!assessment.conflicts().isEmpty()) {
            lines.add("");
            lines.add(language.say("conflicts"));
            assessment.conflicts().forEach(conflict -> lines.addAll(conflict(conflict)));
        }
        if (!assessment.disputes().isEmpty()) {
            lines.add("");
            lines.add(language.say("disputes"));
            assessment.disputes().forEach(dispute -> lines.addAll(dispute(dispute)));
        }
        return lines;
    }

    /** The lines above every assessment: what it is about, and by which law it is judged. */
    static List<String> header(Assessment assessment, Language language) {
        String id = assessment.id() == null ? language.say("no-id") : assessment.id();
        List<String> lines = new ArrayList<>(TextTable.wrap(
                language.say("header", id, language.say("subject." + assessment.subject()), assessment.knowledgeDate()),
                TextTable.WIDTH));
        if (assessment.lawOf() != null) {
            lines.add(language.say("law-of", assessment.lawOf()));
        }
        lines.add("=".repeat(TextTable.WIDTH));
        return lines;
    }

    /** The provision, with a mark where its number is not verified. */
    static String provision(String provision, CitationStatus status, Language language) {
        return status == CitationStatus.RECALLED || status == CitationStatus.VERIFIED_SECONDARY
                ? provision + " " + language.say("unverified")
                : String.valueOf(provision);
    }

    private List<String> pack(PackAssessment pack) {
        PackInfo info = packs.get(pack.pack());
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(TextTable.wrap(
                (info == null ? pack.pack() : info.title(language.code())) + " (" + pack.pack() + " " + pack.version()
                        + "), " + whoseLaw(pack),
                TextTable.WIDTH));
        String severity =
                pack.worstSeverity() == null ? "" : " " + language.say("severity", language.say(pack.worstSeverity()));
        lines.add("  " + language.say((national(pack, info) ? "law." : "standard.") + pack.verdict()) + severity);
        TextTable table = new TextTable(2, 14, 15, 30);
        pack.outcomes().stream()
                .filter(outcome ->
                        all || (outcome.counts() && (!QUIET.contains(outcome.outcome()) || changed(outcome))))
                .forEach(outcome -> row(table, info, outcome));
        lines.addAll(table.lines());
        if (!all) {
            String quiet = QUIET.stream()
                    .filter(pack.counts()::containsKey)
                    .map(outcome -> language.say(outcome) + " " + pack.counts().get(outcome))
                    .collect(Collectors.joining(", "));
            if (!quiet.isEmpty()) {
                lines.add("  " + language.say("quiet", quiet));
            }
        }
        return lines;
    }

    /** Whose law the pack holds, and which part that country plays in the corridor. */
    private String whoseLaw(PackAssessment pack) {
        if (pack.jurisdiction() == null) {
            return language.say("international");
        }
        String law = language.say("law-of-country", pack.jurisdiction());
        return pack.role() == null ? law : law + ", " + language.say(pack.role());
    }

    /** Whether an override made something else of what asks for attention: that is shown even when the result is quiet. */
    private static boolean changed(RequirementOutcome outcome) {
        return outcome.override() != null
                && outcome.override().baseOutcome() != outcome.outcome()
                && !QUIET.contains(outcome.override().baseOutcome());
    }

    private static boolean national(PackAssessment pack, PackInfo info) {
        return pack.jurisdiction() != null
                || info != null
                        && info.requirements().stream()
                                .anyMatch(requirement -> requirement.force() == Force.NATIONAL_LAW);
    }

    private void row(TextTable table, PackInfo info, RequirementOutcome outcome) {
        String word = language.say(outcome.outcome())
                + (outcome.reason() == null ? "" : "\n(" + language.say(outcome.reason()) + ")");
        String provision = provision(outcome.provision(), outcome.citationStatus(), language)
                + (outcome.force() == null ? "" : "\n" + language.say(outcome.force()));
        table.row(word, outcome.requirement(), provision, String.join("\n", what(info, outcome)));
    }

    private List<String> what(PackInfo info, RequirementOutcome outcome) {
        RequirementText text = info == null
                ? null
                : info.requirement(outcome.requirement()).map(this::words).orElse(null);
        List<String> lines = new ArrayList<>();
        if (text != null && text.title() != null) {
            lines.add(text.title());
        }
        if (outcome.condition() != null) {
            lines.add(language.say("because", Conditions.say(outcome.condition(), language)));
        }
        if (outcome.override() != null) {
            lines.addAll(override(outcome.override()));
        }
        lines.addAll(findings(text, outcome));
        outcome.repairs().forEach(repair -> lines.add(language.say("remedy", repair(repair, language))));
        if (!outcome.missing().isEmpty()) {
            lines.add(language.say(
                    "ask-for", outcome.missing().stream().map(questions::ask).collect(Collectors.joining(", "))));
        }
        if (outcome.error() != null) {
            lines.add(language.say("error", outcome.error()));
        }
        return lines;
    }

    private RequirementText words(Requirement requirement) {
        return requirement.text(language.code());
    }

    /** One line for each text of a finding, with the places that it is about. */
    private List<String> findings(RequirementText text, RequirementOutcome outcome) {
        if (outcome.outcome() == Outcome.UNDETERMINED || outcome.outcome() == Outcome.SATISFIED) {
            return List.of();
        }
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Finding finding : outcome.findings()) {
            if (finding.outcome() == outcome.outcome() && !finding.pointer().isEmpty()) {
                String words = outcome.outcome() == Outcome.NOT_APPLICABLE || text == null || text.finding() == null
                        ? ""
                        : fill(text.finding(), finding);
                if (finding.liftedBy() != null) {
                    words = language.say("lifted", finding.liftedBy());
                }
                if (finding.grade() == EvidenceGrade.ALLEGED || finding.grade() == EvidenceGrade.DECLARED) {
                    words += " " + language.say("unproven." + finding.grade());
                }
                places.computeIfAbsent(words.strip(), key -> new ArrayList<>()).add(finding.pointer());
            }
        }
        return places.entrySet().stream()
                .map(entry -> language.say("at", String.join(" ", entry.getValue()))
                        + (entry.getKey().isEmpty() ? "" : ": " + entry.getKey()))
                .toList();
    }

    private String fill(String text, Finding finding) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), finding)));
    }

    private String value(String name, Finding finding) {
        String value = finding.values().get(name);
        if (value == null && name.equals("amount") && finding.amount() != null) {
            return amount(finding.amount(), language);
        }
        if (value == null) {
            return language.say("not-known");
        }
        // Constants of the model are English words; packs may have codes of their own.
        String known = CONSTANT.matcher(value).matches() ? language.word("code." + value) : null;
        return known == null ? value : known;
    }

    /** What the base requirement says by itself, and what allows it to be changed. */
    private List<String> override(AppliedOverride override) {
        String base = language.say(override.baseOutcome())
                + (override.baseReason() == null ? "" : " (" + language.say(override.baseReason()) + ")");
        List<String> lines = new ArrayList<>();
        lines.add(language.say("override", override.requirement(), override.pack(), base));
        String kind = language.say(override.kind());
        lines.add(override.legalBasis() == null ? kind : kind + ": " + override.legalBasis());
        if (override.authority() != null) {
            lines.add(language.say("override.authority", override.authority()));
        }
        return lines;
    }

    /** Who says what about the matter, and who prevails. */
    private List<String> conflict(Conflict conflict) {
        String matter = language.word("matter." + conflict.matter());
        String prevails = conflict.prevails() == null
                ? language.say("conflict.open")
                : language.say("conflict.prevails", conflict.prevails());
        return new TextTable(2, 30)
                .row(
                        matter == null ? conflict.matter() : matter,
                        voice(conflict.requirement(), conflict.pack(), conflict.stance()) + "\n"
                                + voice(conflict.otherRequirement(), conflict.otherPack(), conflict.otherStance())
                                + "\n" + prevails)
                .lines();
    }

    private String voice(String requirement, String pack, Stance stance) {
        PackInfo info = packs.get(pack);
        return language.say(
                "conflict.voice", requirement, info == null ? pack : info.title(language.code()), language.say(stance));
    }

    private List<String> dispute(Dispute dispute) {
        String value = dispute.stands() == null ? language.say("not-known") : JsonLines.line(dispute.stands());
        return new TextTable(2, 30)
                .row(
                        dispute.pointer(),
                        language.say(
                                dispute.settled() ? "dispute.settled" : "dispute.open",
                                dispute.assertions().size(),
                                value))
                .lines();
    }

    /** The act, with what is to be paid. */
    static String repair(Repair repair, Language language) {
        return language.say(repair.act())
                + (repair.amounts().isEmpty() ? "" : " " + amounts(repair.amounts(), language));
    }

    static String amounts(List<MoneyBounds> amounts, Language language) {
        return amounts.stream()
                .map(amount -> amount(amount, language))
                .collect(Collectors.joining(" " + language.say("and") + " "));
    }

    private static String amount(MoneyBounds amount, Language language) {
        String currency = amount.currency() == null ? language.say("amount.currency") : amount.currency();
        String text;
        if (amount.exact()) {
            text = plain(amount.atLeast()) + "\u00a0" + currency;
        } else if (amount.atMost() != null) {
            text = language.say("amount.range", plain(amount.atLeast()), plain(amount.atMost()), currency);
        } else if (amount.atLeast().signum() > 0) {
            text = language.say("amount.at-least", plain(amount.atLeast()), currency);
        } else {
            text = language.say("amount.unknown", currency);
        }
        return amount.basis() == null ? text : text + " " + language.say(amount.basis());
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
