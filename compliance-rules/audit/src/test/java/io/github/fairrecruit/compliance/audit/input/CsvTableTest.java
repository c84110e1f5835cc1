package io.github.fairrecruit.compliance.audit.input;

import static io.github.fairrecruit.compliance.audit.input.Reading.ENGINE;
import static io.github.fairrecruit.compliance.audit.input.Reading.bytes;
import static io.github.fairrecruit.compliance.audit.input.Reading.csv;
import static io.github.fairrecruit.compliance.audit.input.Reading.gzip;
import static io.github.fairrecruit.compliance.audit.input.Reading.mapping;
import static io.github.fairrecruit.compliance.audit.input.Reading.shown;
import static io.github.fairrecruit.compliance.audit.input.Reading.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    private static final Mapping MAPPING = mapping("""
            mapping: 1
            subject: agreement
            facts:
              id: {column: ID}
              employer: {column: NAME}
              approvedBy: {column: BY}
            """);

    @TempDir
    Path folder;

    private static String record(String id, String name, String by) {
        return "{\"subject\":\"agreement\",\"id\":\"" + id + "\",\"employer\":\"" + name + "\",\"approvedBy\":\"" + by
                + "\"}";
    }

    @Test
    void rowsBecomeRecordsWithTheLineOnWhichTheyBegin() {
        String text = "ID,NAME,BY\r\n1,Ann,x\r\n\r\n2,\"Two\r\nlines, \"\"quoted\"\"\",y\r\n,,\r\n3,Cy,z";
        assertThat(shown(csv(MAPPING, text)))
                .containsExactly(
                        "1@2 " + record("1", "Ann", "x"),
                        "2@4 " + record("2", "Two\\r\\nlines, \\\"quoted\\\"", "y"),
                        "3@7 " + record("3", "Cy", "z"));
        assertThat(shown(csv(MAPPING, text.replace("\r\n", "\n"))))
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("3@7");
        assertThat(shown(csv(MAPPING, text.replace("\r\n", "\r"))))
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("3@7");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(shown(csv(MAPPING, "\uFEFFID,NAME,BY\n1,Ann,x\n")))
                .containsExactly("1@2 " + record("1", "Ann", "x"));
    }

    @Test
    void aHeaderWithoutRowsHasNoRecords() {
        assertThat(shown(csv(MAPPING, "ID,NAME,BY"))).isEmpty();
        assertThat(shown(csv(MAPPING, "\n\n ID , NAME,BY\n\n"))).isEmpty();
        assertThatThrownBy(() -> shown(csv(MAPPING, "")))
                .hasMessage("t.csv: The file has no header. Maybe it is empty.");
    }

    @Test
    void blankColumnsBehindTheLastAreNoCells() {
        assertThat(shown(csv(MAPPING, "ID,NAME,BY,,\n1,Ann,x,,\n2,Bo,y,,,,\n")))
                .containsExactly("1@2 " + record("1", "Ann", "x"), "2@3 " + record("2", "Bo", "y"));
    }

    @Test
    void rowsWithTooFewOrTooManyCellsAreRefusedAndTheRestIsRead() {
        assertThat(shown(csv(MAPPING, "ID,NAME,BY\n1,Ann\n2,Cal Farms, LLC,y\n3,Cy,z\n")))
                .containsExactly(
                        "1@2 refused  [null] <1,Ann> The row has 2 cells and the header 3. Maybe a separator is missing, or "
                                + "the row was cut off.",
                        "2@3 refused  [null] <2,Cal Farms, LLC,y> The row has 4 cells and the header 3. Maybe a cell with a "
                                + "separator in it lacks its quotation marks.",
                        "3@4 " + record("3", "Cy", "z"));
    }

    @Test
    void aBrokenQuotationMarkCostsItsOwnLineOnly() {
        // Closed by the next quotation mark of the file, with text behind it.
        assertThat(shown(csv(MAPPING, "ID,NAME,BY\n1,\"Ann,x\n2,\"B, o\",y\n3,Cy,z\n")))
                .containsExactly(
                        "1@2 refused  [null] <1,\"Ann,x> After a quotation mark there is more. Maybe a quotation mark within "
                                + "a cell is not doubled, or one is missing on this line.",
                        "2@3 " + record("2", "B, o", "y"),
                        "3@4 " + record("3", "Cy", "z"));
        // Never closed.
        assertThat(shown(csv(MAPPING, "ID,NAME,BY\n1,\"Ann,x\n2,Bo,y\n")))
                .containsExactly(
                        "1@2 refused  [null] <1,\"Ann,x> A quotation mark is not closed. Maybe one is missing on this line.",
                        "2@3 " + record("2", "Bo", "y"));
        // Closed in the same column of a later row, which is broken too: the cells would add up.
        assertThat(shown(csv(MAPPING, "ID,NAME,BY\n1,\"Ann,x\n2,Bo,y\n3,Cy\",z\n4,Di,w\n")))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("1@2 refused  [null] <1,\"Ann,x> The row runs on over 3 lines"),
                        second -> assertThat(second).isEqualTo("2@3 " + record("2", "Bo", "y")),
                        third -> assertThat(third)
                                .startsWith(
                                        "3@4 refused  [null] <3,Cy\",z> A cell has one quotation mark and does not begin"),
                        fourth -> assertThat(fourth).isEqualTo("4@5 " + record("4", "Di", "w")));
        assertThat(shown(csv(MAPPING, "ID,NAME,BY\n1,\"An\"n,x\n2,Bo,y\n")))
                .hasSize(2)
                .element(1)
                .isEqualTo("2@3 " + record("2", "Bo", "y"));
    }

    @Test
    void bytesThatAreNotInTheEncodingSpoilTheirOwnRowOnly() {
        byte[] text = "ID,NAME,BY\n1,J\u00FCrgen,x\n2,Bo,y\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(shown(csv(MAPPING, text)))
                .containsExactly(
                        "1@2 refused  [NAME] <J?rgen> \"J?rgen\" is not UTF-8. Maybe the file was saved in another encoding, "
                                + "which the mapping can name.",
                        "2@3 " + record("2", "Bo", "y"));
        Mapping windows = mapping("""
                mapping: 1
                subject: agreement
                table: {encoding: windows-1252, separator: ";"}
                facts: {employer: {column: NAME}}
                """);
        assertThat(shown(csv(windows, "ID;NAME\n1;J\u00FCrgen \u20AC\n".getBytes(Charset.forName("windows-1252")))))
                .containsExactly("1@2 {\"subject\":\"agreement\",\"employer\":\"J\u00FCrgen \u20AC\"}");
        assertThatThrownBy(() -> shown(csv(MAPPING, "ID,NAME,BY".getBytes(StandardCharsets.UTF_16))))
                .hasMessage("t.csv: The file is UTF-16. Maybe save it as CSV UTF-8.");
    }

    @Test
    void aRowLargerThanTheBoundIsRefusedAndSkipped() {
        String text =
                "ID,NAME,BY\n1," + "x".repeat((1 << 20) + 5) + ",y\n2,\"" + "y".repeat(3 << 20) + "\",y\n3,Cy,z\n";
        assertThat(shown(csv(MAPPING, text)))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("1@2 refused  [null] <1,xxxx")
                                .endsWith(
                                        "The row is larger than 1048576 bytes. Maybe a quotation mark is missing, or the "
                                                + "file is no table."),
                        second -> assertThat(second).startsWith("2@3 refused"),
                        third -> assertThat(third).isEqualTo("3@4 " + record("3", "Cy", "z")));
    }

    @Test
    void manyRowsAreReadInTheirOrderAcrossTheBuffer() {
        StringBuilder text = new StringBuilder("ID,NAME,BY\n");
        for (int i = 1; i <= 20_000; i++) {
            text.append(i).append(i % 3 == 0 ? ",\"a\nb\",x\n" : ",ab,x\n");
        }
        List<InputItem> items = Reading.items(csv(MAPPING, text.toString()));
        assertThat(items).hasSize(20_000);
        long line = 2;
        for (int i = 1; i <= 20_000; i++) {
            InputItem item = items.get(i - 1);
            assertThat(item.number()).isEqualTo(i);
            assertThat(item.line()).isEqualTo(line);
            assertThat(new String(((RawItem) item).record().json(), StandardCharsets.UTF_8))
                    .isEqualTo(record("" + i, i % 3 == 0 ? "a\\nb" : "ab", "x"));
            line += i % 3 == 0 ? 2 : 1;
        }
    }

    @Test
    void aMissingColumnIsAnErrorThatNamesTheNearest() {
        assertThatThrownBy(() -> shown(csv(MAPPING, "ID,NAMES,BY\n1,2,3\n")))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "t.csv:1: The header lacks the column \"NAME\", which line 5 of m.yaml needs. Maybe \"NAMES\" is "
                                + "meant: add it to the names, or set optional: true.");
        assertThatThrownBy(() -> shown(csv(MAPPING, "\nID;NAME;BY\n1;2;3\n")))
                .hasMessageStartingWith("t.csv:2: The header lacks the column \"ID\"")
                .hasMessageContaining(
                        "Maybe the cells are separated by \";\": the mapping can say so under table, separator.");
        assertThatThrownBy(() -> shown(csv(MAPPING, "A,B\n1,2\n")))
                .hasMessageContaining("Maybe another table is meant");
    }

    @Test
    void aColumnThatStandsTwiceIsAnErrorOnlyWhereItIsRead() {
        assertThatThrownBy(() -> shown(csv(MAPPING, "ID,NAME,BY,NAME\n1,2,3,4\n")))
                .hasMessage(
                        "t.csv:1: The header has the column \"NAME\" twice, and line 5 of m.yaml reads it. Maybe rename "
                                + "one of the two.");
        assertThat(shown(csv(MAPPING, "ID,NAME,BY,NOTE,NOTE\n1,Ann,x,,\n"))).hasSize(1);
    }

    @Test
    void alternativesOfAColumnExcludeEachOther() {
        Mapping drift = mapping("""
                mapping: 1
                subject: agreement
                facts: {id: {column: [CASE_NO, CASE_NUMBER]}}
                """);
        assertThat(shown(csv(drift, "X,CASE_NUMBER\n1,7\n")))
                .containsExactly("1@2 {\"subject\":\"agreement\",\"id\":\"7\"}");
        assertThat(shown(csv(drift, "CASE_NO\n8\n"))).containsExactly("1@2 {\"subject\":\"agreement\",\"id\":\"8\"}");
        assertThatThrownBy(() -> shown(csv(drift, "CASE_NO,CASE_NUMBER\n8,8\n")))
                .hasMessageContaining("The header has both \"CASE_NO\" and \"CASE_NUMBER\"");
    }

    @Test
    void theRowOfTheHeaderCanBeNamed() {
        Mapping below = mapping("""
                mapping: 1
                subject: agreement
                table: {header-row: 3}
                facts: {id: {column: ID}}
                """);
        assertThat(shown(csv(below, "A \"table, with a title\n\"open\nID,X\n5,6\n")))
                .containsExactly("1@4 {\"subject\":\"agreement\",\"id\":\"5\"}");
    }

    @Test
    void tablesComePackedAsTsvAndThroughStandardInput() {
        byte[] packed = gzip(bytes("ID\tNAME\tBY\n1\tA, nn\tx\n"));
        RecordSource tsv = RecordSources.of(ENGINE, write(folder.resolve("t.TSV.gz"), packed), MAPPING);
        assertThat(shown(tsv)).containsExactly("1@2 " + record("1", "A, nn", "x"));
        assertThat(tsv.digest()).isEqualTo(Digests.sha256(packed));

        Mapping piped = mapping("mapping: 1\nsubject: agreement\ntable: {format: csv}\nfacts: {id: {column: ID}}\n");
        RecordSource in = RecordSources.standardInput(ENGINE, new ByteArrayInputStream(gzip(bytes("ID\n1\n"))), piped);
        assertThat(shown(in)).containsExactly("1@2 {\"subject\":\"agreement\",\"id\":\"1\"}");
    }

    @Test
    void marksInPairsWithinACellAreTakenAsTheyStand() {
        assertThat(shown(csv(MAPPING, "ID,NAME,BY\n1,Bob \"Red\" Ay,x\n")))
                .containsExactly("1@2 " + record("1", "Bob \\\"Red\\\" Ay", "x"));
    }

    @Test
    void aSingleMarkIsFoundAtTheEndOfTheFileToo() {
        assertThat(shown(csv(MAPPING, "ID,NAME,BY\n1,Ann,x\"")))
                .containsExactly(
                        "1@2 refused  [null] <1,Ann,x\"> A cell has one quotation mark and does not begin with it. Maybe "
                                + "the first one is missing, or the cell needs quotation marks around it and a doubled one within.");
    }

    /** What is broken by chance is refused on exactly its own line, whatever stands around it. */
    @Test
    void exactlyTheDamagedLinesAreRefused() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            List<String> lines = new ArrayList<>(List.of("ID,NAME,BY,NOTE,DAY"));
            TreeSet<Long> damaged = new TreeSet<>();
            for (int i = 2; i <= 1001; i++) {
                String name = random.nextInt(3) == 0 ? "\"Al, der \"\"x\"\"\"" : "Birch";
                String line = i + "," + name + ",\"by, me\"," + (random.nextInt(4) == 0 ? "" : "note") + ",2014";
                if (random.nextInt(50) == 0) {
                    damaged.add((long) i);
                    line = switch (random.nextInt(6)) {
                        case 0 -> line.replace("me\"", "me"); // the closing mark is lost
                        case 1 -> line.replace(",\"by", ",by"); // the opening mark is lost
                        case 2 -> line.substring(0, line.lastIndexOf(',')); // cut off
                        case 3 -> line + ",more"; // a cell too many
                        case 4 -> i + ",\"" + line.substring(line.indexOf(',') + 1); // a mark too many
                        default -> line.replace("2014", "\"2014"); // the last cell opens a mark
                    };
                }
                lines.add(line);
            }
            List<InputItem> items = Reading.items(csv(MAPPING, String.join("\n", lines) + "\n"));
            assertThat(items)
                    .extracting(InputItem::line)
                    .isEqualTo(LongStream.rangeClosed(2, 1001).boxed().toList());
            assertThat(items.stream()
                            .filter(Refusal.class::isInstance)
                            .map(InputItem::line)
                            .toList())
                    .as("round %d", round)
                    .isEqualTo(List.copyOf(damaged));
            assertThat(damaged).hasSizeGreaterThan(5);
        }
    }
}
