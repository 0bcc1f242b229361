import { namesOf, rowsOf } from './rows.js';
import type { PartyData } from './types.js';

// code | name [abbreviation] in en | es | fr | ru | zh | ar. The Andean Community is ANCOM here: CAN is Canada.
const table = `
AES|Alliance of Sahel States [AES]|Alianza de Estados del Sahel [AES]|Alliance des États du Sahel [AES]|Альянс государств Сахеля [АГС]|萨赫勒国家联盟|تحالف دول الساحل
AMU|Arab Maghreb Union [AMU]|Unión del Magreb Árabe [UMA]|Union du Maghreb arabe [UMA]|Союз арабского Магриба [САМ]|阿拉伯马格里布联盟|اتحاد المغرب العربي
ANCOM|Andean Community [CAN]|Comunidad Andina [CAN]|Communauté andine [CAN]|Андское сообщество|安第斯共同体 [安共体]|جماعة دول الأنديز
ASEAN|Association of Southeast Asian Nations [ASEAN]|Asociación de Naciones de Asia Sudoriental [ASEAN]|Association des nations de l'Asie du Sud-Est [ASEAN]|Ассоциация государств Юго-Восточной Азии [АСЕАН]|东南亚国家联盟 [东盟]|رابطة أمم جنوب شرق آسيا [آسيان]
AU|African Union [AU]|Unión Africana [UA]|Union africaine [UA]|Африканский союз [АС]|非洲联盟 [非盟]|الاتحاد الأفريقي
BIMSTEC|Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation [BIMSTEC]|Iniciativa del Golfo de Bengala para la Cooperación Técnica y Económica Multisectorial [BIMSTEC]|Initiative du golfe du Bengale pour la coopération technique et économique multisectorielle [BIMSTEC]|Инициатива стран Бенгальского залива по многоотраслевому техническому и экономическому сотрудничеству [БИМСТЕК]|环孟加拉湾多领域经济技术合作倡议|مبادرة خليج البنغال للتعاون التقني والاقتصادي المتعدد القطاعات [بيمستيك]
CARICOM|Caribbean Community [CARICOM]|Comunidad del Caribe [CARICOM]|Communauté des Caraïbes [CARICOM]|Карибское сообщество [КАРИКОМ]|加勒比共同体 [加共体]|الجماعة الكاريبية [كاريكوم]
CEMAC|Central African Economic and Monetary Community [CEMAC]|Comunidad Económica y Monetaria de África Central [CEMAC]|Communauté économique et monétaire de l'Afrique centrale [CEMAC]|Центральноафриканское экономическое и валютное сообщество [ЦАЭВС]|中部非洲经济和货币共同体 [中非经货共同体]|الجماعة الاقتصادية والنقدية لوسط أفريقيا
CIS|Commonwealth of Independent States [CIS]|Comunidad de Estados Independientes [CEI]|Communauté d'États indépendants [CEI]|Содружество Независимых Государств [СНГ]|独立国家联合体 [独联体]|رابطة الدول المستقلة
COE|Council of Europe [CoE]|Consejo de Europa [CdE]|Conseil de l'Europe [CdE]|Совет Европы [СЕ]|欧洲委员会|مجلس أوروبا
COMESA|Common Market for Eastern and Southern Africa [COMESA]|Mercado Común para África Oriental y Meridional [COMESA]|Marché commun de l'Afrique orientale et australe [COMESA]|Общий рынок Восточной и Южной Африки [КОМЕСА]|东部和南部非洲共同市场 [东南非共市]|السوق المشتركة لشرق أفريقيا والجنوب الأفريقي [كوميسا]
CSTO|Collective Security Treaty Organization [CSTO]|Organización del Tratado de Seguridad Colectiva [OTSC]|Organisation du Traité de sécurité collective [OTSC]|Организация Договора о коллективной безопасности [ОДКБ]|集体安全条约组织 [集安组织]|منظمة معاهدة الأمن الجماعي
EAC|East African Community [EAC]|Comunidad de África Oriental [CAO]|Communauté d'Afrique de l'Est [CAE]|Восточноафриканское сообщество [ВАС]|东非共同体|جماعة شرق أفريقيا
EAEU|Eurasian Economic Union [EAEU]|Unión Económica Euroasiática [UEE]|Union économique eurasiatique [UEEA]|Евразийский экономический союз [ЕАЭС]|欧亚经济联盟|الاتحاد الاقتصادي الأوراسي
ECCAS|Economic Community of Central African States [ECCAS]|Comunidad Económica de los Estados de África Central [CEEAC]|Communauté économique des États de l'Afrique centrale [CEEAC]|Экономическое сообщество центральноафриканских государств [ЭСЦАГ]|中部非洲国家经济共同体 [中非经共体]|الجماعة الاقتصادية لدول وسط أفريقيا
ECO|Economic Cooperation Organization [ECO]|Organización de Cooperación Económica [OCE]|Organisation de coopération économique [OCE]|Организация экономического сотрудничества [ОЭС]|经济合作组织|منظمة التعاون الاقتصادي
ECOWAS|Economic Community of West African States [ECOWAS]|Comunidad Económica de los Estados de África Occidental [CEDEAO]|Communauté économique des États de l'Afrique de l'Ouest [CEDEAO]|Экономическое сообщество западноафриканских государств [ЭКОВАС]|西非国家经济共同体 [西非经共体]|الجماعة الاقتصادية لدول غرب أفريقيا [إيكواس]
EU|European Union [EU]|Unión Europea [UE]|Union européenne [UE]|Европейский союз [ЕС]|欧洲联盟 [欧盟]|الاتحاد الأوروبي
GCC|Cooperation Council for the Arab States of the Gulf [GCC]|Consejo de Cooperación de los Estados Árabes del Golfo [CCG]|Conseil de coopération des États arabes du Golfe [CCG]|Совет сотрудничества арабских государств Залива [ССАГЗ]|海湾阿拉伯国家合作委员会 [海合会]|مجلس التعاون لدول الخليج العربية
IGAD|Intergovernmental Authority on Development [IGAD]|Autoridad Intergubernamental para el Desarrollo [IGAD]|Autorité intergouvernementale pour le développement [IGAD]|Межправительственная организация по развитию [ИГАД]|政府间发展组织 [伊加特]|الهيئة الحكومية الدولية المعنية بالتنمية [إيغاد]
LAS|League of Arab States [LAS]|Liga de los Estados Árabes [LEA]|Ligue des États arabes [LEA]|Лига арабских государств [ЛАГ]|阿拉伯国家联盟 [阿盟]|جامعة الدول العربية
MERCOSUR|Southern Common Market [MERCOSUR]|Mercado Común del Sur [MERCOSUR]|Marché commun du Sud [MERCOSUR]|Общий рынок стран Южного Конуса [МЕРКОСУР]|南方共同市场 [南共市]|السوق المشتركة للمخروط الجنوبي [ميركوسور]
NATO|North Atlantic Treaty Organization [NATO]|Organización del Tratado del Atlántico Norte [OTAN]|Organisation du Traité de l'Atlantique Nord [OTAN]|Организация Североатлантического договора [НАТО]|北大西洋公约组织 [北约]|منظمة حلف شمال الأطلسي [الناتو]
OAS|Organization of American States [OAS]|Organización de los Estados Americanos [OEA]|Organisation des États américains [OEA]|Организация американских государств [ОАГ]|美洲国家组织 [美洲组织]|منظمة الدول الأمريكية
OIC|Organisation of Islamic Cooperation [OIC]|Organización de Cooperación Islámica [OCI]|Organisation de la coopération islamique [OCI]|Организация исламского сотрудничества [ОИС]|伊斯兰合作组织 [伊合组织]|منظمة التعاون الإسلامي
OSCE|Organization for Security and Co-operation in Europe [OSCE]|Organización para la Seguridad y la Cooperación en Europa [OSCE]|Organisation pour la sécurité et la coopération en Europe [OSCE]|Организация по безопасности и сотрудничеству в Европе [ОБСЕ]|欧洲安全与合作组织 [欧安组织]|منظمة الأمن والتعاون في أوروبا
OTS|Organization of Turkic States [OTS]|Organización de Estados Túrquicos [OET]|Organisation des États turciques [OET]|Организация тюркских государств [ОТГ]|突厥国家组织|منظمة الدول التركية
PIF|Pacific Islands Forum [PIF]|Foro de las Islas del Pacífico [FIP]|Forum des îles du Pacifique [FIP]|Форум тихоокеанских островов [ФТО]|太平洋岛屿论坛 [太岛论坛]|منتدى جزر المحيط الهادئ
SAARC|South Asian Association for Regional Cooperation [SAARC]|Asociación de Asia Meridional para la Cooperación Regional [SAARC]|Association sud-asiatique de coopération régionale [ASACR]|Ассоциация регионального сотрудничества Южной Азии [СААРК]|南亚区域合作联盟 [南盟]|رابطة جنوب آسيا للتعاون الإقليمي [سارك]
SADC|Southern African Development Community [SADC]|Comunidad de África Meridional para el Desarrollo [SADC]|Communauté de développement de l'Afrique australe [SADC]|Сообщество по вопросам развития стран юга Африки [САДК]|南部非洲发展共同体 [南共体]|الجماعة الإنمائية للجنوب الأفريقي [سادك]
SCO|Shanghai Cooperation Organization [SCO]|Organización de Cooperación de Shanghái [OCS]|Organisation de Shanghai pour la coopération [OCS]|Шанхайская организация сотрудничества [ШОС]|上海合作组织 [上合组织]|منظمة شنغهاي للتعاون
SICA|Central American Integration System [SICA]|Sistema de la Integración Centroamericana [SICA]|Système d'intégration de l'Amérique centrale [SICA]|Система центральноамериканской интеграции [СИКА]|中美洲一体化体系|منظومة التكامل لأمريكا الوسطى
WAEMU|West African Economic and Monetary Union [WAEMU]|Unión Económica y Monetaria de África Occidental [UEMAO]|Union économique et monétaire ouest-africaine [UEMOA]|Западноафриканский экономический и валютный союз [ЗАЭВС]|西非经济和货币联盟 [西非经货联盟]|الاتحاد الاقتصادي والنقدي لغرب أفريقيا
`;

// Full members that are no party of the portal; associate members and observers are not counted.
const outside: Record<string, { membersOutside: number; outsideNote: string }> = {
  AU: { membersOutside: 1, outsideNote: 'Sahrawi Arab Democratic Republic' },
  CARICOM: { membersOutside: 1, outsideNote: 'Montserrat' },
  PIF: { membersOutside: 4, outsideNote: 'Cook Islands, French Polynesia, New Caledonia, Niue' },
};

export const bodies: PartyData[] = rowsOf(table).map(([code = '', ...names]) => ({
  code,
  kind: 'REGIONAL_BODY',
  ...namesOf(names),
  ...outside[code],
}));
