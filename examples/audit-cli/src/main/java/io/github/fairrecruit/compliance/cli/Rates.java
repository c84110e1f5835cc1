package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ExchangeRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads exchange rates: the first line {@code from,to,date,rate}, then one rate on each line. */
final class Rates {
    private static final String HEADER = "from,to,date,rate";
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

    private Rates() {}

    static List<ExchangeRate> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new UsageException(file + " is not in UTF-8. Maybe save it again with that encoding.");
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read. Maybe the path is wrong.");
        }
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new UsageException(
                    file + ":1 does not name the columns. Maybe the first line \"" + HEADER + "\" is missing.");
        }
        List<ExchangeRate> rates = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rates.add(rate(file + ":" + (i + 1), lines.get(i).strip()));
            }
        }
        return rates;
    }

    private static ExchangeRate rate(String place, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4
                || !CURRENCY.matcher(cells[0]).matches()
                || !CURRENCY.matcher(cells[1]).matches()
                || !NUMBER.matcher(cells[3]).matches()) {
            throw new UsageException(
                    place + " is not a rate: \"" + line + "\". Maybe write it as \"SGD,USD,2024-02-01,0.7458\".");
        }
        try {
            return new ExchangeRate(cells[0], cells[1], LocalDate.parse(cells[2]), new BigDecimal(cells[3]));
        } catch (DateTimeException e) {
            throw new UsageException(place + " has no such day: \"" + cells[2] + "\". Maybe write it as YYYY-MM-DD.");
        } catch (IllegalArgumentException e) {
            throw new UsageException(place + ": " + e.getMessage());
        }
    }
}
