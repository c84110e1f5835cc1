package io.github.fairrecruit.compliance.spark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.audit.AuditPlanBuilder;
import io.github.fairrecruit.compliance.audit.input.Mapping;
import io.github.fairrecruit.compliance.pack.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How to audit, in a form that travels to the executors. Driver and executors make their plans from it in the same way.
 *
 * @param agencies registers of agencies
 * @param agencyMapping how the rows of such tables become agencies; null when they are JSON
 * @param mapping how the rows of tables become records; null when no records are tables
 * @param sanctions register of sanctions; null for none
 * @param sanctionMapping how its rows become sanctions
 * @param rates exchange rates as CSV with the columns {@code from,to,date,rate}; null for none
 * @param packs ids of the packs to ask; empty asks all
 * @param profiles only requirements of these filings; empty asks all
 * @param knowledgeDate what was known on this day decides; null for the newest day on which the packs were checked
 * @param lawOf the day whose law is used; null for the events' own dates
 * @param ignoreWaivers whether to judge as if no authority had waived anything
 * @param assessments whether every assessment is written
 */
record AuditJob(
        List<Attachment> agencies,
        Attachment agencyMapping,
        Attachment mapping,
        Attachment sanctions,
        Attachment sanctionMapping,
        Attachment rates,
        Set<String> packs,
        Set<Profile> profiles,
        LocalDate knowledgeDate,
        LocalDate lawOf,
        boolean ignoreWaivers,
        boolean assessments)
        implements Serializable {
    /** Puts the attachments into a folder and makes a plan that lacks only what concerns the results. */
    AuditPlanBuilder plan(Path folder) {
        return AuditPlanBuilder.builder()
                .agencies(agencies.stream().map(file -> file.in(folder)).toList())
                .agencyMapping(mapping(agencyMapping, folder))
                .mapping(mapping(mapping, folder))
                .sanctions(sanctions == null ? null : sanctions.in(folder))
                .sanctionMapping(mapping(sanctionMapping, folder))
                .options(new AssessmentOptions(packs, profiles, knowledgeDate, lawOf, ignoreWaivers, exchangeRates()))
                .assessments(assessments);
    }

    private static Mapping mapping(Attachment file, Path folder) {
        return file == null ? null : Mapping.read(file.in(folder));
    }

    private List<ExchangeRate> exchangeRates() {
        if (rates == null) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(rates.bytes()))) {
            return rows.stream()
                    .map(row -> new ExchangeRate(
                            row.getField("from"),
                            row.getField("to"),
                            LocalDate.parse(row.getField("date")),
                            new BigDecimal(row.getField("rate"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The rates in " + rates.name() + " cannot be read.", e);
        }
    }
}
