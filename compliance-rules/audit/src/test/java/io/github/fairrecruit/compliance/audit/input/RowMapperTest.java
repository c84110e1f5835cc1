package io.github.fairrecruit.compliance.audit.input;

import static io.github.fairrecruit.compliance.audit.input.Reading.ENGINE;
import static io.github.fairrecruit.compliance.audit.input.Reading.csv;
import static io.github.fairrecruit.compliance.audit.input.Reading.mapping;
import static io.github.fairrecruit.compliance.audit.input.Reading.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.ReadResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowMapperTest {
    /** What a fact of a placement becomes for the text of one cell. */
    private static String fact(String head, String path, String rule, String cell) {
        String yaml = "mapping: 1\nsubject: placement\n" + head + "facts:\n  id: {constant: k}\n  " + path + ": " + rule
                + "\n";
        String shown = shown(csv(mapping(yaml), "X,Y\n\"" + cell.replace("\"", "\"\"") + "\",y\n"))
                .get(0);
        return shown.startsWith("1@2 {")
                ? shown.replace("1@2 {\"subject\":\"placement\",\"id\":\"k\"", "")
                        .replaceFirst("^,", "")
                        .replaceFirst("}$", "")
                : shown.replace("1@2 refused ", "");
    }

    private static String signed(String head, String rule, String cell) {
        return fact(head, "contract.signedOn", rule, cell)
                .replace("\"contract\":{\"signedOn\":\"", "")
                .replace("\"}", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[dd.MM.yyyy]|05.03.2014|2014-03-05",
                "[d.M.yyyy]|5.3.2014|2014-03-05",
                "[M/d/yyyy]|3/5/2014|2014-03-05",
                "[yyyyMMdd]|20140305|2014-03-05",
                "[yyyy-MM-dd HH:mm:ss, yyyy-MM-dd]|2014-03-05 00:00:00|2014-03-05",
                "[\"yyyy-MM-dd'T'HH:mm:ss'Z'\"]|2014-03-05T10:11:12Z|2014-03-05",
                "[MM/yyyy]|03/2014|2014-03",
                "[yyyy]|2014|2014",
                "[excel-serial]|41703|2014-03-05",
                "[excel-serial]|59|1900-02-28",
                "[excel-serial]|61|1900-03-01",
                "[excel-serial-1904]|40241|2014-03-05",
                "{forms: [d MMM yyyy], month-names: [jan, feb, mrt, apr, mei, jun, jul, aug, sep, okt, nov, dec]}|5 MRT. 2014|2014-03-05",
                "{forms: [dd-MM-yy], two-digit-years-from: 1970}|05-03-14|2014-03-05",
                "{forms: [dd-MM-yy], two-digit-years-from: 1970}|05-03-70|1970-03-05",
                "{forms: [dd-MM-yy], two-digit-years-from: 1970}|05-03-69|2069-03-05",
                "[dd/MM/yyyy, MM/dd/yyyy]|25/03/2014|2014-03-25",
                "[dd/MM/yyyy, MM/dd/yyyy]|03/03/2014|2014-03-03",
            })
    void dates(String forms, String cell, String expected) {
        assertThat(signed("", "{column: X, dates: " + forms + "}", cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[dd.MM.yyyy]|5.3.2014|\"5.3.2014\" is no date of the form dd.MM.yyyy.",
                "[dd.MM.yyyy]|30.02.2014|\"30.02.2014\" is no date of the form dd.MM.yyyy.",
                "[dd.MM.yyyy]|00.02.2014|\"00.02.2014\" is no date of the form",
                "[dd.MM.yyyy]|05.03.2014x|\"05.03.2014x\" is no date",
                "[excel-serial]|60|\"60\" is no date",
                "[excel-serial]|99999999|\"99999999\" is no date",
                "[dd/MM/yyyy, MM/dd/yyyy]|03/05/2014|\"03/05/2014\" is 2014-05-03 by dd/MM/yyyy and 2014-03-05 by MM/dd/yyyy.",
            })
    void datesThatDoNotFit(String forms, String cell, String reason) {
        assertThat(signed("", "{column: X, dates: " + forms + "}", cell))
                .startsWith("/contract/signedOn [X] <" + cell + "> " + reason)
                .contains("Maybe ");
    }

    @Test
    void anInclusiveEndBecomesTheDayAfter() {
        String rule = "{column: X, inclusive-end: true}";
        assertThat(fact("", "period.until", rule, "2014-12-31")).isEqualTo("\"period\":{\"until\":\"2015-01-01\"}");
        assertThat(fact("", "period.until", rule, "2014-12")).isEqualTo("\"period\":{\"until\":\"2015-01\"}");
        assertThat(fact("", "period.until", rule, "2014")).isEqualTo("\"period\":{\"until\":\"2015\"}");
        assertThat(fact("", "period.until", rule, "9999-12-31")).contains("Nothing comes after 9999-12-31.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|1234.50|1234.50",
                "{}|-7|-7",
                "{}|007|7",
                "{decimal: \",\", grouping: \".\"}|1.234,50|1234.50",
                "{decimal: \",\", grouping: \".\"}|1234,5|1234.5",
                "{grouping: \",\"}|1,234,567|1234567",
                "{grouping: \" \"}|1 234|1234",
                "{drop: [\"$\", USD]}|$ 12.5 USD|12.5",
                "{spreadsheet-doubles: true}|9.8699999999999992|9.87",
                "{spreadsheet-doubles: true}|17.309999999999999|17.31",
                "{spreadsheet-doubles: true}|10.130000000000001|10.13",
                "{spreadsheet-doubles: true}|10.199999999999999|10.2",
                "{spreadsheet-doubles: true}|1227.67|1227.67",
                "{spreadsheet-doubles: true}|10.305|10.305",
                "{}|9.8699999999999992|9.8699999999999992",
            })
    void numbers(String form, String cell, String expected) {
        assertThat(fact("numbers: " + form + "\n", "contract.terms.hoursPerWeek", "{column: X}", cell))
                .isEqualTo("\"contract\":{\"terms\":{\"hoursPerWeek\":" + expected + "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|1,234.50",
                "{}|1e5",
                "{}|12 h",
                "{}|.5",
                "{}|5.",
                "{}|--5",
                "{}|1234567890123456789012345678901",
                "{grouping: \",\"}|12,34",
                "{grouping: \",\"}|1234,567",
                "{grouping: \",\"}|,123",
                "{decimal: \",\"}|1.5",
            })
    void numbersThatDoNotFit(String form, String cell) {
        assertThat(fact("numbers: " + form + "\n", "contract.terms.hoursPerWeek", "{column: X}", cell))
                .startsWith("/contract/terms/hoursPerWeek [X] <" + cell + "> \"" + cell
                        + "\" is no number with the decimal sign");
    }

    @Test
    void wholeNumbers() {
        assertThat(fact("", "contract.terms.noticeDays", "{column: X}", "30.00"))
                .isEqualTo("\"contract\":{\"terms\":{\"noticeDays\":30}}");
        assertThat(fact("", "contract.terms.noticeDays", "{column: X}", "30.5")).contains("is no whole number");
    }

    @Test
    void booleansAreNeverGuessed() {
        String head = "booleans: {yes: [Y, \"1\"], no: [N, \"0\"]}\n";
        assertThat(fact(head, "contract.written", "{column: X}", "Y")).isEqualTo("\"contract\":{\"written\":true}");
        assertThat(fact(head, "contract.written", "{column: X}", " 0 ")).isEqualTo("\"contract\":{\"written\":false}");
        assertThat(fact(head, "contract.written", "{column: X}", "y"))
                .isEqualTo(
                        "/contract/written [X] <y> \"y\" means neither yes (Y, 1) nor no (N, 0). Maybe add it to the words of "
                                + "the mapping, or to those that mean unknown.");
        assertThat(fact(head, "contract.written", "{column: X, booleans: {yes: [oui], no: [non]}}", "non"))
                .isEqualTo("\"contract\":{\"written\":false}");
        assertThat(fact("", "contract.written", "{column: X}", "true")).isEqualTo("\"contract\":{\"written\":true}");
    }

    @Test
    void whatIsUnknownIsLeftOutAndNeverFalseOrZero() {
        String head = "unknown: [N/A, \"-\"]\n";
        for (String cell : List.of("", " ", "\u00A0", "N/A", " - ")) {
            assertThat(fact(head, "contract.written", "{column: X}", cell)).isEmpty();
            assertThat(fact(head, "contract.terms.noticeDays", "{column: X}", cell))
                    .isEmpty();
            assertThat(fact(head, "contract.terms.wage.amount", "{column: X, currency: USD}", cell))
                    .isEmpty();
        }
        assertThat(fact(head, "contract.terms.noticeDays", "{column: X}", "0"))
                .isEqualTo("\"contract\":{\"terms\":{\"noticeDays\":0}}");
        assertThat(fact(head + "unknown-in: {X: [\"0\"]}\n", "contract.terms.noticeDays", "{column: X}", "0"))
                .isEmpty();
        assertThat(fact("", "source", "{column: X}", "n/a")).isEqualTo("\"source\":\"n/a\"");
    }

    @Test
    void aRequiredFactMustBeTold() {
        assertThat(fact("", "source", "{column: X, required: true}", " "))
                .isEqualTo(
                        "/source [X] <> The fact is required and the row does not tell it. Maybe the cell is blank by mistake.");
    }

    @Test
    void codeLists() {
        String rule = "{column: X, codes: {words: {Hour: HOUR, none: leave-out}}}";
        String path = "contract.terms.wage.period";
        assertThat(fact("", path, rule, "Hour")).isEqualTo("\"contract\":{\"terms\":{\"wage\":{\"period\":\"HOUR\"}}}");
        assertThat(fact("", path, rule, "none")).isEmpty();
        assertThat(fact("", path, rule, "Hours"))
                .isEqualTo(
                        "/contract/terms/wage/period [X] <Hours> \"Hours\" is not in the code list. Maybe \"Hour\" is meant.");
        assertThat(fact("", path, rule, "hour")).contains("is not in the code list");
        String loose = "{column: X, codes: {ignore-case: true, words: {Hour: HOUR}, otherwise: TASK}}";
        assertThat(fact("", path, loose, "HOUR")).contains("\"HOUR\"");
        assertThat(fact("", path, loose, "piece")).contains("\"TASK\"");
        assertThat(fact("", path, "{column: X, codes: {words: {a: DAY}, otherwise: leave-out}}", "b"))
                .isEmpty();
    }

    @Test
    void aCellCanHoldAList() {
        assertThat(fact("", "contract.terms.tasks", "{column: X, split: \";\"}", "pick; pack ;; "))
                .isEqualTo("\"contract\":{\"terms\":{\"tasks\":[\"pick\",\"pack\"]}}");
        assertThat(fact("", "contract.terms.tasks", "{column: X}", "pick; pack"))
                .isEqualTo("\"contract\":{\"terms\":{\"tasks\":[\"pick; pack\"]}}");
        assertThat(fact(
                        "",
                        "worker.categories",
                        "{column: X, split: \"+\", codes: {words: {s: SEASONAL, d: DOMESTIC, x: leave-out}}}",
                        "s+x+d"))
                .isEqualTo("\"worker\":{\"categories\":[\"SEASONAL\",\"DOMESTIC\"]}");
        assertThat(fact("", "worker.categories", "{column: X, split: \"+\", codes: {words: {x: leave-out}}}", "x+x"))
                .isEmpty();
    }

    private static final Mapping COSTS = mapping("""
            mapping: 1
            subject: placement
            unknown: [n/k]
            facts:
              id: {column: ID}
              extensions.ph-law.jobOrders: {column: ORDERS, as: integer, optional: true}
            lists:
              costs:
                - facts:
                    category: {constant: MEDICAL}
                    amount: {column: MEDICAL, currency: {column: CUR}}
                - when: {column: AGENT, not-in: ["0"]}
                  facts:
                    category: {constant: RECRUITMENT_FEE}
                    amount: {column: AGENT, currency: {column: CUR}}
                    chargedOn: {column: ON}
                - when: [{known: VISA}, {column: PAID, in: [worker]}]
                  facts:
                    category: {constant: ADMINISTRATIVE}
                    amount: {column: VISA, currency: KES}
              statements:
                - when: {column: ALL, in: [complete]}
                  facts:
                    closes: {constant: COSTS}
            """);
    private static final String COST_HEADER = "ID,MEDICAL,AGENT,VISA,PAID,ON,CUR,ALL\n";

    @Test
    void elementsOfWhichNothingIsKnownAreLeftOut() {
        assertThat(shown(csv(
                        COSTS,
                        COST_HEADER
                                + "1,10,20,30,worker,2014-01-05,USD,complete\n"
                                + "2,n/k,0,30,employer,,,\n"
                                + "3,,20,n/k,worker,,USD,partly\n"
                                + "4,,,,,2014-01-05,,\n"
                                + "5,10,,,,,,\n")))
                .containsExactly(
                        "1@2 {\"subject\":\"placement\",\"id\":\"1\",\"costs\":["
                                + "{\"category\":\"MEDICAL\",\"amount\":{\"value\":10,\"currency\":\"USD\"}},"
                                + "{\"category\":\"RECRUITMENT_FEE\",\"amount\":{\"value\":20,\"currency\":\"USD\"},"
                                + "\"chargedOn\":\"2014-01-05\"},"
                                + "{\"category\":\"ADMINISTRATIVE\",\"amount\":{\"value\":30,\"currency\":\"KES\"}}],"
                                + "\"statements\":[{\"closes\":\"COSTS\"}]}",
                        "2@3 {\"subject\":\"placement\",\"id\":\"2\"}",
                        "3@4 {\"subject\":\"placement\",\"id\":\"3\",\"costs\":["
                                + "{\"category\":\"RECRUITMENT_FEE\",\"amount\":{\"value\":20,\"currency\":\"USD\"}}]}",
                        "4@5 {\"subject\":\"placement\",\"id\":\"4\"}",
                        "5@6 refused /costs/0/amount/currency [CUR] <> The fact is required and the row does not tell it. Maybe the "
                                + "cell is blank by mistake.");
    }

    @Test
    void originsFollowTheElementsThatAreThere() {
        RawItem all = (RawItem) Reading.items(csv(COSTS, COST_HEADER + "1,10,20,30,worker,2014-01-05,USD,complete\n"))
                .get(0);
        assertThat(all.origins().column("/costs/1/amount/value")).isEqualTo("AGENT");
        assertThat(all.origins().column("/costs/1/amount")).isEqualTo("AGENT, CUR");
        assertThat(all.origins().column("/costs/1")).isEqualTo("AGENT, CUR, ON");
        assertThat(all.origins().column("/costs/2/category")).isNull();
        assertThat(all.origins().column("/costs")).isNull();
        assertThat(all.origins().column("/costs/9")).isNull();
        assertThat(all.origins().column("/costs/x")).isNull();
        assertThat(all.origins().column("")).isNull();
        assertThat(all.origins().column("/id")).isEqualTo("ID");
        assertThat(all.origins().column("/worker/sex")).isNull();
        RawItem one = (RawItem)
                Reading.items(csv(COSTS, COST_HEADER + "1,,20,,,,USD,\n")).get(0);
        assertThat(one.origins().column("/costs/0/amount/value")).isEqualTo("AGENT");
    }

    @Test
    void aFactThatTheRowDoesNotTellHasTheColumnThatWouldTellIt() {
        Mapping mapping = mapping(
                "mapping: 1\nsubject: agreement\nfacts:\n  id: {column: ID}\n  approvedOn: {column: [DAY, DATE]}\n");
        RawItem item = (RawItem) Reading.items(csv(mapping, "ID,DATE\n1,\n")).get(0);
        assertThat(item.origins().column("/approvedOn")).isEqualTo("DATE");
        assertThat(item.origins().column("/signedOn")).isNull();
    }

    @Test
    void anOptionalColumnMayBeMissing() {
        assertThat(shown(csv(COSTS, "ORDERS," + COST_HEADER + "12,1,,,,,,,\n")))
                .containsExactly(
                        "1@2 {\"subject\":\"placement\",\"id\":\"1\",\"extensions\":{\"ph-law\":{\"jobOrders\":12}}}");
    }

    @Test
    void columnsAreJoinedWhereTheyAreKnown() {
        Mapping mapping = mapping("""
                mapping: 1
                subject: agreement
                unknown: [N/A]
                facts:
                  jobs[0].terms.workplace: {join: [[CITY, TOWN], STATE], with: ", "}
                  /jobs/1/number: {column: N}
                """);
        assertThat(shown(csv(mapping, "TOWN,STATE,N\nBaggs,WY,\nN/A,WY,\n,,3\n")))
                .containsExactly(
                        "1@2 {\"subject\":\"agreement\",\"jobs\":[{\"terms\":{\"workplace\":\"Baggs, WY\"}}]}",
                        "2@3 {\"subject\":\"agreement\",\"jobs\":[{\"terms\":{\"workplace\":\"WY\"}}]}",
                        "3@4 {\"subject\":\"agreement\",\"jobs\":[{\"number\":3}]}");
    }

    @Test
    void aConditionOnAnUnknownCellIsNotMet() {
        String rule = "{constant: X, when: {column: X, not-in: [a]}}";
        assertThat(fact("", "source", rule, "b")).isEqualTo("\"source\":\"X\"");
        assertThat(fact("", "source", rule, "a")).isEmpty();
        assertThat(fact("", "source", rule, "")).isEmpty();
    }

    @Test
    void textsKeepWhatJsonHasToEscape() {
        assertThat(fact("", "source", "{column: X}", "a \"b\" \\ \u0001 \u00E9 \uD83D\uDE00"))
                .isEqualTo("\"source\":\"a \\\"b\\\" \\\\ \\u0001 \u00E9 \uD83D\uDE00\"");
        assertThat(fact("", "source", "{column: X, trim: false}", " a ")).isEqualTo("\"source\":\" a \"");
    }

    @Test
    void theEngineChecksWhatAMappingMade() {
        Mapping mapping = mapping("mapping: 1\nsubject: agreement\nfacts:\n  corridor.destination: {column: TO}\n");
        List<InputItem> items = Reading.items(csv(mapping, "TO\nUS\nUSA\n"));
        assertThat(ENGINE.read(((RawItem) items.get(0)).record())).isInstanceOf(ReadResult.Accepted.class);
        ReadResult.Refused refused = (ReadResult.Refused) ENGINE.read(((RawItem) items.get(1)).record());
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.pointer()).isEqualTo("/corridor/destination");
        assertThat(((RawItem) items.get(1)).origins().column(refused.pointer())).isEqualTo("TO");
    }
}
