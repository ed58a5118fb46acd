//! Comuni and foreign states named in a request: one rule for each event, the codes of the event (registrazione §3.5).

use super::Ambito;
use crate::{Anomalia, valori};
use anpr_catalogue::comuni::{Discordanza, Quando, Riferimento};
use anpr_catalogue::nomi;
use anpr_catalogue::tabelle::{self, Tabella, Uso, stati_esteri};
use anpr_contract::tipi::{Cittadinanza, Comune, Consolato, Generalita, Localita, LuogoEvento};
use anpr_model::Data;

/// The codes for the comune of one event.
pub(crate) struct CodiciComune {
    /// No comune ever had the name.
    pub(crate) sconosciuto: &'static str,
    /// Known, but not valid on the day; none where history is not looked at.
    pub(crate) non_valido: Option<&'static str>,
    /// The ISTAT code is another's.
    pub(crate) istat: &'static str,
    /// Several fit and the day is not known.
    pub(crate) ambiguo: Option<&'static str>,
}

/// The codes for the foreign state of one event.
pub(crate) struct CodiciStato {
    /// No state has the code.
    pub(crate) sconosciuto: &'static str,
    /// The name is another's.
    pub(crate) denominazione: &'static str,
    /// What it is named for.
    pub(crate) uso: Uso,
}

/// Own birth: only the comune valid on the day will do.
pub(crate) const NASCITA: CodiciComune =
    CodiciComune { sconosciuto: "EN335", non_valido: Some("EN332"), istat: "EN334", ambiguo: Some("EN333") };
/// Own birth abroad.
pub(crate) const NASCITA_ESTERA: CodiciStato =
    CodiciStato { sconosciuto: "EC030", denominazione: "EC031", uso: Uso::Nascita };
/// Residence.
pub(crate) const RESIDENZA: CodiciComune =
    CodiciComune { sconosciuto: "EC056", non_valido: Some("EC056"), istat: "EC058", ambiguo: Some("EC057") };
/// Residence abroad.
pub(crate) const RESIDENZA_ESTERA: CodiciStato =
    CodiciStato { sconosciuto: "EC053", denominazione: "EC055", uso: Uso::Residenza };

