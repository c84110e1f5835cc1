package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.Scope;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether a record is in the scope of a requirement.
 *
 * @param condition whether it is
 * @param unmet the part of the scope that is not met, in words; null when none fails
 */
public record Scopes(Condition condition, String unmet) {
    /** Judges the scope of a requirement. */
    public static Scopes of(Requirement requirement, CaseFacts facts, SubjectKind subject) {
        if (!requirement.subjects().contains(subject)) {
            return new Scopes(
                    Condition.FALSE,
                    "subject: "
                            + words(requirement.subjects().stream()
                                    .map(SubjectKind::word)
                                    .toList()));
        }
        Map<String, Condition> parts = parts(requirement.scope(), facts);
        for (Map.Entry<String, Condition> part : parts.entrySet()) {
            if (part.getValue().isFalse()) {
                return new Scopes(Condition.FALSE, part.getKey());
            }
        }
        return new Scopes(Condition.all(List.copyOf(parts.values())), null);
    }

    private static Map<String, Condition> parts(Scope scope, CaseFacts facts) {
        Map<String, Condition> parts = new LinkedHashMap<>();
        if (scope.crossBorder() != null) {
            parts.put(
                    scope.crossBorder() ? "cross-border" : "not cross-border",
                    is(facts.crossBorder(), scope.crossBorder()));
        }
        if (scope.freeMovement() != null) {
            parts.put(
                    scope.freeMovement() ? "free movement" : "not under free movement",
                    is(facts.freeMovement(), scope.freeMovement()));
        }
        if (!scope.workers().isEmpty()) {
            parts.put("workers: " + words(scope.workers()), anyOf(scope.workers(), facts));
        }
        if (!scope.notWorkers().isEmpty()) {
            parts.put(
                    "not workers: " + words(scope.notWorkers()),
                    anyOf(scope.notWorkers(), facts).negated());
        }
        if (scope.hazardous() != null) {
            parts.put(
                    scope.hazardous() ? "hazardous work" : "no hazardous work",
                    is(facts.hazardous(), scope.hazardous()));
        }
        if (scope.licensingRegime() != null) {
            parts.put(
                    scope.licensingRegime() ? "recruiters regulated by licence" : "recruiters regulated otherwise",
                    is(facts.licensingRegime(), scope.licensingRegime()));
        }
        if (!scope.origins().isEmpty()) {
            parts.put("origin: " + words(scope.origins()), facts.origin(scope.origins()));
        }
        if (!scope.destinations().isEmpty()) {
            parts.put("destination: " + words(scope.destinations()), facts.destination(scope.destinations()));
        }
        return parts;
    }

    private static Condition is(Condition condition, boolean wanted) {
        return wanted ? condition : condition.negated();
    }

    private static Condition anyOf(List<WorkerCategory> categories, CaseFacts facts) {
        List<Condition> any = new ArrayList<>();
        categories.forEach(category -> any.add(facts.worker(category)));
        return Condition.any(any);
    }

    private static String words(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
