-- One-time links: how somebody without an account answers one question. A module declares a purpose; a link is for one
-- record of it and opens that alone. What the link carries is made when it is sent and kept as a hash: it is nowhere else.
create table access.link_purpose (
  name text primary key check (name ~ '^[a-z-]+\.[a-z-]+$'),
  -- A function of the module: given a record, the address its link goes to and, where it takes a code too, the mobile for
  -- that; no row once nobody asks any more. It is looked at each time, so that a link ends with what it was for.
  asks text not null check (asks ~ '^[a-z_]+\.[a-z_]+$')
);
grant select on access.link_purpose to rooted_definer;

create table access.one_time_link (
  id uuid primary key,
  url_id text not null unique,
  purpose text not null references access.link_purpose (name),
  record_id uuid not null,
  issued_by uuid not null references access.user_account (id),
  issued_at timestamptz not null default now(),
  ends_at timestamptz not null default now() + interval '72 hours',
  -- Of what stands in the message; null until it is sent. It opens once.
  sent_hash bytea unique,
  opened_at timestamptz,
  -- Of what the page in hand carries: another one after each answer.
  hand_hash bytea unique,
  in_hand_until timestamptz,
  awaits_code boolean not null default false,
  code_hash bytea,
  code_tries smallint not null default 0,
  answered_at timestamptz,
  revoked_at timestamptz
);
create index on access.one_time_link (purpose, record_id);
create index on access.one_time_link (ends_at);
alter table access.one_time_link enable row level security;
alter table access.one_time_link force row level security;
grant select, insert, update, delete on access.one_time_link to rooted_definer;
create policy definer on access.one_time_link to rooted_definer using (true) with check (true);

create function access.declare_link_purpose(name text, asks text) returns void
  language sql as $$ insert into access.link_purpose values (declare_link_purpose.name, declare_link_purpose.asks) $$;

