package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Law;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.AffectedPersons;
import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.AuthorityFinding;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.Corridor;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.FindingDirection;
import io.github.fairrecruit.compliance.model.FindingStage;
import io.github.fairrecruit.compliance.model.FindingSubject;
import io.github.fairrecruit.compliance.model.JourneyEvent;
import io.github.fairrecruit.compliance.model.JourneyEventKind;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Occupations;
import io.github.fairrecruit.compliance.model.Period;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Ratification;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import io.github.fairrecruit.compliance.model.Statement;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The facts derived from one record, and the reading in which they answer at the moment. Made anew for each assessment
 * and used by one thread.
 */
public final class CaseFacts {
    private static final int EVENTS = Event.values().length;
    private static final int CATEGORIES = WorkerCategory.values().length;
    private static final Law NO_LAW = new Law(null, null, List.of(), null);

    private final RecruitmentRecord subject;
    private final Placement placement;
    private final LocalDate knowledgeDate;
    private final Span knowledge;
    private final List<ExchangeRate> rates;
    private final Set<ListName> closed = EnumSet.noneOf(ListName.class);
    private final Set<CostCategory> openCategories;
    private final List<Fact> facts;
    private final List<Match> matches = new ArrayList<>();
    private final Operands operands = new Operands(this);
    private final Amounts amounts;
    /** The facts that are events, by the number of the kind of event; empty as long as nobody asked. */
    private final List<List<Fact>> events = new ArrayList<>();

    /** What was asked of an event, or of a category of workers, by its number; null as long as nobody asked. */
    private final Span[] dates = new Span[EVENTS];

    private final Condition[] workers = new Condition[CATEGORIES];
    private Condition crossBorder;
    private Condition hazardous;
    private Condition licensingRegime;
    private List<String> promisedOccupations;
    private Law law = NO_LAW;
    private Reading reading = Reading.CERTAIN;
    private String rule = "";
    private List<Condition> unknown;
    private Collection<Condition> trace;

    /**
     * @param subject the record
     * @param knowledgeDate what was known on this day decides
     * @param rates exchange rates
     */
    public CaseFacts(RecruitmentRecord subject, LocalDate knowledgeDate, List<ExchangeRate> rates) {
        this.subject = subject;
        this.placement = subject instanceof Placement recruited
                ? recruited
                : PlacementBuilder.builder().build();
        this.knowledgeDate = knowledgeDate;
        this.knowledge = Span.on(knowledgeDate);
        this.rates = rates;
        for (Statement statement : subject.statements()) {
            if (closes(statement) && statement.categories().isEmpty()) {
                closed.add(statement.closes());
            }
        }
        this.openCategories = openCosts();
        this.amounts = new Amounts(rates);
        this.facts = new Unfolding(this).facts();
    }

    /** All derived facts, in the order of the record; unlisted ones after the elements of their list. */
    public List<Fact> facts() {
        return facts;
    }

    /** The facts that are events of a kind, in their order. */
    public List<Fact> events(Event event) {
        if (events.isEmpty()) {
            for (int i = 0; i < EVENTS; i++) {
                events.add(List.of());
            }
            for (int i = 0; i < facts.size(); i++) {
                Event kind = facts.get(i).event();
                if (kind != null) {
                    if (events.get(kind.ordinal()).isEmpty()) {
                        events.set(kind.ordinal(), new ArrayList<>());
                    }
                    events.get(kind.ordinal()).add(facts.get(i));
                }
            }
        }
        return events.get(event.ordinal());
    }

    /** What the worker of the placement bore, and earns. */
    public WorkerCost workerCost() {
        return CostBorne.of(this);
    }

    /** The law that facts ask from now on. */
    public void ask(Law pack) {
        if (law != pack) {
            law = pack;
            operands.ask(pack.pack());
        }
    }

    /** The reading in which facts answer from now on. */
    public void read(Reading next) {
        this.reading = next;
    }

    /**
     * The rule that speaks from now on.
     *
     * @param conditions the unknown conditions on which it depends; null when it is certain
     */
    public void firing(String name, List<Condition> conditions) {
        this.rule = name;
        this.unknown = conditions;
    }

    /** Forgets what rules said. */
    public void clear() {
        matches.clear();
    }

    /** What rules said since it was last cleared. */
    public List<Match> matches() {
        return List.copyOf(matches);
    }

    /** Puts what rules said in the order of the facts; what was said of one fact keeps its order. */
    public void sortMatches() {
        sort(matches);
    }

