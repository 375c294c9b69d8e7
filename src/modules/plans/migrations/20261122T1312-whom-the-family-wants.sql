-- Whom the family would like to lead, as they said it when somebody was about to be asked. Nothing is changed; the newest counts.
create table plans.lead_wish (
  id uuid primary key,
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default true check (whole_family),
  wish text not null check (wish in ('this-worker', 'somebody-else', 'no-wish')),
  -- The worker who was about to be asked, or in words whom they want.
  whom text not null,
  said_on date not null default current_date,
  recorded_by uuid not null references access.user_account (id)
);
create index on plans.lead_wish (plan_id, said_on desc);
create index on plans.lead_wish (person_id);
select plans.guard('plans.lead_wish', writer => 'recorded_by', sensitivity => false);
revoke update on plans.lead_wish from rooted_scoped, rooted_area;
