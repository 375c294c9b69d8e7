import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { dayTyped } from '#platform/web/day-typed.ts';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { childById } from '../../children/children.queries.ts';
import { listFamilyToName } from '../../families/families.queries.ts';
import { namesOf } from '../../identity/names.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findFact, listEarlier } from '../facts.queries.ts';
import { type TellingRefusal, ruleOnTelling } from '../facts.rules.ts';
import { trailToKnown } from '../people-to-ask.ts';
import { TELLING_REFUSALS, tellersOf, toldByFields } from '../told-by.ts';
import { CorrectFactPage } from './correct-fact.page.tsx';
import { correctFact, sayAskedAgain } from './correct-fact.ts';

const HOW = ['still-right', 'changed', 'wrong'] as const;

const fields = z.object({
  how: oneOf(HOW, 'Say whether it still fits'),
  answer: optionalText(2_000),
  ...toldByFields,
  /** Which answer the page showed. */
  shownFact: optionalText(100),
});

export const correctFactRoute = form({
  path: peoplePaths.correctFact(':fact'),
  needs: 'people:record-fact',
  fields,
  load,
  title: ({ fact }) => fact.label,
  trail: ({ child }) => trailToKnown(child),
  about: ({ child }) => [child.id],
  start: ({ today }) => ({ toldOn: dayTyped(today) }),
  view: (loaded, entry, shown) => <CorrectFactPage {...loaded} entry={entry} shown={shown} />,
  save,
  refusals: {
    ...TELLING_REFUSALS,
    'answer-missing': { field: 'answer', message: 'Enter what holds now' },
    'changed-meanwhile': { message: 'Somebody else corrected this meanwhile. Read what it says now' },
  },
  done: (how, { child }) => ({
    to: peoplePaths.known(child.urlId),
    flash: how === 'still-right' ? 'It still fits. That it was asked again is counted.' : 'It is corrected.',
  }),
});

async function load({ tx, params }: Asked) {
  const fact = await findFact(tx, params['fact']!);
  const child = fact && (await childById(tx, fact.personId));
  if (!child) return undefined;
  await recordAudit(tx, 'people.known-viewed', [child.id]);
  const family = await listFamilyToName(tx, child.id);
  const earlier = await listEarlier(tx, fact);
  return {
    fact,
    child,
    family: family.length > 0 ? family : [child],
    earlier,
    names: await namesOf(tx, [child.id, ...tellersOf([fact, ...earlier])]),
    today: todayInLondon(),
  };
}

type Refusal = TellingRefusal | 'answer-missing' | 'changed-meanwhile';

async function save(
  asked: Asked,
  typed: z.infer<typeof fields>,
  { fact, family, today }: NonNullable<Awaited<ReturnType<typeof load>>>,
): Promise<Ruling<(typeof HOW)[number], Refusal>> {
  if (typed.shownFact !== fact.urlId) return refuse('changed-meanwhile');
  const { how, answer, toldOn } = typed;
  if (how === 'changed' && answer === '') return refuse('answer-missing');
  const told = ruleOnTelling(
    typed,
    family.map(({ id }) => id),
    today,
  );
  if (!told.allowed) return told;
  if (how !== 'still-right') return correctFact(asked, fact, how, { answer, toldBy: told.value, toldOn });
  await sayAskedAgain(asked, fact);
  return allow(how);
}
