package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to ask for, in words: a fact of a pack's own has a question, all others have their place in the record. */
final class Questions {
    private final Map<String, ExtensionFact> own = new HashMap<>();
    private final Language language;

    Questions(List<PackInfo> packs, Language language) {
        this.language = language;
        packs.forEach(pack ->
                pack.extension().forEach(fact -> own.put("/extensions/" + pack.id() + "/" + fact.name(), fact)));
    }

    /** The question that the fact at a pointer answers, if it is one of a pack's own. */
    Optional<String> question(String pointer) {
        return Optional.ofNullable(own.get(pointer)).map(fact -> fact.question(language.code()));
    }

    /** What to ask for, with its place. */
    String ask(MissingFact fact) {
        String pointer = fact.pointer().isEmpty() ? "/" : fact.pointer();
        return switch (fact.kind()) {
            case VALUE -> place(pointer);
            case RATE -> language.say("rate-for", pointer);
            default -> place(pointer) + " (" + language.say(fact.kind()) + ")";
        };
    }

    /** A place of the record, with the question that it answers. */
    String place(String pointer) {
        return question(pointer)
                .map(question -> question + " (" + pointer + ")")
                .orElse(pointer);
    }
}
