package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.ClauseKind;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.DocumentType;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.IncidentKind;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.RecruiterRole;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One recruitment as it is known: the record shows exactly this, and the truth follows from exactly this. Null stands for
 * what nobody told; every value that is there is true.
 */
final class Scenario {
    /** What was known on this day decides; it is the day on which the packs were last checked. */
    static final LocalDate KNOWLEDGE_DATE = LocalDate.of(2026, 11, 23);

    final long number;
    final String id;
    Job job;
    Corridor corridor;

    /** The wage that was promised, in whole units of the corridor's currency and period. */
    int drawnWage;

    boolean group;
    Integer workers;
    String workerId;
    Sex sex;
    LocalDate birthDate;
    List<String> readLanguages = List.of();
    Integer dependants;

    final List<Link> chain = new ArrayList<>();

    Boolean offerWritten;
    LocalDate offerGivenOn;
    List<Term> offerTermsStated = List.of();
    View offered;

    Boolean contractWritten;
    Boolean contractVerifiable;
    List<String> contractLanguages = List.of();
    ActorKind explainedBy;
    LocalDate copyGivenOn;
    LocalDate signedOn;
    Boolean enforceable;
    String approvedBy;
    LocalDate approvedOn;
    List<ClauseKind> clauses = List.of();
    List<Term> termsStated = List.of();
    View contracted;

    LocalDate laterSignedOn;
    View replaced;
    View lived;
    final List<Consent> consents = new ArrayList<>();

    final List<CostLine> costs = new ArrayList<>();
    final List<DeductionLine> deductions = new ArrayList<>();
    final List<Paper> papers = new ArrayList<>();

    LocalDate departure;
    LocalDate border;
    LocalDate startOfWork;
    Boolean exitPermission;
    List<IncidentKind> incidents = List.of();
    Testimony testimony;

    /** Lists that are known to be complete. */
    final Set<ListName> closed = EnumSet.noneOf(ListName.class);

    /** Kinds of cost of which all are listed, where the list as a whole may not be complete. */
    Set<CostCategory> closedCosts = EnumSet.noneOf(CostCategory.class);

    /** What German law asks beyond the common facts; null where nobody asked. */
    Stated german;

    /** What Philippine law asks beyond the common facts; null where nobody asked. */
    Stated philippine;

    Scenario(long number) {
        this.number = number;
        String digits = Long.toString(number);
        this.id = "P-" + "000000000".substring(Math.min(9, digits.length())) + digits;
    }

    /** A kind of work. */
    record Job(
            String name,
            String occupation,
            String sector,
            WorkerCategory category,
            List<String> tasks,
            boolean hazardous,
            double female) {}

    /** From where to where, and what the States on the way have in force. */
    record Corridor(
            String origin,
            String destination,
            boolean freeMovement,
            boolean originLicenses,
            boolean destinationLicenses,
            boolean destinationBoundByC181,
            String originCurrency,
            String wageCurrency,
            int factor,
            PayPeriod wagePeriod,
            int leastWage,
            int mostWage,
            List<String> languages,
            String contractLanguage,
            List<Job> jobs) {
        boolean crossBorder() {
            return !origin.equals(destination);
        }
    }

    /** One recruiter in the chain and its licence as the record shows it. */
    static final class Link {
        String agency;
        RecruiterRole role;
        String country;
        LocalDate actedOn;
        Boolean licensed;
        Boolean mandate;
        Licence licence;
    }

    /** A licence as the record shows it. */
    static final class Licence {
        String number;
        String authority;
        String jurisdiction;
        List<String> destinations = List.of();
        List<String> occupations = List.of();
        LocalDate validFrom;
        LocalDate validUntil;

        /** Since when it is suspended; null when it never was. */
        LocalDate suspendedFrom;
    }

    /** The terms of the job in one view of them: promised, signed, signed again, lived. */
    static final class View implements Cloneable {
        String employer;
        String workplace;
        String occupation;
        List<String> tasks = List.of();
        LocalDate start;
        Integer durationMonths;
        BigDecimal wage;
        String wageCurrency;
        PayPeriod wagePeriod;
        LocalDate wageOn;
        Integer hours;
        Integer restHours;
        Boolean restInOnePiece;
        Integer paidLeaveDays;
        Boolean accommodation;
        Integer noticeDays;
        Boolean hazardous;

        View copy() {
            try {
                return (View) clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A worker's agreement to a change of a term. */
    record Consent(Term term, LocalDate on, Boolean free, Boolean informed, String approvedBy) {}

    /** A fee or cost. */
    static final class CostLine {
        CostCategory category;
        CostItem item;
        String label;
        BigDecimal amount;

        /** The amount, told or not. */
        BigDecimal drawn;

        String currency;
        Boolean taxIncluded;
        AmountBasis basis;
        LocalDate chargedOn;
        ActorKind payer;
        ActorKind bearer;
        ActorKind payee;
        CostForm form;
        Boolean required;
        Boolean imposed;
        ActorKind initiatedBy;
        Boolean disclosed;
        Boolean inContract;
        Boolean receiptGiven;
        BigDecimal receiptAmount;
        BigDecimal tariff;
        PleadedException exception;
        final List<Repayment> repayments = new ArrayList<>();
    }

    /** A national exception that somebody pleads. All its other limbs hold. */
    record PleadedException(String country, Boolean consulted, List<CostCategory> services) {}

    /** Money that went back. */
    record Repayment(BigDecimal amount, LocalDate on) {}

    /** A deduction from wages. */
    record DeductionLine(
            DeductionPurpose purpose, BigDecimal amount, String currency, ActorKind beneficiary, LocalDate on) {}

    /** A document of the worker, and who holds it. */
    static final class Paper {
        DocumentType type;
        ActorKind holder;
        LocalDate since;
        Boolean atRequest;
        Boolean access;
        Boolean destroyed;
        Boolean receiptGiven;
        LocalDate returnedOn;
    }

    /** An attestation of safe and decent work. */
    record Testimony(String issuer, LocalDate on, LocalDate validUntil, EvidenceGrade grade) {}

    /** Whether the record is about more than one worker, or about a group of unknown size. */
    boolean severalWorkers() {
        return group && !Integer.valueOf(1).equals(workers);
    }
}
