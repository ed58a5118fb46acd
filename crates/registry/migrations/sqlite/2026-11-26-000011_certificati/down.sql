DROP TABLE certificato_emesso;
DROP TABLE comune_certificati;
