package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * An age at an event, where no birth date is recorded.
 *
 * @param event the event
 * @param years full years of age at the event
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AgeAt(
        @NotNull AgeEvent event, @NotNull @Min(0) @Max(150) Integer years) {}
