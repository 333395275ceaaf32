-- What lifecycle.csv says of every act, so that it holds even if the server is wrong: who, from where to where, which
-- attributes, which second person. Numbers are those of recourse.code.
SET LOCAL ROLE recourse_keeper;

CREATE TABLE guard.act (
  act text PRIMARY KEY,
  release smallint NOT NULL,
  material boolean NOT NULL,
  only_adds boolean NOT NULL,
  stream text
);
COMMENT ON TABLE guard.act IS 'Acts: whether they raise the version, need no sight of the case, or belong to a stream of the administration';

CREATE TABLE guard.act_role (
  act text NOT NULL CONSTRAINT act_role_act REFERENCES guard.act,
  role text NOT NULL,
  relation smallint NOT NULL,
  CONSTRAINT act_role_key PRIMARY KEY (act, role, relation)
);
COMMENT ON TABLE guard.act_role IS 'Which role may do which act in which relation to the case';

CREATE TABLE guard.covers (
  relation smallint NOT NULL,
  acts_as smallint NOT NULL,
  CONSTRAINT covers_key PRIMARY KEY (relation, acts_as)
);
COMMENT ON TABLE guard.covers IS 'Relations that do every act of another: carrier and named those of the desk, L5-with those of the office that is accountable or decides';

CREATE TABLE guard.transition (
  act text NOT NULL CONSTRAINT transition_act REFERENCES guard.act,
  from_state smallint NOT NULL,
  to_state smallint NOT NULL,
  CONSTRAINT transition_key PRIMARY KEY (act, from_state, to_state)
);
COMMENT ON TABLE guard.transition IS 'From which state an act leads to which; to 0 is back to the state asked or appealed from';

CREATE TABLE guard.act_attribute (
  act text NOT NULL,
  attribute text NOT NULL,
  CONSTRAINT act_attribute_key PRIMARY KEY (act, attribute)
);
COMMENT ON TABLE guard.act_attribute IS 'Which columns of the header an act may change; * is every act. The state follows guard.transition';

CREATE TABLE guard.second (
  act text PRIMARY KEY CONSTRAINT second_act REFERENCES guard.act,
  severities smallint[] NOT NULL,
  confidentialities smallint[] NOT NULL,
  by_role text NOT NULL
);
COMMENT ON TABLE guard.second IS 'Acts that change nothing before another person confirmed: always, or for these severities, levels of confidentiality, or roles';

ALTER TABLE guard.act ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.act FORCE ROW LEVEL SECURITY;
ALTER TABLE guard.act_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.act_role FORCE ROW LEVEL SECURITY;
ALTER TABLE guard.covers ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.covers FORCE ROW LEVEL SECURITY;
ALTER TABLE guard.transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.transition FORCE ROW LEVEL SECURITY;
ALTER TABLE guard.act_attribute ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.act_attribute FORCE ROW LEVEL SECURITY;
ALTER TABLE guard.second ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.second FORCE ROW LEVEL SECURITY;
CREATE POLICY act_keep ON guard.act TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY act_role_keep ON guard.act_role TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY covers_keep ON guard.covers TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY transition_keep ON guard.transition TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY act_attribute_keep ON guard.act_attribute TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY second_keep ON guard.second TO recourse_keeper USING (true) WITH CHECK (true);

