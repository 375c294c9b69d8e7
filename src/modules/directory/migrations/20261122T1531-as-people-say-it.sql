-- What people type, and the term they mean. Slang, short forms and usual slips of the pen; the area adds its own.
alter table directory.term no force row level security;
alter table directory.synonym no force row level security;

insert into directory.synonym (said, term_id, source)
select trim(word), t.id, 'Local default. The area edits it.'
  from (values
    ('worry', 'anxiety, anxious, anxeity, anxiaty, anxity, panic, panic attacks, panicking, worried, worries, worrying, stressed, stress, nervous, phobia, ocd, scared, overwhelmed, overthinking, meltdown'),
    ('low-mood', 'depression, depressed, depresion, sad, sadness, down, feeling down, crying, tearful, unhappy, hopeless, no motivation, withdrawn, wont come out of his room, won''t come out of her room'),
    ('anger', 'angry, temper, rage, outbursts, lashing out, kicking off, kicks off, smashing things, aggression, aggressive, anger management, hot headed, loses it, red mist'),
    ('self-harm', 'self harm, selfharm, self-harming, cutting, cuts herself, cuts himself, hurting myself, suicide, suicidal, sucidal, wants to die, end my life, overdose'),
    ('eating', 'eating disorder, anorexia, anorexic, bulimia, binge eating, not eating, wont eat, won''t eat, arfid, body image'),
    ('bereavement', 'bereaved, grief, greif, grieving, died, death, dead, dying, lost her mum, lost his dad, nan died, grandad died, funeral, loss'),
    ('trauma', 'ptsd, traumatised, traumatized, flashbacks, frightened, aces, adverse childhood experiences, witnessed'),
    ('sleep', 'sleeping, insomnia, nightmares, night terrors, bad dreams, bedtime, cant sleep, can''t sleep, up all night, awake all night, tired'),
    ('confidence', 'self esteem, self-esteem, low self esteem, shy, lonely, loneliness, no friends, friendship, friendships, making friends, falling out, isolated, resilience'),
    ('counselling', 'counseling, councelling, counsellor, counselor, councillor to talk to, therapy, therapist, someone to talk to, talking therapy, camhs, cahms, mental health, mh, wellbeing, elsa, emotional support, play therapy'),
    ('adult-mind', 'post natal depression, postnatal depression, pnd, mum depressed, baby blues, parent mental health, mum not coping, dad not coping, perinatal, nervous breakdown, bipolar'),
    ('attendance', 'attendence, absence, absent, truancy, truant, bunking, bunking off, skiving, wagging, school refusal, school refuser, refusing school, ebsa, ebsna, school avoidance, wont go to school, won''t go to school, not going to school, missing school, school phobia, late for school, hates school, fined for school, persistent absence, ewo'),
    ('bullying', 'bullied, bully, bullys, picked on, called names, name calling, teased, cyberbullying, cyber bullying, beaten up'),
    ('school-behaviour', 'suspended, suspension, excluded, exclusion, expelled, permanent exclusion, fixed term exclusion, isolation, detention, disruptive, naughty at school, behaviour support, behavior, behavour, pru'),
    ('reading', 'cant read, can''t read, reading help, literacy, phonics, spelling, handwriting, writing, books'),
    ('homework', 'tutor, tutoring, tuition, maths, behind at school, catch up, revision, gcse, gcses, exams, sats'),
    ('changing-school', 'transition, starting school, secondary school, year 7, new school, moving school, admissions, starting reception, managed move'),
    ('without-school', 'home education, home educated, home schooling, homeschool, ehe, electively home educated, no school place, cme, children missing education, alternative provision'),
    ('school-costs', 'uniform, school uniform, blazer, free school meals, fsm, free dinners, school dinners, school trip, pupil premium, school shoes'),
    ('after-school', 'neet, apprenticeship, apprenticeships, college, careers, first job, traineeship, school leaver, cv'),
    ('send', 'sen, send, special needs, additional needs, special educational needs, disabled, disability, disabilities, senco, neurodiverse, neurodivergent, nd pathway'),
    ('autism', 'autistic, asd, asc, aspergers, asperger''s, autisum, autisim, pda, on the spectrum, masking'),
    ('adhd', 'hyperactive, hyper, adhd assessment, cant sit still, can''t sit still, concentration, impulsive, fidgety'),
    ('speech', 'salt, slt, speech therapy, speech and language, not talking, late talker, speech delay, stammer, stutter, stammering, selective mutism, slcn, makaton, communication'),
    ('learning-disability', 'learning difficulties, learning difficulty, downs syndrome, down syndrome, global delay, gdd, mld, sld'),
    ('dyslexia', 'dyslexic, dislexia, dyslexea, dyscalculia, spld, word blind'),
    ('send-advice', 'ehcp, ehc plan, ehc, education health and care plan, statement, tribunal, sendiass, send law, annual review, iass, one page profile'),
    ('short-breaks', 'respite, repsite, short break, break from caring, carers break, direct payments'),
    ('sight-hearing', 'deaf, hearing loss, hearing impaired, blind, visually impaired, glasses, bsl'),
    ('movement', 'dyspraxia, occupational therapy, ot, physio, physiotherapy, wheelchair, cerebral palsy, sensory, sensory processing, clumsy, motor skills'),
    ('parenting', 'parenting course, parenting class, parenting programme, parent support, boundaries, routines, struggling mum, cant cope, can''t cope, positive parenting, family support'),
    ('home-behaviour', 'tantrums, tantrum, naughty, defiant, not listening, wont listen, won''t listen, challenging behaviour, bad behaviour, out of control, hitting, biting'),
    ('teenagers', 'teenager, teen, teens, stroppy, moody, adolescent, youth at home, staying out late'),
    ('separation', 'divorce, divorced, split up, splitting up, break up, contact centre, custody, access to kids, mediation, cafcass, separated, parents splitting'),
    ('conflict', 'arguing, arguments, rowing, fighting at home, family breakdown, couple counselling, relationship problems, shouting'),
    ('young-carers', 'young carer, carer, caring for mum, looks after mum, looks after his dad, looks after her brother, sibling carer'),
    ('kinship', 'kinship, kinship carer, special guardian, sgo, foster, fostering, foster carer, adoption, adopted, grandparents raising, nan looks after, lac, looked after, cla'),
    ('hurting-parents', 'cpv, apva, child to parent violence, hits me, hits mum, son hits me, daughter hits me, violent son, violent child, scared of my son'),
    ('alone', 'single parent, single mum, single dad, lone parent, no support, no family nearby'),
    ('fathers', 'dad, dads, father, granddads'),
    ('pregnancy', 'pregnant, expecting, antenatal, midwife, midwives, teenage pregnancy, bump'),
    ('new-baby', 'newborn, breastfeeding, breast feeding, bottle feeding, feeding, colic, weaning, health visitor, baby weigh in, baby clinic'),
    ('play', 'toddler group, toddlers, playgroup, stay and play, baby group, baby massage, messy play, soft play, toys, mums and tots, children''s centre, family hub'),
    ('childcare', 'nursery, nurseries, childminder, child minder, breakfast club, after school club, wraparound, 30 hours, 15 hours, funded hours, two year old funding, wrap around care, tax free childcare'),
    ('development', 'toilet training, potty training, milestones, walking late, two year check, 2 year check, developmental delay, portage, school readiness'),
    ('domestic-abuse', 'dv, da, domestic violence, domestic abuse, abusive partner, coercive control, controlling partner, hits her, beats, refuge, womens aid, idva, marac, scared of partner, ex partner harassing, stalking'),
    ('neglect', 'abuse, safeguarding, child protection, mash, social worker, social services, neglected, abused, unsafe at home, report a concern, front door, hurt at home'),
    ('exploitation', 'cse, cce, county lines, gang, gangs, grooming, groomed, knife crime, knife, knives, older friends, radicalisation, prevent'),
    ('crime', 'police, arrested, arrest, asb, antisocial, anti social behaviour, yot, yjs, youth offending, youth justice, stealing, shoplifting, vandalism, hanging around'),
    ('online', 'internet, phone addiction, gaming, xbox, roblox, social media, tiktok, snapchat, screen time, sexting, nudes, online grooming, sextortion, on his phone'),
    ('missing', 'runaway, ran away, running away, missing from home, stays out, return interview'),
    ('sexual-harm', 'rape, raped, sexual abuse, sexual assault, isva, hsb, harmful sexual behaviour, sexualised behaviour'),
    ('illness', 'asthma, diabetes, epilepsy, school nurse, nurse, gp, doctor, medical, poorly, immunisation, jabs, vaccinations, eczema, allergies, chronic illness, cancer, headlice, nits'),
    ('wetting', 'bedwetting, bed wetting, wets the bed, wetting the bed, enuresis, soiling, constipation, encopresis, poo, incontinence, continence, wees himself, pooing himself'),
    ('healthy-weight', 'overweight, obese, obesity, weight, fussy eater, fussy eating, healthy eating, cooking, diet, dietitian'),
    ('teeth', 'dentist, dental, toothache, tooth decay, nhs dentist'),
    ('sexual-health', 'contraception, sti, std, condoms, c-card, the pill, morning after pill, healthy relationships, pregnancy test'),
    ('smoking', 'vaping, vape, vapes, cigarettes, stop smoking, fags, quit smoking, elf bar'),
    ('young-drugs', 'weed, cannabis, canabis, drugs, ketamine, ket, spice, coke, smoking weed, stoned, drinking, drunk, substance misuse, pills'),
    ('family-drugs', 'alcoholic, alcoholism, mum drinks, dad drinks, drink problem, addict, addiction, addicted, heroin, rehab, detox, recovery, parental substance misuse, aa'),
    ('housing', 'council house, overcrowded, overcrowding, damp, mould, mold, landlord, rent, repairs, tenancy, housing association, bidding, house move, private rented'),
    ('homeless', 'homelessness, evicted, eviction, section 21, kicked out, sofa surfing, hostel, temporary accommodation, nowhere to stay, nowhere to live, sleeping rough, thrown out'),
    ('debt', 'debts, bailiff, bailiffs, skint, owe money, arrears, rent arrears, council tax, loan shark, loan sharks, payday loan, catalogue debt, ccj, iva, in debt, owing'),
    ('benefits', 'universal credit, uc, pip, dla, child benefit, sanctions, sanctioned, money, no money, broke, benefit cap, carers allowance, budgeting, money worries, crisis loan, short of money'),
    ('food', 'foodbank, food bank, hungry, no food, food parcel, food vouchers, pantry, healthy start'),
    ('energy', 'gas, electric, electricity, heating, meter, leccy, no heating, fuel, bills, fuel poverty, cold house, energy bills, top up'),
    ('furniture', 'beds, bed, mattress, cooker, fridge, washing machine, clothes, pram, cot, baby bank, nappies, carpets, white goods, school coat'),
    ('work', 'job, jobs, jobcentre, unemployed, out of work, employment, interview, retraining, qualifications, lost job, adult learning'),
    ('transport', 'bus, bus pass, lift, taxi, school transport, travel, fares, cant get there, bus fare'),
    ('law', 'solicitor, legal aid, legal advice, court, rights, lawyer, citizens advice, family court'),
    ('youth-clubs', 'youth club, youth centre, youth work, youth worker, something to do, bored, drop in, drop-in, scouts, guides, cadets'),
    ('sport', 'football, footy, swimming, boxing, gym, dance, martial arts, karate, basketball, exercise, judo, sports club'),
    ('arts', 'music, drama, art, singing, choir, theatre, guitar, craft, painting, rap, djing, film'),
    ('holidays', 'haf, holiday club, half term, summer holidays, easter holidays, summer club, play scheme, playscheme'),
    ('outdoors', 'gardening, forest school, farm, horses, horse riding, allotment, nature, fishing, camping, animals'),
    ('mentoring', 'mentor, mentors, role model, buddy, befriending, positive role model, male role model, key worker'),
    ('refugees', 'refugee, asylum, asylum seeker, asylum seekers, immigration, migrant, ukraine, new arrival, nrpf, no recourse, visa, settled status, uasc'),
    ('english', 'esol, eal, english classes, learn english, doesnt speak english, doesn''t speak english, english as an additional language'),
    ('interpreting', 'interpreter, interpretor, translator, translation, translate, sign language'),
    ('lgbt', 'lgbtq, lgbtq+, lgbt, gay, lesbian, trans, transgender, bisexual, non binary, gender, coming out, queer, gender identity'),
    ('racism', 'racist, racial abuse, hate crime, islamophobia, faith, church, mosque, black, muslim, antisemitism'),
    ('travellers', 'traveller, gypsy, roma, romany, travelling community, grt'),
    ('forces', 'army, navy, raf, military, veteran, veterans, service family, service child, deployed'),
    ('prison', 'jail, prisoner, dad in prison, probation, prison visit, on remand')
  ) as list (code, words)
  cross join lateral regexp_split_to_table(words, ',') as word
  join directory.term t on t.code = list.code
    on conflict do nothing;

