package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.audit.AuditRows;
import java.io.Serializable;

/** What a task hands on of its slice: rows of the results as it goes, and at its end what they add up to. */
sealed interface Piece extends Serializable {
    /** Rows of the results. */
    record Rows(AuditRows rows) implements Piece {}

    /**
     * The end of a slice.
     *
     * @param slice number of the slice, from 0
     * @param input number of its file
     * @param share what its records add up to, as bytes
     * @param sha256 digest of its file, if the slice is the whole file; else null
     */
    record End(int slice, int input, byte[] share, String sha256) implements Piece {}
}
