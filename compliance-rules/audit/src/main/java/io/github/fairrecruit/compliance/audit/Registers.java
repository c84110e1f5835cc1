package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.input.RecordSource;
import io.github.fairrecruit.compliance.audit.input.RecordSources;
import io.github.fairrecruit.compliance.audit.register.SanctionRegister;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read whole before the records, and held: memory grows with the agencies.
 *
 * @param sources the registers of agencies, as files whose records are assessed too
 * @param agencies the agencies in them
 * @param sanctions who was barred from when to when
 * @param defects what is wrong with the registers
 */
record Registers(
        List<RecordSource> sources,
        List<RecruitmentAgency> agencies,
        SanctionRegister sanctions,
        List<RegisterDefect> defects) {
    static Registers of(ComplianceEngine engine, AuditPlan plan) {
        List<RecordSource> sources = plan.agencies().stream()
                .map(file -> RecordSources.of(engine, file, plan.agencyMapping()))
                .toList();
        List<RegisterDefect> defects = new ArrayList<>();
        List<RecruitmentAgency> agencies = agencies(engine, sources, defects);
        SanctionRegister sanctions = plan.sanctions() == null
                ? SanctionRegister.empty()
                : SanctionRegister.read(plan.sanctions(), plan.sanctionMapping());
        defects.addAll(sanctions.defects());
        return new Registers(sources, agencies, sanctions.withAgencies(agencies), List.copyOf(defects));
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
}
