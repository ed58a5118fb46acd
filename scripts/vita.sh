#!/usr/bin/env bash
# A life in the register of the sandbox: arrival, birth, marriage, a move to another comune, another address, an identity
# card, a death; then the death, the card and the moves are taken back. Every step is a signed request, read back by a 3002.
# ANPR_SANDBOX names another folder, ANPR another program. The requests stay in <sandbox>/vita/.
set -euo pipefail
cd "$(dirname "$0")/.."

anpr=${ANPR:-target/release/anpr}
dir=${ANPR_SANDBOX:-sandbox}
carte="$dir/vita"
mkdir -p "$carte"
qui=888001
la=888002
numero=0

giorno() { date -d "$1 days ago" +%Y-%m-%d; }

# manda COMUNE CODICE NAMESPACE DECORRENZA CORPO: the whole answer, or an end with what it said.
manda() {
    numero=$((numero + 1))
    local file id
    id="V$(date +%s%N)"
    file="$carte/$(printf %02d "$numero")-$2.xml"
    local decorrenza=""
    [ -n "$4" ] && decorrenza="<dataDecorrenza>$4</dataDecorrenza>"
    cat >"$file" <<XML
<a:Richiesta$2 xmlns:a="http://sogei.it/ANPR/$3"><testataRichiesta><idOperazioneComune>$id</idOperazioneComune><codMittente>$1</codMittente><codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>$2</operazioneRichiesta><dataOraRichiesta>$(date +%Y-%m-%dT%H:%M:%S%:z)</dataOraRichiesta><tipoOperazione>C</tipoOperazione><tipoInvio>TEST</tipoInvio>$decorrenza</testataRichiesta>$5</a:Richiesta$2>
XML
    local proprieta="$dir/comuni/$1/$1.properties" tls=()
    if grep -q '^URL_WS=https' "$proprieta"; then tls=(--ca "$dir/ca/ca-postazioni.pem"); fi
    risposta=$("$anpr" call "${tls[@]}" --as "$proprieta" "$file")
    if ! grep -q '<esitoOperazione>0000</esitoOperazione>' <<<"$risposta"; then
        echo "$risposta" | sed 's/></>\n</g' >&2
        echo "The $2 of $file was refused." >&2
        exit 1
    fi
    idComune=$id
    idAnpr=$(valore idOperazioneANPR)
}

# valore ELEMENTO [DENTRO]: its first value in the last answer, or in the first DENTRO of it.
valore() { sed "s/.*<${2:-soapenv:Body}>//" <<<"$risposta" | tr -d '\n' | grep -o "<$1>[^<]*</$1>" | head -1 | sed "s/<[^>]*>//g"; }

comune() {
    case $1 in
    888001) echo "<nomeComune>BORGO DI PROVA</nomeComune><codiceIstat>888001</codiceIstat><siglaProvinciaIstat>ZZ</siglaProvinciaIstat>" ;;
    888002) echo "<nomeComune>CITTÀ FITTIZIA</nomeComune><codiceIstat>888002</codiceIstat><siglaProvinciaIstat>ZZ</siglaProvinciaIstat>" ;;
    esac
}

roma="<comune><nomeComune>ROMA</nomeComune><codiceIstat>058091</codiceIstat><siglaProvinciaIstat>RM</siglaProvinciaIstat></comune>"
italia="<cittadinanza><descrizioneStato>ITALIA</descrizioneStato><codiceStato>100</codiceStato></cittadinanza>"
francia="<provenienza><localita><descrizioneLocalita>LIONE</descrizioneLocalita><descrizioneStato>FRANCIA</descrizioneStato><codiceStato>215</codiceStato></localita></provenienza>"

# generalita COGNOME NOME SESSO NASCITA: of somebody who has no codice fiscale yet.
generalita() { echo "<generalita><cognome>$1</cognome><nome>$2</nome><sesso>$3</sesso><dataNascita>$4</dataNascita><luogoNascita>$roma</luogoNascita></generalita>"; }

# noto ELEMENTO ID COGNOME NOME: of somebody in the register.
noto() { echo "<$1><cognome>$3</cognome><nome>$4</nome><idSchedaSoggettoANPR>$2</idSchedaSoggettoANPR></$1>"; }

# atto GIORNO NUMERO, evento ELEMENTO GIORNO NUMERO, via COMUNE NOME GIORNO, legame CODICE GIORNO
contenutoAtto() { echo "<comuneRegistrazione><nomeComune>ROMA</nomeComune><codiceIstat>058091</codiceIstat><siglaProvinciaIstat>RM</siglaProvinciaIstat></comuneRegistrazione><anno>${1%%-*}</anno><parte>1</parte><serie>A</serie><numeroAtto>$2</numeroAtto><dataFormazioneAtto>$1</dataFormazioneAtto>"; }
evento() { echo "<$1><dataEvento>$2</dataEvento><luogoEvento>$roma</luogoEvento><attoEvento>$(contenutoAtto "$2" "$3")</attoEvento></$1>"; }
via() { echo "<tipoIndirizzo>1</tipoIndirizzo><indirizzo><cap>99801</cap><comune>$(comune "$1")</comune><toponimo><specie>VIA</specie><denominazioneToponimo>$2</denominazioneToponimo></toponimo><numeroCivico><numero>1</numero></numeroCivico></indirizzo><dataDecorrenzaResidenza>$3</dataDecorrenzaResidenza>"; }
legame() { echo "<legameSoggetto><dataDecorrenza>$2</dataDecorrenza><codiceLegame>$1</codiceLegame></legameSoggetto>"; }

