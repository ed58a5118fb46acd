//! The chain of the audit trail: each row's hash covers the row and the hash before it (sicurezza §14.4).

use crate::tipi::{Impronta, RigaAudit};

/// The hash of a row, given the one before it; every field is preceded by its length, so that no two rows read the same.
pub(crate) fn hash(precedente: &Impronta, riga: &RigaAudit) -> Impronta {
    let mut h = openssl::sha::Sha256::new();
    let mut campo = |dato: &[u8]| {
        h.update(&(dato.len() as u64).to_be_bytes());
        h.update(dato);
    };
    campo(&precedente.0);
    campo(&riga.numero.to_be_bytes());
    campo(&riga.quando.timestamp_micros().to_be_bytes());
    for testo in [&riga.chi, &riga.azione, &riga.oggetto] {
        campo(testo.as_bytes());
    }
    for testo in [&riga.prima, &riga.dopo] {
        match testo {
            Some(t) => {
                campo(b"1");
                campo(t.as_bytes());
            }
            None => campo(b"0"),
        }
    }
    Impronta(h.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn riga() -> RigaAudit {
        RigaAudit {
            numero: 1,
            quando: chrono::DateTime::UNIX_EPOCH,
            chi: "ab".into(),
            azione: "c".into(),
            oggetto: "d".into(),
            prima: None,
            dopo: Some("{}".into()),
            hash: Impronta([0; 32]),
        }
    }

    #[test]
    fn every_field_and_every_border_counts() {
        let base = hash(&Impronta([0; 32]), &riga());
        let altri = [
            hash(&Impronta([1; 32]), &riga()),
            hash(&Impronta([0; 32]), &RigaAudit { chi: "a".into(), azione: "bc".into(), ..riga() }),
            hash(&Impronta([0; 32]), &RigaAudit { prima: Some("{}".into()), dopo: None, ..riga() }),
            hash(&Impronta([0; 32]), &RigaAudit { numero: 2, ..riga() }),
        ];
        assert!(altri.iter().all(|h| *h != base));
    }
}
