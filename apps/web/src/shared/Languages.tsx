import { useTranslation } from 'react-i18next';
import { languageName } from '../i18n/format';

/** The languages of a paper; the reader's own stands out. */
export function Languages({ codes }: { codes: readonly string[] }) {
  const { i18n } = useTranslation();
  return (
    <span className="pl-languages" dir="ltr" translate="no">
      {[...codes].sort().map((code) => {
        const shown = (
          <abbr title={languageName(code)} style={{ textDecoration: 'none' }}>
            {code.toUpperCase()}
          </abbr>
        );
        return code === i18n.language ? <b key={code}>{shown}</b> : <span key={code}>{shown}</span>;
      })}
    </span>
  );
}