# leggi COMUNE ID GIORNO ELEMENTO [DENTRO]: what a 3002 shows in an element on a day.
leggi() {
    manda "$1" 3002 3000consultazione "" "<criteriRicerca><idSchedaSoggettoANPR>$2</idSchedaSoggettoANPR></criteriRicerca><datiRichiesta><schedaAnagraficaRichiesta>1</schedaAnagraficaRichiesta><dataRiferimentoRichiesta>$3</dataRiferimentoRichiesta><datiAnagraficiRichiesti>1</datiAnagraficiRichiesti><ricercaNazionale>1</ricercaNazionale></datiRichiesta>"
    local visto
    visto=$(valore "$4" "${5:-}")
    echo "    3002 of $3: $4 ${visto:-(nothing)}"
}

# annulla COMUNE CODICE ELEMENTO NAMESPACE OPERAZIONE IDCOMUNE IDANPR SOGGETTO CONTROLLO DECORRENZA
annulla() {
    manda "$1" "$2" "$4" "${10}" "<$3><operazioneRichiesta>$5</operazioneRichiesta><idOperazioneComune>$6</idOperazioneComune><idOperazioneANPR>$7</idOperazioneANPR></$3><datiSchedaSoggettoFamigliaConvivenza>$8</datiSchedaSoggettoFamigliaConvivenza><datiControllo>$9</datiControllo>"
}

cognome="VITALE$(tr -dc 'A-Z' </dev/urandom | head -c 6 || true)"
moglie="SPOSA$(tr -dc 'A-Z' </dev/urandom | head -c 6 || true)"

dal=$(giorno 400)
echo "1. $cognome PRIMO comes from France into a family of his own (1002)."
manda $qui 1002 1000iscrizione "$dal" "<motivoIscrizione><idMotivoIscrizione>4</idMotivoIscrizione></motivoIscrizione><generalita1002>$(generalita "$cognome" PRIMO M 1990-05-12)<statoCivile><statoCivile>1</statoCivile></statoCivile></generalita1002><attoNascita>$(contenutoAtto 1990-05-12 7)</attoNascita>$italia$francia<residenza>$(via $qui VERDE "$dal")</residenza><famiglia><famiglia><dataOrigineFamigliaConvivenza>$dal</dataOrigineFamigliaConvivenza><motivoCostituzione>1</motivoCostituzione><tipoScheda>3</tipoScheda></famiglia>$(legame 1 "$dal")</famiglia><datiControllo><attribuzioneFamiglia>2</attribuzioneFamiglia><gestioneCF>1</gestioneCF></datiControllo>"
padre=$(valore idSchedaSoggettoANPR)
famiglia=$(valore idFamigliaConvivenzaANPR)
leggi $qui "$padre" "$dal" codFiscale

echo "2. $moglie SECONDA joins him (1002)."
manda $qui 1002 1000iscrizione "$dal" "<motivoIscrizione><idMotivoIscrizione>4</idMotivoIscrizione></motivoIscrizione><generalita1002>$(generalita "$moglie" SECONDA F 1992-03-04)<statoCivile><statoCivile>1</statoCivile></statoCivile></generalita1002><attoNascita>$(contenutoAtto 1992-03-04 8)</attoNascita>$italia$francia<famiglia><famiglia><idFamigliaConvivenzaANPR>$famiglia</idFamigliaConvivenzaANPR><tipoScheda>3</tipoScheda></famiglia>$(legame 23 "$dal")</famiglia><datiControllo><attribuzioneFamiglia>1</attribuzioneFamiglia><gestioneCF>1</gestioneCF></datiControllo>"
madre=$(valore idSchedaSoggettoANPR)

dal=$(giorno 300)
echo "3. A child is born (1001)."
manda $qui 1001 1000iscrizione "$dal" "<generalita1001>$(generalita "$cognome" TERZO M "$dal")</generalita1001><attoNascita>$(contenutoAtto "$dal" 9)</attoNascita>$italia<paternita>$(noto generalita "$padre" "$cognome" PRIMO)</paternita><maternita>$(noto generalita "$madre" "$moglie" SECONDA)</maternita><datiControllo><origineCognome>1</origineCognome><filiazione>1</filiazione><attribuzioneFamiglia>1</attribuzioneFamiglia><gestioneCF>1</gestioneCF></datiControllo>"
figlio=$(valore idSchedaSoggettoANPR)
leggi $qui "$figlio" "$dal" denominazioneToponimo

