package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.catalogue.Catalogue.Pack;
import java.util.List;

/**
 * All that a document says about a pack, in its language. Every format shows the same.
 *
 * @param pack the pack
 * @param anchor anchor of the pack
 * @param title title
 * @param header coordinates, status and the like
 * @param requirements requirements, in the order of the instrument
 * @param facts facts of the pack's own
 * @param parameters numbers and lists that no requirement names
 * @param consequences what the law attaches to breaches
 * @param tombstones ids that are withdrawn
 */
record PackSheet(
        Pack pack,
        String anchor,
        Run title,
        List<Field> header,
        List<RequirementSheet> requirements,
        List<Entry> facts,
        List<Entry> parameters,
        List<Entry> consequences,
        List<Entry> tombstones) {
    /**
     * An entry of a list.
     *
     * @param anchor anchor, or null
     * @param name its id
     * @param lines what is said about it
     */
    record Entry(String anchor, String name, List<Line> lines) {}
}
