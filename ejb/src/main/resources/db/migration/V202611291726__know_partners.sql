-- Systems of partner organisations: each is a row of the directory bound to the subject of its service account, and a
-- principal to whom the cases that it sends can be shown.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.partner (
  code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  subject text CONSTRAINT partner_subject UNIQUE,
  pseudonym text COLLATE "C" NOT NULL CONSTRAINT partner_pseudonym UNIQUE CHECK (pseudonym ~ '^[0-9a-f]{32}$')
    DEFAULT replace(gen_random_uuid()::text, '-', ''),
  active boolean NOT NULL DEFAULT true,
  names jsonb NOT NULL CHECK (names ? 'en')
);
COMMENT ON TABLE recourse.partner IS 'Systems of partner organisations that send cases; made inactive, never deleted';
COMMENT ON COLUMN recourse.partner.subject IS 'sub of the service account at the identity provider';
COMMENT ON COLUMN recourse.partner.pseudonym IS 'As the ledger names it';

ALTER TABLE recourse.partner ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.partner FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_keep ON recourse.partner TO recourse_keeper USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON recourse.partner TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.partner(the_subject text) RETURNS TABLE (pseudonym text, principal int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.pseudonym, k.id
  FROM recourse.partner p JOIN recourse.principal k ON k.kind = 'partner' AND k.name = p.code
  WHERE p.subject = the_subject AND p.active;
$$;
COMMENT ON FUNCTION guard.partner(text) IS 'The partner system behind a subject of the identity provider, as guard.officer for people: no context is needed, no name is told';
GRANT EXECUTE ON FUNCTION guard.partner(text) TO recourse_app;

CREATE FUNCTION guard.set_partner(context text, the_code text, the_subject text, the_names jsonb, is_active boolean)
RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  written bytea;
BEGIN
  PERFORM guard.entered(context);
  IF NOT EXISTS (
      SELECT FROM guard.act_role a WHERE a.act = 'set-officer' AND a.role = (guard.token('actor'))[3]) THEN
    RAISE insufficient_privilege USING MESSAGE = 'not an act of the administration for this role';
  END IF;
  INSERT INTO recourse.partner AS p (code, subject, names, active) VALUES (the_code, the_subject, the_names, is_active)
  ON CONFLICT (code) DO UPDATE SET (subject, names, active) = (excluded.subject, excluded.names, excluded.active);
  INSERT INTO recourse.principal (kind, name) VALUES ('partner', the_code) ON CONFLICT DO NOTHING;
  SELECT e.hash INTO written
  FROM guard.act a, ledger.append(a.stream, a.act, ARRAY['count=1'], '{}', NULL, NULL) e WHERE a.act = 'set-officer';
  RETURN written;
END
$$;
COMMENT ON FUNCTION guard.set_partner(text, text, text, jsonb, boolean) IS 'Enters a partner system or changes it, as the act set-officer: its stream says that it was done';
GRANT EXECUTE ON FUNCTION guard.set_partner(text, text, text, jsonb, boolean) TO recourse_app;
