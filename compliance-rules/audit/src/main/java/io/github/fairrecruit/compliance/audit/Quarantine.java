package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.input.Refusal;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The records that were refused, as a table: where each stands, what stands there, and what would be right. */
final class Quarantine {
    static final List<String> HEADER = List.of("file", "record", "line", "pointer", "column", "value", "reason");

    /** More of a value than this helps nobody to find it. */
    private static final int SHOWN = 80;

    private final CsvText csv = new CsvText();
    private int refused;

    static byte[] header() {
        return new CsvText().row(HEADER).bytes();
    }

    void add(Refusal refusal) {
        refused++;
        csv.row(List.of(
                refusal.file(),
                Long.toString(refusal.number()),
                Long.toString(refusal.line()),
                refusal.pointer(),
                refusal.column() == null ? "" : refusal.column(),
                refusal.value() == null ? "" : refusal.value(),
                refusal.reason()));
    }

    void add(RawItem item, String pointer, String reason) {
        add(new Refusal(
                item.file(),
                item.number(),
                item.line(),
                pointer,
                item.origins().column(pointer),
                value(item.record().json(), pointer),
                reason));
    }

    /** What stands at a place; of a record that cannot be read at all, its beginning. */
    private static String value(byte[] json, String pointer) {
        if (!pointer.isEmpty()) {
            try {
                JsonNode value = RecruitmentJson.mapper().readTree(json).at(JsonPointer.compile(pointer));
                if (!value.isMissingNode()) {
                    return shortened(value.isString() ? value.stringValue() : value.toString());
                }
            } catch (JacksonException | IllegalArgumentException e) {
                // Not even its structure can be read: its beginning shows which record it is.
            }
        }
        // Twice as many bytes as signs are shown are enough for most scripts, and for the rest it is only shorter.
        int length = Math.min(json.length, 2 * SHOWN);
        return shortened(new String(json, 0, length, StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        StringBuilder shown = new StringBuilder(SHOWN + 1);
        text.codePoints().limit(SHOWN + 1L).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        if (shown.codePointCount(0, shown.length()) > SHOWN) {
            shown.setLength(shown.offsetByCodePoints(0, SHOWN));
            shown.append('…');
        }
        return shown.toString().strip();
    }

    int refused() {
        return refused;
    }

    byte[] bytes() {
        return csv.bytes();
    }
}
