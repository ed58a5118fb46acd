//! Dates and years that must follow one another.

use super::{Contesto, Controllo, Rilievi};
use crate::anomalie::{anomalia, anomalia_su};
use crate::indice::Libro;
use crate::persona::{Persona, giorno};
use anpr_contract::tipi::DatiEvento;
use anpr_engine::valori;
use anpr_model::Data;
use chrono::Datelike;

pub(super) const CONTROLLI: &[Controllo] = &[
    es009_cittadinanza,
    es010_matrimonio,
    es012_fine_del_matrimonio,
    es013_atto_di_nascita,
    es007_morte_del_coniuge,
    es127_prima_iscrizione,
    es128_date_mancanti,
    ehr69_anno_atto_di_nascita,
    ehr70_anno_atto_di_morte,
    ehr71_anno_atto_di_matrimonio,
    ehr73_anno_atto_di_fine_matrimonio,
];

fn es009_cittadinanza(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let tutte = persona.dati.cittadinanza.iter().chain(&persona.dati.altra_cittadinanza);
    for validita in tutte.filter_map(|c| giorno(c.data_validita.as_ref())) {
        if validita < persona.nascita || validita > contesto.oggi {
            rilievi.push(fuori_intervallo("ES009", validita, persona, contesto).su("cittadinanza", "dataValidita"));
        }
    }
}

fn es010_matrimonio(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(evento) = matrimonio(persona).and_then(|m| valori::data(&m.data_evento)) else { return };
    if evento <= persona.nascita || evento > contesto.oggi {
        rilievi.push(fuori_intervallo("ES010", evento, persona, contesto).su("datiMatrimonio", "dataEvento"));
    }
}

fn es012_fine_del_matrimonio(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let fine = persona.dati.separazione_annullamento_cessazione_matrimonio.as_ref();
    let Some(giorno) = fine.and_then(|f| f.sentenza.as_ref()).and_then(|s| valori::data(&s.data)) else { return };
    if giorno <= persona.nascita || giorno > contesto.oggi {
        rilievi.push(fuori_intervallo("ES012", giorno, persona, contesto).su("sentenza", "data"));
    }
}

fn es013_atto_di_nascita(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let atto = persona.dati.atto_nascita.as_ref();
    let Some(formazione) = atto.and_then(|a| giorno(a.data_formazione_atto.as_ref())) else { return };
    if formazione < persona.nascita || formazione > contesto.oggi {
        rilievi.push(fuori_intervallo("ES013", formazione, persona, contesto).su("attoNascita", "dataFormazioneAtto"));
    }
}

fn es007_morte_del_coniuge(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(morte) = morte_coniuge(persona).and_then(|m| valori::data(&m.data_evento)) else { return };
    if morte > contesto.oggi {
        let (morte, oggi) = (valori::data_italiana(morte), valori::data_italiana(contesto.oggi));
        let trovata = anomalia("ES007", &[("valore", &morte), ("data", &oggi)]);
        rilievi.push(trovata.su("datiMorteconiuge", "dataEvento").valore(&morte));
    }
}

/// The first registration in the comune comes before, or with, the residence, the last update and the entry into the
/// family. Of Italians abroad the date is that of AIRE, which follows the residence.
fn es127_prima_iscrizione(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    if persona.libro == Libro::Estero {
        return;
    }
    let [Some(prima), residenza, aggiornamento] = iscrizione_residenza_aggiornamento(persona) else { return };
    let ingresso = persona.famiglia().and_then(|(_, f)| valori::data(&f.legame_soggetto.data_decorrenza));
    if let Some(anteriore) = [residenza, aggiornamento, ingresso].into_iter().flatten().find(|altra| *altra < prima) {
        let (prima, anteriore) = (valori::data_italiana(prima), valori::data_italiana(anteriore));
        let trovata = anomalia("ES127", &[("valore", &prima), ("data", &anteriore)]);
        rilievi.push(trovata.su("generalitaSubIscr", "dataPrimaIscrizioneComune").valore(&prima));
    }
}

/// An AIRE line has no date of last update.
fn es128_date_mancanti(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let [prima, residenza, aggiornamento] = iscrizione_residenza_aggiornamento(persona);
    let mut campi = Vec::new();
    if prima.is_none() && persona.libro == Libro::Residenti {
        campi.push("dataPrimaIscrizioneComune");
    }
    if residenza.is_none() {
        campi.push("dataDecorrenzaResidenza");
    }
    if aggiornamento.is_none() && persona.libro == Libro::Residenti {
        campi.push("dataUltimoAggiornamento");
    }
    if let Some(primo) = campi.first() {
        rilievi.push(anomalia("ES128", &[("campo", &campi.join(", "))]).su("soggetto", primo));
    }
}

