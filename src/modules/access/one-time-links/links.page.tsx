import type { Child } from 'hono/jsx';
import type { Markup } from '#platform/web/answer.ts';
import { Column } from '#platform/web/column.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukButton, govukInput, govukInsetText } from '#platform/web/govuk/macros.ts';
import type { Typed } from '#platform/web/typed.ts';
import { accessPaths } from '../access.paths.ts';

const Post = ({ to, send, children }: { to: string; send: string; children?: Child }) => (
  <form method="post" action={to} novalidate autocomplete="off">
    {children}
    {govukButton({ text: send, preventDoubleClick: true })}
  </form>
);

const Carried = ({ token }: { token: string }) => <input type="hidden" name="token" value={token} />;

/** The same for every link, one that never was among them: programs that look into messages follow links, and press nothing. */
export const ContinuePage = ({ token }: { token: string }) => (
  <Column heading="Continue">
    <p class="govuk-body">This link was sent to one person, and opens once.</p>
    <Post to={accessPaths.link(token)} send="Continue" />
  </Column>
);

/** Too old, used, ended or never there: nobody is told which. */
export const CannotOpenPage = ({ token }: { token: string }) => (
  <Column heading="This link cannot be used">
    <p class="govuk-body">
      It may be too old, used already, or not needed any more. If it was sent to you, you can have a new one. It goes to
      the address where you found this one, and nowhere else.
    </p>
    <Post to={accessPaths.linkAgain(token)} send="Send a new link" />
  </Column>
);

export const NewLinkPage = () => (
  <Column heading="Look at your messages">
    <p class="govuk-body">
      If the link was yours and is still needed, a new one is on its way. It can take some minutes. If nothing comes,
      ring the person who told you about it.
    </p>
  </Column>
);

/** What somebody wrote for a page that ended meanwhile is theirs to keep. */
export const EndedPage = ({ typed }: { typed: Typed }) => {
  const words = Object.entries(typed).flatMap(([name, said]) =>
    name !== 'token' && typeof said === 'string' && said !== '' ? [said] : [],
  );
  return (
    <Column heading="This page has ended">
      <p class="govuk-body">
        Nothing was sent. Open the link in your message again: if it is still needed, it offers a new one.
      </p>
      {words.length > 0 && <p class="govuk-body">What you wrote, so that you can copy it:</p>}
      {words.map((said) => govukInsetText({ text: said }))}
    </Column>
  );
};

export const CodePage = ({ token, entry }: { token: string; entry: Entry }) => (
  <Column heading="Enter the code">
    <p class="govuk-body">A code of six digits is on its way to your phone, as a text message. It can take a minute.</p>
    <Post to={accessPaths.linkCode} send="Continue">
      <Carried token={token} />
      {govukInput({
        ...field(entry, 'code'),
        label: { text: 'Code', classes: 'govuk-label--s' },
        classes: 'govuk-input--width-5',
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
      })}
    </Post>
  </Column>
);

type AnswerProps = { title: string; token: string; boxes: Markup; send: string };

export const AnswerPage = ({ title, token, boxes, send }: AnswerProps) => (
  <Column heading={title}>
    <Post to={accessPaths.linkAnswer} send={send}>
      <Carried token={token} />
      {boxes}
    </Post>
  </Column>
);

/** What was sent is not shown again: the next who looks at this screen may be somebody else. `token`: where there may be more. */
export const ThanksPage = ({ thanks, token }: { thanks: string; token: string | undefined }) => (
  <Column heading="Thank you">
    <p class="govuk-body">{thanks}</p>
    {token === undefined ? (
      <p class="govuk-body">Close this page now.</p>
    ) : (
      <>
        <p class="govuk-body">Close this page now, or write more.</p>
        <Post to={accessPaths.linkMore} send="Write more">
          <Carried token={token} />
        </Post>
      </>
    )}
  </Column>
);
