package io.github.fairrecruit.compliance.audit.register;

import static io.github.fairrecruit.compliance.audit.register.Interval.Place.IN;
import static io.github.fairrecruit.compliance.audit.register.Interval.Place.OUT;
import static io.github.fairrecruit.compliance.audit.register.Interval.Place.POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.model.CalendarDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-03-09, OUT",
        "2014-03-10, IN",
        "2015-03-09, IN",
        "2015-03-10, OUT",
        "2014-02, OUT",
        "2014-03, POSSIBLE",
        "2014-04, IN",
        "2015-03, POSSIBLE",
        "2015-04, OUT",
        "2014, POSSIBLE",
        "2013, OUT",
        "2016, OUT"
    })
    void exactBounds(String act, Interval.Place place) {
        Interval interval = new Interval(day("2014-03-10"), day("2014-03-10"), day("2015-03-10"), day("2015-03-10"));
        assertThat(interval.place(CalendarDate.parse(act))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-02-28, OUT",
        "2014-03-01, POSSIBLE",
        "2014-03-30, POSSIBLE",
        "2014-03-31, IN",
        "2014-04, IN",
        "2015-02-28, IN",
        "2015-03-01, POSSIBLE",
        "2015-03-30, POSSIBLE",
        "2015-03-31, OUT",
        "2014-03, POSSIBLE"
    })
    void boundsKnownToTheMonth(String act, Interval.Place place) {
        Interval interval = new Interval(day("2014-03-01"), day("2014-03-31"), day("2015-03-01"), day("2015-03-31"));
        assertThat(interval.place(CalendarDate.parse(act))).isEqualTo(place);
        assertThat(interval.from()).hasToString("2014-03");
        assertThat(interval.until()).hasToString("2015-03");
    }

    @Test
    void whatHasNoBoundIsPossible() {
        Interval none = new Interval(null, null, null, null);
        Interval begun = new Interval(day("2014-03-10"), day("2014-03-10"), null, null);
        Interval ended = new Interval(null, null, day("2014-03-10"), day("2014-03-10"));
        CalendarDate before = CalendarDate.parse("2014-03-09");
        CalendarDate on = CalendarDate.parse("2014-03-10");
        assertThat(none.place(before)).isEqualTo(POSSIBLE);
        assertThat(begun.place(before)).isEqualTo(OUT);
        assertThat(begun.place(on)).isEqualTo(POSSIBLE);
        assertThat(ended.place(before)).isEqualTo(POSSIBLE);
        assertThat(ended.place(on)).isEqualTo(OUT);
        assertThat(new Interval(day("2014-03-10"), day("2014-03-10"), day("2014-03-11"), day("2014-03-11")).place(on))
                .isEqualTo(IN);
        assertThat(none.place(null)).isEqualTo(POSSIBLE);
        assertThat(begun.place(null)).isEqualTo(POSSIBLE);
        assertThat(none.from()).isNull();
        assertThat(begun.from()).hasToString("2014-03-10");
        assertThat(begun.until()).isNull();
    }

    @Test
    void overlapsOnlyWhereBothAreSure() {
        Interval first = new Interval(day("2012-08-11"), day("2012-08-11"), day("2013-08-11"), day("2013-08-11"));
        Interval second = new Interval(day("2013-08-10"), day("2013-08-10"), day("2016-08-10"), day("2016-08-10"));
        Interval next = new Interval(day("2013-08-11"), day("2013-08-11"), day("2016-08-10"), day("2016-08-10"));
        Interval month = new Interval(day("2013-08-01"), day("2013-08-31"), day("2016-08-10"), day("2016-08-10"));
        assertThat(first.overlaps(second)).isTrue();
        assertThat(second.overlaps(first)).isTrue();
        assertThat(first.overlaps(next)).isFalse();
        assertThat(first.overlaps(month)).isFalse();
        assertThat(first.overlaps(new Interval(null, null, day("2020-01-01"), day("2020-01-01"))))
                .isFalse();
    }
}
