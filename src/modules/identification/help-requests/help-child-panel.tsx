import { type LocalDate, inWords, todayInLondon } from '#kernel/local-date.ts';
import { isOnMyRoll } from '#modules/education/index.ts';
import type { Child, ChildPanel } from '#modules/people/index.ts';
import { HOW_LABELS, type PlanPanel, type WorkInShort, shortenWork } from '#modules/plans/index.ts';
import type { Markup } from '#platform/web/answer.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Asked } from '#platform/web/request.ts';
import { identificationPaths } from '../identification.paths.ts';
import { type HelpRequest, listRequestsOf } from './help-requests.queries.ts';
import { helpInWords } from './help-status.rules.ts';

/** As many requests as a child's page shows: the newest are asked about. */
const MOST = 2;

/** On a child's page: how the school's question to its officer stands, or the way to ask one. */
export const helpChildPanel: ChildPanel = {
  name: 'identification.help',
  needs: 'identification:follow-help',
  order: 22,
  load: helpOf,
};

/** On a plan's page, of the child for whom it was opened. */
export const helpPlanPanel: PlanPanel = {
  name: 'identification.help',
  needs: 'identification:follow-help',
  order: 10,
  after: 'team',
  async load(asked, { plan, persons }) {
    const child = persons.find(({ openedFor }) => openedFor);
    return child && plan.closedOn === null ? helpOf(asked, { id: child.personId, urlId: child.urlId }) : undefined;
  },
};

async function helpOf({ tx, actor }: Asked, child: Pick<Child, 'id' | 'urlId'>): Promise<Markup | undefined> {
  const today = todayInLondon();
  const requests = await listRequestsOf(tx, [child.id], MOST);
  const isOpen = requests.some(({ status, isMine }) => status !== 'ended' && !isMine);
  const mayAsk = actor.permissions.has('identification:answer') && !isOpen && (await isOnMyRoll(tx, child.id, today));
  if (requests.length === 0 && !mayAsk) return undefined;
  const officers = requests.map(({ personId, officerId }) => ({ personId, writtenBy: officerId }));
  const work = (await shortenWork(tx, officers.slice(0, 1), today)).get(child.id);
  return (
    <>
      <h2 class="govuk-heading-m">School Liaison Officer</h2>
      {requests.map((request, i) => (
        <HowItStands request={request} work={i === 0 ? work : undefined} />
      ))}
      {mayAsk && (
        <p class="govuk-body">
          <a class="govuk-link" href={identificationPaths.askForHelp(child.urlId)}>
            Ask for a School Liaison Officer
          </a>
        </p>
      )}
    </>
  );
}

const HowItStands = ({ request, work }: { request: HelpRequest; work: WorkInShort | undefined }) => (
  <SummaryList
    rows={[
      {
        key: { text: `Asked ${inWords(request.askedOn)}` },
        value: { text: helpInWords(request) },
        actions: {
          items: [
            {
              href: identificationPaths.helpRequest(request.urlId),
              text: 'See',
              visuallyHiddenText: `the request of ${inWords(request.askedOn)}`,
            },
          ],
        },
      },
      ...workRows(work),
    ]}
  />
);

/** When the officer was last there and will be next: on the child's page and on the request's. */
export const workRows = (work: WorkInShort | undefined) => [
  { key: { text: 'Last seen' }, value: { text: onDay(work?.madeOn, 'Not yet') } },
  { key: { text: 'Next step' }, value: { text: nextStep(work) } },
];

const onDay = (day: LocalDate | null | undefined, otherwise: string): string => (day ? inWords(day) : otherwise);

export const nextStep = (work: WorkInShort | undefined): string =>
  work?.nextOn && work.nextHow ? `${HOW_LABELS[work.nextHow]}, ${inWords(work.nextOn)}` : 'None planned yet';
