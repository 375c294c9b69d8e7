import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { Document } from '#platform/documents/document.ts';
import type { KnownPerson } from '../sheet/sheet.ts';
import { saidBy } from '../sheet/sheet.page.tsx';

/** The sheet on paper, to be read and corrected. What lies on a kitchen table says nothing that is sensitive. */
export const knownDocument = (persons: readonly KnownPerson[], today: LocalDate): Document => ({
  name: 'What we already know',
  title: 'What we already know',
  foot: `Printed on ${inWords(today)}. Confidential: keep it where only those it is for can read it.`,
  parts: [
    { paragraph: 'You need not be asked for any of this again. If something is wrong, say so and it is put right.' },
    ...persons.flatMap(({ name, lines }) => [
      { heading: name, level: 2 as const },
      {
        head: ['What', 'What we know', 'Who said so, and when'],
        widths: [4, 7, 5],
        table: lines.filter(({ sensitive }) => !sensitive).map((line) => [line.label, line.value, saidBy(line)]),
      },
    ]),
  ],
});
