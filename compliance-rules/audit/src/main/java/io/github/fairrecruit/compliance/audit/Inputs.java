package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.audit.input.RecordSource;
import io.github.fairrecruit.compliance.audit.input.RecordSources;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an audit reads: registers first, since placements refer to them; then the records. */
final class Inputs {
    /** What files are read for, as the report names it. */
    enum Role {
        AGENCIES,
        RECORDS
    }

    private final List<RecordSource> sources;
    private final List<Role> roles;
    private final Registers registers;
    private final long size;

    private Inputs(List<RecordSource> sources, List<Role> roles, Registers registers, long size) {
        this.sources = List.copyOf(sources);
        this.roles = List.copyOf(roles);
        this.registers = registers;
        this.size = size;
    }

    /**
     * Opens what a plan names. The registers are read at once, and held: memory grows with the agencies.
     *
     * @throws AuditException when there is nothing to read, or two files have one name
     */
    static Inputs of(ComplianceEngine engine, AuditPlan plan) {
        if (plan.records().isEmpty()
                && plan.standardInput() == null
                && plan.agencies().isEmpty()) {
            throw new AuditException("There are no records to audit. Maybe name a file, or - for standard input.");
        }
        Map<String, Path> names = new LinkedHashMap<>();
        plan.agencies().forEach(file -> name(file, names));
        plan.records().forEach(file -> name(file, names));
        Registers registers = Registers.of(engine, plan);
        List<RecordSource> sources = new ArrayList<>(registers.sources());
        List<Role> roles = new ArrayList<>(Collections.nCopies(sources.size(), Role.AGENCIES));
        for (Path file : plan.records()) {
            sources.add(RecordSources.of(engine, file, plan.mapping()));
            roles.add(Role.RECORDS);
        }
        if (plan.standardInput() != null) {
            sources.add(RecordSources.standardInput(engine, plan.standardInput(), plan.mapping()));
            roles.add(Role.RECORDS);
        }
        return new Inputs(sources, roles, registers, size(names.values()));
    }

    private static void name(Path file, Map<String, Path> names) {
        Path before = names.put(file.getFileName().toString(), file);
        if (before != null) {
            throw new AuditException(before + " and " + file + " have one name, and the results name files by it."
                    + " Maybe rename one of them.");
        }
    }

    /** The files, and what became of their records. */
    List<FileUsed> used(AuditShare share) {
        List<FileUsed> used = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            used.add(new FileUsed(
                    roles.get(i).name().toLowerCase(Locale.ROOT),
                    sources.get(i).name(),
                    sources.get(i).digest(),
                    share.records(i),
                    share.refused(i)));
        }
        return used;
    }

    private static long size(Iterable<Path> files) {
        long size = 0;
        for (Path file : files) {
            try {
                size += Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be read.", e);
            }
        }
        return size;
    }

    List<RecordSource> sources() {
        return sources;
    }

    List<Role> roles() {
        return roles;
    }

    Registers registers() {
        return registers;
    }

    /** Bytes of the files on disk; 0 for standard input. */
    long size() {
        return size;
    }

    /** Bytes read so far of the files on disk. */
    long position() {
        return sources.stream().mapToLong(RecordSource::position).sum();
    }
}
