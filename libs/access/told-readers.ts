import { SIGHTS } from './reach.service.js';

/**
 * Those who can read an item now because it was released to them, as a table of SQL: a person, and a party through which. Takes :item, and as :hidden the
 * groups that the asker may not see: who reads it through such a group alone is not there, as in who can see this.
 */
export const TOLD_READERS = `select s."personId" as person_id, (array_agg(s."partyId" order by s."partyId"))[1] as party_id
  from (${SIGHTS.replaceAll(':t::timestamptz', 'now()')}) s
  where s.level >= 'READ' and s.kind not in ('AUTHOR_OF', 'HEAD_OF') and s.subject <> all(:hidden::uuid[]) group by 1`;
