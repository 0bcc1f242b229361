import { OPEN_TO_GROUP } from './open-to-group.js';

export interface Surroundings {
  /** Whoever asks: which of them may be told is the directory's matter. */
  groups: string[];
  /** Whether anybody but its custodians was ever given it. */
  leftCustody: boolean;
  /** Whether the person may number it as an officer. */
  isNumberable: boolean;
}

/** What stands around a document, for a person, as an expression of SQL: both are expressions too. */
export const around = (itemId: string, personId: string) => `jsonb_build_object(
  'groups', array(select g.group_id from filing g where g.item_id = ${itemId} and g.until_at is null order by g.from_at),
  'leftCustody', exists (select from release r where r.item_id = ${itemId}),
  'isNumberable', exists (select from filing g where g.item_id = ${itemId} and g.until_at is null
    and g.group_id in (select s.subject from standing(now()) s where s.person_id = ${personId}::uuid and s.kind = 'BUREAU') and ${OPEN_TO_GROUP}))`;
