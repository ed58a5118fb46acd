//! anpr-registry