INSERT INTO recourse.code (list, number, code) VALUES
  ('access_value', 1, 'none'), ('access_value', 2, 'write'), ('access_value', 3, 'own'),
  ('access_value', 4, 'redacted'), ('access_value', 5, 'consent'), ('access_value', 6, 'reason'),
  ('access_value', 7, 'vetted'), ('access_value', 8, 'yes'), ('band', 1, 'LOW'), ('band', 2, 'MEDIUM'),
  ('band', 3, 'HIGH'), ('band', 4, 'CRITICAL'), ('category', 1, 'SEC-01'), ('category', 2, 'SEC-02'),
  ('category', 3, 'SEC-03'), ('category', 4, 'SEC-04'), ('category', 5, 'VIO-01'), ('category', 6, 'EXT-01'),
  ('category', 7, 'SEZ-01'), ('category', 8, 'COR-01'), ('category', 9, 'RET-01'), ('category', 10, 'EVI-01'),
  ('category', 11, 'LIC-01'), ('category', 12, 'LIC-02'), ('category', 13, 'LSM-01'), ('category', 14, 'CHL-01'),
  ('category', 15, 'FOR-01'), ('category', 16, 'TRF-01'), ('category', 17, 'WAG-01'), ('category', 18, 'PRC-01'),
  ('category', 19, 'DBT-01'), ('category', 20, 'OHS-01'), ('category', 21, 'ENV-01'), ('category', 22, 'WAT-01'),
  ('category', 23, 'LND-01'), ('category', 24, 'GBV-01'), ('category', 25, 'DIS-01'), ('category', 26, 'MIG-01'),
  ('category', 27, 'HCC-01'), ('category', 28, 'CUL-01'), ('category', 29, 'IND-01'), ('category', 30, 'ASC-01'),
  ('category', 31, 'SVC-01'), ('category', 32, 'MEC-01'), ('category', 33, 'OTH-99'), ('channel', 1, 'LIAISON'),
  ('channel', 2, 'WEB'), ('channel', 3, 'ODK'), ('channel', 4, 'SMS'), ('channel', 5, 'PHONE'),
  ('channel', 6, 'PAPER'), ('channel', 7, 'IMPORT'), ('channel', 8, 'API'), ('confidentiality', 1, 'P1'),
  ('confidentiality', 2, 'P2'), ('confidentiality', 3, 'P3'), ('confidentiality', 4, 'P4'),
  ('flag', 1, 'LIFE_AT_RISK'), ('flag', 2, 'INJURY'), ('flag', 3, 'WEAPON'), ('flag', 4, 'DETAINED'),
  ('flag', 5, 'DEADLINE_72H'), ('flag', 6, 'GROSS'), ('flag', 7, 'UNDER_18'), ('flag', 8, 'SEXUAL_VIOLENCE'),
  ('flag', 9, 'TRAFFICKING_SIGNS'), ('flag', 10, 'REPRISAL'), ('level', 1, 'L1'), ('level', 2, 'L2'),
  ('level', 3, 'L3'), ('level', 4, 'L4'), ('level', 5, 'L5'), ('level', 6, 'TOP'), ('party', 1, 'MINING_AUTH'),
  ('party', 2, 'LOCAL_GOV'), ('party', 3, 'LAND_OFFICE'), ('party', 4, 'TRADITIONAL'), ('party', 5, 'POLICE'),
  ('party', 6, 'MINE_POLICE'), ('party', 7, 'GENDARMERIE'), ('party', 8, 'RANGERS'), ('party', 9, 'MILITARY'),
  ('party', 10, 'INTELLIGENCE'), ('party', 11, 'CUSTOMS_TAX'), ('party', 12, 'ENV_AGENCY'),
  ('party', 13, 'LABOUR_INSP'), ('party', 14, 'HEALTH_SERVICE'), ('party', 15, 'SOCIAL_SERVICE'),
  ('party', 16, 'INSPECTORATE'), ('party', 17, 'JUDICIARY'), ('party', 18, 'OVERSIGHT'), ('party', 19, 'MECHANISM'),
  ('party', 20, 'PRIVATE_SECURITY'), ('party', 21, 'LSM'), ('party', 22, 'COOPERATIVE'), ('party', 23, 'PIT_OWNER'),
  ('party', 24, 'FINANCIER'), ('party', 25, 'TRADER'), ('party', 26, 'PROCESSOR'), ('party', 27, 'MINER'),
  ('party', 28, 'COMMUNITY_MEMBER'), ('party', 29, 'ARMED_GROUP'), ('party', 30, 'OTHER_STATE'),
  ('party', 31, 'OTHER_PRIVATE'), ('party', 32, 'UNKNOWN_ARMED'), ('party', 33, 'UNKNOWN'),
  ('party_role', 1, 'ALLEGED'), ('party_role', 2, 'MUST_REMEDY'), ('party_role', 3, 'INFORMANT'),
  ('relation', 1, 'new'), ('relation', 2, 'no-case'), ('relation', 3, 'clock'), ('relation', 4, 'respondent-office'),
  ('relation', 5, 'command-above'), ('relation', 6, 'command-below'), ('relation', 7, 'interest'),
  ('relation', 8, 'recused'), ('relation', 9, 'security-service'), ('relation', 10, 'receipt'),
  ('relation', 11, 'named'), ('relation', 12, 'carrier'), ('relation', 13, 'desk'), ('relation', 14, 'oversight-body'),
  ('relation', 15, 'second-person'), ('relation', 16, 'logged-it'), ('relation', 17, 'L5-with'),
  ('relation', 18, 'accountable-office'), ('relation', 19, 'deciding-office'), ('relation', 20, 'asked-office'),
  ('relation', 21, 'former-office'), ('relation', 22, 'L5-told'), ('relation', 23, 'partner'),
  ('relation', 24, 'place'), ('relation', 25, 'other-desk'), ('relation', 26, 'not-named'),
  ('relation', 27, 'other-office'), ('relation', 28, 'L5-without'), ('relation', 29, 'administrator'),
  ('relation', 30, 'stranger'), ('remedy', 1, 'RST'), ('remedy', 2, 'CMP'), ('remedy', 3, 'RHB'), ('remedy', 4, 'SAT'),
  ('remedy', 5, 'GNR'), ('remedy', 6, 'INT'), ('severity', 1, 'S1'), ('severity', 2, 'S2'), ('severity', 3, 'S3'),
  ('severity', 4, 'S4'), ('state', 1, 'REGISTERED'), ('state', 2, 'TRIAGED'), ('state', 3, 'INADMISSIBLE'),
  ('state', 4, 'ASSIGNED'), ('state', 5, 'IN_ACTION'), ('state', 6, 'AWAITING_COMPLAINANT'), ('state', 7, 'PROPOSED'),
  ('state', 8, 'OFFERED'), ('state', 9, 'DISPUTED'), ('state', 10, 'UNDER_APPEAL'), ('state', 11, 'REMEDY'),
  ('state', 12, 'REFERRED'), ('state', 13, 'CLOSING'), ('state', 14, 'CLOSED'), ('step', 1, 'ACKNOWLEDGE'),
  ('step', 2, 'ON_CALL'), ('step', 3, 'SAFETY_PLAN'), ('step', 4, 'TRIAGE'), ('step', 5, 'TAKE_SEALED'),
  ('step', 6, 'ADMISSIBILITY'), ('step', 7, 'SECOND_PERSON'), ('step', 8, 'TELL'), ('step', 9, 'TELL_DECISION'),
  ('step', 10, 'UNREAD'), ('step', 11, 'ACCEPT_OR_RECUSE'), ('step', 12, 'PROTECTION_REPORT'),
  ('step', 13, 'PROPOSAL'), ('step', 14, 'MILESTONE'), ('step', 15, 'REVISION'), ('step', 16, 'MEASURE_REPORT'),
  ('step', 17, 'HEARING_REPLY'), ('step', 18, 'UPDATE_COMPLAINANT'), ('step', 19, 'RELEASE'),
  ('step', 20, 'APPEAL_WINDOW'), ('step', 21, 'REVIEW_DISPUTE'), ('step', 22, 'APPEAL_DECISION'),
  ('step', 23, 'REMEDY_ITEM'), ('step', 24, 'VERIFY_REMEDY'), ('step', 25, 'REFERRAL_CHECK'),
  ('step', 26, 'SERVICE_CHECK'), ('step', 27, 'AWAITING_COMPLAINANT'), ('step', 28, 'CLOSE'),
  ('step', 29, 'HOLD_REVIEW'), ('step', 30, 'REMARK_REPLY'), ('step', 31, 'CALL_BACK_30'),
  ('step', 32, 'CALL_BACK_90'), ('step', 33, 'BREAK_GLASS'), ('step', 34, 'BREAK_GLASS_REVIEW'),
  ('step', 35, 'REOPEN_WINDOW'), ('step', 36, 'CASE_CLOCK'), ('tile', 1, 'SECURITY'), ('tile', 2, 'ROADBLOCK'),
  ('tile', 3, 'SITE'), ('tile', 4, 'LICENCE'), ('tile', 5, 'PRICE'), ('tile', 6, 'DEBT'), ('tile', 7, 'PAY'),
  ('tile', 8, 'ACCIDENT'), ('tile', 9, 'PITS'), ('tile', 10, 'LAND'), ('tile', 11, 'WATER'), ('tile', 12, 'CHILDREN'),
  ('tile', 13, 'TREATED'), ('tile', 14, 'ALONE'), ('tile', 15, 'PUNISHED'), ('tile', 16, 'SERVICES'),
  ('tile', 17, 'YOU'), ('tile', 18, 'OTHER'), ('vetting', 1, 'NONE'), ('vetting', 2, 'CLEARED'),
  ('vetting', 3, 'SEALED');
