package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.audit.AuditShare;
import io.github.fairrecruit.compliance.audit.SharedAudit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.function.Function;
import scala.Tuple2;

/**
 * Merges shares in the order of the input. Spark's own reductions merge in any order; here neighbours are merged with
 * neighbours, level by level, so that no machine holds more than a few shares at once.
 */
final class Merging {
    /** So many neighbours are merged at once. */
    private static final int NEIGHBOURS = 32;

    private Merging() {}

    /** Merges them all. */
    static AuditShare whole(
            JavaPairRDD<Integer, byte[]> shares,
            int count,
            SharedAudit audit,
            Function<Void, SharedAudit> onExecutors) {
        JavaPairRDD<Integer, byte[]> level = shares;
        int left = count;
        while (left > NEIGHBOURS) {
            left = (left + NEIGHBOURS - 1) / NEIGHBOURS;
            level = level.mapToPair(share -> new Tuple2<>(share._1() / NEIGHBOURS, share))
                    .groupByKey(left)
                    .mapValues(neighbours -> merged(sorted(neighbours.iterator()), onExecutors.call(null))
                            .toBytes());
        }
        return merged(sorted(level.collect().iterator()), audit);
    }

    private static List<Tuple2<Integer, byte[]>> sorted(Iterator<Tuple2<Integer, byte[]>> shares) {
        List<Tuple2<Integer, byte[]>> sorted = new ArrayList<>();
        shares.forEachRemaining(sorted::add);
        sorted.sort(Comparator.comparing(Tuple2::_1));
        return sorted;
    }

    private static AuditShare merged(List<Tuple2<Integer, byte[]>> shares, SharedAudit audit) {
        AuditShare whole = audit.share();
        shares.forEach(share -> whole.merge(audit.read(share._2())));
        return whole;
    }
}
