//! From sentences to lines on pages, with the tree that tells who reads aloud what is what.

use crate::caratteri::{Caratteri, Tratto};
use crate::dati::Lingua;
use crate::errore::Errore;
use crate::modello::{Allineamento, Carattere, Colore, Modello, Stile};
use crate::testi::Segmento;

/// What stands on a page.
pub(crate) struct Op {
    /// The node of the tree that it belongs to; none if it is mere decoration.
    pub(crate) nodo: Option<usize>,
    pub(crate) cosa: Cosa,
}

/// Lengths from the top left corner, in points.
pub(crate) enum Cosa {
    Testo {
        x: f32,
        base: f32,
        corpo: f32,
        colore: Colore,
        tratti: Vec<Tratto>,
    },
    Filo {
        da: (f32, f32),
        a: (f32, f32),
        spessore: f32,
        colore: Colore,
    },
    Riquadro {
        x: f32,
        y: f32,
        larghezza: f32,
        altezza: f32,
        colore: Colore,
    },
    Logo {
        x: f32,
        y: f32,
        lato: f32,
    },
    Qr {
        x: f32,
        y: f32,
        lato: f32,
    },
    Filigrana {
        testo: Vec<Tratto>,
        corpo: f32,
        colore: Colore,
    },
    /// Nothing to be seen: who touches it goes to the address.
    Meta {
        x: f32,
        y: f32,
        larghezza: f32,
        altezza: f32,
        url: String,
    },
}

/// What a node of the tree is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ruolo {
    Titolo(u16),
    Paragrafo,
    Collegamento,
    Figura(String),
    Tabella,
    Testa,
    Corpo,
    Riga,
    Intestazione,
    Cella,
}

pub(crate) struct Nodo {
    pub(crate) ruolo: Ruolo,
    pub(crate) lingua: Lingua,
    pub(crate) genitore: Option<usize>,
    /// The words of a title.
    pub(crate) titolo: String,
    /// Where it begins: page, height on it.
    pub(crate) dove: (usize, f32),
}

/// A paragraph that is not yet on a page.
pub(crate) struct Blocco {
    stile: Stile,
    righe: Vec<Riga>,
}

struct Riga {
    tratti: Vec<Tratto>,
    larghezza: f32,
}

/// A column of a table: its heads, one for each language, and its share of the width.
pub(crate) struct Colonna {
    pub(crate) titoli: Vec<(Lingua, String)>,
    pub(crate) quota: f32,
}

/// What a cell says: for each language its lines; those after the first are smaller.
pub(crate) type Testi = Vec<(Lingua, String)>;

/// Fills pages from the top.
pub(crate) struct Compositore<'a> {
    pub(crate) modello: &'a Modello,
    pub(crate) caratteri: &'a Caratteri,
    pub(crate) pagine: Vec<Vec<Op>>,
    pub(crate) nodi: Vec<Nodo>,
    /// Where the next block begins.
    pub(crate) y: f32,
    /// Whether the page has nothing yet.
    vergine: bool,
    /// What stands at the top of the pages after the first.
    pub(crate) segue: String,
    colore_filo: Colore,
}

impl<'a> Compositore<'a> {
    pub(crate) fn nuovo(modello: &'a Modello, caratteri: &'a Caratteri, segue: String) -> Self {
        let colore_filo = modello.piede.filo;
        let y = modello.foglio.sopra;
        let pagine = vec![Vec::new()];
        Self { modello, caratteri, pagine, nodi: Vec::new(), y, vergine: true, segue, colore_filo }
    }

    pub(crate) fn nodo(&mut self, ruolo: Ruolo, lingua: Lingua, genitore: Option<usize>) -> usize {
        let dove = (self.pagine.len().saturating_sub(1), self.y);
        self.nodi.push(Nodo { ruolo, lingua, genitore, titolo: String::new(), dove });
        self.nodi.len() - 1
    }

    pub(crate) fn op(&mut self, nodo: Option<usize>, cosa: Cosa) {
        if let Some(pagina) = self.pagine.last_mut() {
            pagina.push(Op { nodo, cosa });
        }
    }

    /// Goes to a new page if less than this is left on the present one.
    pub(crate) fn serve(&mut self, altezza: f32) -> Result<(), Errore> {
        if !self.vergine && self.y + altezza > self.modello.foglio.fondo() {
            self.nuova_pagina()?;
        }
        Ok(())
    }

    fn nuova_pagina(&mut self) -> Result<(), Errore> {
        self.pagine.push(Vec::new());
        let foglio = self.modello.foglio;
        self.y = foglio.sopra;
        let stile = self.modello.stile("ufficio");
        let blocco = self.blocco(&semplice(&self.segue.clone()), stile, foglio.giustezza())?;
        self.posa(&blocco, foglio.sinistra, foglio.giustezza(), |_| None);
        self.y += 4.0;
        let (da, a) = ((foglio.sinistra, self.y), (foglio.larghezza - foglio.destra, self.y));
        self.op(None, Cosa::Filo { da, a, spessore: 0.5, colore: self.colore_filo });
        self.y += 8.0;
        self.vergine = true;
        Ok(())
    }

