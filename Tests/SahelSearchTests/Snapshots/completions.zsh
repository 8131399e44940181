#compdef sahel-search
_arguments -s \
    '--limit[show at most N articles (default 10, at most 1000)]:N: ' \
    '-n[show at most N articles (default 10, at most 1000)]:N: ' \
    '--offset[skip the first N articles (at most 10000)]:N: ' \
    '--sort[relevance (default), or date: newest first]:ORDER:(relevance date)' \
    '--recent[let newer articles count a little more]' \
    '--as-you-type[complete the last word instead of correcting it, as if it were still being typed]' \
    '--no-spelling[search every word as it is typed, also one that the archive does not have (+word does so for one word)]' \
    '--no-rerank[keep the order of the ranking’s first pass; for comparing]' \
    '--no-collapse[show every copy of an article, not the earliest with “et 3 reprises” (--batch and trec always do)]' \
    '--count[print only how many articles match, exactly]' \
    '--batch[search every line of FILE (- is standard input), QID<TAB>QUERY each, through one connection]:FILE:_files' \
    '--format[text (default); json: the answer; jsonl: an article a line; paths: a path a line; trec: QID Q0 ID RANK SCORE sahel-search]:FORMAT:(text json jsonl paths trec)' \
    '--color[auto (default): on a terminal, unless NO_COLOR is set; always; never. Without colour the words that match stand in \[brackets\]]:WHEN:(auto always never)' \
    '--no-snippets[leave out the passages that match]' \
    '--explain[tell first how each part of the words was read (text, json)]' \
    '--facets[count what matches by year, month, source or language, or several with commas between (text, json)]:LIST:(year month source language)' \
    '--document[print the whole article with that id]:ID: ' \
    '--similar[find the articles that are like the one with that id]:ID: ' \
    '--copies[list the copies of the article with that id, the earliest first: those behind “and 3 copies”]:ID: ' \
    '--suggest[complete the last word of TEXT, and list the titles that go on from it (at most 50 each)]:TEXT: ' \
    '--status[print what the daemon serves and how it is, if one runs]' \
    '--index[the index (default ${XDG_DATA_HOME:-~/.local/share}/sahel-search/index)]:DIR:_files -/' \
    '--socket[the daemon’s socket (default: follows from the index)]:PATH:_files' \
    '--no-spawn[do not start a daemon where none runs]' \
    '--timeout[how long to wait for the daemon and each answer (default 60)]:SECONDS: ' \
    '--lang[speak French (fr) or English (en); by default as LC_ALL, LC_MESSAGES or LANG says]:LANGUAGE:(fr en)' \
    '--completions[print completions for bash, zsh or fish]:SHELL:(bash zsh fish)' \
    '--version[print the version]' \
    '--help[print this help]' \
    '-h[print this help]' \
    '*:words: '
