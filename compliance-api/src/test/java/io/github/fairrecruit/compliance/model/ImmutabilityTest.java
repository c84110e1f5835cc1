package io.github.fairrecruit.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImmutabilityTest {
    /** Every record of the model with a list or a map; the test of the count keeps the list honest. */
    private static final List<Class<? extends Record>> WITH_LISTS = List.of(
            Placement.class,
            RecruitmentAgency.class,
            ServiceAgreement.class,
            AgencyPortfolio.class,
            Worker.class,
            Corridor.class,
            RecruiterLink.class,
            Cost.class,
            Contract.class,
            Offer.class,
            TermsOfEmployment.class,
            FeeException.class,
            Licence.class,
            ControllingPerson.class,
            Statement.class);

    @Test
    void listsAndMapsAreCopied() throws Exception {
        int copied = 0;
        for (Class<? extends Record> type : WITH_LISTS) {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                if (components[i].getType() == List.class) {
                    values[i] = new ArrayList<>(Arrays.asList((Object) null));
                } else if (components[i].getType() == Map.class) {
                    values[i] = new LinkedHashMap<>(Map.of("pack", "value"));
                }
            }
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            Record made = constructor.newInstance(values);
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof List<?> list) {
                    list.clear();
                    List<?> held = (List<?>) components[i].getAccessor().invoke(made);
                    assertThat(held).as(type + " " + components[i]).hasSize(1);
                    assertThatThrownBy(held::clear).isInstanceOf(UnsupportedOperationException.class);
                    copied++;
                } else if (values[i] instanceof Map<?, ?> map) {
                    map.clear();
                    Map<?, ?> held = (Map<?, ?>) components[i].getAccessor().invoke(made);
                    assertThat(held).as(type + " " + components[i]).hasSize(1);
                    assertThatThrownBy(held::clear).isInstanceOf(UnsupportedOperationException.class);
                    copied++;
                }
            }
        }
        assertThat(copied).isGreaterThanOrEqualTo(55);
    }

    @ParameterizedTest
    @ValueSource(classes = {Placement.class, RecruitmentAgency.class, ServiceAgreement.class, AgencyPortfolio.class})
    void everyRecordWithAListIsTried(Class<?> root) {
        List<Class<?>> found = new ArrayList<>();
        collect(root, found);
        assertThat(found.stream()
                        .filter(type -> Arrays.stream(type.getRecordComponents())
                                .anyMatch(c -> c.getType() == List.class || c.getType() == Map.class))
                        .toList())
                .isNotEmpty()
                .allMatch(WITH_LISTS::contains);
    }

    private static void collect(Class<?> type, List<Class<?>> found) {
        if (!type.isRecord() || found.contains(type)) {
            return;
        }
        found.add(type);
        for (RecordComponent component : type.getRecordComponents()) {
            collect(component.getType(), found);
            if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType generic) {
                for (java.lang.reflect.Type argument : generic.getActualTypeArguments()) {
                    collect((Class<?>) argument, found);
                }
            }
        }
    }
}
