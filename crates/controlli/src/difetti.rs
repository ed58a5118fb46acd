//! Where sources, head comments and tests do not agree.

use crate::eccezioni::{PASSATI, SENZA_PROVA};
use crate::{Controlli, MOTORE, Punto};
use std::collections::BTreeSet;

impl Controlli {
    /// Every disagreement, in words; none if all is well.
    pub fn difetti(&self) -> Vec<String> {
        let mut difetti = Vec::new();
        for (operazione, parola) in &self.sconosciuti {
            difetti.push(format!("{operazione}: its head comment names {parola}, which is not in the catalogue"));
        }
        for (operazione, codici) in &self.operazioni {
            if codici.is_empty() {
                difetti.push(format!("{operazione}: its head comment has no paragraph \"Raises …\""));
            }
            for codice in codici.iter().filter(|codice| !passato(codice) && self.punti(codice).next().is_none()) {
                difetti.push(format!(
                    "{operazione}: its head comment names {codice}, which stands nowhere in the sources"
                ));
            }
        }
        for (codice, punti) in &self.punti {
            difetti.extend(punti.iter().filter_map(|punto| self.non_dichiarato(codice, punto)));
        }
        for codice in self.da_provare().iter().filter(|codice| !self.prove.contains_key(**codice)) {
            if !SENZA_PROVA.iter().any(|(esente, _)| esente == codice) {
                let chi: Vec<&str> = self.dichiarato_da(codice).collect();
                difetti.push(format!("{codice}: no test is named by it; raised by {}", chi.join(", ")));
            }
        }
        for (codice, _) in SENZA_PROVA {
            if self.prove.contains_key(*codice) {
                difetti.push(format!("{codice}: listed as one that cannot be raised, and a test is named by it"));
            } else if !self.da_provare().contains(codice) {
                difetti.push(format!("{codice}: listed as one that cannot be raised, and nothing names it"));
            }
        }
        difetti
    }

    /// A code of the engine that no operation says to raise; one in an operation's own module must be said by that one.
    fn non_dichiarato(&self, codice: &str, punto: &Punto) -> Option<String> {
        if punto.di != MOTORE || punto.della_cornice() {
            return None;
        }
        let Punto { file, dove, .. } = punto;
        match punto.operazione() {
            Some(operazione) => {
                let sua = self.operazioni.get(&operazione).is_some_and(|codici| codici.contains(codice));
                (!sua).then(|| {
                    format!("{operazione}: {codice} stands in {file} ({dove}), its head comment does not name it")
                })
            }
            // The rules of the header are the frame's wherever they stand.
            None if self.punti(codice).any(Punto::della_cornice) => None,
            None => self
                .dichiarato_da(codice)
                .next()
                .is_none()
                .then(|| format!("{codice} stands in {file} ({dove}), no operation's head comment names it")),
        }
    }

    /// What operations say to raise, and what their frame does.
    fn da_provare(&self) -> BTreeSet<&str> {
        let dichiarati = self.operazioni.values().flatten().map(String::as_str);
        let di_cornice = self.punti.iter().filter(|(_, punti)| punti.iter().any(Punto::della_cornice));
        dichiarati.chain(di_cornice.map(|(codice, _)| codice.as_str())).collect()
    }
}

fn passato(codice: &str) -> bool {
    PASSATI.iter().any(|inizio| codice.starts_with(inizio))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn controlli(codici: &[&str], punti: &[(&str, &str, &str)], prove: &[&str]) -> Controlli {
        let mut controlli = Controlli::default();
        let codici = codici.iter().map(|c| (*c).to_owned()).collect();
        controlli.operazioni.insert("1014".to_owned(), codici);
        for (codice, di, file) in punti {
            let punto = Punto { di: (*di).to_owned(), file: (*file).to_owned(), dove: "f".to_owned() };
            controlli.punti.entry((*codice).to_owned()).or_default().insert(punto);
        }
        controlli.prove(&prove.iter().map(|p| (*p).to_owned()).collect(), "m");
        controlli
    }

    const SUO: &str = "iscrizione/op1014_procedimento.rs";
    const COMUNE: &str = "registrazione/soggetti.rs";

    #[test]
    fn what_agrees_has_no_defect() {
        let punti = [
            ("EN151", MOTORE, SUO),
            ("EN130", MOTORE, COMUNE),
            ("EN489", "server", "x.rs"),
            ("ES092", "subentro", "y.rs"),
        ];
        let bene = controlli(&["EN151", "EN130", "EAM12"], &punti, &["en151_en130_eam12_x", "en489_y"]);
        assert_eq!(bene.difetti(), Vec::<String>::new());
    }

    #[test]
    fn every_disagreement_is_one_defect() {
        let uno = |c: &Controlli, dice: &str| {
            let difetti = c.difetti();
            assert_eq!(difetti.len(), 1, "{difetti:?}");
            assert!(difetti[0].contains(dice), "{difetti:?}");
        };
        let prove = ["en151_en130_x", "ehr09_y"];
        uno(&controlli(&["EN151", "EN130"], &[("EN151", MOTORE, SUO)], &prove), "stands nowhere");
        let punti = [("EN151", MOTORE, SUO), ("EN130", MOTORE, SUO)];
        uno(&controlli(&["EN151"], &punti, &prove), "does not name it");
        let punti = [("EN151", MOTORE, SUO), ("EN130", MOTORE, COMUNE)];
        uno(&controlli(&["EN151"], &punti, &prove), "no operation's head comment");
        uno(&controlli(&["EN151"], &[("EN151", MOTORE, SUO)], &["ehr09_y"]), "no test is named by it");
        let punti = [("EN151", MOTORE, SUO), ("EHR19", MOTORE, "testata.rs")];
        uno(&controlli(&["EN151"], &punti, &prove), "EHR19: no test");
        uno(&controlli(&[], &[], &prove), "no paragraph");
        let mut altro = controlli(&["EN151"], &[("EN151", MOTORE, SUO)], &prove);
        altro.sconosciuti.push(("1014".to_owned(), "EN99".to_owned()));
        uno(&altro, "not in the catalogue");
    }
}
