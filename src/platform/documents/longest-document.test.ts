import { afterAll, expect, it } from 'vitest';
import { type Document, TooManyPages } from './document.ts';
import { DocumentWriter } from './document-writer.ts';

const writer = new DocumentWriter();
afterAll(() => writer.close());

const sheet = (paragraphs: number): Document => ({
  name: 'A sheet',
  title: 'A sheet',
  foot: 'Made up',
  mostPages: 1,
  parts: Array.from({ length: paragraphs }, () => ({ paragraph: 'A line that is written' })),
});

it('a document that must fit on a page is written where it does, and refused, not cut, where it does not', async () => {
  expect((await writer.write(sheet(10))).length).toBeGreaterThan(1000);
  await expect(writer.write(sheet(100))).rejects.toBeInstanceOf(TooManyPages);
  expect((await writer.write(sheet(10))).length).toBeGreaterThan(1000);
});
