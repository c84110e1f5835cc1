package io.github.fairrecruit.compliance.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The quick way gives what the slow way gives, or nothing. */
class QuickReaderTest {
    private static byte[] json(Subject subject) {
        ObjectNode all = RecruitmentJson.mapper().createObjectNode();
        if (subject != Subject.PLACEMENT) {
            all.put(Subject.PROPERTY, subject.word());
        }
        all.setAll((ObjectNode) RecruitmentJson.toTree(FullRecord.of(subject.type())));
        return RecruitmentJson.mapper().writeValueAsBytes(all);
    }

    private static RecruitmentRecord quick(byte[] json) {
        return QuickReader.record(json, 0, json.length);
    }

    private static RecruitmentRecord quick(String json) {
        return quick(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Null when the record is refused, for whatever reason. */
    private static RecruitmentRecord slow(byte[] json) {
        return new Binder().slowly(json, 0, json.length, 1, 1).value();
    }

    /** Records are equal with their amounts as written; their texts also tell the order of what packs are told. */
    private static void assertSame(RecruitmentRecord quick, RecruitmentRecord slow, String what) {
        assertThat(quick).as(what).isEqualTo(slow);
        assertThat(quick.toString()).as(what).isEqualTo(slow.toString());
    }

    @ParameterizedTest
    @EnumSource
    void aSoundRecordNeedsNoSlowWay(Subject subject) {
        byte[] json = json(subject);
        assertSame(quick(json), slow(json), subject.word());
        byte[] within = ("]" + new String(json, StandardCharsets.UTF_8) + ",").getBytes(StandardCharsets.UTF_8);
        assertSame(QuickReader.record(within, 1, json.length), slow(json), subject.word());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { }\r\n\t",
                "{\"subject\":\"placement\",\"id\":\"a\"}",
                "{\"id\":\"a\",\"subject\":\"placement\"}",
                "{\"subject\" : \"agency\"}",
                "{\"subject\":\"portfolio\",\"workers\":{\"atMost\":7}}",
                "{\"subject\":\"portfolio\",\"workers\":{\"atLeast\":null,\"atMost\":7}}",
                "{\"id\":null,\"worker\":null,\"costs\":null,\"extensions\":null}",
                "{\"costs\":[null,{},{\"amount\":{\"value\":-0.00,\"currency\":\"USD\"}}]}",
                "{\"costs\":[{\"amount\":{\"value\":900.50,\"currency\":\"USD\"},\"chargedOn\":\"2024-02\"}]}",
                "{\"id\":\"Nguyễn Thị 😀\ufffd\"}",
                "{\"id\":\"\\ud83d\\ude00\"}",
                "{\"id\":\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\tß\\u00e9\\u0000z\"}",
                "{\"extensions\":{\"x\":{\"a\":[1,-2.50,true,false,null,\"t\",{},[]],\"b\":123456789012345678}}}",
                "{\"group\":{\"workers\":-2147483648}}",
            })
    void whatIsUsualNeedsNoSlowWay(String json) {
        assertSame(quick(json), slow(json.getBytes(StandardCharsets.UTF_8)), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}x",
                "{}{}",
                "{,}",
                "{\"id\":\"a\",}",
                "{\"id\" \"a\"}",
                "{\"id\":\"a\" \"source\":\"b\"}",
                "{id:\"a\"}",
                "{\"id\":a}",
                "{\"id\":1}",
                "{\"id\":\"a\tb\"}",
                "{\"id\":\"a",
                "{\"id\":\"a\\",
                "{\"id\":\"a\\u00",
                "{\"id\":\"\\x\"}",
                "{\"id\":\"\\ud800\"}",
                "{\"id\":\"a\",\"id\":\"a\"}",
                "{\"name\":\"a\"}",
                "{\"subject\":\"person\"}",
                "{\"subject\":null}",
                "{\"subject\":\"agency\",\"subject\":\"agency\"}",
                "{\"id\":\"a\",\"subject\":\"agency\"}",
                "{\"group\":{\"workers\":2147483648}}",
                "{\"group\":{\"workers\":01}}",
                "{\"group\":{\"workers\":1.0}}",
                "{\"group\":{\"workers\":1e2}}",
                "{\"group\":{\"workers\":\"1\"}}",
                "{\"group\":{\"workers\":-}}",
                "{\"group\":{\"workers\":+1}}",
                "{\"group\":{\"recruitedUntilEnd\":tru}}",
                "{\"group\":{\"recruitedUntilEnd\":truely}}",
                "{\"actualTerms\":{\"start\":\"2023-02-30\"}}",
                "{\"actualTerms\":{\"start\":2023}}",
                "{\"costs\":{}}",
                "{\"costs\":[{}",
                "{\"costs\":[{\"payer\":\"worker\"}]}",
                "{\"costs\":[{\"amount\":{\"value\":00.5,\"currency\":\"USD\"}}]}",
                "{\"costs\":[{\"amount\":{\"value\":.5,\"currency\":\"USD\"}}]}",
                "{\"costs\":[{\"amount\":{\"value\":5.,\"currency\":\"USD\"}}]}",
                "{\"costs\":[{\"amount\":{\"value\":0.1234567890123,\"currency\":\"USD\"}}]}",
                "{\"extensions\":{\"x\":{\"a\":1,\"a\":1}}}",
                "{\"extensions\":{\"x\":NaN}}",
            })
    void whatIsWrongIsDoubtful(String json) {
        assertThat(quick(json)).isNull();
    }

