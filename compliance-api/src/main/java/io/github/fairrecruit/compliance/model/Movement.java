package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Freedom to move and to leave.
 *
 * @param exitPermissionRequired leaving the country or the premises needs a permission of employer or recruiter
 * @param guarded guards or locks
 * @param curfew curfew
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Movement(Boolean exitPermissionRequired, Boolean guarded, Boolean curfew) {}
