# bash completion for sahel-search
_sahel_search() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    case $previous in
        -n|--limit) COMPREPLY=(); return ;;
        --offset) COMPREPLY=(); return ;;
        --sort) mapfile -t COMPREPLY < <(compgen -W 'relevance date' -- "$word"); return ;;
        --batch) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W 'text json jsonl paths trec' -- "$word"); return ;;
        --color) mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
        --facets) mapfile -t COMPREPLY < <(compgen -W 'year month source language' -- "$word"); return ;;
        --document) COMPREPLY=(); return ;;
        --similar) COMPREPLY=(); return ;;
        --copies) COMPREPLY=(); return ;;
        --suggest) COMPREPLY=(); return ;;
        --index) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        --socket) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        --timeout) COMPREPLY=(); return ;;
        --lang) mapfile -t COMPREPLY < <(compgen -W 'fr en' -- "$word"); return ;;
        --completions) mapfile -t COMPREPLY < <(compgen -W 'bash zsh fish' -- "$word"); return ;;
    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--limit --offset --sort --recent --as-you-type --no-spelling --no-rerank --no-collapse --count --batch --format --color --no-snippets --explain --facets --document --similar --copies --suggest --status --index --socket --no-spawn --timeout --lang --completions --version --help' -- "$word")
    fi
}
complete -o filenames -F _sahel_search sahel-search
