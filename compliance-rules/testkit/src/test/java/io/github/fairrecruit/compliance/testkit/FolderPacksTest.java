package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackFolders;
import io.github.fairrecruit.compliance.engine.load.RuleEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPacksTest {
    private static final String CASES = SamplePack.CHAPTER + "/cases.yaml";

    @TempDir
    Path folder;

    private SamplePack pack;

    @BeforeEach
    void aPackWithItsCases() {
        pack = new SamplePack(folder);
        // A value that is only recalled decides nothing.
        pack.replace(
                SamplePack.CHAPTER + "/parameters.yaml",
                "status: recalled, last-checked: 2026-11-23",
                "status: verified, last-checked: 2026-11-23, sources: [S1]");
        pack.write(CASES, """
                - case: the worker pays
                  facts: { costs: [ { category: RECRUITMENT_FEE, amount: 900 USD, chargedOn: 2024, payer: WORKER } ] }
                  expect:
                    S-FEE: breached at /costs/0, repay 900 USD
                - case: a child is recruited
                  facts: { worker: { ages: [ { event: RECRUITMENT, years: 17 } ] }, contract: { signedOn: 2024-02-01 } }
                  expect: { S-AGE: breached at /worker }
                """);
    }

    @Test
    void theEngineFindsItAsAService() {
        assertThat(ServiceLoader.load(PackFolders.class))
                .hasOnlyElementsOfType(FolderPacks.class)
                .hasSize(1);
    }

    @Test
    void aFolderOfSeveralPacksAndTheFolderOfOneGiveTheSame() {
        List<LoadedPack> several = new FolderPacks().load(folder);
        List<LoadedPack> one = new FolderPacks().load(pack.folder());
        assertThat(several).singleElement().extracting(LoadedPack::problem).isNull();
        assertThat(one)
                .extracting(LoadedPack::info)
                .containsExactly(several.get(0).info());
        assertThat(one.get(0).rules())
                .isEqualTo(several.get(0).rules())
                .extracting(RuleEntry::requirements)
                .containsExactly(List.of("S-FEE"), List.of("S-FEE", "S-AGE"), List.of("S-AGE"));
    }

    @Test
    void itsRulesRun() {
        GoldenCases.run(DefaultEngine.of(new FolderPacks().load(folder)), pack.folder())
                .check();
    }

    @Test
    void allProblemsAreListedAtOnce() {
        pack.replace(SamplePack.CHAPTER + "/rules.drl", "borneByWorker", "bornByWorker");
        pack.replace(SamplePack.CHAPTER + "/requirements.yaml", "severity: major", "severity: mayor");
        assertThatThrownBy(() -> new FolderPacks().load(folder))
                .isInstanceOf(PackProblemsException.class)
                .hasMessageContaining("asks Charge for bornByWorker, which it does not have.")
                .hasMessageContaining("\"severity\" cannot be \"mayor\".");
    }

    @Test
    void aFolderWithoutPacksIsRefused() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("none"));
        assertThatThrownBy(() -> new FolderPacks().load(empty))
                .isInstanceOf(PackProblemsException.class)
                .hasMessageContaining("The folder holds no pack.");
    }
}
