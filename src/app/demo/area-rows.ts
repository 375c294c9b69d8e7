import type { Borough } from './borough/borough.ts';

/** The borough's schools, as rows of the register. */
export const schoolRows = ({ schools, laNumber }: Borough) =>
  schools.map(({ urn, establishmentNumber, name, phase, phone }) => ({
    urn,
    laCode: laNumber,
    establishmentNumber,
    name,
    phase,
    phone,
    closed: false,
  }));

/** When they meet: terms, half-terms, bank holidays, and each school's days for staff. */
export function termRows({ years, schools }: Borough) {
  const closure = (name: string, firstDay: string, lastDay: string, school: string | null) => ({
    kind: 'closure' as const,
    name,
    firstDay,
    lastDay,
    school,
  });
  const terms = years.flatMap((year) => year.terms);
  return [
    ...terms.map(({ name, firstDay, lastDay }) => ({ kind: 'term' as const, name, firstDay, lastDay, school: null })),
    ...terms.map(({ halfTerm }) => closure('Half-term', halfTerm.firstDay, halfTerm.lastDay, null)),
    ...years.flatMap(({ bankHolidays }) => bankHolidays.map((day) => closure('Bank holiday', day, day, null))),
    ...schools.flatMap(({ laEstab, insetDays }) => insetDays.map((day) => closure('Day for staff', day, day, laEstab))),
  ];
}
