package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.testkit.GoldenCase.Expected;
import io.github.fairrecruit.compliance.testkit.GoldenCase.ExpectedConflict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs the golden cases of a pack: facts in, exact outcomes out. */
public final class GoldenCases {
    private GoldenCases() {}

    /**
     * Runs all cases of a pack.
     *
     * @param engine an engine that has the pack
     * @param pack folder of the pack, with its chapters
     * @throws PackProblemsException when the sources of the pack have problems
     */
    public static Result run(ComplianceEngine engine, Path pack) {
        Problems problems = new Problems();
        Path folder = pack.toAbsolutePath().normalize();
        PackSource source = new PackReader(folder.getParent(), FactVocabulary.ofEngine(), problems).pack(folder);
        if (!problems.sorted().isEmpty()) {
            throw new PackProblemsException(problems.sorted());
        }
        return run(engine, source.id(), source.cases().toList());
    }

    /**
     * Runs the cases of a file of its own, outside of any pack: YAML, or JSON of the same shape.
     *
     * @param engine an engine that has the packs of which the cases expect something
     * @param file the file
     * @throws PackProblemsException when there is no such file, or it cannot be read
     */
    public static Result runFile(ComplianceEngine engine, Path file) {
        Problems problems = new Problems();
        String name = file.toString().replace('\\', '/');
        if (!Files.isRegularFile(file)) {
            problems.add(name, 0, "There is no such file.", "Maybe its path is misspelt.");
        }
        List<GoldenCase> cases = CaseReader.read(file, name, problems);
        if (!problems.sorted().isEmpty()) {
            throw new PackProblemsException(problems.sorted());
        }
        return run(engine, name, cases);
    }

    private static Result run(ComplianceEngine engine, String of, List<GoldenCase> cases) {
        List<Failure> failures = new ArrayList<>();
        cases.forEach(golden -> failures.addAll(run(engine, golden)));
        int expectations = cases.stream().mapToInt(GoldenCase::expectations).sum();
        return new Result(of, cases.size(), expectations, failures);
    }

    /**
     * Compares an assessment with what is expected of it.
     *
     * @param name name of the case
     * @param expected expected outcome by requirement; requirements that it leaves out are not compared
     */
    public static List<Failure> compare(String name, Assessment actual, Map<String, Expectation> expected) {
        List<Failure> failures = new ArrayList<>();
        expected.forEach(
                (requirement, expectation) -> compare(name, "", 0, actual, requirement, expectation, failures));
        return failures;
    }

    static List<Failure> run(ComplianceEngine engine, GoldenCase golden) {
        ReadResult read = Engines.read(engine, golden.facts());
        if (read instanceof ReadResult.Refused refused) {
            return List.of(unassessed(
                    golden,
                    "refused at \"" + refused.pointer() + "\": " + refused.reason(),
                    "Maybe the facts are misspelt."));
        }
        Assessment actual;
        try {
            actual = engine.assess(((ReadResult.Accepted) read).value(), golden.options());
        } catch (RuntimeException e) {
            return List.of(unassessed(golden, e.toString(), "Maybe the options name a pack that is not there."));
        }
        List<Failure> failures = new ArrayList<>();
        for (Map.Entry<String, Expected> entry : golden.expected().entrySet()) {
            Expected expected = entry.getValue();
            compare(
                    golden.name(),
                    golden.file(),
                    expected.line(),
                    actual,
                    entry.getKey(),
                    expected.expectation(),
                    failures);
        }
        if (golden.conflicts() != null) {
            conflicts(golden, actual).ifPresent(failures::add);
        }
        return failures;
    }

    private static Failure unassessed(GoldenCase golden, String actual, String advice) {
        return new Failure(
                golden.file(), golden.line(), golden.name(), "", "an assessment", actual, List.of(), List.of(), advice);
    }

