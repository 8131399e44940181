# shellcheck shell=bash
# How relevance is judged, on a set of four articles.

relevance() { SAHEL_BIN=$bin "$root/scripts/relevance" "$@"; }

with_set() { # a set in ./my press: `short` has judgments of its own, `plain` takes qrels.txt
    mkdir 'my press'
    cat >'my press/corpus.jsonl' <<'END'
{"id": "a", "title": "Récolte", "text": "La récolte de mil est bonne au Mali."}
{"id": "b", "title": "Armée", "text": "L’armée du Mali patrouille."}
{"id": "c", "title": "Route", "text": "La route de Kayes est ouverte."}
{"id": "d", "title": "Pont", "text": "Le pont de Diboli enjambe la Falémé."}
END
    printf 'q1\tarmee\nq2\tpont de Diboli\n' >'my press/short.queries.tsv'
    printf 'q1\trécolte\nq2\troute de Kayes\nq3\tarmée\n' >'my press/plain.queries.tsv'
    printf 'q1 0 b 1\nq2 0 d 2\n' >'my press/short.qrels.txt'
    printf 'q1 0 a 1\nq2 0 c 1\nq3 0 c 1\n' >'my press/qrels.txt'
}

test_figures_are_those_of_the_real_programs() {
    with_set
    exits 0 relevance 'my press'
    has "$out" 'my press/short        2  1.0000 [1.0000 1.0000]  1.0000 [1.0000 1.0000]  1.0000 [1.0000 1.0000]'
    has "$out" 'my press/plain        3  0.6667 [0.0000 1.0000]  0.6667 [0.0000 1.0000]  0.6667 [0.0000 1.0000]'
    has "$out" 'mean of 2                0.8333 '
}

test_a_run_is_compared_with_a_saved_one_on_kept_indexes() {
    with_set
    xz 'my press/corpus.jsonl'
    exits 0 relevance --keep kept --save then.tsv 'my press'
    local published
    published=$(readlink 'kept/my press/index/current')
    printf 'q1\tpont\nq2\tpont de Diboli\n' >'my press/short.queries.tsv'
    exits 0 relevance --keep kept --against then.tsv --changes 3 'my press'
    has "$out" 'against then.tsv'
    has "$out" '−1.0000  1.0000 → 0.0000  my press/short  q1  pont'
    has "$out" 'my press/plain        3   0.0000 [ 0.0000  0.0000]'
    is "$(readlink 'kept/my press/index/current')" "$published" 'the kept index was built anew'
    is "$(wc -l <'kept/my press/short.run')" 2
    exits 0 relevance --keep kept --rebuild 'my press'
    is "$(readlink 'kept/my press/index/current')" generations/000002
}

test_what_is_wrong_is_said_in_one_line() {
    with_set
    exits 2 relevance
    one_line "$err"
    exits 2 relevance 'my press' --changes many
    is "$err" 'relevance: --changes: “many” should be a whole number'
    exits 2 relevance 'my press' nowhere
    is "$err" 'relevance: nowhere: no such folder'
    exits 2 relevance 'my press' "$PWD/my press"
    is "$err" "relevance: $PWD/my press: a folder named my press was given already"
    echo 'q1 0 b most' >>'my press/qrels.txt'
    exits 65 relevance 'my press'
    is "$err" 'relevance: my press/qrels.txt:4:8: “most” should be a grade: a whole number of at most 30'
    rm 'my press/qrels.txt'
    exits 2 relevance 'my press'
    is "$err" 'relevance: my press: has neither plain.qrels.txt nor qrels.txt'
}