INSERT INTO recourse.code (list, number, code) VALUES
  ('scope', 1, 'skeleton'), ('scope', 2, 'summary'), ('scope', 4, 'narrative'), ('scope', 8, 'identity'),
  ('scope', 16, 'groups'), ('scope', 32, 'exact_location'), ('scope', 64, 'evidence'), ('scope', 128, 'messages'),
  ('scope', 256, 'notes'), ('scope', 512, 'plan'), ('scope', 1024, 'proposal'), ('scope', 2048, 'remedy'),
  ('scope', 4096, 'history'), ('scope', 8192, 'access_log');

-- act, release, material, only adds, stream
INSERT INTO guard.act (act, release, material, only_adds, stream) VALUES
  ('register', 1, True, False, NULL), ('acknowledge', 1, False, False, NULL), ('assign', 3, False, False, NULL),
  ('name', 1, True, False, NULL), ('take', 1, False, False, NULL), ('hand-over', 3, True, False, NULL),
  ('step-back', 3, True, False, NULL), ('triage', 1, True, False, NULL), ('write-summary', 1, True, False, NULL),
  ('approve-summary', 1, True, False, NULL), ('admit', 1, True, False, NULL), ('reject', 3, True, False, NULL),
  ('refer', 3, True, False, NULL), ('referral-report', 3, True, False, NULL),
  ('refer-part', 3, True, False, NULL), ('refer-part-report', 3, True, False, NULL),
  ('accept', 1, True, False, NULL), ('recuse', 1, True, False, NULL), ('re-route', 3, True, False, NULL),
  ('ask', 1, True, False, NULL), ('answer', 1, True, False, NULL), ('lapse', 1, True, False, NULL),
  ('plan', 3, True, False, NULL), ('report-protection', 1, False, False, NULL),
  ('plan-safety', 1, False, False, NULL), ('request-measure', 3, True, False, NULL),
  ('report-measure', 3, False, True, NULL), ('end-measure', 3, True, False, NULL),
  ('hear', 3, True, False, NULL), ('reply', 3, False, False, NULL), ('mediate', 3, True, False, NULL),
  ('extend', 3, True, False, NULL), ('milestone', 3, False, False, NULL), ('contribute', 3, False, False, NULL),
  ('propose', 1, True, False, NULL), ('return', 1, True, False, NULL), ('release', 1, True, False, NULL),
  ('tell', 1, False, False, NULL), ('agree', 1, True, False, NULL), ('dispute', 1, True, False, NULL),
  ('revise', 1, True, False, NULL), ('stand', 3, True, False, NULL), ('appeal', 3, True, False, NULL),
  ('uphold', 3, True, False, NULL), ('dismiss', 3, True, False, NULL), ('report-done', 1, True, True, NULL),
  ('pay', 3, False, True, NULL), ('view-item', 3, False, False, NULL), ('verify', 1, True, False, NULL),
  ('withdraw', 1, True, False, NULL), ('close', 1, True, False, NULL), ('reopen', 3, True, False, NULL),
  ('escalate', 1, True, False, NULL), ('remind', 1, False, False, NULL),
  ('report-progress', 1, False, False, NULL), ('upgrade', 3, True, False, NULL),
  ('downgrade', 3, True, False, NULL), ('reclassify', 3, True, False, NULL), ('score', 3, False, True, NULL),
  ('hold', 3, True, False, NULL), ('review-hold', 3, False, False, NULL), ('release-hold', 3, True, False, NULL),
  ('message', 1, False, True, NULL), ('note', 1, False, True, NULL), ('add-information', 3, False, True, NULL),
  ('add-evidence', 5, False, True, NULL), ('add-party', 3, True, True, NULL),
  ('correct-party', 3, True, False, NULL), ('add-person', 3, True, True, NULL),
  ('add-groups', 3, False, True, NULL), ('add-money', 3, False, True, NULL), ('add-stage', 3, True, False, NULL),
  ('consent', 4, True, True, NULL), ('revoke-consent', 4, True, False, NULL), ('disclose', 4, True, False, NULL),
  ('disclose-by-law', 4, True, False, NULL), ('change-contact', 4, True, True, NULL),
  ('renew-receipt', 4, True, False, NULL), ('link', 3, True, False, NULL), ('unlink', 3, True, False, NULL),
  ('open-linked', 3, True, False, NULL), ('report-reprisal', 3, True, True, NULL),
  ('call-back', 1, False, False, NULL), ('alert-pattern', 3, False, False, NULL),
  ('confirm', 1, False, False, NULL), ('decline', 1, False, False, NULL), ('break-glass', 4, True, False, NULL),
  ('end-break-glass', 4, False, False, NULL), ('review-glass', 4, False, False, NULL),
  ('unmask', 4, False, False, NULL), ('remark', 3, False, False, NULL), ('answer-remark', 3, False, False, NULL),
  ('read', 1, False, False, NULL), ('record', 2, False, False, NULL), ('export', 4, False, False, NULL),
  ('legal-hold', 4, True, False, NULL), ('lift-legal-hold', 4, True, False, NULL),
  ('erase', 4, True, False, NULL), ('declare-interest', 4, False, False, 'admin/directory'),
  ('set-officer', 4, False, False, 'admin/directory'), ('set-office', 4, False, False, 'admin/directory'),
  ('set-calendar', 3, False, False, 'admin/directory'), ('set-policy', 4, False, False, 'admin/taxonomy'),
  ('publish', 5, False, False, 'admin/publication');

