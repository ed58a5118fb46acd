#!/usr/bin/env bash
# Starts the sandbox in the folder `sandbox/`, if it does not run yet, and has a comune ask for one of its residents.
# The sandbox stays up: `make stop` ends it. ANPR_SANDBOX names another folder, ANPR_LISTEN another address.
set -euo pipefail
cd "$(dirname "$0")/.."

anpr=target/release/anpr
dir=${ANPR_SANDBOX:-sandbox}
indirizzo=${ANPR_LISTEN:-127.0.0.1:8080}
pid="$dir.pid"
log="$dir.log"
comune="$dir/comuni/888001"

viva() { curl -fsS "http://$indirizzo/health/ready" >/dev/null 2>&1; }

fallita() {
    cat "$log"
    echo "$1 Its log is $log. Where another program has the port: ANPR_LISTEN=127.0.0.1:8090 make run" >&2
    exit 1
}

if viva; then
    echo "A sandbox answers at http://$indirizzo already: that one is used."
    if [ ! -f "$comune/soggetti.csv" ]; then
        echo "It is not the one of $dir/: end it, or take another address: ANPR_LISTEN=127.0.0.1:8090 make run" >&2
        exit 1
    fi
else
    echo "Starting the sandbox in $dir/ (the first time it invents three comuni, half a minute at most)..."
    nohup setsid "$anpr" sandbox --dir "$dir" --listen "$indirizzo" >"$log" 2>&1 </dev/null &
    echo $! >"$pid"
    for _ in $(seq 600); do
        viva && break
        kill -0 "$(cat "$pid")" 2>/dev/null || fallita "The sandbox did not start."
        sleep 0.2
    done
    viva || fallita "The sandbox is not ready after two minutes."
fi

IFS=';' read -r _ id_anpr cf cognome nome _ < <(sed -n 2p "$comune/soggetti.csv")
richiesta="$dir/prima-richiesta.xml"
./scripts/richiesta-3002.sh 888001 "$cf" >"$richiesta"

echo
echo "The comune 888001 asks for the sheet of $cognome $nome ($cf), idANPR $id_anpr:"
echo "    $anpr call --as $comune/888001.properties $richiesta"
echo
"$anpr" call --as "$comune/888001.properties" "$richiesta" | sed 's/></>\n</g' | sed -n '1,40p'
echo "..."
echo
echo "The sandbox is up at http://$indirizzo; its folder is $dir/, its log $log. Stop it with: make stop"
