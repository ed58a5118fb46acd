//! From a record of the file to the first versions of a sheet.
//!
//! A section holds from its own date if it has one (residence, citizenship, marriage, documents), acts and parents from
//! birth, everything else from the registration; never before birth and never after the day of the subentro, so that
//! what is loaded can be seen on that day.

use crate::controlli::Contesto;
use crate::errore::Errore;
use crate::indice::{Indice, Libro, Posto};
use crate::persona::{Persona, giorno};
use anpr_catalogue::nomi;
use anpr_contract::mutazione_5000::RichiestaRettifica103;
use anpr_contract::subentro::FamConv;
use anpr_contract::tipi::{
    Comune, DatiIscrizione, DatiIscrizioneComune, Generalita, Genitore, IscrizioneAIRE, IscrizioneResidente,
    LuogoEvento,
};
use anpr_engine::{Anomalia, valori};
use anpr_model::{
    ComuneRegistro, Data, FamigliaId, OperazioneId, Periodo, Registro, Sezione, SoggettoId, StatoSoggetto,
};
use anpr_registry::{
    ChiaviGeneralita, NuovaAppartenenza, NuovaGeneralita, NuovaIscrizione, NuovaSezione, NuovoIdAnpr, NuovoSoggetto,
};
use serde::Serialize;

/// What is the same for all sheets of a supply.
pub(crate) struct Carico<'a> {
    /// The comune that comes in.
    pub(crate) comune: &'a ComuneRegistro,
    /// Number of the supply.
    pub(crate) fornitura: i32,
    /// The operation that opens everything.
    pub(crate) operazione: OperazioneId,
    /// What the checks know.
    pub(crate) contesto: Contesto<'a>,
    /// Who is in the supply.
    pub(crate) indice: &'a Indice,
    /// First of the ids of persons: the person at place `n` has the `n`-th after it.
    pub(crate) primo_soggetto: i64,
    /// First of the ids of families, likewise.
    pub(crate) prima_famiglia: i64,
}

impl Carico<'_> {
    /// The id of the person at a place.
    pub(crate) fn soggetto(&self, posto: Posto) -> SoggettoId {
        SoggettoId(self.primo_soggetto + i64::from(posto))
    }

    /// The id of the family at a place.
    pub(crate) fn famiglia(&self, posto: Posto) -> FamigliaId {
        FamigliaId(self.prima_famiglia + i64::from(posto))
    }

    /// Turns a spouse or parent declared by local id into one declared by ANPR's, when that person is in the same file
    /// of the supply; an ANPR id from outside is worth nothing and is dropped.
    pub(crate) fn collega(&self, libro: Libro, generalita: &mut Generalita) {
        let locale = generalita.id_scheda_soggetto_comune.as_ref();
        let posto = locale
            .filter(|id| id.id_scheda_soggetto_comune_istat == self.comune.istat)
            .and_then(|id| self.indice.posto_persona(libro, &id.id_scheda_soggetto));
        generalita.id_scheda_soggetto_anpr = posto.map(|posto| self.soggetto(posto).to_string());
    }

    /// The comune that comes in, as the wire writes comuni.
    fn sul_filo(&self) -> Comune {
        Comune {
            nome_comune: self.comune.denominazione.clone(),
            codice_istat: Some(self.comune.istat.clone()),
            sigla_provincia_istat: self.comune.sigla_provincia.clone(),
            descrizione_localita: None,
        }
    }
}

/// A person's place in the supply and in a family.
pub(crate) struct Collocazione {
    /// Place in the order of the supply.
    pub(crate) posto: Posto,
    /// Place of the family and `progressivoComponente` in it, none for who has no family.
    pub(crate) famiglia: Option<(Posto, i32)>,
    /// Identifier to be given.
    pub(crate) id_anpr: NuovoIdAnpr,
}

