package io.github.fairrecruit.compliance.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.Severity;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectWriter;

/** What the writer writes is what the annotations of the classes say, which the mapper goes by. */
class AssessmentWriterTest {
    private static final List<String> TEXTS = List.of(
            "text",
            "",
            " ",
            "\"\\/ \b\f\n\r\t\u0000\u001F\u007F",
            "ü ß § € \u2028 \uFEFF 中 😀 \uFFFF",
            "half \uD83D",
            "\uDE00 half");

    private static String mapped(Assessment assessment, boolean pretty) {
        ObjectWriter writer = RecruitmentJson.mapper().writerFor(Assessment.class);
        byte[] json = (pretty ? writer.with(RecruitmentJson.printer()) : writer).writeValueAsBytes(assessment);
        return new String(json, StandardCharsets.UTF_8) + "\n";
    }

    private static String written(Assessment assessment, boolean pretty) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecruitmentJson.write(assessment, out, pretty);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyComponentIsWrittenAsItIsDeclared(boolean pretty) {
        Variants variants = new Variants();
        List<?> assessments = variants.of(Assessment.class).stream()
                .filter(assessment -> assessment != null)
                .toList();

        assertThat(assessments).hasSizeGreaterThan(20);
        StringBuilder all = new StringBuilder();
        for (Object assessment : assessments) {
            String written = written((Assessment) assessment, pretty);
            String mapped = mapped((Assessment) assessment, pretty);
            // Both are long: so only what follows the first difference.
            int same = Arrays.mismatch(written.toCharArray(), mapped.toCharArray());
            assertThat(same < 0 ? "" : written.substring(same).lines().findFirst())
                    .isEqualTo(same < 0 ? "" : mapped.substring(same).lines().findFirst());
            all.append(written);
        }
        assertThat(variants.components).contains("requirement", "baseOutcome", "atLeast", "stands", "evidence");
        assertThat(variants.components).allSatisfy(name -> assertThat(all).contains('"' + name + '"'));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsRememberedIsNeverTakenForAnother(boolean pretty) {
        List<Assessment> assessments = IntStream.range(0, 60)
                .mapToObj(number -> assessment(IntStream.range(0, 300)
                        .mapToObj(i -> plain(7 * i % (40 + 50 * number), i % (number + 1)))
                        .toList()))
                .toList();
        Map<Assessment, String> expected = new HashMap<>();
        assessments.forEach(assessment -> expected.put(assessment, mapped(assessment, pretty)));
        for (int round = 0; round < 3; round++) {
            assertThat(assessments.parallelStream()
                            .filter(assessment -> !written(assessment, pretty).equals(expected.get(assessment)))
                            .toList())
                    .isEmpty();
        }
    }

    private static Assessment assessment(List<RequirementOutcome> outcomes) {
        return new Assessment(
                Assessment.FORMAT,
                "0.1.0",
                "placement",
                "case",
                CalendarDate.parse("2026-11-23"),
                null,
                List.of(PackAssessment.of("pack", "1", outcomes)),
                List.of(),
                List.of());
    }

    private static RequirementOutcome plain(int requirement, int variant) {
        boolean scope = variant % 3 == 0;
        return new RequirementOutcome(
                "R-" + requirement,
                scope ? Outcome.NOT_APPLICABLE : Outcome.SATISFIED,
                scope ? Reason.SCOPE : null,
                scope ? "condition " + variant : null,
                RequirementKind.DEMAND,
                Severity.MAJOR,
                "§ " + requirement,
                CitationStatus.VERIFIED,
                BindingForce.values()[variant % BindingForce.values().length],
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /**
     * Values of a type: of a record, one in which every component has a value, and for every component those that differ
     * from it in this one; of a list, that of one element, that of all values of its elements, and the empty one.
     */
    private static final class Variants {
        private final Map<Type, List<Object>> known = new HashMap<>();
        private final Set<String> components = new HashSet<>();

        List<Object> of(Type type) {
            List<Object> values = known.get(type);
            if (values == null) {
                values = made(type);
                known.put(type, values);
            }
            return values;
        }

        /** The first is neither empty nor null. */
        private List<Object> made(Type type) {
            if (type instanceof ParameterizedType generic) {
                Type[] of = generic.getActualTypeArguments();
                if (generic.getRawType() == Map.class) {
                    return List.of(map(of[0], of[1]), Map.of());
                }
                List<Object> elements =
                        of(of[0]).stream().filter(element -> element != null).toList();
                return Arrays.asList(List.of(elements.get(0)), elements, List.of(), null);
            }
            Class<?> plain = (Class<?>) type;
            if (plain.isRecord() && plain != CalendarDate.class) {
                return records(plain);
            }
            List<Object> values = new ArrayList<>();
            if (plain == String.class) {
                values.addAll(TEXTS);
            } else if (plain.isEnum()) {
                values.addAll(List.of(plain.getEnumConstants()));
            } else if (plain == BigDecimal.class) {
                List.of("12.50", "0", "0.00", "-7", "1E+3", "1E-7").forEach(text -> values.add(new BigDecimal(text)));
            } else if (plain == CalendarDate.class) {
                List.of("2024-02-29", "2024-02", "0987").forEach(text -> values.add(CalendarDate.parse(text)));
            } else if (plain == Boolean.class || plain == boolean.class) {
                values.addAll(List.of(true, false));
            } else if (plain == Integer.class) {
                values.addAll(List.of(3, 0, -1));
            } else if (plain == Object.class) {
                Map<String, Object> shape = new LinkedHashMap<>();
                shape.put("a", List.of(Map.of(), List.of(), new BigDecimal("1E+2"), "text", true));
                shape.put("b", null);
                values.addAll(List.of(shape, "text", "", new BigDecimal("1.50"), false, List.of(), Map.of()));
            } else {
                throw new IllegalStateException("There are no values of " + plain + ". Maybe add some.");
            }
            if (!plain.isPrimitive()) {
                values.add(null);
            }
            return values;
        }

        private Map<Object, Object> map(Type keys, Type values) {
            Map<Object, Object> map = new LinkedHashMap<>();
            List<Object> all =
                    of(values).stream().filter(value -> value != null).toList();
            for (Object key : of(keys)) {
                if (key != null) {
                    map.put(key, all.get(map.size() % all.size()));
                }
            }
            return map;
        }

        private List<Object> records(Class<?> type) {
            RecordComponent[] declared = type.getRecordComponents();
            List<Object> full = new ArrayList<>();
            for (RecordComponent component : declared) {
                components.add(component.getName());
                full.add(of(component.getGenericType()).get(0));
            }
            List<Object> made = new ArrayList<>();
            made.add(record(type, full));
            assertThat(made).doesNotContainNull();
            for (int i = 0; i < declared.length; i++) {
                for (Object other : of(declared[i].getGenericType())) {
                    List<Object> values = new ArrayList<>(full);
                    values.set(i, other);
                    made.add(record(type, values));
                }
            }
            made.add(record(type, empty(declared)));
            made.removeAll(Collections.singleton(null));
            made.add(null);
            return made;
        }

        private List<Object> empty(RecordComponent[] declared) {
            List<Object> empty = new ArrayList<>();
            for (RecordComponent component : declared) {
                Class<?> type = component.getType();
                empty.add(
                        type == List.class
                                ? List.of()
                                : type == Map.class ? Map.of() : type == boolean.class ? false : null);
            }
            return empty;
        }

        /** Null where the record does not take these values. */
        private static Object record(Class<?> type, List<Object> values) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
                return constructor.newInstance(values.toArray());
            } catch (InvocationTargetException e) {
                return null;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName(), e);
            }
        }
    }
}
