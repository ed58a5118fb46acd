//! What notices say: the inner documents, before they are enveloped (consultazione §6.3). Who is told what is decided
//! elsewhere.

use anpr_contract::notifiche_comuni_n000::{
    CodiceFiscaleN000, ComuneN000, ComuneRichiestaN000, DatiFile, DatiNotifica, GeneralitaN000, LocalitaN000,
    LuogoEventoN000, NotificaCambioResidenza, NotificaN010, NotificaN014, NotificaN015, NotificaN030, NotificaN031,
    NotificaN032,
};
use anpr_contract::tipi::{Generalita, LuogoEvento};
use anpr_contract::{Elemento, scrivi, validate};
use anpr_model::{ComuneRegistro, Data, OperazioneId, SoggettoId, TipoNotifica};
use chrono::{DateTime, SecondsFormat, Utc};

/// What a notice says.
#[derive(Debug, Clone)]
pub enum Contenuto<'a> {
    /// N010: `comune` has taken the person.
    Residenza(CambioResidenza<'a>),
    /// N014: the person comes back to a comune that had been outside ANPR.
    RipristinoNonSubentrato(CambioResidenza<'a>),
    /// N015: the person comes back: the operation that raised the N010 was annulled.
    Ripristino(CambioResidenza<'a>),
    /// N030: an asynchronous request was worked off.
    Fornitura(Fornitura<'a>),
    /// N031: `comune` joined the register on that day.
    Subentro {
        /// The comune that joined.
        comune: &'a ComuneRegistro,
        /// Its first day.
        operativo_dal: Data,
    },
    /// N032: files are ready.
    File {
        /// The comune whose files they are.
        comune: &'a ComuneRegistro,
        /// Their numbers and kinds.
        file: &'a [FilePronto],
    },
    /// NRIS: the answer of an operation of the web application, as it was stored.
    Risposta(&'a [u8]),
}

/// Who moved, or came back, by which operation of which comune, from when.
#[derive(Debug, Clone)]
pub struct CambioResidenza<'a> {
    /// The person's section `generalita`.
    pub generalita: &'a Generalita,
    /// The person's number in the register: it is written even where the section does not hold it.
    pub soggetto: SoggettoId,
    /// The comune that made the operation.
    pub comune: &'a ComuneRegistro,
    /// The operation.
    pub operazione: OperazioneId,
    /// From when it counts.
    pub decorrenza: Data,
}

/// An asynchronous request that was worked off.
#[derive(Debug, Clone)]
pub struct Fornitura<'a> {
    /// The comune that asked.
    pub comune: &'a ComuneRegistro,
    /// `operazioneRichiesta` of the request, four characters.
    pub servizio: &'a str,
    /// The request.
    pub operazione: OperazioneId,
    /// When it came in.
    pub presentata: DateTime<Utc>,
    /// When it was worked off.
    pub elaborata: DateTime<Utc>,
    /// Whether the result can be fetched.
    pub riuscita: Riuscita,
}

/// How an asynchronous request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Riuscita {
    /// The result can be fetched.
    Positiva,
    /// There is none.
    Negativa,
}

/// A file that can be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilePronto {
    /// Its number.
    pub id: OperazioneId,
    /// What it holds.
    pub tipo: TipoFile,
}

/// `tipoFile` of N032 (consultazione §6.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TipoFile {
    /// 3: the comuni in the register.
    Subentrati,
    /// 22: people whose codice fiscale is not validated.
    CodiciNonValidati,
    /// A part of an extraction: it has no kind.
    Estrazione,
}

/// A content that cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the content of notice {tipo} cannot be written: {motivo}")]
pub struct ErroreContenuto {
    /// Kind of notice.
    pub tipo: TipoNotifica,
    /// The rule of the schema that it breaks, or why else; no personal data.
    pub motivo: String,
}

