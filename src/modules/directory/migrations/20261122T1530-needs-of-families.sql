-- What services are about, in the words of families and teachers: a small taxonomy of our own, in two levels, which the area
-- edits. It is nobody else's list; who has another links to it by `term_uri`.
-- The area's own from now on: until they are forced, policies let the owner of a table write.
alter table directory.taxonomy no force row level security;
alter table directory.term no force row level security;

insert into directory.taxonomy (id, name, description, uri, version, source) values
  ('6e656564-0000-4000-8000-000000000000', 'Needs of families', 'What families ask for help with, in plain words.', null, '1',
    'Local default. The area edits it.');

-- A number is a place in the list: 204 is the fourth term of group 200. It makes the id, which is the same everywhere.
insert into directory.term (id, taxonomy_id, parent_id, name, description, code, source)
select ('6e656564-0000-4000-8000-' || lpad(number::text, 12, '0'))::uuid, '6e656564-0000-4000-8000-000000000000',
       case when number % 100 > 0 then ('6e656564-0000-4000-8000-' || lpad((number / 100 * 100)::text, 12, '0'))::uuid end,
       name, description, code, 'Local default. The area edits it.'
  from (values
    (100, 'feelings', 'Feelings and mental health', 'Worry, sadness, anger and other feelings that are hard to live with.'),
    (101, 'worry', 'Worry and anxiety', 'Being anxious, panicking, or afraid of things that others are not afraid of.'),
    (102, 'low-mood', 'Low mood', 'Feeling sad, empty or hopeless for a long time.'),
    (103, 'anger', 'Anger', 'Losing one’s temper, and finding it hard to calm down.'),
    (104, 'self-harm', 'Self-harm and thoughts of suicide', 'Hurting oneself, or thinking about dying.'),
    (105, 'eating', 'Eating problems', 'Eating too little, too much or hardly anything, with worry about food or one’s body.'),
    (106, 'bereavement', 'Bereavement and loss', 'Somebody has died, or will, or somebody important has gone.'),
    (107, 'trauma', 'After something frightening', 'Living with what was seen or suffered.'),
    (108, 'sleep', 'Sleep', 'Not falling asleep, waking at night, bad dreams.'),
    (109, 'confidence', 'Confidence and friendships', 'Thinking little of oneself, being lonely, making and keeping friends.'),
    (110, 'counselling', 'Somebody to talk to', 'Counselling, and others who listen.'),
    (111, 'adult-mind', 'A parent’s mental health', 'A mother, father or carer who is not well in themselves.'),

    (200, 'school', 'School and learning', 'Being in school, and getting on there.'),
    (201, 'attendance', 'Not going to school', 'Missing school often, or being too anxious to go.'),
    (202, 'bullying', 'Bullying', 'Being bullied, or bullying others, in school or outside.'),
    (203, 'school-behaviour', 'Behaviour at school', 'Trouble in class, suspensions, permanent exclusion.'),
    (204, 'reading', 'Reading and writing', 'Learning to read and write, or catching up.'),
    (205, 'homework', 'Homework and catching up', 'Help with learning after school, and tuition.'),
    (206, 'changing-school', 'Starting or changing school', 'Starting school, going to secondary school, moving to another.'),
    (207, 'without-school', 'Without a school place', 'No school place, taught at home, or taught elsewhere for a time.'),
    (208, 'school-costs', 'Cost of school', 'Uniform, free school meals, trips, equipment.'),
    (209, 'after-school', 'After leaving school', 'Training, apprenticeships and first jobs for young people.'),

    (300, 'send', 'Special needs and disability', 'Children who learn, move, speak or experience the world differently.'),
    (301, 'autism', 'Autism', 'Autistic children and adults and their families, before and after a diagnosis.'),
    (302, 'adhd', 'ADHD', 'Children and adults who find it very hard to sit still, wait or attend.'),
    (303, 'speech', 'Speech, language and communication', 'Talking, understanding, stammering, and other ways to communicate.'),
    (304, 'learning-disability', 'Learning disability', 'Children who need more help and time to learn.'),
    (305, 'dyslexia', 'Dyslexia and dyscalculia', 'Particular difficulty with words or numbers.'),
    (306, 'send-advice', 'Advice on special needs', 'What a child is entitled to: support in school, education, health and care plans, appeals.'),
    (307, 'short-breaks', 'Short breaks', 'Time off for those who care for a disabled child, and something good for the child.'),
    (308, 'sight-hearing', 'Sight and hearing', 'Children who are deaf, blind, or see or hear little.'),
    (309, 'movement', 'Moving and everyday skills', 'Physical disability, co-ordination, dressing, equipment, senses.'),

    (400, 'family', 'Family life', 'Living together, and bringing up children.'),
    (401, 'parenting', 'Bringing up children', 'Courses, advice and company for parents.'),
    (402, 'home-behaviour', 'Behaviour at home', 'Tantrums, not listening, and days that always end in shouting.'),
    (403, 'teenagers', 'Living with teenagers', 'Getting on with a young person at home.'),
    (404, 'separation', 'Parents who separate', 'Separating, and seeing both parents.'),
    (405, 'conflict', 'Arguments at home', 'Parents, or parents and children, who argue much.'),
    (406, 'young-carers', 'Young carers', 'Children who look after somebody in their family.'),
    (407, 'kinship', 'Grandparents and others who bring up a child', 'Kinship care, special guardians, fostering, adoption.'),
    (408, 'hurting-parents', 'A child who hurts a parent', 'Children or young people who hit, threaten or control those at home.'),
    (409, 'alone', 'Parents on their own', 'Parents who bring up children alone or know nobody here.'),
    (410, 'fathers', 'Fathers', 'Groups and advice for fathers.'),

    (500, 'early-years', 'Babies and young children', 'From pregnancy until school.'),
    (501, 'pregnancy', 'Pregnancy', 'Expecting a child.'),
    (502, 'new-baby', 'A new baby', 'Feeding, sleeping and the first months.'),
    (503, 'play', 'Play', 'Stay and play, toys, and groups for small children.'),
    (504, 'childcare', 'Childcare', 'Nurseries, childminders, clubs around school, and help to pay.'),
    (505, 'development', 'Early development', 'Walking, talking, toilet training, and checks of how a child comes on.'),

    (600, 'safety', 'Keeping safe', 'Harm, and keeping it away.'),
    (601, 'domestic-abuse', 'Domestic abuse', 'Being hurt, threatened or controlled by a partner or relative, or doing so, or growing up with it.'),
    (602, 'neglect', 'Abuse and neglect', 'A child who is hurt, or not looked after.'),
    (603, 'exploitation', 'Exploitation and gangs', 'Being used by others for sex, drugs or crime.'),
    (604, 'crime', 'Trouble with the police', 'Crime, and behaviour that frightens others.'),
    (605, 'online', 'Online safety', 'What happens on telephones, in games and on the internet.'),
    (606, 'missing', 'Going missing', 'Not coming home, running away.'),
    (607, 'sexual-harm', 'Sexual harm', 'Rape, sexual abuse, and sexual behaviour that harms.'),

    (700, 'health', 'Health', 'Bodies, illness, and what harms them.'),
    (701, 'illness', 'Physical health', 'Illness, medicines, long-term conditions.'),
    (702, 'wetting', 'Wetting and soiling', 'Toilet troubles by night or day.'),
    (703, 'healthy-weight', 'Food and weight', 'Eating well, moving more, fussy eaters.'),
    (704, 'teeth', 'Teeth', 'Dentists and looking after teeth.'),
    (705, 'sexual-health', 'Relationships and sexual health', 'Contraception, testing, and healthy relationships.'),
    (706, 'smoking', 'Smoking and vaping', 'Stopping to smoke or vape.'),
    (707, 'young-drugs', 'Young people, alcohol and drugs', 'A young person who drinks or takes drugs.'),
    (708, 'family-drugs', 'Alcohol and drugs in the family', 'A parent or somebody else who drinks or takes drugs, and those who live with it.'),

    (800, 'home-money', 'Home, money and work', 'A place to live and enough to live on.'),
    (801, 'housing', 'Housing', 'Rent, repairs, damp, too little room, moving.'),
    (802, 'homeless', 'Nowhere to live', 'Homeless, or soon to be.'),
    (803, 'debt', 'Debt', 'Owing more than one can pay.'),
    (804, 'benefits', 'Benefits and money', 'What one is entitled to, and managing with it.'),
    (805, 'food', 'Food', 'Food banks, pantries, cheap meals.'),
    (806, 'energy', 'Heating and bills', 'Gas, electricity and water.'),
    (807, 'furniture', 'Furniture, clothes and baby things', 'Beds, cookers, prams, clothes.'),
    (808, 'work', 'Work and training', 'Finding work, better work, and courses for adults.'),
    (809, 'transport', 'Getting there', 'Buses, lifts, and help with fares.'),
    (810, 'law', 'Advice on the law', 'Rights, courts, and free legal advice.'),

    (900, 'things-to-do', 'Things to do', 'Free time for children, young people and families.'),
    (901, 'youth-clubs', 'Youth clubs', 'Somewhere to go, with people to talk to.'),
    (902, 'sport', 'Sport', 'Clubs, swimming, and being active.'),
    (903, 'arts', 'Music, drama and art', 'Making things, singing, acting, dancing.'),
    (904, 'holidays', 'School holidays', 'Clubs and food in the holidays.'),
    (905, 'outdoors', 'Outdoors', 'Gardens, woods, water and animals.'),
    (906, 'mentoring', 'Mentors', 'One adult who spends time with a young person.'),

    (1000, 'belonging', 'Belonging', 'Languages, cultures, and families in particular circumstances.'),
    (1001, 'refugees', 'New to the country', 'Refugees, people seeking asylum, and others who have just come.'),
    (1002, 'english', 'Learning English', 'English for parents and children who speak another language.'),
    (1003, 'interpreting', 'Interpreters', 'Somebody who speaks one’s language, or signs.'),
    (1004, 'lgbt', 'Lesbian, gay, bisexual and trans', 'Young people and families, and those who wonder.'),
    (1005, 'racism', 'Racism, culture and faith', 'Hate because of who one is, and people who share a culture or faith.'),
    (1006, 'travellers', 'Gypsy, Roma and Traveller families', 'Advice and learning that comes to the family.'),
    (1007, 'forces', 'Forces families', 'Families of those who serve, or did.'),
    (1008, 'prison', 'Somebody in prison', 'Children and partners of a prisoner.')
  ) as list (number, code, name, description);

