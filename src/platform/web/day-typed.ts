import type { LocalDate } from '#kernel/local-date.ts';
import type { TypedDay } from './typed.ts';

/** A day as it stands in three boxes. */
export function dayTyped(date: LocalDate): TypedDay {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return { day, month, year };
}
