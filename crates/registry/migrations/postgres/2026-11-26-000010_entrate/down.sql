DROP TABLE entrate_validazione;
DROP TABLE entrate_comportamento;
DROP TABLE entrate_riferimento;
DROP TABLE entrate_base;
DROP TABLE entrate_codice;