    /** The same for some of what rules said. */
    public void sort(List<Match> some) {
        Map<Fact, Integer> places = new IdentityHashMap<>();
        facts.forEach(fact -> places.put(fact, places.size()));
        some.sort(Comparator.comparing(match -> places.get(match.fact())));
    }

    /** From now on, notes the condition behind every unknown answer here; null stops it. */
    public void trace(Collection<Condition> conditions) {
        this.trace = conditions;
    }

    void record(Match.Verb verb, String requirement, String by, Fact fact) {
        // What an open list may hold is never certain; an exception that does not depend on it may be.
        boolean certain = verb == Match.Verb.LIFT && unknown != null && unknown.isEmpty();
        matches.add(new Match(rule, verb, requirement, by, fact, certain ? Reading.CERTAIN : reading, unknown));
    }

    boolean holds(Condition condition) {
        if (!condition.isUnknown()) {
            return condition.isTrue();
        }
        if (reading == Reading.CERTAIN) {
            return false;
        }
        if (trace != null) {
            trace.add(condition);
        }
        return true;
    }

    RecruitmentRecord subject() {
        return subject;
    }

    /** The placement; an empty one for other records. */
    Placement placement() {
        return placement;
    }

    Law law() {
        return law;
    }

    Operands operands() {
        return operands;
    }

    Amounts amounts() {
        return amounts;
    }

    LocalDate knowledgeDate() {
        return knowledgeDate;
    }

    /** The same as the only day of a span. */
    Span knowledge() {
        return knowledge;
    }

    List<ExchangeRate> rates() {
        return rates;
    }

    Period period() {
        return subject.period();
    }

    Corridor corridor() {
        if (subject instanceof RecruitmentAgency agency) {
            return agency.corridor();
        }
        if (subject instanceof AgencyPortfolio portfolio) {
            return portfolio.corridor();
        }
        return subject instanceof ServiceAgreement agreement ? agreement.corridor() : placement.corridor();
    }

    // ------------------------------------------------------------------ lists

    /** Whether a statement closes a list as a whole. */
    boolean closed(ListName list) {
        return closed.contains(list);
    }

    /** The categories of cost that the list of costs may hold beyond what it shows. */
    Set<CostCategory> openCategories() {
        return openCategories;
    }

    private Set<CostCategory> openCosts() {
        Set<CostCategory> open = EnumSet.allOf(CostCategory.class);
        if (reopened(ListName.COSTS)) {
            return open;
        }
        for (Statement statement : subject.statements()) {
            if (statement.closes() == ListName.COSTS && closes(statement)) {
                if (statement.categories().isEmpty()) {
                    return Set.of();
                }
                open.removeAll(EnumSet.copyOf(statement.categories()));
            }
        }
        return open;
    }

    /**
     * Whether an authority found something of the list's kind that is tied to no fact of the record: then the list is
     * not complete, whoever says so.
     */
    private boolean reopened(ListName list) {
        for (AuthorityFinding finding : subject.authorityFindings()) {
            if (finding.stage() != FindingStage.ALLEGATION
                    && finding.direction() != FindingDirection.LAWFUL
                    && finding.about() != null
                    && listOf(finding.about()) == list
                    && finding.pointer() == null) {
                return true;
            }
        }
        return false;
    }

    private static ListName listOf(FindingSubject about) {
        return switch (about) {
            case CHARGE -> ListName.COSTS;
            case DOCUMENT -> ListName.DOCUMENTS;
            case TERMS -> ListName.TERMS_CHANGES;
            case LICENCE -> ListName.RECRUITER_CHAIN;
            case OTHER -> null;
        };
    }

    /** Whether one pointer names the fact of the other, a part of it, or what it is a part of. */
    private static boolean concerns(String found, String fact) {
        return found != null && (found.equals(fact) || found.startsWith(fact + "/") || fact.startsWith(found + "/"));
    }

    /** An allegation closes nothing. */
    private static boolean closes(Statement statement) {
        return statement.closes() != null && statement.grade() != EvidenceGrade.ALLEGED;
    }

    // ------------------------------------------------------------------ authorities

