package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.audit.input.InputItem;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.input.RecordSource;
import io.github.fairrecruit.compliance.audit.input.Refusal;
import io.github.fairrecruit.compliance.audit.register.SanctionRegister;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import io.github.fairrecruit.compliance.audit.statistics.Tally;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * One run of an audit. The calling thread reads the inputs and takes in the results in the order of the batches; the other
 * threads assess. So the outputs do not depend on the number of threads, and no more than a few batches are ever held.
 */
final class AuditRun {
    /** Batches for each thread that may wait: enough that none is idle while the reader writes. */
    private static final int WAITING = 3;

    private final AuditPlan plan;
    private final Workplace workplace;
    private final Consumer<AuditProgress> progress;
    private final List<PackInfo> packs;
    private final Inputs inputs;
    private final SanctionRegister register;
    private final Assessor assessor;
    private final Closing closing;
    private final String planDigest;

    private final Map<String, Output> outputs = new TreeMap<>();
    private final Deque<Future<Batch.Result>> waiting = new ArrayDeque<>();
    private ExecutorService threads;

    /** Of the records that were read, whether or not they are done: where they stand, and their check sum. */
    private final Deque<Position> read = new ArrayDeque<>();

    private final CRC32C readCheck = new CRC32C();
    private long readInInput;
    private Batch batch;

    private AuditShare share;
    private Position done;
    private long breaches;
    private long sinceCheckpoint;
    private long resumedFrom;

    /** Where a batch ends: the check sum is that of all records up to there. */
    private record Position(int input, long consumed, long check) {}

    AuditRun(ComplianceEngine engine, AuditPlan plan, Workplace workplace, Consumer<AuditProgress> progress) {
        this.plan = plan;
        this.workplace = workplace;
        this.progress = progress;
        this.packs = engine.packs();
        this.inputs = Inputs.of(engine, plan);
        this.register = inputs.registers().sanctions();
        this.assessor =
                new Assessor(engine, plan.options(), plan.assessments(), new Tally(packs)::another, register::matches);
        this.closing = new Closing(engine, plan, workplace, inputs.registers());
        this.planDigest = closing.planDigest(inputs);
    }

    AuditResult run() {
        begin();
        threads = Executors.newFixedThreadPool(plan.threads(), task -> {
            Thread thread = new Thread(task, "audit");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int i = 0; i < inputs.sources().size(); i++) {
                read(i, inputs.sources().get(i));
            }
            while (!waiting.isEmpty()) {
                takeIn();
            }
        } finally {
            threads.shutdownNow();
        }
        List<FileUsed> used = inputs.used(share);
        share.check(used);
        outputs.values().forEach(Output::saved);
        AuditResult result = closing.write(share.tally(), share.matches(), used);
        outputs.values().forEach(Output::close);
        workplace.delete(Workplace.CHECKPOINT);
        return result;
    }

    // ------------------------------------------------------------------ beginning

    private void begin() {
        if (plan.resume() && Files.exists(workplace.file(Workplace.CHECKPOINT))) {
            resume();
        } else {
            share = new AuditShare(new Tally(packs), register.matches());
            done = new Position(0, 0, 0);
            // First of all: from now on whatever lies in the folder can be resumed.
            checkpoint(Map.of());
            names().forEach(name -> outputs.put(name, new Output(workplace.file(name), 0)));
            outputs.get(Closing.FINDINGS).append(FindingsTable.header());
            outputs.get(Closing.QUARANTINE).append(Quarantine.header());
            checkpoint(lengths());
        }
    }

