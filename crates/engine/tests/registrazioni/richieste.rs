//! Requests that more than one operation's tests make.

use crate::banco::*;
use anpr_contract::cancellazione_2000::{
    DatiArchiviazione, DatiControllo2011, DatiControlloCancellazione, MotivoCancellazione2001, Richiesta2001,
    Richiesta2003, Richiesta2009, Richiesta2011,
};
use anpr_contract::iscrizione_1000::{
    DatiControllo1001, DatiControllo1002, DatiControllo1013, MotivoIscrizione1002, Richiesta1001, Richiesta1002,
    Richiesta1010, Richiesta1013,
};
use anpr_contract::mutazione_5000::{
    DatiControllo5001, DatiControllo5005, DatiControllo5012, Richiesta5001, Richiesta5005, Richiesta5012,
};
use anpr_contract::tipi::{
    Atto, Consolato, Controllo, DatiCancellazione, DatiEvento, DatiOperazione, DatiRicercaScheda, DatoLocalitaEstera,
    FamigliaConvivenza, FamigliaIscrizione, Generalita, GeneralitaIscrizioneAltriMotivi, GeneralitaIscrizioneNascita,
    Genitore, IndirizzoEstero, ListaControlli, Localita, LocalitaEstera, LuogoEvento, Matrimonio,
    ProvenienzaDestinazione, Residenza, SoggettoFamiglia, StatoCivile, TestataRichiesta, ToponimoEstero,
    TutoreIntestatario,
};
use anpr_model::{FamigliaId, NuovaSezione, OperazioneId, Periodo, Sezione, SoggettoId, StatoSoggetto};
use anpr_registry::{Contatore, Errore, testkit};
use serde::Serialize;
use std::collections::BTreeMap;

/// An operation that was registered, as an annulment names it.
#[derive(Debug, Clone)]
pub(crate) struct Precedente {
    pub(crate) codice: String,
    pub(crate) comune: String,
    pub(crate) id_comune: String,
    pub(crate) id: OperazioneId,
}

/// Names an operation that went through.
pub(crate) fn precedente<T>(testata: &TestataRichiesta, fatta: &Fatta<T>) -> Precedente {
    Precedente {
        codice: testata.operazione_richiesta.clone(),
        comune: testata.cod_mittente.clone(),
        id_comune: testata.id_operazione_comune.clone(),
        id: fatta.id,
    }
}

impl Precedente {
    /// `tipoDatiOperazione`.
    pub(crate) fn sul_filo(&self) -> DatiOperazione {
        DatiOperazione {
            operazione_richiesta: self.codice.clone(),
            id_operazione_comune: self.id_comune.clone(),
            id_operazione_anpr: self.id.to_string(),
            ..DatiOperazione::default()
        }
    }
}

/// A certain death on a day, of the reference person or of another member.
pub(crate) fn decesso(banco: &Banco, chi: SoggettoId, giorno: &str) -> Richiesta2001 {
    let scheda = banco.scheda(chi);
    let aire = scheda.soggetto.stato == StatoSoggetto::Aire;
    Richiesta2001 {
        testata_richiesta: banco.testata_di(&scheda.soggetto.comune, "2001", giorno),
        motivo_cancellazione: MotivoCancellazione2001 {
            tipo_motivo_cancellazione: (!aire).then(|| "1".into()),
            tipo_motivo_cancellazione_aire: aire.then(|| "1".into()),
        },
        generalita_per_ricerca: banco.generalita(chi),
        dati_decesso: Some(morte(giorno)),
        dati_controllo: DatiControlloCancellazione { ruolo_soggetto: ruolo(banco, chi), lista_controlli: None },
        ..Richiesta2001::default()
    }
}

/// The event of a death in Rome.
pub(crate) fn morte(giorno: &str) -> DatiEvento {
    DatiEvento {
        data_evento: giorno.into(),
        luogo_evento: Some(LuogoEvento { comune: Some(roma()), ..LuogoEvento::default() }),
        ..DatiEvento::default()
    }
}

