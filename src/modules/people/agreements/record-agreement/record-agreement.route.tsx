import { z } from 'zod';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { anyOf, day, oneOf, optionalText, text } from '#platform/web/fields.ts';
import type { Asked } from '#platform/web/request.ts';
import { form } from '#platform/web/form-route.ts';
import { yesOrNo } from '#platform/web/yes-or-no.tsx';
import { findChild } from '../../children/children.queries.ts';
import { listFamilyToName } from '../../families/families.queries.ts';
import type { NamedPerson } from '../../identity/names.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { AGREEMENT_MANNERS, type AgreementRefusal } from './agreement.rules.ts';
import { RecordAgreementPage } from './record-agreement.page.tsx';
import { recordAgreement } from './record-agreement.ts';

const fields = z.object({
  givenBy: text('Select who gave it', 100),
  givenByOther: optionalText(200),
  persons: anyOf('Select whom it is for'),
  givenOn: day('the date it was given'),
  how: oneOf(AGREEMENT_MANNERS, 'Select how it was given'),
  childAsked: yesOrNo('Select whether the child was asked'),
  copyTo: optionalText(200),
  somebodyBarred: yesOrNo('Select whether there is anyone who should not see this'),
});

type Fields = z.infer<typeof fields>;

export const recordAgreementRoute = form({
  path: peoplePaths.agreement(':child'),
  needs: 'people:record-agreement',
  fields,
  drafts: 'people.agreement',
  load,
  title: 'Record an agreement to work together',
  trail: ({ child }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  about: ({ family }) => idsOf(family),
  view: (loaded, entry, shown) => <RecordAgreementPage {...loaded} entry={entry} shown={shown} />,
  save,
  refusals: {
    'given-in-future': { field: 'givenOn', message: 'The date it was given must be today or in the past' },
    'child-not-named': { field: 'persons', message: 'It must be for the child too: select them' },
    'not-of-the-family': { field: 'persons', message: 'Select people from the list' },
    'giver-not-named': { field: 'givenByOther', message: 'Enter who gave it' },
  },
  done: (barredNext, { child }) => ({
    to: barredNext ? peoplePaths.bars(child.urlId) : peoplePaths.child(child.urlId),
    flash: 'The agreement is recorded.',
  }),
});

/** Somebody of whom no family is seen is known by identity only: nobody records an agreement for them. */
async function load({ tx, params }: Asked) {
  const child = await findChild(tx, params['child']!);
  const family = child ? await listFamilyToName(tx, child.id) : [];
  if (!child || family.length === 0) return undefined;
  await recordAudit(tx, 'people.family-to-name-viewed', idsOf(family));
  return { child, family };
}

const idsOf = (family: readonly NamedPerson[]) => family.map(({ id }) => id);

async function save(
  asked: Asked,
  typed: Fields,
  { child, family }: NonNullable<Awaited<ReturnType<typeof load>>>,
): Promise<Ruling<boolean, AgreementRefusal | 'giver-not-named'>> {
  if (typed.givenBy === 'other' && typed.givenByOther === '') return refuse('giver-not-named');
  const mayName = idsOf(family);
  if (typed.givenBy !== 'other' && !mayName.some((id) => id === typed.givenBy)) return refuse('not-of-the-family');
  const ruling = await recordAgreement(asked, {
    givenBy: typed.givenBy === 'other' ? { other: typed.givenByOther } : { personId: typed.givenBy },
    givenOn: typed.givenOn,
    how: typed.how,
    childAsked: typed.childAsked === 'yes',
    copyTo: typed.copyTo,
    childId: child.id,
    personIds: [...new Set(typed.persons)],
    mayName,
  });
  return ruling.allowed ? { allowed: true, value: typed.somebodyBarred === 'yes' } : ruling;
}
