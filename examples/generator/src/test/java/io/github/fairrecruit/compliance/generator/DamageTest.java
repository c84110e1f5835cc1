package io.github.fairrecruit.compliance.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A spoilt line is refused, with a reason, and its neighbours are not. */
class DamageTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();
    private static final int LINES = 5;

    private final Generator generator = new Generator(7, 60);

    @ParameterizedTest
    @EnumSource(Damage.class)
    void refusesExactlyTheSpoiltLine(Damage damage) {
        for (int spoilt : new int[] {1, 3, LINES}) {
            for (int i = 0; i < 12; i++) {
                refused(damage, spoilt, 1 + 31L * i);
            }
        }
    }

    private void refused(Damage damage, int spoilt, long first) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int line = 1; line <= LINES; line++) {
            long number = first + line;
            byte[] json = generator.placement(number).json();
            lines.writeBytes(line == spoilt ? damage.spoil(json, 7, number) : json);
            lines.write('\n');
        }
        List<ReadResult> results = new ArrayList<>();
        ENGINE.read(new ByteArrayInputStream(lines.toByteArray()), results::add);
        assertThat(results).as("%s on line %s", damage, spoilt).hasSize(LINES);
        for (int line = 1; line <= LINES; line++) {
            ReadResult result = results.get(line - 1);
            assertThat(result.line()).isEqualTo(line);
            if (line == spoilt) {
                assertThat(result)
                        .isInstanceOfSatisfying(
                                ReadResult.Refused.class,
                                refused -> assertThat(refused.pointer() + " " + refused.reason())
                                        .contains(damage.reason()));
            } else {
                assertThat(result).isInstanceOf(ReadResult.Accepted.class);
            }
        }
    }
}
