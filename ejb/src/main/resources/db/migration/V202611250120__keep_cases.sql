-- A case: its header, who may see it, its texts, its steps. The key is the 40 random bits of the reference. Every
-- table is shown only for the case in hand; what is free text or a name is sealed. Nothing is ever deleted.
SET LOCAL ROLE recourse_owner;

CREATE FUNCTION recourse.reference(bits bigint) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (bits >> (5 * i) & 31)::int + 1, 1)
      || CASE WHEN i = 4 THEN '-' ELSE '' END, '' ORDER BY i DESC)
    || '-' || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U', (bits % 37)::int + 1, 1)
  FROM generate_series(0, 7) i);
COMMENT ON FUNCTION recourse.reference(bigint) IS 'The reference as people read it: eight symbols of Crockford base32 and his check symbol';
GRANT EXECUTE ON FUNCTION recourse.reference(bigint) TO recourse_app, recourse_keeper;

CREATE TABLE recourse.grievance (
  id bigint PRIMARY KEY CHECK (id BETWEEN 0 AND 1099511627775),
  version int NOT NULL DEFAULT 0,
  revision int NOT NULL DEFAULT 0 CHECK (revision >= version),
  settled int NOT NULL DEFAULT 0,
  settled_in xid8,
  state smallint NOT NULL DEFAULT 1 CHECK (state BETWEEN 1 AND 14),
  asked_from smallint CHECK (asked_from BETWEEN 1 AND 14),
  appealed_from smallint CHECK (appealed_from BETWEEN 1 AND 14),
  severity smallint NOT NULL DEFAULT 2 CHECK (severity BETWEEN 1 AND 4),
  confidentiality smallint NOT NULL DEFAULT 2 CHECK (confidentiality BETWEEN 1 AND 4),
  level smallint CHECK (level BETWEEN 1 AND 6),
  category smallint CHECK (category > 0),
  tile smallint CHECK (tile > 0),
  area int CONSTRAINT grievance_area REFERENCES recourse.area,
  desk int CONSTRAINT grievance_desk REFERENCES recourse.office,
  carrier int CONSTRAINT grievance_carrier REFERENCES recourse.officer,
  office int CONSTRAINT grievance_office REFERENCES recourse.office,
  deciding_office int CONSTRAINT grievance_deciding_office REFERENCES recourse.office,
  received_at timestamptz NOT NULL,
  registered_at timestamptz NOT NULL,
  closed_at timestamptz,
  due_at timestamptz,
  waiting_for smallint,
  step smallint,
  hold boolean NOT NULL DEFAULT false,
  flags int NOT NULL DEFAULT 0,
  systemic boolean NOT NULL DEFAULT false,
  reprisal smallint CHECK (reprisal BETWEEN 1 AND 4),
  bypass text,
  summary_version int,
  summary_approved int,
  channel smallint,
  anonymous boolean NOT NULL DEFAULT true,
  language text CHECK (language ~ '^[a-z]{2,8}$'),
  returns smallint NOT NULL DEFAULT 0,
  disputes smallint NOT NULL DEFAULT 0,
  breaches smallint NOT NULL DEFAULT 0,
  tables_version int
) WITH (fillfactor = 85);
COMMENT ON TABLE recourse.grievance IS 'Header of a case. No index on a column that changes: every update stays on its page';
COMMENT ON COLUMN recourse.grievance.version IS 'Rises with material acts; what people act upon';
COMMENT ON COLUMN recourse.grievance.revision IS 'Rises by one with every act';
COMMENT ON COLUMN recourse.grievance.settled IS 'The revision whose act was settled last; written by settle alone';
COMMENT ON COLUMN recourse.grievance.settled_in IS 'The transaction that settled it; of no meaning afterwards';
COMMENT ON COLUMN recourse.grievance.level IS 'The highest level reached; never falls';
COMMENT ON COLUMN recourse.grievance.flags IS 'Bits by number of list flag, 1 << (number - 1)';
COMMENT ON COLUMN recourse.grievance.area IS 'Leading area; of a small place it can point to people';

