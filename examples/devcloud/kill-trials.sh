#!/bin/bash
# kill-trials.sh [MOMENTS]: kills a process that makes things of every kind, and
# has locked a server, and sweeps after it: at exact points (before the cloud
# acts, after it acted and before it answers, after it answered), then at MOMENTS
# random moments (20).
# Nothing of it may be left, and nothing of another run's may be touched.
# On a simulated cloud; or on the one that OS_CLOUD names in the clouds.yaml that
# OS_CLIENT_CONFIG_FILE names.
set -euo pipefail

moments=${1:-20}
top=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

cd "$top"
status=0
mvn -B -ntp -pl core -am test -Dspotless.check.skip -Dtest=KillTrialTests -Dsurefire.failIfNoSpecifiedTests=false \
    -Dinterop4j.kill-trials.moments="$moments" \
    ${OS_CLOUD:+-Dinterop4j.kill-trials.cloud="$OS_CLOUD"} > "$log" 2>&1 || status=$?
if [ "$status" -ne 0 ]; then
    grep -E 'ERROR|kill trial' "$log" >&2 || tail -n 40 "$log" >&2
    exit "$status"
fi
grep -o 'kill trial: .*' "$log"
kinds=$(grep -o 'kill trial: [0-9]* kinds' "$log" | awk '{ sum += $3 } END { print sum }')
echo "$kinds kills of a creating request and $moments at random on ${OS_CLOUD:-a simulated cloud}: nothing left, nothing else touched."
