package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the facts of the packs' own by their declared types: every code, dates around those of the law and at the
 * distances that parameters name, numbers and amounts exactly at a parameter and one unit to either side.
 */
final class ExtensionGenerator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, ChronoUnit> CALENDAR = Map.of(
            "days", ChronoUnit.DAYS,
            "weeks", ChronoUnit.WEEKS,
            "months", ChronoUnit.MONTHS,
            "years", ChronoUnit.YEARS);
    /** Further away a date would leave the calendar that records know. */
    private static final int FARTHEST = 200;

    private final SplittableRandom random;
    private final PackInfo pack;
    private final List<LocalDate> lawDates;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<Distance> distances = new ArrayList<>();
    private final List<Amounts> amounts;

    /** Values of facts that put a record within the scope of some requirement. */
    private final Map<String, List<String>> scopes = new TreeMap<>();

    private record Distance(long number, ChronoUnit unit) {}

    /** How much is known and answered with yes or all codes, in the record at hand. */
    private double known;

    private double yes;

    ExtensionGenerator(SplittableRandom random, PackInfo pack) {
        this.random = random;
        this.pack = pack;
        this.lawDates = List.copyOf(new TreeSet<>(LawDates.of(pack)));
        this.amounts = Amounts.of(List.of(pack));
        pack.requirements()
                .forEach(requirement -> requirement
                        .scope()
                        .facts()
                        .forEach((name, values) -> scopes.computeIfAbsent(name, key -> new ArrayList<>())
                                .addAll(values)));
        for (Parameter parameter : pack.parameters()) {
            boolean distance = CALENDAR.containsKey(parameter.unit());
            parameter.values().stream()
                    .filter(value -> value.number() != null && !"money".equals(parameter.unit()))
                    .forEach(value -> {
                        numbers.add(value.number());
                        if (distance && value.number().intValue() <= FARTHEST * 365) {
                            distances.add(new Distance(value.number().longValue(), CALENDAR.get(parameter.unit())));
                        }
                    });
        }
    }

    /** Whether records can state anything for the pack. */
    boolean hasFacts() {
        return !pack.extension().isEmpty();
    }

    String pack() {
        return pack.id();
    }

    /**
     * The facts of one record.
     *
     * @param kind kind of the record
     * @param knownShare how likely a fact is known
     * @param events days of the record's own events, from which distances are measured
     */
    ObjectNode next(SubjectKind kind, double knownShare, List<LocalDate> events) {
        known = knownShare;
        yes = pick(List.of(0.5, 0.5, 0.9, 0.1, 1.0));
        double pleas = pick(List.of(0.0, 0.1, 0.5));
        List<LocalDate> days = new ArrayList<>(events);
        ObjectNode facts = JSON.objectNode();
        for (ExtensionFact fact : pack.extension()) {
            if (!fact.subjects().contains(kind)) {
                continue;
            }
            // Most things are not pleaded at all; what nobody asks is not there either.
            if (chance(Boolean.TRUE.equals(fact.pleaded()) ? pleas : known)) {
                facts.set(fact.name(), value(fact, days));
            }
        }
        return facts;
    }

    private JsonNode value(ExtensionFact fact, List<LocalDate> days) {
        if (scopes.containsKey(fact.name()) && chance(0.5)) {
            String within = pick(scopes.get(fact.name()));
            if (fact.type() == FactType.YES_NO) {
                return JSON.booleanNode(within.equals("yes"));
            }
            if (fact.type() == FactType.CODE) {
                return JSON.stringNode(within);
            }
        }
        return switch (fact.type()) {
            case YES_NO -> JSON.booleanNode(chance(yes));
            case DATE -> date(days);
            case NUMBER -> number();
            case MONEY -> Amounts.json(amount(), chance(Math.max(known, 0.7)));
            case CODE -> JSON.stringNode(pick(fact.codes()));
            case CODES -> codes(fact);
        };
    }

    private ArrayNode codes(ExtensionFact fact) {
        double share = pick(List.of(1.0, yes, 0.5, 0.9));
        ArrayNode codes = JSON.arrayNode();
        fact.codes().stream().filter(code -> chance(share)).forEach(codes::add);
        return codes;
    }

    private JsonNode date(List<LocalDate> days) {
        LocalDate day = days.isEmpty() ? LocalDate.of(2024, 1, 1) : pick(days);
        double way = random.nextDouble();
        if (way < 0.35 && !distances.isEmpty()) {
            Distance distance = pick(distances);
            day = day.plus(chance(0.7) ? distance.number() : -distance.number(), distance.unit())
                    .plusDays(random.nextInt(-1, 2));
        } else if (way < 0.55 && !lawDates.isEmpty()) {
            day = pick(lawDates).plusDays(random.nextInt(-2, 3));
        } else if (way < 0.65) {
            day = day.plusDays(random.nextInt(-1, 2));
        } else {
            day = day.plusDays(random.nextInt(-120, 121));
        }
        days.add(day);
        String text = day.toString();
        double precision = random.nextDouble();
        return JSON.stringNode(precision < 0.9 ? text : precision < 0.96 ? text.substring(0, 7) : text.substring(0, 4));
    }

    private JsonNode number() {
        if (numbers.isEmpty() || chance(0.25)) {
            return JSON.numberNode(random.nextInt(0, 60));
        }
        BigDecimal number = pick(numbers).add(BigDecimal.valueOf(random.nextInt(-1, 2)));
        return JSON.numberNode(number.max(BigDecimal.ZERO));
    }

    private Amounts.Amount amount() {
        if (amounts.isEmpty() || chance(0.2)) {
            String currency = amounts.isEmpty() ? "USD" : pick(amounts).currency();
            return new Amounts.Amount(BigDecimal.valueOf(random.nextInt(10, 3000)), currency);
        }
        return pick(amounts).near(random);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
