package io.github.fairrecruit.compliance.engine.json;

/** What the quick way cannot be sure of. It says nothing more: the slow way finds out, and finds the words. */
final class Doubt extends RuntimeException {
    static final Doubt DOUBT = new Doubt();

    private static final long serialVersionUID = 1L;

    private Doubt() {
        // It is thrown to get out, not to be read.
        super(null, null, false, false);
    }
}
