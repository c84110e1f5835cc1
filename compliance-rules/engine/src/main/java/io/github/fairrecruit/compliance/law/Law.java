package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Map<String, Rows> parameters;
    private final LocalDate benchmark;

    /**
     * @param pack id of the pack, below which records state its own facts
     * @param jurisdiction the country whose law it is; null for an international standard
     * @param parameters parameters of the pack
     * @param benchmark the date that selects all law; null when the events' dates do
     */
    public Law(String pack, String jurisdiction, List<Parameter> parameters, LocalDate benchmark) {
        this(pack, jurisdiction, Set.of(), byId(parameters), benchmark);
    }

    private Law(
            String pack, String jurisdiction, Set<String> pleaded, Map<String, Rows> parameters, LocalDate benchmark) {
        this.pack = pack;
        this.jurisdiction = jurisdiction;
        this.pleaded = pleaded;
        this.parameters = parameters;
        this.benchmark = benchmark;
    }

    private static Map<String, Rows> byId(List<Parameter> parameters) {
        Map<String, Rows> byId = new LinkedHashMap<>();
        parameters.forEach(parameter -> byId.put(parameter.id(), Rows.of(parameter)));
        return byId;
    }

    /** The law of a pack. */
    public static Law of(PackInfo info, LocalDate benchmark) {
        Set<String> pleaded = new HashSet<>();
        for (ExtensionFact fact : info.extension()) {
            if (Boolean.TRUE.equals(fact.pleaded())) {
                pleaded.add(fact.name());
            }
        }
        return new Law(info.id(), info.jurisdiction(), pleaded, byId(info.parameters()), benchmark);
    }

    /** The same law with another date that selects all of it; null when the events' dates do. */
    public Law asOf(LocalDate day) {
        return Objects.equals(day, benchmark) ? this : new Law(pack, jurisdiction, pleaded, parameters, day);
    }

    /** The same law with the parameters of another pack in the place of those that they replace. */
    public Law replacedBy(List<Parameter> others) {
        Map<String, Rows> all = new LinkedHashMap<>(parameters);
        for (Parameter other : others) {
            Rows own = other.replaces() == null ? null : parameters.get(other.replaces());
            // Where several would replace one, the first does.
            if (own != null && all.get(other.replaces()) == own) {
                all.put(other.replaces(), Rows.of(inPlaceOf(own.parameter(), other)));
            }
        }
        return new Law(pack, jurisdiction, pleaded, all, benchmark);
    }

    private static Parameter inPlaceOf(Parameter own, Parameter other) {
        return ParameterBuilder.builder(other)
                .id(own.id())
                .event(other.event() == null ? own.event() : other.event())
                .statedDay(other.event() == null ? own.statedDay() : other.statedDay())
                .build();
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
        Rows found = parameters.get(id);
        return found == null ? null : found.parameter();
    }

    /** Whether a parameter has a value that nobody has read in its source. */
    public boolean mayBeRecalled(String parameter) {
        Rows found = parameters.get(parameter);
        return found != null && found.mayBeRecalled();
    }

    /** Whether the value of a parameter for an event is, or may be, one that nobody has read in its source. */
    public Condition recalled(String parameter, Span event) {
        if (!mayBeRecalled(parameter)) {
            return Condition.FALSE;
        }
        Span date = date(event);
        List<Condition> rows = new ArrayList<>();
        for (Rows.Row row : parameters.get(parameter).rows()) {
            if (row.recalled()) {
                rows.add(date.within(row.days(), parameter));
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
        Rows found = parameters.get(parameter);
        if (found == null) {
            return unknown(parameter);
        }
        Span date = date(event);
        Condition undated = null;
        List<Condition> answers = null;
        for (Rows.Row row : found.rows()) {
            Condition applies = date.within(row.days(), parameter);
            if (applies.isFalse()) {
                continue;
            }
            Condition answer = row.announced() ? unknown(parameter) : question.apply(row.value());
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
        boolean decided = answers.size() > 1
                && alike(answers)
                && found.whole() != null
                && date.within(found.whole()).isTrue();
        return decided ? answers.get(0) : undated;
    }

    /** Whether all of these are known, and the same. */
    private static boolean alike(List<Condition> answers) {
        for (Condition answer : answers) {
            if (answer.isUnknown() || answer.truth() != answers.get(0).truth()) {
                return false;
            }
        }
        return true;
    }

    private static Condition unknown(String parameter) {
        return Condition.unknown(() -> new MissingFact(parameter, MissingFact.Kind.LAW));
    }
}
