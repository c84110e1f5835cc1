package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.Attestation;
import io.github.fairrecruit.compliance.model.AttestationTopic;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** An attestation. It is pleaded: absent means that there is none. */
public final class AttestationHeld extends Fact {
    private static final Set<AttestationTopic> SAFE_AND_DECENT_WORK = EnumSet.of(AttestationTopic.SAFE_AND_DECENT_WORK);

    private final Attestation attestation;

    private AttestationHeld(CaseFacts facts, String pointer, Attestation attestation, boolean unlisted) {
        super(facts, pointer, unlisted);
        this.attestation = attestation;
    }

    AttestationHeld(CaseFacts facts, String pointer, Attestation attestation) {
        this(facts, pointer, attestation, false);
    }

    static AttestationHeld unlisted(CaseFacts facts) {
        return new AttestationHeld(facts, "/attestations", new Attestation(null, null, null, null, null, null), true);
    }

    /** About safety at work and freedom from harassment. */
    public boolean isSafeAndDecentWork() {
        return holds(unlisted() ? none() : in(attestation.topic(), SAFE_AND_DECENT_WORK, "topic"));
    }

    /** More than an allegation, issued, and not expired on the knowledge date. */
    public boolean isValidOnKnowledgeDate() {
        if (unlisted()) {
            return holds(none());
        }
        Span known = facts().knowledge();
        Condition issued = attestation.on() == null ? unknown("on") : known.within(attestation.on(), null);
        Condition unexpired =
                attestation.validUntil() == null ? unknown("validUntil") : known.within(null, attestation.validUntil());
        return holds(Condition.all(Condition.of(attestation.grade() != EvidenceGrade.ALLEGED), issued, unexpired));
    }

    /** No statement can close what is only pleaded: what is missing is an attestation. */
    private Condition none() {
        return Condition.unknown(new MissingFact(pointer(), MissingFact.Kind.VALUE));
    }

    @Override
    void describe(Map<String, String> values) {
        values.put("issuer", attestation.issuer());
        values.put("independence", text(attestation.independence()));
        values.put("issuedOn", text(attestation.on()));
        values.put("validUntil", text(attestation.validUntil()));
        values.put("grade", text(attestation.grade()));
    }
}
