import { z } from 'zod';
import { optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { ADMINISTRATION } from '../../administration/administration.route.tsx';
import { CHANGED_MEANWHILE } from '../../administration/changed-meanwhile.tsx';
import { findArea } from '../area.ts';
import { PHONE_LIKE, isPhone } from '../../organisations/add-organisation/organisation-fields.ts';
import { ChangeAreaPage, standing } from './change-area.page.tsx';
import { changeArea } from './change-area.ts';

const fields = z.object({
  name: text('Enter the name of the area', 200),
  frontDoorName: text('Enter the name of the front door', 200),
  frontDoorPhone: text('Enter the phone number of the front door', 40).refine(isPhone, PHONE_LIKE),
  emergencyNote: text('Enter what to do in an emergency', 1_000),
  directoryContact: optionalText(300),
});

export const changeAreaRoute = form({
  path: accessPaths.area,
  needs: 'access:administer',
  fields,
  load: ({ tx }) => findArea(tx),
  title: 'The area',
  trail: () => [ADMINISTRATION],
  start: standing,
  view: (area, entry, shown) => <ChangeAreaPage entry={entry} shown={shown} area={area} />,
  save: ({ tx }, typed, _, { version }) => changeArea(tx, typed, version),
  refusals: { 'changed-meanwhile': { message: CHANGED_MEANWHILE } },
  done: () => ({ to: accessPaths.area, flash: 'The change is saved.' }),
});
