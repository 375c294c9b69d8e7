/** What services are about, and what people say for it, as curators keep them. */
export const needsPaths = {
  needs: '/directory-desk/needs',
  add: '/directory-desk/needs/add',
  need: (term: string) => `/directory-desk/needs/${term}`,
  change: (term: string) => `/directory-desk/needs/${term}/change`,
  history: (term: string) => `/directory-desk/needs/${term}/history`,
  addWords: (term: string) => `/directory-desk/needs/${term}/words`,
  removeWord: (term: string) => `/directory-desk/needs/${term}/words/remove`,
  otherWords: '/directory-desk/needs/other-words',
  otherWordsHistory: '/directory-desk/needs/other-words/history',
  removeOtherWord: '/directory-desk/needs/other-words/remove',
};