    @Test
    void whatOnlyTheSlowWayMayTakeIsDoubtful() {
        assertThat(quick("{\"id\":\"" + "x".repeat(RecruitmentJson.TEXT) + "\"}"))
                .isNotNull();
        assertThat(quick("{\"id\":\"" + "x".repeat(RecruitmentJson.TEXT + 1) + "\"}"))
                .isNull();
        assertThat(quick("{\"id\":\"\\n" + "x".repeat(RecruitmentJson.TEXT) + "\"}"))
                .isNull();
        assertThat(quick("{\"extensions\":{\"" + "x".repeat(RecruitmentJson.NAME + 1) + "\":1}}"))
                .isNull();
        String deepest = "[".repeat(RecruitmentJson.DEPTH - 2) + "]".repeat(RecruitmentJson.DEPTH - 2);
        assertThat(quick("{\"extensions\":{\"x\":" + deepest + "}}")).isNotNull();
        assertThat(quick("{\"extensions\":{\"x\":[" + deepest + "]}}")).isNull();
        byte[] latin = "{\"id\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(quick(latin)).isNull();
    }

    /** Bytes of sound records are left out, put in, changed, moved: thousands of times, always the same ones. */
    @ParameterizedTest
    @EnumSource
    void neverSurerThanTheSlowWay(Subject subject) {
        Random random = new Random(7);
        List<byte[]> sound = new ArrayList<>(List.of(json(subject)));
        sound.add(("{\"subject\":\"" + subject.word() + "\",\"id\":\"ä\\u00e4\\n😀\",\"source\":null,"
                        + "\"extensions\":{\"x\":{\"a\":[1,-2.5,true,null,\"t\",{}],\"b\":{\"c\":10}}}}")
                .getBytes(StandardCharsets.UTF_8));
        int taken = 0;
        int right = 0;
        for (int i = 0; i < 6000; i++) {
            byte[] json = damaged(sound.get(i % 2), random);
            RecruitmentRecord quick = quick(json);
            RecruitmentRecord slow = slow(json);
            if (quick != null) {
                taken++;
                String what = new String(json, StandardCharsets.UTF_8);
                assertThat(slow).as(what).isNotNull();
                assertSame(quick, slow, what);
            }
            if (slow != null) {
                right++;
            }
        }
        // Damage within a text or a number leaves a record that can be read.
        assertThat(taken).isGreaterThan(250);
        assertThat(taken).isGreaterThan(right * 9 / 10);
    }

    private static byte[] damaged(byte[] json, Random random) {
        byte[] alphabet = "{}[]:,\"\\ \n\t-+.0129eEtnfu/aAzZ\u00e4\u0000".getBytes(StandardCharsets.ISO_8859_1);
        byte[] result = json.clone();
        for (int times = random.nextInt(4) / 3; times >= 0; times--) {
            int at = random.nextInt(result.length);
            int to = Math.min(result.length, at + 1 + random.nextInt(6));
            byte[] before = Arrays.copyOf(result, at);
            byte[] piece = Arrays.copyOfRange(result, at, to);
            byte[] letter = {alphabet[random.nextInt(alphabet.length)]};
            result = switch (random.nextInt(5)) {
                case 0 -> join(before, Arrays.copyOfRange(result, to, result.length));
                case 1 -> join(before, letter, Arrays.copyOfRange(result, at, result.length));
                case 2 -> join(before, letter, Arrays.copyOfRange(result, at + 1, result.length));
                case 3 -> join(before, piece, piece, Arrays.copyOfRange(result, to, result.length));
                default ->
                    join(
                            before,
                            new byte[] {(byte) random.nextInt(256)},
                            Arrays.copyOfRange(result, at + 1, result.length));
            };
        }
        return result;
    }

    private static byte[] join(byte[]... pieces) {
        byte[] all =
                new byte[Arrays.stream(pieces).mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    @Test
    void filesOfOursMayHoldMoreThanAnEngineKnows() {
        byte[] json =
                "{\"id\":\"x\",\"later\":{\"a\":[1]},\"titles\":{\"en\":\"X\",\"de\":null},\"requirements\":[{\"id\":\"X-1\"}]}"
                        .getBytes(StandardCharsets.UTF_8);
        PackInfo slow = JsonMapper.builder().build().readValue(json, PackInfo.class);
        assertThat(QuickReader.file(json, PackInfo.class)).isEqualTo(slow);
        byte[] twice = "{\"id\":\"x\",\"id\":\"y\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(QuickReader.file(twice, PackInfo.class)).isNull();
        assertThat(QuickReader.file("{}".getBytes(StandardCharsets.UTF_8), BigDecimal[].class))
                .isNull();
    }
}
