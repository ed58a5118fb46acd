//! Verifies a signature of the grammar over the elements that it must cover.

use super::signature::{Reference, Signature};
use crate::{
    Refusal, Seal, rsa,
    transcript::{Entry, Notes},
    xml::{CanonicalForm, Document, ElementId},
};
use openssl::pkey::{PKey, Public};

/// Verifies signature value and digests. `targets` are the elements of the references, in their order; of `keep` the
/// canonical bytes are handed back, of nothing if it is not among them. The enveloped signature leaves itself out.
pub(super) fn verify(
    signature: &Signature,
    targets: &[ElementId],
    keep: Option<ElementId>,
    signer: &PKey<Public>,
    document: &Document<'_>,
    form: &mut CanonicalForm<'_, '_>,
    notes: &mut Notes<'_>,
) -> Result<Vec<u8>, Refusal> {
    let seal = signature.seal;
    let canonical = form.write(signature.signed_info, None, &signature.prefixes)?;
    let digest = signature.hash.digest(canonical);
    let verifies = rsa::verify(signer, signature.hash, &digest, &signature.value);
    notes.add(|| Entry::Signature { seal, algorithm: signature.hash.name(), canonical: canonical.to_vec(), verifies });
    if !verifies {
        return Err(Refusal::SignatureMismatch { seal });
    }
    let omit = match seal {
        Seal::Message => None,
        Seal::Assertion => Some(signature.element),
    };
    let mut kept = Vec::new();
    for (reference, target) in signature.references.iter().zip(targets) {
        let canonical = form.write(*target, omit, &reference.prefixes)?;
        check_digest(reference, seal, canonical, document, *target, notes)?;
        if Some(*target) == keep {
            kept = form.take();
        }
    }
    Ok(kept)
}

fn check_digest(
    reference: &Reference,
    seal: Seal,
    canonical: &[u8],
    document: &Document<'_>,
    target: ElementId,
    notes: &mut Notes<'_>,
) -> Result<(), Refusal> {
    let computed = reference.hash.digest(canonical);
    notes.add(|| Entry::Reference {
        seal,
        id: reference.id.clone(),
        path: document.path(target),
        algorithm: reference.hash.name(),
        expected: reference.digest.clone(),
        computed: computed.as_slice().to_vec(),
        canonical: canonical.to_vec(),
    });
    // A signer may say what it likes in its own SignedInfo; an impossible length has its own fault.
    if reference.digest.len() != computed.as_slice().len() {
        return Err(Refusal::DigestLength { seal, id: reference.id.clone(), bytes: reference.digest.len() });
    }
    if reference.digest != computed.as_slice() {
        return Err(Refusal::DigestMismatch { seal, id: reference.id.clone() });
    }
    Ok(())
}
