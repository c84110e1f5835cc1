package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.ComplianceEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads inputs and shows what came of them, one line for an item. */
final class Reading {
    static final ComplianceEngine ENGINE = ComplianceEngine.create();

    private Reading() {}

    static Mapping mapping(String yaml) {
        return Mapping.of("m.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    static List<InputItem> items(RecordSource source) {
        List<InputItem> items = new ArrayList<>();
        source.read(items::add);
        return items;
    }

    static List<String> shown(RecordSource source) {
        return items(source).stream().map(Reading::show).toList();
    }

    static String show(InputItem item) {
        String place = item.number() + "@" + item.line() + " ";
        if (item instanceof RawItem raw) {
            return place + new String(raw.record().json(), StandardCharsets.UTF_8);
        }
        Refusal refusal = (Refusal) item;
        return place + "refused " + refusal.pointer() + " [" + refusal.column() + "] <" + refusal.value() + "> "
                + refusal.reason();
    }

    static RecordSource csv(Mapping mapping, String text) {
        return csv(mapping, text.getBytes(StandardCharsets.UTF_8));
    }

    static RecordSource csv(Mapping mapping, byte[] bytes) {
        return TableSource.csv("t.csv", () -> new ByteArrayInputStream(bytes), false, mapping, ',');
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
