package io.github.fairrecruit.compliance.model;

/** Who pays, bears, receives, holds or acts. Absent means unknown. */
public enum ActorKind {
    /** the worker */
    WORKER,
    /** the worker's family; counts as the worker */
    FAMILY,
    /** a friend, lender or broker who acts for the worker; counts as the worker */
    THIRD_PARTY_FOR_WORKER,
    /** the employer, also the user enterprise */
    EMPLOYER,
    /** a labour recruiter of the chain */
    RECRUITER,
    /** a sub-agent or broker of a recruiter */
    SUB_AGENT,
    /** a public authority */
    STATE,
    /** an official whom the law authorises to take documents */
    PUBLIC_OFFICIAL,
    /** a carrier, clinic, training centre or other third party */
    SERVICE_PROVIDER
}
