-- What is said for a meeting, ahead of it or in it, and what each answers from 0 to 10. Somebody without an account sends
-- theirs by a one-time link; everything that such a link opens is one of the functions below.
alter table plans.meeting_invited
  -- Which of their own addresses a link to somebody of the family goes to, and the mobile for its code: said by a worker to be
  -- read by nobody else.
  add column email_point uuid references people.contact_point (id),
  add column mobile_point uuid references people.contact_point (id);

create table plans.meeting_said (
  id uuid primary key,
  meeting_id uuid not null references plans.meeting (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  kind text not null check (kind in ('working-well', 'worry', 'wanted-next')),
  text text not null,
  -- Whether everybody in the room may read it, the family too.
  for_room boolean not null,
  -- Whose words they are; null where it was said by several.
  invited_id uuid references plans.meeting_invited (id),
  -- Null where it came by a link.
  written_by uuid references access.user_account (id),
  written_at timestamptz not null default now()
);
create index on plans.meeting_said (meeting_id);
create index on plans.meeting_said (plan_id);
create index on plans.meeting_said (person_id);

-- Scores are kept apart, each with who gave it, and are never averaged.
create table plans.meeting_score (
  id uuid primary key,
  meeting_id uuid not null references plans.meeting (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default true check (whole_family),
  invited_id uuid not null references plans.meeting_invited (id),
  question text not null,
  score smallint not null check (score between 0 and 10),
  written_by uuid references access.user_account (id),
  written_at timestamptz not null default now()
);
create index on plans.meeting_score (meeting_id);
create index on plans.meeting_score (plan_id);
create index on plans.meeting_score (person_id);
create unique index meeting_scored_once on plans.meeting_score (meeting_id, invited_id);

select plans.guard('plans.meeting_said', writer => 'written_by');
select plans.guard('plans.meeting_score', writer => 'written_by', sensitivity => false);
revoke update on plans.meeting_said, plans.meeting_score from rooted_scoped, rooted_area;
grant update (score, written_by, written_at) on plans.meeting_score to rooted_scoped, rooted_area;

-- Where a link for somebody's words goes, while the meeting is to come and the plan open: a guest's address, or those of their
-- own that were said to be safe. Nobody writes to the dead, and nobody's link goes where somebody else's may be read.
create function plans.words_asked(invited_id uuid) returns table (email text, mobile text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(i.guest_email, e.value), t.value
      from plans.meeting_invited i
      join plans.meeting m on m.id = i.meeting_id and m.status = 'planned'
      join plans.family_plan f on f.id = i.plan_id and f.closed_at is null
      left join people.contact_point e on e.id = i.email_point and e.person_id = i.family_person_id and e.to_date is null
      left join people.contact_point t on t.id = i.mobile_point and t.person_id = i.family_person_id and t.to_date is null
     where i.id = words_asked.invited_id and (i.guest_email is not null or t.value is not null)
       and not exists (select 1 from people.death d where d.person_id = i.family_person_id)
       and people.agreement_stands(f.agreement_id)
       and (i.family_person_id is null or i.family_person_id in (
         select a.person_id from people.agreed_persons(f.agreement_id) a))
  $$;

create function plans.i_work_on(plan_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from plans.my_open_plans mine where mine.plan_id = i_work_on.plan_id) $$;

-- The ways in which somebody of the family may be written to, for whoever of the team asks them: where they are not theirs to
-- know, because somebody is kept apart, there are none.
create function plans.send_words_link(invited_id uuid, email_point uuid, mobile_point uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare asked plans.meeting_invited;
begin
  select i.* into asked from plans.meeting_invited i where i.id = send_words_link.invited_id;
  if not found or asked.user_id is not null or not plans.i_work_on(asked.plan_id) then return false; end if;
  if asked.family_person_id is not null and send_words_link.email_point is not null then
    if not people.i_hold(asked.family_person_id, 2) or (select count(*) from people.contact_point c
      where c.person_id = asked.family_person_id and c.to_date is null
        and (c.id, c.kind) in ((send_words_link.email_point, 'email'), (send_words_link.mobile_point, 'phone'))) <> 2 then
      return false;
    end if;
    update plans.meeting_invited i
       set email_point = send_words_link.email_point, mobile_point = send_words_link.mobile_point where i.id = asked.id;
  end if;
  return access.issue_link('plans.meeting-words', asked.id, acting.my_user());
end $$;

create function plans.end_words_link(invited_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select 1 from plans.meeting_invited i
                  where i.id = end_words_link.invited_id and plans.i_work_on(i.plan_id)) then
    return false;
  end if;
  perform access.revoke_links('plans.meeting-words', end_words_link.invited_id);
  return true;
end $$;

-- How the links of a meeting stand, for its team.
create function plans.words_links(meeting_id uuid)
  returns table (invited_id uuid, issued_at timestamptz, ends_at timestamptz, opened_at timestamptz, answered_at timestamptz,
    revoked_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.* from access.links_of('plans.meeting-words', array(
      select i.id from plans.meeting_invited i
       where i.meeting_id = words_links.meeting_id and plans.i_work_on(i.plan_id))) l
  $$;

-- What somebody with a link is shown: who asks, by when, and a reference that tells nobody else anything. No name of the
-- family, no place, no word of what others said; to one from whom somebody in the plan is hidden, no number of a worker's school.
create function plans.words_wanted(hand_hash bytea)
  returns table (asker text, phone text, reference text, meets_on date, moved boolean, question text, of_family boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.name,
           case when not exists (select 1 from plans.plan_person p
             join people.separation s on s.hidden_person_id = p.person_id and s.until > now()
            where p.plan_id = i.plan_id and s.from_person_id = i.family_person_id) then o.phone end,
           upper(right(i.id::text, 4)), m.meets_on, m.version > 1, m.question, i.family_person_id is not null
      from access.link_in_hand(words_wanted.hand_hash) h
      join plans.meeting_invited i on i.id = h.record_id
      join plans.meeting m on m.id = i.meeting_id
      join plans.family_plan f on f.id = i.plan_id
      join access.user_account u on u.id = i.invited_by
      join access.organisation o on o.id = f.lead_org_id
     where h.purpose = 'plans.meeting-words'
  $$;

-- Their words, kept as theirs. A contribution as coming is. Whoever asked is told. Gives the child of the plan, for the
-- record of what was done; null where nobody asks any more.
create function plans.send_words(hand_hash bytea, next_hash bytea, kinds text[], texts text[], for_room boolean, score int)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  record uuid := access.answer_link('plans.meeting-words', send_words.hand_hash, send_words.next_hash);
  theirs plans.meeting_invited;
begin
  update plans.meeting_invited i set attendance = coalesce(i.attendance, 'sent-words') where i.id = record returning i.* into theirs;
  if not found then return null; end if;
  insert into plans.meeting_said (id, meeting_id, plan_id, person_id, whole_family, sensitivity, kind, text, for_room, invited_id)
    select gen_random_uuid(), theirs.meeting_id, theirs.plan_id, theirs.person_id, true, 'general', s.kind, s.said,
           send_words.for_room, theirs.id
      from unnest(kinds, texts) as s (kind, said);
  if send_words.score is not null then
    insert into plans.meeting_score as s (id, meeting_id, plan_id, person_id, invited_id, question, score)
      select gen_random_uuid(), theirs.meeting_id, theirs.plan_id, theirs.person_id, theirs.id, m.question, send_words.score
        from plans.meeting m where m.id = theirs.meeting_id
      on conflict (meeting_id, invited_id)
        do update set score = excluded.score, written_by = null, written_at = now();
  end if;
  perform messages.queue(theirs.invited_by, null, 'plans.words-came', f.url_id, gen_random_uuid(), theirs.invited_by)
     from plans.family_plan f where f.id = theirs.plan_id;
  return theirs.person_id;
end $$;

select access.declare_link_purpose('plans.meeting-words', 'plans.words_asked');

call acting.give_to_definer('plans.words_asked(uuid)', 'rooted_definer');
call acting.give_to_definer('plans.i_work_on(uuid)', 'rooted_definer');
call acting.give_to_definer('plans.send_words_link(uuid, uuid, uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.end_words_link(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.words_links(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.words_wanted(bytea)', 'rooted_visitor');
call acting.give_to_definer('plans.send_words(bytea, bytea, text[], text[], boolean, int)', 'rooted_visitor');
