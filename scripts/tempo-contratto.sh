#!/usr/bin/env bash
# How long the generated types take to compile, debug and release, with everything below them already built.
set -euo pipefail
cd "$(dirname "$0")/.."
for profilo in dev release; do
    cargo build -q --profile "$profilo" -p anpr-contract
    touch crates/contract/src/lib.rs
    inizio=$(date +%s%N)
    cargo build -q --profile "$profilo" -p anpr-contract
    echo "anpr-contract, $profilo: $((($(date +%s%N) - inizio) / 1000000)) ms"
done
