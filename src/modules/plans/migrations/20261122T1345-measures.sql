-- What the area measures of its family plans, from the live record: each with its definition, where it started and where it
-- is to go. The definitions are the area's words; how each is counted is below.
create table plans.measure (
  code text primary key,
  place smallint not null,
  name text not null,
  unit text not null check (unit in ('count', 'percent', 'days')),
  counts text not null,
  out_of text not null default '',
  by_whom text not null,
  baseline numeric,
  baseline_when text not null default '',
  source text not null,
  verified boolean not null
);
create table plans.measure_target (
  measure text not null references plans.measure (code),
  year text not null,
  target numeric not null,
  primary key (measure, year)
);

insert into plans.measure (place, code, name, unit, counts, out_of, by_whom, baseline, baseline_when, source, verified) values
  (1, 'tafs-started', 'TAFs started', 'count',
    'Plans of a Team Around the Family that started in the time, or that a Universal Plus plan grew into', '',
    'the organisation whose idea it was', null, '', 'Early help strategy: partners start and lead TAFs.', false),
  (2, 'tafs-led', 'TAFs led', 'count', 'Plans of a Team Around the Family that were open on the last day', '',
    'the organisation of the lead professional', null, '', 'Early help strategy: partners start and lead TAFs.', false),
  (3, 'closed-outcomes-met', 'Closed with outcomes met', 'percent',
    'Those that ended because what the family wanted came about for every need',
    'Plans of a Team Around the Family that were closed in the time, but those opened in error',
    'the organisation of the lead professional', 52, '2017/18',
    'Thriving Residents outcome plan: TAF assessments closed with outcomes met.', true),
  (4, 're-referred', 'Back within 12 months', 'percent',
    'Those for a family of which somebody was in another such plan that had ended in the 12 months before',
    'Plans of a Team Around the Family that started in the time',
    'the organisation whose idea it was', null, '',
    'Early help strategy: episodes within 12 months of a previous one. Lower is better.', false),
  (5, 'first-meeting-in-time', 'First meeting in time', 'percent',
    'Those whose first meeting was held within the area’s time limit',
    'Plans of a Team Around the Family that started in the time, and had their first meeting or were due to',
    'the organisation of the lead professional', null, '', 'Local: the time limit is the area’s own.', false),
  (6, 'days-to-first-meeting', 'Days to the first meeting', 'days',
    'Half of the families waited so many days or fewer from the start to their first meeting',
    'Plans of a Team Around the Family that started in the time and had their first meeting',
    'the organisation of the lead professional', null, '', 'Local.', false),
  (7, 'reviews-on-time', 'Reviews on time', 'percent',
    'Those held by the day that the meeting before had set; one that was moved to a later day is not on time',
    'Reviews of plans of a Team Around the Family that came due in the time, first meetings not counted',
    'the organisation of the lead professional', null, '', 'Local.', false);
insert into plans.measure_target values ('closed-outcomes-met', '2018/19', 70), ('closed-outcomes-met', '2019/20', 75);

do $$
declare list text;
begin
  foreach list in array array['measure', 'measure_target'] loop
    execute format('alter table plans.%I enable row level security', list);
    execute format('alter table plans.%I force row level security', list);
    execute format('create policy known on plans.%I for select to rooted_scoped, rooted_area using (true)', list);
    execute format('grant select on plans.%I to rooted_scoped, rooted_area', list);
    execute format('create policy definer on plans.%I for select to rooted_definer using (true)', list);
    execute format('grant select on plans.%I to rooted_definer', list);
  end loop;
end $$;
create policy definer on plans.clock for select to rooted_definer using (true);
grant select on plans.clock to rooted_definer;
create policy definer on plans.closing_reason for select to rooted_definer using (true);
grant select on plans.closing_reason to rooted_definer;

