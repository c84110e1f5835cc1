package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A declaration, audit or certificate. It supports a demand, it does not prove it.
 *
 * @param topic topic
 * @param issuer issuer
 * @param independence how independent the issuer is
 * @param on day of issue
 * @param validUntil first day on which it is no longer valid
 * @param grade grade of the evidence
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Attestation(
        @NotNull AttestationTopic topic,
        @Size(min = 1, max = Codes.TEXT) String issuer,
        Independence independence,
        CalendarDate on,
        CalendarDate validUntil,
        EvidenceGrade grade) {}
