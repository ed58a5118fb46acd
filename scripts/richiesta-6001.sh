#!/usr/bin/env bash
# Writes the request of a certificate for somebody who asks for it in person: richiesta-6001.sh SOGGETTI.CSV CODICE_FISCALE [TIPO...]
# TIPO is a code of table 13; without one, 8 (residence). The sender is the comune of the list, its folder's name.
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: $0 SOGGETTI.CSV CODICE_FISCALE [TIPO...]" >&2; exit 2; }
elenco=$1 cf=$2
shift 2
istat=$(basename "$(dirname "$elenco")")
riga=$(awk -F';' -v cf="$cf" '$3 == cf { print; exit }' "$elenco")
[ -n "$riga" ] || { echo "$cf is not in $elenco" >&2; exit 1; }
cognome=$(cut -d';' -f4 <<<"$riga") nome=$(cut -d';' -f5 <<<"$riga")
nomi="<cognome>$cognome</cognome><nome>$nome</nome>"
nomi=${nomi/<cognome><\/cognome>/<senzaCognome>1<\/senzaCognome>}
nomi=${nomi/<nome><\/nome>/<senzaNome>1<\/senzaNome>}
tipi=$(printf '<tipoCertificato>%s</tipoCertificato>' "${@:-8}")
cat <<XML
<c:Richiesta6001 xmlns:c="http://sogei.it/ANPR/6001certificazione">
  <testataRichiesta>
    <idOperazioneComune>C$(date +%s%N)</idOperazioneComune>
    <codMittente>$istat</codMittente>
    <codDestinatario>ANPR05</codDestinatario>
    <operazioneRichiesta>6001</operazioneRichiesta>
    <dataOraRichiesta>$(date +%Y-%m-%dT%H:%M:%S%:z)</dataOraRichiesta>
    <tipoOperazione>C</tipoOperazione>
    <tipoInvio>TEST</tipoInvio>
  </testataRichiesta>
  <listaTipiCertificati>$tipi</listaTipiCertificati>
  <soggettoIntestatario>
    <generalita>
      <codiceFiscale><codFiscale>$cf</codFiscale></codiceFiscale>
      $nomi
    </generalita>
  </soggettoIntestatario>
  <datiControllo>
    <cognomeUffAnagrafe>BIANCHI</cognomeUffAnagrafe>
    <nomeUffAnagrafe>LUIGI</nomeUffAnagrafe>
    <tipoRichiedente>2</tipoRichiedente>
    <tipoRichiesta>1</tipoRichiesta>
    <paEstera>0</paEstera>
    <emissione>1</emissione>
    <bollo>1600</bollo>
    <bolloVirtuale>1</bolloVirtuale>
    <diritti>52</diritti>
  </datiControllo>
</c:Richiesta6001>
XML
