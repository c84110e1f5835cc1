package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * Money that is to be repaid or paid to workers by the judgement of one pack, in one currency. A cost that several
 * requirements of the pack want repaid counts once.
 *
 * @param pack id of the pack
 * @param currency ISO 4217 code; null when the currency is not known
 * @param placements in how many placements something is, or may be, owed
 * @param atLeast lower bound of the sum
 * @param atMost upper bound of the sum; null when some amount has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Owed(String pack, String currency, long placements, BigDecimal atLeast, BigDecimal atMost) {}
