//! Writes one certificate of each kind into a folder, to look at them: `cargo run --example mostra -- FOLDER`.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::disallowed_methods, reason = "an example")]

#[path = "../tests/certificati/esempi.rs"]
mod esempi;

use anpr_certificates::{Bollo, Certificato, Diritti, Emissione, Firma, Importi, Lingua, Qualifica, Tipografia};

fn main() {
    let cartella = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "certificati".to_owned()));
    std::fs::create_dir_all(&cartella).unwrap();
    let tipografia = Tipografia::nuova(None).unwrap();
    let mut scritti: Vec<(String, Certificato)> =
        esempi::tutti().into_iter().map(|c| (format!("{:02}", c.contenuti[0].tipo()), c)).collect();
    for lingua in [Lingua::De, Lingua::Fr, Lingua::Sl] {
        let mut certificati = esempi::tutti();
        certificati.push(esempi::contestuale());
        for mut c in certificati {
            c.lingue = vec![Lingua::It, lingua];
            let quale = if c.contenuti.len() > 1 { 0 } else { c.contenuti[0].tipo() };
            scritti.push((format!("{quale:02}-{}", lingua.codice()), c));
        }
    }
    scritti.push(("contestuale".to_owned(), esempi::contestuale()));
    let mut anteprima = esempi::contestuale();
    anteprima.emissione = Emissione::Anteprima;
    anteprima.firma = Firma::Online { nome: "VERDI GIUSEPPA".to_owned(), qualifica: Qualifica::Sindaco };
    scritti.push(("anteprima".to_owned(), anteprima));
    let mut facsimile =
        esempi::certificato(vec![anpr_certificates::Contenuto::StatoFamigliaParentela(esempi::famiglia(28))]);
    facsimile.facsimile = Some("sandbox".to_owned());
    facsimile.importi = Importi { bollo: Bollo::Contrassegno(1600), diritti: Diritti::Riscossi(26) };
    facsimile.annotazioni =
        vec!["Rilasciato in carta libera € 0,26 per gli usi consentiti".to_owned(), "Pratica 12/2026".to_owned()];
    scritti.push(("lungo".to_owned(), facsimile));
    for (nome, certificato) in scritti {
        let pdf = tipografia.componi(&certificato).unwrap();
        println!("{nome}: {} byte", pdf.len());
        std::fs::write(cartella.join(format!("{nome}.pdf")), pdf).unwrap();
    }
    let quanti = 200;
    for (nome, certificato) in [("08", &esempi::tutti()[7]), ("contestuale", &esempi::contestuale())] {
        let inizio = std::time::Instant::now();
        for _ in 0..quanti {
            tipografia.componi(certificato).unwrap();
        }
        println!("{nome}: {:?} each", inizio.elapsed() / quanti);
    }
}
