//! From a person to the sheet of the APR file, section by section.

use crate::popolazione::{
    self as p, Congiunto, Fatto, FineMatrimonio, Luogo, Nucleo, Persona, Precisione, Supporto, TipoNucleo, Vincolo,
};
use crate::{ComuneFittizio, Data};
use anpr_contract::subentro::{FamConv, FamigliaSubentro, GeneralitaSubentro, SoggettoSubentro};
use anpr_contract::tipi::atti::{Atto, DatiEvento, Sentenza};
use anpr_contract::tipi::documenti::{CartaIdentita, PermessoSoggiorno};
use anpr_contract::tipi::famiglia::{LegameSoggetto, TutoreIntestatario};
use anpr_contract::tipi::generalita::{
    AltriDati, AttributiSoggetto, Autoveicoli, Cittadinanza, Generalita, Genitore, StatoCivile,
};
use anpr_contract::tipi::identificativi::{CodiceFiscale, IdFamigliaConvivenzaComune, IdSchedaSoggettoComune};
use anpr_contract::tipi::indirizzi::{CivicoInterno, Indirizzo, NumeroCivico, Residenza, Toponimo};
use anpr_contract::tipi::liste::{Censimento, ListaElettorale, ListaLeva};
use anpr_contract::tipi::luoghi::{Comune, Localita, LuogoEvento};
use anpr_contract::tipi::matrimonio::{
    AnnullamentoMatrimonio, ConvivenzaDiFatto, DocumentoProtocollato, Matrimonio, ScioglimentoUnione, UnioneCivile,
    Vedovanza,
};
use chrono::Datelike;

/// `tipoScheda` of a family and of a convivenza.
const FAMIGLIA: &str = "3";
const CONVIVENZA: &str = "4";

/// The sheet of one member of a household.
pub(super) fn soggetto(persona: &Persona, nucleo: &Nucleo, comune: &ComuneFittizio) -> SoggettoSubentro {
    let appartenenza = |tipo: &str| FamConv {
        id_fam_conv_comune: nucleo.id.clone(),
        legame_soggetto: LegameSoggetto {
            tipo_legame: testo(tipo),
            data_decorrenza: persona.legame.ingresso.to_string(),
            codice_legame: persona.legame.codice.to_owned(),
            progressivo_componente: Some(persona.legame.progressivo.to_string()),
        },
        data_decorrenza_legame: giorno(persona.legame.decorrenza),
    };
    let e_famiglia = matches!(nucleo.tipo, TipoNucleo::Famiglia { .. });
    let mut soggetto = SoggettoSubentro {
        generalita_sub_iscr: generalita_subentro(persona, comune),
        stato_civile: Some(stato_civile(persona.stato_civile.codice())),
        attributi_soggetto: Some(AttributiSoggetto {
            senza_fissa_dimora: persona.senza_fissa_dimora.then(|| "S".to_owned()),
            soggetto_certificabile: testo("2"),
        }),
        data_ultimo_aggiornamento: giorno(persona.aggiornata),
        motivo_iscrizione_apr: testo(persona.motivo_iscrizione),
        atto_nascita: persona.atto_nascita.as_ref().map(atto),
        cittadinanza: Some(cittadinanza(&persona.cittadinanza)),
        paternita: persona.padre.as_ref().map(|g| genitore(g, comune)),
        maternita: persona.madre.as_ref().map(|g| genitore(g, comune)),
        residenza: Some(residenza(persona, nucleo, comune)),
        altra_lingua: Vec::new(),
        famiglia: e_famiglia.then(|| appartenenza(FAMIGLIA)),
        convivenza: (!e_famiglia).then(|| appartenenza(CONVIVENZA)),
        carta_identita: persona.carta.as_ref().map(|c| carta(c, comune)),
        permesso_soggiorno: persona.permesso.as_ref().map(permesso),
        lista_elettorale: persona
            .elettore
            .then(|| ListaElettorale { elettore: "S".to_owned(), comune: Some(qui(comune)) }),
        lista_leva: persona.leva.then(|| ListaLeva { iscritto: "S".to_owned(), comune: Some(qui(comune)) }),
        censimento: persona.censimento.map(censimento),
        autoveicoli: persona.autoveicoli.map(|(veicolo, patente)| Autoveicoli {
            possesso_autoveicoli: si_no(veicolo),
            possesso_patente: si_no(patente),
        }),
        altri_dati: persona.altri_dati.map(|d| AltriDati {
            posizione_professionale: testo(d.posizione),
            condizione_non_professionale: testo(d.condizione),
            titolo_studio: testo(d.titolo),
        }),
        altra_cittadinanza: persona.altra_cittadinanza.iter().map(cittadinanza).collect(),
        ..SoggettoSubentro::default()
    };
    if let Some(v) = &persona.vincolo {
        vincolo(&mut soggetto, v, comune);
    }
    soggetto
}

