// Made from the schemas by `make contract`; changes belong there.
//! Tables of `5000mutazione.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static RICHIESTA5001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("famigliaConvivenza", "", 1, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("elencoSoggettiFamiglia", "", 2, C(&super::tipi::famiglia::SOGGETTO_FAMIGLIA)),
        f("residenzaFamigliaConvivenza", "", 3, C(&super::tipi::indirizzi::RESIDENZA)),
        f("altraLingua", "", 4, C(&super::tipi::indirizzi::ALTRA_LINGUA)),
        f("datiDelProcedimento", "", 5, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 6, C(&super::mutazione_5000::DATI_CONTROLLO5001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 7)], false),
        s(&[(2, 7)], false),
        s(&[(4, 7)], false),
        s(&[(4, 7)], false),
        s(&[(6, 7)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA5001: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/5000mutazione", 1, C(&super::mutazione_5000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA5005: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalitaSchedaFamiglia", "", 1, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("residenzaFamiglia", "", 2, C(&super::tipi::indirizzi::RESIDENZA)),
        f("altraLingua", "", 3, C(&super::tipi::indirizzi::ALTRA_LINGUA)),
        f("elencoSoggettiFamiglia", "", 4, C(&super::tipi::famiglia::SOGGETTO_FAMIGLIA)),
        f("datiDelProcedimento", "", 5, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 6, C(&super::mutazione_5000::DATI_CONTROLLO5005)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 7)], false),
        s(&[(2, 7)], false),
        s(&[(3, 7)], false),
        s(&[(4, 7)], false),
        s(&[(6, 7)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA5005: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/5000mutazione", 1, C(&super::mutazione_5000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA5008: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalitaPerRicerca", "", 1, C(&super::tipi::generalita::GENERALITA)),
        f("generalitaDaModificare", "", 2, C(&super::mutazione_5000::GENERALITA_PER_MODIFICA)),
        f("statoCivile", "", 3, C(&super::tipi::generalita::STATO_CIVILE)),
        f("attoNascita", "", 4, C(&super::tipi::atti::ATTO)),
        f("attoNascitaANPR", "", 5, C(&super::tipi::atti::ATTO_ANPR)),
        f("paternita", "", 6, C(&super::tipi::generalita::GENITORE)),
        f("maternita", "", 7, C(&super::tipi::generalita::GENITORE)),
        f("cittadinanza", "", 8, C(&super::tipi::generalita::CITTADINANZA)),
        f("matrimonio", "", 9, C(&super::tipi::matrimonio::MATRIMONIO)),
        f("vedovanza", "", 10, C(&super::tipi::matrimonio::VEDOVANZA)),
        f("separazioneAnnullamentoCessazioneMatrimonio", "", 11, C(&super::tipi::matrimonio::ANNULLAMENTO_MATRIMONIO)),
        f("convivenzaDiFatto", "", 12, C(&super::tipi::matrimonio::CONVIVENZA_DI_FATTO)),
        f("unioneCivile", "", 13, C(&super::tipi::matrimonio::UNIONE_CIVILE)),
        f("cartaIdentita", "", 14, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("permessoSoggiorno", "", 15, C(&super::tipi::documenti::PERMESSO_SOGGIORNO)),
        f("liste", "", 16, C(&super::mutazione_5000::LISTE5008)),
        f("censimento", "", 17, C(&super::tipi::liste::CENSIMENTO)),
        f("altriDati", "", 18, C(&super::tipi::generalita::ALTRI_DATI)),
        f("autoVeicoli", "", 19, C(&super::tipi::generalita::AUTOVEICOLI)),
        f("domicilioDigitale", "", 20, C(&super::tipi::documenti::DOMICILIO_DIGITALE)),
        f("datiDecesso", "", 21, C(&super::mutazione_5000::DATI_DECESSO)),
        f("datiDelProcedimento", "", 22, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 23, C(&super::mutazione_5000::DATI_CONTROLLO5008)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 24)], false),
        s(&[(3, 24)], false),
        s(&[(4, 24)], false),
        s(&[(5, 24)], false),
        s(&[(6, 24)], false),
        s(&[(7, 24)], false),
        s(&[(8, 24)], false),
        s(&[(8, 24)], false),
        s(&[(10, 24)], false),
        s(&[(11, 24)], false),
        s(&[(12, 24)], false),
        s(&[(13, 24)], false),
        s(&[(14, 24)], false),
        s(&[(15, 24)], false),
        s(&[(16, 24)], false),
        s(&[(17, 24)], false),
        s(&[(18, 24)], false),
        s(&[(19, 24)], false),
        s(&[(20, 24)], false),
        s(&[(21, 24)], false),
        s(&[(22, 24)], false),
        s(&[(23, 24)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA5008: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/5000mutazione", 1, C(&super::mutazione_5000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA5010: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("idSoggetto", "", 1, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("liste", "", 2, C(&super::tipi::liste::LISTA_ELETTORALE5010)),
        f("certificabilita", "", 3, C(&super::mutazione_5000::CERTIFICABILITA5010)),
        f("cancellazione", "", 4, C(&super::tipi::liste::LISTA_CANCELLAZIONE)),
        f("tipoRevisione", "", 5, S(&super::mutazione_5000::REVISIONE)),
        f("datiControllo", "", 6, C(&super::mutazione_5000::DATI_CONTROLLO_MUTAZIONI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 7)], false),
        s(&[(3, 7)], false),
        s(&[(4, 7)], false),
        s(&[(5, 7)], false),
        s(&[(6, 7)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA5010: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/5000mutazione", 1, C(&super::mutazione_5000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA5011: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("sezione", "", 1, C(&super::tipi::liste::LISTA_SEZIONI5011)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA5011: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/5000mutazione", 1, C(&super::mutazione_5000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA5012: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiOperazioneDaAnnullare", "", 1, C(&super::tipi::operazioni::DATI_OPERAZIONE)),
        f("datiSchedaSoggettoFamigliaConvivenza", "", 2, C(&super::tipi::operazioni::DATI_RICERCA_SCHEDA)),
        f("datiControllo", "", 3, C(&super::mutazione_5000::DATI_CONTROLLO5012)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA5012: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/5000mutazione", 1, C(&super::mutazione_5000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA5013: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("schedaSoggetto", "", 1, C(&super::mutazione_5000::SCHEDA_SOGGETTO5013)),
        f("famigliaConvivenza", "", 2, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("motivoAnnullamento", "", 3, C(&super::mutazione_5000::REVOCA_DATO)),
        f("datiControllo", "", 4, C(&super::mutazione_5000::DATI_CONTROLLO5013)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], false),
        s(&[(3, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA5013: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/5000mutazione", 1, C(&super::mutazione_5000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA5014: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalitaPerRicerca", "", 1, C(&super::tipi::generalita::GENERALITA)),
        f("tipoRettifica", "", 2, C(&super::mutazione_5000::RICHIESTA_RETTIFICA)),
        f("datiControllo", "", 3, C(&super::mutazione_5000::DATI_CONTROLLO5014)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA5014: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/5000mutazione", 1, C(&super::mutazione_5000::RISPOSTA_KO)),
        f("tipoRispostaRettifica", "", 2, C(&super::mutazione_5000::RISPOSTA_RETTIFICA)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(2, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA5021: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("matrimonioPerRicerca", "", 1, C(&super::mutazione_5000::RICERCA_MATRIMONIO)),
        f("matrimonio", "", 2, C(&super::tipi::matrimonio::MATRIMONIO)),
        f("vedovanza", "", 3, C(&super::tipi::matrimonio::VEDOVANZA)),
        f("separazioneAnnullamentoCessazioneMatrimonio", "", 4, C(&super::tipi::matrimonio::ANNULLAMENTO_MATRIMONIO)),
        f("datiDelProcedimento", "", 5, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 6, C(&super::mutazione_5000::DATI_CONTROLLO_MUTAZIONI)),
        f("datiAnnullamento", "", 7, C(&super::mutazione_5000::DATI_ANNULLAMENTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 7)], false),
        s(&[(3, 7)], false),
        s(&[(4, 7)], false),
        s(&[(5, 7)], false),
        s(&[(6, 7)], false),
        s(&[(7, 8)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA5021: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/5000mutazione", 1, C(&super::mutazione_5000::RISPOSTA_KO)),
        f("tipoMutazione", "", 2, S(&super::tipi::semplici::NUMERICO_MAX2)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(2, 3)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_KO: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("listaErrori", "", 1, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO5001: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoMutazione", "", 0, S(&super::tipi::semplici::NUMERICO1)),
        f("tipoScheda", "", 1, S(&super::tipi::codici::SCHEDA)),
        f("listaControlli", "", 2, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO5005: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoMutazione", "", 0, S(&super::tipi::codici::MUTAZIONE_RESIDENZA)),
        f("tipoScheda", "", 1, S(&super::tipi::codici::SCHEDA_MUTAZIONE)),
        f("listaControlli", "", 2, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static GENERALITA_PER_MODIFICA: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("attributiSoggetto", "", 1, C(&super::tipi::generalita::ATTRIBUTI_SOGGETTO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTE5008: TipoComplesso = TipoComplesso {
    figli: &[
        f("listaLeva", "", 0, C(&super::tipi::liste::LISTA_LEVA)),
        f("listaElettorale", "", 1, C(&super::tipi::liste::LISTA_ELETTORALE)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_DECESSO: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoDecesso", "", 0, S(&super::tipi::codici::MOTIVO_CANCELLAZIONE)),
        f("eventoDecesso", "", 1, C(&super::tipi::atti::DATI_EVENTO)),
        f("sentenza", "", 2, C(&super::tipi::atti::SENTENZA)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO5008: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoMutazione", "", 0, S(&super::tipi::semplici::NUMERICO2)),
        f("gestioneCF", "", 1, S(&super::tipi::codici::GESTIONE_CF)),
        f("listaControlli", "", 2, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO_MUTAZIONI: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoMutazione", "", 0, S(&super::tipi::semplici::NUMERICO2)),
        f("listaControlli", "", 1, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static CERTIFICABILITA5010: TipoComplesso = TipoComplesso {
    figli: &[
        f("soggettoCertificabile", "", 0, S(&super::tipi::codici::SOGGETTO_CERTIFICABILE)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO5012: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoScheda", "", 0, S(&super::tipi::codici::SCHEDA_ANN)),
        f("annullamentoAttribuzioneCF", "", 1, S(&super::tipi::semplici::SI_NO1)),
        f("listaControlli", "", 2, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static SCHEDA_SOGGETTO5013: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalitaPerRicerca", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("matrimonio", "", 1, C(&super::tipi::matrimonio::MATRIMONIO)),
        f("convivenzaDiFatto", "", 2, C(&super::tipi::matrimonio::CONVIVENZA_DI_FATTO)),
        f("unioneCivile", "", 3, C(&super::tipi::matrimonio::UNIONE_CIVILE)),
        f("permessoSoggiorno", "", 4, C(&super::tipi::documenti::PERMESSO_SOGGIORNO)),
        f("censimento", "", 5, C(&super::tipi::liste::CENSIMENTO)),
        f("domicilioDigitale", "", 6, C(&super::tipi::documenti::DOMICILIO_DIGITALE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 7)], true),
        s(&[(2, 7)], true),
        s(&[(3, 7)], true),
        s(&[(4, 7)], true),
        s(&[(5, 7)], true),
        s(&[(6, 7)], true),
        s(&[], true),
    ],
};

pub(crate) static REVOCA_DATO: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoRevoca", "", 0, S(&super::tipi::codici::MOTIVO_CANCELLAZIONE)),
        f("noteRevoca", "", 1, S(&super::tipi::semplici::NOTE_REVOCA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO5013: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoRevoca", "", 0, S(&super::tipi::semplici::NUMERICO2)),
        f("listaControlli", "", 1, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_RETTIFICA101: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataDecorrenzaResidenza", "", 0, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_RETTIFICA102: TipoComplesso = TipoComplesso {
    figli: &[
        f("idMotivoIscrizione", "", 0, S(&super::tipi::codici::MOTIVO_ISCRIZIONE)),
        f("note", "", 1, S(&super::tipi::semplici::CHAR_MAX240)),
        f("provenienza", "", 2, C(&super::tipi::luoghi::PROVENIENZA_DESTINAZIONE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_RETTIFICA103: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataUltimoAggiornamentoAPR", "", 0, S(&super::predefiniti::DATE)),
        f("dataPrimaIscrizioneComune", "", 1, S(&super::predefiniti::DATE)),
        f("dataIngressoFamiglia", "", 2, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_RETTIFICA104: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataPrimaIscrizioneComune", "", 0, S(&super::predefiniti::DATE)),
        f("dataDecorrenzaResidenza", "", 1, S(&super::predefiniti::DATE)),
        f("dataOrigineFamigliaConvivenza", "", 2, S(&super::predefiniti::DATE)),
        f("dataIngressoFamiglia", "", 3, S(&super::predefiniti::DATE)),
        f("dataDecorrenzaLegame", "", 4, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 5)], true),
        s(&[(1, 5)], true),
        s(&[(2, 5)], true),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_RETTIFICA105: TipoComplesso = TipoComplesso {
    figli: &[
        f("luogoNascita", "", 0, C(&super::tipi::luoghi::LUOGO_EVENTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_RETTIFICA: TipoComplesso = TipoComplesso {
    figli: &[
        f("richiestaRettifica101", "", 0, C(&super::mutazione_5000::RICHIESTA_RETTIFICA101)),
        f("richiestaRettifica102", "", 1, C(&super::mutazione_5000::RICHIESTA_RETTIFICA102)),
        f("richiestaRettifica103", "", 2, C(&super::mutazione_5000::RICHIESTA_RETTIFICA103)),
        f("richiestaRettifica104", "", 3, C(&super::mutazione_5000::RICHIESTA_RETTIFICA104)),
        f("richiestaRettifica105", "", 4, C(&super::mutazione_5000::RICHIESTA_RETTIFICA105)),
    ],
    stati: &[
        s(&[(0, 5)], false),
        s(&[], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO5014: TipoComplesso = TipoComplesso {
    figli: &[
        f("listaControlli", "", 0, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static RISPOSTA_RETTIFICA101: TipoComplesso = TipoComplesso {
    figli: &[
        f("idSchedaSoggettoANPR", "", 0, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("dataDecorrenzaResidenza", "", 1, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_RETTIFICA102: TipoComplesso = TipoComplesso {
    figli: &[
        f("idSchedaSoggettoANPR", "", 0, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idMotivoIscrizione", "", 1, S(&super::tipi::codici::MOTIVO_ISCRIZIONE)),
        f("note", "", 2, S(&super::tipi::semplici::CHAR_MAX240)),
        f("provenienza", "", 3, C(&super::tipi::luoghi::PROVENIENZA_DESTINAZIONE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_RETTIFICA103: TipoComplesso = TipoComplesso {
    figli: &[
        f("idSchedaSoggettoANPR", "", 0, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("dataUltimoAggiornamentoAPR", "", 1, S(&super::predefiniti::DATE)),
        f("dataPrimaIscrizioneComune", "", 2, S(&super::predefiniti::DATE)),
        f("dataIngressoFamiglia", "", 3, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_RETTIFICA104: TipoComplesso = TipoComplesso {
    figli: &[
        f("idSchedaSoggettoANPR", "", 0, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("dataPrimaIscrizioneComune", "", 1, S(&super::predefiniti::DATE)),
        f("dataDecorrenzaResidenza", "", 2, S(&super::predefiniti::DATE)),
        f("dataOrigineFamigliaConvivenza", "", 3, S(&super::predefiniti::DATE)),
        f("dataIngressoFamiglia", "", 4, S(&super::predefiniti::DATE)),
        f("dataDecorrenzaLegame", "", 5, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 6)], true),
        s(&[(2, 6)], true),
        s(&[(3, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_RETTIFICA105: TipoComplesso = TipoComplesso {
    figli: &[
        f("idSchedaSoggettoANPR", "", 0, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("luogoNascita", "", 1, C(&super::tipi::luoghi::LUOGO_EVENTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_RETTIFICA: TipoComplesso = TipoComplesso {
    figli: &[
        f("rispostaRettifica101", "", 0, C(&super::mutazione_5000::RISPOSTA_RETTIFICA101)),
        f("rispostaRettifica102", "", 1, C(&super::mutazione_5000::RISPOSTA_RETTIFICA102)),
        f("rispostaRettifica103", "", 2, C(&super::mutazione_5000::RISPOSTA_RETTIFICA103)),
        f("rispostaRettifica104", "", 3, C(&super::mutazione_5000::RISPOSTA_RETTIFICA104)),
        f("rispostaRettifica105", "", 4, C(&super::mutazione_5000::RISPOSTA_RETTIFICA105)),
    ],
    stati: &[
        s(&[(0, 5)], false),
        s(&[], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICERCA_MATRIMONIO: TipoComplesso = TipoComplesso {
    figli: &[
        f("coniuge1", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("dataMatrimonio", "", 1, S(&super::predefiniti::DATE)),
        f("coniuge2", "", 2, C(&super::tipi::generalita::GENERALITA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_ANNULLAMENTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneANPR", "", 0, S(&super::tipi::identificativi::ID_OPERAZIONE_ANPR)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static REVISIONE: TipoSemplice = TipoSemplice {
    nome: "Revisione",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, u32::MAX),
    modelli: &[&super::modelli::M44],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
