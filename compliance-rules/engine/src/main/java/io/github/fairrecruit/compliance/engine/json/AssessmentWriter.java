package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Conflict;
import io.github.fairrecruit.compliance.assessment.Dispute;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RepairPart;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes assessments, byte for byte as the mapper does by the annotations of their classes; a test holds it to that.
 *
 * <p>Every record of an audit may be written, and this is several times as fast: most outcomes of an assessment found
 * nothing and are the same in many assessments, so their JSON is remembered.
 */
final class AssessmentWriter {
    /** Several times as many as the packs have outcomes without findings. */
    private static final int REMEMBERED = 2048;

    private static final int BUFFER = 1 << 16;

    private final boolean pretty;
    private final ObjectWriter mapper;
    private final Map<RequirementOutcome, SerializableString> remembered = new ConcurrentHashMap<>();
    /** Of each thread, where it puts an assessment together: to clear so much memory anew takes longer than to fill it. */
    private final ThreadLocal<ByteArrayOutputStream> buffers =
            ThreadLocal.withInitial(() -> new ByteArrayOutputStream(BUFFER));

    /**
     * @param pretty over many lines; false puts everything on one
     * @param mapper makes generators of the same form, and writes what has no fixed shape
     */
    AssessmentWriter(boolean pretty, ObjectWriter mapper) {
        this.pretty = pretty;
        this.mapper = mapper;
    }

