package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.testkit.DrlFile.Call;
import io.github.fairrecruit.compliance.testkit.DrlFile.Condition;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import io.github.fairrecruit.compliance.testkit.PackSource.Chapter;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks the sources of packs: what a lawyer and an engine must be able to rely on. */
public final class PackLinter {
    private static final List<String> LANGUAGES = List.of("en", "de");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Map<String, Function<RequirementText, String>> TEXT_FIELDS = textFields();
    private static final Map<RequirementKind, Set<Outcome>> OUTCOMES = outcomes();
    private static final Map<String, Set<RequirementKind>> VERB_KINDS = Map.of(
            "breach", EnumSet.of(RequirementKind.DEMAND),
            "repaired", EnumSet.of(RequirementKind.DEMAND),
            "lift", EnumSet.allOf(RequirementKind.class),
            "meets", EnumSet.of(RequirementKind.TEST),
            "attest", EnumSet.of(RequirementKind.ATTESTATION),
            "flag", EnumSet.of(RequirementKind.INDICATOR, RequirementKind.ATTESTATION));

    private final List<PackSource> packs;
    private final Problems problems;
    private final Map<String, Placed<Requirement>> requirements = new LinkedHashMap<>();

    private PackLinter(List<PackSource> packs, Problems problems) {
        this.packs = packs;
        this.problems = problems;
    }

    /**
     * Checks all packs of a folder.
     *
     * @param packs folder with one folder for each pack
     * @return the problems, in the order of files and lines; none for sound packs
     */
    public static List<PackProblem> lint(Path packs) {
        Problems problems = new Problems();
        lint(new PackReader(packs, FactVocabulary.ofEngine(), problems).packs(), true, problems);
        return problems.sorted();
    }

    static void lint(List<PackSource> packs, boolean withCases, Problems problems) {
        PackLinter linter = new PackLinter(packs, problems);
        linter.lint();
        if (withCases) {
            packs.forEach(linter::everyOutcomeHasACase);
        }
    }

    private static Map<String, Function<RequirementText, String>> textFields() {
        Map<String, Function<RequirementText, String>> fields = new LinkedHashMap<>();
        fields.put("title", RequirementText::title);
        fields.put("demand", RequirementText::demand);
        fields.put("finding", RequirementText::finding);
        fields.put("remedy", RequirementText::remedy);
        fields.put("worker", RequirementText::worker);
        return fields;
    }

    private static Map<RequirementKind, Set<Outcome>> outcomes() {
        Map<RequirementKind, Set<Outcome>> outcomes = new EnumMap<>(RequirementKind.class);
        outcomes.put(
                RequirementKind.DEMAND,
                EnumSet.of(
                        Outcome.SATISFIED,
                        Outcome.BREACHED,
                        Outcome.REMEDIED,
                        Outcome.WAIVED,
                        Outcome.UNDETERMINED,
                        Outcome.NOT_DUE,
                        Outcome.NOT_APPLICABLE));
        outcomes.put(
                RequirementKind.ATTESTATION,
                EnumSet.of(
                        Outcome.ATTESTED,
                        Outcome.UNDETERMINED,
                        Outcome.FLAGGED,
                        Outcome.NOT_APPLICABLE,
                        Outcome.NOT_DUE));
        outcomes.put(
                RequirementKind.INDICATOR, EnumSet.of(Outcome.FLAGGED, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE));
        outcomes.put(RequirementKind.TEST, EnumSet.of(Outcome.SATISFIED, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE));
        return outcomes;
    }

    private void lint() {
        for (PackSource pack : packs) {
            pack.requirements().forEach(this::register);
        }
        Map<String, String> packages = new HashMap<>();
        for (PackSource pack : packs) {
            header(pack, packages);
            pack.requirements().forEach(placed -> requirement(placed, pack));
            texts(pack);
            parameters(pack);
            rules(pack);
            cases(pack);
        }
    }

    private void register(Placed<Requirement> placed) {
        String id = placed.value().id();
        if (id == null) {
            problem(placed, "A requirement has no id.", "Maybe begin it with \"- id: …\".");
            return;
        }
        if (!ID.matcher(id).matches()) {
            problem(
                    placed,
                    "\"" + id + "\" is not an id.",
                    "Maybe write it like ILO-FR-P7: letters and digits, joined by hyphens and dots.");
        }
        Placed<Requirement> first = requirements.putIfAbsent(id, placed);
        if (first != null) {
            problem(
                    placed,
                    "The id " + id + " is also at " + first.file() + ":" + first.line() + ".",
                    "Maybe give it one of its own: ids are never used twice.");
        }
    }

