# shellcheck shell=bash
# What a person asks of the seeds, through the client.

ask() { sahel-search --index index "$@"; }
hits() { ask --format paths "$@" | names; }
with_seeds() { sahel-index --index index --quiet "$seeds"; }

test_first_three_hits_of_the_seeds() {
    with_seeds
    exits 0 ask --limit 3 --format paths patrouilles conjointes
    is "$(names <<<"$out" | tr ' ' '\n' | sort | tr '\n' ' ')" "002 003 004 "
}

test_each_snippet_marks_what_was_asked() {
    with_seeds
    exits 0 ask --limit 3 --format json patrouilles conjointes
    local marked
    marked=$(jq -r '.hits[] | .snippet as $s | [$s.highlights[] as [$a, $b] | $s.text[$a:$b]] | join(" ")' <<<"$out")
    is "$(wc -l <<<"$marked")" 3
    while read -r line; do
        has "${line,,}" "patrouilles conjointes"
    done <<<"$marked"
}

test_snippet_line_is_the_line_of_its_text() {
    with_seeds
    exits 0 ask --limit 3 --format json patrouilles conjointes
    jq -r '.hits[] | (.snippet as $s | $s.highlights[0] as [$a, $b] | $s.text[$a:$b]) as $word
        | [.path, .snippet.line, $word] | @tsv' <<<"$out" |
        while IFS=$'\t' read -r path line word; do
            # The passage may go on over some lines: its first mark is on the line named, or just after it.
            has "$(sed -n "${line},$((line + 3))p" "$path")" "$word"
        done
}

test_text_output_shows_title_path_and_marks() {
    with_seeds
    exits 0 ask --limit 3 patrouilles conjointes
    has "$out" "002_0b819a4b389becc3.txt"
    has "$out" "une alliance militaire renforcée"
    has_not "$out" $'\e['
    # Without colour, brackets mark what matched.
    has "$out" "[patrouilles"
}

test_accents_case_elision_and_number_do_not_matter() {
    with_seeds
    local wanted word
    wanted=$(hits armée)
    [[ -n $wanted ]] || fail "armée finds nothing"
    for word in "l'armee" "l’armée" ARMÉE armées; do
        is "$(hits "$word" | tr ' ' '\n' | sort)" "$(tr ' ' '\n' <<<"$wanted" | sort)" "$word"
    done
}

test_cedeao_finds_every_spelling() {
    printf 'La décision de la Cédéao hier soir\n\nTexte de la première.\n' >one.txt
    printf 'La décision de la CEDEAO hier soir\n\nTexte de la seconde.\n' >two.txt
    printf 'Rien de tout cela ici même\n\nTexte de la troisième.\n' >three.txt
    sahel-index --index index --quiet one.txt two.txt three.txt
    is "$(hits cedeao | tr ' ' '\n' | sort | tr '\n' ' ')" "one.txt two.txt "
    with_seeds
    [[ -n $(hits cedeao) ]] || fail "the seeds speak of the Cédéao"
}

test_phrase() {
    with_seeds
    exits 0 ask --format json '"coopération militaire"'
    local count
    count=$(jq .total.count <<<"$out")
    is "$count" "$(grep -lizP 'coop(é|e\x{301})ration\s+militaire' "$seeds"/* | tr '\0' '\n' | wc -l)"
    exits 1 ask '"militaire coopération"'
}

test_exit_codes() {
    with_seeds
    exits 0 ask patrouilles
    exits 1 ask xyzzyplugh
    is "$out" ""
    exits 2 ask --no-such-option patrouilles
    one_line "$err"
    exits 2 ask --limit beaucoup patrouilles
    exits 2 ask
    exits 66 sahel-search --index "$PWD/nowhere" patrouilles
    one_line "$err"
    has "$err" "sahel-search: "
    has "$err" "sahel-index"
}

test_no_spawn() {
    with_seeds
    exits 69 ask --no-spawn patrouilles
    one_line "$err"
    exits 0 ask patrouilles
    exits 0 ask --no-spawn patrouilles
}

