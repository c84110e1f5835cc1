package io.github.fairrecruit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records bind with Jackson 2 and Jackson 3 as they come, without any module or setting. */
class JacksonBindingTest {
    private final com.fasterxml.jackson.databind.ObjectMapper two = new com.fasterxml.jackson.databind.ObjectMapper();
    private final tools.jackson.databind.ObjectMapper three = new tools.jackson.databind.ObjectMapper();

    @ParameterizedTest
    @ValueSource(classes = {Placement.class, RecruitmentAgency.class, ServiceAgreement.class, AgencyPortfolio.class})
    void roundTripInBothAndAcross(Class<?> type) throws Exception {
        Object full = FullRecord.of(type);
        String byTwo = two.writeValueAsString(full);
        String byThree = three.writeValueAsString(full);
        assertThat(two.readValue(byTwo, type)).isEqualTo(full);
        assertThat(three.readValue(byThree, type)).isEqualTo(full);
        assertThat(two.readValue(byThree, type)).isEqualTo(full);
        assertThat(three.readValue(byTwo, type)).isEqualTo(full);
        assertThat(two.readTree(byTwo)).isEqualTo(two.readTree(byThree));
        assertThat(byTwo).contains("\"2024-02-01\"").doesNotContain("contradictions", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2024-02", "2024", "0001"})
    void datesAreTextsInBoth(String date) throws Exception {
        String json = "\"" + date + "\"";
        CalendarDate value = CalendarDate.parse(date);
        assertThat(two.writeValueAsString(value)).isEqualTo(json);
        assertThat(three.writeValueAsString(value)).isEqualTo(json);
        assertThat(two.readValue(json, CalendarDate.class)).isEqualTo(value);
        assertThat(three.readValue(json, CalendarDate.class)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2023-02-30\"", "[2023,2,3]"})
    void otherDatesAreRefusedByBoth(String json) {
        assertThatThrownBy(() -> two.readValue(json, CalendarDate.class))
                .isInstanceOf(com.fasterxml.jackson.core.JacksonException.class);
        assertThatThrownBy(() -> three.readValue(json, CalendarDate.class))
                .isInstanceOf(tools.jackson.core.JacksonException.class);
    }

    @Test
    void whatIsAbsentIsNeitherWrittenNorInvented() throws Exception {
        Placement empty = two.readValue("{}", Placement.class);
        assertThat(empty).isEqualTo(three.readValue("{}", Placement.class));
        assertThat(empty.worker()).isNull();
        assertThat(empty.costs()).isEmpty();
        assertThat(two.writeValueAsString(empty)).isEqualTo("{}");
        assertThat(three.writeValueAsString(empty)).isEqualTo("{}");
    }
}
