-- What was promised in money, what was paid of it and what was found to have arrived, over all cases: a row for each item
-- that is worth money, for those who watch over all of them. Amounts stand in the open already; to whom was paid, and what
-- else an item is, does not.
SET LOCAL ROLE recourse_owner;

CREATE POLICY item_sum ON recourse.item FOR SELECT TO recourse_keeper USING (true);
CREATE POLICY payment_sum ON recourse.payment FOR SELECT TO recourse_keeper USING (true);
GRANT SELECT (case_id, no, version, office, value, currency, at) ON recourse.item TO recourse_keeper;
GRANT SELECT (case_id, no, version, item, amount, received) ON recourse.payment TO recourse_keeper;

CREATE TABLE recourse.promise (
  principal_id int NOT NULL,
  case_id bigint NOT NULL,
  item smallint NOT NULL,
  at timestamptz NOT NULL,
  currency text COLLATE "C" NOT NULL,
  promised bigint NOT NULL,
  paid bigint NOT NULL,
  arrived bigint NOT NULL,
  office int,
  severity smallint NOT NULL,
  confidentiality smallint NOT NULL,
  category smallint,
  area int,
  CONSTRAINT promise_key PRIMARY KEY (principal_id, case_id, item)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX promise_at ON recourse.promise (principal_id, at, case_id, item);
COMMENT ON TABLE recourse.promise IS 'Money that was promised, paid and found to have arrived, item by item, by principal that watches over all cases. Written by settle alone';
COMMENT ON COLUMN recourse.promise.at IS 'When it was promised';
COMMENT ON COLUMN recourse.promise.promised IS 'In minor units of the currency, as paid and arrived are';
COMMENT ON COLUMN recourse.promise.arrived IS 'What somebody who did not pay has found to have arrived';
COMMENT ON COLUMN recourse.promise.severity IS 'Severity, confidentiality, category and area are those that the case has now';

ALTER TABLE recourse.promise ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.promise FORCE ROW LEVEL SECURITY;
CREATE POLICY promise_keep ON recourse.promise TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY promise_read ON recourse.promise FOR SELECT TO recourse_app
  USING (principal_id = ANY ((SELECT guard.principals())::int[]) AND case_id <> ALL ((SELECT guard.barred())::bigint[]));
GRANT SELECT ON recourse.promise TO recourse_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON recourse.promise TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.keep_promises(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  watching int[] := ARRAY(SELECT guard.watchers(the_case));
  known int[] := ARRAY(SELECT DISTINCT r.principal_id FROM recourse.reader r WHERE r.case_id = the_case);
BEGIN
  DELETE FROM recourse.promise p
  WHERE p.case_id = the_case AND p.principal_id = ANY (known) AND p.principal_id <> ALL (watching);
  INSERT INTO recourse.promise AS p (principal_id, case_id, item, at, currency, promised, paid, arrived, office, severity,
    confidentiality, category, area)
  SELECT w, g.id, i.no, i.at, i.currency, i.value, coalesce(m.paid, 0), coalesce(m.arrived, 0), i.office, g.severity,
    g.confidentiality, g.category, g.area
  FROM unnest(watching) w CROSS JOIN recourse.grievance g
  JOIN recourse.item i ON i.case_id = g.id AND i.version = 1 AND i.value > 0
  CROSS JOIN LATERAL (
    -- The first version of a payment says what was paid, a later one what arrived of it.
    SELECT sum(y.paid)::bigint AS paid, sum(y.arrived)::bigint AS arrived FROM (
      SELECT (array_agg(x.amount ORDER BY x.version))[1] AS paid,
        CASE WHEN (array_agg(x.received ORDER BY x.version DESC))[1]
          THEN (array_agg(x.amount ORDER BY x.version DESC))[1] ELSE 0 END AS arrived
      FROM recourse.payment x WHERE x.case_id = g.id AND x.item = i.no GROUP BY x.no) y) m
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id, item) DO UPDATE SET (at, currency, promised, paid, arrived, office, severity,
      confidentiality, category, area)
    = (excluded.at, excluded.currency, excluded.promised, excluded.paid, excluded.arrived, excluded.office,
      excluded.severity, excluded.confidentiality, excluded.category, excluded.area)
  WHERE p IS DISTINCT FROM excluded;
END
$$;
COMMENT ON FUNCTION guard.keep_promises(bigint) IS 'For each oversight principal that sees the case what was promised in it, paid and found to have arrived';

CREATE OR REPLACE FUNCTION guard.keep_deeds(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.keep_acts(the_case), guard.keep_about(the_case), guard.keep_promises(the_case);
END
$$;

SELECT guard.keep_promises(g.id) FROM recourse.grievance g;
