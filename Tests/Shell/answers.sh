# shellcheck shell=bash
# What the programs say of queries to the seeds, word for word: Answers/NAME.text is what a person sees, standard error
# after a line `--- stderr`; Answers/NAME.json what a program gets. SAHEL_RECORD=1 records them anew: read the difference.

# What is said of answers is compared in French.
export SAHEL_SEARCH_LANG=fr

answers=$root/Tests/Shell/Answers

# recorded NAME ARGUMENTS…: runs the client both ways, and compares, without paths, ids, times and scores.
recorded() {
    local name=$1
    shift
    sahel-index --index index --quiet "$seeds"
    run sahel-search --index index --limit 3 "$@"
    printf '%s\n' "$out" "--- stderr" "$err" "--- status $status" | sed "s|$root/||g" >"$name.text"
    run sahel-search --index index --limit 3 --format json --no-snippets "$@"
    # An id follows from the article's path.
    jq 'del(.microseconds, .generation, .hits[]?.score) | (.hits[]?, .titles[]?) |= (del(.id) | .path |= sub(".*/"; ""))' <<<"$out" |
        sed "s|$root/||g" >"$name.json"
    if [[ -n ${SAHEL_RECORD:-} ]]; then
        mkdir -p "$answers"
        cp "$name.text" "$name.json" "$answers"
    fi
    local kind
    for kind in text json; do
        diff -u "$answers/$name.$kind" "$name.$kind" >difference || fail "$(<difference)"
    done
}

test_a_correction_is_said() { recorded correction 'patrouiles conjointe'; }
test_a_name_is_corrected() { recorded name 'senegal malie'; }
test_insisting_on_a_word_corrects_nothing() { recorded insisting '+patrouiles conjointe'; }
test_a_synonym_finds_the_other_name() { recorded synonym --explain 'GSIM'; }
test_a_range_of_dates_that_leaves_one_article() { recorded dates 'date:2025-03..2025-05 patrouilles'; }
test_an_unknown_word_explains_itself() { recorded unknown-word 'xyzzy patrouilles'; }
test_nothing_is_never_silent() { recorded nothing 'xyzzy'; }
test_a_filter_that_empties_the_result() { recorded empty-filter '"patrouilles conjointes" date:2019'; }
test_words_that_never_stand_together() { recorded empty-phrase '"conjointes patrouilles"'; }
test_a_limit_is_said() { recorded limit 'ma* patrouilles'; }
test_how_a_query_was_read() { recorded explained --explain '+armée "patrouilles conjointes" -niger avant:2026'; }
test_facets_are_counted() { recorded facets --facets year,month,source,language 'patrouilles'; }
test_completions() { recorded completion --suggest 'coopération mil'; }
