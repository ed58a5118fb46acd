//! anpr-catalogue
