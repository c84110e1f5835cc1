package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.testkit.FactQuestion.Argument;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactQuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Charge | borneByWorker | | Charge.borneByWorker |",
                "Charge | itemOf | X-LIST | Charge.itemOf | X-LIST",
                "Charge | exceptionStateBoundBy | C181 | Charge.exceptionStateBoundBy |",
                "PersonsAffected | byConsequence | X-PEN | PersonsAffected.byConsequence |",
                "PortfolioPattern | shareAbove | X-SHARE | PortfolioPattern.shareAbove | X-SHARE",
                "Charge | no | receipted | extension.receipted |",
                "WholeRecord | above | age,X-AGE | extension.age | X-AGE",
                "WholeRecord | aboveMultiple | fee,/contract/wage,X-MANY | extension.fee record:/contract/wage | X-MANY",
                "WholeRecord | laterThan | givenOn,SIGNATURE | extension.givenOn |",
                "WholeRecord | laterThanBy | KNOWLEDGE_DATE,/contract/signedOn,X-DAYS | record:/contract/signedOn | X-DAYS",
                "WholeRecord | lacksOneOf | items,X-ITEMS | extension.items | X-ITEMS",
                "WholeRecord | is | grade,NURSE | extension.grade |",
                "ChargeSum | sumAboveMultiple | wage,X-MANY | ChargeSum.sumAboveMultiple extension.wage | X-MANY",
                "WagePaid | hourlyBelowStated | wage | WagePaid.hourlyBelowStated extension.wage |",
            })
    void saysWhatItReadsAndWhichParametersItAsksFor(
            String fact, String property, String arguments, String reads, String parameters) {
        FactQuestion question = new FactQuestion(fact, property, list(arguments, ","));
        assertThat(question.reads()).containsExactlyElementsOf(list(reads, " "));
        assertThat(question.parameters()).containsExactlyElementsOf(list(parameters, ","));
    }

    private static List<String> list(String text, String separator) {
        return text == null ? List.of() : List.of(text.split(separator));
    }

    @Test
    void knowsWhatIsHeldAgainstWhat() {
        assertThat(new FactQuestion("WholeRecord", "above", List.of("fee", "X-CAP")).operands())
                .isEqualTo(Map.of("fee", Argument.AMOUNT));
        assertThat(new FactQuestion("WholeRecord", "has", List.of("items", "WAGE")).compared())
                .isEqualTo(Map.of("items", "WAGE"));
        assertThat(new FactQuestion("WorkerAge", "youngerAtStartThan", List.of("X-AGE")).laxer())
                .isEqualTo(-1);
        assertThat(new FactQuestion("ChargeSum", "sumAbove", List.of("X-CAP")).laxer())
                .isEqualTo(1);
        assertThat(new FactQuestion("PortfolioPattern", "shareAbove", List.of("X-SHARE")).laxer())
                .isEqualTo(1);
        assertThat(new FactQuestion("PersonsAffected", "personsAtLeast", List.of("X-MANY")).laxer())
                .isEqualTo(1);
        assertThat(new FactQuestion("PersonsAffected", "byConsequence", List.of("X-PEN")).consequences())
                .containsExactly("X-PEN");
        assertThat(new FactQuestion("Charge", "itemOf", List.of("X-LIST")).laxer())
                .isZero();
    }

    /** A new property of the engine must be understood, and must not look like one of the habits that are refused. */
    @Test
    void understandsEveryPropertyOfEveryFact() {
        int seen = 0;
        for (String fact : FactVocabulary.ofEngine().facts()) {
            Class<? extends Fact> type = FactProperties.fact(fact).orElseThrow();
            for (String property : FactProperties.names(type)) {
                assertThat(Habit.inCondition(property))
                        .as(fact + "." + property)
                        .isEmpty();
                for (int ids : FactProperties.ids(type, property)) {
                    FactQuestion question = new FactQuestion(fact, property, Collections.nCopies(ids, "X"));
                    assertThat(question.kinds()).as(fact + "." + property).hasSize(ids);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
    }

    @Test
    void everyFactOfTheEngineIsKnown() throws IOException, URISyntaxException {
        URI place =
                Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path root = Path.of(place);
        List<String> facts = new ArrayList<>();
        if (Files.isDirectory(root)) {
            collect(root, facts);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(root)) {
                collect(jar.getPath("/"), facts);
            }
        }
        assertThat(FactVocabulary.ofEngine().facts()).containsExactlyInAnyOrderElementsOf(facts);
    }

    private static void collect(Path root, List<String> facts) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(FactVocabulary.PACKAGE.replace('.', '/')))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Za-z]+\\.class"))
                    .map(name -> name.replace(".class", ""))
                    .filter(name -> !name.equals("Fact"))
                    .filter(name -> FactProperties.fact(name).isPresent())
                    .forEach(facts::add);
        }
    }
}
