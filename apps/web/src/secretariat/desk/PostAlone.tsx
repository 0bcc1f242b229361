import { useTranslation } from 'react-i18next';
import { Markdown } from '../../discussions/markdown/Markdown';
import { Speaker } from '../../discussions/speaker';
import type { PostAloneFieldsFragment } from '../../generated/graphql';
import { Moment } from '../../shared/Moment';
import { Note } from '../../shared/Note';
import { TlpLabel } from '../../shared/TlpLabel';

/** One post, and nothing of what stands around it. */
export function PostAlone({ post }: { post: PostAloneFieldsFragment }) {
  const { t } = useTranslation();
  const { tlp, attribution, text, postedAt, hold } = post;
  return (
    <article className="pl-alone">
      <header>
        <TlpLabel label={tlp} />{' '}
        <span className="pl-grow">
          <Speaker {...post} attribution={attribution} />
        </span>
        <span className="pl-meta">
          <Moment at={postedAt} shown="short" />
        </span>
      </header>
      {text === null ? <p className="pl-tombstone">{t('discussions:tombstone.WITHDRAWN')}</p> : <Markdown text={text} />}
      {hold && (
        <Note tone="cau">
          {t('secretariat:hold.since')} <Moment at={hold.since} />. <bdi dir="auto">{hold.reason}</bdi>
        </Note>
      )}
    </article>
  );
}
