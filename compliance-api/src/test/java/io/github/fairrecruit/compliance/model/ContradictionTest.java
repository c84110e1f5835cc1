package io.github.fairrecruit.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContradictionTest {
    private static CalendarDate date(String text) {
        return text == null ? null : CalendarDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2023,       2024,       ,      ''",
        "2023-01-01, 2023-01-02, false, ''",
        "2023-01-01, 2023-01-01, ,      until",
        "2023,       2023-01-01, ,      until",
        "2024,       2023-02,    ,      until",
        ",           2024,       true,  ongoing",
        "2023,       ,           true,  ''",
        ",           ,           ,      ''"
    })
    void period(String from, String until, Boolean ongoing, String property) {
        List<String> properties = new Period(date(from), date(until), ongoing)
                .contradictions().stream().map(Contradiction::property).toList();
        assertThat(properties).isEqualTo(property.isEmpty() ? List.of() : List.of(property));
    }

    @ParameterizedTest
    @EnumSource
    void anotherBearerThanTheWorkerWhoPaid(ActorKind bearer) {
        for (ActorKind payer : ActorKind.values()) {
            Cost cost =
                    CostBuilder.builder().payer(payer).ultimateBearer(bearer).build();
            assertThat(cost.contradictions().isEmpty())
                    .as(payer + " " + bearer)
                    .isEqualTo(Cost.workerSide(bearer) || !Cost.workerSide(payer));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherBearerThanTheWorkerFromWhomItWasTaken(CostForm form) {
        Cost byEmployer = CostBuilder.builder()
                .form(form)
                .ultimateBearer(ActorKind.EMPLOYER)
                .build();
        assertThat(byEmployer.contradictions().isEmpty()).isEqualTo(!Cost.takenFromWorker(form));
        assertThat(CostBuilder.builder()
                        .form(form)
                        .ultimateBearer(ActorKind.WORKER)
                        .build()
                        .contradictions())
                .isEmpty();
        assertThat(CostBuilder.builder().form(form).build().contradictions()).isEmpty();
    }

    @Test
    void occupationThatMakesACategory() {
        TermsOfEmployment domestic =
                TermsOfEmploymentBuilder.builder().occupation("9111").build();
        Worker general = WorkerBuilder.builder()
                .categories(List.of(WorkerCategory.GENERAL))
                .build();
        Placement placement =
                PlacementBuilder.builder().worker(general).actualTerms(domestic).build();
        assertThat(placement.contradictions()).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.property()).isEqualTo("worker");
            assertThat(contradiction.message()).contains("DOMESTIC", "9111");
            assertThat(contradiction.advice()).startsWith("Maybe ");
        });
        assertThat(PlacementBuilder.builder().actualTerms(domestic).build().contradictions())
                .isEmpty();
        Worker both = WorkerBuilder.builder()
                .categories(List.of(WorkerCategory.DOMESTIC, WorkerCategory.CARE))
                .build();
        assertThat(PlacementBuilder.builder()
                        .worker(both)
                        .actualTerms(domestic)
                        .build()
                        .contradictions())
                .isEmpty();
    }
}
