import { namesOf, rowsOf } from './rows.js';
import type { PartyData, RegionalGroupCode } from './types.js';

const groups: Record<string, RegionalGroupCode | undefined> = {
  AFR: 'AFRICAN',
  APG: 'ASIA_PACIFIC',
  EEG: 'EASTERN_EUROPEAN',
  LAC: 'LATIN_AMERICAN_CARIBBEAN',
  WEO: 'WESTERN_EUROPEAN_OTHER',
  none: undefined,
};

// alpha-3 | alpha-2 | M49 | regional group | short name in en | es | fr | ru | zh | ar.
// Names: the United Nations' own short names (UNTERM; M49), which no package carries in all six languages.
// Groups: as conference services list them (Kiribati in APG; Israel, Türkiye and, for elections, the United States in WEO).
const table = `
AFG|AF|004|APG|Afghanistan|Afganistán|Afghanistan|Афганистан|阿富汗|أفغانستان
AGO|AO|024|AFR|Angola|Angola|Angola|Ангола|安哥拉|أنغولا
ALB|AL|008|EEG|Albania|Albania|Albanie|Албания|阿尔巴尼亚|ألبانيا
AND|AD|020|WEO|Andorra|Andorra|Andorre|Андорра|安道尔|أندورا
ARE|AE|784|APG|United Arab Emirates|Emiratos Árabes Unidos|Émirats arabes unis|Объединенные Арабские Эмираты|阿拉伯联合酋长国|الإمارات العربية المتحدة
ARG|AR|032|LAC|Argentina|Argentina|Argentine|Аргентина|阿根廷|الأرجنتين
ARM|AM|051|EEG|Armenia|Armenia|Arménie|Армения|亚美尼亚|أرمينيا
ATG|AG|028|LAC|Antigua and Barbuda|Antigua y Barbuda|Antigua-et-Barbuda|Антигуа и Барбуда|安提瓜和巴布达|أنتيغوا وبربودا
AUS|AU|036|WEO|Australia|Australia|Australie|Австралия|澳大利亚|أستراليا
AUT|AT|040|WEO|Austria|Austria|Autriche|Австрия|奥地利|النمسا
AZE|AZ|031|EEG|Azerbaijan|Azerbaiyán|Azerbaïdjan|Азербайджан|阿塞拜疆|أذربيجان
BDI|BI|108|AFR|Burundi|Burundi|Burundi|Бурунди|布隆迪|بوروندي
BEL|BE|056|WEO|Belgium|Bélgica|Belgique|Бельгия|比利时|بلجيكا
BEN|BJ|204|AFR|Benin|Benin|Bénin|Бенин|贝宁|بنن
BFA|BF|854|AFR|Burkina Faso|Burkina Faso|Burkina Faso|Буркина-Фасо|布基纳法索|بوركينا فاسو
BGD|BD|050|APG|Bangladesh|Bangladesh|Bangladesh|Бангладеш|孟加拉国|بنغلاديش
BGR|BG|100|EEG|Bulgaria|Bulgaria|Bulgarie|Болгария|保加利亚|بلغاريا
BHR|BH|048|APG|Bahrain|Bahrein|Bahreïn|Бахрейн|巴林|البحرين
BHS|BS|044|LAC|Bahamas|Bahamas|Bahamas|Багамские Острова|巴哈马|جزر البهاما
BIH|BA|070|EEG|Bosnia and Herzegovina|Bosnia y Herzegovina|Bosnie-Herzégovine|Босния и Герцеговина|波斯尼亚和黑塞哥维那|البوسنة والهرسك
BLR|BY|112|EEG|Belarus|Belarús|Bélarus|Беларусь|白俄罗斯|بيلاروس
BLZ|BZ|084|LAC|Belize|Belice|Belize|Белиз|伯利兹|بليز
BOL|BO|068|LAC|Bolivia (Plurinational State of)|Bolivia (Estado Plurinacional de)|Bolivie (État plurinational de)|Боливия (Многонациональное Государство)|多民族玻利维亚国|بوليفيا (دولة - المتعددة القوميات)
BRA|BR|076|LAC|Brazil|Brasil|Brésil|Бразилия|巴西|البرازيل
BRB|BB|052|LAC|Barbados|Barbados|Barbade|Барбадос|巴巴多斯|بربادوس
BRN|BN|096|APG|Brunei Darussalam|Brunei Darussalam|Brunéi Darussalam|Бруней-Даруссалам|文莱达鲁萨兰国|بروني دار السلام
BTN|BT|064|APG|Bhutan|Bhután|Bhoutan|Бутан|不丹|بوتان
BWA|BW|072|AFR|Botswana|Botswana|Botswana|Ботсвана|博茨瓦纳|بوتسوانا
CAF|CF|140|AFR|Central African Republic|República Centroafricana|République centrafricaine|Центральноафриканская Республика|中非共和国|جمهورية أفريقيا الوسطى
CAN|CA|124|WEO|Canada|Canadá|Canada|Канада|加拿大|كندا
CHE|CH|756|WEO|Switzerland|Suiza|Suisse|Швейцария|瑞士|سويسرا
CHL|CL|152|LAC|Chile|Chile|Chili|Чили|智利|شيلي
CHN|CN|156|APG|China|China|Chine|Китай|中国|الصين
CIV|CI|384|AFR|Côte d'Ivoire|Côte d'Ivoire|Côte d'Ivoire|Кот-д'Ивуар|科特迪瓦|كوت ديفوار
CMR|CM|120|AFR|Cameroon|Camerún|Cameroun|Камерун|喀麦隆|الكاميرون
COD|CD|180|AFR|Democratic Republic of the Congo|República Democrática del Congo|République démocratique du Congo|Демократическая Республика Конго|刚果民主共和国|جمهورية الكونغو الديمقراطية
COG|CG|178|AFR|Congo|Congo|Congo|Конго|刚果|الكونغو
COL|CO|170|LAC|Colombia|Colombia|Colombie|Колумбия|哥伦比亚|كولومبيا
COM|KM|174|AFR|Comoros|Comoras|Comores|Коморские Острова|科摩罗|جزر القمر
CPV|CV|132|AFR|Cabo Verde|Cabo Verde|Cabo Verde|Кабо-Верде|佛得角|كابو فيردي
CRI|CR|188|LAC|Costa Rica|Costa Rica|Costa Rica|Коста-Рика|哥斯达黎加|كوستاريكا
CUB|CU|192|LAC|Cuba|Cuba|Cuba|Куба|古巴|كوبا
CYP|CY|196|APG|Cyprus|Chipre|Chypre|Кипр|塞浦路斯|قبرص
CZE|CZ|203|EEG|Czechia|Chequia|Tchéquie|Чехия|捷克|تشيكيا
DEU|DE|276|WEO|Germany|Alemania|Allemagne|Германия|德国|ألمانيا
DJI|DJ|262|AFR|Djibouti|Djibouti|Djibouti|Джибути|吉布提|جيبوتي
DMA|DM|212|LAC|Dominica|Dominica|Dominique|Доминика|多米尼克|دومينيكا
DNK|DK|208|WEO|Denmark|Dinamarca|Danemark|Дания|丹麦|الدانمرك
DOM|DO|214|LAC|Dominican Republic|República Dominicana|République dominicaine|Доминиканская Республика|多米尼加|الجمهورية الدومينيكية
DZA|DZ|012|AFR|Algeria|Argelia|Algérie|Алжир|阿尔及利亚|الجزائر
ECU|EC|218|LAC|Ecuador|Ecuador|Équateur|Эквадор|厄瓜多尔|إكوادور
EGY|EG|818|AFR|Egypt|Egipto|Égypte|Египет|埃及|مصر
ERI|ER|232|AFR|Eritrea|Eritrea|Érythrée|Эритрея|厄立特里亚|إريتريا
ESP|ES|724|WEO|Spain|España|Espagne|Испания|西班牙|إسبانيا
EST|EE|233|EEG|Estonia|Estonia|Estonie|Эстония|爱沙尼亚|إستونيا
ETH|ET|231|AFR|Ethiopia|Etiopía|Éthiopie|Эфиопия|埃塞俄比亚|إثيوبيا
FIN|FI|246|WEO|Finland|Finlandia|Finlande|Финляндия|芬兰|فنلندا
FJI|FJ|242|APG|Fiji|Fiji|Fidji|Фиджи|斐济|فيجي
FRA|FR|250|WEO|France|Francia|France|Франция|法国|فرنسا
FSM|FM|583|APG|Micronesia (Federated States of)|Micronesia (Estados Federados de)|Micronésie (États fédérés de)|Микронезия (Федеративные Штаты)|密克罗尼西亚联邦|ميكرونيزيا (ولايات - الموحدة)
GAB|GA|266|AFR|Gabon|Gabón|Gabon|Габон|加蓬|غابون
GBR|GB|826|WEO|United Kingdom of Great Britain and Northern Ireland|Reino Unido de Gran Bretaña e Irlanda del Norte|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|Соединенное Королевство Великобритании и Северной Ирландии|大不列颠及北爱尔兰联合王国|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية
GEO|GE|268|EEG|Georgia|Georgia|Géorgie|Грузия|格鲁吉亚|جورجيا
GHA|GH|288|AFR|Ghana|Ghana|Ghana|Гана|加纳|غانا
GIN|GN|324|AFR|Guinea|Guinea|Guinée|Гвинея|几内亚|غينيا
GMB|GM|270|AFR|Gambia|Gambia|Gambie|Гамбия|冈比亚|غامبيا
GNB|GW|624|AFR|Guinea-Bissau|Guinea-Bissau|Guinée-Bissau|Гвинея-Бисау|几内亚比绍|غينيا - بيساو
GNQ|GQ|226|AFR|Equatorial Guinea|Guinea Ecuatorial|Guinée équatoriale|Экваториальная Гвинея|赤道几内亚|غينيا الاستوائية
GRC|GR|300|WEO|Greece|Grecia|Grèce|Греция|希腊|اليونان
GRD|GD|308|LAC|Grenada|Granada|Grenade|Гренада|格林纳达|غرينادا
GTM|GT|320|LAC|Guatemala|Guatemala|Guatemala|Гватемала|危地马拉|غواتيمالا
GUY|GY|328|LAC|Guyana|Guyana|Guyana|Гайана|圭亚那|غيانا
HND|HN|340|LAC|Honduras|Honduras|Honduras|Гондурас|洪都拉斯|هندوراس
HRV|HR|191|EEG|Croatia|Croacia|Croatie|Хорватия|克罗地亚|كرواتيا
HTI|HT|332|LAC|Haiti|Haití|Haïti|Гаити|海地|هايتي
HUN|HU|348|EEG|Hungary|Hungría|Hongrie|Венгрия|匈牙利|هنغاريا
IDN|ID|360|APG|Indonesia|Indonesia|Indonésie|Индонезия|印度尼西亚|إندونيسيا
IND|IN|356|APG|India|India|Inde|Индия|印度|الهند
IRL|IE|372|WEO|Ireland|Irlanda|Irlande|Ирландия|爱尔兰|أيرلندا
IRN|IR|364|APG|Iran (Islamic Republic of)|Irán (República Islámica del)|Iran (République islamique d')|Иран (Исламская Республика)|伊朗伊斯兰共和国|إيران (جمهورية - الإسلامية)
IRQ|IQ|368|APG|Iraq|Iraq|Iraq|Ирак|伊拉克|العراق
ISL|IS|352|WEO|Iceland|Islandia|Islande|Исландия|冰岛|آيسلندا
ISR|IL|376|WEO|Israel|Israel|Israël|Израиль|以色列|إسرائيل
ITA|IT|380|WEO|Italy|Italia|Italie|Италия|意大利|إيطاليا
JAM|JM|388|LAC|Jamaica|Jamaica|Jamaïque|Ямайка|牙买加|جامايكا
JOR|JO|400|APG|Jordan|Jordania|Jordanie|Иордания|约旦|الأردن
JPN|JP|392|APG|Japan|Japón|Japon|Япония|日本|اليابان
KAZ|KZ|398|APG|Kazakhstan|Kazajstán|Kazakhstan|Казахстан|哈萨克斯坦|كازاخستان
KEN|KE|404|AFR|Kenya|Kenya|Kenya|Кения|肯尼亚|كينيا
KGZ|KG|417|APG|Kyrgyzstan|Kirguistán|Kirghizistan|Кыргызстан|吉尔吉斯斯坦|قيرغيزستان
KHM|KH|116|APG|Cambodia|Camboya|Cambodge|Камбоджа|柬埔寨|كمبوديا
KIR|KI|296|APG|Kiribati|Kiribati|Kiribati|Кирибати|基里巴斯|كيريباس
KNA|KN|659|LAC|Saint Kitts and Nevis|Saint Kitts y Nevis|Saint-Kitts-et-Nevis|Сент-Китс и Невис|圣基茨和尼维斯|سانت كيتس ونيفس
KOR|KR|410|APG|Republic of Korea|República de Corea|République de Corée|Республика Корея|大韩民国|جمهورية كوريا
KWT|KW|414|APG|Kuwait|Kuwait|Koweït|Кувейт|科威特|الكويت
LAO|LA|418|APG|Lao People's Democratic Republic|República Democrática Popular Lao|République démocratique populaire lao|Лаосская Народно-Демократическая Республика|老挝人民民主共和国|جمهورية لاو الديمقراطية الشعبية
LBN|LB|422|APG|Lebanon|Líbano|Liban|Ливан|黎巴嫩|لبنان
LBR|LR|430|AFR|Liberia|Liberia|Libéria|Либерия|利比里亚|ليبريا
LBY|LY|434|AFR|Libya|Libia|Libye|Ливия|利比亚|ليبيا
LCA|LC|662|LAC|Saint Lucia|Santa Lucía|Sainte-Lucie|Сент-Люсия|圣卢西亚|سانت لوسيا
LIE|LI|438|WEO|Liechtenstein|Liechtenstein|Liechtenstein|Лихтенштейн|列支敦士登|ليختنشتاين
LKA|LK|144|APG|Sri Lanka|Sri Lanka|Sri Lanka|Шри-Ланка|斯里兰卡|سري لانكا
LSO|LS|426|AFR|Lesotho|Lesotho|Lesotho|Лесото|莱索托|ليسوتو
LTU|LT|440|EEG|Lithuania|Lituania|Lituanie|Литва|立陶宛|ليتوانيا
LUX|LU|442|WEO|Luxembourg|Luxemburgo|Luxembourg|Люксембург|卢森堡|لكسمبرغ
LVA|LV|428|EEG|Latvia|Letonia|Lettonie|Латвия|拉脱维亚|لاتفيا
MAR|MA|504|AFR|Morocco|Marruecos|Maroc|Марокко|摩洛哥|المغرب
MCO|MC|492|WEO|Monaco|Mónaco|Monaco|Монако|摩纳哥|موناكو
MDA|MD|498|EEG|Republic of Moldova|República de Moldova|République de Moldova|Республика Молдова|摩尔多瓦共和国|جمهورية مولدوفا
MDG|MG|450|AFR|Madagascar|Madagascar|Madagascar|Мадагаскар|马达加斯加|مدغشقر
MDV|MV|462|APG|Maldives|Maldivas|Maldives|Мальдивские Острова|马尔代夫|ملديف
MEX|MX|484|LAC|Mexico|México|Mexique|Мексика|墨西哥|المكسيك
MHL|MH|584|APG|Marshall Islands|Islas Marshall|Îles Marshall|Маршалловы Острова|马绍尔群岛|جزر مارشال
MKD|MK|807|EEG|North Macedonia|Macedonia del Norte|Macédoine du Nord|Северная Македония|北马其顿|مقدونيا الشمالية
MLI|ML|466|AFR|Mali|Malí|Mali|Мали|马里|مالي
MLT|MT|470|WEO|Malta|Malta|Malte|Мальта|马耳他|مالطة
MMR|MM|104|APG|Myanmar|Myanmar|Myanmar|Мьянма|缅甸|ميانمار
MNE|ME|499|EEG|Montenegro|Montenegro|Monténégro|Черногория|黑山|الجبل الأسود
MNG|MN|496|APG|Mongolia|Mongolia|Mongolie|Монголия|蒙古|منغوليا
MOZ|MZ|508|AFR|Mozambique|Mozambique|Mozambique|Мозамбик|莫桑比克|موزامبيق
MRT|MR|478|AFR|Mauritania|Mauritania|Mauritanie|Мавритания|毛里塔尼亚|موريتانيا
MUS|MU|480|AFR|Mauritius|Mauricio|Maurice|Маврикий|毛里求斯|موريشيوس
MWI|MW|454|AFR|Malawi|Malawi|Malawi|Малави|马拉维|ملاوي
MYS|MY|458|APG|Malaysia|Malasia|Malaisie|Малайзия|马来西亚|ماليزيا
NAM|NA|516|AFR|Namibia|Namibia|Namibie|Намибия|纳米比亚|ناميبيا
NER|NE|562|AFR|Niger|Níger|Niger|Нигер|尼日尔|النيجر
NGA|NG|566|AFR|Nigeria|Nigeria|Nigéria|Нигерия|尼日利亚|نيجيريا
NIC|NI|558|LAC|Nicaragua|Nicaragua|Nicaragua|Никарагуа|尼加拉瓜|نيكاراغوا
NLD|NL|528|WEO|Netherlands (Kingdom of the)|Países Bajos (Reino de los)|Pays-Bas (Royaume des)|Нидерланды (Королевство)|荷兰王国|هولندا (مملكة -)
NOR|NO|578|WEO|Norway|Noruega|Norvège|Норвегия|挪威|النرويج
NPL|NP|524|APG|Nepal|Nepal|Népal|Непал|尼泊尔|نيبال
NRU|NR|520|APG|Nauru|Nauru|Nauru|Науру|瑙鲁|ناورو
NZL|NZ|554|WEO|New Zealand|Nueva Zelandia|Nouvelle-Zélande|Новая Зеландия|新西兰|نيوزيلندا
OMN|OM|512|APG|Oman|Omán|Oman|Оман|阿曼|عمان
PAK|PK|586|APG|Pakistan|Pakistán|Pakistan|Пакистан|巴基斯坦|باكستان
PAN|PA|591|LAC|Panama|Panamá|Panama|Панама|巴拿马|بنما
PER|PE|604|LAC|Peru|Perú|Pérou|Перу|秘鲁|بيرو
PHL|PH|608|APG|Philippines|Filipinas|Philippines|Филиппины|菲律宾|الفلبين
PLW|PW|585|APG|Palau|Palau|Palaos|Палау|帕劳|بالاو
PNG|PG|598|APG|Papua New Guinea|Papua Nueva Guinea|Papouasie-Nouvelle-Guinée|Папуа — Новая Гвинея|巴布亚新几内亚|بابوا غينيا الجديدة
POL|PL|616|EEG|Poland|Polonia|Pologne|Польша|波兰|بولندا
PRK|KP|408|APG|Democratic People's Republic of Korea|República Popular Democrática de Corea|République populaire démocratique de Corée|Корейская Народно-Демократическая Республика|朝鲜民主主义人民共和国|جمهورية كوريا الشعبية الديمقراطية
PRT|PT|620|WEO|Portugal|Portugal|Portugal|Португалия|葡萄牙|البرتغال
PRY|PY|600|LAC|Paraguay|Paraguay|Paraguay|Парагвай|巴拉圭|باراغواي
PSE|PS|275|none|State of Palestine|Estado de Palestina|État de Palestine|Государство Палестина|巴勒斯坦国|دولة فلسطين
QAT|QA|634|APG|Qatar|Qatar|Qatar|Катар|卡塔尔|قطر
ROU|RO|642|EEG|Romania|Rumania|Roumanie|Румыния|罗马尼亚|رومانيا
RUS|RU|643|EEG|Russian Federation|Federación de Rusia|Fédération de Russie|Российская Федерация|俄罗斯联邦|الاتحاد الروسي
RWA|RW|646|AFR|Rwanda|Rwanda|Rwanda|Руанда|卢旺达|رواندا
SAU|SA|682|APG|Saudi Arabia|Arabia Saudita|Arabie saoudite|Саудовская Аравия|沙特阿拉伯|المملكة العربية السعودية
SDN|SD|729|AFR|Sudan|Sudán|Soudan|Судан|苏丹|السودان
SEN|SN|686|AFR|Senegal|Senegal|Sénégal|Сенегал|塞内加尔|السنغال
SGP|SG|702|APG|Singapore|Singapur|Singapour|Сингапур|新加坡|سنغافورة
SLB|SB|090|APG|Solomon Islands|Islas Salomón|Îles Salomon|Соломоновы Острова|所罗门群岛|جزر سليمان
SLE|SL|694|AFR|Sierra Leone|Sierra Leona|Sierra Leone|Сьерра-Леоне|塞拉利昂|سيراليون
SLV|SV|222|LAC|El Salvador|El Salvador|El Salvador|Сальвадор|萨尔瓦多|السلفادور
SMR|SM|674|WEO|San Marino|San Marino|Saint-Marin|Сан-Марино|圣马力诺|سان مارينو
SOM|SO|706|AFR|Somalia|Somalia|Somalie|Сомали|索马里|الصومال
SRB|RS|688|EEG|Serbia|Serbia|Serbie|Сербия|塞尔维亚|صربيا
SSD|SS|728|AFR|South Sudan|Sudán del Sur|Soudan du Sud|Южный Судан|南苏丹|جنوب السودان
STP|ST|678|AFR|Sao Tome and Principe|Santo Tomé y Príncipe|Sao Tomé-et-Principe|Сан-Томе и Принсипи|圣多美和普林西比|سان تومي وبرينسيبي
SUR|SR|740|LAC|Suriname|Suriname|Suriname|Суринам|苏里南|سورينام
SVK|SK|703|EEG|Slovakia|Eslovaquia|Slovaquie|Словакия|斯洛伐克|سلوفاكيا
SVN|SI|705|EEG|Slovenia|Eslovenia|Slovénie|Словения|斯洛文尼亚|سلوفينيا
SWE|SE|752|WEO|Sweden|Suecia|Suède|Швеция|瑞典|السويد
SWZ|SZ|748|AFR|Eswatini|Eswatini|Eswatini|Эсватини|斯威士兰|إسواتيني
SYC|SC|690|AFR|Seychelles|Seychelles|Seychelles|Сейшельские Острова|塞舌尔|سيشيل
SYR|SY|760|APG|Syrian Arab Republic|República Árabe Siria|République arabe syrienne|Сирийская Арабская Республика|阿拉伯叙利亚共和国|الجمهورية العربية السورية
TCD|TD|148|AFR|Chad|Chad|Tchad|Чад|乍得|تشاد
TGO|TG|768|AFR|Togo|Togo|Togo|Того|多哥|توغو
THA|TH|764|APG|Thailand|Tailandia|Thaïlande|Таиланд|泰国|تايلند
TJK|TJ|762|APG|Tajikistan|Tayikistán|Tadjikistan|Таджикистан|塔吉克斯坦|طاجيكستان
TKM|TM|795|APG|Turkmenistan|Turkmenistán|Turkménistan|Туркменистан|土库曼斯坦|تركمانستان
TLS|TL|626|APG|Timor-Leste|Timor-Leste|Timor-Leste|Тимор-Лешти|东帝汶|تيمور - ليشتي
TON|TO|776|APG|Tonga|Tonga|Tonga|Тонга|汤加|تونغا
TTO|TT|780|LAC|Trinidad and Tobago|Trinidad y Tabago|Trinité-et-Tobago|Тринидад и Тобаго|特立尼达和多巴哥|ترينيداد وتوباغو
TUN|TN|788|AFR|Tunisia|Túnez|Tunisie|Тунис|突尼斯|تونس
TUR|TR|792|WEO|Türkiye|Türkiye|Türkiye|Турция|土耳其|تركيا
TUV|TV|798|APG|Tuvalu|Tuvalu|Tuvalu|Тувалу|图瓦卢|توفالو
TZA|TZ|834|AFR|United Republic of Tanzania|República Unida de Tanzanía|République-Unie de Tanzanie|Объединенная Республика Танзания|坦桑尼亚联合共和国|جمهورية تنزانيا المتحدة
UGA|UG|800|AFR|Uganda|Uganda|Ouganda|Уганда|乌干达|أوغندا
UKR|UA|804|EEG|Ukraine|Ucrania|Ukraine|Украина|乌克兰|أوكرانيا
URY|UY|858|LAC|Uruguay|Uruguay|Uruguay|Уругвай|乌拉圭|أوروغواي
USA|US|840|WEO|United States of America|Estados Unidos de América|États-Unis d'Amérique|Соединенные Штаты Америки|美利坚合众国|الولايات المتحدة الأمريكية
UZB|UZ|860|APG|Uzbekistan|Uzbekistán|Ouzbékistan|Узбекистан|乌兹别克斯坦|أوزبكستان
VAT|VA|336|none|Holy See|Santa Sede|Saint-Siège|Святой Престол|教廷|الكرسي الرسولي
VCT|VC|670|LAC|Saint Vincent and the Grenadines|San Vicente y las Granadinas|Saint-Vincent-et-les Grenadines|Сент-Винсент и Гренадины|圣文森特和格林纳丁斯|سانت فنسنت وجزر غرينادين
VEN|VE|862|LAC|Venezuela (Bolivarian Republic of)|Venezuela (República Bolivariana de)|Venezuela (République bolivarienne du)|Венесуэла (Боливарианская Республика)|委内瑞拉玻利瓦尔共和国|فنزويلا (جمهورية - البوليفارية)
VNM|VN|704|APG|Viet Nam|Viet Nam|Viet Nam|Вьетнам|越南|فييت نام
VUT|VU|548|APG|Vanuatu|Vanuatu|Vanuatu|Вануату|瓦努阿图|فانواتو
WSM|WS|882|APG|Samoa|Samoa|Samoa|Самоа|萨摩亚|ساموا
YEM|YE|887|APG|Yemen|Yemen|Yémen|Йемен|也门|اليمن
ZAF|ZA|710|AFR|South Africa|Sudáfrica|Afrique du Sud|Южная Африка|南非|جنوب أفريقيا
ZMB|ZM|894|AFR|Zambia|Zambia|Zambie|Замбия|赞比亚|زامبيا
ZWE|ZW|716|AFR|Zimbabwe|Zimbabwe|Zimbabwe|Зимбабве|津巴布韦|زمبابوي
`;