test_formats() {
    with_seeds
    exits 0 ask --format jsonl --limit 2 patrouilles
    is "$(jq -r .path <<<"$out" | wc -l)" 2
    exits 0 ask --format paths --limit 2 patrouilles
    while read -r path; do [[ -f $path ]] || fail "no such file: $path"; done <<<"$out"
    exits 0 ask --count patrouilles
    [[ $out =~ ^[0-9]+$ ]] || fail "not a number: $out"
    printf 'q1\tpatrouilles conjointes\nq2\tarmée\nq3\txyzzyplugh\n' >queries.tsv
    exits 0 ask --batch queries.tsv --format trec --limit 3
    is "$(awk 'NF != 6 || $2 != "Q0"' <<<"$out")" ""
    is "$(awk '{print $1}' <<<"$out" | uniq -c | awk '{print $2 "=" $1}' | tr '\n' ' ')" "q1=3 q2=3 "
}

test_limit_and_offset_page_through() {
    with_seeds
    local all
    all=$(ask --format paths --limit 4 mali)
    is "$(ask --format paths --limit 2 mali; ask --format paths --limit 2 --offset 2 mali)" "$all"
}

test_sort_by_date() {
    cat >news.jsonl <<'JSON'
{"id":"old","title":"Une attaque à Ménaka","text":"Une attaque.","date":"2023-01-05"}
{"id":"new","title":"Une attaque à Tessit","text":"Une attaque a eu lieu loin de la ville.","date":"2025-03"}
{"id":"mid","title":"Une attaque à Labbezanga","text":"Une attaque.","date":"2024-06-30"}
JSON
    sahel-index --index index --quiet news.jsonl
    exits 0 ask --sort date --format json attaque
    is "$(jq -r '.hits[].id' <<<"$out" | tr '\n' ' ')" "new mid old "
}

test_colour_only_on_a_terminal() {
    with_seeds
    run script -qec "sahel-search --index index --limit 1 patrouilles" /dev/null
    has "$out" $'\e['
    NO_COLOR=1 run script -qec "sahel-search --index index --limit 1 patrouilles" /dev/null
    has_not "$out" $'\e[1'
}

test_closed_pipe_is_no_error() {
    with_seeds
    { ask --format json mali 2>err; echo $? >code; } | head -c 1 >/dev/null
    is "$(<err)" ""
}

test_words_with_dashes_and_quotes() {
    with_seeds
    exits 0 ask -- -patrouilles mali
    exits 0 ask "Mali–Sénégal"
    exits 0 ask "«coopération sécuritaire»"
    # A NUL cannot be an argument; anything else is plain words to a person who just types.
    local words
    for words in '"' '(' ')' 'AND' 'ET OU' '*' 'a*' '+' '-' 'titre:' $'\x01\x02' $'\xff\xfe'; do
        run ask -- "$words mali"
        ((status <= 1)) || fail "[$words mali] exits $status: $err"
    done
}

test_options_of_reading_are_checked() {
    with_seeds
    exits 2 ask --facets year,place patrouilles
    one_line "$err"
    has "$err" "“place”"
    exits 2 ask --explain --format paths patrouilles
    exits 2 ask --count --facets year patrouilles
    exits 2 ask --similar x --suggest y
    exits 2 ask --suggest x --format trec
    exits 0 ask --recent --no-spelling --no-rerank --no-collapse --explain --facets year,month,source,language patrouilles
    exits 0 ask --format json --explain --facets source patrouilles
    is "$(jq -r '.hits | length > 0' <<<"$out")" true
}

test_suggest_completes_the_last_word() {
    with_seeds
    exits 0 ask --suggest "les PATROUILL"
    has "$out" "les patrouilles"
    exits 0 ask --suggest "les senega" --format json
    is "$(jq -r '[.words[].word] | any(test("négal"; "i"))' <<<"$out")" true
    exits 0 ask --suggest pa --limit 1 --format json
    is "$(jq -r '.words | length' <<<"$out")" 1
    exits 1 ask --suggest xyzzyplugh
    is "$out" ""
    one_line "$err"
}

test_similar_finds_others() {
    with_seeds
    local id
    id=$(ask --format json --limit 1 patrouilles conjointes | jq -r '.hits[0].id')
    exits 0 ask --similar "$id" --limit 2 --format json
    is "$(jq -c --arg id "$id" '[.hits[].id] | [length > 0, contains([$id])]' <<<"$out")" "[true,false]"
    exits 0 ask --similar "$id" --format paths
    while read -r path; do [[ -f $path ]] || fail "no such file: $path"; done <<<"$out"
    exits 1 ask --similar nosucharticle
    is "$out" ""
    one_line "$err"
}

