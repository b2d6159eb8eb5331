-- What Command needs and no more: it adds events, and can neither change nor delete one. Run after each db-apply.
grant usage on schema command to command_app;
grant select, insert, update, delete on all tables in schema command to command_app;
grant usage, select on all sequences in schema command to command_app;
grant execute on all functions in schema command to command_app;
revoke update, delete, truncate on command.mt_events, command.chain, command.chain_heads from command_app;
-- Accounts and sessions are no events: they change and go.
grant usage on schema identity to command_app;
grant select, insert, update, delete on all tables in schema identity to command_app;