    /** Writes an assessment and a line feed; all at once, so that what cannot be written leaves nothing in the stream. */
    void write(Assessment assessment, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = buffers.get();
        bytes.reset();
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            new Writing(json).assessment(assessment);
        }
        bytes.write('\n');
        bytes.writeTo(out);
        if (bytes.size() > BUFFER) {
            buffers.remove();
        }
    }

    /** Whether outcomes of other records are likely to be equal, and to be written alike wherever they stand. */
    private boolean plain(RequirementOutcome outcome) {
        return !pretty
                && outcome.findings().isEmpty()
                && outcome.missing().isEmpty()
                && outcome.repairs().isEmpty()
                && outcome.override() == null
                && outcome.error() == null;
    }

    /** The JSON of an outcome by itself. */
    private SerializableString alone(RequirementOutcome outcome) {
        SerializableString known = remembered.get(outcome);
        if (known == null) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = mapper.createGenerator(text)) {
                new Writing(json).whole(outcome);
            }
            known = new SerializedString(text.toString());
            if (remembered.size() < REMEMBERED) {
                remembered.put(outcome, known);
            }
        }
        return known;
    }

    /** Writes one assessment. As the annotations say, what is empty is left out, where nothing else is said. */
    private final class Writing {
        private final JsonGenerator json;

        Writing(JsonGenerator json) {
            this.json = json;
        }

        void assessment(Assessment assessment) {
            json.writeStartObject();
            text("format", assessment.format());
            text("engine", assessment.engine());
            text("subject", assessment.subject());
            text("id", assessment.id());
            value("knowledgeDate", assessment.knowledgeDate());
            value("lawOf", assessment.lawOf());
            list("packs", assessment.packs(), this::pack);
            list("conflicts", assessment.conflicts(), this::conflict);
            list("disputes", assessment.disputes(), this::dispute);
            json.writeEndObject();
        }

        private void pack(PackAssessment pack) {
            json.writeStartObject();
            text("pack", pack.pack());
            text("version", pack.version());
            text("jurisdiction", pack.jurisdiction());
            value("role", pack.role());
            value("verdict", pack.verdict());
            value("worstSeverity", pack.worstSeverity());
            if (!pack.counts().isEmpty()) {
                json.writeName("counts");
                json.writeStartObject();
                pack.counts().forEach((outcome, count) -> {
                    json.writeName(outcome.name());
                    json.writeNumber(count);
                });
                json.writeEndObject();
            }
            list("outcomes", pack.outcomes(), this::outcome);
            json.writeEndObject();
        }

        private void outcome(RequirementOutcome outcome) {
            if (plain(outcome)) {
                json.writeRawValue(alone(outcome));
            } else {
                whole(outcome);
            }
        }

        private void whole(RequirementOutcome outcome) {
            json.writeStartObject();
            text("requirement", outcome.requirement());
            value("outcome", outcome.outcome());
            value("reason", outcome.reason());
            text("condition", outcome.condition());
            value("kind", outcome.kind());
            value("severity", outcome.severity());
            text("provision", outcome.provision());
            value("citationStatus", outcome.citationStatus());
            value("force", outcome.force());
            if (outcome.override() != null) {
                json.writeName("override");
                override(outcome.override());
            }
            list("findings", outcome.findings(), this::finding);
            list("missing", outcome.missing(), this::missing);
            list("repairs", outcome.repairs(), this::repair);
            text("error", outcome.error());
            json.writeEndObject();
        }

        private void override(AppliedOverride override) {
            json.writeStartObject();
            value("kind", override.kind());
            text("pack", override.pack());
            text("requirement", override.requirement());
            value("baseOutcome", override.baseOutcome());
            value("baseReason", override.baseReason());
            text("legalBasis", override.legalBasis());
            text("authority", override.authority());
            json.writeEndObject();
        }

        private void finding(Finding finding) {
            json.writeStartObject();
            // Empty for the record itself, and written even then.
            json.writeName("pointer");
            json.writeString(finding.pointer());
            value("outcome", finding.outcome());
            value("reason", finding.reason());
            text("rule", finding.rule());
            if (!finding.values().isEmpty()) {
                json.writeName("values");
                json.writeStartObject();
                finding.values().forEach((name, value) -> {
                    json.writeName(name);
                    json.writeString(value);
                });
                json.writeEndObject();
            }
            money("amount", finding.amount());
            text("liftedBy", finding.liftedBy());
            list("missing", finding.missing(), this::missing);
            value("grade", finding.grade());
            json.writeEndObject();
        }

        private void missing(MissingFact missing) {
            json.writeStartObject();
            text("pointer", missing.pointer());
            value("kind", missing.kind());
            json.writeEndObject();
        }

        private void repair(Repair repair) {
            json.writeStartObject();
            value("act", repair.act());
            list("amounts", repair.amounts(), this::money);
            list("pointers", repair.pointers(), json::writeString);
            list("parts", repair.parts(), this::part);
            json.writeEndObject();
        }

        private void part(RepairPart part) {
            json.writeStartObject();
            if (part.pointer() != null) {
                json.writeName("pointer");
                json.writeString(part.pointer());
            }
            money("amount", part.amount());
            json.writeEndObject();
        }

        private void money(MoneyBounds money) {
            json.writeStartObject();
            if (money.currency() != null) {
                json.writeName("currency");
                json.writeString(money.currency());
            }
            number("atLeast", money.atLeast());
            number("atMost", money.atMost());
            value("basis", money.basis());
            json.writeEndObject();
        }

        private void conflict(Conflict conflict) {
            json.writeStartObject();
            text("matter", conflict.matter());
            text("pack", conflict.pack());
            text("requirement", conflict.requirement());
            value("stance", conflict.stance());
            text("otherPack", conflict.otherPack());
            text("otherRequirement", conflict.otherRequirement());
            value("otherStance", conflict.otherStance());
            text("prevails", conflict.prevails());
            json.writeEndObject();
        }

        /** It holds values of any shape, and few records have any. */
        private void dispute(Dispute dispute) {
            json.writePOJO(dispute);
        }

        private void text(String name, String text) {
            if (text != null && !text.isEmpty()) {
                json.writeName(name);
                json.writeString(text);
            }
        }

        /** A date or a code, which is its own name. */
        private void value(String name, Object value) {
            if (value != null) {
                json.writeName(name);
                json.writeString(value.toString());
            }
        }

        private void number(String name, BigDecimal number) {
            if (number != null) {
                json.writeName(name);
                json.writeNumber(number);
            }
        }

        private void money(String name, MoneyBounds money) {
            if (money != null) {
                json.writeName(name);
                money(money);
            }
        }

        private <T> void list(String name, List<T> list, Consumer<T> each) {
            if (!list.isEmpty()) {
                json.writeName(name);
                json.writeStartArray();
                for (T element : list) {
                    each.accept(element);
                }
                json.writeEndArray();
            }
        }
    }
}
