package io.github.fairrecruit.compliance.spark;

import java.io.Serializable;

/**
 * A part of the input that one task assesses.
 *
 * @param input number of the file among all inputs, from 0
 * @param uri the file; of a register of agencies, its number in the job
 * @param kind how it is read
 * @param from where the slice begins in the file
 * @param to where it ends
 * @param number number of its first record in the file, from 1
 * @param line line of that record, from 1
 */
record Slice(int input, String uri, Kind kind, long from, long to, long number, long line) implements Serializable {
    /** How a slice is read. */
    enum Kind {
        /** a register of agencies that travels with the job */
        AGENCIES,
        /** a whole file, as on one machine: it is compressed, a table, an array, or small */
        FILE,
        /** lines of NDJSON; begins and ends where a line does */
        LINES,
        /** row groups of a Parquet file */
        ROWS
    }

    static Slice agencies(int input) {
        return new Slice(input, Integer.toString(input), Kind.AGENCIES, 0, 0, 1, 1);
    }

    static Slice file(int input, String uri) {
        return new Slice(input, uri, Kind.FILE, 0, 0, 1, 1);
    }
}
