package io.github.fairrecruit.compliance.audit.input;

import static io.github.fairrecruit.compliance.audit.input.Reading.ENGINE;
import static io.github.fairrecruit.compliance.audit.input.Reading.bytes;
import static io.github.fairrecruit.compliance.audit.input.Reading.gzip;
import static io.github.fairrecruit.compliance.audit.input.Reading.shown;
import static io.github.fairrecruit.compliance.audit.input.Reading.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSourceTest {
    private static final String LINES = "{\"id\":\"a\"}\n\n{\"id\":\"b\"\n{\"id\":\"c\"}\n";

    @TempDir
    Path folder;

    private RecordSource source(String name, byte[] content) {
        return RecordSources.of(ENGINE, write(folder.resolve(name), content), null);
    }

    @Test
    void linesKeepTheirNumbersPackedOrNot() {
        String[] expected = {"1@1 {\"id\":\"a\"}", "2@3 {\"id\":\"b\"", "3@4 {\"id\":\"c\"}"};
        assertThat(shown(source("x.ndjson", bytes(LINES)))).containsExactly(expected);
        assertThat(shown(source("x.jsonl.gz", gzip(bytes(LINES))))).containsExactly(expected);
        assertThat(shown(source("unknown-kind", bytes(LINES)))).containsExactly(expected);
    }

    @Test
    void arraysAndSingleObjects() {
        assertThat(shown(source("x.json", bytes("[\n{\"id\":\"a\"},\n 7]"))))
                .containsExactly("1@2 {\"id\":\"a\"}", "2@3 7");
        assertThat(shown(source("y.json", bytes("{\n \"id\":\"a\"\n}")))).containsExactly("1@1 {\n \"id\":\"a\"\n}");
        assertThat(shown(source("z.json", bytes("[{\"id\":\"a\"},"))))
                .element(1)
                .asString()
                .startsWith("2@1 refused  [null] <null> The array is not closed.");
        assertThat(shown(source("empty.json", bytes(" \n")))).isEmpty();
    }

    @Test
    void theDigestIsThatOfTheBytesOnDisk() {
        byte[] packed = gzip(bytes(LINES));
        RecordSource source = source("x.ndjson.gz", packed);
        assertThatThrownBy(source::digest)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("x.ndjson.gz was not read to its end. Maybe call read first.");
        shown(source);
        assertThat(source.digest()).isEqualTo(Digests.sha256(packed));
        assertThat(source.digest()).isNotEqualTo(Digests.sha256(bytes(LINES)));
        RecordSource plain = source("x.ndjson", bytes("{}"));
        shown(plain);
        assertThat(plain.digest()).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void severalPackedPartsAreOneInput() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(bytes("{\"id\":\"a\"}\n")));
        both.write(gzip(bytes("{\"id\":\"b\"}\n")));
        assertThat(shown(source("x.ndjson.gz", both.toByteArray())))
                .containsExactly("1@1 {\"id\":\"a\"}", "2@2 {\"id\":\"b\"}");
    }

    @Test
    void damagedPackingIsAnErrorAfterTheRecordsBeforeIt() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            many.append("{\"id\":\"").append(i * 7919).append("\"}\n");
        }
        byte[] packed = gzip(bytes(many.toString()));
        RecordSource cut = source("cut.ndjson.gz", Arrays.copyOf(packed, packed.length / 2));
        List<InputItem> items = new ArrayList<>();
        assertThatThrownBy(() -> cut.read(items::add))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("cut.ndjson.gz: The compressed data are damaged or cut off: ")
                .hasMessageEndingWith("Maybe fetch the file again.");
        assertThat(items).hasSizeGreaterThan(1000);

        packed[packed.length / 2] ^= 0x55;
        assertThatThrownBy(() -> shown(source("bad.ndjson.gz", packed))).isInstanceOf(InputException.class);
    }

    @Test
    void whatFollowsThePackedDataIsNotLostInSilence() {
        byte[] packed = gzip(bytes("{\"id\":\"a\"}\n"));
        byte[] longer = Arrays.copyOf(packed, packed.length + 40);
        Arrays.fill(longer, packed.length, longer.length, (byte) 'x');
        assertThatThrownBy(() -> shown(source("x.ndjson.gz", longer)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("after the compressed data there is something else");
        assertThatThrownBy(() -> shown(source("y.ndjson.gz", bytes(LINES))))
                .hasMessage("y.ndjson.gz: These are no gzip data. Maybe the file is not compressed and should not be "
                        + "called .gz.");
    }

    @Test
    void standardInputIsRecognisedPackedOrNot() {
        for (byte[] input : List.of(bytes(LINES), gzip(bytes(LINES)))) {
            RecordSource source = RecordSources.standardInput(ENGINE, new ByteArrayInputStream(input), null);
            assertThat(source.name()).isEqualTo("-");
            assertThat(shown(source)).hasSize(3);
            assertThat(source.digest()).isEqualTo(Digests.sha256(input));
            assertThatThrownBy(() -> shown(source))
                    .hasMessage("-: Standard input can be read once only. Maybe put it in a file.");
        }
        assertThat(shown(RecordSources.standardInput(ENGINE, new ByteArrayInputStream(new byte[0]), null)))
                .isEmpty();
    }

    @Test
    void filesThatCannotBeRead() {
        assertThatThrownBy(() -> RecordSources.of(ENGINE, folder.resolve("none.json"), null))
                .hasMessage("none.json: There is no such file. Maybe its name is misspelt.");
        assertThatThrownBy(() -> RecordSources.of(ENGINE, folder, null))
                .hasMessageEndingWith("This is a folder. Maybe name the files in it.");
        assertThatThrownBy(() -> source("x.csv", bytes("A\n1\n")))
                .hasMessage(
                        "x.csv: A table needs a mapping, which says what its columns mean. Maybe name a mapping file.");
        assertThatThrownBy(() -> source("x.xls", bytes("")))
                .hasMessage("x.xls: This kind of workbook is not read. Maybe save it as .xlsx or .csv.");
    }

    @Test
    void whoTakesTheRecordsMayFailAndIsNotBlamedOnTheInput() {
        RecordSource source = source("x.ndjson", bytes(LINES));
        assertThatThrownBy(() -> source.read(item -> {
                    throw new UncheckedIOException("disk full", new IOException());
                }))
                .isExactlyInstanceOf(UncheckedIOException.class)
                .hasMessage("disk full");
    }
}
