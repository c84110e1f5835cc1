package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.SanctionKind;
import java.util.List;

/**
 * A row of a register of sanctions, as a mapping with {@code subject: sanction} reads it. A row with a value that cannot
 * be read is not refused: the fact is left out and listed, so that the entry still takes part.
 *
 * @param id register number of the party; null when the register has none
 * @param name name of the party, with the blanks that stand around it
 * @param kind kind of sanction
 * @param authority authority
 * @param reason reason
 * @param from first day
 * @param until first day after it, where the register names that one
 * @param last last day, where the register names that one
 * @param duration stated duration, as an ISO 8601 period such as {@code P2Y}
 * @param underAppeal under appeal
 * @param unreadable what could not be read
 */
public record SanctionEntry(
        String id,
        String name,
        SanctionKind kind,
        String authority,
        String reason,
        CalendarDate from,
        CalendarDate until,
        CalendarDate last,
        String duration,
        Boolean underAppeal,
        List<Unreadable> unreadable) {
    public SanctionEntry {
        unreadable = unreadable == null ? List.of() : List.copyOf(unreadable);
    }

    /**
     * A value that could not be read.
     *
     * @param pointer the fact
     * @param column the column
     * @param reason what stands there, and what would be right
     */
    public record Unreadable(String pointer, String column, String reason) {}
}
