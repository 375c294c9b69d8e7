import { inWords } from '#kernel/local-date.ts';
import type { LeadQuestion, LeadWish } from './lead.ts';

/** Whom the family wants, in a sentence. */
export const wishInWords = ({ wish, whom }: LeadWish): string =>
  ({
    'this-worker': `The family would like ${whom} to lead.`,
    'somebody-else': `The family would like somebody else to lead: ${whom}`,
    'no-wish': 'The family do not mind who leads.',
  })[wish];

export const BECAUSE: Record<LeadQuestion['because'], string> = {
  declined: 'Two have declined.',
  'lead-left': 'Who led it has left.',
};

/** Why somebody has to find a lead, who is asked by name, and what they said. */
export function questionInWords({ because, toName, askedOn, answer }: LeadQuestion): string {
  const whom =
    toName === null
      ? 'No early help coordinator is named, so managers see it'
      : `${toName}, the early help coordinator, was asked to find somebody`;
  return `${BECAUSE[because]} ${whom} (${inWords(askedOn)}). ${answer === null ? 'Not answered yet.' : `Answered: ${answer}`}`;
}
