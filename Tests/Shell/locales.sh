# shellcheck shell=bash
# What programs say to people is in one language: that of the locale, of the setting, or of --lang.

# Words that stand in sentences of one language only.
english='the|is|are|was|were|has|have|of|and|or|it|to|with|without|where|which|that|this|not|cannot|be|in|an|at|by|give|write|run|should|nothing|again|before|new|changed|removed|skipped'
french='le|la|les|est|sont|était|ont|du|des|et|ou|où|dans|avec|sans|qui|que|ce|cette|pas|un|une|au|aux|sur|pour|donner|écrire|lancer|devrait|rien|il|avant|nouveau|nouveaux|modifié|retiré'

# in_french TEXT, in_english TEXT: no line holds a telling word of the other language. What stands in quotation marks, after a
# dash, in a path or before a colon as a field's name is left out: it is the same in every language.
in_french() { lacks_words "$1" "$english"; }
in_english() { lacks_words "$1" "$french"; }
lacks_words() {
    local found
    found=$(sed -E 's/“[^”]*”|«[^»]*»|"[^"]*"|--?[a-z][a-z=-]*|[^ ]*\/[^ ]*|[a-z0-9-]+\.[a-z]+|[[:alpha:]]+:([^ ]+|  )//g' <<<"$1" | grep -iwE "$2" || true)
    [[ -z $found ]] || fail "in the other language:" "$found"
}

# in_both COMMAND…: says something in each language, in its language.
in_both() {
    local locale
    for locale in C.UTF-8 en_GB.UTF-8 fr_FR.UTF-8; do
        run env LC_ALL="$locale" "$@"
        [[ -n $out$err ]] || fail "$* says nothing under $locale"
        if [[ $locale == fr* ]]; then
            in_french "$out$err"
            said=$out$err
        else
            in_english "$out$err"
            [[ $out$err != "${said:-}" ]] || fail "$* says the same under $locale"
        fi
    done
    unset said
}

test_help() {
    local program
    for program in sahel-index sahel-search sahel-searchd; do in_both "$program" --help; done
}

test_wrong_usage() {
    local program arguments
    for program in sahel-index sahel-searchd; do
        for arguments in --xyzzy --indxe -x --index --help=x --completions=ksh --log-level=loud '--jobs 0 a' \
            '--report xml a' '--quiet --verbose a' '--ready-fd x' stray '--lang=de a'; do
            # shellcheck disable=SC2086 # several arguments
            in_both "$program" --index "$PWD/nowhere" $arguments
        done
        in_both env SAHEL_SEARCH_INDEX= HOME= "$program" --index ''
    done
    in_both sahel-index
    in_both sahel-index ''
}

test_reports() {
    mkdir in
    printf 'Sahel : un titre de quatre mots\n\nZébu.\n' >in/good.txt
    printf 'a\0\1\2\3\0' >in/binary.txt
    : >in/empty.txt
    printf '<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found.</p>' >in/gone.html
    ln -s nowhere in/broken.txt
    printf '%s\n' '{"id":"1","title":"Mali","text":"Zébu."}' '{"id":"1","title":"Mali","text":"Mil."}' '{"id":' '[]' \
        '{"id":"3","title":"Mali","text":"Zébu.","source":"a.net","date":"2031-02-30","url":3,"image":"a.jpg"}' '{"title":3}' >in/lines.jsonl
    in_both sahel-index --index index --dry-run --verbose in
    in_both sahel-index --index index --rebuild --verbose in
    in_both sahel-index --index index --rebuild --report json in
    in_both sahel-index --index other nothing-there
    touch in/a.pdf in/b.pdf in/photo in/a.docx
    in_both sahel-index --index index --dry-run in
    in_both sahel-index --index index --verbose in
    in_both sahel-index --index index --status
    touch in/c.pdf
    in_both sahel-index --index index --dry-run in
    printf 'Sahel : un titre de quatre mots\n\nMil.\n' >in/other.txt
    sahel-index --index index --quiet in || true
    mv in away
    in_both sahel-index --index index
    mkdir in
    in_both sahel-index --index index
    echo 'Mil' >other-words.txt
    in_both sahel-index --index index --protected other-words.txt
    rmdir in
    mv away in
    echo '@nonsense' >words.txt
    in_both sahel-index --index index --rebuild --protected words.txt in
    in_both sahel-index --index index --extract in/empty.txt
    in_both sh -c 'sahel-index --help >/dev/full'
}

