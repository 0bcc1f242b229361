import { createContext, Fragment, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOfSymbol, piecesOf, type DocumentSymbol } from '../../../../libs/symbols/index.js';
import { Symbol } from './Symbol';

/** A link leads to one place: symbols in its words are set apart, and lead nowhere of their own. */
export const WithinLink = createContext(false);

type Props = { children: string; plain?: boolean };

function CitedSymbol({ symbol, text }: { symbol: DocumentSymbol; text: string }) {
  const { t } = useTranslation();
  const shown = <Symbol>{text}</Symbol>;
  // Whether there is such a paper is asked when somebody goes there, and answered by what they may see.
  if (symbol.of === 'OWN')
    return (
      <Link className="pl-link" to={`/open?reference=${encodeURIComponent(text)}`}>
        {shown}
      </Link>
    );
  return (
    <a
      className="pl-link"
      href={addressOfSymbol(text)}
      target="_blank"
      rel="noreferrer"
      aria-label={t('shell:citedElsewhere', { symbol: text })}
    >
      {shown}
    </a>
  );
}

/** Words as somebody wrote them, with the document symbols in them marked. Nothing is fetched: what a link leads to is loaded where it is followed. */
export function Cited({ children, plain = false }: Props) {
  const isPlain = useContext(WithinLink) || plain;
  return piecesOf(children).map(({ text, symbol }, at) => (
    <Fragment key={at}>{!symbol ? text : isPlain ? <Symbol>{text}</Symbol> : <CitedSymbol symbol={symbol} text={text} />}</Fragment>
  ));
}
