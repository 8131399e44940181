# shellcheck shell=bash
# What is written is in step with what the programs do.

# options: those that open an item of a help or manual page; prose may name another program's.
options() { grep -E '^ {1,12}(-[a-zA-Z], )?--' | sed -E 's/ {3,}[^ -].*//' | words; }
words() { grep -oE -- '--[a-z][a-z-]+' | sort -u; }
manual() { MANWIDTH=200 man --local-file "$root"/man/"$1".[18] | col -bx; }

# `programVersion` in the source is the version; RELEASING.md says what else changes with it.
test_the_version_is_the_same_everywhere() {
    local program version
    exits 0 sahel-search --version
    version=${out#sahel-search }
    [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "no version: $out"
    for program in sahel-index sahel-searchd; do
        exits 0 "$program" --version
        is "$out" "$program $version"
    done
    is "$(sed -n 's/^## \([0-9.]*\).*/\1/p' "$root/CHANGELOG.md" | head -n 1)" "$version" 'the newest entry of CHANGELOG.md'
    is "$(sed -n 's/^\.Os sahel-search //p' "$root"/man/*.[18] | sort -u)" "$version" 'the version in the manual pages'
    is "$(grep -rhoE '"version": ?"[^"]*"' "$root/README.md" "$root"/docs | grep -vF "\"$version\"" || true)" '' 'another version in the docs'
}

test_options_agree() {
    local program
    for program in sahel-index sahel-search sahel-searchd; do
        exits 0 "$program" --help
        options <<<"$out" >help
        manual "$program" | options >written
        diff help written >difference || fail "$program: help (<) and manual (>) differ:" "$(<difference)"
    done
}

test_manuals_are_well_formed() {
    local page
    for page in "$root"/man/*.[18]; do
        run man --warnings -E UTF-8 -l -Tutf8 -Z "$page"
        is "$err" "" "$page"
    done
}

test_completions_know_every_option() {
    local program
    for program in sahel-index sahel-search sahel-searchd; do
        "$program" --help | options >help
        "$program" --completions bash >completion
        bash -n completion
        words <completion >known
        is "$(comm -23 help known)" "" "$program"
    done
}

test_links_lead_somewhere() {
    local file target
    for file in "$root"/*.md "$root"/docs/*.md; do
        # Every link of a page, without its anchor; those with a scheme lead out of here.
        sed -n 's/](/\n](/gp' "$file" | sed -n 's/^](\([^)#]*\).*/\1/p' | while read -r target; do
            [[ $target == *:* || -e $(dirname "$file")/$target ]] || fail "$(basename "$file") links to $target"
        done
    done
}

test_exit_codes_of_the_readme_are_in_the_manuals() {
    local code
    for code in 66 69 75; do
        grep -qE "(^| )$code( |$)" <(manual sahel-search) || fail "sahel-search(1) is silent on $code"
        grep -qE "\| *$code" "$root/README.md" || fail "README.md is silent on $code"
    done
}

test_examples_of_the_readme_find_something() {
    mkdir "$HOME/articles"
    cp "$seeds"/* "$HOME/articles"
    printf 'q1\tpatrouilles conjointes\n' >queries.tsv
    local line
    grep -E '^sahel-(index|search) ' "$root/README.md" >examples
    (($(wc -l <examples) >= 8)) || fail "README.md has few examples"
    while read -r line; do
        exits 0 bash -c "$line"
    done <examples
}

# shell_lines: the lines of every sh block of the README and the docs.
shell_lines() { awk '$0 == "```sh" { inside = 1; next } $0 == "```" { inside = 0 } inside' "$root/README.md" "$root"/docs/*.md; }

# What is pasted at a prompt is read by an interactive shell: to zsh, # is no comment there, and what matches no file is an error.
test_examples_paste_into_every_shell() {
    needs zsh
    local program
    shell_lines >pasted
    zsh -n pasted
    bash -n pasted
    mkdir stubs
    for program in sahel-index sahel-search sahel-searchd; do
        # shellcheck disable=SC2016 # for the stub
        printf '#!/bin/sh\nprintf "<%%s>" "${0##*/}" "$@" >>"$SAHEL_TEST_FOLDER/words"; echo >>"$SAHEL_TEST_FOLDER/words"\n' >stubs/$program
        chmod +x stubs/$program
    done
    grep '^sahel-' pasted >lines
    (($(wc -l <lines) >= 10)) || fail "few examples"
    PATH=$PWD/stubs:$PATH bash lines >/dev/null
    mv words wanted
    PATH=$PWD/stubs:$PATH zsh -f -i -s <lines >/dev/null 2>said
    diff wanted words >difference || fail "bash (<) and zsh (>) read other words:" "$(<difference)" "$(<said)"
    is "$(grep -c '#' wanted)" 0 'a comment is among the words'
}

# A macro that mdoc finds among the words of another one is not set as it was meant: quotation marks open twice.
test_manuals_are_set_as_they_were_meant() {
    local page
    for page in sahel-index sahel-search sahel-searchd; do
        MANWIDTH=80 man --local-file "$root"/man/$page.[18] | col -bx >page
        tr -d '\n' <page | grep -oE '‘[^’]*‘|’’' >odd || true
        is "$(<odd)" "" "$page"
        is "$(grep -E 'jq\.|(^| )(Ql|Pa|Fl|Ar|Pq|Dl|Xr|Nm) ' page || true)" "" "$page"
    done
}

test_cron_mail_is_utf8() {
    local file
    for file in README.md docs/cron.md; do
        is "$(fenced "$file" crontab | grep -v '^#' | head -n 1)" 'CONTENT_TYPE="text/plain; charset=UTF-8"' "$file"
    done
}