    private static Optional<Failure> conflicts(GoldenCase golden, Assessment assessment) {
        List<String> expected = golden.conflicts().stream()
                .map(ExpectedConflict::conflict)
                .sorted()
                .toList();
        List<String> actual =
                assessment.conflicts().stream().map(Conflicting::line).sorted().toList();
        if (new TreeSet<>(expected).equals(new TreeSet<>(actual))) {
            return Optional.empty();
        }
        return Optional.of(new Failure(
                golden.file(),
                golden.conflicts().isEmpty()
                        ? golden.line()
                        : golden.conflicts().get(0).line(),
                golden.name(),
                "conflicts",
                expected.isEmpty() ? "none" : String.join("; ", expected),
                actual.isEmpty() ? "none" : String.join("; ", actual),
                expected.stream().filter(one -> !actual.contains(one)).toList(),
                actual.stream().filter(one -> !expected.contains(one)).toList(),
                "Maybe one of the laws does not speak in this case, or the \"matter\" of a requirement is another."));
    }

    private static void compare(
            String name,
            String file,
            int line,
            Assessment assessment,
            String requirement,
            Expectation expected,
            List<Failure> failures) {
        RequirementOutcome actual = assessment.outcome(requirement).orElse(null);
        if (actual == null) {
            List<String> known = assessment.packs().stream()
                    .flatMap(pack -> pack.outcomes().stream())
                    .map(RequirementOutcome::requirement)
                    .toList();
            failures.add(new Failure(
                    file,
                    line,
                    name,
                    requirement,
                    expected.toString(),
                    "no outcome",
                    List.of(),
                    List.of(),
                    known.isEmpty() || known.contains(requirement)
                            ? "Maybe the options leave its pack out."
                            : Words.maybe(requirement, known) + " Or the options leave its pack out."));
        } else if (!expected.matches(Expectation.of(actual))) {
            Comparison comparison = Comparison.of(requirement, expected, actual);
            failures.add(new Failure(
                    file,
                    line,
                    name,
                    requirement,
                    comparison.expected(),
                    comparison.actual(),
                    comparison.missing(),
                    comparison.unexpected(),
                    comparison.advice()));
        }
    }

    /**
     * What the run of a pack's cases has shown.
     *
     * @param pack id of the pack; for a file of its own, its path
     * @param cases how many cases were run
     * @param expectations how many outcomes were compared; the conflicts of a case count as one
     * @param failures where an outcome is another
     */
    public record Result(String pack, int cases, int expectations, List<Failure> failures) {
        public Result {
            failures = List.copyOf(failures);
        }

        /**
         * Fails when an outcome is another than expected, or when nothing was compared.
         *
         * @throws AssertionError with all failures
         */
        public void check() {
            if (expectations == 0) {
                throw new AssertionError("No outcome of " + pack + " was compared. Maybe its cases.yaml is missing.");
            }
            if (!failures.isEmpty()) {
                throw new AssertionError(failures.stream()
                        .map(Failure::toString)
                        .collect(Collectors.joining(
                                "\n",
                                failures.size() + " of " + expectations + " outcomes of " + pack
                                        + " are not as expected:\n",
                                "")));
            }
        }
    }

    /**
     * An outcome that is not as expected.
     *
     * @param file file of the case; empty when it comes from elsewhere
     * @param line line of the expectation; 0 when it has none
     * @param name name of the case
     * @param requirement requirement, or {@code conflicts}; empty when the record could not be assessed at all
     * @param expected expected line
     * @param actual actual line, in the same grammar
     * @param missing what is expected and not there
     * @param unexpected what is there and not expected
     * @param advice what may be wrong; begins with "Maybe"
     */
    public record Failure(
            String file,
            int line,
            String name,
            String requirement,
            String expected,
            String actual,
            List<String> missing,
            List<String> unexpected,
            String advice) {
        public Failure {
            missing = List.copyOf(missing);
            unexpected = List.copyOf(unexpected);
        }

        @Override
        public String toString() {
            return (file.isEmpty() ? "" : file + (line == 0 ? "" : ":" + line) + ": ") + "case \"" + name + "\"\n"
                    + new Comparison(requirement, expected, actual, missing, unexpected, advice);
        }
    }
}
