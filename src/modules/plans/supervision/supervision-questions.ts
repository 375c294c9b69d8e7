/** What supervision of a plan asks; the answers stand under the same headings. */
export const SUPERVISION_QUESTIONS = [
  {
    name: 'discussed',
    label: 'What did you talk over?',
    hint: 'What has changed for the children and the adults, and what has not.',
  },
  {
    name: 'reflections',
    label: 'What did you notice about the work?',
    hint: 'How it is for the family and for you. What you might be missing, or not want to see.',
  },
  {
    name: 'hypotheses',
    label: 'What may explain what you see?',
    hint: 'More than one thing. What speaks for each, what against, and how you could find out.',
  },
  {
    name: 'agreed',
    label: 'What was agreed?',
    hint: 'Who does what, by when. Put into the plan what the family needs to know.',
  },
] as const;
