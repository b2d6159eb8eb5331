-- Two roles for a PostgreSQL server of your own: one owns the schema and is used at deploy time only, the other is what
-- Command runs as. Run once as a superuser, in the database that Command will use:
--   psql -v owner_password="'…'" -v app_password="'…'" -d command -f infra/postgres/roles.sql
-- Then, as the owner:   ConnectionStrings__Command="…Username=command_owner…" infra/command db-apply
-- Then, as a superuser: psql -d command -f infra/postgres/grants.sql
-- And run Command with: ConnectionStrings__Command="…Username=command_app…" COMMAND_APPLY_SCHEMA=false

create role command_owner login password :owner_password;
create role command_app login password :app_password;
revoke create on schema public from public;
select format('grant connect, create on database %I to command_owner', current_database()) \gexec
select format('grant connect on database %I to command_app', current_database()) \gexec
-- An idle transaction of the app would hold others up; none of its own lasts a second.
alter role command_app set idle_in_transaction_session_timeout = '30s';
