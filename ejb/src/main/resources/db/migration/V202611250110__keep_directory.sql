-- Places, offices, command, people, calendars and tables of rules. Written by guard.administer alone. Places, offices
-- and calendars are public; names of people are sealed under the key of the directory.
SET LOCAL ROLE recourse_owner;

GRANT USAGE ON SCHEMA recourse TO recourse_app, recourse_keeper;

CREATE TABLE recourse.code (
  list text NOT NULL,
  number smallint NOT NULL CHECK (number > 0),
  code text NOT NULL,
  CONSTRAINT code_key PRIMARY KEY (list, number),
  CONSTRAINT code_once UNIQUE (list, code)
);
COMMENT ON TABLE recourse.code IS 'Numbers that stand for codes in columns; never used again for another code';

CREATE TABLE recourse.calendar (
  code text PRIMARY KEY,
  weekend smallint[] NOT NULL,
  half_weekdays smallint[] NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE recourse.calendar IS 'Working weeks: days of the week by ISO number, 1 Monday to 7 Sunday';

CREATE TABLE recourse.holiday (
  calendar text NOT NULL CONSTRAINT holiday_calendar REFERENCES recourse.calendar,
  day date NOT NULL,
  half boolean NOT NULL DEFAULT false,
  names jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT holiday_key PRIMARY KEY (calendar, day)
);
COMMENT ON TABLE recourse.holiday IS 'Single days on which nobody works, or half the day';

CREATE TABLE recourse.area (
  id int PRIMARY KEY CHECK (id > 0),
  code text NOT NULL CONSTRAINT area_code UNIQUE,
  parent int CONSTRAINT area_parent REFERENCES recourse.area,
  zone text NOT NULL,
  calendar text NOT NULL CONSTRAINT area_calendar REFERENCES recourse.calendar,
  names jsonb NOT NULL CHECK (names ? 'en')
);
COMMENT ON TABLE recourse.area IS 'Tree of places; names by language';

CREATE TABLE recourse.office (
  id int PRIMARY KEY CHECK (id > 0),
  code text COLLATE "C" NOT NULL CONSTRAINT office_code UNIQUE,
  pseudonym text COLLATE "C" NOT NULL CONSTRAINT office_pseudonym UNIQUE CHECK (pseudonym ~ '^[0-9a-f]{32}$')
    DEFAULT replace(gen_random_uuid()::text, '-', ''),
  kind text NOT NULL,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 6),
  area int NOT NULL CONSTRAINT office_area REFERENCES recourse.area,
  open boolean NOT NULL DEFAULT true,
  mandate text[] NOT NULL DEFAULT '{}',
  people text[] NOT NULL DEFAULT '{}',
  names jsonb NOT NULL CHECK (names ? 'en')
);
COMMENT ON TABLE recourse.office IS 'Offices that owe, decide, are asked or accused; closed, never deleted';
COMMENT ON COLUMN recourse.office.pseudonym IS 'As the ledger names it';
COMMENT ON COLUMN recourse.office.people IS 'Personal: keyed digests of the names of those who head, own or serve in it without being officers';

CREATE TABLE recourse.command (
  office int NOT NULL CONSTRAINT command_office REFERENCES recourse.office,
  above int NOT NULL CONSTRAINT command_above REFERENCES recourse.office,
  CONSTRAINT command_key PRIMARY KEY (office, above),
  CONSTRAINT command_not_itself CHECK (office <> above)
);
COMMENT ON TABLE recourse.command IS 'Who answers to whom; an office may have several above it';

