DROP TABLE fornitura_file;
DROP TABLE fornitura;
