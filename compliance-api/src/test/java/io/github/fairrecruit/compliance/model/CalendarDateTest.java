package io.github.fairrecruit.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {
    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29, 2024-02-29, true",
        "2024-02,    2024-02-01, 2024-02-29, false",
        "2023-02,    2023-02-01, 2023-02-28, false",
        "2024,       2024-01-01, 2024-12-31, false",
        "0001,       0001-01-01, 0001-12-31, false",
        "9999-12-31, 9999-12-31, 9999-12-31, true"
    })
    void days(String text, LocalDate first, LocalDate last, boolean exact) {
        CalendarDate date = CalendarDate.parse(text);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
        assertThat(date.exact()).isEqualTo(exact);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-02-30",
                "2023-02-29",
                "1900-02-29",
                "2023-13",
                "2023-00",
                "2023-01-00",
                "2023-04-31",
                "0000",
                "23",
                "2023-1-1",
                "2023-01-01T00:00",
                " 2023",
                "20230101",
                "+2023",
                "２０２３",
                "2023-",
                "2023-01-",
                "-2023"
            })
    void noDate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarDate.parse(text))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(150));
    }

    @Test
    void longTextIsShownShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarDate.parse("9".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(150));
    }

    @Test
    void everyDayOfFourYears() {
        int days = 0;
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(CalendarDate.of(day)).isEqualTo(CalendarDate.parse(day.toString()));
            assertThat(CalendarDate.of(day).firstDay()).isEqualTo(day);
            days++;
        }
        assertThat(days).isEqualTo(1461);
    }

    @Test
    void digitsAreTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(CalendarDate.parse("2024-02-01")).hasToString("2024-02-01");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void partsMustBeThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarDate(2024, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarDate(10_000, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarDate(2024, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarDate(2024, 2, 30));
    }
}