test_copies_are_one_hit() {
    local text
    text=$(printf 'Le convoi parti de Gao est arrivé à Kidal avec mot%s. ' {1..20})
    printf '{"id":"%s","title":"%s","text":"%s","date":"%s","source":"%s"}\n' \
        a "Convoi à Kidal" "$text" 2025-03-09 Tamani \
        b "Un convoi" "Agence de presse. $text" 2025-03-07 AMAP \
        c "Convoi, convoi" "$text Lire aussi." 2025-03-08 ASKIA \
        d "Autre convoi" "Un autre convoi est attendu à Gao avec mot7 et mot8." 2025-03-10 AMAP \
        e "Le riz" "Le riz est cher au marché." 2025-03-10 AMAP >copies.jsonl
    sahel-index --index index --quiet copies.jsonl
    exits 0 ask --format json convoi
    is "$(jq -c '[.total.count, (.hits | length)]' <<<"$out")" "[4,2]"
    is "$(jq -c '.hits[] | select(.duplicates) | [.id, .duplicates.count, [.duplicates.articles[].id]]' <<<"$out")" \
        '["b",2,["c","a"]]'
    exits 0 ask --lang fr convoi
    has "$out" "et 2 reprises : ASKIA, Tamani"
    exits 0 ask convoi source:ASKIA
    has_not "$out" "reprise"
    exits 0 ask --format json --no-collapse convoi
    is "$(jq -c '[(.hits | length), ([.hits[] | select(.duplicates)] | length)]' <<<"$out")" "[4,0]"
    # Pages follow on, and what rankings are measured by has every article.
    is "$(ask --format json --limit 1 --offset 1 convoi | jq -r '.hits | length')" 1
    is "$(ask --format json --limit 1 --offset 2 convoi | jq -r '.hits | length')" 0
    is "$(ask --format trec convoi | wc -l)" 4
    printf 'q\tconvoi\n' >queries
    is "$(ask --format jsonl --batch queries | wc -l)" 4
    exits 0 ask --format json --similar a
    is "$(jq -c '[.hits[].id]' <<<"$out")" '["d"]'
    # Both numbers are told, and what counts counts the same.
    is "$(ask --format json --limit 0 convoi | jq -c .total)" '{"count":4,"exact":true,"withoutCopies":2}'
    is "$(ask --format json --limit 0 riz | jq -c .total)" '{"count":1,"exact":true}'
    is "$(ask --count convoi)" 4
    is "$(ask --format json --limit 0 --facets source convoi | jq '[.facets[0].values[].documents] | add')" 4
}

test_totals_are_told_on_a_terminal() {
    articles 12000 >news.jsonl
    text=$(printf 'Le convoi parti de Gao est arrivé à Kidal avec lot%s. ' {1..20})
    printf '{"id":"%s","text":"%s"}\n' x "$text" y "$text" z "Le riz est cher." >copies.jsonl
    sahel-index --index index --quiet news.jsonl copies.jsonl
    on_terminal() { run script -qec "sahel-search --index index --limit 1 $*" /dev/null; }
    on_terminal --lang fr convoi
    has "$out" "2 articles, 1 sans les reprises, "
    on_terminal --lang en convoi
    has "$out" "2 articles, 1 without copies, "
    on_terminal --lang fr patrouille
    has "$out" "12 000 articles, "
    on_terminal --lang en patrouille
    has "$out" "12,000 articles, "
    on_terminal --lang fr --count convoi
    has "$out" "2 articles, 1 sans les reprises"
    on_terminal --lang fr --count riz
    has_not "$out" "articles"
}

