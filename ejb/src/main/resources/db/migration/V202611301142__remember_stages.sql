-- How far sites and organisations have come, and what stood in their way, across cases: for desks and oversight as far as
-- they see the cases that say so, and for no office that enforces anything. Until now this stood in the texts of single cases
-- alone; what was said before today stays there.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.stage_said (
  case_id bigint NOT NULL CONSTRAINT stage_said_case REFERENCES recourse.grievance,
  no int NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  site int CONSTRAINT stage_said_site REFERENCES recourse.area,
  stage text COLLATE "C" NOT NULL,
  since date NOT NULL,
  precise smallint NOT NULL CHECK (precise BETWEEN 1 AND 3),
  barrier text COLLATE "C",
  at timestamptz NOT NULL,
  CONSTRAINT stage_said_key PRIMARY KEY (case_id, no)
);
COMMENT ON TABLE recourse.stage_said IS 'That a site or an organisation had reached a stage, as a case says it';
COMMENT ON COLUMN recourse.stage_said.no IS 'Revision of the case that said it';
COMMENT ON COLUMN recourse.stage_said.digest IS 'Of whom it is said, under a key of the server; it can be compared and never read';
COMMENT ON COLUMN recourse.stage_said.site IS 'The place, where it is said of a site; null of an organisation';
COMMENT ON COLUMN recourse.stage_said.stage IS 'Code of list formalisation; of list barrier what stood in the way';
COMMENT ON COLUMN recourse.stage_said.precise IS '1 the year is known, 2 the month, 3 the day; since is the first day that it can be';

CREATE TABLE recourse.stage (
  principal_id int NOT NULL,
  case_id bigint NOT NULL,
  no int NOT NULL,
  digest text COLLATE "C" NOT NULL,
  site int,
  stage text COLLATE "C" NOT NULL,
  since date NOT NULL,
  precise smallint NOT NULL,
  barrier text COLLATE "C",
  at timestamptz NOT NULL,
  severity smallint NOT NULL,
  confidentiality smallint NOT NULL,
  category smallint,
  area int,
  CONSTRAINT stage_key PRIMARY KEY (principal_id, case_id, no)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX stage_at ON recourse.stage (principal_id, at, case_id, no);
CREATE INDEX stage_of ON recourse.stage (principal_id, digest, at, case_id, no);
COMMENT ON TABLE recourse.stage IS 'Stages of sites and organisations by desk or oversight body that sees the case that says so. Written by settle alone';

ALTER TABLE recourse.stage_said ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.stage_said FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.stage ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.stage FORCE ROW LEVEL SECURITY;
CREATE POLICY stage_said_keep ON recourse.stage_said TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY stage_keep ON recourse.stage TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY stage_read ON recourse.stage FOR SELECT TO recourse_app
  USING (principal_id = ANY ((SELECT guard.principals())::int[]) AND case_id <> ALL ((SELECT guard.barred())::bigint[]));
GRANT SELECT, INSERT ON recourse.stage_said TO recourse_keeper;
GRANT SELECT ON recourse.stage TO recourse_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON recourse.stage TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.keep_stage(the_digest text, the_site int, the_stage text, since date, precise smallint, the_barrier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR NOT guard.acting(h) OR guard.judged(h[7]) <> 'add-stage' THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act has this case in hand that says a stage';
  END IF;
  INSERT INTO recourse.stage_said (case_id, no, digest, site, stage, since, precise, barrier, at)
  VALUES (h[1]::bigint, h[10]::int + 1, the_digest, the_site, the_stage, since, precise, the_barrier, guard.now());
END
$$;
COMMENT ON FUNCTION guard.keep_stage(text, int, text, date, smallint, text) IS 'Keeps what the act in hand says of the stage of a site or an organisation';
GRANT EXECUTE ON FUNCTION guard.keep_stage(text, int, text, date, smallint, text) TO recourse_app;

CREATE FUNCTION guard.keep_stages(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  watching int[] := ARRAY(
    SELECT guard.watchers(the_case)
    UNION
    SELECT r.principal_id FROM recourse.reader r
    JOIN recourse.code c ON c.list = 'relation' AND c.number = r.cause AND c.code IN ('named', 'carrier', 'desk')
    WHERE r.case_id = the_case AND r.works AND r.until > (SELECT guard.now()));
  known int[] := ARRAY(SELECT DISTINCT r.principal_id FROM recourse.reader r WHERE r.case_id = the_case);
BEGIN
  DELETE FROM recourse.stage s
  WHERE s.case_id = the_case AND s.principal_id = ANY (known) AND s.principal_id <> ALL (watching);
  INSERT INTO recourse.stage AS s (principal_id, case_id, no, digest, site, stage, since, precise, barrier, at, severity,
    confidentiality, category, area)
  SELECT w, g.id, d.no, d.digest, d.site, d.stage, d.since, d.precise, d.barrier, d.at, g.severity, g.confidentiality,
    g.category, g.area
  FROM unnest(watching) w CROSS JOIN recourse.grievance g JOIN recourse.stage_said d ON d.case_id = g.id
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id, no) DO UPDATE SET (severity, confidentiality, category, area)
    = (excluded.severity, excluded.confidentiality, excluded.category, excluded.area)
  WHERE s IS DISTINCT FROM excluded;
END
$$;
COMMENT ON FUNCTION guard.keep_stages(bigint) IS 'For each desk and oversight principal that sees the case what it says of the stages of sites and organisations';

CREATE OR REPLACE FUNCTION guard.keep_deeds(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.keep_acts(the_case), guard.keep_about(the_case), guard.keep_promises(the_case), guard.keep_stages(the_case);
END
$$;
