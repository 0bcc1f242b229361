import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EditPostDocument, PostHistoryDocument, WithdrawPostDocument } from '../../generated/graphql';
import { Failure } from '../../shared/Failure';
import { Moment } from '../../shared/Moment';
import { LoadFailure, Loading } from '../../shared/states';
import { useAction } from '../../shared/useAction';
import { useFocusBack } from '../../shared/useFocusBack';
import { useLanguage } from '../../shared/useLanguage';
import { Editor } from '../composer/Editor';
import { useField } from '../composer/useField';
import { Markdown } from '../markdown/Markdown';
import type { Post } from './stream';
import { Actions } from '../../shared/Actions';

type Props = { post: Post; threadId: string; onChanged: (post: Post) => void; onClose: () => void };

export function EditPost({ post, threadId, onChanged, onClose }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  const language = useLanguage();
  const [text, setText] = useState(post.text ?? '');
  const field = useField(setText);
  const { run, busy, error } = useAction(EditPostDocument);
  const save = async () => {
    if (text.trim() === '' || busy) return;
    const data = await run({ input: { postId: post.id, text }, language });
    if (!data) return;
    onChanged(data.editPost);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={t('discussions:edit.title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="pl-form">
        <p className="pl-meta">{t('discussions:edit.help')}</p>
        <Failure error={error} />
        <Editor
          label={t('discussions:yourPost')}
          text={text}
          onText={setText}
          field={field}
          threadId={threadId}
          onSend={() => void save()}
        />
        <Actions onCancel={onClose}>
          <Button loading={busy} disabled={text.trim() === ''} onClick={() => void save()}>
            {t('shell:save')}
          </Button>
        </Actions>
      </div>
    </Modal>
  );
}

export function WithdrawPost({ post, onChanged, onClose }: Omit<Props, 'threadId'>) {
  const { t } = useTranslation();
  useFocusBack();
  const language = useLanguage();
  const { run, busy, error } = useAction(WithdrawPostDocument);
  const withdraw = async () => {
    const data = await run({ input: { postId: post.id }, language });
    if (!data) return;
    onChanged(data.withdrawPost);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('discussions:withdrawPost.title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <p>{t('discussions:withdrawPost.help')}</p>
      <Failure error={error} />
      <Actions onCancel={onClose}>
        <Button color="red" loading={busy} onClick={() => void withdraw()}>
          {t('discussions:withdrawPost.confirm')}
        </Button>
      </Actions>
    </Modal>
  );
}

export function History({ post, onClose }: Pick<Props, 'post' | 'onClose'>) {
  const { t } = useTranslation();
  useFocusBack();
  const [{ data, error }] = useQuery({ query: PostHistoryDocument, variables: { id: post.id }, requestPolicy: 'network-only' });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('discussions:history.title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      {error && <LoadFailure error={error} />}
      {!data && !error && <Loading />}
      <ol className="pl-history">
        {data?.post.revisions.map(({ id, text, writtenAt, replacedAt }) => (
          <li key={id}>
            <p className="pl-meta">
              <Moment at={writtenAt} shown="moment" /> – {t('discussions:history.until')} <Moment at={replacedAt} shown="moment" />
            </p>
            <Markdown text={text} />
          </li>
        ))}
      </ol>
    </Modal>
  );
}
