package io.github.fairrecruit.compliance.audit.input;

import static io.github.fairrecruit.compliance.audit.input.Reading.ENGINE;
import static io.github.fairrecruit.compliance.audit.input.Reading.csv;
import static io.github.fairrecruit.compliance.audit.input.Reading.shown;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import io.github.fairrecruit.compliance.model.Wage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example us-oflc. Its rows here are made up; the real tables stay where they are. */
class OflcExampleTest {
    private static final Mapping MAPPING =
            Mapping.read(Path.of("..", "..", "examples", "us-oflc", "job-orders.mapping.yaml"));

    private static final String YEAR_2014 =
            "CASE_NO,DECISION_DATE,VISA_CLASS,CASE_RECEIVED_DATE,CASE_STATUS,CERTIFICATION_BEGIN_DATE,EMPLOYER_NAME,"
                    + "LAWFIRM_NAME,NBR_WORKERS_CERTIFIED,BASIC_NUMBER_OF_HOURS,BASIC_RATE_OF_PAY,BASIC_UNIT_OF_PAY,"
                    + "WORKSITE_LOCATION_CITY,WORKSITE_LOCATION_STATE\n";
    private static final String YEAR_2015 = YEAR_2014
            .replace("CASE_NO", "CASE_NUMBER")
            .replace("WORKSITE_LOCATION_CITY", "WORKSITE_CITY")
            .replace("WORKSITE_LOCATION_STATE", "WORKSITE_ST");

    @Test
    void bothYearsAreReadByOneMapping() {
        String row = "H-1,2014-03-03,H-2A,2014-02-04,%s,2014-04-01,Alder Farm,BIRCH AG SERVICES,1,45,%s,%s,Baggs,WY\n";
        String expected =
                "1@2 {\"subject\":\"agreement\",\"id\":\"H-1\",\"source\":\"US Department of Labor, OFLC, H-2A disclosure "
                        + "data\",\"agency\":{\"agency\":\"BIRCH AG SERVICES\",\"actedOn\":\"2014-02-04\"},\"employer\":\"Alder Farm\","
                        + "\"corridor\":{\"destination\":\"US\",\"pathway\":\"H-2A\"},\"approvedBy\":\"US Department of Labor, Office of "
                        + "Foreign Labor Certification\",\"approvedOn\":\"2014-03-03\",\"jobs\":[{\"number\":1,\"terms\":{\"employer\":"
                        + "\"Alder Farm\",\"workplace\":\"Baggs, WY\",\"start\":\"2014-04-01\",\"hoursPerWeek\":45,\"wage\":{\"amount\":"
                        + "{\"value\":9.87,\"currency\":\"USD\"},\"period\":\"HOUR\"}}}]}";
        assertThat(shown(csv(
                        MAPPING,
                        YEAR_2014 + filled(row, "DETERMINATION ISSUED - CERTIFICATION", "9.8699999999999992", "Hour"))))
                .containsExactly(expected);
        assertThat(shown(csv(MAPPING, YEAR_2015 + filled(row, "CERTIFIED - FULL", "9.87", "Hour"))))
                .containsExactly(expected);
    }

    private static String filled(String row, String... values) {
        String filled = row;
        for (String value : values) {
            int at = filled.indexOf("%s");
            filled = filled.substring(0, at) + value + filled.substring(at + 2);
        }
        return filled;
    }

    @ParameterizedTest
    @CsvSource({"DENIED", "WITHDRAWN", "DETERMINATION ISSUED - DENIED", "DETERMINATION ISSUED - WITHDRAWN", "''"})
    void whatWasNotApprovedHasNoApproval(String status) {
        assertThat(shown(csv(
                        MAPPING,
                        YEAR_2015 + "H-1,2014-03-03,H-2A,2014-02-04," + status
                                + ",2014-04-01,Alder Farm,,0,40,10,Hour,B,WY\n")))
                .singleElement()
                .asString()
                .doesNotContain("approved", "start", "agency\":", "2014-03-03")
                .contains("\"number\":0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.97|Month|'\"wage\":{\"amount\":{\"value\":9.97,\"currency\":\"USD\"},\"period\":\"MONTH\"}'",
                "0.17|Select Pay Range|'\"wage\":{\"amount\":{\"value\":0.17,\"currency\":\"USD\"}}'",
                "10.69|Bi-Weekly |'\"wage\":{\"amount\":{\"value\":10.69,\"currency\":\"USD\"}}'",
                "10.69||'\"wage\":{\"amount\":{\"value\":10.69,\"currency\":\"USD\"}}'",
                "|Select Pay Range|'\"workplace\":\"B, WY\"'",
                "|Hour|'\"workplace\":\"B, WY\"'",
            })
    void unitsOfPay(String rate, String unit, String expected) {
        String row = "H-1,2014-03-03,H-2A,2014-02-04,DENIED,,Alder Farm,N/A,2,0," + (rate == null ? "" : rate) + ","
                + (unit == null ? "" : unit) + ",B,WY\n";
        String shown = shown(csv(MAPPING, YEAR_2015 + row)).get(0);
        assertThat(shown).endsWith(expected + "}}]}");
        assertThat(shown).doesNotContain("hoursPerWeek");
    }

