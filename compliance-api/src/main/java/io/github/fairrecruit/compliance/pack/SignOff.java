package io.github.fairrecruit.compliance.pack;

import io.github.fairrecruit.compliance.model.CalendarDate;

/**
 * Who vouches for the encoding of a requirement.
 *
 * @param by person or role; {@code none} as long as no lawyer has signed
 * @param on the day
 */
public record SignOff(String by, CalendarDate on) {}
