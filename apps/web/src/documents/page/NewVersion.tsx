import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../shared/Failure';
import { useAction } from '../../shared/useAction';
import { useLanguage } from '../../shared/useLanguage';
import { FileField } from '../submit/FileField';
import { areSent, uploadedFiles, useUploads } from '../submit/uploads';
import { PrepareVersionDocument } from '../../generated/graphql';

type Props = { documentId: string; opened: boolean; onClose: () => void };

/** Prepared first: editors look at it, then it is issued to all readers. */
export function NewVersion({ documentId, opened, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const uploads = useUploads(language);
  const [note, setNote] = useState('');
  const prepare = useAction(PrepareVersionDocument);
  const ready = areSent(uploads.files) && note.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || !(await prepare.run({ input: { documentId, note, files: uploadedFiles(uploads.files) } }))) return;
    uploads.clear();
    setNote('');
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      keepMounted={false}
      title={t('documents:newVersion.action')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form className="pl-form" onSubmit={(event) => void submit(event)}>
        <Failure error={prepare.error} />
        <Textarea
          label={t('documents:newVersion.note')}
          description={t('documents:newVersion.noteHelp')}
          required
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FileField uploads={uploads} />
        <div>
          <Button type="submit" disabled={!ready} loading={prepare.busy}>
            {t('documents:newVersion.prepare')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
