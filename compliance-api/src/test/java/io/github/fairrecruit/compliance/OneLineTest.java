package io.github.fairrecruit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void blanksBetweenPartsGoAndTextsStay() {
        assertThat(line("{\n  \"a\" : [ 1, true ],\r\n\t\"b c\" : \"d \\\" e \\\\\"\n}\n"))
                .isEqualTo("{\"a\":[1,true],\"b c\":\"d \\\" e \\\\\"}\n");
        assertThat(line("{ \"ü\" : \"— x\" }")).isEqualTo("{\"ü\":\"— x\"}\n");
    }

    private static String line(String json) {
        return new String(OneLine.of(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
