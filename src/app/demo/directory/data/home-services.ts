/** Help with home, money and work, and for those who are new. How such a table is read: ../read-sketches.ts */
export const HOME_SERVICES = `
# Merrowdale Council, Housing | merrowdale | council | The council’s housing service.
* Homeless, or soon to be | homeless,housing | - | 1234 | FYSP | pt | civiccentre | MO-FR 09:00-17:00 | free | statutory yes:6:provider +Polish,Arabic
An officer has to see you, make a plan with you, and find a roof if there is none.
Come or ring as soon as you have a letter; do not wait for the bailiffs.
* Out of hours homelessness line | homeless | - | 1234 | FYSP | t | - | MO-FR 17:00-23:59, SA+SU 00:00-23:59 | free | crisis
When you have nowhere to sleep tonight.
Ring.
* Housing register | housing | - | 1 | FP | o | - | - | free | statutory wait104:40:provider
Apply for a home of the council or a housing association, and see where you stand.
Apply online; the library helps.
* Local welfare fund | furniture,energy,food,benefits | - | 12 | FSP | to | - | MO-FR 09:00-16:00 | free | yes:7:curator
A cooker, a bed or a topped up meter when there is nothing left.
Ring, or somebody who works with you applies. // Once in twelve months.

# Windlass Homes | windlasshomes | charity | A housing association with homes in every town of Merrowdale.
* Keep your home: tenancy support | housing,debt,benefits | - | 23 | FSP | h | - | MO-FR 09:00-17:00 | free | yes:4:provider
A worker sits down with the letters, rings whoever has to be rung, and stays until the rent is safe.
Tenants of any landlord may ring. // Rent arrears, or a notice to leave.
* Damp and repairs line | housing,illness | - | 1 | FP | to | - | MO-FR 08:00-20:00 | free | yes:10:provider
Somebody comes to look within three days when a child in the home has a bad chest.
Ring or send a picture. // Tenants of Windlass Homes.
* First home for young people | homeless,after-school,housing | 16-24 | 23 | YSP | p | windlasscourt | ALL 08:00-22:00 | 58 a week | full:5:provider
Fourteen flats with a worker in the house, for young people who cannot live at home.
Through the council’s homelessness team.
* Furniture from empty homes | furniture | - | 1 | FSP | p | enterprise | WE 10:00-15:00 | 20 a delivery | yes:19:answer
Beds, tables and washing machines that others left, cleaned and tested.
A worker of any service sends the list; bring somebody to carry.

# Penny Wise Money Advice | pennywise | charity | Free and independent advice on money.
* Debt advice | debt,energy,housing | - | 123 | FSP | pto | postoffice,riversidehub | MO-FR 09:30-16:00 | free | wait2:3:provider ev:2 +Polish,Urdu
Bailiffs at the door, rent arrears, loans: an adviser writes to everyone you owe and makes one plan.
Ring, or drop in on Mondays with all your letters, opened or not.
* Bailiffs today | debt,law | - | 1234 | F | t | - | MO-FR 08:00-20:00, SA 09:00-13:00 | free | freephone yes:8:provider
What they may and may not do, while they are at the door.
Ring and do not let them in.
* Benefit check and appeals | benefits,law,send | - | 12 | FSP | pth | postoffice | TU 09:30-16:00, TH 09:30-16:00 | free | wait5:12:provider
Is it all you have a right to? Forms for disability and carers, and company at the hearing.
Book by telephone; home visits for those who cannot come.
* Money club | benefits,debt,food | - | 1 | F | p | stjude | MONTHLY 3MO 10:00-12:00 | free | old:215
Batch cooking, energy tricks, school swaps and a kettle.
Come along.
* Loan shark help | debt,crime | - | 12 | FP | t | - | MO-FR 09:00-17:00 | free | all
For those who owe somebody they are afraid of. You have done nothing wrong.
Ring; nothing happens unless you want it.

# Merrowdale Food Network | merrowdalefood | charity | Food banks and pantries of churches, mosques and neighbours.
* Food bank | food | - | 1234 | FSP | p | stjude,ropewalkhall | MO 11:00-14:00, WE 11:00-14:00, FR 11:00-14:00 | free | yes:5:provider
Three days of food for the family, nappies and somebody to talk to.
With a voucher from a school, doctor or adviser; the first time without.
* Community pantry | food | - | 1 | F | p | riversidehub | TH 10:00-15:00 | 4 a basket | yes:9:provider
Choose ten things worth much more.
Join on the day.
* Hot tea on Tuesdays | food,alone | - | 1 | F | p | stjude | TU 16:30-18:30 | 0 pay what you can | -
A hot meal for families after school, with homework at the next table.
Turn up hungry.
* Food parcels brought home | food,illness,transport | - | 23 | SP | h | - | MO-FR 09:00-12:00 | free | yes:33:practitioner
For families who cannot come: ill, far away, or afraid to go out.
Workers ring before noon for the same day.

# Warm Homes Desk | warmhomes | charity | Advice on gas, electricity and cold rooms.
* Energy advice and vouchers | energy,debt | - | 1 | FSP | pto | library | MO-FR 10:00-15:00 | free | yes:12:provider
Emergency top ups, cheaper tariffs, help with what is owed.
Ring with the meter reading.
* A visit to a cold home | energy,illness,housing | - | 2 | FSP | h | - | TU 09:30-15:30 | free | wait3:29:provider
Draught strips, radiators, forms for grants: an engineer who also makes the calls.
Nurses, schools and families ask.

# Tiny Treasures Baby Bank | tinytreasures | charity | What babies need, given on.
* Baby bank | furniture,new-baby,pregnancy | 0-5 | 12 | SP | p | ropewalkhall | TU 10:00-13:00 | free | yes:7:provider
Cots, prams, clothes and nappies, packed for one child by name.
Midwives, schools and workers order online; families fetch it.
* Uniform swap | school-costs,furniture | 4-16 | 1 | FS | p | library,heightscentre | SA 10:00-12:00 | free | yes:20:provider
Blazers, shoes and kit, nearly new. Bring some or bring none.
No questions, no forms.
* Coats and boots | furniture,school-costs | 3-16 | 1 | S | s | - | - | free | closed
Winter coats sent to school in a plain bag.
Schools order by size.
! Closed until the new store opens in the spring.

# Step into Work | stepintowork | company | Training for adults.
* Step into work for parents | work,childcare,confidence | 18+ | 12 | FP | po | enterprise | MO-TH 09:30-14:30 | free | yes:15:provider
Twelve weeks between school runs: computers, a certificate, a placement, an interview suit.
Ring; the crèche has room for ten.
* Jobs for disabled adults and carers | work,learning-disability,young-carers | 18+ | 12 | FYP | po | enterprise | MO-FR 09:00-16:00 | free | never
A coach who comes along in the first weeks of a job.
Write to the coach.

# Merrowdale Law Centre | merrowdalelaw | charity | Free legal advice.
* Housing and eviction lawyers | law,homeless,housing | - | 234 | FP | pt | postoffice | MO-FR 10:00-16:00 | free | yes:6:answer +Urdu
A lawyer at court on the day for families who may lose their home.
Ring with the court’s letter.
* Family law evening | law,separation,domestic-abuse | - | 12 | F | p | library | TU 17:30-19:30 | free | wait3:16:provider
Half an hour with a solicitor about children, divorce or an injunction.
Book at the library desk.

# Community Wheels | communitywheels | club | A minibus and forty drivers.
* Lifts to appointments | transport,illness | - | 1 | FSP | h | - | MO-FR 08:00-17:00 | 0.45 a mile | yes:14:provider
A volunteer drives you to hospital, court or a meeting about your child, and waits.
Ring two days before.
* Minibus to clubs | transport,youth-clubs | 8-18 | 1 | FS | h | - | TH 16:30-20:30, SA 09:00-17:00 | 1 a ride | old:240
Fetches from the villages for youth clubs and Saturday groups.
Clubs book for their members.

# Welcome House | welcomehouse | charity | For refugees and all who are new.
* Welcome drop-in | refugees,english,food,law | - | 1234 | FYSP | p | stjude | WE 10:00-15:00 | free | +Arabic,Farsi,Tigrinya,Ukrainian,Kurdish yes:5:provider
School places, doctors, letters and lunch, with people who were new once.
Come on Wednesdays.
* Immigration advice | refugees,law | - | 123 | FSP | pt | stjude | WE 10:00-15:00, FR 10:00-13:00 | free | wait4:9:provider +Arabic,Farsi,Kurdish
Registered advisers on asylum, family reunion and settled status.
Book at the drop-in.
* Young and new | refugees,confidence,youth-clubs | 11-19 | 12 | FYS | p | youthbase | MO 16:00-18:00 | free | +Arabic,Kurdish,Pashto yes:23:provider
Football, cooking and English slang for young people who have just come.
A teacher or friend brings you.
* English with a crèche | english,play | 18+ | 1 | F | p | riversidehub | MO 09:30-11:30, TH 09:30-11:30 | free | +Arabic,Ukrainian,Bengali wait3:26:provider
English for everyday life, for parents, with the children next door.
Come on the first Monday of a term.

# Many Tongues Interpreting | manytongues | company | Interpreters for services and schools.
* Interpreters for meetings | interpreting,english | - | 1234 | SP | pot | - | MO-SA 08:00-20:00 | 34 an hour | yes:2:provider +Polish,Urdu,Arabic,Ukrainian,Romanian,Bengali,Farsi,Kurdish,Tigrinya,Cantonese
Trained interpreters in forty languages, by telephone within minutes or in the room with a day’s notice.
Organisations open an account. Never let a child interpret.
* Sign language interpreters | interpreting,sight-hearing | - | 1234 | FSP | po | - | MO-FR 08:00-18:00 | 52 an hour | +British Sign Language @sign-language
Registered interpreters for meetings, parents’ evenings and appointments.
Book a week before.
`;
