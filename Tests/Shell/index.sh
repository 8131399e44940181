# shellcheck shell=bash
# The indexer: incremental runs, broken inputs, locks.

index() { sahel-index --index index "$@"; }
count() { sahel-search --index index --count "$@" || true; }

test_incremental_run() {
    mkdir articles
    local name
    for name in un deux trois; do printf 'Le marché de la ville numéro %s\n\nTexte commun %s.\n' $name $name >articles/$name.txt; done
    exits 0 index articles
    is "$(count commun)" 3
    generation=$(readlink index/current)
    exits 0 index articles
    is "$(readlink index/current)" "$generation" "an unchanged run publishes nothing"
    printf 'Le marché de la ville numéro deux\n\nTexte tout autre, commun zébu.\n' >articles/deux.txt
    rm articles/trois.txt
    printf 'Le marché de la ville numéro quatre\n\nTexte commun quatre.\n' >articles/quatre.txt
    exits 0 index articles
    eventually 5 eval '[[ $(count zébu) == 1 ]]'
    is "$(count commun)" 3
    exits 1 sahel-search --index index trois
    is "$(sahel-search --index index --format paths commun | names | tr ' ' '\n' | sort | tr '\n' ' ')" "deux.txt quatre.txt un.txt "
}

test_lines_of_a_jsonl_are_compared_one_by_one() {
    articles 50 patrouille >news.jsonl
    exits 0 index news.jsonl
    is "$(count patrouille)" 50
    { articles 50 patrouille | sed '7s/patrouille/caravane/; 9d'; articles 51 dromadaire | tail -n 1; } >new
    mv new news.jsonl
    exits 0 index news.jsonl
    eventually 5 eval '[[ $(count dromadaire) == 1 ]]'
    is "$(count caravane)" 1
    is "$(count patrouille)" 48
}

test_members_that_are_not_read_are_named_once_a_file() {
    printf '{"headline":"Le mil","maintext":"Le prix du mil %s.","date_publish":"2025-03-12 10:00:00","image":"a.jpg","rang":%s}\n' un 1 deux 2 >news.jsonl
    exits 0 index news.jsonl
    one_line "$err"
    has "$err" 'image, rang'
    is "$(count mil)" 2
    printf '{"title":"Le riz","text":"Le prix du riz.","image":"b.jpg"}\n' >>news.jsonl
    exits 0 index news.jsonl
    is "$err" ""
    exits 0 sahel-index --extract news.jsonl
    one_line "$err"
}

test_the_folder_of_a_saved_page_holds_no_articles() {
    mkdir -p articles/Mil_files
    printf '<title>Le mil</title><p>Le prix du mil a doublé en un an, et les paysans de la région de Kayes demandent de l’aide.</p>' >articles/Mil.html
    printf '<p>Achetez nos sacs de mil.</p>' >articles/Mil_files/cadre.html
    : >articles/Mil_files/vide.txt
    exits 0 index articles
    is "$(count mil)" 1
}

test_text_that_was_encoded_twice_is_found() {
    mkdir articles
    printf 'Lâ€™armÃ©e Ã  Kayes\n\nLâ€™armÃ©e a Ã©tÃ© dÃ©ployÃ©e Ã  Kayes.\n' >articles/a.txt
    printf '{"title":"Kayes","text":"L√©gion d√©ploy√©e √† l‚Äô√©t√©."}\n' >articles/b.jsonl
    exits 0 index articles
    is "$(sahel-search --index index --count --no-spelling déployée)" 2
}

test_dry_run_writes_nothing() {
    exits 0 index --dry-run "$seeds"
    [[ ! -e index/current ]] || fail "an index was published"
}

test_rebuild_finds_the_same() {
    exits 0 index "$seeds"
    before=$(sahel-search --index index --format paths mali)
    exits 0 index --rebuild --jobs 1 "$seeds"
    eventually 5 test -e index/current
    is "$(sahel-search --index index --format paths mali)" "$before"
}