test_failing_daemons() {
    in_both sahel-searchd --index "$PWD/nowhere" --socket "$PWD/$(printf 'x%.0s' {1..120})"
    echo x >plain
    in_both sahel-searchd --index "$PWD/nowhere" --socket "$PWD/plain"
    in_both sahel-searchd --index "$PWD/nowhere" --socket "$PWD/plain/socket"
}

test_option_setting_and_locale() {
    export LC_ALL=fr_FR.UTF-8
    exits 0 sahel-index --help
    has "$out" "Usage : sahel-index"
    exits 0 sahel-index --lang en --help
    has "$out" "Usage: sahel-index"
    exits 0 env SAHEL_SEARCH_LANG=en sahel-searchd --help
    has "$out" "Usage: sahel-searchd"
    mkdir -p "$HOME/.config/sahel-search"
    echo 'lang = en' >"$HOME/.config/sahel-search/config"
    exits 2 sahel-index
    has "$err" "nothing to index"
    exits 2 env SAHEL_SEARCH_LANG=fr sahel-index
    has "$err" "rien à indexer"
    unset LC_ALL
    rm "$HOME/.config/sahel-search/config"
    exits 2 env -u LANG -u LC_MESSAGES sahel-index
    has "$err" "nothing to index"
    exits 2 env LANG=fr_ML.UTF-8 sahel-index
    has "$err" "rien à indexer"
}

# What is said of answers, beside the articles, which are in their own language: few hits, none, corrections, wrong usage, no
# daemon; and what stands in answers: explanations, counts.
test_answers() {
    local words id
    sahel-index --index index --quiet "$seeds"
    id=$(sahel-search --index index --format json --limit 1 patrouilles | jq -r '.hits[0].id')
    : >empty
    for words in 'xyzzy patrouilles' '+xyzzy' 'patrouiles conjointe' '+patrouiles date:1999' '--offset 40 mali' \
        '--suggest xyzzy' "--copies $id" "--copies $id --offset 1" '--format xml mali' '--offset x mali' '--facets color mali' '--document x mali' \
        '-limit mali' '-x mali' '-n foo' '*mali' 'p*parole' 'tag:mali' 'date:2025-02-31 mali' 'date:2025-13 mali' \
        'date:hiver mali' '"patrouilles conjointes sont menées partout"' \
        '--count --explain mali' '--explain --format paths mali' '--batch nowhere' '--batch empty' ''; do
        # shellcheck disable=SC2016,SC2086 # for the other shell; several arguments
        in_both sh -c 'sahel-search --index index "$@" >/dev/null' sh $words
    done
    for words in '--explain +patrouilles -mali' '--facets year,source mali'; do
        # shellcheck disable=SC2086 # several arguments
        in_both sahel-search --index index --limit 0 $words
    done
    in_both sahel-search --index index --status
    in_both sahel-search --index index --socket "$PWD/none" --status
    in_both sahel-search --index index --no-spawn --socket "$PWD/none" mali
    in_both env SAHEL_SEARCHD=/nonexistent sahel-search --index other mali
}

# What keeps an index from being written or served.
test_index_errors() {
    mkdir in
    printf 'Sahel : un titre de quatre mots\n\nZébu.\n' >in/good.txt
    in_both sahel-search --index nowhere mali
    in_both sahel-searchd --index "$PWD/nowhere" --socket "$PWD/socket"
    sahel-index --index index --quiet in
    in_both sahel-index --index index --rebuild nothing-there
    in_both sahel-index --index index --protected nothing-there.txt in
    in_both sahel-index --index index --sources nothing-there.txt in
    in_both sahel-index --index in/good.txt/index in
    flock index/lock sleep 30 &
    eventually 5 eval '! flock --nonblock index/lock true'
    in_both sahel-index --index index in
    kill %1
    echo '{' >index/current/MANIFEST.json
    in_both sahel-index --index index --dry-run in
    in_both sahel-search --index index mali
    in_both sahel-searchd --index "$PWD/index" --socket "$PWD/socket"
}

