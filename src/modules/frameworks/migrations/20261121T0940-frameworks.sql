-- What everybody in the area works by. Lists have editions with dates and a source: an area replaces one by adding the
-- next, and what was decided under the old one keeps its words.
create table frameworks.edition (
  id text primary key,
  framework text not null check (framework in ('continuum', 'headlines', 'needs')),
  title text not null,
  version text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  -- False until somebody has compared it with what was published. Pages say so.
  verified boolean not null
);
create index on frameworks.edition (framework, valid_from);

create table frameworks.level (
  edition_id text not null references frameworks.edition (id),
  level smallint not null check (level between 1 and 4),
  name text not null,
  response text not null,
  agreement text not null,
  descriptors text[] not null,
  primary key (edition_id, level)
);

create table frameworks.headline (
  edition_id text not null references frameworks.edition (id),
  number smallint not null,
  name text not null,
  primary key (edition_id, number)
);

create table frameworks.need (
  id text primary key,
  edition_id text not null references frameworks.edition (id),
  headline smallint not null,
  code text not null,
  name text not null,
  -- What shows that the need is met, and for how long it has to hold.
  outcome text not null,
  held_for text not null,
  unique (edition_id, code)
);

grant select on all tables in schema frameworks to rooted_scoped, rooted_area, rooted_definer;

insert into frameworks.edition (id, framework, title, version, valid_from, source, verified) values
  ('continuum-2018', 'continuum', 'Continuum of need', 'October 2018', '2018-10-02',
    'West Cheshire Safeguarding Children Partnership, continuum of need (published pages): names, responses and the descriptors of Partnership Plus. An area may name its own levels.',
    true),
  ('headlines-2022', 'headlines', 'Headline outcomes', 'April 2022', '2022-04-01',
    'Supporting Families programme guidance 2022 to 2025, chapter 5: national outcome framework. The programme ended in March 2025; the area goes on using its headlines.',
    true),
  ('needs-2022', 'needs', 'Family needs', 'April 2022', '2022-04-01',
    'Written from memory of the Supporting Families national outcome framework, 2022. Compare it with the published criteria before claims or reports rest on it.',
    false);

insert into frameworks.level (edition_id, level, name, response, agreement, descriptors) values
  ('continuum-2018', 1, 'Universal', 'Universal services meet the family’s needs.', 'Not needed.', '{}'),
  ('continuum-2018', 2, 'Universal Plus', 'One agency adds support, after an assessment of its own.',
    'The family agrees to the support.', '{One need that universal services alone do not meet}'),
  ('continuum-2018', 3, 'Partnership Plus',
    'A Team Around the Family (TAF): one assessment of the whole family, a lead professional, a plan with outcomes and regular reviews.',
    'The family agrees to work together. Without that no TAF is opened.',
    array[
      'Two or more unmet needs, which may be complex',
      'Parents or carers under stress',
      'An isolated child, or a young carer without support',
      'Parental mental or physical health, or learning difficulty, that affects daily routine',
      'Emerging difficulty with behaviour',
      'Inappropriate sexualised behaviour',
      'Poor school attendance beginning, or missed health or education appointments',
      'A child who has been excluded from school',
      'Self-harm that is getting worse',
      'Exposure to domestic abuse, with the risks assessed'
    ]),
  ('continuum-2018', 4, 'Statutory social work',
    'Social workers lead one assessment: child in need, child protection or a child looked after.',
    'Not needed where a child may suffer significant harm.', '{}');

insert into frameworks.headline (edition_id, number, name) values
  ('headlines-2022', 1, 'Getting a good education'),
  ('headlines-2022', 2, 'Good early years development'),
  ('headlines-2022', 3, 'Improved mental and physical health'),
  ('headlines-2022', 4, 'Better managed substance use'),
  ('headlines-2022', 5, 'Improved family relationships'),
  ('headlines-2022', 6, 'Children safe from abuse and exploitation'),
  ('headlines-2022', 7, 'Families diverted from crime'),
  ('headlines-2022', 8, 'Safe from domestic abuse'),
  ('headlines-2022', 9, 'Secure housing'),
  ('headlines-2022', 10, 'Financial stability');

