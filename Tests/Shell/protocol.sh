# shellcheck shell=bash
# The protocol as scripts and editors speak it.

serve() {
    sahel-index --index index --quiet "$seeds"
    sahel-search --index index --count patrouilles >/dev/null
    socket=$(socket_of_daemon)
}

request='{"jsonrpc":"2.0","id":7,"method":"search","params":{"query":"patrouilles conjointes","limit":3}}'

test_one_object_a_line_with_nc() {
    serve
    reply=$(printf '%s\n' "$request" | nc -U -q 2 -W 1 "$socket")
    one_line "$reply"
    is "$(jq -c '[.id, (.result.hits | length)]' <<<"$reply")" '[7,3]'
}

test_pipelined_requests_are_all_answered() {
    serve
    for id in 1 2 3 4 5; do
        printf '{"jsonrpc":"2.0","id":%d,"method":"search","params":{"query":"mali","limit":%d}}\n' $id $id
    done | timeout 10 nc -U -q 2 "$socket" >replies
    is "$(jq -c '[.id, (.result.hits | length)]' replies | sort | tr '\n' ' ')" '[1,1] [2,2] [3,3] [4,4] [5,5] '
}

test_content_length_framing() {
    serve
    reply=$(printf 'Content-Length: %d\r\n\r\n%s' "$(wc -c <<<"$request" | awk '{print $1 - 1}')" "$request" |
        timeout 10 nc -U -q 2 "$socket" | tr -d '\r')
    has "$reply" "Content-Length: "
    body=$(sed '1,/^$/d' <<<"$reply")
    is "$(jq -c '[.id, (.result.hits | length)]' <<<"$body")" '[7,3]'
    is "$(sed -n 's/^Content-Length: //p' <<<"$reply")" "$(printf %s "$body" | LC_ALL=C wc -c)"
}

test_rubbish_is_answered_with_an_error() {
    serve
    printf 'not json\n' | timeout 10 nc -U -q 2 -W 1 "$socket" >reply
    is "$(jq .error.code reply)" -32700
    printf '{"jsonrpc":"2.0","id":1,"method":"nosuch"}\n' | timeout 10 nc -U -q 2 -W 1 "$socket" >reply
    is "$(jq .error.code reply)" -32601
    printf '{"jsonrpc":"2.0","id":1,"method":"search","params":{"query":3}}\n' | timeout 10 nc -U -q 2 -W 1 "$socket" >reply
    is "$(jq .error.code reply)" -32602
    exits 0 sahel-search --index index --no-spawn --count patrouilles
}

test_status_and_document() {
    serve
    printf '%s\n' '{"jsonrpc":"2.0","id":1,"method":"status"}' | timeout 10 nc -U -q 2 -W 1 "$socket" >reply
    is "$(jq .result.documents reply)" 5
    is "$(jq .result.pid reply)" "$(started_here)"
    id=$(sahel-search --index index --format json --limit 1 patrouilles | jq -r '.hits[0].id')
    jq -nc --arg id "$id" '{jsonrpc: "2.0", id: 1, method: "document", params: {id: $id}}' |
        timeout 10 nc -U -q 2 -W 1 "$socket" >reply
    has "$(jq -r .result.text reply)" patrouille
}

# answer METHOD PARAMS: the reply to one request.
answer() {
    jq -nc --arg method "$1" --argjson params "$2" '{jsonrpc: "2.0", id: 1, method: $method, params: $params}' |
        timeout 10 nc -U -q 2 -W 1 "$socket"
}

test_parameters_of_reading_are_checked() {
    serve
    local params
    for params in '{"query":"x","spelling":"on"}' '{"query":"x","facets":["place"]}' '{"query":"x","recent":1}' \
        '{"query":"x","explain":"yes"}' '{"query":"x","rerank":0}'; do
        is "$(answer search "$params" | jq .error.code)" -32602 "$params"
    done
    is "$(answer suggest '{"text":"x","limit":51}' | jq .error.code)" -32602
    is "$(answer similar '{}' | jq .error.code)" -32602
    is "$(answer copies '{}' | jq .error.code)" -32602
    params='{"query":"patrouilles","spelling":"off","facets":["year"],"recent":true,"explain":true,"rerank":false}'
    is "$(answer search "$params" | jq '.result.hits | length > 0')" true
}

test_initialize_tells_methods_and_limits() {
    serve
    reply=$(answer initialize '{}')
    is "$(jq -c '.result | [.protocol, .limits.suggestions, (.capabilities.methods | contains(["suggest", "similar", "copies"]))]' <<<"$reply")" \
        '[1,50,true]'
}

test_python_client_of_the_documentation() {
    serve
    fenced docs/protocol.md python >client.py
    [[ -s client.py ]] || fail "docs/protocol.md has no Python client"
    run python3 client.py "$socket" patrouilles conjointes
    is "$status" 0 "$err"
    has "$out" 002_0b819a4b389becc3.txt
}
