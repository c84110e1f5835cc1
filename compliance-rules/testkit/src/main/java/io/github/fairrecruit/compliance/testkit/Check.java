package io.github.fairrecruit.compliance.testkit;

/** What the linter checks. The names are stable, so that scripts and reports can rely on them. */
enum Check {
    /** A file can be read as what it is: YAML, keys and values that its kind knows, DRL. */
    FORM,
    /** pack.yaml says what a pack must say. */
    PACK_HEADER,
    /** No two packs share a DRL package or a rule name, which would replace each other. */
    SHARED_NAME,
    /** The status of a pack fits its dates and its successor. */
    PACK_STATUS,
    /** No pack requires itself by way of others. */
    CYCLE,
    /** Every pack that is required is there. */
    MISSING_PACK,
    /** Every pack that is required has a version that does, for all that require it. */
    PACK_VERSION,

    /** An id is used for one thing only, now and later. */
    REUSED_ID,
    /** An id has the form of an id. */
    ID_FORM,
    /** A requirement says what a requirement must say. */
    INCOMPLETE_REQUIREMENT,
    /** A requirement is cited. */
    REQUIREMENT_WITHOUT_CITATION,
    /** A citation names document, item, status, day and sources. */
    INCOMPLETE_CITATION,
    /** A requirement or a value has a date, and ends after it begins. */
    DATES,
    /** Somebody vouches for the encoding. */
    SIGN_OFF,
    /** The outcomes that a requirement declares are those that its kind can reach. */
    OUTCOMES,
    /** What is only recalled gives a review flag and nothing more. */
    RECALLED,
    /** A row that is the same as another names one that has rules. */
    SAME_AS,
    /** Consequences that a requirement names exist. */
    UNKNOWN_CONSEQUENCE,
    /** A matter and the stance on it are complete. */
    MATTER,
    /** An override says kind, basis, authority and dates, and has the rules of its kind. */
    OVERRIDE,
    /** What is laxer than the base says so. */
    UNDECLARED_WEAKENING,
    /** A requirement has rules. */
    REQUIREMENT_WITHOUT_RULE,
    /** A rule belongs to a requirement. */
    RULE_WITHOUT_REQUIREMENT,

    /** A requirement has texts. */
    REQUIREMENT_WITHOUT_TEXT,
    /** Every text exists in every language that the pack declares. */
    MISSING_TRANSLATION,
    /** A text belongs to a requirement. */
    UNUSED_TEXT,
    /** Placeholders are the same in all languages. */
    PLACEHOLDERS,

    /** A parameter says what a parameter must say. */
    INCOMPLETE_PARAMETER,
    /** A parameter that is asked for exists. */
    UNKNOWN_PARAMETER,
    /** A requirement lists the parameters that its rules ask for. */
    UNDECLARED_PARAMETER,
    /** A parameter is asked for. */
    UNUSED_PARAMETER,
    /** The values of a parameter do not overlap. */
    OVERLAPPING_VALUES,
    /** No time without a value lies between two values, unless it is explained. */
    HOLE_IN_VALUES,

    /** A requirement lists what its rules read. */
    UNDECLARED_FACT,
    /** A requirement lists no more than its rules read. */
    UNUSED_FACT,
    /** A fact that is named exists, and has the type that the question needs. */
    UNKNOWN_FACT,
    /** A fact of the pack's own says what it must say. */
    INCOMPLETE_EXTENSION,

    /** A case shows each outcome that a requirement declares. */
    NO_CASE_FOR_OUTCOME,
    /** A case expects what can be. */
    IMPOSSIBLE_EXPECTATION,
    /** coverage.yaml, consequences.yaml and mutants.yaml say what they must say. */
    INCOMPLETE_ENTRY,

    /** A rule has one pattern and calls verbs. */
    RULE_SHAPE,
    /** A condition is a positive property of a fact. */
    CONDITION_SHAPE,
    /** No number of law stands in a rule. */
    NUMBER_IN_RULE,
    /** No date of law stands in a rule. */
    DATE_IN_RULE,
    /** Rules see facts and verbs, and hold no code of their own. */
    CODE_IN_RULES,
    /** A rule changes nothing beside the outcome. */
    SIDE_EFFECT,
    /** A rule asks no clock. */
    CLOCK,
    /** A rule touches no file. */
    FILES,
    /** A rule reaches no network. */
    NETWORK,
    /** A rule does not reach around the facts. */
    REFLECTION,
    /** A rule starts, stops and locks nothing. */
    THREADS,
    /** A rule comes to an end. */
    LOOP,
    /** A rule does not throw. */
    THROWING_RULE,
    /** Compiled rules call facts, verbs and what Drools generates, and nothing else. */
    FOREIGN_CALL,
    /** The compiled rules of a pack are there, and are those of its sources. */
    COMPILED_RULES;

    /** The name, as shown. */
    String word() {
        return Words.word(this);
    }
}
