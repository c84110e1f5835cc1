package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.Scope;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    public static Scopes of(PackInfo pack, Requirement requirement, CaseFacts facts, SubjectKind subject) {
        if (!requirement.subjects().contains(subject)) {
            return new Scopes(
                    Condition.FALSE,
                    "subject: "
                            + words(requirement.subjects().stream()
                                    .map(SubjectKind::word)
                                    .toList()));
        }
        Map<String, Condition> parts = new LinkedHashMap<>();
        if (pack.jurisdiction() != null && !(pack.roles().isEmpty() && subject != SubjectKind.AGENCY)) {
            parts.put(
                    subject == SubjectKind.AGENCY ? "seat: " + pack.jurisdiction() : governs(pack),
                    subject == SubjectKind.AGENCY
                            ? facts.seat(pack.jurisdiction())
                            : Condition.any(pack.roles().stream()
                                    .map(role -> plays(pack, role, facts))
                                    .toList()));
        }
        parts.putAll(parts(requirement.scope(), facts));
        for (Map.Entry<String, Condition> part : parts.entrySet()) {
            if (part.getValue().isFalse()) {
                return new Scopes(Condition.FALSE, part.getKey());
            }
        }
        return new Scopes(Condition.all(List.copyOf(parts.values())), null);
    }

    private static String governs(PackInfo pack) {
        return pack.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT) + ": " + pack.jurisdiction())
                .collect(Collectors.joining(" or "));
    }

    private static Condition plays(PackInfo pack, CorridorRole role, CaseFacts facts) {
        List<String> country = List.of(pack.jurisdiction());
        return switch (role) {
            case ORIGIN -> facts.origin(country);
            case TRANSIT -> facts.transit(country);
            case DESTINATION -> facts.destination(country);
        };
    }

    /** The part that the country of a pack certainly plays; null when it plays none, or nobody knows. */
    public static CorridorRole role(PackInfo pack, CaseFacts facts, SubjectKind subject) {
        if (pack.jurisdiction() == null || subject == SubjectKind.AGENCY) {
            return null;
        }
        List<CorridorRole> roles = pack.roles().isEmpty() ? List.of(CorridorRole.values()) : pack.roles();
        return roles.stream()
                .filter(role -> plays(pack, role, facts).isTrue())
                .findFirst()
                .orElse(null);
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
        scope.facts().forEach((name, values) -> parts.put(name + ": " + words(values), facts.stated(name, values)));
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
