# shellcheck shell=bash
# The blocks of docs/editors.md in the real editors, headless: the hits land in the list, and jumping opens the right
# file at the right line.

# corpus: articles whose matching line is known, one of them in a folder with a space and an accent in its name.
corpus() {
    mkdir -p "articles d’été"
    # Sentences long enough that the passage begins at the one that matches.
    local filler='Le convoi a suivi la route de la vallée sans rencontrer personne, de la première étape jusqu’à la dernière, a dit le chef.'
    printf '%s\n' 'La caravane du nord arrive' '' "$filler" "$filler" '' "$filler" 'Le zébu blanc est passé.' '' "$filler" "$filler" \
        >"articles d’été/caravane.txt"
    sahel-index --quiet "articles d’été" "$seeds"
    wanted="$PWD/articles d’été/caravane.txt:7"
}

# An editor prints where it landed as PATH:LINE.
landed() { is "$(tail -n 1 landed)" "$wanted" "$(cat log landed 2>/dev/null)"; }

test_emacs() {
    corpus
    fenced docs/editors.md elisp >sahel.el
    cat >check.el <<'LISP'
(defvar here default-directory)
(sahel-search "zébu blanc")
(next-error)
(with-current-buffer (window-buffer)
  (write-region (format "%s:%d\n" buffer-file-name (line-number-at-pos)) nil (expand-file-name "landed" here)))
;; A second question goes over the same connection.
(sahel-search "patrouilles conjointes")
(with-temp-buffer ; stands for the minibuffer, which a batch has not
  (insert "le zeb")
  (sahel-search-complete)
  (write-region nil nil (expand-file-name "completed" here)))
(with-current-buffer "*sahel-search*"
  (write-region (format "%d\n" (count-lines (point-min) (point-max))) nil (expand-file-name "count" here)))
LISP
    timeout 60 emacs -Q --batch -l ./sahel.el -l ./check.el >log 2>&1 || fail "$(<log)"
    landed
    is "$(<completed)" "le zébu"
    (($(<count) >= 4)) || fail "$(<count) lines"
}

test_vim() {
    corpus
    fenced docs/editors.md vim >sahel.vim
    cat >check.vim <<'VIM'
call writefile(getcompletion('Sahel le zeb', 'cmdline'), 'completed')
Sahel zébu blanc
let tries = 0
while empty(getqflist()) && tries < 200
  sleep 50m
  let tries += 1
endwhile
cfirst
call writefile([expand('%:p') .. ':' .. line('.')], 'landed')
qall!
VIM
    timeout 60 vim -Nu NONE -i NONE -n -es -S sahel.vim -S check.vim >log 2>&1 || fail "$(<log)"
    landed
    is "$(<completed)" zébu
}

test_neovim() {
    corpus
    fenced docs/editors.md lua >sahel.lua
    cat >check.lua <<'LUA'
vim.fn.writefile(vim.fn.getcompletion('Sahel le zeb', 'cmdline'), 'completed')
vim.cmd('Sahel zébu blanc')
vim.wait(10000, function() return #vim.fn.getqflist() > 0 end)
vim.cmd('cfirst')
vim.fn.writefile({ vim.fn.expand('%:p') .. ':' .. vim.fn.line('.') }, 'landed')
vim.cmd('qall!')
LUA
    timeout 60 nvim --headless -u NONE -i NONE -n -c 'luafile sahel.lua' -c 'luafile check.lua' >log 2>&1 || fail "$(<log)"
    landed
    is "$(<completed)" zébu
}
