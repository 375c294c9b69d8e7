-- What the assessment found becomes a need of the plan: the need tells from which answer it came.
alter table plans.need add column answer_id uuid references plans.answer (id);
