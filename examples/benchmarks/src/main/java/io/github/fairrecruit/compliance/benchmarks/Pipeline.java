package io.github.fairrecruit.compliance.benchmarks;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a file of records through some of the steps of an audit and throws the result away: what remains of an audit
 * without joining, counting and reporting.
 */
public final class Pipeline {
    private static final int BATCH = 256;

    /** How far each record is taken. */
    private enum Step {
        /** Cut out of the file. */
        SPLIT,
        /** Parsed and bound by a plain Jackson. */
        JACKSON,
        /** Read by the engine: bound strictly, structure checked. */
        READ,
        /** Read and assessed. */
        ASSESS,
        /** Read, assessed and written on one line. */
        WRITE
    }

    private final ComplianceEngine engine = ComplianceEngine.create();
    private final AssessmentOptions options = AssessmentOptions.defaults();
    private final ObjectReader jackson = JsonMapper.shared().readerFor(Placement.class);
    private final Step step;
    private final LongAdder records = new LongAdder();
    private final LongAdder refused = new LongAdder();

    private Pipeline(Step step) {
        this.step = step;
    }

    /** {@code Pipeline FILE THREADS split|jackson|read|assess|write [ROUNDS]}. Prints a line for each round. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        Step step = Step.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            long processors = CpuTime.nanos();
            Pipeline pipeline = new Pipeline(step);
            pipeline.run(file, threads);
            double seconds = (System.nanoTime() - start) / 1e9;
            long read = pipeline.records.sum();
            System.out.printf(
                    Locale.ROOT,
                    "%s threads=%d records=%d refused=%d seconds=%.3f processor-seconds=%.3f%n",
                    step.name().toLowerCase(Locale.ROOT),
                    threads,
                    read,
                    pipeline.refused.sum(),
                    seconds,
                    (CpuTime.nanos() - processors) / 1e9);
        }
    }

    private void run(Path file, int threads) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Semaphore waiting = new Semaphore(4 * threads);
        ArrayBlockingQueue<Future<?>> done = new ArrayBlockingQueue<>(8 * threads);
        List<RawRecord> batch = new ArrayList<>(BATCH);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            engine.split(
                    in,
                    record -> {
                        batch.add(record);
                        if (batch.size() == BATCH) {
                            submit(workers, waiting, done, List.copyOf(batch));
                            batch.clear();
                        }
                    },
                    problem -> {
                        records.increment();
                        refused.increment();
                    });
            submit(workers, waiting, done, List.copyOf(batch));
            for (Future<?> last : done) {
                join(last);
            }
        } finally {
            workers.shutdown();
        }
    }

    private void submit(
            ExecutorService workers, Semaphore waiting, ArrayBlockingQueue<Future<?>> done, List<RawRecord> batch) {
        waiting.acquireUninterruptibly();
        // Those that are done are dropped, the oldest first; a failure comes out here.
        while (!done.isEmpty() && (done.peek().isDone() || done.remainingCapacity() == 0)) {
            join(done.poll());
        }
        done.add(workers.submit(() -> {
            try {
                batch.forEach(this::take);
            } finally {
                waiting.release();
            }
        }));
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A record could not be taken through.", e.getCause());
        }
    }

    private void take(RawRecord raw) {
        records.increment();
        switch (step) {
            case SPLIT -> {}
            case JACKSON -> jackson.readValue(raw.json());
            default -> {
                if (engine.read(raw) instanceof ReadResult.Accepted accepted) {
                    judge(accepted.value());
                } else {
                    refused.increment();
                }
            }
        }
    }

    private void judge(RecruitmentRecord value) {
        if (step == Step.READ) {
            return;
        }
        Assessment assessment = engine.assess(value, options);
        if (step == Step.WRITE) {
            engine.writeLine(assessment, OutputStream.nullOutputStream());
        }
    }
}
