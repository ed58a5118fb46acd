//! What the beginning of a bond may say: dates, places, acts, partners.

use super::super::Ambito;
use super::super::atti::CodiciAtto;
use super::super::luoghi::{CodiciComune, CodiciStato, tra};
use super::super::persona::{self, nascita, nascita_tra};
use super::lettura::giorno_di;
use super::{SezioniVincolo, Titolare, codici};
use crate::{Anomalia, valori};
use anpr_catalogue::comuni::Quando;
use anpr_contract::tipi::{
    ConvivenzaDiFatto, DatiEvento, DocumentoProtocollato, Generalita, LuogoEvento, Matrimonio, UnioneCivile,
};
use anpr_model::Data;

impl Ambito<'_> {
    /// Everything that the sections of bonds say of themselves: [`Self::un_solo_vincolo`], beginnings, ends, and that an
    /// end names the other party (EHR95, EHR96). For a first registration; a 5008 looks at what it changes only.
    pub(crate) fn controlla_vincoli(&mut self, sezioni: &SezioniVincolo<'_>, chi: &Titolare<'_>) {
        self.un_solo_vincolo(sezioni);
        if let Some(matrimonio) = sezioni.matrimonio {
            self.controlla_matrimonio(matrimonio, chi);
            let finito = sezioni.vedovanza.is_some() || sezioni.fine_matrimonio.is_some();
            if matrimonio.dati_matrimonio.is_none() && !finito {
                self.nota_su("EN306", "matrimonio", "datiMatrimonio", "");
            }
            self.sessi_diversi(&matrimonio.coniuge, chi);
        }
        let nozze = sezioni.matrimonio.and_then(|m| m.dati_matrimonio.as_ref()).and_then(giorno_di);
        if let Some(vedovanza) = sezioni.vedovanza {
            if sezioni.matrimonio.is_none() {
                self.nota_su("EHR95", "vedovanza", "", "");
            }
            self.controlla_vedovanza(vedovanza, nozze, chi);
        }
        if let Some(fine) = sezioni.fine_matrimonio {
            if sezioni.matrimonio.is_none() {
                self.nota_su("EHR96", "separazioneAnnullamentoCessazioneMatrimonio", "", "");
            }
            self.controlla_fine_matrimonio(fine, nozze, chi);
        }
        if let Some(unione) = sezioni.unione {
            self.controlla_unione(unione);
            if let Some(unito) = &unione.unito_civilmente {
                self.stesso_sesso(unito, chi);
            }
            if let Some(scioglimento) = &unione.scioglimento_unione {
                if unione.unito_civilmente.is_none() || unione.atto_unione.is_none() {
                    self.nota_su("EN301", "unioneCivile", "attoUnione", "");
                }
                self.controlla_scioglimento(scioglimento, unione.atto_unione.as_ref().and_then(giorno_di));
            }
        }
        if let Some(convivenza) = sezioni.convivenza {
            self.controlla_convivenza(convivenza);
            if let Some(risoluzione) = &convivenza.contratto_risoluzione {
                if convivenza.contratto_stipula.is_none() {
                    self.nota_su("EN302", "convivenzaDiFatto", "contrattoStipula", "");
                }
                let inizio = convivenza.contratto_stipula.as_ref().and_then(super::inizio_convivenza);
                self.controlla_risoluzione(risoluzione, inizio);
            }
        }
    }

    /// ES045, EC152–EC155 for the spouse; ES010, EN348, EC039–EC044, EC101, ES048 for the wedding; EC081–EC083, EC103,
    /// EHR71, EHR81 for its act.
    pub(crate) fn controlla_matrimonio(&mut self, matrimonio: &Matrimonio, chi: &Titolare<'_>) {
        let coniuge = &matrimonio.coniuge;
        if coniuge.cognome.is_none() && coniuge.nome.is_none() {
            self.nota_su("ES045", "coniuge", "cognome", "");
        }
        self.controlla_nascita_partner(coniuge, &codici::NASCITA_CONIUGE, "coniuge");
        if let Some(cittadinanza) = &matrimonio.cittadinanza {
            self.controlla_cittadinanza(cittadinanza, nascita(coniuge));
        }
        let Some(evento) = &matrimonio.dati_matrimonio else { return };
        if let Some((dal, al)) = giorni(evento) {
            let detto = valori::data_italiana(dal);
            let decorrenza = self.decorrenza();
            if dal > decorrenza || nascita(chi.generalita).is_some_and(|nascita| al < nascita) {
                let nato = nascita(chi.generalita).map_or_else(String::new, valori::data_italiana);
                let fino = valori::data_italiana(decorrenza);
                let parametri = [("valore", detto.as_str()), ("data", &nato), ("atteso", &fino)];
                self.nota(Anomalia::nuova("ES010", &parametri).su("datiMatrimonio", "dataEvento").valore(&detto));
            }
            let oggi = self.oggi();
            if dal > oggi || nascita(coniuge).is_some_and(|nascita| al < nascita) {
                let nato = nascita(coniuge).map_or_else(String::new, valori::data_italiana);
                let parametri = [("valore", detto.as_str()), ("data", &nato)];
                self.nota(Anomalia::nuova("EN348", &parametri).su("datiMatrimonio", "dataEvento").valore(&detto));
            }
        }
        self.controlla_evento(evento, &codici::LUOGO_MATRIMONIO, Some("ES048"), &codici::ATTO_MATRIMONIO);
    }

    /// EC156–EC159 for the partner; EHR22, EN386, ES129, EN371 for the union; EC114–EC117, EHR35 for its act.
    pub(crate) fn controlla_unione(&mut self, unione: &UnioneCivile) {
        if let Some(unito) = &unione.unito_civilmente {
            self.controlla_nascita_partner(unito, &codici::NASCITA_UNITO, "unitoCivilmente");
        }
        if let Some(cittadinanza) = &unione.cittadinanza {
            self.controlla_cittadinanza(cittadinanza, unione.unito_civilmente.as_ref().and_then(nascita));
        }
        let Some(evento) = &unione.atto_unione else { return };
        if let Some((dal, al)) = giorni(evento) {
            self.non_dopo_la_decorrenza("EHR22", dal, "attoUnione", "dataEvento");
            self.dalla_legge(al, evento.luogo_evento.as_ref(), "attoUnione", "dataEvento");
        }
        self.controlla_evento(evento, &codici::LUOGO_UNIONE, Some("ES129"), &codici::ATTO_UNIONE);
    }

    /// EC160–EC163 for the partner; EHR38, EHR40, EN386, EN364, EN258 for the days of the contract; EC126–EC133, EC144,
    /// EC145 for where it was signed and registered.
    pub(crate) fn controlla_convivenza(&mut self, convivenza: &ConvivenzaDiFatto) {
        if let Some(convivente) = &convivenza.convivente {
            self.controlla_nascita_partner(convivente, &codici::NASCITA_CONVIVENTE, "convivente");
        }
        if let Some(cittadinanza) = &convivenza.cittadinanza {
            self.controlla_cittadinanza(cittadinanza, convivenza.convivente.as_ref().and_then(nascita));
        }
        let Some(contratto) = &convivenza.contratto_stipula else { return };
        let [inizio, firma, comunicazione] = giorni_del_contratto(contratto);
        if let Some(inizio) = inizio {
            self.non_dopo_la_decorrenza("EHR38", inizio, "contrattoStipula", "data");
        }
        if let Some(firma) = firma {
            self.non_dopo_la_decorrenza("EHR40", firma, "contrattoStipula", "dataDocumento");
        }
        if let Some(giorno) = inizio.or(firma) {
            self.dalla_legge(giorno, contratto.luogo_evento.as_ref(), "contrattoStipula", "data");
        }
        match (firma, comunicazione) {
            (Some(_), None) => self.nota_su("EN364", "contrattoStipula", "dataNotifica", ""),
            (None, Some(_)) => self.nota_su("EN364", "contrattoStipula", "dataDocumento", ""),
            (Some(firma), Some(comunicazione)) if comunicazione < firma => {
                self.nota_ordine("EN258", comunicazione, firma, ("contrattoStipula", "dataNotifica"));
            }
            _ => {}
        }
        let quando = firma.or(inizio);
        self.controlla_documento(
            contratto,
            quando,
            &codici::REGISTRAZIONE_CONTRATTO,
            &codici::LUOGO_CONTRATTO,
            "contrattoStipula",
        );
    }

    /// EN216: spouses have not the same sex.
    pub(crate) fn sessi_diversi(&mut self, coniuge: &Generalita, chi: &Titolare<'_>) {
        if stesso_sesso(coniuge, chi.generalita) == Some(true) {
            self.nota_su("EN216", "coniuge", "sesso", coniuge.sesso.as_deref().unwrap_or_default());
        }
    }

    /// EN270: civil partners have the same sex.
    pub(crate) fn stesso_sesso(&mut self, unito: &Generalita, chi: &Titolare<'_>) {
        if stesso_sesso(unito, chi.generalita) == Some(false) {
            self.nota_su("EN270", "unitoCivilmente", "sesso", unito.sesso.as_deref().unwrap_or_default());
        }
    }

    /// Place and act of an event; `nessuno` when the place is neither a comune nor abroad.
    pub(crate) fn controlla_evento(
        &mut self,
        evento: &DatiEvento,
        (comune, stato): &(CodiciComune, CodiciStato),
        nessuno: Option<&'static str>,
        atto: &CodiciAtto,
    ) {
        let quando = giorni(evento).map_or(Quando::Ignoto, |(dal, al)| tra(dal, al));
        if let Some(luogo) = &evento.luogo_evento {
            self.controlla_luogo(luogo, quando, (comune, stato, nessuno), "luogoEvento");
        }
        let (classico, anpr) = (evento.atto_evento.as_ref(), evento.atto_evento_anpr.as_ref());
        self.controlla_atto(classico, anpr, giorni(evento).map(|(dal, _)| dal), atto, "attoEvento");
    }

    /// Where a document of a convivenza was signed, and the comune that registered it.
    pub(super) fn controlla_documento(
        &mut self,
        documento: &DocumentoProtocollato,
        giorno: Option<Data>,
        registrazione: &CodiciComune,
        (comune, stato): &(CodiciComune, CodiciStato),
        oggetto: &str,
    ) {
        let quando = giorno.map_or(Quando::Ignoto, Quando::Il);
        if let Some(luogo) = &documento.luogo_evento {
            self.controlla_luogo(luogo, quando, (comune, stato, None), oggetto);
        }
        if let Some(registrato) = &documento.comune_registrazione {
            self.controlla_comune(registrato, quando, registrazione, (oggetto, "comuneRegistrazione"));
        }
    }

    fn controlla_nascita_partner(&mut self, g: &Generalita, codici: &(CodiciComune, CodiciStato), oggetto: &str) {
        let quando = nascita_tra(g).map_or(Quando::Ignoto, |(dal, al)| tra(dal, al));
        if let Some(luogo) = &g.luogo_nascita {
            self.controlla_luogo(luogo, quando, (&codici.0, &codici.1, None), oggetto);
        }
    }

    /// EN386: unions and convivenze are as old as the law that made them, unless contracted abroad.
    fn dalla_legge(&mut self, giorno: Data, luogo: Option<&LuogoEvento>, oggetto: &str, campo: &str) {
        let estero = luogo.is_some_and(|luogo| luogo.localita.is_some() && luogo.comune.is_none());
        if !estero && legge_76().is_some_and(|legge| giorno < legge) {
            self.nota_su("EN386", oggetto, campo, &valori::data_italiana(giorno));
        }
    }

    pub(super) fn non_dopo_la_decorrenza(&mut self, codice: &'static str, giorno: Data, oggetto: &str, campo: &str) {
        let decorrenza = self.decorrenza();
        if giorno > decorrenza {
            self.nota_ordine(codice, giorno, decorrenza, (oggetto, campo));
        }
    }

    /// A day that stands on the wrong side of another.
    pub(super) fn nota_ordine(&mut self, codice: &'static str, giorno: Data, altro: Data, dove: (&str, &str)) {
        let (detto, data) = (valori::data_italiana(giorno), valori::data_italiana(altro));
        let parametri = [("valore", detto.as_str()), ("data", &data)];
        self.nota(Anomalia::nuova(codice, &parametri).su(dove.0, dove.1).valore(&detto));
    }
}

