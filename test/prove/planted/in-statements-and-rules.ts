import type { Mutant } from './mutant.js';

/** In what is sent to PostgreSQL. */
export const IN_STATEMENTS: Mutant[] = [
  {
    name: 'lists: an entry begins after its beginning',
    in: 'STATEMENT',
    find: /f\.from_at <= (\$\d+)::timestamptz/g,
    put: 'f.from_at < $1::timestamptz',
  },
  {
    name: 'lists: an entry holds at its end',
    in: 'STATEMENT',
    find: /(\$\d+)::timestamptz < f\.until_at/g,
    put: '$1::timestamptz <= f.until_at',
  },
  {
    name: 'lists: exclusions that an entry carries are not looked at',
    in: 'STATEMENT',
    find: /\(f\.except_ids is null or/g,
    put: '(true or',
  },
  {
    name: 'pages: the first bound is one item too new',
    in: 'STATEMENT',
    find: /(from sample\) d order by .*? offset) (\$\d+)::int - 1/,
    put: '$1 greatest($2::int - 2, 0)',
  },
  {
    name: 'pages: the bound is one item too new',
    in: 'STATEMENT',
    find: /(from heads\) d order by .*? offset) (\$\d+)::int - 1/,
    put: '$1 greatest($2::int - 2, 0)',
  },
  {
    name: 'pages: a key that has more is not read on',
    in: 'STATEMENT',
    find: /mine\.place = \(select rows from pace\)/,
    put: 'false',
  },
  {
    name: 'pages: what gave no first bound is not looked at',
    in: 'STATEMENT',
    find: /\(select step from pace\) <> 0/,
    put: '(select step from pace) < 0',
  },
  {
    name: 'pages: the next begins with the last of the one before',
    in: 'STATEMENT',
    find: /\(f\.sort_at, f\.item_id\) < \(/g,
    put: '(f.sort_at, f.item_id) <= (',
  },
  {
    name: 'pages: what has the same date as the last is left out',
    in: 'STATEMENT',
    find: /\(f\.sort_at, f\.item_id\) < \((\$\d+)::timestamptz, (\$\d+)::uuid\)/g,
    put: '(f.sort_at < $1::timestamptz and $2::uuid is not null)',
  },
  {
    name: 'pages: what came since the last settling is left out',
    in: 'STATEMENT',
    find: /where f\.phase = 'FUTURE' and/,
    put: 'where false and',
  },
  {
    name: 'reach: somebody excluded is shown',
    in: 'STATEMENT',
    find: /where not exists \(select 1 from people x/,
    put: 'where true or not exists (select 1 from people x',
  },
  {
    name: 'reach: an office is taken for a seat',
    in: 'STATEMENT',
    find: /s\.kind = a\.kind and s\.subject = a\.subject/g,
    put: 's.subject = a.subject',
  },
  {
    name: 'facts: releases of threads to the public count',
    in: 'STATEMENT',
    find: /and r\.audience_id <> \(select p\.id from audience p where p\.kind = 'PUBLIC'\)\)/,
    put: ')',
  },
  {
    name: 'facts: the head of any party has custody',
    in: 'STATEMENT',
    find: /a\.kind = 'HEAD_OF' and a\.subject = o\.originator/,
    put: `a.kind = 'HEAD_OF'`,
  },
];

/**
 * In the decision itself. That custody is for the active is left to test/access/decide.spec.ts: a stored world cannot tell, since a standing has
 * custody of the active alone.
 */
export const IN_RULES: Mutant[] = [
  { name: 'custody outlasts quarantine', in: 'RULES', find: /if \(hasCustody && !facts\.isQuarantined\)/, put: 'if (hasCustody)' },
  {
    name: 'quarantine gives moderators EDIT',
    in: 'RULES',
    find: /\? 'READ' : null, grounds: \[\{ code: 'QUARANTINED'/,
    put: `? 'EDIT' : null, grounds: [{ code: 'QUARANTINED'`,
  },
  {
    name: 'a release outweighs an exclusion',
    in: 'RULES',
    find: /if \(facts\.isExcluded\)/,
    put: 'if (facts.isExcluded && !facts.releases.length)',
  },
  {
    name: 'expiry is asked before embargo',
    in: 'RULES',
    find: /if \(!facts\.isEmbargoed && facts\.isExpired\)/,
    put: 'if (facts.isExpired)',
  },
  { name: 'COMMENT passes an embargo', in: 'RULES', find: /level === 'EDIT' \|\|/, put: `level === 'EDIT' || level === 'COMMENT' ||` },
  {
    name: 'the first release decides, not the highest',
    in: 'RULES',
    find: /highest\(count\.map\(\(\{ level \}\) => level\)\)/,
    put: `count.at(-1)?.level ?? null`,
  },
  {
    name: 'break-glass lowers what is held',
    in: 'RULES',
    find: /highest\(level \? \[level, 'READ'\] : \['READ'\]\)/,
    put: `'READ' as Level`,
  },
  {
    name: 'break-glass opens to somebody suspended',
    in: 'RULES',
    find: /if \(facts\.hasBreakGlass && facts\.isActive\)/,
    put: 'if (facts.hasBreakGlass)',
  },
  { name: 'NOT_RELEASED is said beside another refusal', in: 'RULES', find: /if \(!level && !isSaid\)/, put: 'if (!level)' },
];
