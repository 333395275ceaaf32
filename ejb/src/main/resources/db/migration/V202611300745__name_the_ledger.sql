-- Whoever checks a chain begins where it is anchored: in the name of the ledger, which is no secret.
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.ledger() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (SELECT i.name FROM ledger.identity i);
COMMENT ON FUNCTION guard.ledger() IS 'Name of this ledger, in which every first entry is anchored';
GRANT EXECUTE ON FUNCTION guard.ledger() TO recourse_app;
