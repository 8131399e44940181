# shellcheck shell=bash
# README's crontab line, run the way cron runs it: by sh, with an almost empty environment.

test_crontab_line_of_the_readme() {
    mkdir -p "$HOME/articles" "$HOME/.local"
    ln -s "$bin" "$HOME/.local/bin"
    cp "$seeds"/* "$HOME/articles"
    line=$(fenced README.md crontab | grep -v '^#' | grep sahel-index)
    one_line "$line"
    # Five fields of time come first; the rest is the command, in which % would mean a newline.
    command=$(sed -E 's/^([^ ]+ +){5}//' <<<"$line")
    has_not "$command" %
    for time in first second; do
        exits 0 env -i HOME="$HOME" LOGNAME="$(id -un)" SHELL=/bin/sh PATH=/usr/bin:/bin sh -c "$command"
    done
    is "$out$err" "" "the second run is not silent"
    [[ -e $HOME/.local/share/sahel-search/index/current ]] || fail "no index where the README says"
    exits 0 sahel-search --count patrouilles
}

test_what_changed_is_reported_once() {
    mkdir articles
    cp "$seeds"/* articles
    exits 0 sahel-index articles
    printf 'Un article de plus ce matin\n\nUn zébu.\n' >articles/new.txt
    exits 0 sahel-index articles
    [[ -n $out$err ]] || fail "not a word about a new article"
    exits 0 sahel-index articles
    is "$out$err" ""
}

test_report_for_programs_is_an_object_each_time() {
    mkdir articles
    cp "$seeds"/* articles
    for new in 5 0; do
        exits 0 sahel-index --quiet --report json articles
        one_line "$out"
        has "$out" "\"new\":$new,"
        is "$err" ""
    done
    printf '{' >articles/broken.jsonl
    exits 1 sahel-index --report json --dry-run articles
    one_line "$out"
    has "$out" '"skipped":[{"path":"'
    one_line "$err"
}
