//! Random requests about bonds among a few people: whatever is accepted, nobody has two bonds in force, and a reconciled one
//! stands on both sheets alike (registrazione §37.1, invariants 3 and 5).

use super::*;
use anpr_contract::tipi::{
    AnnullamentoMatrimonio, ConvivenzaDiFatto, DocumentoProtocollato, RisoluzioneConvivenza, ScioglimentoUnione,
    StatoCivile, UnioneCivile, Vedovanza,
};
use anpr_model::Sezione;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

/// A bond in force: kind, with whom if reconciled, since when.
type InVigore = (&'static str, Option<String>, Option<String>);

struct Gente {
    banco: Banco,
    ids: Vec<SoggettoId>,
}

impl Gente {
    fn nuova() -> Self {
        let banco = Banco::nuovo();
        let persone = [
            Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12"),
            Persona::nuova("BIANCHI", "ANNA", 'F', "1982-03-04").legame("23"),
            Persona::nuova("VERDI", "UGO", 'M', "1981-06-07").legame("23"),
            Persona::nuova("NERI", "PIA", 'F', "1983-08-09").legame("23"),
        ];
        let (_, ids) = banco.famiglia(NOI, &persone);
        Self { banco, ids }
    }

    fn in_vigore(&self, chi: SoggettoId) -> Vec<InVigore> {
        let mut tutti = Vec::new();
        let finito = |sezione| !self.banco.sezioni::<serde_json::Value>(chi, sezione, OGGI).is_empty();
        let fini: Vec<AnnullamentoMatrimonio> = self.banco.sezioni(chi, Sezione::AnnullamentoMatrimonio, OGGI);
        let sciolto = fini.iter().any(|f| f.tipo_cessazione != "5") || finito(Sezione::Vedovanza);
        let matrimoni: Vec<Matrimonio> = self.banco.sezioni(chi, Sezione::Matrimonio, OGGI);
        assert!(matrimoni.len() <= 1 && fini.len() <= 1, "one version of a section at a time");
        for m in matrimoni.into_iter().filter(|_| !sciolto) {
            let dal = m.dati_matrimonio.map(|d| d.data_evento);
            tutti.push(("matrimonio", m.coniuge.id_scheda_soggetto_anpr, dal));
        }
        let unioni: Vec<UnioneCivile> = self.banco.sezioni(chi, Sezione::UnioneCivile, OGGI);
        assert!(unioni.len() <= 1, "one version of a section at a time");
        for u in unioni.into_iter().filter(|u| u.scioglimento_unione.is_none()) {
            let con = u.unito_civilmente.and_then(|g| g.id_scheda_soggetto_anpr);
            tutti.push(("unione", con, u.atto_unione.map(|d| d.data_evento)));
        }
        let convivenze: Vec<ConvivenzaDiFatto> = self.banco.sezioni(chi, Sezione::ConvivenzaDiFatto, OGGI);
        assert!(convivenze.len() <= 1, "one version of a section at a time");
        for c in convivenze.into_iter().filter(|c| c.contratto_risoluzione.is_none()) {
            let con = c.convivente.and_then(|g| g.id_scheda_soggetto_anpr);
            tutti.push(("convivenza", con, c.contratto_stipula.and_then(|d| d.data)));
        }
        tutti
    }

    fn verifica(&self, storia: &[String]) {
        for chi in &self.ids {
            let suoi = self.in_vigore(*chi);
            assert!(suoi.len() <= 1, "{chi} has {suoi:?} after {storia:#?}");
            for (genere, con, dal) in suoi {
                let Some(altro) = con.and_then(|id| id.parse().ok()).map(SoggettoId) else { continue };
                let reciproco = (genere, Some(chi.to_string()), dal);
                assert_eq!(self.in_vigore(altro), [reciproco], "{chi} and {altro} differ after {storia:#?}");
            }
        }
    }

    fn richiesta(&self, rng: &mut StdRng) -> Richiesta5008 {
        let chi = self.ids[rng.random_range(0..self.ids.len())];
        let altro = self.ids[rng.random_range(0..self.ids.len())];
        let partner = match rng.random_range(0..4) {
            0 if rng.random_bool(0.5) => estranea(),
            0 => estraneo(),
            1 => Generalita { id_scheda_soggetto_anpr: None, ..self.banco.generalita(altro) },
            _ => self.banco.generalita(altro),
        };
        let giorno = |rng: &mut StdRng| format!("20{:02}-{:02}-10", rng.random_range(16..26), rng.random_range(7..9));
        let (dal, al) = (giorno(rng), giorno(rng));
        let tipo = ["12", "12", "13", "14", "14", "16", "17", "18", "19"][rng.random_range(0..9)];
        let mut r = richiesta(&self.banco, chi, &[tipo]);
        let decorrenza = format!("2026-11-{:02}", rng.random_range(2..20));
        r.testata_richiesta = self.banco.testata("5008", &decorrenza);
        let documento = |giorno: &str| DocumentoProtocollato {
            data: Some(giorno.into()),
            data_documento: Some(giorno.into()),
            data_notifica: Some(giorno.into()),
            ..DocumentoProtocollato::default()
        };
        let intero = rng.random_bool(0.5);
        match tipo {
            "12" => r.matrimonio = Some(nozze(partner, &dal)),
            "13" => {
                r.matrimonio = intero.then(|| nozze(partner, &dal));
                r.vedovanza = Some(Vedovanza { dati_morteconiuge: evento(&al), ordine_matrimonio_precedente: None });
            }
            "14" => {
                r.matrimonio = intero.then(|| nozze(partner, &dal));
                r.stato_civile = Some(StatoCivile { stato_civile: "4".into(), ..StatoCivile::default() });
                r.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
                    tipo_cessazione: if rng.random_bool(0.2) { "5" } else { "1" }.into(),
                    sentenza: Some(sentenza(&al, &al)),
                    ..AnnullamentoMatrimonio::default()
                });
            }
            "16" | "17" => {
                let finisce = tipo == "17";
                r.convivenza_di_fatto = Some(ConvivenzaDiFatto {
                    convivente: (!finisce || intero).then_some(partner),
                    contratto_stipula: (!finisce || intero).then(|| documento(&dal)),
                    contratto_risoluzione: finisce.then(|| RisoluzioneConvivenza {
                        motivo_risoluzione: Some("31".into()),
                        contratto: Some(documento(&al)),
                    }),
                    ..ConvivenzaDiFatto::default()
                });
            }
            _ => {
                let finisce = tipo == "19";
                r.unione_civile = Some(UnioneCivile {
                    unito_civilmente: (!finisce || intero).then_some(partner),
                    atto_unione: (!finisce || intero).then(|| evento_con_atto(&dal)),
                    scioglimento_unione: finisce.then(|| ScioglimentoUnione {
                        motivo_scioglimento: Some("2".into()),
                        dati_evento: Some(evento_con_atto(&al)),
                        ..ScioglimentoUnione::default()
                    }),
                    ..UnioneCivile::default()
                });
            }
        }
        r
    }
}

