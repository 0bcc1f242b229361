/**
 * Bodies whose documents carry symbols of the United Nations system: what a symbol begins with. Closed, so that "W/C" and "S/N" are no symbols.
 * Source: research.un.org/en/docs/symbols, and the conferences of the treaties that this community meets at.
 */
const PRINCIPAL = ['A', 'S', 'E', 'T', 'ST'];
const TREATY_BODIES = ['CAT', 'CCPR', 'CED', 'CEDAW', 'CERD', 'CMW', 'CRC', 'CRPD', 'HRI', 'OPCAT', 'SPT'];
const DISARMAMENT = ['APLC', 'ATT', 'BWC', 'CCM', 'CCW', 'CD', 'DC', 'ENDC', 'NPT', 'TPNW'];
const OTHERS = [
  'CBD', 'CEB', 'CTOC', 'DP', 'ECE', 'EP', 'FCCC', 'HSP', 'ICCD', 'ID', 'JIU', 'PBC', 'SPLOS', 'TD', 'UNEP', 'UNW',
]; // prettier-ignore

export const ORGANS = [...PRINCIPAL, ...TREATY_BODIES, ...DISARMAMENT, ...OTHERS];
const KNOWN = new Set(ORGANS);

/** Whether a symbol that begins like this is of the United Nations system: the portal gives out none of those. */
export const isUnOrgan = (word: string) => KNOWN.has(word);