test_broken_inputs_cost_a_line_each_and_exit_1() {
    mkdir in
    printf 'Un article tout à fait sain\n\nLe zébu broute.\n' >in/good.txt
    printf 'zébu\0\1\2\3\0' >in/binary.txt
    : >in/empty.txt
    printf ' \n\n\t\n' >in/blank.txt
    ln -s nowhere in/broken.txt
    printf 'Un titre en latin de quatre mots\n\nLe z\351bu est arriv\351 hier soir au march\351.\n' >in/latin.txt
    head -c 100000000 /dev/zero | tr '\0' 'a' >in/large.txt
    printf '%s\n' '{"id":"1","title":"Une ligne saine ici même","text":"Le zébu dort."}' '{"id":"2","title":' \
        '{"id":"3","title":"Sans texte du tout"}' '{"id":"4","title":"Une autre ligne saine","text":"Le zébu court."}' >in/lines.jsonl
    exits 1 index in
    local name
    for name in binary.txt large.txt broken.txt lines.jsonl; do
        grep -q "$name" <<<"$err$out" || fail "not a word about $name" "$err" "$out"
    done
    is "$(grep -c 'lines.jsonl' <<<"$err$out")" 2 "two lines of lines.jsonl are broken"
    is "$(grep -c 'large.txt' <<<"$err$out")" 1
    is "$(count zébu)" 4
}

test_unreadable_folder_costs_a_line() {
    mkdir -p in/closed mine
    printf 'Un article tout à fait sain\n\nLe zébu broute.\n' >in/good.txt
    chmod 000 in/closed
    local as=()
    if ((EUID == 0)); then
        # Root reads every folder.
        as=(setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$PWD/mine")
        chmod 755 . in
        chown 65534 mine
        "${as[@]}" sahel-index --version >/dev/null || skip "nobody but root can run the programs here"
    fi
    exits 1 "${as[@]}" sahel-index --index mine/index in
    one_line "$err"
    has "$err" in/closed
    is "$(sahel-search --index mine/index --count zébu)" 1
}

test_locked_by_another() {
    mkdir -p index
    flock index/lock sleep 30 &
    eventually 5 eval '! flock --nonblock index/lock true'
    exits 75 index "$seeds"
    one_line "$err"
    has "$err" "sahel-index: "
    kill $!
}

test_two_indexers_at_once() {
    articles 4000 >news.jsonl
    index --quiet news.jsonl &
    eventually 5 test -e index/lock
    exits 75 index news.jsonl
    wait $!
    is "$(sahel-search --index index --count patrouille)" 4000
}

test_sigint_publishes_nothing() {
    articles 20 >news.jsonl
    index --quiet news.jsonl
    generation=$(readlink index/current)
    articles 20000 >news.jsonl
    # A shell's background job ignores SIGINT unless it is told otherwise.
    env --default-signal=INT sahel-index --index index --quiet news.jsonl 2>err &
    sleep 0.3
    kill -INT $!
    code=0
    wait $! || code=$?
    ((code == 130)) || fail "exit status $code: $(<err)"
    is "$(readlink index/current)" "$generation"
    is "$(count patrouille)" 20
}

test_paths_with_space_newline_and_quotes() {
    mkdir in
    local name
    for name in 'un fichier.txt' $'deux\nlignes.txt' "l'été \"chaud\".txt" '-tiret.txt' $'\351.txt'; do
        printf 'Le titre de quatre mots\n\nUn zébu.\n' >"in/$name"
    done
    run index in
    # A name that is not UTF-8 may be skipped with a line, but never more.
    ((status <= 1)) || fail "exit status $status: $err"
    exits 0 sahel-search --index index --format json zébu
    (($(jq '.hits | length' <<<"$out") >= 4)) || fail "not all found: $out"
    jq -e '.hits[] | select(.path | endswith("deux\nlignes.txt"))' <<<"$out" >/dev/null || fail "no path with a newline"
    jq -e '.hits[] | select(.path | endswith("in/-tiret.txt"))' <<<"$out" >/dev/null || fail "no path with a dash"
}

test_usage() {
    exits 2 sahel-index --index index
    exits 2 sahel-index --no-such-option .
    run sahel-index --index index no-such-folder
    ((status != 0)) || fail "a folder that is not there is not fine"
    has "$err" no-such-folder
}
