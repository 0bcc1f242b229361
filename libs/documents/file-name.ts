import { extensionOf } from './media-type.js';

const LONGEST = 200;
/** Folders, controls, and the invisible marks that make "fdp.exe" read as "exe.pdf". */
const UNWANTED = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff/\\:*?"<>|]/g;

/** A name somebody typed, fit to be shown and to be saved under: in any script, without folders, controls or direction marks. */
export function plainName(typed: string): string {
  const last = typed.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(UNWANTED, '').replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return [...name.slice(0, name.length - ending.length)].slice(0, LONGEST).join('') + ending || 'file';
}

/** The name of a file whose own could say who wrote it: CIED-WG.1-2026-R-7KQ3M.fr.pdf. */
export const neutralName = (reference: string, language: string, mediaType: string) =>
  `${reference.replaceAll('/', '-')}.${language}.${extensionOf(mediaType)}`;
