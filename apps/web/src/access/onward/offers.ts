import { levels } from '../levels';
import type { Level, OnwardQuery } from '../../generated/graphql';

export type Onward = NonNullable<OnwardQuery['document']['onward']>;
export type Offer = Onward['offers'][number];

/** The levels a recipient may pass on: at most what they hold, READ or COMMENT. */
export const onwardLevels = ({ level }: Offer): Level[] =>
  levels.filter((each) => each !== 'DISCOVER' && levels.indexOf(each) <= levels.indexOf(level));
