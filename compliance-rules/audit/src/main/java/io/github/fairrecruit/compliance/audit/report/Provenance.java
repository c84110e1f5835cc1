package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the figures of an audit rest on. The same inputs, packs and settings give the same report, byte for byte.
 *
 * @param engine version of the engine
 * @param knowledgeDate what was known on this day decides
 * @param lawOf the day whose law was used instead of that of the events; null when the events' dates picked it
 * @param packs the packs, with their digests
 * @param inputs the files, in the order in which they were read
 * @param outputs the other files that the audit wrote, in the order of their names
 * @param settings further settings that the figures depend on, by name, in the order of the names
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Provenance(
        String engine,
        CalendarDate knowledgeDate,
        CalendarDate lawOf,
        List<PackUsed> packs,
        List<FileUsed> inputs,
        List<FileUsed> outputs,
        Map<String, String> settings) {
    public Provenance {
        packs = List.copyOf(packs);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /**
     * A pack that took part.
     *
     * @param pack id
     * @param coordinates {@code group:artifact:version}
     * @param lastChecked newest day on which its sources were checked
     * @param sha256 digest of its sources: rules, numbers, words and cases
     * @param title title by language
     */
    public record PackUsed(
            String pack, String coordinates, CalendarDate lastChecked, String sha256, Map<String, String> title) {
        public PackUsed {
            title = Collections.unmodifiableMap(new TreeMap<>(title));
        }
    }

    /**
     * A file that was read or written.
     *
     * @param role what it was read as or written for: {@code records}, {@code agencies}, {@code sanctions},
     *     {@code mapping}, {@code findings}, {@code assessments}, {@code quarantine} and so on
     * @param name name without folders; {@code -} for standard input
     * @param sha256 digest of its bytes
     * @param records records that it held; null where it holds none
     * @param refused how many of them were refused; null where it holds none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FileUsed(String role, String name, String sha256, Long records, Long refused) {}
}
