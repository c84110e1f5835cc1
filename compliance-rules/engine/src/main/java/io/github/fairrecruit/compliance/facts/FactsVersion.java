package io.github.fairrecruit.compliance.facts;

/** Version of the derived facts and verbs that rules are compiled against. */
public final class FactsVersion {
    /** The current version, {@code major.minor}. A minor step only adds properties. */
    public static final String CURRENT = "1.2";

    /** Whether rules made for a version can run: the same major version, and no newer minor one. */
    public static boolean runs(String version) {
        int[] asked = parts(version);
        int[] own = parts(CURRENT);
        return asked != null && asked[0] == own[0] && asked[1] <= own[1];
    }

    private static int[] parts(String version) {
        if (version == null || !version.matches("[0-9]{1,4}([.][0-9]{1,4})?")) {
            return null;
        }
        int dot = version.indexOf('.');
        return dot < 0
                ? new int[] {Integer.parseInt(version), 0}
                : new int[] {Integer.parseInt(version.substring(0, dot)), Integer.parseInt(version.substring(dot + 1))};
    }

    private FactsVersion() {}
}
