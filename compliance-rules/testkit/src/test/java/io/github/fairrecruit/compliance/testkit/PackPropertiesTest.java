package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.pack.SubjectKind;
import io.github.fairrecruit.compliance.testkit.ToyEngine.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.node.ObjectNode;

/** Each property lets a sound engine pass and catches the fault that it is there for. */
class PackPropertiesTest {
    private static final int RECORDS = 12_000;
    private static final Map<Fault, Function<PackProperties, PropertyReport>> CATCHES = catches();

    private static Map<Fault, Function<PackProperties, PropertyReport>> catches() {
        Map<Fault, Function<PackProperties, PropertyReport>> catches = new EnumMap<>(Fault.class);
        catches.put(Fault.ABSENT_IS_FALSE, PackProperties::blanking);
        catches.put(Fault.PLEA_BY_DEFAULT, PackProperties::blanking);
        catches.put(Fault.OPEN_LISTS_ARE_EMPTY, PackProperties::takingAwayStatements);
        catches.put(Fault.LAW_STANDS_STILL, PackProperties::shifting);
        catches.put(Fault.FIRST_COST_DECIDES, PackProperties::shuffling);
        catches.put(Fault.ORDER_OF_PACKS, PackProperties::shuffling);
        catches.put(Fault.WOMEN_ARE_LEFT_OUT, PackProperties::swappingPersons);
        catches.put(Fault.NATIONALS_ARE_LEFT_OUT, PackProperties::swappingPersons);
        catches.put(Fault.ALLEGATIONS_COUNT, PackProperties::alleging);
        catches.put(Fault.NEVER_REMEDIED, PackProperties::reaching);
        catches.put(Fault.UNDECLARED_OUTCOME, PackProperties::reaching);
        catches.put(Fault.SHARED_STATE, PackProperties::threading);
        catches.put(Fault.DEFAULT_LOCALE, PackProperties::travelling);
        catches.put(Fault.REFUSES_GROUPS, PackProperties::blanking);
        catches.put(Fault.ABSENT_EXTENSION_IS_NO, PackProperties::blanking);
        catches.put(Fault.EXTENSION_PLEA_BY_DEFAULT, PackProperties::blanking);
        return catches;
    }

    @Test
    void aSoundEngineHasAllProperties() {
        List<PropertyReport> reports = properties(Fault.NONE).all();
        assertThat(reports).hasSize(9).allSatisfy(report -> {
            assertThat(report.holds()).describedAs(report.toString()).isTrue();
            assertThat(report.checks()).isGreaterThan(500);
        });
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void everyFaultIsCaught(Fault fault) {
        PropertyReport report = CATCHES.get(fault).apply(properties(fault));
        assertThat(report.holds()).isFalse();
        assertThat(report.counterexamples()).isNotEmpty();
        assertThatThrownBy(report::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("comparisons are wrong, such as");
    }

    @Test
    void everyPropertyCatchesSomething() {
        assertThat(CATCHES.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Fault.values())
                        .filter(fault -> fault != Fault.NONE)
                        .toList());
    }

    @Test
    void counterexamplesAreSmall() {
        PropertyReport report = properties(Fault.ABSENT_IS_FALSE).blanking();
        assertThat(report.counterexamples())
                .filteredOn(found -> found.change().endsWith("/payer"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.record().length()).isLessThan(400));
    }

    @Test
    void theSameSeedTriesTheSameRecords() {
        assertThat(records(5)).isEqualTo(records(5)).isNotEqualTo(records(6));
    }

    @Test
    void anUnknownPackIsRefused() {
        assertThatThrownBy(() -> new PackProperties(years -> new ToyEngine(Fault.NONE, years), List.of("toys"), 1, 1))
                .hasMessage("The engine has no pack \"toys\". Maybe \"toy\" is meant.");
    }

    @Test
    void nothingComparedIsNoSuccess() {
        PropertyReport report =
                new PackProperties(years -> new ToyEngine(Fault.NONE, years), List.of("toy"), 0, 1).blanking();
        assertThat(report.holds()).isFalse();
        assertThatThrownBy(report::check).hasMessageContaining("nothing was compared");
    }

    private static PackProperties properties(Fault fault) {
        return new PackProperties(years -> new ToyEngine(fault, years), List.of(), RECORDS, 20261124);
    }

    private static List<String> records(long seed) {
        RecordGenerator generator = new RecordGenerator(seed, new ToyEngine(Fault.NONE, 0).packs());
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ObjectNode record = generator.next(SubjectKind.values()[i % 3]);
            records.add(record.toString());
        }
        return records;
    }
}