-- The last five are the product itself when it is installed, before there is an administrator.
INSERT INTO guard.act_role (act, role, relation) VALUES
  ('register', 'stranger', 1), ('register', 'liaison', 1), ('register', 'case-manager', 1),
  ('register', 'protection', 1), ('register', 'partner', 1), ('acknowledge', 'case-manager', 13),
  ('acknowledge', 'protection', 11), ('acknowledge', 'clockwork', 3), ('assign', 'case-manager', 13),
  ('assign', 'protection', 11), ('assign', 'official', 18), ('assign', 'official', 19), ('assign', 'official', 20),
  ('assign', 'official', 21), ('name', 'protection', 11), ('name', 'case-manager', 13), ('name', 'clockwork', 3),
  ('take', 'protection', 11), ('take', 'case-manager', 11), ('hand-over', 'liaison', 16),
  ('hand-over', 'case-manager', 13), ('hand-over', 'clockwork', 3), ('step-back', 'liaison', 16),
  ('step-back', 'case-manager', 13), ('step-back', 'protection', 11), ('step-back', 'official', 18),
  ('step-back', 'official', 19), ('step-back', 'official', 20), ('step-back', 'official', 21),
  ('step-back', 'oversight', 14), ('triage', 'case-manager', 13), ('triage', 'protection', 11),
  ('write-summary', 'liaison', 16), ('write-summary', 'case-manager', 13), ('write-summary', 'protection', 11),
  ('approve-summary', 'case-manager', 13), ('approve-summary', 'protection', 11), ('admit', 'case-manager', 13),
  ('admit', 'protection', 11), ('reject', 'case-manager', 13), ('reject', 'protection', 11),
  ('refer', 'case-manager', 13), ('refer', 'protection', 11), ('referral-report', 'case-manager', 13),
  ('referral-report', 'protection', 11), ('refer-part', 'case-manager', 13), ('refer-part', 'protection', 11),
  ('refer-part', 'liaison', 16), ('refer-part-report', 'case-manager', 13), ('refer-part-report', 'protection', 11),
  ('refer-part-report', 'liaison', 16), ('accept', 'official', 18), ('recuse', 'official', 18),
  ('recuse', 'official', 19), ('re-route', 'case-manager', 13), ('re-route', 'protection', 11),
  ('re-route', 'clockwork', 3), ('ask', 'case-manager', 13), ('ask', 'protection', 11), ('ask', 'official', 18),
  ('ask', 'official', 19), ('answer', 'complainant', 10), ('answer', 'liaison', 16), ('answer', 'case-manager', 13),
  ('answer', 'protection', 11), ('lapse', 'clockwork', 3), ('plan', 'official', 18),
  ('report-protection', 'official', 18), ('report-protection', 'official', 21), ('plan-safety', 'case-manager', 13),
  ('plan-safety', 'protection', 11), ('plan-safety', 'liaison', 16), ('request-measure', 'case-manager', 13),
  ('request-measure', 'protection', 11), ('request-measure', 'official', 18), ('report-measure', 'official', 20),
  ('end-measure', 'case-manager', 13), ('end-measure', 'protection', 11), ('end-measure', 'official', 18),
  ('hear', 'case-manager', 13), ('hear', 'protection', 11), ('reply', 'case-manager', 13), ('reply', 'protection', 11),
  ('reply', 'clockwork', 3), ('mediate', 'case-manager', 13), ('mediate', 'protection', 11),
  ('extend', 'official', 18), ('extend', 'official', 19), ('milestone', 'official', 18),
  ('milestone', 'case-manager', 13), ('milestone', 'protection', 11), ('contribute', 'official', 21),
  ('propose', 'official', 18), ('return', 'case-manager', 13), ('return', 'protection', 11),
  ('release', 'case-manager', 13), ('release', 'protection', 11), ('tell', 'liaison', 16),
  ('tell', 'case-manager', 13), ('tell', 'protection', 11), ('tell', 'clockwork', 3), ('agree', 'complainant', 10),
  ('agree', 'liaison', 16), ('dispute', 'complainant', 10), ('dispute', 'liaison', 16), ('revise', 'case-manager', 13),
  ('revise', 'protection', 11), ('stand', 'case-manager', 13), ('stand', 'protection', 11),
  ('appeal', 'complainant', 10), ('appeal', 'liaison', 16), ('uphold', 'official', 19), ('dismiss', 'official', 19),
  ('report-done', 'official', 18), ('report-done', 'official', 20), ('pay', 'official', 18), ('pay', 'official', 20),
  ('pay', 'case-manager', 13), ('pay', 'protection', 11), ('view-item', 'complainant', 10),
  ('view-item', 'liaison', 16), ('verify', 'case-manager', 13), ('verify', 'protection', 11),
  ('verify', 'liaison', 16), ('withdraw', 'complainant', 10), ('withdraw', 'liaison', 16),
  ('close', 'case-manager', 13), ('close', 'protection', 11), ('reopen', 'complainant', 10), ('reopen', 'liaison', 16),
  ('reopen', 'oversight', 14), ('escalate', 'clockwork', 3), ('escalate', 'case-manager', 13),
  ('escalate', 'protection', 11), ('escalate', 'complainant', 10), ('escalate', 'liaison', 16),
  ('escalate', 'oversight', 14), ('escalate', 'official', 22), ('remind', 'clockwork', 3),
  ('report-progress', 'case-manager', 13), ('report-progress', 'protection', 11), ('upgrade', 'case-manager', 13),
  ('upgrade', 'protection', 11), ('upgrade', 'liaison', 16), ('upgrade', 'oversight', 14), ('upgrade', 'clockwork', 3),
  ('downgrade', 'case-manager', 13), ('downgrade', 'protection', 11), ('reclassify', 'case-manager', 13),
  ('reclassify', 'protection', 11), ('score', 'case-manager', 13), ('score', 'protection', 11),
  ('score', 'liaison', 16), ('hold', 'case-manager', 13), ('hold', 'protection', 11), ('hold', 'liaison', 16),
  ('hold', 'oversight', 14), ('review-hold', 'case-manager', 13), ('review-hold', 'protection', 11),
  ('review-hold', 'oversight', 14), ('release-hold', 'case-manager', 13), ('release-hold', 'protection', 11),
  ('release-hold', 'oversight', 14), ('message', 'complainant', 10), ('message', 'liaison', 16),
  ('message', 'case-manager', 13), ('message', 'protection', 11), ('note', 'case-manager', 13),
  ('note', 'protection', 11), ('note', 'official', 18), ('note', 'official', 19), ('note', 'official', 21),
  ('note', 'official', 20), ('note', 'oversight', 14), ('add-information', 'complainant', 10),
  ('add-information', 'liaison', 16), ('add-information', 'case-manager', 13), ('add-information', 'protection', 11),
  ('add-information', 'partner', 23), ('add-evidence', 'complainant', 10), ('add-evidence', 'liaison', 16),
  ('add-evidence', 'case-manager', 13), ('add-evidence', 'protection', 11), ('add-evidence', 'official', 18),
  ('add-evidence', 'official', 19), ('add-evidence', 'official', 20), ('add-evidence', 'partner', 23),
  ('add-party', 'complainant', 10), ('add-party', 'liaison', 16), ('add-party', 'case-manager', 13),
  ('add-party', 'protection', 11), ('correct-party', 'case-manager', 13), ('correct-party', 'protection', 11),
  ('add-person', 'liaison', 16), ('add-person', 'case-manager', 13), ('add-person', 'protection', 11),
  ('add-groups', 'complainant', 10), ('add-groups', 'liaison', 16), ('add-groups', 'protection', 11),
  ('add-money', 'complainant', 10), ('add-money', 'liaison', 16), ('add-money', 'case-manager', 13),
  ('add-money', 'protection', 11), ('add-money', 'official', 18), ('add-stage', 'liaison', 16),
  ('add-stage', 'case-manager', 13), ('add-stage', 'protection', 11), ('consent', 'complainant', 10),
  ('consent', 'liaison', 16), ('consent', 'case-manager', 13), ('consent', 'protection', 11),
  ('revoke-consent', 'complainant', 10), ('revoke-consent', 'liaison', 16), ('revoke-consent', 'protection', 11),
  ('revoke-consent', 'case-manager', 13), ('disclose', 'case-manager', 13), ('disclose', 'protection', 11),
  ('disclose-by-law', 'case-manager', 13), ('disclose-by-law', 'protection', 11),
  ('change-contact', 'complainant', 10), ('change-contact', 'liaison', 16), ('change-contact', 'case-manager', 13),
  ('change-contact', 'protection', 11), ('renew-receipt', 'complainant', 10), ('renew-receipt', 'liaison', 16),
  ('renew-receipt', 'protection', 11), ('renew-receipt', 'case-manager', 13), ('link', 'case-manager', 13),
  ('link', 'protection', 11), ('link', 'clockwork', 3), ('link', 'oversight', 14), ('unlink', 'case-manager', 13),
  ('unlink', 'protection', 11), ('open-linked', 'case-manager', 13), ('open-linked', 'protection', 11),
  ('open-linked', 'clockwork', 3), ('open-linked', 'official', 22), ('open-linked', 'official', 18),
  ('report-reprisal', 'complainant', 10), ('report-reprisal', 'liaison', 16), ('report-reprisal', 'case-manager', 13),
  ('report-reprisal', 'protection', 11), ('call-back', 'liaison', 16), ('call-back', 'case-manager', 13),
  ('call-back', 'protection', 11), ('alert-pattern', 'clockwork', 3), ('confirm', 'case-manager', 15),
  ('confirm', 'protection', 15), ('confirm', 'oversight', 15), ('confirm', 'administrator', 15),
  ('decline', 'case-manager', 15), ('decline', 'protection', 15), ('decline', 'oversight', 15),
  ('decline', 'administrator', 15), ('break-glass', 'case-manager', 25), ('break-glass', 'case-manager', 13),
  ('break-glass', 'protection', 26), ('break-glass', 'liaison', 24), ('break-glass', 'official', 22),
  ('break-glass', 'official', 28), ('end-break-glass', 'clockwork', 3), ('review-glass', 'oversight', 14),
  ('unmask', 'oversight', 14), ('remark', 'oversight', 14), ('answer-remark', 'case-manager', 13),
  ('answer-remark', 'protection', 11), ('read', 'complainant', 10), ('read', 'liaison', 16), ('read', 'liaison', 24),
  ('read', 'case-manager', 13), ('read', 'case-manager', 25), ('read', 'case-manager', 15), ('read', 'protection', 11),
  ('read', 'official', 18), ('read', 'official', 19), ('read', 'official', 20), ('read', 'official', 21),
  ('read', 'official', 22), ('read', 'oversight', 14), ('read', 'partner', 23), ('record', 'liaison', 16),
  ('record', 'case-manager', 13), ('record', 'protection', 11), ('record', 'official', 18), ('record', 'official', 19),
  ('record', 'oversight', 14), ('export', 'oversight', 14), ('export', 'case-manager', 13),
  ('export', 'protection', 11), ('legal-hold', 'oversight', 14), ('lift-legal-hold', 'oversight', 14),
  ('erase', 'protection', 11), ('erase', 'case-manager', 13), ('declare-interest', 'official', 2),
  ('declare-interest', 'liaison', 2), ('declare-interest', 'case-manager', 2), ('declare-interest', 'protection', 2),
  ('declare-interest', 'oversight', 2), ('declare-interest', 'administrator', 2), ('set-officer', 'administrator', 2),
  ('set-office', 'administrator', 2), ('set-calendar', 'administrator', 2), ('set-policy', 'administrator', 2),
  ('publish', 'oversight', 2), ('set-office', 'clockwork', 3), ('set-officer', 'clockwork', 3),
  ('set-calendar', 'clockwork', 3), ('set-policy', 'clockwork', 3), ('declare-interest', 'clockwork', 3);

