-- A child who is not born yet: somebody has this and no birthday. The row stays when they are born.
create table people.expected_birth (
  person_id uuid primary key references people.person (id),
  due_on date not null,
  source_org uuid not null references access.organisation (id),
  recorded_by uuid not null references access.user_account (id)
);
select people.guard('people.expected_birth', level => 1, area_wide => true);

-- Somebody has died; of a child not born yet, that the pregnancy has ended. Whoever knows of the person knows it, so that
-- nobody writes to them or asks after them.
create table people.death (
  person_id uuid primary key references people.person (id),
  died_on date not null,
  source_org uuid not null references access.organisation (id),
  recorded_by uuid not null references access.user_account (id)
);
select people.guard('people.death', level => 1, area_wide => true);

-- As of names and birthdays: area-wide without whom it comes from, which may be a school (20261121T1105-facts.sql).
revoke select on people.expected_birth, people.death from rooted_area;
grant select (person_id, due_on) on people.expected_birth to rooted_area;
grant select (person_id, died_on) on people.death to rooted_area;
