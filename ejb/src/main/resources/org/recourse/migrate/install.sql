-- What a superuser does once for an installation, and again without harm: roles, schemas, and what the public may no
-- longer do. The database is the one of the connection; ${migrator} and ${app} are passwords, quoted by the caller.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'recourse_owner') THEN
    CREATE ROLE recourse_owner NOLOGIN NOINHERIT;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'recourse_keeper') THEN
    CREATE ROLE recourse_keeper NOLOGIN NOINHERIT;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'recourse_migrator') THEN
    CREATE ROLE recourse_migrator LOGIN NOINHERIT;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'recourse_app') THEN
    CREATE ROLE recourse_app LOGIN NOINHERIT;
  END IF;
END
$$;

ALTER ROLE recourse_owner NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE recourse_keeper NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE recourse_migrator LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${migrator};
ALTER ROLE recourse_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${app};
ALTER ROLE recourse_app SET statement_timeout = '30s';
ALTER ROLE recourse_app SET idle_in_transaction_session_timeout = '60s';
GRANT recourse_owner TO recourse_migrator WITH INHERIT FALSE, SET TRUE;
GRANT recourse_keeper TO recourse_migrator WITH INHERIT FALSE, SET TRUE;

CREATE SCHEMA IF NOT EXISTS migration AUTHORIZATION recourse_migrator;
CREATE SCHEMA IF NOT EXISTS recourse AUTHORIZATION recourse_owner;
CREATE SCHEMA IF NOT EXISTS guard AUTHORIZATION recourse_keeper;
CREATE SCHEMA IF NOT EXISTS ledger AUTHORIZATION recourse_keeper;
ALTER DEFAULT PRIVILEGES FOR ROLE recourse_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE recourse_keeper REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- The run role sees its own rows and nothing about the server: no blocks of code, no locks, no waits, no statistics.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO recourse_app, recourse_migrator', current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO recourse_keeper, recourse_owner;
DO $$
DECLARE
  f regprocedure;
BEGIN
  FOR f IN
    SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f'
      AND (p.proname ~ '^pg_(try_)?advisory_|^pg_sleep|^pg_stat_get_|^pg_stat_have_|^lo_|^pg_(table|relation|total_relation|indexes|database|tablespace|column)_size$|_to_xml|_to_xmlschema'
        OR p.proname IN ('pg_cancel_backend', 'pg_terminate_backend', 'pg_lock_status', 'pg_notify', 'pg_blocking_pids',
          'lowrite', 'loread'))
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
  FOR f IN
    SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname ~ '^pg_(try_)?advisory_'
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO recourse_migrator', f);
  END LOOP;
END
$$;
-- By it the sweeps of many nodes share out what is due, through one of its functions.
GRANT EXECUTE ON FUNCTION pg_try_advisory_xact_lock(bigint) TO recourse_keeper;
DO $$
DECLARE
  v regclass;
BEGIN
  FOR v IN
    SELECT c.oid::regclass FROM pg_class c
    WHERE c.relnamespace = 'pg_catalog'::regnamespace
      AND (c.relname ~ '^pg_stat_|^pg_statio_' OR c.relname IN ('pg_locks', 'pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs', 'pg_statistic_ext_data'))
      AND c.relkind = 'v'
  LOOP
    EXECUTE format('REVOKE SELECT ON %s FROM PUBLIC', v);
  END LOOP;
END
$$;
