package io.github.fairrecruit.compliance.testkit.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.RuleEntry;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.Tombstone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What changed in one pack.
 *
 * @param pack id of the pack
 * @param before version before; null for a pack that is new
 * @param after version after; null for a pack that is gone
 * @param header what changed in {@code pack.yaml}
 * @param appeared ids of new requirements
 * @param vanished requirements that are gone
 * @param misused ids that are used against their tombstones
 * @param requirements requirements that changed
 * @param parameters parameters that changed, appeared or vanished
 * @param rules rules that changed, appeared or vanished
 * @param facts facts of the pack's own that changed, appeared or vanished
 * @param consequences consequences that changed, appeared or vanished
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackChange(
        String pack,
        String before,
        String after,
        List<Change> header,
        List<String> appeared,
        List<Vanished> vanished,
        List<Misused> misused,
        List<Element> requirements,
        List<Element> parameters,
        List<Element> rules,
        List<Element> facts,
        List<Element> consequences) {

    /**
     * A requirement that is gone.
     *
     * @param id its id
     * @param tombstone what the pack says about it; null when it says nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Vanished(String id, Tombstone tombstone) {}

    /**
     * An id that is used against its tombstone.
     *
     * @param id the id
     * @param how how
     */
    public record Misused(String id, How how) {
        /** How an id is misused. */
        public enum How {
            /** A requirement has an id that was withdrawn. */
            USED_AGAIN,
            /** The tombstone of an id is gone: nothing keeps it from being used again. */
            TOMBSTONE_GONE
        }
    }

    /**
     * A part of a pack that changed.
     *
     * @param id its id or name
     * @param changes what changed; one entry without a place when it appeared or vanished as a whole
     */
    public record Element(String id, List<Change> changes) {
        /** What changed, each in one line. */
        public List<String> lines() {
            return changes.stream()
                    .map(change -> change.place().isEmpty()
                            ? id
                                    + (change.before() == null
                                            ? " is new"
                                            : change.after() == null ? " is gone" : " " + change)
                            : id + " " + change)
                    .toList();
        }
    }

    /** Whether nothing changed. */
    public boolean empty() {
        return Objects.equals(before, after)
                && header.isEmpty()
                && appeared.isEmpty()
                && vanished.isEmpty()
                && misused.isEmpty()
                && requirements.isEmpty()
                && parameters.isEmpty()
                && rules.isEmpty()
                && facts.isEmpty()
                && consequences.isEmpty();
    }

    /** Whether ids were handled as the users of a pack must be able to rely on. */
    public boolean idsKept() {
        return misused.isEmpty() && vanished.stream().noneMatch(gone -> gone.tombstone() == null);
    }

    /** Compares two versions of a pack; either may be absent. */
    static PackChange between(PackSet older, LoadedPack before, PackSet newer, LoadedPack after) {
        PackInfo left = before == null ? nothing(after.info()) : before.info();
        PackInfo right = after == null ? nothing(before.info()) : after.info();
        return new PackChange(
                left.id(),
                before == null ? null : left.version(),
                after == null ? null : right.version(),
                before == null || after == null ? List.of() : Change.between(header(left), header(right)),
                right.requirements().stream()
                        .map(Requirement::id)
                        .filter(id -> left.requirement(id).isEmpty())
                        .toList(),
                vanished(left, right),
                misused(left, right),
                elements(left.requirements(), right.requirements(), Requirement::id).stream()
                        .filter(element -> !element.changes().get(0).place().isEmpty())
                        .toList(),
                elements(left.parameters(), right.parameters(), Parameter::id),
                rules(older, before, newer, after),
                elements(left.extension(), right.extension(), ExtensionFact::name),
                elements(left.consequences(), right.consequences(), Consequence::id));
    }

    private static PackInfo nothing(PackInfo like) {
        return PackInfoBuilder.builder().id(like.id()).build();
    }

    /** What pack.yaml says, without what follows from the build and without what is compared by itself. */
    private static PackInfo header(PackInfo pack) {
        return PackInfoBuilder.builder(pack)
                .coordinates(null)
                .version(null)
                .factsVersion(null)
                .requirements(null)
                .parameters(null)
                .extension(null)
                .consequences(null)
                .tombstones(null)
                .digest(null)
                .build();
    }

    private static List<Vanished> vanished(PackInfo left, PackInfo right) {
        return left.requirements().stream()
                .map(Requirement::id)
                .filter(id -> right.requirement(id).isEmpty())
                .map(id -> new Vanished(id, tombstone(right, id).orElse(null)))
                .toList();
    }

    private static Optional<Tombstone> tombstone(PackInfo pack, String id) {
        return pack.tombstones().stream()
                .filter(tombstone -> tombstone.id().equals(id))
                .findFirst();
    }

    private static List<Misused> misused(PackInfo left, PackInfo right) {
        Set<String> withdrawn = new LinkedHashSet<>();
        left.tombstones().forEach(tombstone -> withdrawn.add(tombstone.id()));
        List<Misused> misused = new ArrayList<>();
        for (String id : withdrawn) {
            if (right.requirement(id).isPresent()) {
                misused.add(new Misused(id, Misused.How.USED_AGAIN));
            } else if (tombstone(right, id).isEmpty()) {
                misused.add(new Misused(id, Misused.How.TOMBSTONE_GONE));
            }
        }
        return misused;
    }

    private static <T> List<Element> elements(List<T> before, List<T> after, Function<T, String> id) {
        Map<String, T> left = new LinkedHashMap<>();
        Map<String, T> right = new LinkedHashMap<>();
        before.forEach(value -> left.put(id.apply(value), value));
        after.forEach(value -> right.put(id.apply(value), value));
        Set<String> names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        List<Element> elements = new ArrayList<>();
        for (String name : names) {
            List<Change> changes = left.containsKey(name) && right.containsKey(name)
                    ? Change.between(left.get(name), right.get(name))
                    : List.of(new Change(
                            "", left.containsKey(name) ? name : null, right.containsKey(name) ? name : null));
            if (!changes.isEmpty()) {
                elements.add(new Element(name, changes));
            }
        }
        return elements;
    }

    /** Rules, by what they say where the sources are at hand, else by their names and requirements. */
    private static List<Element> rules(PackSet older, LoadedPack before, PackSet newer, LoadedPack after) {
        String id = (before == null ? after : before).info().id();
        boolean texts = older.rules().containsKey(id) && newer.rules().containsKey(id);
        Map<String, String> left = rules(before, texts ? older.rules().get(id) : Map.of());
        Map<String, String> right = rules(after, texts ? newer.rules().get(id) : Map.of());
        Set<String> names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        List<Element> elements = new ArrayList<>();
        for (String name : names) {
            String was = left.get(name);
            String is = right.get(name);
            if (was == null || is == null) {
                elements.add(new Element(
                        name, List.of(new Change("", was == null ? null : name, is == null ? null : name))));
            } else if (!was.equals(is)) {
                elements.add(new Element(name, List.of(new Change("says", was, is))));
            }
        }
        return elements;
    }

    private static Map<String, String> rules(LoadedPack pack, Map<String, String> texts) {
        Map<String, String> rules = new LinkedHashMap<>();
        if (pack != null) {
            for (RuleEntry rule : pack.rules()) {
                rules.put(rule.name(), texts.getOrDefault(rule.name(), String.join(", ", rule.requirements())));
            }
        }
        return rules;
    }
}
