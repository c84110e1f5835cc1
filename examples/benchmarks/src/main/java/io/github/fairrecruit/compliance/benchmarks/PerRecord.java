package io.github.fairrecruit.compliance.benchmarks;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.benchmarks.byhand.ByHand;
import io.github.fairrecruit.compliance.benchmarks.byhand.Judged;
import io.github.fairrecruit.compliance.model.Placement;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** One record through the engine, beside the other ways to read it and to judge it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(RecordSet.SIZE)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PerRecord {
    static final LocalDate KNOWLEDGE_DATE = LocalDate.of(2026, 11, 23);
    static final AssessmentOptions OPTIONS = new AssessmentOptions(null, null, KNOWLEDGE_DATE, null, false, null);

    /** The records, and the engine with the packs that are installed. */
    @State(Scope.Benchmark)
    public static class Engine {
        final ComplianceEngine engine = ComplianceEngine.create();
        final RecordSet records = RecordSet.load(engine);
    }

    /** Jackson with its defaults, but for amounts, which stay exact. */
    @State(Scope.Benchmark)
    public static class Jackson {
        final ObjectReader reader = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readerFor(Placement.class);

        /** A record as text, since the two read whole numbers of {@code extensions} as different types. */
        private static String comparable(Placement placement) {
            return placement.toString();
        }

        /** Binds the same records as the engine. */
        @Setup
        public void check(Engine engine) {
            for (int i = 0; i < RecordSet.SIZE; i++) {
                Placement bound = reader.readValue(engine.records.json().get(i).json());
                if (!comparable(bound)
                        .equals(comparable(engine.records.placements().get(i)))) {
                    throw new IllegalStateException("Jackson and the engine read record " + (i + 1) + " differently.");
                }
            }
        }
    }

    /** The demands by hand, on the records that they were written for. */
    @State(Scope.Benchmark)
    public static class Hand {
        final ByHand hand = new ByHand(KNOWLEDGE_DATE);
        final Validator structure = DemandsMet.Validators.ofStructure();
        final Validator demands = DemandsMet.Validators.ofDemands();

        /** The same outcomes and breaches as the engine's. */
        @Setup
        public void check(Engine engine) {
            Agreement agreement = new Agreement();
            for (Placement placement : engine.records.placements()) {
                List<Judged> judged = hand.judge(placement);
                agreement.add(engine.engine.assess(placement, OPTIONS), judged);
                List<String> violations = demands.validate(placement).stream()
                        .map(ConstraintViolation::getMessage)
                        .sorted()
                        .toList();
                if (!violations.equals(DemandsMet.Validators.words(judged))) {
                    throw new IllegalStateException(
                            "Hibernate Validator finds other breaches in " + placement.id() + ": " + violations);
                }
            }
            agreement.check();
            System.out.printf(
                    Locale.ROOT,
                    "%n# %d records of %d bytes; outcomes compared: %s%n",
                    RecordSet.SIZE,
                    engine.records.bytes(),
                    agreement.outcomes());
        }
    }

    /** Assessments to be written. */
    @State(Scope.Benchmark)
    public static class Assessed {
        private List<Assessment> assessments;

        /** Made once. */
        @Setup
        public void assess(Engine engine) {
            assessments = engine.records.placements().stream()
                    .map(placement -> engine.engine.assess(placement, OPTIONS))
                    .toList();
        }
    }

    /** The engine, all packs. */
    @Benchmark
    public void assess(Engine engine, Blackhole hole) {
        for (Placement placement : engine.records.placements()) {
            hole.consume(engine.engine.assess(placement, OPTIONS));
        }
    }

    /** The same outcomes in plain Java. */
    @Benchmark
    public void byHand(Engine engine, Hand hand, Blackhole hole) {
        for (Placement placement : engine.records.placements()) {
            hole.consume(hand.hand.judge(placement));
        }
    }

    /** Jackson parses the bytes and binds the record. */
    @Benchmark
    public void jackson(Engine engine, Jackson jackson, Blackhole hole) {
        for (var raw : engine.records.json()) {
            Placement bound = jackson.reader.readValue(raw.json());
            hole.consume(bound);
        }
    }

    /** The engine reads the bytes: binds strictly and checks the structure. */
    @Benchmark
    public void read(Engine engine, Blackhole hole) {
        for (var raw : engine.records.json()) {
            hole.consume(engine.engine.read(raw));
        }
    }

    /** Hibernate Validator checks the structure, by the constraints of the model. */
    @Benchmark
    public void validateStructure(Engine engine, Hand hand, Blackhole hole) {
        for (Placement placement : engine.records.placements()) {
            hole.consume(hand.structure.validate(placement));
        }
    }

    /** Hibernate Validator checks the structure and the demands, as one constraint in plain Java. */
    @Benchmark
    public void validateDemands(Engine engine, Hand hand, Blackhole hole) {
        for (Placement placement : engine.records.placements()) {
            hole.consume(hand.demands.validate(placement));
        }
    }

    /** The engine writes an assessment on one line, as an audit does. */
    @Benchmark
    public void write(Engine engine, Assessed assessed) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        for (Assessment assessment : assessed.assessments) {
            engine.engine.writeLine(assessment, nowhere);
        }
    }
}
