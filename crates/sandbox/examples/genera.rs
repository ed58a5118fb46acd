//! Writes one supply and says how long it took: `genera ISTAT PERSONE CARTELLA [PER_INVIO]`.

use anpr_sandbox::consegna::genera_fornitura_in_invii;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let argomenti: Vec<String> = std::env::args().skip(1).collect();
    let [istat, persone, cartella, resto @ ..] = argomenti.as_slice() else {
        return Err("genera ISTAT PERSONE CARTELLA [PER_INVIO]".into());
    };
    let per_invio = resto.first().map_or(Ok(u32::MAX), |n| n.parse())?;
    let cartella = PathBuf::from(cartella);
    std::fs::create_dir_all(&cartella)?;
    let inizio = Instant::now();
    let fornitura = genera_fornitura_in_invii(istat, persone.parse()?, 1, per_invio, &cartella)?;
    let durata = inizio.elapsed();
    let mut uscita = std::io::stdout().lock();
    writeln!(uscita, "{:?}", fornitura.totali)?;
    writeln!(uscita, "{} eventi", fornitura.eventi.len())?;
    for file in fornitura.apr.iter().chain([&fornitura.aire]) {
        writeln!(uscita, "{} {} byte", file.display(), std::fs::metadata(file)?.len())?;
    }
    writeln!(uscita, "{durata:.1?}")?;
    Ok(())
}
