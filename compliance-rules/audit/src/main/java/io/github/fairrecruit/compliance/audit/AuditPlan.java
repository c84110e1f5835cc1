package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.audit.input.Mapping;
import io.github.fairrecruit.compliance.audit.statistics.FigureSettings;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What to audit, how, and where the results go.
 *
 * @param output folder for the results; made when it is missing
 * @param records files of records, in the order in which they are read: JSON, CSV or Excel, each also with {@code .gz}
 * @param standardInput records from a stream instead; such an audit cannot be resumed. Null for none
 * @param mapping how the rows of tables become records; null when all records are JSON
 * @param agencies registers of agencies. Their records are assessed before all others, and placements refer to them by id
 * @param agencyMapping how the rows of such tables become agencies; null when they are JSON
 * @param sanctions register of sanctions; null for none
 * @param sanctionMapping how its rows become sanctions
 * @param options how to assess
 * @param figures how figures are shown and agencies chosen for inspection
 * @param languages languages of the report for people and of the letters: {@code en}, {@code de}
 * @param assessments whether every assessment is written, some 30 KB each before compression
 * @param sarif whether the findings are written as SARIF too
 * @param letters whether a letter is written to each agency of which breaches are found
 * @param threads how many threads assess; 0 for one for each processor
 * @param checkpointEvery after how many records the state is saved
 * @param resume whether an audit that was interrupted goes on
 */
@RecordBuilder
public record AuditPlan(
        Path output,
        List<Path> records,
        InputStream standardInput,
        Mapping mapping,
        List<Path> agencies,
        Mapping agencyMapping,
        Path sanctions,
        Mapping sanctionMapping,
        AssessmentOptions options,
        FigureSettings figures,
        List<String> languages,
        boolean assessments,
        boolean sarif,
        boolean letters,
        int threads,
        int checkpointEvery,
        boolean resume) {
    /** Records after which the state is saved, unless the caller says otherwise. */
    public static final int CHECKPOINT_EVERY = 10_000;

    public AuditPlan {
        records = records == null ? List.of() : List.copyOf(records);
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
        options = options == null ? AssessmentOptions.defaults() : options;
        figures = figures == null ? FigureSettings.DEFAULTS : figures;
        languages = languages == null || languages.isEmpty() ? List.of("en") : List.copyOf(languages);
        threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        checkpointEvery = checkpointEvery > 0 ? checkpointEvery : CHECKPOINT_EVERY;
    }
}
