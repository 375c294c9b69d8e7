-- Finding a service by the words that people type: what they mean by them, and what they meant to write.

-- What is left of words that tell one thing from another, without their endings: 'worrying' is said of what 'worries' is.
create function directory.stems(said text) returns text[]
  language sql immutable
  as $$ select tsvector_to_array(to_tsvector('pg_catalog.english'::regconfig, translate(said, '''’', ''))) $$;
grant execute on function directory.stems(text) to rooted_public, rooted_scoped, rooted_area, rooted_definer;
create index on directory.synonym (directory.stems(said));
create index on directory.synonym using gin (directory.stems(said));

-- The first half of a postcode, as people say it: CH65.
create index on directory.postcode ((left(postcode, length(postcode) - 3)));

-- Words that names of services, terms and synonyms are made of: what a slip of the pen may have meant.
create table directory.lexicon (word text primary key check (word ~ '^[a-z]{4,40}$'));
create index on directory.lexicon using gin (word people.gin_trgm_ops);
alter table directory.lexicon enable row level security;
alter table directory.lexicon force row level security;
create policy definer on directory.lexicon to rooted_definer using (true) with check (true);
grant select, insert, delete on directory.lexicon to rooted_definer;

create function directory.words_in(said text[]) returns setof text
  language sql immutable
  as $$
    select distinct word.word from unnest(said) as t (text)
      cross join lateral regexp_split_to_table(translate(lower(t.text), '''’', ''), '[^a-z]+') as word (word)
     where word.word ~ '^[a-z]{4,40}$'
  $$;
grant execute on function directory.words_in(text[]) to rooted_definer;

-- Run once for each statement that shows services, or adds terms or synonyms.
create function directory.learn_words() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  texts text[];
begin
  if tg_table_name = 'synonym' then
    texts := array(select concat_ws(' ', a.said, a.means) from added a);
  else
    texts := array(select a.name from added a);
  end if;
  insert into directory.lexicon (word) select word from directory.words_in(texts) as words (word) on conflict do nothing;
  return null;
end $$;

-- What nothing says any more is not known any more: it may have been published by mistake. `said` are the texts that went.
create function directory.forget_words(said text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin
    if said <> '{}' then
      delete from directory.lexicon l
       where l.word in (select directory.words_in(said))
         and l.word not in (
           select directory.words_in(array(
             select p.name from directory.published p
             union all select t.name from directory.term t
             union all select concat_ws(' ', s.said, s.means) from directory.synonym s)));
    end if;
  end $$;

create function directory.forget_said() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$ begin
    if tg_table_name = 'synonym' then
      perform directory.forget_words(array(select concat_ws(' ', g.said, g.means) from gone g));
    else
      perform directory.forget_words(array(select g.name from gone g));
    end if;
    return null;
  end $$;

do $$
declare list text;
begin
  foreach list in array array['published', 'term', 'synonym'] loop
    execute format('create trigger learn_words after insert on directory.%I referencing new table as added
      for each statement execute function directory.learn_words()', list);
  end loop;
  foreach list in array array['term', 'synonym'] loop
    execute format('create trigger learn_changed_words after update on directory.%I referencing new table as added
      for each statement execute function directory.learn_words()', list);
    execute format('create trigger forget_changed_words after update on directory.%I referencing old table as gone
      for each statement execute function directory.forget_said()', list);
    execute format('create trigger forget_words after delete on directory.%I referencing old table as gone
      for each statement execute function directory.forget_said()', list);
  end loop;
end $$;

call acting.give_to_definer('directory.learn_words()', 'rooted_definer');
call acting.give_to_definer('directory.forget_words(text[])', 'rooted_definer');
call acting.give_to_definer('directory.forget_said()', 'rooted_definer');

-- What each word was meant to be, where no service, term or synonym has it and one has a word much like it (pg_trgm).
create function directory.spelt(typed text[]) returns table (word text, meant text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select t.word, near.word
      from unnest(typed) as t (word)
      cross join lateral (
        select l.word from directory.lexicon l
         where l.word operator(people.%) t.word and abs(length(l.word) - length(t.word)) <= 2
           -- Nearly all slips keep the first letter, without which 'lice' is taken for 'police'.
           and (left(l.word, 1) = left(t.word, 1) or people.similarity(l.word, t.word) > 0.6)
         order by people.similarity(l.word, t.word) desc, l.word limit 1) near
     where t.word ~ '^[a-z]{4,40}$'
       and not exists (select 1 from directory.lexicon k where k.word = t.word)
       and not exists (select 1 from directory.synonym s
                        where directory.stems(s.said) && directory.stems(t.word))
       and not exists (select 1 from directory.published p
                        where p.words @@ plainto_tsquery('pg_catalog.english', t.word))
  $$;
call acting.give_to_definer('directory.spelt(text[])', 'rooted_public', 'rooted_scoped', 'rooted_area');