CREATE TABLE recourse.reader (
  case_id bigint NOT NULL CONSTRAINT reader_case REFERENCES recourse.grievance,
  principal_id int NOT NULL CONSTRAINT reader_principal REFERENCES recourse.principal,
  cause smallint NOT NULL,
  reads int NOT NULL,
  adds int NOT NULL,
  own int NOT NULL,
  redacted int NOT NULL,
  reasoned int NOT NULL,
  works boolean NOT NULL,
  own_as int NOT NULL CONSTRAINT reader_own_as REFERENCES recourse.principal,
  since timestamptz NOT NULL,
  until timestamptz NOT NULL DEFAULT 'infinity',
  CONSTRAINT reader_key PRIMARY KEY (case_id, principal_id, cause, since)
);
COMMENT ON TABLE recourse.reader IS 'Who may see what of a case, by which relation, since when: bit masks of scopes. Ended, never deleted; written by settle alone';

CREATE TABLE recourse.tie (
  case_id bigint NOT NULL CONSTRAINT tie_case REFERENCES recourse.grievance,
  no int NOT NULL,
  relation smallint NOT NULL,
  principal int NOT NULL CONSTRAINT tie_principal REFERENCES recourse.principal,
  since timestamptz NOT NULL,
  until timestamptz NOT NULL DEFAULT 'infinity',
  cause text NOT NULL,
  CONSTRAINT tie_key PRIMARY KEY (case_id, no)
);
COMMENT ON TABLE recourse.tie IS 'The facts from which readership follows; cause is the act that made it. Written by settle alone';

CREATE TABLE recourse.barred (
  officer int NOT NULL CONSTRAINT barred_officer REFERENCES recourse.officer,
  case_id bigint NOT NULL CONSTRAINT barred_case REFERENCES recourse.grievance,
  since timestamptz NOT NULL,
  until timestamptz NOT NULL DEFAULT 'infinity',
  CONSTRAINT barred_key PRIMARY KEY (officer, case_id)
);
CREATE INDEX barred_case ON recourse.barred (case_id);
COMMENT ON TABLE recourse.barred IS 'Personal: officers kept from a case although their office is not. Written by settle alone';

