package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.testkit.GoldenCase.Expected;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List<GoldenCase> cases = source.cases().toList();
        List<Failure> failures = new ArrayList<>();
        cases.forEach(golden -> failures.addAll(run(engine, golden)));
        int expectations =
                cases.stream().mapToInt(golden -> golden.expected().size()).sum();
        return new Result(source.id(), cases.size(), expectations, failures);
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

    private static List<Failure> run(ComplianceEngine engine, GoldenCase golden) {
        ReadResult read = Engines.read(engine, golden.facts());
        if (read instanceof ReadResult.Refused refused) {
            return List.of(new Failure(
                    golden.file(),
                    golden.line(),
                    golden.name(),
                    "",
                    "an assessment",
                    "refused at \"" + refused.pointer() + "\": " + refused.reason(),
                    "Maybe the facts are misspelt."));
        }
        Assessment actual;
        try {
            actual = engine.assess(((ReadResult.Accepted) read).value(), golden.options());
        } catch (RuntimeException e) {
            return List.of(new Failure(
                    golden.file(),
                    golden.line(),
                    golden.name(),
                    "",
                    "an assessment",
                    e.toString(),
                    "Maybe the options name a pack that is not there."));
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
        return failures;
    }

    private static void compare(
            String name,
            String file,
            int line,
            Assessment assessment,
            String requirement,
            Expectation expected,
            List<Failure> failures) {
        Expectation actual =
                assessment.outcome(requirement).map(Expectation::of).orElse(null);
        if (actual == null) {
            failures.add(new Failure(
                    file,
                    line,
                    name,
                    requirement,
                    expected.toString(),
                    "no outcome",
                    "Maybe the id is misspelt, or the options leave its pack out."));
        } else if (!expected.matches(actual)) {
            failures.add(new Failure(
                    file, line, name, requirement, expected.toString(), actual.toString(), advice(expected, actual)));
        }
    }

    private static String advice(Expectation expected, Expectation actual) {
        List<String> parts = new ArrayList<>();
        if (expected.outcome() != actual.outcome()) {
            return "Maybe a condition of the rule holds " + (actual.missing().isEmpty() ? "otherwise" : "only possibly")
                    + " than meant, or the case states another fact than it means.";
        }
        if (expected.reason() != actual.reason()) {
            parts.add("the reason");
        }
        if (!expected.at().equals(actual.at())) {
            parts.add("\"at\"");
        }
        if (!expected.repay().equals(actual.repay())) {
            parts.add("\"repay\"");
        }
        if (!expected.missing().equals(actual.missing())) {
            parts.add("\"missing\"");
        }
        return "Maybe only " + (parts.isEmpty() ? "the remedy" : String.join(" and ", parts))
                + " differs: if the second line is the law, put it into the case.";
    }

    /**
     * What the run of a pack's cases has shown.
     *
     * @param pack id of the pack
     * @param cases how many cases were run
     * @param expectations how many outcomes were compared
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
                throw new AssertionError(
                        "No outcome of the pack " + pack + " was compared. Maybe its cases.yaml is missing.");
            }
            if (!failures.isEmpty()) {
                throw new AssertionError(failures.stream()
                        .map(Failure::toString)
                        .collect(Collectors.joining(
                                "\n",
                                failures.size() + " of " + expectations + " outcomes of the pack " + pack
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
     * @param requirement requirement; empty when the record could not be assessed at all
     * @param expected expected line
     * @param actual actual line, in the same grammar
     * @param advice what may be wrong; begins with "Maybe"
     */
    public record Failure(
            String file, int line, String name, String requirement, String expected, String actual, String advice) {
        @Override
        public String toString() {
            String id = requirement.isEmpty() ? "" : requirement + ": ";
            return (file.isEmpty() ? "" : file + (line == 0 ? "" : ":" + line) + ": ") + "case \"" + name + "\"\n"
                    + "  expected  " + id + expected + "\n"
                    + "  actual    " + id + actual + "\n"
                    + "  " + advice;
        }
    }
}
