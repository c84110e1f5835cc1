package io.github.fairrecruit.compliance.audit.statistics;

import java.math.BigDecimal;

/**
 * What is owed to all workers of one record in one currency.
 *
 * @param currency ISO 4217 code; null when it is not known
 * @param atLeast lower bound
 * @param atMost upper bound; null when there is none
 */
record Amount(String currency, BigDecimal atLeast, BigDecimal atMost) {
    Amount plus(Amount other) {
        return new Amount(
                currency,
                atLeast.add(other.atLeast),
                atMost == null || other.atMost == null ? null : atMost.add(other.atMost));
    }

    /** Surely nothing. */
    boolean nothing() {
        return atMost != null && atMost.signum() == 0;
    }

    /** 900.0, 900.00 and 9E+2 are one amount and look the same. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
