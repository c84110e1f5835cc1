package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.engine.json.RecordReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before it is read: whatever is packed in it, reading must not need more memory than one row and
 * a bounded table of texts.
 */
final class WorkbookGuard {
    private static final String SHEETS = "xl/worksheets/";
    /** The table of texts and other parts that are held as a whole, unpacked. */
    private static final long WHOLE = 64L << 20;
    /** One row, unpacked. */
    private static final long ROW = 8L * RecordReader.LIMIT;
    /** All of it, unpacked. */
    private static final long ALL = 8L << 30;

    private static final int PARTS = 10_000;

    private WorkbookGuard() {}

    static void check(String file, File workbook) throws IOException {
        byte[] magic = new byte[4];
        try (InputStream in = new FileInputStream(workbook)) {
            int count = in.readNBytes(magic, 0, 4);
            if (count == 4 && (magic[0] & 0xFF) == 0xD0 && (magic[1] & 0xFF) == 0xCF) {
                throw new InputException(
                        file,
                        "The workbook is encrypted, or of the old kind .xls. Maybe save it as .xlsx "
                                + "without a password.");
            }
            if (count < 4 || magic[0] != 'P' || magic[1] != 'K') {
                throw new InputException(
                        file, "This is no workbook. Maybe it is a text file that should be called .csv.");
            }
        }
        try (ZipFile zip = new ZipFile(workbook)) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new InputException(file, "The archive holds no workbook. Maybe another file is meant.");
            }
            if (zip.size() > PARTS) {
                throw tooLarge(file, "more than " + PARTS + " parts");
            }
            long all = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith("xl/media/") || entry.getName().startsWith("xl/embeddings/")) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    all += entry.getName().startsWith(SHEETS)
                            ? sheet(file, in, ALL - all)
                            : whole(file, in, entry.getName());
                }
            }
        } catch (ZipException e) {
            throw new InputException(
                    file, 0, "The workbook is damaged: " + e.getMessage() + ". Maybe fetch it again.", e);
        }
    }

    private static long whole(String file, InputStream in, String name) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            size += count;
            if (size > WHOLE) {
                throw tooLarge(file, "more than " + WHOLE + " bytes in " + name);
            }
        }
        return size;
    }

    private static long sheet(String file, InputStream in, long allowed) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        long sinceTag = 0;
        long sinceRow = 0;
        int matched = 0;
        byte[] row = {'<', 'r', 'o', 'w'};
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            size += count;
            for (int i = 0; i < count; i++) {
                byte b = chunk[i];
                sinceTag = b == '<' ? 0 : sinceTag + 1;
                matched = b == row[matched] ? matched + 1 : b == '<' ? 1 : 0;
                sinceRow++;
                if (matched == row.length) {
                    matched = 0;
                    sinceRow = 0;
                }
                if (sinceTag > RecordReader.LIMIT) {
                    throw tooLarge(file, "a cell of more than " + RecordReader.LIMIT + " bytes");
                }
                if (sinceRow > ROW) {
                    throw tooLarge(file, "a row of more than " + ROW + " bytes");
                }
            }
            if (size > allowed) {
                throw tooLarge(file, "more than " + ALL + " bytes");
            }
        }
        return size;
    }

    private static InputException tooLarge(String file, String what) {
        return new InputException(
                file, "The workbook unpacks to " + what + ". Maybe export the sheet as CSV, which has no such bound.");
    }
}
