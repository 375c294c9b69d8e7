import { newId } from '#kernel/id.ts';
import type { ServiceEntry } from '../../entry/entry.ts';
import type { Ours } from '../../entry/ours.ts';
import type { Said } from '../kept-service.ts';
import { type OfferedTerm, UNNAMED, boxesOf } from './boxes.ts';
import { atPlace } from './at-place.ts';
import { idOf, withoutUnsaid } from './unsaid.ts';
import type { Boxes } from './service-fields.ts';

/** What some of the boxes change. */
type Part = {
  readonly boxes: readonly (keyof Boxes)[];
  write(said: Said, boxes: Boxes, offered: readonly OfferedTerm[]): Said;
};

const ofEntry =
  (change: (boxes: Boxes, entry: ServiceEntry, offered: readonly OfferedTerm[]) => Partial<ServiceEntry>) =>
  (said: Said, boxes: Boxes, offered: readonly OfferedTerm[]): Said => ({
    ...said,
    entry: withoutUnsaid({ ...said.entry, ...change(boxes, said.entry, offered) }),
  });

const ofOurs =
  (change: (boxes: Boxes) => { [Name in keyof Ours]?: Ours[Name] | undefined }) =>
  (said: Said, boxes: Boxes): Said => ({
    ...said,
    ours: withoutUnsaid({ ...said.ours, ...change(boxes) }) as Ours,
  });

const unless = <Value>(empty: boolean, value: Value) => (empty ? undefined : value);
const age = (typed: string) => unless(typed === '', Number(typed));
const some = (entry: object): Partial<ServiceEntry> => entry as Partial<ServiceEntry>;

const PARTS: readonly Part[] = [
  { boxes: ['name'], write: ofEntry(({ name }) => ({ name })) },
  { boxes: ['description'], write: ofEntry(({ description }) => ({ description })) },
  { boxes: ['status'], write: ofEntry(({ status }) => ({ status })) },
  { boxes: ['email'], write: ofEntry(({ email }) => some({ email })) },
  { boxes: ['url'], write: ofEntry(({ url }) => some({ url })) },
  { boxes: ['youngest'], write: ofEntry(({ youngest }) => some({ minimum_age: age(youngest) })) },
  { boxes: ['oldest'], write: ofEntry(({ oldest }) => some({ maximum_age: age(oldest) })) },
  { boxes: ['terms'], write: ofEntry(({ terms }, entry, offered) => ({ attributes: about(terms, entry, offered) })) },
  { boxes: ['phone'], write: ofEntry(({ phone }, entry) => ({ contacts: withPhone(entry, phone) })) },
  {
    boxes: ['days', 'opens', 'closes', 'times'],
    write: ofEntry((boxes, entry) => ({ schedules: times(boxes, entry) })),
  },
  {
    boxes: ['cost', 'amount', 'per', 'freeFor'],
    write: ofEntry((boxes, entry) => ({ cost_options: costs(boxes, entry) })),
  },
  { boxes: ['fees'], write: ofEntry(({ fees }) => some({ fees })) },
  { boxes: ['languages'], write: ofEntry(({ languages }, entry) => ({ languages: spoken(languages, entry) })) },
  { boxes: ['placeName', 'address', 'town', 'postcode', 'hidden'], write: atPlace },
  { boxes: ['levels'], write: ofOurs(({ levels }) => ({ levels: levels.map(Number) })) },
  { boxes: ['send'], write: ofOurs(({ send }) => ({ send: unless(send === 'unsaid', send === 'yes') })) },
  { boxes: ['eligibility'], write: ofOurs(({ eligibility }) => ({ eligibility })) },
  { boxes: ['askedBy'], write: ofOurs(({ askedBy }) => ({ asked_by: askedBy })) },
  { boxes: ['howToAsk'], write: ofOurs(({ howToAsk }) => ({ how_to_ask: howToAsk })) },
  { boxes: ['given'], write: ofOurs(({ given }) => ({ given })) },
  { boxes: ['accessible'], write: ofOurs(({ accessible }) => ({ accessible })) },
  { boxes: ['commissioner'], write: ofOurs(({ commissioner }) => ({ commissioner })) },
];

