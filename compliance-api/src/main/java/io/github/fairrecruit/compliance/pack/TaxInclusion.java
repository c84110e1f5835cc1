package io.github.fairrecruit.compliance.pack;

/** Whether an amount of the law includes value added tax. */
public enum TaxInclusion {
    /** It includes the tax. */
    INCLUDED,
    /** The tax comes on top. */
    EXCLUDED,
    /** The amount bears no such tax, or the law does not speak of it. */
    NONE
}