fn ehr69_anno_atto_di_nascita(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let anno = persona.dati.atto_nascita.as_ref().map(|a| a.anno.as_str());
    anno_fra("EHR69", anno, persona.nascita, contesto, "attoNascita", rilievi);
}

fn ehr70_anno_atto_di_morte(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    anno_dell_evento("EHR70", morte_coniuge(persona), "datiMorteconiuge", contesto, rilievi);
}

fn ehr71_anno_atto_di_matrimonio(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    anno_dell_evento("EHR71", matrimonio(persona), "datiMatrimonio", contesto, rilievi);
}

fn ehr73_anno_atto_di_fine_matrimonio(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let fine = persona.dati.separazione_annullamento_cessazione_matrimonio.as_ref();
    let anno = fine.and_then(|f| f.atto_annullamento_matrimonio.as_ref()).map(|a| a.anno.as_str());
    anno_fra("EHR73", anno, persona.nascita, contesto, "attoAnnullamentoMatrimonio", rilievi);
}

fn matrimonio(persona: &Persona) -> Option<&DatiEvento> {
    persona.dati.matrimonio.as_ref()?.dati_matrimonio.as_ref()
}

fn morte_coniuge(persona: &Persona) -> Option<&DatiEvento> {
    Some(&persona.dati.vedovanza.as_ref()?.dati_morteconiuge)
}

fn iscrizione_residenza_aggiornamento(persona: &Persona) -> [Option<Data>; 3] {
    let dati = &persona.dati;
    [
        giorno(dati.generalita_sub_iscr.data_prima_iscrizione_comune.as_ref()),
        dati.residenza.as_ref().and_then(|r| giorno(r.data_decorrenza_residenza.as_ref())),
        giorno(dati.data_ultimo_aggiornamento.as_ref()),
    ]
}

fn fuori_intervallo(
    codice: &'static str,
    valore: Data,
    persona: &Persona,
    contesto: &Contesto<'_>,
) -> anpr_engine::Anomalia {
    let [valore, nascita, oggi] = [valore, persona.nascita, contesto.oggi].map(valori::data_italiana);
    anomalia(codice, &[("valore", &valore), ("data", &nascita), ("atteso", &oggi)]).valore(&valore)
}

/// The year of the act of an event, not before the event itself.
fn anno_dell_evento(
    codice: &'static str,
    evento: Option<&DatiEvento>,
    oggetto: &str,
    contesto: &Contesto<'_>,
    rilievi: &mut Rilievi,
) {
    let Some((evento, giorno)) = evento.and_then(|e| Some((e, valori::data(&e.data_evento)?))) else { return };
    let anno = evento.atto_evento.as_ref().map(|a| a.anno.as_str());
    anno_fra(codice, anno, giorno, contesto, oggetto, rilievi);
}

/// The year of an act, not before the year of `da` and not in the future. Acts registered late keep a later year, so
/// that nothing else can be asked of it.
fn anno_fra(
    codice: &'static str,
    anno: Option<&str>,
    da: Data,
    contesto: &Contesto<'_>,
    oggetto: &str,
    rilievi: &mut Rilievi,
) {
    let Some(anno) = anno.map(str::trim) else { return };
    if !anno.parse().is_ok_and(|n: i32| (da.year()..=contesto.oggi.year()).contains(&n)) {
        rilievi.push(anomalia_su(codice, oggetto, "anno", anno));
    }
}

#[cfg(test)]
mod tests {
    use crate::controlli::prove::codici;
    use crate::persona::prove::roma;
    use anpr_contract::tipi::{
        AnnullamentoMatrimonio, Atto, DatiEvento, Generalita, LuogoEvento, Matrimonio, Sentenza, Vedovanza,
    };

    fn evento(data: &str, anno_atto: &str) -> DatiEvento {
        DatiEvento {
            data_evento: data.into(),
            luogo_evento: Some(LuogoEvento { comune: Some(roma()), ..Default::default() }),
            atto_evento: Some(atto(anno_atto)),
            ..Default::default()
        }
    }

