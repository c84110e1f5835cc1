package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValueBuilder;
import io.github.fairrecruit.compliance.pack.PeriodBase;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the law of a pack turns on must occur in the records on which it is tried. */
class RecordGeneratorTest {
    private static final int RECORDS = 3000;
    private static final PackInfo PACK = PackInfoBuilder.builder()
            .id("x")
            .coordinates("g:a:1")
            .version("1")
            .jurisdiction("XK")
            .roles(List.of(CorridorRole.DESTINATION))
            .lastChecked(CalendarDate.parse("2026-11-23"))
            .parameters(List.of(
                    parameter("X-CAP", "money", "CHF", PeriodBase.PLACEMENT, "2500"),
                    parameter("X-WAGE", "money", "CHF", PeriodBase.HOUR, "15.50"),
                    parameter("X-WEEKS", "weeks", null, null, "6"),
                    parameter("X-ITEMS", "items", null, null, "7")))
            .extension(List.of(
                    fact("agreed", FactType.YES_NO, false, SubjectKind.PLACEMENT),
                    fact("exempt", FactType.YES_NO, true, SubjectKind.PLACEMENT),
                    fact("issuedOn", FactType.DATE, false, SubjectKind.PLACEMENT),
                    fact("count", FactType.NUMBER, false, SubjectKind.PLACEMENT),
                    fact("voucher", FactType.MONEY, false, SubjectKind.PLACEMENT),
                    fact("kind", FactType.CODE, false, SubjectKind.PLACEMENT),
                    fact("stated", FactType.CODES, false, SubjectKind.PLACEMENT),
                    fact("seat", FactType.CODE, false, SubjectKind.AGENCY),
                    fact("form", FactType.CODE, false, SubjectKind.AGREEMENT)))
            .build();
    private static final List<ObjectNode> PLACEMENTS = records(SubjectKind.PLACEMENT);

    private static Parameter parameter(String id, String unit, String currency, PeriodBase per, String number) {
        return ParameterBuilder.builder()
                .id(id)
                .unit(unit)
                .currency(currency)
                .per(per)
                .event(Event.CHARGE)
                .values(List.of(ParameterValueBuilder.builder()
                        .from(CalendarDate.parse("2022-07-01"))
                        .number(new BigDecimal(number))
                        .build()))
                .build();
    }

    private static ExtensionFact fact(String name, FactType type, boolean pleaded, SubjectKind kind) {
        return new ExtensionFact(name, type, List.of("A", "B", "C"), List.of(kind), Map.of(), pleaded, null);
    }

