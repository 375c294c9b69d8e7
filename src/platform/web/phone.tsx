/** From here or from abroad, at least seven digits long; or a short one that stands alone, like 111. */
const NUMBER = /(\+\d[\d ()-]{5,}\d|\(?0\d[\d ()-]{4,}\d|^\d{3,}$)/;

/** A telephone number as somebody wrote it: a telephone dials it when it is touched. What stands beside it stays words. */
export const Phone = ({ number }: { number: string }) => (
  <>
    {number.split(NUMBER).map((part) =>
      NUMBER.test(part) ? (
        <a class="govuk-link rooted-together" href={`tel:${dialled(part)}`}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
);

/** How somebody is reached, by telephone or e-mail, or that nobody said. */
export const ReachedBy = ({ ways }: { ways: readonly string[] }) => (
  <>
    {ways.length === 0 && 'Not recorded'}
    {ways.map((way, i) => (
      <>
        {i > 0 && ', '}
        {way.includes('@') ? way : <Phone number={way} />}
      </>
    ))}
  </>
);

/** With the country in front, the (0) is not dialled. */
const dialled = (number: string): string => number.replace(/^(\+.*)\(0\)/, '$1').replace(/[^+\d]/g, '');
