/** Help with feelings: for children, young people and parents. How such a table is read: ../read-sketches.ts */
export const FEELINGS_SERVICES = `
# Merrowdale Minds | merrowdaleminds | health | The mental health service for children and young people of Merrowdale.
* Mental health assessment and treatment | counselling,low-mood,worry,trauma | 5-17 | 34 | SP | po | lanternhouse | MO-FR 09:00-17:00 | free | wait26:9 +British Sign Language statutory
Nurses, psychologists and doctors for children whose worry, low mood or distress stops them from living as others do. The first meeting finds out together what would help.
The school or family doctor fills in one form. Nobody has to have tried everything else first. // Difficulties that have lasted three months, or are severe.
* Rapid response in a crisis | self-harm,counselling | 0-17 | 34 | FYSP | tph | lanternhouse | ALL 00:00-23:59 | free | crisis freephone
A mental health nurse answers at any hour, and can come to the family, the school or the hospital on the same day.
Ring at any hour. Say that a child is in danger of hurting themselves.
* Eating disorder team | eating | 8-17 | 34 | FSP | po | lanternhouse | MO-FR 09:00-17:00 | free | wait4:15
Treatment at home and at the clinic, with the parents as part of the team, for children who are losing weight or afraid of food.
Parents may ring themselves. A child who is losing weight quickly is seen within a week.
* Minds in Schools | worry,low-mood,home-behaviour,confidence | 5-17 | 2 | S | s | - | MO-FR 08:30-16:00 | free | yes:4:provider ev:3
A practitioner comes to the school one day a week and works with a child, or with their parents, for six to eight meetings.
The mental health lead of the school speaks with the practitioner, and the parents agree. // Schools that have joined.
* Brave Steps for parents of anxious children | worry,parenting,attendance | 4-12 | 23 | FSP | o | - | TU 18:00-19:30 | free | ev:4 wait3:11
Seven evenings online in which parents learn to help a child face what they are afraid of, a small step at a time.
Book on the website; no letter is needed.
* Calm Waters group for angry children | anger,home-behaviour | 7-11 | 2 | SP | p | ropewalkhall | WE 16:00-17:15 | free | full:6:provider ev:2
Ten afternoons in a small group: where anger comes from, what it tells us, and how to cool down before it spills over.
Schools send a short form. Parents come to the first and last afternoon.

# Listening Post Counselling | listeningpost | charity | Counsellors for children, young people and families, trained to listen.
* Counselling for young people | counselling,low-mood,worry,self-harm | 11-25 | 23 | FYSP | po | postoffice,tollgate | MO-TH 12:00-20:00 | free | wait10:21:answer
Up to twelve meetings with the same counsellor, who does not judge and does not tell unless somebody is in danger.
Young people may ask for themselves, by message or by ringing.
* Drop-in: no appointment | counselling,confidence,low-mood | 11-25 | 12 | FY | p | postoffice | SA 10:00-13:00, WE 15:30-18:30 | free | yes:2:provider
Walk in, have a hot drink and talk with somebody for half an hour. Some come once, some come back.
Just come. You can bring a friend.
* Play therapy | trauma,anger,counselling,bereavement | 3-11 | 23 | FSP | ps | postoffice | MO-FR 09:00-16:00 | 45 an hour/0 where money is short | wait12:30:provider
Small children say with toys, sand and paint what they have no words for. A therapist plays with them once a week.
Ring to talk it over first. The therapist meets the parents before the child.
* Listening Line | counselling,self-harm,low-mood,worry | 11-25 | 1234 | Y | to | - | ALL 16:00-23:59 | free | crisis freephone all
Ring or write when everything is too much. The listeners are trained, and one need not say one’s name.
Ring, or write on the website: somebody answers within minutes.
* Talking in sign | counselling,sight-hearing | 8-25 | 23 | FYSP | o | - | TH 15:00-19:00 | free | +British Sign Language send @sign-language
A deaf counsellor who signs, by video, for deaf young people and for hearing children of deaf parents.
Write or send a video message in sign language.

# The Acorn Bereavement Project | acornproject | charity | Volunteers and counsellors who stand by families after a death.
* One to one after a death | bereavement | 4-18 | 23 | FYSP | phs | acorncottage | MO-FR 09:30-17:30 | free | wait6:13 ev:2
A worker visits for as long as it takes, and brings a memory box for the child to fill.
Anybody may ring. Best not in the first weeks, unless the death was sudden or violent.
* Remembering days | bereavement,confidence | 5-16 | 12 | FS | p | acorncottage,meadowfarm | MONTHLY 1SA 10:00-15:00 | free | yes:18
A day out with other children who have lost somebody: games, a fire, lanterns for those who died.
Book by telephone. Lunch is there for all.
* When somebody is going to die | bereavement,illness | 0-18 | 23 | FSP | hot | - | MO-FR 09:00-17:00 | free | yes:40:practitioner
Help to tell a child that a parent, brother or sister is very ill, and to be together in the time that is left.
A nurse, teacher or relative can ring for the family.
* Training for schools in loss | bereavement | - | 1 | S | so | - | - | 120 an afternoon | old:430
An afternoon for all staff: what to say, what not to say, and what the empty chair does to a class.
Schools book a date for the coming term.

# Kettle On Parents’ Network | kettleon | charity | Parents who were not well themselves, and are there for others now.
* Kettle On mornings | adult-mind,alone | 18+ | 12 | F | p | riversidehub,stjude | TU 09:30-11:30, FR 09:30-11:30 | free | yes:7:provider +Polish
Tea, toast and company for mothers and fathers who feel low or alone. Small children play in the same room.
Come along. Somebody waits at the door for those who come the first time.
* A friend for the first year | adult-mind,new-baby | 18+ | 2 | FP | h | - | MO-FR 09:00-18:00 | free | wait5:8:provider
A volunteer who has been through it visits once a week while the baby is small.
Ring, or ask the health visitor to.

# Merrowdale Talking Therapies | merrowdaletalking | health | Psychological treatment for adults, without a doctor’s letter.
* Treatment for adults with depression or anxiety | adult-mind,low-mood,worry | 18+ | 23 | FP | pot | lanternhouse,quayclinic | MO-FR 08:00-20:00 | free | wait7:5:provider +Urdu,Polish,Arabic
Short treatments that work: by telephone, online, in a group or one to one.
Fill in the form online, or ring and somebody fills it in with you.
* Mothers and babies team | adult-mind,new-baby,pregnancy | 18+ | 34 | P | hp | quayclinic | MO-FR 09:00-17:00 | free | yes:12:provider
Specialist nurses for women who are seriously unwell in pregnancy or in the first two years after a birth.
Midwives, health visitors and doctors refer; the team rings the same day if it is urgent.
* Adult crisis line | adult-mind,self-harm | 18+ | 1234 | FP | t | - | ALL 00:00-23:59 | free | crisis freephone
For grown-ups who cannot go on, and for those who are afraid for them.
Ring at any hour of the day or night.

# Owlet Sleep Clinic | owletsleep | charity | Sleep practitioners for families.
* Sleep advice for families | sleep,home-behaviour | 1-16 | 12 | FSP | ot | - | MO-FR 09:00-15:00 | free | wait3:25:provider ev:2
A practitioner looks at two weeks of nights with the parents, makes a plan, and rings every Friday until it works.
Keep a sleep diary for two weeks, then book. The diary is on the website.
* Sleep and special needs workshop | sleep,autism,adhd,send | 2-16 | 12 | F | p | riversidehub | MONTHLY 2TH 10:00-12:00 | free | send yes:16
Why children who are autistic or have ADHD sleep differently, and what has helped others.
Book by telephone or come if there is room.

# Second Wind | secondwind | charity | Help for those who lived through violence, war or abuse.
* Therapy after frightening things | trauma,counselling | 6-25 | 34 | FSP | po | tollgate | MO-FR 10:00-18:00 | free | wait16:14:answer ev:4 +Arabic,Ukrainian,Farsi
Treatment of memories that come back, with the child’s carer in the room for a part of each meeting.
Professionals write; families may ring for advice first. // What happened is over, and the child is safe now.
* Trauma course for staff | trauma,school-behaviour | - | 1 | SP | so | - | - | 60 a person | never
Two mornings about what fear does to learning and behaviour, and what a class can do about it.
Book online for yourself or for the whole school.
`;
