-- What is refused is undone: so names could be tried in texts, and nothing was left of it.
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.count_refusal(the_name text) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO guard.budget AS b (name, level, at) VALUES (the_name, 1, clock_timestamp())
  ON CONFLICT (name) DO UPDATE SET (level, at) = (
    CASE WHEN b.at < clock_timestamp() - interval '1 day' THEN 1 ELSE b.level + 1 END, clock_timestamp())
  RETURNING level::int;
$$;
COMMENT ON FUNCTION guard.count_refusal(text) IS 'Counts one refusal of a bucket; answers how many there were, each within a day of the one before. In a transaction of its own';

CREATE FUNCTION guard.refusals(the_name text) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN coalesce((
  SELECT b.level::int FROM guard.budget b WHERE b.name = the_name AND b.at >= clock_timestamp() - interval '1 day'), 0);
COMMENT ON FUNCTION guard.refusals(text) IS 'How many refusals of a bucket count today; none where the last one is a day ago';

GRANT EXECUTE ON FUNCTION guard.count_refusal(text), guard.refusals(text) TO recourse_app;