    private void resume() {
        Checkpoint checkpoint = Checkpoint.read(
                workplace.file(Workplace.CHECKPOINT),
                planDigest,
                json -> AuditShare.read(json, part -> Tally.read(part, packs), register::matches));
        share = checkpoint.share();
        breaches = checkpoint.position().breaches();
        done = new Position(
                checkpoint.position().input(),
                checkpoint.position().consumed(),
                checkpoint.position().check());
        resumedFrom = share.records();
        Map<String, Long> lengths = checkpoint.position().lengths();
        names().forEach(name -> outputs.put(name, new Output(workplace.file(name), lengths.getOrDefault(name, 0L))));
        if (lengths.isEmpty()) {
            outputs.get(Closing.FINDINGS).append(FindingsTable.header());
            outputs.get(Closing.QUARANTINE).append(Quarantine.header());
        }
    }

    private List<String> names() {
        return plan.assessments()
                ? List.of(Closing.FINDINGS, Closing.QUARANTINE, Closing.ASSESSMENTS)
                : List.of(Closing.FINDINGS, Closing.QUARANTINE);
    }

    // ------------------------------------------------------------------ reading

    private void read(int input, RecordSource source) {
        readInInput = 0;
        batch = new Batch(input);
        source.read(item -> {
            readInInput++;
            check(item);
            if (resumed(input)) {
                return;
            }
            batch.add(item);
            if (batch.full()) {
                hand(input);
            }
        });
        if (input == done.input() && readInInput < done.consumed()) {
            throw changed(source.name());
        }
        hand(input);
    }

    /** Whether the record that was just read is done already. */
    private boolean resumed(int input) {
        boolean earlier = input < done.input() || (input == done.input() && readInInput <= done.consumed());
        if (!earlier || resumedFrom == 0) {
            return false;
        }
        if (input == done.input() && readInInput == done.consumed() && readCheck.getValue() != done.check()) {
            throw changed(inputs.sources().get(input).name());
        }
        return true;
    }

    private static AuditException changed(String name) {
        return new AuditException(name + ", or a file before it, is not what it was when the audit was interrupted."
                + " Maybe begin the audit anew.");
    }

    private void check(InputItem item) {
        byte[] bytes = item instanceof RawItem raw
                ? raw.record().json()
                : ((Refusal) item).toString().getBytes(StandardCharsets.UTF_8);
        readCheck.update(bytes, 0, bytes.length);
    }

    private void hand(int input) {
        if (batch.empty()) {
            return;
        }
        Batch full = batch;
        batch = new Batch(input);
        read.add(new Position(input, readInInput, readCheck.getValue()));
        waiting.add(threads.submit(() -> assessor.assess(full)));
        while (waiting.size() >= WAITING * plan.threads()) {
            takeIn();
        }
    }

    // ------------------------------------------------------------------ taking in

    private void takeIn() {
        Batch.Result result = result(waiting.remove());
        done = read.remove();
        outputs.get(Closing.FINDINGS).append(result.findings());
        outputs.get(Closing.QUARANTINE).append(result.quarantine());
        if (plan.assessments()) {
            outputs.get(Closing.ASSESSMENTS).append(result.assessments());
        }
        share.add(result);
        breaches += result.breaches();
        sinceCheckpoint += result.records();
        if (sinceCheckpoint >= plan.checkpointEvery()) {
            checkpoint(lengths());
            sinceCheckpoint = 0;
        }
        tell();
    }

    private static Batch.Result result(Future<Batch.Result> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditException("The audit was interrupted. Maybe resume it.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Map<String, Long> lengths() {
        Map<String, Long> lengths = new TreeMap<>();
        outputs.forEach((name, output) -> lengths.put(name, output.saved()));
        return lengths;
    }

    private void checkpoint(Map<String, Long> lengths) {
        if (plan.standardInput() != null) {
            return;
        }
        new Checkpoint(
                        new Checkpoint.Position(
                                planDigest, done.input(), done.consumed(), done.check(), breaches, lengths),
                        share)
                .write(workplace);
    }

    private void tell() {
        progress.accept(new AuditProgress(
                inputs.sources().get(done.input()).name(),
                share.records() - share.refused(),
                share.refused(),
                breaches,
                inputs.position(),
                inputs.size(),
                resumedFrom));
    }
}
