import { type DemoPaper, toGroup } from './demo-paper.js';
import { PAPERS_IN_LANGUAGES } from './papers-in-languages.js';

/** Invented papers; procedure and trust only, nothing technical. */
export const PAPERS: DemoPaper[] = [
  {
    by: 'mensah', as: 'WG.1', kind: 'INFORMATION_NOTE', tlp: 'CLEAR', group: 'WG.1', tags: ['methods'], numbered: true,
    titles: { en: 'Working methods of the group', fr: 'Méthodes de travail du groupe', ar: 'أساليب عمل الفريق' },
    summary: { en: 'How the group shares papers, hears delegations and records what it agrees.' },
    releases: [...toGroup('WG.1'), { to: { kind: 'PUBLIC' }, level: 'READ' }],
    text: {
      en: 'Working methods of the group\n\n1. Delegations share papers at least five working days before a meeting.\n2. The Chair gives the floor in the order of inscription.\n3. What is agreed is recorded in a summary by the Chair.\n',
      fr: 'Méthodes de travail du groupe\n\n1. Les délégations communiquent leurs documents au moins cinq jours ouvrables avant une réunion.\n2. La présidence donne la parole dans l’ordre des inscriptions.\n',
    },
  },
  {
    by: 'arias', as: 'URY', kind: 'WORKING_PAPER', tlp: 'AMBER', group: 'WG.1', tags: ['contacts'], numbered: true,
    titles: { en: 'Towards a directory of national points of contact', es: 'Hacia un directorio de puntos de contacto nacionales' },
    summary: { en: 'Proposes a voluntary directory of national points of contact, confirmed by each delegation once a year.' },
    releases: [...toGroup('WG.1'), { to: { kind: 'PERSON', of: 'meyer' }, level: 'READ' }],
    text: {
      en: 'Towards a directory of national points of contact\n\nThe first difficulty is a simple one: to know whom to call. This paper proposes a voluntary directory, kept by the secretariat and confirmed by each delegation once a year.\n',
      es: 'Hacia un directorio de puntos de contacto nacionales\n\nLa primera dificultad es sencilla: saber a quién llamar. Este documento propone un directorio voluntario.\n',
    },
  },
  {
    by: 'otieno', as: 'KEN', kind: 'LESSONS_LEARNED', tlp: 'AMBER', group: 'WG.1', tags: ['contacts', 'practice'], numbered: true,
    titles: { en: 'National points of contact: two years of practice' },
    summary: { en: 'What two years with one national contact have shown.' },
    releases: toGroup('WG.1'),
    text: { en: 'National points of contact: two years of practice\n\nOne contact is better than none, and two who answer are better than one who travels.\n' },
  },
  {
    by: 'solberg', as: 'NOR', kind: 'POSITION_PAPER', tlp: 'AMBER', group: 'WG.1', tags: ['training'],
    titles: { en: 'Sharing training curricula between national schools' },
    summary: { en: 'A position on the exchange of curricula and trainers.' },
    releases: [{ to: { kind: 'PARTY', of: 'KEN' }, level: 'READ' }, { to: { kind: 'GROUP', of: 'WG.1' }, level: 'DISCOVER' }],
    text: { en: 'Sharing training curricula between national schools\n\nNorway supports the exchange of curricula and of trainers, on request and free of charge.\n' },
  },
  {
    by: 'haddad', as: 'JOR', kind: 'POSITION_PAPER', tlp: 'GREEN', handling: { onward: 'RECIPIENTS' }, group: 'WG.1', tags: ['assistance'],
    titles: { ar: 'جهات الاتصال المعنية بمساعدة الناجين', en: 'Survivor assistance contacts: a case for including them' },
    summary: { ar: 'يدعو إلى إدراج الجهات المعنية بمساعدة الناجين في أي دليل لجهات الاتصال.' },
    releases: [...toGroup('WG.1'), { to: { kind: 'BODY', of: 'LAS' }, level: 'READ' }],
    text: { ar: 'جهات الاتصال المعنية بمساعدة الناجين\n\nيدعو الأردن إلى إدراج الجهات المعنية بمساعدة الناجين في أي دليل لجهات الاتصال الوطنية.\n' },
  },
  {
    by: 'peeters', as: 'EU', kind: 'NON_PAPER', tlp: 'AMBER', tags: ['reporting'],
    titles: { en: 'Reporting once, not three times' },
    summary: { en: 'Can existing reporting formats be joined?' },
    releases: [{ to: { kind: 'BODY', of: 'EU' }, level: 'COMMENT' }, { to: { kind: 'BODY', of: 'CARICOM' }, level: 'READ' }],
    except: [{ kind: 'PARTY', of: 'HTI' }],
    text: { en: 'Reporting once, not three times\n\nSeveral formats ask for the same facts. This non-paper asks whether they can be joined.\n' },
  },
  {
    by: 'arias', as: 'URY', kind: 'NON_PAPER', tlp: 'RED', tags: [],
    titles: { en: 'Thoughts on who should confirm an entry' },
    summary: { en: 'For two colleagues, before the next meeting.' },
    releases: [{ to: { kind: 'PERSON', of: 'mensah' }, level: 'READ' }, { to: { kind: 'PERSON', of: 'dahl' }, level: 'READ' }],
    text: { en: 'Thoughts on who should confirm an entry\n\nThe entry could be confirmed by the head of the delegation alone.\n' },
  },
  ...PAPERS_IN_LANGUAGES,
]; // prettier-ignore
