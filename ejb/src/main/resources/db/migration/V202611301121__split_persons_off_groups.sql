-- A case of one person's own is linked with that of the group from which he or she was split off. Whoever may see both says
-- so; that one of them is of a group and the other is not is judged by how many persons each has.
SET LOCAL ROLE recourse_owner;
CREATE POLICY person_count ON recourse.person FOR SELECT TO recourse_keeper USING (true);
GRANT SELECT (case_id, no) ON recourse.person TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;
CREATE FUNCTION guard.persons_of(the_case bigint) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*)::int FROM recourse.person p WHERE p.case_id = the_case AND EXISTS (SELECT FROM guard.sees(the_case));
$$;
COMMENT ON FUNCTION guard.persons_of(bigint) IS 'How many persons complain in a case that the caller may know of; none in one that is hidden or absent';
GRANT EXECUTE ON FUNCTION guard.persons_of(bigint) TO recourse_app;
