//! From the facts of a certificate to its sentences, in their order on the page.

mod corpo;
mod parole;

use crate::dati::{Bollo, Certificato, Contenuto, Diritti, Emissione, Firma, Lingua, Qualifica, Sesso};
use crate::errore::Errore;
use crate::impaginazione::{Blocco, Compositore, Cosa, Ruolo, semplice};
use crate::modello::Colore;
use crate::testi::{Dati, Segmento, Testi};

pub(crate) use parole::{denominazione, nominativo, titolo};
use parole::{giorno, importo};

/// Writes one certificate.
pub(crate) struct Scrittore<'a> {
    pub(crate) lingue: &'a [(Lingua, &'a Testi)],
    pub(crate) certificato: &'a Certificato,
    pub(crate) compositore: Compositore<'a>,
}

impl<'a> Scrittore<'a> {
    pub(crate) fn scrivi(mut self) -> Result<Compositore<'a>, Errore> {
        self.testata()?;
        self.avvisi()?;
        self.titoli()?;
        self.premessa()?;
        self.persona()?;
        let molti = self.certificato.contenuti.len() > 1;
        for contenuto in &self.certificato.contenuti {
            if molti {
                self.voce(contenuto)?;
            }
            self.contenuto(contenuto)?;
        }
        self.note()?;
        self.firma()?;
        self.piedi()?;
        self.filigrane()?;
        Ok(self.compositore)
    }

    fn principale(&self) -> Result<(Lingua, &'a Testi), Errore> {
        self.lingue.first().copied().ok_or(Errore::Vuoto)
    }

    fn elettorale(&self) -> bool {
        self.certificato.contenuti.iter().any(Contenuto::elettorale)
    }

    /// A paragraph in each language, the first in one style, the others in another.
    fn per_lingua(
        &mut self,
        stili: [&str; 2],
        ruolo: impl Fn(usize) -> Ruolo,
        frase: impl Fn(Lingua, &Testi) -> Result<Vec<Segmento>, Errore>,
    ) -> Result<(), Errore> {
        for (n, (lingua, testi)) in self.lingue.iter().enumerate() {
            let segmenti = frase(*lingua, testi)?;
            self.compositore.paragrafo(&segmenti, stili[n.min(1)], *lingua, ruolo(n))?;
        }
        Ok(())
    }

    /// Coat of arms, comune, office.
    fn testata(&mut self) -> Result<(), Errore> {
        let (lingua, testi) = self.principale()?;
        let foglio = self.compositore.modello.foglio;
        let testata = self.compositore.modello.testata;
        let sopra = self.compositore.y;
        let mut x = foglio.sinistra;
        if self.certificato.ente.logo.is_some() {
            let alt = testi.testo("varie.logo", &Dati::default())?;
            let nodo = self.compositore.nodo(Ruolo::Figura(alt), lingua, None);
            self.compositore.op(Some(nodo), Cosa::Logo { x, y: sopra, lato: testata.logo });
            x += testata.logo + testata.distanza;
        }
        let larghezza = foglio.larghezza - foglio.destra - x;
        let chiave = if self.elettorale() { "intestazione.ufficio_elettorale" } else { "intestazione.ufficio" };
        let mut righe = Vec::new();
        for (n, (lingua, testi)) in self.lingue.iter().enumerate() {
            let stile = if n == 0 { "ente" } else { "ente_altro" };
            righe.push((*lingua, stile, denominazione(testi, *lingua, &self.certificato.ente)?));
        }
        let uffici: Vec<String> = match &self.certificato.ente.ufficio {
            Some(ufficio) if !self.elettorale() => vec![ufficio.clone()],
            _ => {
                let uffici = self.lingue.iter().map(|(_, testi)| testi.testo(chiave, &Dati::default()));
                uffici.collect::<Result<_, _>>()?
            }
        };
        righe.push((lingua, "ufficio", uffici.join(" – ")));
        let mut blocchi = Vec::new();
        for (lingua, stile, testo) in righe {
            let stile = self.compositore.modello.stile(stile);
            blocchi.push((lingua, self.compositore.blocco(&semplice(&testo), stile, larghezza)?));
        }
        let alta: f32 = blocchi.iter().map(|(_, blocco)| blocco.altezza()).sum();
        let logo = if self.certificato.ente.logo.is_some() { testata.logo } else { 0.0 };
        self.compositore.y = sopra + ((logo - alta) / 2.0).max(0.0);
        for (lingua, blocco) in &blocchi {
            self.compositore.posa(blocco, x, larghezza, |c| Some(c.nodo(Ruolo::Paragrafo, *lingua, None)));
        }
        self.compositore.y = sopra + alta.max(logo) + 9.0;
        let y = self.compositore.y;
        let (da, a) = ((foglio.sinistra, y), (foglio.larghezza - foglio.destra, y));
        self.compositore.op(None, Cosa::Filo { da, a, spessore: 1.2, colore: testata.filo });
        self.compositore.y += 4.0;
        Ok(())
    }

    /// That it is a preview; that its environment is not the one that counts.
    fn avvisi(&mut self) -> Result<(), Errore> {
        if self.certificato.emissione == Emissione::Anteprima {
            self.avviso("varie.anteprima_nota")?;
        }
        if self.certificato.facsimile.is_some() {
            self.avviso("varie.ambiente_nota")?;
        }
        Ok(())
    }

    fn avviso(&mut self, chiave: &str) -> Result<(), Errore> {
        let ambiente = self.certificato.facsimile.clone().unwrap_or_default();
        let mut frasi = Vec::with_capacity(self.lingue.len());
        for (_, testi) in self.lingue {
            let facsimile = testi.testo("varie.facsimile", &Dati::default())?;
            let dati = Dati::default().con("facsimile", facsimile).con("ambiente", ambiente.as_str());
            frasi.push(testi.testo(chiave, &dati)?);
        }
        let (lingua, _) = self.principale()?;
        self.compositore.paragrafo(&semplice(&frasi.join(" – ")), "avviso", lingua, Ruolo::Paragrafo)
    }

    fn titoli(&mut self) -> Result<(), Errore> {
        let certificato = self.certificato;
        let ruolo = |n: usize| if n == 0 { Ruolo::Titolo(1) } else { Ruolo::Paragrafo };
        self.per_lingua(["titolo", "titolo_altro"], ruolo, |_, testi| {
            let testo = titolo(testi, certificato)?;
            Ok(semplice(&testo))
        })?;
        if let [_, _, ..] = certificato.contenuti.as_slice() {
            self.per_lingua(
                ["elenco", "formula_altro"],
                |_| Ruolo::Paragrafo,
                |_, testi| {
                    let nomi: Result<Vec<&str>, Errore> =
                        certificato.contenuti.iter().map(|c| testi.modello(&format!("brevi.{}", c.tipo()))).collect();
                    Ok(semplice(&nomi?.join("  ·  ")))
                },
            )?;
        }
        Ok(())
    }

    fn premessa(&mut self) -> Result<(), Errore> {
        let premessa = if self.elettorale() { "formule.premessa_elettorale" } else { "formule.premessa" };
        let molte = self.lingue.len() > 1;
        for (n, (lingua, testi)) in self.lingue.iter().enumerate() {
            let mut segmenti = testi.segmenti(premessa, &Dati::default())?;
            let certifica = testi.testo("formule.certifica", &Dati::default())?;
            let stile = if n == 0 { "formula" } else { "formula_altro" };
            if n > 0 && !certifica.is_empty() {
                segmenti.push(Segmento { testo: format!(" {certifica}"), forte: false });
            }
            self.compositore.paragrafo(&segmenti, stile, *lingua, Ruolo::Paragrafo)?;
            if n == 0 {
                let maiuscola = if molte { certifica } else { certifica.to_uppercase() };
                self.compositore.paragrafo(&semplice(&maiuscola), "certifica", *lingua, Ruolo::Paragrafo)?;
            }
        }
        Ok(())
    }

    /// Name, birth, act of birth.
    fn persona(&mut self) -> Result<(), Errore> {
        let soggetto = &self.certificato.soggetto;
        let (lingua, testi) = self.principale()?;
        let nome = nominativo(testi, soggetto)?;
        self.compositore.paragrafo(&semplice(&nome), "persona", lingua, Ruolo::Paragrafo)?;
        // The certificate of birth says it itself.
        let detta = matches!(self.certificato.contenuti.as_slice(), [Contenuto::Nascita]);
        let con_atto = !self.elettorale() && !self.certificato.contenuti.iter().any(|c| c.tipo() == 1);
        if detta {
            return Ok(());
        }
        self.per_lingua(
            ["nascita", "formula_altro"],
            |_| Ruolo::Paragrafo,
            |lingua, testi| Ok(semplice(&parole::nascita(testi, lingua, "formule.nascita", soggetto)?)),
        )?;
        if let (Some(atto), true) = (&soggetto.atto, con_atto) {
            self.per_lingua(
                ["nascita", "formula_altro"],
                |_| Ruolo::Paragrafo,
                |lingua, testi| {
                    let dati = Dati::default().con("atto", parole::atto(testi, lingua, atto)?);
                    testi.segmenti("formule.atto_nascita", &dati)
                },
            )?;
        }
        Ok(())
    }

    /// The name of one of several kinds.
    fn voce(&mut self, contenuto: &Contenuto) -> Result<(), Errore> {
        let chiave = format!("brevi.{}", contenuto.tipo());
        let nomi: Result<Vec<&str>, Errore> = self.lingue.iter().map(|(_, testi)| testi.modello(&chiave)).collect();
        let (lingua, _) = self.principale()?;
        self.compositore.paragrafo(&semplice(&nomi?.join(" · ")), "voce", lingua, Ruolo::Titolo(2))
    }

    /// Use, money, annotations.
    fn note(&mut self) -> Result<(), Errore> {
        let certificato = self.certificato;
        // Who signs should not stand alone on a page: what goes before goes with it.
        let timbro = if matches!(certificato.importi.bollo, Bollo::Contrassegno(_)) { TIMBRO - 20.0 } else { 0.0 };
        let lingue = 1.0 + 0.4 * (self.lingue.len().saturating_sub(1)) as f32;
        let righe = 18.0 * certificato.annotazioni.len() as f32;
        self.compositore.serve((155.0 + timbro) * lingue + righe)?;
        self.compositore.y += 8.0;
        let stili = ["nota", "nota_altro"];
        let uso = format!("uso.{}", certificato.uso.codice());
        self.per_lingua(stili, |_| Ruolo::Paragrafo, |_, testi| testi.segmenti(&uso, &Dati::default()))?;
        self.per_lingua(
            stili,
            |_| Ruolo::Paragrafo,
            |_, testi| {
                let mut testo = bollo(testi, &certificato.importi.bollo, certificato.data)?;
                let diritti = match certificato.importi.diritti {
                    Diritti::Riscossi(centesimi) => {
                        testi.testo("importi.diritti", &Dati::default().con("importo", importo(centesimi)))?
                    }
                    Diritti::Esenti => testi.testo("importi.diritti_esenti", &Dati::default())?,
                    Diritti::Nessuno => String::new(),
                };
                if !diritti.is_empty() {
                    testo = format!("{testo} {diritti}");
                }
                Ok(semplice(&testo))
            },
        )?;
        if !certificato.annotazioni.is_empty() {
            let titoli: Result<Vec<&str>, Errore> =
                self.lingue.iter().map(|(_, testi)| testi.modello("varie.annotazioni")).collect();
            let (lingua, _) = self.principale()?;
            self.compositore.paragrafo(&semplice(&titoli?.join(" · ")), "voce", lingua, Ruolo::Titolo(2))?;
            for annotazione in &certificato.annotazioni {
                self.compositore.paragrafo(&semplice(annotazione), "nota", lingua, Ruolo::Paragrafo)?;
            }
        }
        Ok(())
    }

    /// Place and date on the left, with the place of the stamp; who signs on the right.
    fn firma(&mut self) -> Result<(), Errore> {
        let certificato = self.certificato;
        let contrassegno = matches!(certificato.importi.bollo, Bollo::Contrassegno(_));
        let foglio = self.compositore.modello.foglio;
        let meta = foglio.giustezza() / 2.0;
        let stile = self.compositore.modello.stile("firma");
        let piccolo = self.compositore.modello.stile("nota_altro");
        let (nome, chiave, qualifica) = match &certificato.firma {
            Firma::Ufficiale(nome) => (nome, "firma.ufficiale", None),
            Firma::Sindaco(nome) | Firma::Online { nome, qualifica: Qualifica::Sindaco } => {
                (nome, "firma.sindaco", None)
            }
            Firma::Incaricato(nome) | Firma::Online { nome, qualifica: Qualifica::Incaricato } => {
                (nome, "firma.incaricato", None)
            }
            Firma::Online { nome, qualifica: Qualifica::Responsabile(propria) } => {
                (nome, "firma.responsabile", propria.as_deref().map(str::trim).filter(|propria| !propria.is_empty()))
            }
        };
        let (mut sinistra, mut destra) = (Vec::new(), Vec::new());
        for (lingua, testi) in self.lingue {
            let dati = Dati::default()
                .con("comune", certificato.ente.comune.in_lingua(*lingua))
                .con("data", giorno(testi, certificato.data.into())?);
            sinistra.push((*lingua, stile, testi.testo("firma.luogo_data", &dati)?));
            let detta = match qualifica {
                Some(qualifica) => qualifica.to_owned(),
                None => testi.testo(chiave, &Dati::default())?,
            };
            if !destra.iter().any(|(_, _, testo)| *testo == detta) {
                destra.push((*lingua, stile, detta));
            }
        }
        let (lingua, _) = self.principale()?;
        destra.push((lingua, self.compositore.modello.stile("corpo"), nome.trim().to_owned()));
        if let Firma::Online { .. } = certificato.firma {
            for (lingua, testi) in self.lingue {
                destra.push((*lingua, piccolo, testi.testo("firma.online", &Dati::default())?));
            }
        }
        let [mut a_sinistra, mut a_destra] = [Vec::new(), Vec::new()];
        for (quali, dove) in [(sinistra, &mut a_sinistra), (destra, &mut a_destra)] {
            for (lingua, stile, testo) in quali {
                dove.push((lingua, self.compositore.blocco(&semplice(&testo), stile, meta - 12.0)?));
            }
        }
        let alte = [&a_sinistra, &a_destra].map(|lato| lato.iter().map(|(_, b)| b.altezza()).sum::<f32>());
        let timbro = if contrassegno { TIMBRO + 10.0 } else { 0.0 };
        self.compositore.serve((alte[0] + timbro).max(alte[1] + SPAZIO_FIRMA) + 18.0)?;
        self.compositore.y += 18.0;
        let sopra = self.compositore.y;
        for (lingua, blocco) in &a_sinistra {
            let nodo = self.compositore.nodo(Ruolo::Paragrafo, *lingua, None);
            self.compositore.posa(blocco, foglio.sinistra, meta - 12.0, |_| Some(nodo));
        }
        if contrassegno {
            self.timbro(lingua)?;
        }
        let sotto = self.compositore.y;
        self.compositore.y = sopra;
        for (lingua, blocco) in &a_destra {
            let nodo = self.compositore.nodo(Ruolo::Paragrafo, *lingua, None);
            self.compositore.posa(blocco, foglio.sinistra + meta + 12.0, meta - 12.0, |_| Some(nodo));
        }
        if !matches!(certificato.firma, Firma::Online { .. }) {
            // A line to sign on.
            self.compositore.y += SPAZIO_FIRMA - 6.0;
            let (da, a) = (
                (foglio.sinistra + meta + 12.0, self.compositore.y),
                (foglio.larghezza - foglio.destra, self.compositore.y),
            );
            self.compositore.op(None, Cosa::Filo { da, a, spessore: 0.5, colore: Colore(0x66, 0x66, 0x66) });
            self.compositore.y += 6.0;
        }
        self.compositore.y = self.compositore.y.max(sotto);
        Ok(())
    }

    /// The place of the stamp.
    fn timbro(&mut self, lingua: Lingua) -> Result<(), Errore> {
        let nomi: Result<Vec<&str>, Errore> =
            self.lingue.iter().map(|(_, testi)| testi.modello("importi.contrassegno")).collect();
        let nomi = nomi?.join(" · ");
        let x = self.compositore.modello.foglio.sinistra;
        let y = self.compositore.y + 10.0;
        let figura = self.compositore.nodo(Ruolo::Figura(nomi.clone()), lingua, None);
        let riquadro = Cosa::Riquadro { x, y, larghezza: 150.0, altezza: TIMBRO, colore: Colore(0x88, 0x88, 0x88) };
        self.compositore.op(Some(figura), riquadro);
        let stile = self.compositore.modello.stile("nota_altro");
        let blocco = self.compositore.blocco(&semplice(&nomi), stile, 138.0)?;
        self.compositore.y = y + 4.0;
        self.compositore.posa(&blocco, x + 6.0, 138.0, |_| None);
        self.compositore.y = y + TIMBRO;
        Ok(())
    }

    /// Protocol, code and address of verification, number of the page.
    fn piedi(&mut self) -> Result<(), Errore> {
        let pagine = self.compositore.pagine.len();
        let (lingua, testi) = self.principale()?;
        let c = &self.compositore;
        let (foglio, piede) = (c.modello.foglio, c.modello.piede);
        let [forte, sottile] = ["piede_forte", "piede"].map(|stile| c.modello.stile(stile));
        let mut righe: Vec<(Lingua, crate::modello::Stile, String)> = Vec::new();
        let mut qr = None;
        match &self.certificato.emissione {
            Emissione::Emesso { protocollo, verifica } => {
                let dati = Dati::default().con("protocollo", protocollo);
                let nomi: Result<Vec<String>, Errore> =
                    self.lingue.iter().map(|(_, testi)| testi.testo("varie.protocollo", &dati)).collect();
                righe.push((lingua, forte, nomi?.join(" – ")));
                if let Some(url) = verifica {
                    for (lingua, testi) in self.lingue {
                        righe.push((*lingua, sottile, testi.testo("varie.verifica", &Dati::default())?));
                    }
                    righe.push((lingua, forte, url.clone()));
                    qr = Some(testi.testo("varie.qr", &Dati::default().con("url", url))?);
                }
            }
            Emissione::Anteprima => {
                for (lingua, testi) in self.lingue {
                    righe.push((*lingua, sottile, testi.testo("varie.anteprima_nota", &Dati::default())?));
                }
            }
        }
        let indirizzo = match &self.certificato.emissione {
            Emissione::Emesso { verifica, .. } => verifica.as_ref(),
            Emissione::Anteprima => None,
        };
        let sopra = foglio.fondo() + 14.0;
        let rientro = if qr.is_some() { piede.qr + 12.0 } else { 0.0 };
        let (x, larghezza) = (foglio.sinistra + rientro, foglio.giustezza() - rientro);
        for pagina in 0..pagine {
            // Said once to who hears it; printed on every page.
            let nodo_qr = match (&qr, pagina) {
                (Some(alt), 0) => Some(self.compositore.nodo(Ruolo::Figura(alt.clone()), lingua, None)),
                _ => None,
            };
            let mut ops = Vec::new();
            std::mem::swap(&mut ops, &mut self.compositore.pagine[pagina]);
            self.compositore.pagine.push(ops);
            let (da, a) = ((foglio.sinistra, sopra - 6.0), (foglio.larghezza - foglio.destra, sopra - 6.0));
            self.compositore.op(None, Cosa::Filo { da, a, spessore: 0.5, colore: piede.filo });
            if qr.is_some() {
                self.compositore.op(nodo_qr, Cosa::Qr { x: foglio.sinistra, y: sopra, lato: piede.qr });
            }
            self.compositore.y = sopra;
            for (lingua, stile, testo) in &righe {
                let blocco = self.compositore.blocco(&semplice(testo), *stile, larghezza)?;
                let nodo = (pagina == 0).then(|| self.compositore.nodo(Ruolo::Paragrafo, *lingua, None));
                match (nodo, indirizzo.filter(|url| *url == testo)) {
                    (Some(paragrafo), Some(url)) => self.indirizzo(&blocco, url, x, larghezza, paragrafo),
                    _ => self.compositore.posa(&blocco, x, larghezza, |_| nodo),
                }
            }
            let dati = Dati::default().con("pagina", (pagina + 1).to_string()).con("pagine", pagine.to_string());
            let numeri: Result<Vec<String>, Errore> =
                self.lingue.iter().map(|(_, testi)| testi.testo("varie.pagina", &dati)).collect();
            let numero = self.compositore.blocco(&semplice(&numeri?.join(" – ")), sottile, larghezza)?;
            self.compositore.y = self.compositore.y.max(sopra + piede.qr - sottile.interlinea);
            self.compositore.posa(&numero, x, larghezza, |_| None);
            if let Some(ops) = self.compositore.pagine.pop() {
                self.compositore.pagine[pagina] = ops;
            }
        }
        Ok(())
    }

    /// The address of verification: to be read, and to be touched.
    fn indirizzo(&mut self, blocco: &Blocco, url: &str, x: f32, larghezza: f32, paragrafo: usize) {
        let (lingua, y) = (self.compositore.nodi[paragrafo].lingua, self.compositore.y);
        let nodo = Some(self.compositore.nodo(Ruolo::Collegamento, lingua, Some(paragrafo)));
        self.compositore.posa(blocco, x, larghezza, |_| nodo);
        let (larghezza, altezza) = (blocco.larghezza(), blocco.altezza());
        self.compositore.op(nodo, Cosa::Meta { x, y, larghezza, altezza, url: url.to_owned() });
    }

    /// Under the text of every page that is not of a certificate that counts.
    fn filigrane(&mut self) -> Result<(), Errore> {
        let (_, testi) = self.principale()?;
        let parola = match (&self.certificato.emissione, &self.certificato.facsimile) {
            (Emissione::Anteprima, _) => testi.testo("varie.anteprima", &Dati::default())?,
            (_, Some(_)) => testi.testo("varie.facsimile", &Dati::default())?,
            _ => return Ok(()),
        };
        let filigrana = self.compositore.modello.filigrana;
        let testo = self.compositore.caratteri.componi(&parola, crate::modello::Carattere::Titolo)?;
        // As large as the sheet's diagonal takes.
        let larga: f32 = testo.iter().map(|tratto| tratto.larghezza).sum();
        let corpo = filigrana.corpo.min(self.compositore.modello.foglio.altezza * 0.85 / larga.max(0.1));
        for pagina in &mut self.compositore.pagine {
            let cosa = Cosa::Filigrana { testo: testo.clone(), corpo, colore: filigrana.colore };
            pagina.insert(0, crate::impaginazione::Op { nodo: None, cosa });
        }
        Ok(())
    }
}

fn bollo(testi: &Testi, bollo: &Bollo, data: chrono::NaiveDate) -> Result<String, Errore> {
    let (chiave, dati) = match bollo {
        Bollo::Virtuale { centesimi, autorizzazione } => {
            let dati = Dati::default().con("importo", importo(*centesimi));
            ("importi.bollo_virtuale", dati.forse("autorizzazione", autorizzazione.as_deref()))
        }
        Bollo::Contrassegno(centesimi) => {
            ("importi.bollo_contrassegno", Dati::default().con("importo", importo(*centesimi)))
        }
        Bollo::Altro(centesimi) => ("importi.bollo_altro", Dati::default().con("importo", importo(*centesimi))),
        // The words of a ground of its own (99) are not printed (certificazione §2.6).
        Bollo::Esente(codice) => {
            let motivo = testi.voce("esenzioni", codice, Sesso::Ignoto, data);
            ("importi.bollo_esente", Dati::default().forse("motivo", motivo))
        }
    };
    testi.testo(chiave, &dati)
}

/// Height of the place of the stamp.
const TIMBRO: f32 = 74.0;
/// For a signature by hand.
const SPAZIO_FIRMA: f32 = 38.0;