    private void header(PackSource pack, Map<String, String> packages) {
        PackSource.Header header = pack.header();
        if (header == PackSource.Header.EMPTY) {
            return;
        }
        if (!pack.id().equals(header.id())) {
            problems.add(
                    pack.file(),
                    0,
                    "The id is " + (header.id() == null ? "not given" : header.id()) + ", the folder is " + pack.id()
                            + ".",
                    "Maybe write \"id: " + pack.id() + "\".");
        }
        for (String language : LANGUAGES) {
            if (header.titles() == null || blank(header.titles().get(language))) {
                problems.add(
                        pack.file(),
                        0,
                        "The title in \"" + language + "\" is missing.",
                        "Maybe add it below \"titles\".");
            }
        }
        if (header.lastChecked() == null || !header.lastChecked().exact()) {
            problems.add(
                    pack.file(),
                    0,
                    "\"last-checked\" is no day.",
                    "Maybe write the newest day on which the sources were checked.");
        }
        if (blank(header.drlPackage())) {
            problems.add(
                    pack.file(),
                    0,
                    "\"drl-package\" is missing.",
                    "Maybe write \"drl-package: packs." + pack.id().replace('-', '_') + "\".");
            return;
        }
        String other = packages.putIfAbsent(header.drlPackage(), pack.id());
        if (other != null) {
            problems.add(
                    pack.file(),
                    0,
                    "The DRL package " + header.drlPackage() + " is also that of " + other + ".",
                    "Maybe use packs." + pack.id().replace('-', '_') + ": rules of one package replace each other.");
        }
    }

    private void requirement(Placed<Requirement> placed, PackSource pack) {
        Requirement requirement = placed.value();
        require(placed, "provision", requirement.provision());
        require(placed, "force", requirement.force());
        require(placed, "dated-by", requirement.datedBy());
        require(placed, "severity", requirement.severity());
        require(placed, "subjects", requirement.subjects().isEmpty() ? null : requirement.subjects());
        require(placed, "profiles", requirement.profiles().isEmpty() ? null : requirement.profiles());
        if (requirement.from() == null
                && requirement.knownFrom() == null
                && requirement.kind() != RequirementKind.INDICATOR) {
            problem(placed, requirement.id() + " has no date.", "Maybe add \"from\": the day from which it is law.");
        }
        if (requirement.from() != null
                && requirement.until() != null
                && !requirement.from().firstDay().isBefore(requirement.until().firstDay())) {
            problem(placed, requirement.id() + " ends before it begins.", "Maybe \"from\" and \"until\" are swapped.");
        }
        citation(placed, requirement.id(), requirement.citation());
        signOff(placed);
        declaredOutcomes(placed);
        sameAs(placed, pack);
        for (String parameter : requirement.parameters()) {
            if (pack.parameters()
                    .noneMatch(known -> parameter.equals(known.value().id()))) {
                problem(
                        placed,
                        requirement.id() + " names the parameter " + parameter + ", which the pack does not have.",
                        Words.maybe(parameter, parameterIds(pack)));
            }
        }
    }

