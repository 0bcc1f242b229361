import type { DemoThread } from './demo-thread.js';

/** Invented discussions; procedure and trust only, nothing technical. */
export const THREADS: DemoThread[] = [
  {
    title: 'Who keeps the directory up to date?', on: 'Towards a directory of national points of contact',
    posts: [
      { by: 'arias', text: 'We propose that the secretariat keeps the directory and that **each delegation confirms its own entry once a year**.\n\nWhat would make that work in your capital?' },
      { by: 'otieno', answers: 1, text: 'Once a year is late for us: half of our entry changed within eight months. Could an entry show *the day of its last confirmation*?' },
      { by: 'haddad', answers: 2, text: 'نؤيد ما اقترحته كينيا. ونرى أن يظهر تاريخ آخر تأكيد إلى جانب كل اسم، وأن يُذكَّر الوفد قبل شهر من انقضاء السنة.' },
      { by: 'ndiaye', answers: 1, text: 'Chez nous, trois ministères se partagent la question. Nous aurions besoin :\n\n1. d’une entrée par pays, et non par ministère ;\n2. d’une adresse de service plutôt que d’un nom ;\n3. d’un suppléant.' },
      { by: 'solberg', answers: 4, text: '> une adresse de service plutôt que d’un nom\n\nA service address and a name, we think. One calls a person, not a mailbox.', then: '> une adresse de service plutôt que d’un nom\n\nBoth, we think: a service address that does not change, and a name. One calls a person, not a mailbox.' },
      { by: 'saparova', answers: 2, text: 'Поддерживаем. Просим также указывать рабочие языки контактного пункта и часы, в которые он отвечает.' },
      { by: 'chen', answers: 6, text: '同意注明工作语言和时区。演练表明，最常见的障碍是电话号码已经过时，因此建议每半年核对一次。' },
      { by: 'mensah', as: 'WG.1', answers: 1, text: 'The Chair takes up three points on which nobody has spoken against:\n\n- one entry for each delegation, with a service address, a name and an alternate;\n- the day of the last confirmation is shown;\n- working languages and hours are stated.\n\n@{arias}, could Uruguay bring these into a revised text before the next meeting?' },
      { by: 'arias', answers: 8, text: 'Gladly. A revised text will be here by Friday.' },
      { by: 'tran', answers: 7, text: 'Twice a year may be heavy for small missions. A reminder with one button to confirm would help.' },
    ],
  },
  {
    title: 'Order of work for the next meeting', in: 'WG.1', pinned: true,
    posts: [
      { by: 'mensah', as: 'WG.1', text: 'The bureau suggests to begin with the directory, go on with the list of terms, and leave the last hour for an informal exchange.\n\nPlease say here what you miss.' },
      { by: 'peeters', answers: 1, text: 'The European Union can go along with this order. We would welcome half an hour on reporting.' },
      { by: 'mansour', answers: 1, text: 'نشكر الرئيسة. ونقترح عرض تقرير اجتماع جهات الاتصال في المنطقة العربية قبل بند الدليل، فهو يجيب عن بعض أسئلته.' },
      { by: 'kovac', answers: 3, text: 'That would fit well: ten minutes at the beginning, and questions under the item on the directory.' },
      { by: 'dubois', as: 'WG.1', answers: 1, text: 'Interpretation into the six languages is booked for the morning only. The informal exchange would be in English and French.' },
      { by: 'saparova', answers: 5, text: 'Тогда просим рассмотреть перечень терминов утром, пока есть перевод: он касается всех шести языков.' },
    ],
  },
  {
    title: 'What would you need in order to share one thing more?', on: 'What keeps us from sharing more? Notes of an informal exchange',
    posts: [
      { by: 'otieno', text: 'To know that a paper stops where we said it stops. We shared once, and read it in another room.' },
      { by: 'haddad', answers: 1, text: 'نشاركك الرأي. والخوف من إعادة التوزيع أكبر من الخوف من القراءة.' },
      { by: 'dahl', answers: 1, text: 'For us it is time: three clearances for two pages. A short form that is cleared once would help.' },
      { by: 'ndiaye', answers: 3, text: 'Et le droit de retirer un document sans devoir s’en expliquer.' },
      { by: 'arias', answers: 2, text: 'Could we begin with what is already public at home? It costs nothing and shows who answers.' },
    ],
  },
  {
    title: 'Trainers: what we could offer each other', on: 'Whom to ask for trainers: a confidential sounding',
    posts: [
      { by: 'reyes', text: 'We look for two trainers who work in English, for three weeks next spring. Travel is covered.' },
      { by: 'wanjiru', answers: 1, text: 'Kenya could offer one, if the dates avoid April.' },
      { by: 'ndiaye', answers: 1, text: 'Nos formateurs travaillent en français ; l’un d’eux enseigne aussi en anglais. Nous confirmerons d’ici à la fin du mois.' },
      { by: 'brathwaite', answers: 2, text: 'Barbados would gladly host. Could two of ours take part?' },
    ],
  },
  {
    title: 'Une liste des besoins, tenue par qui ?', in: 'WG.2',
    posts: [
      { by: 'ndiaye', text: 'Nous recevons des offres de formation qui ne répondent pas à nos besoins, et nos besoins ne sont écrits nulle part. Qui tiendrait une telle liste ?' },
      { by: 'bekele', answers: 1, text: 'The African Union could keep one for its members and share it with this group twice a year.' },
      { by: 'pierre', answers: 2, text: 'Une liste par région nous conviendrait, si les besoins y sont décrits par les pays eux-mêmes.' },
      { by: 'silva', answers: 1, text: 'De acuerdo. Convendría que cada oferta respondiera a una línea de la lista.' },
    ],
  },
]; // prettier-ignore
