package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into Java records in the case that is by far the commonest: nothing is wrong with it. It either gives the very
 * record that data binding would give, or says that it has a doubt; then data binding reads the same bytes again and finds
 * what is wrong, if anything, and where.
 *
 * <p>So it needs no places, no messages and no way to go on after a fault. It takes the tokens of Jackson as they come,
 * which is several times as fast as strict data binding, and a program that meets no fault need not set that up at all.
 * What properties there are is read from the components of the records.
 */
public final class QuickReader {
    private static final QuickReader RECORDS = new QuickReader(
            true,
            JsonFactory.builder()
                    .streamReadConstraints(RecruitmentJson.constraints())
                    .build());
    private static final QuickReader FILES = new QuickReader(
            false,
            JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build());

    /** Numbers of more digits are left to data binding, which knows how many there may be. */
    private static final int DIGITS = 18;

    private final boolean strict;
    private final JsonFactory factory;
    private final Map<Class<?>, Shape> records = new ConcurrentHashMap<>();

    private QuickReader(boolean strict, JsonFactory factory) {
        this.strict = strict;
        this.factory = factory;
    }

    /** Reads a value that is not null; its first token is the current one, and its last one when it has been read. */
    private interface Shape {
        Object read(JsonParser json);
    }

    /**
     * Reads a record of recruitment as strictly as {@link RecruitmentJson}. Its structure is not checked.
     *
     * @return null when there is a doubt
     */
    static RecruitmentRecord record(byte[] json, int from, int length) {
        if (!isUtf8(json, from, length)) {
            return null;
        }
        try (JsonParser parser = RECORDS.parser(json, from, length)) {
            return (RecruitmentRecord) RECORDS.record(parser);
        } catch (Doubt | JacksonException e) {
            return null;
        }
    }

