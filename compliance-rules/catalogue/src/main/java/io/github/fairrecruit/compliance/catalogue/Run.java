package io.github.fairrecruit.compliance.catalogue;

/**
 * A piece of a line.
 *
 * @param kind how it is shown
 * @param text the text, as given; whoever writes it escapes it
 * @param target for a link: its address; for a reference: the anchor in the document
 * @param language language of the text, when it is another than that of the document; else null
 */
record Run(Kind kind, String text, String target, String language) {
    /** How a piece is shown. */
    enum Kind {
        TEXT,
        STRONG,
        CODE,
        LINK,
        REFERENCE
    }

    static Run text(String text) {
        return new Run(Kind.TEXT, text, null, null);
    }

    static Run strong(String text) {
        return new Run(Kind.STRONG, text, null, null);
    }

    static Run code(String text) {
        return new Run(Kind.CODE, text, null, null);
    }

    /** A link to an address of the web; any other address is shown and never followed. */
    static Run link(String text, String address) {
        return isWeb(address)
                ? new Run(Kind.LINK, text, address, null)
                : text(address == null || address.isBlank() ? text : text + " (" + address + ")");
    }

    static Run reference(String text, String anchor) {
        return new Run(Kind.REFERENCE, text, anchor, null);
    }

    Run in(String other) {
        return new Run(kind, text, target, other);
    }

    private static boolean isWeb(String address) {
        return address != null && address.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#]\\S*)?");
    }
}
