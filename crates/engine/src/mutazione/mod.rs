//! 5000: changes of sheets and families.
