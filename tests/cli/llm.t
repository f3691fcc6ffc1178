#!/bin/sh
# A model beside the rules, as a user meets it: what leaves, what is kept, what happens when it fails.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
exports=$here/samples/exports
double=
LLM_KEY=sk-test-CANARY-KEY-0001
export LLM_KEY
trap '[ -z "$double" ] || kill "$double" 2>/dev/null; rm -rf "$tmp"' EXIT

# start [options]: a fresh double; its port in $port.
start()
{
	[ -z "$double" ] || { kill "$double" && wait "$double"; } 2>/dev/null
	rm -rf "$tmp/double"
	mkdir "$tmp/double"
	python3 "$here/tests/llm/double.py" "$tmp/double" "$@" &
	double=$!
	for _ in $(seq 100); do
		[ ! -e "$tmp/double/port" ] || break
		sleep 0.1
	done
	port=$(cat "$tmp/double/port")
}
# vault DIR [line of llm: ...]: the demo's configuration with this double as model.
vault()
{
	new_vault "$1"
	{
		printf 'llm:\n  url: http://127.0.0.1:%s/v1\n  model: m-1\n  key_env: LLM_KEY\n' "$port"
		shift
		[ $# = 0 ] || printf '  %s\n' "$@"
	} >>"$tmp/llm.yaml.new"
	cat "$tmp/llm.yaml.new" >>"$dir/dossier.yaml"
	rm "$tmp/llm.yaml.new"
}
asked() { [ ! -e "$tmp/double/journal" ] || wc -l <"$tmp/double/journal" | tr -d ' '; }
answers() { find "$1/.dossier/llm" -name '*.json' 2>/dev/null | wc -l | tr -d ' '; }
"$dossier" ingest --quiet "$exports" >"$tmp/records"
meetings=$(wc -l <"$tmp/records" | tr -d ' ')

start
dir=$tmp/v
vault "$dir"
exit_code 0 'without --llm' "$dossier" run --quiet "$exports" --vault "$tmp/v"
is 'nothing leaves without --llm' "$(asked)" ''

# ---- dry run ------------------------------------------------------------------
dir=$tmp/dry
vault "$dir"
exit_code 0 'dry run' "$dossier" run --llm-dry-run "$exports" --vault "$tmp/dry"
is 'a dry run sends nothing' "$(asked)" ''
is 'and writes nothing' "$(ls -A "$tmp/dry")" dossier.yaml
cp "$tmp/out" "$tmp/bodies"
ok 'it shows bodies' test "$(wc -l <"$tmp/bodies")" -ge "$((meetings / 2))"
like 'and says where they would go' "$tmp/err" "would be sent: model m-1 at http://127.0.0.1:$port"
exit_code 3 'a dry run of extract that cannot be printed' \
	sh -c "'$dossier' extract --llm-dry-run --vault '$tmp/dry' '$tmp/records' >/dev/full"
exit_code 3 'a dry run of run that cannot be printed' \
	sh -c "'$dossier' run --llm-dry-run '$exports' --vault '$tmp/dry' >/dev/full"

# ---- asked once ---------------------------------------------------------------
exit_code 0 'extract with a model' "$dossier" extract --llm --vault "$tmp/dry" "$tmp/records"
cp "$tmp/out" "$tmp/first"
like 'it says what was asked' "$tmp/err" 'model: [1-9][0-9]* answers from the service, 0 from the store'
# Fails when a body is composed anew for the wire: add a byte to it in send().
python3 -c '
import json, sys
sent = [json.dumps(json.loads(l)["body"], sort_keys=True) for l in open(sys.argv[1])]
shown = [json.dumps(json.loads(l), sort_keys=True) for l in open(sys.argv[2])]
sys.exit(sorted(sent) != sorted(shown))' "$tmp/double/journal" "$tmp/bodies"
is 'what the dry run showed is what was sent' $? 0
once=$(asked)
is 'one line in the log for each' "$(wc -l <"$tmp/dry/.dossier/llm/egress.jsonl" | tr -d ' ')" "$once"
exit_code 0 'a second run' "$dossier" extract --llm --jobs 8 --vault "$tmp/dry" "$tmp/records"
is 'a second run asks nothing' "$(asked)" "$once"
ok 'and gives the same bytes' cmp -s "$tmp/out" "$tmp/first"
exit_code 0 'offline' "$dossier" extract --llm-offline --jobs 1 --vault "$tmp/dry" "$tmp/records"
ok 'so does the store alone' cmp -s "$tmp/out" "$tmp/first"
find "$tmp/dry/.dossier/llm" -name '*.json' | sort | head -n 1 | xargs rm
exit_code 4 'an answer that is not in the store' "$dossier" extract --llm-offline --vault "$tmp/dry" "$tmp/records"
is 'is one meeting with a flag' "$(grep -c '"llm-fallback"' "$tmp/out")" 1
is 'and costs no record' "$(wc -l <"$tmp/out" | tr -d ' ')" "$meetings"
exit_code 0 'the next run' "$dossier" extract --llm --vault "$tmp/dry" "$tmp/records"
is 'asks for that one alone' "$(asked)" $((once + 1))
ok 'and all is as it was' cmp -s "$tmp/out" "$tmp/first"
dir=$tmp/all
vault "$dir"
exit_code 0 'run with a model' "$dossier" run --quiet --llm "$exports" --vault "$tmp/all"
ok 'pages are made' test -f "$tmp/all/Accounts/Brightwater Hospitals.md"

# ---- canaries -------------------------------------------------------------------
# Fails without redaction: call redact_init with REDACT_NONE in extract/llm/.
cat >"$tmp/canary.vtt" <<'EOF'
WEBVTT

00:00:01.000 --> 00:00:04.000
<v Quilliana Canarybird>My address is quilliana@canary-mail.example and my phone is +44 20 7946 0018.

00:00:05.000 --> 00:00:09.000
<v Tobiah Finchwood>The key sk-live-canary1234567890 and card 4111 1111 1111 1111 are for Larkcanary Health.

00:00:10.000 --> 00:00:14.000
<v Quilliana Canarybird>Thanks Tobiah, I will send the sizing to https://files.canary-mail.example/x?token=abc by Friday.
EOF
dir=$tmp/canary
vault "$dir" 'never_send: [Voidcanary]'
sed -i '/^accounts:/r /dev/stdin' "$tmp/canary/dossier.yaml" <<'EOF'
  - name: Larkcanary Health
EOF
rm "$tmp/double/journal"
exit_code 0 'a talk full of canaries' "$dossier" run --quiet --llm "$tmp/canary.vtt" --vault "$tmp/canary"
ok 'was sent' test "$(asked)" -ge 1
unlike 'no name, address, number or key is sent' "$tmp/double/journal" \
	'(Quilliana|Canarybird|Tobiah|Finchwood|Larkcanary|canary-mail|7946|canary1234567890|4111 1111)'
unlike 'no path, user or host name is sent' "$tmp/double/journal" "($tmp|canary\\.vtt|$(hostname))"
like 'the key is sent to the service alone' "$tmp/double/journal" '"Authorization": "Bearer sk-test-CANARY-KEY-0001"'
is 'and stands nowhere here' "$(grep -rl CANARY-KEY "$tmp" --exclude-dir=double)" ''
sed 's/Larkcanary/Voidcanary/' "$tmp/canary.vtt" >"$tmp/void.vtt"
rm "$tmp/double/journal"
"$dossier" run --quiet --llm "$tmp/void.vtt" --vault "$tmp/canary" 2>/dev/null
is 'an account of never_send is not sent' "$(asked)" ''

# ---- failures -------------------------------------------------------------------
start --status 401
dir=$tmp/fail
vault "$dir"
exit_code 4 'a service that refuses' "$dossier" run --llm "$exports" --vault "$tmp/fail"
like 'it says why' "$tmp/err" 'parts of the talk were read by the rules alone: the service refuses the key'
ok 'the rules have read all the same' test -f "$tmp/fail/Accounts/Brightwater Hospitals.md"
ok 'it was hardly asked' test "$(asked)" -le 4
is 'nothing is kept of it' "$(answers "$tmp/fail")" 0
start
sed -i "s|http://127.0.0.1:[0-9]*|http://127.0.0.1:$port|" "$tmp/fail/dossier.yaml"
exit_code 0 'the same run once the service answers' "$dossier" run --llm "$exports" --vault "$tmp/fail"
is 'asks about every meeting' "$(asked)" "$once"
is 'and keeps that it was answered' "$(grep -c '"llm-fallback"' "$tmp/fail/.dossier/records/000002.jsonl")" 0
exit_code 0 'one more run' "$dossier" run --llm "$exports" --vault "$tmp/fail"
like 'says that all is known' "$tmp/err" 'model: nothing was asked \(run --again'
is 'asks nothing' "$(asked)" "$once"
is 'and writes nothing' "$(ls "$tmp/fail/.dossier/records")" "000001.jsonl
000002.jsonl"
dir=$tmp/always
vault "$dir" 'always: true'
sed -i "s|http://127.0.0.1:[0-9]*|http://127.0.0.1:9|" "$dir/dossier.yaml"
exit_code 4 'a run that always asks, and nobody is there' "$dossier" run --quiet "$exports" --vault "$dir"
sed -i "s|http://127.0.0.1:[0-9]*|http://127.0.0.1:$port|" "$dir/dossier.yaml"
exit_code 0 'the next one' "$dossier" run --quiet "$exports" --vault "$dir"
is 'asks what was not answered' "$(asked)" $((2 * once))
exit_code 0 'the one after it' "$dossier" run --quiet "$exports" --vault "$dir"
is 'asks nothing more' "$(asked)" $((2 * once))
start --status 400 --after 3
dir=$tmp/half
vault "$dir"
exit_code 4 'a service that fails later' "$dossier" extract --quiet --llm --llm-jobs 1 --vault "$tmp/half" "$tmp/records"
like 'it says why, too' "$tmp/err" 'alone: five requests in a row failed: the service refuses the request \(HTTP 400\)'
is 'what was answered is kept' "$(answers "$tmp/half")" 3
ok 'after five failures in a row nobody is asked' test "$(asked)" -le 8
start --status 429 --retry-after 3600
dir=$tmp/hour
vault "$dir"
exit_code 4 'a service that is not there for an hour' timeout 60 "$dossier" extract --quiet --llm --vault "$dir" "$tmp/records"
like 'is not waited for' "$tmp/err" 'the service asks to wait longer than two minutes'
start
sed -i "s|http://127.0.0.1:[0-9]*|http://127.0.0.1:$port|" "$tmp/half/dossier.yaml"
dir=$tmp/cheap
vault "$dir" 'price_in: 2.00' 'price_out: 8.00'
exit_code 4 'a budget' "$dossier" extract --llm --llm-jobs 1 --llm-budget 0.045 --vault "$tmp/cheap" "$tmp/records"
like 'it says that it is used up' "$tmp/err" 'alone: the budget is used up'
like 'and what was spent, within it' "$tmp/err" 'money: 0\.0[0-3]'
ok 'some were asked before' test "$(asked)" -ge 1 -a "$(asked)" -lt "$once"
for wrong in 0 -1 1. 1.2.3 tokens 5x; do
	exit_code 2 "--llm-budget $wrong" "$dossier" extract --llm --llm-budget="$wrong" --vault "$tmp/cheap" "$tmp/records"
done
exit_code 2 'a budget of money without prices' "$dossier" extract --llm --llm-budget 1 --vault "$tmp/half" "$tmp/records"
new_vault "$tmp/none"
exit_code 2 '--llm without a model' "$dossier" extract --llm --vault "$tmp/none" "$tmp/records"

# ---- interrupted ------------------------------------------------------------------
start --latency 400
dir=$tmp/stop
vault "$dir"
"$dossier" run --llm --llm-jobs 2 "$exports" --vault "$tmp/stop" >"$tmp/out" 2>"$tmp/err" &
pid=$!
for _ in $(seq 100); do
	[ "$(answers "$tmp/stop")" -lt 2 ] || break
	sleep 0.1
done
kill -INT "$pid"
rc=0
wait "$pid" || rc=$?
is 'Ctrl-C ends it' "$rc" 3
like 'it says that the answers are kept' "$tmp/err" 'interrupted; the answers so far are kept'
ok 'no page was written' test ! -e "$tmp/stop/Meetings"
before=$(asked)
exit_code 0 'the same command goes on' "$dossier" run --quiet --llm "$exports" --vault "$tmp/stop"
ok 'from what is kept' test "$(asked)" -le "$((before + once - 2))"
sed "s|http://127.0.0.1:[0-9]*|http://127.0.0.1:$port|" "$tmp/all/dossier.yaml" >"$tmp/all.yaml"
mv "$tmp/all.yaml" "$tmp/all/dossier.yaml"
is 'to the same pages' "$(cd "$tmp/stop" && bytes_of . | grep -v 'dossier/llm\|dossier.yaml')" \
	"$(cd "$tmp/all" && bytes_of . | grep -v 'dossier/llm\|dossier.yaml')"

# ---- system calls -------------------------------------------------------------------
# Fails when another host is asked or another file written: open("/tmp/x", O_CREAT) in store_open.
start
dir=$tmp/calls
vault "$dir"
strace -f -qq -e trace=openat,open,creat,connect,execve,mkdirat,mkdir,unlinkat,renameat,rename -o "$tmp/trace" \
	"$dossier" extract --quiet --llm --vault "$tmp/calls" "$tmp/records" >"$tmp/out"
ok 'the trace is there' test "$(grep -c openat "$tmp/trace")" -gt 10
is 'one program is run' "$(grep -c 'execve(' "$tmp/trace")" 1
is 'one host is asked' "$(grep 'connect(' "$tmp/trace" | grep -v "sin_port=htons($port), sin_addr=inet_addr(\"127.0.0.1\")" |
	grep -v 'sun_path="/var/run/nscd' | head -n 3)" ''
is 'files are written in .dossier/llm alone' "$(grep -E 'O_(WRONLY|RDWR|CREAT)' "$tmp/trace" |
	grep -vE '"(egress\.jsonl|\.[0-9a-f]{16}\.[0-9]+\.tmp|/dev/null)"' | head -n 3)" ''
is 'and folders nowhere else' "$(grep -E 'mkdir(at)?\(' "$tmp/trace" |
	grep -vE '"(\.dossier|llm|[0-9a-f]{2})"' | head -n 3)" ''
end
