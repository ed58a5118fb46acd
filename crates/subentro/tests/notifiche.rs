//! R8: the comuni that are in hear of a subentro, and only of one that succeeded.

mod comune;

use anpr_contract::notifiche_comuni_n000::NotificaN031;
use anpr_model::{OperazioneId, TipoNotifica};
use anpr_registry::CriteriNotifiche;
use comune::{ALTRO, Apr, COMUNE, OGGI, Prova, accolta, persona, respinta};

#[test]
fn r8_n031_goes_to_every_comune_that_is_in_and_to_no_other() {
    Prova::ovunque(|p| {
        let notifiche = || {
            let mut vista = p.registry.snapshot().unwrap();
            vista.notifiche(&CriteriNotifiche::default(), OperazioneId(0), 10).unwrap()
        };
        let altro = Apr { comune: ALTRO.into(), ..Apr::singoli("VERDI", 2) };
        accolta(p.fornitura(1, &altro, &[]));
        assert_eq!(notifiche(), [], "nobody was in");
        let mut senza_famiglia = Apr::singoli("ROSSI", 1);
        senza_famiglia.persone.push(persona("solo", "ROSSI", "SOLO"));
        respinta(p.fornitura(1, &senza_famiglia, &[]));
        assert_eq!(notifiche(), [], "nobody came in");
        accolta(p.fornitura(2, &Apr::singoli("ROSSI", 1), &[]));
        let notifiche = notifiche();
        let [n031] = notifiche.as_slice() else { panic!("{notifiche:?}") };
        assert_eq!((n031.tipo, n031.destinatario.as_str()), (TipoNotifica::N031, ALTRO));
        let letta: NotificaN031 = anpr_contract::leggi(&n031.contenuto).unwrap();
        assert_eq!(letta.comune_richiesta.codice_istat, COMUNE);
        assert_eq!(letta.data_operativita_anpr, OGGI);
    });
}

#[test]
fn r8_n031_comes_once_to_a_comune_that_took_in_others() {
    Prova::ovunque(|p| {
        accolta(p.fornitura(1, &Apr { comune: ALTRO.into(), ..Apr::singoli("VERDI", 1) }, &[]));
        p.confluito("888003", ALTRO);
        p.confluito("888004", "888003");
        p.confluito("888005", COMUNE);
        accolta(p.fornitura(1, &Apr::singoli("ROSSI", 1), &[]));
        let mut vista = p.registry.snapshot().unwrap();
        let notifiche = vista.notifiche(&CriteriNotifiche::default(), OperazioneId(0), 10).unwrap();
        assert_eq!(notifiche.iter().map(|n| n.destinatario.as_str()).collect::<Vec<_>>(), [ALTRO]);
    });
}
