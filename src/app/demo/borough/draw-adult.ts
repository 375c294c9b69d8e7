import { drawPhone } from './addresses.ts';
import type { AdultRole } from './data/family-structures.ts';
import type { Tradition } from './data/given-names.ts';
import type { Adult, RelationshipKind } from './families.ts';
import { drawName, drawSurname, drawTradition, mailAddress, type Sex } from './names.ts';
import type { Random } from './random.ts';

const SEX_OF: Record<RelationshipKind, Sex> = {
  mother: 'F',
  father: 'M',
  stepmother: 'F',
  stepfather: 'M',
  grandmother: 'F',
  grandfather: 'M',
  aunt: 'F',
  uncle: 'M',
};

/** How likely an adult has the children's surname. */
const SAME_SURNAME: Record<RelationshipKind, number> = {
  mother: 0.62,
  father: 0.9,
  stepmother: 0.3,
  stepfather: 1,
  grandmother: 0.6,
  grandfather: 0.6,
  aunt: 0.5,
  uncle: 0.5,
};

/** A parent or carer; `surname` is what the children are called, or for a stepfather his own. */
export function drawAdult(key: string, role: AdultRole, tradition: Tradition, surname: string, random: Random): Adult {
  const sex = SEX_OF[role.kind];
  const own = random.chance(0.08) ? drawTradition(random) : tradition;
  const name = drawName(own, sex, random.chance(SAME_SURNAME[role.kind]) ? surname : drawSurname(own, random), random);
  const known = role.home === 'elsewhere' ? 0.7 : 0.96;
  return {
    ...name,
    key,
    sex,
    phone: random.chance(known) ? drawPhone(random) : '',
    email: random.chance(known * 0.7) ? mailAddress(name, random) : '',
  };
}
