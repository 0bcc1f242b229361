import { useTranslation } from 'react-i18next';
import { languageName } from '../../i18n/format';
import { Dot } from '../../shared/Dot';
import type { Content } from './uses';

type Text = Content['languages'][number];

function Fact({ text, original }: { text: Text; original: Text | undefined }) {
  const { t } = useTranslation();
  return (
    <li>
      <div className="pl-grow">
        <span className="pl-strong">{languageName(text.language)}</span>{' '}
        <span className="pl-meta">
          {text.isOriginal ? t('documents:texts.original') : t(`enums:textStatus.${text.status}`)}
          <Dot />
          {t('documents:version', { number: text.version })}
        </span>
      </div>
      {text.isBehind && original && <span className="pl-tag pl-cau">{t('documents:texts.behind', { number: original.version })}</span>}
    </li>
  );
}

/** The languages of a work: what each is worth, and which fell behind the original. One language needs no words. */
export function TextsIn({ languages }: { languages: Text[] }) {
  const { t } = useTranslation();
  if (languages.length < 2) return null;
  const original = languages.find(({ isOriginal }) => isOriginal);
  return (
    <ul className="pl-rows" aria-label={t('documents:column.languages')}>
      {languages.map((text) => (
        <Fact key={text.language} text={text} original={original} />
      ))}
    </ul>
  );
}
