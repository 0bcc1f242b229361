import { Button, Modal, Textarea } from '@mantine/core';
import { useEffect, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../identity/viewer';
import { Failure } from '../../shared/Failure';
import { keptFor } from '../../shared/kept';
import { useAction } from '../../shared/useAction';
import { useLanguage } from '../../shared/useLanguage';
import { FileField } from '../submit/FileField';
import { areSent, versionFiles, type Sending } from '../submit/sending';
import { useUploads } from '../submit/uploads';
import { PrepareVersionDocument } from '../../generated/graphql';

type Props = { documentId: string; onClose: () => void };
type Begun = { note: string; files: Sending[] };

/** What was begun is kept on the device, until it is prepared: a closed laptop takes nothing. */
function useBegun(documentId: string) {
  const { viewer } = useViewer();
  const language = useLanguage();
  const kept = useMemo(() => keptFor<Begun>(`version.${documentId}`, viewer?.person.id ?? ''), [documentId, viewer?.person.id]);
  const [found] = useState(kept.read);
  const [note, setNote] = useState(found?.note ?? '');
  const uploads = useUploads(language, found?.files);
  const { files } = uploads;
  useEffect(() => {
    if (note || files.length > 0) kept.keep({ note, files });
    else kept.forget();
  }, [kept, note, files]);
  return { note, setNote, uploads, forget: kept.forget };
}

/** Prepared first: editors look at it, then it is issued to all readers. */
export function NewVersion({ documentId, onClose }: Props) {
  const { t } = useTranslation();
  const { note, setNote, uploads, forget } = useBegun(documentId);
  const prepare = useAction(PrepareVersionDocument);
  const ready = areSent(uploads.files) && note.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || !(await prepare.run({ input: { documentId, note, ...versionFiles(uploads.files) } }))) return;
    forget();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
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
