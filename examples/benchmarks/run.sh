#!/usr/bin/env bash
# Measures what README.md of this folder lists, and prints tables of ratios in Markdown. Needs a JDK, bash, awk and sort.
#
#   examples/benchmarks/run.sh [records|packs|cold|dependencies|steps|audit|growth ...]     without a word: all
#
# First build: ./mvnw -q -DskipTests package
#
#   GENERATOR=generator.jar    records come from the generator instead of the maker of this folder
#   CLI=recruitment-audit.jar  the command (default: that of examples/audit-cli)
#   ROUNDS=5                   how often each thing is measured; rounds are interleaved
#   SECONDS_EACH=10            seconds of warm-up, and of measuring, of a benchmark in each round
#   RECORDS=100000             records of the steps and of the audit
#   SIZES="1000 10000 100000 1000000"
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
CLI=${CLI:-$root/examples/audit-cli/target/recruitment-audit.jar}
GENERATOR=${GENERATOR:-}
ROUNDS=${ROUNDS:-5}
SECONDS_EACH=${SECONDS_EACH:-10}
RECORDS=${RECORDS:-100000}
SIZES=${SIZES:-"1000 10000 100000 1000000"}
one=$root/examples/data/published/us-2002-farm-costs.json
work=$here/target/measured
package=io.github.fairrecruit.compliance.benchmarks

