package io.github.fairrecruit.compliance.model;

/** Categories of workers that provisions single out. A list of them, once given, is complete. */
public enum WorkerCategory {
    /** no special category */
    GENERAL,
    /** domestic worker */
    DOMESTIC,
    /** seafarer */
    SEAFARER,
    /** fisher */
    FISHER,
    /** health worker */
    HEALTH,
    /** care worker */
    CARE,
    /** seasonal worker */
    SEASONAL,
    /** temporary agency worker */
    TEMPORARY_AGENCY,
    /** apprentice */
    APPRENTICE,
    /** au pair */
    AU_PAIR,
    /** expert on a temporary assignment */
    ASSIGNED_EXPERT
}
