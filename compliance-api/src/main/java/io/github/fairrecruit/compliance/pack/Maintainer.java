package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who looks after a pack.
 *
 * @param name person or body
 * @param contact address for reports, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Maintainer(String name, String contact) {}
