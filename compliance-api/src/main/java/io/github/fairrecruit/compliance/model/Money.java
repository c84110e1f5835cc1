package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * An amount in one currency.
 *
 * <p>JSON: {@code {"value": 900, "currency": "USD"}}. An absent value is an unknown amount in that currency.
 *
 * @param value the amount, never negative, at most 6 decimals; absent means unknown
 * @param currency ISO 4217 code, also a historic one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Money(
        @PositiveOrZero @Digits(integer = 15, fraction = 6) BigDecimal value,

        @NotNull @Pattern(regexp = Codes.CURRENCY, message = Codes.CURRENCY_MESSAGE)
        String currency) {
    /** An amount, from its decimal text: {@code Money.of("900.00", "USD")}. */
    public static Money of(String value, String currency) {
        return new Money(new BigDecimal(value), currency);
    }

    /** An unknown amount in a known currency. */
    public static Money unknown(String currency) {
        return new Money(null, currency);
    }
}
