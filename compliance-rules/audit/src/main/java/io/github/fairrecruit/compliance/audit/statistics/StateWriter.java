package io.github.fairrecruit.compliance.audit.statistics;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/** Writes counts one after the other. */
final class StateWriter {
    private final JsonGenerator json;

    StateWriter(JsonGenerator json) {
        this.json = json;
    }

    void begin() {
        json.writeStartArray();
    }

    void end() {
        json.writeEndArray();
    }

    void number(long number) {
        json.writeNumber(number);
    }

    void flag(boolean flag) {
        json.writeNumber(flag ? 1 : 0);
    }

    void text(String text) {
        json.writeString(text);
    }

    void decimal(BigDecimal number) {
        json.writeString(number.toString());
    }

    void numbers(long[] numbers) {
        for (long number : numbers) {
            json.writeNumber(number);
        }
    }
}