/// The sheet of a family or convivenza.
pub(super) fn famiglia(nucleo: &Nucleo, comune: &ComuneFittizio) -> FamigliaSubentro {
    let comuni = FamigliaSubentro {
        id_famiglia_convivenza_comune: Some(IdFamigliaConvivenzaComune {
            id_famiglia_convivenza_comune_istat: comune.istat.clone(),
            id_famiglia_convivenza: nucleo.id.clone(),
        }),
        data_origine_famiglia_convivenza: giorno(nucleo.origine),
        ..FamigliaSubentro::default()
    };
    match &nucleo.tipo {
        TipoNucleo::Famiglia { motivo } => FamigliaSubentro {
            motivo_costituzione: testo(motivo),
            presenza_famiglia_coabitante: testo("N"),
            tipo_scheda: FAMIGLIA.to_owned(),
            ..comuni
        },
        TipoNucleo::Convivenza { specie, denominazione, responsabile } => FamigliaSubentro {
            denominazione_convivenza: Some(denominazione.clone()),
            specie_convivenza: testo(specie),
            tipo_scheda: CONVIVENZA.to_owned(),
            tipo_tutore_intestatario: responsabile.as_ref().map(|(chi, dal)| TutoreIntestatario {
                generalita: generalita(chi, comune),
                comune_residenza: Some(qui(comune)),
                data_intestario_convivenza: dal.to_string(),
            }),
            ..comuni
        },
    }
}

fn generalita_subentro(persona: &Persona, comune: &ComuneFittizio) -> GeneralitaSubentro {
    GeneralitaSubentro {
        codice_fiscale: persona.codice_fiscale.as_deref().map(|c| codice_fiscale(c, persona.nascita.giorno)),
        cognome: persona.cognome.clone(),
        senza_cognome: assente(&persona.cognome),
        nome: persona.nome.clone(),
        senza_nome: assente(&persona.nome),
        sesso: persona.sesso.lettera().to_owned(),
        data_nascita: persona.nascita.giorno.to_string(),
        senza_giorno: (persona.precisione == Precisione::Mese).then(|| "1".to_owned()),
        senza_giorno_mese: (persona.precisione == Precisione::Anno).then(|| "1".to_owned()),
        luogo_nascita: luogo(&persona.nascita.luogo),
        soggetto_aire: None,
        id_scheda_soggetto_comune: Some(id_scheda(&persona.id, comune)),
        id_scheda_soggetto_anpr: None,
        data_prima_iscrizione_comune: giorno(persona.prima_iscrizione),
    }
}

fn generalita(congiunto: &Congiunto, comune: &ComuneFittizio) -> Generalita {
    Generalita {
        codice_fiscale: congiunto
            .codice_fiscale
            .as_ref()
            .map(|c| CodiceFiscale { cod_fiscale: c.clone(), ..CodiceFiscale::default() }),
        cognome: congiunto.cognome.clone(),
        senza_cognome: assente(&congiunto.cognome),
        nome: congiunto.nome.clone(),
        senza_nome: assente(&congiunto.nome),
        sesso: testo(congiunto.sesso.lettera()),
        data_nascita: congiunto.nascita.map(|n| n.giorno.to_string()),
        luogo_nascita: congiunto.nascita.map(|n| luogo(&n.luogo)),
        id_scheda_soggetto_comune: congiunto.id.as_deref().map(|id| id_scheda(id, comune)),
        ..Generalita::default()
    }
}

fn genitore(congiunto: &Congiunto, comune: &ComuneFittizio) -> Genitore {
    Genitore {
        generalita: generalita(congiunto, comune),
        stato_civile: None,
        cittadinanza: congiunto.cittadinanza.map(|stato| Cittadinanza {
            descrizione_stato: stato.nome.clone(),
            codice_stato: stato.codice.to_owned(),
            ..Cittadinanza::default()
        }),
        altri_dati: None,
    }
}

