# shellcheck shell=bash
# Runs that nobody watches: what is said once, what is left out, and disks that are not mounted.

index() { sahel-index --index index "$@"; }
count() { sahel-search --index index --count "$@" || true; }
# silent COMMAND…: it ends with 0 and prints nothing.
silent() {
    exits 0 "$@"
    is "$out$err" "" "not silent: $*"
}
article() { printf 'Le marché de la ville de %s\n\nTexte commun %s.\n' "$2" "$2" >"$1"; }

test_what_cannot_be_read_is_said_once() {
    mkdir in
    article in/good.txt Gao
    : >in/empty.txt
    printf 'zébu\0\1\2\3\0' >in/binary.html
    printf '%s\n' '{"id":"1","title":"Une ligne saine ici","text":"Le zébu dort."}' '{"id":"2","title":' >in/lines.jsonl
    ln -s nowhere in/link.txt
    exits 1 index in
    is "$(grep -c '^sahel-index: ' <<<"$err")" 4 "$err"
    has "$out" '4 skipped;'
    silent index in
    silent index in
    # What is left is told on request, and does not count as news.
    exits 0 index --verbose in
    is "$(grep -c '^sahel-index: ' <<<"$err")" 4 "$err"
    has "$out" '4 skipped (4 as before);'
    exits 0 index --report json in
    is "$err" ""
    is "$(jq -c '[.skipped[].known] | unique' <<<"$out")" '[true]'
    # The same file again, and another line before the broken one, are no news either.
    sleep 0.1
    : >in/empty.txt
    { echo '{"id":"3","title":"Une autre ligne saine","text":"Le zébu court."}'; cat in/lines.jsonl; } >lines
    mv lines in/lines.jsonl
    exits 0 index in
    is "$err" ""
    has "$out" '1 new, 0 changed, 0 removed, 2 unchanged, 4 skipped (4 as before);'
    # Another reason is.
    echo ' ' >in/empty.txt
    exits 1 index in
    one_line "$err"
    has "$err" in/empty.txt
    silent index in
    article in/empty.txt Kidal
    rm in/binary.html in/link.txt
    exits 0 index in
    is "$err" ""
    has "$out" '1 new, 0 changed, 0 removed, 3 unchanged, 1 skipped (1 as before);'
    : >in/empty.txt
    exits 1 index in
    one_line "$err"
    exits 1 index --rebuild in
    is "$(grep -c '^sahel-index: ' <<<"$err")" 2 "$err"
    silent index in
    exits 1 index in nowhere
    exits 1 index in nowhere
    one_line "$err"
}

# Root reads every file, unless it gives up the right to.
test_a_file_that_may_be_read_again_is_indexed() {
    mkdir in
    article in/a.txt Gao
    article in/b.txt Kidal
    chmod 000 in/b.txt
    local as=()
    if ((EUID == 0)); then
        as=(setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-all)
        "${as[@]}" true || skip "root cannot give up its rights here"
    fi
    exits 1 "${as[@]}" sahel-index --index index in
    one_line "$err"
    has "$err" in/b.txt
    silent "${as[@]}" sahel-index --index index in
    chmod 600 in/b.txt
    exits 0 "${as[@]}" sahel-index --index index in
    has "$out" '1 new, 0 changed, 0 removed, 1 unchanged, 0 skipped;'
    chmod 000 in/b.txt
    touch in/b.txt
    # It keeps its article, and says so once.
    exits 1 "${as[@]}" sahel-index --index index in
    is "$(count commun)" 2
    silent "${as[@]}" sahel-index --index index in
}

test_files_of_other_kinds_are_counted_once() {
    mkdir -p in/deep
    article in/good.txt Gao
    touch in/{a,b}.pdf in/deep/C.PDF in/a.docx in/deep/d.docx
    exits 0 index in
    is "$err" ""
    is "$(grep ' not read' <<<"$out")" '5 files of kinds that are not read: .pdf 3, .docx 2'
    silent index in
    rm in/a.pdf
    silent index in
    touch in/e.pdf in/f.pdf in/photo 'in/page.php?id=3'
    # Quiet runs do not say it, and leave it to the next one.
    silent index --quiet in
    exits 0 index in
    is "$(grep ' not read' <<<"$out")" '4 more files of kinds that are not read: .pdf 2, without an ending 1, .php?… 1'
    silent index in
    exits 0 index --verbose in
    has "$out" '8 files of kinds that are not read: .pdf 4, .docx 2, without an ending 1, .php?… 1'
    exits 0 index --report json in
    is "$(jq -c '[.unread[] | [.ending, .count, .new]]' <<<"$out")" '[[".pdf",4,0],[".docx",2,0],["",1,0],[".php?…",1,0]]'
    touch in/g.pdf in/h.odt
    silent index --exclude '*.pdf' --exclude '*.odt' in
}

test_patterns_leave_files_out() {
    mkdir -p in/drafts in/old/deep
    local name
    for name in a drafts/b old/c old/deep/d keep; do article "in/$name.txt" "${name##*/}"; done
    exits 0 index in
    is "$(count commun)" 5
    exits 0 index --exclude drafts/ --exclude '/old/**' --exclude '!/old/c.txt' in
    has "$out" '0 new, 0 changed, 2 removed, 3 unchanged, 0 skipped;'
    exits 0 index --status
    has "$out" "articles from: $PWD/in"$'\n''without: drafts/, /old/**, !/old/c.txt'
    # Without paths the same is left out, until the folder is named otherwise.
    silent index
    exits 0 index in
    has "$out" '2 new,'
    printf '# what is not to be found\r\ndrafts/\n\n*.txt\n!a.txt\n\\!b\n' >in/.sahelignore
    printf '!c.txt\n' >in/old/.sahelignore
    exits 0 index in
    has "$out" '3 removed, 2 unchanged, 0 skipped;'
    eventually 5 eval '[[ $(count commun) == 2 ]]'
    is "$(sahel-search --index index --format paths commun | names | tr ' ' '\n' | sort | tr '\n' ' ')" 'a.txt c.txt '
    silent index
    is "$(index --extract --exclude a.txt in | jq -r .path | names)" c.txt
    is "$(index --extract --exclude a.txt in/a.txt in/drafts in/keep.txt | jq -r .path | names)" 'b.txt keep.txt'
}

