DROP TABLE verifica_certificato;
