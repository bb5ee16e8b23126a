#!/bin/bash
# conformance.sh OUT AT_LEAST ARGUMENT...: runs "interop4j run ARGUMENT..."
# against the running development cloud, with its results in the folder OUT.
# Exit status 0 only if no check FAILED, was INCONCLUSIVE or did not run, at
# least AT_LEAST checks PASSED, nothing was left behind in the cloud, and no
# secret stands in anything that was written or printed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
interop4j=$here/../../interop4j
caller_path=$PATH            # common.sh narrows it; interop4j looks for a JDK
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
export OS_CLIENT_CONFIG_FILE=$STATE/clouds.yaml

[ $# -ge 2 ] || die "usage: conformance.sh OUT AT_LEAST ARGUMENT..."
out=$1 at_least=$2
shift 2
mkdir -p "$out"
out=$(cd "$out" && pwd)

code=0
fail() { echo "conformance: $*" >&2; code=1; }

inventory() {
    python3 "$here/lib/inventory.py" devcloud devcloud-alt devcloud-expendable
}

# Runs interop4j. Its exit code speaks of the guideline: 0 met, 2 unproven (a
# check is missing or was skipped) are no fault of the cloud or of a check.
run_checks() {
    local status=0
    PATH=$caller_path "$interop4j" run --out "$out" --state "$STATE/interop4j" "$@" \
        > "$out.log" 2>&1 < /dev/null || status=$?
    tail -n 40 "$out.log"
    case $status in
        0|2) ;;
        1) fail "exit code 1: the guideline is not met" ;;
        *) fail "exit code $status: the run did not come to its end" ;;
    esac
}

judge_results() {
    local results=$out/run.json passed
    [ -s "$results" ] || { fail "there is no $results"; return; }
    jq -r '.results | group_by(.outcome)[] | "\(length) \(.[0].outcome)"' "$results"
    passed=$(jq '[.results[] | select(.outcome == "PASSED")] | length' "$results")
    [ "$passed" -ge "$at_least" ] \
        || fail "only $passed checks passed, expected at least $at_least"
    jq -r '.results[]
        | select(.outcome | IN("PASSED", "SKIPPED", "NOT_IMPLEMENTED") | not)
        | "\(.outcome) \(.id) \(.name): \(.cause // "no cause"): \(.reason // "no reason")"' \
        "$results" > "$out.faults"
    [ ! -s "$out.faults" ] || { cat "$out.faults"; fail "not every check came out well"; }
}

judge_leftovers() {
    diff "$out.before" "$out.after" > "$out.leftovers" \
        || { cat "$out.leftovers"; fail "the cloud is not as it was before ('>' is new)"; }
}

# A secret is looked for only if it is not an ordinary word by itself.
judge_secrets() {
    local secrets=$out.secrets
    { read -r _ secret < "$APPLICATION_CREDENTIAL" && echo "$secret"; } > "$secrets"
    [ "$PASSWORD" = devcloud ] || echo "$PASSWORD" >> "$secrets"
    if grep -rlF -f "$secrets" "$out" "$out.log" "$STATE/interop4j"; then
        fail "these files hold a password or a secret"
    fi
    rm "$secrets"
}

mkdir -p "$STATE/interop4j"
inventory > "$out.before"
run_checks "$@"
inventory > "$out.after" || fail "a user cannot log in any more"
judge_results
judge_leftovers
judge_secrets
exit "$code"
