import { todayInLondon } from '#kernel/local-date.ts';
import type { Child, ChildPanel } from '#modules/people/index.ts';
import type { Markup } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import { educationPaths } from '../education.paths.ts';
import { AdjustmentList } from './adjustment-list.page.tsx';
import { isOnMyRoll, listAdjustments } from './adjustments.queries.ts';

const SEES = 'education:see-attendance';

/** On a child's page: what their school does differently for them, and the way to say so for their school. */
export const adjustmentsPanel: ChildPanel = {
  name: 'adjustments',
  needs: SEES,
  order: 25,
  load: (asked, child) => adjustmentsOf(asked, child),
};

/** The same for whoever may see it, where another page is about the child. */
export async function adjustmentsOf(
  { tx, actor }: Asked,
  { id, urlId }: Pick<Child, 'id' | 'urlId'>,
): Promise<Markup | undefined> {
  if (!actor.permissions.has(SEES)) return undefined;
  const adjustments = await listAdjustments(tx, [id]);
  const makes = actor.permissions.has('education:adjust') && (await isOnMyRoll(tx, id, todayInLondon()));
  if (adjustments.length === 0 && !makes) return undefined;
  return (
    <>
      <h2 class="govuk-heading-m">What school does differently</h2>
      {adjustments.length === 0 && <p class="govuk-body">Nothing is recorded.</p>}
      <AdjustmentList
        adjustments={adjustments}
        lookAt={(adjustment) =>
          makes && adjustment.schoolOrgId === actor.orgId
            ? educationPaths.adjustment(urlId, adjustment.urlId)
            : undefined
        }
      />
      {makes && (
        <p class="govuk-body">
          <a class="govuk-link" href={educationPaths.makeAdjustment(urlId)}>
            Record what your school does differently
          </a>
        </p>
      )}
    </>
  );
}
