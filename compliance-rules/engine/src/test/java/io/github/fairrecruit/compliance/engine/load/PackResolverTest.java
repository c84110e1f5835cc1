package io.github.fairrecruit.compliance.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.engine.load.PackResolver.Kind;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.PackDependency;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.RequirementBuilder;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackResolverTest {
    private static PackInfo pack(String id, String version, String... requires) {
        return PackInfoBuilder.builder()
                .id(id)
                .coordinates("test:" + id + ":" + version)
                .version(version)
                .requires(Arrays.stream(requires)
                        .map(text -> text.split(" "))
                        .map(parts -> new PackDependency(parts[0], parts[1]))
                        .toList())
                .build();
    }

    @Test
    void packsThatFitHaveNoProblems() {
        assertThat(PackResolver.resolve(List.of(
                        pack("base", "1.2"), pack("one", "1", "base [1,2)"), pack("two", "1", "base 1.1", "one 1"))))
                .isEmpty();
    }

    @Test
    void everythingIsSaidAtOnceAndTheOrderOfThePacksChangesNothing() {
        List<PackInfo> packs = new ArrayList<>(List.of(
                pack("base", "3.0"),
                pack("left", "1", "base [1,2)", "gone [1,2)"),
                pack("right", "1", "base [2,4)", "lost 5"),
                pack("round", "1", "about [1,)"),
                pack("about", "1", "round [1,)"),
                pack("wrong", "1", "base one")));
        List<PackResolver.Problem> problems = PackResolver.resolve(packs);
        assertThat(problems)
                .extracting(problem -> problem.pack() + " " + problem.kind())
                .containsExactly(
                        "about CYCLE", "left MISSING", "left VERSION", "left DIAMOND", "right MISSING", "wrong RANGE");
        assertThat(problems.get(0).message()).contains("about → round → about");
        assertThat(problems.get(1).message()).contains("gone [1,2)");
        assertThat(problems.get(2).message()).contains("test:base:3.0");
        assertThat(problems.get(3).message()).contains("left and right").contains("[1,2) and [2,4)");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.advice()).startsWith("Maybe "));
        for (int i = 0; i < packs.size(); i++) {
            Collections.rotate(packs, 1);
            assertThat(PackResolver.resolve(packs)).isEqualTo(problems);
        }
    }

    @Test
    void aPackThatRequiresItselfIsACircle() {
        assertThat(PackResolver.resolve(List.of(pack("self", "1", "self 1"))))
                .extracting(PackResolver.Problem::kind)
                .containsExactly(Kind.CYCLE);
    }

    @Test
    void twoPacksOfOneId() {
        assertThat(PackResolver.resolve(List.of(pack("a", "1"), pack("a", "2"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.TWICE);
                    assertThat(problem.message()).contains("test:a:1").contains("test:a:2");
                });
    }

    @Test
    void anOverrideNeedsItsBase() {
        PackInfo base = PackInfoBuilder.builder(pack("base", "1"))
                .requirements(List.of(RequirementBuilder.builder().id("B-1").build()))
                .build();
        PackInfo undeclared = PackInfoBuilder.builder(pack("one", "1"))
                .requirements(List.of(changing("O-1", "B-1")))
                .build();
        PackInfo misspelt = PackInfoBuilder.builder(pack("two", "1", "base 1"))
                .requirements(List.of(changing("T-1", "B-2")))
                .build();
        assertThat(PackResolver.resolve(List.of(base, undeclared, misspelt)))
                .extracting(problem -> problem.pack() + " " + problem.kind())
                .containsExactly("one UNDECLARED", "two REQUIREMENT");
    }

    private static io.github.fairrecruit.compliance.pack.Requirement changing(String id, String base) {
        return RequirementBuilder.builder()
                .id(id)
                .override(new RequirementOverride(
                        OverrideKind.TIGHTEN, "base", base, "law", null, "authority", null, null, null))
                .build();
    }
}
