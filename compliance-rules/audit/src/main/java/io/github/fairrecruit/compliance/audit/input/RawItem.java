package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.RawRecord;

/**
 * A record that can be read.
 *
 * @param file name of the file
 * @param record its bytes as JSON, and where they stood
 * @param origins for a row of a table: which column a fact came from; {@link Origins#NONE} for JSON
 */
public record RawItem(String file, RawRecord record, Origins origins) implements InputItem {
    @Override
    public long number() {
        return record.number();
    }

    @Override
    public long line() {
        return record.line();
    }
}