/// The sheet of a person, with its anomalies.
pub(crate) fn soggetto(
    mut persona: Persona,
    collocazione: Collocazione,
    anomalie: &[Anomalia],
    carico: &Carico<'_>,
) -> Result<NuovoSoggetto, Errore> {
    collega_tutti(&mut persona, carico);
    let tempi = Tempi::di(&persona, carico.contesto.oggi);
    let appartenenza = appartenenza(&persona, &collocazione, &tempi, carico);
    let chiavi = chiavi(&persona, &carico.contesto);
    let id_scheda_comune = persona.id_locale().map(str::to_owned);
    let mut sezioni = Sezioni { tempi: &tempi, nuove: Vec::with_capacity(16) };
    sezioni.aggiungi_tutte(&persona, carico)?;
    for anomalia in anomalie {
        sezioni.metti(Sezione::Anomalia, Some(carico.contesto.oggi), &anomalia.sul_filo())?;
    }
    let registro = match persona.libro {
        Libro::Residenti => Registro::Apr,
        Libro::Estero => Registro::Aire,
    };
    let nuove = sezioni.nuove;
    let periodo_generalita = Periodo::aperto(tempi.dalla_nascita());
    Ok(NuovoSoggetto {
        id: carico.soggetto(collocazione.posto),
        id_anpr: collocazione.id_anpr,
        comune: carico.comune.istat.clone(),
        stato: if registro == Registro::Aire { StatoSoggetto::Aire } else { StatoSoggetto::Residente },
        iscrizione: NuovaIscrizione {
            comune: carico.comune.istat.clone(),
            registro,
            periodo: Periodo::aperto(tempi.iscrizione),
            id_scheda_comune,
        },
        generalita: NuovaGeneralita { periodo: periodo_generalita, chiavi, contenuto: json(&generalita(persona))? },
        sezioni: nuove,
        appartenenza,
    })
}

/// The content of a section as it is stored.
pub(crate) fn json(contenuto: &impl Serialize) -> Result<String, Errore> {
    serde_json::to_string(contenuto).map_err(|e| Errore::Interno(e.to_string()))
}

/// The days from which things hold.
struct Tempi {
    nascita: Data,
    iscrizione: Data,
    oggi: Data,
}

impl Tempi {
    /// Registered since the first registration in the comune, or the residence, or birth.
    fn di(persona: &Persona, oggi: Data) -> Self {
        let prima = giorno(persona.dati.generalita_sub_iscr.data_prima_iscrizione_comune.as_ref());
        let residenza = persona.dati.residenza.as_ref();
        let residenza = residenza.and_then(|r| giorno(r.data_decorrenza_residenza.as_ref()));
        let nascita = persona.nascita;
        let senza_limiti = Self { nascita, iscrizione: nascita, oggi };
        let iscrizione = senza_limiti.limita(prima.or(residenza).unwrap_or(nascita));
        Self { iscrizione, ..senza_limiti }
    }

    fn dalla_nascita(&self) -> Data {
        self.nascita.min(self.oggi)
    }

    /// From the section's own day, or from the registration.
    fn dal(&self, proprio: Option<Data>) -> Data {
        self.limita(proprio.unwrap_or(self.iscrizione))
    }

    fn limita(&self, giorno: Data) -> Data {
        giorno.max(self.nascita).min(self.oggi)
    }
}

/// The sections gathered so far.
struct Sezioni<'a> {
    tempi: &'a Tempi,
    nuove: Vec<NuovaSezione>,
}

