package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * A document of the worker, and who holds it.
 *
 * @param type type
 * @param holder who holds or held it
 * @param since since when
 * @param keptAtWorkersRequest pleaded safekeeping: the worker asked for it in writing
 * @param accessWithoutPermission pleaded safekeeping: the worker can have it back at once
 * @param confiscated taken against the worker's will
 * @param receiptGiven an official gave a detailed receipt
 * @param destroyed destroyed
 * @param returnedOn day of return
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
@Consistent
public record HeldDocument(
        DocumentType type,
        ActorKind holder,
        CalendarDate since,
        Boolean keptAtWorkersRequest,
        Boolean accessWithoutPermission,
        Boolean confiscated,
        Boolean receiptGiven,
        Boolean destroyed,
        CalendarDate returnedOn)
        implements SelfConsistent {
    @Override
    @JsonIgnore
    public List<Contradiction> contradictions() {
        return Boolean.TRUE.equals(destroyed) && Cost.workerSide(holder)
                ? List.of(new Contradiction(
                        "destroyed",
                        "true, although the holder is " + holder,
                        "Maybe the holder is whoever destroyed it."))
                : List.of();
    }
}
