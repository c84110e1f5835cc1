package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.model.CalendarDate;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.MapType;

/**
 * Binds the values of the model without any coercion. Jackson's own readers take {@code 0} for an enum, {@code "1"} for a
 * number and {@code 1E+999999999} for an amount; these take what the schema says and nothing else.
 */
final class StrictModule extends JacksonModule {
    /** Digits of a number. The largest amounts of the model have 21. */
    static final int DIGITS = 30;
    /** Places after the point, and zeros that an exponent may add. */
    static final int SCALE = 12;

    @Override
    public String getModuleName() {
        return "fairrecruit-strict";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new Readers());
        context.addHandler(new Handler());
    }

    private static BadValue bad(JsonParser parser, String reason) {
        return new BadValue(parser, reason);
    }

    /** A text that UTF-8 can hold. */
    private static String text(JsonParser parser) {
        String text = parser.getString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(++i))) {
                    throw bad(parser, Shown.quoted(text) + " holds half of a character. Maybe it was cut there.");
                }
            }
        }
        return text;
    }

    private static BigDecimal decimal(JsonParser parser) {
        String digits = parser.getString();
        BigDecimal number;
        try {
            number = new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw outOfRange(parser, digits);
        }
        // The scale of 1E+999999999 is known without its digits; nothing here writes them out.
        if (number.precision() > DIGITS
                || number.scale() > SCALE
                || number.scale() < -SCALE
                || number.precision() - number.scale() > DIGITS) {
            throw outOfRange(parser, digits);
        }
        return number;
    }

    private static BadValue outOfRange(JsonParser parser, String digits) {
        return bad(
                parser,
                Shown.plain(digits) + " has more than " + DIGITS + " digits, or more than " + SCALE
                        + " after the point. Maybe the exponent is wrong.");
    }

    private static boolean number(JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    private static final class TextReader extends ValueDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw bad(parser, Shown.at(parser) + " is not a text. Maybe put it in quotation marks.");
            }
            return text(parser);
        }
    }

    private static final class BooleanReader extends ValueDeserializer<Boolean> {
        @Override
        public Boolean deserialize(JsonParser parser, DeserializationContext context) {
            return switch (parser.currentToken()) {
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                default ->
                    throw bad(
                            parser,
                            Shown.at(parser) + " is neither true nor false. Maybe leave it out if it is not known.");
            };
        }
    }

    private static final class IntegerReader extends ValueDeserializer<Integer> {
        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw bad(
                        parser,
                        Shown.at(parser) + " is not a whole number. Maybe write digits only, without quotation marks.");
            }
            try {
                return Integer.valueOf(parser.getString());
            } catch (NumberFormatException e) {
                throw bad(
                        parser,
                        Shown.plain(parser.getString()) + " is not between " + Integer.MIN_VALUE + " and "
                                + Integer.MAX_VALUE + ". Maybe there are digits too many.");
            }
        }
    }

    /** Counts. A lower bound that a record does not say is nothing. */
    private static final class LongReader extends ValueDeserializer<Long> {
        private final boolean primitive;

        LongReader(boolean primitive) {
            this.primitive = primitive;
        }

        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw bad(
                        parser,
                        Shown.at(parser) + " is not a whole number. Maybe write digits only, without quotation marks.");
            }
            try {
                return Long.valueOf(parser.getString());
            } catch (NumberFormatException e) {
                throw bad(
                        parser,
                        Shown.plain(parser.getString()) + " is not between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE
                                + ". Maybe there are digits too many.");
            }
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return primitive ? 0L : null;
        }
    }

    private static final class DecimalReader extends ValueDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (!number(parser.currentToken())) {
                throw bad(parser, Shown.at(parser) + " is not a number. Maybe leave out the quotation marks.");
            }
            return decimal(parser);
        }
    }

    private static final class DateReader extends ValueDeserializer<CalendarDate> {
        @Override
        public CalendarDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw bad(
                        parser,
                        Shown.at(parser)
                                + " is not a date. Maybe write it as a text: \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\".");
            }
            try {
                return CalendarDate.parse(parser.getString());
            } catch (IllegalArgumentException e) {
                throw bad(parser, e.getMessage());
            }
        }
    }

    private static final class EnumReader extends ValueDeserializer<Enum<?>> {
        private final Map<String, Enum<?>> constants = new LinkedHashMap<>();

        EnumReader(Class<?> type) {
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), (Enum<?>) constant);
            }
        }

        @Override
        public Enum<?> deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw bad(parser, Shown.at(parser) + " is not one of the codes. Maybe " + choice() + ".");
            }
            String name = parser.getString();
            Enum<?> constant = constants.get(name);
            if (constant == null) {
                String near = Nearest.to(name, constants.keySet());
                throw bad(
                        parser,
                        Shown.quoted(name) + " is not one of the codes. Maybe " + (near == null ? choice() : near)
                                + ".");
            }
            return constant;
        }

        private String choice() {
            return String.join(", ", constants.keySet());
        }
    }

    /** Values of any shape: texts, truth values, numbers (all as {@code BigDecimal}), lists and maps. */
    private static final class OpenReader extends ValueDeserializer<Object> {
        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> text(parser);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> decimal(parser);
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                case VALUE_NULL -> null;
                case START_ARRAY -> list(parser, context);
                case START_OBJECT -> object(parser, context);
                default -> throw bad(parser, Shown.at(parser) + " is not a value of JSON. Maybe leave it out.");
            };
        }

        private List<Object> list(JsonParser parser, DeserializationContext context) {
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                try {
                    values.add(deserialize(parser, context));
                } catch (BadValue e) {
                    throw e.prependPath(values, values.size());
                }
            }
            return Collections.unmodifiableList(values);
        }

        private Map<String, Object> object(JsonParser parser, DeserializationContext context) {
            Map<String, Object> values = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = text(parser);
                parser.nextToken();
                try {
                    values.put(name, deserialize(parser, context));
                } catch (BadValue e) {
                    throw e.prependPath(values, name);
                }
            }
            return Collections.unmodifiableMap(values);
        }
    }

    private static final class OpenMapReader extends ValueDeserializer<Map<String, Object>> {
        private final OpenReader values = new OpenReader();

        @Override
        public Map<String, Object> deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw bad(parser, wrongType(Map.class, parser));
            }
            return values.object(parser, context);
        }
    }

    /** Finds the readers by type. */
    private static final class Readers extends Deserializers.Base {
        private static final Map<Class<?>, ValueDeserializer<?>> LEAVES = Map.of(
                String.class, new TextReader(),
                Boolean.class, new BooleanReader(),
                Integer.class, new IntegerReader(),
                Long.class, new LongReader(false),
                long.class, new LongReader(true),
                BigDecimal.class, new DecimalReader(),
                CalendarDate.class, new DateReader(),
                Object.class, new OpenReader());

        @Override
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return LEAVES.get(type.getRawClass());
        }

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return new EnumReader(type.getRawClass());
        }

        @Override
        public ValueDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription.Supplier description,
                KeyDeserializer keys,
                TypeDeserializer typed,
                ValueDeserializer<?> values) {
            return type.getContentType().hasRawClass(Object.class) ? new OpenMapReader() : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return LEAVES.containsKey(type) || type.isEnum();
        }
    }

    /** What a value of the wrong shape is told. */
    static String wrongType(Class<?> target, JsonParser parser) {
        String shown = Shown.at(parser);
        if (Collection.class.isAssignableFrom(target)) {
            return shown + " is not a list. Maybe put it in square brackets.";
        }
        if (target.isRecord() || Map.class.isAssignableFrom(target)) {
            return shown + " is not an object. Maybe its properties belong in braces.";
        }
        return shown + " has the wrong type. Maybe look it up in the schema.";
    }

    /** Puts the problems that Jackson finds by itself in words. */
    private static final class Handler extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> reader,
                Object beanOrClass,
                String name)
                throws DatabindException {
            Class<?> type = beanOrClass instanceof Class<?> known ? known : beanOrClass.getClass();
            throw (BadValue)
                    bad(parser, "The property " + Shown.quoted(name) + " is not known here. " + advice(type, name))
                            .prependPath(beanOrClass, name);
        }

        private static String advice(Class<?> type, String name) {
            List<String> known = names(type);
            String near = Nearest.to(name, known);
            if (near != null) {
                return "Maybe \"" + near + "\".";
            }
            for (Subject other : Subject.values()) {
                if (Subject.of(type) != null && names(other.type()).contains(name)) {
                    return "Maybe \"subject\": \"" + other.word() + "\" is missing at the top.";
                }
            }
            return "Maybe one of " + String.join(", ", known) + ".";
        }

        private static List<String> names(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return components == null
                    ? List.of()
                    : Arrays.stream(components).map(RecordComponent::getName).toList();
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message) {
            throw bad(parser, wrongType(target.getRawClass(), parser));
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String message) {
            throw bad(parser, wrongType(type, parser));
        }
    }
}
