package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import java.util.Arrays;
import java.util.List;

/** What a row of a table becomes. */
enum Subject {
    PLACEMENT("placement", Placement.class),
    AGENCY("agency", RecruitmentAgency.class),
    AGREEMENT("agreement", ServiceAgreement.class),
    /** no record that is assessed: an entry of a register of sanctions */
    SANCTION("sanction", SanctionEntry.class);

    private final String word;
    private final Class<?> type;

    Subject(String word, Class<?> type) {
        this.word = word;
        this.type = type;
    }

    String word() {
        return word;
    }

    FactType type() {
        return FactType.of(type);
    }

    /** The subject with a word; null when none has it. */
    static Subject of(String word) {
        return Arrays.stream(values())
                .filter(subject -> subject.word.equals(word))
                .findFirst()
                .orElse(null);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Subject::word).toList();
    }
}
