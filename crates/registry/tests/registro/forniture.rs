//! Supplies of the subentro.

use crate::banco::*;
use anpr_model::{LottoId, OperazioneId};
use anpr_registry::*;

fn file(tipo: TipoFile, progressivo: i32) -> FileFornitura {
    FileFornitura {
        tipo,
        progressivo,
        nome: format!("{A}_SUB{tipo}_1_2_{progressivo}.gz"),
        impronta: Impronta([3; 32]),
        dimensione: 1234,
        percorso: "in/1".into(),
        ricevuto: istante("2026-11-22T10:00:00Z"),
        esito: None,
    }
}

fn ricevi(b: &Banco, numero: i32, f: FileFornitura) -> Risultato<()> {
    b.registry.scrivi(move |s| s.ricevi_file(A, numero, 2, &f)).attendi()
}

scenari! {
    fn a_file_is_received_once_by_name_and_by_number(b) {
        ricevi(b, 1, file(TipoFile::Apr, 1)).unwrap();
        assert!(matches!(ricevi(b, 1, file(TipoFile::Apr, 1)), Err(Errore::Duplicato(_))));
        assert!(matches!(ricevi(b, 2, file(TipoFile::Apr, 1)), Err(Errore::Duplicato(_))), "same name, other supply");
        let altro_nome = FileFornitura { nome: "altro".into(), ..file(TipoFile::Apr, 1) };
        assert!(matches!(ricevi(b, 1, altro_nome), Err(Errore::Duplicato(_))));
        assert_eq!(b.vista().forniture(A).unwrap().len(), 1, "a refused file makes no supply");
        let ignoto = b.registry.scrivi(|s| s.ricevi_file("999999", 1, 1, &file(TipoFile::Apr, 1))).attendi();
        assert_eq!(ignoto, Err(Errore::Sconosciuto("row referred to")));
    }

    fn a_supply_shows_its_files_and_its_way(b) {
        ricevi(b, 1, file(TipoFile::Aire, 1)).unwrap();
        ricevi(b, 1, file(TipoFile::Apr, 2)).unwrap();
        ricevi(b, 1, file(TipoFile::Apr, 1)).unwrap();
        let f = b.vista().forniture(A).unwrap().remove(0);
        assert_eq!((f.stato, f.totale, f.lotto), (StatoFornitura::Ricevuta, 2, None));
        assert_eq!(f.file, [file(TipoFile::Apr, 1), file(TipoFile::Apr, 2), file(TipoFile::Aire, 1)]);
        b.scrivi(|s| s.lavora_fornitura(A, 1, LottoId(7)));
        b.scrivi(|s| s.esito_file(A, 1, TipoFile::Apr, 2, "scartato").and(
            s.concludi_fornitura(A, 1, StatoFornitura::Ko, "KO", istante("2026-11-22T11:00:00Z"))));
        let f = b.vista().forniture(A).unwrap().remove(0);
        assert_eq!((f.stato, f.esito.as_deref(), f.lotto), (StatoFornitura::Ko, Some("KO"), Some(LottoId(7))));
        assert_eq!((f.conclusa, f.file[1].esito.as_deref()), (Some(istante("2026-11-22T11:00:00Z")), Some("scartato")));
        assert!(b.vista().forniture(B).unwrap().is_empty());
    }

    fn a_supply_that_has_ended_does_not_begin_again(b) {
        ricevi(b, 1, file(TipoFile::Apr, 1)).unwrap();
        let fine = |stato| b.registry.scrivi(move |s| s.concludi_fornitura(A, 1, stato, "", istante("2026-11-22T11:00:00Z"))).attendi();
        assert!(matches!(fine(StatoFornitura::Ok), Err(Errore::TransizioneVietata { .. })), "not without work");
        b.scrivi(|s| s.lavora_fornitura(A, 1, LottoId(1)));
        b.scrivi(|s| s.lavora_fornitura(A, 1, LottoId(2)));
        fine(StatoFornitura::Ok).unwrap();
        for esito in [fine(StatoFornitura::Ko), b.registry.scrivi(|s| s.lavora_fornitura(A, 1, LottoId(3))).attendi()] {
            assert!(matches!(esito, Err(Errore::TransizioneVietata { .. })), "{esito:?}");
        }
        let ignota = b.registry.scrivi(|s| s.lavora_fornitura(A, 9, LottoId(3))).attendi();
        assert_eq!(ignota, Err(Errore::Sconosciuto("fornitura")));
    }

    fn one_run_at_a_time_holds_a_supply_until_its_time_is_over_or_it_is_taken_away(b) {
        ricevi(b, 1, file(TipoFile::Apr, 1)).unwrap();
        ricevi(b, 2, FileFornitura { nome: "altro".into(), ..file(TipoFile::Apr, 1) }).unwrap();
        let ora = |minuto: u32| istante(&format!("2026-11-22T10:{minuto:02}:00Z"));
        let prende = |titolare, numero, minuto| {
            let presa = PresaFornitura { titolare: OperazioneId(titolare), adesso: ora(minuto), fino: ora(minuto + 5) };
            b.registry.scrivi(move |s| s.prendi_fornitura(A, numero, presa)).attendi().unwrap()
        };
        assert!(prende(1, 1, 0));
        assert!(!prende(2, 1, 4) && prende(2, 2, 4), "each supply for itself");
        assert!(prende(1, 1, 4) && !prende(2, 1, 8), "who goes on holds it for longer");
        assert!(prende(2, 1, 9) && !prende(1, 1, 10));
        b.scrivi(move |s| s.tieni_fornitura(A, 1, OperazioneId(3), ora(20)));
        assert!(!prende(2, 1, 11) && prende(3, 1, 11));
        let presa = PresaFornitura { titolare: OperazioneId(1), adesso: ora(0), fino: ora(5) };
        let ignota = b.registry.scrivi(move |s| s.prendi_fornitura(A, 9, presa)).attendi();
        assert_eq!(ignota, Err(Errore::Sconosciuto("fornitura")));
    }

    fn comuni_are_listed_once_while_a_supply_of_theirs_is_open(b) {
        assert!(b.vista().comuni_con_forniture_aperte().unwrap().is_empty());
        ricevi(b, 1, file(TipoFile::Apr, 1)).unwrap();
        ricevi(b, 2, FileFornitura { nome: "altro".into(), ..file(TipoFile::Apr, 1) }).unwrap();
        b.scrivi(|s| s.lavora_fornitura(A, 1, LottoId(1)));
        assert_eq!(b.vista().comuni_con_forniture_aperte().unwrap(), [A]);
        for (numero, stato) in [(1, StatoFornitura::Ok), (2, StatoFornitura::Ko)] {
            b.scrivi(move |s| s.concludi_fornitura(A, numero, stato, "", istante("2026-11-22T11:00:00Z")));
        }
        assert!(b.vista().comuni_con_forniture_aperte().unwrap().is_empty());
    }
}
