-- Whoever asked is told when the officer accepts, advises or ends, and when another officer is asked instead: not who has
-- left the school since, nor whom something hides the child from, nor of what the school did itself.
create function identification.tell_who_asked() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform messages.queue(new.asked_by, null, 'identification.help-moved-on', new.url_id, gen_random_uuid(), acting.my_user())
    from access.user_account u
   where u.id = new.asked_by and u.disabled_at is null and new.team_org_id = acting.my_org()
     and exists (select 1 from access.membership m
                  where m.user_id = u.id and m.org_id = new.from_org_id and m.role = 'school-lead' and m.until > now())
     and not exists (select 1 from people.bar b
                      where b.person_id = new.person_id and b.user_id = u.id and b.until > now());
  return null;
end $$;
create trigger tell_who_asked after update of version on identification.help_request
  for each row execute function identification.tell_who_asked();
call acting.give_to_definer('identification.tell_who_asked()', 'rooted_definer');
