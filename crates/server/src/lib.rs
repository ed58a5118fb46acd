//! anpr-server
