package io.github.fairrecruit.compliance.generator;

/** Yes, no, or nobody told. Kleene's strong logic: what was not told decides nothing by itself. */
enum Tri {
    YES,
    NO,
    UNKNOWN;

    static Tri of(boolean value) {
        return value ? YES : NO;
    }

    /** A fact that may not have been told. */
    static Tri of(Boolean value) {
        return value == null ? UNKNOWN : value ? YES : NO;
    }

    Tri and(Tri other) {
        return this == NO || other == NO ? NO : this == YES ? other : other == YES ? this : UNKNOWN;
    }

    Tri or(Tri other) {
        return this == YES || other == YES ? YES : this == NO ? other : other == NO ? this : UNKNOWN;
    }

    Tri not() {
        return this == YES ? NO : this == NO ? YES : UNKNOWN;
    }

    static Tri all(Tri... parts) {
        Tri all = YES;
        for (Tri part : parts) {
            all = all.and(part);
        }
        return all;
    }

    static Tri any(Tri... parts) {
        Tri any = NO;
        for (Tri part : parts) {
            any = any.or(part);
        }
        return any;
    }
}
