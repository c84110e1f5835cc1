package io.github.fairrecruit.compliance.model;

/** A term of employment that provisions name. */
public enum Term {
    /** names and addresses of both sides */
    PARTIES,
    /** who employs */
    EMPLOYER,
    /** where the work is */
    WORKPLACE,
    /** start and duration */
    START,
    /** type of work */
    OCCUPATION,
    /** tasks */
    TASKS,
    /** requirements of the job */
    REQUIREMENTS,
    /** pay, its calculation and its period */
    WAGE,
    /** normal hours */
    HOURS,
    /** paid leave, daily and weekly rest */
    REST_AND_LEAVE,
    /** food and accommodation */
    FOOD_AND_ACCOMMODATION,
    /** probation */
    PROBATION,
    /** terms of repatriation */
    REPATRIATION,
    /** terms of termination, with notice */
    TERMINATION
}
