//! From names on the wire to names in Rust.

/// `tipoIndirizzo` -> `TipoIndirizzo`, `Risposta3002_OK` -> `Risposta3002OK`.
pub(crate) fn tipo(nome: &str) -> String {
    let mut esito = String::new();
    for parte in nome.split(['_', '-', '.', ' ']) {
        let mut caratteri = parte.chars();
        if let Some(c) = caratteri.next() {
            esito.extend(c.to_uppercase());
            esito.push_str(caratteri.as_str());
        }
    }
    if esito.starts_with(|c: char| c.is_ascii_digit()) {
        esito.insert(0, 'T');
    }
    esito
}

/// `idFamigliaConvivenzaANPR` -> `id_famiglia_convivenza_anpr`, `Risposta3002_OK` -> `risposta3002_ok`.
pub(crate) fn campo(nome: &str) -> String {
    let caratteri: Vec<char> = nome.chars().collect();
    let mut esito = String::new();
    for (i, &c) in caratteri.iter().enumerate() {
        if matches!(c, '_' | '-' | '.' | ' ') {
            if !esito.ends_with('_') {
                esito.push('_');
            }
            continue;
        }
        let prima = i.checked_sub(1).and_then(|p| caratteri.get(p)).copied().unwrap_or('_');
        let dopo = caratteri.get(i + 1).copied().unwrap_or('_');
        let confine = c.is_uppercase()
            && (prima.is_lowercase() || (prima.is_uppercase() && dopo.is_lowercase()))
            && !esito.is_empty();
        if confine && !esito.ends_with('_') {
            esito.push('_');
        }
        esito.extend(c.to_lowercase());
    }
    if RISERVATE.contains(&esito.as_str()) {
        esito.insert_str(0, "r#");
    }
    esito
}

/// The name that serde's `camelCase` rule makes of a field, to tell when a field needs its own `rename`.
pub(crate) fn cammello(campo: &str) -> String {
    let mut esito = String::new();
    let mut maiuscola = false;
    for c in campo.trim_start_matches("r#").chars() {
        match c {
            '_' => maiuscola = true,
            c if maiuscola => {
                esito.push(c.to_ascii_uppercase());
                maiuscola = false;
            }
            c => esito.push(c),
        }
    }
    esito
}

/// `Residenza` -> `RESIDENZA`.
pub(crate) fn costante(nome: &str) -> String {
    campo(nome).trim_start_matches("r#").to_uppercase()
}

/// `3000consultazione` -> `consultazione_3000`, `S001subentro` -> `subentro_s001`, `generalita` -> `generalita`.
pub(crate) fn modulo(file: &str) -> String {
    let codice = file.find(|c: char| c.is_ascii_digit()).map_or(0, |inizio| {
        let cifre = file.get(inizio..).unwrap_or_default().chars().take_while(char::is_ascii_digit).count();
        if file.get(..inizio).is_some_and(|p| p.chars().all(|c| c.is_ascii_uppercase())) { inizio + cifre } else { 0 }
    });
    let (codice, resto) = file.split_at(codice);
    match (codice.is_empty(), resto.is_empty()) {
        (true, _) => campo(resto).trim_start_matches("r#").to_owned(),
        (false, true) => format!("servizio_{}", codice.to_lowercase()),
        (false, false) => format!("{}_{}", campo(resto).trim_start_matches("r#"), codice.to_lowercase()),
    }
}

const RISERVATE: [&str; 12] = ["type", "match", "ref", "use", "in", "as", "for", "if", "mod", "move", "box", "try"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_wire() {
        assert_eq!(campo("idFamigliaConvivenzaANPR"), "id_famiglia_convivenza_anpr");
        assert_eq!(campo("motivoIscrizioneAPR"), "motivo_iscrizione_apr");
        assert_eq!(campo("datiSoggiorno30XX"), "dati_soggiorno30XX".to_lowercase());
        assert_eq!(campo("pCodiceFiscalePadre"), "p_codice_fiscale_padre");
        assert_eq!(campo("Risposta3002_OK"), "risposta3002_ok");
        assert_eq!(campo("type"), "r#type");
        assert_eq!(tipo("Risposta3002_OK"), "Risposta3002OK");
        assert_eq!(tipo("rispostaKO"), "RispostaKO");
        assert_eq!(modulo("3000consultazione"), "consultazione_3000");
        assert_eq!(modulo("S001subentro"), "subentro_s001");
        assert_eq!(modulo("rispostaComune"), "risposta_comune");
        assert_eq!(modulo("CIE0Servizi"), "servizi_cie0");
        assert_eq!(costante("RispostaKO"), "RISPOSTA_KO");
        assert_eq!(cammello("tipo_indirizzo"), "tipoIndirizzo");
    }
}
