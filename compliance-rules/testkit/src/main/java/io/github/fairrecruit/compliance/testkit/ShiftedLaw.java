package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.SignOff;

/** A pack whose dates all lie some years later. */
final class ShiftedLaw {
    private final int years;

    private ShiftedLaw(int years) {
        this.years = years;
    }

    static PackInfo of(PackInfo pack, int years) {
        return new ShiftedLaw(years).shift(pack);
    }

    private PackInfo shift(PackInfo pack) {
        return new PackInfo(
                pack.id(),
                pack.coordinates(),
                pack.version(),
                pack.factsVersion(),
                shift(pack.lastChecked()),
                pack.titles(),
                pack.requirements().stream().map(this::shift).toList(),
                pack.parameters().stream().map(this::shift).toList());
    }

    private Requirement shift(Requirement requirement) {
        SignOff signOff = requirement.signOff();
        return new Requirement(
                requirement.id(),
                requirement.sameAs(),
                requirement.provision(),
                shift(requirement.citation()),
                requirement.force(),
                requirement.instrument(),
                requirement.kind(),
                requirement.subjects(),
                requirement.scope(),
                shift(requirement.from()),
                shift(requirement.until()),
                requirement.datedBy(),
                requirement.due(),
                requirement.severity(),
                requirement.remedy(),
                requirement.flag(),
                requirement.outcomes(),
                requirement.profiles(),
                requirement.themes(),
                requirement.parameters(),
                requirement.policy(),
                signOff == null ? null : new SignOff(signOff.by(), shift(signOff.on())),
                requirement.texts());
    }

    private Parameter shift(Parameter parameter) {
        return new Parameter(
                parameter.id(),
                parameter.unit(),
                parameter.values().stream().map(this::shift).toList());
    }

    private ParameterValue shift(ParameterValue value) {
        return new ParameterValue(
                shift(value.from()), shift(value.until()), value.number(), value.codes(), shift(value.citation()));
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
