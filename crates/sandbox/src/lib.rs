//! anpr-sandbox