    /** What authorities found about the fact at a pointer; allegations are no findings. */
    List<AuthorityFinding> found(String pointer, FindingDirection direction) {
        if (subject.authorityFindings().isEmpty()) {
            return List.of();
        }
        List<AuthorityFinding> found = new ArrayList<>();
        for (AuthorityFinding finding : subject.authorityFindings()) {
            if (finding.stage() != FindingStage.ALLEGATION
                    && finding.direction() == direction
                    && concerns(finding.pointer(), pointer)) {
                found.add(finding);
            }
        }
        return found;
    }

    /** Whether a finding speaks of every worker of the record: what is found of some members is not shown of each. */
    boolean ofAll(AuthorityFinding finding) {
        return placement.group() == null
                || (finding.workers() != null
                        && placement.group().workers() != null
                        && finding.workers() >= placement.group().workers());
    }

    /** Whether the record is about a group of unknown size or of more than one. */
    boolean severalWorkers() {
        return placement.group() != null
                && !Integer.valueOf(1).equals(placement.group().workers());
    }

    // ------------------------------------------------------------------ dates

    /** When an event of the record was. */
    public Span dateOf(Event event) {
        Span known = dates[event.ordinal()];
        if (known == null) {
            known = dated(event);
            dates[event.ordinal()] = known;
        }
        return known;
    }

    private Span dated(Event event) {
        if (subject instanceof ServiceAgreement agreement) {
            return Span.of(agreement.signedOn(), agreement.period(), value("/signedOn"));
        }
        if (subject instanceof AgencyPortfolio portfolio && event != Event.ANY) {
            return Span.of(null, portfolio.period(), value("/period")); // Its events are those of many placements.
        }
        return switch (event) {
            case DEPARTURE -> journey(JourneyEventKind.DEPARTURE);
            case BORDER_CROSSING -> journey(JourneyEventKind.BORDER_CROSSING);
            case START_OF_WORK, WORK -> startOfWork();
            case ANY -> knowledge;
            default -> signature();
        };
    }

    /** Of a group that was recruited until the end of the period, some members were recruited on its last day. */
    private Span groupSpan(Span span) {
        if (placement.group() == null
                || !Boolean.TRUE.equals(placement.group().recruitedUntilEnd())
                || placement.period() == null
                || span.missing().isEmpty()) {
            return span;
        }
        Period period = placement.period();
        LocalDate last = Boolean.TRUE.equals(period.ongoing())
                ? knowledgeDate
                : period.until() == null || !period.until().exact()
                        ? null
                        : period.until().firstDay().minusDays(1);
        return last == null ? span : new Span(span.first(), last, List.of(Span.on(last)), span.missing());
    }

    /** The same for a date of one fact, when the record of a group does not say on which day it was. */
    Span spread(Span span, CalendarDate date) {
        return date == null ? groupSpan(span) : span;
    }

    private Span signature() {
        Contract contract = placement.contract();
        CalendarDate signed = contract == null ? null : contract.signedOn();
        return signed == null ? absent("/contract/signedOn") : Span.of(signed, period(), value("/contract/signedOn"));
    }

    private Span startOfWork() {
        Span journey = journey(JourneyEventKind.START_OF_WORK);
        if (journey.missing().isEmpty() || placement.actualTerms() == null) {
            return journey;
        }
        CalendarDate start = placement.actualTerms().start();
        return start == null ? journey : Span.of(start, period(), value("/actualTerms/start"));
    }

    /** The event; where it is recorded more than once, any of its days. */
    private Span journey(JourneyEventKind kind) {
        Span hull = null;
        for (int i = 0; i < placement.journey().size(); i++) {
            JourneyEvent event = placement.journey().get(i);
            if (event.kind() == kind) {
                String place = "/journey/" + i;
                Span span = Span.of(event.on(), period(), () -> value(place + "/on"));
                hull = hull == null ? span : hull.or(span, value(place + "/on"));
            }
        }
        return hull == null ? absent("/journey") : hull;
    }

    /** An event of which no day is recorded. Of a group that was recruited until the end, it was on the last day too. */
    private Span absent(String pointer) {
        return groupSpan(Span.of(null, period(), value(pointer)));
    }

    static MissingFact value(String pointer) {
        return new MissingFact(pointer, MissingFact.Kind.VALUE);
    }

    // ------------------------------------------------------------------ scope

    /** Whether origin and destination differ. */
    public Condition crossBorder() {
        if (crossBorder == null) {
            crossBorder = differ();
        }
        return crossBorder;
    }

