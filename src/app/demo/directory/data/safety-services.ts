/** Help to be safe, and with alcohol and drugs. How such a table is read: ../read-sketches.ts */
export const SAFETY_SERVICES = `
# Merrowdale Front Door | merrowdale | council | Where worries about a child are heard first.
* Front door for children and families | neglect,domestic-abuse,exploitation,sexual-harm | 0-17 | 1234 | FYSP | to | - | MO-FR 08:00-18:00 | free | crisis yes:1:curator
Say that you are worried about a child. A social worker listens and says what happens next.
Ring. If a child is in danger now, call 999.
* Out of hours duty social worker | neglect,homeless | 0-17 | 4 | FYSP | t | - | MO-FR 18:00-23:59, SA+SU 00:00-23:59 | free | crisis
For what cannot wait until the morning.
Ring at night, at weekends and on bank holidays.
* Missing and exploited children team | missing,exploitation | 10-17 | 34 | SP | hp | civiccentre | MO-FR 09:00-19:00 | free | statutory
A worker who is not the police talks with a child who came back, and asks what they ran from.
Through the front door; the police tell the team of each child who was missing.
* Youth justice team | crime,exploitation,school-behaviour | 10-17 | 34 | SP | hp | enterprise | MO-FR 09:00-18:00 | free | statutory
For children who came before the police or a court: putting right, school, and staying out of it.
Police and courts refer.
* Turning Point mentors | crime,mentoring,exploitation | 9-14 | 2 | FSP | phs | youthbase | MO-FR 12:00-19:00 | free | yes:9:provider ev:2
Before it gets worse: a mentor for children who hang around with those who get into trouble.
Schools, parents and the police ask; the child has to say yes.

# Harbour Against Domestic Abuse | harbourrefuge | charity | Refuge, advice and courses for those who live with abuse.
* Harbour refuge | domestic-abuse,homeless | - | 34 | FSP | p | kept | ALL 00:00-23:59 | free | crisis kept freephone +Polish,Urdu,Arabic yes:2:provider
Rooms for women and their children who have to leave home because of abuse. Pets can be looked after elsewhere.
Ring the helpline at any hour, or ask somebody to ring for you. Where it is, is told when there is a room.
* Harbour helpline | domestic-abuse | 16+ | 1234 | FYSP | to | - | ALL 00:00-23:59 | free | crisis freephone +Polish,Urdu,Arabic,Bengali
Talk it through with somebody who believes you. The call does not show on the bill.
Ring, or write in the chat; the website has a button that hides it quickly.
* Advocates for those at high risk | domestic-abuse,law | 16+ | 34 | P | tp | kept | MO-FR 08:30-18:00 | free | statutory kept
An advocate makes a plan for safety, speaks with police and housing, and stays until it is over.
Police, midwives, schools and others refer after a risk checklist.
* My Freedom course | domestic-abuse,confidence,parenting | 18+ | 23 | FP | po | kept | WE 10:00-12:00 | free | kept ev:2 yes:16:provider
Twelve mornings for women: how control works, what it does to children, how to see it coming.
Ring for the day and place.
* Children who heard it all | domestic-abuse,trauma | 5-16 | 23 | FSP | s | - | MO-FR 09:00-16:30 | free | wait6:10:answer ev:3
A worker comes to the child’s school, for ten meetings, when home is safe.
The parent who is not abusive agrees; schools and workers refer.
* Choose to Change | domestic-abuse,anger,fathers | 18+ | 23 | FP | p | enterprise | MO 18:00-20:30 | free | wait3:21:provider
For men and women who hurt, frighten or control those they love, and want to stop. Partners are supported apart.
Ring yourself: it has to be you.

# Clear Sky Sexual Harm Service | clearsky | charity | For all who suffered sexual harm, whenever it was.
* Advisers after sexual harm | sexual-harm,trauma | 0-25 | 34 | FYSP | hp | lanternhouse | MO-FR 09:00-17:00 | free | statutory yes:8:provider
Somebody on your side, whether or not the police are told.
Ring or write; others may with your agreement.
* Sexual harm helpline | sexual-harm | 11+ | 1234 | FYSP | t | - | ALL 18:00-22:00 | free | crisis freephone all
Believed, and never hurried.
Ring in the evening.
* Children with harmful sexual behaviour | sexual-harm,home-behaviour | 5-17 | 34 | SP | phs | tollgate | MO-FR 09:00-17:00 | free | wait7:23:provider ev:3
Assessment and therapy for children whose sexual behaviour worries or hurts others, and a safety plan with school.
Ring for advice before referring: often an hour on the telephone is enough.

# Streetwise | streetwise | charity | Youth workers against exploitation and violence.
* Streetwise one to one | exploitation,crime,missing | 11-18 | 34 | SP | phs | youthbase | MO-SA 13:00-21:00 | free | ev:2 full:3:answer
A worker who comes where the young person is, by day or night, for as long as needed.
Schools and services refer; the worker rings within two days.
* Parents of exploited children | exploitation,parenting | 18+ | 23 | F | o | - | TH 19:30-20:30 | free | yes:17:provider
Mothers and fathers who lie awake listening for the door.
Write for the link.
* Knives and choices | exploitation,crime,school-behaviour | 10-15 | 1 | S | s | - | - | 80 a class | old:365
A nurse and somebody who was there talk with a class about what a knife does.
Schools book a half day.
* Detached youth work | youth-clubs,exploitation | 12-18 | 12 | Y | p | ropewalkhall | FR 18:00-22:00, SA 18:00-22:00 | free | yes:28:provider
In parks and bus stations, with a van, hot chocolate and time.
Look for the green van.

# Screen Sense | screensense | company | Advice on life online.
* Online safety evenings for parents | online,parenting | 5-16 | 1 | FS | so | - | - | 75 an evening/0 online | yes:36:provider
What children do on their telephones, which settings help, and how to talk about it.
Schools book; each month one evening online is free for all.
* Gaming too much | online,sleep,attendance | 9-17 | 2 | FSP | o | - | MO 17:00-19:00 | free | wait4:14:provider
Six meetings online for a young person and a parent to win back the night.
Book a first call.
* Report something online | online,sexual-harm,bullying | 8-18 | 1 | FYS | o | - | - | free | all
How to have a picture taken down and whom to tell, step by step.
Open the page; nothing is stored.

# Ripple Drug and Alcohol Service | rippleservice | health | Treatment and support for all ages.
* Young people’s drug and alcohol workers | young-drugs,smoking | 11-18 | 23 | FYSP | phs | youthbase | MO-FR 10:00-18:00 | free | yes:5:provider ev:3
Weed, vapes, drink, ketamine: straight talk, no shock, a plan of your own.
Anybody can ask; the young person decides.
* Treatment for adults | family-drugs,adult-mind | 18+ | 34 | FP | pt | quayclinic | MO-FR 09:00-17:00, SA 10:00-13:00 | free | statutory yes:11:provider +Polish
Detox, medicines, groups and a key worker.
Walk in before noon or ring.
* Hidden Harm: children of parents who drink or use | family-drugs,young-carers,confidence | 5-16 | 23 | FSP | ps | postoffice | WE 16:00-18:00 | free | wait5:18:practitioner ev:2
One to one and a group, so that a child knows it is not their fault and not their secret alone.
A parent agrees; school or family worker asks.
* Family and friends evening | family-drugs,adult-mind | 18+ | 12 | F | p | stjude | TU 19:00-20:30 | free | yes:22:provider
For those who love somebody who drinks or takes drugs.
Come as you are.
* Stop smoking and vaping | smoking | 12+ | 1 | FYSP | pto | quayclinic,library | MO-FR 09:00-18:00 | free | yes:13:provider
Twelve weeks with an adviser and what takes the edge off.
Ring, write, or ask at any pharmacy.

# Open Arms Young People’s Clinic | openarmsclinic | health | Sexual health for young people.
* Young people’s clinic | sexual-health,pregnancy | 13-24 | 1 | Y | p | quayclinic | TU 15:00-18:30, SA 10:00-12:30 | free | yes:4:provider
Contraception, tests and questions. Under sixteen is fine.
Walk in or book by message.
* Healthy relationships lessons | sexual-health,domestic-abuse,online | 11-16 | 1 | S | s | - | - | free | ev:2
Six lessons about respect, pictures, pressure and saying no.
Schools ask in the summer for the year after.
`;
