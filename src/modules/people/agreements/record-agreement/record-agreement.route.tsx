import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { anyOf, day, oneOf, optionalDay, optionalText } from '#platform/web/fields.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Asked } from '#platform/web/request.ts';
import { type FormRoute, form } from '#platform/web/form-route.ts';
import { yesOrNo } from '#platform/web/yes-or-no.tsx';
import { findChild } from '../../children/children.queries.ts';
import { listFamilyToName } from '../../families/families.queries.ts';
import type { NamedPerson } from '../../identity/names.queries.ts';
import type { PeopleSlots } from '../../panels.ts';
import { listFacts } from '../../known/facts.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { listOrganisationsToName, purposesOn } from '../agreement-lists.queries.ts';
import { childrenAmong } from '../../families/children-among.queries.ts';
import { findAgreementFor, findTerms } from '../agreements.queries.ts';
import { AGREEMENT_MANNERS, type AgreementRefusal, SHARED_WITH } from './agreement.rules.ts';
import { RecordAgreementPage } from './record-agreement.page.tsx';
import { recordAgreement } from './record-agreement.ts';

const fields = z.object({
  givenBy: anyOf('Select who gave it', 0),
  givenByOther: optionalText(200),
  understands: optionalText(1_000),
  persons: anyOf('Select whom it is for'),
  purposes: anyOf('Select what they agreed to'),
  sharedWith: oneOf(SHARED_WITH, 'Select with whom it may be shared'),
  shareWith: anyOf('Select the organisations that the family named', 0),
  givenOn: day('the date it was given'),
  endsOn: optionalDay('the last day'),
  how: oneOf(AGREEMENT_MANNERS, 'Select how it was given'),
  interpreter: optionalText(200),
  childAsked: yesOrNo('Select whether the child was asked'),
  copyTo: optionalText(200),
  somebodyBarred: yesOrNo('Select whether there is anyone who should not see this'),
});

type Fields = z.infer<typeof fields>;
type Saved = { readonly barredNext: boolean; readonly goesOn: string | undefined };

export const recordAgreementRoute = ({ afterAgreement }: PeopleSlots): FormRoute =>
  form({
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
    start: ({ before }) => before ?? {},
    view: (loaded, entry, shown) => <RecordAgreementPage {...loaded} entry={entry} shown={shown} />,
    save: (asked, typed, loaded) => save(asked, typed, loaded, afterAgreement),
    refusals: {
      'given-in-future': { field: 'givenOn', message: 'The date it was given must be today or in the past' },
      'ends-before': { field: 'endsOn', message: 'The last day must be today or later' },
      'child-not-named': { field: 'persons', message: 'It must be for the child too: select them' },
      'not-of-the-family': { field: 'persons', message: 'Select people from the list' },
      'giver-not-named': { field: 'givenBy', message: 'Select who gave it, or enter who they are' },
      'understanding-not-judged': {
        field: 'understands',
        message: 'Say how you know that the young person understands what they agree to',
      },
      'young-person-for-others': {
        field: 'persons',
        message: 'A young person agrees for themselves only. For others, select an adult who gave it too',
      },
      'nobody-to-share-with': { field: 'shareWith', message: 'Select the organisations that the family named' },
    },
    done: ({ barredNext, goesOn }, { child }) => ({
      to: barredNext ? peoplePaths.bars(child.urlId) : (goesOn ?? peoplePaths.child(child.urlId)),
      flash: 'The agreement is recorded.',
    }),
  });

/** Somebody of whom no family is seen is known by identity only: nobody records an agreement for them. */
async function load({ tx, params, orgName }: Asked) {
  const child = await findChild(tx, params['child']!);
  const family = child ? await listFamilyToName(tx, child.id) : [];
  if (!child || family.length === 0) return undefined;
  const today = todayInLondon();
  await recordAudit(tx, 'people.family-to-name-viewed', idsOf(family));
  return {
    child,
    family,
    before: await findTermsBefore(tx, child.id),
    purposes: await purposesOn(tx, today),
    organisations: await listOrganisationsToName(tx, idsOf(family)),
    ourName: orgName,
    interpreters: (await listFacts(tx, idsOf(family), 'interpreter')).map(({ answer }) => answer),
  };
}

/** A family that agrees anew mostly agrees to the same. */
async function findTermsBefore(tx: Tx, childId: Id<'person'>) {
  const before = await findAgreementFor(tx, childId);
  if (!before) return undefined;
  const { personIds, copyTo, sharedWith } = before;
  return { persons: [...personIds], copyTo, sharedWith, ...(await findTerms(tx, before.id)) };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const idsOf = (family: readonly NamedPerson[]) => family.map(({ id }) => id);

async function save(
  asked: Asked,
  typed: Fields,
  { child, family, purposes, organisations }: Loaded,
  afterAgreement: PeopleSlots['afterAgreement'],
): Promise<Ruling<Saved, AgreementRefusal>> {
  const mayName = idsOf(family);
  const ruling = await recordAgreement(asked, {
    ...typed,
    givenBy: [...new Set(typed.givenBy)],
    childAsked: typed.childAsked === 'yes',
    childId: child.id,
    children: [...(await childrenAmong(asked.tx, mayName, todayInLondon()))],
    personIds: [...new Set(typed.persons)],
    purposes: purposes.map(({ code }) => code).filter((code) => typed.purposes.includes(code)),
    shareWith: organisations.map(({ id }) => id).filter((id) => typed.shareWith.includes(id)),
    mayName,
  });
  if (!ruling.allowed) return refuse(ruling.refusal);
  const goesOn = await afterAgreement?.(asked, child.id);
  return { allowed: true, value: { barredNext: typed.somebodyBarred === 'yes', goesOn } };
}
