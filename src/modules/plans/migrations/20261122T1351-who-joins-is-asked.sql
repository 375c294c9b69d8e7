-- Whoever joins a team is asked to its meeting that is planned already, however they join: so that it moves in their calendar
-- as in everybody's, and that it is said whether they came.
create function plans.ask_who_joined() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into plans.meeting_invited (id, url_id, meeting_id, plan_id, person_id, user_id, org_id, invited_by)
    select gen_random_uuid(), rtrim(translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), '='), m.id, m.plan_id,
           m.person_id, j.user_id, j.org_id, m.planned_by
      from joined j join plans.meeting m on m.plan_id = j.plan_id and m.status = 'planned'
    on conflict do nothing;
  return null;
end $$;
create trigger asked_to_meeting after insert on plans.team_member
  referencing new table as joined for each statement execute function plans.ask_who_joined();

call acting.give_to_definer('plans.ask_who_joined()', 'rooted_definer');