impl Ambito<'_> {
    /// Name, code and province must be of one comune of the time. Whether they are.
    pub(crate) fn controlla_comune(
        &mut self,
        comune: &Comune,
        quando: Quando,
        codici: &CodiciComune,
        (oggetto, campo): (&str, &str),
    ) -> bool {
        let riferimento = Riferimento {
            nome: &comune.nome_comune,
            istat: comune.codice_istat.as_deref().map(str::trim).filter(|istat| !istat.is_empty()),
            sigla: Some(comune.sigla_provincia_istat.trim()).filter(|sigla| !sigla.is_empty()),
        };
        let (codice, atteso) = match self.comuni().verifica(&riferimento, quando) {
            Ok(_) => return true,
            Err(Discordanza::Sconosciuto) => (Some(codici.sconosciuto), String::new()),
            Err(Discordanza::NonValido { noto }) => (codici.non_valido, noto.nome),
            Err(Discordanza::Istat { atteso }) => (Some(codici.istat), atteso),
            Err(Discordanza::Sigla { atteso }) => (Some(codici.sconosciuto), atteso),
            Err(Discordanza::Ambiguo) => (codici.ambiguo, String::new()),
        };
        let Some(codice) = codice else { return true };
        let detto = detto(comune);
        let data = match quando {
            Quando::Il(giorno) => valori::data_italiana(giorno),
            Quando::Tra(..) | Quando::Ignoto => String::new(),
        };
        let parametri = [
            ("valore", detto.as_str()),
            ("atteso", &atteso),
            ("data", &data),
            ("comune", &comune.nome_comune),
            ("campo", campo),
        ];
        self.nota(Anomalia::nuova(codice, &parametri).su(oggetto, campo).valore(&detto));
        false
    }

    /// The code must be of a state of table 2 that suits, the name its own. Whether they are.
    pub(crate) fn controlla_stato(
        &mut self,
        codice_stato: &str,
        descrizione: Option<&str>,
        codici: &CodiciStato,
        (oggetto, campo): (&str, &str),
    ) -> bool {
        let codice_stato = codice_stato.trim();
        // Table 2 lists Italy for no use, but Italian citizenship is one.
        let ammesso = |s: &&tabelle::StatoEstero| {
            s.codice == codice_stato && (s.ammesso_per(codici.uso) || codici.uso == Uso::Cittadinanza)
        };
        let Some(stato) = stati_esteri().iter().find(ammesso) else {
            self.nota_su(codici.sconosciuto, oggetto, campo, codice_stato);
            return false;
        };
        let Some(descrizione) = descrizione.filter(|d| !stesso_nome(d, &stato.denominazione)) else { return true };
        let parametri = [("valore", descrizione), ("atteso", stato.denominazione.as_str()), ("campo", campo)];
        self.nota(Anomalia::nuova(codici.denominazione, &parametri).su(oggetto, campo).valore(descrizione));
        false
    }

    /// The same for a place abroad.
    pub(crate) fn controlla_localita(&mut self, localita: &Localita, codici: &CodiciStato, dove: (&str, &str)) -> bool {
        self.controlla_stato(&localita.codice_stato, Some(&localita.descrizione_stato), codici, dove)
    }

    /// The place of an event, whose comune and state must exist; `neither` when it names none of them, nor an exceptional
    /// place.
    pub(crate) fn controlla_luogo(
        &mut self,
        luogo: &LuogoEvento,
        quando: Quando,
        (comune, stato, nessuno): (&CodiciComune, &CodiciStato, Option<&'static str>),
        oggetto: &str,
    ) {
        match (&luogo.comune, &luogo.localita) {
            (Some(c), _) => {
                self.controlla_comune(c, quando, comune, (oggetto, "comune"));
            }
            (None, Some(l)) => {
                self.controlla_localita(l, stato, (oggetto, "localita"));
            }
            (None, None) => {
                if let Some(codice) = nessuno.filter(|_| luogo.luogo_eccezionale.is_none()) {
                    self.nota_su(codice, oggetto, "", "");
                }
            }
        }
    }

    /// Place of a person's own birth: ES050, EN332–EN335, EC030, EC031.
    pub(crate) fn controlla_luogo_nascita(&mut self, g: &Generalita, oggetto: &str) {
        let quando = super::persona::nascita_tra(g).map_or(Quando::Ignoto, |(dal, al)| tra(dal, al));
        match &g.luogo_nascita {
            Some(luogo) => {
                self.controlla_luogo(luogo, quando, (&NASCITA, &NASCITA_ESTERA, Some("ES050")), "luogoNascita");
            }
            None => self.nota_su("ES050", oggetto, "luogoNascita", ""),
        }
    }

    /// One citizenship: EC036, EC038, EC011, and the day from which it holds, not before birth nor in the future (ES009).
    pub(crate) fn controlla_cittadinanza(&mut self, cittadinanza: &Cittadinanza, nascita: Option<Data>) {
        let codici = CodiciStato { sconosciuto: "EC036", denominazione: "EC038", uso: Uso::Cittadinanza };
        let (codice, nome) = (&cittadinanza.codice_stato, &cittadinanza.descrizione_stato);
        self.controlla_stato(codice, Some(nome), &codici, ("cittadinanza", "codiceStato"));
        let senza_nota = cittadinanza.note_stato.as_deref().is_none_or(|nota| nota.trim().is_empty());
        if codice.trim() == NON_ATTRIBUIBILE && senza_nota {
            self.nota_su("EC011", "cittadinanza", "noteStato", codice);
        }
        let Some(dal) = cittadinanza.data_validita.as_deref().and_then(valori::data) else { return };
        if dal > self.oggi() || nascita.is_some_and(|nascita| dal < nascita) {
            let nascita = nascita.map_or_else(String::new, valori::data_italiana);
            let scritto = valori::data_italiana(dal);
            let oggi = valori::data_italiana(self.oggi());
            let parametri = [("valore", scritto.as_str()), ("data", &nascita), ("atteso", &oggi)];
            self.nota(Anomalia::nuova("ES009", &parametri).su("cittadinanza", "dataValidita").valore(&scritto));
        }
    }

    /// Consulate: EC032 for its code, EC034 for its seat, EC033 for the state that it is not in charge of.
    pub(crate) fn controlla_consolato(&mut self, consolato: &Consolato, stato: Option<&str>) {
        let codice = consolato.codice_consolato.trim();
        let su = |anomalia: Anomalia| anomalia.su("consolato", "codiceConsolato").valore(codice);
        let Some(noto) = tabelle::consolato(codice) else {
            self.nota(su(Anomalia::nuova("EC032", &[("valore", codice)])));
            return;
        };
        if !noto.ha_sede(&consolato.descrizione_consolato) {
            let parametri = [("valore", consolato.descrizione_consolato.as_str()), ("atteso", &noto.sede)];
            self.nota(su(Anomalia::nuova("EC034", &parametri)));
        }
        if let Some(stato) = stato.filter(|stato| !tabelle::consolato_competente(codice, stato)) {
            self.nota(su(Anomalia::nuova("EC033", &[("valore", codice), ("atteso", stato)])));
        }
    }

    /// A code must be in its decode table today; `codice` otherwise. Whether it is.
    pub(crate) fn controlla_tabella(
        &mut self,
        tabella: Tabella,
        valore: &str,
        codice: &'static str,
        (oggetto, campo): (&str, &str),
    ) -> bool {
        let c_e = tabelle::esiste(tabella, valore.trim(), self.oggi());
        if !c_e {
            self.nota_su(codice, oggetto, campo, valore);
        }
        c_e
    }
}

/// On the day, or between two days.
pub(crate) fn tra(dal: Data, al: Data) -> Quando {
    if dal == al { Quando::Il(dal) } else { Quando::Tra(dal, al) }
}

/// Name and province, as messages quote a comune.
pub(crate) fn detto(comune: &Comune) -> String {
    match comune.codice_istat.as_deref() {
        Some(istat) => format!("{} ({}) {istat}", comune.nome_comune, comune.sigla_provincia_istat),
        None => format!("{} ({})", comune.nome_comune, comune.sigla_provincia_istat),
    }
}

/// Names of states are written in many ways: what counts is that one holds the other.
fn stesso_nome(detto: &str, noto: &str) -> bool {
    let (detto, noto) = (nomi::normalizza(detto), nomi::normalizza(noto));
    detto == noto || !detto.is_empty() && (noto.starts_with(&detto) || detto.starts_with(&noto))
}

/// Code of table 2 for a citizenship that cannot be told.
pub(crate) const NON_ATTRIBUIBILE: &str = "998";
/// Code of table 2 for Italy.
pub(crate) const ITALIA: &str = "100";
