-- The chain that proves the events: one link for each, written after its commit. Links and heads are added, never edited.
create table if not exists command.chain (
  tenant_id text not null,
  n bigint not null,
  seq_id bigint not null,
  event bytea not null,
  hash bytea not null,
  primary key (tenant_id, n),
  unique (tenant_id, seq_id)
);
-- A chain begun before the first release has links without it; verify says so.
alter table command.chain add column if not exists event bytea;
create table if not exists command.chain_heads (
  tenant_id text not null,
  n bigint not null,
  hash bytea not null,
  signed_at timestamptz not null,
  why text not null,
  signature bytea not null,
  primary key (tenant_id, n)
);
create or replace function command.refuse_link_change() returns trigger language plpgsql as $$
begin
  raise exception 'command.% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;
create or replace trigger links_are_append_only before update or delete on command.chain
  for each row execute function command.refuse_link_change();
create or replace trigger links_are_not_truncated before truncate on command.chain
  for each statement execute function command.refuse_link_change();
create or replace trigger heads_are_append_only before update or delete on command.chain_heads
  for each row execute function command.refuse_link_change();
create or replace trigger heads_are_not_truncated before truncate on command.chain_heads
  for each statement execute function command.refuse_link_change();
