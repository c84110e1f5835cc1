package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.pack.Requirement;
import java.util.List;

/**
 * All that a document says about a requirement, in its language. Every format shows the same.
 *
 * @param requirement the requirement
 * @param anchor anchor of the requirement
 * @param title title
 * @param demand what is demanded, in own words
 * @param worker the same for the worker; null when there are no such words
 * @param tags what matters most, in a word each
 * @param law what the law says
 * @param encoding how the pack encodes it
 * @param cases golden cases
 */
record RequirementSheet(
        Requirement requirement,
        String anchor,
        Run title,
        Run demand,
        Run worker,
        List<Tag> tags,
        List<Field> law,
        List<Field> encoding,
        List<CaseLine> cases) {
    /**
     * A word that stands out.
     *
     * @param text the word
     * @param style how it stands out
     */
    record Tag(String text, String style) {}

    /**
     * A golden case.
     *
     * @param name its name
     * @param expected the expected outcome, in words
     */
    record CaseLine(Run name, Line expected) {}
}
