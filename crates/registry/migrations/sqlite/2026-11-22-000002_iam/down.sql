DROP TABLE audit_testa;
DROP TABLE audit;
DROP TABLE abilitazione;
DROP TABLE profilo_operazione;
DROP TABLE profilo;
DROP TABLE operatore;
DROP TABLE postazione;
DROP TABLE certificato;