impl Sezioni<'_> {
    fn metti(&mut self, sezione: Sezione, dal: Option<Data>, contenuto: &impl Serialize) -> Result<(), Errore> {
        self.metti_con_chiavi(sezione, dal, [None, None], contenuto)
    }

    fn metti_con_chiavi(
        &mut self,
        sezione: Sezione,
        dal: Option<Data>,
        [chiave, altra_chiave]: [Option<String>; 2],
        contenuto: &impl Serialize,
    ) -> Result<(), Errore> {
        let periodo = Periodo::aperto(self.tempi.dal(dal));
        self.nuove.push(NuovaSezione { sezione, periodo, chiave, altra_chiave, contenuto: json(contenuto)? });
        Ok(())
    }

    fn se_c_e(
        &mut self,
        sezione: Sezione,
        dal: Option<Data>,
        contenuto: Option<&impl Serialize>,
    ) -> Result<(), Errore> {
        contenuto.map_or(Ok(()), |contenuto| self.metti(sezione, dal, contenuto))
    }

    fn aggiungi_tutte(&mut self, persona: &Persona, carico: &Carico<'_>) -> Result<(), Errore> {
        let dati = &persona.dati;
        let nascita = Some(persona.nascita);
        self.se_c_e(Sezione::StatoCivile, None, dati.stato_civile.as_ref())?;
        self.se_c_e(Sezione::Attributi, None, dati.attributi_soggetto.as_ref())?;
        self.se_c_e(Sezione::AttoNascita, nascita, dati.atto_nascita.as_ref())?;
        for cittadinanza in dati.cittadinanza.iter().chain(&dati.altra_cittadinanza) {
            self.metti(Sezione::Cittadinanza, giorno(cittadinanza.data_validita.as_ref()), cittadinanza)?;
        }
        self.se_c_e(Sezione::Paternita, nascita, dati.paternita.as_ref())?;
        self.se_c_e(Sezione::Maternita, nascita, dati.maternita.as_ref())?;
        if let Some(residenza) = &dati.residenza {
            self.metti(Sezione::Residenza, giorno(residenza.data_decorrenza_residenza.as_ref()), residenza)?;
        }
        for lingua in &dati.altra_lingua {
            self.metti(Sezione::AltraLingua, None, lingua)?;
        }
        self.legami(persona)?;
        self.documenti(persona)?;
        self.se_c_e(Sezione::ListaElettorale, None, dati.lista_elettorale.as_ref())?;
        self.se_c_e(Sezione::ListaLeva, None, dati.lista_leva.as_ref())?;
        self.se_c_e(Sezione::Censimento, None, dati.censimento.as_ref())?;
        self.se_c_e(Sezione::AltriDati, None, dati.altri_dati.as_ref())?;
        self.se_c_e(Sezione::Autoveicoli, None, dati.autoveicoli.as_ref())?;
        let date_apr = RichiestaRettifica103 {
            data_ultimo_aggiornamento_apr: dati.data_ultimo_aggiornamento.clone(),
            ..RichiestaRettifica103::default()
        };
        let c_e = date_apr.data_ultimo_aggiornamento_apr.is_some();
        self.se_c_e(Sezione::DateApr, None, Some(&date_apr).filter(|_| c_e))?;
        self.metti(Sezione::DatiIscrizione, None, &dati_iscrizione(persona, self.tempi.iscrizione, carico))
    }

    fn legami(&mut self, persona: &Persona) -> Result<(), Errore> {
        let dati = &persona.dati;
        if let Some(matrimonio) = &dati.matrimonio {
            let dal = matrimonio.dati_matrimonio.as_ref().and_then(|m| valori::data(&m.data_evento));
            self.metti(Sezione::Matrimonio, dal, matrimonio)?;
        }
        if let Some(vedovanza) = &dati.vedovanza {
            self.metti(Sezione::Vedovanza, valori::data(&vedovanza.dati_morteconiuge.data_evento), vedovanza)?;
        }
        if let Some(fine) = &dati.separazione_annullamento_cessazione_matrimonio {
            let dal = fine.sentenza.as_ref().and_then(|s| valori::data(&s.data_validita));
            self.metti(Sezione::AnnullamentoMatrimonio, dal, fine)?;
        }
        if let Some(unione) = &dati.unione_civile {
            let dal = unione.atto_unione.as_ref().and_then(|u| valori::data(&u.data_evento));
            self.metti(Sezione::UnioneCivile, dal, unione)?;
        }
        if let Some(convivenza) = &dati.convivenza_di_fatto {
            let dal = convivenza.contratto_stipula.as_ref().and_then(|c| giorno(c.data.as_ref()));
            self.metti(Sezione::ConvivenzaDiFatto, dal, convivenza)?;
        }
        Ok(())
    }

    fn documenti(&mut self, persona: &Persona) -> Result<(), Errore> {
        if let Some(carta) = &persona.dati.carta_identita {
            let chiave = Some(valori::chiave_documento(&carta.numero));
            self.metti_con_chiavi(Sezione::CartaIdentita, valori::data(&carta.data_rilascio), [chiave, None], carta)?;
        }
        if let Some(permesso) = &persona.dati.permesso_soggiorno {
            let chiavi = [&permesso.numero_soggiorno, &permesso.numero_passaporto];
            let chiavi = chiavi.map(|numero| numero.as_deref().map(valori::chiave_documento));
            let dal = giorno(permesso.data_rilascio.as_ref());
            self.metti_con_chiavi(Sezione::PermessoSoggiorno, dal, chiavi, permesso)?;
        }
        Ok(())
    }
}

fn collega_tutti(persona: &mut Persona, carico: &Carico<'_>) {
    let libro = persona.libro;
    let dati = &mut persona.dati;
    let genitori =
        [&mut dati.paternita, &mut dati.maternita].into_iter().flatten().map(|g: &mut Genitore| &mut g.generalita);
    let coniuge = dati.matrimonio.as_mut().map(|m| &mut m.coniuge);
    let unito = dati.unione_civile.as_mut().and_then(|u| u.unito_civilmente.as_mut());
    let convivente = dati.convivenza_di_fatto.as_mut().and_then(|c| c.convivente.as_mut());
    for generalita in genitori.chain(coniuge).chain(unito).chain(convivente) {
        carico.collega(libro, generalita);
    }
}

