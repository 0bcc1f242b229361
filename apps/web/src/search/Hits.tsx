import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DocumentFacts } from '../documents/DocumentTable';
import type { FoundThreadFragment } from '../generated/graphql';
import { Cited } from '../shared/Cited';
import { Dot } from '../shared/Dot';
import { Languages } from '../shared/Languages';
import { Moment } from '../shared/Moment';
import { moveFocusAmongRows } from '../shared/rowKeys';
import { Symbol } from '../shared/Symbol';
import { TlpLabel } from '../shared/TlpLabel';
import { type Edge, Passage } from './Passage';

type Node<Name extends Edge['node']['__typename']> = Extract<Edge['node'], { __typename: Name }>;

function Passages({ documentId, passages }: { documentId: string | null; passages: Edge['passages'] }) {
  return passages.length > 0 ? (
    <ul className="pl-passages">
      {passages.map((passage, at) => (
        <Passage key={at} documentId={documentId} passage={passage} />
      ))}
    </ul>
  ) : null;
}

function Paper({ node, passages }: { node: Node<'Document'>; passages: Edge['passages'] }) {
  return (
    <>
      <div className="pl-grow">
        <Link className="pl-quiet" to={`/documents/${node.id}`} dir="auto" data-row>
          <Cited plain>{node.title}</Cited>
        </Link>
        <br />
        <DocumentFacts document={node} /> <Languages codes={node.languages} />
        <Passages documentId={node.id} passages={passages} />
      </div>
      <TlpLabel label={node.tlp} />
      <span className="pl-meta">{node.issuedAt && <Moment at={node.issuedAt} shown="ago" />}</span>
    </>
  );
}

/** Where a discussion is held: its group, or the paper it is on. */
function Place({ thread: { group, document } }: { thread: FoundThreadFragment }) {
  if (group) return <Symbol strong>{group.tag}</Symbol>;
  return document ? <Symbol strong>{document.symbol ?? document.reference}</Symbol> : null;
}

interface TalkProps {
  thread: FoundThreadFragment;
  to: string;
  what: 'discussion' | 'post';
  at: string;
  passages: Edge['passages'];
}
function Talk({ thread, to, what, at, passages }: TalkProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="pl-grow">
        <Link className="pl-quiet" to={to} dir="auto" data-row>
          <Cited plain>{thread.title}</Cited>
        </Link>
        <br />
        <span className="pl-meta">
          {t(`search:${what}`)}
          {(thread.group ?? thread.document) && <Dot />}
          <Place thread={thread} />
        </span>
        <Passages documentId={null} passages={passages} />
      </div>
      <TlpLabel label={thread.tlp} />
      <span className="pl-meta">
        <Moment at={at} shown="ago" />
      </span>
    </>
  );
}

function Hit({ node, thread, passages }: Edge) {
  if (node.__typename === 'Document') return <Paper node={node} passages={passages} />;
  if (node.__typename === 'Thread')
    return <Talk thread={node} to={`/discussions/${node.id}`} what="discussion" at={node.activeAt} passages={passages} />;
  return thread && <Talk thread={thread} to={`/posts/${node.id}`} what="post" at={node.postedAt} passages={passages} />;
}

export function Hits({ edges }: { edges: Edge[] }) {
  const { t } = useTranslation();
  return (
    <ul className="pl-rows pl-hits" aria-label={t('search:results')} onKeyDown={moveFocusAmongRows}>
      {edges.map((edge) => (
        <li key={edge.node.id}>
          <Hit {...edge} />
        </li>
      ))}
    </ul>
  );
}