[ -f "$CLI" ] || { echo "$CLI is not there. Maybe build first: ./mvnw -q -DskipTests package" >&2; exit 64; }
own=$(ls "$here"/target/compliance-example-benchmarks-*.jar 2>/dev/null | head -1)
[ -n "$own" ] || { echo "The benchmarks are not built. Maybe build first: ./mvnw -q -DskipTests package" >&2; exit 64; }
# Jars only, in one order: a class-data archive fits no other class path.
classpath=$own$(printf ':%s' "$here"/target/lib/*.jar)
mkdir -p "$work"
LC_ALL=C
export LC_ALL

# ---------------------------------------------------------------------------------------------------- arithmetic

# A file of measurements has a line for each: seconds on the clock, seconds of the processors. Other processes on the
# machine change the first a lot and the second little.
clock=1
processor=2
least() { awk -v c="$2" '{ print $c }' "$1" | sort -n | head -1; }
median() { awk -v c="$2" '{ print $c }' "$1" | sort -n | awk '{ n[NR] = $1 } END { print n[int((NR + 1) / 2)] }'; }
divide() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

# ratio FILE FILE COLUMN: of the least ones and of the medians.
ratio() { echo "$(divide "$(least "$1" "$3")" "$(least "$2" "$3")") / $(divide "$(median "$1" "$3")" "$(median "$2" "$3")")"; }

# Both times of a whole process, whatever its exit status: an assessment that finds breaches ends with 1.
times() {
    local TIMEFORMAT='%R %U %S'
    { time "$@" >/dev/null 2>&1 || true; } 2>&1 | awk '{ print $1, $2 + $3 }'
}

# One core, if the system can hold a process to one.
if command -v taskset >/dev/null; then core() { taskset -c 0 "$@"; }; else core() { "$@"; }; fi

# ---------------------------------------------------------------------------------------------------- records

# records COUNT: path of a file of so many records, made once.
records() {
    local file=$work/records-$1.ndjson
    if [ ! -s "$file" ]; then
        if [ -n "$GENERATOR" ]; then
            rm -rf "$work/generated"
            java -jar "$GENERATOR" --records "$1" --seed 1 --output "$work/generated" >&2
            cat "$work"/generated/placements*.ndjson > "$file"
            rm -rf "$work/generated"
        else
            java -cp "$classpath" $package.RecordMaker "$1" 1 > "$file.part"
            mv "$file.part" "$file"
        fi
    fi
    echo "$file"
}

# ---------------------------------------------------------------------------------------------------- sections

measure_records() {
    echo "## One record, warm"
    echo
    local records=""
    [ -n "$GENERATOR" ] && records=-Dbenchmark.records=$(records 1000)
    java $records -cp "$classpath" $package.Ratios per-record "$ROUNDS" "$SECONDS_EACH" | grep '^|'
    echo
}

measure_packs() {
    echo "## More packs"
    echo
    java -cp "$classpath" $package.Ratios more-packs "$ROUNDS" "$SECONDS_EACH" | awk '/^\|/ { print; table = 1; next } table { print ""; table = 0 }'
    echo
}

measure_cold() {
    local archive=$work/cli.jsa engine=$work/engine.jsa
    rm -f "$archive" "$engine" "$work"/cold-*
    # How to make a class-data archive: run once with the classes that are to be in it, and name it in later runs.
    java -XX:ArchiveClassesAtExit="$archive" -jar "$CLI" assess "$one" >/dev/null 2>&1 || true
    java -XX:ArchiveClassesAtExit="$engine" -cp "$classpath" $package.ColdStart assess "$one" >/dev/null 2>&1
    [ -s "$archive" ] && [ -s "$engine" ] || { echo "This JVM wrote no class-data archive." >&2; exit 1; }
    for round in $(seq "$ROUNDS"); do
        times java -jar "$CLI" --version >> "$work/cold-version"
        times java -jar "$CLI" assess "$one" >> "$work/cold-cli"
        times java -XX:SharedArchiveFile="$archive" -jar "$CLI" assess "$one" >> "$work/cold-cli-archive"
        times java -XX:TieredStopAtLevel=1 -XX:SharedArchiveFile="$archive" -jar "$CLI" assess "$one" >> "$work/cold-cli-c1"
        java -cp "$classpath" $package.ColdStart assess "$one" 2>/dev/null >> "$work/cold-engine"
        java -XX:SharedArchiveFile="$engine" -cp "$classpath" $package.ColdStart assess "$one" 2>/dev/null >> "$work/cold-engine-archive"
    done
    echo "## First assessment"
    echo
    echo "| what | seconds on the clock (min / median) | seconds of the processors |"
    echo "|---|---|---|"
    cold_row "the command only prints its version" cold-version
    cold_row "the command, from the start of the JVM to its end" cold-cli
    cold_row "the same with a class-data archive" cold-cli-archive
    cold_row "the same, compiled by C1 only" cold-cli-c1
    cold_row "a new engine in a running JVM, until it has read and assessed a record" cold-engine
    cold_row "the same with a class-data archive" cold-engine-archive
    echo
    echo "Archive of the command: $(du -k "$archive" | awk '{ printf "%.1f", $1 / 1024 }') MB."
    echo
}

cold_row() {
    echo "| $1 | $(least "$work/$2" $clock) / $(median "$work/$2" $clock) | $(least "$work/$2" $processor) / $(median "$work/$2" $processor) |"
}

measure_dependencies() {
    rm -f "$work"/piece-*
    for round in $(seq "$ROUNDS"); do
        for piece in nothing jackson validator engine read assess; do
            java -cp "$classpath" $package.ColdStart $piece "$one" 2>/dev/null >> "$work/piece-$piece"
        done
    done
    java -Xlog:class+load:file="$work/loaded.log" -cp "$classpath" $package.ColdStart assess "$one" >/dev/null 2>&1
    echo "## What each dependency costs an embedder"
    echo
    echo "| group | jars | MB | classes loaded until the first assessment |"
    echo "|---|---|---|---|"
    for jar in "$here"/target/lib/*.jar; do
        name=$(basename "$jar")
        case $name in
            jmh-*|jopt-*|commons-math3-*|slf4j-nop-*) continue ;; # Only these benchmarks have them.
            compliance-*) group="this library: API, engine, nine packs" ;;
            jackson-*) group="Jackson" ;;
            hibernate-*|jakarta.validation-*|jboss-logging-*|classmate-*) group="Hibernate Validator" ;;
            ecj-*|antlr*|drools-drl-*|drools-ecj-*|commons-codec-*|drools-io-*|kie-util-*) group="Drools: what only compiles rules, unused" ;;
            slf4j-api-*) group="SLF4J API" ;;
            *) group="Drools: what runs rules" ;;
        esac
        loaded=$(grep -c "source: file:$jar" "$work/loaded.log" || true)
        printf '%s\t%s\t%s\n' "$group" "$(wc -c < "$jar")" "$loaded"
    done | awk -F '\t' '{ jars[$1]++; bytes[$1] += $2; loaded[$1] += $3; n++; b += $2; l += $3 }
        END { for (g in jars) printf "| %s | %d | %.2f | %d |\n", g, jars[g], bytes[g] / 1e6, loaded[g] | "sort"; close("sort")
              printf "| all | %d | %.2f | %d |\n", n, b / 1e6, l }'
    echo
    echo "The JDK's own classes: $(grep -c 'source: jrt:\|shared objects file' "$work/loaded.log"); made at run time: $(grep -v 'source: file:\|source: jrt:\|shared objects file' "$work/loaded.log" | grep -c 'source:' || true)."
    echo
    echo "| piece of the first assessment | share of the processors' time (median) | milliseconds on the clock (median) |"
    echo "|---|---|---|"
    piece_row "Jackson parses and binds a record" jackson nothing
    piece_row "Hibernate Validator checks it, beyond that" validator jackson
    piece_row "an engine is made: packs are found, their data read" engine nothing
    piece_row "the engine reads the record, beyond that" read engine
    piece_row "the engine assesses it: rule bases are built, rules fired" assess read
    piece_row "all: an engine made, a record read and assessed" assess nothing
    echo
    echo "The first two are what the two libraries take by themselves; the next three add up to the last."
    echo
}

# A piece, less the one that it contains.
piece_row() {
    local share millis
    share=$(awk -v a="$(median "$work/piece-$2" $processor)" -v b="$(median "$work/piece-$3" $processor)" \
        -v t="$(median "$work/piece-assess" $processor)" 'BEGIN { printf "%.2f", (a - b) / t }')
    millis=$(awk -v a="$(median "$work/piece-$2" $clock)" -v b="$(median "$work/piece-$3" $clock)" 'BEGIN { printf "%.0f", 1000 * (a - b) }')
    echo "| $1 | $share | $millis |"
}

# step CORES STEP FILE: times of a whole process; on one core it shares that core with its compiler and collector.
step() {
    local run=""
    [ "$1" = 1 ] && run=core
    times $run java -Xmx1g -cp "$classpath" $package.Pipeline "$3" "$1" "$2"
}

measure_steps() {
    local file
    file=$(records "$RECORDS")
    rm -f "$work"/step-*
    for round in $(seq "$ROUNDS"); do
        for cores in 1 2; do
            for step in split jackson read assess write; do
                step $cores $step "$file" >> "$work/step-$step-$cores"
            done
        done
    done
    echo "## Steps of an audit, $RECORDS records of $(($(wc -c < "$file") / RECORDS)) bytes, each step in a process of its own"
    echo
    echo "| step | × Jackson by processor time (min / median) | 1 core: × Jackson on the clock | 2 cores: × Jackson on the clock | 2 cores against 1 |"
    echo "|---|---|---|---|---|"
    for step in split jackson read assess write; do
        echo "| \`$step\` | $(ratio "$work/step-$step-1" "$work/step-jackson-1" $processor) | $(ratio "$work/step-$step-1" "$work/step-jackson-1" $clock) | $(ratio "$work/step-$step-2" "$work/step-jackson-2" $clock) | $(ratio "$work/step-$step-1" "$work/step-$step-2" $clock) |"
    done
    echo
}

# Whether the command has an audit.
audits() { java -jar "$CLI" --help 2>/dev/null | grep -q '^ *audit '; }

audit() { # CORES FILE [JVM OPTION ...]
    local cores=$1 file=$2 run=""
    shift 2
    [ "$cores" = 1 ] && run=core
    rm -rf "$work/audit"
    times $run java "$@" -jar "$CLI" audit --output "$work/audit" --threads "$cores" "$file"
}

measure_audit() {
    local file
    audits || { echo "$CLI has no audit yet: left out." >&2; return; }
    file=$(records "$RECORDS")
    rm -f "$work"/audit-[0-9] "$work"/parse-*
    for round in $(seq "$ROUNDS"); do
        for cores in 1 2; do
            audit $cores "$file" -Xmx1g >> "$work/audit-$cores"
            step $cores jackson "$file" >> "$work/parse-jackson-$cores"
            step $cores read "$file" >> "$work/parse-read-$cores"
        done
    done
    echo "## A whole audit, $RECORDS records, each run a process of its own"
    echo
    echo "| cores | × Jackson alone by processor time (min / median) | × Jackson alone on the clock | × reading alone on the clock | seconds on the clock (min / median) |"
    echo "|---|---|---|---|---|"
    for cores in 1 2; do
        echo "| $cores | $(ratio "$work/audit-$cores" "$work/parse-jackson-$cores" $processor) | $(ratio "$work/audit-$cores" "$work/parse-jackson-$cores" $clock) | $(ratio "$work/audit-$cores" "$work/parse-read-$cores" $clock) | $(least "$work/audit-$cores" $clock) / $(median "$work/audit-$cores" $clock) |"
    done
    echo
    echo "Two cores against one: $(ratio "$work/audit-1" "$work/audit-2" $clock)."
    echo
}

# The largest live heap of a process while it runs, in MB: every two seconds the JVM is made to collect all garbage and to
# count what is left.
live() {
    "$@" >/dev/null 2>&1 &
    local process=$! most=0 bytes
    while sleep 2; kill -0 $process 2>/dev/null; do
        bytes=$(jcmd $process GC.class_histogram 2>/dev/null | awk '$1 == "Total" { print $3 }')
        [ "${bytes:-0}" -gt "$most" ] && most=$bytes
    done
    wait $process || true
    awk -v b="$most" 'BEGIN { if (b == 0) print "over too soon"; else printf "%.0f", b / 1e6 }'
}

# growth: time and heap by the number of records, under -Xmx256m.
measure_growth() {
    local size file first="" what heap run
    if audits; then what="the audit"; else what="reading, assessing and writing"; fi
    echo "## Growth: $what on two cores under -Xmx256m"
    echo
    echo "| records | µs of the processors per record (min) | × that of the smallest | seconds on the clock (min) | largest live heap, MB |"
    echo "|---|---|---|---|---|"
    for size in $SIZES; do
        file=$(records "$size")
        if audits; then
            run=(java -Xmx256m -jar "$CLI" audit --output "$work/audit" --threads 2 "$file")
        else
            run=(java -Xmx256m -cp "$classpath" $package.Pipeline "$file" 2 write)
        fi
        rm -f "$work/growth-$size"
        for round in $(seq "$((size > 100000 ? 1 : ROUNDS))"); do
            rm -rf "$work/audit"
            times "${run[@]}" >> "$work/growth-$size"
        done
        # A run of its own: to collect all garbage takes time.
        rm -rf "$work/audit"
        heap=$(live "${run[@]}")
        each=$(awk -v s="$(least "$work/growth-$size" $processor)" -v n="$size" 'BEGIN { printf "%.1f", s * 1e6 / n }')
        first=${first:-$each}
        echo "| $size | $each | $(divide "$each" "$first") | $(least "$work/growth-$size" $clock) | $heap |"
    done
    echo
    echo "The time includes the start of the process, which is most of it for the smallest file."
    echo
}

# ---------------------------------------------------------------------------------------------------- all of it

[ $# -gt 0 ] || set -- records packs cold dependencies steps audit growth
echo "$(java -version 2>&1 | sed -n 2p), $(getconf _NPROCESSORS_ONLN) cores."
echo
for section in "$@"; do
    case $section in
        records|packs|cold|dependencies|steps|audit|growth) "measure_$section" ;;
        *) echo "$section is not measured. Maybe one of: records packs cold dependencies steps audit growth." >&2; exit 64 ;;
    esac
done
