package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.pack.ParameterValueBuilder;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementBuilder;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import io.github.fairrecruit.compliance.pack.SignOff;

/** A pack whose dates all lie some years later. A stated day is a fact of the record, and moves with it. */
final class ShiftedLaw {
    private final int years;

    private ShiftedLaw(int years) {
        this.years = years;
    }

    static PackInfo of(PackInfo pack, int years) {
        return new ShiftedLaw(years).shift(pack);
    }

    private PackInfo shift(PackInfo pack) {
        return PackInfoBuilder.builder(pack)
                .lastChecked(shift(pack.lastChecked()))
                .requirements(pack.requirements().stream().map(this::shift).toList())
                .parameters(pack.parameters().stream().map(this::shift).toList())
                .consequences(pack.consequences().stream().map(this::shift).toList())
                .build();
    }

    private Requirement shift(Requirement requirement) {
        SignOff signOff = requirement.signOff();
        return RequirementBuilder.builder(requirement)
                .citation(shift(requirement.citation()))
                .from(shift(requirement.from()))
                .knownFrom(shift(requirement.knownFrom()))
                .until(shift(requirement.until()))
                .override(shift(requirement.override()))
                .signOff(signOff == null ? null : new SignOff(signOff.by(), shift(signOff.on())))
                .build();
    }

    private RequirementOverride shift(RequirementOverride override) {
        return override == null
                ? null
                : new RequirementOverride(
                        override.kind(),
                        override.pack(),
                        override.requirement(),
                        override.legalBasis(),
                        shift(override.citation()),
                        override.authority(),
                        shift(override.from()),
                        shift(override.until()),
                        override.weakens());
    }

    private Parameter shift(Parameter parameter) {
        return ParameterBuilder.builder(parameter)
                .values(parameter.values().stream().map(this::shift).toList())
                .build();
    }

    private ParameterValue shift(ParameterValue value) {
        return ParameterValueBuilder.builder(value)
                .from(shift(value.from()))
                .until(shift(value.until()))
                .citation(shift(value.citation()))
                .build();
    }

    private Consequence shift(Consequence consequence) {
        return new Consequence(
                consequence.id(),
                consequence.provision(),
                shift(consequence.citation()),
                shift(consequence.from()),
                shift(consequence.until()),
                consequence.texts());
    }

    private Citation shift(Citation citation) {
        return citation == null
                ? null
                : new Citation(
                        citation.document(),
                        citation.item(),
                        citation.status(),
                        shift(citation.lastChecked()),
                        citation.url(),
                        citation.sources(),
                        citation.note());
    }

    private CalendarDate shift(CalendarDate date) {
        return date == null ? null : new CalendarDate(date.year() + years, date.month(), date.day());
    }
}
