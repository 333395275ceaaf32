-- Among offices of one level, kind and area the router takes the one with the fewest cases being dealt with
-- (routes.csv, order 4).
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.load(offices int[]) RETURNS TABLE (office int, cases int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.office, count(DISTINCT d.case_id)::int
  FROM recourse.principal p JOIN recourse.docket d ON d.principal_id = p.id
  WHERE guard.kind() IS NOT NULL AND p.office = ANY (offices) AND p.role = 'official' AND d.office = p.office
    AND d.state IN (4, 5)
  GROUP BY p.office;
$$;
COMMENT ON FUNCTION guard.load(int[]) IS 'How many cases each of these offices has in ASSIGNED and IN_ACTION; a count and nothing of a case';
GRANT EXECUTE ON FUNCTION guard.load(int[]) TO recourse_app;