INSERT INTO guard.covers (relation, acts_as) SELECT number, number FROM recourse.code WHERE list = 'relation';
INSERT INTO guard.covers (relation, acts_as) VALUES
  (12, 13), (11, 13), (17, 18), (17, 19);

INSERT INTO guard.transition (act, from_state, to_state) VALUES
  ('register', 1, 1), ('triage', 1, 2), ('admit', 2, 4), ('reject', 2, 3), ('refer', 2, 12), ('refer', 4, 12),
  ('refer', 5, 12), ('refer', 9, 12), ('referral-report', 12, 13), ('referral-report', 12, 2),
  ('referral-report', 12, 12), ('accept', 4, 5), ('recuse', 4, 4), ('recuse', 5, 4), ('recuse', 6, 4),
  ('recuse', 7, 4), ('recuse', 8, 4), ('recuse', 9, 4), ('recuse', 11, 4), ('recuse', 10, 4), ('recuse', 5, 5),
  ('recuse', 6, 6), ('recuse', 7, 7), ('recuse', 8, 8), ('recuse', 9, 9), ('recuse', 11, 11), ('recuse', 10, 10),
  ('re-route', 4, 4), ('re-route', 5, 4), ('re-route', 6, 4), ('re-route', 7, 4), ('re-route', 8, 4),
  ('re-route', 9, 4), ('re-route', 11, 4), ('re-route', 10, 4), ('re-route', 5, 5), ('re-route', 6, 6),
  ('re-route', 7, 7), ('re-route', 8, 8), ('re-route', 9, 9), ('re-route', 11, 11), ('re-route', 10, 10),
  ('ask', 2, 6), ('ask', 5, 6), ('ask', 10, 6), ('answer', 6, 0), ('lapse', 6, 0), ('lapse', 3, 0), ('lapse', 8, 0),
  ('lapse', 6, 11), ('lapse', 3, 11), ('lapse', 8, 11), ('lapse', 6, 13), ('lapse', 3, 13), ('lapse', 8, 13),
  ('plan', 5, 5), ('plan', 11, 11), ('hear', 5, 5), ('hear', 10, 10), ('mediate', 5, 5), ('extend', 5, 5),
  ('extend', 11, 11), ('extend', 10, 10), ('milestone', 5, 5), ('propose', 5, 7), ('return', 7, 5), ('release', 7, 8),
  ('agree', 8, 8), ('agree', 8, 13), ('agree', 8, 11), ('dispute', 8, 8), ('dispute', 8, 9), ('revise', 9, 5),
  ('stand', 9, 8), ('appeal', 8, 8), ('appeal', 9, 9), ('appeal', 3, 3), ('appeal', 14, 14), ('appeal', 8, 10),
  ('appeal', 9, 10), ('appeal', 3, 10), ('appeal', 14, 10), ('uphold', 10, 2), ('uphold', 10, 5), ('uphold', 10, 8),
  ('dismiss', 10, 0), ('report-done', 11, 11), ('report-done', 8, 8), ('pay', 11, 11), ('pay', 8, 8),
  ('view-item', 11, 11), ('view-item', 8, 8), ('view-item', 13, 13), ('view-item', 14, 14), ('verify', 11, 11),
  ('verify', 8, 8), ('verify', 11, 13), ('verify', 8, 13), ('withdraw', 1, 0), ('withdraw', 2, 0), ('withdraw', 3, 0),
  ('withdraw', 4, 0), ('withdraw', 5, 0), ('withdraw', 6, 0), ('withdraw', 7, 0), ('withdraw', 8, 0),
  ('withdraw', 9, 0), ('withdraw', 10, 0), ('withdraw', 11, 0), ('withdraw', 12, 0), ('withdraw', 1, 1),
  ('withdraw', 2, 2), ('withdraw', 3, 3), ('withdraw', 4, 4), ('withdraw', 5, 5), ('withdraw', 6, 6),
  ('withdraw', 7, 7), ('withdraw', 8, 8), ('withdraw', 9, 9), ('withdraw', 10, 10), ('withdraw', 11, 11),
  ('withdraw', 12, 12), ('withdraw', 1, 13), ('withdraw', 2, 13), ('withdraw', 3, 13), ('withdraw', 4, 13),
  ('withdraw', 5, 13), ('withdraw', 6, 13), ('withdraw', 7, 13), ('withdraw', 8, 13), ('withdraw', 9, 13),
  ('withdraw', 10, 13), ('withdraw', 11, 13), ('withdraw', 12, 13), ('close', 13, 14), ('close', 6, 14),
  ('reopen', 14, 11), ('reopen', 13, 11), ('reopen', 14, 2), ('reopen', 13, 2), ('escalate', 1, 4), ('escalate', 2, 4),
  ('escalate', 3, 4), ('escalate', 4, 4), ('escalate', 5, 4), ('escalate', 6, 4), ('escalate', 7, 4),
  ('escalate', 8, 4), ('escalate', 9, 4), ('escalate', 10, 4), ('escalate', 11, 4), ('escalate', 12, 4),
  ('escalate', 13, 4), ('escalate', 1, 1), ('escalate', 2, 2), ('escalate', 3, 3), ('escalate', 5, 5),
  ('escalate', 6, 6), ('escalate', 7, 7), ('escalate', 8, 8), ('escalate', 9, 9), ('escalate', 10, 10),
  ('escalate', 11, 11), ('escalate', 12, 12), ('escalate', 13, 13), ('erase', 14, 14);

