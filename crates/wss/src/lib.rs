//! anpr-wss
