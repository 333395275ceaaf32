-- References are read aloud and written down by hand. Crockford's check symbol has 37 values, and five of them are no
-- letter or digit that anybody expects: such a number is drawn again. Those that were drawn before stay what they are.
SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.register(context text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  drawn bigint;
BEGIN
  PERFORM guard.entered(context);
  IF NOT EXISTS (SELECT FROM guard.act_role r WHERE r.act = 'register' AND r.role = (guard.token('actor'))[3]) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this role registers nothing';
  END IF;
  LOOP
    drawn := ('x' || encode(substr(uuid_send(gen_random_uuid()), 10, 5), 'hex'))::bit(40)::bigint;
    CONTINUE WHEN drawn % 37 > 31;
    INSERT INTO recourse.grievance (id, received_at, registered_at) VALUES (drawn, guard.now(), guard.now())
    ON CONFLICT DO NOTHING;
    EXIT WHEN FOUND;
  END LOOP;
  PERFORM guard.take(drawn, 16383, 16383, 0, 0, guard.principals() || 4, 'register', 0, 0, 1::smallint, NULL);
  RETURN drawn;
END
$$;
COMMENT ON FUNCTION guard.register(text) IS 'A new case of version and revision 0, under 40 bits that the database draws until they are free and their check symbol is a letter or a digit; the hand holds all of it until it is settled';