    /// A paragraph over the whole width, divided between pages if it must be.
    pub(crate) fn paragrafo(
        &mut self,
        segmenti: &[Segmento],
        stile: &str,
        lingua: Lingua,
        ruolo: Ruolo,
    ) -> Result<(), Errore> {
        if segmenti.iter().all(|segmento| segmento.testo.trim().is_empty()) {
            return Ok(());
        }
        let stile = self.modello.stile(stile);
        let larghezza = self.modello.foglio.giustezza();
        let blocco = self.blocco(segmenti, stile, larghezza)?;
        if !self.vergine {
            self.y += stile.prima;
        }
        // Two lines at least together; a title with something under it.
        let insieme = if matches!(ruolo, Ruolo::Titolo(_)) { 3.0 } else { blocco.righe.len().min(2) as f32 };
        self.serve(stile.interlinea * insieme)?;
        let titolo = matches!(ruolo, Ruolo::Titolo(_));
        let nodo = self.nodo(ruolo, lingua, None);
        if titolo {
            self.nodi[nodo].titolo = segmenti.iter().map(|segmento| segmento.testo.as_str()).collect();
        }
        let x = self.modello.foglio.sinistra;
        self.posa_divisibile(blocco, x, larghezza, nodo)
    }

    fn posa_divisibile(&mut self, blocco: Blocco, x: f32, larghezza: f32, nodo: usize) -> Result<(), Errore> {
        let stile = blocco.stile;
        for riga in blocco.righe {
            self.serve(stile.interlinea)?;
            self.riga(stile, riga, x, larghezza, Some(nodo));
            self.vergine = false;
        }
        Ok(())
    }

    /// Sets a block where we are, whole.
    pub(crate) fn posa(&mut self, blocco: &Blocco, x: f32, larghezza: f32, nodo: impl Fn(&mut Self) -> Option<usize>) {
        let nodo = nodo(self);
        for riga in &blocco.righe {
            let riga = Riga { tratti: riga.tratti.clone(), larghezza: riga.larghezza };
            self.riga(blocco.stile, riga, x, larghezza, nodo);
        }
        self.vergine = false;
    }

    fn riga(&mut self, stile: Stile, riga: Riga, x: f32, larghezza: f32, nodo: Option<usize>) {
        let rientro = match stile.allineamento {
            Allineamento::Sinistra => 0.0,
            Allineamento::Centro => ((larghezza - riga.larghezza) / 2.0).max(0.0),
        };
        // The body stands in the middle of its line; a fifth of it goes under the base.
        let base = self.y + (stile.interlinea - stile.corpo) / 2.0 + stile.corpo * 0.8;
        let (corpo, colore) = (stile.corpo, stile.colore);
        self.op(nodo, Cosa::Testo { x: x + rientro, base, corpo, colore, tratti: riga.tratti });
        self.y += stile.interlinea;
    }

    /// Breaks sentences into lines of a width; lines in the middle of the page are of about the same length.
    pub(crate) fn blocco(&self, segmenti: &[Segmento], stile: Stile, larghezza: f32) -> Result<Blocco, Errore> {
        let parole = self.parole(segmenti, stile)?;
        let spazio = self.caratteri.larghezza(" ", stile.carattere)? * stile.corpo;
        let mut misura = larghezza;
        if stile.allineamento == Allineamento::Centro {
            let quante = conta(&parole, spazio, larghezza);
            let mut stretta = larghezza / 2.0;
            while quante > 1 && misura - stretta > 4.0 {
                let prova = (misura + stretta) / 2.0;
                if conta(&parole, spazio, prova) > quante { stretta = prova } else { misura = prova }
            }
        }
        let mut righe: Vec<Vec<(Carattere, String)>> = vec![Vec::new()];
        let mut occupata = 0.0;
        for parola in &parole {
            let prima = if parola.spazio && occupata > 0.0 { spazio } else { 0.0 };
            if occupata > 0.0 && occupata + prima + parola.larghezza > misura {
                if parola.spazio {
                    // The end of a word is a space also where the line ends, for who reads aloud.
                    aggiungi(&mut righe, stile.carattere, " ");
                }
                righe.push(Vec::new());
                occupata = 0.0;
            } else if prima > 0.0 {
                let carattere = parola.pezzi.first().map_or(stile.carattere, |(carattere, _)| *carattere);
                aggiungi(&mut righe, carattere, " ");
                occupata += prima;
            }
            if parola.larghezza > larghezza {
                self.spezza(parola, stile, larghezza, &mut righe, &mut occupata)?;
                continue;
            }
            occupata += parola.larghezza;
            for (carattere, testo) in &parola.pezzi {
                aggiungi(&mut righe, *carattere, testo);
            }
        }
        let righe = righe.into_iter().map(|pezzi| self.riga_composta(&pezzi, stile)).collect::<Result<_, _>>()?;
        Ok(Blocco { stile, righe })
    }

