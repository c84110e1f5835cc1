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
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Whether a record is in the scope of a requirement.
 *
 * @param condition whether it is
 * @param part number of the part of the scope that is not met: the same for every record; -1 when none fails
 * @param words says that part in words
 */
public record Scopes(Condition condition, int part, Supplier<String> words) {
    private static final int SUBJECT = 0;
    private static final int SEAT = 1;
    private static final int PLACE = 2;
    private static final int SEAT_OR_PLACE = 3;
    private static final int FURTHER = 4;
    private static final Scopes MET = new Scopes(Condition.TRUE, -1, null);

    /** Judges the scope of a requirement, part by part; the first part that is not met is named. */
    public static Scopes of(PackInfo pack, Requirement requirement, CaseFacts facts, SubjectKind subject) {
        return of(pack, place(pack, facts, subject), Asked.of(requirement), facts, subject);
    }

    /**
     * The same.
     *
     * @param place whether the record has to do with the country of the pack, as {@link #place} says
     * @param asked whom the requirement concerns
     */
    static Scopes of(PackInfo pack, Condition place, Asked asked, CaseFacts facts, SubjectKind subject) {
        if (!asked.subjects().contains(subject)) {
            return new Scopes(
                    Condition.FALSE,
                    SUBJECT,
                    () -> "subject: "
                            + words(asked.subjects().stream()
                                    .map(SubjectKind::word)
                                    .toList()));
        }
        if (place.isFalse()) {
            return switch (subject) {
                case AGENCY -> new Scopes(place, SEAT, () -> "seat: " + pack.jurisdiction());
                case PORTFOLIO ->
                    new Scopes(
                            place,
                            SEAT_OR_PLACE,
                            () -> "seat: " + pack.jurisdiction()
                                    + (pack.roles().isEmpty() ? "" : " or " + governs(pack)));
                default -> new Scopes(place, PLACE, () -> governs(pack));
            };
        }
        Condition met = place;
        for (int i = 0; i < asked.parts().size(); i++) {
            Part part = asked.parts().get(i);
            Condition condition = part.asked().apply(facts);
            if (condition.isFalse()) {
                return new Scopes(Condition.FALSE, FURTHER + i, part::words);
            }
            met = Condition.all(met, condition);
        }
        return met.isTrue() ? MET : new Scopes(met, -1, null);
    }

    /** Whether a record has to do with the country of a pack; true for a pack of no country. */
    static Condition place(PackInfo pack, CaseFacts facts, SubjectKind subject) {
        if (pack.jurisdiction() != null && subject == SubjectKind.AGENCY) {
            return facts.seat(pack.jurisdiction());
        }
        if (pack.jurisdiction() != null && subject == SubjectKind.PORTFOLIO) {
            return Condition.any(affected(pack, facts), facts.seat(pack.jurisdiction()), governs(pack, facts));
        }
        return pack.jurisdiction() == null || pack.roles().isEmpty() ? Condition.TRUE : governs(pack, facts);
    }

    /** The part of the scope that is not met, in words; null when none fails. */
    public String unmet() {
        return words == null ? null : words.get();
    }

    /** How many numbers {@link #part} can have, from 0. */
    static int numbers(Asked asked) {
        return FURTHER + asked.parts().size();
    }

    /** Where somebody was affected by a breach of this law, it governs some placement, whatever the other corridors. */
    private static Condition affected(PackInfo pack, CaseFacts facts) {
        return Condition.any(pack.consequences().stream()
                .map(consequence -> facts.affected(pack.id(), consequence.id()))
                .toList());
    }

    private static Condition governs(PackInfo pack, CaseFacts facts) {
        Condition any = Condition.FALSE;
        for (int i = 0; i < pack.roles().size(); i++) {
            any = Condition.any(any, plays(pack, pack.roles().get(i), facts));
        }
        return any;
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
        for (CorridorRole role : roles) {
            if (plays(pack, role, facts).isTrue()) {
                return role;
            }
        }
        return null;
    }

    /** Whom a requirement concerns: kinds of record, and the parts of its scope. It is the same for every record. */
    record Asked(List<SubjectKind> subjects, List<Part> parts) {
        static Asked of(Requirement requirement) {
            return new Asked(requirement.subjects(), Scopes.parts(requirement.scope()));
        }
    }

    /** A part of a scope: whether a record is in it, and the part in words. */
    record Part(Function<CaseFacts, Condition> asked, String words) {}

    private static List<Part> parts(Scope scope) {
        List<Part> parts = new ArrayList<>();
        if (scope.crossBorder() != null) {
            parts.add(new Part(
                    facts -> is(facts.crossBorder(), scope.crossBorder()),
                    scope.crossBorder() ? "cross-border" : "not cross-border"));
        }
        if (scope.freeMovement() != null) {
            parts.add(new Part(
                    facts -> is(facts.freeMovement(), scope.freeMovement()),
                    scope.freeMovement() ? "free movement" : "not under free movement"));
        }
        if (!scope.workers().isEmpty()) {
            parts.add(new Part(facts -> anyOf(scope.workers(), facts), "workers: " + words(scope.workers())));
        }
        if (!scope.notWorkers().isEmpty()) {
            parts.add(new Part(
                    facts -> anyOf(scope.notWorkers(), facts).negated(), "not workers: " + words(scope.notWorkers())));
        }
        if (scope.hazardous() != null) {
            parts.add(new Part(
                    facts -> is(facts.hazardous(), scope.hazardous()),
                    scope.hazardous() ? "hazardous work" : "no hazardous work"));
        }
        if (scope.licensingRegime() != null) {
            parts.add(new Part(
                    facts -> is(facts.licensingRegime(), scope.licensingRegime()),
                    scope.licensingRegime() ? "recruiters regulated by licence" : "recruiters regulated otherwise"));
        }
        if (!scope.origins().isEmpty()) {
            parts.add(new Part(facts -> facts.origin(scope.origins()), "origin: " + words(scope.origins())));
        }
        if (!scope.destinations().isEmpty()) {
            parts.add(new Part(
                    facts -> facts.destination(scope.destinations()), "destination: " + words(scope.destinations())));
        }
        scope.facts()
                .forEach((name, values) ->
                        parts.add(new Part(facts -> facts.stated(name, values), name + ": " + words(values))));
        return List.copyOf(parts);
    }

    private static Condition is(Condition condition, boolean wanted) {
        return wanted ? condition : condition.negated();
    }

    private static Condition anyOf(List<WorkerCategory> categories, CaseFacts facts) {
        Condition any = Condition.FALSE;
        for (int i = 0; i < categories.size(); i++) {
            any = Condition.any(any, facts.worker(categories.get(i)));
        }
        return any;
    }

    private static String words(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
