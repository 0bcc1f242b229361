import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconEye, IconFlag, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyDrawer } from '../../access/WhyDrawer';
import { CloseThreadDocument, PinThreadDocument, ReopenThreadDocument } from '../../generated/graphql';
import { QuarantineNote } from '../../secretariat/QuarantineNote';
import { ReportDialog } from '../../secretariat/ReportDialog';
import { Cited } from '../../shared/Cited';
import { Failure } from '../../shared/Failure';
import { Moment } from '../../shared/Moment';
import { Note } from '../../shared/Note';
import { Page, TextLink } from '../../shared/Page';
import { Symbol } from '../../shared/Symbol';
import { TlpLabel } from '../../shared/TlpLabel';
import { useAction } from '../../shared/useAction';
import { useLanguage } from '../../shared/useLanguage';
import { usePrintMarks } from '../../shared/usePrintMarks';
import { useShortcuts } from '../../shell/keys/shortcuts';
import { CapacityWords } from '../speaker';
import type { Thread } from './stream';

function Facts({ thread }: { thread: Thread }) {
  const { t } = useTranslation();
  return (
    <p className="pl-facts">
      <TlpLabel label={thread.tlp} />
      {thread.groups.map(({ id, tag }) => (
        <TextLink key={id} to={`/groups/${id}?tab=discussions`}>
          <Symbol strong>{tag}</Symbol>
        </TextLink>
      ))}
      {thread.openedAs && (
        <span>
          {t('discussions:openedBy')} <CapacityWords capacity={thread.openedAs} />
        </span>
      )}
      <Moment at={thread.openedAt} />
      <span>{t('discussions:posts', { count: thread.postCount ?? 0 })}</span>
      {thread.closedAt && <span className="pl-tag">{t('discussions:closed')}</span>}
    </p>
  );
}

function AccessSentence({ thread }: { thread: Thread }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(false);
  useShortcuts({ w: () => setWhy(true) });
  const { document, viewerMay } = thread;
  return (
    <p className="pl-access">
      <IconEye size={16} aria-hidden />
      <span>
        {t(viewerMay.reply ? 'discussions:access.reply' : 'discussions:access.read')}{' '}
        {thread.followsDocument && document && (
          <>
            {t('discussions:access.follows')} <TextLink to={`/documents/${document.id}`}>{document.title}</TextLink>
          </>
        )}{' '}
        <button type="button" className="pl-textbutton" onClick={() => setWhy(true)}>
          {t('access:why.action')}
        </button>
        <WhyDrawer itemId={thread.id} opened={why} onClose={() => setWhy(false)} />
      </span>
    </p>
  );
}

function Chairing({ thread, onChanged }: { thread: Thread; onChanged: (thread: Thread) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [close, reopen, pin] = [useAction(CloseThreadDocument), useAction(ReopenThreadDocument), useAction(PinThreadDocument)];
  const { viewerMay, id, pinnedIn } = thread;
  const input = { threadId: id };
  const shut = async () => {
    const data = await close.run({ input, language });
    if (data) onChanged(data.closeThread);
  };
  const open = async () => {
    const data = await reopen.run({ input, language });
    if (data) onChanged(data.reopenThread);
  };
  const put = async (groupId: string, pinned: boolean) => {
    const data = await pin.run({ input: { ...input, groupId, pinned }, language });
    if (data) onChanged(data.pinThread);
  };
  if (!viewerMay.close && !viewerMay.reopen && !viewerMay.pin) return null;
  const isPinned = (groupId: string) => pinnedIn.some((group) => group.id === groupId);
  return (
    <>
      <Failure error={close.error ?? reopen.error ?? pin.error} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('documents:actions.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {viewerMay.close && <Menu.Item onClick={() => void shut()}>{t('discussions:close')}</Menu.Item>}
          {viewerMay.reopen && <Menu.Item onClick={() => void open()}>{t('discussions:reopen')}</Menu.Item>}
          {viewerMay.pin &&
            thread.groups.map(({ id: groupId, tag }) => (
              <Menu.Item key={groupId} onClick={() => void put(groupId, !isPinned(groupId))}>
                {t(isPinned(groupId) ? 'discussions:unpin' : 'discussions:pin', { tag })}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** One on a paper is seen as that is: it is reported with the paper, or by its posts. */
function ReportThread({ threadId }: { threadId: string }) {
  const { t } = useTranslation();
  const [reporting, setReporting] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFlag size={16} aria-hidden />} onClick={() => setReporting(true)}>
        {t('secretariat:report.action')}
      </Button>
      {reporting && <ReportDialog about={{ kind: 'THREAD', threadId }} onClose={() => setReporting(false)} />}
    </>
  );
}

export function ThreadHead({ thread, onChanged, children }: { thread: Thread; onChanged: (thread: Thread) => void; children: ReactNode }) {
  const { t } = useTranslation();
  const group = thread.groups[0] ?? thread.group;
  const { document } = thread;
  usePrintMarks(thread.tlp, group?.tag ?? document?.symbol ?? document?.reference ?? t('discussions:title'));
  const crumbs = [
    ...(group ? [{ text: group.tag, to: `/groups/${group.id}?tab=discussions`, symbol: true }] : []),
    ...(document ? [{ text: document.symbol ?? document.reference, to: `/documents/${document.id}`, symbol: true }] : []),
    ...(!group && !document ? [{ text: t('discussions:title'), to: '/discussions' }] : []),
  ];
  const actions = (
    <>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
        {t('discussions:print')}
      </Button>
      {!thread.followsDocument && <ReportThread threadId={thread.id} />}
      <Chairing thread={thread} onChanged={onChanged} />
    </>
  );
  return (
    <Page
      name={thread.title}
      title={<Cited>{thread.title}</Cited>}
      crumbs={crumbs}
      actions={actions}
      above={<Facts thread={thread} />}
      below={<AccessSentence thread={thread} />}
    >
      <QuarantineNote itemId={thread.id} quarantine={thread.quarantine} />
      {thread.attribution !== 'NAMED' && (
        <Note tone="cau">
          <strong>{t(`discussions:rule.${thread.attribution}.title`)}</strong> {t(`discussions:rule.${thread.attribution}.text`)}
        </Note>
      )}
      {children}
    </Page>
  );
}
