/** The invented people of the demo world. Any likeness to real officers is chance; example.org is nobody's. */
export interface DemoPerson {
  key: string;
  name: string;
  honorific: string;
  email: string;
  party?: string;
  role?: 'HEAD' | 'DEPUTY_HEAD' | 'FOCAL_POINT' | 'DELEGATE' | 'ADVISER';
  duties?: ('ADMINISTRATOR' | 'MODERATOR' | 'CONFERENCE_OFFICER' | 'AUDITOR')[];
  language?: string;
  timeZone?: string;
}
const person = (key: string, honorific: string, name: string, party: string, role: DemoPerson['role'], more: Partial<DemoPerson> = {}): DemoPerson => ({
  key, honorific, name, party, role, email: `${key}@example.org`, ...more,
}); // prettier-ignore

export const PEOPLE: DemoPerson[] = [
  person('arias', 'Ms.', 'Lucía Arias', 'URY', 'FOCAL_POINT', { timeZone: 'America/Montevideo' }),
  person('silva', 'Mr.', 'Mateo Silva', 'URY', 'HEAD', { language: 'es', timeZone: 'America/Montevideo' }),
  person('otieno', 'Mr.', 'Daniel Otieno', 'KEN', 'DELEGATE', { timeZone: 'Africa/Nairobi' }),
  person('wanjiru', 'Ms.', 'Grace Wanjiru', 'KEN', 'HEAD', { timeZone: 'Africa/Nairobi' }),
  person('mensah', 'Ms.', 'Amara Mensah', 'GHA', 'DEPUTY_HEAD', { timeZone: 'Africa/Accra' }),
  person('dahl', 'Ms.', 'Ingrid Dahl', 'NOR', 'ADVISER', { timeZone: 'Europe/Oslo' }),
  person('solberg', 'Mr.', 'Erik Solberg', 'NOR', 'HEAD', { timeZone: 'Europe/Oslo' }),
  person('haddad', 'السيدة', 'ليلى حداد', 'JOR', 'DELEGATE', { language: 'ar', timeZone: 'Asia/Amman' }),
  person('kovac', 'Mr.', 'Tomas Kovač', 'SVN', 'HEAD', { timeZone: 'Europe/Ljubljana' }),
  person('tran', 'Ms.', 'Linh Tran', 'VNM', 'DELEGATE', { timeZone: 'Asia/Ho_Chi_Minh' }),
  person('reyes', 'Mr.', 'Paolo Reyes', 'PHL', 'DELEGATE', { timeZone: 'Asia/Manila' }),
  person('brathwaite', 'Ms.', 'Joan Brathwaite', 'BRB', 'HEAD', { timeZone: 'America/Barbados' }),
  person('pierre', 'Mr.', 'Marc Pierre', 'HTI', 'DELEGATE', { language: 'fr', timeZone: 'America/Port-au-Prince' }),
  person('baptiste', 'Mr.', 'Neil Baptiste', 'CARICOM', 'ADVISER', { timeZone: 'America/Guyana' }),
  person('peeters', 'Mr.', 'Jan Peeters', 'EU', 'DELEGATE', { timeZone: 'Europe/Brussels' }),
  person('meyer', 'Ms.', 'Elise Meyer', 'ICRC', 'DELEGATE', { timeZone: 'Europe/Zurich' }),
  person('dubois', 'Ms.', 'Claire Dubois', 'SEC', 'DELEGATE', {
    duties: ['ADMINISTRATOR', 'CONFERENCE_OFFICER'],
    timeZone: 'America/New_York',
  }),
  person('okafor', 'Mr.', 'Samuel Okafor', 'SEC', 'DELEGATE', { duties: ['MODERATOR'], timeZone: 'America/New_York' }),
];

export const PASSWORD = 'a-demo-for-everyone';
/** Those whom the start prints. */
export const SHOWN: [string, string][] = [
  ['arias', 'delegate of Uruguay'],
  ['haddad', 'delegate of Jordan, in Arabic'],
  ['brathwaite', 'head of the delegation of Barbados, a member of CARICOM'],
  ['mensah', 'Chair of WG.1'],
  ['dubois', 'secretariat, administrator'],
];
