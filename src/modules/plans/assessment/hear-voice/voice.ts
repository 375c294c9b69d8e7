import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';

/** A child's, a parent's or carer's; and apart from both, what somebody says of their own abusive behaviour. */
export type VoiceKind = 'child' | 'adult' | 'own-behaviour';

export const WAYS_OF_HEARING = ['talking', 'playing', 'writing', 'watching', 'through-somebody'] as const;
export type WayOfHearing = (typeof WAYS_OF_HEARING)[number];

export const WAY_LABELS: Record<WayOfHearing, string> = {
  talking: 'Talking',
  playing: 'Drawing or playing',
  writing: 'They wrote it',
  watching: 'Watching, since they do not talk yet or do not want to',
  'through-somebody': 'Somebody told it for them',
};

/** What somebody said, on a day, in their own words. */
export type Voice = {
  readonly urlId: UrlId<'voice'>;
  readonly personId: Id<'person'>;
  readonly sensitivity: Sensitivity;
  readonly kind: VoiceKind;
  readonly heardOn: LocalDate;
  readonly how: WayOfHearing;
  readonly withWhom: string;
  readonly words: string;
  readonly day: string;
  readonly wants: string;
  readonly help: string;
  readonly writtenBy: string;
};

type VoiceQuestions = {
  readonly heading: (name: string) => string;
  readonly words: string;
  readonly wordsHint: string;
  readonly wants: string;
};

/** How each kind is asked for. */
export const VOICE_QUESTIONS: Record<VoiceKind, VoiceQuestions> = {
  child: {
    heading: (name) => `What ${name} says`,
    words: 'What do they say, in their own words?',
    wordsHint: 'What is good, what worries them, who matters to them. For a small child: what was seen and heard.',
    wants: 'What do they want to be different?',
  },
  adult: {
    heading: (name) => `What ${name} says`,
    words: 'What do they say, in their own words?',
    wordsHint: 'How they see it: what works, what worries them, what they have tried, what helped.',
    wants: 'What do they want for their children and for themselves?',
  },
  'own-behaviour': {
    heading: (name) => `What ${name} says of their own behaviour`,
    words: 'What do they say of what they did, and of what it does to the others?',
    wordsHint: 'In their own words. Write nothing here of where anybody else is, or of what another person told you.',
    wants: 'What do they want to change?',
  },
};
