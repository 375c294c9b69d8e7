export type Times = {
  readonly freq: 'WEEKLY' | 'MONTHLY';
  /** As iCalendar has it: `MO,TU` or `2WE`. */
  readonly byday: string;
  readonly opens_at: string;
  readonly closes_at: string;
  readonly notes?: string;
};

export type Cost = { readonly option: string; readonly amount: number; readonly amount_description?: string };

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** For instance `MO-FR 09:00-17:00, SA 10:00-12:00` or `MONTHLY 1SA 10:00-15:00 summer only`; `-` where nothing is said. */
export const readTimes = (cell: string): Times[] => (cell === '-' ? [] : cell.split(', ').map(readTime));

function readTime(text: string): Times {
  const found = /^(MONTHLY )?(\S+) (\d\d:\d\d)-(\d\d:\d\d)(?: (.+))?$/.exec(text);
  if (!found) throw new Error(`not a time of a table: ${text}`);
  const [, monthly, days, opens, closes, notes] = found;
  return {
    freq: monthly ? 'MONTHLY' : 'WEEKLY',
    byday: daysOf(days!),
    opens_at: `${opens}:00`,
    closes_at: `${closes}:00`,
    ...(notes ? { notes } : {}),
  };
}

function daysOf(text: string): string {
  if (text === 'ALL') return DAYS.join(',');
  const [first, last] = text.split('-');
  return last ? DAYS.slice(DAYS.indexOf(first!), DAYS.indexOf(last) + 1).join(',') : text.replaceAll('+', ',');
}

/** For instance `free` or `3 a session/0 with free school meals`; the last words say for whom, or for what. */
export function readCosts(cell: string): Cost[] {
  if (cell === 'free') return [{ option: 'Free', amount: 0 }];
  return cell.split('/').map((text) => {
    const [, amount, words] = /^([\d.]+) (.+)$/.exec(text)!;
    const option = words!.charAt(0).toUpperCase() + words!.slice(1);
    return { option, amount: Number(amount), amount_description: words! };
  });
}
