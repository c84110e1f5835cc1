package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.model.ComplaintStatus;
import io.github.fairrecruit.compliance.model.LicenceStatus;
import io.github.fairrecruit.compliance.model.SanctionKind;
import java.time.LocalDate;

/** Writes an agency as a record of the register: licences, complaints, sanctions. */
final class AgencyWriter {
    static final long KIND = 3;

    private final Json json;
    private final Distributions distributions = Distributions.read();

    AgencyWriter(Json json) {
        this.json = json;
    }

    void write(Agency agency, Dice dice) {
        json.begin();
        json.text("subject", "agency");
        json.text("id", agency.id());
        json.text("source", "Made up by a generator; no real firm.");
        json.text("country", agency.country());
        if (agency.licensed()) {
            licence(agency);
        }
        sanctions(agency, dice);
        complaints(agency, dice);
        json.end();
    }

    private void licence(Agency agency) {
        json.beginList("licences");
        json.begin();
        json.text("number", agency.licenceNumber());
        json.text("authority", agency.authority());
        json.text("jurisdiction", agency.country());
        json.texts("destinations", agency.destinations());
        json.texts("occupations", agency.occupations());
        json.day("validFrom", agency.validFrom());
        json.day("validUntil", agency.validUntil());
        json.code("status", agency.suspendedFrom() == null ? LicenceStatus.VALID : LicenceStatus.SUSPENDED);
        json.end();
        json.endList();
    }

    private void sanctions(Agency agency, Dice dice) {
        boolean fined = dice.chance(distributions.ofAgencies("fined", agency.character()));
        if (!fined && agency.suspendedFrom() == null) {
            return;
        }
        json.beginList("sanctions");
        if (fined) {
            sanction(
                    SanctionKind.FINE, agency, "fees taken from workers", dice.after(LocalDate.of(2023, 1, 1), 0, 900));
        }
        if (agency.suspendedFrom() != null) {
            sanction(SanctionKind.SUSPENSION, agency, "conditions of the licence not met", agency.suspendedFrom());
        }
        json.endList();
    }

    private void sanction(SanctionKind kind, Agency agency, String reason, LocalDate from) {
        json.begin();
        json.code("kind", kind);
        json.text("authority", agency.authority());
        json.text("reason", reason);
        json.day("from", from);
        json.end();
    }

    private void complaints(Agency agency, Dice dice) {
        int count = dice.between(0, (int) distributions.ofAgencies("complaints-at-most", agency.character()));
        if (count == 0) {
            return;
        }
        json.beginList("complaints");
        for (int i = 0; i < count; i++) {
            json.begin();
            json.day("receivedOn", dice.after(LocalDate.of(2024, 1, 1), 0, 700));
            json.text("topic", dice.oneOf("fee", "contract", "documents", "wages"));
            json.code("status", dice.oneOf(ComplaintStatus.values()));
            json.number("daysOpen", dice.between(3, 300));
            json.end();
        }
        json.endList();
    }
}