-- Acts that leave any state as it is.
INSERT INTO guard.transition (act, from_state, to_state)
SELECT a, s.number, s.number FROM recourse.code s, unnest(ARRAY[
  'name', 'take', 'step-back', 'refer-part-report', 'plan-safety', 'request-measure', 'report-measure',
  'end-measure', 'tell', 'score', 'hold', 'review-hold', 'release-hold', 'message', 'note', 'add-information',
  'add-evidence', 'add-groups', 'add-money', 'add-stage', 'consent', 'revoke-consent', 'change-contact',
  'renew-receipt', 'link', 'unlink', 'open-linked', 'report-reprisal', 'call-back', 'alert-pattern', 'confirm',
  'decline', 'break-glass', 'end-break-glass', 'review-glass', 'unmask', 'remark', 'answer-remark', 'read',
  'record', 'export', 'legal-hold', 'lift-legal-hold'
]) a WHERE s.list = 'state';

-- Acts that leave any state but the last as it is.
INSERT INTO guard.transition (act, from_state, to_state)
SELECT a, s.number, s.number FROM recourse.code s, unnest(ARRAY[
  'acknowledge', 'assign', 'hand-over', 'write-summary', 'approve-summary', 'refer-part', 'report-protection',
  'reply', 'contribute', 'remind', 'report-progress', 'upgrade', 'downgrade', 'reclassify', 'add-party',
  'correct-party', 'add-person', 'disclose', 'disclose-by-law'
]) a WHERE s.list = 'state' AND s.code <> 'CLOSED';

