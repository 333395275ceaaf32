-- What waits for a second person falls when state, parties, severity, confidentiality, summary, proposal or items change. That
-- somebody else carries a case, has it at another desk, or that another case came out of it, changes none of them: it makes
-- no new version, and nobody's open form falls. Who may confirm follows the case.
SET LOCAL ROLE recourse_owner;
GRANT UPDATE (second) ON recourse.pending_act TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;
UPDATE guard.act SET material = false WHERE act IN ('hand-over', 'step-back', 'open-linked');

CREATE FUNCTION guard.keep_seconds(the_case bigint) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  -- Office for office and person for person; where nobody stands so to the case, it waits until its time is over.
  UPDATE recourse.pending_act p SET second = n.second FROM (
    SELECT x.no, array_agg(DISTINCT now.principal) AS second
    FROM recourse.pending_act x
    JOIN recourse.tie was ON was.case_id = x.case_id AND was.principal = ANY (x.second)
    JOIN recourse.code c ON c.list = 'relation' AND c.number = was.relation AND c.code IN ('desk', 'named', 'oversight-body')
    JOIN recourse.tie now ON now.case_id = x.case_id AND now.relation = was.relation AND now.until > guard.now()
    JOIN recourse.principal a ON a.id = was.principal JOIN recourse.principal b ON b.id = now.principal AND b.kind = a.kind
    WHERE x.case_id = the_case AND x.state = 0 GROUP BY x.no) n
  WHERE p.case_id = the_case AND p.no = n.no AND NOT (p.second <@ n.second AND n.second <@ p.second)
$$;
COMMENT ON FUNCTION guard.keep_seconds(bigint) IS 'Who may confirm what waits in a case: whoever stands to it now as they did who could when it was asked for';

CREATE OR REPLACE FUNCTION guard.keep_ties(the_case bigint, readership text, the_act text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
BEGIN
  UPDATE recourse.tie t SET until = instant
  WHERE t.case_id = the_case AND t.until > instant AND NOT EXISTS (
    SELECT FROM guard.numbers_of(readership, 'tie') w WHERE w.first = t.relation AND w.second = t.principal);
  INSERT INTO recourse.tie (case_id, no, relation, principal, since, cause)
  SELECT the_case, (SELECT count(*) FROM recourse.tie t WHERE t.case_id = the_case)
      + row_number() OVER (ORDER BY w.first, w.second), w.first, w.second, instant, the_act
  FROM guard.numbers_of(readership, 'tie') w
  WHERE NOT EXISTS (
    SELECT FROM recourse.tie t
    WHERE t.case_id = the_case AND t.relation = w.first AND t.principal = w.second AND t.until > instant);
  UPDATE recourse.barred b SET until = instant
  WHERE b.case_id = the_case AND b.until > instant
    AND b.officer NOT IN (SELECT w.first FROM guard.numbers_of(readership, 'barred') w);
  INSERT INTO recourse.barred AS b (officer, case_id, since)
  SELECT w.first, the_case, instant FROM guard.numbers_of(readership, 'barred') w
  ON CONFLICT (officer, case_id) DO UPDATE SET until = 'infinity', since = instant WHERE b.until <= instant;
  PERFORM guard.keep_seconds(the_case);
END
$$;
COMMENT ON FUNCTION guard.keep_ties(bigint, text, text) IS 'Ends the ties and bars that are no more, and begins the new ones; what waits may be confirmed by whoever has the case now';

CREATE OR REPLACE FUNCTION guard.take_linked(the_case bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  g recourse.grievance;
BEGIN
  SELECT x.* INTO g
  FROM recourse.link l JOIN recourse.grievance x ON x.id = l.case_id
  WHERE l.case_id = the_case AND l.other = h[1]::bigint AND x.settled_in IS NULL;
  IF h IS NULL OR h[7] <> 'done' OR g.id IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act of this transaction has opened this case';
  END IF;
  -- The act keeps the version of the case that it is done on, and the one that it makes begins with 1, as every case does, or
  -- where it begins already.
  PERFORM guard.take(the_case, 16383, 16383, 0, 0, guard.principals() || 4, 'open-linked', greatest(g.version, 1), g.revision,
    g.state, NULL);
END
$$;