    private Condition differ() {
        Corridor corridor = corridor();
        String origin = corridor == null ? null : corridor.origin();
        String destination = corridor == null ? null : corridor.destination();
        if (origin != null && destination != null) {
            return Condition.of(!origin.equals(destination));
        }
        List<MissingFact> missing = new ArrayList<>();
        if (destination == null) {
            missing.add(value("/corridor/destination"));
        }
        if (origin == null) {
            missing.add(value("/corridor/origin"));
        }
        return Condition.unknown(missing.stream().sorted().toList());
    }

    /** Whether the worker moves under free movement. */
    public Condition freeMovement() {
        Corridor corridor = corridor();
        return corridor == null || corridor.freeMovement() == null
                ? Condition.unknown(value("/corridor/freeMovement"))
                : Condition.of(corridor.freeMovement());
    }

    /** Whether the worker is of a category. A list of categories, once given, is complete. */
    public Condition worker(WorkerCategory category) {
        Condition known = workers[category.ordinal()];
        if (known == null) {
            known = ofCategory(category);
            workers[category.ordinal()] = known;
        }
        return known;
    }

    private Condition ofCategory(WorkerCategory category) {
        if (!(subject instanceof Placement)) {
            return workerOfActs(category);
        }
        List<WorkerCategory> categories =
                placement.worker() == null ? List.of() : placement.worker().categories();
        if (!categories.isEmpty()) {
            return Condition.of(categories.contains(category));
        }
        boolean byOccupation = placement
                .occupations()
                .anyMatch(code -> Occupations.categories(code).contains(category));
        return byOccupation ? Condition.TRUE : Condition.unknown(value("/worker/categories"));
    }

    /** The occupations that the offer and the contract promise, each once. */
    List<String> promisedOccupations() {
        if (promisedOccupations == null) {
            promisedOccupations = placement.promisedOccupations().distinct().toList();
        }
        return promisedOccupations;
    }

    /** The same for the listed acts of an agency: all of them, none of them, or nobody knows. */
    private Condition workerOfActs(WorkerCategory category) {
        if (subject instanceof AgencyPortfolio) {
            return Condition.unknown(value("/workers")); // It counts workers, and says nothing of who they are.
        }
        List<Condition> listed = facts.stream()
                .filter(fact -> fact instanceof LicenceUse && !fact.unlisted())
                .map(fact -> ((LicenceUse) fact).worker(category))
                .toList();
        MissingFact others = new MissingFact(
                subject instanceof ServiceAgreement ? "/agency" : "/operations", MissingFact.Kind.CLOSING_STATEMENT);
        if (listed.isEmpty()) {
            return Condition.unknown(others);
        }
        if (listed.stream().allMatch(Condition::isFalse)) {
            return Condition.FALSE;
        }
        Condition all = Condition.all(listed);
        boolean complete = subject instanceof ServiceAgreement || closed(ListName.RECRUITER_CHAIN);
        return all.isFalse() || (all.isTrue() && !complete) ? Condition.unknown(others) : all;
    }

    /** Whether the work is on the national list of hazardous work, by the contract or as it really is. */
    public Condition hazardous() {
        if (hazardous == null) {
            hazardous = onListOfHazards();
        }
        return hazardous;
    }

    private Condition onListOfHazards() {
        for (Contract version : placement.laterContracts()) {
            if (version.terms() != null && Boolean.TRUE.equals(version.terms().hazardous())) {
                return Condition.TRUE;
            }
        }
        Contract contract = placement.contract();
        return Condition.any(
                hazardous(contract == null ? null : contract.terms(), "/contract/terms/hazardous"),
                hazardous(placement.actualTerms(), "/actualTerms/hazardous"));
    }

    private static Condition hazardous(TermsOfEmployment terms, String pointer) {
        return terms == null || terms.hazardous() == null
                ? Condition.unknown(value(pointer))
                : Condition.of(terms.hazardous());
    }

    /** Whether some recruiter of the record acted in a State that regulates recruiters by licence. */
    public Condition licensingRegime() {
        if (licensingRegime == null) {
            licensingRegime = someRegime();
        }
        return licensingRegime;
    }