/// A cancellation for another reason, from a day on.
pub(crate) fn cancellazione(banco: &Banco, chi: SoggettoId, motivo: &str, giorno: &str) -> Richiesta2003 {
    Richiesta2003 {
        testata_richiesta: banco.testata_di(&banco.scheda(chi).soggetto.comune, "2003", giorno),
        dati_cancellazione: DatiCancellazione {
            motivo_cancellazione: motivo.into(),
            data_decorrenza_cancellazione: giorno.into(),
            ..DatiCancellazione::default()
        },
        generalita_per_ricerca: banco.generalita(chi),
        dati_controllo: DatiControlloCancellazione { ruolo_soggetto: ruolo(banco, chi), lista_controlli: None },
        ..Richiesta2003::default()
    }
}

/// A convivenza is filed.
pub(crate) fn archiviazione(banco: &Banco, convivenza: FamigliaId, giorno: &str) -> Richiesta2009 {
    Richiesta2009 {
        testata_richiesta: banco.testata("2009", giorno),
        estremi_scheda_convivenza: banco.nomina(convivenza),
        dati_archiviazione: DatiArchiviazione {
            note_archiviazione: Some("chiusa".into()),
            data_decorrenza_archiviazione: giorno.into(),
        },
        ..Richiesta2009::default()
    }
}

fn ruolo(banco: &Banco, chi: SoggettoId) -> String {
    let appartenenza = banco.scheda(chi).appartenenza.unwrap();
    if appartenenza.codice_legame == "1" { "1".into() } else { "2".into() }
}

/// People go to live in a family of their own, at an address of a comune.
pub(crate) fn in_nuova(
    banco: &Banco,
    comune: &str,
    chi: &[(SoggettoId, &str)],
    residenza: Residenza,
    dal: &str,
) -> Richiesta5005 {
    Richiesta5005 {
        testata_richiesta: banco.testata_di(comune, "5005", dal),
        generalita_scheda_famiglia: FamigliaConvivenza { tipo_scheda: "3".into(), ..FamigliaConvivenza::default() },
        residenza_famiglia: vec![residenza],
        elenco_soggetti_famiglia: chi.iter().map(|(id, legame)| banco.elencato(*id, legame, dal)).collect(),
        dati_controllo: DatiControllo5005 {
            tipo_mutazione: "02".into(),
            tipo_scheda: "2".into(),
            lista_controlli: None,
        },
        ..Richiesta5005::default()
    }
}

/// People join a family.
pub(crate) fn in_esistente(
    banco: &Banco,
    famiglia: FamigliaId,
    chi: &[(SoggettoId, &str)],
    dal: &str,
) -> Richiesta5005 {
    let comune = banco.scheda_famiglia(famiglia).comune;
    let mut richiesta = in_nuova(banco, &comune, chi, residenza(&comune, "VIA", "1"), dal);
    richiesta.generalita_scheda_famiglia = banco.nomina(famiglia);
    richiesta.residenza_famiglia = Vec::new();
    richiesta.dati_controllo.tipo_scheda = "1".into();
    richiesta
}

/// Something happens to a family as a whole.
pub(crate) fn di_famiglia(banco: &Banco, comune: &str, famiglia: FamigliaId, tipo: &str, dal: &str) -> Richiesta5001 {
    let nominata = banco.nomina(famiglia);
    Richiesta5001 {
        testata_richiesta: banco.testata_di(comune, "5001", dal),
        dati_controllo: DatiControllo5001 {
            tipo_mutazione: tipo.into(),
            tipo_scheda: nominata.tipo_scheda.clone(),
            lista_controlli: None,
        },
        famiglia_convivenza: nominata,
        ..Richiesta5001::default()
    }
}