INSERT INTO guard.act_attribute (act, attribute) VALUES
  ('*', 'due_at'), ('*', 'waiting_for'), ('*', 'step'), ('*', 'breaches'), ('register', 'severity'),
  ('register', 'confidentiality'), ('register', 'level'), ('register', 'category'), ('register', 'tile'),
  ('register', 'area'), ('register', 'desk'), ('register', 'carrier'), ('register', 'received_at'),
  ('register', 'registered_at'), ('register', 'flags'), ('register', 'systemic'), ('register', 'reprisal'),
  ('register', 'bypass'), ('register', 'channel'), ('register', 'anonymous'), ('register', 'language'),
  ('register', 'tables_version'), ('register', 'summary_version'), ('register', 'hold'), ('triage', 'severity'),
  ('triage', 'confidentiality'), ('triage', 'category'), ('triage', 'flags'), ('triage', 'systemic'),
  ('triage', 'reprisal'), ('triage', 'bypass'), ('triage', 'area'), ('triage', 'desk'), ('triage', 'carrier'),
  ('triage', 'level'), ('triage', 'tables_version'), ('upgrade', 'severity'), ('upgrade', 'confidentiality'),
  ('upgrade', 'flags'), ('upgrade', 'bypass'), ('upgrade', 'desk'), ('upgrade', 'carrier'), ('upgrade', 'level'),
  ('upgrade', 'reprisal'), ('downgrade', 'severity'), ('downgrade', 'confidentiality'), ('reclassify', 'category'),
  ('reclassify', 'severity'), ('reclassify', 'confidentiality'), ('reclassify', 'bypass'), ('reclassify', 'systemic'),
  ('reclassify', 'level'), ('reclassify', 'office'), ('report-reprisal', 'flags'), ('report-reprisal', 'hold'),
  ('report-reprisal', 'reprisal'), ('report-reprisal', 'severity'), ('report-reprisal', 'confidentiality'),
  ('report-reprisal', 'bypass'), ('report-reprisal', 'carrier'), ('score', 'reprisal'), ('hear', 'reprisal'),
  ('disclose', 'reprisal'), ('request-measure', 'reprisal'), ('hold', 'hold'), ('release-hold', 'hold'),
  ('name', 'carrier'), ('take', 'carrier'), ('assign', 'carrier'), ('step-back', 'carrier'), ('hand-over', 'desk'),
  ('hand-over', 'carrier'), ('hand-over', 'area'), ('write-summary', 'summary_version'),
  ('approve-summary', 'summary_approved'), ('admit', 'office'), ('admit', 'level'), ('admit', 'desk'),
  ('recuse', 'office'), ('recuse', 'level'), ('recuse', 'deciding_office'), ('recuse', 'asked_from'),
  ('re-route', 'office'), ('re-route', 'level'), ('re-route', 'deciding_office'), ('re-route', 'asked_from'),
  ('escalate', 'office'), ('escalate', 'level'), ('escalate', 'desk'), ('escalate', 'carrier'),
  ('escalate', 'deciding_office'), ('escalate', 'asked_from'), ('ask', 'asked_from'), ('answer', 'asked_from'),
  ('lapse', 'asked_from'), ('withdraw', 'asked_from'), ('withdraw', 'appealed_from'), ('withdraw', 'deciding_office'),
  ('refer', 'asked_from'), ('appeal', 'appealed_from'), ('appeal', 'deciding_office'), ('appeal', 'level'),
  ('uphold', 'appealed_from'), ('uphold', 'deciding_office'), ('uphold', 'office'), ('uphold', 'level'),
  ('dismiss', 'appealed_from'), ('dismiss', 'deciding_office'), ('return', 'returns'), ('dispute', 'disputes'),
  ('close', 'closed_at'), ('close', 'reprisal'), ('reopen', 'closed_at'), ('reopen', 'office'), ('reopen', 'level'),
  ('reopen', 'desk'), ('reopen', 'carrier'), ('add-party', 'confidentiality'), ('add-party', 'desk'),
  ('add-party', 'carrier'), ('correct-party', 'confidentiality'), ('correct-party', 'desk'),
  ('correct-party', 'carrier'), ('consent', 'anonymous'), ('consent', 'language'), ('change-contact', 'anonymous'),
  ('change-contact', 'language'), ('add-person', 'anonymous'), ('open-linked', 'systemic');

INSERT INTO guard.second (act, severities, confidentialities, by_role) VALUES
  ('reject', '{}', '{}', ''), ('refer', ARRAY[1,2]::smallint[], '{}', ''), ('ask', '{}', '{}', 'official'),
  ('request-measure', '{}', '{}', 'official'), ('hear', '{}', '{}', ''), ('extend', '{}', '{}', ''),
  ('close', ARRAY[1,2]::smallint[], ARRAY[4]::smallint[], ''), ('downgrade', '{}', '{}', ''),
  ('correct-party', '{}', '{}', ''), ('disclose-by-law', '{}', '{}', ''), ('unlink', '{}', '{}', ''),
  ('break-glass', '{}', '{}', ''), ('export', '{}', '{}', ''), ('lift-legal-hold', '{}', '{}', ''),
  ('erase', '{}', '{}', ''), ('set-policy', '{}', '{}', ''), ('publish', '{}', '{}', '');
