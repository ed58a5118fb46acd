// Made from the schemas by `make contract`; changes belong there.
//! Tables of `subentro.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static SUBENTRO: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiFornitura", "", 0, C(&super::subentro::DATI_FORNITURA)),
        f("datiInvio", "", 1, C(&super::subentro::DATI_INVIO)),
        f("generalitaSoggetti", "", 2, C(&super::subentro::SOGGETTI_SUBENTRO)),
        f("famiglie", "", 3, C(&super::subentro::FAMIGLIE_SUBENTRO)),
        f("convivenze", "", 4, C(&super::subentro::CONVIVENZE_SUBENTRO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_FORNITURA: TipoComplesso = TipoComplesso {
    figli: &[
        f("versioneFornitura", "", 0, S(&super::tipi::semplici::NUMERICO_MAX3)),
        f("totaleInvii", "", 1, S(&super::tipi::semplici::NUMERICO_MAX3)),
        f("numeroTotaleSchedeSoggetto", "", 2, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroTotaleCittadiniItaliani", "", 3, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroTotaleIscrittiNonItaliani", "", 4, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroTotalePersoneSessoFemminile", "", 5, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroTotalePersoneSessoMaschile", "", 6, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroTotaleSchedeFamiglia", "", 7, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroTotaleSchedeConvivenza", "", 8, S(&super::tipi::semplici::NUMERICO_MAX9)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], false),
        s(&[(7, 8)], false),
        s(&[(8, 9)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_INVIO: TipoComplesso = TipoComplesso {
    figli: &[
        f("progressivoInvio", "", 0, S(&super::tipi::semplici::NUMERICO_MAX3)),
        f("dataEstrazione", "", 1, S(&super::predefiniti::DATE)),
        f("numeroSchedeSoggettoInvio", "", 2, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroCittadiniItalianiInvio", "", 3, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroIscrittiNonItalianiInvio", "", 4, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroPersoneSessoFemminileInvio", "", 5, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroPersoneSessoMaschileInvio", "", 6, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroTotaleSchedeFamigliaInvio", "", 7, S(&super::tipi::semplici::NUMERICO_MAX9)),
        f("numeroTotaleSchedeConvivenzaInvio", "", 8, S(&super::tipi::semplici::NUMERICO_MAX9)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], false),
        s(&[(7, 8)], false),
        s(&[(8, 9)], false),
        s(&[], true),
    ],
};

pub(crate) static GENERALITA_SUBENTRO: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, C(&super::tipi::identificativi::CODICE_FISCALE)),
        f("cognome", "", 1, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaCognome", "", 2, S(&super::tipi::semplici::SENZA)),
        f("nome", "", 3, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaNome", "", 4, S(&super::tipi::semplici::SENZA)),
        f("sesso", "", 5, S(&super::tipi::codici::SESSO)),
        f("dataNascita", "", 6, S(&super::predefiniti::DATE)),
        f("senzaGiorno", "", 7, S(&super::tipi::semplici::SENZA)),
        f("senzaGiornoMese", "", 8, S(&super::tipi::semplici::SENZA)),
        f("luogoNascita", "", 9, C(&super::tipi::luoghi::LUOGO_EVENTO)),
        f("soggettoAIRE", "", 10, S(&super::tipi::semplici::CHAR1)),
        f("idSchedaSoggettoComune", "", 11, C(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_COMUNE)),
        f("idSchedaSoggettoANPR", "", 12, S(&super::tipi::semplici::NUMERICO_MAX15)),
        f("dataPrimaIscrizioneComune", "", 13, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(3, 5)], false),
        s(&[(3, 5)], false),
        s(&[(5, 6)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], false),
        s(&[(7, 10)], false),
        s(&[(8, 10)], false),
        s(&[(9, 10)], false),
        s(&[(10, 14)], true),
        s(&[(11, 14)], true),
        s(&[(12, 14)], true),
        s(&[(13, 14)], true),
        s(&[], true),
    ],
};

pub(crate) static FAM_CONV: TipoComplesso = TipoComplesso {
    figli: &[
        f("idFamConvComune", "", 0, S(&super::tipi::semplici::CHAR_MAX20)),
        f("legameSoggetto", "", 1, C(&super::tipi::famiglia::LEGAME_SOGGETTO)),
        f("dataDecorrenzaLegame", "", 2, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static SOGGETTO_SUBENTRO: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalitaSubIscr", "", 0, C(&super::subentro::GENERALITA_SUBENTRO)),
        f("statoCivile", "", 1, C(&super::tipi::generalita::STATO_CIVILE)),
        f("attributiSoggetto", "", 2, C(&super::tipi::generalita::ATTRIBUTI_SOGGETTO)),
        f("dataUltimoAggiornamento", "", 3, S(&super::predefiniti::DATE)),
        f("motivoIscrizioneAPR", "", 4, S(&super::tipi::codici::MOTIVO_ISCRIZIONE)),
        f("attoNascita", "", 5, C(&super::tipi::atti::ATTO)),
        f("cittadinanza", "", 6, C(&super::tipi::generalita::CITTADINANZA)),
        f("paternita", "", 7, C(&super::tipi::generalita::GENITORE)),
        f("maternita", "", 8, C(&super::tipi::generalita::GENITORE)),
        f("residenza", "", 9, C(&super::tipi::indirizzi::RESIDENZA)),
        f("altraLingua", "", 10, C(&super::tipi::indirizzi::ALTRA_LINGUA)),
        f("famiglia", "", 11, C(&super::subentro::FAM_CONV)),
        f("convivenza", "", 12, C(&super::subentro::FAM_CONV)),
        f("matrimonio", "", 13, C(&super::tipi::matrimonio::MATRIMONIO)),
        f("vedovanza", "", 14, C(&super::tipi::matrimonio::VEDOVANZA)),
        f("separazioneAnnullamentoCessazioneMatrimonio", "", 15, C(&super::tipi::matrimonio::ANNULLAMENTO_MATRIMONIO)),
        f("cartaIdentita", "", 16, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("permessoSoggiorno", "", 17, C(&super::tipi::documenti::PERMESSO_SOGGIORNO)),
        f("listaElettorale", "", 18, C(&super::tipi::liste::LISTA_ELETTORALE)),
        f("listaLeva", "", 19, C(&super::tipi::liste::LISTA_LEVA)),
        f("censimento", "", 20, C(&super::tipi::liste::CENSIMENTO)),
        f("autoveicoli", "", 21, C(&super::tipi::generalita::AUTOVEICOLI)),
        f("altriDati", "", 22, C(&super::tipi::generalita::ALTRI_DATI)),
        f("unioneCivile", "", 23, C(&super::tipi::matrimonio::UNIONE_CIVILE)),
        f("convivenzaDiFatto", "", 24, C(&super::tipi::matrimonio::CONVIVENZA_DI_FATTO)),
        f("altraCittadinanza", "", 25, C(&super::tipi::generalita::CITTADINANZA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 26)], true),
        s(&[(2, 26)], true),
        s(&[(3, 26)], true),
        s(&[(4, 26)], true),
        s(&[(5, 26)], true),
        s(&[(6, 26)], true),
        s(&[(7, 26)], true),
        s(&[(8, 26)], true),
        s(&[(9, 26)], true),
        s(&[(10, 26)], true),
        s(&[(10, 26)], true),
        s(&[(12, 26)], true),
        s(&[(13, 26)], true),
        s(&[(14, 26)], true),
        s(&[(15, 26)], true),
        s(&[(16, 26)], true),
        s(&[(17, 26)], true),
        s(&[(18, 26)], true),
        s(&[(19, 26)], true),
        s(&[(20, 26)], true),
        s(&[(21, 26)], true),
        s(&[(22, 26)], true),
        s(&[(23, 26)], true),
        s(&[(24, 26)], true),
        s(&[(25, 26)], true),
        s(&[(25, 26)], true),
    ],
};

pub(crate) static SOGGETTI_SUBENTRO: TipoComplesso = TipoComplesso {
    figli: &[
        f("soggetto", "", 0, C(&super::subentro::SOGGETTO_SUBENTRO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static FAMIGLIA_SUBENTRO: TipoComplesso = TipoComplesso {
    figli: &[
        f("idFamigliaConvivenzaComune", "", 0, C(&super::tipi::identificativi::ID_FAMIGLIA_CONVIVENZA_COMUNE)),
        f("idFamigliaConvivenzaANPR", "", 1, S(&super::tipi::identificativi::ID_FAMIGLIA_CONVIVENZA_ANPR)),
        f("famigliaAire", "", 2, S(&super::tipi::semplici::SI_NO1)),
        f("dataOrigineFamigliaConvivenza", "", 3, S(&super::predefiniti::DATE)),
        f("motivoCostituzione", "", 4, S(&super::tipi::codici::MOTIVO_COSTITUZIONE)),
        f("denominazioneConvivenza", "", 5, S(&super::tipi::codici::DENOMINAZIONE_CONVIVENZA)),
        f("specieConvivenza", "", 6, S(&super::tipi::codici::SPECIE_CONVIVENZA)),
        f("tipoMovimentazione", "", 7, S(&super::tipi::codici::MOVIMENTAZIONE_FAMIGLIA)),
        f("presenzaFamigliaCoabitante", "", 8, S(&super::tipi::semplici::SI_NO1)),
        f("tipoScheda", "", 9, S(&super::tipi::codici::SCHEDA)),
        f("tipoTutoreIntestatario", "", 10, C(&super::tipi::famiglia::TUTORE_INTESTATARIO)),
    ],
    stati: &[
        s(&[(0, 10)], false),
        s(&[(1, 10)], false),
        s(&[(2, 10)], false),
        s(&[(3, 10)], false),
        s(&[(4, 10)], false),
        s(&[(5, 10)], false),
        s(&[(6, 10)], false),
        s(&[(7, 10)], false),
        s(&[(8, 10)], false),
        s(&[(9, 10)], false),
        s(&[(10, 11)], true),
        s(&[], true),
    ],
};

pub(crate) static FAMIGLIE_SUBENTRO: TipoComplesso = TipoComplesso {
    figli: &[
        f("famiglia", "", 0, C(&super::subentro::FAMIGLIA_SUBENTRO)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static CONVIVENZE_SUBENTRO: TipoComplesso = TipoComplesso {
    figli: &[
        f("convivenza", "", 0, C(&super::subentro::FAMIGLIA_SUBENTRO)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};
