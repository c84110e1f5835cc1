package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The parameters of one pack: a total look-up with three answers. Outside the dates of its values a parameter is
 * unknown, never the nearest value.
 */
public final class Law {
    private final String pack;
    private final String jurisdiction;
    private final Set<String> pleaded;
    private final Map<String, Parameter> parameters;
    private final Set<String> mayBeRecalled;
    private final LocalDate benchmark;

    /**
     * @param pack id of the pack, below which records state its own facts
     * @param jurisdiction the country whose law it is; null for an international standard
     * @param parameters parameters of the pack
     * @param benchmark the date that selects all law; null when the events' dates do
     */
    public Law(String pack, String jurisdiction, List<Parameter> parameters, LocalDate benchmark) {
        this(pack, jurisdiction, Set.of(), byId(parameters), recalled(parameters), benchmark);
    }

    private Law(
            String pack,
            String jurisdiction,
            Set<String> pleaded,
            Map<String, Parameter> parameters,
            Set<String> mayBeRecalled,
            LocalDate benchmark) {
        this.pack = pack;
        this.jurisdiction = jurisdiction;
        this.pleaded = pleaded;
        this.parameters = parameters;
        this.mayBeRecalled = mayBeRecalled;
        this.benchmark = benchmark;
    }

    private static Map<String, Parameter> byId(List<Parameter> parameters) {
        Map<String, Parameter> byId = new LinkedHashMap<>();
        // Rules name parameters by literals: where both are interned, to find one compares no letters.
        parameters.forEach(parameter -> byId.put(parameter.id().intern(), parameter));
        return byId;
    }

    /** The parameters that have a value which nobody has read in its source. */
    private static Set<String> recalled(Collection<Parameter> parameters) {
        Set<String> recalled = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (parameter.values().stream().anyMatch(Law::isRecalled)) {
                recalled.add(parameter.id());
            }
        }
        return recalled;
    }

    /** The law of a pack. */
    public static Law of(PackInfo info, LocalDate benchmark) {
        Set<String> pleaded = new HashSet<>();
        for (ExtensionFact fact : info.extension()) {
            if (Boolean.TRUE.equals(fact.pleaded())) {
                pleaded.add(fact.name());
            }
        }
        return new Law(
                info.id(),
                info.jurisdiction(),
                pleaded,
                byId(info.parameters()),
                recalled(info.parameters()),
                benchmark);
    }

    /** The same law with another date that selects all of it; null when the events' dates do. */
    public Law asOf(LocalDate day) {
        return Objects.equals(day, benchmark)
                ? this
                : new Law(pack, jurisdiction, pleaded, parameters, mayBeRecalled, day);
    }

    /** The same law with the parameters of another pack in the place of those that they replace. */
    public Law replacedBy(List<Parameter> others) {
        List<Parameter> all = new ArrayList<>();
        for (Parameter own : parameters.values()) {
            Parameter other = others.stream()
                    .filter(candidate -> own.id().equals(candidate.replaces()))
                    .findFirst()
                    .orElse(null);
            all.add(
                    other == null
                            ? own
                            : ParameterBuilder.builder(other)
                                    .id(own.id())
                                    .event(other.event() == null ? own.event() : other.event())
                                    .statedDay(other.event() == null ? own.statedDay() : other.statedDay())
                                    .build());
        }
        return new Law(pack, jurisdiction, pleaded, byId(all), recalled(all), benchmark);
    }

    /** Id of the pack. */
    public String pack() {
        return pack;
    }

    /** The country whose law it is; null for an international standard. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** Whether somebody must plead a fact of the pack's own: then absent means not pleaded. */
    public boolean pleaded(String name) {
        return pleaded.contains(name);
    }

    /** A parameter; null when the pack has none of this id. */
    public Parameter parameter(String id) {
        return parameters.get(id);
    }

    /** Whether a parameter has a value that nobody has read in its source. */
    public boolean mayBeRecalled(String parameter) {
        return mayBeRecalled.contains(parameter);
    }

    private static boolean isRecalled(ParameterValue value) {
        return value.citation() != null && value.citation().status() == CitationStatus.RECALLED;
    }

    /** Whether the value of a parameter for an event is, or may be, one that nobody has read in its source. */
    public Condition recalled(String parameter, Span event) {
        if (!mayBeRecalled(parameter)) {
            return Condition.FALSE;
        }
        List<Condition> rows = new ArrayList<>();
        for (ParameterValue value : parameters.get(parameter).values()) {
            if (isRecalled(value)) {
                rows.add(date(event).within(value.from(), value.until(), parameter));
            }
        }
        return Condition.any(rows);
    }

    /** The date that selects the law for an event. */
    public Span date(Span event) {
        return benchmark == null ? event : Span.on(benchmark);
    }

    /**
     * Asks a question of the value of a parameter. Where the event can fall under several values, the answers must
     * agree, else it is unknown.
     *
     * @param parameter id of the parameter
     * @param event when the event was
     * @param question the question of one value
     */
    public Condition ask(String parameter, Span event, Function<ParameterValue, Condition> question) {
        Parameter found = parameters.get(parameter);
        if (found == null) {
            return unknown(parameter);
        }
        Span date = date(event);
        Condition undated = null;
        List<Condition> answers = null;
        for (ParameterValue value : found.values()) {
            Condition applies = date.within(value.from(), value.until(), parameter);
            if (applies.isFalse()) {
                continue;
            }
            Condition answer = Boolean.TRUE.equals(value.announced()) ? unknown(parameter) : question.apply(value);
            if (applies.isTrue()) {
                return answer;
            }
            answers = answers == null ? new ArrayList<>() : answers;
            answers.add(answer);
            undated = applies;
        }
        if (undated == null) {
            return unknown(parameter);
        }
        // Several values are possible: they decide only if every day of the event has one and all answer alike.
        return answers.size() > 1 && alike(answers) && coversAll(found, date) ? answers.get(0) : undated;
    }

    /** Whether all of these are known, and the same. */
    private static boolean alike(List<Condition> answers) {
        Truth first = answers.get(0).truth();
        return first != Truth.UNKNOWN && answers.stream().allMatch(answer -> answer.truth() == first);
    }

    private static Condition unknown(String parameter) {
        return Condition.unknown(() -> new MissingFact(parameter, MissingFact.Kind.LAW));
    }

    /** Whether the event lies between the first and the last day of values that follow each other without a hole. */
    private static boolean coversAll(Parameter parameter, Span date) {
        List<ParameterValue> values = parameter.values();
        for (int i = 1; i < values.size(); i++) {
            if (!values.get(i).from().equals(values.get(i - 1).until())) {
                return false;
            }
        }
        return date.within(values.get(0).from(), values.get(values.size() - 1).until())
                .isTrue();
    }
}
