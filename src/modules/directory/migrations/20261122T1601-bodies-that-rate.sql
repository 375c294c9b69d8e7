-- National bodies that rate how strong the evidence is for what services do, and how each says it: offered where a rating is
-- written down, and never a rule. The area edits them.
create table directory.evidence_body (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  -- In its own words.
  levels text not null,
  url text check (url ~* '^https?://[^[:space:]"<>]+$'),
  ended_on date
);
create unique index evidence_body_once on directory.evidence_body (lower(name)) where ended_on is null;

insert into directory.evidence_body (name, levels, url) values
  ('Foundations Guidebook (was the Early Intervention Foundation’s)',
    'Level 2, 2+, 3, 3+, 4, 4+; NL2: not level 2; NE: found not to be effective', 'https://foundations.org.uk/'),
  ('Education Endowment Foundation: Teaching and Learning Toolkit', 'Padlocks from 0 to 5, and months of progress',
    'https://educationendowmentfoundation.org.uk/'),
  ('Youth Endowment Fund Toolkit', 'Impact from harmful to high, and how good the evidence is from 1 to 5',
    'https://youthendowmentfund.org.uk/'),
  ('National Institute for Health and Care Excellence (NICE)', 'Offer, consider, do not offer; with the number of the guideline',
    'https://www.nice.org.uk/');

alter table directory.evidence_body enable row level security;
alter table directory.evidence_body force row level security;
create policy curated on directory.evidence_body to rooted_scoped, rooted_area
  using ((select directory.i_curate())) with check ((select directory.i_curate()));
grant select, insert, update on directory.evidence_body to rooted_scoped, rooted_area;
