package io.github.fairrecruit.compliance.embed;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CorridorBuilder;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import java.util.List;
import java.util.function.Consumer;

/** Assesses one placement, and says per pack how it stands and which facts to ask for. */
public final class Embed {
    private Embed() {}

    /** Prints the assessment. */
    public static void main(String[] arguments) {
        report(System.out::println);
    }

    static void report(Consumer<String> lines) {
        ComplianceEngine engine = ComplianceEngine.create(); // make one and keep it: it is safe for many threads
        Placement placement = PlacementBuilder.builder()
                .id("case-17")
                .corridor(
                        CorridorBuilder.builder().origin("NP").destination("QA").build())
                .costs(List.of(CostBuilder.builder()
                        .category(CostCategory.RECRUITMENT_FEE)
                        .amount(Money.of("900", "USD"))
                        .chargedOn(CalendarDate.parse("2024-02-01"))
                        .payer(ActorKind.FAMILY)
                        .payee(ActorKind.RECRUITER)
                        .build()))
                .build();
        Assessment assessment = engine.assess(placement, AssessmentOptions.defaults());
        assessment.packs().forEach(pack -> lines.accept(pack.pack() + ": " + pack.verdict()));
        assessment
                .missing()
                .forEach(fact -> lines.accept("ask for " + fact.fact().pointer() + ", decides " + fact.outcomes()));
    }
}
