package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.audit.AuditException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files of records. */
final class InputFiles {
    private InputFiles() {}

    /**
     * The files that names stand for, in the order of the names, and below a folder or a pattern in the order of their own.
     *
     * @param names files, folders or patterns
     * @param registers names of the registers of agencies, which are numbered first
     * @throws AuditException when a name stands for nothing, or two files have one name
     */
    static List<InputFile> find(List<String> names, List<String> registers, Configuration hadoop) {
        List<FileStatus> found = new ArrayList<>();
        for (String name : names) {
            try {
                Path path = new Path(name);
                FileSystem files = path.getFileSystem(hadoop);
                FileStatus[] matches = files.globStatus(path);
                if (matches == null || matches.length == 0) {
                    throw new AuditException("There is no file " + name + ". Maybe its name is misspelt.");
                }
                sorted(matches).forEach(match -> add(match, files, found));
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + name + " cannot be found.", e);
            }
        }
        Map<String, String> places = new HashMap<>();
        registers.forEach(name -> place(name, name, places));
        List<InputFile> inputs = new ArrayList<>();
        for (FileStatus file : found) {
            InputFile input = new InputFile(
                    registers.size() + inputs.size(), file.getPath().toString(), file.getLen());
            place(input.name(), input.uri(), places);
            inputs.add(input);
        }
        return inputs;
    }

    private static void add(FileStatus file, FileSystem files, List<FileStatus> found) {
        if (!file.isDirectory()) {
            found.add(file);
            return;
        }
        try {
            for (FileStatus below : sorted(files.listStatus(file.getPath()))) {
                String name = below.getPath().getName();
                // What programs put beside the data begins with one of these.
                if (!name.startsWith("_") && !name.startsWith(".")) {
                    add(below, files, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + file.getPath() + " cannot be read.", e);
        }
    }

    private static List<FileStatus> sorted(FileStatus[] files) {
        return Arrays.stream(files)
                .sorted(Comparator.comparing(file -> file.getPath().toString()))
                .toList();
    }

    private static void place(String name, String uri, Map<String, String> places) {
        String before = places.put(name, uri);
        if (before != null) {
            throw new AuditException(before + " and " + uri + " have one name, and the results name files by it."
                    + " Maybe rename one of them.");
        }
    }
}
