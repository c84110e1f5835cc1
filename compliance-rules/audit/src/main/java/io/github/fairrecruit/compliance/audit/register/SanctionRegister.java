package io.github.fairrecruit.compliance.audit.register;

import io.github.fairrecruit.compliance.audit.input.InputItem;
import io.github.fairrecruit.compliance.audit.input.Mapping;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.input.RecordSource;
import io.github.fairrecruit.compliance.audit.input.RecordSources;
import io.github.fairrecruit.compliance.audit.input.Refusal;
import io.github.fairrecruit.compliance.audit.input.SanctionEntry;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect.Kind;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.Sanction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;

/**
 * Who was barred from recruiting, and when. Acts of recruitment are compared with it by id, which is the same party, and by
 * name, which is a possible match. Neither is a breach: it is for review.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class SanctionRegister {
    private final String name;
    private final String sha256;
    private final List<Entry> entries;
    private final long rows;
    private final List<RegisterDefect> defects;
    private final Map<String, List<Integer>> byId = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();

    private SanctionRegister(String name, String sha256, List<Entry> entries, long rows, List<RegisterDefect> defects) {
        this.name = name;
        this.sha256 = sha256;
        this.entries = List.copyOf(entries);
        this.rows = rows;
        this.defects = List.copyOf(defects);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.bars()) {
                continue;
            }
            if (entry.id() != null) {
                byId.computeIfAbsent(entry.id(), key -> new ArrayList<>()).add(i);
            }
            for (String form : Names.forms(entry.name())) {
                byName.computeIfAbsent(form, key -> new ArrayList<>()).add(i);
            }
        }
    }

    /** A register without entries, to which those of agencies can be added. */
    public static SanctionRegister empty() {
        return new SanctionRegister(null, null, List.of(), 0, List.of());
    }

    /**
     * Reads a table.
     *
     * @param mapping a mapping with {@code subject: sanction}
     * @throws io.github.fairrecruit.compliance.audit.input.InputException when the file cannot be read
     */
    public static SanctionRegister read(Path file, Mapping mapping) {
        RecordSource source = RecordSources.register(file, mapping);
        List<Entry> entries = new ArrayList<>();
        List<RegisterDefect> defects = new ArrayList<>();
        long[] rows = new long[1];
        source.read(item -> {
            rows[0]++;
            entry(item, entries, defects);
        });
        overlaps(source.name(), entries, defects);
        defects.sort(Comparator.comparingLong(RegisterDefect::line).thenComparing(RegisterDefect::kind));
        return new SanctionRegister(source.name(), source.digest(), entries, rows[0], defects);
    }

    private static void entry(InputItem item, List<Entry> entries, List<RegisterDefect> defects) {
        if (item instanceof RawItem raw) {
            SanctionEntry row = RecruitmentJson.mapper().readValue(raw.record().json(), SanctionEntry.class);
            entries.add(Entry.of(raw.file(), raw.line(), row, defects));
        } else if (item instanceof Refusal refusal) {
            defects.add(new RegisterDefect(
                    refusal.file(),
                    refusal.line(),
                    Kind.UNREADABLE,
                    refusal.value() == null ? "" : refusal.value(),
                    refusal.reason() + " The entry cannot be compared."));
        }
    }

    private static void overlaps(String file, List<Entry> entries, List<RegisterDefect> defects) {
        Map<String, List<Entry>> parties = new HashMap<>();
        for (Entry entry : entries) {
            Set<String> keys = new LinkedHashSet<>();
            if (entry.id() != null) {
                keys.add("id " + entry.id());
            } else {
                Names.forms(entry.name()).forEach(form -> keys.add("name " + form));
            }
            keys.stream()
                    .flatMap(key -> parties.getOrDefault(key, List.of()).stream())
                    .filter(other -> other.stated().overlaps(entry.stated()))
                    .min(Comparator.comparingLong(Entry::line))
                    .ifPresent(other -> defects.add(new RegisterDefect(
                            file,
                            entry.line(),
                            Kind.OVERLAP,
                            entry.party(),
                            "It overlaps with the entry of line " + other.line() + ": " + days(other) + " and "
                                    + days(entry) + ". Maybe one replaces the other.")));
            keys.forEach(key ->
                    parties.computeIfAbsent(key, absent -> new ArrayList<>()).add(entry));
        }
    }

    private static String days(Entry entry) {
        return "[" + entry.stated().from() + ", " + entry.stated().until() + ")";
    }

    /** The same register with the sanctions that the records of agencies hold; they match by id. */
    public SanctionRegister withAgencies(List<RecruitmentAgency> agencies) {
        List<Entry> all = new ArrayList<>(entries);
        List<RegisterDefect> found = new ArrayList<>(defects);
        for (RecruitmentAgency agency : agencies) {
            if (agency.id() != null) {
                for (Sanction sanction : agency.sanctions()) {
                    all.add(Entry.of(agency.id(), sanction, found));
                }
            }
        }
        return new SanctionRegister(name, sha256, all, rows, found);
    }

    /** Name of the file; null when there is none. */
    public String name() {
        return name;
    }

    /** SHA-256 of the bytes of the file, in hexadecimal; null when there is none. */
    public String sha256() {
        return sha256;
    }

    /** What is wrong with the register, in the order of its lines. */
    public List<RegisterDefect> defects() {
        return defects;
    }

    /** How many rows the file has, whether they could be read or not. */
    public long entries() {
        return rows;
    }

    /** A new accumulator. */
    public Matches matches() {
        return new Matches(this);
    }

    /**
     * An accumulator that goes on where another one was written.
     *
     * @param json stands at the beginning of what {@link Matches#write} wrote, and stands at its end afterwards
     */
    public Matches matches(JsonParser json) {
        Matches matches = new Matches(this);
        matches.read(json);
        return matches;
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    boolean silent() {
        return byId.isEmpty() && byName.isEmpty();
    }

    List<Integer> withId(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** Entries with one of the forms of a name, in their order. */
    Iterable<Integer> withName(String name) {
        if (byName.isEmpty()) {
            return List.of();
        }
        TreeSet<Integer> found = new TreeSet<>();
        Names.forms(name).forEach(form -> found.addAll(byName.getOrDefault(form, List.of())));
        return found;
    }
}
