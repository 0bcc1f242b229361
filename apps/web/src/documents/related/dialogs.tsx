import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ModifyDocument, SupersedeDocument, type RelatedFieldsFragment } from '../../generated/graphql';
import { Actions } from '../../shared/Actions';
import { Failure } from '../../shared/Failure';
import { useAction } from '../../shared/useAction';
import { useLanguage } from '../../shared/useLanguage';
import { ModifiesField } from './ModifiesField';
import { PaperField } from './PaperField';
import { modifiesInput, type Modifies, type NamedPaper } from './words';

type Props = { document: RelatedFieldsFragment & { id: string }; onClose: () => void };

/** Of which other paper this one is a revision, an addendum, a corrigendum or a reissue; until it has a number. */
export function ModifyDialog({ document, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [value, setValue] = useState<Modifies>({ kind: 'REVISION', languages: [] });
  const { run, busy, error } = useAction(ModifyDocument);
  const modifies = modifiesInput(value);
  const say = async (what: typeof modifies | null) => {
    if (await run({ input: { documentId: document.id, ...(what && { modifies: what }) }, language })) onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('documents:related.modify')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="pl-form">
        <p style={{ margin: 0 }}>{t('documents:related.modifyHelp')}</p>
        <Failure error={error} />
        <ModifiesField value={value} onChange={setValue} />
        <Actions onCancel={onClose}>
          <Button disabled={!modifies} loading={busy} onClick={() => void say(modifies)}>
            {t('shell:save')}
          </Button>
          {document.modifies && (
            <Button variant="default" loading={busy} onClick={() => void say(null)}>
              {t('documents:related.modifyNothing')}
            </Button>
          )}
        </Actions>
      </div>
    </Modal>
  );
}

/** Which other paper stands in its place: readers of both see it, and nobody else does. */
export function SupersedeDialog({ document, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [paper, setPaper] = useState<NamedPaper>();
  const { run, busy, error } = useAction(SupersedeDocument);
  const say = async (byId: string | null) => {
    if (await run({ input: { documentId: document.id, byId }, language })) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('documents:related.supersede')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <div className="pl-form">
        <p style={{ margin: 0 }}>{t('documents:related.supersedeHelp')}</p>
        <Failure error={error} />
        <PaperField label={t('documents:related.inItsPlace')} paper={paper} onChange={setPaper} />
        <Actions onCancel={onClose}>
          <Button disabled={!paper} loading={busy} onClick={() => void say(paper?.id ?? null)}>
            {t('shell:save')}
          </Button>
          {document.supersededBy && (
            <Button variant="default" loading={busy} onClick={() => void say(null)}>
              {t('documents:related.supersededByNothing')}
            </Button>
          )}
        </Actions>
      </div>
    </Modal>
  );
}
