-- What is said of where services came from changes for all of them at once, without making each anew.

-- After a feed's name, licence or page changed.
create function directory.show_source(feed uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not directory.i_curate() then return; end if;
  update directory.published_source w
     set name = f.name, licence = f.licence, licence_url = f.licence_url, page_url = f.page_url, changed_at = now()
    from directory.feed f
   where f.id = show_source.feed and w.feed_id = f.id
     and (w.name, w.licence, w.licence_url, w.page_url) is distinct from (f.name, f.licence, f.licence_url, f.page_url);
end $$;
call acting.give_to_definer('directory.show_source(uuid)', 'rooted_scoped', 'rooted_area');

-- Under which licence everybody may use our own services, and whom they name; without one nothing is said.
create function directory.license_our_own(name text, licence text, licence_url text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not directory.i_curate() then return; end if;
  insert into directory.published_source as w (name, licence, licence_url, changed_at)
    select license_our_own.name, license_our_own.licence, nullif(license_our_own.licence_url, ''), now()
     where license_our_own.licence <> '' or exists (select 1 from directory.published_source o where o.feed_id is null)
    on conflict (feed_id) do update
      set name = excluded.name, licence = excluded.licence, licence_url = excluded.licence_url, changed_at = excluded.changed_at
      where (w.name, w.licence, w.licence_url) is distinct from (excluded.name, excluded.licence, excluded.licence_url);
end $$;
call acting.give_to_definer('directory.license_our_own(text, text, text)', 'rooted_scoped', 'rooted_area');
