package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.catalogue.Catalogue.Pack;
import io.github.fairrecruit.compliance.catalogue.PackSheet.Entry;
import io.github.fairrecruit.compliance.catalogue.RequirementSheet.CaseLine;
import io.github.fairrecruit.compliance.catalogue.RequirementSheet.Tag;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Matter;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackStatus;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pack.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words what a pack demands. */
final class SheetBuilder {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private final Phrases phrases;
    private final LawWords law;
    private final FactWords facts;
    private final Map<String, Pack> packs;

    SheetBuilder(Catalogue catalogue, Phrases phrases) {
        this.phrases = phrases;
        this.law = new LawWords(phrases);
        this.facts = new FactWords(phrases);
        this.packs = catalogue.packs().stream()
                .collect(Collectors.toMap(pack -> pack.info().id(), Function.identity(), (a, b) -> a));
    }

    PackSheet pack(Pack pack) {
        PackInfo info = pack.info();
        Set<String> named = info.requirements().stream()
                .flatMap(requirement -> requirement.parameters().stream())
                .collect(Collectors.toCollection(HashSet::new));
        return new PackSheet(
                pack,
                Anchors.pack(info.id()),
                title(info),
                header(pack),
                info.requirements().stream()
                        .map(requirement -> requirement(pack, requirement))
                        .toList(),
                info.extension().stream()
                        .map(fact -> new Entry(
                                Anchors.fact(info.id(), fact.name()),
                                "extensions." + info.id() + "." + fact.name(),
                                facts.describe(fact)))
                        .toList(),
                info.parameters().stream()
                        .filter(parameter -> !named.contains(parameter.id()))
                        .map(parameter -> new Entry(null, parameter.id(), law.parameter(parameter)))
                        .toList(),
                info.consequences().stream()
                        .map(consequence -> new Entry(null, consequence.id(), law.consequence(consequence)))
                        .toList(),
                info.tombstones().stream()
                        .map(tombstone -> new Entry(null, tombstone.id(), law.tombstone(tombstone)))
                        .toList());
    }

    Run title(PackInfo info) {
        return info.titles().isEmpty() ? Run.text(info.id()) : phrases.pick(info.titles());
    }

    private List<Field> header(Pack pack) {
        PackInfo info = pack.info();
        Fields fields = new Fields();
        fields.add(
                "pack.jurisdiction",
                info.jurisdiction() == null
                        ? phrases.say("pack.international")
                        : phrases.country(info.jurisdiction()) + " (" + info.jurisdiction() + ")");
        if (!info.roles().isEmpty()) {
            fields.add("pack.roles", words(info.roles()));
        }
        fields.add("pack.status", status(info.status()));
        fields.add("pack.problem", pack.problem() == null ? null : Line.of(phrases.foreign(pack.problem())));
        fields.add("pack.checked", info.lastChecked() == null ? null : phrases.date(info.lastChecked()));
        fields.add(
                "pack.counts",
                phrases.count("requirements", info.requirements().size()) + ", "
                        + phrases.count("cases", pack.cases().size()));
        fields.add("pack.licence", info.licence());
        fields.add(
                "pack.maintainers",
                info.maintainers().stream()
                        .map(who -> Line.of(who.contact() == null ? who.name() : who.name() + ", " + who.contact()))
                        .toList());
        fields.add(
                "pack.requires",
                info.requires().stream()
                        .map(other -> Line.of(packReference(other.pack()), Run.text(" " + other.versions())))
                        .toList());
        if (!info.languages().isEmpty()) {
            fields.add(
                    "pack.languages",
                    info.languages().stream()
                            .map(code -> phrases.maybe("language." + code).orElse(code))
                            .collect(Collectors.joining(", ")));
        }
        fields.add("pack.coordinates", info.coordinates() == null ? null : Line.of(Run.code(info.coordinates())));
        return fields.list;
    }

    private Line status(PackStatus status) {
        if (status == null || status.stage() == null) {
            return null;
        }
        String text = phrases.say(status.stage());
        if (status.from() != null || status.until() != null) {
            text += ", " + phrases.period(status.from(), status.until());
        }
        return status.replacedBy() == null
                ? Line.of(text)
                : Line.of(text + "; " + phrases.say("pack.replaced-by") + " ").and(packReference(status.replacedBy()));
    }

    private Run packReference(String id) {
        return packs.containsKey(id) ? Run.reference(id, Anchors.pack(id)) : Run.code(id);
    }

    private RequirementSheet requirement(Pack pack, Requirement requirement) {
        return new RequirementSheet(
                requirement,
                Anchors.requirement(pack.info().id(), requirement.id()),
                title(requirement),
                text(requirement, RequirementText::demand),
                text(requirement, RequirementText::worker),
                tags(requirement),
                law(pack, requirement),
                encoding(pack, requirement),
                pack.casesOf(requirement).entrySet().stream()
                        .map(golden -> new CaseLine(
                                phrases.foreign(golden.getKey()), ExpectedLine.say(golden.getValue(), phrases)))
                        .toList());
    }