fn vincolo(soggetto: &mut SoggettoSubentro, vincolo: &Vincolo, comune: &ComuneFittizio) {
    match vincolo {
        Vincolo::Matrimonio { coniuge, evento, atto: a, fine } => {
            soggetto.matrimonio = Some(Matrimonio {
                coniuge: generalita(coniuge, comune),
                cittadinanza: cittadinanza_di(coniuge),
                dati_matrimonio: Some(fatto(evento, a.as_ref())),
                ordine_matrimonio: testo("1"),
            });
            match fine {
                Some(FineMatrimonio::Morte(morte)) => {
                    soggetto.vedovanza = Some(Vedovanza {
                        dati_morteconiuge: fatto(morte, None),
                        ordine_matrimonio_precedente: testo("1"),
                    });
                }
                Some(FineMatrimonio::Scioglimento { tipo, giorno, numero, autorita, tribunale }) => {
                    soggetto.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
                        tipo_cessazione: (*tipo).to_owned(),
                        sentenza: Some(Sentenza {
                            data: giorno.to_string(),
                            numero: Some(numero.to_string()),
                            tipo_tribunale: (*tribunale).to_owned(),
                            autorita: autorita.clone(),
                            data_validita: giorno.to_string(),
                        }),
                        ..AnnullamentoMatrimonio::default()
                    });
                }
                None => {}
            }
        }
        Vincolo::Unione { parte, evento, atto: a, decesso } => {
            soggetto.unione_civile = Some(UnioneCivile {
                unito_civilmente: Some(generalita(parte, comune)),
                atto_unione: Some(fatto(evento, Some(a))),
                scioglimento_unione: decesso.as_ref().map(|d| ScioglimentoUnione {
                    // Table 43: death of the partner.
                    motivo_scioglimento: testo("98"),
                    sentenza: None,
                    dati_evento: Some(fatto(d, None)),
                }),
                cittadinanza: cittadinanza_di(parte),
                ordine_unione: testo("1"),
            });
        }
        Vincolo::Convivenza { convivente, giorno: dal, protocollo } => {
            soggetto.convivenza_di_fatto = Some(ConvivenzaDiFatto {
                convivente: Some(generalita(convivente, comune)),
                cittadinanza: cittadinanza_di(convivente),
                contratto_stipula: Some(DocumentoProtocollato {
                    data: giorno(*dal),
                    data_notifica: giorno(*dal),
                    data_documento: giorno(*dal),
                    protocollo: Some(protocollo.to_string()),
                    comune_registrazione: Some(qui(comune)),
                    ..DocumentoProtocollato::default()
                }),
                contratto_risoluzione: None,
                ordine_convivenza: testo("1"),
            });
        }
    }
}

fn residenza(persona: &Persona, nucleo: &Nucleo, comune: &ComuneFittizio) -> Residenza {
    let dove = &nucleo.indirizzo;
    Residenza {
        // Table 25: elected domicile for people without fixed abode, residence for all others.
        tipo_indirizzo: if persona.senza_fissa_dimora { "3" } else { "1" }.to_owned(),
        note_indirizzo: None,
        indirizzo: Some(Indirizzo {
            cap: comune.cap.to_owned(),
            comune: qui(comune),
            frazione: None,
            toponimo: Toponimo {
                cod_specie: testo(dove.cod_specie),
                specie: testo(dove.specie),
                specie_fonte: testo("1"),
                denominazione_toponimo: testo(dove.toponimo),
                ..Toponimo::default()
            },
            numero_civico: Some(NumeroCivico {
                numero: Some(dove.civico.to_string()),
                lettera: dove.lettera.map(str::to_owned),
                civico_interno: dove.interno.map(|i| CivicoInterno {
                    scala: i.scala.map(str::to_owned),
                    interno1: Some(i.numero.to_string()),
                    piano: Some(i.piano.to_string()),
                    ..CivicoInterno::default()
                }),
                ..NumeroCivico::default()
            }),
        }),
        localita_estera: None,
        presso: None,
        data_decorrenza_residenza: giorno(persona.residenza_dal),
    }
}

fn carta(carta: &p::CartaIdentita, comune: &ComuneFittizio) -> CartaIdentita {
    CartaIdentita {
        numero: carta.numero.clone(),
        data_rilascio: carta.rilascio.to_string(),
        cartacea_elettronica: testo(match carta.supporto {
            Supporto::Carta => "1",
            Supporto::Elettronica => "2",
        }),
        interdizione_espatrio: si_no(carta.interdizione_espatrio),
        comune_rilascio: Some(qui(comune)),
        consolato_rilascio: None,
        data_scadenza: giorno(carta.scadenza),
        data_annullamento: None,
    }
}