    /// A word that is wider than a line, letter by letter.
    fn spezza(
        &self,
        parola: &Parola,
        stile: Stile,
        larghezza: f32,
        righe: &mut Vec<Vec<(Carattere, String)>>,
        occupata: &mut f32,
    ) -> Result<(), Errore> {
        for (carattere, testo) in &parola.pezzi {
            for c in testo.chars() {
                let lettera = c.to_string();
                let larga = self.caratteri.larghezza(&lettera, *carattere)? * stile.corpo;
                if *occupata > 0.0 && *occupata + larga > larghezza {
                    righe.push(Vec::new());
                    *occupata = 0.0;
                }
                aggiungi(righe, *carattere, &lettera);
                *occupata += larga;
            }
        }
        Ok(())
    }

    fn riga_composta(&self, pezzi: &[(Carattere, String)], stile: Stile) -> Result<Riga, Errore> {
        let mut tratti = Vec::new();
        for (carattere, testo) in pezzi {
            tratti.extend(self.caratteri.componi(testo, *carattere)?);
        }
        let larghezza = tratti.iter().map(|tratto| tratto.larghezza).sum::<f32>() * stile.corpo;
        // A space at the end of the line has no weight in the middle of it.
        let spazio = match pezzi.last() {
            Some((carattere, testo)) if testo.ends_with(' ') => {
                self.caratteri.larghezza(" ", *carattere)? * stile.corpo
            }
            _ => 0.0,
        };
        Ok(Riga { tratti, larghezza: larghezza - spazio })
    }

    fn parole(&self, segmenti: &[Segmento], stile: Stile) -> Result<Vec<Parola>, Errore> {
        let mut parole: Vec<Parola> = Vec::new();
        let (mut nuova, mut spazio, mut precedente) = (true, false, ' ');
        for segmento in segmenti {
            let carattere = if segmento.forte { forte(stile.carattere) } else { stile.carattere };
            for c in segmento.testo.chars() {
                if c.is_whitespace() && c != '\u{a0}' {
                    (nuova, spazio) = (true, true);
                    continue;
                }
                if nuova {
                    parole.push(Parola { pezzi: Vec::new(), larghezza: 0.0, spazio });
                    spazio = false;
                }
                if let Some(parola) = parole.last_mut() {
                    match parola.pezzi.last_mut() {
                        Some((quale, testo)) if *quale == carattere => testo.push(c),
                        _ => parola.pezzi.push((carattere, c.to_string())),
                    }
                }
                // A line may end after the hyphen of a double name and the stroke between two words, never inside a date.
                nuova = matches!(c, '-' | '/') && precedente.is_alphabetic();
                precedente = c;
            }
        }
        for parola in &mut parole {
            for (carattere, testo) in &parola.pezzi {
                parola.larghezza += self.caratteri.larghezza(testo, *carattere)? * stile.corpo;
            }
        }
        Ok(parole)
    }

    /// A table: heads again on each page, rows never divided.
    pub(crate) fn tabella(&mut self, lingua: Lingua, colonne: &[Colonna], righe: &[Vec<Testi>]) -> Result<(), Errore> {
        self.y += 7.0;
        let totale: f32 = colonne.iter().map(|colonna| colonna.quota).sum();
        let larghezze: Vec<f32> =
            colonne.iter().map(|colonna| self.modello.foglio.giustezza() * colonna.quota / totale).collect();
        let tabella = self.nodo(Ruolo::Tabella, lingua, None);
        let (testa, corpo) = {
            let testa = self.nodo(Ruolo::Testa, lingua, Some(tabella));
            (testa, self.nodo(Ruolo::Corpo, lingua, Some(tabella)))
        };
        let titoli: Vec<Testi> = colonne.iter().map(|colonna| colonna.titoli.clone()).collect();
        let titoli = self.celle(&titoli, &larghezze, ["colonna", "cella_altro"])?;
        let prima = match righe.first() {
            Some(riga) => altezza(&self.celle(riga, &larghezze, ["cella", "cella_altro"])?),
            None => 0.0,
        };
        self.serve(altezza(&titoli) + prima + 2.0 * MARGINE_CELLA)?;
        self.riga_di_tabella(&titoli, &larghezze, Some((testa, Ruolo::Intestazione)), 0.9);
        for riga in righe {
            let celle = self.celle(riga, &larghezze, ["cella", "cella_altro"])?;
            let pagine = self.pagine.len();
            self.serve(altezza(&celle) + MARGINE_CELLA)?;
            if self.pagine.len() > pagine {
                self.riga_di_tabella(&titoli, &larghezze, None, 0.9);
            }
            self.riga_di_tabella(&celle, &larghezze, Some((corpo, Ruolo::Cella)), 0.4);
        }
        self.y += 3.0;
        Ok(())
    }

