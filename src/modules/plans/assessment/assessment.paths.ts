import type { VoiceKind } from './hear-voice/voice.ts';

/** The addresses of a plan's assessment. `about` is the family, or the key of one person of the plan. */
export const assessmentPaths = {
  assessment: (plan: string) => `/plans/${plan}/assessment`,
  atRisk: (plan: string) => `/plans/${plan}/assessment/at-risk`,
  domain: (plan: string, about: string) => `/plans/${plan}/assessment/about/${about}`,
  question: (plan: string, about: string, question: string, sensitivity: string) =>
    `/plans/${plan}/assessment/about/${about}/${question}/${sensitivity}`,
  findNeeds: (plan: string) => `/plans/${plan}/assessment/needs`,
  makeNeed: (plan: string, answer: string) => `/plans/${plan}/needs/add?answer=${answer}`,
  print: (plan: string) => `/plans/${plan}/assessment/print`,
  document: (plan: string) => `/plans/${plan}/assessment/print/assessment.pdf`,
  documentFor: (plan: string, reader: string) => `/plans/${plan}/assessment/print/assessment.pdf?for=${reader}`,
  judgeLevel: (plan: string, about: string) => `/plans/${plan}/assessment/levels/${about}`,
  hypotheses: (plan: string) => `/plans/${plan}/assessment/why`,
  addHypothesis: (plan: string) => `/plans/${plan}/assessment/why/add`,
  weighHypothesis: (plan: string, hypothesis: string) => `/plans/${plan}/assessment/why/${hypothesis}/evidence`,
  revisitHypothesis: (plan: string, hypothesis: string) => `/plans/${plan}/assessment/why/${hypothesis}/revisit`,
  hearVoice: (plan: string, about: string, kind: VoiceKind) => `/plans/${plan}/assessment/voices/${about}/${kind}`,
};
