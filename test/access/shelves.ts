import type { PageOf } from '../../libs/access/access.service.js';
import { decideByReference, type decideThreadByReference } from './reference.js';
import type { FiledWorld } from './random-world.js';

type Item = NonNullable<FiledWorld['items']>[number];
type Decides = typeof decideByReference | typeof decideThreadByReference;

/** A list that somebody can be shown, and whether the model puts an item (or a thread on it) there. */
export interface Shelf {
  name: string;
  /** The code of the group whose list it is. */
  group?: string;
  through?: NonNullable<PageOf['through']>;
  holds: (item: Item, decides: Decides, who: string | null, t: string) => boolean;
}

const CUSTODY = ['CUSTODY_AUTHOR', 'CUSTODY_HEAD'];

/** All that may be discovered; what is filed in each group; what came to each through its own audiences; what somebody is custodian of. */
export function shelvesOf(world: FiledWorld): Shelf[] {
  const isSeen: Shelf['holds'] = (item, decides, who, t) => decides(world, who, item, t).level !== null;
  const isFiled = (item: Item, group: string) => world.filings.some((filing) => filing.item === item.code && filing.group === group);
  const groups = (world.groups ?? []).map(({ code }) => code);
  return [
    { name: 'everything', holds: isSeen },
    {
      name: 'custody',
      through: 'CUSTODY',
      holds: (item, decides, who, t) => decides(world, who, item, t).grounds.some((code) => CUSTODY.includes(code)),
    },
    ...groups.map((group): Shelf => ({
      name: `library of ${group}`,
      group,
      holds: (item, ...rest) => isFiled(item, group) && isSeen(item, ...rest),
    })),
    ...groups.map((group): Shelf => ({
      name: `received by ${group}`,
      group,
      through: 'RECEIVED',
      holds: (item, decides, who, t) => decides(world, who, sentTo(item, group), t).grounds.includes('RELEASED'),
    })),
  ];
}

/** The item as nobody would have it but through the group's own audiences. */
function sentTo(item: Item, group: string): Item {
  const own = [`GROUP(${group})`, `GROUP_OBSERVERS(${group})`];
  return { ...item, originator: '-', author: '-', breakGlass: [], releases: (item.releases ?? []).filter(({ to }) => own.includes(to)) };
}
