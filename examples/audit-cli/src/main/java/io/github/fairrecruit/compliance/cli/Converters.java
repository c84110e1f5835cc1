package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.pack.CorridorRole;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, with advice where a value cannot be read. */
final class Converters {
    private Converters() {}

    static void register(CommandLine commandLine) {
        commandLine.registerConverter(LocalDate.class, Converters::day);
        commandLine.registerConverter(
                io.github.fairrecruit.compliance.pack.Profile.class,
                constant(io.github.fairrecruit.compliance.pack.Profile.class));
        commandLine.registerConverter(
                io.github.fairrecruit.compliance.model.WorkerCategory.class,
                constant(io.github.fairrecruit.compliance.model.WorkerCategory.class));
        commandLine.registerConverter(CorridorRole.class, constant(CorridorRole.class));
        commandLine.registerConverter(Language.class, constant(Language.class));
        commandLine.registerConverter(Format.class, constant(Format.class));
        commandLine.registerConverter(ProgressLine.Kind.class, constant(ProgressLine.Kind.class));
        commandLine.registerConverter(
                io.github.fairrecruit.compliance.catalogue.CatalogueFormat.class,
                constant(io.github.fairrecruit.compliance.catalogue.CatalogueFormat.class));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a day of the calendar. Maybe write it as YYYY-MM-DD.");
        }
    }

    /** Accepts {@code before-departure} for {@code BEFORE_DEPARTURE}. */
    private static <E extends Enum<E>> ITypeConverter<E> constant(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is not one of the words. Maybe one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Converters::word)
                                .collect(Collectors.joining(", "))
                        + " is meant."));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
