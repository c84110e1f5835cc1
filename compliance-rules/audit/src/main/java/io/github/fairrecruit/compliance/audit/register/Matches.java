package io.github.fairrecruit.compliance.audit.register;

import io.github.fairrecruit.compliance.audit.report.RegisterMatch;
import io.github.fairrecruit.compliance.audit.report.RegisterMatch.By;
import io.github.fairrecruit.compliance.audit.statistics.AssessedRecord;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Period;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruiterLink;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Acts that fall, or may fall, into an entry of a register. Memory grows with the parties that match, and not with the
 * records. Merging in the order of the input gives the same as adding one by one. Not thread-safe.
 *
 * <p>Compared are: of a placement, every recruiter of its chain on the day on which it acted; of an agreement, its agency
 * on the day on which it acted, else that of the signature, else that of the approval, and its employer on the day of the
 * signature, else of the approval; of a record of an agency, its operations. An act whose day nobody knows lies in
 * the period of its record; where that is not known either, it may fall into every entry.
 */
public final class Matches {
    private static final int EXAMPLES = 5;

    private final SanctionRegister register;
    private final TreeMap<Key, Found> found = new TreeMap<>();

    Matches(SanctionRegister register) {
        this.register = register;
    }

    private record Key(int entry, By by, String party) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::entry).thenComparing(Key::by).thenComparing(Key::party);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Found {
        private long acts;
        private long possible;
        private CalendarDate first;
        private CalendarDate last;
        private final List<String> examples = new ArrayList<>(EXAMPLES);

        void add(boolean sure, CalendarDate day, String example) {
            acts += sure ? 1 : 0;
            possible += sure ? 0 : 1;
            days(day, day);
            if (examples.size() < EXAMPLES && !examples.contains(example)) {
                examples.add(example);
            }
        }

        void add(Found later) {
            acts += later.acts;
            possible += later.possible;
            days(later.first, later.last);
            for (String example : later.examples) {
                if (examples.size() < EXAMPLES && !examples.contains(example)) {
                    examples.add(example);
                }
            }
        }

        private void days(CalendarDate from, CalendarDate to) {
            if (from != null && (first == null || EARLIEST.compare(from, first) < 0)) {
                first = from;
            }
            if (to != null && (last == null || LATEST.compare(to, last) > 0)) {
                last = to;
            }
        }

        /** The text decides between dates of different precision, so that the order of adding does not. */
        private static final Comparator<CalendarDate> EARLIEST =
                Comparator.comparing(CalendarDate::firstDay).thenComparing(CalendarDate::toString);

        private static final Comparator<CalendarDate> LATEST =
                Comparator.comparing(CalendarDate::lastDay).thenComparing(CalendarDate::toString);
    }

    /** Compares the acts of a record. */
    public void add(AssessedRecord record) {
        if (register.silent()) {
            return;
        }
        if (record.value() instanceof Placement placement) {
            for (RecruiterLink link : placement.recruiterChain()) {
                act(link.agency(), link.actedOn(), record);
            }
        } else if (record.value() instanceof ServiceAgreement agreement) {
            CalendarDate day = agreement.signedOn() != null ? agreement.signedOn() : agreement.approvedOn();
            if (agreement.agency() != null) {
                CalendarDate acted = agreement.agency().actedOn();
                act(agreement.agency().agency(), acted != null ? acted : day, record);
            }
            act(agreement.employer(), day, record);
        } else if (record.value() instanceof RecruitmentAgency agency) {
            for (RecruiterLink link : agency.operations()) {
                act(link.agency() != null ? link.agency() : agency.id(), link.actedOn(), record);
            }
        }
    }

    private void act(String party, CalendarDate day, AssessedRecord record) {
        if (party == null) {
            return;
        }
        List<Integer> same = register.withId(party);
        same.forEach(entry -> act(entry, By.ID, party, day, record));
        for (int entry : register.withName(party)) {
            if (!same.contains(entry)) {
                act(entry, By.NAME, party, day, record);
            }
        }
    }

    private void act(int index, By by, String party, CalendarDate day, AssessedRecord record) {
        Entry entry = register.entry(index);
        Interval.Place place = day != null
                ? entry.interval().place(day)
                : within(entry.interval(), record.value().period());
        if (place == Interval.Place.OUT) {
            return;
        }
        String example = record.value().id() != null ? record.value().id() : record.file() + ":" + record.number();
        // What kind of sanction it is may be unknown, and then it may be one that bars nobody.
        found.computeIfAbsent(new Key(index, by, party), key -> new Found())
                .add(place == Interval.Place.IN && entry.kind() != null, day, example);
    }

    /** All events of a record lie in its period, whose end is the first day after it. */
    private static Interval.Place within(Interval interval, Period period) {
        if (period == null) {
            return interval.place(null);
        }
        return interval.place(
                period.from() == null ? null : period.from().firstDay(),
                period.until() == null ? null : period.until().lastDay().minusDays(1));
    }

    /** Adds what was found in later records of the same input, with the same register. */
    public void merge(Matches later) {
        later.found.forEach((key, value) ->
                found.computeIfAbsent(key, absent -> new Found()).add(value));
    }

    /** What was found, in the order of the register; by id before by name. */
    public List<RegisterMatch> result() {
        List<RegisterMatch> result = new ArrayList<>();
        for (Map.Entry<Key, Found> each : found.entrySet()) {
            Entry entry = register.entry(each.getKey().entry());
            Found value = each.getValue();
            result.add(new RegisterMatch(
                    each.getKey().by(),
                    each.getKey().party(),
                    each.getKey().by() == By.ID || entry.name() == null ? entry.party() : entry.name(),
                    entry.kind(),
                    entry.interval().from(),
                    entry.interval().until(),
                    value.acts,
                    value.possible,
                    value.first,
                    value.last,
                    entry.line(),
                    value.examples));
        }
        return List.copyOf(result);
    }

    /** Writes what was found as one JSON object; {@link SanctionRegister#matches(JsonParser)} of the same register reads it. */
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeName("matches");
        json.writeStartArray();
        found.forEach((key, value) -> {
            json.writeStartObject();
            json.writeNumberProperty("entry", key.entry());
            json.writeStringProperty("by", key.by().name());
            json.writeStringProperty("party", key.party());
            json.writeNumberProperty("acts", value.acts);
            json.writeNumberProperty("possible", value.possible);
            if (value.first != null) {
                json.writeStringProperty("first", value.first.toString());
                json.writeStringProperty("last", value.last.toString());
            }
            json.writeName("examples");
            json.writeStartArray();
            value.examples.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    void read(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
        }
        expect(json.nextToken(), JsonToken.PROPERTY_NAME);
        expect(json.nextToken(), JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            one(json);
        }
        expect(json.nextToken(), JsonToken.END_OBJECT);
    }

    private void one(JsonParser json) {
        int entry = 0;
        By by = By.NAME;
        String party = "";
        Found value = new Found();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "entry" -> entry = json.getIntValue();
                case "by" -> by = By.valueOf(json.getString());
                case "party" -> party = json.getString();
                case "acts" -> value.acts = json.getLongValue();
                case "possible" -> value.possible = json.getLongValue();
                case "first" -> value.first = CalendarDate.parse(json.getString());
                case "last" -> value.last = CalendarDate.parse(json.getString());
                case "examples" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        value.examples.add(json.getString());
                    }
                }
                default ->
                    throw new IllegalArgumentException(
                            "\"" + name + "\" is no part of matches. Maybe the " + "checkpoint is of another version.");
            }
        }
        found.put(new Key(entry, by, party), value);
    }

    private static void expect(JsonToken token, JsonToken wanted) {
        if (token != wanted) {
            throw new IllegalArgumentException(
                    "Here is " + token + " and not " + wanted + ". Maybe the checkpoint is damaged.");
        }
    }
}