/// Kind and bytes of a notice, valid by the schema of the inner messages.
///
/// The schema of the notices is older than that of the register and admits less. Of a person whose data it does not admit
/// the notice says what it admits, and always the number in the register: a name must not stop an operation.
pub fn rendi(contenuto: &Contenuto<'_>) -> Result<(TipoNotifica, Vec<u8>), ErroreContenuto> {
    match contenuto {
        Contenuto::Residenza(c) => cambio(TipoNotifica::N010, c, NotificaN010),
        Contenuto::RipristinoNonSubentrato(c) => cambio(TipoNotifica::N014, c, NotificaN014),
        Contenuto::Ripristino(c) => cambio(TipoNotifica::N015, c, NotificaN015),
        Contenuto::Fornitura(f) => valido(TipoNotifica::N030, &NotificaN030 { dati_notifica: fornitura(f) }),
        Contenuto::Subentro { comune, operativo_dal } => {
            let notifica = NotificaN031 {
                comune_richiesta: comune_richiesta(comune),
                data_operativita_anpr: operativo_dal.to_string(),
            };
            valido(TipoNotifica::N031, &notifica)
        }
        Contenuto::File { comune, file } => {
            let dati_file = file.iter().map(dati_file).collect();
            valido(TipoNotifica::N032, &NotificaN032 { comune_richiesta: comune_richiesta(comune), dati_file })
        }
        Contenuto::Risposta(risposta) => Ok((TipoNotifica::Nris, risposta.to_vec())),
    }
}

fn cambio<T: Elemento>(
    tipo: TipoNotifica,
    c: &CambioResidenza<'_>,
    involucro: fn(NotificaCambioResidenza) -> T,
) -> Result<(TipoNotifica, Vec<u8>), ErroreContenuto> {
    let notifica = |generalita_soggetto| NotificaCambioResidenza {
        generalita_soggetto,
        comune_richiesta: comune_richiesta(c.comune),
        id_operazione_anpr: c.operazione.to_string(),
        data_decorrenza: c.decorrenza.to_string(),
    };
    let solo_numero = GeneralitaN000 { id_scheda_soggetto_anpr: Some(c.soggetto.to_string()), ..Default::default() };
    let intera = generalita(c.generalita, c.soggetto);
    let senza_nomi = GeneralitaN000 { cognome: None, nome: None, luogo_nascita: None, ..intera.clone() };
    let mut esito = valido(tipo, &involucro(notifica(intera)));
    for meno in [senza_nomi, solo_numero] {
        if esito.is_ok() {
            break;
        }
        esito = valido(tipo, &involucro(notifica(meno)));
    }
    esito
}

fn valido<T: Elemento>(tipo: TipoNotifica, notifica: &T) -> Result<(TipoNotifica, Vec<u8>), ErroreContenuto> {
    let errore = |motivo: String| ErroreContenuto { tipo, motivo };
    let byte = scrivi(notifica).map_err(|e| errore(e.to_string()))?.into_bytes();
    validate(&byte).map_err(|violazione| errore(format!("{} {:?}", violazione.percorso, violazione.regola)))?;
    Ok((tipo, byte))
}

fn generalita(g: &Generalita, soggetto: SoggettoId) -> GeneralitaN000 {
    GeneralitaN000 {
        codice_fiscale: g.codice_fiscale.as_ref().map(|cf| CodiceFiscaleN000 {
            cod_fiscale: cf.cod_fiscale.to_uppercase(),
            validita_cf: cf.validita_cf.clone(),
            data_attribuzione_validita: cf.data_attribuzione_validita.clone(),
        }),
        cognome: g.cognome.clone(),
        senza_cognome: g.senza_cognome.clone(),
        nome: g.nome.clone(),
        senza_nome: g.senza_nome.clone(),
        sesso: g.sesso.clone(),
        data_nascita: g.data_nascita.clone(),
        senza_giorno: g.senza_giorno.clone(),
        senza_giorno_mese: g.senza_giorno_mese.clone(),
        luogo_nascita: g.luogo_nascita.as_ref().map(luogo),
        soggetto_aire: g.soggetto_aire.clone(),
        anno_espatrio: g.anno_espatrio.clone(),
        id_scheda_soggetto_anpr: Some(soggetto.to_string()),
    }
}

