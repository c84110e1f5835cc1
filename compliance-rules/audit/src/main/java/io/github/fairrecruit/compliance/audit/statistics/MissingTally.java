package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.audit.report.MissingFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts that undetermined outcomes ask for.
 *
 * <p>Numbers of elements become {@code *}, so there are no more facts than the model and the packs have names.
 */
final class MissingTally {
    /** A power of two: how many pointers, as they stand, are remembered with their facts. It only makes counting quick. */
    private static final int REMEMBERED = 1024;

    private static final MissingFact.Kind[] KINDS = MissingFact.Kind.values();

    private final Map<String, Fact[]> facts = new HashMap<>();
    private final String[] pointers = new String[REMEMBERED];
    private final Fact[][] remembered = new Fact[REMEMBERED][];
    private long outcome;

    private static final class Fact {
        private final String pointer;
        private final MissingFact.Kind kind;
        private long records;
        private long outcomes;
        private long lastRecord = -1;
        private long lastOutcome = -1;

        Fact(String pointer, MissingFact.Kind kind) {
            this.pointer = pointer;
            this.kind = kind;
        }
    }

    /**
     * Adds what one undetermined outcome asks for.
     *
     * @param record a number that this tally never had for another record
     */
    void add(List<MissingFact> missing, long record) {
        outcome++;
        for (int i = 0; i < missing.size(); i++) {
            MissingFact asked = missing.get(i);
            Fact[] ofPointer = ofPointer(asked.pointer());
            Fact fact = ofPointer[asked.kind().ordinal()];
            if (fact == null) {
                fact = new Fact(general(asked.pointer()), asked.kind());
                ofPointer[asked.kind().ordinal()] = fact;
            }
            if (fact.lastRecord != record) {
                fact.lastRecord = record;
                fact.records++;
            }
            // Two elements of one list may be asked for by one outcome: that is one outcome.
            if (fact.lastOutcome != outcome) {
                fact.lastOutcome = outcome;
                fact.outcomes++;
            }
        }
    }

    private Fact[] ofPointer(String pointer) {
        int hash = pointer.hashCode();
        int place = (hash ^ hash >>> 16) & (REMEMBERED - 1);
        if (!pointer.equals(pointers[place])) {
            pointers[place] = pointer;
            remembered[place] = facts.computeIfAbsent(general(pointer), key -> new Fact[KINDS.length]);
        }
        return remembered[place];
    }

    /** The pointer with {@code *} for the number of an element. */
    static String general(String pointer) {
        StringBuilder general = null;
        int start = 0;
        for (int at = pointer.indexOf('/'); at >= 0; at = pointer.indexOf('/', at + 1)) {
            int end = pointer.indexOf('/', at + 1);
            if (digits(pointer, at + 1, end < 0 ? pointer.length() : end)) {
                general = general == null ? new StringBuilder(pointer.length()) : general;
                general.append(pointer, start, at + 1).append('*');
                start = end < 0 ? pointer.length() : end;
            }
        }
        return general == null
                ? pointer
                : general.append(pointer, start, pointer.length()).toString();
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    void merge(MissingTally later) {
        for (Fact[] ofPointer : later.facts.values()) {
            for (Fact fact : ofPointer) {
                if (fact != null) {
                    Fact own = fact(fact.pointer, fact.kind);
                    own.records += fact.records;
                    own.outcomes += fact.outcomes;
                }
            }
        }
    }

    private Fact fact(String pointer, MissingFact.Kind kind) {
        Fact[] ofPointer = facts.computeIfAbsent(pointer, key -> new Fact[KINDS.length]);
        if (ofPointer[kind.ordinal()] == null) {
            ofPointer[kind.ordinal()] = new Fact(pointer, kind);
        }
        return ofPointer[kind.ordinal()];
    }

    private List<Fact> sorted(Comparator<Fact> first) {
        List<Fact> sorted = new ArrayList<>();
        for (Fact[] ofPointer : facts.values()) {
            for (Fact fact : ofPointer) {
                if (fact != null) {
                    sorted.add(fact);
                }
            }
        }
        sorted.sort(first.thenComparing((Fact fact) -> fact.pointer).thenComparing(fact -> fact.kind));
        return sorted;
    }

    /** The facts: those first that would decide the most outcomes, then in the order of the pointers. */
    List<MissingFigures> figures(long assessed) {
        return sorted(Comparator.comparingLong((Fact fact) -> fact.outcomes).reversed()).stream()
                .map(fact -> new MissingFigures(
                        fact.pointer,
                        fact.kind,
                        fact.records,
                        fact.outcomes,
                        BigDecimal.valueOf(fact.records).divide(BigDecimal.valueOf(assessed), 4, RoundingMode.HALF_UP)))
                .toList();
    }

    void write(StateWriter out) {
        List<Fact> sorted = sorted((a, b) -> 0);
        out.number(sorted.size());
        for (Fact fact : sorted) {
            out.text(fact.pointer);
            out.number(fact.kind.ordinal());
            out.number(fact.records);
            out.number(fact.outcomes);
        }
    }

    static MissingTally read(StateReader in) {
        MissingTally tally = new MissingTally();
        int size = in.size();
        for (int i = 0; i < size; i++) {
            String pointer = in.text();
            Fact fact = tally.fact(pointer, KINDS[in.size()]);
            fact.records = in.number();
            fact.outcomes = in.number();
        }
        return tally;
    }
}
