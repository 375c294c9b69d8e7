import ICAL from 'ical.js';

/** A calendar file as another program reads it. Throws where it holds not exactly one event. */
export function readCalendar(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  if (!component || others.length > 0) throw new Error('a calendar file with one event was expected');
  return { method: calendar.getFirstPropertyValue('method'), component, event: new ICAL.Event(component) };
}
