#!/bin/bash
# doors.sh: builds examples/embedding and examples/inhouse as foreign projects
# do: copied out of this tree, against artifacts installed into a local
# repository that was empty. What the build knows beside that is Maven's own.
# Says how many tests ran; fails where one does, and where one that must fail
# does not.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Whatever clouds this machine knows are not asked, nor looked for.
unset "${!OS_@}"
export XDG_CONFIG_HOME=$work/config

say() { echo "doors: $*"; }
maven() { mvn -B -ntp -Dmaven.repo.local="$work/repository" "$@"; }

# foreign NAME: a copy of what is tracked of a project, far from here.
foreign() {
    mkdir -p "$work/$1"
    git -C "$top/examples/$1" ls-files -z | tar -C "$top/examples/$1" --null -T - -c | tar -x -C "$work/$1"
}

# told LOG: the runner's own closing lines.
told() { grep -E 'Tests run:.*(Skipped: [0-9]+)$|the cloud is as it was' "$1" | sed 's/^/doors:   /'; }

# build NAME COUNT: of tests that pass in the runner's last line.
build() {
    (cd "$work/$1" && maven verify) > "$work/$1.log" 2>&1 || { tail -n 80 "$work/$1.log"; return 1; }
    say "mvn verify in a copy of examples/$1"
    told "$work/$1.log"
    # fewer would be green too
    grep -q "Tests run: $2, Failures: 0, Errors: 0, Skipped: 0\$" "$work/$1.log" \
        || { say "FAILED: not $2 tests in the last of these"; return 1; }
}

# refuted WHY EXPECTED COUNTS OPTION...: Surefire's own run of the checks, which
# must fail and say EXPECTED, with these COUNTS of tests.
refuted() {
    local log=$work/refuted.log
    rm -f "$work/embedding/target/clouds.yaml"
    if (cd "$work/embedding" && maven surefire:test@checks "${@:4}") > "$log" 2>&1; then
        cat "$log"
        say "FAILED: $1, and nothing is the matter" && return 1
    fi
    grep -qF "$2" "$log" && grep -qF "$3" "$log" || { tail -n 80 "$log"; say "FAILED: $1 is said otherwise"; return 1; }
    say "$1 fails the build: $2"
    told "$log" | sort -u
}

[ -d "$top/core/target/classes" ] || { say "FAILED: nothing is built; run mvn verify first"; exit 1; }
began=$SECONDS
# Built is what "mvn verify" built: a phase would compile all again, since the repository is another one.
(cd "$top" && maven -N install:install && maven jar:jar install:install \
    -pl guidelines,reference-cloud,core,capabilities-identity,capabilities-compute,capabilities-storage) \
    > "$work/install.log" 2>&1 || { tail -n 80 "$work/install.log"; exit 1; }
say "$(find "$work/repository/io/github/interop4j" -name '*.jar' | wc -l) jars are installed after $((SECONDS - began)) s"

foreign embedding
foreign inhouse
build embedding 5
build inhouse 2
refuted "no cloud" "There is no clouds.yaml, and no OS_… variable describes a cloud" \
    "Tests run: 1, Failures: 0, Errors: 1, Skipped: 0" -Dreference.clouds.yaml=
refuted "a capability that nothing has" "interop4j.capabilities names 'identity-v3-tokens-creat'" \
    "Tests run: 1, Failures: 0, Errors: 1, Skipped: 0" -Dinterop4j.capabilities=identity-v3-tokens-creat
refuted "a cloud that forgets" "GET /identity/v3/auth/catalog -> 200: /catalog must be a list but was absent" \
    "Tests run: 1, Failures: 1, Errors: 0, Skipped: 0" -Dreference.forgets=/catalog \
    -Dinterop4j.capabilities=identity-v3-catalog
say "both doors are open after $((SECONDS - began)) s"
