package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.audit.report.YesNoUnknown;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of the records with something in common. */
final class Cell {
    private static final Verdict[] VERDICTS = Verdict.values();

    private final CountSum workers;
    private long placements;
    private final long[] charged = new long[3];
    private final long[] verdicts;

    Cell(int packs) {
        this(new CountSum(), packs);
    }

    private Cell(CountSum workers, int packs) {
        this.workers = workers;
        this.verdicts = new long[packs * VERDICTS.length];
    }

    /** Adds a placement, without its verdicts. */
    void addPlacement(CountBounds of, Boolean isCharged) {
        placements++;
        workers.add(of);
        charged[answer(isCharged)]++;
    }

    /** Adds the verdicts of a record: one for each pack, or -1 where a pack was not asked. */
    void addVerdicts(int[] ofPacks) {
        for (int pack = 0; pack < ofPacks.length; pack++) {
            if (ofPacks[pack] >= 0) {
                verdicts[pack * VERDICTS.length + ofPacks[pack]]++;
            }
        }
    }

    void merge(Cell later) {
        placements += later.placements;
        workers.merge(later.workers);
        sum(charged, later.charged);
        sum(verdicts, later.verdicts);
    }

    static void sum(long[] into, long[] later) {
        for (int i = 0; i < into.length; i++) {
            into[i] += later[i];
        }
    }

    /** The place of an answer in an array of yes, no and unknown. */
    static int answer(Boolean answer) {
        return answer == null ? 2 : answer ? 0 : 1;
    }

    static YesNoUnknown answers(long[] counts) {
        return new YesNoUnknown(counts[0], counts[1], counts[2]);
    }

    long placements() {
        return placements;
    }

    CountBounds workers() {
        return workers.bounds();
    }

    YesNoUnknown charged() {
        return answers(charged);
    }

    /** The verdicts of one pack that occur. */
    Map<Verdict, Long> verdicts(int pack) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : VERDICTS) {
            long count = verdicts[pack * VERDICTS.length + verdict.ordinal()];
            if (count > 0) {
                counts.put(verdict, count);
            }
        }
        return counts;
    }

    /** The verdicts of all packs that were asked. */
    Map<String, Map<Verdict, Long>> verdicts(List<PackInfo> packs) {
        Map<String, Map<Verdict, Long>> counts = new TreeMap<>();
        for (int pack = 0; pack < packs.size(); pack++) {
            Map<Verdict, Long> ofPack = verdicts(pack);
            if (!ofPack.isEmpty()) {
                counts.put(packs.get(pack).id(), ofPack);
            }
        }
        return counts;
    }

    void write(StateWriter out) {
        out.number(placements);
        workers.write(out);
        out.numbers(charged);
        out.numbers(verdicts);
    }

    static Cell read(StateReader in, int packs) {
        long placements = in.number();
        Cell cell = new Cell(CountSum.read(in), packs);
        cell.placements = placements;
        in.numbers(cell.charged);
        in.numbers(cell.verdicts);
        return cell;
    }
}
