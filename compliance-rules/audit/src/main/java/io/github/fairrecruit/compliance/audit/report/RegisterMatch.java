package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.SanctionKind;
import java.util.List;

/**
 * An act of recruitment on a day on which a register says that somebody was barred. It is for review, and never a breach:
 * the same name is not the same person, and a sanction may be under appeal.
 *
 * @param by how the two were matched
 * @param party id or name in the record
 * @param listed id or name in the register
 * @param sanction kind of the sanction
 * @param from first day of the sanction, as far as it is known
 * @param until first day after it, as far as it is known
 * @param acts how many acts fall into it
 * @param possible how many more may fall into it
 * @param firstAct day of the first act; null when no day is known
 * @param lastAct day of the last act; null when no day is known
 * @param line line of the register; 0 for a sanction that the record of an agency holds
 * @param examples the first records, in the order of the input
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RegisterMatch(
        By by,
        String party,
        String listed,
        SanctionKind sanction,
        CalendarDate from,
        CalendarDate until,
        long acts,
        long possible,
        CalendarDate firstAct,
        CalendarDate lastAct,
        long line,
        List<String> examples) {
    public RegisterMatch {
        examples = List.copyOf(examples);
    }

    /** How an entry of a register was matched. */
    public enum By {
        /** by the id: the same party on both sides */
        ID,
        /** by the name only: a possible match, to be reviewed */
        NAME
    }
}
