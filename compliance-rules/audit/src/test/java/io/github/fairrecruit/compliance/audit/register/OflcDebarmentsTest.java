package io.github.fairrecruit.compliance.audit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.audit.input.Mapping;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.input.RecordSources;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect.Kind;
import io.github.fairrecruit.compliance.audit.statistics.AssessedRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The register of the example us-oflc, when the real table is there. */
class OflcDebarmentsTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "us-oflc");
    private static final String DIGEST = "0b88cbc189179ff6bfc0df2e08279337c2cac5df6e2adaaaf307e686be946715";

    private static Path data() {
        String folder = System.getProperty("OFLC_DATA", System.getenv("OFLC_DATA"));
        assumeTrue(
                folder != null,
                "The real tables are not read: set OFLC_DATA to the folder that holds h2a-debarments-fy2009-2013.csv and the "
                        + "others.");
        return Path.of(folder);
    }

    private static SanctionRegister register() {
        Path file = data().resolve("h2a-debarments-fy2009-2013.csv");
        assumeTrue(Files.isRegularFile(file), file.getFileName() + " is not in the folder that OFLC_DATA names.");
        SanctionRegister register =
                SanctionRegister.read(file, Mapping.read(EXAMPLE.resolve("debarments.mapping.yaml")));
        assumeTrue(
                register.sha256().equals(DIGEST),
                file.getFileName() + " is another edition than the one whose defects are known: " + register.sha256());
        return register;
    }

    @Test
    void everyDefectOfTheTableIsNamed() {
        SanctionRegister register = register();
        assertThat(register.entries()).isEqualTo(72);
        assertThat(register.defects())
                .filteredOn(defect -> defect.kind() != Kind.PADDED_NAME)
                .extracting(
                        defect -> defect.line() + " " + defect.kind() + " " + defect.party() + ": " + defect.detail())
                .containsExactly(
                        "3 ZERO_LENGTH Fullmer Cattle Company: It ends on 2009-08-17, the day on which it begins. Maybe the end was "
                                + "copied from the beginning.",
                        "3 DURATION_DISAGREES Fullmer Cattle Company: It is said to last 2 years, but runs from 2009-08-17 to "
                                + "2009-08-17, which is 1 day. Maybe the end should be 2011-08-16, or the duration is wrong.",
                        "12 DURATION_DISAGREES Global Horizons Manpower, Inc: It is said to last 3 years, but runs from 2011-05-06 "
                                + "to 2014-05-06, which is 3 years, 1 day. Maybe the end is the first day after it here, and not its "
                                + "last day.",
                        "56 DURATION_DISAGREES Derk Price: It is said to last 1 year, but runs from 2013-09-20 to 2015-09-19, which "
                                + "is 2 years. Maybe the end should be 2014-09-19, or the duration is wrong.",
                        "72 MISSING_DATE Castro Harvesting: Both dates are missing, and the duration 1 year. Every act that may "
                                + "fall into it counts as possible. Maybe the register's keeper knows the date.",
                        "73 OVERLAP Margarita Cardenas : It overlaps with the entry of line 35: [2012-08-11, 2013-08-11) and "
                                + "[2013-08-10, 2016-08-10). Maybe one replaces the other.");
        assertThat(register.defects())
                .filteredOn(defect -> defect.kind() == Kind.PADDED_NAME)
                .extracting(RegisterDefect::line)
                .containsExactly(
                        6L, 7L, 8L, 9L, 13L, 15L, 16L, 17L, 18L, 19L, 23L, 25L, 28L, 33L, 34L, 35L, 36L, 37L, 38L, 42L,
                        43L, 44L, 50L, 70L, 73L);
    }

    @Test
    void theApplicationsOfBothYearsMatchByNameOnly() {
        SanctionRegister register = register();
        ComplianceEngine engine = ComplianceEngine.create();
        Mapping mapping = Mapping.read(EXAMPLE.resolve("job-orders.mapping.yaml"));
        Matches matches = register.matches();
        for (String name : List.of("h2a-fy2014.csv", "h2a-fy2015-to-q3.csv")) {
            RecordSources.of(engine, data().resolve(name), mapping).read(item -> {
                if (item instanceof RawItem raw && engine.read(raw.record()) instanceof ReadResult.Accepted accepted) {
                    matches.add(new AssessedRecord(name, raw.number(), raw.line(), accepted.value(), null, null));
                }
            });
        }
        assertThat(matches.result())
                .extracting(match -> match.line() + " " + match.by() + " " + match.party() + ": " + match.acts() + " + "
                        + match.possible() + " " + match.firstAct() + " " + match.lastAct() + " " + match.examples())
                .containsExactly(
                        "5 NAME Cal Farms, Inc.: 0 + 1 null null [H-300-14079-526702]",
                        "40 NAME MARIA PEREZ: 0 + 1 null null [H-300-15029-556675]",
                        "42 NAME A ZIMMERMAN & SONS, INC: 0 + 1 null null [H-300-15022-192337]",
                        "72 NAME Castro Harvesting: 0 + 4 2014-03-28 2015-04-02 [H-300-13252-864984, H-300-14042-721674, "
                                + "H-300-15062-588944, H-300-15135-209534]");
    }
}
