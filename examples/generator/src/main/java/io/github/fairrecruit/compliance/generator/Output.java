package io.github.fairrecruit.compliance.generator;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;

/** Writes placements, agencies and truth into a folder. Memory grows with the number of agencies only. */
final class Output {
    /**
     * What to write.
     *
     * @param records number of placements
     * @param agencies number of agencies
     * @param seed seed
     * @param damaged share of the lines that are spoilt
     * @param files over how many files the placements are spread
     * @param gzip whether placements are compressed
     * @param truthRecords whether the truth of each placement is written
     */
    record Request(
            long records, int agencies, long seed, double damaged, int files, boolean gzip, boolean truthRecords) {}

    /** A run of placements that one thread makes. */
    private static final int CHUNK = 1000;

    private static final int NEWLINE = '\n';

    private final Request request;
    private final Path folder;
    private final int threads;
    private final ThreadLocal<Generator> generators;

    Output(Request request, Path folder, int threads) {
        this.request = request;
        this.folder = folder;
        this.threads = threads;
        this.generators = ThreadLocal.withInitial(() -> new Generator(request.seed(), request.agencies()));
    }

    /** What one chunk comes to. */
    private record Chunk(byte[] lines, byte[] truths, byte[] damages, TruthTally tally) {}

    /** Writes everything, and gives what the truths add up to. */
    TruthTally write() throws IOException {
        Files.createDirectories(folder);
        agencies();
        TruthTally tally = new TruthTally();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (OutputStream truths =
                        request.truthRecords() ? open("truth.ndjson", false) : OutputStream.nullOutputStream();
                OutputStream damages = open("damaged.ndjson", false)) {
            for (int file = 1; file <= request.files(); file++) {
                placements(file, pool, tally, truths, damages);
            }
        } finally {
            pool.shutdownNow();
        }
        summary(tally);
        return tally;
    }

    private void placements(int file, ExecutorService pool, TruthTally tally, OutputStream truths, OutputStream damages)
            throws IOException {
        long first = request.records() * (file - 1) / request.files() + 1;
        long last = request.records() * file / request.files();
        String name = name(file);
        Deque<Future<Chunk>> ahead = new ArrayDeque<>();
        try (OutputStream lines = open(name, request.gzip())) {
            for (long from = first; from <= last || !ahead.isEmpty(); from += CHUNK) {
                if (from <= last) {
                    ahead.add(pool.submit(chunk(name, first, from, Math.min(last, from + CHUNK - 1))));
                }
                // Few chunks are under way, so that memory does not grow; they are written in order.
                if (ahead.size() > 2 * threads || from > last) {
                    Chunk chunk = result(ahead.remove());
                    lines.write(chunk.lines());
                    truths.write(chunk.truths());
                    damages.write(chunk.damages());
                    tally.add(chunk.tally());
                }
            }
        }
    }

    private static Chunk result(Future<Chunk> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The generator was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Callable<Chunk> chunk(String file, long firstOfFile, long from, long until) {
        return () -> {
            Generator generator = generators.get();
            Json json = new Json();
            TruthWriter writer = new TruthWriter(json);
            TruthTally tally = new TruthTally();
            ByteArrayOutputStream lines = new ByteArrayOutputStream(CHUNK * 5000);
            ByteArrayOutputStream truths = new ByteArrayOutputStream();
            ByteArrayOutputStream damages = new ByteArrayOutputStream();
            for (long number = from; number <= until; number++) {
                GeneratedPlacement placement = generator.placement(number);
                Damage damage = Damage.of(request.seed(), number, request.damaged());
                long line = number - firstOfFile + 1;
                if (damage == null) {
                    lines.writeBytes(placement.json());
                    tally.add(placement.truth());
                    if (request.truthRecords()) {
                        writer.write(placement.truth(), file, line);
                        truths.writeBytes(json.take());
                        truths.write(NEWLINE);
                    }
                } else {
                    lines.writeBytes(damage.spoil(placement.json(), request.seed(), number));
                    tally.addRefused();
                    damaged(json, placement, damage, file, line);
                    damages.writeBytes(json.take());
                    damages.write(NEWLINE);
                }
                lines.write(NEWLINE);
            }
            return new Chunk(lines.toByteArray(), truths.toByteArray(), damages.toByteArray(), tally);
        };
    }

    private static void damaged(Json json, GeneratedPlacement placement, Damage damage, String file, long line) {
        json.begin();
        json.text("file", file);
        json.count("line", line);
        json.text("id", placement.truth().id());
        json.code("kind", damage);
        json.text("done", damage.done());
        json.text("reason", damage.reason());
        json.end();
    }

    private void agencies() throws IOException {
        Generator generator = new Generator(request.seed(), request.agencies());
        try (OutputStream out = open("agencies.ndjson", false)) {
            for (int i = 0; i < generator.agencies(); i++) {
                out.write(generator.agency(i));
                out.write(NEWLINE);
            }
        }
    }

    private void summary(TruthTally tally) throws IOException {
        Json json = new Json();
        json.begin();
        json.text("format", TruthComparison.FORMAT);
        json.count("seed", request.seed());
        json.count("generatedAgencies", request.agencies());
        json.count("damaged", tally.refused());
        json.day("knowledgeDate", Scenario.KNOWLEDGE_DATE);
        tally.write(json);
        json.end();
        try (OutputStream out = open("truth.json", false)) {
            out.write(json.take());
            out.write(NEWLINE);
        }
    }

    private String name(int file) {
        String suffix = request.gzip() ? ".ndjson.gz" : ".ndjson";
        if (request.files() == 1) {
            return "placements" + suffix;
        }
        int digits = Integer.toString(request.files()).length();
        String number = Integer.toString(file);
        return "placements-" + "0".repeat(digits - number.length()) + number + suffix;
    }

    private OutputStream open(String name, boolean gzip) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
        return gzip ? new GZIPOutputStream(out, 1 << 16) : out;
    }
}
