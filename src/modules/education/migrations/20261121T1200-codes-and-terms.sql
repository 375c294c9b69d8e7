-- Lists that the country or the area keeps, each entry with its dates and its source. They say nothing of anybody.

-- `char` stands for the code in a week's string of marks: always one character, the same over the years.
create table education.attendance_code (
  code text not null,
  char text not null check (length(char) = 1 and char <> ','),
  meaning text not null,
  counts_as text not null check (counts_as in ('present', 'educational-activity', 'authorised', 'unauthorised',
    'not-possible', 'administrative')),
  attended boolean not null,
  possible boolean not null,
  late boolean not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (code, valid_from)
);
create table education.suspension_category (
  code text primary key,
  category text not null check (category in ('SUSP', 'PERM', 'LNCH')),
  meaning text not null,
  source text not null
);
create table education.suspension_reason (
  code text not null,
  meaning text not null,
  valid_from date not null,
  valid_to date,
  dates_confirmed boolean not null,
  source text not null,
  primary key (code, valid_from)
);
-- In school days, a session being half of one.
create table education.suspension_limit (
  valid_from date primary key,
  if_parent_asks_over int not null,
  always_over int not null,
  warn_from int not null,
  most int not null,
  source text not null
);

-- When schools meet. Half-terms, bank holidays and days for staff are closures; those of one school name it.
create table education.term (
  id uuid primary key,
  academic_year text not null check (academic_year ~ '^\d{4}/\d{2}$'),
  name text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  unique (academic_year, name)
);
create table education.closure (
  id uuid primary key,
  school_org_id uuid references access.organisation (id),
  because text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day)
);
create unique index on education.closure (first_day, last_day, coalesce(school_org_id, '00000000-0000-0000-0000-000000000000'));

grant select on education.attendance_code, education.suspension_category, education.suspension_reason,
  education.suspension_limit to rooted_scoped, rooted_area, rooted_definer;

do $$
declare kept text;
begin
  foreach kept in array array['term', 'closure'] loop
    execute format('alter table education.%I enable row level security', kept);
    execute format('alter table education.%I force row level security', kept);
    execute format('grant select on education.%I to rooted_scoped, rooted_area, rooted_definer', kept);
    execute format('grant insert, update, delete on education.%I to rooted_scoped, rooted_area', kept);
    execute format('create policy known on education.%I for select to rooted_scoped, rooted_area, rooted_definer using (true)', kept);
    execute format($policy$create policy kept_by_administrator on education.%I to rooted_scoped, rooted_area
      using ((select access.i_am('administrator'))) with check ((select access.i_am('administrator')))$policy$, kept);
  end loop;
end $$;

