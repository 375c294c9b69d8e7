import { scaleLinear, scalePoint, type ScaleContinuousNumeric } from 'd3-scale';
import { line } from 'd3-shape';
import { ChartFrame, ChartKey, ChartPicture } from './chart-frame.tsx';
import { type ChartUnit, describeValues, valueInWords, valueOrGap } from './chart-words.ts';
import { tenth } from './plot.tsx';
import { spanOfPercent } from './span-of-percent.ts';

/** More pictures than this are for the next page: beyond it nobody compares, and the page grows heavy. */
export const MOST_PICTURES = 12;

export interface SmallPicture {
  name: string;
  /** One for each of `times`; null is a gap. */
  values: readonly (number | null)[];
  /** Why there is a gap; one for each of `times`. */
  notes?: readonly (string | undefined)[];
}

export interface SmallMultiplesProps {
  id: string;
  heading: string;
  measure: string;
  along: string;
  /** The rule by which the pictures are sorted, as a sentence: 'In the order of their names.' */
  order: string;
  /** In order, the same for every picture, and evenly apart: holidays take no room. */
  times: readonly string[];
  /** At most `MOST_PICTURES`. */
  pictures: readonly SmallPicture[];
  /** Percent where nothing else is said. */
  scale?: 'percent' | 'out-of-ten';
  /** Drawn in every picture, to read its line against. */
  reference?: SmallPicture;
}

/** The same picture of many things: one scale, one axis and one key for all, so that what differs is the thing. */
export const SmallMultiples = (props: SmallMultiplesProps) => {
  const { pictures, reference, times } = props;
  if (pictures.length > MOST_PICTURES) throw new RangeError(`${pictures.length} pictures on one page`);
  const columns = [...(reference ? [reference] : []), ...pictures];
  const unit = unitOf(props);
  const known = columns.flatMap(({ values }) => values.filter((value) => value !== null));
  const span: [number, number] = unit === 'percent' ? spanOfPercent(known) : [0, 10];
  return (
    <ChartFrame
      id={props.id}
      table={{
        heading: props.heading,
        columns: [props.along, ...columns.map(({ name }) => name)],
        rows:
          pictures.length === 0
            ? []
            : times.map((label, at) => [label, ...columns.map((one) => cellOf(one, at, unit))]),
      }}
    >
      <p class="govuk-body">
        {props.order} {props.measure} runs from {valueInWords(span[0], unit)} to {valueInWords(span[1], unit)} in every
        picture.
      </p>
      <MultiplesKey {...props} />
      <ul class="govuk-list rooted-chart__multiples">
        {pictures.map((picture, at) => (
          <li>
            <p class="rooted-chart__name">{picture.name}</p>
            <SmallLine {...props} id={`${props.id}-${at + 1}`} picture={picture} span={span} />
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
};

const unitOf = ({ scale }: { scale?: SmallMultiplesProps['scale'] | undefined }): ChartUnit =>
  scale === 'out-of-ten' ? 'count' : 'percent';

const cellOf = ({ values, notes }: SmallPicture, at: number, unit: ChartUnit): string =>
  valueOrGap({ label: '', value: values[at] ?? null, ...(notes?.[at] ? { note: notes[at] } : {}) }, unit);

const MultiplesKey = ({ measure, pictures, reference }: SmallMultiplesProps) => (
  <ChartKey
    items={[
      { sample: <path class="rooted-chart__line" d="M0 14H28" />, text: `${measure} of what stands over the picture` },
      ...(reference
        ? [
            {
              sample: <path class="rooted-chart__reference" d="M0 14H28" />,
              text: `${reference.name}, the same in all`,
            },
          ]
        : []),
      ...(pictures.some(({ values }) => values.includes(null))
        ? [{ sample: <path class="rooted-chart__line" d="M0 14H9M19 14H28" />, text: 'No data, or too few to show' }]
        : []),
    ]}
  />
);

/** In units of the picture, which is shown at about this width or less. */
const SMALL = { width: 320, height: 176, left: 48, right: 312, top: 12, foot: 140 };

type SmallLineProps = SmallMultiplesProps & { picture: SmallPicture; span: [number, number] };

const SmallLine = ({ id, heading, picture, reference, times, span, scale }: SmallLineProps) => {
  const unit = unitOf({ scale });
  const y = scaleLinear(span, [SMALL.foot, SMALL.top]);
  const place = scalePoint(times.keys(), [SMALL.left + 6, SMALL.right - 6]);
  const x = (at: number) => tenth(place(at)!);
  const path = line<number | null>(
    (_, at) => x(at),
    (value) => tenth(y(value ?? 0)),
  ).defined((value) => value !== null);
  const values = times.map((_, at) => picture.values[at] ?? null);
  return (
    <ChartPicture
      id={id}
      title={`${heading}: ${picture.name}`}
      description={describeValues(
        times.map((label, at) => ({ label, value: values[at]! })),
        unit,
      )}
      width={SMALL.width}
      height={SMALL.height}
    >
      <SmallAxes y={y} unit={unit} from={times[0]!} to={times.at(-1)!} />
      {values.every((value) => value === null) && (
        <text class="rooted-chart__middle" x={(SMALL.left + SMALL.right) / 2} y={(SMALL.top + SMALL.foot) / 2}>
          No data
        </text>
      )}
      {reference && <path class="rooted-chart__reference" d={path(reference.values) ?? ''} />}
      <path class="rooted-chart__line" d={path(values) ?? ''} />
      <path
        class="rooted-chart__alone"
        d={aloneIn(values)
          .map((at) => `M${x(at)} ${tenth(y(values[at]!))}h0`)
          .join('')}
      />
    </ChartPicture>
  );
};

/** Values with a gap on both sides, which no line would show. */
const aloneIn = (values: readonly (number | null)[]): number[] =>
  values.flatMap((value, at) =>
    value !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null ? [at] : [],
  );

type ValueScale = ScaleContinuousNumeric<number, number>;

type AxesProps = { y: ValueScale; unit: ChartUnit; from: string; to: string };

const SmallAxes = ({ y, unit, from, to }: AxesProps) => {
  const ticks = y.ticks(3);
  return (
    <>
      <path class="rooted-chart__grid" d={ticks.map((v) => `M${SMALL.left} ${tenth(y(v))}H${SMALL.right}`).join('')} />
      <path class="rooted-chart__axis" d={`M${SMALL.left} ${SMALL.foot}H${SMALL.right}`} />
      {ticks.map((value) => (
        <text class="rooted-chart__end" x={SMALL.left - 6} y={tenth(y(value))} dy=".35em">
          {valueInWords(value, unit)}
        </text>
      ))}
      <text x={SMALL.left} y={SMALL.foot + 20}>
        {from}
      </text>
      {from !== to && (
        <text class="rooted-chart__end" x={SMALL.right} y={SMALL.foot + 20}>
          {to}
        </text>
      )}
    </>
  );
};
