/** Help with family life, from pregnancy to teenagers. How such a table is read: ../read-sketches.ts */
export const FAMILY_SERVICES = `
# Merrowdale Family Help Team | merrowdale | council | Family workers of the council.
* Family worker at home | parenting,home-behaviour,neglect,attendance | 0-17 | 3 | SP | h | - | MO-FR 08:00-18:00 | free | wait4:5:curator ev:2
One worker for the whole family for up to six months: mornings, bedtimes, letters and whatever else is on top.
Ask at the front door, with the family’s agreement and a family plan. // Families with more than one difficulty.
* Riverside family hub | play,new-baby,parenting,benefits | 0-19 | 12 | FYSP | p | riversidehub | MO-FR 08:30-17:00, SA 10:00-13:00 | free | yes:1:provider +Polish,Arabic
One door for everything: midwives, play, benefits, SEND, and a café where children may be loud.
Walk in.
* Heights family hub | play,parenting,childcare | 0-19 | 12 | FYSP | p | heightscentre | TU 09:00-15:00, TH 09:00-15:00 | free | yes:13:provider
A smaller hub above the library of the Heights, with a garden.
Walk in on Tuesdays and Thursdays.
* Early education places for two year olds | childcare,development | 2-4 | 1 | FSP | to | - | MO-FR 09:00-16:00 | free | statutory yes:33:provider
Fifteen or thirty free hours, who has a right to them, and which nursery has room.
Check online, or ring and somebody checks for you.
* Parents’ line | parenting,home-behaviour,teenagers | 0-18 | 1 | F | t | - | MO-FR 10:00-20:00 | free | freephone yes:4:provider +Polish,Urdu
Half an hour with a family worker who has heard it before. One call can be enough.
Ring; you need not say who you are.

# Growing Together | growingtogether | charity | Parenting courses with a crèche and soup.
* Growing Together from three to eight | parenting,home-behaviour | 3-8 | 12 | FSP | p | riversidehub,stjude | TU 09:30-11:30, TH 18:00-20:00 | free | ev:4 yes:6:provider +Romanian
Fourteen weeks of play, praise and limits that work, with film of real mornings to laugh and learn from.
Book yourself or through the school. The crèche is free.
* Growing Together with teenagers | teenagers,parenting,conflict | 11-17 | 12 | FSP | po | tollgate | WE 18:30-20:30 | free | ev:3 wait6:10:answer
For parents who miss the child they had: how to listen, when to hold firm, what to let go.
Book online; one parent or two.
* Babies first | new-baby,parenting,adult-mind | 0-1 | 12 | FP | p | riversidehub | FR 10:00-11:30 | free | ev:3 full:9:provider
Massage, songs and talking about how it really is.
From six weeks after the birth; the health visitor can book.
* Dads’ Saturday | fathers,play,parenting | 0-10 | 1 | FSP | p | meadowfarm | SA 09:30-12:00 | free | yes:14:provider
Fathers, grandfathers and step-fathers build, cook and get wet with their children.
Turn up. Bring boots.
* Dads who live apart | fathers,separation,parenting | 18+ | 2 | FP | po | postoffice | MO 19:00-21:00 | free | old:275
An evening a week for fathers who see their children at weekends, or wish they did.
Ring the worker for a chat first.

# Two Homes | twohomes | charity | For families who live in two homes.
* Child contact centre | separation,conflict | 0-16 | 23 | FP | p | stjude | SA 10:00-16:00 | 15 a visit/0 where money is short | wait5:8:provider ev:2
A safe, warm place to see the parent one does not live with. Parents need not meet.
Parents, solicitors or social workers fill in the form; each parent visits once before.
* Mediation | separation,conflict,law | 18+ | 2 | F | po | enterprise | MO-FR 09:00-18:00 | 110 an hour/0 with legal aid | yes:37:provider
Two people and a mediator work out the week, the holidays and the money.
Either parent rings; the other is then invited.
* In the middle | separation,conflict,counselling | 7-14 | 12 | FSP | ps | postoffice | TU 16:00-17:15 | free | full:11:provider
A group for children whose parents argue or have parted. What is said there stays there.
Parents or teachers sign up; both parents are told.
* Arguing better | conflict,parenting | 18+ | 2 | FP | ot | - | - | free | ev:3 yes:20:practitioner
An online course for couples, together or not, who argue in front of the children.
Start any time online; a coach rings twice.

# Lean On Young Carers | leanon | charity | Time off and company for children who care.
* Young carers’ assessment and support | young-carers,confidence | 5-18 | 23 | FYSP | phs | youthbase | MO-FR 10:00-18:00 | free | statutory yes:5:provider ev:2
What does the child do at home, what is too much, and who could do it instead.
Anybody may ask, also the child.
* Young carers’ night out | young-carers,youth-clubs | 8-16 | 12 | FYS | p | youthbase | TH 17:00-19:30 | free | yes:12:provider
Pizza, pool and nobody to look after. A minibus fetches and brings home.
After a first visit from a worker.
* Young carers’ champions in schools | young-carers,attendance | 5-18 | 1 | S | s | - | - | free | never
Helps a school to notice who cares at home, and to be kind about lateness and homework.
Schools write to the project.

# Second Time Round | secondtimeround | charity | Grandparents and relatives who bring up children, run by themselves.
* Kinship café | kinship,alone | 18+ | 1 | F | p | stjude | MONTHLY 2WE 10:00-12:00 | free | yes:24:provider
For grandparents, aunts and brothers who became parents again overnight.
Come with or without the children.
* Kinship rights and money | kinship,law,benefits | 18+ | 12 | FP | to | - | MO 10:00-16:00, TH 10:00-16:00 | free | wait2:15:provider
Special guardianship, allowances, school places: what to ask for and in which order.
Ring or book a video call.
* Adoption and guardianship support | kinship,trauma,parenting | 0-18 | 23 | FP | hpo | lanternhouse | MO-FR 09:00-17:00 | free | wait9:26:provider
Therapists and experienced adopters for families whose child’s first years were hard.
Parents ring; schools with their agreement.

# Stepping Back | steppingback | charity | Families in which a child is violent.
* When my child hurts me | hurting-parents,anger,conflict | 8-17 | 23 | FSP | hpo | tollgate | MO-FR 10:00-20:00 | free | ev:3 wait5:7:answer
Ten weeks for the parent and the young person, apart and then together, to make home safe again. No blame.
Parents may ring themselves. In danger, call 999 first.
* Parents’ evening online: violence from children | hurting-parents,parenting | 18+ | 12 | F | o | - | TU 20:00-21:00 | free | yes:19:provider
Cameras may stay off. Others who have hidden the knives listen.
Write for the link; a first name is enough.

# Home Visitors of Merrowdale | homevisitors | charity | Volunteers who were parents of small children themselves.
* A visitor each week | alone,new-baby,parenting,adult-mind | 0-5 | 12 | FSP | h | - | MO-FR 09:00-15:00 | free | wait6:9:provider +Polish,Bengali ev:2
Two hours a week of a pair of hands and a friendly ear, for families with a child under five.
Families ring, or somebody who knows them.
* Twins and more | new-baby,play,alone | 0-3 | 1 | F | p | heightscentre | WE 10:00-11:30 | 1 a family | yes:41:provider
Where nobody stares at the double pram.
Just come.

# Bright Beginnings Nurseries | brightbeginnings | company | Three nurseries with gardens.
* Nursery | childcare,development,play | 0-4 | 1 | F | p | heightscentre,ropewalkhall | MO-FR 07:30-18:00 | 62 a day/0 for funded hours | wait8:18:provider
Small groups, hot lunch, mud kitchen. Funded hours may be spread over the week.
Visit on any morning; ring first.
* Nursery place with extra help | childcare,send,development | 2-4 | 2 | FSP | p | ropewalkhall | MO-FR 08:00-16:00 | free | send @quiet-space full:13:provider
Four places with a trained key person for children who need more.
Portage, health visitors or parents ask.
* Childminders’ network | childcare | 0-11 | 1 | F | ot | - | - | 6 an hour | old:190
Finds a registered childminder near home or school with room on the days you need.
Say which days online and get a list.

# Tiny Steps Pregnancy Support | tinysteps | charity | Company and practical help before and after a birth.
* Young and pregnant | pregnancy,new-baby,sexual-health | 13-21 | 23 | FYSP | ph | riversidehub | TU 13:00-15:00 | free | yes:8:provider ev:3
A nurse and a youth worker stay with a young mother from the test until the second birthday.
Ring or write; nobody is told without asking you.
* Getting ready for baby | pregnancy,new-baby,fathers | 18+ | 1 | F | po | quayclinic | SA 10:00-13:00 | free | yes:30:provider +Urdu,Arabic
Four Saturdays about birth, feeding, sleep and staying friends.
Book from the twentieth week.
* Feeding friends | new-baby | 0-1 | 1 | F | pt | riversidehub | MO 10:00-12:00, TH 10:00-12:00 | free | yes:6:provider
Breast, bottle or both: mothers trained to help, at the café or by telephone at night.
Drop in, or ring until midnight.

# Toybox Library | toyboxlibrary | club | Toys to borrow, and mornings to play.
* Toy library and stay and play | play,alone,development | 0-5 | 1 | F | p | library | TU 09:30-11:30, FR 13:00-15:00 | 0.50 a toy | yes:11:provider
Borrow a toy for a fortnight, stay for songs.
Join on the spot.
* Stories in many languages | play,reading,english | 0-6 | 1 | F | p | library | SA 11:00-12:00 | free | +Polish,Arabic,Ukrainian,Romanian
A parent reads in their own language and the children follow the pictures.
Walk in; come early for a cushion.
`;
