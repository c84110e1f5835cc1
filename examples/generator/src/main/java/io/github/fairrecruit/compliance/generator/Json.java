package io.github.fairrecruit.compliance.generator;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes one value after the other as JSON on one line each. What is null is left out. */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private JsonGenerator out = generator();

    private JsonGenerator generator() {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
    }

    /** The bytes written since this was last asked, without a line break. */
    byte[] take() {
        out.close();
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        out = generator();
        return taken;
    }

    void begin() {
        out.writeStartObject();
    }

    void begin(String name) {
        out.writeName(name);
        out.writeStartObject();
    }

    void end() {
        out.writeEndObject();
    }

    void beginList(String name) {
        out.writeName(name);
        out.writeStartArray();
    }

    void endList() {
        out.writeEndArray();
    }

    void element(String text) {
        out.writeString(text);
    }

    void text(String name, String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }

    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            beginList(name);
            values.forEach(this::element);
            endList();
        }
    }

    void code(String name, Enum<?> value) {
        if (value != null) {
            out.writeStringProperty(name, value.name());
        }
    }

    void flag(String name, Boolean value) {
        if (value != null) {
            out.writeBooleanProperty(name, value);
        }
    }

    void number(String name, Integer value) {
        if (value != null) {
            out.writeNumberProperty(name, value.intValue());
        }
    }

    void count(String name, long value) {
        out.writeNumberProperty(name, value);
    }

    /** A number that is always there; null where there is none. */
    void countOrNull(String name, Long value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeNumberProperty(name, value.longValue());
        }
    }

    void decimal(String name, BigDecimal value) {
        if (value != null) {
            out.writeNumberProperty(name, value);
        }
    }

    void day(String name, LocalDate value) {
        if (value != null) {
            out.writeStringProperty(name, value.toString());
        }
    }

    /** An amount of money, of which the value may not be known. */
    void money(String name, BigDecimal value, String currency) {
        begin(name);
        decimal("value", value);
        text("currency", currency);
        end();
    }
}