/** What is said once the form is sent: only what stands otherwise in its boxes changes, the rest is kept to the letter. */
export function asWritten(said: Said, boxes: Boxes, offered: readonly OfferedTerm[]): Said {
  const was = boxesOf(said, offered);
  const changed = PARTS.filter((part) => part.boxes.some((box) => isOther(boxes[box], was[box])));
  return changed.reduce((now, part) => part.write(now, boxes, offered), said);
}

const isOther = (one: string | readonly string[], other: string | readonly string[]): boolean =>
  JSON.stringify(one) !== JSON.stringify(other);

function about(terms: readonly string[], { id, attributes }: ServiceEntry, offered: readonly OfferedTerm[]) {
  const known = new Set(offered.map((term) => term.id));
  const kept = attributes.filter(({ taxonomy_term: term }) => !term || !known.has(term.id) || terms.includes(term.id));
  const had = new Set(kept.map(({ taxonomy_term: term }) => term?.id));
  const added = offered.filter((term) => terms.includes(term.id) && !had.has(term.id));
  return [
    ...kept,
    ...added.map((term) => ({
      id: newId(),
      link_id: id,
      link_type: 'service',
      taxonomy_term_id: term.id,
      taxonomy_term: { id: term.id, name: term.name, description: term.description },
    })),
  ];
}

function withPhone({ contacts: [first, ...others] }: ServiceEntry, number: string): ServiceEntry['contacts'] {
  const [phone, ...morePhones] = first?.phones ?? [];
  const phones = number === '' ? morePhones : [{ ...phone, id: idOf(phone), number }, ...morePhones];
  return [{ ...first, id: idOf(first), phones }, ...others];
}

function times(boxes: Boxes, { schedules: [first, ...others] }: ServiceEntry): ServiceEntry['schedules'] {
  const isWeekly = boxes.days.length > 0;
  if (!isWeekly && boxes.times === '') return others;
  const time = {
    ...(isWeekly ? { freq: 'WEEKLY' } : {}),
    ...first,
    id: idOf(first),
    byday: boxes.days.join(','),
    opens_at: clock(boxes.opens),
    closes_at: clock(boxes.closes),
    description: boxes.times,
  };
  return [withoutUnsaid(time) as ServiceEntry['schedules'][number], ...others];
}

/** '9.30' as '09:30'. */
const clock = (typed: string): string => typed.replace('.', ':').replace(/^(\d):/, '0$1:');

function costs({ cost, amount, per, freeFor }: Boxes, { cost_options: options }: ServiceEntry): CostOption[] {
  if (cost === 'unsaid') return [];
  if (cost === 'free') return [{ id: newId(), option: 'Free', amount: 0 }];
  const [paid, free] = [options.find((each) => (each.amount ?? 0) > 0), options.find((each) => each.amount === 0)];
  const others = options.filter((each) => each !== paid && each !== free && (cost === 'some' || each.amount !== 0));
  return [
    ...(amount === '' ? [] : [priced(paid, per || UNNAMED, Number(amount.replace('£', '')))]),
    ...(cost === 'some' ? [priced(free, freeFor, 0)] : []),
    ...others,
  ];
}

type CostOption = ServiceEntry['cost_options'][number];

/** What else was said of it holds while it is for the same. */
const priced = (was: CostOption | undefined, option: string, amount: number): CostOption => ({
  ...(was?.option === option ? was : {}),
  id: idOf(was),
  option,
  amount,
});

function spoken(typed: string, { languages }: ServiceEntry): ServiceEntry['languages'] {
  const names = typed.split(/[,;\n]/).map((name) => name.trim());
  return names
    .filter((name, place) => name !== '' && names.indexOf(name) === place)
    .map((name) => languages.find((each) => (each.name ?? each.code) === name) ?? { id: newId(), name });
}
