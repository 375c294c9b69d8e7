/** What came with a post, field by field, as it was typed: text, several ticked values, or a day in three parts. */
export type Typed = Readonly<Record<string, string | readonly string[] | TypedDay>>;
export type TypedDay = { readonly day: string; readonly month: string; readonly year: string };

/** Fields of our own (`_key`, `_version` …) begin with an underscore and are not what the person typed. */
const OWN = /^_/;
const PART_OF_DAY = /^(.+)-(day|month|year)$/;

/** Reads the body of a post. The three boxes of a date become one field. */
export function readTyped(body: Readonly<Record<string, unknown>>): Typed {
  const typed: Record<string, string | string[] | TypedDay> = {};
  for (const [name, value] of Object.entries(body)) {
    if (OWN.test(name)) continue;
    const [, field, part] = PART_OF_DAY.exec(name) ?? [];
    if (field && part) typed[field] = { ...dayIn(typed[field]), [part]: oneText(value) };
    else typed[name] = Array.isArray(value) ? value.map(oneText) : oneText(value);
  }
  return typed;
}

const EMPTY_DAY: TypedDay = { day: '', month: '', year: '' };

const dayIn = (typed: string | readonly string[] | TypedDay | undefined): TypedDay =>
  typeof typed === 'object' && 'day' in typed ? typed : EMPTY_DAY;

/** Text as it is kept: line ends of one kind, no control characters (PostgreSQL refuses NUL). */
export function oneText(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
