package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Information given to the worker.
 *
 * @param phase phase
 * @param topic topic
 * @param language BCP 47
 * @param givenOn day
 * @param by by whom
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Information(
        InformationPhase phase,
        @Size(min = 1, max = Codes.TEXT) String topic,

        @Pattern(regexp = Codes.LANGUAGE, message = Codes.LANGUAGE_MESSAGE)
        String language,

        CalendarDate givenOn,
        ActorKind by) {}
