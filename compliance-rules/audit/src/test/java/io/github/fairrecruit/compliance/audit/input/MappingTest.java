package io.github.fairrecruit.compliance.audit.input;

import static io.github.fairrecruit.compliance.audit.input.Reading.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
    private static List<String> problems(String yaml) {
        MappingException e = catchThrowableOfType(MappingException.class, () -> mapping(yaml));
        assertThat(e).isNotNull();
        return e.problems().stream()
                .map(problem -> problem.line() + " " + problem.text())
                .toList();
    }

    private static List<String> factProblems(String fact) {
        return problems("mapping: 1\nsubject: placement\nfacts:\n  " + fact + "\n");
    }

    @TempDir
    Path folder;

    @Test
    void aMappingKnowsItsFile() {
        String yaml = "mapping: 1\nsubject: agency\nfacts: {id: {column: A}}\n";
        Mapping mapping = Mapping.read(Reading.write(folder.resolve("x.yaml"), yaml));
        assertThat(mapping.name()).isEqualTo("x.yaml");
        assertThat(mapping.subject()).isEqualTo("agency");
        assertThat(mapping.sha256()).isEqualTo(Digests.sha256(Reading.bytes(yaml)));
        assertThatThrownBy(() -> Mapping.read(folder.resolve("none.yaml")))
                .isInstanceOf(InputException.class)
                .hasMessage("none.yaml: The mapping cannot be read. Maybe it is not there.");
    }

    @Test
    void allProblemsAreShownAtOnceInTheOrderOfTheirLines() {
        assertThatThrownBy(() -> mapping("""
                mapping: 1
                subject: placement
                unknwon: [N/A]
                facts:
                  contract.signedon: {column: SIGNED}
                  contract.written: {colum: W}
                  contract.terms.wage.period: {constant: HOURS}
                lists:
                  cost:
                    - facts: {category: {constant: MEDICAL}}
                """))
                .isInstanceOf(MappingException.class)
                .hasMessage("""
                m.yaml:3: A mapping has no "unknwon". Maybe "unknown" is meant.
                m.yaml:5: /contract has no fact "signedon". Maybe "signedOn" is meant.
                m.yaml:6: A fact has no "colum". Maybe "column" is meant.
                m.yaml:6: /contract/written comes from nowhere. Maybe add column, join or constant.
                m.yaml:7: "HOURS" is no word of this fact. Maybe "HOUR" is meant.
                m.yaml:9: The record has no fact "cost". Maybe "costs" is meant.""");
    }

    @Test
    void whatIsNoMapping() {
        assertThat(problems("")).containsExactly("1 The file is empty. Maybe another file is meant.");
        assertThat(problems("[1, 2]"))
                .containsExactly("1 A mapping file has keys with values, not a list. Maybe another file is meant.");
        assertThat(problems("facts: {a: [")).singleElement().asString().startsWith("1 This is not YAML: ");
        assertThat(problems("a: &x [*x]")).isNotEmpty();
        assertThat(problems("mapping: 2\nsubject: agreemnt\n"))
                .containsExactly(
                        "1 This is no mapping of the form 1. Maybe the first line should be: mapping: 1",
                        "2 \"agreemnt\" is no subject. Maybe agreement.");
        assertThat(problems("mapping: 1\nsubject: agency\n"))
                .containsExactly("1 The mapping maps nothing. Maybe facts is missing.");
        assertThat(problems("mapping: 1\nfacts: {id: {column: A}}\n"))
                .containsExactly(
                        "1 The mapping does not say what a row is. Maybe subject: one of placement, agency, agreement, "
                                + "sanction.");
        assertThat(problems("mapping: 1\nsubject: agency\nfacts:\n  id: {column: A}\n  id: {column: B}\n"))
                .singleElement()
                .asString()
                .contains("twice");
        assertThatThrownBy(() -> Mapping.of("u.yaml", "a: \u00FC".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("u.yaml:0: The file is not UTF-8. Maybe it was saved in another encoding.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: X|/id needs keys with values, not a single value. Maybe {column: NAME} or {constant: VALUE} is meant.",
                "id: {column: A, constant: b}|/id has column and constant. Maybe keep one of them.",
                "id: {constant: b, split: x}|/id is a constant, for which split means nothing. Maybe leave it out.",
                "id: {column: \"\"}|A column has no name. Maybe write the header of the column.",
                "id: {column: {a: b}}|A single value belongs here, not keys with values. Maybe it needs quotes.",
                "id: {column: A, dates: [yyyy]}|\"dates\" means nothing here, because the fact is not a date. Maybe leave it out.",
                "id: {column: A, as: text}|The model says what the fact is. Maybe leave out as.",
                "id: {column: A, required: maybe}|\"maybe\" is neither true nor false. Maybe write one of them.",
                "id: {column: A, currency: USD}|/id is no money. Maybe the fact should end one step earlier.",
                "id: {column: A, codes: units}|There is no code list \"units\". Maybe add it under code-lists.",
                "id: {column: A, when: {column: B}}|The condition is not clear. Maybe {known: COLUMN}, {column: NAME, in: [WORD]} or {column: NAME, not-in: [WORD]} is meant.",
                "id: {column: A, when: B}|A condition has keys with values, not a single value. Maybe {known: COLUMN} or {column: NAME, in: [WORD]} is meant.",
                "contract: {column: A}|/contract has facts of its own and is no single value. Maybe one of ",
                "costs: {column: A}|/costs has facts of its own and is no single value. Maybe it belongs under lists.",
                "costs.category: {column: A}|/costs has no fact \"category\". Maybe it lacks the number of an element, such as 0.",
                "id.x: {column: A}|/id has no fact \"x\". Maybe it is one step too long.",
                "contract.terms.wage.amount: {column: A}|/contract/terms/wage/amount is money and needs a currency. Maybe add currency: USD or currency: {column: NAME}.",
                "contract.written: {constant: 1}|\"1\" is neither true nor false. Maybe write one of them.",
                "contract.signedOn: {constant: soon}|\"soon\" is not a date. Maybe write it as YYYY-MM-DD, YYYY-MM or YYYY.",
                "contract.signedOn: {column: A, dates: [dd.mm.yyyy]}|The pattern \"dd.mm.yyyy\" gives no date: it needs a year, and a month where it has a day. Maybe yyyy-MM-dd is meant.",
                "contract.signedOn: {column: A, dates: [yy-MM]}|The pattern \"yy-MM\" leaves the century open. Maybe add two-digit-years-from, such as 1970.",
                "contract.signedOn: {column: A, dates: [d MMM yyyy]}|The pattern \"d MMM yyyy\" needs the names of months. Maybe add month-names with twelve names.",
                "contract.signedOn: {column: A, dates: [yyyy-MM-M]}|The pattern \"yyyy-MM-M\" has \"M\" after the same part of the date. Maybe mm is meant for minutes.",
                "contract.signedOn: {column: A, dates: [YYYY]}|The pattern \"YYYY\" has \"YYYY\", which means nothing. Maybe yyyy, yy, MM, M, MMM, dd, d, HH, H, mm or ss is meant.",
                "contract.signedOn: {column: A, dates: [\"yyyy'T\"]}|The pattern \"yyyy'T\" has a quote that does not close. Maybe write 'T' for the letter T.",
                "contract.signedOn: {column: A, dates: [excel-serial, excel-serial-1904]}|A day number counts from 1900 or from 1904, not from both. Maybe keep one.",
                "contract.terms.noticeDays: {join: [A, B]}|/contract/terms/noticeDays is no text, and columns are joined to a text. Maybe a column is meant.",
                "contract.terms.noticeDays: {column: A, numbers: {decimal: \".\", grouping: \".\"}}|The decimal sign and the sign between groups are the same. Maybe leave out grouping.",
                "contract.written: {column: A, booleans: {yes: [J], no: [J]}}|\"J\" cannot mean both yes and no. Maybe one is left over.",
                "contract.terms.wage.period: {column: A, codes: {words: {h: HOUER}}}|\"HOUER\" is no word of this fact. Maybe \"HOUR\" is meant.",
                "contract.terms.wage.period: {column: A, codes: {words: {h: HOUR}, otherwise: skip}}|\"skip\" is no word of this fact.",
            })
    void factsThatCannotBeMeant(String fact, String problem) {
        assertThat(factProblems(fact)).anyMatch(text -> text.startsWith("4 " + problem));
    }

    @Test
    void aFactIsGivenOnce() {
        assertThat(problems("""
                mapping: 1
                subject: placement
                facts:
                  costs[0].label: {column: A}
                  /costs/0/label: {column: B}
                lists:
                  costs:
                    - facts: {label: {column: C}}
                """))
                .containsExactly(
                        "5 Line 4 gives /costs/0/label already. Maybe one of them is left over.",
                        "7 Line 4 gives /costs/0/label already. Maybe one of them is left over.");
    }

    @Test
    void listsHaveElementsWithFacts() {
        assertThat(problems("""
                mapping: 1
                subject: placement
                lists:
                  contract.terms.tasks: []
                  costs: {facts: {}}
                  debts:
                    - when: {known: A}
                    - B
                    - facts: {principal: {column: A, currency: USD}, lender: {column: B}}
                """))
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith("4 \"contract.terms.tasks\" is no list of elements with facts."),
                        text -> assertThat(text).startsWith("5 Here belongs a list of elements, not keys with values."),
                        text -> assertThat(text).startsWith("7 The element has no facts."),
                        text -> assertThat(text).startsWith("8 An element has facts, and is not a single value."),
                        text -> assertThat(text).startsWith("9 /debts/* has no fact \"lender\". Maybe it is one of "));
    }

    @Test
    void tablesAndColumns() {
        assertThat(problems("""
                mapping: 1
                subject: placement
                table:
                  format: ods
                  separator: ";;"
                  encoding: UTF-16
                  header-row: 0
                  sheets: A
                unknown-in: {HOUR: ["0"]}
                code-lists:
                  unused: {words: {a: b}}
                facts:
                  contract.terms.hoursPerWeek: {column: HOURS}
                """))
                .containsExactly(
                        "4 \"ods\" is no format of a table. Maybe csv, tsv or xlsx.",
                        "5 \";;\" cannot separate cells. Maybe \",\", \";\", \"|\" or tab is meant.",
                        "6 \"UTF-16\" is no encoding that is read. Maybe one of UTF-8, windows-1252, ISO-8859-1, windows-1250, "
                                + "windows-1256.",
                        "7 \"0\" is no number of a row. Maybe 1 is meant for the first row.",
                        "8 A table has no \"sheets\". Maybe \"sheet\" is meant.",
                        "9 The mapping reads no column \"HOUR\". Maybe \"HOURS\" is meant.",
                        "11 No fact uses the code list \"unused\". Maybe it is left over.");
    }

    @Test
    void whatCouldNotBeReadComesFromNoColumn() {
        assertThat(problems(
                        "mapping: 1\nsubject: sanction\nlists:\n  unreadable:\n    - facts: {column: {column: A}}\n"))
                .singleElement()
                .asString()
                .startsWith("4 The record has no fact \"unreadable\".");
    }

    @Test
    void aRegisterNamesTheLastDayOrTheDayAfter() {
        assertThat(
                        problems(
                                "mapping: 1\nsubject: sanction\nfacts:\n  name: {column: N}\n  last: {column: A}\n  until: {column: B}\n"))
                .containsExactly(
                        "6 An entry ends on its last day (last) or before a day (until), not both. Maybe leave one out.");
        assertThat(problems("mapping: 1\nsubject: sanction\nfacts:\n  from: {column: A}\n"))
                .containsExactly("3 An entry names nobody. Maybe add id or name.");
    }
}
