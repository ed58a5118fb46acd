//! Outages and omocodie on demand.

use crate::banco::*;
use anpr_entrate::{AgenziaEntrate, ErroreProva, Incorporata};
use anpr_registry::{Registry, StatoCodice};
use std::time::{Duration, Instant};

scenari! {
    fn an_outage_stops_every_call_in_every_process_and_loses_nothing(b) {
        b.attribuisci("a", &rossi(), oggi());
        b.guasto(true);
        let altro_processo = Incorporata::new(Registry::open(&b.config).unwrap());
        for agenzia in [b.agenzia.as_ref(), &altro_processo] {
            non_disponibile(agenzia.attribuisci("b", &russo(), oggi()));
            non_disponibile(agenzia.attribuisci_omocodia("b", &rossi(), oggi()));
            non_disponibile(agenzia.verifica(ROSSI, &rossi(), oggi()));
            non_disponibile(agenzia.muta("m", ROSSI, &russo(), oggi()));
            non_disponibile(agenzia.annulla("n", ROSSI, oggi()));
        }
        b.guasto(false);
        assert_eq!(b.stato(ROSSI), StatoCodice::Valido);
        assert_eq!(altro_processo.attribuisci("b", &russo(), oggi()).unwrap().codice, VARIANTE);
    }

    fn a_latency_makes_it_late(b) {
        b.comportamento(|c| c.latenza_ms = 150);
        let inizio = Instant::now();
        b.attribuisci("a", &rossi(), oggi());
        assert!(inizio.elapsed() >= Duration::from_millis(150));
    }

    fn behaviour_has_bounds(b) {
        let ora = b.prove.comportamento().unwrap();
        for (latenza_ms, marcatura_giorni) in [(-1, 0), (600_001, 0), (0, -1), (0, 3651)] {
            let comportamento = anpr_registry::ComportamentoEntrate { latenza_ms, marcatura_giorni, ..ora };
            assert!(matches!(b.prove.imposta(comportamento), Err(ErroreProva::Limite(_))));
        }
        assert_eq!(b.prove.comportamento().unwrap(), ora);
    }

    fn an_omocodia_goes_from_the_code_by_a_provisional_one_to_a_variant(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        let provvisorio = b.prove.apri_omocodia(ROSSI, oggi()).unwrap();
        assert_eq!(esito(b.agenzia.verifica(ROSSI, &rossi(), oggi())), "EAV13");
        assert!(b.agenzia.verifica(&provvisorio, &rossi(), oggi()).is_ok());
        assert!(matches!(b.prove.apri_omocodia(ROSSI, oggi()), Err(ErroreProva::Stato(StatoCodice::Omocodia))));
        assert_eq!(b.prove.risolvi_omocodia(ROSSI, domani()).unwrap(), VARIANTE);
        assert!(b.agenzia.verifica(VARIANTE, &rossi(), domani()).is_ok());
        for vecchio in [ROSSI, &provvisorio] {
            assert_eq!(esito(b.agenzia.verifica(vecchio, &rossi(), domani())), "EAV50", "{vecchio}");
        }
        assert_eq!(esito(b.agenzia.annulla("n", VARIANTE, domani())), "AEE95");
        assert!(matches!(b.prove.risolvi_omocodia(ROSSI, domani()), Err(ErroreProva::Stato(StatoCodice::Collegato))));
    }

    fn what_is_not_there_cannot_be_tried(b) {
        assert!(matches!(b.prove.apri_omocodia(ROSSI, oggi()), Err(ErroreProva::Sconosciuto)));
        assert!(matches!(b.prove.risolvi_omocodia(ROSSI, oggi()), Err(ErroreProva::Sconosciuto)));
        assert!(matches!(b.prove.apri_omocodia(PROVVISORIO, oggi()), Err(ErroreProva::Provvisorio)));
        assert!(matches!(b.prove.marca(ROSSI, None, oggi()), Err(ErroreProva::Sconosciuto)));
    }
}
