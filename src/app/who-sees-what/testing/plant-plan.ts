import type { Id } from '#kernel/id.ts';
import { attachExample } from '#platform/attachments/testing/attach-example.ts';
import { type Canaries, type Of, inEach } from './canaries.ts';
import { plantRequest } from './plant-requests.ts';
import type { Member, SeparatedFamily } from './separated-family.ts';

/** What the family agreed to, who said so, and who of them understands what. */
export async function plantAgreement({ put, persons, orgs, workers }: SeparatedFamily, canaries: Canaries) {
  const word = (column: string) => canaries.plant('family', 'agreement', `people.agreement_words.${column}`);
  const agreement_id = await put('people.agreement', {
    org_id: orgs.elmbank,
    recorded_by: workers.schoolLead.userId,
    given_on: '2026-11-01',
    how: 'in-writing',
    child_asked: true,
    shared_with: 'team',
  });
  const words = { given_by: word('given_by'), interpreter: word('interpreter'), copy_to: word('copy_to') };
  await put('people.agreement_words', { agreement_id, ...words });
  await put('people.agreed_purpose', { agreement_id, purpose: 'ask-services' });
  for (const [member, person_id] of Object.entries(persons)) {
    await put('people.agreement_person', { agreement_id, person_id, level: 3 });
    const understands = canaries.plant(member as Member, 'agreement', 'people.agreement_giver.understands');
    await put('people.agreement_giver', { agreement_id, person_id, understands });
  }
  return agreement_id;
}

type Writing = {
  readonly family: SeparatedFamily;
  readonly canaries: Canaries;
  readonly plan: Id<'plan'>;
  readonly of: Of;
};

/** Everything that a plan holds about somebody, or about all. */
export async function plantPlan(family: SeparatedFamily, canaries: Canaries, plan: Id<'plan'>, of: Of): Promise<void> {
  const writing = { family, canaries, plan, of };
  await inEach(async (sensitivity) => {
    const { put, workers } = family;
    const user = workers.professional.userId;
    const about = { ...aboutOf(writing), sensitivity };
    const word = (field: string) => canaries.plant(of, 'plan', `plans.${field}`, sensitivity);
    const [name, wanted] = [word('need.name'), word('need.wanted')];
    const need_id = await put('plans.need', { ...about, name, wanted, added_by: user });
    const action_id = await put('plans.action', {
      ...about,
      need_id,
      what: word('action.what'),
      success: word('action.success'),
      owner_name: word('action.owner_name'),
      due_on: '2026-12-01',
      added_by: user,
    });
    await plantRequest(family, about, action_id, (field) =>
      canaries.plant(of, 'told a service', `directory.${field}`, sensitivity),
    );
    const wrote = { written_by: user };
    await put('plans.note', { ...about, ...wrote, happened_on: '2026-11-02', text: word('note.text'), at_risk: false });
    const [file, sha256] = await attachExample();
    await put('plans.attachment', {
      ...about,
      title: word('attachment.title'),
      file,
      sha256,
      content_type: 'text/plain',
      bytes: 1,
      added_by: user,
    });
    await put('plans.answer', {
      ...about,
      ...wrote,
      set_id: 'whole-family-2022',
      question: of === 'family' ? 'history' : of === 'child' || of === 'brother' ? 'health' : 'warmth',
      asked: 'How?',
      strengths: word('answer.strengths'),
      needs: word('answer.needs'),
      evidence: word('answer.evidence'),
      follows: [],
    });
    const thought = { seen: word('hypothesis.seen'), because: word('hypothesis.because') };
    const hypothesis_id = await put('plans.hypothesis', { ...about, ...wrote, ...thought });
    const evidence = { text: word('hypothesis_evidence.text'), speaks: 'for' };
    await put('plans.hypothesis_evidence', { ...about, ...wrote, hypothesis_id, ...evidence });
    const visit = { why: word('hypothesis_visit.why'), standing: 'likely' };
    await put('plans.hypothesis_visit', { ...about, ...wrote, hypothesis_id, ...visit });
    if (of !== 'family') await plantVoice(writing, sensitivity, word);
  });
  if (of === 'family') return;
  await plantSupervision(writing);
}

const aboutOf = ({ family: { persons }, plan, of }: Writing) => ({
  plan_id: plan,
  person_id: of === 'family' ? persons.child : persons[of],
  whole_family: of === 'family',
});

async function plantVoice(writing: Writing, sensitivity: string, word: (field: string) => string): Promise<void> {
  const { family, plan, of } = writing;
  const { put, persons, workers } = family;
  const isChild = of === 'child' || of === 'brother';
  const about = { plan_id: plan, person_id: persons[of as Member], sensitivity };
  const wrote = { written_by: workers.professional.userId };
  await put('plans.voice', {
    ...about,
    ...wrote,
    kind: isChild ? 'child' : 'adult',
    heard_on: '2026-11-03',
    how: 'talking',
    with_whom: word('voice.with_whom'),
    words: word('voice.words'),
    day: isChild ? word('voice.day') : '',
    wants: word('voice.wants'),
    help: '',
  });
  if (!isChild) return;
  const judged = { level_edition: 'continuum-2018', level: 3, judged_by: workers.professional.userId };
  const judgement_id = await put('plans.level_judgement', { plan_id: plan, person_id: about.person_id, ...judged });
  await put('plans.level_reason', {
    ...about,
    ...wrote,
    judgement_id,
    descriptors: [],
    reason: word('level_reason.reason'),
  });
}

async function plantSupervision({ family, canaries, plan, of }: Writing): Promise<void> {
  const { put, orgs, persons, workers } = family;
  const about = { plan_id: plan, person_id: persons[of as Member], written_by: workers.professional.userId };
  const word = (field: string) => canaries.plant(of, 'supervision', `plans.supervision_record.${field}`);
  const supervision_id = await put('plans.supervision', {
    plan_id: plan,
    org_id: orgs.familyHelp,
    worker_user_id: workers.professional.userId,
    supervisor_user_id: workers.manager.userId,
    kind: 'one-to-one',
    held_on: '2026-11-04',
    next_on: '2026-12-04',
  });
  await put('plans.supervision_record', {
    supervision_id,
    ...about,
    whole_family: false,
    sensitivity: 'general',
    discussed: word('discussed'),
    reflections: word('reflections'),
    hypotheses: word('hypotheses'),
    agreed: word('agreed'),
  });
}
