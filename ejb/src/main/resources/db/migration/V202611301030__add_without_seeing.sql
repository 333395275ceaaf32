-- Whoever may only add to a case, as a partner to a sealed one or the liaison who brought it, adds to it without seeing it:
-- the hand of such an act holds the header, by which clocks and readers are kept, and whoever acts is shown nothing of it.
-- And a person who joins a case with a name makes it one in which somebody is named.
SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.begin_case(the_case bigint, expected int, the_act text, OUT answer smallint,
  OUT reads int, OUT adds int, OUT own int, OUT redacted int, OUT reasoned int, OUT own_as int[],
  OUT causes smallint[], OUT version int, OUT revision int, OUT state smallint, OUT severity smallint,
  OUT confidentiality smallint, OUT level smallint, OUT area int, OUT desk int, OUT office int, OUT hold boolean,
  OUT pending int)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  base text := split_part(the_act, ':', 1);
  seconds boolean := base IN ('confirm', 'decline');
  r record := guard.standing(the_case, base);
  header int;
BEGIN
  answer := 0;
  IF r.may IS NOT TRUE THEN
    RETURN;
  END IF;
  PERFORM FROM recourse.grievance g WHERE g.id = the_case FOR NO KEY UPDATE;
  r := guard.standing(the_case, base);
  IF r.may IS NOT TRUE THEN
    RETURN;
  END IF;
  SELECT g.version, g.revision, g.state, g.severity, g.confidentiality, g.level, g.area, g.desk, g.office, g.hold
  INTO version, revision, state, severity, confidentiality, level, area, desk, office, hold
  FROM recourse.grievance g WHERE g.id = the_case;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  pending := guard.waiting(the_case, CASE WHEN seconds THEN split_part(the_act, ':', 2) END, version);
  answer := CASE WHEN expected <> version OR seconds AND pending IS NULL THEN 1 ELSE 2 END;
  IF answer = 2 THEN
    reads := r.reads; adds := r.adds | CASE WHEN seconds THEN 1 ELSE 0 END; own := r.own; redacted := r.redacted;
    reasoned := r.reasoned; own_as := r.own_as; causes := r.causes;
    header := CASE WHEN r.visible THEN 0 ELSE 1 END;
    PERFORM guard.take(the_case, reads | header, adds | header, own, redacted, own_as, the_act, version, revision, state,
      pending);
  END IF;
  IF NOT r.visible THEN
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    INTO state, severity, confidentiality, level, area, desk, office, hold;
  END IF;
END
$$;
COMMENT ON FUNCTION guard.begin_case(bigint, int, text) IS 'Judges and locks a case for an act, judges anew what others changed before the lock was free, and puts the case into the hand; the header also where whoever acts only adds, and is told nothing of it. Not for the run role';

INSERT INTO guard.act_attribute (act, attribute) VALUES ('add-person', 'confidentiality');
