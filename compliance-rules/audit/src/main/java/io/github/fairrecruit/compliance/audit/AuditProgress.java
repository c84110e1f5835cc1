package io.github.fairrecruit.compliance.audit;

/**
 * How far an audit is.
 *
 * @param file name of the file that is read
 * @param assessed records assessed so far
 * @param refused records refused so far
 * @param breaches breached requirements so far
 * @param bytes bytes of the files read so far
 * @param ofBytes bytes of all files; 0 when it is not known, as for standard input
 * @param resumedFrom records that an earlier run had done already
 */
public record AuditProgress(
        String file, long assessed, long refused, long breaches, long bytes, long ofBytes, long resumedFrom) {
    /** Records in so far. */
    public long records() {
        return assessed + refused;
    }
}
