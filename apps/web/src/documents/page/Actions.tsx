import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconShare3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../identity/viewer';
import { QuarantineDialog } from '../../secretariat/measures';
import { ReportDialog } from '../../secretariat/ReportDialog';
import { Failure } from '../../shared/Failure';
import { useAction } from '../../shared/useAction';
import { ModifyDialog, SupersedeDialog } from '../related/dialogs';
import { DeleteDraft, Withdraw } from './endings';
import type { Document } from './uses';
import { AssignNumberDocument, FileInGroupDocument, TakeOutOfLibraryDocument } from '../../generated/graphql';

/** Groups where the viewer may file it and it is not yet filed. */
function useOpenGroups(document: Document) {
  const { viewer } = useViewer();
  const filed = new Set(document.groups.map(({ id }) => id));
  return viewer?.groups.filter(({ id, viewerMay }) => viewerMay.file && !filed.has(id)) ?? [];
}

function useGroupItems(document: Document) {
  const { t } = useTranslation();
  const [file, takeOut, number] = [useAction(FileInGroupDocument), useAction(TakeOutOfLibraryDocument), useAction(AssignNumberDocument)];
  const openGroups = useOpenGroups(document);
  const { viewerMay, groups, symbol, id: documentId } = document;
  const input = (groupId: string) => ({ input: { documentId, groupId } });
  const items = [
    ...(viewerMay.assignNumber && !symbol ? groups.filter((group) => group.viewerMay.assignNumber) : []).map(({ id, tag }) => ({
      key: `number ${id}`,
      text: t('documents:actions.number', { tag }),
      run: () => void number.run(input(id)),
    })),
    ...(viewerMay.file ? openGroups : []).map(({ id, tag }) => ({
      key: `file ${id}`,
      text: t('documents:actions.file', { tag }),
      run: () => void file.run(input(id)),
    })),
    ...groups
      .filter((group) => viewerMay.manage || group.viewerMay.curate)
      .map(({ id, tag }) => ({
        key: `out ${id}`,
        text: t('documents:actions.takeOut', { tag }),
        run: () => void takeOut.run(input(id)),
      })),
  ];
  return { items, error: file.error ?? takeOut.error ?? number.error };
}

export function Actions({ document, onNewVersion }: { document: Document; onNewVersion: () => void }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const [ending, end] = useState<'withdraw' | 'delete' | 'report' | 'quarantine' | 'modify' | 'supersede'>();
  const mayQuarantine = viewer?.duties.includes('MODERATOR') && !document.quarantine;
  const { items, error } = useGroupItems(document);
  const { manage, edit, withdraw, delete: mayDelete, releaseOnward } = document.viewerMay;
  const mayPassOn = releaseOnward && !manage;
  const hasMenu = items.length > 0 || edit || withdraw || mayDelete || viewer;
  return (
    <>
      <Failure error={error} />
      {manage && !document.withdrawnAt && (
        <Button component={Link} to={`/documents/${document.id}/release`} leftSection={<IconShare3 size={16} aria-hidden />}>
          {t('documents:actions.release')}
        </Button>
      )}
      {mayPassOn && (
        <Button
          component={Link}
          to={`/documents/${document.id}/onward`}
          variant="default"
          leftSection={<IconShare3 size={16} aria-hidden />}
        >
          {t('access:onward.action')}
        </Button>
      )}
      {hasMenu && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('documents:actions.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {edit && <Menu.Item onClick={onNewVersion}>{t('documents:newVersion.action')}</Menu.Item>}
            {edit && !document.withdrawnAt && (
              <Menu.Item component={Link} to={`/documents/${document.id}/revise`}>
                {t('documents:revise.action')}
              </Menu.Item>
            )}
            {manage && (
              <Menu.Item component={Link} to={`/documents/new?modifies=${encodeURIComponent(document.symbol ?? document.reference)}`}>
                {t('documents:related.file')}
              </Menu.Item>
            )}
            {manage && !document.symbol && !document.withdrawnAt && (
              <Menu.Item onClick={() => end('modify')}>{t('documents:related.modify')}</Menu.Item>
            )}
            {manage && <Menu.Item onClick={() => end('supersede')}>{t('documents:related.supersede')}</Menu.Item>}
            {items.map(({ key, text, run }) => (
              <Menu.Item key={key} onClick={run}>
                {text}
              </Menu.Item>
            ))}
            {withdraw && <Menu.Item onClick={() => end('withdraw')}>{t('documents:withdraw.action')}</Menu.Item>}
            {mayDelete && <Menu.Item onClick={() => end('delete')}>{t('documents:delete.action')}</Menu.Item>}
            {viewer && <Menu.Item onClick={() => end('report')}>{t('secretariat:report.action')}</Menu.Item>}
            {mayQuarantine && <Menu.Item onClick={() => end('quarantine')}>{t('secretariat:quarantine.set')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      <Withdraw documentId={document.id} opened={ending === 'withdraw'} onClose={() => end(undefined)} />
      {ending === 'modify' && <ModifyDialog document={document} onClose={() => end(undefined)} />}
      {ending === 'supersede' && <SupersedeDialog document={document} onClose={() => end(undefined)} />}
      {ending === 'report' && <ReportDialog about={{ kind: 'DOCUMENT', documentId: document.id }} onClose={() => end(undefined)} />}
      {ending === 'quarantine' && <QuarantineDialog itemId={document.id} onClose={() => end(undefined)} />}
      <DeleteDraft documentId={document.id} opened={ending === 'delete'} onClose={() => end(undefined)} />
    </>
  );
}
