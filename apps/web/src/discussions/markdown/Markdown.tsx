import { Lexer, type Token, type Tokens } from 'marked';
import { Fragment, memo, type ReactNode } from 'react';
import { Cited, WithinLink } from '../../shared/Cited';
import { addressOf, mentionOf } from './links';

/**
 * What people wrote, as elements of the page. The library only reads Markdown into tokens; each is built here, so that nothing of a text
 * is ever taken for HTML: a tag in it is shown as the letters it is made of. Each paragraph finds its own direction.
 */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return <div className="pl-prose">{blocks(new Lexer({ gfm: true, breaks: true }).lex(text))}</div>;
});

const keyed = (tokens: Token[], build: (token: Token) => ReactNode): ReactNode =>
  tokens.map((token, at) => <Fragment key={at}>{build(token)}</Fragment>);

const blocks = (tokens: Token[]): ReactNode => keyed(tokens, block);
const inlines = (tokens: Token[] | undefined): ReactNode => keyed(tokens ?? [], inline);

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      // A post stands below the headings of the page: its own are bold lines.
      return (
        <p dir="auto" className="pl-strong">
          {inlines(token.tokens)}
        </p>
      );
    case 'blockquote':
      return <blockquote dir="auto">{blocks(token.tokens ?? [])}</blockquote>;
    case 'list':
      return list(token as Tokens.List);
    case 'code':
      return (
        <pre dir="ltr" tabIndex={0}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'table':
      return table(token as Tokens.Table);
    case 'paragraph':
    case 'text':
      return <p dir="auto">{token.tokens ? inlines(token.tokens) : token.raw}</p>;
    default:
      return <p dir="auto">{token.raw}</p>;
  }
}

function list({ ordered, start, items }: Tokens.List): ReactNode {
  const rows = items.map((item, at) => (
    <li key={at} dir="auto">
      {item.task && <input type="checkbox" checked={item.checked ?? false} disabled aria-label={item.text} />}
      {item.tokens.map((token, part) => (
        <Fragment key={part}>{token.type === 'text' ? inlines((token as Tokens.Text).tokens) : block(token)}</Fragment>
      ))}
    </li>
  ));
  return ordered ? <ol start={start || 1}>{rows}</ol> : <ul>{rows}</ul>;
}

function table({ header, rows }: Tokens.Table): ReactNode {
  const cells = (row: Tokens.TableCell[], Cell: 'th' | 'td') =>
    row.map((cell, at) => (
      <Cell key={at} dir="auto">
        {inlines(cell.tokens)}
      </Cell>
    ));
  return (
    <div className="pl-scroll" tabIndex={0}>
      <table>
        <thead>
          <tr>{cells(header, 'th')}</tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inline(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines(token.tokens)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens)}</em>;
    case 'del':
      return <del>{inlines(token.tokens)}</del>;
    case 'codespan':
      return <code dir="ltr">{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return link(token as Tokens.Link);
    case 'image':
      // Nothing is loaded from elsewhere: it would tell others who reads what, and when.
      return link({ ...(token as Tokens.Image), tokens: [] } as unknown as Tokens.Link);
    case 'escape':
    case 'text':
      return 'tokens' in token && token.tokens ? inlines(token.tokens) : <Cited>{(token as Tokens.Text).text}</Cited>;
    default:
      return token.raw;
  }
}

function link({ href, text, tokens }: Tokens.Link): ReactNode {
  const label = tokens.length > 0 ? <WithinLink value>{inlines(tokens)}</WithinLink> : text || href;
  if (mentionOf(href)) return <bdi className="pl-mention">{label}</bdi>;
  const address = addressOf(href);
  if (!address) return <bdi>{label}</bdi>;
  return (
    <a className="pl-link" href={address} rel="noopener noreferrer nofollow ugc">
      <bdi>{label}</bdi>
    </a>
  );
}
