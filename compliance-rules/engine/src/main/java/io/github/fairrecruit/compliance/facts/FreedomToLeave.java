package io.github.fairrecruit.compliance.facts;

/** Whether the worker may leave. */
public final class FreedomToLeave extends Fact {
    FreedomToLeave(CaseFacts facts) {
        super(facts, "/movement", false);
    }

    /** Leaving needs a permission of employer or recruiter. */
    public boolean isExitNeedsPermission() {
        return holds(
                facts().placement().movement() == null
                        ? unknown("exitPermissionRequired")
                        : known(facts().placement().movement().exitPermissionRequired(), "exitPermissionRequired"));
    }
}
