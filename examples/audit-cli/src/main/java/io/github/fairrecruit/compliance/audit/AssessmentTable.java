package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Dispute;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private final Language language;
    private final boolean all;

    AssessmentTable(List<PackInfo> packs, Language language, boolean all) {
        this.packs = packs.stream().collect(Collectors.toMap(PackInfo::id, pack -> pack));
        this.language = language;
        this.all = all;
    }

    List<String> lines(Assessment assessment) {
        List<String> lines = new ArrayList<>(header(assessment, language));
        assessment.packs().forEach(pack -> lines.addAll(pack(pack)));
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
                        + ")",
                TextTable.WIDTH));
        String severity =
                pack.worstSeverity() == null ? "" : " " + language.say("severity", language.say(pack.worstSeverity()));
        lines.add("  " + language.say((national(info) ? "law." : "standard.") + pack.verdict()) + severity);
        TextTable table = new TextTable(2, 14, 15, 30);
        pack.outcomes().stream()
                .filter(outcome -> all || (outcome.counts() && !QUIET.contains(outcome.outcome())))
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

    private static boolean national(PackInfo info) {
        return info != null
                && info.requirements().stream().anyMatch(requirement -> requirement.force() == Force.NATIONAL_LAW);
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
            lines.add(language.say("because", outcome.condition()));
        }
        lines.addAll(findings(text, outcome));
        outcome.repairs().forEach(repair -> lines.add(language.say("remedy", repair(repair, language))));
        if (!outcome.missing().isEmpty()) {
            lines.add(language.say(
                    "ask-for", outcome.missing().stream().map(this::missing).collect(Collectors.joining(", "))));
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
        // Constants of the model are English words.
        return language == Language.EN && CONSTANT.matcher(value).matches()
                ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
                : value;
    }

    private String missing(MissingFact fact) {
        String pointer = fact.pointer().isEmpty() ? "/" : fact.pointer();
        return fact.kind() == MissingFact.Kind.VALUE ? pointer : pointer + " (" + language.say(fact.kind()) + ")";
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
