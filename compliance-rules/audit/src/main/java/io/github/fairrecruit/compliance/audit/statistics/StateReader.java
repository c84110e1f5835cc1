package io.github.fairrecruit.compliance.audit.statistics;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads counts back in the order in which they were written. */
final class StateReader {
    private final JsonParser json;

    StateReader(JsonParser json) {
        this.json = json;
    }

    void begin() {
        JsonToken token = json.currentToken() == JsonToken.START_ARRAY ? JsonToken.START_ARRAY : json.nextToken();
        expect(JsonToken.START_ARRAY, token);
    }

    void end() {
        expect(JsonToken.END_ARRAY, json.nextToken());
    }

    long number() {
        expect(JsonToken.VALUE_NUMBER_INT, json.nextToken());
        return json.getLongValue();
    }

    int size() {
        return Math.toIntExact(number());
    }

    boolean flag() {
        return number() != 0;
    }

    String text() {
        expect(JsonToken.VALUE_STRING, json.nextToken());
        return json.getString();
    }

    BigDecimal decimal() {
        return new BigDecimal(text());
    }

    void numbers(long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = number();
        }
    }

    private void expect(JsonToken wanted, JsonToken found) {
        if (wanted != found) {
            throw new IllegalArgumentException("The saved counts have " + found + " where " + wanted
                    + " is expected. Maybe the checkpoint is damaged, or of another version.");
        }
    }
}
