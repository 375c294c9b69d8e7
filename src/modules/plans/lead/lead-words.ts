import { inWords } from '#kernel/local-date.ts';
import type { LeadQuestion, LeadWish } from './lead.ts';

/** Whom the family wants, in a sentence. */
export const wishInWords = ({ wish, whom }: LeadWish): string =>
  ({
    'this-worker': `The family would like ${whom} to lead.`,
    'somebody-else': `The family would like somebody else to lead: ${whom}`,
    'no-wish': 'The family do not mind who leads.',
  })[wish];

/** That two have declined, who is asked to find somebody, and what they said. */
export function questionInWords({ toName, askedOn, answer }: LeadQuestion): string {
  const whom =
    toName === null
      ? 'No early help coordinator is named, so managers see it'
      : `${toName}, the early help coordinator, was asked to find somebody`;
  return `Two have declined. ${whom} (${inWords(askedOn)}). ${answer === null ? 'Not answered yet.' : `Answered: ${answer}`}`;
}