// What people type although the short name says otherwise.
const aliases: Record<string, string[]> = {
  ARE: ['UAE', 'EAU', 'ОАЭ', '阿联酋'],
  BIH: ['波黑'],
  CIV: ['Ivory Coast', 'Costa de Marfil', 'ساحل العاج'],
  COD: ['DRC', 'RDC', 'ДРК'],
  CPV: ['Cape Verde', 'Cap-Vert'],
  CZE: ['Czech Republic', 'República Checa', 'République tchèque'],
  GBR: ['UK', '英国'],
  KOR: ['South Korea', 'Corea del Sur', 'Corée du Sud', 'Южная Корея', '韩国', 'كوريا الجنوبية'],
  LAO: ['Laos', 'Лаос', 'لاوس'],
  MMR: ['Burma', 'Birmania', 'Birmanie'],
  PRK: ['DPRK', 'North Korea', 'Corea del Norte', 'Corée du Nord', 'КНДР', '北朝鲜', 'كوريا الشمالية'],
  RUS: ['Россия', 'روسيا'],
  SWZ: ['Swaziland', 'Свазиленд'],
  SYR: ['سوريا'],
  TLS: ['East Timor', 'Timor oriental', 'Восточный Тимор'],
  TUR: ['Turkey', 'Turquía', 'Turquie'],
  USA: ['EEUU', 'EE. UU.', 'США', '美国'],
  VAT: ['Vatican', 'Vaticano', 'Ватикан', '梵蒂冈', 'الفاتيكان'],
  ZAF: ['ЮАР'],
};

const observers = new Set(['PSE', 'VAT']);

/** The 193 member states and the two non-member observer states. */
export const states: PartyData[] = rowsOf(table).map(([code = '', iso2, m49, group = '', ...names]) => {
  if (!(group in groups)) throw new Error(`no regional group ${group}: ${code}`);
  return {
    code,
    kind: observers.has(code) ? 'OBSERVER_STATE' : 'MEMBER_STATE',
    ...namesOf(names),
    iso2,
    m49,
    regionalGroup: groups[group],
    aliases: aliases[code],
  };
});
