-- Words that hurt, blame or hide what happened, each with what to say instead. A hint while somebody writes, never a gate.
create table plans.plain_word (
  word text not null,
  instead text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  verified boolean not null,
  primary key (word, valid_from)
);
grant select on plans.plain_word to rooted_scoped, rooted_area;

insert into plans.plain_word (word, instead, valid_from, source, verified)
select word, instead, '2022-04-01', 'Local default, in the spirit of published guides to words that children and families prefer. The area sets its own.', false
  from (values
    ('absconded', 'went missing, or ran from something: say which'),
    ('attention seeking', 'looks for somebody’s attention: say whose, and when'),
    ('challenging behaviour', 'say what they do, and when'),
    ('chaotic', 'say what happens, and how often'),
    ('client', 'their name'),
    ('dad failed', 'say what he did, and what was in the way'),
    ('difficult family', 'say what is difficult for them, or for us'),
    ('disengaged', 'say what we offered, and what came of it'),
    ('does not engage', 'say what we offered, and what came of it'),
    ('dysfunctional', 'say what happens between them'),
    ('failed to attend', 'did not come, or was not brought: say what is known of why'),
    ('failed to engage', 'say what we offered, and what came of it'),
    ('hard to reach', 'say how we tried to reach them'),
    ('in denial', 'sees it otherwise: say how'),
    ('kicks off', 'say what they do, and what came before'),
    ('lazy', 'say what is not done, and what may be in the way'),
    ('lifestyle choice', 'say what happens, and what choice there was'),
    ('manipulative', 'say what they do, and what they may need'),
    ('mum failed', 'say what she did, and what was in the way'),
    ('naughty', 'say what they do, and when'),
    ('non-compliant', 'say what they did not do, and why'),
    ('non compliant', 'say what they did not do, and why'),
    ('non-engagement', 'say what we offered, and what came of it'),
    ('presents as', 'say what was seen'),
    ('promiscuous', 'say what is known; a child may be being exploited'),
    ('refused to engage', 'said no: say to what, and why'),
    ('service user', 'their name'),
    ('siblings', 'brothers and sisters, or their names'),
    ('toxic', 'say what they do to each other'),
    ('truant', 'missed school'),
    ('truanting', 'missing school'),
    ('unwilling', 'said no: say to what, and why')
  ) as list (word, instead);