/// A request in one line.
fn in_breve(r: &Richiesta5008) -> String {
    let nome = |g: &Generalita| g.nome.clone().unwrap_or_default();
    let evento = |e: &Option<DatiEvento>| e.as_ref().map(|e| e.data_evento.clone());
    let documento = |d: &Option<DocumentoProtocollato>| d.as_ref().and_then(|d| d.data.clone());
    let matrimonio = r.matrimonio.as_ref().map(|m| (nome(&m.coniuge), evento(&m.dati_matrimonio)));
    let fine = r.separazione_annullamento_cessazione_matrimonio.as_ref();
    let fine = fine.map(|f| (f.tipo_cessazione.clone(), f.sentenza.as_ref().map(|s| s.data.clone())));
    let vedovanza = r.vedovanza.as_ref().map(|v| v.dati_morteconiuge.data_evento.clone());
    let unione = r.unione_civile.as_ref().map(|u| {
        let fine = u.scioglimento_unione.as_ref().map(|s| evento(&s.dati_evento));
        (u.unito_civilmente.as_ref().map(nome), evento(&u.atto_unione), fine)
    });
    let convivenza = r.convivenza_di_fatto.as_ref().map(|c| {
        let fine = c.contratto_risoluzione.as_ref().map(|f| documento(&f.contratto));
        (c.convivente.as_ref().map(nome), documento(&c.contratto_stipula), fine)
    });
    let dal = r.testata_richiesta.data_decorrenza.as_deref().unwrap_or_default();
    let (chi, tipo) = (nome(&r.generalita_per_ricerca), &r.dati_controllo.tipo_mutazione);
    format!("{dal} {chi} {tipo:?}: {matrimonio:?} {vedovanza:?} {fine:?} {unione:?} {convivenza:?}")
}

#[test]
fn bonds_stay_exclusive_and_mutual_whatever_is_sent() {
    let mut accettate = 0;
    for seme in 0..20 {
        let (gente, mut rng) = (Gente::nuova(), StdRng::seed_from_u64(seme));
        let mut storia = Vec::new();
        for _ in 0..40 {
            let r = gente.richiesta(&mut rng);
            if gente.banco.registra(&r, decidi).is_ok() {
                accettate += 1;
                storia.push(in_breve(&r));
                gente.verifica(&storia);
            }
        }
    }
    assert!(accettate > 60, "too few were accepted to mean anything: {accettate}");
}