/// Of a comune and a place abroad the older schema takes one.
fn luogo(l: &LuogoEvento) -> LuogoEventoN000 {
    let comune = l.comune.as_ref().map(|c| ComuneN000 {
        nome_comune: c.nome_comune.clone(),
        codice_istat: c.codice_istat.clone(),
        sigla_provincia: c.sigla_provincia_istat.clone(),
        descrizione_localita: c.descrizione_localita.clone(),
    });
    let localita = l.localita.as_ref().filter(|_| comune.is_none()).map(|l| LocalitaN000 {
        descrizione_localita: l.descrizione_localita.clone(),
        descrizione_stato: Some(l.descrizione_stato.clone()),
        codice_stato: l.codice_stato.clone(),
        provincia_contea: l.provincia_contea.clone(),
    });
    LuogoEventoN000 { luogo_eccezionale: l.luogo_eccezionale.clone(), comune, localita }
}

fn comune_richiesta(c: &ComuneRegistro) -> ComuneRichiestaN000 {
    ComuneRichiestaN000 {
        nome_comune: c.denominazione.clone(),
        codice_istat: c.istat.clone(),
        sigla_provincia_istat: c.sigla_provincia.clone(),
    }
}

fn fornitura(f: &Fornitura<'_>) -> DatiNotifica {
    DatiNotifica {
        comune_richiesta: comune_richiesta(f.comune),
        data_presentazione: ora_italiana(f.presentata),
        codice_servizio: f.servizio.to_owned(),
        id_operazione_anpr: f.operazione.to_string(),
        data_elaborazione: ora_italiana(f.elaborata),
        esito: match f.riuscita {
            Riuscita::Positiva => "0000".to_owned(),
            Riuscita::Negativa => "XXXX".to_owned(),
        },
    }
}

fn dati_file(f: &FilePronto) -> DatiFile {
    let tipo_file = match f.tipo {
        TipoFile::Subentrati => Some("3".to_owned()),
        TipoFile::CodiciNonValidati => Some("22".to_owned()),
        TipoFile::Estrazione => None,
    };
    DatiFile { identificativo_file: f.id.to_string(), tipo_file }
}

