# shellcheck shell=bash
# The daemon as a process: starting, stopping, sockets.

with_seeds() { sahel-index --index index --quiet "$seeds"; }
ask() { sahel-search --index index --format paths "$@"; }

# start_daemon: on ./socket; returns when it is ready; its pid is $daemon.
start_daemon() {
    mkfifo ready
    sahel-searchd --index index --socket "$PWD/socket" --ready-fd 9 "$@" 9>ready 2>daemon.log &
    daemon=$!
    is "$(cat ready)" ready
    rm ready
}

test_two_clients_at_once_share_one_daemon() {
    with_seeds
    ask patrouilles >one &
    first=$!
    ask patrouilles >two
    wait $first
    is "$(<one)" "$(<two)"
    [[ -s one ]] || fail "no answer"
    # Whichever daemon came second has said no and left.
    eventually 5 eval '(($(started_here | wc -l) == 1))'
}

test_ready_when_the_call_returns() {
    with_seeds
    ask patrouilles >/dev/null
    exits 0 sahel-search --index index --no-spawn --count patrouilles
}

test_sigterm_exits_0() {
    with_seeds
    start_daemon
    exits 0 sahel-search --socket "$PWD/socket" --no-spawn --count patrouilles
    kill -TERM "$daemon"
    code=0
    wait "$daemon" || code=$?
    is "$code" 0
    exits 69 sahel-search --socket "$PWD/socket" --no-spawn patrouilles
}

test_stale_socket_is_replaced() {
    with_seeds
    start_daemon
    kill -9 "$daemon"
    wait "$daemon" || true
    [[ -S socket ]] || fail "the socket should have been left behind"
    exits 69 sahel-search --socket "$PWD/socket" --no-spawn patrouilles
    start_daemon
    exits 0 sahel-search --socket "$PWD/socket" --no-spawn --count patrouilles
}

test_second_daemon_refuses() {
    with_seeds
    start_daemon
    run timeout 10 sahel-searchd --index index --socket "$PWD/socket"
    ((status != 0 && status != 124)) || fail "exit status $status"
    has "$err" "$daemon"
    exits 0 sahel-search --socket "$PWD/socket" --no-spawn --count patrouilles
}

test_socket_is_private() {
    with_seeds
    ask patrouilles >/dev/null
    socket=$(socket_of_daemon)
    [[ -n $socket ]] || fail "no socket under $XDG_RUNTIME_DIR"
    is "$(stat -c %a "$socket")" 600
    is "$(stat -c %a "$(dirname "$socket")")" 700
}

test_an_index_asks_its_own_daemon() {
    printf 'Le premier des deux index\n\nUn zébu.\n' >one.txt
    printf 'Le second des deux index\n\nUn zébu.\n' >two.txt
    sahel-index --index a --quiet one.txt
    sahel-index --index b --quiet two.txt
    is "$(sahel-search --index a --format paths zébu | names)" one.txt
    is "$(sahel-search --index b --format paths zébu | names)" two.txt
    ln -s a c
    is "$(sahel-search --index c --format paths zébu | names)" one.txt
    is "$(started_here | wc -l)" 2
}

test_overlong_socket_path_is_said() {
    with_seeds
    long=$PWD/$(printf 'x%.0s' {1..120})
    run timeout 10 sahel-searchd --index index --socket "$long"
    ((status != 0 && status != 124)) || fail "exit status $status"
    one_line "$err"
    run timeout 10 sahel-search --socket "$long" patrouilles
    ((status > 1 && status != 124)) || fail "exit status $status"
    one_line "$err"
}

test_idle_exit() {
    with_seeds
    start_daemon --idle-exit 1
    eventually 6 eval '! kill -0 $daemon'
    code=0
    wait "$daemon" || code=$?
    is "$code" 0
}

# A question that is asked after a run of the indexer is answered from what that run published: by the daemon that a client
# started, by one on a socket of its own while others ask without pause, and where the whole index was replaced.
test_a_question_after_a_run_sees_what_it_published() {
    mkdir in
    export SAHEL_SEARCH_INDEX=$PWD/index
    printf 'Titre\n\nLe mot initial est dans ce texte.\n' >in/0.txt
    sahel-index --quiet in
    is "$(sahel-search --count initial)" 1
    local round
    for round in {1..30}; do
        printf 'Titre\n\nLe mot nouveau%s est dans ce texte.\n' "$round" >"in/$round.txt"
        sahel-index --quiet in
        is "$(sahel-search --no-spawn --no-spelling --count "nouveau$round")" 1 "round $round"
    done
    sahel-index --quiet in
    rm in/3.txt
    sahel-index --quiet in
    is "$(sahel-search --no-spawn --format json --status | jq .documents)" 30
}

test_a_question_to_a_busy_daemon_sees_what_was_published() {
    mkdir in
    printf 'Titre\n\nLe mot initial est dans ce texte.\n' >in/0.txt
    sahel-index --index index --quiet in
    start_daemon
    while :; do sahel-search --socket "$PWD/socket" --no-spawn --count initial; done >/dev/null 2>&1 &
    asking=$!
    local round
    for round in {1..30}; do
        printf 'Titre\n\nLe mot nouveau%s est dans ce texte.\n' "$round" >"in/$round.txt"
        sahel-index --index index --quiet in
        is "$(sahel-search --socket "$PWD/socket" --no-spawn --no-spelling --count "nouveau$round")" 1 "round $round"
    done
    kill "$asking"
}

test_a_question_to_an_index_that_was_replaced_sees_the_new_one() {
    mkdir in
    printf 'Titre\n\nLe mot initial est dans ce texte.\n' >in/0.txt
    sahel-index --index index --quiet in
    start_daemon
    local round
    for round in {1..10}; do
        printf 'Titre\n\nLe mot nouveau%s est dans ce texte.\n' "$round" >in/0.txt
        # By turns removed and built anew, and built elsewhere and moved.
        if ((round % 2)); then
            rm -rf index
            sahel-index --index index --quiet in
        else
            sahel-index --index other --quiet in
            rm -rf index
            mv other index
        fi
        is "$(sahel-search --socket "$PWD/socket" --no-spawn --no-spelling --count "nouveau$round")" 1 "round $round"
    done
}

test_new_generation_within_a_second() {
    with_seeds
    start_daemon
    exits 1 sahel-search --socket "$PWD/socket" --no-spawn zébu
    printf 'Un article venu plus tard\n\nUn zébu.\n' >later.txt
    sahel-index --index index --quiet "$seeds" later.txt
    sleep 1
    exits 0 sahel-search --socket "$PWD/socket" --no-spawn zébu
}

test_no_index_is_said_by_the_daemon() {
    mkfifo ready
    run timeout 10 sahel-searchd --index "$PWD/nowhere" --socket "$PWD/socket"
    ((status != 0 && status != 124)) || fail "exit status $status"
    has "$err" nowhere
}

test_json_log_is_one_object_a_line() {
    with_seeds
    start_daemon --log-format json
    sahel-search --socket "$PWD/socket" --no-spawn --count patrouilles >/dev/null
    kill -TERM "$daemon"
    wait "$daemon"
    [[ -s daemon.log ]] || fail "nothing logged"
    jq -e . daemon.log >/dev/null || fail "not JSON: $(<daemon.log)"
    is "$(jq -c 'type' daemon.log | sort -u)" '"object"'
}
