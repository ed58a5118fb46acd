//! 5000: changes of sheets and families.

pub mod op5014_rettifica;
