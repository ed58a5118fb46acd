//! The operation of the service 6001: certificates.

pub mod op6001;
