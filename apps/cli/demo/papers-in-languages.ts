import { type DemoPaper, toGroup } from './demo-paper.js';

/** Invented papers in the other languages, and of the other ways to share. */
export const PAPERS_IN_LANGUAGES: DemoPaper[] = [
  {
    by: 'ndiaye', as: 'SEN', kind: 'POSITION_PAPER', tlp: 'GREEN', group: 'WG.1', tags: ['coordination'],
    titles: { fr: 'La coordination nationale d’abord', en: 'National coordination first' },
    summary: { fr: 'Un pays qui sait qui fait quoi chez lui répond mieux à ses voisins.', en: 'A country that knows who does what at home answers its neighbours better.' },
    releases: [...toGroup('WG.1'), { to: { kind: 'BODY', of: 'AU' }, level: 'READ' }, { to: { kind: 'COMMUNITY' }, level: 'DISCOVER' }],
    text: {
      fr: 'La coordination nationale d’abord\n\n1. Le Sénégal a réuni en une seule commission les services qui, séparément, répondaient aux mêmes questions.\n2. Une demande venue de l’étranger y reçoit un accusé de réception dans les deux jours et une réponse dans les quinze.\n3. Nous proposons que chaque délégation dise, sur une page, qui coordonne chez elle.\n',
      en: 'National coordination first\n\n1. Senegal has joined in one commission the services that used to answer the same questions separately.\n2. A request from abroad is acknowledged there within two days and answered within fifteen.\n3. We propose that each delegation say, on one page, who coordinates at home.\n',
    },
  },
  {
    by: 'saparova', as: 'KAZ', kind: 'WORKING_PAPER', tlp: 'AMBER', group: 'WG.1', tags: ['glossary'],
    titles: { ru: 'Единый перечень терминов: первый проект', en: 'One list of terms: a first draft' },
    summary: { ru: 'Предлагается согласовать двадцать терминов на шести языках, прежде чем обмениваться докладами.' },
    releases: toGroup('WG.1'),
    text: {
      ru: 'Единый перечень терминов: первый проект\n\nОдно и то же слово в докладах разных делегаций означает разное. Казахстан предлагает начать с двадцати терминов и согласовать их на шести языках. Перечень ведёт секретариат; изменения вносятся только с согласия группы.\n',
    },
  },
  {
    by: 'chen', as: 'SGP', kind: 'LESSONS_LEARNED', tlp: 'AMBER', group: 'WG.1', tags: ['practice', 'exercise'],
    titles: { zh: '联络点桌面演练：经验与建议', en: 'A table-top exercise of contact points: lessons and suggestions' },
    summary: { zh: '一次三小时的演练表明，最常见的障碍不是技术，而是电话号码已经过时。' },
    releases: [...toGroup('WG.1'), { to: { kind: 'BODY', of: 'ASEAN' }, level: 'READ' }],
    text: {
      zh: '联络点桌面演练：经验与建议\n\n一、本次演练由六个代表团参加，历时三小时。\n二、最常见的障碍不是技术，而是电话号码已经过时。\n三、建议每年进行一次演练，并在演练后一周内更新联络点名册。\n',
    },
  },
  {
    by: 'silva', as: 'URY', kind: 'STATEMENT', tlp: 'CLEAR', tags: ['assistance'],
    titles: { es: 'Declaración sobre la asistencia a las víctimas', en: 'Statement on assistance to victims' },
    summary: { es: 'El intercambio de información empieza y termina en las personas.' },
    releases: [{ to: { kind: 'PUBLIC' }, level: 'READ' }, { to: { kind: 'COMMUNITY' }, level: 'COMMENT' }],
    text: {
      es: 'Declaración sobre la asistencia a las víctimas\n\nSeñora Presidenta: el intercambio de información empieza y termina en las personas. El Uruguay invita a las demás delegaciones a incluir en sus informes a quienes prestan asistencia a las víctimas.\n',
    },
  },
  {
    by: 'mansour', as: 'LAS', kind: 'REPORT', tlp: 'AMBER', group: 'WG.1', tags: ['coordination', 'assistance'],
    titles: { ar: 'تقرير عن اجتماع جهات الاتصال في المنطقة العربية', en: 'Report on the meeting of contact points in the Arab region' },
    summary: { ar: 'اتفقت جهات الاتصال على قائمة مشتركة تُحدَّث كل ستة أشهر.' },
    releases: [{ to: { kind: 'BODY', of: 'LAS' }, level: 'COMMENT' }, { to: { kind: 'BUREAU', of: 'WG.1' }, level: 'READ' }, { to: { kind: 'GROUP', of: 'WG.1' }, level: 'DISCOVER' }],
    text: { ar: 'تقرير عن اجتماع جهات الاتصال في المنطقة العربية\n\nاجتمعت جهات الاتصال لمدة يومين. واتفقت على قائمة مشتركة تُحدَّث كل ستة أشهر، وعلى أن يُبلَّغ أي تغيير خلال أسبوع.\n' },
  },
  {
    by: 'bekele', as: 'AU', kind: 'INFORMATION_NOTE', tlp: 'GREEN', group: 'WG.2', tags: ['training'], embargoDays: 14,
    titles: { en: 'Calendar of regional courses for next year', fr: 'Calendrier des cours régionaux de l’année prochaine' },
    summary: { en: 'Dates and places of eleven courses; to be opened when the host countries have announced them.' },
    releases: [...toGroup('WG.2'), { to: { kind: 'BODY', of: 'AU' }, level: 'READ' }],
    text: { en: 'Calendar of regional courses for next year\n\nEleven courses are planned. Places are given by the order of nomination; the host countries announce their own.\n' },
  },
  {
    by: 'reyes', as: 'PHL', kind: 'NON_PAPER', tlp: 'AMBER_STRICT', tags: ['training'], handling: { attribution: 'PARTY_ONLY', recipients: 'WITHHELD' },
    titles: { en: 'Whom to ask for trainers: a confidential sounding' },
    summary: { en: 'Three questions to three delegations before a proposal is made.' },
    releases: ['KEN', 'BRB', 'SEN'].map((of) => ({ to: { kind: 'PARTY' as const, of }, level: 'COMMENT' as const })),
    text: { en: 'Whom to ask for trainers: a confidential sounding\n\n1. Would your delegation lend trainers to others?\n2. For how long?\n3. May the group know that you would?\n' },
  },
  {
    by: 'mensah', as: 'WG.1', kind: 'NON_PAPER', tlp: 'AMBER', group: 'WG.1', tags: ['methods'], handling: { attribution: 'CHATHAM_HOUSE' },
    titles: { en: 'What keeps us from sharing more? Notes of an informal exchange', fr: 'Qu’est-ce qui nous retient de partager davantage ?' },
    summary: { en: 'What was said, not who said it.' },
    releases: [{ to: { kind: 'GROUP', of: 'WG.1' }, level: 'COMMENT' }],
    text: { en: 'What keeps us from sharing more? Notes of an informal exchange\n\nSome said that they do not know who will read a paper. Some said that they were never told whether anybody had.\n' },
  },
]; // prettier-ignore
