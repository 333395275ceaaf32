-- What stands in the directory changes seldom and is needed in every act: a node keeps it until its number rises.
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.directory_version() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN coalesce((SELECT s.seq FROM ledger.stream s WHERE s.name = 'admin/directory'), 0);
COMMENT ON FUNCTION guard.directory_version() IS 'How many acts have changed the directory; 0 while it is empty. No context is needed';
GRANT EXECUTE ON FUNCTION guard.directory_version() TO recourse_app;

-- As before, but a row that is there is changed by a statement of its own: ON CONFLICT DO UPDATE asks for the right to
-- read what is written, and the keeper may read no sealed text.
CREATE OR REPLACE FUNCTION guard.put(kind text, r jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  target regclass := CASE WHEN kind IN ('calendar', 'holiday', 'area', 'office', 'command', 'officer', 'officer_role',
    'away', 'duty', 'interest', 'principal', 'tables_version') THEN ('recourse.' || kind)::regclass END;
  key text[] := (SELECT array_agg(a.attname ORDER BY k.n) FROM pg_constraint c
    CROSS JOIN unnest(c.conkey) WITH ORDINALITY k(att, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.att
    WHERE c.conrelid = target AND c.contype = 'p');
  fields text := (SELECT string_agg(quote_ident(f), ', ' ORDER BY f) FROM jsonb_object_keys(r) f);
  changes text := (SELECT string_agg(format('%1$I = n.%1$I', f), ', ') FROM jsonb_object_keys(r) f WHERE f <> ALL (key));
  written int;
BEGIN
  IF target IS NULL THEN
    RAISE invalid_parameter_value USING MESSAGE = 'no table of the directory';
  END IF;
  EXECUTE format('INSERT INTO %s (%s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, $1) ON CONFLICT (%3$s) DO NOTHING',
    target, fields, array_to_string(key, ', ')) USING r;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written = 0 AND changes IS NOT NULL AND kind <> 'tables_version' THEN
    EXECUTE format('UPDATE %s t SET %s FROM jsonb_populate_record(NULL::%1$s, $1) n WHERE (%3$s) = (%4$s)',
      target, changes,
      (SELECT string_agg(format('t.%I', k), ', ') FROM unnest(key) k),
      (SELECT string_agg(format('n.%I', k), ', ') FROM unnest(key) k)) USING r;
  END IF;
END
$$;
