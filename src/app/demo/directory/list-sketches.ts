import type { Borough } from '../borough/borough.ts';
import { BELONGING_SERVICES } from './data/belonging-services.ts';
import { FAMILY_SERVICES } from './data/family-services.ts';
import { FEELINGS_SERVICES } from './data/feelings-services.ts';
import { HOME_SERVICES } from './data/home-services.ts';
import { SAFETY_SERVICES } from './data/safety-services.ts';
import { SCHOOL_SERVICES } from './data/school-services.ts';
import { SEND_SERVICES } from './data/send-services.ts';
import { namedSchools } from './find-places.ts';
import { readSketches, type ServiceSketch } from './read-sketches.ts';

const TABLES = [
  FEELINGS_SERVICES,
  SCHOOL_SERVICES,
  SEND_SERVICES,
  FAMILY_SERVICES,
  SAFETY_SERVICES,
  HOME_SERVICES,
  BELONGING_SERVICES,
];

/** All services of the borough's directory, in a fixed order; what schools give is given by schools of its first town. */
export function listSketches(borough: Borough): ServiceSketch[] {
  const schools = namedSchools(borough);
  return TABLES.flatMap(readSketches).map((sketch) => {
    const school = schools.get(sketch.provider.name);
    return school ? { ...sketch, provider: { ...sketch.provider, name: school.name, domain: school.key } } : sketch;
  });
}
