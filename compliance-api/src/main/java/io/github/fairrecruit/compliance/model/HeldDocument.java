package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;

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
public record HeldDocument(
        DocumentType type,
        ActorKind holder,
        CalendarDate since,
        Boolean keptAtWorkersRequest,
        Boolean accessWithoutPermission,
        Boolean confiscated,
        Boolean receiptGiven,
        Boolean destroyed,
        CalendarDate returnedOn) {}
