//! anpr-subentro
