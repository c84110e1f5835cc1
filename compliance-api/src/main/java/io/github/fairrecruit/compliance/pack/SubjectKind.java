package io.github.fairrecruit.compliance.pack;

import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.util.Locale;

/** Kinds of record. */
public enum SubjectKind {
    /** A placement. */
    PLACEMENT,
    /** A recruitment agency. */
    AGENCY,
    /** A service agreement. */
    AGREEMENT,
    /** An agency with all its placements in a period. */
    PORTFOLIO;

    /** The kind of a record. */
    public static SubjectKind of(RecruitmentRecord subject) {
        if (subject instanceof Placement) {
            return PLACEMENT;
        }
        if (subject instanceof RecruitmentAgency) {
            return AGENCY;
        }
        return subject instanceof AgencyPortfolio ? PORTFOLIO : AGREEMENT;
    }

    /** The word used in JSON and reports: {@code placement}, {@code agency}, {@code agreement} or {@code
     * portfolio}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
