//! The checked-in files are what the schemas say.

use std::path::Path;

#[test]
fn generated_files_are_not_stale() {
    let radice = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let uscita = contractgen::genera(&radice.join("xsd"), &radice.join("wsdl")).unwrap();
    let diverse = contractgen::differenze(&uscita, &radice.join("crates/contract/src/generated")).unwrap();
    assert!(diverse.is_empty(), "run `make contract`; these files differ: {diverse:?}");
}
