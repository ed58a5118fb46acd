#!/usr/bin/env bash
# Starts the sandbox in the folder `sandbox/`, if it does not run yet, and has a comune ask for one of its residents; then
# another comune registers that somebody has moved into it, and the first hears of it by a notice to its own receiver.
# Sandbox and receiver stay up: `make stop` ends them. ANPR_SANDBOX names another folder, ANPR_LISTEN and ANPR_RECEIVER
# other addresses.
set -euo pipefail
cd "$(dirname "$0")/.."

anpr=target/release/anpr
dir=${ANPR_SANDBOX:-sandbox}
indirizzo=${ANPR_LISTEN:-127.0.0.1:8080}
pid="$dir.pid"
log="$dir.log"
comune="$dir/comuni/888001"
ricevitore=${ANPR_RECEIVER:-127.0.0.1:8091}
ricevute="$comune/notifiche.db"

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

# A folder made by an older program has nobody who signs notices.
if ! grep -q '^\[notices\]' "$dir/anpr.toml"; then
    echo
    echo "The folder $dir/ was made before there were notices: remove it to see the rest."
    exit 0
fi

echo
echo "The comune 888001 receives its notices at http://$ricevitore:"
if ! curl -s -o /dev/null "http://$ricevitore/"; then
    nohup setsid "$anpr" receiver --as "$comune/888001.properties" --listen "$ricevitore" --db "$ricevute" \
        >"$dir.receiver.log" 2>&1 </dev/null &
    echo $! >"$dir.receiver.pid"
    for _ in $(seq 100); do
        curl -s -o /dev/null "http://$ricevitore/" && break
        sleep 0.1
    done
fi
echo "    $anpr receiver --as $comune/888001.properties --listen $ricevitore --db $ricevute"
echo "    $anpr endpoint add 888001 http://$ricevitore/ --certificato $comune/888001-CO-9999.pem --dir $dir"
ANPR_AUTORE=${ANPR_AUTORE:-demo} "$anpr" endpoint add 888001 "http://$ricevitore/" \
    --certificato "$comune/888001-CO-9999.pem" --dir "$dir" >/dev/null
"$anpr" endpoint test 888001 --dir "$dir"

# Somebody of a family who is not its reference person, another every time.
IFS=';' read -r id _ cf cognome nome _ < <(awk -F';' '$10 == "R" && $9 > 1 && $9 < 30 && $3 && $4 && $5' "$comune/soggetti.csv" | shuf -n 1)
trasferimento="$dir/trasferimento.xml"
./scripts/richiesta-5005.sh 888002 "$id" "$cognome" "$nome" >"$trasferimento"
echo
echo "The comune 888002 registers that $cognome $nome ($cf) has moved into it:"
echo "    $anpr call --as $dir/comuni/888002/888002.properties $trasferimento"
esito=$("$anpr" call --as "$dir/comuni/888002/888002.properties" "$trasferimento")
operazione=$(sed -n 's/.*<idOperazioneANPR>\([0-9]*\)<.*/\1/p' <<<"$esito")
if ! grep -q '<esitoOperazione>0000<' <<<"$esito"; then
    sed 's/></>\n</g' <<<"$esito"
    exit 1
fi
echo "accepted as operation $operazione. The receiver of 888001 verified, opened and kept this notice:"
for _ in $(seq 100); do
    arrivata=$("$anpr" receiver --list --db "$ricevute" | grep "<idOperazioneANPR>$operazione<" || true)
    [ -n "$arrivata" ] && break
    sleep 0.2
done
[ -n "$arrivata" ] || { echo "none after twenty seconds; see $dir.receiver.log" >&2; exit 1; }
echo
sed 's/></>\n</g' <<<"$arrivata"
echo
echo "The sandbox is up at http://$indirizzo; its folder is $dir/, its log $log. Stop it with: make stop"
