-- What the partners agreed to look for, and the words they chose to count by. Data with dates, an owner and a source: a
-- change is a new version, and what was decided keeps the version it was decided by. They say nothing of anybody.
create table identification.definition (
  id uuid primary key,
  name text not null,
  version int not null,
  rules jsonb not null,
  agreed_by text not null,
  source text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unique (name, version)
);

-- Why a child is away, as people say it; and why nothing is done now.
create table identification.listed_reason (
  list text not null check (list in ('why-away', 'no-action')),
  code text not null,
  label text not null,
  place int not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  primary key (list, code, valid_from)
);

insert into identification.definition (id, name, version, rules, agreed_by, source, valid_from) values
  ('0193b2c0-0000-7000-8000-00000000a001', 'Attendance first', 1, '{
    "persistent": {
      "missedPercent": 10,
      "minimumSessions": 20,
      "source": "DfE pupil absence methodology: 10% of own possible sessions, since 2015/16. Minimum: Shipped default; for the area to agree"
    },
    "severe": {
      "missedPercent": 50,
      "minimumSessions": 20,
      "source": "DfE pupil absence methodology: 50% of own possible sessions. Minimum: Shipped default; for the area to agree"
    },
    "falling": {
      "recentWeeks": 4,
      "earlierWeeks": 12,
      "points": 10,
      "minimumRecentSessions": 20,
      "minimumEarlierSessions": 40,
      "source": "Shipped default; for the area to agree"
    },
    "changePoints": 5,
    "changeSource": "Shipped default; for the area to agree",
    "mondayListLength": 10
  }', 'Nobody yet: shipped with RootED, for the area to agree',
  'DfE pupil absence methodology; Working together to improve school attendance, August 2024', '2015-09-01');

insert into identification.listed_reason (list, place, code, label, valid_from, source)
select list, place, code, label, '2015-09-01', 'Local, editable' from (values
  ('why-away', 1, 'illness', 'Illness or a health condition'),
  ('why-away', 2, 'anxiety', 'Anxiety or feelings about school'),
  ('why-away', 3, 'bullying', 'Bullying or trouble with other pupils'),
  ('why-away', 4, 'send', 'Special educational needs not met'),
  ('why-away', 5, 'caring', 'Caring for somebody'),
  ('why-away', 6, 'family', 'The family’s situation'),
  ('why-away', 7, 'housing', 'Housing or a move'),
  ('why-away', 8, 'transport', 'Getting to school'),
  ('why-away', 9, 'holiday', 'A holiday or a visit'),
  ('why-away', 10, 'suspended', 'Suspension or a part-time timetable'),
  ('why-away', 11, 'other', 'Something else'),
  ('why-away', 12, 'not-known', 'Not known yet'),
  ('no-action', 1, 'passed', 'What kept them away has passed'),
  ('no-action', 2, 'improving', 'Attendance is getting better already'),
  ('no-action', 3, 'expected', 'Expected and agreed, for instance treatment'),
  ('no-action', 4, 'wrong-marks', 'The marks are wrong and are being put right'),
  ('no-action', 5, 'other', 'Another reason')
) as listed (list, place, code, label);

do $$
declare kept text;
begin
  foreach kept in array array['definition', 'listed_reason'] loop
    execute format('alter table identification.%I enable row level security', kept);
    execute format('alter table identification.%I force row level security', kept);
    execute format('create policy known on identification.%I for select to rooted_scoped, rooted_area, rooted_definer using (true)', kept);
    execute format('grant select on identification.%I to rooted_scoped, rooted_area, rooted_definer', kept);
  end loop;
end $$;