-- Every measure between two days, for each organisation it is counted for and, without one, for the area. A manager of the
-- council sees all; of another organisation, its own. It names no family.
create function plans.measured(since date, until date)
  returns table (measure text, org_id uuid, org_name text, counted numeric, out_of int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with taf as (
      select f.* from plans.family_plan f
       where f.kind = 'taf' and f.closing_reason is distinct from 'opened-in-error' and f.taf_since <= measured.until
         and (f.taf_since >= measured.since or f.closed_on is null or f.closed_on >= measured.since)
    ), said as (
      -- Each day that was set for a meeting, in order, with how many were held before; the last may still be to come.
      select t.id, t.lead_org_id, t.taf_since, least(t.closed_on, current_date) as till, d.due, d.held,
             count(d.held) over (partition by t.id order by d.ended, d.place rows between unbounded preceding and 1 preceding) as after
        from taf t
        cross join lateral (
          select m.was_due_on as due, case m.status when 'held' then m.meets_on end as held, m.ended_on as ended, m.id::text as place
            from plans.meeting m where m.plan_id = t.id and m.status <> 'planned' and m.meets_on >= t.taf_since
          union all
          select t.next_review_on, null, 'infinity', '') d
    ), met as (
      select s.id, s.lead_org_id, s.taf_since, s.till, s.after, min(s.due) as first_due, min(s.held) as held
        from said s group by s.id, s.lead_org_id, s.taf_since, s.till, s.after
    ), in_time as (
      select m.*, plans.working_days_later(m.taf_since, (
               select c.working_days from plans.clock c where c.code = 'first-meeting' and c.valid_from <= m.taf_since
                order by c.valid_from desc limit 1)) as latest
        from met m
    ), of_plan (measure, org_id, counted, of_days) as (
      select 'tafs-started', t.begun_by_org, true, null::int from taf t where t.taf_since >= measured.since
      union all
      select 'tafs-led', t.lead_org_id, true, null from taf t where t.closed_on is null or t.closed_on > measured.until
      union all
      select 'closed-outcomes-met', t.lead_org_id, r.every_outcome_met, null
        from taf t join plans.closing_reason r on r.code = t.closing_reason
       where t.closed_on between measured.since and measured.until
      union all
      select 're-referred', t.begun_by_org, exists (
               select 1 from plans.plan_person p join plans.plan_person o on o.person_id = p.person_id and o.plan_id <> p.plan_id
                 join plans.family_plan before on before.id = o.plan_id
                where p.plan_id = t.id and before.kind = 'taf' and before.closing_reason is distinct from 'opened-in-error'
                  and before.closed_on between t.taf_since - interval '12 months' and t.taf_since), null
        from taf t where t.taf_since >= measured.since
      union all
      select 'first-meeting-in-time', m.lead_org_id, m.held is not null and m.held <= m.latest, null
        from in_time m
       where m.after = 0 and m.taf_since >= measured.since and (m.held is not null or m.latest < least(measured.until, m.till))
      union all
      select 'days-to-first-meeting', m.lead_org_id, true, m.held - m.taf_since
        from in_time m where m.after = 0 and m.taf_since >= measured.since and m.held is not null
      union all
      select 'reviews-on-time', m.lead_org_id, m.held is not null and m.held <= m.first_due, null
        from in_time m
       where m.after > 0 and m.first_due between measured.since and measured.until
         and (m.held is not null or m.first_due < m.till)
    ), mine as (
      select o.id, o.kind from access.organisation o where o.id = acting.my_org() and access.i_am('manager')
    )
    select p.measure, p.org_id, (select o.name from access.organisation o where o.id = p.org_id),
           case when p.measure = 'days-to-first-meeting' then percentile_disc(0.5) within group (order by p.of_days)
                else count(*) filter (where p.counted) end::numeric,
           count(*)::int
      from of_plan p cross join mine
     where mine.kind = 'council-team' or p.org_id = mine.id
     group by grouping sets ((p.measure, p.org_id), (p.measure))
    having p.org_id is not null or bool_or(mine.kind = 'council-team')
  $$;
call acting.give_to_definer('plans.measured(date, date)', 'rooted_scoped');