    @Test
    void aUnitThatNobodyKnowsIsRefused() {
        assertThat(shown(csv(
                        MAPPING,
                        YEAR_2015 + "H-1,2014-03-03,H-2A,2014-02-04,DENIED,,Alder Farm,,2,40,10,Piece,B,WY\n")))
                .containsExactly(
                        "1@2 refused /jobs/0/terms/wage/period [BASIC_UNIT_OF_PAY] <Piece> \"Piece\" is not in the code "
                                + "list. Maybe add it to the mapping.");
    }

    private static Path data() {
        String folder = System.getProperty("OFLC_DATA", System.getenv("OFLC_DATA"));
        assumeTrue(
                folder != null,
                "The real tables are not read: set OFLC_DATA to the folder that holds h2a-fy2014.csv and the others.");
        return Path.of(folder);
    }

    /** What the records of one table say, by what is counted. */
    private static Map<String, Integer> read(String name, String digest, List<String> refused) {
        Path file = data().resolve(name);
        assumeTrue(Files.isRegularFile(file), name + " is not in the folder that OFLC_DATA names.");
        RecordSource source = RecordSources.of(ENGINE, file, MAPPING);
        Map<String, Integer> counts = new TreeMap<>();
        source.read(item -> {
            counts.merge("rows", 1, Integer::sum);
            if (item instanceof RawItem raw) {
                ReadResult result = ENGINE.read(raw.record());
                if (result instanceof ReadResult.Accepted accepted) {
                    count((ServiceAgreement) accepted.value(), counts);
                } else if (result instanceof ReadResult.Refused bad) {
                    counts.merge("refused", 1, Integer::sum);
                    refused.add(bad.line() + " " + raw.origins().column(bad.pointer()) + " " + bad.reason());
                }
            } else {
                counts.merge("refused", 1, Integer::sum);
                refused.add(Reading.show(item));
            }
        });
        assumeTrue(
                source.digest().equals(digest),
                name + " is another edition than the one whose figures are known: " + source.digest());
        return counts;
    }

    private static void count(ServiceAgreement agreement, Map<String, Integer> counts) {
        counts.merge("accepted", 1, Integer::sum);
        if (agreement.approvedOn() != null) {
            counts.merge("approved", 1, Integer::sum);
        }
        if (agreement.agency() != null) {
            assertThat(agreement.agency().agency()).isNotNull();
            assertThat(agreement.agency().actedOn()).isNotNull();
            counts.merge("agency", 1, Integer::sum);
        }
        Wage wage = agreement.jobs().get(0).terms().wage();
        if (wage != null) {
            assertThat(wage.amount().value().scale()).isLessThanOrEqualTo(2);
            counts.merge("wage", 1, Integer::sum);
            counts.merge(
                    wage.period() == null ? "wage of unknown period" : "wage by " + wage.period(), 1, Integer::sum);
        }
    }

    @Test
    void theTableOf2014() {
        List<String> refused = new ArrayList<>();
        assertThat(read("h2a-fy2014.csv", "3594f6e273c771adbc2d07f0565f420f9fd7dd6b32bf1de57bbc644e3330369b", refused))
                .isEqualTo(Map.ofEntries(
                        entry("rows", 9405),
                        entry("accepted", 9405),
                        entry("approved", 9152),
                        entry("agency", 6006),
                        entry("wage", 9403),
                        entry("wage by HOUR", 8294),
                        entry("wage by MONTH", 1055),
                        entry("wage by WEEK", 13),
                        entry("wage by YEAR", 2),
                        entry("wage of unknown period", 39)));
        assertThat(refused).isEmpty();
    }

    @Test
    void theTableOf2015() {
        List<String> refused = new ArrayList<>();
        assertThat(read(
                        "h2a-fy2015-to-q3.csv",
                        "d9bc9b367fb087203edb18935df89d1da361cc3cdb580a6ab2a0f9f0df5ae87f",
                        refused))
                .isEqualTo(Map.ofEntries(
                        entry("rows", 9036),
                        entry("accepted", 9034),
                        entry("refused", 2),
                        entry("approved", 8743),
                        entry("agency", 5985),
                        entry("wage", 9032),
                        entry("wage by HOUR", 8169),
                        entry("wage by MONTH", 814),
                        entry("wage by WEEK", 13),
                        entry("wage by YEAR", 1),
                        entry("wage of unknown period", 35)));
        assertThat(refused)
                .containsExactly(
                        "757 BASIC_NUMBER_OF_HOURS 475 is above 168. Maybe there are digits too many.",
                        "5968 BASIC_NUMBER_OF_HOURS 602 is above 168. Maybe there are digits too many.");
    }
}
