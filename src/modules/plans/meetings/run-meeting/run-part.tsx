import type { z } from 'zod';
import type { Ruling } from '#kernel/ruling.ts';
import type { Markup } from '#platform/web/answer.ts';
import { type FormRoute, type RefusalMessage, form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Typed } from '#platform/web/typed.ts';
import { personsOf } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { trailToMeeting } from '../meeting-in-hand.ts';
import { RunMeetingPage } from './run-meeting.page.tsx';
import { type OpenPart, type Running, findRunning } from './running.ts';

type Part<Fields extends object, Refusal extends string> = {
  readonly path: string;
  /** Which part of the screen is open. */
  readonly at: OpenPart['at'];
  readonly fields: z.ZodType<Fields>;
  readonly drafts?: string;
  start?(running: Running): Typed;
  boxes(running: Running, entry: Entry): Markup;
  readonly send: string;
  save(asked: Asked, typed: Fields, running: Running, version: number): Promise<Ruling<unknown, Refusal>>;
  readonly refusals: Record<Refusal, RefusalMessage<Fields>>;
  version?(running: Running): number;
  /** Where it leads, where not back to the screen. */
  leadsTo?(running: Running): string;
  readonly said: string;
};

/** A part of the one screen on which a meeting is run: the same screen, with this part open. */
export const runPart = <Fields extends object, Refusal extends string>(part: Part<Fields, Refusal>): FormRoute =>
  form({
    path: part.path,
    needs: 'plans:work',
    title: 'Run the meeting',
    fields: part.fields,
    ...(part.drafts ? { drafts: part.drafts } : {}),
    load: findRunning,
    trail: (running) => trailToMeeting(running),
    about: ({ inHand }) => personsOf(inHand),
    start: (running) => part.start?.(running) ?? {},
    view: (running, entry, shown) => {
      const version = part.version?.(running);
      const open = (
        <Form
          shown={shown}
          send={part.send}
          keepsDraft={Boolean(part.drafts)}
          {...(version === undefined ? {} : { version })}
        >
          {part.boxes(running, entry)}
        </Form>
      );
      return <RunMeetingPage {...running} open={{ at: part.at, form: open }} />;
    },
    save: (asked, typed, running, { version }) => part.save(asked, typed, running, version),
    refusals: part.refusals,
    done: (_, running) => ({
      to: part.leadsTo?.(running) ?? plansPaths.runMeeting(running.inHand.plan.urlId, running.meeting.urlId),
      flash: part.said,
    }),
  });
