-- Facts are added, never edited: not even by a slip of someone who may do everything.
create or replace function command.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'command.mt_events is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create or replace trigger events_are_append_only before update or delete on command.mt_events
  for each row execute function command.refuse_change();
create or replace trigger events_are_not_truncated before truncate on command.mt_events
  for each statement execute function command.refuse_change();