-- Short forms and other words for what is said in full in an entry.
insert into directory.synonym (said, means, source)
select said, means, 'Local default. The area edits it.'
  from (values
    ('kids', 'children'), ('kid', 'child'), ('lad', 'boy'), ('lass', 'girl'), ('mum', 'mother parent'), ('mam', 'mother parent'),
    ('mom', 'mother parent'), ('nan', 'grandmother'), ('gran', 'grandmother'), ('under 5s', 'young children'),
    ('tots', 'young children'), ('little ones', 'young children'), ('bairn', 'child'), ('yp', 'young people'),
    ('cyp', 'children and young people'), ('taf', 'team around the family'), ('eh', 'early help'), ('hv', 'health visiting'),
    ('cpn', 'mental health nurse'), ('ed psych', 'educational psychologist'), ('ep', 'educational psychologist'),
    ('eps', 'educational psychologists'), ('helpline', 'telephone line'), ('text line', 'message'), ('webchat', 'chat online'),
    ('urgent', 'crisis'), ('emergency', 'crisis'), ('999', 'crisis'), ('free stuff', 'free'), ('cheap', 'low cost'),
    ('advise', 'advice'), ('councilling', 'counselling'), ('refferal', 'referral'), ('referal', 'referral'), ('wfh', 'online')
  ) as list (said, means);

alter table directory.term force row level security;
alter table directory.synonym force row level security;
