//! Anomalies found at the subentro, with the severities that hold there.

use anpr_catalogue::codici::{self, Gravita};
use anpr_engine::Anomalia;

/// The catalogue's entry `codice` with its severity at the subentro and its sentence filled in.
///
/// Codes that the published list gives to the services only (`EF022`, `EN081`, `EN248`, `ES018`, `ES020`, `ES045`) warn
/// here: the only anomaly on data that blocks a subentro is `ES092`.
pub(crate) fn anomalia(codice: &'static str, parametri: &[(&str, &str)]) -> Anomalia {
    let gravita = codici::voce(codice).and_then(|voce| voce.gravita_subentro).unwrap_or(Gravita::Avviso);
    Anomalia::con_testo(codice, gravita, codici::testo(codice, parametri))
}

/// The same, about one field whose value is quoted.
pub(crate) fn anomalia_su(codice: &'static str, oggetto: &str, campo: &str, valore: &str) -> Anomalia {
    anomalia(codice, &[("valore", valore), ("campo", campo)]).su(oggetto, campo).valore(valore)
}

/// Whether it refuses the supply.
pub(crate) fn blocca(anomalia: &Anomalia) -> bool {
    anomalia.gravita() == Gravita::Errore
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn es092_and_the_checks_on_files_block_and_checks_on_data_do_not() {
        let bloccanti = [
            "ES092", "EN001", "EN002", "EN003", "EN007", "EN008", "EN009", "EN010", "EN011", "EN012", "EN017", "EN018",
            "EN019", "EN020", "EN021", "EN022", "EN023", "EN024", "EN031", "EN034", "EN036", "EN037", "EN038", "EN039",
            "EN040", "EN363",
        ];
        for codice in bloccanti {
            assert!(blocca(&anomalia(codice, &[])), "{codice}");
        }
        for codice in [
            "EC001", "EA030", "EF008", "EF009", "EF022", "EN063", "EN081", "EN248", "ES008", "ES018", "ES045", "EHR69",
            "EN524",
        ] {
            assert!(!blocca(&anomalia(codice, &[])), "{codice}");
        }
    }
}
