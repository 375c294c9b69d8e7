import { govukButton } from '#platform/web/govuk/macros.ts';
import { Pagination } from '#platform/web/govuk/pagination.tsx';
import type { DirectWork } from '../direct-work.queries.ts';
import { WorkList } from './work-list.page.tsx';

export const WORK_PER_PAGE = 25;

type Props = {
  title: string;
  /** This page's own address. */
  path: string;
  /** One more than a page takes, where there is more. */
  work: readonly DirectWork[];
  before: string | undefined;
  recordPath: string | undefined;
};

export const SeeWorkPage = ({ title, path, work, before, recordPath }: Props) => {
  const shown = work.slice(0, WORK_PER_PAGE);
  const last = shown.at(-1);
  return (
    <>
      <span class="govuk-caption-l">{title}</span>
      <h1 class="govuk-heading-l">Visits and contacts</h1>
      {recordPath && govukButton({ text: 'Record a visit or a contact', href: recordPath })}
      <h2 class="govuk-heading-m">Newest first</h2>
      {shown.length === 0 && <p class="govuk-body">None is recorded that you may see.</p>}
      <WorkList work={shown} />
      {(before !== undefined || work.length > WORK_PER_PAGE) && (
        <Pagination
          landmarkLabel="Visits and contacts"
          {...(before === undefined ? {} : { previous: { href: path, text: 'Newest' } })}
          {...(work.length > WORK_PER_PAGE && last
            ? { next: { href: `${path}?before=${last.urlId}`, text: 'Older' } }
            : {})}
        />
      )}
    </>
  );
};
