import { SIGHTS } from './reach.service.js';

const CUSTODY = `s.kind in ('AUTHOR_OF', 'HEAD_OF')`;

/**
 * Those who can read an item now because it was released to them, as a table of SQL: a person, and a party through which. Takes :item, and as :hidden the
 * groups that the asker may not see: who reads it through such a group alone is not there, as in who can see this. Nor are its custodians: it is theirs.
 */
export const TOLD_READERS = `select s."personId" as person_id, (array_agg(s."partyId" order by s."partyId"))[1] as party_id
  from (${SIGHTS.replaceAll(':t::timestamptz', 'now()')}) s
  where s.subject <> all(:hidden::uuid[]) group by 1 having bool_or(s.level >= 'READ') and not bool_or(${CUSTODY})`;
