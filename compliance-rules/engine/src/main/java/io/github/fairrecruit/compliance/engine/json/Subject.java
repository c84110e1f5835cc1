package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.util.Arrays;
import java.util.List;

/** The kinds of record with their classes, as the property {@code subject} of a record names them. */
enum Subject {
    PLACEMENT(SubjectKind.PLACEMENT, Placement.class),
    AGENCY(SubjectKind.AGENCY, RecruitmentAgency.class),
    AGREEMENT(SubjectKind.AGREEMENT, ServiceAgreement.class),
    PORTFOLIO(SubjectKind.PORTFOLIO, AgencyPortfolio.class);

    /** Name of the property. */
    static final String PROPERTY = "subject";

    private final SubjectKind kind;
    private final Class<? extends RecruitmentRecord> type;

    Subject(SubjectKind kind, Class<? extends RecruitmentRecord> type) {
        this.kind = kind;
        this.type = type;
    }

    String word() {
        return kind.word();
    }

    Class<? extends RecruitmentRecord> type() {
        return type;
    }

    /** The subject of a class; null for a class that is no record of recruitment. */
    static Subject of(Class<?> type) {
        for (Subject subject : values()) {
            if (subject.type == type) {
                return subject;
            }
        }
        return null;
    }

    /** The subject with a word; null when none has it. */
    static Subject of(String word) {
        for (Subject subject : values()) {
            if (subject.word().equals(word)) {
                return subject;
            }
        }
        return null;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Subject::word).toList();
    }
}
