package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.Wage;
import io.github.fairrecruit.compliance.pack.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A wage: by the contract, by a later contract, or as it was really paid.
 *
 * <p>A month has between 28 and 31 days. What a monthly wage is worth by the hour therefore has bounds, and so has what
 * an hourly wage comes to in a month: a wage is below a minimum only if it is so in every month, and not below it only if
 * it is so in none.
 */
public final class WagePaid extends Fact {
    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal SHORTEST_MONTH = BigDecimal.valueOf(28);
    private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);
    private static final BigDecimal SHORTEST_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal LONGEST_YEAR = BigDecimal.valueOf(366);
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private final Wage wage;
    private final BigDecimal hoursPerWeek;
    private final String hoursPointer;
    private Span worked;

    private WagePaid(CaseFacts facts, String terms, TermsOfEmployment view) {
        super(facts, terms + "/wage", false);
        this.wage = view == null ? null : view.wage();
        this.hoursPerWeek = view == null ? null : view.hoursPerWeek();
        this.hoursPointer = terms + "/hoursPerWeek";
    }

    /** The wage as it was really paid. */
    static WagePaid actual(CaseFacts facts) {
        return new WagePaid(facts, "/actualTerms", facts.placement().actualTerms());
    }

    /** Each contract's wage; and the wage that is paid, unless work lies ahead. */
    static List<WagePaid> all(CaseFacts facts) {
        List<WagePaid> views = new ArrayList<>();
        Contract contract = facts.placement().contract();
        views.add(new WagePaid(facts, "/contract/terms", contract == null ? null : contract.terms()));
        List<Contract> later = facts.placement().laterContracts();
        for (int i = 0; i < later.size(); i++) {
            views.add(new WagePaid(
                    facts, "/laterContracts/" + i + "/terms", later.get(i).terms()));
        }
        Span start = facts.dateOf(Event.START_OF_WORK);
        boolean ahead = start.first() != null && start.first().isAfter(facts.knowledgeDate());
        if (facts.placement().actualTerms() != null || !ahead) {
            views.add(actual(facts));
        }
        return views;
    }

    /** By a contract, not as it was really paid. */
    public boolean isOfContract() {
        return !pointer().startsWith("/actualTerms");
    }

    /** Paid by the hour, it is below a parameter. */
    public boolean hourlyBelow(String parameter) {
        return holds(ask(
                parameter,
                least -> hourly(
                        least.number(), facts().law().parameter(parameter).currency())));
    }

    /** Paid by the hour, it is below a stated amount. */
    public boolean hourlyBelowStated(String name) {
        return holds(stated(name, this::hourly));
    }

    /** Paid by the month, it is below a parameter. */
    public boolean monthlyBelow(String parameter) {
        return holds(ask(
                parameter,
                least -> monthly(
                        least.number(), facts().law().parameter(parameter).currency())));
    }

    /** Paid by the month, it is below a stated amount. */
    public boolean monthlyBelowStated(String name) {
        return holds(stated(name, this::monthly));
    }

    /** It is in another currency than those of a parameter. */
    public boolean inOtherCurrencyThan(String parameter) {
        return holds(
                wage == null
                        ? unknown("amount")
                        : ask(
                                parameter,
                                list -> Condition.of(
                                        !list.codes().contains(wage.amount().currency()))));
    }

    private interface Minimum {
        Condition above(BigDecimal least, String currency);
    }

    private Condition stated(String name, Minimum below) {
        Operands.Quantity least = facts().operands().quantity(name);
        return least == null
                ? Condition.unknown(facts().operands().missing(name))
                : below.above(least.number(), least.currency());
    }

    private Condition hourly(BigDecimal least, String currency) {
        Condition unknown = unknown();
        if (unknown != null) {
            return unknown;
        }
        if (wage.period() == PayPeriod.HOUR) {
            return below(BigDecimal.ONE, BigDecimal.ONE, least, currency);
        }
        if (hoursPerWeek == null) {
            return Condition.unknown(CaseFacts.value(hoursPointer));
        }
        return switch (wage.period()) {
            case WEEK -> below(hoursPerWeek, hoursPerWeek, least, currency);
            case MONTH -> belowPerWeeks(SHORTEST_MONTH, LONGEST_MONTH, least, currency);
            case YEAR -> belowPerWeeks(SHORTEST_YEAR, LONGEST_YEAR, least, currency);
            default -> unknown("period");
        };
    }

    private Condition belowPerWeeks(BigDecimal fewest, BigDecimal most, BigDecimal least, String currency) {
        // amount / (hours x days / 7) < least, multiplied out so that nothing is rounded.
        return below(
                hoursPerWeek.multiply(fewest),
                hoursPerWeek.multiply(most),
                least,
                currency,
                wage.amount().value().multiply(DAYS_A_WEEK));
    }

    private Condition monthly(BigDecimal least, String currency) {
        Condition unknown = unknown();
        if (unknown != null) {
            return unknown;
        }
        Month month = month();
        if (month == null) {
            boolean hours = wage.period() == PayPeriod.HOUR;
            return hours ? Condition.unknown(CaseFacts.value(hoursPointer)) : unknown("period");
        }
        BigDecimal minimum = least.multiply(month.divisor);
        return decided(compare(month.most, minimum, currency), compare(month.least, minimum, currency));
    }

    /**
     * What a month of work is paid: from {@code least / divisor} to {@code most / divisor}. The division is left to do, so
     * that nothing is rounded before it must be.
     */
    record Month(BigDecimal least, BigDecimal most, BigDecimal divisor) {}

    /** What it comes to in a month; null when that is not known. How many days of a month are worked nobody says. */
    Month month() {
        if (unknown() != null) {
            return null;
        }
        BigDecimal amount = wage.amount().value();
        return switch (wage.period()) {
            case MONTH -> new Month(amount, amount, BigDecimal.ONE);
            case YEAR -> new Month(amount, amount, MONTHS_A_YEAR);
            case WEEK -> ofWeek(amount);
            case HOUR -> hoursPerWeek == null ? null : ofWeek(amount.multiply(hoursPerWeek));
            default -> null;
        };
    }

    private static Month ofWeek(BigDecimal weekly) {
        return new Month(weekly.multiply(SHORTEST_MONTH), weekly.multiply(LONGEST_MONTH), DAYS_A_WEEK);
    }

    /** The currency of the wage; null when there is none. */
    String currency() {
        return wage == null ? null : wage.amount().currency();
    }

    private Condition below(BigDecimal fewest, BigDecimal most, BigDecimal least, String currency) {
        return below(fewest, most, least, currency, wage.amount().value());
    }

    /** Amount for so many units against a minimum for one. */
    private Condition below(BigDecimal fewest, BigDecimal most, BigDecimal least, String currency, BigDecimal amount) {
        return decided(
                compare(amount, least.multiply(fewest), currency), compare(amount, least.multiply(most), currency));
    }

    private Condition decided(Integer best, Integer worst) {
        if (best == null || worst == null) {
            return Condition.unknown(new MissingFact(pointer() + "/amount", MissingFact.Kind.RATE));
        }
        if (best < 0) {
            return Condition.TRUE;
        }
        return worst >= 0 ? Condition.FALSE : unknown("period");
    }

    private Integer compare(BigDecimal amount, BigDecimal least, String currency) {
        return facts().amounts().compare(amount, wage.amount().currency(), least, currency, dateOf(Event.WORK));
    }

    /** What is not known of the wage; null when amount and period are. */
    private Condition unknown() {
        if (wage == null || wage.amount().value() == null) {
            return unknown("amount");
        }
        return wage.period() == null ? unknown("period") : null;
    }

    /** The day of the work that is paid; where nobody says it, the first day of work. */
    @Override
    public Span dateOf(Event event) {
        if (event != Event.WORK) {
            return super.dateOf(event);
        }
        if (worked == null) {
            worked = worked();
        }
        return worked;
    }

    private Span worked() {
        if (wage != null && wage.on() != null) {
            return day(wage.on(), "on");
        }
        return isOfContract() ? super.dateOf(Event.WORK) : sinceStart();
    }

    /** A wage that is paid, nobody says when: on some day since work began. */
    private Span sinceStart() {
        Span start = facts().dateOf(Event.START_OF_WORK);
        return new Span(start.first(), facts().knowledgeDate(), List.of(), List.of(missing("on")));
    }

    @Override
    Event event() {
        return Event.WORK;
    }

    @Override
    void describe(Map<String, String> values) {
        if (wage != null) {
            String amount =
                    wage.amount().value() == null ? "?" : wage.amount().value().toPlainString();
            values.put("wage", amount + " " + wage.amount().currency());
            values.put("period", text(wage.period()));
            values.put("on", text(wage.on()));
        }
        values.put("hours", hoursPerWeek == null ? null : hoursPerWeek.toPlainString());
    }
}