# The daemon has the index open when its database breaks: the client hears what Xapian says, within a sentence of its own.
test_database_that_breaks_while_it_is_served() {
    articles 3000 >news.jsonl
    sahel-index --index index --quiet news.jsonl
    sahel-search --index index --count mot1 >/dev/null
    truncate --size 8192 index/current/database/postlist.glass
    local locale
    for locale in C.UTF-8 fr_FR.UTF-8; do
        run env LC_ALL="$locale" sahel-search --index index mot4711
        ((status > 1)) || fail "a broken database was searched: $status $err"
        one_line "$err"
        if [[ $locale == fr* ]]; then in_french "$err"; else in_english "$err"; fi
    done
    has "$err" "la base de l’index est endommagée : « "
}

# A daemon that is started for a client speaks to it in the client's language.
test_started_daemon_speaks_as_the_client() {
    local lang
    echo x >plain
    for lang in fr en; do
        run env LC_ALL=fr_FR.UTF-8 sahel-search --lang "$lang" --index nowhere mali
        if [[ $lang == fr ]]; then in_french "$err"; else in_english "$err"; fi
        run env LC_ALL=C.UTF-8 SAHEL_SEARCH_LANG="$lang" sahel-search --index nowhere --socket "$PWD/plain/socket" mali
        if [[ $lang == fr ]]; then in_french "$err"; else in_english "$err"; fi
    done
    exits 66 env LC_ALL=C.UTF-8 sahel-search --lang fr --index nowhere mali
    has "$err" "pas d’index sous"
}

# Files of words that cannot be used: the indexer tells them, and the daemon's log, which is English.
test_broken_lists() {
    mkdir in
    printf 'Sahel : un titre de quatre mots\n\nZébu.\n' >in/good.txt
    printf '@nonsense\n...\n\xe9\n' >words.txt
    printf '@nonsense\n= = \n' >names.txt
    in_both sahel-index --index index --rebuild --protected words.txt --sources names.txt in
    printf '%s\n' 'Mali' 'a = = b' 'le = la' 'x => y => z' 'Été = ete' '@seul' >synonyms.txt
    LC_ALL=fr_FR.UTF-8 sahel-searchd --index "$PWD/index" --socket "$PWD/socket" --synonyms synonyms.txt 2>log &
    eventually 5 grep 'synonyms.txt:6' log
    in_english "$(<log)"
    for line in 1 2 3 4 5 6; do has "$(<log)" "synonyms.txt:$line:"; done
}

# Requests that cannot be read or served; what is no request is answered as the one before it was.
test_bad_requests() {
    local lang
    sahel-index --index index --quiet "$seeds"
    sahel-search --index index --count mali >/dev/null
    for lang in fr en; do
        printf '%s\n' '{"id":1,"method":"status","params":{"lang":"'$lang'"}}' '{"id":2' '{"id":2]' '[]' tru \
            '{"id":3,"method":"nosuch","params":{"lang":"'$lang'"}}' '{"id":4,"method":4,"params":{"lang":"'$lang'"}}' \
            '{"id":[],"method":"status","params":{"lang":"'$lang'"}}' \
            '{"id":5,"method":"search","params":{"lang":"'$lang'"}}' \
            '{"id":6,"method":"search","params":{"lang":"'$lang'","query":3}}' \
            '{"id":7,"method":"search","params":{"lang":"'$lang'","query":"x","limit":5000}}' \
            '{"id":8,"method":"search","params":{"lang":"'$lang'","query":"x","facets":["place"]}}' \
            '{"id":9,"method":"search","params":{"lang":"'$lang'","query":"x","explain":1}}' \
            '{"id":10,"method":"document","params":{"lang":"'$lang'","id":"x"}}' \
            '{"id":11,"method":"$/cancelRequest","params":{"lang":"'$lang'","id":{}}}' |
            timeout 10 nc -U -q 2 -W 13 "$(socket_of_daemon)" | jq -r 'select(.error) | .error | .message, .data.hint // empty' >"$lang"
        (($(wc -l <"$lang") >= 14)) || fail "too few errors:" "$(<"$lang")"
    done
    in_french "$(<fr)"
    in_english "$(<en)"
}