/// A family moves as a whole.
pub(crate) fn trasloco(banco: &Banco, famiglia: FamigliaId, comune: &str, via: &str, dal: &str) -> Richiesta5001 {
    Richiesta5001 {
        residenza_famiglia_convivenza: Some(residenza_dal(comune, via, "7", dal)),
        ..di_famiglia(banco, comune, famiglia, "4", dal)
    }
}

/// New relationships in a family.
pub(crate) fn composizione(
    banco: &Banco,
    famiglia: FamigliaId,
    chi: &[(SoggettoId, &str)],
    dal: &str,
) -> Richiesta5001 {
    let comune = banco.scheda_famiglia(famiglia).comune;
    let elenco = chi.iter().map(|(id, legame)| {
        let mut elencato: SoggettoFamiglia = banco.elencato(*id, legame, dal);
        elencato.legame_soggetto.tipo_legame = Some("3".into());
        elencato
    });
    Richiesta5001 { elenco_soggetti_famiglia: elenco.collect(), ..di_famiglia(banco, &comune, famiglia, "2", dal) }
}

/// A child is born in Rome to a father of the register and a mother who is not in it.
pub(crate) fn nascita(banco: &Banco, padre: SoggettoId, nome: &str, giorno: &str) -> Richiesta1001 {
    let del_padre = banco.generalita(padre);
    let cognome = del_padre.cognome.clone().unwrap();
    let genitore = |generalita| Genitore { generalita, ..Genitore::default() };
    Richiesta1001 {
        testata_richiesta: banco.testata_di(&banco.scheda(padre).soggetto.comune, "1001", giorno),
        generalita1001: GeneralitaIscrizioneNascita {
            generalita: Generalita { codice_fiscale: None, ..generalita(&cognome, nome, 'M', giorno) },
            attributi_soggetto: None,
        },
        atto_nascita: Some(Atto {
            comune_registrazione: roma(),
            anno: giorno[..4].into(),
            parte: "1".into(),
            serie: Some("A".into()),
            numero_atto: "12".into(),
            ..Atto::default()
        }),
        cittadinanza: italiana(),
        paternita: Some(genitore(del_padre)),
        maternita: Some(genitore(generalita("MORETTI", "ELENA", 'F', "1985-02-03"))),
        dati_controllo: DatiControllo1001 {
            filiazione: Some("1".into()),
            origine_cognome: Some("1".into()),
            attribuzione_famiglia: "2".into(),
            gestione_cf: Some("1".into()),
            lista_controlli: None,
        },
        ..Richiesta1001::default()
    }
}

/// Somebody comes from Spain and begins a family in VIA MILANO.
pub(crate) fn arrivo(banco: &Banco, comune: &str, chi: Generalita, dal: &str) -> Richiesta1002 {
    let spagna = Localita {
        codice_stato: "239".into(),
        descrizione_stato: "SPAGNA".into(),
        descrizione_localita: Some("MADRID".into()),
        provincia_contea: None,
    };
    Richiesta1002 {
        testata_richiesta: banco.testata_di(comune, "1002", dal),
        motivo_iscrizione: MotivoIscrizione1002 { id_motivo_iscrizione: "4".into(), note: None },
        generalita1002: GeneralitaIscrizioneAltriMotivi {
            generalita: chi,
            stato_civile: Some(StatoCivile { stato_civile: "1".into(), ..StatoCivile::default() }),
            attributi_soggetto: None,
        },
        cittadinanza: vec![italiana()],
        provenienza: Some(ProvenienzaDestinazione { comune: None, localita: Some(spagna) }),
        residenza: vec![residenza_dal(comune, "VIA MILANO", "5", dal)],
        famiglia: Some(FamigliaIscrizione {
            famiglia: FamigliaConvivenza { tipo_scheda: "3".into(), ..FamigliaConvivenza::default() },
            legame_soggetto: legame("1", dal),
        }),
        dati_controllo: DatiControllo1002 { attribuzione_famiglia: "2".into(), ..DatiControllo1002::default() },
        ..Richiesta1002::default()
    }
}

