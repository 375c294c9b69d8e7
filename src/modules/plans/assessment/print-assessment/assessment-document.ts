import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { Document, DocumentPart } from '#platform/documents/document.ts';
import { aboutInWords } from '../../content/questions.page.tsx';
import { SENSITIVITY_LABELS, type Sensitivity } from '../../content/sensitivity.ts';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import { ANSWER_PARTS, ANSWER_PART_LABELS, type Answer, DOMAIN_LABELS } from '../assessment.ts';
import { type Voice, VOICE_QUESTIONS, WAY_LABELS } from '../hear-voice/voice.ts';
import { type Hypothesis, STANDING_LABELS } from '../hypotheses/hypothesis.ts';
import type { LevelJudgement } from '../levels/level-judgement.ts';
import { type Subject, isAbout } from '../subjects.ts';
import { type Reader, mayKnowOfAll, mayReadAnswer, mayReadThoughts, mayReadVoice } from './readers.rules.ts';

export type AssessmentToPrint = AssessmentInHand & {
  readonly answers: readonly Answer[];
  readonly voices: readonly Voice[];
  readonly hypotheses: readonly Hypothesis[];
  readonly levels: readonly LevelJudgement[];
};

/** The assessment on paper, with what its reader may read. Who it is about stands on it only where something is said of them. */
export function assessmentDocument(reader: Reader, toPrint: AssessmentToPrint, today: LocalDate): Document {
  const parts = [
    ...toPrint.subjects.flatMap((subject) => subjectParts(reader, subject, toPrint)),
    ...(mayReadThoughts(reader) ? thoughts(toPrint) : []),
  ];
  return {
    name: 'Family assessment',
    title: `Assessment: ${mayKnowOfAll(reader) ? toPrint.inHand.title : toPrint.inHand.plan.kindName}`,
    foot: `Family assessment, printed on ${inWords(today)}. Confidential: keep it where only those it is for can read it.`,
    parts: [
      ...(parts.length === 0 ? [{ paragraph: 'Nothing is written here yet.' }] : parts),
      ...(reader.kind === 'team'
        ? []
        : [{ paragraph: tell(mayKnowOfAll(reader) ? 'the lead professional' : 'whoever gave you this') }]),
    ],
  };
}

const tell = (whom: string): string =>
  `If something here is wrong, or is missing, tell ${whom}. It can be corrected at any time.`;

function subjectParts(reader: Reader, subject: Subject, { voices, answers }: AssessmentToPrint): DocumentPart[] {
  const said = voices.filter(
    (voice) =>
      !subject.wholeFamily &&
      voice.personId === subject.personId &&
      mayReadVoice(reader, { ...voice, wholeFamily: false }),
  );
  const answered = answers.filter((answer) => isAbout(subject)(answer) && mayReadAnswer(reader, answer));
  if (said.length + answered.length === 0) return [];
  return [
    { heading: subject.wholeFamily ? DOMAIN_LABELS.family : subject.name, level: 2 },
    ...said.flatMap((voice) => voiceParts(voice, subject)),
    ...answered.flatMap(answerParts),
  ];
}

const facts = (all: readonly (readonly [string, string])[]): DocumentPart => ({
  facts: all.filter(([, words]) => words !== ''),
});

const apart = (sensitivity: Sensitivity): string => (sensitivity === 'general' ? '' : SENSITIVITY_LABELS[sensitivity]);

const voiceParts = (voice: Voice, { name }: Subject): DocumentPart[] => [
  { heading: VOICE_QUESTIONS[voice.kind].heading(name), level: 3 },
  facts([
    ['In their own words', voice.words],
    ['A day', voice.day],
    ['Wants to be different', voice.wants],
    ['Help that was offered', voice.help],
    ['Heard', `${inWords(voice.heardOn)}. ${WAY_LABELS[voice.how]}${voice.withWhom && `, with ${voice.withWhom}`}`],
    ['Kept apart', apart(voice.sensitivity)],
  ]),
];

const answerParts = (answer: Answer): DocumentPart[] => [
  { heading: answer.asked, level: 3 },
  facts([
    ...ANSWER_PARTS.map((part) => [ANSWER_PART_LABELS[part], answer[part]] as const),
    ['From 0 to 10', answer.scale === null ? '' : String(answer.scale)],
    ['Kept apart', apart(answer.sensitivity)],
  ]),
];

function thoughts({ inHand, hypotheses, levels, subjects }: AssessmentToPrint): DocumentPart[] {
  const nameOf = (personId: string): string => subjects.find((subject) => subject.personId === personId)?.name ?? '';
  const judged: DocumentPart[] = levels.map(({ personId, on, level, levelName, why }) =>
    facts([
      [nameOf(personId), `Level ${level}, ${levelName}, on ${inWords(on)}`],
      ['Why', why?.reason ?? ''],
      ['What fits', why?.descriptors.join('; ') ?? ''],
    ]),
  );
  return [
    ...heading(
      'What may explain it',
      hypotheses.flatMap((each) => hypothesisParts(each, aboutInWords(each, inHand.persons))),
    ),
    ...heading('Levels of need', judged),
  ];
}

const heading = (words: string, parts: readonly DocumentPart[]): DocumentPart[] =>
  parts.length === 0 ? [] : [{ heading: words, level: 2 }, ...parts];

const hypothesisParts = (hypothesis: Hypothesis, about: string): DocumentPart[] => [
  { heading: hypothesis.because, level: 3 },
  facts([
    ['About', about],
    ['What is seen', hypothesis.seen],
    ['For it', said(hypothesis, 'for')],
    ['Against it', said(hypothesis, 'against')],
    ['How it stands', STANDING_LABELS[hypothesis.visits[0]?.standing ?? 'open']],
    ['Kept apart', apart(hypothesis.sensitivity)],
  ]),
];

const said = ({ evidence }: Hypothesis, direction: 'for' | 'against'): string =>
  evidence
    .filter(({ speaks }) => speaks === direction)
    .map(({ text }) => text)
    .join('\n');
