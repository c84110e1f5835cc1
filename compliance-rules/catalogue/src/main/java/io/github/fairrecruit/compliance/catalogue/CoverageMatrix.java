package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.catalogue.Catalogue.Document;
import io.github.fairrecruit.compliance.catalogue.Catalogue.Provision;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the provisions that requirements judge beside those that have none, document by document. */
final class CoverageMatrix {
    /** Provisions in the order of their numbers: Article 9 stands before Article 10. */
    static final Comparator<String> BY_NUMBER = CoverageMatrix::compare;

    private static final Pattern CHUNK = Pattern.compile("[0-9]+|[^0-9]+");
    private static final String UNNAMED = "?";

    private CoverageMatrix() {}

    static List<Document> of(PackInfo info, List<PackCatalogue.Entry> entries) {
        Map<String, List<Provision>> documents = new TreeMap<>(BY_NUMBER.thenComparing(Comparator.naturalOrder()));
        requirements(info)
                .forEach((document, byProvision) -> byProvision.forEach((provision, requirements) -> documents
                        .computeIfAbsent(document, any -> new ArrayList<>())
                        .add(covered(provision, requirements))));
        for (PackCatalogue.Entry entry : entries) {
            documents
                    .computeIfAbsent(name(entry.document()), any -> new ArrayList<>())
                    .add(new Provision(
                            entry.provision(),
                            entry.status(),
                            entry.requirement() == null ? List.of() : List.of(entry.requirement()),
                            entry.row(),
                            entry.why()));
        }
        return documents.entrySet().stream()
                .map(document -> Document.of(
                        document.getKey(),
                        document.getValue().stream()
                                .sorted(Comparator.comparing(
                                        provision -> within(document.getKey(), provision.provision()), BY_NUMBER))
                                .toList()))
                .toList();
    }

    private static Map<String, Map<String, List<Requirement>>> requirements(PackInfo info) {
        Map<String, Map<String, List<Requirement>>> documents = new LinkedHashMap<>();
        for (Requirement requirement : info.requirements()) {
            String document = requirement.citation() == null
                    ? UNNAMED
                    : name(requirement.citation().document());
            documents
                    .computeIfAbsent(document, any -> new LinkedHashMap<>())
                    .computeIfAbsent(name(requirement.provision()), any -> new ArrayList<>())
                    .add(requirement);
        }
        return documents;
    }

    private static Provision covered(String provision, List<Requirement> requirements) {
        boolean attested = requirements.stream().allMatch(CoverageMatrix::attestedOnly);
        return new Provision(
                provision,
                attested ? Coverage.ATTESTATION_ONLY : Coverage.COVERED,
                requirements.stream().map(Requirement::id).toList(),
                null,
                null);
    }

    private static boolean attestedOnly(Requirement requirement) {
        return requirement.kind() == RequirementKind.ATTESTATION
                || (requirement.outcomes().contains(Outcome.ATTESTED)
                        && !requirement.outcomes().contains(Outcome.SATISFIED));
    }

    private static String name(String given) {
        return given == null || given.isBlank() ? UNNAMED : given;
    }

    /** The provision without the name of its document, which some print and some do not. */
    private static String within(String document, String provision) {
        return provision.startsWith(document) ? provision.substring(document.length()) : provision;
    }

    private static int compare(String a, String b) {
        List<String> left = chunks(a);
        List<String> right = chunks(b);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareChunk(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareChunk(String a, String b) {
        return isNumber(a) && isNumber(b) ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }

    private static boolean isNumber(String chunk) {
        return chunk.charAt(0) >= '0' && chunk.charAt(0) <= '9';
    }

    /** Without blanks, signs and the word before the number, so that "Section 5", "Sections 5" and "§ 5" are neighbours. */
    private static List<String> chunks(String text) {
        String key = text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s§]", "")
                .replaceFirst("^(art(icles?|\\.)?|sections?|ss?\\.)(?=[0-9])", "");
        Matcher matcher = CHUNK.matcher(key);
        List<String> chunks = new ArrayList<>();
        while (matcher.find()) {
            chunks.add(matcher.group());
        }
        return chunks;
    }
}
