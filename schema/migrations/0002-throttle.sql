-- Attempts at signing in, counted where a restart does not forget them. The columns are rate-limiter-flexible's.
create table throttle (
  key varchar(255) primary key,              -- SHA-256 of an e-mail with an address, or of one of them: nothing to read here
  points integer not null default 0,
  expire bigint                              -- milliseconds since 1970
);
