package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Verbs;
import io.github.fairrecruit.compliance.testkit.RuleClass.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * What compiled rules may call: properties of facts, verbs, the description of rules that Drools generates, and the few
 * methods of Java that this needs. Everything else is refused; what is dangerous has a name of its own.
 */
final class AllowedCalls {
    private static final String FACTS = internal(Fact.class.getPackageName()) + "/";
    private static final String VERBS = internal(Verbs.class.getName());
    private static final String FACT = "L" + internal(Fact.class.getName()) + ";";
    private static final Set<String> ASKS = Set.of("breach", "repaired", "lift", "meets", "attest", "flag");

    /** The description of rules; but not what a right-hand side could reach through it. */
    private static final List<String> DROOLS = List.of("org/drools/model/", "org/drools/modelcompiler/dsl/pattern/");

    private static final List<String> SESSION = List.of("org/drools/model/Drools", "org/drools/model/Channel");

    private static final Set<String> JAVA = Set.of(
            "java/lang/Object.<init>",
            "java/lang/Object.equals",
            "java/lang/Object.hashCode",
            "java/lang/Enum.<init>",
            "java/lang/Enum.valueOf",
            "java/lang/Enum.name",
            "java/lang/Enum.ordinal",
            "java/lang/String.equals",
            "java/lang/String.hashCode",
            "java/lang/Boolean.valueOf",
            "java/lang/Boolean.booleanValue",
            "java/lang/Boolean.TRUE",
            "java/lang/Boolean.FALSE",
            "java/lang/RuntimeException.<init>",
            "java/lang/System.arraycopy",
            "java/util/Arrays.asList",
            "java/util/Collections.emptyList",
            "java/util/Locale.ENGLISH",
            // How dates would be written in a rule; no rule holds one.
            "java/time/format/DateTimeFormatterBuilder.<init>",
            "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive",
            "java/time/format/DateTimeFormatterBuilder.appendPattern",
            "java/time/format/DateTimeFormatterBuilder.toFormatter",
            "org/drools/util/DateUtils.getDateFormatMask");

    /** Beginnings of {@code owner.member}, and the check that names them. The first that fits is taken. */
    private static final Map<String, Check> DANGEROUS = dangerous();

    private final String ownPackage;

    AllowedCalls(String drlPackage) {
        ownPackage = internal(drlPackage) + "/";
    }

    private static Map<String, Check> dangerous() {
        Map<String, Check> dangerous = new LinkedHashMap<>();
        put(
                dangerous,
                Check.CLOCK,
                "java/lang/System.currentTimeMillis",
                "java/lang/System.nanoTime",
                "java/time/",
                "java/util/Date.",
                "java/util/Calendar.",
                "java/util/GregorianCalendar.",
                "java/util/TimeZone.",
                "java/sql/");
        put(dangerous, Check.SIDE_EFFECT, "java/io/PrintStream.", "java/util/logging/", "java/util/prefs/");
        put(
                dangerous,
                Check.FILES,
                "java/io/",
                "java/nio/",
                "java/util/zip/",
                "java/util/jar/",
                "java/util/Scanner.",
                "java/lang/Class.getResource",
                "java/lang/ClassLoader.getResource",
                "java/lang/ClassLoader.getSystemResource");
        put(dangerous, Check.NETWORK, "java/net/", "javax/net/", "java/rmi/", "javax/naming/", "com/sun/net/");
        put(
                dangerous,
                Check.THREADS,
                "java/lang/Thread",
                "java/lang/InheritableThreadLocal",
                "java/util/concurrent/",
                "java/util/Timer",
                "java/lang/Object.wait",
                "java/lang/Object.notify");
        put(
                dangerous,
                Check.REFLECTION,
                "java/lang/Class.",
                "java/lang/ClassLoader.",
                "java/lang/Module",
                "java/lang/Object.getClass",
                "java/lang/reflect/",
                "java/lang/invoke/",
                "java/util/ServiceLoader",
                "java/beans/",
                "javax/script/",
                "javax/tools/",
                "jdk/",
                "sun/");
        put(
                dangerous,
                Check.SIDE_EFFECT,
                "java/lang/System.",
                "java/lang/Runtime.",
                "java/lang/Process",
                "org/slf4j/",
                "org/drools/",
                "org/kie/");
        return dangerous;
    }

    private static void put(Map<String, Check> dangerous, Check check, String... beginnings) {
        for (String beginning : beginnings) {
            dangerous.put(beginning, check);
        }
    }

    /** Why a member must not be used; empty when it may. */
    Optional<Check> refuses(Id member) {
        String name = member.owner() + "." + member.name();
        if (isOwn(member.owner())
                || JAVA.contains(name)
                || member.owner().startsWith("[") && member.name().equals("clone")
                || isVerb(member)
                || property(member).isPresent()
                || ofDrools(member.owner())) {
            return Optional.empty();
        }
        return Optional.of(DANGEROUS.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Check.FOREIGN_CALL));
    }

    boolean isOwn(String type) {
        return type.startsWith(ownPackage);
    }

    private static boolean ofDrools(String owner) {
        return DROOLS.stream().anyMatch(owner::startsWith) && SESSION.stream().noneMatch(owner::startsWith);
    }

    static boolean isVerb(Id member) {
        return member.owner().equals(VERBS)
                && ASKS.contains(member.name())
                && member.descriptor().startsWith("(Ljava/lang/String;" + FACT);
    }

    /** The property of a fact that a method is, with the fact before the dot: {@code Charge.borneByWorker}. */
    static Optional<String> property(Id member) {
        if (!member.owner().startsWith(FACTS)) {
            return Optional.empty();
        }
        String fact = member.owner().substring(FACTS.length());
        String property = member.name().matches("is[A-Z].*") && arguments(member) == 0
                ? Character.toLowerCase(member.name().charAt(2)) + member.name().substring(3)
                : member.name();
        return FactProperties.fact(fact)
                .filter(type -> FactProperties.ids(type, property).contains(arguments(member)))
                .map(type -> fact + "." + property);
    }

    static int arguments(Id method) {
        return method.descriptor().startsWith("(") ? Type.getArgumentTypes(method.descriptor()).length : -1;
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }
}
