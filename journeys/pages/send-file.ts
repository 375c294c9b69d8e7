import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { press, summary } from './fill-in.ts';

/** One line of a list of what is wrong, as it is downloaded or lies in the drop folder. */
export type ReportedFault = {
  readonly row: number;
  readonly column: string;
  readonly message: string;
  readonly remedy: string;
};

/** Chooses a file on the imports page and sends it. */
export async function sendFile(page: Page, path: string): Promise<void> {
  await page.goto('/imports');
  await page.getByLabel('The file').setInputFiles(path);
  await press(page, 'Send the file');
}

/** Waits on the page of a file that was sent until it says, by itself, that the whole file has been read. */
export async function watchUntilRead(page: Page): Promise<void> {
  await page.getByText('The whole file has been read.').waitFor({ timeout: 60_000 });
  await page.locator('#how-far[data-moving="false"]').waitFor();
}

/** Opens the newest file of a kind that was sent. */
export async function openRun(page: Page, kind: string): Promise<void> {
  await page.goto('/imports');
  await page.getByRole('row').filter({ hasText: kind }).first().getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: kind }).waitFor();
}

export type RowCounts = { readonly stored: number; readonly refused: number };

export async function rowCounts(page: Page): Promise<RowCounts> {
  const said = await summary(page);
  const number = (key: string) => Number(said.get(key)!.replaceAll(',', ''));
  return {
    stored: number('Rows added') + number('Rows that changed something') + number('Rows known already'),
    refused: number('Rows refused'),
  };
}

export async function downloadFaults(page: Page): Promise<ReportedFault[]> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  // Above the headings stands what the file is.
  return readFaults(await (await coming).path(), 3);
}

/** Reads a list of what is wrong. The first line of a report from a drop folder is about the whole file: row 0 here. */
export function readFaults(path: string, from = 2): ReportedFault[] {
  const lines: string[][] = parse(readFileSync(path), { bom: true, from, relax_column_count: true });
  return lines.map(([row, column, message, remedy]) => ({
    row: Number(row),
    column: column === 'The whole row' ? '' : column!,
    message: message!,
    remedy: remedy!,
  }));
}