    private Condition someRegime() {
        if (subject instanceof AgencyPortfolio) {
            return Condition.unknown(value("/corridor/licensing"));
        }
        List<Condition> regimes = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof LicenceUse use) {
                regimes.add(use.regime());
            }
        }
        return Condition.any(regimes);
    }

    /** Whether the country of origin is one of these. */
    public Condition origin(List<String> countries) {
        Corridor corridor = corridor();
        return corridor == null || corridor.origin() == null
                ? Condition.unknown(value("/corridor/origin"))
                : Condition.of(countries.contains(corridor.origin()));
    }

    /** Whether the worker passes through one of these countries. A list of them, once given, is complete. */
    public Condition transit(List<String> countries) {
        Corridor corridor = corridor();
        return corridor == null || corridor.transit().isEmpty()
                ? Condition.unknown(value("/corridor/transit"))
                : Condition.of(!Collections.disjoint(corridor.transit(), countries));
    }

    /** Whether the agency has its seat in a country. */
    public Condition seat(String country) {
        String seat = null;
        if (subject instanceof RecruitmentAgency agency) {
            seat = agency.country();
        } else if (subject instanceof AgencyPortfolio portfolio) {
            seat = portfolio.country();
        }
        return seat == null ? Condition.unknown(value("/country")) : Condition.of(seat.equals(country));
    }

    /** Whether anybody was affected by breaches to which a consequence of a pack is attached. */
    public Condition affected(String pack, String consequence) {
        List<AffectedPersons> affected =
                subject instanceof AgencyPortfolio portfolio ? portfolio.affected() : List.of();
        for (int i = 0; i < affected.size(); i++) {
            AffectedPersons persons = affected.get(i);
            if (persons.pack().equals(pack) && persons.consequence().equals(consequence)) {
                return atLeast(persons.persons(), BigDecimal.ONE, value("/affected/" + i + "/persons"));
            }
        }
        return Condition.unknown(value("/affected"));
    }

    /** Whether a number reaches another one. */
    static Condition atLeast(CountBounds count, BigDecimal number, MissingFact missing) {
        if (BigDecimal.valueOf(count.atLeast()).compareTo(number) >= 0) {
            return Condition.TRUE;
        }
        return count.atMost() != null && BigDecimal.valueOf(count.atMost()).compareTo(number) < 0
                ? Condition.FALSE
                : Condition.unknown(missing);
    }

    /** Whether a fact of the pack's own has one of these values: {@code yes}, {@code no}, or codes. */
    public Condition stated(String name, List<String> values) {
        List<Condition> any = new ArrayList<>();
        for (String value : values) {
            switch (value) {
                case "yes" -> any.add(operands.yes(name));
                case "no" -> any.add(operands.yes(name).negated());
                default -> {
                    String code = operands.code(name);
                    any.add(code == null ? operands.absent(name, false) : Condition.of(code.equals(value)));
                }
            }
        }
        return Condition.any(any);
    }

    /** When an event of a requirement was, as far as the record as a whole says. */
    public Span dateFor(Requirement requirement, Event event) {
        return event == Event.STATED ? operands.date(null, requirement.statedDay()) : dateOf(event);
    }

    /** When the event of a requirement was, as far as the record as a whole says. */
    public Span dateFor(Requirement requirement) {
        return requirement.datedBy() == Event.STATED
                ? operands.date(null, requirement.statedDay())
                : dateOf(requirement.datedBy());
    }

    /** Whether the country of work is one of these. */
    public Condition destination(List<String> countries) {
        Corridor corridor = corridor();
        return corridor == null || corridor.destination() == null
                ? Condition.unknown(value("/corridor/destination"))
                : Condition.of(countries.contains(corridor.destination()));
    }

    /** How a treaty binds the States of the record on the day of an event. */
    public BindingForce binding(String instrument, Span event) {
        Corridor corridor = corridor();
        if (corridor == null || instrument == null) {
            return BindingForce.UNKNOWN;
        }
        int notRatified = 0;
        int bound = 0;
        for (int i = 0; i < corridor.ratifications().size(); i++) {
            Ratification ratification = corridor.ratifications().get(i);
            if (instrument.equals(ratification.instrument())
                    && (ratification.country().equals(corridor.origin())
                            || ratification.country().equals(corridor.destination()))) {
                if (Boolean.FALSE.equals(ratification.ratified())) {
                    notRatified++;
                } else if (ratification.inForceFrom() != null
                        && event.within(ratification.inForceFrom(), null).isTrue()) {
                    bound++;
                }
            }
        }
        if (bound > 0) {
            return BindingForce.STATE_BOUND;
        }
        int states = Objects.equals(corridor.origin(), corridor.destination()) ? 1 : 2;
        return notRatified >= states ? BindingForce.NOT_RATIFIED : BindingForce.UNKNOWN;
    }
}
