package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The days on which the law of a pack changes. */
final class LawDates {
    private LawDates() {}

    static List<LocalDate> of(PackInfo pack) {
        Stream<CalendarDate> requirements = pack.requirements().stream()
                .flatMap(requirement -> Stream.of(requirement.from(), requirement.knownFrom(), requirement.until()));
        Stream<CalendarDate> overrides = pack.requirements().stream()
                .map(requirement -> requirement.override())
                .filter(Objects::nonNull)
                .flatMap(override -> Stream.of(override.from(), override.until()));
        Stream<CalendarDate> values = pack.parameters().stream()
                .flatMap(parameter -> parameter.values().stream())
                .flatMap(value -> Stream.of(value.from(), value.until()));
        return Stream.of(requirements, overrides, values)
                .flatMap(dates -> dates)
                .filter(Objects::nonNull)
                .map(CalendarDate::firstDay)
                .distinct()
                .toList();
    }
}
