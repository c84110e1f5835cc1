package io.github.fairrecruit.compliance.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the packs demand, with the cases that show it, and what they make of each provision. Written as JSON, its shape
 * is that of {@code catalogue-1.schema.json}.
 *
 * @param format version of the shape
 * @param packs packs, in the order of their ids
 */
public record Catalogue(String format, List<Pack> packs) {
    /** The current format. */
    public static final String FORMAT = "1";

    public Catalogue {
        packs = List.copyOf(packs);
    }

    /**
     * The catalogue of an engine's packs. Golden cases and coverage come with the packs that the engine of this library
     * loads; an engine of another make tells their data only.
     *
     * @param packs ids of the packs to take; empty takes all
     * @throws IllegalStateException when the catalogue data of a pack is damaged
     */
    public static Catalogue of(ComplianceEngine engine, Set<String> packs) {
        List<LoadedPack> loaded = engine instanceof DefaultEngine known
                ? known.loaded()
                : engine.packs().stream()
                        .map(info -> new LoadedPack(info, List.of(), List::of, () -> null, null))
                        .toList();
        return of(loaded.stream()
                .filter(pack -> packs.isEmpty() || packs.contains(pack.info().id()))
                .map(PackCatalogue::of)
                .toList());
    }

    static Catalogue of(List<Pack> packs) {
        return new Catalogue(FORMAT, packs);
    }

    /**
     * One pack.
     *
     * @param info its data
     * @param cases its golden cases
     * @param coverage what it makes of the provisions of each document
     * @param problem why the engine cannot use it; null when it can
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Pack(PackInfo info, List<Case> cases, List<Document> coverage, String problem) {
        public Pack {
            cases = List.copyOf(cases);
            coverage = List.copyOf(coverage);
        }

        /** Whether the pack has the requirement. */
        boolean has(String requirement) {
            return info.requirement(requirement).isPresent();
        }

        /** The cases that say something about a requirement: the name, and the line that is expected. */
        Map<String, String> casesOf(Requirement requirement) {
            Map<String, String> lines = new LinkedHashMap<>();
            for (Case golden : cases) {
                String line = golden.expect().get(requirement.id());
                if (line != null) {
                    // Names are unique in a chapter only.
                    String name = golden.name();
                    lines.merge(
                            lines.containsKey(name) ? name + " (" + golden.chapter() + ")" : name,
                            line,
                            (a, b) -> a.equals(b) ? a : a + "; " + b);
                }
            }
            return lines;
        }
    }

    /**
     * A golden case: facts and what the rules must make of them.
     *
     * @param name name, in the language of its author
     * @param chapter chapter of the pack
     * @param expect expected outcome by requirement, in one line
     */
    public record Case(String name, String chapter, Map<String, String> expect) {
        public Case {
            expect = expect == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(expect));
        }
    }

    /**
     * A document and its provisions.
     *
     * @param document short code of the document, as the citations print it
     * @param counts number of provisions by coverage
     * @param provisions provisions, in the order of their numbers
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Document(String document, Map<Coverage, Integer> counts, List<Provision> provisions) {
        public Document {
            counts = Collections.unmodifiableMap(new EnumMap<>(counts));
            provisions = List.copyOf(provisions);
        }

        static Document of(String document, List<Provision> provisions) {
            Map<Coverage, Integer> counts = new EnumMap<>(Coverage.class);
            provisions.forEach(provision -> counts.merge(provision.status(), 1, Integer::sum));
            return new Document(document, counts, provisions);
        }
    }

    /**
     * A provision.
     *
     * @param provision the provision, as printed
     * @param status what the pack makes of it
     * @param requirements ids of the requirements that judge it, or of the one elsewhere
     * @param row row of the table of sources, or null
     * @param why why it has no requirement of its own; null when it has
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Provision(String provision, Coverage status, List<String> requirements, String row, String why) {
        public Provision {
            requirements = List.copyOf(requirements);
        }
    }
}
