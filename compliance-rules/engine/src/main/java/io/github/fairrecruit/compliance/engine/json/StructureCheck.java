package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;

/** Checks the structure of a record by the constraints that its classes carry. */
public final class StructureCheck {
    private StructureCheck() {}

    /** Made when the first record is not plainly sound, since it takes longer than all else. */
    private static final class Holder {
        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Wording())
                .traversableResolver(new Everything())
                .defaultLocale(Locale.ROOT)
                .failFast(false)
                .buildValidatorFactory()
                .getValidator();
    }

    /** The records are plain values: all of them is loaded, and all of them is checked. */
    private static final class Everything implements TraversableResolver {
        @Override
        public boolean isReachable(
                Object subject, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object subject, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }
    }

    /**
     * Checks a record.
     *
     * @throws InvalidRecordException when a constraint is violated; it names the first one in the order of the pointers
     */
    public static void check(RecruitmentRecord subject) {
        Problem problem = problem(subject);
        if (problem != null) {
            throw new InvalidRecordException(problem.pointer(), problem.reason());
        }
    }

    /** The first violation; null when there is none. */
    static Problem problem(RecruitmentRecord subject) {
        return QuickCheck.sound(subject) ? null : slowly(subject);
    }

    private static Problem slowly(RecruitmentRecord subject) {
        Set<ConstraintViolation<RecruitmentRecord>> violations = Holder.VALIDATOR.validate(subject);
        if (violations.isEmpty()) {
            return null;
        }
        List<Problem> problems = violations.stream()
                .map(violation -> new Problem(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Problem::pointer, StructureCheck::inOrder)
                        .thenComparing(Problem::reason))
                .toList();
        Problem first = problems.get(0);
        int more = problems.size() - 1;
        return more == 0
                ? first
                : new Problem(
                        first.pointer(),
                        first.reason() + " (And " + more + (more == 1 ? " more problem.)" : " more problems.)"));
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    /** Pointers in the order in which people count: /costs/2 before /costs/10. */
    private static int inOrder(String left, String right) {
        String[] lefts = left.split("/", -1);
        String[] rights = right.split("/", -1);
        for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
            int byLength =
                    index(lefts[i]) && index(rights[i]) ? Integer.compare(lefts[i].length(), rights[i].length()) : 0;
            int order = byLength != 0 ? byLength : lefts[i].compareTo(rights[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    private static boolean index(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
