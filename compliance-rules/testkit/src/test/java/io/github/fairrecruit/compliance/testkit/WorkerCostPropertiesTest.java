package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the worker bore, over generated records: to know less never makes an answer more certain. */
class WorkerCostPropertiesTest {
    private static final int RECORDS = 3000;
    private static final DefaultEngine ENGINE = DefaultEngine.of(List.of());
    private static final AssessmentOptions OPTIONS =
            new AssessmentOptions(null, null, LocalDate.of(2026, 11, 23), null, false, null);

    private static List<ObjectNode> records() {
        RecordGenerator generator = new RecordGenerator(7, List.of());
        List<ObjectNode> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(generator.next(SubjectKind.PLACEMENT));
        }
        return records;
    }

    /** Null where the record is refused. */
    private static WorkerCost cost(ObjectNode record) {
        return Engines.read(ENGINE, record) instanceof ReadResult.Accepted accepted
                ? ENGINE.workerCost((Placement) accepted.value(), OPTIONS)
                : null;
    }

    @Test
    void blankingAnyFactOnlyWidens() {
        int compared = 0;
        Random random = new Random(7);
        for (ObjectNode record : records()) {
            WorkerCost before = cost(record);
            List<List<Object>> places = new ArrayList<>(PackProperties.facts(record));
            Collections.shuffle(places, random);
            for (List<Object> place : places.subList(0, Math.min(6, places.size()))) {
                WorkerCost after = cost(JsonTree.without(record, place));
                String change = "without " + JsonTree.pointer(place) + ": " + record;
                if (after == null) {
                    continue;
                }
                if (place.contains("reimbursements")) {
                    // Repayment is pleaded: without the plea more is borne, and what was charged was charged.
                    assertThat(after.charged()).as(change).isEqualTo(before.charged());
                } else if (!place.contains("basis")) {
                    assertWider(before, after, change);
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    @Test
    void takingAwayAClosingStatementOnlyWidens() {
        int widened = 0;
        for (ObjectNode record : records()) {
            if (record.get("statements") instanceof ArrayNode statements) {
                WorkerCost before = cost(record);
                for (int i = 0; i < statements.size(); i++) {
                    WorkerCost after = cost(JsonTree.without(record, List.of("statements", i)));
                    assertWider(before, after, "without statement " + i + ": " + record);
                    widened += before.equals(after) ? 0 : 1;
                }
            }
        }
        assertThat(widened).isGreaterThan(500);
    }

    @Test
    void theOrderOfTheCostsDoesNotMatter() {
        int shuffled = 0;
        Random random = new Random(8);
        for (ObjectNode record : records()) {
            if (record.get("costs") instanceof ArrayNode costs
                    && costs.size() > 1
                    && !record.has("authorityFindings")
                    && !record.has("assertions")) {
                WorkerCost before = cost(record);
                ObjectNode other = record.deepCopy();
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < costs.size(); i++) {
                    order.add(i);
                }
                Collections.shuffle(order, random);
                ArrayNode moved = other.putArray("costs");
                order.forEach(index -> moved.add(costs.get(index)));
                assertThat(cost(other)).as(record.toString()).isEqualTo(before);
                shuffled++;
            }
        }
        assertThat(shuffled).isGreaterThan(300);
    }

    @Test
    void theRecordsShowEveryKindOfAnswer() {
        Set<String> charged = new TreeSet<>();
        int exact = 0;
        int inMonths = 0;
        for (ObjectNode record : records()) {
            WorkerCost cost = cost(record);
            charged.add(String.valueOf(cost.charged()));
            exact += !cost.borne().isEmpty() && cost.borne().stream().allMatch(MoneyBounds::exact) ? 1 : 0;
            inMonths += cost.monthsAtMost() != null && cost.monthsAtMost().signum() > 0 ? 1 : 0;
        }
        assertThat(charged).containsExactly("false", "null", "true");
        assertThat(exact).isGreaterThan(50);
        assertThat(inMonths).isGreaterThan(20);
    }

    private static void assertWider(WorkerCost before, WorkerCost after, String change) {
        if (after.charged() != null) {
            assertThat(after.charged()).as(change).isEqualTo(before.charged());
        }
        Set<String> currencies = new TreeSet<>();
        before.borne().forEach(sum -> currencies.add(key(sum)));
        after.borne().forEach(sum -> currencies.add(key(sum)));
        for (String currency : currencies) {
            assertWithin(of(currency, before), of(currency, after), change + " in " + currency);
        }
        if (after.earnings() != null) {
            assertWithin(before.earnings(), after.earnings(), change);
        }
        if (after.monthsAtLeast() != null) {
            BigDecimal least = before.monthsAtLeast() == null ? BigDecimal.ZERO : before.monthsAtLeast();
            assertThat(after.monthsAtLeast()).as(change).isLessThanOrEqualTo(least);
        }
        if (after.monthsAtMost() != null) {
            assertThat(before.monthsAtMost()).as(change).isLessThanOrEqualTo(after.monthsAtMost());
        }
    }

    private static void assertWithin(MoneyBounds inner, MoneyBounds outer, String change) {
        assertThat(inner.atLeast()).as(change).isGreaterThanOrEqualTo(outer.atLeast());
        if (outer.atMost() != null) {
            assertThat(inner.atMost()).as(change).isNotNull().isLessThanOrEqualTo(outer.atMost());
        }
    }

    private static String key(MoneyBounds sum) {
        return sum.currency() + "/" + sum.basis();
    }

    /** What is borne in a currency; where no line says it, nothing, or anything. */
    private static MoneyBounds of(String key, WorkerCost cost) {
        boolean endless = !cost.borne().isEmpty() && cost.borne().stream().allMatch(sum -> sum.atMost() == null);
        return cost.borne().stream()
                .filter(sum -> key(sum).equals(key))
                .findFirst()
                .orElse(new MoneyBounds(null, BigDecimal.ZERO, endless ? null : BigDecimal.ZERO, null));
    }
}