test_copies_are_listed() {
    local text
    text=$(printf 'Le convoi parti de Gao est arrivé à Kidal avec mot%s. ' {1..20})
    for n in {1..15}; do
        printf '{"id":"c%s","title":"Convoi %s","text":"%s","date":"2025-03-%02d"}\n' "$n" "$n" "$text" "$n"
    done >copies.jsonl
    printf '{"id":"seul","title":"Le riz","text":"Le riz est cher au marché."}\n' >>copies.jsonl
    sahel-index --index index --quiet copies.jsonl
    # All of them, more than a search shows hits.
    exits 0 ask --copies c1 --format json
    is "$(jq -r '.hits[].id' <<<"$out" | tr '\n' ' ')" "$(printf 'c%s ' {2..15})"
    exits 0 ask --copies c4 --format jsonl --limit 3 --offset 1
    is "$(jq -r .id <<<"$out" | tr '\n' ' ')" "c2 c3 c5 "
    exits 0 ask --copies c15
    has "$out" "Convoi 14"
    is "$(ask --copies c15 --format paths | wc -l)" 14
    exits 1 ask --copies seul
    is "$out" ""
    one_line "$err"
    exits 1 ask --copies c1 --offset 14
    exits 1 ask --copies personne
    has "$err" personne
    exits 2 ask --copies c1 riz
    exits 2 ask --copies c1 --sort date
    exits 2 ask --copies c1 --similar c1
}

# ------------------------------------------------------------------- the command line

test_a_dash_refuses_a_word_and_not_an_option() {
    with_seeds
    is "$(ask --count armée -niger)" "$(ask --count 'armée -niger')"
    is "$(ask --count -niger armée)" "$(ask --count 'armée SAUF niger')"
    (($(ask --count armée -niger) < $(ask --count armée))) || fail "-niger refuses nothing"
    exits 0 ask armée -n1 --format paths
    one_line "$out"
    exits 2 ask armée -limit
    has "$err" "SAUF limit"
    exits 2 ask -n foo
    has "$err" "“foo”"
}

test_a_lone_dash_reads_the_query_from_standard_input() {
    with_seeds
    local wanted
    wanted=$(ask --format paths "l'armée du Mali")
    [[ -n $wanted ]] || fail "nothing found"
    is "$(echo "l'armée du Mali" | ask --format paths -)" "$wanted"
    is "$(printf "\n l'armée\ndu\nMali \n\n" | ask --format paths -)" "$wanted"
    status=0
    printf ' \n' | ask - 2>err >/dev/null || status=$?
    is "$status" 2
    has "$(<err)" "no words"
}

test_status_starts_no_daemon() {
    with_seeds
    exits 69 ask --status
    one_line "$err"
    has "$err" "a search starts one"
    is "$(started_here)" ""
    exits 0 ask --count mali
    exits 0 ask --status
}

test_a_path_is_the_bytes_of_the_name() {
    local name=$'M\xe9naka.txt'
    { printf 'Un ratissage à Ménaka ce matin\n\nLe ratissage a duré trois heures.\n' >"$name"; } 2>/dev/null ||
        skip "needs a file system that takes names of any bytes"
    printf 'Un ratissage à Gao ce matin\n\nLe ratissage de Gao a duré deux jours entiers.\n' >Gào.txt
    sahel-index --index index --quiet "$name" Gào.txt
    ask --format paths ratissage ménaka -gao >paths
    cmp -s paths <(printf '%s\n' "$PWD/$name") || fail "not the name: $(od -c paths)"
    exits 0 ask --format json ratissage
    is "$(jq -r '[.hits[].pathBytes // empty | ltrimstr("/") | split("/") | last] | join(" ")' <<<"$out")" "M%E9naka.txt"
    ask --suggest 'Un ratissage à Mé' --format paths | cmp -s - paths || fail "another name where titles are suggested"
}

test_as_you_type_completes_the_last_word() {
    with_seeds
    local word=patrouilles count
    for ((count = 3; count <= ${#word}; count++)); do
        exits 0 ask --as-you-type --format paths --limit 1 "${word:0:count}"
        has "$(<"$out")" patrouille
        is "$err" ""
    done
}

test_the_three_programs_alone_have_the_lists_of_words() {
    mkdir -p elsewhere/bin
    cp "$bin"/sahel-{index,search,searchd} elsewhere/bin/
    PATH=$PWD/elsewhere/bin:$PATH
    printf 'Un communiqué du JNIM\n\nLe JNIM a revendiqué cette attaque hier soir.\n' >jnim.txt
    sahel-index --index index --quiet jnim.txt
    exits 0 env SAHEL_SEARCHD="$PWD/elsewhere/bin/sahel-searchd" sahel-search --index index --count GSIM
    is "$out" 1
}