    /** The title of a requirement; its id where it has none. */
    Run title(Requirement requirement) {
        Run title = text(requirement, RequirementText::title);
        return title == null ? Run.text(requirement.id()) : title;
    }

    /** Some words of the requirement; null when it has none. */
    private Run text(Requirement requirement, Function<RequirementText, String> part) {
        RequirementText text = requirement.text(phrases.language());
        if (text == null || part.apply(text) == null) {
            return null;
        }
        String words = PLACEHOLDER
                .matcher(part.apply(text))
                .replaceAll(name ->
                        "[" + phrases.maybe("placeholder." + name.group(1)).orElse("…") + "]");
        return requirement.texts().containsKey(phrases.language()) ? Run.text(words) : phrases.foreign(words);
    }

    private List<Tag> tags(Requirement requirement) {
        List<Tag> tags = new ArrayList<>();
        if (requirement.force() != null) {
            tags.add(new Tag(phrases.say(requirement.force()), "force"));
        }
        if (requirement.kind() != null && requirement.kind() != RequirementKind.DEMAND) {
            tags.add(new Tag(phrases.say(requirement.kind()), "kind"));
        }
        if (requirement.severity() != null && requirement.kind() != RequirementKind.TEST) {
            tags.add(new Tag(
                    phrases.say("severity.tag", phrases.say(requirement.severity())),
                    "severity-" + Phrases.lower(requirement.severity().name())));
        }
        CitationStatus status =
                requirement.citation() == null ? null : requirement.citation().status();
        if (status == CitationStatus.RECALLED) {
            tags.add(new Tag(phrases.say("unverified"), "unverified"));
        } else if (status == CitationStatus.VERIFIED_SECONDARY) {
            tags.add(new Tag(phrases.say("secondary"), "secondary"));
        }
        return tags;
    }

    private List<Field> law(Pack pack, Requirement requirement) {
        Fields fields = new Fields();
        fields.add("provision", law.provision(requirement.provision(), requirement.citation()));
        fields.add("force", force(requirement));
        fields.add("dates", dates(pack, requirement));
        fields.add("scope", law.scope(requirement.subjects(), requirement.scope()));
        fields.add("parameters", parameters(pack, requirement));
        fields.add("facts", facts.read(pack, requirement.facts()));
        fields.add("severity", severity(requirement.severity(), requirement.kind()));
        fields.add("remedy", remedy(requirement));
        fields.add("consequences", consequences(pack, requirement));
        fields.add("outcomes", outcomes(requirement));
        fields.add("override", override(requirement.override()));
        fields.add("matter", matter(pack, requirement.matter()));
        return fields.list;
    }

    private List<Field> encoding(Pack pack, Requirement requirement) {
        Fields fields = new Fields();
        if (requirement.kind() != null) {
            fields.add("kind", phrases.explain(requirement.kind()));
        }
        if (requirement.sameAs() != null) {
            fields.add("same-as", Line.of(requirementReference(pack.info().id(), requirement.sameAs())));
        }
        if (requirement.policy() != null) {
            fields.add("policy", Line.of(phrases.foreign(requirement.policy())));
        }
        if (!requirement.profiles().isEmpty()) {
            fields.add("profiles", words(requirement.profiles()));
        }
        if (!requirement.themes().isEmpty()) {
            fields.add("themes", String.join(", ", requirement.themes()));
        }
        if (requirement.signOff() != null) {
            boolean nobody = requirement.signOff().by() == null
                    || requirement.signOff().by().equals("none");
            String by = nobody
                    ? phrases.say("sign-off.none")
                    : phrases.say("sign-off.by", requirement.signOff().by());
            fields.add(
                    "sign-off",
                    requirement.signOff().on() == null
                            ? by
                            : by + ", " + phrases.date(requirement.signOff().on()));
        }
        return fields.list;
    }

    private List<Line> force(Requirement requirement) {
        if (requirement.force() == null) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>(List.of(Line.of(phrases.explain(requirement.force()))));
        if (requirement.instrument() != null) {
            lines.add(Line.of(phrases.say("instrument", requirement.instrument())));
        }
        return lines;
    }

    private List<Line> dates(Pack pack, Requirement requirement) {
        List<Line> lines = new ArrayList<>();
        if (requirement.from() != null || requirement.until() != null) {
            lines.add(Line.of(phrases.say("in-force", phrases.period(requirement.from(), requirement.until()))));
        }
        if (requirement.knownFrom() != null) {
            lines.add(Line.of(phrases.say("known-from", phrases.date(requirement.knownFrom()))));
        }
        if (requirement.datedBy() == Event.STATED && requirement.statedDay() != null) {
            lines.add(Line.of(phrases.say("dated-by.stated") + " ").and(facts.operand(pack, requirement.statedDay())));
        } else if (requirement.datedBy() != null) {
            lines.add(Line.of(phrases.say("dated-by." + requirement.datedBy())));
        }
        if (requirement.due() != null) {
            lines.add(Line.of(phrases.say("due." + requirement.due())));
        }
        return lines;
    }

