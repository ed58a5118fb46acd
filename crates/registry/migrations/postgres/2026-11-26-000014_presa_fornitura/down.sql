DROP TABLE fornitura_presa;
