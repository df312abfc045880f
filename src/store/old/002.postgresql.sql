CREATE FUNCTION public.evenhand_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin raise exception 'the % is only added to', tg_table_name; end $$;
CREATE TABLE public.account (
    id text NOT NULL,
    "userId" text NOT NULL,
    "accountId" text NOT NULL,
    "providerId" text NOT NULL,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamp with time zone,
    "refreshTokenExpiresAt" timestamp with time zone,
    scope text,
    password text,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL
);
CREATE TABLE public.checklist (
    id text NOT NULL,
    place text NOT NULL,
    as_of text NOT NULL,
    count integer NOT NULL,
    imported_by text NOT NULL,
    imported_at text NOT NULL,
    purged_at text
);
CREATE TABLE public."grant" (
    id text NOT NULL,
    person text NOT NULL,
    role text NOT NULL,
    place text NOT NULL,
    given_by text,
    given_at text NOT NULL,
    ended_by text,
    ended_at text
);
CREATE TABLE public.history (
    id text NOT NULL,
    at text NOT NULL,
    person text,
    action text NOT NULL,
    subject text NOT NULL,
    place text,
    data text NOT NULL
);
CREATE TABLE public.invitation (
    id text NOT NULL,
    hash text NOT NULL,
    person text NOT NULL,
    made_by text,
    made_at text NOT NULL,
    ends_at text NOT NULL,
    used_at text
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.line (
    id text NOT NULL,
    petition text NOT NULL,
    sheet text NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    status text NOT NULL,
    voter integer,
    entered_by text NOT NULL,
    entered_at text NOT NULL,
    decided_by text,
    decided_at text,
    version integer NOT NULL
);
CREATE TABLE public.move (
    id text NOT NULL,
    petition text NOT NULL,
    act text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    at text NOT NULL,
    person text NOT NULL,
    data text NOT NULL
);
CREATE TABLE public.passkey (
    id text NOT NULL,
    "userId" text NOT NULL,
    name text,
    "publicKey" text NOT NULL,
    "credentialID" text NOT NULL,
    counter integer NOT NULL,
    "deviceType" text NOT NULL,
    "backedUp" boolean NOT NULL,
    transports text,
    "createdAt" timestamp with time zone,
    aaguid text
);
CREATE TABLE public.person (
    id text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    "emailVerified" boolean NOT NULL,
    image text,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL
);
CREATE TABLE public.petition (
    id text NOT NULL,
    place text NOT NULL,
    procedure text NOT NULL,
    title text NOT NULL,
    article text NOT NULL,
    meeting_day text,
    state text NOT NULL,
    number_needed integer,
    number_how text NOT NULL,
    filing_deadline text,
    owner text NOT NULL,
    public_since text,
    created_at text NOT NULL,
    filed_at text,
    returned_at text,
    checklist text,
    purged_at text,
    version integer NOT NULL
);
CREATE TABLE public.session (
    id text NOT NULL,
    "userId" text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    token text NOT NULL,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL,
    "ipAddress" text,
    "userAgent" text
);
CREATE TABLE public.sheet (
    id text NOT NULL,
    petition text NOT NULL,
    number integer NOT NULL,
    round integer NOT NULL,
    created_at text NOT NULL
);
CREATE TABLE public.verification (
    id text NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL
);
CREATE TABLE public.voter (
    checklist text NOT NULL,
    "row" integer NOT NULL,
    number text NOT NULL,
    first text NOT NULL,
    middle text NOT NULL,
    last text NOT NULL,
    suffix text NOT NULL,
    address text NOT NULL,
    town text NOT NULL,
    status text NOT NULL
);
INSERT INTO public.checklist VALUES ('list', 'us/vt/norwich', '2026-01-10', 2, 'bea', '2026-01-15T00:00:00.000Z', NULL);
INSERT INTO public."grant" VALUES ('g-ada', 'ada', 'administrator', 'us/vt/norwich', NULL, '2026-01-15T00:00:00.000Z', NULL, NULL);
INSERT INTO public."grant" VALUES ('g-bea', 'bea', 'clerk', 'us/vt/norwich', NULL, '2026-01-15T00:00:00.000Z', NULL, NULL);
INSERT INTO public.history VALUES ('h1', '2026-01-15T00:00:00.000Z', NULL, 'petition.begin', 'returned', 'us/vt/norwich', '{}');
INSERT INTO public.history VALUES ('h2', '2026-01-15T00:00:00.000Z', 'bea', 'petition.begin', 'returned', 'us/vt/norwich', '{}');
INSERT INTO public.invitation VALUES ('i', 'h', 'bea', 'ada', '2026-01-15T00:00:00.000Z', '2026-01-16T00:00:00.000Z', '2026-01-15T00:00:00.000Z');
INSERT INTO public.kysely_migration VALUES ('001-petitions', '2026-01-15T00:00:00.000Z');
INSERT INTO public.kysely_migration VALUES ('002-accounts', '2026-01-15T00:00:00.000Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.line VALUES ('line-1', 'returned', 'sheet', 1, 'Given1 Family1', '1 Elm Street', 'valid', 1, 'bea', '2026-01-15T00:00:00.000Z', NULL, NULL, 1);
INSERT INTO public.line VALUES ('line-2', 'returned', 'sheet', 2, 'Given2 Family2', '2 Elm Street', 'undecided', NULL, 'bea', '2026-01-15T00:00:00.000Z', NULL, NULL, 1);
INSERT INTO public.move VALUES ('m1', 'returned', 'file', 'circulating', 'filed', '2026-01-15T00:00:00.000Z', 'bea', '{"needed":2,"tally":{"valid":1,"undecided":1}}');
INSERT INTO public.move VALUES ('m2', 'returned', 'return', 'filed', 'returned', '2026-01-15T00:00:00.000Z', 'bea', '{"reason":"Page 1, line 2: Zebulonius cannot be read.","needed":2,"tally":{"valid":1,"undecided":1}}');
INSERT INTO public.move VALUES ('m3', 'purged', 'refuse', 'filed', 'refused', '2026-01-15T00:00:00.000Z', 'bea', '{"yes":3,"reason":"Quigleyx of page 4, lines 5 to 7, asked for it.","needed":2,"tally":{"valid":1,"undecided":1}}');
INSERT INTO public.passkey VALUES ('key', 'bea', 'Telephone', 'a', 'b', 0, 'singleDevice', false, NULL, '2026-01-15 00:00:00+00', NULL);
INSERT INTO public.person VALUES ('ada', 'Ada Abbott', 'ada@example.org', false, NULL, '2026-01-15 00:00:00+00', '2026-01-15 00:00:00+00');
INSERT INTO public.person VALUES ('bea', 'Bea Brook', 'bea@example.org', false, NULL, '2026-01-15 00:00:00+00', '2026-01-15 00:00:00+00');
INSERT INTO public.petition VALUES ('returned', 'us/vt/norwich', 'vt.article', 'Shall the voters ask', 'Shall the voters ask the board?', '2026-03-03', 'returned', 2, 'five percent of the checklist', '2026-01-15T00:00:00.000Z', 'bea', '2026-01-15T00:00:00.000Z', '2026-01-15T00:00:00.000Z', '2026-01-15T00:00:00.000Z', '2026-01-15T00:00:00.000Z', 'list', NULL, 3);
INSERT INTO public.petition VALUES ('purged', 'us/vt/norwich', 'vt.article', 'Shall the voters ask', 'Shall the voters ask the board?', '2026-03-03', 'refused', 2, 'five percent of the checklist', '2026-01-15T00:00:00.000Z', 'bea', '2026-01-15T00:00:00.000Z', '2026-01-15T00:00:00.000Z', '2026-01-15T00:00:00.000Z', '2026-01-15T00:00:00.000Z', NULL, '2026-01-15T00:00:00.000Z', 3);
INSERT INTO public.session VALUES ('s', 'bea', '2026-01-15 00:00:00+00', 't', '2026-01-15 00:00:00+00', '2026-01-15 00:00:00+00', NULL, NULL);
INSERT INTO public.sheet VALUES ('sheet', 'returned', 1, 0, '2026-01-15T00:00:00.000Z');
INSERT INTO public.voter VALUES ('list', 1, 'N1', 'Given1', '', 'Family1', '', '1 Elm Street', 'Norwich', 'active');
INSERT INTO public.voter VALUES ('list', 2, 'N2', 'Given2', '', 'Family2', '', '2 Elm Street', 'Norwich', 'active');
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.checklist
    ADD CONSTRAINT checklist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public."grant"
    ADD CONSTRAINT grant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_hash_key UNIQUE (hash);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.line
    ADD CONSTRAINT line_number UNIQUE (sheet, number);
ALTER TABLE ONLY public.line
    ADD CONSTRAINT line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.move
    ADD CONSTRAINT move_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_email_key UNIQUE (email);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.petition
    ADD CONSTRAINT petition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_key UNIQUE (token);
ALTER TABLE ONLY public.sheet
    ADD CONSTRAINT sheet_number UNIQUE (petition, number);
ALTER TABLE ONLY public.sheet
    ADD CONSTRAINT sheet_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.voter
    ADD CONSTRAINT voter_key PRIMARY KEY (checklist, "row");
CREATE INDEX "account_userId_idx" ON public.account USING btree ("userId");
CREATE INDEX checklist_place ON public.checklist USING btree (place, imported_at);
CREATE UNIQUE INDEX grant_stands_once ON public."grant" USING btree (person, role, place) WHERE (ended_at IS NULL);
CREATE INDEX history_place ON public.history USING btree (place, at);
CREATE UNIQUE INDEX line_counts_once ON public.line USING btree (petition, voter) WHERE (status = 'valid'::text);
CREATE INDEX line_petition ON public.line USING btree (petition, status);
CREATE INDEX move_petition ON public.move USING btree (petition, at);
CREATE INDEX "passkey_credentialID_idx" ON public.passkey USING btree ("credentialID");
CREATE INDEX "passkey_userId_idx" ON public.passkey USING btree ("userId");
CREATE INDEX petition_place ON public.petition USING btree (place);
CREATE INDEX "session_userId_idx" ON public.session USING btree ("userId");
CREATE INDEX verification_identifier_idx ON public.verification USING btree (identifier);
CREATE TRIGGER history_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.history FOR EACH STATEMENT EXECUTE FUNCTION public.evenhand_append_only();
CREATE TRIGGER move_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.move FOR EACH STATEMENT EXECUTE FUNCTION public.evenhand_append_only();
ALTER TABLE ONLY public.account
    ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES public.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY public."grant"
    ADD CONSTRAINT grant_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.line
    ADD CONSTRAINT line_petition_fkey FOREIGN KEY (petition) REFERENCES public.petition(id);
ALTER TABLE ONLY public.line
    ADD CONSTRAINT line_sheet_fkey FOREIGN KEY (sheet) REFERENCES public.sheet(id);
ALTER TABLE ONLY public.move
    ADD CONSTRAINT move_petition_fkey FOREIGN KEY (petition) REFERENCES public.petition(id);
ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES public.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.petition
    ADD CONSTRAINT petition_checklist_fkey FOREIGN KEY (checklist) REFERENCES public.checklist(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES public.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sheet
    ADD CONSTRAINT sheet_petition_fkey FOREIGN KEY (petition) REFERENCES public.petition(id);
ALTER TABLE ONLY public.voter
    ADD CONSTRAINT voter_checklist_fkey FOREIGN KEY (checklist) REFERENCES public.checklist(id);
