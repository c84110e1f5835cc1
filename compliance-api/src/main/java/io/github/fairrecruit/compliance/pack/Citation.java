package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import java.util.List;

/**
 * Where a provision stands.
 *
 * @param document short code of the document
 * @param item article, principle or paragraph
 * @param status how well it is verified
 * @param lastChecked when it was last checked
 * @param url address of the official text
 * @param sources where it was read; empty for a recalled citation
 * @param note what is open about the number or the wording
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Citation(
        String document,
        String item,
        CitationStatus status,
        CalendarDate lastChecked,
        String url,
        List<String> sources,
        String note) {
    public Citation {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