-- Capitals and spaces make no other name. What other directories use may be called as they like.
create unique index need_once on directory.term (parent_id, lower(regexp_replace(btrim(name), '\s+', ' ', 'g'))) nulls not distinct
  where ended_on is null and taxonomy_id = '6e656564-0000-4000-8000-000000000000';

-- Which terms answer a need of a family plan (frameworks), so that a search from a plan opens where it should.
create table directory.term_need (
  term_id uuid not null references directory.term (id),
  need_id text not null references frameworks.need (id),
  primary key (need_id, term_id)
);
create index on directory.term_need (term_id);
alter table directory.term_need enable row level security;
create policy read_by_all on directory.term_need for select to rooted_public, rooted_scoped, rooted_area using (true);
create policy definer on directory.term_need to rooted_definer using (true) with check (true);
create policy kept_by_curators on directory.term_need to rooted_scoped, rooted_area
  using ((select directory.i_curate())) with check ((select directory.i_curate()));
grant select on directory.term_need to rooted_public, rooted_scoped, rooted_area, rooted_definer;
grant insert, update, delete on directory.term_need to rooted_scoped, rooted_area;

insert into directory.term_need (term_id, need_id)
select t.id, n.id
  from (values
    ('1.1', '{attendance,bullying,changing-school,school-costs,transport}'),
    ('1.2', '{attendance,without-school,worry}'),
    ('1.3', '{school-behaviour,anger,mentoring}'),
    ('1.4', '{without-school}'),
    ('1.5', '{send}'),
    ('2.1', '{pregnancy,new-baby}'),
    ('2.2', '{development,speech,play}'),
    ('2.3', '{childcare}'),
    ('3.1', '{worry,low-mood,anger,self-harm,eating,bereavement,trauma,sleep,confidence,counselling}'),
    ('3.2', '{adult-mind}'),
    ('3.3', '{illness,wetting,healthy-weight,teeth,movement,sight-hearing,short-breaks}'),
    ('4.1', '{family-drugs}'),
    ('4.2', '{young-drugs}'),
    ('5.1', '{conflict,separation}'),
    ('5.2', '{parenting,home-behaviour,teenagers,hurting-parents,alone,fathers,kinship}'),
    ('5.3', '{neglect,furniture,housing}'),
    ('5.4', '{young-carers}'),
    ('6.1', '{neglect,sexual-harm,trauma}'),
    ('6.2', '{exploitation,missing,online}'),
    ('7.1', '{crime,mentoring,youth-clubs}'),
    ('7.2', '{crime,prison}'),
    ('8.1', '{domestic-abuse}'),
    ('8.2', '{domestic-abuse,trauma}'),
    ('9.1', '{homeless}'),
    ('9.2', '{housing,furniture,energy}'),
    ('10.1', '{work,childcare,english}'),
    ('10.2', '{debt,benefits,energy,food}'),
    ('10.3', '{after-school}')
  ) as list (code, terms)
  join directory.term t on t.code = any (list.terms::text[])
  join frameworks.need n on n.code = list.code and n.edition_id = 'needs-2022';

alter table directory.taxonomy force row level security;
alter table directory.term force row level security;
alter table directory.term_need force row level security;