/// A convent is opened.
pub(crate) fn convento(banco: &Banco, dal: &str) -> Richiesta1010 {
    Richiesta1010 {
        testata_richiesta: banco.testata("1010", dal),
        generalita_scheda_convivenza: FamigliaConvivenza {
            tipo_scheda: "4".into(),
            denominazione_convivenza: Some("CONVENTO DI SAN DAMIANO".into()),
            specie_convivenza: Some("1".into()),
            ..FamigliaConvivenza::default()
        },
        tutore_intestatario: TutoreIntestatario {
            generalita: generalita("VERDI", "CHIARA", 'F', "1965-04-05"),
            comune_residenza: None,
            data_intestario_convivenza: dal.into(),
        },
        residenza_convivneza: residenza_dal(NOI, "VIA DEL CHIOSTRO", "3", dal),
        ..Richiesta1010::default()
    }
}

/// The number of the first person whom a registration answered with.
pub(crate) fn primo<T>(fatta: &Fatta<T>) -> SoggettoId {
    let attuali = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    SoggettoId(attuali.id_scheda_soggetto_anpr.as_ref().unwrap().parse().unwrap())
}

/// What the register shows on days before, at and after what tests do.
pub(crate) fn viste(banco: &Banco) -> Vec<BTreeMap<String, String>> {
    let giorni = ["2014-06-01", "2026-10-31", "2026-11-01", "2026-11-02", "2026-11-10", OGGI];
    giorni.map(|giorno| testkit::fotografia(&banco.registry, il(giorno)).unwrap()).to_vec()
}

/// An address in London, of its consulate.
pub(crate) fn londra() -> Residenza {
    Residenza {
        tipo_indirizzo: "4".into(),
        localita_estera: Some(LocalitaEstera {
            indirizzo_estero: Some(IndirizzoEstero {
                cap: None,
                localita: DatoLocalitaEstera {
                    descrizione_localita: Some("LONDON".into()),
                    descrizione_stato: Some("REGNO UNITO".into()),
                    codice_stato: "219".into(),
                    provincia_contea: None,
                },
                toponimo: Some(ToponimoEstero { denominazione: "BAKER STREET".into(), numero_civico: None }),
            }),
            consolato: Consolato { codice_consolato: "2310103".into(), descrizione_consolato: "LONDRA".into() },
        }),
        ..Residenza::default()
    }
}

/// The sheets of an annulment about a person.
pub(crate) fn su_soggetto(generalita: Generalita) -> DatiRicercaScheda {
    DatiRicercaScheda { soggetto: generalita, scheda_famiglia_convivenza: None }
}

/// The sheets of an annulment about a family: the person is named only because the schema asks for one.
pub(crate) fn su_famiglia(banco: &Banco, famiglia: FamigliaId) -> DatiRicercaScheda {
    let soggetto = Generalita { cognome: Some("ROSSI".into()), nome: Some("MARIO".into()), ..Generalita::default() };
    DatiRicercaScheda { soggetto, scheda_famiglia_convivenza: Some(banco.nomina(famiglia)) }
}

/// A registration is taken back, about a person.
pub(crate) fn annulla_iscrizione(banco: &Banco, prima: &Precedente, chi: SoggettoId, dal: &str) -> Richiesta1013 {
    Richiesta1013 {
        testata_richiesta: banco.testata_di(&prima.comune, "1013", dal),
        dati_operazione: prima.sul_filo(),
        dati_scheda_soggetto_famiglia_convivenza: su_soggetto(banco.generalita(chi)),
        dati_controllo: DatiControllo1013 {
            tiposcheda: "1".into(),
            annullamento_attribuzione: "N".into(),
            lista_controlli: None,
        },
        ..Richiesta1013::default()
    }
}

