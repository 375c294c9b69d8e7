import { z } from 'zod';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { dayTyped } from '#platform/web/day-typed.ts';
import { anyOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { namesOf } from '../../identity/names.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { listFactKinds, listFacts } from '../facts.queries.ts';
import { type TellingRefusal, isAskedOf, ruleOnTelling } from '../facts.rules.ts';
import { findFamilyToAsk, trailToKnown } from '../people-to-ask.ts';
import { TELLING_REFUSALS, tellersOf, toldByFields } from '../told-by.ts';
import { RecordFactPage } from './record-fact.page.tsx';
import { type Recorded, recordFact } from './record-fact.ts';

const fields = z.object({
  persons: anyOf('Select whom it is about'),
  answer: text('Enter what you were told', 2_000),
  ...toldByFields,
});

export const recordFactRoute = form({
  path: peoplePaths.recordFact(':child', ':factKind'),
  needs: 'people:record-fact',
  fields,
  drafts: 'people.fact',
  load,
  title: ({ kind }) => kind.name,
  trail: ({ child }) => trailToKnown(child),
  about: ({ family }) => family.map(({ id }) => id),
  start: ({ today, child, mayBeAbout }) => ({
    toldOn: dayTyped(today),
    persons: mayBeAbout.filter(({ id }) => id === child.id).map(({ id }) => id),
  }),
  view: (loaded, entry, shown) => <RecordFactPage {...loaded} entry={entry} shown={shown} />,
  save,
  refusals: {
    ...TELLING_REFUSALS,
    'about-somebody-else': { field: 'persons', message: 'Select people from the list' },
  },
  done: ({ added, askedAgain }, { child }) => ({
    to: peoplePaths.known(child.urlId),
    flash: sentence(added, askedAgain),
  }),
});

const sentence = (added: number, askedAgain: number): string =>
  [
    added > 0 ? 'Kept. Nobody needs to ask this again.' : '',
    askedAgain > 0 ? 'This was known already. That it was asked again is counted.' : '',
  ]
    .filter(Boolean)
    .join(' ');

async function load(asked: Asked) {
  const today = todayInLondon();
  const kind = (await listFactKinds(asked.tx, today)).find(({ code }) => code === asked.params['factKind']);
  const toAsk = kind && (await findFamilyToAsk(asked));
  if (!toAsk) return undefined;
  const mayBeAbout = toAsk.family.filter((person) => isAskedOf(kind.askedOf, person));
  if (mayBeAbout.length === 0) return undefined;
  const ids = mayBeAbout.map(({ id }) => id);
  const known = await listFacts(asked.tx, ids, kind.code);
  return { ...toAsk, kind, today, mayBeAbout, known, names: await namesOf(asked.tx, [...ids, ...tellersOf(known)]) };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
type Typed = z.infer<typeof fields> & { readonly toldOn: LocalDate };

async function save(
  asked: Asked,
  typed: Typed,
  { kind, mayBeAbout, family, today }: Loaded,
): Promise<Ruling<Recorded, TellingRefusal | 'about-somebody-else'>> {
  const about = mayBeAbout.filter(({ id }) => typed.persons.includes(id)).map(({ id }) => id);
  if (about.length !== new Set(typed.persons).size) return refuse('about-somebody-else');
  const told = ruleOnTelling(
    typed,
    family.map(({ id }) => id),
    today,
  );
  if (!told.allowed) return told;
  const { answer, toldOn } = typed;
  return allow(await recordFact(asked, { kind, personIds: about, answer, toldBy: told.value, toldOn }));
}
