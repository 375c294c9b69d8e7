import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import type { GetRoute, PostRoute } from '#platform/web/route.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { findArea } from '../../area/area.ts';
import { CODE_REFUSALS } from '../check-code.ts';
import { findSecondStep } from '../second-step.queries.ts';
import { backTo } from '../../sign-in/sign-in.rules.ts';
import { EnterCodePage } from './enter-code.page.tsx';
import { enterCode } from './enter-code.ts';

const fields = z.object({ code: text('Enter the code', 100) });

const [page, post] = form({
  path: accessPaths.enterCode,
  needs: 'visitor',
  title: 'Enter your code',
  fields,
  async load({ tx, query, sessionToken }) {
    const own = await findSecondStep(tx, sessionToken);
    const area = await findArea(tx);
    return own && { own, back: backTo(query['back']), demonstration: area?.demonstration ?? false };
  },
  view: ({ own, back, demonstration }, entry) => (
    <EnterCodePage
      entry={entry}
      path={accessPaths.enterCodeFor(back)}
      demonstrationUser={demonstration ? own.userName : undefined}
    />
  ),
  save: ({ tx, secrets, sessionToken }, { code }, { own }) => enterCode(tx, secrets, own, sessionToken, code),
  refusals: CODE_REFUSALS,
  keepsRefusals: true,
  done: ({ token, by }, { own, back }) => ({
    to: back,
    session: token,
    flash: by === 'recovery' ? `You have ${codesInWords(own.codesLeft - 1)} left.` : undefined,
  }),
});

const codesInWords = (left: number): string => `${left} recovery code${left === 1 ? '' : 's'}`;

/** Whoever comes too late, or with no password given, begins again. */
export const enterCodeRoute: [GetRoute, PostRoute] = [
  { ...page, answer: async (asked) => (await page.answer(asked)) ?? tooLate(asked.query['back']) },
  { ...post, answer: async (asked, posted) => (await post.answer(asked, posted)) ?? tooLate(asked.query['back']) },
];

const tooLate = (back: string | undefined) => ({ to: accessPaths.signInTooLate(backTo(back)) });