    fn atto(anno: &str) -> Atto {
        Atto {
            comune_registrazione: roma(),
            anno: anno.into(),
            parte: "1".into(),
            numero_atto: "1".into(),
            ..Default::default()
        }
    }

    fn nozze(evento: DatiEvento) -> Vec<&'static str> {
        codici(|p| {
            p.matrimonio = Some(Matrimonio {
                coniuge: Generalita {
                    cognome: Some("BIANCHI".into()),
                    nome: Some("ANNA".into()),
                    ..Default::default()
                },
                dati_matrimonio: Some(evento),
                ..Default::default()
            });
        })
    }

    #[test]
    fn es009_a_citizenship_before_birth_or_in_the_future() {
        let con = |data: &str| codici(|p| p.cittadinanza.as_mut().unwrap().data_validita = Some(data.into()));
        assert_eq!(con("1979-12-31"), ["ES009"]);
        assert_eq!(con("2026-06-02"), ["ES009"]);
        assert_eq!(con("1980-01-01"), Vec::<&str>::new());
    }

    #[test]
    fn es010_ehr71_a_wedding_after_birth_and_its_act_not_before_it() {
        assert_eq!(nozze(evento("1980-01-01", "1980")), ["ES010"]);
        assert_eq!(nozze(evento("2026-06-02", "2026")), ["ES010"]);
        assert_eq!(nozze(evento("2010-06-02", "2009")), ["EHR71"]);
        assert_eq!(nozze(evento("2010-06-02", "2027")), ["EHR71"]);
        assert_eq!(nozze(evento("2010-06-02", "2011")), Vec::<&str>::new());
    }

    #[test]
    fn es012_ehr73_the_end_of_a_marriage() {
        let con = |data: &str, anno: &str| {
            codici(|p| {
                p.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
                    tipo_cessazione: "1".into(),
                    sentenza: Some(Sentenza {
                        data: data.into(),
                        tipo_tribunale: "1".into(),
                        autorita: "TRIBUNALE".into(),
                        data_validita: data.into(),
                        ..Default::default()
                    }),
                    atto_annullamento_matrimonio: Some(atto(anno)),
                    ..Default::default()
                });
            })
        };
        assert_eq!(con("2026-06-02", "2026"), ["ES012"]);
        assert_eq!(con("2010-01-02", "0010"), ["EHR73"]);
        assert_eq!(con("2010-01-02", "2010"), Vec::<&str>::new());
    }

    #[test]
    fn es013_ehr69_the_birth_act_is_not_before_birth() {
        let con = |anno: &str, formazione: Option<&str>| {
            codici(|p| {
                let atto = p.atto_nascita.as_mut().unwrap();
                atto.anno = anno.into();
                atto.data_formazione_atto = formazione.map(Into::into);
            })
        };
        assert_eq!(con("0008", None), ["EHR69"]);
        assert_eq!(con("1980", Some("1979-12-31")), ["ES013"]);
        assert_eq!(con("1981", Some("1981-02-01")), Vec::<&str>::new());
    }

    #[test]
    fn es007_ehr70_the_death_of_the_spouse() {
        let con = |data: &str, anno: &str| {
            codici(|p| {
                p.vedovanza =
                    Some(Vedovanza { dati_morteconiuge: evento(data, anno), ordine_matrimonio_precedente: None });
            })
        };
        assert_eq!(con("2026-07-01", "2026"), ["ES007"]);
        assert_eq!(con("2020-07-01", "2019"), ["EHR70"]);
        assert_eq!(con("2020-07-01", "2020"), Vec::<&str>::new());
    }

    #[test]
    fn es127_the_first_registration_precedes_residence_update_and_family() {
        let con = |prima: &str| codici(|p| p.generalita_sub_iscr.data_prima_iscrizione_comune = Some(prima.into()));
        assert_eq!(con("2001-05-03"), ["ES127"]);
        assert_eq!(con("2001-05-02"), Vec::<&str>::new());
    }

    #[test]
    fn es128_a_date_that_is_missing() {
        assert_eq!(codici(|p| p.generalita_sub_iscr.data_prima_iscrizione_comune = None), ["ES128"]);
        assert_eq!(codici(|p| p.data_ultimo_aggiornamento = None), ["ES128"]);
        assert_eq!(codici(|p| p.residenza.as_mut().unwrap().data_decorrenza_residenza = None), ["ES128"]);
    }
}
