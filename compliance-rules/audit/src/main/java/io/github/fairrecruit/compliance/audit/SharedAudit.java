package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.audit.input.InputItem;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import io.github.fairrecruit.compliance.audit.statistics.Tally;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * An audit whose records are shared out over machines: the pieces that {@link Audit} is made of, for engines that spread
 * work. Every machine makes one of these from the same plan and assesses shares of the records; what came of them is
 * brought together in the order of the input, and one machine writes the results. They are those of {@link Audit}.
 *
 * <p>Safe for many threads. How to cut the input, where the pieces travel and what happens when a machine is lost is not
 * known here.
 */
public final class SharedAudit {
    private final ComplianceEngine engine;
    private final AuditPlan plan;
    private final Registers registers;
    private final Assessor assessor;

    /**
     * Reads the registers, and nothing else.
     *
     * @param plan how to audit. Its records and its standard input are not looked at, and its output by {@link #write} only
     */
    public SharedAudit(ComplianceEngine engine, AuditPlan plan) {
        this.engine = engine;
        this.plan = plan;
        this.registers = Registers.of(engine, plan);
        this.assessor = new Assessor(
                engine,
                plan.options(),
                plan.assessments(),
                new Tally(engine.packs())::another,
                registers.sanctions()::matches);
    }

    /** A share of no records. */
    public AuditShare share() {
        return new AuditShare(new Tally(engine.packs()), registers.sanctions().matches());
    }

    /**
     * Assesses records that follow each other in the input.
     *
     * @param input number of the input that they stand in, from 0
     * @param items hands on the records, such as {@code source::read}
     * @param rows takes what the results say of each few records, in the order of the records
     * @return what the records add up to
     */
    public AuditShare assess(int input, Consumer<Consumer<InputItem>> items, Consumer<AuditRows> rows) {
        AuditShare share = share();
        Batch[] batch = {new Batch(input)};
        items.accept(item -> {
            batch[0].add(item);
            if (batch[0].full()) {
                assess(batch[0], share, rows);
                batch[0] = new Batch(input);
            }
        });
        if (!batch[0].empty()) {
            assess(batch[0], share, rows);
        }
        return share;
    }

    private void assess(Batch batch, AuditShare share, Consumer<AuditRows> rows) {
        Batch.Result result = assessor.assess(batch);
        share.add(result);
        rows.accept(new AuditRows(result.findings(), result.quarantine(), result.assessments()));
    }

    /**
     * Whether so many records fill a batch. Where an input is cut after full batches only, its compressed assessments are
     * the same bytes, however it is cut.
     *
     * @param records records since the last batch
     * @param bytes their size as JSON
     */
    public static boolean fillsBatch(int records, long bytes) {
        return Batch.full(records, bytes);
    }

    /** Columns of the findings in {@link AuditRows}. */
    public static List<String> findingColumns() {
        return FindingsTable.HEADER;
    }

    /** Columns of the quarantine in {@link AuditRows}. */
    public static List<String> quarantineColumns() {
        return Quarantine.HEADER;
    }

    /**
     * Reads what {@link AuditShare#toBytes} wrote.
     *
     * @throws IllegalArgumentException when it was written with other packs
     */
    public AuditShare read(byte[] share) {
        return AuditShare.read(share, json -> Tally.read(json, engine.packs()), registers.sanctions()::matches);
    }

    /**
     * Writes the results into the folder of the plan.
     *
     * @param inputs the registers of agencies and the files of records, in the order in which they were numbered
     * @param whole what all records add up to
     * @param rows what came of the records, in the order of the input
     * @throws AuditException when the folder is not empty or cannot be used
     * @throws IllegalStateException when records in are not records assessed and records refused, or not those of the inputs
     */
    public AuditResult write(List<FileUsed> inputs, AuditShare whole, Iterator<AuditRows> rows) {
        whole.check(inputs);
        try (Workplace workplace = Workplace.open(plan)) {
            try (Output findings = new Output(workplace.file(Closing.FINDINGS), 0);
                    Output quarantine = new Output(workplace.file(Closing.QUARANTINE), 0)) {
                findings.append(FindingsTable.header());
                quarantine.append(Quarantine.header());
                if (plan.assessments()) {
                    try (Output assessments = new Output(workplace.file(Closing.ASSESSMENTS), 0)) {
                        rows.forEachRemaining(row -> {
                            findings.append(row.findings());
                            quarantine.append(row.quarantine());
                            assessments.append(row.assessments());
                        });
                    }
                } else {
                    rows.forEachRemaining(row -> {
                        findings.append(row.findings());
                        quarantine.append(row.quarantine());
                    });
                }
            }
            return new Closing(engine, plan, workplace, registers).write(whole.tally(), whole.matches(), inputs);
        }
    }
}
