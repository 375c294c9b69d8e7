-- A plan is never without somebody who leads it. When a lead professional does not work there any more, whoever opened the plan
-- acts as its lead again while they are on the team; where they are not, the early help coordinator is asked by name.
alter table plans.lead_question add column because text not null default 'declined' check (because in ('declined', 'lead-left'));

create function plans.works_there(user_id uuid, org_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select 1 from access.membership m join access.user_account u on u.id = m.user_id and u.disabled_at is null
                    where m.user_id = works_there.user_id and m.org_id = works_there.org_id and m.until > now())
  $$;

-- Gives the plan back to whoever opened it. False where they are not on the team any more, or may not take part.
create function plans.fall_back(led plans.family_plan) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if (led.opened_by, led.org_id) = (led.lead_user_id, led.lead_org_id)
     or not plans.may_take_part(led.id, led.opened_by, led.org_id)
     or not exists (select 1 from plans.team_member m
                     where (m.plan_id, m.user_id, m.org_id) = (led.id, led.opened_by, led.org_id) and m.until > now()) then
    return false;
  end if;
  update plans.family_plan f
     set lead_user_id = f.opened_by, lead_org_id = f.org_id, lead_accepted_at = null, version = f.version + 1
   where f.id = led.id;
  perform messages.queue(led.opened_by, null, 'plans.lead-left', led.url_id, gen_random_uuid(), acting.my_user());
  return true;
end $$;

create function plans.ask_coordinator(led plans.family_plan) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  question text := rtrim(translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), '=');
  coordinator uuid;
begin
  insert into plans.lead_question as q (id, url_id, plan_id, to_user_id, to_org_id, because)
    select gen_random_uuid(), question, led.id, c.user_id, c.org_id, 'lead-left'
      from (select true) one left join plans.coordinator c on c.until = 'infinity' and plans.works_there(c.user_id, c.org_id)
      on conflict do nothing
  returning q.to_user_id into coordinator;
  if coordinator is not null then
    perform messages.queue(coordinator, null, 'plans.lead-sought', question, gen_random_uuid(), acting.my_user());
  end if;
end $$;

-- At the end of the transaction: a role that ends and another that begins leave nobody without work.
create function plans.seek_new_leads() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  gone uuid := case tg_table_name when 'membership' then (to_jsonb(new) ->> 'user_id')::uuid else (to_jsonb(new) ->> 'id')::uuid end;
  led plans.family_plan;
  fell_back boolean;
  salt bytea;
  content text;
begin
  update plans.coordinator c set until = now()
   where c.user_id = gone and c.until = 'infinity' and not plans.works_there(c.user_id, c.org_id);
  update plans.lead_question q set to_user_id = null, to_org_id = null
   where q.to_user_id = gone and q.answered_at is null and not plans.works_there(q.to_user_id, q.to_org_id);
  for led in select * from plans.family_plan f
      where f.lead_user_id = gone and f.closed_at is null and not plans.works_there(f.lead_user_id, f.lead_org_id) loop
    fell_back := plans.fall_back(led);
    if not fell_back then perform plans.ask_coordinator(led); end if;
    perform messages.queue(m.user_id, null, 'plans.lead-left', led.url_id, gen_random_uuid(), acting.my_user())
       from access.membership m where m.org_id = led.lead_org_id and m.role = 'manager' and m.until > now();
    salt := uuid_send(gen_random_uuid());
    content := jsonb_build_object('action', 'plans.lead-left', 'persons', '[]'::jsonb, 'plan', led.id, 'fellBack', fell_back)::text;
    perform audit.record(salt, sha256(salt || convert_to(content, 'UTF8')), 'plans.lead-left', '{}', content);
  end loop;
  return null;
end $$;
create constraint trigger leads_sought after update of until on access.membership
  deferrable initially deferred for each row when (new.until < old.until) execute function plans.seek_new_leads();
create constraint trigger leads_sought after update of disabled_at on access.user_account
  deferrable initially deferred for each row when (new.disabled_at is not null and old.disabled_at is null)
  execute function plans.seek_new_leads();

call acting.give_to_definer('plans.works_there(uuid, uuid)', 'rooted_definer');
call acting.give_to_definer('plans.fall_back(plans.family_plan)', 'rooted_definer');
call acting.give_to_definer('plans.ask_coordinator(plans.family_plan)', 'rooted_definer');
call acting.give_to_definer('plans.seek_new_leads()', 'rooted_definer');
