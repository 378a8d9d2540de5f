create table body (
    id            uuid primary key,
    key           text not null constraint body_key unique check (key ~ '^[a-z0-9]{1,20}$'),
    name          text not null check (length(name) between 1 and 300),
    symbol_prefix text not null check (length(symbol_prefix) between 1 and 40),
    zone          text not null
);

create table body_member (
    body_id       uuid not null references body,
    delegation_id uuid not null references delegation,
    membership    text not null check (membership in ('MEMBER', 'OBSERVER')),
    primary key (body_id, delegation_id)
);
create index body_member_delegation on body_member (delegation_id);

create table session_of_body (
    id      uuid primary key,
    body_id uuid not null references body,
    number  integer not null check (number between 1 and 999),
    title   text not null check (length(title) between 1 and 200),
    opens   date not null,
    closes  date not null,
    constraint session_number unique (body_id, number),
    constraint session_dates check (opens <= closes)
);

create table procedure (
    id                uuid primary key,
    session_id        uuid not null references session_of_body,
    agenda_item       text not null check (length(agenda_item) between 1 and 60),
    title             text not null check (length(title) between 1 and 500),
    held_on           date not null,
    meeting_number    integer not null check (meeting_number between 1 and 999),
    moderator         text not null check (length(moderator) between 1 and 300),
    panellists        jsonb not null check (jsonb_typeof(panellists) = 'array'),
    original_language text not null check (original_language in ('AR', 'ZH', 'EN', 'FR', 'RU', 'ES')),
    call_version      integer not null check (call_version >= 1),
    stage             text not null constraint procedure_stage check (stage in (
        'DRAFTING', 'DRAFT_WITH_CHAIR', 'COMMENT_PERIOD', 'ANSWERING', 'REVISION_WITH_CHAIR', 'REVIEW', 'RULING',
        'REVISING_AFTER_REVIEW', 'EDITING', 'FINAL_TEXT_WITH_CHAIR', 'RENDERING', 'RENDITION_REPAIR',
        'AWAITING_RELEASE', 'PUBLISHED', 'WITHDRAWN')),
    since             timestamptz not null,
    until             timestamptz,
    version           integer not null
);
create index procedure_session on procedure (session_id, id);
create index procedure_in_stage on procedure (stage, id);

-- the rules of a call; a change is a new version, so that what applied when can always be told
create table call_version (
    procedure_id      uuid not null references procedure,
    version           integer not null check (version >= 1),
    participants      jsonb not null check (jsonb_array_length(participants) > 0),
    review_mode       text not null check (review_mode in ('CORRECTIONS', 'SILENCE')),
    word_limits       jsonb not null check (jsonb_typeof(word_limits) = 'object'),
    late_rule         text not null check (late_rule in ('REFUSE', 'ACCEPT_MARKED')),
    publish_comments  boolean not null,
    languages         jsonb not null check (jsonb_array_length(languages) > 0),
    draft_due         date not null,
    comments_close    date not null,
    review_closes     date not null,
    release_on        date not null,
    closing_time      time not null,
    -- periods in seconds
    comments_at_least bigint not null check (comments_at_least >= 0),
    silence_at_least  bigint not null check (silence_at_least >= 0),
    resilence         bigint not null check (resilence > 0),
    chair_time        bigint not null check (chair_time > 0),
    primary key (procedure_id, version),
    constraint call_timetable_order check (
        draft_due <= comments_close and comments_close <= review_closes and review_closes <= release_on)
);
