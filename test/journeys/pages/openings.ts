import type { Page } from 'playwright-core';
import type { Goer } from './visits.js';
import * as way from './ways.js';
import type { Places } from './world.js';

/** What opens on a page: where, how, and by what one knows that it is open. */
export interface Opening {
  by: Goer;
  name: string;
  at: (places: Places) => string;
  open: (page: Page, places: Places) => Promise<void>;
  shown: string;
  onlyOnPhone?: boolean;
}

const dialog = '[role="dialog"][aria-modal="true"]';
const menu = '[role="menu"]';
const option = '[role="option"]';
const paper = (places: Places) => `/documents/${places.paper}`;
const guarded = (places: Places) => `/documents/${places.guarded}`;
const release = (places: Places) => `${paper(places)}/release`;
const thread = (places: Places) => `/discussions/${places.thread}`;
const groups = () => '/groups';
const body = (places: Places) => `/administration/bodies/${places.body}`;
const somebody = (places: Places) => `/administration/people/${places.person}`;

export const OPENINGS: Opening[] = [
  { by: 'arias', name: 'account menu', at: groups, open: way.menuIn('.pl-topbar'), shown: menu },
  { by: 'arias', name: 'language menu', at: groups, open: way.menuIn('.pl-sidebar'), shown: menu },
  { by: 'arias', name: 'list of shortcuts', at: groups, open: way.key('?'), shown: dialog },
  {
    by: 'arias',
    name: 'navigation on a phone',
    at: groups,
    open: way.pressed('.pl-bottombar button'),
    shown: dialog,
    onlyOnPhone: true,
  },
  { by: 'arias', name: 'where to open a discussion', at: () => '/discussions', open: way.menuIn('.pl-head'), shown: menu },
  { by: 'arias', name: 'why one can see a paper', at: paper, open: way.key('w'), shown: dialog },
  { by: 'arias', name: 'why one may only know of a paper', at: guarded, open: way.key('w'), shown: dialog },
  { by: 'arias', name: 'what may be done with a paper', at: paper, open: way.menuIn('.pl-head'), shown: menu },
  { by: 'arias', name: 'a past time of who can see a paper', at: paper, open: way.aPastTime, shown: '.pl-asof' },
  { by: 'arias', name: 'persons found to check', at: paper, open: way.person('Dahl'), shown: option },
  { by: 'arias', name: 'why another person can see a paper', at: paper, open: way.personChosen('Dahl'), shown: dialog },
  { by: 'arias', name: 'withdrawing a paper', at: paper, open: way.inMenu('documents:withdraw.action'), shown: dialog },
  { by: 'arias', name: 'reporting a paper', at: paper, open: way.inMenu('secretariat:report.action'), shown: dialog },
  { by: 'arias', name: 'reporting a version', at: paper, open: way.reportVersion, shown: dialog },
  { by: 'arias', name: 'audiences found', at: release, open: way.audiences, shown: option },
  { by: 'arias', name: 'states to choose from', at: release, open: way.pressed('.pl-whom .mantine-Anchor-root'), shown: dialog },
  { by: 'arias', name: 'a release that the label refuses', at: release, open: way.labelRefused, shown: '.pl-then .pl-note.pl-neg' },
  { by: 'arias', name: 'what a release would take away', at: release, open: way.releaseEnded, shown: '.pl-then .pl-loss' },
  { by: 'arias', name: 'taking access away', at: release, open: way.lossAsked, shown: dialog },
  { by: 'arias', name: 'leaving a release unsaved', at: release, open: way.leaving, shown: dialog },
  { by: 'arias', name: 'editing a post', at: thread, open: way.act('edit'), shown: dialog },
  { by: 'arias', name: 'earlier texts of a post', at: thread, open: way.act('history'), shown: dialog },
  { by: 'arias', name: 'withdrawing a post', at: thread, open: way.act('withdraw'), shown: dialog },
  { by: 'arias', name: 'reporting a post', at: thread, open: way.act('report'), shown: dialog },
  { by: 'arias', name: 'people to mention', at: thread, open: way.mention, shown: '.pl-mentions [role="option"]' },
  { by: 'arias', name: 'what a post will look like', at: thread, open: way.previewed, shown: '.pl-preview' },
  { by: 'solberg', name: 'granting a request', at: guarded, open: way.onDesk(1), shown: dialog },
  { by: 'solberg', name: 'declining a request', at: guarded, open: way.onDesk(2), shown: dialog },
  { by: 'okafor', name: 'closing a report', at: () => '/moderation', open: way.onDesk(2), shown: dialog },
  { by: 'okafor', name: 'holding a post', at: () => '/moderation', open: way.onDesk(1), shown: dialog },
  {
    by: 'okafor',
    name: 'putting a paper in quarantine',
    at: ({ open }) => `/documents/${open}`,
    open: way.inMenu('secretariat:quarantine.set'),
    shown: dialog,
  },
  { by: 'dubois', name: 'declining emergency access', at: () => '/administration/emergency', open: way.onDesk(2), shown: dialog },
  { by: 'dubois', name: 'acting for', at: groups, open: way.pressed('.pl-sidebar .pl-capacity'), shown: menu },
  {
    by: 'dubois',
    name: 'what ending a seat would do',
    at: ({ group }) => `/administration/groups/${group}`,
    open: way.ending,
    shown: dialog,
  },
  { by: 'dubois', name: 'what an accession would do', at: body, open: way.partyChosen, shown: '.pl-foreseen' },
  { by: 'dubois', name: 'what an accreditation would do', at: somebody, open: way.accrediting, shown: '.pl-foreseen' },
  { by: 'dubois', name: 'inviting a person', at: () => '/administration/people', open: way.invite, shown: dialog },
  {
    by: 'mori',
    name: 'what an auditor is told',
    at: () => '/access-audit',
    open: (page, { reference }) => way.inspected(reference)(page),
    shown: '.pl-explained',
  },
  { by: 'visitor', name: 'why the public can see a paper', at: ({ open }) => `/documents/${open}`, open: way.key('w'), shown: dialog },
];