/// A cancellation is taken back, about a person.
pub(crate) fn annulla_cancellazione(banco: &Banco, prima: &Precedente, chi: SoggettoId, dal: &str) -> Richiesta2011 {
    Richiesta2011 {
        testata_richiesta: banco.testata_di(&prima.comune, "2011", dal),
        dati_operazione_da_annullare: prima.sul_filo(),
        dati_scheda_soggetto_famiglia_convivenza: su_soggetto(banco.generalita(chi)),
        dati_controllo: DatiControllo2011 { tipo_scheda: "1".into(), lista_controlli: None },
        ..Richiesta2011::default()
    }
}

/// A change is taken back, about a person.
pub(crate) fn annulla_mutazione(banco: &Banco, prima: &Precedente, chi: SoggettoId, dal: &str) -> Richiesta5012 {
    mutazione_annullata(banco, prima, "1", su_soggetto(banco.generalita(chi)), dal)
}

/// A change of a family or convivenza is taken back.
pub(crate) fn annulla_mutazione_famiglia(
    banco: &Banco,
    prima: &Precedente,
    famiglia: FamigliaId,
    dal: &str,
) -> Richiesta5012 {
    let tipo_scheda = if banco.scheda_famiglia(famiglia).tipo_scheda == 4 { "3" } else { "2" };
    mutazione_annullata(banco, prima, tipo_scheda, su_famiglia(banco, famiglia), dal)
}

fn mutazione_annullata(
    banco: &Banco,
    prima: &Precedente,
    tipo_scheda: &str,
    schede: DatiRicercaScheda,
    dal: &str,
) -> Richiesta5012 {
    Richiesta5012 {
        testata_richiesta: banco.testata_di(&prima.comune, "5012", dal),
        dati_operazione_da_annullare: prima.sul_filo(),
        dati_scheda_soggetto_famiglia_convivenza: schede,
        dati_controllo: DatiControllo5012 {
            tipo_scheda: tipo_scheda.into(),
            annullamento_attribuzione_cf: "N".into(),
            lista_controlli: None,
        },
    }
}

/// The same with control pairs, each of value 1.
pub(crate) fn con_controlli(mut richiesta: Richiesta5012, codici: &[&str]) -> Richiesta5012 {
    let controllo = codici.iter().map(|codice| Controllo { codice: (*codice).into(), valore: "1".into() }).collect();
    richiesta.dati_controllo.lista_controlli = Some(ListaControlli { controllo });
    richiesta
}

/// Writes a section on a sheet, as an operation of long ago did.
pub(crate) fn scrivi_sezione(banco: &Banco, chi: SoggettoId, sezione: Sezione, contenuto: &impl Serialize, dal: &str) {
    let da = OperazioneId(banco.registry.prossimo(Contatore::Operazione).unwrap());
    let nuova = NuovaSezione {
        sezione,
        periodo: Periodo::aperto(il(dal)),
        chiave: None,
        altra_chiave: None,
        contenuto: json(contenuto),
    };
    banco.registry.scrivi::<_, _, Errore>(move |s| s.apri_sezione(chi, da, &nuova)).attendi().unwrap();
}

/// Two people of the register are married, and their sheets say so of each other.
pub(crate) fn sposati(banco: &Banco, [uno, altro]: [SoggettoId; 2], dal: &str) {
    for (chi, con) in [(uno, altro), (altro, uno)] {
        let matrimonio =
            Matrimonio { coniuge: banco.generalita(con), dati_matrimonio: Some(morte(dal)), ..Matrimonio::default() };
        scrivi_sezione(banco, chi, Sezione::Matrimonio, &matrimonio, dal);
    }
}

/// What of the register breaks its rules: nothing.
#[track_caller]
pub(crate) fn sano(banco: &Banco) {
    let violazioni = testkit::violazioni(&banco.registry).unwrap();
    assert!(violazioni.is_empty(), "{violazioni:#?}");
}
