#!/bin/sh
# Verifies a receipt of Rapporteur without Rapporteur: sh verify.sh submission.json proof.json key.pem
# Needs coreutils 8.31 or newer and openssl 3; opens no connection. The same steps as Verify.java, written independently.
# Ends with 0 when all fits, with 1 and the reason when something does not, with 2 when it is called wrongly, and with 3
# when this openssl knows no Ed25519: then all but the signature of the head was checked. That a later head continues an
# earlier one is checked by Verify.java alone.
set -eu
[ $# -eq 3 ] || { echo "usage: sh verify.sh submission.json proof.json key.pem" >&2; exit 2; }
received=$1 proof=$2 key=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "DOES NOT FIT: $1" >&2; exit 1; }
member() { sed -n "s/^  \"$1\": \"\{0,1\}\([^\"]*\)\"\{0,1\},\{0,1\}$/\1/p" "$proof" | sed 's/,$//'; }
hash() { sha256sum | cut -d ' ' -f 1; }
bytes() { printf %s "$1" | tr a-f A-F | basenc --base16 -d; }

# 1. the file has the fingerprint of the receipt
fingerprint=$(hash < "$received")
[ "$fingerprint" = "$(member fingerprint)" ] || fail "the file has another fingerprint: $fingerprint"

# 2. the entry of the journal is for this fingerprint and this receipt
member entry | base64 -d > "$work/entry"
grep -qF "\"fingerprint\":\"$fingerprint\"" "$work/entry" || fail "the entry is for another fingerprint"
grep -qF "\"number\":\"$(member number)\"" "$work/entry" || fail "the entry is for another receipt"

# 3. salt and entry give the commitment
commitment=$({ bytes "$(member salt)"; cat "$work/entry"; } | hash)
[ "$commitment" = "$(member commitment)" ] || fail "the commitment is another"

# 4. from the commitment as leaf, the path leads to the root (RFC 9162)
printf '%b' "$(member checkpoint)" > "$work/checkpoint"
size=$(sed -n 2p "$work/checkpoint")
root=$(sed -n 3p "$work/checkpoint" | base64 -d | basenc --base16 -w 0 | tr A-F a-f)
node=$(member position) last=$((size - 1))
[ "$node" -le "$last" ] || fail "the position is outside of the log"
result=$(bytes "00$commitment" | hash)
for sibling in $(sed -n 's/^    "\([0-9a-f]\{64\}\)",\{0,1\}$/\1/p' "$proof"); do
    [ "$last" -ne 0 ] || fail "the path is too long"
    if [ $((node % 2)) -eq 1 ] || [ "$node" -eq "$last" ]; then
        result=$(bytes "01$sibling$result" | hash)
        while [ $((node % 2)) -eq 0 ] && [ "$node" -ne 0 ]; do
            node=$((node / 2)) last=$((last / 2))
        done
    else
        result=$(bytes "01$result$sibling" | hash)
    fi
    node=$((node / 2)) last=$((last / 2))
done
[ "$last" -eq 0 ] || fail "the path is too short"
[ "$result" = "$root" ] || fail "the path does not lead to the root of the head"

# 5. the head is signed with the key
sed '/^$/,$d' "$work/checkpoint" > "$work/body"
sed -n '$s/.* //p' "$work/checkpoint" | base64 -d | tail -c 64 > "$work/signature"
# a signature that is known to be good (RFC 8032, 7.1, test 2) tells a wrong signature from an openssl that knows none
printf '%s\n' '-----BEGIN PUBLIC KEY-----' 'MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=' \
    '-----END PUBLIC KEY-----' > "$work/known.pem"
printf r > "$work/known"
printf %s kqAJqfDUyrhyDoILX2QlQKKye1QWUD+Ps3YiI+vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA== | base64 -d \
    > "$work/known.signature"
openssl pkeyutl -verify -pubin -inkey "$work/known.pem" -rawin -in "$work/known" \
    -sigfile "$work/known.signature" > /dev/null 2>&1 || {
    echo "NOT CHECKED: the signature of the head, since this openssl knows no Ed25519 ($(openssl version 2>&1))." >&2
    echo "All else fits: the submission is in the log under the head of this file. Whether the head is the server's, check" >&2
    echo "with openssl 3 or with Verify.java." >&2
    exit 3
}
openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in "$work/body" -sigfile "$work/signature" > /dev/null 2>&1 \
    || fail "the head is not signed with this key"

echo "The submission with the fingerprint $fingerprint is entry $(member position) in the log under this head:"
cat "$work/body"
echo OK
