package io.github.fairrecruit.compliance.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1.0,2); 1; true",
                "[1.0,2); 1.9.9; true",
                "[1.0,2); 2.0; false",
                "[1.0,2); 0.9; false",
                "(1.0,2]; 1.0.0; false",
                "(1.0,2]; 2; true",
                "[1.2]; 1.2.0; true",
                "[1.2]; 1.2.1; false",
                "1.5; 7; true",
                "1.5; 1.4.99; false",
                "(,2); 0; true",
                "[1,); 10; true",
                "[1.0,2); 1.0-SNAPSHOT; false",
                "[1.0-SNAPSHOT,2); 1.0-SNAPSHOT; true",
                "[1.0-SNAPSHOT,2); 1.0; true",
                "[9,11); 10; true"
            })
    void contains(String range, String version, boolean expected) {
        assertThat(VersionRange.parse(range).orElseThrow().contains(version)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "[2,1]", "(1,1)", "[1,2", "1.x", "[1;2)"})
    void whatIsNoRange(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1,2); [1.5,3); true",
                "[1,2); [2,3); false",
                "[1,2]; [2,3); true",
                "(,1); [1,); false",
                "1.5; [1,2); true",
                "[1]; [2]; false"
            })
    void meets(String one, String other, boolean expected) {
        VersionRange left = VersionRange.parse(one).orElseThrow();
        VersionRange right = VersionRange.parse(other).orElseThrow();
        assertThat(left.meets(right)).isEqualTo(expected);
        assertThat(right.meets(left)).isEqualTo(expected);
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(VersionRange.compare("1.10", "1.9")).isPositive();
        assertThat(VersionRange.compare("1.0-beta", "1.0")).isNegative();
        assertThat(VersionRange.compare("1.0", "1")).isZero();
    }
}
