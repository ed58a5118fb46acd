//! anpr-engine