/// Whether two people have the same sex; none if that of one is not known.
pub(crate) fn stesso_sesso(a: &Generalita, b: &Generalita) -> Option<bool> {
    let noto = |g: &Generalita| persona::sesso(g).filter(|sesso| matches!(sesso, 'M' | 'F'));
    noto(a).zip(noto(b)).map(|(a, b)| a == b)
}

/// The days between which an event lies: one, a month, or a year.
pub(crate) fn giorni(evento: &DatiEvento) -> Option<(Data, Data)> {
    let dal = giorno_di(evento)?;
    let al = if persona::si(&evento.senza_giorno_mese) {
        valori::fine_anno(dal)
    } else if persona::si(&evento.senza_giorno) {
        valori::fine_mese(dal)
    } else {
        dal
    };
    Some((dal, al))
}

/// Of a contract of convivenza: the day from which the convivenza counts, the one of the contract, the one on which the
/// comune was told.
pub(super) fn giorni_del_contratto(contratto: &DocumentoProtocollato) -> [Option<Data>; 3] {
    [&contratto.data, &contratto.data_documento, &contratto.data_notifica]
        .map(|giorno| giorno.as_deref().and_then(valori::data))
}

/// Law 76/2016 in force.
fn legge_76() -> Option<Data> {
    Data::from_ymd_opt(2016, 6, 5)
}