/// An instant on the clock of Italy, as ANPR writes it.
pub fn ora_italiana(istante: DateTime<Utc>) -> String {
    istante.with_timezone(&chrono_tz::Europe::Rome).to_rfc3339_opts(SecondsFormat::Millis, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anpr_contract::leggi;
    use anpr_contract::tipi::{Comune, Localita};
    use anpr_model::StatoComune;

    fn comune() -> ComuneRegistro {
        ComuneRegistro {
            istat: "888002".to_owned(),
            denominazione: "CITTÀ FITTIZIA".to_owned(),
            sigla_provincia: "ZZ".to_owned(),
            stato: StatoComune::Subentrato,
            data_subentro: None,
        }
    }

    fn persona() -> Generalita {
        Generalita {
            cognome: Some("D'AGOSTINO".to_owned()),
            nome: Some("NICOLÒ".to_owned()),
            sesso: Some("M".to_owned()),
            data_nascita: Some("1980-05-12".to_owned()),
            luogo_nascita: Some(LuogoEvento {
                comune: Some(Comune {
                    nome_comune: "ROMA".to_owned(),
                    codice_istat: Some("058091".to_owned()),
                    sigla_provincia_istat: "RM".to_owned(),
                    ..Comune::default()
                }),
                localita: Some(Localita { codice_stato: "215".to_owned(), ..Localita::default() }),
                ..LuogoEvento::default()
            }),
            note: Some("not for others".to_owned()),
            ..Generalita::default()
        }
    }

    fn cambia<'a>(generalita: &'a Generalita, comune: &'a ComuneRegistro) -> CambioResidenza<'a> {
        CambioResidenza {
            generalita,
            soggetto: SoggettoId(77),
            comune,
            operazione: OperazioneId(1900),
            decorrenza: Data::from_ymd_opt(2026, 2, 3).unwrap(),
        }
    }

    #[test]
    fn n010_n014_n015_name_person_operation_and_comune() {
        let (persona, comune) = (persona(), comune());
        let c = cambia(&persona, &comune);
        let (tipo, byte) = rendi(&Contenuto::Residenza(c.clone())).unwrap();
        assert_eq!(tipo, TipoNotifica::N010);
        let NotificaN010(letta) = leggi(&byte).unwrap();
        assert_eq!(letta.generalita_soggetto.nome.as_deref(), Some("NICOLÒ"));
        assert_eq!(letta.generalita_soggetto.id_scheda_soggetto_anpr.as_deref(), Some("77"));
        assert_eq!(letta.generalita_soggetto.luogo_nascita.unwrap().localita, None);
        assert_eq!((letta.id_operazione_anpr.as_str(), letta.data_decorrenza.as_str()), ("1900", "2026-02-03"));
        assert_eq!(letta.comune_richiesta.nome_comune, "CITTÀ FITTIZIA");
        assert!(!String::from_utf8(byte).unwrap().contains("not for others"));
        assert_eq!(rendi(&Contenuto::RipristinoNonSubentrato(c.clone())).unwrap().0, TipoNotifica::N014);
        let (tipo, byte) = rendi(&Contenuto::Ripristino(c)).unwrap();
        assert_eq!(tipo, TipoNotifica::N015);
        assert!(leggi::<NotificaN015>(&byte).is_ok());
    }

    #[test]
    fn what_the_older_schema_does_not_admit_is_left_out() {
        let comune = comune();
        let strana = Generalita { cognome: Some("ƉOKIĆ \u{8a}".to_owned()), ..persona() };
        let (_, byte) = rendi(&Contenuto::Residenza(cambia(&strana, &comune))).unwrap();
        let NotificaN010(letta) = leggi(&byte).unwrap();
        assert_eq!((letta.generalita_soggetto.cognome, letta.generalita_soggetto.nome), (None, None));
        assert_eq!(letta.generalita_soggetto.data_nascita.as_deref(), Some("1980-05-12"));
        let peggio = Generalita { data_nascita: Some("1980".to_owned()), ..persona() };
        let (_, byte) = rendi(&Contenuto::Residenza(cambia(&peggio, &comune))).unwrap();
        let NotificaN010(letta) = leggi(&byte).unwrap();
        assert_eq!(letta.generalita_soggetto.id_scheda_soggetto_anpr.as_deref(), Some("77"));
    }

    #[test]
    fn n030_n031_n032_say_what_is_ready() {
        let comune = comune();
        let quando = |testo: &str| testo.parse::<DateTime<Utc>>().unwrap();
        let fornitura = Fornitura {
            comune: &comune,
            servizio: "4005",
            operazione: OperazioneId(1901),
            presentata: quando("2026-02-03T08:00:00Z"),
            elaborata: quando("2026-07-03T08:00:00.5Z"),
            riuscita: Riuscita::Positiva,
        };
        let (tipo, byte) = rendi(&Contenuto::Fornitura(fornitura)).unwrap();
        assert_eq!(tipo, TipoNotifica::N030);
        let letta: NotificaN030 = leggi(&byte).unwrap();
        assert_eq!(letta.dati_notifica.data_presentazione, "2026-02-03T09:00:00.000+01:00");
        assert_eq!(letta.dati_notifica.data_elaborazione, "2026-07-03T10:00:00.500+02:00");
        assert_eq!(
            (letta.dati_notifica.codice_servizio.as_str(), letta.dati_notifica.esito.as_str()),
            ("4005", "0000")
        );
        let operativo_dal = Data::from_ymd_opt(2026, 1, 18).unwrap();
        let (tipo, byte) = rendi(&Contenuto::Subentro { comune: &comune, operativo_dal }).unwrap();
        assert_eq!(tipo, TipoNotifica::N031);
        assert_eq!(leggi::<NotificaN031>(&byte).unwrap().data_operativita_anpr, "2026-01-18");
        let file = [FilePronto { id: OperazioneId(5), tipo: TipoFile::CodiciNonValidati }];
        let (tipo, byte) = rendi(&Contenuto::File { comune: &comune, file: &file }).unwrap();
        assert_eq!(tipo, TipoNotifica::N032);
        let letta: NotificaN032 = leggi(&byte).unwrap();
        assert_eq!(letta.dati_file.first().unwrap().tipo_file.as_deref(), Some("22"));
        let nessuno = rendi(&Contenuto::File { comune: &comune, file: &[] });
        assert_eq!(nessuno.unwrap_err().tipo, TipoNotifica::N032);
        assert_eq!(rendi(&Contenuto::Risposta(b"<a/>")).unwrap(), (TipoNotifica::Nris, b"<a/>".to_vec()));
    }
}
