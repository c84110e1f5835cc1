package io.github.fairrecruit.compliance.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.PatternCount;
import io.github.fairrecruit.compliance.model.PatternKind;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
    private static List<ReadResult> read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ReadResult> read(InputStream in) {
        List<ReadResult> results = new ArrayList<>();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new RecordReader().read(in, results::add));
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).number()).isEqualTo(i + 1);
            if (results.get(i) instanceof ReadResult.Refused refused) {
                assertThat(refused.reason())
                        .hasSizeLessThan(500)
                        .doesNotContain("Exception", "java.", "tools.jackson", "fairrecruit", "source:")
                        .matches("(?s).*[.)]");
            }
        }
        return results;
    }

    /** Each result in one word: the id of an accepted record, or its pointer after an exclamation mark. */
    private static List<String> brief(List<ReadResult> results) {
        return results.stream()
                .map(result -> result instanceof ReadResult.Accepted accepted
                        ? String.valueOf(accepted.value().id())
                        : "!" + ((ReadResult.Refused) result).pointer())
                .toList();
    }

    /** Reads a bad record between good ones, in all three layouts, and gives back what is said about it. */
    private static ReadResult.Refused refusalAmongGood(String bad) {
        List<ReadResult> lines = read("{\"id\":\"a\"}\n" + bad + "\n{\"id\":\"b\"}\n");
        assertThat(lines).hasSize(3);
        assertThat(brief(lines)).startsWith("a").endsWith("b");
        assertThat(lines.get(1).line()).isEqualTo(2);
        ReadResult.Refused refused = (ReadResult.Refused) lines.get(1);
        List<ReadResult> array = read("[{\"id\":\"a\"},\n" + bad + ",\n{\"id\":\"b\"}]");
        assertThat(brief(array)).containsExactly("a", "!" + refused.pointer(), "b");
        assertThat(array.get(1).line()).isEqualTo(2);
        List<ReadResult> alone = read(bad);
        assertThat(alone).hasSize(1);
        assertThat(((ReadResult.Refused) alone.get(0)).pointer()).isEqualTo(refused.pointer());
        return refused;
    }

    private static ReadResult.Refused onlyRefusal(String text) {
        List<ReadResult> results = read(text);
        assertThat(results).hasSize(1);
        return (ReadResult.Refused) results.get(0);
    }

    // Layouts

    @Test
    void oneObject() {
        assertThat(brief(read("{\"id\":\"a\"}"))).containsExactly("a");
        assertThat(brief(read("{\n  \"id\": \"a\",\n  \"costs\": [\n    {\n    }\n  ]\n}\n")))
                .containsExactly("a");
        assertThat(brief(read("\r\n {\r\n\"id\"\r\n:\r\n\"a\"}\r\n"))).containsExactly("a");
    }

    @Test
    void oneObjectWithBracesInTheFirstColumn() {
        assertThat(brief(read("{\"id\":\"a\",\"costs\":[\n{\"payer\":\"WORKER\"},\n{}\n]\n}\n")))
                .containsExactly("a");
    }

    @Test
    void objectsOneAfterTheOther() {
        List<ReadResult> results =
                read("{\n  \"id\": \"a\"\n}\n{\n  \"id\": \"b\",\n  \"x\": 1\n}\n{\n  \"id\": \"c\"\n}");
        assertThat(brief(results)).containsExactly("a", "!/x", "c");
        assertThat(results).extracting(ReadResult::line).containsExactly(1L, 4L, 8L);
    }

    @Test
    void array() {
        assertThat(brief(read("[]"))).isEmpty();
        assertThat(brief(read(" [ ] "))).isEmpty();
        assertThat(brief(read("[{\"id\":\"a\"}]"))).containsExactly("a");
        List<ReadResult> results = read("[\n  {\n    \"id\": \"a\"\n  },\n  {\n    \"id\": \"b\"\n  }\n]\n");
        assertThat(brief(results)).containsExactly("a", "b");
        assertThat(results).extracting(ReadResult::line).containsExactly(2L, 5L);
    }

    @Test
    void lines() {
        List<ReadResult> results = read("{\"id\":\"a\"}\n\n  \r\n {\"id\":\"b\"} \r\n{\"id\":\"c\"}");
        assertThat(brief(results)).containsExactly("a", "b", "c");
        assertThat(results).extracting(ReadResult::line).containsExactly(1L, 4L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\uFEFF"})
    void nothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF{\"id\":\"a\"}", "\uFEFF[{\"id\":\"a\"}]", "\uFEFF\n{\"id\":\"a\"}\n"})
    void byteOrderMarkIsSkipped(String text) {
        assertThat(brief(read(text))).containsExactly("a");
    }

    @Test
    void everyBreakOfTheInputGivesTheSame() {
        String text = "{\"id\":\"ä\"}\n{\"id\":\"b}\n{\"id\":\"€\"}\n" + "{\"id\":\"" + "x".repeat(100) + "\"}";
        List<ReadResult> whole = read(text);
        assertThat(whole).hasSize(4);
        for (int step = 1; step < 12; step++) {
            int size = step;
            assertThat(read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                        @Override
                        public synchronized int read(byte[] bytes, int from, int length) {
                            return super.read(bytes, from, Math.min(size, length));
                        }
                    }))
                    .isEqualTo(whole);
        }
    }

    @Test
    void recordsLargerThanOneChunk() {
        String record = "{\"id\":\"x\",\"premises\":[" + "\"p\",".repeat(50_000) + "\"p\"],\"subject\":\"agency\"}";
        assertThat(record.length()).isGreaterThan(3 * (1 << 16));
        assertThat(brief(read(record + "\n" + record + "\n"))).containsExactly("x", "x");
        assertThat(brief(read("[" + record + "," + record + "]"))).containsExactly("x", "x");
        assertThat(brief(read(record.replace(",", ",\n") + "\n"))).containsExactly("x");
    }

    @Test
    void manyRecordsKeepTheirOrder() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(i % 100 == 7 ? "{\"id\":" + i + "}\n" : "{\"id\":\"" + i + "\"}\n");
        }
        List<ReadResult> results = read(text.toString());
        assertThat(results).hasSize(20_000);
        long accepted =
                results.stream().filter(ReadResult.Accepted.class::isInstance).count();
        assertThat(accepted).isEqualTo(19_800);
        assertThat(brief(results).get(19_999)).isEqualTo("19999");
    }

    @Test
    void inputThatCannotBeReadIsNoRefusal() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("{\"id\":\"a\"}\n{".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                });
        List<ReadResult> results = new ArrayList<>();
        assertThatThrownBy(() -> new RecordReader().read(broken, results::add))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(brief(results)).containsExactly("a");
    }

    // Subjects

    @Test
    void subjectNamesTheKind() {
        List<ReadResult> results = read("{}\n{\"subject\":\"placement\"}\n{\"licences\":[],\"subject\":\"agency\"}\n"
                + "{\"\\u0073ubject\":\"agreement\",\"feeSchedule\":[]}\n"
                + "{\"subject\":\"portfolio\",\"placements\":4000000000}\n"
                + "{\"extensions\":{\"subject\":\"agency\"}}");
        assertThat(results)
                .extracting(result ->
                        (Object) ((ReadResult.Accepted) result).value().getClass())
                .containsExactly(
                        Placement.class,
                        Placement.class,
                        RecruitmentAgency.class,
                        ServiceAgreement.class,
                        AgencyPortfolio.class,
                        Placement.class);
    }

    @Test
    void countsHaveBoundsAndALowerOneThatIsNotSaidIsNothing() {
        AgencyPortfolio portfolio = (AgencyPortfolio)
                ((ReadResult.Accepted) read("{\"subject\":\"portfolio\",\"workers\":{\"atMost\":7},\"patterns\":["
                                        + "{\"kind\":\"COMPLAINTS\",\"count\":{\"atLeast\":2}},"
                                        + "{\"kind\":\"WORKERS_CHARGED\",\"count\":{\"atLeast\":null}}]}")
                                .get(0))
                        .value();
        assertThat(portfolio.workers()).isEqualTo(new CountBounds(0, 7L));
        assertThat(portfolio.patterns())
                .containsExactly(
                        new PatternCount(PatternKind.COMPLAINTS, new CountBounds(2, null)),
                        new PatternCount(PatternKind.WORKERS_CHARGED, new CountBounds(0, null)));
        assertThat(portfolio.placements()).isNull();
        assertThat(onlyRefusal("{\"subject\":\"portfolio\",\"workers\":{\"atLeast\":3,\"atMost\":2}}"))
                .isEqualTo(new ReadResult.Refused(
                        1, 1, "/workers/atMost", "2 is less than atLeast 3. Maybe the two are swapped."));
        assertThat(onlyRefusal("{\"subject\":\"portfolio\",\"placements\":9223372036854775808}")
                        .reason())
                .contains("9223372036854775808 is not between")
                .contains("Maybe");
        assertThat(onlyRefusal("{\"subject\":\"portfolio\",\"placements\":1.5}").reason())
                .isEqualTo("1.5 is not a whole number. Maybe write digits only, without quotation marks.");
    }

    @Test
    void aPortfolioCountsNothingTwice() {
        String count = "\"count\":{\"atLeast\":1}";
        assertThat(onlyRefusal("{\"subject\":\"portfolio\",\"patterns\":[{\"kind\":\"COMPLAINTS\"," + count
                        + "},{\"kind\":\"COMPLAINTS\"," + count + "}]}"))
                .isEqualTo(new ReadResult.Refused(
                        1, 1, "/patterns", "counts COMPLAINTS twice. Maybe one of the two is another kind."));
        String persons = "{\"pack\":\"xx\",\"consequence\":\"XX-PEN\",\"persons\":{\"atLeast\":1}}";
        assertThat(onlyRefusal("{\"subject\":\"portfolio\",\"affected\":[" + persons + "," + persons + "]}")
                        .pointer())
                .isEqualTo("/affected");
    }

    @Test
    void subjectMustBeOneOfFour() {
        assertThat(onlyRefusal("{\"subject\":\"agencie\"}").reason())
                .isEqualTo("\"agencie\" is not a kind of record. Maybe agency.");
        assertThat(onlyRefusal("{\"subject\":null}").pointer()).isEqualTo("/subject");
        assertThat(onlyRefusal("{\"subject\":[\"agency\"]}").pointer()).isEqualTo("/subject");
        assertThat(onlyRefusal("{\"subject\":\"agency\",\"subject\":\"placement\"}")
                        .reason())
                .contains("twice");
        assertThat(onlyRefusal("{\"worker\":{\"subject\":\"agency\"}}").pointer())
                .isEqualTo("/worker/subject");
        assertThat(onlyRefusal("{\"licences\":[]}").reason()).contains("\"subject\": \"agency\"");
    }

    // Broken JSON

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\"}}",
                "{\"id\":\"x\"",
                "{\"id\":\"x",
                "{\"id\":\"x\",}",
                "{'id':1}",
                "{\"id\":x}",
                "{\"id\":\"x\" \"y\"}",
                "{\"costs\":[}",
                "{\"costs\":[{]}",
                "{\"id\"}",
                "{\"id\":\"x\\\"}",
                "{",
                "nonsense",
                "{\"id\":\"\u0001\"}",
                "{\"id\":\"\\x\"}",
                "// {}",
                "{\"id\":\"x\"} {\"id\":\"y\"}",
                "{\"id\":tru}"
            })
    void brokenLineSwallowsNothing(String bad) {
        assertThat(brief(read("{\"id\":\"a\"}\n" + bad + "\n{\"id\":\"b\"}\n")))
                .startsWith("a")
                .endsWith("b")
                .hasSize(3);
        assertThat(brief(read(bad + "\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n")))
                .endsWith("b", "c")
                .hasSize(3);
        assertThat(brief(read("{\"id\":\"a\"}\n" + bad))).startsWith("a").hasSize(2);
        assertThat(read(bad).get(0)).isInstanceOf(ReadResult.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x",
                "{\"id\":\"x\",",
                "{\"id\":\"x\",}",
                "{\"costs\":[}",
                "{\"costs\":[{]}",
                "{\"id\":x}",
                "nonsense",
                "{\"id\":\"x\\\"}",
                "5",
                "null",
                "\"x\"",
                "[]",
                "[{}]",
                "true",
                "{\"id\":\"x\"}y"
            })
    void brokenElementSwallowsNothing(String bad) {
        List<String> results = brief(read("[\n{\"id\":\"a\"},\n" + bad + ",\n{\"id\":\"b\"},\n{\"id\":\"c\"}\n]"));
        assertThat(results).startsWith("a").endsWith("b", "c");
        assertThat(results.size()).isBetween(4, 5);
    }

    @Test
    void everyTruncationOfALineIsRefusedAndTheNextOneRead() {
        String line =
                "{\"id\":\"x\",\"costs\":[{\"amount\":{\"value\":900.50,\"currency\":\"USD\"},\"inContract\":true}]}";
        for (int cut = 1; cut < line.length(); cut++) {
            String text = line.substring(0, cut) + "\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n";
            assertThat(brief(read(text))).as(text).hasSize(3).endsWith("b", "c");
            assertThat(brief(read("{\"id\":\"a\"}\n" + text)))
                    .as(text)
                    .hasSize(4)
                    .startsWith("a")
                    .endsWith("b", "c");
        }
    }

    @Test
    void everyTruncationOfAnArrayKeepsWhatIsComplete() {
        String array = "[{\"id\":\"a\",\"costs\":[{}]},{\"id\":\"b\"}]";
        int firstEnd = array.indexOf(",{\"id\":\"b\"");
        int secondEnd = array.length() - 1;
        for (int cut = 1; cut < array.length(); cut++) {
            List<String> results = brief(read(array.substring(0, cut)));
            List<String> complete = cut >= secondEnd ? List.of("a", "b") : cut >= firstEnd ? List.of("a") : List.of();
            assertThat(results).as(array.substring(0, cut)).hasSize(complete.size() + 1);
            assertThat(results.subList(0, complete.size())).isEqualTo(complete);
            assertThat(results.get(complete.size())).startsWith("!");
        }
    }

    @Test
    void everyTruncationOfOneObjectIsOneRefusal() {
        String object = "{\n  \"id\": \"a\",\n  \"costs\": [\n    {\n      \"inContract\": true\n    }\n  ]\n}";
        for (int cut = 1; cut < object.length(); cut++) {
            assertThat(onlyRefusal(object.substring(0, cut)).line()).isEqualTo(1);
        }
    }

    @Test
    void brokenElementOfAnIndentedArray() {
        List<ReadResult> results =
                read("[\n  {\n    \"id\": \"a,\n    \"costs\": []\n  },\n  {\n    \"id\": \"b\"\n  }\n]");
        assertThat(brief(results)).containsExactly("!", "b");
        assertThat(((ReadResult.Refused) results.get(0)).reason()).contains("line 3, column 14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [{"id":"a"},]                  | a !
                    [,{"id":"a"}]                  | ! a
                    [{"id":"a"},,{"id":"b"}]       | a ! b
                    [{"id":"a"} {"id":"b"}]        | a !
                    [{"id":"a"}] x                 | a !
                    [{"id":"a"}]]                  | a !
                    [{"id":"a"}][{"id":"b"}]       | a !
                    [}                             | ! !
                    [:,{"id":"a"}]                 | ! a
                    [{"costs":[},{"id":"a"}]       | ! a
                    [{"costs":[{]},{"id":"a"}]     | ! a
                    [{"id":"a"}x,{"id":"b"}]       | a ! b
                    [[{"id":"a"}],{"id":"b"}]      | ! b
                    """)
    void brokenArray(String text, String expected) {
        assertThat(String.join(" ", brief(read(text)))).isEqualTo(expected);
    }

    @Test
    void whatFollowsOneObject() {
        assertThat(brief(read("{\n\"id\":\"a\"\n}\nnonsense\n"))).containsExactly("a", "!");
        assertThat(brief(read("{\n\"id\":\"a\"\n}]"))).containsExactly("a", "!");
    }

    @Test
    void placeCountsFromTheStartOfTheInput() {
        assertThat(onlyRefusal("\n\n{\n  \"id\": NaN\n}").reason())
                .startsWith("No JSON at line 4, column 12, near NaN.");
        assertThat(((ReadResult.Refused) read("[{},{},\n {\"id\": NaN}]").get(2)).reason())
                .contains("line 2, column 12");
    }

    // Hostile values, as the issue lists them

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"costs":[{"payer":0}]}                          | /costs/0/payer     | 0 is not one of the codes. Maybe WORKER, FAMILY
                    {"costs":[{"payer":"0"}]}                        | /costs/0/payer     | "0" is not one of the codes.
                    {"costs":[{"payer":""}]}                         | /costs/0/payer     | "" is not one of the codes.
                    {"costs":[{"payer":"WORKR"}]}                    | /costs/0/payer     | "WORKR" is not one of the codes. Maybe WORKER.
                    {"costs":[{"payer":"sub-agent"}]}                | /costs/0/payer     | "sub-agent" is not one of the codes. Maybe SUB_AGENT.
                    {"costs":[{"payer":" WORKER"}]}                  | /costs/0/payer     | Maybe WORKER.
                    {"costs":[{"payer":true}]}                       | /costs/0/payer     | true is not one of the codes.
                    {"costs":[{"chargedOn":[2023,2,3]}]}             | /costs/0/chargedOn | a list is not a date. Maybe write it as a text
                    {"costs":[{"chargedOn":20230203}]}               | /costs/0/chargedOn | 20230203 is not a date.
                    {"costs":[{"chargedOn":"2023-02-30"}]}           | /costs/0/chargedOn | No such day in the calendar: 2023-02-30.
                    {"costs":[{"chargedOn":""}]}                     | /costs/0/chargedOn | "" is not a date. Maybe write it as YYYY-MM-DD
                    {"costs":[{"chargedOn":"2023-2-3"}]}             | /costs/0/chargedOn | "2023-2-3" is not a date.
                    {"debts":[{"interestPercent":1e400}]}            | /debts/0/interestPercent | 1e400 has more than 30 digits
                    {"debts":[{"interestPercent":1E+999999999}]}     | /debts/0/interestPercent | 1E+999999999 has more than 30 digits
                    {"debts":[{"interestPercent":1E-999999999}]}     | /debts/0/interestPercent | 1E-999999999 has more than
                    {"debts":[{"interestPercent":1E+99999999999}]}   | /debts/0/interestPercent | 1E+99999999999 has more than
                    {"debts":[{"interestPercent":NaN}]}              | /debts/0/interestPercent | near NaN
                    {"debts":[{"interestPercent":-Infinity}]}        | /debts/0/interestPercent | No JSON
                    {"debts":[{"interestPercent":"NaN"}]}            | /debts/0/interestPercent | "NaN" is not a number.
                    {"debts":[{"interestPercent":"5"}]}              | /debts/0/interestPercent | "5" is not a number. Maybe leave out the quotation marks.
                    {"debts":[{"interestPercent":true}]}             | /debts/0/interestPercent | true is not a number.
                    {"debts":[{"interestPercent":-1}]}               | /debts/0/interestPercent | -1 is below zero.
                    {"group":{"workers":5.0}}                        | /group/workers     | 5.0 is not a whole number.
                    {"group":{"workers":1e2}}                        | /group/workers     | 1e2 is not a whole number.
                    {"group":{"workers":"5"}}                        | /group/workers     | "5" is not a whole number.
                    {"group":{"workers":99999999999}}                | /group/workers     | 99999999999 is not between
                    {"group":5}                                      | /group             | 5 is not an object.
                    {"worker":""}                                    | /worker            | "" is not an object.
                    {"worker":[]}                                    | /worker            | a list is not an object.
                    {"id":5}                                         | /id                | 5 is not a text. Maybe put it in quotation marks.
                    {"id":false}                                     | /id                | false is not a text.
                    {"id":{}}                                        | /id                | an object is not a text.
                    {"contract":{"written":"true"}}                  | /contract/written  | "true" is neither true nor false.
                    {"contract":{"written":1}}                       | /contract/written  | 1 is neither true nor false.
                    {"costs":{}}                                     | /costs             | an object is not a list.
                    {"costs":""}                                     | /costs             | "" is not a list.
                    {"costs":[5]}                                    | /costs/0           | 5 is not an object.
                    {"costs":[null]}                                 | /costs/0           | A value is missing.
                    {"recruterChain":[]}                             | /recruterChain     | The property "recruterChain" is not known here. Maybe "recruiterChain".
                    {"worker":{"name":"Ann"}}                        | /worker/name       | Maybe one of id, birthDate
                    {"costs":[{},{"chargedon":"2024"}]}              | /costs/1/chargedon | Maybe "chargedOn".
                    {"id":"a","id":"b"}                              | /id                | The property "id" stands here twice.
                    {"costs":[{"payer":"WORKER","payer":"STATE"}]}   | /costs/0/payer     | The property "payer" stands here twice.
                    {"extensions":{"p":{"b":1,"b":1}}}               | /extensions/p/b    | The property "b" stands here twice.
                    {"extensions":{"p":[1,{"q":1e400}]}}             | /extensions/p/1/q  | 1e400 has more than 30 digits
                    {"extensions":[]}                                | /extensions        | a list is not an object.
                    {"assertions":[{"pointer":"/id","grade":"ALLEGED","value":1e99}]} | /assertions/0/value | 1e99 has
                    {"assertions":[{"pointer":"id","grade":"ALLEGED"}]} | /assertions/0/pointer | "id" is not a JSON Pointer.
                    {"id":"\\ud800"}                                 | /id                | holds half of a character
                    {"extensions":{"p":"\\udc00x"}}                  | /extensions/p      | holds half of a character
                    {"period":{"from":"2024","until":"2023"}}        | /period/until      | 2023 is not after from 2024. Maybe the two are swapped.
                    null                                             | ``                 | null is not a record.
                    5                                                | ``                 | 5 is not a record.
                    """)
    void hostileValue(String bad, String pointer, String reason) {
        ReadResult.Refused refused = refusalAmongGood(bad);
        assertThat(refused.pointer()).isEqualTo(pointer);
        assertThat(refused.reason()).contains(reason);
    }

    @Test
    void arrayOfNull() {
        List<ReadResult> results = read("[null]");
        assertThat(brief(results)).containsExactly("!");
        assertThat(((ReadResult.Refused) results.get(0)).reason()).startsWith("null is not a record.");
    }

    @Test
    void nullCountsAsAbsent() {
        assertThat(
                        brief(
                                read(
                                        "{\"id\":\"a\",\"worker\":null,\"costs\":null,\"extensions\":null,\"group\":{\"workers\":null}}")))
                .containsExactly("a");
    }

    @Test
    void twoMillionDigits() {
        assertThat(refusalAmongGood("{\"debts\":[{\"interestPercent\":" + "9".repeat(2_000_000) + "}]}")
                        .reason())
                .startsWith("The record is larger than 1048576 bytes.");
        assertThat(refusalAmongGood("{\"debts\":[{\"interestPercent\":" + "9".repeat(1_000_000) + "}]}")
                        .reason())
                .startsWith("A number has more than 30 digits.");
        assertThat(refusalAmongGood("{\"debts\":[{\"interestPercent\":0." + "9".repeat(1_000_000) + "}]}")
                        .pointer())
                .isEqualTo("/debts/0/interestPercent");
        assertThat(refusalAmongGood("{\"debts\":[{\"interestPercent\":" + "9".repeat(31) + "}]}")
                        .reason())
                .contains("more than 30 digits");
    }

    @Test
    void longTexts() {
        assertThat(refusalAmongGood("{\"id\":\"" + "x".repeat(2001) + "\"}").reason())
                .isEqualTo("\"" + "x".repeat(40) + "…\" is longer than 2000 characters. Maybe shorten it.");
        assertThat(refusalAmongGood("{\"id\":\"" + "x".repeat(900_000) + "\"}").reason())
                .startsWith("A text is longer than 4000 characters.");
        assertThat(refusalAmongGood("{\"" + "x".repeat(900_000) + "\":1}").reason())
                .startsWith("The name of a property is too long.");
    }

    /** The pattern of a pointer is matched without recursion. */
    @Test
    void longPointer() {
        assertThat(brief(read("{\"id\":\"a\",\"assertions\":[{\"grade\":\"ALLEGED\",\"pointer\":\"" + "/a".repeat(2000)
                        + "\"}]}")))
                .containsExactly("a");
        assertThat(refusalAmongGood("{\"assertions\":[{\"grade\":\"ALLEGED\",\"pointer\":\"" + "/a".repeat(1999)
                                + "~2\"}]}")
                        .pointer())
                .isEqualTo("/assertions/0/pointer");
    }

    @Test
    void hundredMegabytesOfText() {
        for (String[] around : new String[][] {{"", "\n", "\n", ""}, {"[", ",", ",", "]"}}) {
            InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                    bytes(around[0] + "{\"id\":\"a\"}" + around[1] + "{\"id\":\""),
                    filled(100_000_000, 'x'),
                    bytes("\"}" + around[2] + "{\"id\":\"b\"}" + around[3]))));
            List<ReadResult> results = read(in);
            assertThat(brief(results)).containsExactly("a", "!", "b");
            assertThat(((ReadResult.Refused) results.get(1)).reason()).startsWith("The record is larger than");
        }
        List<ReadResult> first = read(new SequenceInputStream(Collections.enumeration(
                List.of(bytes("{\"id\":\""), filled(100_000_000, 'x'), bytes("\n{\"id\":\"b\"}\n")))));
        assertThat(brief(first)).containsExactly("!", "b");
    }

    @Test
    void hundredMegabytesWithoutALine() {
        assertThat(brief(read(filled(100_000_000, ' ')))).isEmpty();
        assertThat(brief(read(filled(100_000_000, '[')))).containsExactly("!");
        assertThat(brief(read(filled(100_000_000, '{')))).containsExactly("!");
        assertThat(brief(read(filled(100_000_000, '"')))).containsExactly("!");
    }

    @Test
    void depthOfHundredThousand() {
        String open = "{\"extensions\":{\"p\":" + "[".repeat(100_000);
        assertThat(refusalAmongGood(open + "]".repeat(100_000) + "}}").reason())
                .startsWith("The record is nested deeper than 64 levels.");
        assertThat(refusalAmongGood("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))
                        .reason())
                .contains("64 levels");
        assertThat(brief(read("{\"id\":\"a\"}\n" + open + "\n{\"id\":\"b\"}")))
                .startsWith("a")
                .endsWith("b")
                .hasSize(3);
        assertThat(brief(read("[".repeat(100_000)))).hasSize(1);
        assertThat(brief(read("[{\"id\":\"a\"}," + "[".repeat(100_000))))
                .startsWith("a")
                .hasSize(2);
        assertThat(brief(read("{\"id\":\"a\",\"extensions\":{\"p\":" + "[".repeat(62) + "]".repeat(62) + "}}")))
                .containsExactly("a");
    }

    @Test
    void bytesThatAreNotUtf8() {
        for (byte[] bad : new byte[][] {
            {(byte) 0xC3, 0x28},
            {(byte) 0xFF},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xE2, (byte) 0x82}
        }) {
            List<ReadResult> results = read(new SequenceInputStream(Collections.enumeration(List.of(
                    bytes("{\"id\":\"a\"}\n{\"id\":\"é"),
                    new ByteArrayInputStream(bad),
                    bytes("\"}\n{\"id\":\"b\"}\n")))));
            assertThat(brief(results)).containsExactly("a", "!", "b");
            assertThat(((ReadResult.Refused) results.get(1)).reason())
                    .startsWith("The bytes " + String.format(Locale.ROOT, "%02X", bad[0]))
                    .contains("at line 2, column 9 are not UTF-8");
        }
        assertThat(brief(read(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_16)))))
                .containsExactly("!");
    }

    @Test
    void messagesAreTheSameInEveryLocale() {
        String text =
                "{\"id\":\"x\",\"group\":{\"workers\":0}}\n{\"debts\":[{\"interestPercent\":1e400}]}\n{\"contract\":{\"version\":-1}}";
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<ReadResult> expected = read(text);
            for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(read(text)).isEqualTo(expected);
            }
            assertThat(expected).allMatch(ReadResult.Refused.class::isInstance);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Many bytes that nobody stores. */
    private static InputStream filled(long size, char with) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? with : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                Arrays.fill(bytes, from, from + count, (byte) with);
                left -= count;
                return count;
            }
        };
    }
}
