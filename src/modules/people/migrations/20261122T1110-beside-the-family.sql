-- For who works with somebody from whom a child is hidden, and not with the child: what the child's school has to do with anybody
-- else of their family would tell where the child is, and so would who is on one team with both. A brother or sister who goes to
-- that school does so.
create function people.services_beside_family_that_tell() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$ begin return array(
    select g.id from people.hidden_beside_mine k
      join people.involvement h on h.person_id = k.hidden_person_id and h.until > now()
       and (h.kind = 'enrolled' or h.because_of like 'plan:%')
      join people.family_member theirs on theirs.person_id = k.hidden_person_id
      join people.family_member m on m.family_id = theirs.family_id
      join people.involvement g on g.person_id = m.person_id and g.kind <> 'enrolled'
       and (h.kind = 'enrolled' and g.org_id = h.org_id and h.org_id <> (select acting.my_org())
            or h.kind <> 'enrolled' and g.because_of = h.because_of));
  end $$;
call acting.give_to_definer('people.services_beside_family_that_tell()', 'rooted_scoped', 'rooted_area');
create policy tells_beside_family on people.presence as restrictive to rooted_scoped, rooted_area
  using (involvement_id <> all ((select people.services_beside_family_that_tell())::uuid[]));