    private static List<ObjectNode> records(SubjectKind kind) {
        RecordGenerator generator = new RecordGenerator(1, List.of(PACK));
        List<ObjectNode> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(generator.next(kind));
        }
        return records;
    }

    private static Set<String> stated(List<ObjectNode> records, String pointer) {
        return records.stream()
                .map(record -> record.at(pointer))
                .filter(node -> !node.isMissingNode())
                .map(JsonNode::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all(String list, String pointer) {
        return stated(
                PLACEMENTS.stream()
                        .flatMap(record -> record.path(list).valueStream())
                        .filter(JsonNode::isObject)
                        .map(ObjectNode.class::cast)
                        .toList(),
                pointer);
    }

    @Test
    void everyTypeOfFactTakesItsValues() {
        assertThat(stated(PLACEMENTS, "/extensions/x/agreed")).containsExactly("false", "true");
        assertThat(stated(PLACEMENTS, "/extensions/x/exempt")).containsExactly("false", "true");
        assertThat(stated(PLACEMENTS, "/extensions/x/kind")).containsExactly("\"A\"", "\"B\"", "\"C\"");
        assertThat(stated(PLACEMENTS, "/extensions/x/stated")).contains("[]", "[\"A\",\"B\",\"C\"]", "[\"B\"]");
        assertThat(stated(PLACEMENTS, "/extensions/x/count")).contains("6", "7", "8");
        assertThat(stated(PLACEMENTS, "/extensions/x/issuedOn"))
                .contains("\"2022-06-30\"", "\"2022-07-01\"", "\"2022-07-02\"");
        assertThat(stated(PLACEMENTS, "/extensions/x/voucher"))
                .contains(money("2499"), money("2500"), money("2501"), money("2499.99"), money("2500.01"));
        assertThat(stated(PLACEMENTS, "/extensions/x/voucher")).contains("{\"currency\":\"CHF\"}");
    }

    private static String money(String value) {
        return "{\"value\":" + value + ",\"currency\":\"CHF\"}";
    }

    @Test
    void whatIsPleadedIsMostlyNotPleaded() {
        long pleaded = PLACEMENTS.stream()
                .filter(record -> record.at("/extensions/x/exempt").isBoolean())
                .count();
        assertThat(pleaded).isBetween(RECORDS / 20L, RECORDS / 3L);
    }

    @Test
    void otherKindsOfRecordHaveTheirOwnFacts() {
        assertThat(stated(records(SubjectKind.AGENCY), "/extensions/x/seat")).hasSize(3);
        assertThat(stated(records(SubjectKind.AGENCY), "/extensions/x/form")).isEmpty();
        assertThat(stated(records(SubjectKind.AGREEMENT), "/extensions/x/form")).hasSize(3);
        assertThat(stated(PLACEMENTS, "/extensions/x/seat")).isEmpty();
    }

    @Test
    void portfoliosCountAroundSmallNumbers() {
        PackInfo punishing = PackInfoBuilder.builder(PACK)
                .consequences(List.of(new Consequence("X-PEN", "s.1", null, null, null, Map.of())))
                .build();
        RecordGenerator generator = new RecordGenerator(1, List.of(punishing));
        List<ObjectNode> portfolios = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            portfolios.add(generator.next(SubjectKind.PORTFOLIO));
        }
        assertThat(stated(portfolios, "/subject")).containsExactly("\"portfolio\"");
        assertThat(stated(portfolios, "/affected/0/consequence")).containsExactly("\"X-PEN\"");
        assertThat(stated(portfolios, "/affected/0/persons"))
                .contains(
                        "{\"atLeast\":2}",
                        "{\"atLeast\":0,\"atMost\":0}",
                        "{\"atLeast\":3,\"atMost\":3}",
                        "{\"atLeast\":2,\"atMost\":5}");
        assertThat(stated(portfolios, "/placements")).contains("0", "1", "59");
        assertThat(stated(portfolios, "/patterns/0/kind")).hasSize(4);
    }

    @Test
    void corridorsMostlyTouchTheJurisdiction() {
        long touching = PLACEMENTS.stream()
                .filter(record ->
                        record.at("/corridor/destination").asString("").equals("XK"))
                .count();
        assertThat(touching).isGreaterThan(RECORDS / 3L);
        assertThat(stated(PLACEMENTS, "/corridor/destination")).contains("\"DE\"", "\"QA\"", "\"XK\"");
        assertThat(stated(PLACEMENTS, "/corridor/origin"))
                .doesNotContain("\"\"")
                .contains("\"NP\"", "\"PH\"");
    }

    @Test
    void amountsLieAroundThoseOfTheLaw() {
        assertThat(all("costs", "/amount")).contains(money("2499"), money("2500"), money("2500.01"));
        assertThat(all("costs", "/taxIncluded")).containsExactly("false", "true");
        assertThat(all("costs", "/tax")).contains(money("475.00"));
        assertThat(stated(PLACEMENTS, "/contract/terms/wage/amount"))
                .contains(money("15.50"), money("15.49"), money("14.50"));
        assertThat(stated(PLACEMENTS, "/contract/terms/wage/period")).containsExactly("\"HOUR\"", "\"MONTH\"");
        assertThat(stated(PLACEMENTS, "/actualTerms/wage/on")).hasSizeGreaterThan(50);
    }

    @Test
    void everyItemAndEveryAgeOccurs() {
        assertThat(all("costs", "/item"))
                .hasSize(CostItem.values().length)
                .contains(Arrays.stream(CostItem.values())
                        .map(item -> "\"" + item + "\"")
                        .toArray(String[]::new));
        assertThat(PLACEMENTS)
                .anyMatch(record -> record.at("/worker/ages").toString().contains("DEPARTURE"))
                .anyMatch(record -> record.at("/worker/ages").toString().contains("START_OF_WORK"));
    }
}
