/** A case file's world, as docs/access-cases.md describes it. */
interface Dated {
  from?: string | null;
  until?: string | null;
}
type Terms = { tlp: never; onward: never; download: never; attribution: never; recipients: never };
export interface World {
  name: string;
  parties: { code: string; kind: string; members?: ({ party: string } & Dated)[] }[];
  persons: {
    code: string;
    suspensions?: Dated[];
    accreditations?: ({ party: string; role: string; pending?: boolean; suspensions?: Dated[] } & Dated)[];
    duties?: ({ duty: string } & Dated)[];
  }[];
  groups?: {
    code: string;
    kind: string;
    participants?: ({ party?: string; person?: string } & Dated)[];
    observers?: ({ party?: string; person?: string } & Dated)[];
    offices?: ({ person: string; office: string } & Dated)[];
  }[];
  items?: {
    code: string;
    originator: string;
    author: string;
    handling: Terms;
    releases?: ({ to: string; level: never } & Dated)[];
    exclusions?: ({ of: string } & Dated)[];
    embargo?: string | null;
    expiry?: string | null;
    quarantines?: Dated[];
    breakGlass?: ({ person: string } & Dated)[];
  }[];
  /** Threads on items: decided as the item without its PUBLIC releases, and not there at DISCOVER. */
  threads?: { code: string; on: string }[];
  checks?: { who: string | null; item: string; at: string; level: string | null; grounds: string[] }[];
  lists?: { who: string | null; at: string; items: string[] }[];
}
