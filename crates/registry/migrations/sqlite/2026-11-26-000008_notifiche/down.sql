DROP TABLE notifica;
DROP TABLE endpoint;