    fn celle(
        &self,
        testi: &[Testi],
        larghezze: &[f32],
        stili: [&str; 2],
    ) -> Result<Vec<Vec<(Lingua, Blocco)>>, Errore> {
        let mut celle = Vec::with_capacity(testi.len());
        for (testi, larghezza) in testi.iter().zip(larghezze) {
            let mut blocchi = Vec::with_capacity(testi.len());
            for (n, (lingua, testo)) in testi.iter().enumerate() {
                let stile = self.modello.stile(stili[n.min(1)]);
                blocchi.push((*lingua, self.blocco(&semplice(testo), stile, larghezza - FRA_COLONNE)?));
            }
            celle.push(blocchi);
        }
        Ok(celle)
    }

    fn riga_di_tabella(
        &mut self,
        celle: &[Vec<(Lingua, Blocco)>],
        larghezze: &[f32],
        dove: Option<(usize, Ruolo)>,
        spessore: f32,
    ) {
        let sopra = self.y + MARGINE_CELLA / 2.0;
        let alta = altezza(celle);
        let lingua = celle.first().and_then(|cella| cella.first()).map_or(Lingua::It, |(lingua, _)| *lingua);
        let riga = dove.as_ref().map(|(genitore, _)| self.nodo(Ruolo::Riga, lingua, Some(*genitore)));
        let mut x = self.modello.foglio.sinistra;
        for (cella, larghezza) in celle.iter().zip(larghezze) {
            self.y = sopra;
            let nodo = match (&dove, riga) {
                (Some((_, ruolo)), Some(riga)) => Some(self.nodo(ruolo.clone(), lingua, Some(riga))),
                _ => None,
            };
            for (di_chi, blocco) in cella {
                // Only paragraphs hold text in another language than the table's.
                let suo = nodo.map(|nodo| self.nodo(Ruolo::Paragrafo, *di_chi, Some(nodo)));
                self.posa(blocco, x, *larghezza, |_| suo);
            }
            x += larghezza;
        }
        self.y = sopra + alta + MARGINE_CELLA / 2.0;
        let foglio = self.modello.foglio;
        let (da, a) = ((foglio.sinistra, self.y), (foglio.larghezza - foglio.destra, self.y));
        self.op(None, Cosa::Filo { da, a, spessore, colore: self.colore_filo });
        self.vergine = false;
    }
}

impl Blocco {
    pub(crate) fn altezza(&self) -> f32 {
        self.righe.len() as f32 * self.stile.interlinea
    }

    pub(crate) fn larghezza(&self) -> f32 {
        self.righe.iter().map(|riga| riga.larghezza).fold(0.0, f32::max)
    }
}

struct Parola {
    pezzi: Vec<(Carattere, String)>,
    larghezza: f32,
    /// Whether a space goes before it.
    spazio: bool,
}

pub(crate) fn semplice(testo: &str) -> Vec<Segmento> {
    vec![Segmento { testo: testo.to_owned(), forte: false }]
}

fn aggiungi(righe: &mut [Vec<(Carattere, String)>], carattere: Carattere, testo: &str) {
    if let Some(riga) = righe.last_mut() {
        match riga.last_mut() {
            Some((quale, gia)) if *quale == carattere => gia.push_str(testo),
            _ => riga.push((carattere, testo.to_owned())),
        }
    }
}

/// How many lines the words take.
fn conta(parole: &[Parola], spazio: f32, larghezza: f32) -> usize {
    let (mut righe, mut occupata) = (1, 0.0);
    for parola in parole {
        let prima = if parola.spazio && occupata > 0.0 { spazio } else { 0.0 };
        if occupata > 0.0 && occupata + prima + parola.larghezza > larghezza {
            (righe, occupata) = (righe + 1, parola.larghezza);
        } else {
            occupata += prima + parola.larghezza;
        }
    }
    righe
}

fn forte(carattere: Carattere) -> Carattere {
    match carattere {
        Carattere::Titolo => Carattere::Titolo,
        _ => Carattere::Forte,
    }
}

fn altezza(celle: &[Vec<(Lingua, Blocco)>]) -> f32 {
    let alte = celle.iter().map(|cella| cella.iter().map(|(_, blocco)| blocco.altezza()).sum::<f32>());
    alte.fold(0.0, f32::max)
}

/// Between the lines of a cell and the rules above and below.
const MARGINE_CELLA: f32 = 6.0;
/// Between the text of a column and the next.
const FRA_COLONNE: f32 = 8.0;
