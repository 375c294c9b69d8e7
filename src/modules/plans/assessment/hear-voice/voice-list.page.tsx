import { inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { SENSITIVITY_LABELS } from '../../content/sensitivity.ts';
import { Written } from '../../content/written.page.tsx';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import type { Subject } from '../subjects.ts';
import { VOICE_QUESTIONS, type Voice, type VoiceKind, WAY_LABELS } from './voice.ts';

type Props = Pick<AssessmentInHand, 'inHand'> & {
  readonly subject: Subject;
  readonly voices: readonly Voice[];
  /** Whether the actor may read, and so write, of abusive behaviour. */
  readonly ofBehaviour: boolean;
};

/** What somebody said, each time, and the way to write down what they say now. */
export const VoiceList = ({ inHand: { plan }, subject, voices, ofBehaviour }: Props) => {
  if (subject.kind === 'family') return <></>;
  const way = (kind: VoiceKind) => assessmentPaths.hearVoice(plan.urlId, subject.key, kind);
  return (
    <section class="govuk-!-margin-bottom-6" id="said">
      <h2 class="govuk-heading-m">{VOICE_QUESTIONS[subject.kind].heading(subject.name)}</h2>
      {voices.length === 0 && <p class="govuk-hint">Nothing is written down yet.</p>}
      {voices.map((voice) => (
        <VoiceInWords voice={voice} />
      ))}
      {plan.myRole && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={way(subject.kind)}>
            Write down what {subject.name} says
          </a>
        </p>
      )}
      {plan.myRole && subject.kind === 'adult' && ofBehaviour && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={way('own-behaviour')}>
            Write down what {subject.name} says of their own abusive behaviour, and of help with it
          </a>
        </p>
      )}
    </section>
  );
};

const PARTS: readonly [keyof Pick<Voice, 'day' | 'wants' | 'help'>, string][] = [
  ['day', 'A day'],
  ['wants', 'Wants to be different'],
  ['help', 'Help that was offered'],
];

const VoiceInWords = ({ voice }: { voice: Voice }) => (
  <>
    {voice.sensitivity !== 'general' && (
      <p class="govuk-body">
        <Tag text={`Kept apart: ${SENSITIVITY_LABELS[voice.sensitivity].toLowerCase()}`} classes="govuk-tag--purple" />
      </p>
    )}
    <div class="govuk-inset-text">
      <Written text={voice.words} />
      {PARTS.filter(([part]) => voice[part] !== '').map(([part, label]) => (
        <>
          <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{label}</p>
          <Written text={voice[part]} />
        </>
      ))}
      <p class="govuk-hint govuk-!-margin-bottom-0">
        {inWords(voice.heardOn)}. {WAY_LABELS[voice.how]}
        {voice.withWhom && `, with ${voice.withWhom}`}. Written down by {voice.writtenBy}.
      </p>
    </div>
  </>
);
