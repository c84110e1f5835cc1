package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds what a record states under {@code extensions} to what the packs declare. */
public final class ExtensionCheck {
    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Set<String> PARTS_OF_MONEY = Set.of("value", "currency");

    private final Map<String, PackInfo> packs;
    /** The facts of a kind of record by pack, then by name. */
    private final Map<SubjectKind, Map<String, Map<String, ExtensionFact>>> facts = new EnumMap<>(SubjectKind.class);

    /** Checks against these packs, by id. */
    public ExtensionCheck(Map<String, PackInfo> packs) {
        this.packs = packs;
        for (SubjectKind subject : SubjectKind.values()) {
            Map<String, Map<String, ExtensionFact>> byPack = new HashMap<>();
            packs.forEach((id, pack) -> byPack.put(id, byName(pack, subject)));
            facts.put(subject, byPack);
        }
    }

    private static Map<String, ExtensionFact> byName(PackInfo pack, SubjectKind subject) {
        Map<String, ExtensionFact> byName = new HashMap<>();
        for (ExtensionFact fact : pack.extension()) {
            if (fact.subjects().contains(subject)) {
                byName.putIfAbsent(fact.name(), fact);
            }
        }
        return byName;
    }

    /**
     * Checks a record. What is stated for packs that are not there is left alone.
     *
     * @throws InvalidRecordException when a fact is not known, or has another shape
     */
    public void check(RecruitmentRecord subject) {
        subject.extensions().forEach((id, stated) -> {
            PackInfo pack = packs.get(id);
            if (pack != null) {
                check(pack, stated, SubjectKind.of(subject), "/extensions/" + id);
            }
        });
    }

    private void check(PackInfo pack, Object stated, SubjectKind subject, String pointer) {
        if (!(stated instanceof Map<?, ?> values)) {
            throw wrong(pointer, "is no object", "Maybe write { \"name\": value }");
        }
        values.forEach((key, value) -> {
            String name = String.valueOf(key);
            ExtensionFact known = facts.get(subject).get(pack.id()).get(name);
            Place place = new Place(pointer, name);
            if (known == null) {
                throw wrong(place, "is not known to the pack " + pack.id(), near(name, pack, subject));
            }
            shape(known, value, place);
        });
    }

    /** Where something stands: said only when something is wrong with it. */
    private record Place(Object parent, String name) {
        @Override
        public String toString() {
            return parent + "/" + name.replace("~", "~0").replace("/", "~1");
        }
    }

    /** An element of a list, said likewise. */
    private record Element(Object list, int index) {
        @Override
        public String toString() {
            return list + "/" + index;
        }
    }

    private static String near(String name, PackInfo pack, SubjectKind subject) {
        Set<String> names = new TreeSet<>();
        pack.extension().stream()
                .filter(fact -> fact.subjects().contains(subject))
                .forEach(fact -> names.add(fact.name()));
        String nearest = Nearest.to(name, names);
        return nearest != null
                ? "Maybe " + nearest + " is meant"
                : "Maybe it is a fact of another kind of record: this one knows " + names;
    }

    private static void shape(ExtensionFact fact, Object value, Object place) {
        switch (fact.type()) {
            case YES_NO -> {
                if (!(value instanceof Boolean)) {
                    throw wrong(place, shown(value) + " is neither true nor false", "Maybe leave it out when unknown");
                }
            }
            case DATE -> date(value, place);
            case NUMBER -> number(value, place);
            case MONEY -> money(value, place);
            case CODE -> code(fact, value, place);
            case CODES -> {
                if (!(value instanceof List<?> list)) {
                    throw wrong(place, shown(value) + " is no list", "Maybe write [ … ]");
                }
                for (int i = 0; i < list.size(); i++) {
                    code(fact, list.get(i), new Element(place, i));
                }
            }
        }
    }

    private static void date(Object value, Object place) {
        if (value instanceof CalendarDate || value instanceof LocalDate) {
            return;
        }
        try {
            CalendarDate.parse(String.valueOf(value));
        } catch (IllegalArgumentException e) {
            throw wrong(place, shown(value) + " is not a date", "Maybe write it as YYYY-MM-DD, YYYY-MM or YYYY");
        }
        if (!(value instanceof String)) {
            throw wrong(place, shown(value) + " is not a date", "Maybe write it in quotes");
        }
    }

    private static void number(Object value, Object place) {
        if (!(value instanceof Number)) {
            throw wrong(place, shown(value) + " is not a number", "Maybe leave out what surrounds it");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw wrong(place, shown(value) + " is not a number", "Maybe leave it out when unknown");
        }
        if (number.signum() < 0
                || number.precision() - number.scale() > DIGITS
                || number.stripTrailingZeros().scale() > DECIMALS) {
            throw wrong(
                    place,
                    shown(value) + " is negative, too large or too exact",
                    "Maybe at most " + DIGITS + " digits and " + DECIMALS + " decimals are meant");
        }
    }

    private static void money(Object value, Object place) {
        if (value instanceof Money) {
            return;
        }
        if (!(value instanceof Map<?, ?> map) || !PARTS_OF_MONEY.containsAll(map.keySet())) {
            throw wrong(place, shown(value) + " is no amount", "Maybe write { \"value\": 900, \"currency\": \"USD\" }");
        }
        if (map.get("value") != null) {
            number(map.get("value"), new Place(place, "value"));
        }
        if (!(map.get("currency") instanceof String currency)
                || !CURRENCY.matcher(currency).matches()) {
            throw wrong(
                    place + "/currency",
                    shown(map.get("currency")) + " is not an ISO 4217 currency code",
                    "Maybe three capital letters are meant");
        }
    }

    private static void code(ExtensionFact fact, Object value, Object place) {
        if (!(value instanceof String code) || !fact.codes().contains(code)) {
            String nearest = value instanceof String text ? Nearest.to(text, fact.codes()) : null;
            throw wrong(
                    place,
                    shown(value) + " is not one of " + fact.codes(),
                    nearest == null ? "Maybe one of these is meant" : "Maybe " + nearest + " is meant");
        }
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    }

    private static InvalidRecordException wrong(Object place, String what, String advice) {
        return new InvalidRecordException(place.toString(), what + ". " + advice + ".");
    }
}
