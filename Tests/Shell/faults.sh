# shellcheck shell=bash
# What happens when things are killed, damaged or full. KILLS (default 5) is how many times the indexer is killed.

test_kill_9_of_the_indexer_at_random_moments() {
    seed
    articles 500 >news.jsonl
    sahel-index --index index --quiet news.jsonl
    sahel-search --index index --count patrouille >/dev/null
    local kill_at published
    for ((kill_at = 0; kill_at < ${KILLS:-5}; kill_at++)); do
        articles $((6000 + kill_at)) >news.jsonl
        sahel-index --index index --quiet --jobs 2 news.jsonl 2>/dev/null &
        sleep "0.$(printf %03d $((RANDOM % 900)))"
        kill -9 $! 2>/dev/null || true
        wait $! 2>/dev/null || true
        published=$(sahel-search --index index --no-spawn --count patrouille)
        # What is served is a whole run: the first one, or one that ended before its kill.
        ((published == 500 || (published >= 6000 && published <= 6000 + kill_at))) || fail "$published articles after kill $kill_at"
    done
    articles 700 >news.jsonl
    exits 0 sahel-index --index index --quiet --allow-removals news.jsonl
    eventually 5 eval '[[ $(sahel-search --index index --no-spawn --count patrouille) == 700 ]]'
    # And what the killed runs left behind is cleared away.
    (($(find index/generations -mindepth 1 -maxdepth 1 | wc -l) <= 2)) || fail "left behind: $(ls index/generations)"
}

test_damaged_generation_is_not_served() {
    sahel-index --index index --quiet "$seeds"
    file=$(find "index/$(readlink index/current)" index/current/ -name 'postlist.glass' 2>/dev/null | head -n 1)
    [[ -n $file ]] || fail "no postings file"
    chmod u+w "$file"
    printf 'rubbish' | dd of="$file" bs=1 seek=5000 conv=notrunc status=none
    run sahel-search --index index patrouilles
    ((status > 1)) || fail "a damaged index was served: exit status $status"
    has "$err" "sahel-search"
    exits 0 sahel-index --index index --rebuild "$seeds"
    exits 0 sahel-search --index index --count patrouilles
}

test_disk_full() {
    ((EUID == 0)) || skip "needs root to mount a small file system"
    mkdir small
    mount -t tmpfs -o size=6m tmpfs small 2>/dev/null || skip "no tmpfs can be mounted here"
    trap 'umount -l small; end_what_started' EXIT
    articles 100 >news.jsonl
    sahel-index --index small/index --quiet news.jsonl
    articles 30000 >news.jsonl
    exits 74 sahel-index --index small/index --quiet news.jsonl
    one_line "$err"
    is "$(sahel-search --index small/index --count patrouille)" 100
    articles 120 >news.jsonl
    exits 0 sahel-index --index small/index --quiet news.jsonl
    eventually 5 eval '[[ $(sahel-search --index small/index --count patrouille) == 120 ]]'
}
