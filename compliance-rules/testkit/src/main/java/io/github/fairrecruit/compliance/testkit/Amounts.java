package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PeriodBase;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An amount that the law of some pack names.
 *
 * @param number the number
 * @param currency its currency
 * @param per what it is for, or null
 */
record Amounts(BigDecimal number, String currency, PeriodBase per) {
    /** An amount of a record. */
    record Amount(BigDecimal value, String currency) {}

    /** All amounts of some packs. */
    static List<Amounts> of(List<PackInfo> packs) {
        return packs.stream()
                .flatMap(pack -> pack.parameters().stream())
                .filter(parameter -> "money".equals(parameter.unit()) && parameter.currency() != null)
                .flatMap(parameter -> parameter.values().stream()
                        .filter(value -> value.number() != null)
                        .map(value -> new Amounts(value.number(), parameter.currency(), parameter.per())))
                .distinct()
                .toList();
    }

    /** Exactly this amount, one unit more or less, or the smallest coin more or less. */
    Amount near(SplittableRandom random) {
        List<BigDecimal> steps = List.of(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ONE.negate(),
                new BigDecimal("0.01"),
                new BigDecimal("-0.01"));
        BigDecimal value = number.add(steps.get(random.nextInt(steps.size())));
        return new Amount(value.max(new BigDecimal("0.01")), currency);
    }

    /** As a record writes it. */
    static ObjectNode json(Amount amount, boolean known) {
        ObjectNode money = JsonNodeFactory.instance.objectNode();
        if (known) {
            money.put("value", amount.value());
        }
        return money.put("currency", amount.currency());
    }
}
