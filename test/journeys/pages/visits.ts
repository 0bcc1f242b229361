import type { Places } from './world.js';

export const GOERS = ['arias', 'dubois', 'mori', 'okafor', 'solberg', 'visitor'] as const;
export type Goer = (typeof GOERS)[number];

/** What is said of a page: which of the client's paths it shows, to whom, and where it lies. */
export interface Visit {
  route: string;
  by: Goer;
  name: string;
  at: (places: Places) => string;
}

const visit = (by: Goer, route: string, name: string, at: Visit['at'] = () => `/${route}`): Visit => ({ route, by, name, at });

/** Every page of the client, by somebody for whom it is; `visitor` is signed out. */
export const VISITS: Visit[] = [
  visit('arias', '/', 'home', () => '/'),
  visit('arias', 'profile', 'profile'),
  visit('arias', 'documents', 'documents'),
  visit('arias', 'documents/new', 'submit'),
  visit('arias', 'documents/:id', 'document', ({ paper }) => `/documents/${paper}`),
  visit('arias', 'documents/:id', 'document-only-known-of', ({ guarded }) => `/documents/${guarded}`),
  visit('arias', 'documents/:id/revise', 'revise', ({ paper }) => `/documents/${paper}/revise`),
  visit('arias', 'documents/:id/release', 'release', ({ paper }) => `/documents/${paper}/release`),
  visit('arias', 'documents/:id/files/:fileId', 'read', ({ paper, file }) => `/documents/${paper}/files/${file}`),
  visit('arias', 'documents/:id/ledger', 'ledger', ({ paper }) => `/documents/${paper}/ledger`),
  visit('arias', 'documents/:id/onward', 'pass-on', ({ passedOn }) => `/documents/${passedOn}/onward`),
  visit('arias', 'open', 'by-reference', ({ reference }) => `/open?reference=${encodeURIComponent(reference)}`),
  visit('arias', 'search', 'search', () => '/search?q=contact&since=2020-01-01'),
  visit('arias', 'search', 'search-finds-nothing', () => '/search?q=zzyzx'),
  visit('arias', 'search', 'search-begun', () => '/search'),
  visit('arias', 'discussions', 'discussions'),
  visit('arias', 'discussions/new', 'open-discussion', ({ paper }) => `/discussions/new?document=${paper}`),
  visit('arias', 'discussions/new', 'open-discussion-in-group', ({ group }) => `/discussions/new?group=${group}`),
  visit('arias', 'discussions/:id', 'thread', ({ thread }) => `/discussions/${thread}`),
  visit('arias', 'discussions/:id', 'thread-chatham-house', ({ underChathamHouse }) => `/discussions/${underChathamHouse}`),
  visit('arias', 'posts/:id', 'post', ({ post }) => `/posts/${post}`),
  visit('arias', 'groups', 'groups'),
  visit('arias', 'groups/:id', 'group', ({ group }) => `/groups/${group}`),
  visit('arias', 'groups/:id', 'group-narrowed', ({ group }) => `/groups/${group}?label=AMBER&language=en`),
  visit('arias', 'groups/:id', 'group-nothing-fits', ({ group }) => `/groups/${group}?kind=LETTER&label=RED&language=zh&unread=1`),
  visit('arias', 'groups/:id', 'group-discussions', ({ group }) => `/groups/${group}?tab=discussions`),
  visit('arias', 'groups/:id', 'group-received', ({ group }) => `/groups/${group}?tab=received`),
  visit('arias', 'groups/:id', 'group-members', ({ group }) => `/groups/${group}?tab=members`),
  visit('arias', 'delegations', 'delegations'),
  visit('arias', 'delegations/:id', 'delegation', ({ party }) => `/delegations/${party}`),
  visit('arias', 'reports', 'reports'),
  visit('arias', 'archives', 'taking-away'),
  visit('solberg', 'documents/:id', 'document-with-a-request', ({ guarded }) => `/documents/${guarded}`),
  visit('okafor', 'moderation', 'moderation'),
  visit('dubois', 'administration/*', 'administration', () => '/administration'),
  visit('dubois', 'administration/*', 'administration-nowhere', () => '/administration/nowhere'),
  visit('dubois', 'administration/people', 'people'),
  visit('dubois', 'administration/people/:id', 'person', ({ person }) => `/administration/people/${person}`),
  visit('dubois', 'administration/accreditations', 'accreditations'),
  visit('dubois', 'administration/heads', 'heads'),
  visit('dubois', 'administration/emergency', 'emergency-access'),
  visit('dubois', 'administration/groups', 'groups-administered'),
  visit('dubois', 'administration/groups/:id', 'group-administered', ({ group }) => `/administration/groups/${group}`),
  visit('dubois', 'administration/bodies', 'bodies'),
  visit('dubois', 'administration/bodies/:id', 'body-administered', ({ body }) => `/administration/bodies/${body}`),
  visit('mori', 'access-audit', 'access-audit'),
  visit('visitor', 'sign-in', 'sign-in'),
  visit('visitor', 'link/:token', 'link', ({ token }) => `/link/${token}`),
  visit('visitor', 'link/:token', 'link-spent', () => '/link/spent'),
  visit('visitor', 'meaning', 'meaning'),
  visit('visitor', 'search', 'search-public', () => '/search?q=paper'),
  visit('visitor', 'documents', 'documents-public'),
  visit('visitor', 'documents/:id', 'document-public', ({ open }) => `/documents/${open}`),
  visit('visitor', '*', 'not-found', () => '/nowhere'),
];
