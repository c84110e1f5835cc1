package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.pack.Scope;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import io.github.fairrecruit.compliance.pack.Tombstone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words where a provision stands, whom it concerns, and what its numbers are. */
final class LawWords {
    private static final String MONEY = "money";

    private final Phrases phrases;

    LawWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The provision, where it stands, and how well that is verified. */
    List<Line> provision(String provision, Citation citation) {
        List<Line> lines = new ArrayList<>();
        Line first = provision == null ? Line.of("") : Line.of(Run.strong(provision));
        if (citation == null) {
            return provision == null ? List.of() : List.of(first);
        }
        lines.add(first.and(" · ").and(link(citation)));
        lines.add(Line.of((citation.status() == null ? "" : phrases.explain(citation.status()) + " ")
                + (citation.lastChecked() == null
                        ? ""
                        : phrases.say("checked", phrases.date(citation.lastChecked())))));
        if (citation.note() != null) {
            lines.add(Line.of(phrases.foreign(citation.note())));
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    /** A citation in one line. */
    Line citation(Citation citation) {
        Line line = Line.of(link(citation));
        if (citation.status() != null) {
            line = line.and(" (" + phrases.say(citation.status()) + ")");
        }
        return citation.note() == null ? line : line.and(". ").and(phrases.foreign(citation.note()));
    }

    private Run link(Citation citation) {
        String text = (citation.document() == null ? "" : citation.document())
                + (citation.item() == null ? "" : ", " + citation.item());
        return Run.link(text.isEmpty() ? phrases.say("citation") : text, citation.url());
    }

    List<Line> scope(List<SubjectKind> subjects, Scope scope) {
        List<Line> lines = new ArrayList<>();
        if (!subjects.isEmpty()) {
            lines.add(Line.of(phrases.say(
                    "scope.subjects", subjects.stream().map(phrases::say).collect(Collectors.joining(", ")))));
        }
        if (scope == null || scope.equals(Scope.ALL)) {
            lines.add(Line.of(phrases.say("scope.all")));
            return lines;
        }
        flag(lines, "crossBorder", scope.crossBorder());
        flag(lines, "freeMovement", scope.freeMovement());
        categories(lines, "workers", scope.workers());
        categories(lines, "notWorkers", scope.notWorkers());
        flag(lines, "hazardous", scope.hazardous());
        flag(lines, "licensingRegime", scope.licensingRegime());
        countries(lines, "origins", scope.origins());
        countries(lines, "destinations", scope.destinations());
        return lines;
    }

    private void flag(List<Line> lines, String name, Boolean value) {
        if (value != null) {
            lines.add(Line.of(phrases.say("scope." + name + "." + value)));
        }
    }

    private void categories(List<Line> lines, String name, List<WorkerCategory> categories) {
        if (!categories.isEmpty()) {
            lines.add(Line.of(phrases.say(
                    "scope." + name, categories.stream().map(phrases::say).collect(Collectors.joining(", ")))));
        }
    }

    private void countries(List<Line> lines, String name, List<String> countries) {
        if (!countries.isEmpty()) {
            lines.add(Line.of(phrases.say(
                    "scope." + name, countries.stream().map(phrases::country).collect(Collectors.joining(", ")))));
        }
    }

    /** What kind of number or list a parameter is, where its values do not say it. */
    Line nature(Parameter parameter) {
        Line line = Line.of("");
        if (parameter.values().stream().anyMatch(value -> !value.codes().isEmpty())) {
            line = line.and(" · ").and(phrases.foreign(parameter.unit() == null ? "" : parameter.unit()));
        }
        if (parameter.event() != null && parameter.event() != Event.STATED) {
            line = line.and(" · " + phrases.say("parameter.event." + parameter.event()));
        }
        if (parameter.statedDay() != null) {
            line = line.and(" · " + phrases.say("parameter.event.STATED") + " ").and(Run.code(parameter.statedDay()));
        }
        if (parameter.replaces() != null) {
            line = line.and(" · " + phrases.say("parameter.replaces") + " ").and(Run.code(parameter.replaces()));
        }
        return line;
    }

    /** The values, one in a line, in the order of their dates. */
    List<Line> parameter(Parameter parameter) {
        List<Line> lines = new ArrayList<>();
        for (ParameterValue value : parameter.values()) {
            if (value.gap() != null) {
                lines.add(Line.of(phrases.say("parameter.gap") + " ")
                        .and(phrases.foreign(value.gap()))
                        .asItem());
            }
            Line line =
                    Line.of(phrases.period(value.from(), value.until()) + ": ").and(value(parameter, value));
            Line cited = value.citation() == null ? line : line.and(" · ").and(citation(value.citation()));
            lines.add(cited.asItem());
        }
        return lines;
    }

    private Line value(Parameter parameter, ParameterValue value) {
        if (Boolean.TRUE.equals(value.announced())) {
            return Line.of(Run.strong(phrases.say("parameter.announced")));
        }
        if (value.number() != null) {
            return amount(parameter, value.number());
        }
        boolean countries = value.codes().stream().allMatch(phrases::isCountry);
        return Line.joined(
                value.codes().stream()
                        .map(code -> countries
                                ? Run.text(phrases.country(code))
                                : phrases.code(code).map(Run::text).orElseGet(() -> Run.code(code)))
                        .toList(),
                ", ");
    }

    private Line amount(Parameter parameter, BigDecimal number) {
        String unit = parameter.unit() == null ? "" : parameter.unit();
        if (unit.equals(MONEY)) {
            String text =
                    phrases.number(number) + "\u00a0" + (parameter.currency() == null ? "" : parameter.currency());
            Line line = Line.of(Run.strong(text.strip()));
            if (parameter.per() != null) {
                line = line.and(" " + phrases.say(parameter.per()));
            }
            return parameter.tax() == null ? line : line.and(", " + phrases.say(parameter.tax()));
        }
        String key = "unit." + unit + (number.compareTo(BigDecimal.ONE) == 0 ? ".one" : ".many");
        return phrases.maybe(key).isPresent()
                ? Line.of(Run.strong(phrases.say(key, phrases.number(number))))
                : Line.of(Run.strong(phrases.number(number))).and(" ").and(phrases.foreign(unit));
    }

    /** What the law attaches to a breach. */
    List<Line> consequence(Consequence consequence) {
        List<Line> lines = new ArrayList<>();
        Line provision =
                Line.of(Run.strong(consequence.provision() == null ? consequence.id() : consequence.provision()));
        lines.add(
                consequence.citation() == null
                        ? provision
                        : provision.and(" · ").and(citation(consequence.citation())));
        if (!consequence.texts().isEmpty()) {
            lines.add(Line.of(phrases.pick(consequence.texts())));
        }
        if (consequence.from() != null || consequence.until() != null) {
            lines.add(Line.of(phrases.say("in-force", phrases.period(consequence.from(), consequence.until()))));
        }
        return lines;
    }

    List<Line> tombstone(Tombstone tombstone) {
        Line line = Line.of(phrases.say("tombstone", phrases.date(tombstone.on())) + " ")
                .and(phrases.foreign(tombstone.why() == null ? "" : tombstone.why()));
        return tombstone.replacedBy() == null
                ? List.of(line)
                : List.of(line, Line.of(phrases.say("pack.replaced-by") + " ").and(Run.code(tombstone.replacedBy())));
    }
}
