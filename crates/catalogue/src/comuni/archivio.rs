//! An indexed list of comuni.

use super::Comune;
use crate::{dati, nomi};
use flate2::read::GzDecoder;
use std::collections::{HashMap, HashSet};
use std::io::Read;
use std::sync::LazyLock;

/// Comuni with the indexes by which they are looked up.
#[derive(Debug, Default)]
pub(super) struct Archivio {
    comuni: Vec<Comune>,
    istat: HashMap<String, Vec<u32>>,
    belfiore: HashMap<String, Vec<u32>>,
    nomi: HashMap<String, Vec<u32>>,
    rinomine: HashSet<String>,
}

impl Archivio {
    pub(super) fn new(mut comuni: Vec<Comune>) -> Self {
        comuni.sort_by(|a, b| (a.dal, &a.istat).cmp(&(b.dal, &b.istat)));
        let mut archivio = Self::default();
        for (posto, comune) in (0..).zip(&comuni) {
            archivio.istat.entry(comune.istat.clone()).or_default().push(posto);
            if let Some(belfiore) = &comune.belfiore {
                archivio.belfiore.entry(belfiore.clone()).or_default().push(posto);
            }
            for chiave in chiavi(comune) {
                archivio.nomi.entry(chiave).or_default().push(posto);
            }
            archivio.rinomine.extend(comune.codice_rinomina.clone());
        }
        archivio.comuni = comuni;
        archivio
    }

    pub(super) fn per_istat(&self, istat: &str) -> impl Iterator<Item = &Comune> + use<'_> {
        self.presi(self.istat.get(istat))
    }

    pub(super) fn per_belfiore(&self, belfiore: &str) -> impl Iterator<Item = &Comune> + use<'_> {
        self.presi(self.belfiore.get(belfiore))
    }

    pub(super) fn per_nome(&self, nome: &str) -> impl Iterator<Item = &Comune> + use<'_> {
        self.presi(self.nomi.get(&nomi::normalizza(nome)))
    }

    pub(super) fn e_rinomina(&self, istat: &str) -> bool {
        self.rinomine.contains(istat)
    }

    #[cfg(test)]
    pub(super) fn tutti(&self) -> &[Comune] {
        &self.comuni
    }

    fn presi<'a>(&'a self, posti: Option<&'a Vec<u32>>) -> impl Iterator<Item = &'a Comune> + use<'a> {
        posti.into_iter().flatten().filter_map(|p| self.comuni.get(*p as usize))
    }
}

/// The embedded archive.
pub(super) fn ufficiale() -> &'static Archivio {
    &UFFICIALE
}

/// The keys of a comune's names: each language alone, and both together as bilingual comuni are written.
fn chiavi(comune: &Comune) -> HashSet<String> {
    let nome = nomi::normalizza(&comune.nome);
    let altra = comune.nome_altra_lingua.as_deref().map(nomi::normalizza);
    let insieme = altra.as_ref().map(|altra| format!("{nome}{altra}"));
    [Some(nome), altra, insieme].into_iter().flatten().collect()
}

static UFFICIALE: LazyLock<Archivio> = LazyLock::new(|| {
    let mut testo = String::new();
    let compresso: &[u8] = include_bytes!("../../../../config/tabelle/comuni.csv.gz");
    // Embedded bytes cannot fail to unpack unless the program was built wrong, which the row count in the tests tells.
    if GzDecoder::new(compresso).read_to_string(&mut testo).is_err() {
        testo.clear();
    }
    Archivio::new(dati::righe(&testo).filter_map(|riga| comune(&riga)).collect())
});

fn comune(riga: &csv::StringRecord) -> Option<Comune> {
    Some(Comune {
        belfiore: dati::facoltativo(riga, 0),
        istat: dati::campo(riga, 1).to_owned(),
        sigla: dati::campo(riga, 2).to_owned(),
        dal: dati::giorno(riga, 3)?,
        al: dati::giorno(riga, 4),
        nome: dati::campo(riga, 5).to_owned(),
        nome_altra_lingua: dati::facoltativo(riga, 6),
        codice_rinomina: dati::facoltativo(riga, 7),
    })
}