insert into education.attendance_code (code, char, meaning, counts_as, attended, possible, late, valid_from, valid_to, source) values
  ('/', '/', 'Present at morning registration', 'present', true, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('\', '\', 'Present at afternoon registration', 'present', true, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('L', 'L', 'Late, arrived before the register closed', 'present', true, true, true, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('B', 'B', 'Other approved educational activity off site', 'educational-activity', true, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('K', 'K', 'Education provision arranged by the local authority', 'educational-activity', true, true, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('P', 'P', 'Approved sporting activity', 'educational-activity', true, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('V', 'V', 'Educational visit or trip', 'educational-activity', true, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('W', 'W', 'Work experience', 'educational-activity', true, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('J', 'J', 'Interview', 'educational-activity', true, true, false, '2006-09-01', '2024-08-18', 'DfE pupil absence methodology'),
  ('C', 'C', 'Leave of absence in exceptional circumstances', 'authorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('C1', 'c', 'Leave for a regulated performance or employment abroad', 'authorised', false, true, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('C2', 'd', 'Leave on a temporary part-time timetable', 'authorised', false, true, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('E', 'E', 'Suspended or permanently excluded, no other provision made', 'authorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('F', 'F', 'Extended family holiday agreed', 'authorised', false, true, false, '2006-09-01', '2014-08-31', 'DfE pupil absence methodology'),
  ('H', 'H', 'Holiday agreed', 'authorised', false, true, false, '2006-09-01', '2024-08-18', 'DfE pupil absence methodology'),
  ('I', 'I', 'Illness', 'authorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('J1', 'j', 'Leave for an interview for employment or admission elsewhere', 'authorised', false, true, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('M', 'M', 'Medical or dental appointment', 'authorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('R', 'R', 'Religious observance', 'authorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('S', 'S', 'Study leave for public examinations', 'authorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('T', 'T', 'Parent travelling for occupational purposes', 'authorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('G', 'G', 'Holiday not agreed, or longer than agreed', 'unauthorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('N', 'N', 'Reason not yet established', 'unauthorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('O', 'O', 'Absent in other or unknown circumstances', 'unauthorised', false, true, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('U', 'U', 'Arrived after the register closed', 'unauthorised', false, true, true, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('D', 'D', 'Dual registered, due at the other school', 'not-possible', false, false, false, '2006-09-01', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('Q', 'Q', 'Unable to attend for lack of access arrangements', 'not-possible', false, false, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('X', 'X', 'Not of compulsory school age and not required to attend', 'not-possible', false, false, false, '2006-09-01', null, 'DfE pupil absence methodology'),
  ('Y', 'Y', 'Unable to attend in exceptional circumstances', 'not-possible', false, false, false, '2006-09-01', '2024-08-18', 'DfE pupil absence methodology'),
  ('Y1', '1', 'Unable to attend: transport normally provided not available', 'not-possible', false, false, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('Y2', '2', 'Unable to attend: widespread disruption to travel', 'not-possible', false, false, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('Y3', '3', 'Unable to attend: part of the premises out of use', 'not-possible', false, false, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('Y4', '4', 'Unable to attend: whole school unexpectedly closed', 'not-possible', false, false, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('Y5', '5', 'Unable to attend: criminal justice detention', 'not-possible', false, false, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('Y6', '6', 'Unable to attend: public health guidance or law', 'not-possible', false, false, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('Y7', '7', 'Unable to attend: any other unavoidable cause', 'not-possible', false, false, false, '2024-08-19', null, 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10'),
  ('Z', 'Z', 'Prospective pupil, not yet on the admission register', 'administrative', false, false, false, '2006-09-01', null, 'DfE pupil absence methodology'),
  ('#', '#', 'Planned closure of the whole school', 'administrative', false, false, false, '2006-09-01', null, 'DfE pupil absence methodology');
insert into education.suspension_category (code, category, meaning, source) values
  ('SUSP', 'SUSP', 'Suspension', 'DfE Common Basic Data Set, May 2026'),
  ('PERM', 'PERM', 'Permanent exclusion', 'DfE Common Basic Data Set, May 2026'),
  ('LNCH', 'LNCH', 'Lunchtime suspension', 'DfE Common Basic Data Set, May 2026'),
  ('FIXD', 'SUSP', 'Fixed period exclusion', 'DfE exclusion statistics methodology');
insert into education.suspension_reason (code, meaning, valid_from, valid_to, dates_confirmed, source) values
  ('PP', 'Physical assault against a pupil', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('PA', 'Physical assault against an adult', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('VP', 'Verbal abuse or threatening behaviour against a pupil', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('VA', 'Verbal abuse or threatening behaviour against an adult', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('BU', 'Bullying', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('RA', 'Racist abuse including bullying', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('SM', 'Sexual misconduct', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('DA', 'Drug and alcohol related', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('DM', 'Damage to property', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('TH', 'Theft', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('DB', 'Persistent or general disruptive behaviour', '2005-09-01', null, true, 'DfE exclusion statistics methodology'),
  ('OT', 'Other', '2005-09-01', '2020-08-31', true, 'DfE exclusion statistics methodology'),
  ('OW', 'Use or threat of use of an offensive weapon or prohibited item', '2020-09-01', null, true, 'DfE school census 2020/21: up to three reasons, Other removed'),
  ('LG', 'Abuse against sexual orientation and gender identity including bullying', '2020-09-01', null, true, 'DfE school census 2020/21: up to three reasons, Other removed'),
  ('DS', 'Abuse relating to disability including bullying', '2020-09-01', null, true, 'DfE school census 2020/21: up to three reasons, Other removed'),
  ('MT', 'Inappropriate use of social media or online technology', '2020-09-01', null, true, 'DfE school census 2020/21: up to three reasons, Other removed'),
  ('PH', 'Wilful and repeated transgression of protective measures in place to protect public health', '2020-09-01', null, true, 'DfE school census 2020/21: up to three reasons, Other removed'),
  ('BW', 'Found to have brought a weapon or prohibited item into school', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('TB', 'Cyber-bullying or threatening behaviour online', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('SB', 'Harmful sexual behaviour', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('MB', 'Misogynistic behaviour', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('AB', 'Misandry behaviour', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('DR', 'Drug related', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('AR', 'Alcohol related', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('SR', 'Smoking related', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('VR', 'Vape related', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('LD', 'Persistent disruptive behaviour: low-level disruption', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('CB', 'Persistent disruptive behaviour: challenging behaviour', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('MP', 'Use of mobile phone', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026'),
  ('OS', 'Misbehaviour outside of school', '2025-09-01', null, false, 'DfE Common Basic Data Set, May 2026');
insert into education.suspension_limit (valid_from, if_parent_asks_over, always_over, warn_from, most, source) values
  ('2012-09-01', 5, 15, 40, 45, 'School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012; DfE, Suspension and permanent exclusion');
