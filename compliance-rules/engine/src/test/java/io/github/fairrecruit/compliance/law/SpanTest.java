package io.github.fairrecruit.compliance.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    private static final MissingFact DAY = new MissingFact("/day", MissingFact.Kind.VALUE);

    /** An event of some precision against a law whose dates have some precision; "-" is no date. */
    @ParameterizedTest
    @CsvSource({
        "2016-09-07, 2016-09-07, -, TRUE",
        "2016-09-06, 2016-09-07, -, FALSE",
        "2016-09,    2016-09-07, -, UNKNOWN",
        "2016,       2016-09-07, -, UNKNOWN",
        "2017,       2016-09-07, -, TRUE",
        "2015,       2016-09-07, -, FALSE",
        "-,          2016-09-07, -, UNKNOWN",
        // A law of the year 2019 is certainly in force from the first day of 2020 (resolved question 5).
        "2019-12-31, 2019, -, UNKNOWN",
        "2020-01-01, 2019, -, TRUE",
        "2018-12-31, 2019, -, FALSE",
        "2019-03-31, 2019-03, -, UNKNOWN",
        "2019-04-01, 2019-03, -, TRUE",
        // Half-open: the day "until" is no longer in it.
        "2020-05-31, 2019-01-01, 2020-06-01, TRUE",
        "2020-06-01, 2019-01-01, 2020-06-01, FALSE",
        "2020,       2019-01-01, 2020-06-01, UNKNOWN",
        "2021,       2019-01-01, 2020-06-01, FALSE",
        "2020-12-31, 2019-01-01, 2020, UNKNOWN",
        "2021-01-01, 2019-01-01, 2020, FALSE",
    })
    void anEventLiesInALawOrNotOrNobodyKnows(String event, String from, String until, Truth expected) {
        Span span = Span.of(date(event), null, DAY);
        assertThat(span.within(date(from), date(until)).truth()).isEqualTo(expected);
    }

    /** The period of the record bounds an event without a date. */
    @ParameterizedTest
    @CsvSource({
        "1998, 2000, 2016-09-07, FALSE",
        "2022, 2024, 2016-09-07, TRUE",
        "2012, 2020, 2016-09-07, UNKNOWN",
        "-, 2019-12-23, 2016-09-07, UNKNOWN",
        "2017, -, 2016-09-07, TRUE",
    })
    void thePeriodBoundsAnEventWithoutADate(String from, String until, String law, Truth expected) {
        Span span = Span.of(null, new Period(date(from), date(until), null), DAY);
        assertThat(span.within(date(law), null).truth()).isEqualTo(expected);
    }

    /** A document held from one day to another is held under the law of every day between. */
    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 2017-01-01, TRUE",
        "2015-01-01, 2016-01-01, FALSE",
        "2015-01-01, -, UNKNOWN",
        "2017-01-01, -, TRUE",
        "-, 2016-01-01, FALSE",
        "-, 2017-01-01, TRUE",
        "2015, 2016, UNKNOWN",
    })
    void whatLastsMeetsTheLawOfItsBeginningAndOfItsEnd(String since, String until, Truth expected) {
        Span span = Span.lasting(Span.of(date(since), null, DAY), Span.of(date(until), null, DAY));
        assertThat(span.within(CalendarDate.parse("2016-09-07"), null).truth()).isEqualTo(expected);
    }

    private static CalendarDate date(String text) {
        return text.equals("-") ? null : CalendarDate.parse(text);
    }
}
