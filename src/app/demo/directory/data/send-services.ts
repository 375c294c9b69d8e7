/** Help with special needs, disability and health. How such a table is read: ../read-sketches.ts */
export const SEND_SERVICES = `
# Merrowdale Council, Special Needs | merrowdale | council | The council’s team for special educational needs and disability.
* Education, health and care assessments | send-advice,send,learning-disability | 0-25 | 34 | FYSP | top | civiccentre | MO-FR 09:00-17:00 | free | statutory send wait20:10:provider
Decides whether a child needs a plan of their own, writes it with the family, and looks at it again each year.
Parents, young people and schools may all ask, in a letter or on the form. // When support in school has not been enough.
* Local offer line | send-advice,send | 0-25 | 1 | FYSP | to | - | MO-FR 09:00-16:00 | free | statutory send
Somebody who knows what there is for disabled children here, and has time to explain.
Ring or write.
* Children with disabilities team | short-breaks,send,movement,learning-disability | 0-17 | 34 | FSP | h | - | MO-FR 09:00-17:00 | free | statutory send
Social workers for children whose disability changes the life of the whole family: care at home, equipment, nights away.
Ask through the front door. // Severe or lifelong disability.
* Portage: play at home | development,send,play | 0-4 | 2 | FP | h | - | MO-FR 09:30-15:30 | free | send wait8:16:provider
A visitor comes each week with toys and ideas for babies and toddlers who develop differently.
Health visitors or parents fill in a page.

# Compass Advice for Families | compassadvice | charity | Free advice on special educational needs, at arm’s length from the council.
* Advice on special needs and the law | send-advice,school-behaviour,law | 0-25 | 12 | FY | topp | riversidehub | MO-FR 09:30-16:00 | free | statutory send wait2:6:provider +Polish,Urdu
What a school has to do, how to ask for a plan, what to say in a meeting. We come with you if it is needed.
Ring and leave a message; somebody rings back within three days.
* Help with a tribunal | send-advice,law | 0-25 | 23 | F | to | - | TU 09:30-16:00 | free | send wait5:31:provider
Getting the papers together, mediation, and company on the day.
Ring as soon as the decision arrives: there are two months.

# Different Drum | differentdrum | charity | Autistic people and families, run by both.
* After the diagnosis | autism,parenting | 3-17 | 12 | FSP | po | tollgate | WE 10:00-12:00, WE 18:30-20:30 | free | send ev:2 yes:14:provider
Six meetings for parents of newly diagnosed children, led by a parent and an autistic adult.
Book yourself; bring the letter or do not.
* Waiting well | autism,adhd,home-behaviour,send | 3-17 | 12 | FSP | ot | - | MO 12:00-14:00, TH 18:00-20:00 | free | send yes:8:provider
For families who wait for an autism or ADHD assessment: help does not have to wait for a name.
Ring or join an online evening. No diagnosis is needed.
* Saturday drum | autism,arts,confidence | 6-14 | 12 | F | p | ropewalkhall | SA 10:00-12:00 | 2 a session | send @quiet-space wait3:24:provider
Lego, drums, dens and silence: nobody has to join in, and nobody minds.
Ring before the first time so that we know what helps.
* Girls who mask | autism,confidence,worry | 11-18 | 12 | FYS | p | tollgate | TH 16:30-18:00 | free | send full:4:practitioner
A group for autistic girls and those who think they may be, who are tired of pretending.
Write to us; a friend may write for you.
* Autistic and avoiding school | autism,attendance,worry | 8-16 | 23 | FSP | ho | - | MO-FR 10:00-15:00 | free | send wait7:17:answer
A worker who is autistic themselves finds out what school feels like, and tells school.
The family or the school asks; both have to want it.

# Spring Assessment Centre | springcentre | health | Assessment of development, in Merrowdale and online.
* Autism and ADHD assessment pathway | autism,adhd,send | 4-17 | 23 | SP | po | quayclinic | MO-FR 09:00-17:00 | free | send wait60:12:provider
One pathway for both questions: forms from home and school, an observation, a meeting with the result.
The school sends the forms together with the parents. // Difficulties at home and at school that were there for years.
* ADHD medication clinic | adhd,illness | 6-17 | 23 | P | po | quayclinic | TU 09:00-17:00, FR 09:00-13:00 | free | send wait12:27:provider
Starting, changing and checking medicines.
After a diagnosis; the assessment team books it.

# Busy Bees ADHD Families | busybees | charity | Parents of children with ADHD.
* Steady Now evenings for parents | adhd,parenting,home-behaviour | 3-11 | 2 | FSP | po | riversidehub | TU 18:30-20:00 | free | ev:3 send yes:23:provider
Eight evenings of ideas made for children who cannot wait, listen or sit, from people who live with one.
Book online. A babysitter can be paid.
* Wriggle club | adhd,sport | 6-12 | 1 | F | p | sportscentre | SU 10:00-11:30 | 3 a session | send yes:11:provider
Trampolines and obstacle courses for children who are told to sit down all week.
Pay on the day.
* ADHD in class: advice for teachers | adhd,school-behaviour | 5-16 | 1 | S | so | - | - | free | send old:310
An hour by video about one pupil: what to change on Monday.
Teachers book an hour; no name is needed.

# Merrowdale Community Health | merrowdalehealth | health | Nurses and therapists for children and families.
* Health visiting | new-baby,development,parenting,pregnancy | 0-4 | 1234 | FSP | hp | riversidehub,quayclinic | MO-FR 09:00-17:00 | free | statutory yes:2:provider +Polish
Every family has a health visitor until a child starts school: visits, checks at one and two, and a number to ring.
Ring the number; no reason is too small.
* Baby clinic, no appointment | new-baby,development | 0-2 | 1 | F | p | riversidehub,stjude,heightscentre | MO 09:30-11:30, WE 13:00-15:00 | free | yes:15:provider
Weigh your baby, ask anything, meet others.
Just come, and bring the red book.
* Speech and language therapy | speech,development | 0-18 | 23 | FSP | pso | quayclinic | MO-FR 09:00-17:00 | free | send wait18:7:practitioner
For children who do not talk, talk unclearly, stammer, or do not understand what is said.
Parents, nurseries and schools may all send the form; there is a telephone clinic while you wait.
* Talking Walk-in for under fives | speech,development,play | 0-4 | 12 | F | p | riversidehub | MONTHLY 1TU 09:30-12:00 | free | send yes:26:provider
A speech therapist plays with your child for twenty minutes and says whether to worry.
No appointment; expect to wait a little and play.
* Children’s occupational therapy | movement,send | 2-18 | 23 | SP | psh | quayclinic | MO-FR 09:00-16:30 | free | send wait22:35:provider
Dressing, writing, eating, balance and what to do when noise or touch is too much.
Through school or a doctor, after the workshop for parents.
* Sensory workshop for parents | movement,autism,sleep | 2-12 | 1 | FS | o | - | MONTHLY 3WE 18:00-19:30 | free | send
Why socks hurt and hand dryers terrify, and what to try this week.
Register online for the link.
* Children’s physiotherapy | movement,illness | 0-18 | 23 | P | ph | quayclinic | MO-FR 08:30-16:30 | free | send
Help to move after illness or with a lifelong condition.
Doctors and nurses refer.
* Bladder and bowel clinic | wetting | 4-18 | 12 | FSP | pt | quayclinic | TH 09:00-16:00 | free | wait6:18:provider
A nurse for children who wet the bed, wet themselves or soil. It is common, it is nobody’s fault, and it can be treated.
Ring, or the school nurse will.
* Hearing and sight team | sight-hearing,send | 0-19 | 23 | FSP | hs | - | MO-FR 09:00-16:00 | free | send statutory +British Sign Language @sign-language
Specialist teachers from the day a baby is found to be deaf or to see little.
Any doctor, school or parent can ring.
* Dental van | teeth | 0-18 | 1 | FSP | sp | riversidehub | MO-FR 09:30-15:30 in term | free | yes:29:provider +Romanian,Arabic
A dentist on wheels for children who have none: checks, varnish and fillings.
Schools and family centres book the van; families may turn up when it is there.
* Asthma and allergy nurse | illness,attendance | 4-16 | 2 | FSP | sp | lanternhouse | WE 09:00-16:00 | free | -
Plans, inhalers that are used properly, and fewer nights in hospital.
Ring or write after any hospital visit.

# Merrowdale School Nursing | nursing | health | Nurses of all schools in Merrowdale.
* School nurse | illness,wetting,worry,healthy-weight,sleep | 5-19 | 12 | FYSP | sht | - | MO-FR 08:30-16:30 | free | statutory yes:3:provider
A nurse for every school: health plans, worries, weight, sleep, puberty and anything one does not like to ask.
Ring, or the school asks with the parents’ agreement.
* Text a nurse | illness,sexual-health,confidence | 11-19 | 1 | Y | o | - | MO-FR 08:30-17:00 | free | yes:1:provider
Send a message and a nurse answers the same day. Nobody else reads it.
Write to the number that hangs in your school.
* Food explorers | healthy-weight,eating | 4-11 | 12 | FSP | p | heightscentre | MO 16:00-17:30 | free | wait4:20:provider ev:2
Eight weeks of tasting, cooking and moving for families, without scales.
Ring the school nurses.

# Breakaway Short Breaks | breakaway | charity | Clubs and nights away for disabled children.
* Saturday and holiday club | short-breaks,send,holidays,play | 5-18 | 23 | FP | p | meadowfarm | SA 10:00-15:00 | 8 a day | send @quiet-space wait14:38:provider
A day full of swings, animals and mud with enough adults for everybody.
The family fills in what their child needs; a visit comes first.
* Nights at Breakaway House | short-breaks,learning-disability | 8-17 | 34 | P | p | breakawayhouse | FR 17:00-23:59 | free | send full:19:provider
A weekend away once a month with carers who know the child.
After an assessment by the disability team.
* Sitters for an evening | short-breaks,alone | 0-18 | 2 | F | h | - | - | 5 an hour | send never
A trained sitter so that parents can go out, or to bed.
Ring two weeks before.

# Wheels and Wings | wheelsandwings | club | Sport for disabled children and their brothers and sisters.
* Wheelchair basketball | movement,sport,send | 7-18 | 1 | FYS | p | sportscentre | SA 13:00-14:30 | 2 a session | send @parking yes:32:provider
Chairs are there; brothers, sisters and friends play too.
Come and try, the first time is free.
* Quiet swim | autism,sport,movement,send | 3-16 | 1 | F | p | pool | SU 16:00-17:00 | 3 a swim | send @quiet-space
No music, no crowd, a warm pool and people who understand.
Book a place online.
`;
