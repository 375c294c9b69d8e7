import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { listMeasured, listMeasures, managesForCouncil } from './measures.queries.ts';
import { PERIODS, type PeriodName, periodOf } from './measures.rules.ts';

const isPeriod = (name: string): name is PeriodName => name in PERIODS;

/** What is measured in the time of the address. */
export async function loadMeasures({ tx, query }: Asked) {
  const asked = query['time'] ?? 'year';
  const chosen = isPeriod(asked) ? asked : 'year';
  const period = periodOf(chosen, todayInLondon());
  const measured = await listMeasured(tx, period);
  await recordAudit(tx, 'plans.measures-viewed', [], { ...period });
  return { chosen, ...period, measures: await listMeasures(tx), measured, ofArea: await managesForCouncil(tx) };
}
