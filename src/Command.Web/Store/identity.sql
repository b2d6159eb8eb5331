-- Who may sign in, and who has. Only ever added to: a later column comes by "alter table ... add column if not exists".
create schema if not exists identity;

create table if not exists identity.account (
  id text primary key,
  district text not null,
  person text not null,
  user_name varchar(256) not null,
  normalized_user_name varchar(256) not null unique,
  email varchar(256) not null,
  normalized_email varchar(256) not null,
  password_hash text,
  security_stamp text,
  concurrency_stamp text,
  totp_key text,
  totp_step bigint not null default 0,
  recovery_codes text[] not null default '{}',
  unique (district, person)
);

create table if not exists identity.passkey (
  credential_id bytea primary key,
  user_id text not null references identity.account on delete cascade,
  data jsonb not null
);
create index if not exists passkey_of_account on identity.passkey (user_id);

create table if not exists identity.session (
  id uuid primary key,
  district text not null,
  person text not null,
  account text,
  method text not null,
  device text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  staffed_because text
);
create index if not exists session_open on identity.session (district, person) where ended_at is null;

create table if not exists identity.invitation (
  token_hash text primary key,
  district text not null,
  person text not null,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Failed sign-ins, by a hash of the e-mail that was tried: one that has no account behaves like one that has.
create table if not exists identity.attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null
);

-- A district's own sign-in (OpenID Connect). The secret is sealed.
create table if not exists identity.provider (
  id text primary key,
  district text not null,
  name text not null,
  kind text not null,
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  tenant text,
  changed_at timestamptz not null
);

create table if not exists identity.login (
  issuer text not null,
  subject text not null,
  account text not null references identity.account on delete cascade,
  primary key (issuer, subject)
);
create index if not exists login_of_account on identity.login (account);
