import { sql } from 'kysely';
import { z } from 'zod';
import { type Id, type UrlId, newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '../database/database.ts';
import { type Job, enqueue } from '../jobs/job.ts';
import type { MessageTemplate, Saying } from './message-template.ts';

/** Whom to tell, and of what. */
export type Telling = {
  readonly to: readonly Id<'user'>[];
  /** The random name of the record that the link leads to. */
  readonly about: UrlId<string>;
  /** What this is said on account of: a record that exists once. Said twice for it, it is sent once. */
  readonly occasion: Id<string>;
};

/** A whole day, or hours. */
export type MeetingTime = LocalDate | { readonly from: Date; readonly until: Date };

/** What delivers messages. */
export const DELIVERY: Omit<Job<{ messages: string[] }>, 'run'> = {
  name: 'messages.deliver',
  asMachinery: true,
  payload: z.object({ messages: z.array(z.uuid()) }),
};

/** Tells users something, in the transaction that causes it: it goes out behind it, by the way that each has chosen. */
export const sendMessage = (
  tx: Tx,
  template: MessageTemplate<Exclude<Saying, 'meeting' | 'link' | 'code'>>,
  telling: Telling,
): Promise<void> => queue(tx, template, telling);

/** Puts a meeting into people's calendars, or moves it there. One meeting for each record that `about` names. */
export const inviteToMeeting = (
  tx: Tx,
  template: MessageTemplate<'meeting'>,
  telling: Telling,
  when: MeetingTime,
): Promise<void> => queue(tx, template, telling, { method: 'request', when });

/** Takes it out again. `when` is when it would have been. */
export const cancelMeeting = (
  tx: Tx,
  template: MessageTemplate<'meeting'>,
  telling: Telling,
  when: MeetingTime,
): Promise<void> => queue(tx, template, telling, { method: 'cancel', when });

type Meeting = { readonly method: 'request' | 'cancel'; readonly when: MeetingTime };

async function queue(
  tx: Tx,
  template: MessageTemplate,
  { to, about, occasion }: Telling,
  meeting?: Meeting,
): Promise<void> {
  if (to.length === 0) return;
  const ids = to.map(() => newId<'message'>());
  const { method, day, from, until } = columnsOf(meeting);
  await sql`
    insert into messages.message (id, to_user_id, template, link_id, occasion, method, meets_on, starts_at, ends_at)
    select new.id, new.to_user_id, ${template.name}, ${about}, ${occasion}::uuid, ${method}, ${day}::date,
           ${from}::timestamptz, ${until}::timestamptz
      from unnest(${ids}::uuid[], ${[...to]}::uuid[]) as new (id, to_user_id)
    on conflict do nothing`.execute(tx);
  await enqueue(tx, DELIVERY, { messages: ids }, { author: 'whoever-acts' });
}

function columnsOf(meeting: Meeting | undefined) {
  const nothing = { method: null, day: null, from: null, until: null };
  if (!meeting) return nothing;
  const { method, when } = meeting;
  return typeof when === 'string' ? { ...nothing, method, day: when } : { ...nothing, method, ...when };
}
