package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads JSON into Java records in the case that is by far the commonest: nothing is wrong with it. It either gives the very
 * record that Jackson would give, or says that it has a doubt; then Jackson reads the same bytes again and finds what is
 * wrong, if anything, and where.
 *
 * <p>So it needs no positions, no messages and no way to go on after a fault; it is several times as fast as the slow way, and
 * a program that meets no fault need not set up Jackson at all. What properties there are is read from the components of
 * the records.
 */
public final class QuickReader {
    private static final QuickReader RECORDS = new QuickReader(true);
    private static final QuickReader FILES = new QuickReader(false);

    private final boolean strict;
    private final Map<Class<?>, Shape> records = new ConcurrentHashMap<>();

    private QuickReader(boolean strict) {
        this.strict = strict;
    }

    /** Reads the next value of a text, which is not null. */
    private interface Shape {
        /** @param depth how many brackets are open */
        Object read(QuickText text, int depth);
    }

    /**
     * Reads a record of recruitment as strictly as {@link RecruitmentJson}. Its structure is not checked.
     *
     * @return null when there is a doubt
     */
    static RecruitmentRecord record(byte[] json, int from, int length) {
        try {
            Subject subject = subject(new QuickText(json, from, length, RecruitmentJson.TEXT));
            return (RecruitmentRecord)
                    RECORDS.read(new QuickText(json, from, length, RecruitmentJson.TEXT), subject.type());
        } catch (Doubt e) {
            return null;
        }
    }

    /** A record that names its subject anywhere but first is a placement, or left to the slow way. */
    private static Subject subject(QuickText text) {
        text.take('{');
        if (text.peek() != '"' || !text.text().equals(Subject.PROPERTY)) {
            return Subject.PLACEMENT;
        }
        text.take(':');
        Subject subject = Subject.of(text.text());
        if (subject == null) {
            throw Doubt.DOUBT;
        }
        return subject;
    }

    /**
     * Reads a file of the library itself. Texts may be long, and properties that the record does not have are passed over.
     *
     * @return null when there is a doubt
     */
    public static <T> T file(byte[] json, Class<T> type) {
        try {
            return type.cast(FILES.read(new QuickText(json, 0, json.length, Integer.MAX_VALUE), type));
        } catch (Doubt e) {
            return null;
        }
    }

    private Object read(QuickText text, Class<?> type) {
        Object value = shape(type).read(text, 0);
        text.finish();
        return value;
    }

    private Shape shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return list(shape(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return arguments[1] == Object.class ? QuickText::openObject : map(shape(arguments[1]));
            }
            return unknown();
        }
        return type instanceof Class<?> plain ? shape(plain) : unknown();
    }

    private Shape shape(Class<?> type) {
        if (type == String.class) {
            return (text, depth) -> text.text();
        }
        if (type == Boolean.class) {
            return (text, depth) -> text.truth();
        }
        if (type == CalendarDate.class) {
            return (text, depth) -> date(text.text());
        }
        if (type == BigDecimal.class) {
            return (text, depth) -> text.decimal();
        }
        if (type == Integer.class) {
            return (text, depth) -> integer(text.whole());
        }
        if (type == Long.class || type == long.class) {
            return (text, depth) -> text.whole();
        }
        if (type == Object.class) {
            return QuickText::open;
        }
        if (type.isEnum()) {
            return new EnumShape(type);
        }
        if (!type.isRecord()) {
            return unknown();
        }
        Shape known = records.get(type);
        if (known == null) {
            known = new RecordShape(type);
            records.put(type, known);
        }
        return known;
    }

    /** A type that this reader does not know: only Jackson can read it. */
    private static Shape unknown() {
        return (text, depth) -> {
            throw Doubt.DOUBT;
        };
    }

    private static CalendarDate date(String text) {
        try {
            return CalendarDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw Doubt.DOUBT;
        }
    }

    private static Integer integer(long number) {
        if (number != (int) number) {
            throw Doubt.DOUBT;
        }
        return (int) number;
    }

    private static Shape list(Shape element) {
        return (text, depth) -> {
            List<Object> values = new ArrayList<>();
            QuickText.deeper(depth);
            text.take('[');
            if (!text.takeIf(']')) {
                do {
                    values.add(text.takeNull() ? null : element.read(text, depth + 1));
                } while (text.more(']'));
            }
            return values;
        };
    }

    private static Shape map(Shape value) {
        return (text, depth) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            QuickText.deeper(depth);
            text.take('{');
            if (!text.takeIf('}')) {
                int count = 0;
                do {
                    String name = text.name();
                    text.take(':');
                    values.put(name, text.takeNull() ? null : value.read(text, depth + 1));
                    if (values.size() != ++count) {
                        throw Doubt.DOUBT;
                    }
                } while (text.more('}'));
            }
            return values;
        };
    }

    private static final class EnumShape implements Shape {
        private final Object[] constants;
        private final QuickWords names;

        EnumShape(Class<?> type) {
            constants = type.getEnumConstants();
            List<String> all = new ArrayList<>();
            for (Object constant : constants) {
                all.add(((Enum<?>) constant).name());
            }
            names = new QuickWords(all);
        }

        @Override
        public Object read(QuickText text, int depth) {
            int index = text.oneOf(names);
            if (index < 0) {
                throw Doubt.DOUBT;
            }
            return constants[index];
        }
    }

    private final class RecordShape implements Shape {
        private final RecordComponent[] components;
        private final QuickWords names;
        /** Those of the components, each made when it first turns up. */
        private final Shape[] shapes;

        /** What a component is when it is not given: unknown, or nothing, where it is a count. */
        private final Object[] absent;

        private final Constructor<?> constructor;
        /** The word of a record of recruitment for itself; null for other records. */
        private final String subject;

        RecordShape(Class<?> type) {
            components = type.getRecordComponents();
            shapes = new Shape[components.length];
            absent = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            List<String> all = new ArrayList<>();
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                all.add(components[i].getName());
                absent[i] = types[i] == long.class ? 0L : null;
            }
            Subject of = strict ? Subject.of(type) : null;
            subject = of == null ? null : of.word();
            if (subject != null) {
                all.add(Subject.PROPERTY);
            }
            if (all.size() > Long.SIZE) {
                throw new IllegalStateException(type + " has more components than can be ticked off. Maybe split it.");
            }
            names = new QuickWords(all);
            try {
                constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Object read(QuickText text, int depth) {
            Object[] values = absent.clone();
            QuickText.deeper(depth);
            text.take('{');
            if (!text.takeIf('}')) {
                long seen = 0;
                do {
                    int index = text.oneOf(names);
                    text.take(':');
                    if (index < 0) {
                        passOver(text, depth + 1);
                    } else {
                        long bit = 1L << index;
                        if ((seen & bit) != 0) {
                            throw Doubt.DOUBT;
                        }
                        seen |= bit;
                        if (index == values.length) {
                            if (!text.text().equals(subject)) {
                                throw Doubt.DOUBT;
                            }
                        } else if (!text.takeNull()) {
                            values[index] = component(index).read(text, depth + 1);
                        }
                    }
                } while (text.more('}'));
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                throw Doubt.DOUBT;
            }
        }

        private Shape component(int index) {
            Shape known = shapes[index];
            if (known == null) {
                known = shape(components[index].getGenericType());
                shapes[index] = known;
            }
            return known;
        }

        private void passOver(QuickText text, int depth) {
            if (strict) {
                throw Doubt.DOUBT;
            }
            text.open(depth);
        }
    }
}
