package io.github.fairrecruit.compliance.audit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fairrecruit.compliance.audit.input.InputException;
import io.github.fairrecruit.compliance.audit.input.Mapping;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect.Kind;
import io.github.fairrecruit.compliance.audit.report.RegisterMatch;
import io.github.fairrecruit.compliance.audit.report.RegisterMatch.By;
import io.github.fairrecruit.compliance.audit.statistics.AssessedRecord;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.model.SanctionKind;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

class SanctionRegisterTest {
    private static final String LAST = """
            mapping: 1
            subject: sanction
            facts:
              id: {column: ID, optional: true}
              name: {column: NAME}
              kind: {constant: DEBARMENT}
              from: {column: FROM}
              last: {column: TO}
              duration: {column: FOR, optional: true, duration: {years: [year, years], months: [month, months]}}
            """;
    private static final String UNTIL = LAST.replace("last:", "until:");

    @TempDir
    Path folder;

    private SanctionRegister register(String mapping, String... rows) {
        return register(mapping, "ID,NAME,FOR,FROM,TO", rows);
    }

    private SanctionRegister register(String mapping, String header, String[] rows) {
        return SanctionRegister.read(
                file("r.csv", header + "\n" + String.join("\n", rows) + "\n"), Mapping.read(file("m.yaml", mapping)));
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AssessedRecord assessed(long number, RecruitmentRecord record) {
        return new AssessedRecord("in.ndjson", number, number, record, null, null);
    }

    private static <T extends RecruitmentRecord> T record(String json, Class<T> type) {
        return RecruitmentJson.fromTree(RecruitmentJson.mapper().readTree(json.replace('\'', '"')), type);
    }

    private static AssessedRecord agreement(long number, String agency, String employer, String approved) {
        return assessed(
                number,
                record(
                        "{'id':'a" + number + "','agency':{'agency':'" + agency + "'},'employer':'" + employer + "'"
                                + (approved == null ? "" : ",'approvedOn':'" + approved + "'") + "}",
                        ServiceAgreement.class));
    }

    private static List<RegisterMatch> matches(SanctionRegister register, AssessedRecord... records) {
        Matches matches = register.matches();
        for (AssessedRecord record : records) {
            matches.add(record);
        }
        return matches.result();
    }

    private static List<String> defects(SanctionRegister register) {
        return register.defects().stream()
                .map(defect -> defect.line() + " " + defect.kind() + " " + defect.detail())
                .toList();
    }

    @Test
    void anEntryWithoutFaultIsHalfOpen() {
        SanctionRegister register = register(LAST, "R1,Alder Farms LLC,1 year,2013-10-26,2014-10-25");
        assertThat(register.defects()).isEmpty();
        assertThat(register.entries()).isEqualTo(1);
        assertThat(register.name()).isEqualTo("r.csv");
        assertThat(register.sha256()).hasSize(64);
        assertThat(matches(
                        register,
                        agreement(1, "R1", "x", "2014-10-25"),
                        agreement(2, "R1", "x", "2014-10-26"),
                        agreement(3, "R1", "x", "2014-10"),
                        agreement(4, "R1", "x", null),
                        agreement(5, "R1", "x", "2013-10-26"),
                        agreement(6, "r1", "x", "2014-01-01")))
                .containsExactly(new RegisterMatch(
                        By.ID,
                        "R1",
                        "R1",
                        SanctionKind.DEBARMENT,
                        CalendarDate.parse("2013-10-26"),
                        CalendarDate.parse("2014-10-26"),
                        2,
                        2,
                        CalendarDate.parse("2013-10-26"),
                        CalendarDate.parse("2014-10"),
                        2,
                        List.of("a1", "a3", "a4", "a5")));
    }

    @Test
    void aNameIsAPossibleMatchOfAgencyOrEmployer() {
        SanctionRegister register = register(LAST, "R1,Alder Farms LLC,1 year,2013-10-26,2014-10-25");
        assertThat(matches(
                        register,
                        agreement(1, "ALDER FARMS, INC.", "Alder Farms", "2014-01-05"),
                        agreement(2, "Alder Farm", "R1", "2014-01-05")))
                .extracting(RegisterMatch::by, RegisterMatch::party, RegisterMatch::listed, RegisterMatch::acts)
                .containsExactly(
                        tuple(By.ID, "R1", "R1", 1L),
                        tuple(By.NAME, "ALDER FARMS, INC.", "Alder Farms LLC", 1L),
                        tuple(By.NAME, "Alder Farms", "Alder Farms LLC", 1L));
    }

    @Test
    void theChainOfAPlacementAndTheOperationsOfAnAgency() {
        SanctionRegister register =
                register(LAST, "R1,,1 year,2013-10-26,2014-10-25", "R2,,1 year,2013-10-26,2014-10-25");
        AssessedRecord placement = assessed(
                7,
                record(
                        "{'recruiterChain':[{'agency':'R1','actedOn':'2014-01-01'},{'agency':'R1','actedOn':'2015-01-01'},"
                                + "{'agency':'R2'},{'role':'SENDING'}]}",
                        Placement.class));
        AssessedRecord agency = assessed(
                8,
                record(
                        "{'id':'R2','operations':[{'actedOn':'2014-02-01'},{'agency':'R1','actedOn':'2014-03-01'}]}",
                        RecruitmentAgency.class));
        assertThat(matches(register, placement, agency))
                .extracting(RegisterMatch::party, RegisterMatch::acts, RegisterMatch::possible, RegisterMatch::examples)
                .containsExactly(
                        tuple("R1", 2L, 0L, List.of("in.ndjson:7", "R2")),
                        tuple("R2", 1L, 1L, List.of("in.ndjson:7", "R2")));
    }

    @Test
    void theDayOnWhichTheAgencyActedComesBeforeThatOfTheAgreement() {
        SanctionRegister register = register(LAST, "R1,,1 year,2013-10-26,2014-10-25");
        assertThat(matches(
                        register,
                        assessed(
                                1,
                                record(
                                        "{'agency':{'agency':'R1','actedOn':'2013-01-01'},'signedOn':'2014-01-01'}",
                                        ServiceAgreement.class)),
                        assessed(
                                2,
                                record(
                                        "{'employer':'R1','agency':{'agency':'R9','actedOn':'2013-01-01'},"
                                                + "'signedOn':'2014-01-01','approvedOn':'2015-01-01'}",
                                        ServiceAgreement.class))))
                .singleElement()
                .satisfies(match -> assertThat(match.examples()).containsExactly("in.ndjson:2"));
    }

    @Test
    void anActWithoutADayLiesInThePeriodOfItsRecord() {
        SanctionRegister register = register(LAST, "R1,,1 year,2013-10-26,2014-10-25");
        String[] periods = {
            "{'from':'2014-10-26'}", // after it
            "{'until':'2013-10-26'}", // before it
            "{'from':'2013-10-26','until':'2014-10-26'}", // in it
            "{'from':'2014-10-25'}", // in it or after it
            "{'until':'2013-10'}" // its last day may be any day of the month, and so may be in it
        };
        Matches matches = register.matches();
        for (int i = 0; i < periods.length; i++) {
            matches.add(assessed(
                    i, record("{'period':" + periods[i] + ",'recruiterChain':[{'agency':'R1'}]}", Placement.class)));
        }
        assertThat(matches.result())
                .extracting(RegisterMatch::acts, RegisterMatch::possible, RegisterMatch::examples)
                .containsExactly(tuple(1L, 2L, List.of("in.ndjson:2", "in.ndjson:3", "in.ndjson:4")));
    }

    @Test
    void aDurationThatDisagreesMakesTheEndUnsure() {
        SanctionRegister register = register(
                LAST,
                "R1,,1 year,2013-09-20,2015-09-19",
                "R2,,3 years,2011-05-06,2014-05-06",
                "R3,,18 months,2011-08-31,2013-02-27",
                "R4,,1 year,2012-02-29,2013-02-28",
                "R5,,1 year,2012-02-29,2013-02-27",
                "R6,,2 years,2011-08,2013-08");
        assertThat(defects(register))
                .containsExactly(
                        "2 DURATION_DISAGREES It is said to last 1 year, but runs from 2013-09-20 to 2015-09-19, which is 2 "
                                + "years. Maybe the end should be 2014-09-19, or the duration is wrong.",
                        "3 DURATION_DISAGREES It is said to last 3 years, but runs from 2011-05-06 to 2014-05-06, which is 3 "
                                + "years, 1 day. Maybe the end is the first day after it here, and not its last day.");
        assertThat(matches(
                        register,
                        agreement(1, "R1", "x", "2014-09-19"),
                        agreement(2, "R1", "x", "2014-09-20"),
                        agreement(3, "R1", "x", "2015-09-20"),
                        agreement(4, "R2", "x", "2014-05-05"),
                        agreement(5, "R2", "x", "2014-05-06")))
                .extracting(RegisterMatch::party, RegisterMatch::acts, RegisterMatch::possible)
                .containsExactly(tuple("R1", 1L, 1L), tuple("R2", 1L, 1L));
    }

    @Test
    void anExclusiveEndIsReadAsSuch() {
        assertThat(register(UNTIL, "R1,,3 years,2011-05-06,2014-05-06").defects())
                .isEmpty();
        assertThat(defects(register(UNTIL, "R1,,1 year,2013-10-26,2014-10-25")))
                .containsExactly(
                        "2 DURATION_DISAGREES It is said to last 1 year, but runs from 2013-10-26 until 2014-10-25, "
                                + "which is 11 months, 29 days. Maybe the end is the last day here, and not the day after it.");
    }

    @Test
    void anEndAtTheBeginningIsADefectAndTheEntryTakesPart() {
        SanctionRegister register = register(
                LAST, "R1,,2 Years,2009-08-17,2009-08-17", "R2,,,2009-08-17,2009-08-17", "R3,,,2010-01-01,2009-01-01");
        assertThat(defects(register))
                .containsExactly(
                        "2 ZERO_LENGTH It ends on 2009-08-17, the day on which it begins. Maybe the end was copied from the "
                                + "beginning.",
                        "2 DURATION_DISAGREES It is said to last 2 years, but runs from 2009-08-17 to 2009-08-17, which is 1 "
                                + "day. Maybe the end should be 2011-08-16, or the duration is wrong.",
                        "3 ZERO_LENGTH It ends on 2009-08-17, the day on which it begins. Maybe the end was copied from the "
                                + "beginning.",
                        "4 ZERO_LENGTH It ends on 2009-01-01, before it begins on 2010-01-01. Maybe the two are swapped.");
        assertThat(matches(
                        register,
                        agreement(1, "R1", "x", "2009-08-17"),
                        agreement(2, "R1", "x", "2011-08-16"),
                        agreement(3, "R1", "x", "2011-08-17"),
                        agreement(4, "R2", "x", "2020-01-01"),
                        agreement(5, "R3", "x", "2009-06-01"),
                        agreement(6, "R3", "x", "2008-12-31")))
                .extracting(RegisterMatch::party, RegisterMatch::acts, RegisterMatch::possible)
                .containsExactly(tuple("R1", 1L, 1L), tuple("R2", 0L, 1L), tuple("R3", 0L, 1L));
    }

    @Test
    void aMissingOrUnreadableDateMakesEveryActPossible() {
        SanctionRegister register = register(
                LAST, "R1,,1 year,,", "R2,,,2013-01-01,", "R3,,,soon,2014-01-01", "R4,,a year,2013-01-01,2013-12-31");
        assertThat(defects(register))
                .containsExactly(
                        "2 MISSING_DATE Both dates are missing, and the duration 1 year. Every act that may fall into it counts "
                                + "as possible. Maybe the register's keeper knows the date.",
                        "3 MISSING_DATE The end is missing; known is the first day 2013-01-01. Every act that may fall into it "
                                + "counts as possible. Maybe the register's keeper knows the date.",
                        "4 MISSING_DATE The first day is missing; known is the end 2014-01-01. Every act that may fall into it "
                                + "counts as possible. Maybe the register's keeper knows the date.",
                        "4 UNREADABLE FROM: \"soon\" is no date of the form yyyy-MM-dd or yyyy-MM or yyyy. Maybe the mapping "
                                + "lacks a form, or the day is not in the calendar.",
                        "5 UNREADABLE FOR: \"a year\" is no duration. Maybe a whole number and one of the words month, months, "
                                + "year, years is meant.");
        assertThat(matches(
                        register,
                        agreement(1, "R1", "x", "1999-01-01"),
                        agreement(2, "R2", "x", "2012-12-31"),
                        agreement(3, "R2", "x", "2030-01-01"),
                        agreement(4, "R3", "x", "2014-01-01"),
                        agreement(5, "R3", "x", "2014-01-02"),
                        agreement(6, "R4", "x", "2013-06-01")))
                .extracting(RegisterMatch::party, RegisterMatch::acts, RegisterMatch::possible, RegisterMatch::from)
                .containsExactly(
                        tuple("R1", 0L, 1L, null),
                        tuple("R2", 0L, 1L, CalendarDate.parse("2013-01-01")),
                        tuple("R3", 0L, 1L, null),
                        tuple("R4", 1L, 0L, CalendarDate.parse("2013-01-01")));
    }

    @Test
    void overlapsOfOnePartyByIdOrByName() {
        SanctionRegister register = register(
                LAST,
                ",Margarita C,,2012-08-11,2013-08-10",
                ",\"C, Margarita \",,2013-08-10,2016-08-09",
                ",Margarita C,,2016-08-10,2017-01-01",
                "R1,Same,,2012-01-01,2012-12-31",
                "R2,Same,,2012-01-01,2012-12-31",
                "R1,Other,,2012-12-31,2013-12-31");
        assertThat(register.defects())
                .filteredOn(defect -> defect.kind() == Kind.OVERLAP)
                .extracting(RegisterDefect::line, RegisterDefect::detail)
                .containsExactly(
                        tuple(
                                3L,
                                "It overlaps with the entry of line 2: [2012-08-11, 2013-08-11) and [2013-08-10, 2016-08-10). "
                                        + "Maybe one replaces the other."),
                        tuple(
                                7L,
                                "It overlaps with the entry of line 5: [2012-01-01, 2013-01-01) and [2012-12-31, 2014-01-01). "
                                        + "Maybe one replaces the other."));
    }

    @Test
    void namesWithBlanksOrCommasAround() {
        SanctionRegister register = register(
                LAST,
                ",\"GF Farm, \",,2012-06-17,2013-06-16",
                ",A.\u00A0\u00A0 Zim & Sons,,2012-11-19,2013-11-18",
                ",\"Perez,, Maria\",,2012-11-19,2013-11-18",
                ",\"Perez, Maria\",,2012-11-19,2013-11-18");
        assertThat(register.defects())
                .filteredOn(defect -> defect.kind() == Kind.PADDED_NAME)
                .extracting(defect -> defect.line() + " " + defect.detail())
                .containsExactly(
                        "2 \"GF Farm, \" has blanks around it and a comma at its edge. Maybe \"GF Farm\" is meant.",
                        "3 \"A.\u00A0\u00A0 Zim & Sons\" has doubled or unusual blanks or doubled commas inside. Maybe \"A. Zim & "
                                + "Sons\" is meant.",
                        "4 \"Perez,, Maria\" has doubled or unusual blanks or doubled commas inside. Maybe \"Perez, Maria\" is "
                                + "meant.");
        assertThat(matches(register, agreement(1, "GF FARM", "x", "2012-07-01")))
                .singleElement()
                .satisfies(match -> assertThat(match.listed()).isEqualTo("GF Farm, "));
    }

    @Test
    void rowsThatCannotBeCutOrNameNobodyAreDefects() {
        SanctionRegister register = register(LAST, "1,2,3", ",,1 year,2013-01-01,2013-12-31");
        assertThat(register.entries()).isEqualTo(2);
        assertThat(defects(register))
                .containsExactly(
                        "2 UNREADABLE The row has 3 cells and the header 5. Maybe a separator is missing, or the row was cut "
                                + "off. The entry cannot be compared.",
                        "3 UNREADABLE The entry names nobody who could be compared. Maybe the name is missing or cut off.");
    }

    @Test
    void aWarningBarsNobodyAndAnUnknownKindMay() {
        String kinds = LAST.replace("{constant: DEBARMENT}", "{column: KIND}");
        SanctionRegister register = register(kinds, "ID,NAME,FROM,TO,KIND", new String[] {
            "R1,,2013-01-01,2013-12-31,WARNING",
            "R2,,2013-01-01,2013-12-31,",
            "R3,,2013-01-01,2013-12-31,SUSPENSION",
            "R4,,2013-01-01,2013-12-31,FINE"
        });
        assertThat(matches(register, agreement(1, "R1", "R2", "2013-05-01"), agreement(2, "R3", "R4", "2013-05-01")))
                .extracting(RegisterMatch::party, RegisterMatch::acts, RegisterMatch::possible)
                .containsExactly(tuple("R2", 0L, 1L), tuple("R3", 1L, 0L));
    }

    @Test
    void sanctionsOfAgenciesMatchById() {
        SanctionRegister register = SanctionRegister.empty()
                .withAgencies(List.of(
                        record(
                                "{'id':'A1','sanctions':[{'kind':'SUSPENSION','from':'2013-01-01','until':'2014-01-01'},"
                                        + "{'kind':'REVOCATION','from':'2015-01-01'},{'kind':'DEBARMENT','from':'2016-01-01',"
                                        + "'until':'2016-01-01'}]}",
                                RecruitmentAgency.class),
                        record("{'sanctions':[{'kind':'SUSPENSION'}]}", RecruitmentAgency.class)));
        assertThat(register.entries()).isZero();
        assertThat(register.sha256()).isNull();
        assertThat(register.defects())
                .extracting(defect -> defect.line() + " " + defect.kind() + " " + defect.party())
                .containsExactly("0 ZERO_LENGTH A1");
        assertThat(matches(
                        register,
                        agreement(1, "A1", "x", "2013-12-31"),
                        agreement(2, "A1", "x", "2014-01-01"),
                        agreement(3, "A1", "x", "2015-06-01")))
                .extracting(RegisterMatch::by, RegisterMatch::sanction, RegisterMatch::acts, RegisterMatch::possible)
                .containsExactly(
                        tuple(By.ID, SanctionKind.SUSPENSION, 1L, 0L), tuple(By.ID, SanctionKind.REVOCATION, 0L, 1L));
    }

    @Test
    void partsMergeToTheWholeAndSurviveACheckpoint() {
        SanctionRegister register = register(
                LAST,
                "R1,Alder,1 year,2013-01-01,2013-12-31",
                "R2,Birch,1 year,2013-06-01,2014-05-31",
                "R1,,,2014-01-01,");
        Random random = new Random(5);
        List<AssessedRecord> records = new ArrayList<>();
        String[] parties = {"R1", "R2", "ALDER", "Birch Inc", "Cedar"};
        for (int i = 0; i < 400; i++) {
            String day =
                    i % 7 == 0 ? null : 2012 + random.nextInt(3) + (i % 5 == 0 ? "" : "-0" + (1 + random.nextInt(9)));
            records.add(agreement(i, parties[random.nextInt(5)], parties[random.nextInt(5)], day));
        }
        Matches whole = register.matches();
        records.forEach(whole::add);
        assertThat(whole.result()).hasSize(5);
        assertThat(whole.result().stream().mapToLong(RegisterMatch::acts).sum()).isPositive();
        for (int parts : List.of(1, 3, 17, 400)) {
            Matches merged = register.matches();
            for (int part = 0; part < parts; part++) {
                Matches some = register.matches();
                for (int i = part * 400 / parts; i < (part + 1) * 400 / parts; i++) {
                    some.add(records.get(i));
                }
                merged.merge(reread(register, some));
            }
            assertThat(written(merged)).isEqualTo(written(whole));
            assertThat(merged.result()).isEqualTo(whole.result());
        }
        assertThat(whole.result())
                .allSatisfy(match -> assertThat(match.examples()).hasSizeLessThanOrEqualTo(5));
    }

    private static String written(Matches matches) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = RecruitmentJson.mapper().createGenerator(out)) {
            matches.write(json);
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Matches reread(SanctionRegister register, Matches matches) {
        try (JsonParser json = RecruitmentJson.mapper().createParser("[" + written(matches) + ",7]")) {
            json.nextToken();
            json.nextToken();
            Matches read = register.matches(json);
            assertThat(json.nextToken().isNumeric()).isTrue();
            return read;
        }
    }

    @Test
    void aCheckpointThatIsNoneIsAnError() {
        SanctionRegister register = SanctionRegister.empty();
        try (JsonParser json = RecruitmentJson.mapper().createParser("[1]")) {
            assertThatThrownBy(() -> register.matches(json))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe the checkpoint is damaged.");
        }
    }

    @Test
    void aRegisterNeedsAMappingForSanctions() {
        assertThatThrownBy(() -> register("mapping: 1\nsubject: agency\nfacts: {id: {column: ID}}\n", "R1,,,,"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "r.csv: The mapping m.yaml reads rows as agency, and a register has sanctions. Maybe another "
                                + "mapping is meant.");
    }
}
