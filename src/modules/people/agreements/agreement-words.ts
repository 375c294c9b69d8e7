import type { Id } from '#kernel/id.ts';
import { inWords } from '#kernel/local-date.ts';
import { yesOrNoInWords } from '#platform/web/yes-or-no.tsx';
import type { Agreement } from './agreements.queries.ts';
import { MANNER_LABELS } from './record-agreement/agreement.rules.ts';
import { sharedWithInWords } from './record-agreement/share-question.page.tsx';

type Names = ReadonlyMap<Id<'person'>, string>;

/** What an agreement says, each fact with its name, for pages and paper. Names: those whom the actor may see. */
export function agreementFacts(agreement: Agreement, names: Names): [string, string][] {
  const { endsOn, purposes, interpreter, copyTo, noLonger } = agreement;
  const facts: [string, string][] = [
    ['Given', `${inWords(agreement.givenOn)}, ${givenBy(agreement, names)}`],
    ['Until', endsOn === null ? 'Until they say otherwise' : inWords(endsOn)],
    ['To', purposes.join('; ')],
    ['For', namesFor(agreement.personIds, names)],
    ...noLonger.map(({ personId, on, because }): [string, string] => [
      'No longer agrees',
      [`${names.get(personId) ?? 'One person'}, since ${inWords(on)}`, because]
        .filter((part) => part !== '')
        .join(': '),
    ]),
    ['Shared', shared(agreement)],
    ['How', MANNER_LABELS[agreement.how]],
    ['Interpreter', interpreter],
    ['Was the child asked', yesOrNoInWords(agreement.childAsked)],
    ...understanding(agreement, names),
    ['Who gets a copy', copyTo],
    ['Recorded by', `${agreement.recordedBy}, ${agreement.orgName}`],
  ];
  return facts.filter(([, said]) => said !== '');
}

const namesFor = (ids: readonly Id<'person'>[], names: Names): string =>
  [...names].flatMap(([id, name]) => (ids.includes(id) ? [name] : [])).join(', ');

function givenBy({ givers, givenBy: other }: Agreement, names: Names): string {
  const known = [...names].flatMap(([id, name]) => (givers.some(({ personId }) => personId === id) ? [name] : []));
  const all = [...known, ...(other === null ? [] : [other])];
  return all.length === 0 ? 'by somebody of the family' : `by ${all.join(' and ')}`;
}

const shared = ({ sharedWith, organisations, orgName }: Agreement): string =>
  sharedWith === 'named'
    ? `Only with ${organisations.join(', ') || 'those whom they named'}`
    : sharedWithInWords(sharedWith, orgName);

const understanding = ({ givers }: Agreement, names: Names): [string, string][] =>
  givers.flatMap(({ personId, understands }): [string, string][] =>
    understands === '' ? [] : [[`How ${names.get(personId) ?? 'the young person'} understands it`, understands]],
  );

/** Everybody whom some agreements name, or who gave them, as far as the actor may see them. */
export const personsIn = (agreements: readonly Agreement[]): Id<'person'>[] => [
  ...new Set(
    agreements.flatMap(({ personIds, givers, noLonger }) => [
      ...personIds,
      ...[...givers, ...noLonger].map(({ personId }) => personId),
    ]),
  ),
];
