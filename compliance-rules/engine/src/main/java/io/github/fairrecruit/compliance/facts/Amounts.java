package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.law.Span;
import java.math.BigDecimal;
import java.util.List;

/** Exact comparisons of money. Currencies meet only through a rate that the caller gave for the very day. */
final class Amounts {
    private final List<ExchangeRate> rates;

    Amounts(List<ExchangeRate> rates) {
        this.rates = rates;
    }

    /** Compares two amounts; null when no rate joins their currencies on that day. */
    Integer compare(BigDecimal left, String leftIn, BigDecimal right, String rightIn, Span on) {
        if (leftIn == null || rightIn == null) {
            return null;
        }
        if (leftIn.equals(rightIn)) {
            return left.compareTo(right);
        }
        // Multiplied on the side that the rate is given for, so that nothing is rounded.
        for (ExchangeRate rate : rates) {
            if (rate.on().equals(on.first()) && rate.on().equals(on.last())) {
                if (rate.from().equals(leftIn) && rate.to().equals(rightIn)) {
                    return left.multiply(rate.rate()).compareTo(right);
                }
                if (rate.from().equals(rightIn) && rate.to().equals(leftIn)) {
                    return left.compareTo(right.multiply(rate.rate()));
                }
            }
        }
        return null;
    }

    /** An amount in another currency; null when no rate leads there on that day. */
    BigDecimal convert(BigDecimal amount, String from, String to, Span on) {
        if (from == null || to == null) {
            return null;
        }
        if (from.equals(to) || amount.signum() == 0) {
            return amount;
        }
        for (ExchangeRate rate : rates) {
            if (rate.on().equals(on.first())
                    && rate.on().equals(on.last())
                    && rate.from().equals(from)
                    && rate.to().equals(to)) {
                return amount.multiply(rate.rate());
            }
        }
        return null;
    }
}
