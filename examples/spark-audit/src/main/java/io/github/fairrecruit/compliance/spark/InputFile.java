package io.github.fairrecruit.compliance.spark;

import java.io.Serializable;
import java.util.Locale;

/**
 * A file of records on a file system that all machines can read.
 *
 * @param input number of the file among all inputs, from 0
 * @param uri where it lies
 * @param size its bytes
 */
record InputFile(int input, String uri, long size) implements Serializable {
    /** The name without folders, by which results name the file. */
    String name() {
        return name(uri);
    }

    static String name(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    boolean parquet() {
        return name().endsWith(".parquet");
    }

    /** Whether the file may have a record on each line. */
    boolean json() {
        String name = name().toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".json");
    }
}