# An empty mount point, and one that is missing.
test_a_disk_that_is_not_mounted_loses_nothing() {
    mkdir disk other
    article disk/a.txt Gao
    article disk/b.txt Kidal
    article other/c.txt Ségou
    exits 0 index disk other
    mv disk gone
    mkdir disk
    for time in first second; do
        exits 1 index disk other
        one_line "$err"
        has "$err" "/disk: has lost 2 of 2 articles, which stay in the index; "
        has "$err" --allow-removals
        is "$(count commun)" 3
    done
    # What changed elsewhere is indexed all the same.
    article other/d.txt Mopti
    exits 1 index
    has "$out" '1 new, 0 changed, 0 removed, 3 unchanged, 1 skipped;'
    rmdir disk
    exits 1 index
    one_line "$err"
    has "$err" '/disk: is missing; the 2 articles indexed from there stay in the index; '
    mv gone disk
    silent index
    mv disk gone
    exits 0 index --allow-removals
    has "$out" '2 removed,'
    is "$(eventually 5 eval '[[ $(count commun) == 2 ]]' && count commun)" 2
    silent index
}

test_folders_are_remembered() {
    exits 2 index
    has "$err" 'nothing to index'
    exits 0 index --status
    is "$out" "index: $PWD/index"
    mkdir -p one two/three
    article one/a.txt Gao
    article two/three/b.txt Kidal
    exits 0 index one two/three
    exits 1 index nowhere
    article one/c.txt Ségou
    exits 0 index
    has "$out" '1 new, 0 changed, 0 removed, 2 unchanged'
    # A search starts the daemon; --status does not.
    exits 0 sahel-search --index index Gao
    exits 0 sahel-search --index index --status
    is "$(sed -n 's/^articles from: //p' <<<"$out" | tr '\n' ' ')" "$PWD/one $PWD/two/three "
    exits 0 index --status
    is "$(sed -n 's/^articles from: //p' <<<"$out" | tr '\n' ' ')" "$PWD/one $PWD/two/three "
    # A folder takes the place of those in it.
    exits 0 index two
    is "$(sahel-search --index index --status --format json | jq -c .roots)" "[\"$PWD/one\",\"$PWD/two\"]"
    exits 0 index --rebuild one
    is "$(sahel-search --index index --status --format json | jq -c .roots)" "[\"$PWD/one\"]"
}

# Files that git ignores by some patterns are those that are left out by them. Each pattern has a folder of its own.
test_patterns_mean_what_they_mean_to_git() {
    needs git python3
    seed
    python3 - "$FUZZ_SEED" "${FUZZ_INPUTS:-300}" <<'PYTHON'
import os, random, sys
rnd = random.Random(int(sys.argv[1]))
text = 'Le marché de la ville\n\nTexte commun.\n'
files = ['a', 'b', 'ab', 'a b', '#a', '!a', 'a ', '[a]', 'a*', 'a\\', 'é', 'a/a', 'a/b', 'a/b/a', 'b/a/b', 'ab/a/b/ab', 'a-', '.b']
atoms = ['a', 'b', 'a', 'b', '*', '**', '?', '/', '/', '**/', '/**', '/*', '[ab]', '[!a]', '[^b]', '[a-c]', '[]a]', '[[:alpha:]]', '[[:digit:]b]',
         '[\\a-b]', '[a', '\\a', '\\', '\\*', '\\ ', ' ', '#', '!', 'é', '.', '*.txt', '.txt', '?b', '***']
for number in range(int(sys.argv[2])):
    lines = []
    for _ in range(rnd.choice([1, 1, 2, 4])):
        line = rnd.choice(['', '', '', '!', '/', '\\']) + ''.join(rnd.choices(atoms, k=rnd.randint(1, 6)))
        lines.append(line + rnd.choice(['', '.txt', '*', '/', ' ', '\r']))
    folder = f'tree/{number}'
    for name in files:
        path = f'{folder}/{name}.txt'
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as file: file.write(text)
    with open(f'{folder}/.sahelignore', 'w') as file: file.write('\n'.join(lines) + rnd.choice(['', '\n']))
PYTHON
    git init -q tree
    (cd tree && git ls-files -z --others --exclude-per-directory=.sahelignore) |
        python3 -c 'import sys; print("".join(n + "\n" for n in sys.stdin.read().split("\0") if n.endswith(".txt") and "/." not in n), end="")' | sort >wanted
    (($(wc -l <wanted) > 1000)) || fail "git leaves out nearly all: $(wc -l <wanted)"
    index --extract tree | jq -r .path | sed "s|^$PWD/tree/||" | sort >found
    diff wanted found >difference || {
        number=$(grep -m 1 '^[<>]' difference | sed 's/^[<>] //; s|/.*||')
        fail "git (<) and sahel-index (>) differ:" "$(head -n 20 difference)" "$(cat -A "tree/$number/.sahelignore")"
    }
}
