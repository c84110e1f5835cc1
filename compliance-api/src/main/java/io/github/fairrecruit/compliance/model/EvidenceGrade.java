package io.github.fairrecruit.compliance.model;

/** How well a fact is supported, weakest first. */
public enum EvidenceGrade {
    /** somebody says so; never a fact */
    ALLEGED,
    /** stated by whoever files the record */
    DECLARED,
    /** a document shows it */
    DOCUMENTED,
    /** an inspector or auditor checked it */
    VERIFIED,
    /** a court or authority decided it */
    ADJUDICATED
}
