import type { SaidOfRequest } from './request.ts';
import { DECLINED_LABELS, saidInWords } from './request-words.ts';

/** What the two sides said to each other, in order. */
export const SaidBetweenThem = ({ said }: { said: readonly SaidOfRequest[] }) => (
  <>
    <h2 class="govuk-heading-m">What was said</h2>
    <ol class="govuk-list govuk-list--spaced">
      {said.map((each) => (
        <li>
          <strong>{saidInWords(each)}</strong>
          {each.reason !== null && <div>{DECLINED_LABELS[each.reason]}</div>}
          {each.words !== '' && <div class="rooted-as-written">{each.words}</div>}
        </li>
      ))}
    </ol>
  </>
);
