import type { MembershipData } from './types.js';

interface Roll {
  body: string;
  source: string;
  /** First day of membership of those listed without a day of their own. */
  since?: string;
  /** 'GBR', 'HRV:2013-07-01', 'GBR:1973-01-01..2020-02-01'; a lone colon, 'XXX:', says that the day is not known. */
  members: string;
}

// Legal membership: a suspension from participation does not end it, nor does a withdrawal that is announced and has not
// taken effect. The second day is the first one outside. Where a day is not surely known, none is given.
const rolls: Roll[] = [
  {
    body: 'AES',
    source: 'Liptako-Gourma Charter establishing the Alliance of Sahel States, 16 September 2023',
    since: '2023-09-16',
    members: 'BFA MLI NER',
  },
  {
    body: 'AMU',
    source: 'Treaty of Marrakesh, 17 February 1989; Arab Maghreb Union, maghrebarabe.org',
    since: '1989-02-17',
    members: 'DZA LBY MAR MRT TUN',
  },
  {
    body: 'ANCOM',
    source: 'Cartagena Agreement, 26 May 1969; Andean Community, Países, comunidadandina.org',
    since: '1969-05-26',
    members: 'BOL CHL:1969-05-26..1976-10-30 COL ECU PER VEN:1973-02-13..2006-04-22',
  },
  {
    body: 'ASEAN',
    source: 'ASEAN, Member States, asean.org/member-states; Bangkok Declaration, 8 August 1967',
    since: '1967-08-08',
    members: `BRN:1984-01-07 IDN KHM:1999-04-30 LAO:1997-07-23 MMR:1997-07-23 MYS PHL SGP THA TLS:2025-10-26
      VNM:1995-07-28`,
  },
  {
    // Those suspended after a change of power remain members.
    body: 'AU',
    source: 'African Union, Member States, au.int/en/member_states/countryprofiles2',
    members: `AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ETH GAB GHA GIN GMB GNB GNQ KEN LBR LBY LSO
      MAR:2017-01-31 MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD:2011-07-27 STP SWZ SYC TCD TGO TUN TZA UGA
      ZAF ZMB ZWE`,
  },
  {
    body: 'BIMSTEC',
    source: 'BIMSTEC, Member States, bimstec.org; Bangkok Declaration, 6 June 1997',
    since: '1997-06-06',
    members: 'BGD BTN: IND LKA MMR:1997-12-22 NPL: THA',
  },
  {
    body: 'CARICOM',
    source: 'CARICOM, Member States and Associate Members, caricom.org/member-states-and-associate-members',
    members: `ATG:1974-07-04 BHS:1983-07-04 BLZ:1974-05-01 BRB:1973-08-01 DMA:1974-05-01 GRD:1974-05-01 GUY:1973-08-01
      HTI:2002-07-02 JAM:1973-08-01 KNA:1974-07-26 LCA:1974-05-01 SUR:1995-07-04 TTO:1973-08-01 VCT:1974-05-01`,
  },
  {
    body: 'CEMAC',
    source: 'CEMAC, États membres, cemac.int; revised treaty of 25 June 2008',
    members: 'CAF CMR COG GAB GNQ TCD',
  },
  {
    // States members under the Charter. Turkmenistan (associate since 2005) and Ukraine never accepted it. The Republic of
    // Moldova's parliament denounced it in 2026: article 9 asks for twelve months' notice.
    body: 'CIS',
    source: 'Charter of the CIS, 22 January 1993, articles 7 to 9; CIS Executive Committee, cis.minsk.by',
    members: 'ARM AZE:1993-09-24 BLR GEO:1993-12-03..2009-08-18 KAZ KGZ MDA RUS TJK UZB',
  },
  {
    body: 'COE',
    source: 'Council of Europe, 46 Member States, coe.int/en/web/portal/46-members-states',
    since: '1949-05-05',
    members: `ALB:1995-07-13 AND:1994-11-10 ARM:2001-01-25 AUT:1956-04-16 AZE:2001-01-25 BEL BGR:1992-05-07 BIH:2002-04-24
      CHE:1963-05-06 CYP:1961-05-24 CZE:1993-06-30 DEU:1950-07-13 DNK ESP:1977-11-24 EST:1993-05-14 FIN:1989-05-05 FRA GBR
      GEO:1999-04-27 GRC:1949-08-09 HRV:1996-11-06 HUN:1990-11-06 IRL ISL:1950-03-07 ITA LIE:1978-11-23 LTU:1993-05-14 LUX
      LVA:1995-02-10 MCO:2004-10-05 MDA:1995-07-13 MKD:1995-11-09 MLT:1965-04-29 MNE:2007-05-11 NLD NOR POL:1991-11-26
      PRT:1976-09-22 ROU:1993-10-07 RUS:1996-02-28..2022-03-16 SMR:1988-11-16 SRB:2003-04-03 SVK:1993-06-30 SVN:1993-05-14
      SWE TUR: UKR:1995-11-09`,
  },
  {
    body: 'COMESA',
    source: 'COMESA, Member States, comesa.int',
    members: `BDI COD COM DJI EGY:1999-01-06 ERI ETH KEN LBY:2005-06-03 MDG MUS MWI RWA SDN SOM:2018-07-18 SWZ SYC
      TUN:2018-07-18 UGA ZMB ZWE`,
  },
  {
    // Armenia froze its participation in 2024 and remains a party to the treaty and the Charter.
    body: 'CSTO',
    source: 'Charter of the CSTO, in force 18 September 2003; CSTO, odkb-csto.org',
    since: '2003-09-18',
    members: 'ARM BLR KAZ KGZ RUS TJK UZB:2006-08-16..2012-12-19',
  },
  {
    body: 'EAC',
    source: 'East African Community, EAC Partner States, eac.int/eac-partner-states',
    since: '2000-07-07',
    members: 'BDI:2007-07-01 COD:2022-07-11 KEN RWA:2007-07-01 SOM:2024-03-04 SSD:2016-09-05 TZA UGA',
  },
  {
    body: 'EAEU',
    source: 'Treaty on the Eurasian Economic Union, 29 May 2014; EAEU, eaeunion.org',
    since: '2015-01-01',
    members: 'ARM:2015-01-02 BLR KAZ KGZ:2015-08-12 RUS',
  },
  {
    // Rwanda announced its withdrawal on 7 June 2025. No source seen gives the day of a written notice or of its effect, so
    // it stays; the end is for an administrator to enter.
    body: 'ECCAS',
    source: 'Treaty establishing ECCAS, 18 October 1983; ECCAS, États membres, ceeac-eccas.org',
    members: 'AGO BDI CAF CMR COD COG GAB GNQ RWA STP TCD',
  },
  {
    body: 'ECO',
    source: 'Economic Cooperation Organization, Member States, eco.int',
    since: '1992-11-28',
    members: 'AFG AZE IRN: KAZ KGZ PAK: TJK TKM TUR: UZB',
  },
  {
    body: 'ECOWAS',
    source: 'ECOWAS, Member States, ecowas.int/member-states; statement of 29 January 2025 on the three withdrawals',
    since: '1975-05-28',
    members: `BEN BFA:1975-05-28..2025-01-29 CIV CPV: GHA GIN GMB GNB LBR MLI:1975-05-28..2025-01-29
      NER:1975-05-28..2025-01-29 NGA SEN SLE TGO`,
  },
  {
    // The United Kingdom left at the end of 31 January 2020, Brussels time.
    body: 'EU',
    source: 'European Union, EU countries, european-union.europa.eu/principles-countries-history/eu-countries_en',
    since: '1958-01-01',
    members: `AUT:1995-01-01 BEL BGR:2007-01-01 CYP:2004-05-01 CZE:2004-05-01 DEU DNK:1973-01-01 ESP:1986-01-01
      EST:2004-05-01 FIN:1995-01-01 FRA GBR:1973-01-01..2020-02-01 GRC:1981-01-01 HRV:2013-07-01 HUN:2004-05-01
      IRL:1973-01-01 ITA LTU:2004-05-01 LUX LVA:2004-05-01 MLT:2004-05-01 NLD POL:2004-05-01 PRT:1986-01-01 ROU:2007-01-01
      SVK:2004-05-01 SVN:2004-05-01 SWE:1995-01-01`,
  },
  {
    body: 'GCC',
    source: 'GCC, Member States, gcc-sg.org; Charter, 25 May 1981',
    since: '1981-05-25',
    members: 'ARE BHR KWT OMN QAT SAU',
  },
  {
    // Eritrea notified its withdrawal on 12 December 2025, which IGAD took note of while asking it to reconsider. No source
    // seen gives the day of its effect, so it stays; the end is for an administrator to enter.
    body: 'IGAD',
    source: 'Agreement establishing IGAD, 21 March 1996; IGAD, igad.int',
    members: 'DJI ERI ETH KEN SDN SOM SSD:2011-11-25 UGA',
  },
  {
    body: 'LAS',
    source: 'League of Arab States, Member States, leagueofarabstates.net; Pact of 22 March 1945',
    since: '1945-03-22',
    members: `ARE:1971-12-06 BHR:1971-09-11 COM:1993-11-20 DJI:1977-09-04 DZA:1962-08-16 EGY IRQ JOR KWT:1961-07-20 LBN
      LBY:1953-03-28 MAR:1958-10-01 MRT:1973-11-26 OMN:1971-09-29 PSE:1976-09-09 QAT:1971-09-11 SAU SDN:1956-01-19
      SOM:1974-02-14 SYR TUN:1958-10-01 YEM:1945-05-05`,
  },
  {
    // Venezuela has been suspended since 2017 and remains a State Party.
    body: 'MERCOSUR',
    source: 'Treaty of Asunción, 26 March 1991; MERCOSUR, Países del MERCOSUR, mercosur.int',
    since: '1991-03-26',
    members: 'ARG BOL:2024-08-07 BRA PRY URY VEN:2012-08-12',
  },
  {
    body: 'NATO',
    source: 'NATO, NATO member countries, nato.int/cps/en/natohq/topics_52044.htm',
    since: '1949-08-24',
    members: `ALB:2009-04-01 BEL BGR:2004-03-29 CAN CZE:1999-03-12 DEU:1955-05-06 DNK ESP:1982-05-30 EST:2004-03-29
      FIN:2023-04-04 FRA GBR GRC:1952-02-18 HRV:2009-04-01 HUN:1999-03-12 ISL ITA LTU:2004-03-29 LUX LVA:2004-03-29
      MKD:2020-03-27 MNE:2017-06-05 NLD NOR POL:1999-03-12 PRT ROU:2004-03-29 SVK:2004-03-29 SVN:2004-03-29 SWE:2024-03-07
      TUR:1952-02-18 USA`,
  },
  {
    // Nicaragua's denunciation took effect on 19 November 2023. Cuba is a member: the exclusion of 1962 was from
    // participation, ended in 2009, and Cuba has not come back to the meetings. Venezuela is listed as a member: the OAS
    // holds its denunciation of 2017 to be without effect.
    body: 'OAS',
    source: 'OAS, Member States, oas.org/en/member_states/default.asp; status of the Charter (A-41)',
    members: `ARG ATG BHS BLZ:1991-01-08 BOL BRA BRB CAN:1990-01-08 CHL COL CRI CUB DMA DOM ECU GRD GTM GUY:1991-01-08 HND
      HTI JAM KNA LCA MEX NIC:..2023-11-19 PAN PER PRY SLV SUR TTO URY USA VCT VEN`,
  },
  {
    body: 'OIC',
    source: 'Organisation of Islamic Cooperation, Member States, oic-oci.org/states',
    members: `AFG:1969-09-25 ALB ARE AZE BEN BFA BGD BHR BRN CIV CMR COM DJI DZA:1969-09-25 EGY:1969-09-25 GAB
      GIN:1969-09-25 GMB GNB GUY IDN:1969-09-25 IRN:1969-09-25 IRQ JOR:1969-09-25 KAZ KGZ KWT:1969-09-25 LBN:1969-09-25
      LBY:1969-09-25 MAR:1969-09-25 MDV MLI:1969-09-25 MOZ MRT:1969-09-25 MYS:1969-09-25 NER:1969-09-25 NGA OMN
      PAK:1969-09-25 PSE:1969-09-25 QAT SAU:1969-09-25 SDN:1969-09-25 SEN:1969-09-25 SLE SOM:1969-09-25 SUR SYR
      TCD:1969-09-25 TGO TJK TKM TUN:1969-09-25 TUR:1969-09-25 UGA UZB YEM:1969-09-25`,
  },
  {
    // Participating States, counted from the Helsinki Final Act.
    body: 'OSCE',
    source: 'OSCE, Participating States, osce.org/participating-states',
    since: '1975-08-01',
    members: `ALB:1991-06-19 AND:1996-04-25 ARM:1992-01-30 AUT AZE:1992-01-30 BEL BGR BIH:1992-04-30 BLR:1992-01-30 CAN CHE
      CYP CZE:1993-01-01 DEU DNK ESP EST:1991-09-10 FIN FRA GBR GEO:1992-03-24 GRC HRV:1992-03-24 HUN IRL ISL ITA
      KAZ:1992-01-30 KGZ:1992-01-30 LIE LTU:1991-09-10 LUX LVA:1991-09-10 MCO MDA:1992-01-30 MKD:1995-10-12 MLT
      MNE:2006-06-22 MNG:2012-11-21 NLD NOR POL PRT ROU RUS SMR SRB:2000-11-10 SVK:1993-01-01 SVN:1992-03-24 SWE
      TJK:1992-01-30 TKM:1992-01-30 TUR UKR:1992-01-30 USA UZB:1992-01-30 VAT`,
  },
  {
    body: 'OTS',
    source: 'Nakhchivan Agreement, 3 October 2009; Organization of Turkic States, turkicstates.org',
    since: '2009-10-03',
    members: 'AZE KAZ KGZ TUR UZB:',
  },
  {
    body: 'PIF',
    source: 'Pacific Islands Forum, forumsec.org/pacific-islands-forum; Agreement establishing the Pacific Islands Forum',
    members: 'AUS:1971-08-05 FJI:1971-08-05 FSM KIR MHL NRU:1971-08-05 NZL:1971-08-05 PLW PNG SLB TON:1971-08-05 TUV VUT WSM:1971-08-05',
  },
  {
    body: 'SAARC',
    source: 'Charter of SAARC, 8 December 1985; SAARC Secretariat, saarc-sec.org',
    since: '1985-12-08',
    members: 'AFG:2007-04-03 BGD BTN IND LKA MDV NPL PAK',
  },
  {
    body: 'SADC',
    source: 'SADC, Member States, sadc.int/member-states; Treaty of Windhoek, 17 August 1992',
    since: '1992-08-17',
    members: 'AGO BWA COD:1997-09-08 COM: LSO MDG:2005-08-18 MOZ MUS:1995-08-28 MWI NAM SWZ SYC: TZA ZAF:1994-08-29 ZMB ZWE',
  },
  {
    body: 'SCO',
    source: 'SCO, eng.sectsco.org; Declaration of 15 June 2001',
    since: '2001-06-15',
    members: 'BLR:2024-07-04 CHN IND:2017-06-09 IRN:2023-07-04 KAZ KGZ PAK:2017-06-09 RUS TJK UZB',
  },
  {
    body: 'SICA',
    source: 'Tegucigalpa Protocol, 13 December 1991; SICA, sica.int',
    since: '1991-12-13',
    members: 'BLZ: CRI DOM:2013-06-27 GTM HND NIC PAN SLV',
  },
  {
    body: 'WAEMU',
    source: 'UEMOA, États membres, uemoa.int; Treaty of Dakar, 10 January 1994',
    since: '1994-01-10',
    members: 'BEN BFA CIV GNB:1997-05-02 MLI NER SEN TGO',
  },
];

function membershipOf(roll: Roll, entry: string): MembershipData {
  const [, member = '', colon, from, until] = /^([A-Z]{3})(:)?(\d{4}-\d\d-\d\d)?(?:\.\.(\d{4}-\d\d-\d\d))?$/.exec(entry) ?? [];
  if (!member) throw new Error(`not a membership of ${roll.body}: ${entry}`);
  const first = colon ? from : roll.since;
  return { body: roll.body, member, ...(first && { from: first }), ...(until && { until }), source: roll.source };
}

export const memberships: MembershipData[] = rolls.flatMap((roll) => roll.members.split(/\s+/).map((entry) => membershipOf(roll, entry)));
