import { Form } from '#platform/web/form.tsx';
import { type Entry, isChosen } from '#platform/web/form-fields.ts';
import { govukButton, govukCheckboxes } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { Differences } from '../../desk/review-service/differences.page.tsx';
import type { Difference } from '../../desk/write-service/service-words.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { CHOICES_SHOWN, type FeedRun } from '../feed-run.ts';
import type { ChangedHere } from './changed-here.queries.ts';

/** Where to go once the choices of a page are saved, if not on. */
export const WAYS = ['before', 'run'] as const;

export const isLastPage = (page: number, total: number): boolean => page * CHOICES_SHOWN >= total;

type Compared = ChangedHere & { readonly differences: readonly Difference[]; readonly parts: readonly Difference[] };

export type ChoosingLoaded = {
  readonly run: FeedRun;
  readonly page: number;
  readonly total: number;
  readonly services: readonly Compared[];
};

type Props = { loaded: ChoosingLoaded; entry: Entry; shown: Shown };

const BACK = 'Save, and go back to what came';

export const ChooseOverPage = ({ loaded, entry, shown }: Props) => {
  const { page, total, services } = loaded;
  const isLast = isLastPage(page, total);
  return (
    <>
      <span class="govuk-caption-l">
        Page {page} of {Math.max(1, Math.ceil(total / CHOICES_SHOWN))}
      </span>
      <h1 class="govuk-heading-l">What was changed here and there</h1>
      <p class="govuk-body">
        {total === 1
          ? `One service was changed here since it last came from ${loaded.run.feedName}, is kept here, or is not given there any more.`
          : `${total} services were changed here since they last came from ${loaded.run.feedName}, are kept here, or are not given there any more.`}{' '}
        What was written here stays, unless you choose otherwise. Nothing is brought in yet.
      </p>
      <Form
        shown={shown}
        send={isLast ? BACK : 'Save, and see the next page'}
        beside={<OtherWays page={page} isLast={isLast} />}
      >
        {services.map((service) => (
          <OneService service={service} entry={entry} />
        ))}
      </Form>
    </>
  );
};

const OneService = ({ service, entry }: { service: Compared; entry: Entry }) => (
  <>
    <h2 class="govuk-heading-m">
      <a class="govuk-link" href={deskPaths.service(service.urlId)}>
        {service.here.entry.name}
      </a>
    </h2>
    {service.chosenOver !== null && service.chosenOver !== service.number ? (
      <p class="govuk-body">It was written again here since it was chosen. Choose again.</p>
    ) : null}
    <Differences
      heads={['Here', 'There']}
      differences={service.differences}
      parts={service.parts}
      of={service.here.entry.name}
    />
    <input type="hidden" name="seen" value={`${service.id}:${service.number}`} />
    {govukCheckboxes({
      idPrefix: `over-${service.id}`,
      name: 'over',
      items: [
        {
          value: service.id,
          html: (
            <>
              Write over ours<span class="govuk-visually-hidden">: {service.here.entry.name}</span>
            </>
          ),
          checked: isChosen(entry, 'over', service.id),
        },
      ],
    })}
  </>
);

const OtherWays = ({ page, isLast }: { page: number; isLast: boolean }) => (
  <>
    {page > 1 ? <Way to="before" text="Save, and see the page before" /> : null}
    {isLast ? null : <Way to="run" text={BACK} />}
  </>
);

const Way = ({ to, text }: { to: (typeof WAYS)[number]; text: string }) =>
  govukButton({ text, name: 'way', value: to, classes: 'govuk-button--secondary', preventDoubleClick: true });
