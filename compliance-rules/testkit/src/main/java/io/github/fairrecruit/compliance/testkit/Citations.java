package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds citations to what a reader needs to find the provision. */
final class Citations {
    private Citations() {}

    static void check(Placed<?> placed, String owner, Citation citation, Problems problems) {
        if (citation == null) {
            problems.add(
                    placed,
                    Check.INCOMPLETE_CITATION,
                    owner + " has no citation.",
                    "Maybe add document, item, status, last-checked and sources.");
            return;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("document", Words.blank(citation.document()) ? null : citation.document());
        parts.put("item", Words.blank(citation.item()) ? null : citation.item());
        parts.put("status", citation.status());
        parts.put("last-checked", citation.lastChecked());
        // What is only recalled was read nowhere, and says so by its status.
        parts.put(
                "sources",
                citation.sources().isEmpty() && citation.status() != CitationStatus.RECALLED
                        ? null
                        : citation.sources());
        parts.forEach((key, value) -> {
            if (value == null) {
                problems.add(
                        placed,
                        Check.INCOMPLETE_CITATION,
                        "The citation of " + owner + " has no \"" + key + "\".",
                        key.equals("sources")
                                ? "Maybe its status is \"recalled\"."
                                : "Maybe look it up in the source.");
            }
        });
    }
}
