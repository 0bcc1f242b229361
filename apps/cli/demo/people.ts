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
  person('ndiaye', 'Mme', 'Aïssatou Ndiaye', 'SEN', 'HEAD', { language: 'fr', timeZone: 'Africa/Dakar' }),
  person('saparova', 'Г-жа', 'Айгерим Сапарова', 'KAZ', 'FOCAL_POINT', { language: 'ru', timeZone: 'Asia/Almaty' }),
  person('chen', '女士', '陈慧敏', 'SGP', 'DELEGATE', { language: 'zh', timeZone: 'Asia/Singapore' }),
  person('bekele', 'Mr.', 'Tesfaye Bekele', 'AU', 'DELEGATE', { timeZone: 'Africa/Addis_Ababa' }),
  person('mansour', 'السيد', 'كريم منصور', 'LAS', 'HEAD', { language: 'ar', timeZone: 'Africa/Cairo' }),
  person('meyer', 'Ms.', 'Elise Meyer', 'ICRC', 'DELEGATE', { timeZone: 'Europe/Zurich' }),
  person('dubois', 'Ms.', 'Claire Dubois', 'SEC', 'DELEGATE', {
    duties: ['ADMINISTRATOR', 'CONFERENCE_OFFICER'],
    timeZone: 'America/New_York',
  }),
  person('okafor', 'Mr.', 'Samuel Okafor', 'SEC', 'DELEGATE', { duties: ['MODERATOR'], timeZone: 'America/New_York' }),
  person('menon', 'Mr.', 'Ravi Menon', 'SEC', 'HEAD', { duties: ['ADMINISTRATOR'], timeZone: 'America/New_York' }),
  person('mori', 'Ms.', 'Yuki Mori', 'SEC', 'ADVISER', { duties: ['AUDITOR'], timeZone: 'Europe/Vienna' }),
];

export const PASSWORD = 'a-demo-for-everyone';
/** Those whom the start prints. */
export const SHOWN: [string, string][] = [
  ['arias', 'delegate of Uruguay'],
  ['haddad', 'delegate of Jordan, in Arabic'],
  ['ndiaye', 'head of the delegation of Senegal, in French'],
  ['saparova', 'focal point of Kazakhstan, in Russian'],
  ['chen', 'delegate of Singapore, in Chinese'],
  ['silva', 'head of the delegation of Uruguay, in Spanish'],
  ['brathwaite', 'head of the delegation of Barbados, a member of CARICOM'],
  ['mensah', 'Chair of WG.1'],
  ['dubois', 'secretariat, administrator'],
  ['okafor', 'secretariat, moderator'],
];
