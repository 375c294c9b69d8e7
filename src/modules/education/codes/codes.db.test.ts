import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { openTestSite, type SignedInUser, type TestSite } from '#modules/access/testing/test-site.ts';
import { ATTENDANCE_CODES } from './attendance-codes.ts';
import { buildMarkTables } from '../attendance/attendance.rules.ts';
import {
  getSuspensionLimits,
  listAttendanceCodes,
  listSuspensionCategories,
  listSuspensionReasons,
  markTables,
} from './codes.queries.ts';
import { SUSPENSION_CATEGORIES, SUSPENSION_LIMITS, SUSPENSION_REASONS } from './suspension-codes.ts';

describe('the lists that the database begins with', () => {
  let site: TestSite;
  let lead: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([]);
    lead = await site.signIn('school-lead');
  });
  afterAll(() => site.close());

  const inOrder = <Row extends { code: string }>(rows: readonly Row[]): Row[] =>
    rows.toSorted((a, b) => a.code.localeCompare(b.code));

  it('have the national codes of attendance as they are written down', async () => {
    await site.database.as(lead.actor, async (tx) => {
      expect(inOrder(await listAttendanceCodes(tx))).toEqual(inOrder(ATTENDANCE_CODES));
      expect(await markTables(tx)).toEqual(buildMarkTables(ATTENDANCE_CODES));
    });
  });

  it('have the categories, the reasons and the limits of suspensions as they are written down', async () => {
    await site.database.as(lead.actor, async (tx) => {
      expect(inOrder(await listSuspensionCategories(tx))).toEqual(inOrder(SUSPENSION_CATEGORIES));
      expect(inOrder(await listSuspensionReasons(tx))).toEqual(inOrder(SUSPENSION_REASONS));
      expect(await getSuspensionLimits(tx, getLocalDate('2026-01-05'))).toEqual(SUSPENSION_LIMITS);
    });
  });

  it('cannot be changed by who only uses them', async () => {
    await expect(
      site.database.as(lead.actor, (tx) =>
        tx.executeQuery({ sql: `delete from education.attendance_code`, parameters: [] } as never),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
