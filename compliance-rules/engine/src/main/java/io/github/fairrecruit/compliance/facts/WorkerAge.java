package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.AgeAt;
import io.github.fairrecruit.compliance.model.AgeEvent;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Worker;
import io.github.fairrecruit.compliance.model.YoungWorkerAuthorisation;
import io.github.fairrecruit.compliance.pack.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The worker's age, in full years, on the day of an event. */
public final class WorkerAge extends Fact {
    WorkerAge(CaseFacts facts) {
        super(facts, "/worker", false);
    }

    /** Younger at recruitment than the age of a parameter. */
    public boolean youngerAtRecruitmentThan(String parameter) {
        return holds(younger(AgeEvent.RECRUITMENT, Event.RECRUITMENT, parameter));
    }

    /** Younger at the start of work than the age of a parameter. */
    public boolean youngerAtStartThan(String parameter) {
        return holds(younger(AgeEvent.START_OF_WORK, Event.START_OF_WORK, parameter));
    }

    /** Younger at departure than the age of a parameter. */
    public boolean youngerAtDepartureThan(String parameter) {
        return holds(younger(AgeEvent.DEPARTURE, Event.DEPARTURE, parameter));
    }

    /** At least as old at the start of work as the age of a parameter. */
    public boolean notYoungerAtStartThan(String parameter) {
        return holds(
                younger(AgeEvent.START_OF_WORK, Event.START_OF_WORK, parameter).negated());
    }

    /** Somebody pleads an authorisation for hazardous work. */
    public boolean isYoungWorkerAuthorisationPleaded() {
        return plea() != null;
    }

    /** Law or the competent authority allow it. */
    public boolean isAuthorisedForYoungWorkers() {
        return limb(YoungWorkerAuthorisation::authorised, "authorised");
    }

    /** Employers' and workers' organisations were consulted. */
    public boolean isAfterConsultation() {
        return limb(YoungWorkerAuthorisation::consulted, "consulted");
    }

    /** Health, safety and morals are fully protected. */
    public boolean isFullyProtected() {
        return limb(YoungWorkerAuthorisation::fullyProtected, "fullyProtected");
    }

    /** The worker had adequate specific training. */
    public boolean isTrainedForTheWork() {
        return limb(YoungWorkerAuthorisation::trained, "trained");
    }

    private YoungWorkerAuthorisation plea() {
        return facts().placement().youngWorkerAuthorisation();
    }

    private boolean limb(Function<YoungWorkerAuthorisation, Boolean> limb, String property) {
        if (plea() == null) {
            return false;
        }
        Boolean value = limb.apply(plea());
        return holds(
                value == null
                        ? Condition.unknown(CaseFacts.value("/youngWorkerAuthorisation/" + property))
                        : Condition.of(value));
    }

    private Condition younger(AgeEvent event, Event day, String parameter) {
        Span date = facts().dateOf(day);
        Age age = age(event, date);
        return facts().law().ask(parameter, date, limit -> {
            int years = limit.number().intValueExact();
            if (age.most < years) {
                return Condition.TRUE;
            }
            return age.least >= years ? Condition.FALSE : unknown(age, date);
        });
    }

    private Condition unknown(Age age, Span date) {
        CalendarDate birth = birthDate();
        SortedSet<MissingFact> missing = new TreeSet<>(date.missing());
        if (birth == null || !birth.exact() || age.contradictory) {
            missing.add(missing("birthDate"));
        }
        if (age.contradictory) {
            missing.add(missing("ages"));
        }
        return Condition.unknown(List.copyOf(missing));
    }

    private CalendarDate birthDate() {
        Worker worker = facts().placement().worker();
        return worker == null ? null : worker.birthDate();
    }

    /** Bounds of the age: what the record states for the event, and what birth date and day allow. */
    private Age age(AgeEvent event, Span date) {
        Worker worker = facts().placement().worker();
        int least = 0;
        int most = Integer.MAX_VALUE;
        CalendarDate birth = birthDate();
        if (birth != null && date.first() != null) {
            least = Math.max(0, years(birth.lastDay(), date.first()));
        }
        if (birth != null && date.last() != null) {
            most = years(birth.firstDay(), date.last());
        }
        if (worker != null) {
            for (AgeAt stated : worker.ages()) {
                if (stated.event() == event) {
                    least = Math.max(least, stated.years());
                    most = Math.min(most, stated.years());
                }
            }
        }
        // The two sources of the age contradict each other: neither decides.
        return least > most ? new Age(0, Integer.MAX_VALUE, true) : new Age(least, most, false);
    }

    private static int years(LocalDate birth, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birth, day);
    }

    @Override
    void describe(Map<String, String> values) {
        Worker worker = facts().placement().worker();
        if (worker != null) {
            values.put("birthDate", text(worker.birthDate()));
            worker.ages().forEach(stated -> values.put("age", text(stated.years())));
        }
    }

    private record Age(int least, int most, boolean contradictory) {}
}