-- Where a record's link goes now; no row where nobody asks any more.
create function access.link_way(purpose text, record_id uuid) returns table (email text, mobile text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare asks text := (select p.asks from access.link_purpose p where p.name = link_way.purpose);
begin
  return query execute format('select w.email, w.mobile from %s($1) w where w.email is not null', asks) using link_way.record_id;
end $$;

create function access.queue_for_link(link_id uuid, template text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    select messages.queue(null, l.id, queue_for_link.template, l.url_id, gen_random_uuid(), l.issued_by)
      from access.one_time_link l where l.id = queue_for_link.link_id
  $$;

create function access.revoke_links(purpose text, record_id uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update access.one_time_link l set revoked_at = now()
         where l.purpose = revoke_links.purpose and l.record_id = revoke_links.record_id and l.revoked_at is null $$;

-- Sends a link for a record, in place of every earlier one. Who may ask for it is checked by the module's function that
-- calls this. False where nobody asks any more, or after the fifth within a day.
create function access.issue_link(purpose text, record_id uuid, issued_by uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare link uuid := gen_random_uuid();
begin
  delete from access.one_time_link l where l.ends_at < now() - interval '90 days';
  if not exists (select 1 from access.link_way(issue_link.purpose, issue_link.record_id))
     or (select count(*) from access.one_time_link l where l.purpose = issue_link.purpose
           and l.record_id = issue_link.record_id and l.issued_at > now() - interval '1 day') >= 5 then
    return false;
  end if;
  perform access.revoke_links(issue_link.purpose, issue_link.record_id);
  insert into access.one_time_link (id, url_id, purpose, record_id, issued_by)
    values (link, rtrim(translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), '='),
            issue_link.purpose, issue_link.record_id, issue_link.issued_by);
  perform access.queue_for_link(link, 'access.one-time-link');
  return true;
end $$;

-- How the newest link of each record stands, for the module's function that calls this.
create function access.links_of(purpose text, record_ids uuid[])
  returns table (record_id uuid, issued_at timestamptz, ends_at timestamptz, opened_at timestamptz, answered_at timestamptz,
    revoked_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct on (l.record_id) l.record_id, l.issued_at, l.ends_at, l.opened_at, l.answered_at, l.revoked_at
      from access.one_time_link l
     where l.purpose = links_of.purpose and l.record_id = any (links_of.record_ids)
     order by l.record_id, l.issued_at desc
  $$;

-- As it is sent: what it carries from now on, and where it goes. No row where it is not to be sent any more.
create function access.mint_link(link_id uuid, sent_hash bytea) returns table (email text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  return query
    update access.one_time_link l set sent_hash = mint_link.sent_hash
      from access.one_time_link o cross join lateral access.link_way(o.purpose, o.record_id) w
     where o.id = mint_link.link_id and l.id = o.id and o.opened_at is null and o.revoked_at is null and o.ends_at > now()
    returning w.email;
end $$;

create function access.mint_code(link_id uuid, code_hash bytea) returns table (mobile text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  return query
    update access.one_time_link l set code_hash = mint_code.code_hash
      from access.one_time_link o cross join lateral access.link_way(o.purpose, o.record_id) w
     where o.id = mint_code.link_id and l.id = o.id and o.awaits_code and o.revoked_at is null and o.in_hand_until > now()
    returning w.mobile;
end $$;

-- Spends what stood in the message, once. What follows is the page in hand; null where there is nothing to open.
create function access.open_link(sent_hash bytea, hand_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  opened access.one_time_link;
  code boolean;
begin
  select l.* into opened from access.one_time_link l
   where l.sent_hash = open_link.sent_hash and l.opened_at is null and l.revoked_at is null and l.ends_at > now() for update;
  if not found then return null; end if;
  select w.mobile is not null into code from access.link_way(opened.purpose, opened.record_id) w;
  if not found then return null; end if;
  update access.one_time_link l
     set opened_at = now(), hand_hash = open_link.hand_hash, in_hand_until = now() + interval '2 hours', awaits_code = code
   where l.id = opened.id;
  if code then perform access.queue_for_link(opened.id, 'access.link-code'); end if;
  return case when code then 'code' else 'open' end;
end $$;

-- The code that came to the mobile. After five that were wrong the link opens nothing any more.
create function access.give_code(hand_hash bytea, code_hash bytea, next_hash bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare given access.one_time_link;
begin
  select l.* into given from access.one_time_link l
   where l.hand_hash = give_code.hand_hash and l.awaits_code and l.revoked_at is null and l.in_hand_until > now() for update;
  if not found then return null; end if;
  update access.one_time_link l
     set hand_hash = give_code.next_hash, code_tries = l.code_tries + 1,
         awaits_code = l.code_hash is distinct from give_code.code_hash,
         revoked_at = case when l.code_tries >= 4 and l.code_hash is distinct from give_code.code_hash then now() end
   where l.id = given.id returning l.* into given;
  return case when given.revoked_at is not null then null when given.awaits_code then 'wrong' else 'open' end;
end $$;

-- What the page in hand is for, and which record. No row where nobody asks any more.
create function access.link_in_hand(hand_hash bytea) returns table (purpose text, record_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.purpose, l.record_id from access.one_time_link l cross join lateral access.link_way(l.purpose, l.record_id) w
     where l.hand_hash = link_in_hand.hand_hash and not l.awaits_code and l.revoked_at is null and l.in_hand_until > now()
  $$;

-- The purpose alone, for the page: the record is for the module's own function.
create function access.purpose_in_hand(hand_hash bytea) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select h.purpose from access.link_in_hand(purpose_in_hand.hand_hash) h $$;

-- An answer is given: the page in hand is spent, and the next carries something else. Gives the record.
create function access.answer_link(purpose text, hand_hash bytea, next_hash bytea) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare answered uuid;
begin
  select h.record_id into answered from access.link_in_hand(answer_link.hand_hash) h where h.purpose = answer_link.purpose;
  if not found then return null; end if;
  update access.one_time_link l
     set hand_hash = answer_link.next_hash, in_hand_until = now() + interval '2 hours', answered_at = now()
   where l.hand_hash = answer_link.hand_hash;
  return case when found then answered end;
end $$;

-- A new one in place of one that was used or is too old, to the address that is recorded. One that was revoked gives none.
-- Whether there was such a link is not told.
create function access.renew_link(sent_hash bytea) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare old access.one_time_link;
begin
  select l.* into old from access.one_time_link l
   where l.sent_hash = renew_link.sent_hash and l.revoked_at is null for update;
  if found then perform access.issue_link(old.purpose, old.record_id, old.issued_by); end if;
end $$;

call acting.give_to_definer('access.link_way(text, uuid)', 'rooted_definer');
call acting.give_to_definer('access.queue_for_link(uuid, text)', 'rooted_definer');
call acting.give_to_definer('access.revoke_links(text, uuid)', 'rooted_definer');
call acting.give_to_definer('access.issue_link(text, uuid, uuid)', 'rooted_definer');
call acting.give_to_definer('access.links_of(text, uuid[])', 'rooted_definer');
call acting.give_to_definer('access.link_in_hand(bytea)', 'rooted_definer');
call acting.give_to_definer('access.answer_link(text, bytea, bytea)', 'rooted_definer');
call acting.give_to_definer('access.mint_link(uuid, bytea)', 'rooted_keeper');
call acting.give_to_definer('access.mint_code(uuid, bytea)', 'rooted_keeper');
call acting.give_to_definer('access.open_link(bytea, bytea)', 'rooted_visitor');
call acting.give_to_definer('access.give_code(bytea, bytea, bytea)', 'rooted_visitor');
call acting.give_to_definer('access.purpose_in_hand(bytea)', 'rooted_visitor');
call acting.give_to_definer('access.renew_link(bytea)', 'rooted_visitor');
