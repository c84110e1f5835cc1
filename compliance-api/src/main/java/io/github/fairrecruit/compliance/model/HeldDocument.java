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
        if (Cost.workerSide(holder) && (Boolean.TRUE.equals(destroyed) || Boolean.TRUE.equals(confiscated))) {
            return List.of(new Contradiction(
                    "holder",
                    holder + " cannot hold what is destroyed or confiscated",
                    "Maybe the holder is whoever took or destroyed it."));
        }
        if (since != null && returnedOn != null && returnedOn.lastDay().isBefore(since.firstDay())) {
            return List.of(new Contradiction(
                    "returnedOn",
                    returnedOn + " is before the day " + since + " since which it is held",
                    "Maybe the two days are swapped."));
        }
        return List.of();
    }
}
