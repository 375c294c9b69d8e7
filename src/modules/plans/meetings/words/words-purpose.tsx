import { sql } from 'kysely';
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { linkPurpose } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { YesOrNoQuestion, yesOrNo } from '#platform/web/yes-or-no.tsx';
import { govukInsetText, govukWarningText } from '#platform/web/govuk/macros.ts';
import { SaidBoxes, ScoreQuestion } from './words-boxes.page.tsx';
import { isEmpty, saidIn, wordsFields } from './words-fields.ts';

type Wanted = {
  readonly asker: string;
  readonly phone: string | null;
  readonly reference: string;
  readonly meetsOn: LocalDate;
  /** Whether it had another day before. */
  readonly moved: boolean;
  readonly question: string;
  readonly ofFamily: boolean;
};

const fields = z
  .object({ ...wordsFields, forRoom: yesOrNo('Say who may read it') })
  .refine((words) => !isEmpty(words), { path: ['working-well'], message: 'Write something, or choose a number' });

/** Somebody without an account says how they see it, before a meeting. Whoever finds the message learns nothing of whom. */
export const wordsPurpose = linkPurpose({
  name: 'plans.meeting-words',
  title: 'Your words',
  fields,
  async load(tx, handHash) {
    const { rows } = await sql<Wanted>`
      select asker, phone, reference, meets_on as "meetsOn", moved, question, of_family as "ofFamily"
        from plans.words_wanted(${handHash})`.execute(tx);
    return rows[0];
  },
  view: (wanted, entry) => (
    <>
      {govukInsetText({ text: askedBy(wanted) })}
      <SaidBoxes entry={entry} />
      <ScoreQuestion entry={entry} question={wanted.question} />
      <YesOrNoQuestion
        entry={entry}
        name="forRoom"
        question="May everybody at the meeting read this?"
        hint="The family and those who work with them. If you say no, only those who work with them read it."
      />
      {govukWarningText({
        text: 'If a child may be in danger now, do not write it here: call 999.',
        iconFallbackText: 'Warning',
      })}
    </>
  ),
  send: 'Send your words',
  async save(tx, { forRoom, ...words }, { handHash, nextHash }) {
    const said = saidIn(words);
    const { rows } = await sql<{ about: Id<'person'> | null }>`
      select plans.send_words(${handHash}, ${nextHash}, ${said.map(({ kind }) => kind)}::text[],
        ${said.map(({ text }) => text)}::text[], ${forRoom === 'yes'}, ${words.score ?? null}) as about`.execute(tx);
    const about = rows[0]?.about;
    if (about) await recordAudit(tx, 'plans.words-sent', [about], { parts: said.length });
    return Boolean(about);
  },
  thanks: 'Your words are kept for the meeting.',
});

/** A guest knows several families: the one who asks says by phone whose the reference is. */
const askedBy = ({ asker, phone, reference, meetsOn, moved, ofFamily }: Wanted): string =>
  [
    `${asker}${phone === null ? '' : `, ${phone},`} asks for your words before ${inWords(meetsOn)}.`,
    moved ? 'That is a new day. What you sent before is kept.' : '',
    ofFamily ? '' : `Reference ${reference}: ring if you are not sure what it is about, and write no names here.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
