package io.github.fairrecruit.compliance.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionCheckTest {
    private static final PackInfo PACK = PackInfoBuilder.builder()
            .id("xx")
            .extension(List.of(
                    fact("written", FactType.YES_NO),
                    fact("day", FactType.DATE),
                    fact("hours", FactType.NUMBER),
                    fact("fee", FactType.MONEY),
                    fact("grade", FactType.CODE),
                    fact("items", FactType.CODES),
                    new ExtensionFact("seats", FactType.NUMBER, null, List.of(SubjectKind.AGENCY), null, null, null)))
            .build();

    private static ExtensionFact fact(String name, FactType type) {
        return new ExtensionFact(name, type, List.of("NURSE", "HELPER"), null, null, null, null);
    }

    /** Reads the record as a caller's record is read. */
    private static void check(String extension) {
        List<RecruitmentRecord> records = new ArrayList<>();
        new RecordReader()
                .read(
                        new java.io.ByteArrayInputStream(("{\"extensions\":" + extension + "}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        result -> records.add(((io.github.fairrecruit.compliance.ReadResult.Accepted) result).value()));
        assertThat(records).hasSize(1);
        new ExtensionCheck(Map.of("xx", PACK)).check(records.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"xx\":{\"writen\":true}}; /extensions/xx/writen; Maybe written is meant",
                "{\"xx\":{\"seats\":3}}; /extensions/xx/seats; not known",
                "{\"xx\":{\"written\":\"yes\"}}; /extensions/xx/written; neither true nor false",
                "{\"xx\":{\"written\":null}}; /extensions/xx/written; neither true nor false",
                "{\"xx\":{\"day\":\"2024-02-30\"}}; /extensions/xx/day; not a date",
                "{\"xx\":{\"day\":2024}}; /extensions/xx/day; in quotes",
                "{\"xx\":{\"hours\":\"8\"}}; /extensions/xx/hours; not a number",
                "{\"xx\":{\"hours\":-1}}; /extensions/xx/hours; negative",
                "{\"xx\":{\"hours\":0.0000001}}; /extensions/xx/hours; too exact",
                "{\"xx\":{\"fee\":900}}; /extensions/xx/fee; no amount",
                "{\"xx\":{\"fee\":{\"value\":900}}}; /extensions/xx/fee/currency; ISO 4217",
                "{\"xx\":{\"fee\":{\"value\":900,\"currency\":\"euro\"}}}; /extensions/xx/fee/currency; capital",
                "{\"xx\":{\"fee\":{\"value\":-1,\"currency\":\"EUR\"}}}; /extensions/xx/fee/value; negative",
                "{\"xx\":{\"fee\":{\"amount\":1,\"currency\":\"EUR\"}}}; /extensions/xx/fee; no amount",
                "{\"xx\":{\"grade\":\"NURSES\"}}; /extensions/xx/grade; Maybe NURSE is meant",
                "{\"xx\":{\"items\":\"NURSE\"}}; /extensions/xx/items; no list",
                "{\"xx\":{\"items\":[\"NURSE\",\"COOK\"]}}; /extensions/xx/items/1; not one of",
                "{\"xx\":[]}; /extensions/xx; no object"
            })
    void whatIsRefused(String extension, String pointer, String reason) {
        assertThatThrownBy(() -> check(extension)).isInstanceOfSatisfying(InvalidRecordException.class, e -> {
            assertThat(e.pointer()).isEqualTo(pointer);
            assertThat(e.reason()).contains(reason.strip()).contains("Maybe ");
        });
    }

    @Test
    void whatIsAccepted() {
        assertThatCode(() -> check("{\"xx\":{\"written\":false,\"day\":\"2024-02\",\"hours\":8.5,\"grade\":\"NURSE\","
                        + "\"fee\":{\"value\":900,\"currency\":\"EUR\"},\"items\":[]},\"yy\":{\"anything\":1}}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> new ExtensionCheck(Map.of("xx", PACK))
                        .check(PlacementBuilder.builder().build()))
                .doesNotThrowAnyException();
    }
}
