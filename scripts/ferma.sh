#!/usr/bin/env bash
# Ends the sandbox and the receiver that `make run` left up, and waits until the sandbox has answered what it accepted.
set -euo pipefail
cd "$(dirname "$0")/.."
file="${ANPR_SANDBOX:-sandbox}.receiver.pid"
processo=$(cat "$file" 2>/dev/null || true)
if [ -n "$processo" ] && grep -aq 'anpr.receiver' "/proc/$processo/cmdline" 2>/dev/null; then
    kill "$processo"
fi
rm -f "$file"
file="${ANPR_SANDBOX:-sandbox}.pid"
processo=$(cat "$file" 2>/dev/null || true)
# After a restart of the machine the number may be another program's.
if [ -z "$processo" ] || ! grep -aq 'anpr.sandbox' "/proc/$processo/cmdline" 2>/dev/null; then
    echo "No sandbox of make run is up."
    rm -f "$file"
    exit 0
fi
kill "$processo"
while kill -0 "$processo" 2>/dev/null; do sleep 0.1; done
rm -f "$file"
