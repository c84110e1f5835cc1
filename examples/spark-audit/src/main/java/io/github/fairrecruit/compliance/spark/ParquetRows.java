package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.audit.AuditException;
import io.github.fairrecruit.compliance.audit.input.InputItem;
import io.github.fairrecruit.compliance.audit.input.Origins;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * Reads records from Parquet files: a text column {@code json} holds a record in each row. Where a file has the columns
 * {@code file}, {@code record} and {@code line} too, they say where a record stood before; else it is named by the Parquet
 * file and the number of its row.
 */
final class ParquetRows {
    private static final String JSON = "json";
    private static final List<String> PLACE = List.of("file", "record", "line");

    private ParquetRows() {}

    /** Slices of whole row groups. How many rows each has stands in the footer of the file. */
    static List<Slice> slices(InputFile file, long sliceBytes, Configuration hadoop) throws IOException {
        List<Slice> slices = new ArrayList<>();
        try (ParquetFileReader reader = open(file.uri(), hadoop)) {
            wanted(file.uri(), schema(reader));
            long begin = 0;
            long first = 1;
            long rows = 0;
            for (BlockMetaData group : reader.getRowGroups()) {
                long start = group.getStartingPos();
                if (rows > 0 && start - begin >= sliceBytes) {
                    slices.add(new Slice(file.input(), file.uri(), Slice.Kind.ROWS, begin, start, first, first));
                    begin = start;
                    first += rows;
                    rows = 0;
                }
                rows += group.getRowCount();
            }
            slices.add(new Slice(file.input(), file.uri(), Slice.Kind.ROWS, begin, file.size(), first, first));
        }
        return slices;
    }

    /** Rows of a file, as its footer says. */
    static long count(InputFile file, Configuration hadoop) throws IOException {
        try (ParquetFileReader reader = open(file.uri(), hadoop)) {
            return reader.getRecordCount();
        }
    }

    /** Hands on the records of a slice. */
    static void read(Slice slice, Configuration hadoop, Consumer<InputItem> items) throws IOException {
        MessageType wanted;
        try (ParquetFileReader reader = open(slice.uri(), hadoop)) {
            wanted = wanted(slice.uri(), schema(reader));
        }
        boolean placed = wanted.containsField(PLACE.get(0));
        String name = InputFile.name(slice.uri());
        Configuration reading = new Configuration(hadoop);
        reading.set(ReadSupport.PARQUET_READ_SCHEMA, wanted.toString());
        try (ParquetReader<Group> reader = ParquetReader.builder(new GroupReadSupport(), new Path(slice.uri()))
                .withConf(reading)
                .withFileRange(slice.from(), slice.to())
                .build()) {
            long row = slice.number();
            for (Group group = reader.read(); group != null; group = reader.read(), row++) {
                if (placed && !hasPlace(group)) {
                    throw new AuditException("Row " + row + " of " + slice.uri()
                            + " does not say where its record stood." + " Maybe fill its " + PLACE + ".");
                }
                byte[] json = group.getFieldRepetitionCount(JSON) == 0
                        ? new byte[0]
                        : group.getBinary(JSON, 0).getBytes();
                items.accept(
                        placed
                                ? item(group.getString("file", 0), number(group, "record"), number(group, "line"), json)
                                : item(name, row, row, json));
            }
        }
    }

    private static boolean hasPlace(Group group) {
        return PLACE.stream().allMatch(column -> group.getFieldRepetitionCount(column) > 0);
    }

    private static RawItem item(String file, long number, long line, byte[] json) {
        return new RawItem(file, new RawRecord(number, line, 1, json), Origins.NONE);
    }

    private static long number(Group group, String column) {
        return group.getType().getType(column).asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT32
                ? group.getInteger(column, 0)
                : group.getLong(column, 0);
    }

    private static ParquetFileReader open(String uri, Configuration hadoop) throws IOException {
        return ParquetFileReader.open(HadoopInputFile.fromPath(new Path(uri), hadoop));
    }

    private static MessageType schema(ParquetFileReader reader) {
        return reader.getFooter().getFileMetaData().getSchema();
    }

    /** The columns to read. */
    private static MessageType wanted(String uri, MessageType schema) {
        if (!schema.containsField(JSON) || !is(schema, JSON, PrimitiveTypeName.BINARY)) {
            throw new AuditException(uri + " has no text column \"json\", only " + names(schema)
                    + ". Maybe write each record as JSON into such a column.");
        }
        List<Type> columns = new ArrayList<>(List.of(schema.getType(JSON)));
        List<String> missing =
                PLACE.stream().filter(column -> !schema.containsField(column)).toList();
        if (missing.isEmpty()) {
            boolean fits = is(schema, "file", PrimitiveTypeName.BINARY)
                    && is(schema, "record", PrimitiveTypeName.INT32, PrimitiveTypeName.INT64)
                    && is(schema, "line", PrimitiveTypeName.INT32, PrimitiveTypeName.INT64);
            if (!fits) {
                throw new AuditException(uri + " has columns \"file\", \"record\" and \"line\" that are no text and two"
                        + " whole numbers. Maybe give other names to them.");
            }
            PLACE.forEach(column -> columns.add(schema.getType(column)));
        } else if (missing.size() < PLACE.size()) {
            throw new AuditException(uri + " has no column " + missing + ", but some of " + PLACE
                    + ". Maybe add it, or leave all three away.");
        }
        return new MessageType(schema.getName(), columns);
    }

    private static boolean is(MessageType schema, String column, PrimitiveTypeName... types) {
        Type type = schema.getType(column);
        return type.isPrimitive()
                && List.of(types).contains(type.asPrimitiveType().getPrimitiveTypeName());
    }

    private static List<String> names(MessageType schema) {
        return schema.getFields().stream().map(Type::getName).toList();
    }
}
