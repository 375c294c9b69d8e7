import type { Actor } from '#kernel/actor.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { deskPaths } from '../../desk/desk.paths.ts';
import { DECLINED_BECAUSE } from '../request.ts';
import { DECLINED_LABELS } from '../request-words.ts';
import type { LastFew as Few } from './last-few.ts';

/** For a practitioner who reads what everybody reads. */
export const LastFewLink = ({ actor, service }: { actor: Actor | undefined; service: string }) =>
  actor?.permissions.has('directory:ask') ? (
    <p class="govuk-body rooted-screen-only">
      <a class="govuk-link" href={deskPaths.lastFew(service)}>
        What happened to the last few who were sent
      </a>
    </p>
  ) : null;

/** What a service answered lately, and how it went on. */
export const LastFew = ({ few }: { few: Few | undefined }) =>
  few === undefined ? (
    <p class="govuk-body">Fewer than three were sent in the last twelve months: too few to tell of.</p>
  ) : (
    <>
      <p class="govuk-body">
        What became of the last {few.asked} who were sent from here within twelve months. So few say little of the next
        one: they show how it has gone lately, and are no mark for the service.
      </p>
      <SummaryList
        rows={[
          row('Accepted', few.accepted),
          row('On the waiting list', few.waiting),
          { key: { text: 'Declined' }, value: { html: <Declined few={few} /> } },
          few.open > 0 && row('Not answered yet', few.open),
          few.withdrawn > 0 && row('Taken back by who asked', few.withdrawn),
          {
            key: { text: 'Until an answer came' },
            value: { text: few.medianDays === null ? 'None was answered yet' : daysInWords(few.medianDays) },
          },
          row('Began', few.began),
          row('Finished', few.finished),
        ]}
      />
    </>
  );

const row = (key: string, count: number) => ({ key: { text: key }, value: { text: String(count) } });

const Declined = ({ few }: { few: Few }) => (
  <>
    {few.declined}
    {DECLINED_BECAUSE.filter((reason) => few.because[reason]).map((reason) => (
      <div>
        {DECLINED_LABELS[reason]}: {few.because[reason]}
      </div>
    ))}
  </>
);

const daysInWords = (days: number): string =>
  days === 0
    ? 'The same day, for the one in the middle'
    : `${days} ${days === 1 ? 'day' : 'days'}, for the one in the middle`;
