// Made from the schemas by `make contract`; changes belong there.
//! Tables of `1000iscrizione.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RICHIESTA1001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalita1001", "", 1, C(&super::tipi::iscrizione::GENERALITA_ISCRIZIONE_NASCITA)),
        f("attoNascita", "", 2, C(&super::tipi::atti::ATTO)),
        f("attoNascitaANPR", "", 3, C(&super::tipi::atti::ATTO_ANPR)),
        f("cittadinanza", "", 4, C(&super::tipi::generalita::CITTADINANZA)),
        f("paternita", "", 5, C(&super::tipi::generalita::GENITORE)),
        f("maternita", "", 6, C(&super::tipi::generalita::GENITORE)),
        f("famConv", "", 7, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("legameSoggetto", "", 8, C(&super::tipi::famiglia::LEGAME_SOGGETTO)),
        f("datiDelProcedimento", "", 9, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 10, C(&super::iscrizione_1000::DATI_CONTROLLO1001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 5)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[(5, 11)], false),
        s(&[(6, 11)], false),
        s(&[(7, 11)], false),
        s(&[(8, 11)], false),
        s(&[(9, 11)], false),
        s(&[(10, 11)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA1001: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/1000iscrizione", 1, C(&super::iscrizione_1000::RISPOSTA_KO)),
        f("RispostaMultipla1001", "http://sogei.it/ANPR/1000iscrizione", 2, C(&super::iscrizione_1000::RISPOSTA_MULTIPLA1001)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA1001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("elencoSoggettiPadre", "", 1, C(&super::tipi::generalita::ELENCO_GENITORI)),
        f("elencoSoggettiMadre", "", 2, C(&super::tipi::generalita::ELENCO_GENITORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA1002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("motivoIscrizione", "", 1, C(&super::iscrizione_1000::MOTIVO_ISCRIZIONE1002)),
        f("generalita1002", "", 2, C(&super::tipi::iscrizione::GENERALITA_ISCRIZIONE_ALTRI_MOTIVI)),
        f("altriDati", "", 3, C(&super::tipi::generalita::ALTRI_DATI)),
        f("attoNascita", "", 4, C(&super::tipi::atti::ATTO)),
        f("attoNascitaANPR", "", 5, C(&super::tipi::atti::ATTO_ANPR)),
        f("cittadinanza", "", 6, C(&super::tipi::generalita::CITTADINANZA)),
        f("paternita", "", 7, C(&super::tipi::generalita::GENITORE)),
        f("maternita", "", 8, C(&super::tipi::generalita::GENITORE)),
        f("provenienza", "", 9, C(&super::tipi::luoghi::PROVENIENZA_DESTINAZIONE)),
        f("residenza", "", 10, C(&super::tipi::indirizzi::RESIDENZA)),
        f("altraLingua", "", 11, C(&super::tipi::indirizzi::ALTRA_LINGUA)),
        f("famiglia", "", 12, C(&super::tipi::iscrizione::FAMIGLIA_ISCRIZIONE)),
        f("convivenza", "", 13, C(&super::iscrizione_1000::CONVIVENZA_ISCRIZIONE)),
        f("matrimonio", "", 14, C(&super::tipi::matrimonio::MATRIMONIO)),
        f("vedovanza", "", 15, C(&super::tipi::matrimonio::VEDOVANZA)),
        f("separazioneAnnullamentoCessazioneMatrimonio", "", 16, C(&super::tipi::matrimonio::ANNULLAMENTO_MATRIMONIO)),
        f("convivenzaDiFatto", "", 17, C(&super::tipi::matrimonio::CONVIVENZA_DI_FATTO)),
        f("unioneCivile", "", 18, C(&super::tipi::matrimonio::UNIONE_CIVILE)),
        f("cartaIdentita", "", 19, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("permessoSoggiorno", "", 20, C(&super::tipi::documenti::PERMESSO_SOGGIORNO)),
        f("listaLeva", "", 21, C(&super::tipi::liste::LISTA_LEVA)),
        f("listaElettorale", "", 22, C(&super::tipi::liste::LISTA_ELETTORALE)),
        f("censimento", "", 23, C(&super::tipi::liste::CENSIMENTO)),
        f("autoveicoli", "", 24, C(&super::tipi::generalita::AUTOVEICOLI)),
        f("domicilioDigitale", "", 25, C(&super::tipi::documenti::DOMICILIO_DIGITALE)),
        f("datiDelProcedimento", "", 26, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiSentenza", "", 27, C(&super::tipi::atti::SENTENZA)),
        f("datiControllo", "", 28, C(&super::iscrizione_1000::DATI_CONTROLLO1002)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 7)], false),
        s(&[(4, 7)], false),
        s(&[(5, 7)], false),
        s(&[(6, 7)], false),
        s(&[(6, 29)], false),
        s(&[(8, 29)], false),
        s(&[(9, 29)], false),
        s(&[(10, 29)], false),
        s(&[(10, 29)], false),
        s(&[(11, 29)], false),
        s(&[(13, 29)], false),
        s(&[(14, 29)], false),
        s(&[(15, 29)], false),
        s(&[(16, 29)], false),
        s(&[(17, 29)], false),
        s(&[(18, 29)], false),
        s(&[(19, 29)], false),
        s(&[(20, 29)], false),
        s(&[(21, 29)], false),
        s(&[(22, 29)], false),
        s(&[(23, 29)], false),
        s(&[(24, 29)], false),
        s(&[(25, 29)], false),
        s(&[(26, 29)], false),
        s(&[(27, 29)], false),
        s(&[(28, 29)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA1002: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/1000iscrizione", 1, C(&super::iscrizione_1000::RISPOSTA_KO)),
        f("RispostaMultipla1002", "http://sogei.it/ANPR/1000iscrizione", 2, C(&super::iscrizione_1000::RISPOSTA_MULTIPLA1002)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA1002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("elencoSoggettiPadre", "", 1, C(&super::tipi::generalita::ELENCO_GENITORI)),
        f("elencoSoggettiMadre", "", 2, C(&super::tipi::generalita::ELENCO_GENITORI)),
        f("elencoMatrimoni", "", 3, C(&super::tipi::matrimonio::ELENCO_MATRIMONI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA1010: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalitaSchedaConvivenza", "", 1, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("tutoreIntestatario", "", 2, C(&super::tipi::famiglia::TUTORE_INTESTATARIO)),
        f("residenzaConvivneza", "", 3, C(&super::tipi::indirizzi::RESIDENZA)),
        f("altraLingua", "", 4, C(&super::tipi::indirizzi::ALTRA_LINGUA)),
        f("datiDelProcedimento", "", 5, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 6, C(&super::tipi::operazioni::DATI_CONTROLLO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 7)], false),
        s(&[(4, 7)], false),
        s(&[(6, 7)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA1010: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/1000iscrizione", 1, C(&super::iscrizione_1000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA1013: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiOperazione", "", 1, C(&super::tipi::operazioni::DATI_OPERAZIONE)),
        f("datiSchedaSoggettoFamigliaConvivenza", "", 2, C(&super::tipi::operazioni::DATI_RICERCA_SCHEDA)),
        f("datiDelProcedimento", "", 3, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 4, C(&super::iscrizione_1000::DATI_CONTROLLO1013)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA1013: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/1000iscrizione", 1, C(&super::iscrizione_1000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA1014: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("procedimentoIstruttoria", "", 1, C(&super::tipi::operazioni::DATI_PROCEDIMENTO_ISTRUTTORIA)),
        f("generalitaPerRicerca", "", 2, C(&super::tipi::generalita::GENERALITA)),
        f("datiControllo", "", 3, C(&super::tipi::operazioni::DATI_CONTROLLO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], true),
        s(&[(2, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA1014: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/1000iscrizione", 1, C(&super::iscrizione_1000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
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

pub(crate) static DATI_CONTROLLO1001: TipoComplesso = TipoComplesso {
    figli: &[
        f("origineCognome", "", 0, S(&super::tipi::codici::ORIGINE_COGNOME)),
        f("filiazione", "", 1, S(&super::tipi::codici::FILIAZIONE)),
        f("attribuzioneFamiglia", "", 2, S(&super::tipi::codici::ATTRIBUZIONE_FAMIGLIA)),
        f("gestioneCF", "", 3, S(&super::tipi::codici::GESTIONE_CF)),
        f("listaControlli", "", 4, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static MOTIVO_ISCRIZIONE1002: TipoComplesso = TipoComplesso {
    figli: &[
        f("idMotivoIscrizione", "", 0, S(&super::tipi::codici::MOTIVO_ISCRIZIONE)),
        f("note", "", 1, S(&super::tipi::semplici::NOTE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static CONVIVENZA_ISCRIZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("convivenza", "", 0, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("legameSoggetto", "", 1, C(&super::tipi::famiglia::LEGAME_SOGGETTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO1002: TipoComplesso = TipoComplesso {
    figli: &[
        f("attribuzioneFamiglia", "", 0, S(&super::tipi::codici::ATTRIBUZIONE_FAMIGLIA)),
        f("gestioneCF", "", 1, S(&super::tipi::codici::GESTIONE_CF)),
        f("listaControlli", "", 2, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO1013: TipoComplesso = TipoComplesso {
    figli: &[
        f("tiposcheda", "", 0, S(&super::tipi::codici::SCHEDA_ANN)),
        f("annullamentoAttribuzione", "", 1, S(&super::tipi::semplici::SI_NO1)),
        f("listaControlli", "", 2, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};