dal=$(giorno 200)
echo "4. The parents marry (5008)."
manda $qui 5008 5000mutazione "$dal" "$(noto generalitaPerRicerca "$padre" "$cognome" PRIMO)<matrimonio><coniuge><cognome>$moglie</cognome><nome>SECONDA</nome><sesso>F</sesso><idSchedaSoggettoANPR>$madre</idSchedaSoggettoANPR></coniuge>$(evento datiMatrimonio "$dal" 21)</matrimonio><datiControllo><tipoMutazione>12</tipoMutazione></datiControllo>"
leggi $qui "$madre" "$dal" dataEvento

dal=$(giorno 100)
echo "5. The family moves to another comune, which registers it (5001); the first is told by an N010."
manda $la 5001 5000mutazione "$dal" "<famigliaConvivenza><idFamigliaConvivenzaANPR>$famiglia</idFamigliaConvivenzaANPR><tipoScheda>3</tipoScheda></famigliaConvivenza><residenzaFamigliaConvivenza>$(via $la ROSSA "$dal")</residenzaFamigliaConvivenza><datiControllo><tipoMutazione>4</tipoMutazione><tipoScheda>3</tipoScheda></datiControllo>"
trasferita="$idComune $idAnpr"
giorno_trasferita=$dal
leggi $la "$figlio" "$(giorno 101)" denominazioneToponimo
leggi $la "$figlio" "$dal" denominazioneToponimo

dal=$(giorno 60)
echo "6. It changes its address there (5001)."
manda $la 5001 5000mutazione "$dal" "<famigliaConvivenza><idFamigliaConvivenzaANPR>$famiglia</idFamigliaConvivenzaANPR><tipoScheda>3</tipoScheda></famigliaConvivenza><residenzaFamigliaConvivenza>$(via $la GIALLA "$dal")</residenzaFamigliaConvivenza><datiControllo><tipoMutazione>4</tipoMutazione><tipoScheda>3</tipoScheda></datiControllo>"
trasloco="$idComune $idAnpr"
giorno_trasloco=$dal
leggi $la "$figlio" "$dal" denominazioneToponimo

dal=$(giorno 50)
echo "7. The father gets an identity card (5008)."
manda $la 5008 5000mutazione "$dal" "$(noto generalitaPerRicerca "$padre" "$cognome" PRIMO)<cartaIdentita><numero>AX7654321</numero><dataRilascio>$dal</dataRilascio><cartaceaElettronica>1</cartaceaElettronica><interdizioneEspatrio>N</interdizioneEspatrio><comuneRilascio>$(comune $la)</comuneRilascio></cartaIdentita><datiControllo><tipoMutazione>03</tipoMutazione></datiControllo>"
carta="$idComune $idAnpr"
giorno_carta=$dal
leggi $la "$padre" "$dal" numero cartaIdentita

dal=$(giorno 20)
echo "8. He dies (2001): the widow is told on her sheet, and heads the family."
manda $la 2001 2000cancellazione "$dal" "<motivoCancellazione><tipoMotivoCancellazione>1</tipoMotivoCancellazione></motivoCancellazione>$(noto generalitaPerRicerca "$padre" "$cognome" PRIMO)$(evento datiDecesso "$dal" 33)<elencoSoggettiFamiglia>$(noto generalita "$madre" "$moglie" SECONDA)$(legame 1 "$dal")</elencoSoggettiFamiglia><elencoSoggettiFamiglia>$(noto generalita "$figlio" "$cognome" TERZO)$(legame 3 "$dal")</elencoSoggettiFamiglia><datiControllo><ruoloSoggetto>1</ruoloSoggetto></datiControllo>"
morte="$idComune $idAnpr"
leggi $la "$madre" "$dal" codiceLegame

oggi=$(giorno 0)
soggetto=$(noto soggetto "$padre" "$cognome" PRIMO)
echo "9. All of it was a mistake: the death is taken back (2011), then the card and the moves (5012), the last one first."
# shellcheck disable=SC2086
annulla $la 2011 datiOperazioneDaAnnullare 2000cancellazione 2001 $morte "$soggetto" "<tipoScheda>1</tipoScheda>" "$oggi"
leggi $la "$madre" "$oggi" codiceLegame
mutazione="<tipoScheda>1</tipoScheda><annullamentoAttribuzioneCF>N</annullamentoAttribuzioneCF>"
# shellcheck disable=SC2086
annulla $la 5012 datiOperazioneDaAnnullare 5000mutazione 5008 $carta "$soggetto" "$mutazione" "$giorno_carta"
# shellcheck disable=SC2086
annulla $la 5012 datiOperazioneDaAnnullare 5000mutazione 5001 $trasloco "$soggetto" "$mutazione" "$giorno_trasloco"
# shellcheck disable=SC2086
annulla $la 5012 datiOperazioneDaAnnullare 5000mutazione 5001 $trasferita "$soggetto" "$mutazione" "$giorno_trasferita"
leggi $qui "$figlio" "$oggi" denominazioneToponimo
echo "They live where they lived. The requests are in $carte/."
