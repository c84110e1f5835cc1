package io.github.fairrecruit.compliance.engine.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A value that the model does not take, in words that a user of the library understands. */
final class BadValue extends DatabindException {
    private static final long serialVersionUID = 1L;

    BadValue(JsonParser parser, String reason) {
        super(parser, reason);
    }
}
