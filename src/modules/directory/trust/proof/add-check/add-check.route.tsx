import { sql } from 'kysely';
import { z } from 'zod';
import type { LocalDate } from '#kernel/local-date.ts';
import { allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { oneOf, optionalDay, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Doing } from '#platform/web/request.ts';
import { deskPaths } from '../../../desk/desk.paths.ts';
import { findKeptService, trailTo } from '../../../desk/kept-service.ts';
import { showAgain } from '../../../entry/write-entries.ts';
import { CHECK_KINDS, type CheckKind } from '../proof.ts';
import { pastDay } from '../proof-fields.ts';
import { AddCheckPage } from './add-check.page.tsx';

const fields = z
  .object({
    kind: oneOf(CHECK_KINDS, 'Say what was looked at'),
    found: text('Say what was found', 1_000),
    checkedOn: pastDay('the day of the check'),
    dueOn: optionalDay('the day when it is due again'),
  })
  .refine(({ checkedOn, dueOn }) => dueOn === null || dueOn > checkedOn, {
    path: ['dueOn'],
    message: 'The day when it is due again must be after the day of the check',
  });

type Typed = {
  readonly kind: CheckKind;
  readonly found: string;
  readonly checkedOn: LocalDate;
  readonly dueOn: LocalDate | null;
};

async function addCheck(
  { tx, actor }: Doing,
  service: string,
  { kind, found, checkedOn, dueOn }: Typed,
): Promise<void> {
  await sql`
    insert into directory.quality_check (service_id, kind, checked_on, due_on, found, added_by)
    values (${service}::uuid, ${kind}, ${checkedOn}::date, ${dueOn}::date, ${found}, ${actor.userId}::uuid)`.execute(
    tx,
  );
  await showAgain(tx, [service]);
  await recordAudit(tx, 'directory.check-added', [], { service, kind });
}

/** A curator writes down what was looked at before families are sent there, and what was found. */
export const addCheckRoute = form({
  path: deskPaths.addCheck(':entry'),
  needs: 'directory:curate',
  title: 'Add a check',
  fields,
  load: ({ tx, params }) => findKeptService(tx, params['entry']),
  trail: (service) => trailTo(service),
  view: (service, entry, shown) => <AddCheckPage service={service} entry={entry} shown={shown} />,
  save: async (doing, typed, { id }) => allow(await addCheck(doing, id, typed)),
  refusals: {},
  done: (_, { urlId }) => ({ to: deskPaths.proof(urlId), flash: 'It is saved, and everybody can read it.' }),
});
