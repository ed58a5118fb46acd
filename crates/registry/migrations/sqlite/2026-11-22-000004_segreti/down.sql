DROP TABLE segreto;
