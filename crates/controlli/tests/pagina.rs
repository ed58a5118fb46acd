//! The page is that of the sources, and the sources agree with themselves.

#![allow(clippy::unwrap_used, reason = "tests fail loudly")]

use std::path::Path;

fn radice() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[test]
fn the_page_is_current() {
    let scritta = std::fs::read_to_string(radice().join("docs/controlli.md")).unwrap();
    let adesso = controlli::leggi(radice()).unwrap().pagina();
    let diversa = scritta.lines().zip(adesso.lines()).find(|(scritta, adesso)| scritta != adesso);
    assert!(scritta == adesso, "docs/controlli.md is stale, run `make docs`: {diversa:?}");
}

#[test]
fn sources_head_comments_and_tests_agree_on_every_code() {
    let difetti = controlli::leggi(radice()).unwrap().difetti();
    assert!(difetti.is_empty(), "{} defects:\n{}", difetti.len(), difetti.join("\n"));
}

#[test]
fn what_cannot_be_read_is_said() {
    let vuota = tempfile::tempdir().unwrap();
    let errore = controlli::leggi(vuota.path()).unwrap_err().to_string();
    assert!(errore.contains("crates"), "{errore}");
    let src = vuota.path().join("crates/uno/src");
    std::fs::create_dir_all(&src).unwrap();
    std::fs::write(src.join("lib.rs"), "fn f() { \"").unwrap();
    std::fs::create_dir_all(vuota.path().join("tests/tests")).unwrap();
    let errore = controlli::leggi(vuota.path()).unwrap_err().to_string();
    assert!(errore.contains("lib.rs: not Rust"), "{errore}");
}
