import type { Id } from '#kernel/id.ts';
import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { Document } from '#platform/documents/document.ts';
import type { Basis, Purpose } from '../agreement-lists.queries.ts';
import { agreementFacts } from '../agreement-words.ts';
import type { Agreement } from '../agreements.queries.ts';

export type AgreementToPrint = {
  readonly agreement: Agreement;
  /** Those whom whoever prints it may see. */
  readonly names: ReadonlyMap<Id<'person'>, string>;
  readonly purposes: readonly Purpose[];
  readonly bases: readonly Basis[];
  readonly today: LocalDate;
};

/** What lies on a kitchen table: why somebody stopped, and how a young person was judged, are not on it. */
const NOT_ON_PAPER = /^(How .+ understands it|No longer agrees)$/;

/** The agreement on paper, for the family: what they said yes to, and how they stop. */
export function agreementDocument({ agreement, names, purposes, bases, today }: AgreementToPrint): Document {
  const agreed = purposes.filter(({ name }) => agreement.purposes.includes(name));
  return {
    name: 'Agreement to work together',
    title: `Agreement to work together with ${agreement.orgName}`,
    foot: `Agreement to work together, printed on ${inWords(today)}. Confidential: keep it where only those it is for can read it.`,
    parts: [
      ...(agreement.stands ? [] : [{ paragraph: 'This agreement has ended. It is kept to show what was agreed.' }]),
      { facts: agreementFacts(agreement, names).filter(([fact]) => fact !== 'To' && !NOT_ON_PAPER.test(fact)) },
      { heading: 'What you agreed to', level: 2 },
      { facts: agreed.map(({ name, meaning }): [string, string] => [name, meaning]) },
      { heading: 'You can stop at any time', level: 2 },
      {
        paragraph:
          'Tell anybody who works with you. One of you can stop alone. We then ask what that means for the children, and within two working days the team no longer sees your records because of this agreement.',
      },
      { heading: 'Why we may hold what is written', level: 2 },
      {
        paragraph:
          'That is not this agreement: it is the law. What was written stays as long as the law says. You can ask to see it, and to have it put right.',
      },
      { facts: bases.map(({ name, article, meaning }): [string, string] => [name, `${meaning} (${article})`]) },
    ],
  };
}
