import { Readable } from 'node:stream';
import type { Press } from '#press';

const OOXML = 'application/vnd.openxmlformats-officedocument';
export const DOCX = `${OOXML}.wordprocessingml.document`;
export const PPTX = `${OOXML}.presentationml.presentation`;
export const XLSX = `${OOXML}.spreadsheetml.sheet`;
export const ODT = 'application/vnd.oasis.opendocument.text';

/** One sentence in each of the six languages. */
export const SENTENCES: Record<string, string> = {
  en: 'The General Assembly urges all States to prevent terrorists from acquiring improvised explosive devices.',
  fr: 'L’Assemblée générale prie instamment tous les États d’empêcher les terroristes d’acquérir des engins explosifs improvisés.',
  es: 'La Asamblea General insta a todos los Estados a que impidan que los terroristas adquieran artefactos explosivos improvisados.',
  ru: 'Генеральная Ассамблея настоятельно призывает все государства не допускать приобретения террористами самодельных взрывных устройств.',
  ar: 'إن الجمعية العامة تحث جميع الدول على منع الإرهابيين من اقتناء الأجهزة المتفجرة المرتجلة واستخدامها في النزاعات.',
  zh: '大会敦促所有国家防止恐怖分子获取简易爆炸装置,并请会员国继续交流信息,在区域和国际各级开展合作,防止前体化学品被用于制造爆炸装置。',
};

/** Asks a press what is written in a file, said to be in a language. */
export const askingOf =
  (press: Press) =>
  (bytes: Buffer | string, mediaType: string, language = 'en', pageLimit = 3000) =>
    press.passages(Readable.from([Buffer.from(bytes)]), { mediaType, language, pageLimit, pagesFrom: null });