/// The section of personal data: ids are the register's business and are not in it.
fn generalita(persona: Persona) -> Generalita {
    let anno_espatrio = persona.aire.and_then(|a| a.anno_espatrio);
    let dati = persona.dati.generalita_sub_iscr;
    let soggetto_aire = match persona.libro {
        Libro::Estero => Some("S".to_owned()),
        Libro::Residenti => dati.soggetto_aire,
    };
    // As registrations store it, and as searches ask for it.
    let codice_fiscale = dati.codice_fiscale.map(|mut codice| {
        codice.cod_fiscale = codice.cod_fiscale.trim().to_ascii_uppercase();
        codice
    });
    Generalita {
        codice_fiscale,
        cognome: dati.cognome,
        senza_cognome: dati.senza_cognome,
        nome: dati.nome,
        senza_nome: dati.senza_nome,
        sesso: Some(dati.sesso.to_ascii_uppercase()),
        data_nascita: Some(dati.data_nascita),
        senza_giorno: dati.senza_giorno,
        senza_giorno_mese: dati.senza_giorno_mese,
        luogo_nascita: Some(dati.luogo_nascita).filter(|luogo| *luogo != LuogoEvento::default()),
        soggetto_aire,
        anno_espatrio,
        ..Generalita::default()
    }
}

fn chiavi(persona: &Persona, contesto: &Contesto<'_>) -> ChiaviGeneralita {
    let dati = &persona.dati.generalita_sub_iscr;
    let chiave = |nome: &Option<String>| nome.as_deref().map(nomi::normalizza).filter(|chiave| !chiave.is_empty());
    ChiaviGeneralita {
        codice_fiscale: persona.codice_fiscale(),
        cognome: chiave(&dati.cognome),
        nome: chiave(&dati.nome),
        sesso: dati.sesso.chars().next().map_or('N', |c| c.to_ascii_uppercase()),
        data_nascita: persona.nascita,
        luogo_nascita: valori::chiave_luogo(&dati.luogo_nascita, persona.nascita, contesto.comuni),
    }
}

fn appartenenza(
    persona: &Persona,
    collocazione: &Collocazione,
    tempi: &Tempi,
    carico: &Carico<'_>,
) -> Option<NuovaAppartenenza> {
    let (posto, progressivo) = collocazione.famiglia?;
    let (_, FamConv { legame_soggetto, data_decorrenza_legame, .. }) = persona.famiglia()?;
    Some(NuovaAppartenenza {
        famiglia: carico.famiglia(posto),
        codice_legame: legame_soggetto.codice_legame.trim().to_owned(),
        progressivo,
        periodo: Periodo::aperto(tempi.dal(valori::data(&legame_soggetto.data_decorrenza))),
        decorrenza_legame: giorno(data_decorrenza_legame.as_ref()),
    })
}

/// How the person came into the book. The file has no protocol and no operation of the comune for it: the subentro
/// itself stands in their place.
fn dati_iscrizione(persona: &Persona, dal: Data, carico: &Carico<'_>) -> DatiIscrizione {
    let residente = persona
        .dati
        .motivo_iscrizione_apr
        .as_ref()
        .map(|motivo| IscrizioneResidente { motivo_iscrizione: motivo.clone(), descrizione_motivo_iscrizione: None });
    // The three codes are compulsory together; the anomalies tell of those that are wrong.
    let aire = persona.aire.as_ref().and_then(|a| {
        Some(IscrizioneAIRE {
            motivo_iscrizione: a.motivo.clone()?,
            iniziativa_iscrizione: a.iniziativa.clone()?,
            individuazione_comune_iscrizione: a.individuazione.clone()?,
            ..IscrizioneAIRE::default()
        })
    });
    DatiIscrizione {
        dati_iscrizione_comune: Some(DatiIscrizioneComune {
            data_iscrizione: valori::data_sul_filo(dal),
            protocollo_comune: "SUBENTRO".to_owned(),
            comune: carico.sul_filo(),
            id_operazione_comune: format!("SUBENTRO{}", carico.fornitura),
            id_operazione_anpr: carico.operazione.to_string(),
            data_definizione_pratica: None,
        }),
        iscrizione_residente: residente,
        tipo_iscrizione_aire: aire,
        sentenza: None,
    }
}
