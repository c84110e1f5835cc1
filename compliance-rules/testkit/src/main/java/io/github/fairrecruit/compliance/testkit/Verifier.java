package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verifies one requirement for one record. It needs no test framework: what is not as expected is an
 * {@link AssertionError} that says what was expected, what was found, what is missing and what is unexpected.
 *
 * <pre>{@code
 * Verifier verifier = Verifier.of(ComplianceEngine.create());
 * verifier.verify("ILO-FR-P7")
 *         .given("costs: [ { category: RECRUITMENT_FEE, amount: 900 USD, chargedOn: 2024-05-01, payer: WORKER } ]")
 *         .isBreached()
 *         .at("/costs/0")
 *         .withRemedy(RemedyAct.REPAY)
 *         .repaying("900 USD");
 * }</pre>
 *
 * <p>A verification that ends before it says what the outcome must be checks nothing. The next {@link #verify} of the
 * same thread refuses it, and so does {@link #close()}: close the verifier after the last test.
 */
public final class Verifier implements AutoCloseable {
    private final ComplianceEngine engine;
    private final List<PackInfo> packs;

    /** Verifications that have said nothing about the outcome yet. Tests of several threads may share a verifier. */
    private final ThreadLocal<String> open = new ThreadLocal<>();

    private Verifier(ComplianceEngine engine) {
        this.engine = engine;
        this.packs = engine.packs();
    }

    /** Verifies requirements of the packs of an engine. */
    public static Verifier of(ComplianceEngine engine) {
        return new Verifier(engine);
    }

    /**
     * Begins to verify a requirement.
     *
     * @param requirement id of the requirement
     * @throws IllegalArgumentException when no pack of the engine has it
     * @throws IllegalStateException when the verification before this one, in the same thread, checked nothing
     */
    public Verification verify(String requirement) {
        close();
        for (PackInfo pack : packs) {
            if (pack.requirement(requirement).isPresent()) {
                String place = StackWalker.getInstance().walk(Verifier::caller);
                open.set(requirement + ", begun at " + place);
                return new Verification(pack.id(), requirement);
            }
        }
        List<String> known = packs.stream()
                .flatMap(pack -> pack.requirements().stream())
                .map(Requirement::id)
                .toList();
        throw new IllegalArgumentException(
                "There is no requirement \"" + requirement + "\" in the packs of the engine. "
                        + (known.isEmpty() ? "Maybe no pack is on the class path." : Words.maybe(requirement, known)));
    }

    private static String caller(Stream<StackWalker.StackFrame> frames) {
        String own = Verifier.class.getName();
        return frames.filter(frame -> !frame.getClassName().equals(own)
                        && !frame.getClassName().startsWith(own + "$"))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("an unknown place");
    }

    /**
     * Makes sure that the last verification of this thread checked something.
     *
     * @throws IllegalStateException when it did not
     */
    @Override
    public void close() {
        String unchecked = open.get();
        open.remove();
        if (unchecked != null) {
            throw new IllegalStateException("The verification of " + unchecked
                    + ", checks nothing. Maybe isBreached(), isSatisfied() or another outcome is missing at its end.");
        }
    }

    /** A requirement that waits for its record. */
    public final class Verification {
        private final String pack;
        private final String requirement;

        private Verification(String pack, String requirement) {
            this.pack = pack;
            this.requirement = requirement;
        }

        /** Judges a record. */
        public Given given(RecruitmentRecord record) {
            return new Given(pack, requirement, record);
        }

        /**
         * Judges facts as a golden case writes them, or a record in JSON. {@code subject: agency},
         * {@code agreement} or {@code portfolio} among them says that they are no placement.
         *
         * @param facts YAML or JSON
         * @throws IllegalArgumentException when they cannot be read; the message says where
         */
        public Given given(String facts) {
            return given(facts, "facts");
        }

        /**
         * Judges the facts of a file, written as for {@link #given(String)}.
         *
         * @throws IllegalArgumentException when they cannot be read; the message says where
         */
        public Given given(Path facts) {
            try {
                return given(Files.readString(facts), String.valueOf(facts).replace('\\', '/'));
            } catch (IOException e) {
                open.remove();
                throw new UncheckedIOException(facts + " cannot be read. Maybe its path is misspelt.", e);
            }
        }

        private Given given(String facts, String file) {
            Problems problems = new Problems();
            ObjectNode record = CaseReader.facts(facts, file, problems);
            if (!problems.sorted().isEmpty()) {
                open.remove();
                throw new IllegalArgumentException(problems.sorted().get(0).toString());
            }
            ReadResult read = Engines.read(engine, record);
            if (read instanceof ReadResult.Refused refused) {
                open.remove();
                throw new IllegalArgumentException(
                        file + ": refused at \"" + refused.pointer() + "\": " + refused.reason());
            }
            return given(((ReadResult.Accepted) read).value());
        }
    }

    /** A requirement and its record. Says how to judge it, then what the outcome must be. */
    public final class Given {
        private final String requirement;
        private final RecruitmentRecord record;
        private final Set<String> packs;
        private LocalDate lawOf;
        private LocalDate knowledgeDate;
        private boolean ignoreWaivers;
        private final List<ExchangeRate> rates = new ArrayList<>();

        private Given(String pack, String requirement, RecruitmentRecord record) {
            this.requirement = requirement;
            this.record = record;
            this.packs = Set.of(pack);
        }

        /** Takes the law and the parameters of this day, instead of those of the events' own days. */
        public Given asOf(LocalDate day) {
            lawOf = day;
            return this;
        }

        /** What was known on this day decides. Without it: the newest day on which the packs were checked. */
        public Given knowing(LocalDate day) {
            knowledgeDate = day;
            return this;
        }

        /** Converts amounts by these rates. */
        public Given withRates(ExchangeRate... given) {
            rates.addAll(List.of(given));
            return this;
        }

        /** Judges as if no authority had waived anything. */
        public Given ignoringWaivers() {
            ignoreWaivers = true;
            return this;
        }

        /** Known facts show that the demand is not met. */
        public Checked isBreached() {
            return is(Outcome.BREACHED);
        }

        /** The demand is met. */
        public Checked isSatisfied() {
            return is(Outcome.SATISFIED);
        }

        /** An unknown fact could change the answer. */
        public Checked isUndetermined() {
            return is(Outcome.UNDETERMINED);
        }

        /** The requirement does not apply. */
        public Checked isNotApplicable() {
            return is(Outcome.NOT_APPLICABLE);
        }

        /** It is only flagged. */
        public Checked isFlagged() {
            return is(Outcome.FLAGGED);
        }

        /** A breach is covered by a waiver. */
        public Checked isWaived() {
            return is(Outcome.WAIVED);
        }

        /** A breach was repaired. */
        public Checked isRemedied() {
            return is(Outcome.REMEDIED);
        }

        /** The demand is met on a declaration alone. */
        public Checked isAttested() {
            return is(Outcome.ATTESTED);
        }

        /** The duty is not due yet. */
        public Checked isNotDue() {
            return is(Outcome.NOT_DUE);
        }

        /** The outcome is this one. */
        public Checked is(Outcome expected) {
            RequirementOutcome outcome = judged();
            Checked checked = new Checked(
                    outcome, new Expectation(expected, null, List.of(), List.of(), List.of(), List.of(), List.of()));
            if (outcome.outcome() != expected) {
                throw checked.failure(
                        List.of(Words.word(expected)),
                        List.of(Words.word(outcome.outcome())
                                + (outcome.reason() == null ? "" : " " + Words.word(outcome.reason()))));
            }
            return checked;
        }

        /**
         * The outcome is exactly this line of a golden case.
         *
         * @param line such as {@code breached at /costs/0, repay 900 USD}
         * @throws IllegalArgumentException when the line does not follow the grammar of {@link Expectation}
         */
        public Checked matches(String line) {
            Expectation expected = Expectation.parse(line);
            RequirementOutcome outcome = judged();
            if (!expected.matches(Expectation.of(outcome))) {
                throw new AssertionError(
                        requirement + " is not as expected.\n" + Comparison.of(requirement, expected, outcome));
            }
            return new Checked(outcome, expected);
        }

        private RequirementOutcome judged() {
            open.remove();
            AssessmentOptions options = new AssessmentOptions(packs, null, knowledgeDate, lawOf, ignoreWaivers, rates);
            return engine.assess(record, options)
                    .outcome(requirement)
                    .orElseThrow(() -> new IllegalStateException(
                            "The engine says nothing about " + requirement + ". Maybe its pack is not sound."));
        }
    }

    /** An outcome that is as expected so far. Each further word is checked at once; it need not be complete. */
    public static final class Checked {
        private final RequirementOutcome outcome;
        private final Expectation actual;
        private Expectation named;

        private Checked(RequirementOutcome outcome, Expectation named) {
            this.outcome = outcome;
            this.actual = Expectation.of(outcome);
            this.named = named;
        }

        /** Findings with this outcome stand at these places; there may be more. {@code record} or "" is the record itself. */
        public Checked at(String... pointers) {
            List<String> places = Stream.of(pointers).map(Checked::pointer).toList();
            named = Records.with(named, "at", joined(named.at(), places));
            return contains("at ", places, actual.at());
        }

        /** The outcome has this reason. */
        public Checked because(Reason reason) {
            named = Records.with(named, "reason", reason);
            return same(Words.word(reason), actual.reason() == null ? "no reason" : Words.word(actual.reason()));
        }

        /** These facts are asked for; there may be more. For a gap in the law, the id of what is not known. */
        public Checked missing(String... pointers) {
            List<String> places = Stream.of(pointers).map(Checked::pointer).toList();
            named = Records.with(named, "missing", joined(named.missing(), places));
            return contains("missing ", places, actual.missing());
        }

        /** The breach is repaired by this act. */
        public Checked withRemedy(RemedyAct act) {
            List<RemedyAct> acts = outcome.repairs().stream()
                    .map(repair -> repair.act())
                    .distinct()
                    .toList();
            // Where amounts are to be repaid, they say so by themselves.
            if (actual.remedies().contains(act)) {
                named = Records.with(named, "remedies", joined(named.remedies(), List.of(act)));
            }
            return contains(
                    "", List.of(Words.word(act)), acts.stream().map(Words::word).toList());
        }

        /**
         * These amounts are to be paid; there may be more.
         *
         * @param amounts such as {@code 900 USD}, {@code at least 281 USD} or {@code 70 to 90 USD per worker}
         */
        public Checked repaying(String... amounts) {
            List<MoneyBounds> bounds =
                    Stream.of(amounts).map(Expectation::amount).toList();
            named = Records.with(named, "repay", joined(named.repay(), bounds));
            return contains(
                    "repay ",
                    bounds.stream().map(Expectation::print).toList(),
                    actual.repay().stream().map(Expectation::print).toList());
        }

        /** This requirement lifts the demand. */
        public Checked liftedBy(String requirement) {
            named = Records.with(named, "by", joined(named.by(), List.of(requirement)));
            return contains("by ", List.of(requirement), actual.by());
        }

        /** The base requirement has this outcome by itself. */
        public Checked hasBase(Outcome base) {
            named = Records.with(named, "base", base);
            return same(
                    "base " + Words.word(base),
                    actual.base() == null ? "no base requirement" : "base " + Words.word(actual.base()));
        }

        /** The outcome has no other place, reason, amount, remedy, missing fact or lifting requirement than those named. */
        public Checked andNothingElse() {
            List<String> unexpected = new ArrayList<>();
            if (named.reason() == null && actual.reason() != null) {
                unexpected.add(Words.word(actual.reason()));
            }
            Expectation silent = Records.with(Records.with(actual, "reason", named.reason()), "base", named.base());
            unexpected.addAll(silent.notIn(named));
            return unexpected.isEmpty() ? this : fail(List.of(), unexpected);
        }

        /** The outcome as the engine gave it. */
        public RequirementOutcome outcome() {
            return outcome;
        }

        private static String pointer(String given) {
            return given.equals("record") ? "" : given;
        }

        private Checked contains(String word, List<String> expected, List<String> found) {
            if (expected.isEmpty()) {
                throw new IllegalArgumentException("Nothing is expected of \"" + word.strip()
                        + "\". Maybe name at least one, or end with andNothingElse().");
            }
            List<String> missing = less(expected, found);
            return missing.isEmpty() ? this : fail(shown(word, missing), shown(word, less(found, expected)));
        }

        private Checked same(String expected, String found) {
            return expected.equals(found) ? this : fail(List.of(expected), List.of(found));
        }

        private Checked fail(List<String> missing, List<String> unexpected) {
            throw failure(missing, unexpected);
        }

        private AssertionError failure(List<String> missing, List<String> unexpected) {
            Comparison full = Comparison.of(outcome.requirement(), named, outcome);
            String advice = missing.isEmpty()
                    ? "Maybe it is right, and the verification should name it."
                    : outcome.outcome() == named.outcome()
                            ? "Maybe "
                                    + (unexpected.isEmpty()
                                            ? "the record states less"
                                            : "the record states another fact")
                                    + " than meant, or the expectation is wrong."
                            : full.advice();
            return new AssertionError(outcome.requirement() + " is not as expected.\n"
                    + new Comparison(full.id(), full.expected(), full.actual(), missing, unexpected, advice));
        }

        private static List<String> shown(String word, List<String> values) {
            return values.stream()
                    .map(value -> word + (value.isEmpty() ? "record" : value))
                    .toList();
        }

        private static List<String> less(List<String> all, List<String> without) {
            Set<String> known = new HashSet<>(without);
            return new TreeSet<>(all)
                    .stream().filter(value -> !known.contains(value)).toList();
        }

        private static <T> List<T> joined(List<T> first, List<T> second) {
            Set<T> all = new LinkedHashSet<>(first);
            all.addAll(second);
            return List.copyOf(all);
        }
    }
}
