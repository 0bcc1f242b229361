import { UnreadableError } from '../../unreadable.js';
import { PackageParts } from './package-parts.js';
import { type Kind, ParagraphReader } from './paragraph-reader.js';
import { textOfSheets } from './sheets.js';

const set = (names: string) => new Set(names.split(' '));
const isOn = (value: string | undefined) => value !== undefined && value !== '0' && value !== 'false';

/** What was deleted or moved away, and what another program would show instead of what this shows. */
const WORD: Kind = {
  paragraph: set('w:p'),
  text: set('w:t'),
  gap: set('w:tab w:br w:cr'),
  isHidden: (name) => name === 'mc:Fallback' || name === 'w:moveFrom' || name === 'w:del',
  hiding: { mark: 'w:vanish', until: 'w:r' },
};
const SLIDE: Kind = {
  paragraph: set('a:p'),
  text: set('a:t'),
  gap: set('a:br'),
  isHidden: (name, { show }) => name === 'mc:Fallback' || (name === 'p:sld' && show === '0'),
};
const OPEN: Kind = {
  paragraph: set('text:p text:h'),
  text: null,
  gap: set('text:s text:tab text:line-break'),
  isHidden: (name, attributes) =>
    /^(office:annotation|text:tracked-changes|presentation:notes|text:note-citation)$/.test(name) ||
    /collapse|filter/.test(attributes['table:visibility'] ?? '') ||
    attributes['text:display'] === 'none' ||
    isOn(attributes['text:is-hidden']),
};
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];

/**
 * What is written in an office document, paragraph by paragraph: what stands on its pages. Who wrote it, what was deleted, comments, speakers' notes and
 * hidden sheets are not on them, and are not found either: somebody who may only look at the pages would learn of them.
 */
export async function textOfOffice(bytes: Uint8Array, mediaType: string, most: number): Promise<string[]> {
  const parts = await PackageParts.of(bytes);
  if (parts.has('content.xml')) return read(parts, ['content.xml'], OPEN, most);
  if (parts.has('word/document.xml')) return read(parts, ['word/document.xml', ...NOTES], WORD, most);
  if (mediaType.includes('presentation')) return read(parts, await slidesOf(parts), SLIDE, most);
  if (mediaType.includes('sheet')) return textOfSheets(parts, most);
  throw new UnreadableError('UNSUPPORTED');
}

async function read(parts: PackageParts, names: string[], kind: Kind, most: number): Promise<string[]> {
  const paragraphs: string[] = [];
  for (const name of names) {
    const reader = new ParagraphReader(kind);
    await parts.read(name, reader, () => reader.letters > most);
    paragraphs.push(...reader.paragraphs);
  }
  return paragraphs;
}

/** In the order of the presentation, which need not be that of their names. */
async function slidesOf(parts: PackageParts): Promise<string[]> {
  const ids: string[] = [];
  await parts.read('ppt/presentation.xml', {
    open: (name, attributes) => {
      if (name === 'p:sldId' && attributes['r:id']) ids.push(attributes['r:id']);
    },
  });
  const relations = await parts.relationsOf('ppt/presentation.xml');
  return ids.flatMap((id) => relations.get(id) ?? []);
}
