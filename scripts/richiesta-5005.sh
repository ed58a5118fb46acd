#!/usr/bin/env bash
# Writes the request by which a comune of the sandbox takes somebody into a family of their own, from today:
# richiesta-5005.sh ISTAT idSchedaSoggettoANPR COGNOME NOME
set -euo pipefail
[ $# = 4 ] || { echo "usage: $0 ISTAT ID COGNOME NOME" >&2; exit 2; }
istat=$1 id=$2 cognome=$3 nome=$4
case $istat in
    888001) comune="BORGO DI PROVA" cap=99801 ;;
    888002) comune="CITTÀ FITTIZIA" cap=99802 ;;
    888003) comune="SANT'ESEMPIO A MARE" cap=99803 ;;
    *) echo "$istat is no comune of the sandbox" >&2; exit 2 ;;
esac
oggi=$(TZ=Europe/Rome date +%Y-%m-%d)
cat <<XML
<a:Richiesta5005 xmlns:a="http://sogei.it/ANPR/5000mutazione">
  <testataRichiesta>
    <idOperazioneComune>D$(date +%s%N)</idOperazioneComune>
    <codMittente>$istat</codMittente>
    <codDestinatario>ANPR05</codDestinatario>
    <operazioneRichiesta>5005</operazioneRichiesta>
    <dataOraRichiesta>$(date +%Y-%m-%dT%H:%M:%S%:z)</dataOraRichiesta>
    <tipoOperazione>C</tipoOperazione>
    <tipoInvio>TEST</tipoInvio>
    <dataDecorrenza>$oggi</dataDecorrenza>
  </testataRichiesta>
  <generalitaSchedaFamiglia><tipoScheda>3</tipoScheda></generalitaSchedaFamiglia>
  <residenzaFamiglia>
    <tipoIndirizzo>1</tipoIndirizzo>
    <indirizzo>
      <cap>$cap</cap>
      <comune>
        <nomeComune>$comune</nomeComune>
        <codiceIstat>$istat</codiceIstat>
        <siglaProvinciaIstat>ZZ</siglaProvinciaIstat>
      </comune>
      <toponimo><specie>VIA</specie><denominazioneToponimo>ROMA</denominazioneToponimo></toponimo>
      <numeroCivico><numero>1</numero></numeroCivico>
    </indirizzo>
    <dataDecorrenzaResidenza>$oggi</dataDecorrenzaResidenza>
  </residenzaFamiglia>
  <elencoSoggettiFamiglia>
    <generalita>
      <cognome>$cognome</cognome>
      <nome>$nome</nome>
      <idSchedaSoggettoANPR>$id</idSchedaSoggettoANPR>
    </generalita>
    <legameSoggetto><dataDecorrenza>$oggi</dataDecorrenza><codiceLegame>1</codiceLegame></legameSoggetto>
  </elencoSoggettiFamiglia>
  <datiControllo><tipoMutazione>02</tipoMutazione><tipoScheda>2</tipoScheda></datiControllo>
</a:Richiesta5005>
XML