insert into frameworks.need (id, edition_id, headline, code, name, outcome, held_for)
select 'needs-2022/' || code, 'needs-2022', headline, code, name, outcome, held_for
  from (values
    (1, '1.1', 'Attendance below 90% over the last two terms', 'Attendance of 90% or more', 'two consecutive terms'),
    (1, '1.2', 'Attendance below 50%, or likely to become so', 'Attendance improved to the level agreed, and kept up', 'two consecutive terms'),
    (1, '1.3', 'Three or more suspensions in 12 months, a permanent exclusion, or alternative provision for behaviour', 'In suitable education, with no suspensions or far fewer', 'two consecutive terms'),
    (1, '1.4', 'Not in education, missing education, or home education that is not suitable', 'On roll or in suitable provision, attending 90% or more', 'two consecutive terms'),
    (1, '1.5', 'Special educational needs not met, or not in a suitable setting', 'Support in place and reviewed', 'until closing'),
    (2, '2.1', 'Expectant or new parents who need support', 'Engaged with antenatal care or health visiting', 'until closing'),
    (2, '2.2', 'Development behind what is expected for the child’s age', 'Development check on track, or support in place', 'one term'),
    (2, '2.3', 'Early education place not taken up', 'Place taken up', 'one term'),
    (3, '3.1', 'A child’s mental health', 'A validated measure improved, or engaged with treatment, and needs managed', 'six months'),
    (3, '3.2', 'An adult’s mental health', 'A validated measure improved, or engaged with treatment, and needs managed', 'six months'),
    (3, '3.3', 'Physical health or disability that affects the family', 'Engaged with treatment or support, and needs managed', 'six months'),
    (4, '4.1', 'An adult’s problem with drugs or alcohol', 'Engaged with or completed treatment, and use reduced', 'six months'),
    (4, '4.2', 'A young person’s problem with drugs or alcohol', 'Engaged with or completed treatment, and use reduced', 'three months'),
    (5, '5.1', 'Conflict between parents', 'A validated measure improved, or the family and the practitioner both report it', 'until closing'),
    (5, '5.2', 'Parenting that needs support', 'A validated measure improved, or the family and the practitioner both report it', 'until closing'),
    (5, '5.3', 'A home environment that harms', 'The home is safe and meets the children’s needs', 'until closing'),
    (5, '5.4', 'A young carer without support', 'Assessed as a young carer, with support in place', 'until closing'),
    (6, '6.1', 'Abuse or neglect, inside or outside the home', 'No new concerns, a safety plan kept, and no step up', 'six months'),
    (6, '6.2', 'Going missing, exploitation, radicalisation or harm online', 'No new concerns, a safety plan kept, and no step up', 'six months'),
    (7, '7.1', 'A child who offends, behaves anti-socially or may begin to', 'No offences, or far fewer', 'six months'),
    (7, '7.2', 'An adult who offends or behaves anti-socially', 'No offences, or far fewer', 'six months'),
    (8, '8.1', 'Somebody in the family experiences or uses domestic abuse', 'No incidents, a safety plan kept, and support completed', 'six months'),
    (8, '8.2', 'A child affected by domestic abuse', 'No incidents, and support completed', 'six months'),
    (9, '9.1', 'Homeless, or may become so', 'A secure tenancy', 'six months'),
    (9, '9.2', 'Overcrowded or unsuitable housing', 'Suitable housing, or the home improved', 'six months'),
    (10, '10.1', 'An adult out of work, or in too little work', 'In work or training', 'three months'),
    (10, '10.2', 'Problem debt', 'A debt plan agreed and kept', 'six months'),
    (10, '10.3', 'A young person not in education, employment or training', 'In education, employment or training', 'three months')
  ) as list (headline, code, name, outcome, held_for);
