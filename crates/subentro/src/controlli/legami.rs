//! Marriage, widowhood, civil union, convivenza di fatto: what must stand beside what.

use super::{Contesto, Controllo, Rilievi};
use crate::anomalie::anomalia;
use crate::indice::Libro;
use crate::persona::{Persona, nomina_qualcuno};
use anpr_contract::tipi::LuogoEvento;

pub(super) const CONTROLLI: &[Controllo] = &[
    en306_coniuge_senza_matrimonio,
    en383_partner_senza_unione_o_convivenza,
    es048_luogo_del_matrimonio,
    es067_luogo_di_morte_del_coniuge,
    ehr41_chi_ha_rilasciato_la_carta,
    ef022_famiglia_e_convivenza,
];

fn en306_coniuge_senza_matrimonio(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(matrimonio) = &persona.dati.matrimonio else { return };
    if nomina_qualcuno(&matrimonio.coniuge) && matrimonio.dati_matrimonio.is_none() {
        rilievi.push(anomalia("EN306", &[]).su("matrimonio", "datiMatrimonio"));
    }
}

fn en383_partner_senza_unione_o_convivenza(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let unione = persona.dati.unione_civile.as_ref();
    let senza_unione = unione.is_some_and(|u| u.unito_civilmente.is_some() && u.atto_unione.is_none());
    let convivenza = persona.dati.convivenza_di_fatto.as_ref();
    let senza_convivenza = convivenza.is_some_and(|c| c.convivente.is_some() && c.contratto_stipula.is_none());
    for (manca, oggetto, campo) in
        [(senza_unione, "unioneCivile", "attoUnione"), (senza_convivenza, "convivenzaDiFatto", "contrattoStipula")]
    {
        if manca {
            rilievi.push(anomalia("EN383", &[("campo", oggetto)]).su(oggetto, campo));
        }
    }
}

fn es048_luogo_del_matrimonio(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let evento = persona.dati.matrimonio.as_ref().and_then(|m| m.dati_matrimonio.as_ref());
    if evento.is_some_and(|e| !uno_solo(e.luogo_evento.as_ref())) {
        rilievi.push(anomalia("ES048", &[]).su("datiMatrimonio", "luogoEvento"));
    }
}

/// An AIRE line has no column for the place.
fn es067_luogo_di_morte_del_coniuge(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let morte = persona.dati.vedovanza.as_ref().map(|v| &v.dati_morteconiuge);
    if persona.libro == Libro::Residenti && morte.is_some_and(|m| !uno_solo(m.luogo_evento.as_ref())) {
        rilievi.push(anomalia("ES067", &[]).su("datiMorteconiuge", "luogoEvento"));
    }
}

/// The schema makes the two a choice, so that only other sources than the file could bring both or neither.
fn ehr41_chi_ha_rilasciato_la_carta(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(carta) = &persona.dati.carta_identita else { return };
    if carta.comune_rilascio.is_some() == carta.consolato_rilascio.is_some() {
        rilievi.push(anomalia("EHR41", &[]).su("cartaIdentita", "comuneRilascio"));
    }
}

/// Of both the family counts: the convivenza that is not kept is told.
fn ef022_famiglia_e_convivenza(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    if let (Some(_), Some(convivenza)) = (&persona.dati.famiglia, &persona.dati.convivenza) {
        rilievi.push(anomalia("EF022", &[]).su("soggetto", "convivenza").valore(convivenza.id_fam_conv_comune.trim()));
    }
}

/// Exactly one of comune and foreign place; an exceptional place may stand alone.
fn uno_solo(luogo: Option<&LuogoEvento>) -> bool {
    luogo.is_some_and(|luogo| match (&luogo.comune, &luogo.localita) {
        (None, None) => luogo.luogo_eccezionale.is_some(),
        (Some(_), Some(_)) => false,
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use crate::controlli::prove::codici;
    use anpr_contract::tipi::{ConvivenzaDiFatto, DatiEvento, Generalita, Matrimonio, UnioneCivile, Vedovanza};

    fn eva() -> Generalita {
        Generalita { cognome: Some("VERDI".into()), nome: Some("EVA".into()), ..Default::default() }
    }

    #[test]
    fn en306_a_spouse_without_a_marriage() {
        let con = |coniuge: Generalita| codici(|p| p.matrimonio = Some(Matrimonio { coniuge, ..Default::default() }));
        assert_eq!(con(eva()), ["EN306"]);
        assert_eq!(con(Generalita::default()), Vec::<&str>::new());
    }

    #[test]
    fn en383_a_partner_without_union_or_convivenza() {
        let unione = UnioneCivile { unito_civilmente: Some(eva()), ..Default::default() };
        assert_eq!(codici(|p| p.unione_civile = Some(unione)), ["EN383"]);
        let convivenza = ConvivenzaDiFatto { convivente: Some(eva()), ..Default::default() };
        assert_eq!(codici(|p| p.convivenza_di_fatto = Some(convivenza)), ["EN383"]);
    }

    #[test]
    fn es048_es067_the_place_of_a_wedding_and_of_a_death() {
        let evento = DatiEvento { data_evento: "2010-01-01".into(), ..Default::default() };
        let matrimonio = Matrimonio { coniuge: eva(), dati_matrimonio: Some(evento.clone()), ..Default::default() };
        assert_eq!(codici(|p| p.matrimonio = Some(matrimonio)), ["ES048"]);
        let vedovanza = Vedovanza { dati_morteconiuge: evento, ordine_matrimonio_precedente: None };
        assert_eq!(codici(|p| p.vedovanza = Some(vedovanza)), ["ES067"]);
    }

    #[test]
    fn ehr41_a_card_of_nobody() {
        assert_eq!(codici(|p| p.carta_identita.as_mut().unwrap().comune_rilascio = None), ["EHR41"]);
    }

    #[test]
    fn ef022_a_person_in_a_family_and_in_a_convivenza() {
        assert_eq!(codici(|p| p.convivenza = p.famiglia.clone()), ["EF022"]);
        assert_eq!(codici(|p| p.convivenza = p.famiglia.take()), Vec::<&str>::new());
    }
}
