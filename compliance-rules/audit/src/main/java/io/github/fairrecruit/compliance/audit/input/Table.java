package io.github.fairrecruit.compliance.audit.input;

import java.util.List;

/** What a table hands on while it is read. */
interface Table {
    /** Takes the rows of a table, in their order. Blank rows are not handed on. */
    interface Rows {
        /** The header; handed on first. */
        void header(long line, List<String> names);

        /** A row of data. */
        void row(long line, List<Cell> cells);

        /**
         * What cannot be cut into cells, or holds a cell that cannot be read.
         *
         * @param column place of the cell, from 0; -1 when it is the whole row
         */
        void broken(long line, int column, String value, String reason);
    }
}