fn permesso(permesso: &p::Permesso) -> PermessoSoggiorno {
    PermessoSoggiorno {
        numero_soggiorno: Some(permesso.numero.clone()),
        tipo_soggiorno: permesso.tipo.to_owned(),
        data_rilascio: giorno(permesso.rilascio),
        data_scadenza: permesso.scadenza.and_then(giorno),
        numero_passaporto: permesso.passaporto.clone(),
        ..PermessoSoggiorno::default()
    }
}

fn censimento(censimento: p::Censimento) -> Censimento {
    Censimento {
        anno_censimento: censimento.anno.to_string(),
        sezione_censimento: censimento.sezione.to_string(),
        foglio_censimento: censimento.foglio.to_string(),
        ..Censimento::default()
    }
}

fn atto(atto: &p::Atto) -> Atto {
    Atto {
        comune_registrazione: comune_reale(atto.comune),
        anno: atto.giorno.year().to_string(),
        parte: atto.parte.to_owned(),
        serie: testo(atto.serie),
        numero_atto: atto.numero.to_string(),
        data_formazione_atto: giorno(atto.giorno),
        ..Atto::default()
    }
}

fn fatto(fatto: &Fatto, a: Option<&p::Atto>) -> DatiEvento {
    DatiEvento {
        data_evento: fatto.giorno.to_string(),
        luogo_evento: Some(luogo(&fatto.luogo)),
        atto_evento: a.map(atto),
        ..DatiEvento::default()
    }
}

fn luogo(luogo: &Luogo) -> LuogoEvento {
    match luogo {
        Luogo::Italia(comune) => LuogoEvento { comune: Some(comune_reale(comune)), ..LuogoEvento::default() },
        Luogo::Estero(stato, localita) => LuogoEvento {
            localita: Some(Localita {
                descrizione_localita: testo(localita),
                descrizione_stato: stato.nome.clone(),
                codice_stato: stato.codice.to_owned(),
                provincia_contea: None,
            }),
            ..LuogoEvento::default()
        },
        Luogo::Eccezionale(dove) => LuogoEvento { luogo_eccezionale: testo(dove), ..LuogoEvento::default() },
    }
}

fn cittadinanza(cittadinanza: &p::Cittadinanza) -> Cittadinanza {
    Cittadinanza {
        descrizione_stato: cittadinanza.stato.nome.clone(),
        codice_stato: cittadinanza.stato.codice.to_owned(),
        note_stato: None,
        data_validita: giorno(cittadinanza.dal),
    }
}

fn cittadinanza_di(congiunto: &Congiunto) -> Option<Cittadinanza> {
    congiunto.cittadinanza.map(|stato| Cittadinanza {
        descrizione_stato: stato.nome.clone(),
        codice_stato: stato.codice.to_owned(),
        ..Cittadinanza::default()
    })
}

/// Validated by the Agenzia delle Entrate, some time after birth.
fn codice_fiscale(codice: &str, nascita: Data) -> CodiceFiscale {
    let prima = Data::from_ymd_opt(2015, 6, 1).unwrap_or(nascita);
    CodiceFiscale {
        cod_fiscale: codice.to_owned(),
        validita_cf: testo("1"),
        data_attribuzione_validita: giorno(nascita.max(prima)),
    }
}

fn stato_civile(codice: &str) -> StatoCivile {
    StatoCivile { stato_civile: codice.to_owned(), ..StatoCivile::default() }
}

fn id_scheda(id: &str, comune: &ComuneFittizio) -> IdSchedaSoggettoComune {
    IdSchedaSoggettoComune { id_scheda_soggetto_comune_istat: comune.istat.clone(), id_scheda_soggetto: id.to_owned() }
}

fn comune_reale(comune: &p::Comune) -> Comune {
    Comune {
        nome_comune: comune.nome.clone(),
        codice_istat: Some(comune.istat.clone()),
        sigla_provincia_istat: comune.sigla.clone(),
        descrizione_localita: None,
    }
}

fn qui(comune: &ComuneFittizio) -> Comune {
    Comune {
        nome_comune: comune.denominazione.clone(),
        codice_istat: Some(comune.istat.clone()),
        sigla_provincia_istat: comune.sigla.clone(),
        descrizione_localita: None,
    }
}

fn testo(valore: &str) -> Option<String> {
    Some(valore.to_owned())
}

fn giorno(data: Data) -> Option<String> {
    Some(data.to_string())
}

fn assente(nome: &Option<String>) -> Option<String> {
    nome.is_none().then(|| "1".to_owned())
}

fn si_no(valore: bool) -> String {
    if valore { "S" } else { "N" }.to_owned()
}