    /** Jackson takes some bytes for characters that are none. */
    private static boolean isUtf8(byte[] json, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (json[i] < 0) {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json, i, from + length - i));
                    return true;
                } catch (CharacterCodingException e) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A record that names its subject anywhere but first is a placement, or left to data binding. */
    private Object record(JsonParser json) {
        begin(json);
        if (!Subject.PROPERTY.equals(json.currentName())) {
            return whole(json, Subject.PLACEMENT.type(), false);
        }
        json.nextToken();
        Subject subject = Subject.of(text(json));
        if (subject == null) {
            throw Doubt.DOUBT;
        }
        json.nextToken();
        return whole(json, subject.type(), true);
    }

    /**
     * Reads a file of the library itself. Texts may be long, and properties that the record does not have are passed over.
     *
     * @return null when there is a doubt
     */
    public static <T> T file(byte[] json, Class<T> type) {
        try (JsonParser parser = FILES.parser(json, 0, json.length)) {
            begin(parser);
            return type.cast(FILES.whole(parser, type, false));
        } catch (Doubt | JacksonException e) {
            return null;
        }
    }

    private JsonParser parser(byte[] json, int from, int length) {
        return factory.createParser(ObjectReadContext.empty(), json, from, length);
    }

    /** Goes to the first property of an object, or to its end. */
    private static void begin(JsonParser json) {
        json.nextToken();
        expect(json, JsonToken.START_OBJECT);
        json.nextToken();
    }

    /** Reads an object that has begun, and nothing may follow. */
    private Object whole(JsonParser json, Class<?> type, boolean named) {
        if (!(shape(type) instanceof RecordShape known)) {
            throw Doubt.DOUBT;
        }
        Object value = known.properties(json, named);
        if (json.nextToken() != null) {
            throw Doubt.DOUBT;
        }
        return value;
    }

    private Shape shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return list(shape(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return arguments[1] == Object.class ? QuickReader::openObject : map(shape(arguments[1]));
            }
            return QuickReader::unknown;
        }
        return type instanceof Class<?> plain ? shape(plain) : QuickReader::unknown;
    }

    private Shape shape(Class<?> type) {
        if (type == String.class) {
            return QuickReader::text;
        }
        if (type == Boolean.class) {
            return QuickReader::truth;
        }
        if (type == CalendarDate.class) {
            return QuickReader::date;
        }
        if (type == BigDecimal.class) {
            return QuickReader::decimal;
        }
        if (type == Integer.class) {
            return QuickReader::integer;
        }
        if (type == Long.class || type == long.class) {
            return QuickReader::whole;
        }
        if (type == Object.class) {
            return QuickReader::open;
        }
        if (type.isEnum()) {
            return new EnumShape(type);
        }
        if (!type.isRecord()) {
            return QuickReader::unknown;
        }
        Shape known = records.get(type);
        if (known == null) {
            known = new RecordShape(type);
            records.put(type, known);
        }
        return known;
    }

    // ------------------------------------------------------------------ single values

    /** A type that this reader does not know: only data binding can read it. */
    private static Object unknown(JsonParser json) {
        throw Doubt.DOUBT;
    }

    private static void expect(JsonParser json, JsonToken wanted) {
        if (json.currentToken() != wanted) {
            throw Doubt.DOUBT;
        }
    }

    private static String text(JsonParser json) {
        expect(json, JsonToken.VALUE_STRING);
        return sure(json.getString());
    }

    /** Half of a character is left to data binding. */
    private static String sure(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (text.codePointAt(i) == c) {
                    throw Doubt.DOUBT;
                }
                i++;
            }
        }
        return text;
    }

    private static Boolean truth(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> throw Doubt.DOUBT;
        };
    }

    private static CalendarDate date(JsonParser json) {
        try {
            return CalendarDate.parse(text(json));
        } catch (IllegalArgumentException e) {
            throw Doubt.DOUBT;
        }
    }

    private static Integer integer(JsonParser json) {
        long number = whole(json);
        if (number != (int) number) {
            throw Doubt.DOUBT;
        }
        return (int) number;
    }

    private static Long whole(JsonParser json) {
        expect(json, JsonToken.VALUE_NUMBER_INT);
        if (json.getStringLength() > DIGITS) {
            throw Doubt.DOUBT;
        }
        return json.getLongValue();
    }

    private static BigDecimal decimal(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return BigDecimal.valueOf(whole(json));
        }
        expect(json, JsonToken.VALUE_NUMBER_FLOAT);
        if (json.getStringLength() > DIGITS || powerOfTen(json)) {
            throw Doubt.DOUBT;
        }
        BigDecimal number = json.getDecimalValue();
        if (number.scale() > StrictModule.SCALE) {
            throw Doubt.DOUBT;
        }
        return number;
    }

    private static boolean powerOfTen(JsonParser json) {
        char[] digits = json.getStringCharacters();
        int from = json.getStringOffset();
        for (int i = from; i < from + json.getStringLength(); i++) {
            if (digits[i] == 'e' || digits[i] == 'E') {
                return true;
            }
        }
        return false;
    }

    // ------------------------------------------------------------------ values of any shape

    /** A value of any shape, as data binding makes it. */
    private static Object open(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> text(json);
            case START_OBJECT -> openObject(json);
            case START_ARRAY -> openList(json);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> decimal(json);
        };
    }

    private static Map<String, Object> openObject(JsonParser json) {
        return Collections.unmodifiableMap(object(json, QuickReader::open));
    }

    private static List<Object> openList(JsonParser json) {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(open(json));
        }
        return Collections.unmodifiableList(values);
    }

    // ------------------------------------------------------------------ lists, maps, codes, records

    private static Shape list(Shape element) {
        return json -> {
            List<Object> values = new ArrayList<>();
            expect(json, JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(json, element));
            }
            return values;
        };
    }

    private static Shape map(Shape value) {
        return json -> object(json, value);
    }

    private static Map<String, Object> object(JsonParser json, Shape value) {
        Map<String, Object> values = new LinkedHashMap<>();
        expect(json, JsonToken.START_OBJECT);
        int count = 0;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = sure(json.currentName());
            json.nextToken();
            values.put(name, value(json, value));
            if (values.size() != ++count) {
                throw Doubt.DOUBT;
            }
        }
        return values;
    }

    private static Object value(JsonParser json, Shape shape) {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw Doubt.DOUBT;
        }
        return token == JsonToken.VALUE_NULL ? null : shape.read(json);
    }

    private static final class EnumShape implements Shape {
        private final Map<String, Object> constants = new HashMap<>();

        EnumShape(Class<?> type) {
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
        }

        @Override
        public Object read(JsonParser json) {
            expect(json, JsonToken.VALUE_STRING);
            Object constant = constants.get(json.getString());
            if (constant == null) {
                throw Doubt.DOUBT;
            }
            return constant;
        }
    }

    private final class RecordShape implements Shape {
        private final RecordComponent[] components;
        private final Map<String, Integer> places = new HashMap<>();
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
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                places.put(components[i].getName(), i);
                absent[i] = types[i] == long.class ? 0L : null;
            }
            Subject of = strict ? Subject.of(type) : null;
            subject = of == null ? null : of.word();
            if (subject != null) {
                places.put(Subject.PROPERTY, components.length);
            }
            if (places.size() > Long.SIZE) {
                throw new IllegalStateException(type + " has more components than can be ticked off. Maybe split it.");
            }
            try {
                constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Object read(JsonParser json) {
            expect(json, JsonToken.START_OBJECT);
            json.nextToken();
            return properties(json, false);
        }

        /**
         * Reads an object whose next property, or end, is the current token.
         *
         * @param named whether the record has named its subject already
         */
        Object properties(JsonParser json, boolean named) {
            Object[] values = absent.clone();
            long seen = named ? 1L << components.length : 0;
            while (json.currentToken() == JsonToken.PROPERTY_NAME) {
                Integer place = places.get(json.currentName());
                json.nextToken();
                if (place == null) {
                    passOver(json);
                } else {
                    long bit = 1L << place;
                    if ((seen & bit) != 0) {
                        throw Doubt.DOUBT;
                    }
                    seen |= bit;
                    if (place < values.length) {
                        Object value = value(json, component(place));
                        values[place] = value == null ? absent[place] : value;
                    } else if (!text(json).equals(subject)) {
                        throw Doubt.DOUBT;
                    }
                }
                json.nextToken();
            }
            expect(json, JsonToken.END_OBJECT);
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

        private void passOver(JsonParser json) {
            if (strict) {
                throw Doubt.DOUBT;
            }
            json.skipChildren();
        }
    }
}
