-- What is asked with every act is asked in PL/pgSQL: a function in plain SQL is planned anew by each statement that calls it.
SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.keep_seconds(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM recourse.pending_act x WHERE x.case_id = the_case AND x.state = 0) THEN
    RETURN;
  END IF;
  -- Office for office and person for person; where nobody stands so to the case, it waits until its time is over.
  UPDATE recourse.pending_act p SET second = n.second FROM (
    SELECT x.no, array_agg(DISTINCT now.principal) AS second
    FROM recourse.pending_act x
    JOIN recourse.tie was ON was.case_id = x.case_id AND was.principal = ANY (x.second)
    JOIN recourse.code c ON c.list = 'relation' AND c.number = was.relation AND c.code IN ('desk', 'named', 'oversight-body')
    JOIN recourse.tie now ON now.case_id = x.case_id AND now.relation = was.relation AND now.until > guard.now()
    JOIN recourse.principal a ON a.id = was.principal JOIN recourse.principal b ON b.id = now.principal AND b.kind = a.kind
    WHERE x.case_id = the_case AND x.state = 0 GROUP BY x.no) n
  WHERE p.case_id = the_case AND p.no = n.no AND NOT (p.second <@ n.second AND n.second <@ p.second);
END
$$;

CREATE OR REPLACE FUNCTION guard.end_clocks(the_case bigint, the_act text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE recourse.clock k SET ended_at = guard.now(), ended_by = the_act
  WHERE k.case_id = the_case AND NOT k.running AND k.paused_at IS NULL AND k.ended_at IS NULL;
END
$$;

CREATE OR REPLACE FUNCTION guard.watchers(the_case bigint) RETURNS SETOF int
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
BEGIN
  RETURN QUERY SELECT DISTINCT r.principal_id FROM recourse.reader r
  WHERE r.case_id = the_case AND r.until > instant AND r.cause =
    (SELECT c.number FROM recourse.code c WHERE c.list = 'relation' AND c.code = 'oversight-body');
END
$$;

CREATE OR REPLACE FUNCTION guard.overlookers(the_case bigint) RETURNS SETOF int
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
BEGIN
  RETURN QUERY SELECT guard.watchers(the_case)
  UNION
  SELECT r.principal_id FROM recourse.reader r
  JOIN recourse.code c ON c.list = 'relation' AND c.number = r.cause
    AND c.code IN ('L5-with', 'L5-told', 'accountable-office', 'deciding-office')
  JOIN recourse.principal p ON p.id = r.principal_id
  LEFT JOIN recourse.officer f ON f.id = p.officer
  JOIN recourse.office o ON o.id = coalesce(p.office, f.office) AND o.level >= 4
  WHERE r.case_id = the_case AND r.works AND r.until > instant;
END
$$;

CREATE OR REPLACE FUNCTION ledger.well_formed(line text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN coalesce(CASE split_part(line, ' ', 1) COLLATE "C"
    WHEN 'act' THEN line COLLATE "C" ~ '^act [a-z][a-z0-9.-]{0,39}$'
    WHEN 'actor' THEN line COLLATE "C" ~ '^actor [0-9a-f]{32}$'
    WHEN 'role' THEN line COLLATE "C" ~ '^role [a-z][a-z-]{0,31}$'
    WHEN 'office' THEN line COLLATE "C" ~ '^office [0-9a-f]{32}$'
    WHEN 'behalf' THEN line COLLATE "C" ~ '^behalf [0-9a-f]{32}$'
    WHEN 'helper' THEN line COLLATE "C" ~ '^helper [0-9a-f]{32}$'
    WHEN 'request' THEN line COLLATE "C" ~ '^request [0-9a-f]{32}$'
    WHEN 'nonce' THEN line COLLATE "C" ~ '^nonce [0-9a-f]{32}$'
    WHEN 'fact' THEN line COLLATE "C" ~ '^fact [a-z][a-z0-9.-]{0,31}=[0-9A-Za-z$*,.:/=_~-]{1,96}$'
    WHEN 'seal' THEN line COLLATE "C" ~ '^seal [a-z][a-z0-9.-]{0,31}=[0-9a-f]{64}$'
    ELSE false
  END, false);
END
$$;
