package io.github.fairrecruit.compliance.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.HeldDocument;
import io.github.fairrecruit.compliance.model.Period;
import io.github.fairrecruit.compliance.model.Placement;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/**
 * The quick check never holds for sound what Hibernate Validator does not. What is tried is asked of Hibernate Validator, so
 * that a new constraint is tried too, and a new kind of constraint fails here until this test knows how to violate it.
 */
class QuickCheckTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** Records that contradict themselves. */
    private static final Map<Class<?>, List<String>> CONTRADICTIONS = Map.of(
            Placement.class,
                    List.of(
                            "{\"worker\":{\"categories\":[\"GENERAL\"]},\"contract\":{\"terms\":{\"occupation\":\"9111\"}}}",
                            "{\"actualTerms\":{\"start\":\"2024\"},\"journey\":[{\"kind\":\"START_OF_WORK\",\"on\":\"2023-05\"}]}",
                            "{\"offer\":{\"terms\":{\"start\":\"2024\"},\"termsStated\":[\"WAGE\"]},\"statements\":[{\"closes\":\"TERMS_STATED\"}]}"),
            Cost.class,
                    List.of(
                            "{\"amount\":{\"value\":0,\"currency\":\"USD\"}}",
                            "{\"receiptGiven\":false,\"receipt\":{}}",
                            "{\"chargedOn\":\"2024\",\"reimbursements\":[{\"on\":\"2023\"}]}",
                            "{\"payer\":\"WORKER\",\"ultimateBearer\":\"EMPLOYER\"}",
                            "{\"form\":\"DEDUCTION\",\"ultimateBearer\":\"EMPLOYER\"}"),
            Period.class, List.of("{\"from\":\"2024\",\"until\":\"2023\"}"),
            CountBounds.class, List.of("{\"atLeast\":5,\"atMost\":1}"),
            HeldDocument.class, List.of("{\"holder\":\"WORKER\",\"destroyed\":true}"),
            AgencyPortfolio.class,
                    List.of("{\"patterns\":[{\"kind\":\"WORKERS_CHARGED\"},{\"kind\":\"WORKERS_CHARGED\"}]}"));

    private static Set<Class<?>> model() {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Subject subject : Subject.values()) {
            collect(subject.type(), found);
        }
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (type.isRecord() && type != CalendarDate.class && found.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(element(component), found);
            }
        }
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof java.lang.reflect.ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    private static boolean valid(Object value) {
        return VALIDATOR.validate(value).isEmpty();
    }

    @Test
    void fullRecordsOfEveryClassAreSound() throws ReflectiveOperationException {
        assertThat(model()).hasSizeGreaterThan(40);
        for (Class<?> type : model()) {
            Object full = FullRecord.record(type);
            assertThat(VALIDATOR.validate(full)).as(full.toString()).isEmpty();
            assertThat(QuickCheck.sound(full)).as(full.toString()).isTrue();
        }
    }

    @Test
    void everyViolationOfEveryConstraintIsSeen() throws ReflectiveOperationException {
        int tried = 0;
        for (Class<?> type : model()) {
            var known = VALIDATOR.getConstraintsForClass(type);
            for (ConstraintDescriptor<?> constraint : known.getConstraintDescriptors()) {
                assertThat(constraint.getAnnotation().annotationType().getSimpleName())
                        .isEqualTo("Consistent");
                assertThat(CONTRADICTIONS).containsKey(type);
                for (String json : CONTRADICTIONS.get(type)) {
                    tried += seen(RecruitmentJson.mapper().readValue(json, type), constraint);
                }
            }
            for (PropertyDescriptor property : known.getConstrainedProperties()) {
                RecordComponent component = component(type, property.getPropertyName());
                for (ConstraintDescriptor<?> constraint : property.getConstraintDescriptors()) {
                    for (Object bad : violations(constraint.getAnnotation(), component.getType())) {
                        tried += seen(with(type, component, bad), constraint);
                    }
                }
                if (property.isCascaded()) {
                    for (Object bad : unsound(component.getType())) {
                        tried += seen(with(type, component, bad), null);
                    }
                }
                for (ContainerElementTypeDescriptor element : property.getConstrainedContainerElementTypes()) {
                    assertThat(element.getConstrainedContainerElementTypes()).isEmpty();
                    for (ConstraintDescriptor<?> constraint : element.getConstraintDescriptors()) {
                        for (Object bad : violations(constraint.getAnnotation(), element(component))) {
                            tried += seen(with(type, component, Arrays.asList(bad)), constraint);
                        }
                    }
                    if (element.isCascaded()) {
                        for (Object bad : unsound(element(component))) {
                            tried += seen(with(type, component, List.of(bad)), null);
                        }
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(300);
    }

    private static int seen(Object bad, ConstraintDescriptor<?> constraint) {
        Set<ConstraintViolation<Object>> violations = VALIDATOR.validate(bad);
        assertThat(violations).as(bad.toString()).isNotEmpty();
        if (constraint != null) {
            assertThat(violations)
                    .as(bad.toString())
                    .anyMatch(violation ->
                            violation.getConstraintDescriptor().getAnnotation().equals(constraint.getAnnotation()));
        }
        assertThat(QuickCheck.sound(bad)).as(bad.toString()).isFalse();
        return 1;
    }

    /** Values of a type that violate a constraint. */
    private static List<Object> violations(Annotation constraint, Class<?> type) {
        if (constraint instanceof NotNull) {
            return Arrays.asList((Object) null);
        }
        if (constraint instanceof Size size) {
            return List.of("x".repeat(size.min() - 1), "x".repeat(size.max() + 1));
        }
        if (constraint instanceof Pattern) {
            return List.of("", "no!", "DE\n", "\nDE");
        }
        if (constraint instanceof PositiveOrZero) {
            return List.of(number(type, -1));
        }
        if (constraint instanceof Positive) {
            return List.of(number(type, 0), number(type, -1));
        }
        if (constraint instanceof Min min) {
            return List.of(number(type, min.value() - 1));
        }
        if (constraint instanceof Max max) {
            return List.of(number(type, max.value() + 1));
        }
        if (constraint instanceof Digits digits) {
            return List.of(BigDecimal.TEN.pow(digits.integer()), BigDecimal.ONE.movePointLeft(digits.fraction() + 1));
        }
        throw new IllegalStateException("Nothing here violates " + constraint + ". Maybe add what does.");
    }

    private static Object number(Class<?> type, long number) {
        if (type == Integer.class) {
            return (int) number;
        }
        return type == BigDecimal.class ? BigDecimal.valueOf(number) : (Object) number;
    }

    /** A record of a class that violates some constraint; none when the class has no constraint. */
    private static List<Object> unsound(Class<?> type) throws ReflectiveOperationException {
        for (String json : CONTRADICTIONS.getOrDefault(type, List.of())) {
            return List.of(RecruitmentJson.mapper().readValue(json, type));
        }
        for (PropertyDescriptor property :
                VALIDATOR.getConstraintsForClass(type).getConstrainedProperties()) {
            RecordComponent component = component(type, property.getPropertyName());
            for (ConstraintDescriptor<?> constraint : property.getConstraintDescriptors()) {
                return List.of(with(
                        type,
                        component,
                        violations(constraint.getAnnotation(), component.getType())
                                .get(0)));
            }
        }
        return List.of();
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object with(Class<?> type, RecordComponent changed, Object value)
            throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(component.getName().equals(changed.getName()) ? value : FullRecord.value(type, component));
        }
        return FullRecord.make(type, values);
    }

    /** Thousands of records, always the same ones: some things left out, others at or over the edge. */
    @Test
    void generatedRecordsAreJudgedAlike() throws ReflectiveOperationException {
        Random random = new Random(11);
        int sound = 0;
        int unsound = 0;
        for (Subject subject : Subject.values()) {
            for (int i = 0; i < 1500; i++) {
                Object record = generated(subject.type(), random);
                boolean valid = valid(record);
                assertThat(QuickCheck.sound(record)).as(record.toString()).isEqualTo(valid);
                if (valid) {
                    sound++;
                } else {
                    unsound++;
                }
            }
        }
        assertThat(sound).isGreaterThan(1000);
        assertThat(unsound).isGreaterThan(1000);
    }

    private static Object generated(Class<?> type, Random random) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(generated(type, component, random));
        }
        return FullRecord.make(type, values);
    }

    private static Object generated(Class<?> type, RecordComponent component, Random random)
            throws ReflectiveOperationException {
        boolean list = component.getType() == List.class;
        Class<?> element = element(component);
        boolean odd = random.nextInt(120) == 0;
        boolean demanded = type.getDeclaredField(component.getName()).isAnnotationPresent(NotNull.class);
        if (component.getType() == Map.class || random.nextInt(2) == 0 && (odd || !demanded)) {
            return component.getType() == long.class ? (Object) 0L : null;
        }
        Object value;
        if (element.isRecord() && element != CalendarDate.class) {
            value = odd && list ? null : generated(element, random);
        } else if (odd) {
            value = odd(element, random, list);
        } else {
            Object usual = FullRecord.value(type, component);
            value = list ? ((List<?>) usual).get(0) : usual;
        }
        return list ? Arrays.asList(value) : value;
    }

    private static Object odd(Class<?> type, Random random, boolean list) {
        long[] numbers = {-1, 0, 1, 100, 101, 150, 151, 168, 169, Integer.MAX_VALUE};
        if (type == String.class) {
            String[] texts = {"", "x".repeat(2000), "x".repeat(2001), "/~", "/~0", "D", "DE", "de", "00000"};
            return texts[random.nextInt(texts.length)];
        }
        if (Number.class.isAssignableFrom(type) || type == long.class) {
            Object number = number(type, numbers[random.nextInt(numbers.length)]);
            return number instanceof BigDecimal decimal ? decimal.movePointLeft(random.nextInt(8)) : number;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return list || type != long.class ? null : 0L;
    }
}
