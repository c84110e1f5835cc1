package io.github.fairrecruit.compliance.engine.json;

import jakarta.validation.ClockProvider;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says of a record that it surely violates no constraint, or nothing. It goes by the very annotations that Hibernate Validator
 * goes by, and what it does not know it leaves to it. Hibernate Validator takes long to start and to ask, and hardly any
 * record needs it.
 */
final class QuickCheck {
    private static final ClassValue<QuickCheck> CHECKS = new ClassValue<>() {
        @Override
        protected QuickCheck computeValue(Class<?> type) {
            return new QuickCheck(type);
        }
    };

    /** How many codes that match a pattern are remembered, and how long they are at most. */
    private static final int MOST = 500;

    private static final int LONGEST = 12;

    /** Whether a value surely keeps a constraint. */
    private interface Rule {
        boolean holds(Object value);
    }

    /** A constraint of which this class knows nothing. */
    private static final Rule UNKNOWN = value -> false;

    /** A component of which something is demanded, and what: of itself, and of its elements, when it is a list. */
    private record Part(Field field, Rule[] rules, Rule[] ofElements) {}

    private final Rule[] rules;
    private final Part[] parts;

    private QuickCheck(Class<?> type) {
        List<Part> demanding = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                Part part = part(component, field(type, component));
                if (part.rules.length > 0 || part.ofElements.length > 0) {
                    demanding.add(part);
                }
            }
            rules = rules(type.getAnnotations());
        } else {
            rules = new Rule[] {UNKNOWN};
        }
        parts = demanding.toArray(new Part[0]);
    }

    private static Field field(Class<?> type, RecordComponent component) {
        try {
            // The value of the field, as Hibernate Validator reads it, whatever the accessor makes of it.
            Field field = type.getDeclaredField(component.getName());
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Part part(RecordComponent component, Field field) {
        Rule[] own = rules(field.getAnnotations());
        Rule[] ofElements = {};
        if (component.getGenericSignature() != null) {
            AnnotatedType[] arguments =
                    ((AnnotatedParameterizedType) field.getAnnotatedType()).getAnnotatedActualTypeArguments();
            for (AnnotatedType argument : arguments) {
                Rule[] found = rules(argument.getAnnotations());
                if (argument instanceof AnnotatedParameterizedType
                        || (found.length > 0 && component.getType() != List.class)) {
                    own = new Rule[] {UNKNOWN};
                } else {
                    ofElements = found;
                }
            }
        }
        return new Part(field, own, ofElements);
    }

    /** Whether the record surely violates no constraint. */
    static boolean sound(Object subject) {
        return CHECKS.get(subject.getClass()).holds(subject);
    }

    private boolean holds(Object subject) {
        try {
            for (Part part : parts) {
                Object value = part.field.get(subject);
                if (!all(part.rules, value)) {
                    return false;
                }
                if (part.ofElements.length > 0 && value != null) {
                    List<?> elements = (List<?>) value;
                    for (int i = 0; i < elements.size(); i++) {
                        if (!all(part.ofElements, elements.get(i))) {
                            return false;
                        }
                    }
                }
            }
            return all(rules, subject);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean all(Rule[] rules, Object value) {
        for (Rule rule : rules) {
            if (!rule.holds(value)) {
                return false;
            }
        }
        return true;
    }

    private static Rule[] rules(Annotation[] annotations) {
        List<Rule> rules = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (!annotation.annotationType().getName().startsWith("com.fasterxml.jackson.annotation.")) {
                rules.add(rule(annotation));
            }
        }
        return rules.toArray(new Rule[0]);
    }

    private static Rule rule(Annotation annotation) {
        if (annotation instanceof Valid) {
            return value -> value == null || sound(value);
        }
        if (annotation instanceof NotNull always && always.groups().length == 0) {
            return value -> value != null;
        }
        if (annotation instanceof Size size && size.groups().length == 0) {
            int min = size.min();
            int max = size.max();
            return value ->
                    value == null || value instanceof String text && text.length() >= min && text.length() <= max;
        }
        if (annotation instanceof Pattern pattern && pattern.groups().length == 0 && pattern.flags().length == 0) {
            return pattern(java.util.regex.Pattern.compile(pattern.regexp()));
        }
        if (annotation instanceof PositiveOrZero sign && sign.groups().length == 0) {
            return bounds(0, Long.MAX_VALUE);
        }
        if (annotation instanceof Positive sign && sign.groups().length == 0) {
            return bounds(1, Long.MAX_VALUE);
        }
        if (annotation instanceof Min min && min.groups().length == 0) {
            return bounds(min.value(), Long.MAX_VALUE);
        }
        if (annotation instanceof Max max && max.groups().length == 0) {
            return bounds(Long.MIN_VALUE, max.value());
        }
        if (annotation instanceof Digits digits && digits.groups().length == 0) {
            int integer = digits.integer();
            int fraction = digits.fraction();
            return value -> value == null
                    || value instanceof BigDecimal number
                            && number.precision() - number.scale() <= integer
                            && number.scale() <= fraction;
        }
        return ofTheModel(annotation);
    }

    /** Few different codes stand in many records: what matched once is remembered. */
    private static Rule pattern(java.util.regex.Pattern compiled) {
        Set<String> matched = ConcurrentHashMap.newKeySet();
        return value -> {
            if (value == null || matched.contains(value)) {
                return true;
            }
            boolean matches =
                    value instanceof String text && compiled.matcher(text).matches();
            if (matches && ((String) value).length() <= LONGEST && matched.size() < MOST) {
                matched.add((String) value);
            }
            return matches;
        };
    }

    /** A number surely between two whole ones. A fraction below 1 is left to the slow way: no such constraint meets one. */
    private static Rule bounds(long least, long most) {
        return value -> {
            if (value == null) {
                return true;
            }
            if (value instanceof Integer || value instanceof Long) {
                long number = ((Number) value).longValue();
                return number >= least && number <= most;
            }
            return value instanceof BigDecimal number
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        };
    }

    /** A constraint that brings its own validator. The validator is asked, as Hibernate Validator asks it. */
    private static Rule ofTheModel(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        Constraint constraint = type.getAnnotation(Constraint.class);
        if (constraint == null || constraint.validatedBy().length != 1) {
            return UNKNOWN;
        }
        for (Annotation part : type.getAnnotations()) {
            if (part.annotationType().isAnnotationPresent(Constraint.class)) {
                return UNKNOWN;
            }
        }
        return validator(annotation, constraint.validatedBy()[0]);
    }

    @SuppressWarnings("unchecked")
    private static Rule validator(Annotation annotation, Class<?> type) {
        try {
            var validator = (ConstraintValidator<Annotation, Object>)
                    type.getDeclaredConstructor().newInstance();
            validator.initialize(annotation);
            return value -> {
                try {
                    return validator.isValid(value, Silent.CONTEXT);
                } catch (Doubt e) {
                    return false;
                }
            };
        } catch (ReflectiveOperationException e) {
            return UNKNOWN;
        }
    }

    /** A validator that turns to its context has something to say. */
    private enum Silent implements ConstraintValidatorContext {
        CONTEXT;

        @Override
        public void disableDefaultConstraintViolation() {
            throw Doubt.DOUBT;
        }

        @Override
        public String getDefaultConstraintMessageTemplate() {
            throw Doubt.DOUBT;
        }

        @Override
        public ClockProvider getClockProvider() {
            throw Doubt.DOUBT;
        }

        @Override
        public ConstraintViolationBuilder buildConstraintViolationWithTemplate(String template) {
            throw Doubt.DOUBT;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw Doubt.DOUBT;
        }
    }
}