    private List<Line> parameters(Pack pack, Requirement requirement) {
        List<Line> lines = new ArrayList<>();
        for (String id : requirement.parameters()) {
            pack.info().parameters().stream()
                    .filter(parameter -> parameter.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            parameter -> {
                                lines.add(Line.of(Run.code(id)).and(law.nature(parameter)));
                                lines.addAll(law.parameter(parameter));
                            },
                            () -> lines.add(Line.of(Run.code(id))));
        }
        return lines;
    }

    private List<Line> severity(Severity severity, RequirementKind kind) {
        if (severity == null || kind == RequirementKind.TEST) {
            return List.of();
        }
        return List.of(Line.of(Run.strong(phrases.say(severity))).and(": " + phrases.explain(severity)));
    }

    private List<Line> remedy(Requirement requirement) {
        List<Line> lines = new ArrayList<>();
        Run words = text(requirement, RequirementText::remedy);
        if (requirement.remedy() != null && requirement.remedy() != RemedyAct.NONE) {
            String act = phrases.say(requirement.remedy());
            if (words == null || !words.text().equalsIgnoreCase(act + ".")) {
                lines.add(Line.of(Run.strong(act)));
            }
        }
        if (words != null) {
            lines.add(Line.of(words));
        }
        return lines;
    }

    private List<Line> consequences(Pack pack, Requirement requirement) {
        List<Line> lines = new ArrayList<>();
        for (String id : requirement.consequences()) {
            pack.info().consequences().stream()
                    .filter(consequence -> consequence.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            consequence -> lines.addAll(law.consequence(consequence)),
                            () -> lines.add(Line.of(Run.code(id))));
        }
        return lines;
    }

    private Line outcomes(Requirement requirement) {
        List<Run> runs = new ArrayList<>();
        for (Outcome outcome : requirement.outcomes()) {
            String word = phrases.say(outcome);
            runs.add(Run.text(
                    outcome == Outcome.FLAGGED && requirement.flag() != null
                            ? word + " (" + phrases.say(requirement.flag()) + ")"
                            : word));
        }
        return runs.isEmpty() ? null : Line.joined(runs, ", ");
    }

    private List<Line> override(RequirementOverride override) {
        if (override == null) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Run.strong(phrases.say(override.kind())))
                .and(" ")
                .and(requirementReference(override.pack(), override.requirement()))
                .and(": " + phrases.explain(override.kind())));
        if (override.legalBasis() != null) {
            lines.add(Line.of(phrases.say("override.basis") + " ").and(phrases.foreign(override.legalBasis())));
        }
        if (override.citation() != null) {
            lines.add(law.citation(override.citation()));
        }
        if (override.authority() != null) {
            lines.add(Line.of(phrases.say("override.authority", override.authority())));
        }
        if (override.from() != null || override.until() != null) {
            lines.add(Line.of(phrases.say("in-force", phrases.period(override.from(), override.until()))));
        }
        lines.add(Line.of(phrases.say(override.mayWeaken() ? "override.weakens" : "override.never-weakens")));
        return lines;
    }

    private List<Line> matter(Pack pack, Matter matter) {
        if (matter == null) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Run.strong(phrases.say(matter.stance())))
                .and(": ")
                .and(phrases.maybe("matter." + matter.of()).map(Run::text).orElseGet(() -> Run.code(matter.of()))));
        if (!matter.yieldsTo().isEmpty()) {
            lines.add(Line.of(phrases.say("matter.yields") + " ")
                    .and(Line.joined(
                            matter.yieldsTo().stream()
                                    .map(id -> yields(pack, id))
                                    .toList(),
                            ", ")));
        }
        return lines;
    }

    private Run yields(Pack pack, String id) {
        return packs.containsKey(id)
                ? packReference(id)
                : packs.values().stream()
                        .filter(other -> other.has(id))
                        .min((a, b) -> a == pack
                                ? -1
                                : b == pack
                                        ? 1
                                        : a.info().id().compareTo(b.info().id()))
                        .map(other -> requirementReference(other.info().id(), id))
                        .orElseGet(() -> Run.code(id));
    }

    /** A link to a requirement when the catalogue holds it. */
    Run requirementReference(String pack, String id) {
        return packs.containsKey(pack) && packs.get(pack).has(id)
                ? Run.reference(id, Anchors.requirement(pack, id))
                : Run.code(id);
    }

    /** A link to the requirement of a row of the coverage, in this pack or another. */
    Run coverageReference(Pack pack, String id) {
        return pack.has(id) ? requirementReference(pack.info().id(), id) : yields(pack, id);
    }

    private String words(Collection<? extends Enum<?>> values) {
        return values.stream().map(phrases::say).collect(Collectors.joining(", "));
    }

    /** Collects fields and leaves out the empty ones. */
    private final class Fields {
        private final List<Field> list = new ArrayList<>();

        void add(String key, String text) {
            if (text != null && !text.isBlank()) {
                add(key, Line.of(text));
            }
        }

        void add(String key, Line line) {
            if (line != null) {
                add(key, List.of(line));
            }
        }

        void add(String key, List<Line> lines) {
            if (!lines.isEmpty()) {
                list.add(new Field(phrases.say("field." + key), lines));
            }
        }
    }
}
