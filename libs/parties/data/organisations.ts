import { namesOf, rowsOf } from './rows.js';
import type { PartyData } from './types.js';

// code | name [abbreviation] in en | es | fr | ru | zh | ar.
const entities = `
CTED|Counter-Terrorism Committee Executive Directorate [CTED]|Dirección Ejecutiva del Comité contra el Terrorismo [DECT]|Direction exécutive du Comité contre le terrorisme [DECT]|Исполнительный директорат Контртеррористического комитета [ИДКТК]|反恐怖主义委员会执行局 [反恐执行局]|المديرية التنفيذية للجنة مكافحة الإرهاب
OCHA|Office for the Coordination of Humanitarian Affairs [OCHA]|Oficina de Coordinación de Asuntos Humanitarios [OCHA]|Bureau de la coordination des affaires humanitaires [OCHA]|Управление по координации гуманитарных вопросов [УКГВ]|人道主义事务协调厅 [人道协调厅]|مكتب تنسيق الشؤون الإنسانية [أوتشا]
OHCHR|Office of the United Nations High Commissioner for Human Rights [OHCHR]|Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos [ACNUDH]|Haut-Commissariat des Nations Unies aux droits de l'homme [HCDH]|Управление Верховного комиссара Организации Объединенных Наций по правам человека [УВКПЧ]|联合国人权事务高级专员办事处 [人权高专办]|مفوضية الأمم المتحدة لحقوق الإنسان
UNDP|United Nations Development Programme [UNDP]|Programa de las Naciones Unidas para el Desarrollo [PNUD]|Programme des Nations Unies pour le développement [PNUD]|Программа развития Организации Объединенных Наций [ПРООН]|联合国开发计划署 [开发署]|برنامج الأمم المتحدة الإنمائي
UNHCR|Office of the United Nations High Commissioner for Refugees [UNHCR]|Oficina del Alto Comisionado de las Naciones Unidas para los Refugiados [ACNUR]|Haut-Commissariat des Nations Unies pour les réfugiés [HCR]|Управление Верховного комиссара Организации Объединенных Наций по делам беженцев [УВКБ]|联合国难民事务高级专员公署 [难民署]|مفوضية الأمم المتحدة لشؤون اللاجئين
UNICEF|United Nations Children's Fund [UNICEF]|Fondo de las Naciones Unidas para la Infancia [UNICEF]|Fonds des Nations Unies pour l'enfance [UNICEF]|Детский фонд Организации Объединенных Наций [ЮНИСЕФ]|联合国儿童基金会 [儿基会]|منظمة الأمم المتحدة للطفولة [اليونيسف]
UNIDIR|United Nations Institute for Disarmament Research [UNIDIR]|Instituto de las Naciones Unidas de Investigación sobre el Desarme [UNIDIR]|Institut des Nations Unies pour la recherche sur le désarmement [UNIDIR]|Институт Организации Объединенных Наций по исследованию проблем разоружения [ЮНИДИР]|联合国裁军研究所 [裁研所]|معهد الأمم المتحدة لبحوث نزع السلاح
UNMAS|United Nations Mine Action Service [UNMAS]|Servicio de las Naciones Unidas de Actividades Relativas a las Minas [UNMAS]|Service de la lutte antimines de l'Organisation des Nations Unies [UNMAS]|Служба Организации Объединенных Наций по вопросам деятельности, связанной с разминированием [ЮНМАС]|联合国地雷行动处 [地雷行动处]|دائرة الأمم المتحدة للإجراءات المتعلقة بالألغام
UNOCT|United Nations Office of Counter-Terrorism [UNOCT]|Oficina de las Naciones Unidas de Lucha contra el Terrorismo [OLCT]|Bureau de lutte contre le terrorisme de l'Organisation des Nations Unies [BLT]|Контртеррористическое управление Организации Объединенных Наций [КТУ]|联合国反恐怖主义办公室 [反恐办]|مكتب الأمم المتحدة لمكافحة الإرهاب
UNODA|United Nations Office for Disarmament Affairs [UNODA]|Oficina de Asuntos de Desarme de las Naciones Unidas [UNODA]|Bureau des affaires de désarmement de l'Organisation des Nations Unies [UNODA]|Управление Организации Объединенных Наций по вопросам разоружения [УВР]|联合国裁军事务厅 [裁军厅]|مكتب الأمم المتحدة لشؤون نزع السلاح
UNODC|United Nations Office on Drugs and Crime [UNODC]|Oficina de las Naciones Unidas contra la Droga y el Delito [UNODC]|Office des Nations Unies contre la drogue et le crime [ONUDC]|Управление Организации Объединенных Наций по наркотикам и преступности [УНП ООН]|联合国毒品和犯罪问题办公室 [毒罪办]|مكتب الأمم المتحدة المعني بالمخدرات والجريمة
`;

const organizations = `
ICRC|International Committee of the Red Cross [ICRC]|Comité Internacional de la Cruz Roja [CICR]|Comité international de la Croix-Rouge [CICR]|Международный комитет Красного Креста [МККК]|红十字国际委员会|اللجنة الدولية للصليب الأحمر
INTERPOL|International Criminal Police Organization [INTERPOL]|Organización Internacional de Policía Criminal [INTERPOL]|Organisation internationale de police criminelle [INTERPOL]|Международная организация уголовной полиции [Интерпол]|国际刑事警察组织 [国际刑警组织]|المنظمة الدولية للشرطة الجنائية [الإنتربول]
OPCW|Organisation for the Prohibition of Chemical Weapons [OPCW]|Organización para la Prohibición de las Armas Químicas [OPAQ]|Organisation pour l'interdiction des armes chimiques [OIAC]|Организация по запрещению химического оружия [ОЗХО]|禁止化学武器组织 [禁化武组织]|منظمة حظر الأسلحة الكيميائية
WCO|World Customs Organization [WCO]|Organización Mundial de Aduanas [OMA]|Organisation mondiale des douanes [OMD]|Всемирная таможенная организация [ВТамО]|世界海关组织|منظمة الجمارك العالمية
`;

const secretariat = `
SEC|Secretariat|Secretaría|Secrétariat|Секретариат|秘书处|الأمانة
`;

const parties = (table: string, kind: PartyData['kind']): PartyData[] =>
  rowsOf(table).map(([code = '', ...names]) => ({ code, kind, ...namesOf(names) }));

/** United Nations entities, other organisations, and the one secretariat of the portal. */
export const organisations: PartyData[] = [
  ...parties(entities, 'UN_ENTITY'),
  ...parties(organizations, 'INTERNATIONAL_ORGANIZATION'),
  ...parties(secretariat, 'SECRETARIAT'),
];
