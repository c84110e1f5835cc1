package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.model.CountBounds;
import java.util.List;

/**
 * Records in are records assessed and records refused; nothing is lost.
 *
 * @param records records in
 * @param assessed records assessed
 * @param refused records refused
 * @param placements of those assessed: placements
 * @param agreements of those assessed: agreements between agencies and employers
 * @param agencyRecords of those assessed: agencies
 * @param workers workers of the placements; a group of unknown size counts as at least one
 * @param charged placements in which the worker bore a cost of recruitment
 * @param owed what is to be repaid or paid to workers, by pack and currency; packs are never added up
 */
public record Totals(
        long records,
        long assessed,
        long refused,
        long placements,
        long agreements,
        long agencyRecords,
        CountBounds workers,
        YesNoUnknown charged,
        List<Owed> owed) {
    public Totals {
        owed = List.copyOf(owed);
    }
}
