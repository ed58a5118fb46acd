DROP TABLE comune_ip;
