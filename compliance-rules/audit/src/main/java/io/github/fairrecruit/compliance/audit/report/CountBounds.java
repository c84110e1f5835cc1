package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A number of which bounds are known.
 *
 * @param atLeast lower bound
 * @param atMost upper bound; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountBounds(long atLeast, Long atMost) {}
