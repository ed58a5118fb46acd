#!/usr/bin/env bash
# Writes the request of a complete sheet: richiesta-3002.sh ISTAT CODICE_FISCALE
set -euo pipefail
[ $# = 2 ] || { echo "usage: $0 ISTAT CODICE_FISCALE" >&2; exit 2; }
istat=$1 cf=$2
cat <<XML
<a:Richiesta3002 xmlns:a="http://sogei.it/ANPR/3000consultazione">
  <testataRichiesta>
    <idOperazioneComune>D$(date +%s%N)</idOperazioneComune>
    <codMittente>$istat</codMittente>
    <codDestinatario>ANPR05</codDestinatario>
    <operazioneRichiesta>3002</operazioneRichiesta>
    <dataOraRichiesta>$(date +%Y-%m-%dT%H:%M:%S%:z)</dataOraRichiesta>
    <tipoOperazione>C</tipoOperazione>
    <tipoInvio>TEST</tipoInvio>
  </testataRichiesta>
  <criteriRicerca><codiceFiscale>$cf</codiceFiscale></criteriRicerca>
  <datiRichiesta>
    <schedaAnagraficaRichiesta>1</schedaAnagraficaRichiesta>
    <dataRiferimentoRichiesta>$(date +%Y-%m-%d)</dataRiferimentoRichiesta>
    <datiAnagraficiRichiesti>1</datiAnagraficiRichiesti>
  </datiRichiesta>
</a:Richiesta3002>
XML
