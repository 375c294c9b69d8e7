/** Help with school and learning, in schools and outside. How such a table is read: ../read-sketches.ts */
export const SCHOOL_SERVICES = `
# Merrowdale Council, Education | merrowdale | council | What the council does about schools, places and attendance.
* Attendance support team | attendance,school-behaviour | 5-16 | 234 | SP | shp | civiccentre | MO-FR 08:30-16:30 | free | statutory yes:3:curator
Officers who find out with the family and the school why a child is away, and what would bring them back. They come before any fine.
The school’s attendance lead sends the register and what has been tried. // Ten days or more lost in a term, or a sudden change.
* School admissions | changing-school,without-school | 4-16 | 1 | FSP | to | - | MO-FR 09:00-16:30 | free | statutory
Applying for reception, for year 7, or for a place in the middle of a year, and appeals when there is none.
Apply on the website. Ring if the computer is the difficulty. // Every family that lives here.
* Children without a school | without-school,attendance | 5-16 | 234 | FSP | th | - | MO-FR 09:00-17:00 | free | statutory yes:20:provider
Looks for children who are on no register, and gets them one.
Tell the team of any child who seems to be at no school: neighbours may too.
* Home education adviser | without-school | 5-16 | 12 | FSP | hto | - | MO-TH 09:00-15:00 | free | statutory
Advice before deciding, and a visit once a year to those who teach their child at home.
Ring before taking a child off the roll: there may be another way.
* Learning while ill | without-school,illness | 5-16 | 23 | SP | hpo | brightroom | MO-FR 09:30-14:30 | free | statutory wait2:12
Teachers for pupils who are too ill to be in school for more than three weeks, at home, in a small centre or online.
The school asks, with a letter from a doctor or nurse.
* Reintegration after exclusion | school-behaviour,without-school | 5-16 | 34 | S | ps | brightroom | MO-FR 09:00-15:00 | free | statutory full:8:provider
Teaching from the sixth day after a permanent exclusion, and a way back to a school.
The head teacher rings on the day of the exclusion.
* Free school meals and uniform grant | school-costs,benefits | 4-16 | 1 | FS | o | - | - | free | statutory
Find out in two minutes whether a child has a right to free meals and help with uniform.
Apply online with the National Insurance number; the school is told by us. // Families with low income.
* School transport | transport,send-advice | 4-19 | 1 | FSP | to | - | MO-FR 08:00-16:00 | free | statutory
Buses, passes and taxis for children who live too far from school or cannot walk there.
Apply online at least six weeks before it is needed.
* Educational psychologists | send,school-behaviour,attendance,learning-disability | 0-25 | 23 | S | so | - | MO-FR 09:00-17:00 | free | wait14:33:practitioner statutory
Work with teachers and parents on what gets in the way of a child’s learning, and what to try.
Through the school’s planning meeting each term.

# {secondary} | {secondary} | school | A secondary school of Merrowdale.
* Soft start room | attendance,worry | 11-16 | 12 | FS | s | {secondary} | MO-FR 08:15-10:30 | free | yes:5:provider
A quiet room with its own door for pupils who cannot manage the yard in the morning. They join lessons when they are ready.
Parents speak with the head of year. // Pupils of the school.
* Homework library | homework,reading | 11-16 | 1 | FYS | s | {secondary} | MO-TH 15:15-17:00 | free | -
Desks, computers and two teachers until five, and toast at four.
No need to book. // Pupils of the school.
* Year 7 buddies | changing-school,confidence,bullying | 11-12 | 1 | FYS | s | {secondary} | MO-FR 12:30-13:20 | free | -
Older pupils trained to look out for new ones at lunch and on the bus.
Ask any form tutor. // Pupils in their first year.

# {primary1} | {primary1} | school | A primary school of Merrowdale.
* Breakfast at school | childcare,food,attendance | 4-11 | 1 | FS | s | {primary1} | MO-FR 07:45-08:45 | 1.50 a morning/0 with free school meals | yes:9:provider
Porridge, fruit and games before the bell.
Fill in a slip at the office once; then just come. // Pupils of the school.
* Nest: a nurture group | school-behaviour,confidence,trauma | 5-7 | 2 | S | s | {primary1} | MO-FR 09:00-12:00 | free | full:25:provider ev:3
Eight children spend their mornings with two adults in a room like a home, until the big class feels safe.
Agreed between class teacher and parents each half-term. // Pupils of the school.
* Feelings with the ELSA | worry,confidence,bereavement | 4-11 | 2 | FS | s | {primary1} | TU 09:00-12:00, TH 09:00-12:00 | free | yes:13:provider
Six weeks of half-hours with the emotional literacy assistant: naming feelings and what to do with them.
Parents or teachers ask the assistant.

# {primary2} | {primary2} | school | A primary school of Merrowdale.
* Parents who read | reading,parenting | 4-8 | 1 | FS | s | {primary2} | FR 08:50-09:30 | free | +Polish,Romanian
Parents stay after the bell on Fridays, learn how phonics works and take a book home.
Come to the hall on any Friday.
* After the bell | childcare,homework,arts | 4-11 | 1 | F | s | {primary2} | MO-FR 15:15-17:45 | 9 an afternoon/4.50 for the second child | yes:21:provider
Snack, homework, craft and football until a quarter to six.
Book at the office by the Thursday before.

# {primary3} | {primary3} | school | A primary school of Merrowdale.
* Chatterbox corner | speech,reading | 4-7 | 12 | S | s | {primary3} | MO-WE 09:15-10:00 | free | send ev:3 yes:30:provider
Ten weeks in a small group for children who say little or are hard to understand.
The class teacher chooses with the parents. // Pupils of the school.
* Walking bus | transport,attendance | 4-11 | 1 | FS | s | {primary3} | MO-FR 08:15-08:45 | free | -
Two adults in yellow walk a line of children to school along the river, whatever the weather.
Sign up at the gate. The bus stops three times on the way.

# Lighthouse Tutors | lighthousetutors | charity | Students and retired teachers who teach for nothing.
* Free tuition in English and maths | homework,reading | 7-16 | 12 | FS | po | library,stjude | SA 10:00-13:00 | free | wait4:19:provider
One tutor, two pupils, an hour each week for a term.
Schools or parents fill in one page. // Pupils who have free school meals or are cared for.
* GCSE holiday school | homework,after-school,holidays | 15-16 | 1 | FYS | p | library | MO-TH 10:00-15:00 Easter holidays only | free | old:260
Four days of revision in small groups, with lunch.
Book from February.

# Page One Literacy | pageone | charity | Reading for those who found it hard the first time.
* Reading friends | reading,confidence | 6-11 | 1 | S | s | - | - | free | yes:17:answer
A volunteer reads with three children twice a week, twenty minutes each, for a year.
Schools join in September.
* Grown-ups read too | reading,english,work | 18+ | 12 | FP | p | library | MO 18:00-20:00, TH 10:00-12:00 | free | yes:44:provider
Learn to read and write as an adult, with one teacher, at your pace. Nobody will ask why.
Ring or come to the library and ask for Page One.
* Dyslexia screening | dyslexia,reading | 7-25 | 12 | FYS | po | library | WE 15:30-18:00 | 40 once/0 where money is short | wait9:28:provider
An hour of tasks and a report in plain words that a school can act on. It is not a diagnosis.
Book online.

# Stand By Me | standbyme | charity | Young people and adults against bullying.
* Bullying advice line | bullying,online,school-behaviour | 5-18 | 12 | FYSP | to | - | MO-FR 09:00-19:00 | free | freephone all
What to write down, whom to tell, and what a school has to do.
Ring or chat online.
* Bystander workshops | bullying,racism,online | 8-14 | 1 | S | s | - | - | 90 a class | yes:52:provider ev:2
An hour and a half of drama after which a class knows how to help.
Schools book by e-mail.
* Safe again group | bullying,confidence,low-mood | 11-16 | 2 | FYS | p | youthbase | TU 16:30-18:00 | free | yes:6:practitioner
A group for those who have been bullied: boxing gloves, laughter, and walking tall.
A parent, teacher or the young person rings.

# Next Rung | nextrung | company | Training and first jobs.
* Find your way after year 11 | after-school,work | 15-19 | 12 | FYSP | po | enterprise | MO-FR 09:30-16:30 | free | yes:10:provider
An adviser for as long as it takes to find a college, a training place or a job, and the first month in it.
Ring, come in or ask your school.
* Taste of a trade | after-school,school-behaviour,without-school | 14-16 | 23 | S | p | enterprise | TU 09:30-14:30, TH 09:30-14:30 | 65 a day | wait6:22:provider
Bricks, bikes, hair and kitchens: two days a week instead of lessons, towards a real certificate.
Schools refer and pay. // Pupils at risk of exclusion.
`;