CREATE TABLE recourse.docket (
  principal_id int NOT NULL,
  case_id bigint NOT NULL,
  shelf smallint NOT NULL,
  due_at timestamptz NOT NULL,
  step smallint,
  state smallint NOT NULL,
  severity smallint NOT NULL,
  confidentiality smallint NOT NULL,
  level smallint,
  category smallint,
  area int,
  desk int,
  office int,
  waiting_for smallint,
  hold boolean NOT NULL,
  version int NOT NULL,
  CONSTRAINT docket_key PRIMARY KEY (principal_id, case_id)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX docket_due ON recourse.docket (principal_id, shelf, due_at, case_id);
CREATE INDEX docket_oversight_area ON recourse.docket (area, shelf, due_at, case_id) WHERE principal_id = 1;
CREATE INDEX docket_oversight_category ON recourse.docket (category, shelf, due_at, case_id) WHERE principal_id = 1;
COMMENT ON TABLE recourse.docket IS 'Cases by principal that works with them: shelf 0 waits for you, 1 open elsewhere, 2 closed (due_at is when). Written by settle alone';

CREATE TABLE recourse.person (
  case_id bigint NOT NULL CONSTRAINT person_case REFERENCES recourse.grievance,
  no smallint NOT NULL CHECK (no > 0),
  pseudonym text NOT NULL CHECK (pseudonym ~ '^[0-9a-f]{32}$'),
  anonymous boolean NOT NULL,
  receipt_only boolean NOT NULL,
  language text CHECK (language ~ '^[a-z]{2,8}$'),
  at timestamptz NOT NULL,
  CONSTRAINT person_key PRIMARY KEY (case_id, no)
);
COMMENT ON TABLE recourse.person IS 'Complainants of a case, 1 to n; names and contacts are texts of scope identity';
COMMENT ON COLUMN recourse.person.pseudonym IS 'As the ledger names the person, in this case alone';
COMMENT ON COLUMN recourse.person.receipt_only IS 'Has a receipt and no safe contact';

CREATE TABLE recourse.text (
  case_id bigint NOT NULL CONSTRAINT text_case REFERENCES recourse.grievance,
  scope int NOT NULL CHECK (scope > 0 AND scope & (scope - 1) = 0),
  field smallint NOT NULL,
  version int NOT NULL CHECK (version > 0),
  person smallint,
  owner int NOT NULL CONSTRAINT text_owner REFERENCES recourse.principal,
  shared int[] NOT NULL DEFAULT '{}',
  redacted boolean NOT NULL DEFAULT false,
  author text NOT NULL CHECK (author ~ '^[0-9a-f]{32}$'),
  at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT text_key PRIMARY KEY (case_id, scope, field, version),
  CONSTRAINT text_person FOREIGN KEY (case_id, person) REFERENCES recourse.person
);
ALTER TABLE recourse.text ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.text IS 'Every text of a case, by scope and field; a new version is a new row';
COMMENT ON COLUMN recourse.text.owner IS 'The principal whose own it is';
COMMENT ON COLUMN recourse.text.shared IS 'Further principals whose own it is, because they received it';
COMMENT ON COLUMN recourse.text.redacted IS 'A derived form, without names, exact place and groups';
COMMENT ON COLUMN recourse.text.author IS 'Pseudonym of whoever wrote it';
COMMENT ON COLUMN recourse.text.sealed IS 'Personal: the text, sealed under a key of the case';

CREATE TABLE recourse.party (
  case_id bigint NOT NULL CONSTRAINT party_case REFERENCES recourse.grievance,
  no smallint NOT NULL CHECK (no > 0),
  role smallint NOT NULL,
  kind smallint NOT NULL,
  office int CONSTRAINT party_office REFERENCES recourse.office,
  digest text,
  name_version int,
  owner int NOT NULL CONSTRAINT party_owner REFERENCES recourse.principal,
  at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT party_key PRIMARY KEY (case_id, no)
);
COMMENT ON TABLE recourse.party IS 'Who is said to have done harm, must remedy or knows of it; a name is a text of scope identity';
COMMENT ON COLUMN recourse.party.digest IS 'Personal: keyed digest of the name, to find interests';
COMMENT ON COLUMN recourse.party.name_version IS 'Version of the text that holds the name';

CREATE TABLE recourse.allegation (
  case_id bigint NOT NULL CONSTRAINT allegation_case REFERENCES recourse.grievance,
  no smallint NOT NULL CHECK (no > 0),
  category smallint NOT NULL,
  party smallint,
  leads boolean NOT NULL,
  at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT allegation_key PRIMARY KEY (case_id, no),
  CONSTRAINT allegation_party FOREIGN KEY (case_id, party) REFERENCES recourse.party
);
COMMENT ON TABLE recourse.allegation IS 'Categories of a case, one of which leads, each against a party or not yet';

CREATE TABLE recourse.message (
  case_id bigint NOT NULL CONSTRAINT message_case REFERENCES recourse.grievance,
  no int NOT NULL CHECK (no > 0),
  kind smallint NOT NULL,
  direction smallint NOT NULL CHECK (direction IN (1, 2)),
  person smallint,
  answers int,
  owner int NOT NULL CONSTRAINT message_owner REFERENCES recourse.principal,
  shared int[] NOT NULL DEFAULT '{}',
  redacted boolean NOT NULL DEFAULT false,
  author text NOT NULL CHECK (author ~ '^[0-9a-f]{32}$'),
  at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT message_key PRIMARY KEY (case_id, no),
  CONSTRAINT message_person FOREIGN KEY (case_id, person) REFERENCES recourse.person,
  CONSTRAINT message_answers FOREIGN KEY (case_id, answers) REFERENCES recourse.message
);
ALTER TABLE recourse.message ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.message IS 'Messages, questions and answers: direction 1 from the complainant, 2 to the complainant';
COMMENT ON COLUMN recourse.message.sealed IS 'Personal: the text, sealed under a key of the case';

CREATE TABLE recourse.item (
  case_id bigint NOT NULL CONSTRAINT item_case REFERENCES recourse.grievance,
  no smallint NOT NULL CHECK (no > 0),
  version int NOT NULL CHECK (version > 0),
  type smallint NOT NULL,
  office int CONSTRAINT item_office REFERENCES recourse.office,
  due_at timestamptz,
  value bigint CHECK (value >= 0),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  state smallint NOT NULL,
  person smallint,
  owner int NOT NULL CONSTRAINT item_owner REFERENCES recourse.principal,
  shared int[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT item_key PRIMARY KEY (case_id, no, version),
  CONSTRAINT item_person FOREIGN KEY (case_id, person) REFERENCES recourse.person,
  CONSTRAINT item_money CHECK (num_nulls(value, currency) <> 1)
);
ALTER TABLE recourse.item ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.item IS 'Items of a remedy; what becomes of one is a new version';
COMMENT ON COLUMN recourse.item.value IS 'In minor units of the currency';
COMMENT ON COLUMN recourse.item.sealed IS 'Personal: what is promised, sealed under a key of the case';

CREATE TABLE recourse.case_key (
  case_id bigint NOT NULL CONSTRAINT case_key_case REFERENCES recourse.grievance,
  no smallint NOT NULL CHECK (no >= 0),
  kek smallint NOT NULL,
  wrapped bytea NOT NULL,
  CONSTRAINT case_key_key PRIMARY KEY (case_id, no)
);
ALTER TABLE recourse.case_key ALTER wrapped SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.case_key IS 'Wrapped keys of a case: 0 the case, n a person, one more the identity at P4. A backup of its own';

CREATE TABLE recourse.clock (
  case_id bigint NOT NULL CONSTRAINT clock_case REFERENCES recourse.grievance,
  step smallint NOT NULL,
  no int NOT NULL CHECK (no > 0),
  owner_principal int NOT NULL CONSTRAINT clock_owner REFERENCES recourse.principal,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  next_at timestamptz NOT NULL,
  stage smallint NOT NULL DEFAULT 0,
  paused_at timestamptz,
  paused_used int NOT NULL DEFAULT 0,
  extended boolean NOT NULL DEFAULT false,
  tables_version int NOT NULL,
  running boolean NOT NULL,
  breached_at timestamptz,
  subject text,
  CONSTRAINT clock_key PRIMARY KEY (case_id, step, no)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX clock_next ON recourse.clock (next_at, case_id) WHERE running;
COMMENT ON TABLE recourse.clock IS 'Steps that somebody owes by a date; next_at is the next of 50 %, 80 %, 100 %';
COMMENT ON COLUMN recourse.clock.subject IS 'What one of many clocks of a step is about: the word to tell, the item, the pending act';
COMMENT ON COLUMN recourse.clock.breached_at IS 'The date that passed; stays for ever';

CREATE TABLE recourse.pending_act (
  case_id bigint NOT NULL CONSTRAINT pending_act_case REFERENCES recourse.grievance,
  no int NOT NULL CHECK (no > 0),
  act text NOT NULL,
  version int NOT NULL,
  by_actor text NOT NULL CHECK (by_actor ~ '^[0-9a-f]{32}$'),
  by_role text NOT NULL,
  second int[] NOT NULL,
  until timestamptz NOT NULL,
  state smallint NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
  at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT pending_act_key PRIMARY KEY (case_id, no)
);
ALTER TABLE recourse.pending_act ALTER sealed SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX pending_act_waits ON recourse.pending_act (case_id, act) WHERE state = 0;
COMMENT ON TABLE recourse.pending_act IS 'Acts that wait for a second person: state 0 waits, 1 confirmed, 2 declined, 3 void or lapsed';
COMMENT ON COLUMN recourse.pending_act.second IS 'Principals that may confirm or decline';
COMMENT ON COLUMN recourse.pending_act.sealed IS 'Personal: what was asked for, sealed under a key of the case';

CREATE TABLE recourse.receipt (
  digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
  case_id bigint NOT NULL CONSTRAINT receipt_case REFERENCES recourse.grievance,
  person smallint NOT NULL,
  pseudonym text NOT NULL CHECK (pseudonym ~ '^[0-9a-f]{32}$'),
  until timestamptz NOT NULL DEFAULT 'infinity',
  CONSTRAINT receipt_person FOREIGN KEY (case_id, person) REFERENCES recourse.person
);
COMMENT ON TABLE recourse.receipt IS 'The complainant''s key, as a keyed digest; looked up by definer functions alone';
COMMENT ON COLUMN recourse.receipt.digest IS 'Personal: keyed digest of the receipt';

CREATE TABLE recourse.outbox (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  case_id bigint NOT NULL CONSTRAINT outbox_case REFERENCES recourse.grievance,
  signal text NOT NULL,
  recipient int CONSTRAINT outbox_recipient REFERENCES recourse.principal,
  person smallint,
  facts text[] NOT NULL DEFAULT '{}',
  due_at timestamptz NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  state smallint NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3)
);
CREATE INDEX outbox_due ON recourse.outbox (due_at) WHERE state = 0;
COMMENT ON TABLE recourse.outbox IS 'Signals that go out and tasks for a second case: state 0 waits, 1 done, 2 given up, 3 void. No text, no address';