CREATE TABLE recourse.officer (
  id int PRIMARY KEY CHECK (id > 0),
  subject text CONSTRAINT officer_subject UNIQUE,
  pseudonym text COLLATE "C" NOT NULL CONSTRAINT officer_pseudonym UNIQUE CHECK (pseudonym ~ '^[0-9a-f]{32}$')
    DEFAULT replace(gen_random_uuid()::text, '-', ''),
  office int NOT NULL CONSTRAINT officer_office REFERENCES recourse.office,
  vetting smallint NOT NULL DEFAULT 1 CHECK (vetting BETWEEN 1 AND 3),
  head boolean NOT NULL DEFAULT false,
  active boolean NOT NULL DEFAULT true,
  name_digest text,
  name_sealed bytea,
  telephone_sealed bytea
);
ALTER TABLE recourse.officer ALTER name_sealed SET STORAGE EXTERNAL, ALTER telephone_sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.officer IS 'People who act for an office; made inactive, never deleted';
COMMENT ON COLUMN recourse.officer.subject IS 'Personal: sub of the identity provider';
COMMENT ON COLUMN recourse.officer.pseudonym IS 'As the ledger names the person; bound to a person nowhere but here';
COMMENT ON COLUMN recourse.officer.name_digest IS 'Personal: keyed digest of the name, to find a person named in a case';
COMMENT ON COLUMN recourse.officer.name_sealed IS 'Personal: name, sealed under the key of the directory';
COMMENT ON COLUMN recourse.officer.telephone_sealed IS 'Personal: telephone, sealed under the key of the directory';

CREATE TABLE recourse.officer_role (
  officer int NOT NULL CONSTRAINT officer_role_officer REFERENCES recourse.officer,
  role text NOT NULL,
  CONSTRAINT officer_role_key PRIMARY KEY (officer, role)
);
COMMENT ON TABLE recourse.officer_role IS 'Roles of an officer at his or her office';

CREATE TABLE recourse.away (
  officer int NOT NULL CONSTRAINT away_officer REFERENCES recourse.officer,
  since timestamptz NOT NULL,
  until timestamptz NOT NULL,
  CONSTRAINT away_key PRIMARY KEY (officer, since),
  CONSTRAINT away_ends CHECK (since < until)
);
COMMENT ON TABLE recourse.away IS 'Personal: times in which an officer is not there';

CREATE TABLE recourse.duty (
  desk int NOT NULL CONSTRAINT duty_desk REFERENCES recourse.office,
  officer int NOT NULL CONSTRAINT duty_officer REFERENCES recourse.officer,
  turn smallint NOT NULL,
  days smallint[] NOT NULL,
  since time NOT NULL,
  until time NOT NULL,
  telephone_sealed bytea,
  CONSTRAINT duty_key PRIMARY KEY (desk, officer, turn)
);
ALTER TABLE recourse.duty ALTER telephone_sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.duty IS 'Who is on call at a desk, and in which order';
COMMENT ON COLUMN recourse.duty.telephone_sealed IS 'Personal: telephone on duty, sealed under the key of the directory';

CREATE TABLE recourse.interest (
  officer int NOT NULL CONSTRAINT interest_officer REFERENCES recourse.officer,
  no int NOT NULL,
  kind text NOT NULL,
  office int CONSTRAINT interest_office REFERENCES recourse.office,
  party text,
  site int CONSTRAINT interest_site REFERENCES recourse.area,
  since timestamptz NOT NULL,
  until timestamptz NOT NULL DEFAULT 'infinity',
  source_sealed bytea,
  CONSTRAINT interest_key PRIMARY KEY (officer, no),
  CONSTRAINT interest_in_one CHECK (num_nonnulls(office, party, site) = 1)
);
ALTER TABLE recourse.interest ALTER source_sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.interest IS 'Personal: interests of officers in an office, a person or a site; ended, never deleted';
COMMENT ON COLUMN recourse.interest.party IS 'Personal: keyed digest of the name of the person concerned';
COMMENT ON COLUMN recourse.interest.source_sealed IS 'Personal: who said so, sealed under the key of the directory';

