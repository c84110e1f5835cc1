package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The parameters of one pack: a total look-up with three answers. Outside the dates of its values a parameter is
 * unknown, never the nearest value.
 */
public final class Law {
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final LocalDate benchmark;

    /**
     * @param parameters parameters of the pack
     * @param benchmark the date that selects all law; null when the events' dates do
     */
    public Law(List<Parameter> parameters, LocalDate benchmark) {
        parameters.forEach(parameter -> this.parameters.put(parameter.id(), parameter));
        this.benchmark = benchmark;
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
        MissingFact law = new MissingFact(parameter, MissingFact.Kind.LAW);
        Parameter found = parameters.get(parameter);
        if (found == null) {
            return Condition.unknown(law);
        }
        Span date = date(event);
        List<MissingFact> missing = List.of(law);
        List<Condition> answers = new ArrayList<>();
        for (ParameterValue value : found.values()) {
            Condition applies = date.within(value.from(), value.until());
            if (applies.isTrue()) {
                return question.apply(value);
            }
            if (applies.isUnknown()) {
                answers.add(question.apply(value));
                missing = applies.missing();
            }
        }
        // Several values are possible: they decide only if every day of the event has one and all answer alike.
        if (answers.size() > 1 && coversAll(found, date)) {
            Condition first = answers.get(0);
            if (!first.isUnknown() && answers.stream().allMatch(answer -> answer.truth() == first.truth())) {
                return first;
            }
        }
        return Condition.unknown(missing);
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
