# shellcheck shell=bash
# What every shell test stands on. A test is a function named test_…; it runs in a subshell of its own, in a fresh
# folder with a space in its name, with a home of its own; whatever it started is ended when it ends.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bin=${SAHEL_BIN:-$root/.build/bin}
seeds=$root/seeds

# fresh_home: makes the test's folder, the variables a user would have, and goes there.
fresh_home() {
    unset "${!SAHEL_SEARCH@}" "${!XDG_@}" NO_COLOR
    export SAHEL_TEST_FOLDER=$1
    export HOME=$1/home XDG_RUNTIME_DIR=$1/run LC_ALL=C.UTF-8 PATH=$bin:$PATH
    mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
    cd "$1" || exit 1
}

# started_here: the processes of our programs that carry this test's folder in their environment.
started_here() {
    local process program
    for process in /proc/[0-9]*; do
        for program in "$bin"/*; do
            [[ $process/exe -ef $program ]] || continue
            grep -qzxF "SAHEL_TEST_FOLDER=$SAHEL_TEST_FOLDER" "$process/environ" && echo "${process#/proc/}"
        done
    done 2>/dev/null
    return 0
}

end_what_started() {
    local pid
    for pid in $(started_here); do kill -9 "$pid" 2>/dev/null; done
    return 0
}

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# run COMMAND…: sets $status, $out and $err, whatever the status.
run() {
    status=0
    "$@" >"$SAHEL_TEST_FOLDER/.out" 2>"$SAHEL_TEST_FOLDER/.err" </dev/null || status=$?
    out=$(<"$SAHEL_TEST_FOLDER/.out") err=$(<"$SAHEL_TEST_FOLDER/.err")
}

# exits N COMMAND…: run, and the status must be N.
exits() {
    local wanted=$1
    shift
    run "$@"
    ((status == wanted)) || fail "$*" "exit status $status instead of $wanted" "stdout: $out" "stderr: $err"
}

is() { [[ $1 == "$2" ]] || fail "${3:-not the same}" "is:     $1" "wanted: $2"; }
has() { [[ $1 == *"$2"* ]] || fail "does not hold: $2" "in: $1"; }
has_not() { [[ $1 != *"$2"* ]] || fail "holds: $2" "in: $1"; }
one_line() { (($(grep -c '' <<<"$1") == 1)) && [[ -n $1 ]] || fail "not one line: $1"; }

# skip REASON: ends the test as one that cannot run here.
skip() {
    echo "$*" >"$SAHEL_TEST_FOLDER/.skipped"
    exit 0
}

# The tools that a machine may lack. Everything else that a test calls must be there.
tools=(col diff emacs file gcc git groff jq man mkfifo mount nc nvim pgrep ps python3 script timeout umount vim xz zsh)

# needs TOOL…: ends the test as one that cannot run here if a tool is missing.
needs() {
    local tool
    for tool in "$@"; do type -P "$tool" >/dev/null || skip "needs $tool"; done
}

# bash calls this for a command that it does not find, wherever in a test that is: in a pipe, too, where `skip` could not
# end the test.
command_not_found_handle() {
    [[ " ${tools[*]} " != *" $1 "* ]] || echo "needs $1" >"$SAHEL_TEST_FOLDER/.skipped"
    echo "$1: command not found" >&2
    return 127
}

# timeout SECONDS COMMAND…: as the program, which would not tell a missing command to bash.
timeout() {
    type -P "$2" >/dev/null || {
        command_not_found_handle "$2"
        return
    }
    command timeout "$@"
}

# seed: where the random numbers of a test begin, so that a failure can be repeated: FUZZ_SEED, or another one each time.
seed() {
    RANDOM=${FUZZ_SEED:=$((RANDOM))}
    echo "random: repeat with FUZZ_SEED=$FUZZ_SEED" >&2
}

# eventually SECONDS COMMAND…: tries again until it succeeds.
eventually() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || fail "never became true: $*"
        sleep 0.05
    done
}

# fenced FILE LANGUAGE [N]: the Nth (first) fenced block of that language in a Markdown file.
fenced() {
    awk -v language="$2" -v wanted="${3:-1}" '
        $0 == "```" language { count++; inside = (count == wanted); next }
        $0 == "```" { if (inside) exit; next }
        inside' "$root/$1"
}

# names: the base names of paths on standard input, in their order, on one line.
names() { sed 's|.*/||; s|_.*||' | tr '\n' ' ' | sed 's/ $//'; }

# articles N [WORD]: N articles as JSON lines, ids a1 to aN, each with WORD in its text.
articles() {
    awk -v n="$1" -v word="${2:-patrouille}" 'BEGIN {
        for (i = 1; i <= n; i++) {
            printf "{\"id\":\"a%d\",\"title\":\"Article numéro %d de la région\",\"text\":\"Une %s a traversé le secteur %d", i, i, word, i % 97
            for (j = 0; j < 60; j++) printf " mot%d", (i * 31 + j * 17) % 5000
            printf ".\"}\n"
        }
    }'
}

socket_of_daemon() { find "$XDG_RUNTIME_DIR" -type s | head -n 1; }
