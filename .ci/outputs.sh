#!/bin/bash
# outputs.sh FOLDER: has the outputs that the tests of core wrote there read by
# those they are for: python-subunit, promtool, har-validator, a browser. What this machine
# does not have is left out, and that is said.
set -euo pipefail

folder=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { echo "outputs: $*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

# --- subunit -------------------------------------------------------------------

# Debian's own, for which its packages are: another may come first on the PATH.
python=/usr/bin/python3
subunit() {
    "$python" - "$folder/every-outcome.subunit" << 'PYTHON'
import sys
import subunit
import testtools

told = {}

def tell(test):
    began, ended = test["timestamps"]
    seconds = (ended - began).total_seconds() if began and ended else None
    text = {name: content.as_text() for name, content in test["details"].items()}
    told[test["id"]] = (test["status"], seconds, text)

result = testtools.StreamToDict(tell)
result.startTestRun()
with open(sys.argv[1], "rb") as stream:
    subunit.ByteStreamToStreamResult(stream, non_subunit_name="not subunit").run(result)
result.stopTestRun()

failed = "in #2 GET /keys/42 -> 200: gone is gone\n"
expected = {
    "acme.Keys.kept[id-a1]": ("success", 1.25),
    "acme.Keys.gone[id-a2]": ("fail", 1.25),
    "acme.Names.unique[id-a3]": ("exists", None),
    "acme.Later.soon[id-a4]": ("fail", 1.25),
    "com.acme.KeyChecks.aKeyIsKept[id-in-house]": ("skip", 1.25),
}
found = {test: about[:2] for test, about in told.items()}
assert found == expected, found
assert told["acme.Keys.gone[id-a2]"][2]["traceback"].endswith(failed), told
assert told["com.acme.KeyChecks.aKeyIsKept[id-in-house]"][2]["reason"].startswith("needs credential other"), told
PYTHON
}

# --- HTTP archives -----------------------------------------------------------------

# Debian keeps modules where its own node looks for them, and others' do not.
archives() {
    NODE_PATH=/usr/share/nodejs node - "$folder"/har/*/*.har << 'NODE'
const {readFileSync} = require("fs");
const {har} = require("har-validator");
const files = process.argv.slice(2);
Promise.all(files.map(file => har(JSON.parse(readFileSync(file))).catch(refused => {
    console.error(file, JSON.stringify(refused.errors));
    process.exitCode = 1;
}))).then(() => { if (files.length < 5) throw new Error(`only ${files.length} archives`); });
NODE
}

# --- a browser -----------------------------------------------------------------

# dom PAGE OPTION...: what the page is after its script has run. Fails on a console message.
dom() {
    # a profile of its own, so that nothing of the user's takes part
    timeout 120 "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync --enable-logging=stderr \
        --user-data-dir="$work/profile" --virtual-time-budget=5000 --dump-dom "${@:2}" "file://$1" 2> "$work/said"
    ! grep ':CONSOLE' "$work/said" >&2 || fail "$1 says something on the console"
}

# The page's own policy lets no other script run: the copy that is driven has none.
driven() {               # PAGE SCRIPT OPTION...
    sed 's/<meta http-equiv="Content-Security-Policy"[^>]*>//' "$folder/$1" > "$work/$1"
    printf '<script>%s</script>\n' "$2" >> "$work/$1"
    dom "$work/$1" "${@:3}" | grep -o 'data-found="[^"]*"' || true
}

# expect NAME FOUND EXPECTED
expect() {
    [ "$2" = "data-found=\"$3\"" ] || fail "$1: expected $3, found $2"
}

found='const found = text => { document.body.dataset.found = text; };
    const shown = () => document.querySelectorAll("#list > details:not([hidden])").length;
    const type = text => { find.value = text; find.dispatchEvent(new Event("input", {bubbles: true})); };
    const press = key => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
    const find = document.getElementById("find");'

pages() {
    local page
    # As it is, with its policy: its script runs, and nothing of the cloud's does.
    for page in every-outcome hostile many; do
        dom "$folder/$page.html" > "$work/dom"
        grep -q '<html lang="en" class="live">' "$work/dom" || fail "$page.html: its script does not run"
    done
    # In each state of a run and in both colour schemes, on a telephone: nothing on the console, nothing cut off.
    for page in met failures interrupted first; do
        for scheme in 0 1; do
            expect "$page.html on a telephone" "$(driven "$page.html" "$found"'
                document.querySelectorAll("details").forEach(each => { each.open = true; });
                document.body.style.width = "420px";
                found(`${matchMedia("(prefers-color-scheme: dark)").matches ? 0 : 1} ${
                    document.body.scrollWidth}`);' --window-size=500,900 \
                "--blink-settings=preferredColorScheme=$scheme")" "$scheme 420"
        done
    done
    dom "$folder/every-outcome.html#test-a1" > "$work/dom"
    grep -q '<details class="test of-passed" id="test-a1" data-outcome="PASSED" open="">' "$work/dom" \
        || fail "a link to a test does not unfold it"

    expect "what a cloud says is no script" "$(driven hostile.html "$found"'found(String(window.hacked));')" undefined
    expect "nobody is asked for anything" "$(driven every-outcome.html "$found"'
        found(String(performance.getEntriesByType("resource").length));')" 0
    expect "the filter by text" "$(driven many.html "$found"'
        const all = shown(); type("many-99"); const some = shown(); type("nothing like it"); found(`${all} ${some} ${shown()}`);')" \
        "1004 11 0"
    expect "the filter by outcome" "$(driven many.html "$found"'
        document.querySelector("input[value=PASSED]").click(); found(String(shown()));')" 338
    expect "a number of the verdict shows its tests" "$(driven many.html "$found"'
        document.querySelector("[data-only=FAILED]").click(); found(String(shown()));')" 334
    expect "a capability shows its tests" "$(driven every-outcome.html "$found"'
        document.querySelector("[data-find=acme-keys]").click(); found(String(shown()));')" 2
    expect "folding" "$(driven every-outcome.html "$found"'
        const open = () => document.querySelectorAll("#list > details[open]").length;
        document.getElementById("unfold").click(); const unfolded = open();
        document.getElementById("fold").click(); found(`${unfolded} ${open()}`);')" "5 0"
    expect "the keyboard" "$(driven every-outcome.html "$found"'
        document.body.focus(); press("/"); const inField = document.activeElement === find;
        type("zzz"); press("Escape"); const again = shown();
        press("j"); press("j"); press("k");
        const at = [...document.querySelectorAll("#list summary")].indexOf(document.activeElement);
        found(`${inField} ${again} ${at}`);')" "true 5 0"
    expect "a narrow screen" "$(driven hostile.html "$found"'
        document.querySelectorAll("details").forEach(each => { each.open = true; });
        document.body.style.width = "420px"; found(String(document.documentElement.scrollWidth <= innerWidth));')" true
}

# --------------------------------------------------------------------------------

if "$python" -c 'import subunit, testtools' 2> "$work/said"; then
    subunit
    say "python-subunit reads the stream"
else
    say "SKIPPED: there is no python3-subunit here, so no one has read the subunit stream"
fi
if command -v promtool > "$work/said"; then
    promtool check metrics < "$folder/every-outcome.prom"
    say "promtool finds nothing wrong with the metrics"
else
    say "SKIPPED: there is no promtool here, so no one has read the metrics"
fi
if NODE_PATH=/usr/share/nodejs node -e 'require("har-validator")' 2> "$work/said"; then
    archives
    say "har-validator finds nothing wrong with the HTTP archives"
else
    say "SKIPPED: there is no node with har-validator here, so it has not read the HTTP archives"
fi
if browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome); then
    pages
    say "a browser shows the page, filters, folds, and asks nobody for anything"
else
    say "SKIPPED: there is no chromium here, so no one has looked at the page"
fi
