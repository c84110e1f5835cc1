package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.audit.input.Mapping;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.input.RecordSource;
import io.github.fairrecruit.compliance.audit.input.RecordSources;
import io.github.fairrecruit.compliance.audit.register.SanctionRegister;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final List<RecruitmentAgency> agencies;
    private final SanctionRegister register;
    private final List<RegisterDefect> defects;
    private final long size;

    private Inputs(
            List<RecordSource> sources,
            List<Role> roles,
            List<RecruitmentAgency> agencies,
            SanctionRegister register,
            List<RegisterDefect> defects,
            long size) {
        this.sources = List.copyOf(sources);
        this.roles = List.copyOf(roles);
        this.agencies = List.copyOf(agencies);
        this.register = register;
        this.defects = List.copyOf(defects);
        this.size = size;
    }

    /**
     * Opens what a plan names. The registers are read at once, and held: memory grows with the agencies.
     *
     * @throws AuditException when there is nothing to read, or two files have one name
     */
    static Inputs of(ComplianceEngine engine, AuditPlan plan) {
        if (plan.records().isEmpty() && plan.standardInput() == null && plan.agencies().isEmpty()) {
            throw new AuditException("There are no records to audit. Maybe name a file, or - for standard input.");
        }
        Map<String, Path> names = new LinkedHashMap<>();
        List<RecordSource> sources = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (Path file : plan.agencies()) {
            add(engine, file, plan.agencyMapping(), names, sources);
            roles.add(Role.AGENCIES);
        }
        List<RegisterDefect> defects = new ArrayList<>();
        List<RecruitmentAgency> agencies = agencies(engine, sources, defects);
        for (Path file : plan.records()) {
            add(engine, file, plan.mapping(), names, sources);
            roles.add(Role.RECORDS);
        }
        if (plan.standardInput() != null) {
            sources.add(RecordSources.standardInput(engine, plan.standardInput(), plan.mapping()));
            roles.add(Role.RECORDS);
        }
        SanctionRegister register = plan.sanctions() == null
                ? SanctionRegister.empty()
                : SanctionRegister.read(plan.sanctions(), plan.sanctionMapping());
        defects.addAll(register.defects());
        return new Inputs(sources, roles, agencies, register.withAgencies(agencies), defects, size(names.values()));
    }

    private static void add(
            ComplianceEngine engine, Path file, Mapping mapping, Map<String, Path> names, List<RecordSource> sources) {
        Path before = names.put(file.getFileName().toString(), file);
        if (before != null) {
            throw new AuditException(before + " and " + file + " have one name, and the results name files by it."
                    + " Maybe rename one of them.");
        }
        sources.add(RecordSources.of(engine, file, mapping));
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

    /** The agencies of the registers. What is refused here is refused, and counted, when the files are audited. */
    private static List<RecruitmentAgency> agencies(
            ComplianceEngine engine, List<RecordSource> sources, List<RegisterDefect> defects) {
        Map<String, RecruitmentAgency> agencies = new LinkedHashMap<>();
        for (RecordSource source : sources) {
            source.read(item -> {
                if (item instanceof RawItem raw
                        && engine.read(raw.record()) instanceof ReadResult.Accepted accepted
                        && accepted.value() instanceof RecruitmentAgency agency
                        && agency.id() != null
                        && agencies.putIfAbsent(agency.id(), agency) != null) {
                    defects.add(new RegisterDefect(
                            source.name(),
                            raw.line(),
                            RegisterDefect.Kind.DOUBLE_ENTRY,
                            agency.id(),
                            "The register has this id already; its first entry is used."
                                    + " Maybe the two are one agency, or one id is wrong."));
                }
            });
        }
        return List.copyOf(agencies.values());
    }

    List<RecordSource> sources() {
        return sources;
    }

    List<Role> roles() {
        return roles;
    }

    List<RecruitmentAgency> agencies() {
        return agencies;
    }

    SanctionRegister register() {
        return register;
    }

    List<RegisterDefect> defects() {
        return defects;
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