CREATE SEQUENCE recourse.principal_id AS int START 100;
CREATE TABLE recourse.principal (
  id int PRIMARY KEY DEFAULT nextval('recourse.principal_id'),
  kind text NOT NULL CHECK (kind IN ('fixed', 'office', 'officer', 'partner')),
  office int CONSTRAINT principal_office REFERENCES recourse.office,
  role text,
  cleared boolean NOT NULL DEFAULT false,
  officer int CONSTRAINT principal_officer REFERENCES recourse.officer,
  name text,
  CONSTRAINT principal_once UNIQUE NULLS NOT DISTINCT (kind, office, role, cleared, officer, name)
);
COMMENT ON TABLE recourse.principal IS 'Whom a case can be shown to: an office in a role (its cleared people apart), an officer, a partner, all oversight bodies';
INSERT INTO recourse.principal (id, kind, cleared, name) VALUES
  (1, 'fixed', false, 'oversight'),
  (2, 'fixed', false, 'sweep'),
  (3, 'fixed', false, 'sequencer'),
  (4, 'fixed', false, 'complainant'),
  (5, 'fixed', true, 'oversight');
COMMENT ON COLUMN recourse.principal.name IS 'Of a fixed one: 1 all oversight bodies, 5 their cleared people, 2 sweep, 3 sequencer, 4 the side of the complainant; of a partner, its code';

CREATE TABLE recourse.tables_version (
  name text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  since timestamptz NOT NULL,
  body text NOT NULL,
  approved_on date,
  women smallint,
  men smallint,
  CONSTRAINT tables_version_key PRIMARY KEY (name, version)
);
COMMENT ON TABLE recourse.tables_version IS 'Tables of rules as files, by version; the date and the panel that approved them';

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['code', 'calendar', 'holiday', 'area', 'office', 'command', 'officer', 'officer_role', 'away',
    'duty', 'interest', 'principal', 'tables_version']
  LOOP
    EXECUTE format('ALTER TABLE recourse.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE recourse.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON recourse.%I TO recourse_keeper USING (true) WITH CHECK (true)', t || '_keep', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON recourse.code, recourse.calendar, recourse.holiday, recourse.area, recourse.office,
  recourse.command, recourse.officer_role, recourse.away, recourse.duty, recourse.interest, recourse.principal,
  recourse.tables_version TO recourse_keeper;
GRANT SELECT (id, subject, pseudonym, office, vetting, head, active), INSERT, UPDATE ON recourse.officer TO recourse_keeper;
GRANT DELETE ON recourse.holiday, recourse.command, recourse.officer_role, recourse.away, recourse.duty TO recourse_keeper;
GRANT USAGE ON SEQUENCE recourse.principal_id TO recourse_keeper;

-- Public: anybody may know that an office is there. People only for whoever has said who is calling.
CREATE POLICY code_read ON recourse.code FOR SELECT TO recourse_app USING (true);
CREATE POLICY calendar_read ON recourse.calendar FOR SELECT TO recourse_app USING (true);
CREATE POLICY holiday_read ON recourse.holiday FOR SELECT TO recourse_app USING (true);
CREATE POLICY area_read ON recourse.area FOR SELECT TO recourse_app USING (true);
CREATE POLICY office_read ON recourse.office FOR SELECT TO recourse_app USING (true);
CREATE POLICY command_read ON recourse.command FOR SELECT TO recourse_app USING (true);
CREATE POLICY principal_read ON recourse.principal FOR SELECT TO recourse_app USING (true);
CREATE POLICY tables_version_read ON recourse.tables_version FOR SELECT TO recourse_app USING (true);
CREATE POLICY officer_read ON recourse.officer FOR SELECT TO recourse_app USING ((SELECT guard.kind()) IS NOT NULL);
CREATE POLICY officer_role_read ON recourse.officer_role FOR SELECT TO recourse_app USING ((SELECT guard.kind()) IS NOT NULL);
CREATE POLICY away_read ON recourse.away FOR SELECT TO recourse_app USING ((SELECT guard.kind()) IS NOT NULL);
CREATE POLICY duty_read ON recourse.duty FOR SELECT TO recourse_app USING ((SELECT guard.kind()) IS NOT NULL);
CREATE POLICY interest_read ON recourse.interest FOR SELECT TO recourse_app USING ((SELECT guard.kind()) IS NOT NULL);
GRANT SELECT ON recourse.code, recourse.calendar, recourse.holiday, recourse.area, recourse.office, recourse.command,
  recourse.officer, recourse.officer_role, recourse.away, recourse.duty, recourse.interest, recourse.principal,
  recourse.tables_version TO recourse_app;
