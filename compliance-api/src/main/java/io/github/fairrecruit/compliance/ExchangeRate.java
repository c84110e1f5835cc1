package io.github.fairrecruit.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate of exchange for one day: one unit of {@code from} is {@code rate} units of {@code to}.
 *
 * @param from ISO 4217 code
 * @param to ISO 4217 code
 * @param on the day that it is for
 * @param rate above zero
 */
public record ExchangeRate(String from, String to, LocalDate on, BigDecimal rate) {
    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException(
                    "The rate " + from + " to " + to + " is " + rate + ". Maybe it is the other way round.");
        }
    }
}
