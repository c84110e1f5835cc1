package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.model.Incident;
import io.github.fairrecruit.compliance.model.IncidentKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** An incident. */
public final class IncidentAtWork extends Fact {
    private static final Set<IncidentKind> SAFETY_OR_HARASSMENT =
            EnumSet.of(IncidentKind.INJURY, IncidentKind.HARASSMENT, IncidentKind.VIOLENCE, IncidentKind.THREAT);

    private final Incident incident;

    private IncidentAtWork(CaseFacts facts, String pointer, Incident incident, boolean unlisted) {
        super(facts, pointer, unlisted);
        this.incident = incident;
    }

    IncidentAtWork(CaseFacts facts, String pointer, Incident incident) {
        this(facts, pointer, incident, false);
    }

    static IncidentAtWork unlisted(CaseFacts facts) {
        return new IncidentAtWork(facts, "/incidents", new Incident(null, null, null), true);
    }

    /** An injury, harassment, violence or a threat. */
    public boolean isSafetyOrHarassment() {
        return holds(in(incident.kind(), SAFETY_OR_HARASSMENT, "kind"));
    }

    @Override
    void describe(Map<String, String> values) {
        values.put("incident", text(incident.kind()));
    }
}
