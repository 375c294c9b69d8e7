import { classNames } from './govuk/attributes.ts';

/** Longer than a number is: words stand beside it, and may stand on two lines. */
const LONGEST_NUMBER = 20;

/** A telephone number as somebody wrote it, which a telephone dials when it is touched. */
export const Phone = ({ number }: { number: string }) => {
  const dialled = dial(number);
  const classes = number.length <= LONGEST_NUMBER && 'rooted-together';
  return dialled === undefined ? (
    <span class={classNames(classes)}>{number}</span>
  ) : (
    <a class={classNames('govuk-link', classes)} href={`tel:${dialled}`}>
      {number}
    </a>
  );
};

/** How somebody is reached, by telephone or e-mail: the numbers can be touched. */
export const ReachedBy = ({ ways }: { ways: readonly string[] }) => (
  <>
    {ways.map((way, i) => (
      <>
        {i > 0 && ', '}
        {way.includes('@') ? way : <Phone number={way} />}
      </>
    ))}
  </>
);

/** The first number in what was written: neither an extension nor a remark belongs to it, nor, from abroad, the (0). */
function dial(written: string): string | undefined {
  const [first] = /\+?\d[\d .()-]+/.exec(written) ?? [];
  return first?.replace(/^(\+.*)\(0\)/, '$1').replace(/[^+\d]/g, '');
}
