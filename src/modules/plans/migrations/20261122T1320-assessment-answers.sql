-- The assessment of a whole family: the questions that the area asks, and what was answered, person by person.

-- An area changes its questions by adding a set. A plan is asked those that were in force on the day it was opened, so
-- that nothing that was answered is asked again in other words.
create table plans.question_set (
  id text primary key,
  title text not null,
  version text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  verified boolean not null
);
create table plans.question (
  set_id text not null references plans.question_set (id),
  code text not null check (code ~ '^[a-z-]+$'),
  place smallint not null,
  domain text not null check (domain in ('child', 'parenting', 'family')),
  -- Of each child, of each adult, or once of the family.
  asked_of text not null check (asked_of in ('each-child', 'each-adult', 'family')),
  name text not null,
  wording text not null,
  hint text not null,
  -- How the scale from 0 to 10 is asked; null where there is none.
  scale_wording text,
  primary key (set_id, code)
);
grant select on plans.question_set, plans.question to rooted_scoped, rooted_area;

insert into plans.question_set (id, title, version, valid_from, source, verified) values
  ('whole-family-2022', 'Questions of the whole-family assessment', 'April 2022', '2022-04-01',
    'Local default. The domains are those of the assessment framework that early help assessments share (child, parenting, family and environment); the words are ours. The area sets its own.',
    false);

insert into plans.question (set_id, place, domain, asked_of, code, name, wording, hint, scale_wording)
select 'whole-family-2022', place, domain, asked_of, code, name, wording, hint,
       'From 0 to 10, how is it now? 0 means it could not be worse, 10 means that nothing needs to change.'
  from (values
    (11, 'child', 'each-child', 'health', 'Health', 'How is the child’s health?',
      'Sleep, food, growing, teeth, eyes, ears, appointments kept, medicine, exercise.'),
    (12, 'child', 'each-child', 'learning', 'Education and learning', 'How is the child getting on with learning?',
      'Being there, joining in, what they enjoy, what is hard, play, early years, plans after school.'),
    (13, 'child', 'each-child', 'feelings', 'Feelings and behaviour', 'How does the child feel, and how do they show it?',
      'What upsets and what calms them, worries, friendships, what they do when it is too much.'),
    (14, 'child', 'each-child', 'identity', 'Identity', 'How does the child see themselves?',
      'Who they are, where they belong, language, faith, culture, disability, how others treat them.'),
    (15, 'child', 'each-child', 'relationships', 'Family and friends', 'How are things between the child and those close to them?',
      'Parents and carers, brothers and sisters, friends, an adult they trust, somebody they miss.'),
    (16, 'child', 'each-child', 'presentation', 'How the child comes across', 'How does the child come across to others?',
      'Clothes, cleanliness, how they talk and join in, what others notice.'),
    (17, 'child', 'each-child', 'self-care', 'Looking after themselves', 'What can the child do for themselves?',
      'For their age: washing, dressing, getting about, keeping safe, and what they do for others at home.'),
    (21, 'parenting', 'each-adult', 'basic-care', 'Everyday care', 'How do they look after the children day by day?',
      'Food, warmth, clothes, washing, doctors and dentists, getting to school.'),
    (22, 'parenting', 'each-adult', 'safety', 'Keeping safe', 'How do they keep the children safe?',
      'At home, outside, online, from others and from harm by somebody at home.'),
    (23, 'parenting', 'each-adult', 'warmth', 'Warmth', 'How do they show the children that they matter?',
      'Comfort, praise, time together, listening.'),
    (24, 'parenting', 'each-adult', 'stimulation', 'Play and learning', 'How do they help the children play and learn?',
      'Talking, reading, homework, new things, what school and parents do together.'),
    (25, 'parenting', 'each-adult', 'guidance', 'Guidance and boundaries', 'How do they guide the children?',
      'Routines, rules that hold, what happens when they are broken, being an example.'),
    (26, 'parenting', 'each-adult', 'stability', 'Stability', 'What stays the same for the children?',
      'Who looks after them, where they sleep, what they can rely on, what has changed.'),
    (31, 'family', 'family', 'history', 'What the family has come through', 'What has the family come through?',
      'Changes, losses, moves, separations, what was tried before and what helped.'),
    (32, 'family', 'family', 'wider-family', 'Wider family and friends', 'Who helps the family, and who could?',
      'Relatives, friends, neighbours, those who are not at home, those who make it harder.'),
    (33, 'family', 'family', 'housing', 'Housing', 'How is their home?',
      'Room, damp, safety, who lives there, whether they can stay.'),
    (34, 'family', 'family', 'work', 'Work', 'How does work, or being without it, shape the week?',
      'Hours, shifts, training, caring for somebody.'),
    (35, 'family', 'family', 'money', 'Money', 'Is there enough money?',
      'Bills, food, debts, benefits that are due, what has to be done without.'),
    (36, 'family', 'family', 'belonging', 'Belonging where they live', 'Do they belong where they live?',
      'Neighbours, faith, clubs, being welcome, being left alone, being treated badly.'),
    (37, 'family', 'family', 'services', 'What is there for them', 'What do they use, and what is out of reach?',
      'Shops, buses, doctors, schools, parks, groups; what is too far, too dear or not for them.')
  ) as list (place, domain, asked_of, code, name, wording, hint);

-- Written once. Whoever says an answer better adds a text and names those that it follows: the answer is what no other
-- text follows. Where two wrote at the same time there are two, and neither is lost, until somebody writes one for both.
create table plans.answer (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  set_id text not null,
  question text not null,
  -- As it was asked: questions change.
  asked text not null,
  scale_asked text,
  strengths text not null,
  needs text not null,
  evidence text not null,
  scale smallint check (scale between 0 and 10),
  follows uuid[] not null,
  written_by uuid not null references access.user_account (id),
  written_at timestamptz not null default now(),
  foreign key (set_id, question) references plans.question (set_id, code),
  check (strengths || needs || evidence <> ''),
  check (scale is null or scale_asked is not null)
);
create index on plans.answer (plan_id, question);
create index on plans.answer (person_id);
select plans.guard('plans.answer', writer => 'written_by');
revoke update on plans.answer from rooted_scoped, rooted_area;
