import { z } from 'zod';
import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Job } from '#platform/jobs/job.ts';
import { runNextJob } from '#platform/jobs/run-jobs.ts';
import { openLog } from '#platform/log.ts';
import { deliverMessages } from '#platform/messages/deliver-messages.job.ts';
import type { MessageTemplate } from '#platform/messages/message-template.ts';
import { outboxTransport } from '#platform/messages/outbox.ts';
import type { TestDatabase } from '#platform/testing/test-database.ts';
import { optionalText } from '#platform/web/fields.ts';
import { findWays } from '../account/ways.queries.ts';
import { linkMessages } from '../one-time-links/link-messages.ts';
import { linkPurpose } from '../one-time-links/link-purpose.ts';
import { findLink } from '../one-time-links/one-time-link.ts';

/** What came out of the house: to whom, what it said, and, of a link, what it carries. */
export type Delivered = {
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly calendar: string | null;
};

/** Sends all that waits, into the outbox, and gives what is new there. */
export async function deliver(
  { database, past }: TestDatabase,
  templates: readonly MessageTemplate[] = [],
): Promise<Delivered[]> {
  const log = openLog({ write: () => {} });
  const job = deliverMessages({
    templates: [...linkMessages, ...templates],
    origin: 'https://rooted.example',
    findWays,
    findLink,
    findPost: async () => ({
      email: outboxTransport(database, 'email'),
      text: outboxTransport(database, 'text'),
      from: 'rooted@rooted.example',
    }),
    log,
  });
  const jobs = new Map([[job.name as string, job as Job]]);
  while (await runNextJob(database, jobs, async () => undefined, log));
  const delivered = await past<Delivered>(
    'select address, subject, body, calendar from messages.outbox order by kept_at',
  );
  await past('delete from messages.outbox');
  return delivered;
}

/** The path of the link in a message. */
export const linkIn = ({ body }: Delivered): string => /https:\/\/rooted\.example(\S+)/.exec(body)![1]!;

/** A purpose of the tests: an answer to a question that stands in a table, with where its link goes. */
export const EXAMPLE_PURPOSE = linkPurpose({
  name: 'example.answer',
  title: 'Your answer',
  fields: z.object({ answer: optionalText(100).refine((text) => text !== '', 'Enter your answer') }),
  async load(tx, handHash) {
    const { rows } = await sql<{ question: string }>`select question from example.asked(${handHash})`.execute(tx);
    return rows[0]?.question;
  },
  view: (question, { typed, errors }) => (
    <>
      <label for="answer">{question}</label>
      <p class="govuk-error-message">{errors['answer'] ?? ''}</p>
      <input id="answer" name="answer" value={typeof typed['answer'] === 'string' ? typed['answer'] : ''} />
    </>
  ),
  send: 'Send your answer',
  async save(tx, { answer }, { handHash, nextHash }) {
    const { rows } = await sql<{ kept: boolean }>`
      select example.keep(${handHash}, ${nextHash}, ${answer}) as kept`.execute(tx);
    return rows[0]!.kept;
  },
  thanks: 'Your answer is kept.',
});

/** The tables and functions of that purpose, as a module's migration would make them. */
const EXAMPLE_MODULE = `
  create schema example;
  grant usage on schema example to rooted_visitor, rooted_definer;
  create table example.question (id uuid primary key, question text, email text, mobile text, answer text);
  grant select, update on example.question to rooted_definer;
  select access.declare_link_purpose('example.answer', 'example.way');
  create function example.way(record_id uuid) returns table (email text, mobile text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$ select q.email, q.mobile from example.question q where q.id = way.record_id $$;
  create function example.asked(hand_hash bytea) returns table (question text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$ select q.question from access.link_in_hand(asked.hand_hash) h join example.question q on q.id = h.record_id
           where h.purpose = 'example.answer' $$;
  create function example.keep(hand_hash bytea, next_hash bytea, answer text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
  declare record uuid := access.answer_link('example.answer', keep.hand_hash, keep.next_hash);
  begin
    update example.question q set answer = keep.answer where q.id = record;
    return found;
  end $$;
  call acting.give_to_definer('example.way(uuid)', 'rooted_definer');
  call acting.give_to_definer('example.asked(bytea)', 'rooted_visitor');
  call acting.give_to_definer('example.keep(bytea, bytea, text)', 'rooted_visitor');`;

/** Makes the purpose of the tests known to a database. */
export async function makeExamplePurpose({ past }: TestDatabase): Promise<void> {
  for (const statement of EXAMPLE_MODULE.split(/;\n(?=  (?:create|grant|select|call))/)) await past(statement);
}

/** The database is as it was. */
export async function removeExamplePurpose({ past }: TestDatabase): Promise<void> {
  await past('drop schema example cascade');
  await past(`delete from access.one_time_link where purpose = 'example.answer'`);
  await past(`delete from access.link_purpose where name = 'example.answer'`);
}

/** Asks a question of whoever has an address, and sends the link; gives the question's id. */
export async function askByLink(
  { past }: TestDatabase,
  by: string,
  email: string,
  mobile: string | null = null,
): Promise<string> {
  const id = newId();
  await past(`insert into example.question values ($1, 'How was it?', $2, $3)`, [id, email, mobile]);
  await past(`select access.issue_link('example.answer', $1, $2)`, [id, by]);
  return id;
}
