#!/bin/bash
# three-nights.sh OUT: runs a few checks on the development cloud in three nights,
# through a gateway that spoils answers in the second. Exit status 0 only if the
# reports tell that story: what failed newly, why, and who should look; then
# what is fixed. Their pages are in OUT/1, OUT/2 and OUT/3.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
interop4j=$here/../../interop4j
caller_path=$PATH            # common.sh narrows it; interop4j looks for a JDK
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"

[ $# -eq 1 ] || die "usage: three-nights.sh OUT"
mkdir -p "$1"
out=$(cd "$1" && pwd)
work=$(mktemp -d)
gateway=
# shellcheck disable=SC2317 # called by the trap
finish() {
    [ -z "$gateway" ] || kill "$gateway" 2> /dev/null || true
    rm -rf "$work"
}
trap finish EXIT

code=0
fail() { echo "three nights: $*" >&2; code=1; }

KEYPAIR=89d59d43-f735-441a-abcf-0601727f47b6     # a keypair keeps its type
ZONES=01f1ae88-eba9-4c6b-a011-6f7ace06b725       # Cinder's availability zones
CONTAINERS=3499406a-ae53-4f8c-b43a-133d4dc6fe3f  # an account lists its containers
VOLUMES=0b6ddd39-b948-471f-8038-4787978747c4     # volumes are listed

# The gateway, and a clouds.yaml that leads through it.
start() {
    : > "$work/defects"
    python3 "$here/lib/gateway.py" "$work/defects" > "$work/port" &
    gateway=$!
    local tries=0
    until [ -s "$work/port" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 100 ] || die "the gateway does not start"
        sleep 0.1
    done
    local through project
    through=http://127.0.0.1:$(cat "$work/port")/127.0.0.1
    project=$(OS_CLIENT_CONFIG_FILE=$STATE/clouds.yaml openstack --os-cloud devcloud token issue -f value -c project_id)
    sed "s#^  devcloud:\$#&\n    compute_endpoint_override: $through:$NOVA_PORT/v2.1\n\
    block_storage_endpoint_override: $through:$CINDER_PORT/v3/$project\n\
    object_store_endpoint_override: $through:$SWIFT_PORT/v1/AUTH_$project#" "$STATE/clouds.yaml" > "$work/clouds.yaml"
    for id in "$KEYPAIR" "$ZONES" "$CONTAINERS" "$VOLUMES"; do
        echo "night[id-$id]"
    done > "$work/nights.lst"
}

# night NUMBER EXIT_CODE
night() {
    local status=0
    (cd "$work" && PATH=$caller_path OS_CLIENT_CONFIG_FILE=$work/clouds.yaml "$interop4j" run --cloud devcloud \
        --guideline nights.lst --out "$out/$1" --state "$work/state") > "$out/$1.log" 2>&1 < /dev/null || status=$?
    [ "$status" = "$2" ] || { tail -n 30 "$out/$1.log" >&2; fail "night $1 ended with $status, not with $2"; }
}

# outcome NIGHT ID OUTCOME CAUSE
outcome() {
    local found
    found=$(jq -r --arg id "$2" '.results[] | select(.id == $id) | "\(.outcome) \(.cause)"' "$out/$1/run.json")
    [ "$found" = "$3 $4" ] || fail "night $1, $2: expected $3 $4, found $found"
}

# says NIGHT TEXT: on the console, in the page and in the summary
says() {
    local file
    for file in "$out/$1.log" "$out/$1/report.html" "$out/$1/summary.md"; do
        grep -qiF -- "$2" "$file" || fail "$file does not say: $2"
    done
}

start
night 1 0
for id in "$KEYPAIR" "$ZONES" "$CONTAINERS" "$VOLUMES"; do
    outcome 1 "$id" PASSED null
done

cat > "$work/defects" << DEFECTS
GET /v2\.1/os-keypairs/.+ drop /keypair/type
GET /v3/[^/]+/os-availability-zone status 500
GET /v1/[^/]+ hang up
DEFECTS
night 2 1
outcome 2 "$KEYPAIR" FAILED cloud-nonconformant
outcome 2 "$ZONES" FAILED cloud-error
outcome 2 "$CONTAINERS" INCONCLUSIVE network
outcome 2 "$VOLUMES" PASSED null
says 2 "newly failing"
says 2 "whoever runs the compute service: it answered otherwise than it must"
says 2 "whoever runs the block-storage service: it failed"
says 2 "whoever runs the way to the object-store service"
says 2 "failed again when it was run again"

: > "$work/defects"
night 3 0
says 3 "newly fixed"
for id in "$KEYPAIR" "$ZONES" "$CONTAINERS" "$VOLUMES"; do
    outcome 3 "$id" PASSED null
done

[ "$code" = 0 ] && echo "three nights: what failed newly in the second, why, and who should look; and that it is fixed"
exit "$code"
