-- Facts are added, never edited: not even by a slip of someone who may do everything. The record of a whole incident goes
-- when its disposal is written down, and only in that transaction.
create or replace function command.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if current_setting('command.disposing', true) = old.tenant_id || ' ' || old.stream_id then
      return old;
    end if;
  end if;
  raise exception 'command.mt_events is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create or replace trigger events_are_append_only before update or delete on command.mt_events
  for each row execute function command.refuse_change();
create or replace trigger events_are_not_truncated before truncate on command.mt_events
  for each statement execute function command.refuse_change();

-- As the owner of the schema, because the role that Command runs as can't delete an event.
create or replace function command.dispose() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('command.disposing', new.tenant_id || ' ' || (new.data->>'incident'), true);
  delete from command.mt_events where tenant_id = new.tenant_id and stream_id = (new.data->>'incident')::uuid;
  delete from command.mt_streams where tenant_id = new.tenant_id and id = (new.data->>'incident')::uuid;
  perform set_config('command.disposing', '', true);
  return null;
end $$;
create or replace trigger events_are_disposed_of after insert on command.mt_events
  for each row when (new.type = 'incident_disposed') execute function command.dispose();
