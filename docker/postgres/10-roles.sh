#!/bin/bash
# Runs once, when the database's volume is empty. Makes the three parties apart from the superuser:
#   platzverbund_owner    owns the database and migrates; may make roles, is no superuser, bypasses no policy elsewhere
#   platzverbund_service  the rights of the service (made by the migration; nobody signs in as it)
#   platzverbund          signs in for API and worker; gets the rights of platzverbund_service from the migration
# The passwords come from files, go through psql's variables, and stand in no command line.
set -euo pipefail

OWNER_PASSWORD_FILE=${OWNER_PASSWORD_FILE:-/run/secrets/owner_password}
SERVICE_PASSWORD_FILE=${SERVICE_PASSWORD_FILE:-/run/secrets/service_password}
export OWNER_PASSWORD_FILE SERVICE_PASSWORD_FILE

psql --no-psqlrc --set ON_ERROR_STOP=1 --quiet --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\set owner_password `cat "$OWNER_PASSWORD_FILE"`
\set service_password `cat "$SERVICE_PASSWORD_FILE"`
CREATE ROLE platzverbund_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE platzverbund LOGIN PASSWORD :'service_password';
CREATE DATABASE platzverbund OWNER platzverbund_owner ENCODING 'UTF8' TEMPLATE template0 LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE platzverbund FROM PUBLIC;
GRANT CONNECT ON DATABASE platzverbund TO platzverbund;
SQL
