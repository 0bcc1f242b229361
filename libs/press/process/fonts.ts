import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const folderOf = (name: string) => join(dirname(require.resolve(`@embedpdf/fonts-${name}`)), '../fonts');
const FILES: [string, string[]][] = [
  ['latin', ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf']],
  ['arabic', ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf']],
  ['sc', ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf']],
];
for (const [name, files] of FILES) for (const file of files) GlobalFonts.registerFromPath(join(folderOf(name), file));

/** Latin, Greek and Cyrillic; Arabic; Chinese: each letter is taken from the first that has it. Size in the unit of the canvas. */
export const font = (size: number, weight: 'normal' | 'bold' = 'normal') =>
  `${weight} ${size}px "Noto Sans", "Noto Naskh Arabic", "Noto Sans S Chinese"`;