    private void require(Placed<Requirement> placed, String key, Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            problem(placed, placed.value().id() + " has no \"" + key + "\".", "Maybe add the line.");
        }
    }

    private void citation(Placed<?> placed, String owner, Citation citation) {
        if (citation == null) {
            problem(placed, owner + " has no citation.", "Maybe add document, item, status, last-checked and sources.");
            return;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("document", blank(citation.document()) ? null : citation.document());
        parts.put("item", blank(citation.item()) ? null : citation.item());
        parts.put("status", citation.status());
        parts.put("last-checked", citation.lastChecked());
        // What is only recalled was read nowhere, and says so by its status.
        parts.put(
                "sources",
                citation.sources().isEmpty() && citation.status() != CitationStatus.RECALLED
                        ? null
                        : citation.sources());
        parts.forEach((key, value) -> {
            if (value == null) {
                problem(
                        placed,
                        "The citation of " + owner + " has no \"" + key + "\".",
                        key.equals("sources")
                                ? "Maybe its status is \"recalled\"."
                                : "Maybe look it up in the source.");
            }
        });
    }

    private void signOff(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        if (requirement.signOff() == null
                || blank(requirement.signOff().by())
                || requirement.signOff().on() == null) {
            problem(
                    placed,
                    requirement.id() + " has no complete sign-off.",
                    "Maybe add \"sign-off: { by: none, on: … }\" as long as no lawyer has signed.");
        }
    }

    private void declaredOutcomes(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        Set<Outcome> allowed = OUTCOMES.get(requirement.kind());
        String kind = Words.word(requirement.kind());
        if (requirement.outcomes().isEmpty()) {
            problem(
                    placed,
                    requirement.id() + " declares no outcomes.",
                    "Maybe add \"outcomes: [ " + words(allowed) + " ]\".");
        }
        for (Outcome outcome : requirement.outcomes()) {
            if (!allowed.contains(outcome)) {
                problem(
                        placed,
                        requirement.id() + " of kind " + kind + " cannot be " + Words.word(outcome) + ".",
                        "Maybe these can be reached: " + words(allowed) + ".");
            }
        }
        if (new HashSet<>(requirement.outcomes()).size()
                < requirement.outcomes().size()) {
            problem(placed, requirement.id() + " declares an outcome twice.", "Maybe another one is meant.");
        }
        boolean flags = requirement.outcomes().contains(Outcome.FLAGGED);
        if (flags && requirement.flag() == null) {
            problem(placed, requirement.id() + " flags without saying why.", "Maybe add \"flag: risk\".");
        }
        if (requirement.flag() != null
                && !EnumSet.of(Reason.RISK, Reason.STATE, Reason.REVIEW).contains(requirement.flag())) {
            problem(
                    placed,
                    requirement.id() + " flags for the reason " + Words.word(requirement.flag()) + ".",
                    "Maybe risk or state is meant.");
        }
    }

    private static String words(Set<Outcome> outcomes) {
        return outcomes.stream().map(Words::word).collect(Collectors.joining(", "));
    }

    private void sameAs(Placed<Requirement> placed, PackSource pack) {
        Requirement requirement = placed.value();
        if (requirement.sameAs() == null) {
            return;
        }
        Requirement target = pack.requirements()
                .map(Placed::value)
                .filter(other -> requirement.sameAs().equals(other.id()))
                .findFirst()
                .orElse(null);
        if (target == null || requirement.sameAs().equals(requirement.id())) {
            problem(
                    placed,
                    requirement.id() + " is the same as " + requirement.sameAs()
                            + ", which is no other row of this pack.",
                    Words.maybe(requirement.sameAs(), ids(pack)));
        } else if (target.sameAs() != null) {
            problem(
                    placed,
                    requirement.id() + " is the same as " + target.id() + ", which has no rules of its own.",
                    "Maybe " + target.sameAs() + " is meant.");
        } else if (target.kind() != requirement.kind()) {
            problem(
                    placed,
                    requirement.id() + " is of another kind than " + target.id() + ".",
                    "Maybe write \"kind: " + Words.word(target.kind()) + "\".");
        }
    }

    private void texts(PackSource pack) {
        for (Chapter chapter : pack.chapters()) {
            for (Placed<Requirement> placed : chapter.requirements()) {
                texts(placed, chapter);
            }
            Set<String> ids = chapter.requirements().stream()
                    .map(placed -> placed.value().id())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            chapter.texts()
                    .values()
                    .forEach(byId -> byId.forEach((id, text) -> {
                        if (!ids.contains(id)) {
                            problem(
                                    text,
                                    "There are texts for " + id + ", which the chapter does not have.",
                                    Words.maybe(id, ids));
                        }
                    }));
        }
    }

    private void texts(Placed<Requirement> placed, Chapter chapter) {
        String id = placed.value().id();
        Map<String, Set<String>> english = new HashMap<>();
        for (String language : LANGUAGES) {
            Placed<RequirementText> text =
                    chapter.texts().getOrDefault(language, Map.of()).get(id);
            if (text == null) {
                problem(
                        placed,
                        id + " has no texts in \"" + language + "\".",
                        "Maybe add them to texts." + language + ".yaml.");
                continue;
            }
            TEXT_FIELDS.forEach((field, get) -> {
                String words = get.apply(text.value());
                if (blank(words)) {
                    problem(
                            text,
                            id + " has no \"" + field + "\" in \"" + language + "\".",
                            "Maybe add the line; \"worker\" says it in plain words.");
                    return;
                }
                Set<String> placeholders = PLACEHOLDER
                        .matcher(words)
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (language.equals("en")) {
                    english.put(field, placeholders);
                } else if (english.containsKey(field) && !english.get(field).equals(placeholders)) {
                    problem(
                            text,
                            id + " has the placeholders " + placeholders + " in its \"" + field + "\" in \"" + language
                                    + "\", and " + english.get(field) + " in English.",
                            "Maybe one is misspelt or forgotten.");
                }
            });
        }
    }

    private void parameters(PackSource pack) {
        Map<String, Placed<Parameter>> seen = new HashMap<>();
        pack.parameters().forEach(placed -> {
            Parameter parameter = placed.value();
            if (blank(parameter.id())) {
                problem(placed, "A parameter has no id.", "Maybe begin it with \"- id: …\".");
                return;
            }
            Placed<Parameter> first = seen.putIfAbsent(parameter.id(), placed);
            if (first != null) {
                problem(
                        placed,
                        "The parameter " + parameter.id() + " is also at " + first.file() + ":" + first.line() + ".",
                        "Maybe add a dated value to the first one.");
            }
            if (blank(parameter.unit())) {
                problem(placed, "The parameter " + parameter.id() + " has no unit.", "Maybe add \"unit: years\".");
            }
            if (parameter.values().isEmpty()) {
                problem(placed, "The parameter " + parameter.id() + " has no value.", "Maybe add one, with its date.");
            }
            values(placed);
            if (pack.requirements()
                    .noneMatch(requirement -> requirement.value().parameters().contains(parameter.id()))) {
                problem(
                        placed,
                        "No requirement names the parameter " + parameter.id() + ".",
                        "Maybe add it to \"parameters\" of the requirement that asks for it.");
            }
        });
    }

    private void values(Placed<Parameter> placed) {
        String id = placed.value().id();
        ParameterValue before = null;
        for (ParameterValue value : placed.value().values()) {
            citation(placed, "a value of " + id, value.citation());
            if ((value.number() == null) == value.codes().isEmpty()) {
                problem(
                        placed,
                        "A value of " + id + " is not either a number or codes.",
                        "Maybe one of them is left over.");
            }
            if (value.from() == null) {
                problem(placed, "A value of " + id + " has no date.", "Maybe add \"from\".");
                return;
            }
            if (value.until() != null
                    && !value.from().firstDay().isBefore(value.until().firstDay())) {
                problem(placed, "A value of " + id + " ends before it begins.", "Maybe its dates are swapped.");
            }
            if (before != null
                    && (before.until() == null
                            || before.until().lastDay().isAfter(value.from().firstDay())
                                    && !before.until().equals(value.from()))) {
                problem(
                        placed,
                        "The value of " + id + " from " + value.from() + " begins before the one from " + before.from()
                                + " ends.",
                        "Maybe add \"until: " + value.from() + "\" to the earlier one, and sort them by date.");
            }
            before = value;
        }
    }

    private void rules(PackSource pack) {
        Map<String, String> names = new HashMap<>();
        Set<String> withRules = new HashSet<>();
        for (Chapter chapter : pack.chapters()) {
            String drlPackage = chapter.rules().packageName();
            if (drlPackage != null
                    && pack.header().drlPackage() != null
                    && !drlPackage.equals(pack.header().drlPackage())) {
                problems.add(
                        chapter.rulesFile(),
                        0,
                        "The package is \"" + drlPackage + "\", that of the pack is "
                                + pack.header().drlPackage() + ".",
                        "Maybe write \"package " + pack.header().drlPackage() + ";\".");
            }
            for (Rule rule : chapter.rules().rules()) {
                String place = chapter.rulesFile() + ":" + rule.line();
                String first = names.putIfAbsent(rule.name(), place);
                if (first != null) {
                    rule(
                            chapter,
                            rule,
                            "is also at " + first,
                            "Maybe say how the two differ: one would replace the other.");
                }
                withRules.add(rule.requirement());
                rule(pack, chapter, rule);
            }
        }
        pack.requirements().forEach(placed -> {
            Requirement requirement = placed.value();
            if (requirement.id() != null && requirement.sameAs() == null && !withRules.contains(requirement.id())) {
                problem(
                        placed,
                        "No rule begins with " + requirement.id() + ".",
                        "Maybe add one to rules.drl, or \"same-as\" when another row judges it.");
            }
            if (requirement.sameAs() != null && withRules.contains(requirement.id())) {
                problem(
                        placed,
                        requirement.id() + " has \"same-as\" and rules of its own.",
                        "Maybe drop one of the two.");
            }
        });
    }

    private void rule(PackSource pack, Chapter chapter, Rule rule) {
        Map<String, Requirement> own = new TreeMap<>();
        pack.requirements().map(Placed::value).filter(r -> r.id() != null).forEach(r -> own.put(r.id(), r));
        if (!own.containsKey(rule.requirement()) || !rule.name().contains(" ")) {
            rule(
                    chapter,
                    rule,
                    "does not begin with the id of a requirement of this pack and a space",
                    Words.maybe(rule.requirement(), own.keySet()));
        } else if (!rule.calls().isEmpty() && !rule.requirements().contains(rule.requirement())) {
            rule(
                    chapter,
                    rule,
                    "speaks about " + String.join(", ", rule.requirements()) + " only",
                    "Maybe its name begins with the wrong id.");
        }
        for (Call call : rule.calls()) {
            call(own, chapter, rule, call);
        }
        for (Condition condition : rule.conditions()) {
            // What binds a State is a treaty, not a parameter.
            if (condition.property().endsWith("BoundBy")) {
                continue;
            }
            for (String parameter : condition.arguments()) {
                parameter(pack, chapter, rule, parameter, own);
            }
        }
    }

    private void call(Map<String, Requirement> own, Chapter chapter, Rule rule, Call call) {
        for (int i = 0; i < call.ids().size(); i++) {
            String id = call.ids().get(i);
            boolean lifting = call.verb().equals("lift") && i == 0;
            Requirement requirement = lifting && requirements.containsKey(id)
                    ? requirements.get(id).value()
                    : own.get(id);
            if (requirement == null) {
                rule(
                        chapter,
                        rule,
                        "names " + id + (lifting ? ", which no pack has" : ", which this pack does not have"),
                        Words.maybe(id, lifting ? requirements.keySet() : own.keySet()));
            } else if (!VERB_KINDS.get(call.verb()).contains(requirement.kind())) {
                rule(
                        chapter,
                        rule,
                        "calls " + call.verb() + " for " + id + " of kind " + Words.word(requirement.kind()),
                        "Maybe " + verbsFor(requirement.kind()) + " is meant.");
            }
        }
    }

    private static String verbsFor(RequirementKind kind) {
        return VERB_KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    private void parameter(
            PackSource pack, Chapter chapter, Rule rule, String parameter, Map<String, Requirement> own) {
        List<String> known = parameterIds(pack);
        if (!known.contains(parameter)) {
            rule(
                    chapter,
                    rule,
                    "asks for the parameter " + parameter + ", which the pack does not have",
                    known.isEmpty() ? "Maybe add it to parameters.yaml." : Words.maybe(parameter, known));
            return;
        }
        Requirement requirement = own.get(rule.requirement());
        if (requirement != null && !requirement.parameters().contains(parameter)) {
            rule(
                    chapter,
                    rule,
                    "asks for the parameter " + parameter + ", which " + requirement.id() + " does not list",
                    "Maybe add it to its \"parameters\".");
        }
    }

    private void cases(PackSource pack) {
        pack.cases()
                .forEach(golden -> golden.expected().forEach((id, expected) -> {
                    Placed<Requirement> placed = requirements.get(id);
                    if (placed == null) {
                        problems.add(
                                golden.file(),
                                expected.line(),
                                "The case \"" + golden.name() + "\" expects something of " + id
                                        + ", which no pack has.",
                                Words.maybe(id, requirements.keySet()));
                    } else if (!placed.value()
                            .outcomes()
                            .contains(expected.expectation().outcome())) {
                        problems.add(
                                golden.file(),
                                expected.line(),
                                "The case \"" + golden.name() + "\" expects "
                                        + Words.word(expected.expectation().outcome()) + ", which " + id
                                        + " does not declare.",
                                "Maybe add it to the \"outcomes\" of " + id + ".");
                    }
                }));
    }

    /** Every outcome that a requirement declares needs a golden case, or nobody has shown that it can be reached. */
    private void everyOutcomeHasACase(PackSource pack) {
        Map<String, Set<Outcome>> shown = new HashMap<>();
        pack.cases()
                .forEach(golden -> golden.expected()
                        .forEach((id, expected) -> shown.computeIfAbsent(id, key -> EnumSet.noneOf(Outcome.class))
                                .add(expected.expectation().outcome())));
        pack.requirements().forEach(placed -> {
            List<Outcome> missing = new ArrayList<>(placed.value().outcomes());
            missing.removeAll(shown.getOrDefault(placed.value().id(), Set.of()));
            for (Outcome outcome : missing) {
                problem(
                        placed,
                        "No case shows " + placed.value().id() + " as " + Words.word(outcome) + ".",
                        "Maybe add one to cases.yaml, or the outcome cannot be reached.");
            }
        });
    }

    private static List<String> parameterIds(PackSource pack) {
        return pack.parameters()
                .map(placed -> placed.value().id())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> ids(PackSource pack) {
        return pack.requirements()
                .map(placed -> placed.value().id())
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void problem(Placed<?> placed, String message, String advice) {
        problems.add(placed.file(), placed.line(), message, advice);
    }

    private void rule(Chapter chapter, Rule rule, String what, String advice) {
        problems.add(chapter.rulesFile(), rule.line(), "The rule \"" + rule.name() + "\" " + what + ".", advice);
    }
}
