/** Things to do, and places to belong. How such a table is read: ../read-sketches.ts */
export const BELONGING_SERVICES = `
# Paper Lantern Youth Trust | paperlantern | charity | A charity for young people, run with them.
* Lantern youth club | youth-clubs,confidence,arts | 11-17 | 1 | FYS | p | youthbase | MO 18:00-21:00, FR 18:00-21:00 | 0.50 an evening | yes:4:provider
Music room, kitchen, pool table and workers who remember your name.
Come. The first evening is free.
* Lantern mentors | mentoring,school-behaviour,confidence,anger | 10-17 | 23 | FSP | ps | youthbase | MO-FR 13:00-19:00 | free | wait5:6:answer ev:3
An hour a week for a year with one adult who turns up. Boxing, baking, fixing bikes: whatever gets two people talking.
Schools and workers fill in a page; we meet the young person at school first.
* Back on track mornings | attendance,school-behaviour,without-school | 11-16 | 23 | S | p | youthbase | TU 09:30-12:30, TH 09:30-12:30 | 30 a morning | yes:9:practitioner ev:2
Two mornings a week out of school with youth workers, so that the other three go better.
The school asks and keeps the pupil on its roll.
* Rainbow Lanterns | lgbt,confidence,youth-clubs | 12-18 | 12 | FYS | p | youthbase | WE 17:30-19:30 | free | yes:12:provider
For lesbian, gay, bisexual and trans young people, and those who are not sure. Parents meet twice a term.
Write or just come: somebody waits at the side door.
* Lantern summer | holidays,food,outdoors | 8-16 | 1 | FS | p | youthbase,meadowfarm | MO-FR 10:00-15:00 summer holidays only | 0 with free school meals/6 a day | old:150
Four weeks of trips, rafts and lunch.
Book from June, with a code from school.
* Girls’ night | confidence,youth-clubs,online | 11-16 | 12 | FYS | p | ropewalkhall | TH 18:00-20:00 | free | yes:31:provider +Urdu
Nails, football, film and straight answers. Women only.
Come with a friend, or ask for somebody to meet you at the bus.

# Merrowdale Leisure | merrowdaleleisure | council | Pools, pitches and halls.
* Swimming lessons | sport | 3-14 | 1 | F | p | pool | MO-FR 15:30-18:30, SA 08:30-12:00 | 6.50 a lesson/2 with a leisure pass | wait8:17:provider
Small classes, warm water.
Book online; children wait in the order of booking.
* Free swimming for under sixteens | sport,holidays | 0-15 | 1 | FY | p | pool | SA+SU 13:00-15:00 | free | yes:34:provider
Splash, slide and wave machine at weekends.
Bring a library card.
* Leisure pass | sport,benefits | - | 1 | FSP | op | sportscentre | ALL 07:00-22:00 | 3 a year | -
Cheaper sport for families with low income, carers and cared for children.
Apply online or at the desk.
* Active on referral | sport,healthy-weight,low-mood | 11-17 | 2 | FSP | p | sportscentre | TU 16:00-18:00 | free | wait3:21:provider ev:2
Ten weeks of gym with a coach for young people whose mood or weight would be better for it.
Nurses, doctors and schools refer; parents may ask.

# Ropewalk Boxing Club | ropewalkboxing | club | A boxing club for all.
* Boxing without contact | sport,anger,confidence | 8-17 | 1 | FYS | p | ropewalkhall | MO 17:00-18:30, TH 17:00-18:30 | 2 an evening | yes:15:provider
Gloves, bags and skipping. Respect first; phones in the box.
Come with trainers and water.
* Ring of steel, before school | sport,attendance,school-behaviour | 11-16 | 2 | S | p | ropewalkhall | TU 07:30-08:30 | free | never ev:1
Training and breakfast for pupils who find mornings hard; then the coach walks them to school.
Heads of year ring the coach.

# Rooks Football Foundation | rooksfootball | charity | The foundation of a football club.
* Friday night football | sport,crime,youth-clubs | 11-18 | 1 | YS | p | sportscentre | FR 19:00-21:00 | free | yes:10:provider
Floodlights, coaches and no sign-up.
Turn up in trainers.
* Goals: mentoring through football | mentoring,school-behaviour,sport | 9-13 | 2 | S | s | - | - | free | full:14:provider
A coach in school for a term, for pupils close to suspension.
Schools apply each term.
* Girls on the ball | sport,confidence | 7-14 | 1 | F | p | sportscentre | SA 09:30-10:30 | 3 a session | -
Football for girls who have never played.
Book online or come.

# The Tin Shed | tinshed | charity | Arts in an old boat shed.
* Shed Sessions | arts,confidence,low-mood | 12-19 | 12 | FYS | p | tinshed | WE 16:30-19:00, SA 13:00-16:00 | free | yes:8:provider
Guitars, beats, film and a stage. Write it down, shout it out.
Come or message.
* Drama for quiet children | arts,confidence,worry | 7-12 | 1 | FS | p | tinshed | TU 16:00-17:15 | 3 a session/0 where money is short | wait4:25:provider
Nobody has to speak; most do in the end.
Ring for a place.
* Family art mornings | arts,play | 2-10 | 1 | F | p | tinshed | SU 10:00-12:00 | 5 a family | old:205
Clay, print and paint that somebody else cleans up.
Book by Friday.

# Meadow Farm | meadowfarm | charity | A farm for children.
* Farm days for schools | outdoors,attendance,school-behaviour | 7-15 | 23 | S | p | meadowfarm | MO-FR 09:30-14:30 | 55 a day | ev:2 wait7:13:provider
Feeding, fencing and growing instead of a classroom, one day a week for a term.
Schools ring and come to look.
* Ponies and calm | outdoors,trauma,worry | 6-16 | 23 | FSP | p | meadowfarm | TU+WE 15:30-17:00 | 20 a session/0 where money is short | full:22:provider
Brushing, leading and breathing with horses, beside a therapist.
Families, schools and workers ask.
* Forest toddlers | outdoors,play,development | 1-4 | 1 | F | p | meadowfarm | TH 10:00-11:30 | 2 a child | yes:18:provider
Puddles, worms and soup under a tarpaulin.
Come in anything that can get wet.
* Growing together on the allotment | outdoors,food,adult-mind | - | 1 | F | p | meadowfarm | SA 10:00-13:00 | free | yes:44:provider
Families dig, plant and take home what grows.
Walk in by the green gate.

# Merrowdale Libraries | merrowdale | council | Libraries with more than books.
* Study space and free computers | homework,work,reading | - | 1 | FYS | p | library,heightscentre | MO-SA 09:00-18:00 | free | -
Warm, quiet, free internet and printing of ten pages.
Walk in; a library card is made on the spot.
* Reading for holidays | reading,holidays | 4-11 | 1 | FS | p | library | MO-SA 09:00-18:00 summer holidays only | free | old:120
Six books, six stickers and a medal.
Sign up at the desk in July.

# Scouts and Guides of Merrowdale | merrowdalescouts | club | Volunteers with tents.
* Beavers, Cubs and Scouts | outdoors,confidence,youth-clubs | 6-14 | 1 | F | p | stjude | MO 18:00-19:30, WE 18:00-19:30 | 3 a week/0 where money is short | wait20:39:provider
Fires, knots and friends. Boys and girls.
Put the name down online; helpers’ children come first.

# Kindred Culture | kindredculture | charity | Families of many cultures and faiths.
* Report racism, and be heard | racism,bullying,law | - | 12 | FYSP | tp | tollgate | MO-FR 10:00-17:00 | free | yes:16:provider +Urdu,Bengali,Arabic
Somebody writes down what happened, goes with you to the school or police, and comes back afterwards.
Ring, or tell a teacher who rings.
* Hair, food and homework | racism,homework,confidence | 6-14 | 1 | FS | p | tollgate | SA 12:00-15:00 | 2 a session | +Bengali
For children of colour and their friends: learning, braiding, jollof and stories.
Come on a Saturday.
* Mosque youth evening | racism,youth-clubs,sport | 11-17 | 1 | FY | p | crescenthall | SA 18:00-20:00 | free | +Urdu,Arabic yes:27:provider
Table tennis, talk and tea, open to all.
Ask at the door for the youth leader.

# Travelling Together | travellingtogether | charity | Gypsy, Roma and Traveller families and those who work with them.
* Learning that travels | travellers,without-school,reading | 4-16 | 12 | FSP | ho | - | MO-FR 10:00-16:00 | free | +Romanian yes:11:provider
A teacher who comes to the site, keeps the school’s place open and helps with forms.
Ring; we come to you.
* Advice for Traveller families | travellers,law,racism,illness | - | 12 | FSP | th | - | TU 10:00-15:00, TH 10:00-15:00 | free | wait2:24:provider
Sites, health, rights and hate, from people who grew up on the road.
Ring or send a voice message.

# Home Front Families | homefront | charity | Families of those who serve.
* Club for children of the forces | forces,confidence,changing-school | 5-14 | 1 | FS | s | - | - | free | yes:35:provider
A lunchtime a week in schools for those whose mother or father is away.
Schools tell us how many pupils they have.
* Veterans’ families line | forces,adult-mind,domestic-abuse | 18+ | 12 | FP | t | - | MO-FR 09:00-21:00 | free | all freephone
For those who live with somebody who came back different.
Ring; you need no rank or number.

# Inside Out Families | insideout | charity | For those who wait outside.
* Somebody in prison | prison,alone,young-carers | 0-18 | 12 | FSP | hto | - | MO-FR 10:00-18:00 | free | yes:13:provider ev:1
What to tell the children, how visits work, and a worker for the first weeks.
Anybody may ring, from the day of the arrest.
* Storybook tapes and visits | prison,reading,transport | 0-11 | 1 | F | h | - | - | free | old:330
A parent in prison reads a bedtime story; we send it home. A minibus goes to visits.
Write with the first name of the child.
`;
