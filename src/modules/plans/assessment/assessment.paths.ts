/** The addresses of a plan's assessment. `about` is the family, or the key of one person of the plan. */
export const assessmentPaths = {
  assessment: (plan: string) => `/plans/${plan}/assessment`,
  domain: (plan: string, about: string) => `/plans/${plan}/assessment/about/${about}`,
  question: (plan: string, about: string, question: string, sensitivity: string) =>
    `/plans/${plan}/assessment/about/${about}/${question}/${sensitivity}`,
};
