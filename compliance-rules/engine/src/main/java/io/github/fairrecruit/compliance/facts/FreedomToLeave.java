package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.law.Condition;

/** Whether the worker may leave. */
public final class FreedomToLeave extends Fact {
    FreedomToLeave(CaseFacts facts) {
        super(facts, "/movement", false);
    }

    /** Leaving needs a permission of employer or recruiter. */
    public boolean isExitNeedsPermission() {
        return holds(
                facts().placement().movement() == null
                        ? Condition.unknown(missing("exitPermissionRequired"))
                        : known(facts().placement().movement().exitPermissionRequired(), "exitPermissionRequired"));
    }
}
