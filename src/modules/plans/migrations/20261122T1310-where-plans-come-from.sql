-- What led to a plan: a conversation, a contact with the front door, a family's step down from social workers, or a concern
-- of whoever opened it. That tells about the child, so it is no part of the plan's frame. `ref` is the row of a higher
-- module that it was.
create table plans.origin (
  plan_id uuid primary key references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default false check (not whole_family),
  kind text not null check (kind in ('own-concern', 'conversation', 'contact', 'step-down')),
  ref uuid,
  happened_on date not null,
  said_by uuid not null references access.user_account (id)
);
create index on plans.origin (person_id);
select plans.guard('plans.origin', writer => 'said_by', sensitivity => false);
revoke update on plans.origin from rooted_scoped, rooted_area;
