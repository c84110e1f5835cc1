package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a requirement concerns. What is absent does not limit it.
 *
 * @param crossBorder true: only if origin and destination differ; false: only if they are the same
 * @param freeMovement false: not for workers under free movement
 * @param workers only workers of one of these categories
 * @param notWorkers not workers of these categories
 * @param hazardous true: only hazardous work
 * @param licensingRegime true: only where a State concerned regulates recruiters by licence
 * @param origins only these countries of origin
 * @param destinations only these countries of work
 * @param facts only where facts of the pack's own have one of these values: {@code yes}, {@code no}, or codes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Scope(
        Boolean crossBorder,
        Boolean freeMovement,
        List<WorkerCategory> workers,
        List<WorkerCategory> notWorkers,
        Boolean hazardous,
        Boolean licensingRegime,
        List<String> origins,
        List<String> destinations,
        Map<String, List<String>> facts) {
    /** Everybody. */
    public static final Scope ALL = new Scope(null, null, null, null, null, null, null, null, null);

    public Scope {
        workers = workers == null ? List.of() : List.copyOf(workers);
        notWorkers = notWorkers == null ? List.of() : List.copyOf(notWorkers);
        origins = origins == null ? List.of() : List.copyOf(origins);
        destinations = destinations == null ? List.of() : List.copyOf(destinations);
        facts = facts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
