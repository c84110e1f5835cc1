package io.github.fairrecruit.compliance.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The requirements whose outcomes are predicted, by pack. */
final class Requirements {
    /** Ids of the requirements of each pack, in the order of the packs' files. */
    static final Map<String, List<String>> BY_PACK = byPack();

    /** Those that only decide on others: they never count towards a verdict. */
    static final Set<String> TESTS = Set.of("C181-7.2", "ILO-DEF-B.0", "ILO-DEF-B.exc");

    /** All ids, in order. */
    static final List<String> ALL = all();

    /** Places in {@link #ALL} of the requirements of each pack. */
    static final Map<String, int[]> OF_PACK = new HashMap<>();

    /** Places in {@link #ALL} of the requirements of each pack that count towards its verdict. */
    static final Map<String, int[]> COUNTING = new HashMap<>();

    private static final Map<String, Integer> INDEX = index();
    private static final Map<String, String> PACK = packs();

    static {
        BY_PACK.forEach((pack, requirements) -> OF_PACK.put(
                pack, requirements.stream().mapToInt(Requirements::index).toArray()));
        BY_PACK.forEach((pack, requirements) -> COUNTING.put(
                pack,
                requirements.stream()
                        .filter(requirement -> !TESTS.contains(requirement))
                        .mapToInt(Requirements::index)
                        .toArray()));
    }

    private Requirements() {}

    static int index(String requirement) {
        Integer index = INDEX.get(requirement);
        if (index == null) {
            throw new IllegalArgumentException("No requirement \"" + requirement + "\" is predicted.");
        }
        return index;
    }

    static String pack(String requirement) {
        return PACK.get(requirement);
    }

    private static Map<String, List<String>> byPack() {
        Map<String, List<String>> packs = new LinkedHashMap<>();
        packs.put(
                "de",
                List.of(
                        ("DE-AUG-LIC DE-AUG-LABEL DE-AUG-18M DE-AUG-EQUAL DE-AUG-NOFEE DE-AUG-HIRE DE-AUG-LEAFLET DE-AUG-BUILD "
                                        + "DE-LEAVE DE-PROBATION DE-NOTICE DE-PERMIT DE-FEE-FORM DE-FEE-COPY DE-FEE-CAP DE-FEE-AVGS "
                                        + "DE-FEE-AVGS-EXCL DE-FEE-STAY DE-FEE-SUCCESS DE-FEE-NOADV DE-FEE-PREP DE-FEE-MINIJOB "
                                        + "DE-FEE-TRAIN DE-EXCL DE-COUNSEL-FEE DE-DOCS-RETURN DE-DOCS-KEEP DE-DATA DE-HEALTH-LIST "
                                        + "DE-SEAL-VOL DE-SEAL-FREE DE-INFO-299 DE-INFO-45C DE-INFO-33 DE-MINWAGE DE-CARE-MW "
                                        + "DE-CARE-MW-WEST DE-PAY-EUR DE-PAYSLIP DE-NW-ITEMS DE-NW-TIME DE-NW-FORM "
                                        + "DE-NW-FORM-SECTOR DE-NW-ABROAD DE-NW-CHANGE")
                                .split(" ")));
        packs.put("dhaka", List.of("DP-1", "DP-7"));
        packs.put("forced-labour-indicators", List.of("FL-I7"));
        packs.put("icrmw", List.of("ICRMW-21"));
        packs.put(
                "ilo-conventions",
                List.of(("C138-3 C181-3.2 C181-7.1 C181-7.2 C188-22.3 C189-8.1 C189-9c C189-10.2 C95-9 MLC-A1.4.5b")
                        .split(" ")));
        packs.put(
                "ilo-fair-recruitment",
                List.of(
                        ("ILO-FR-P8 ILO-FR-G24.1 ILO-FR-P11 ILO-FR-P7 ILO-DEF-I ILO-DEF-A.a ILO-DEF-A.d ILO-DEF-B.0 ILO-DEF-B.i "
                                        + "ILO-DEF-B.vi ILO-DEF-B.vii ILO-DEF-B.open ILO-DEF-B.exc ILO-DEF-C.1 ILO-DEF-C.2 ILO-FR-P12 "
                                        + "ILO-FR-P5")
                                .split(" ")));
        packs.put("iris", List.of("IRIS-A.3", "IRIS-1.a"));
        packs.put(
                "ph",
                List.of(
                        ("PH-ACT-REIMB PH-ACT-DOCS PH-ACT-FALSE PH-ACT-NONDEPLOY PH-ACT-ALIEN PH-LOAN PH-MED PH-CON-MIN "
                                        + "PH-CON-WAGE PH-CON-COMPLETE PH-CON-SUBST PH-LIAB PH-COST-WORKER PH-COST-EMPLOYER PH-DW-WAGE "
                                        + "PH-DW-WAGE-TARGET PH-DW-AGE PH-DW-QUAL PH-FEE-CAP PH-FEE-DW PH-FEE-DEST PH-FEE-SEA "
                                        + "PH-FEE-TIME PH-FEE-RECEIPT PH-FEE-PAYEE PH-INS PH-PREMIUM PH-LIC-REQ PH-LIC-OWN "
                                        + "PH-LIC-CAPITAL PH-LIC-DISQ PH-LIC-DISQ-KIN PH-LIC-FIN PH-LIC-NEWMKT PH-LIC-ESCROW PH-LIC-TERM")
                                .split(" ")));
        packs.put("who-health-personnel", List.of("WHO-SSL-LIST"));
        return packs;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>();
        BY_PACK.values().forEach(all::addAll);
        return List.copyOf(all);
    }

    private static Map<String, Integer> index() {
        Map<String, Integer> index = new HashMap<>();
        for (String requirement : ALL) {
            index.put(requirement, index.size());
        }
        return index;
    }

    private static Map<String, String> packs() {
        Map<String, String> packs = new HashMap<>();
        BY_PACK.forEach((pack, requirements) -> requirements.forEach(id -> packs.put(id, pack)));
        return packs;
    }
}
