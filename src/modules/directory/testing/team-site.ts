import { peopleModule } from '#modules/people/people.module.ts';
import { plansModule } from '#modules/plans/plans.module.ts';
import { findForChildPanel } from '../requests/find-for/find-for-child-panel.tsx';
import { supportActionPart } from '../requests/on-plan/support-action-part.tsx';
import { type RequestsSite, openRequestsSite } from './requests-site.ts';

/** A need of the list of the continuum, and the term of the directory that answers it best. */
const A_NEED = '3.1';

/** As a requests site, with the pages of children and plans: Robin is 9, lives near the services, and does not sleep well. */
export async function openTeamSite(): Promise<RequestsSite> {
  const people = peopleModule({
    childFacts: [],
    childPanels: [findForChildPanel],
    familyPanels: [],
    timelineSources: [],
    knownSources: [],
  });
  const plans = plansModule({
    planPanels: [],
    actionParts: [supportActionPart],
    originSources: [],
    planResults: [],
  });
  const site = await openRequestsSite(plans, [people]);
  const { past, plan } = site;
  const { child, lead } = plan;
  await past(
    `insert into people.birth (person_id, date, sex, source_org) values ($1, current_date - interval '9 years 30 days', 'F', $2)`,
    [child.id, lead.organisation.id],
  );
  await past(
    `insert into people.address (person_id, lines, postcode, from_date, source_org) values ($1, '3 Elm Row', 'ZZ1 1ZZ', '2020-01-01', $2)`,
    [child.id, lead.organisation.id],
  );
  await past(`insert into directory.postcode values ('ZZ11ZZ', 53.28, -2.9, 'fictional')`);
  await past(
    `update plans.need set framework_need = (select id from frameworks.need where code = $1 limit 1), name = 'Not sleeping'`,
    [A_NEED],
  );
  await past(
    `update directory.published set terms = array(select l.term_id from directory.term_need l join frameworks.need n on n.id = l.need_id where n.code = $1), asked_by = '{school}',
            ours = ours || '{"how_to_ask": "Ring us on a weekday"}'
      where service_id = $2`,
    [A_NEED, site.service],
  );
  await past('update directory.published_place set latitude = 53.31, longitude = -2.9 where service_id = $1', [
    site.service,
  ]);
  return site;
}
