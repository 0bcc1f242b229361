import { useNavigate } from 'react-router';
import { useAction } from '../../shared/useAction';
import { fileInput, type Form } from './form';
import { versionFiles } from './sending';
import { FileDocumentDocument, IssueVersionDocument, PrepareVersionDocument } from '../../generated/graphql';

/** File, prepare, issue. Where it stops half way the next attempt goes on from there. */
export function useSubmission(remember: (part: Partial<Form>) => void, onDone: () => void) {
  const file = useAction(FileDocumentDocument);
  const prepare = useAction(PrepareVersionDocument);
  const issue = useAction(IssueVersionDocument);
  const navigate = useNavigate();

  const fileOnce = async (form: Form): Promise<string | undefined> => {
    const documentId = form.documentId ?? (await file.run({ input: fileInput(form) }))?.fileDocument.id;
    if (documentId) remember({ documentId });
    return documentId;
  };
  const prepareOnce = async (form: Form, documentId: string): Promise<string | undefined> => {
    const input = { documentId, note: form.note, ...versionFiles(form.files) };
    const versionId = form.versionId ?? (await prepare.run({ input }))?.prepareVersion.id;
    if (versionId) remember({ versionId });
    return versionId;
  };
  const submit = async (form: Form) => {
    const documentId = await fileOnce(form);
    const versionId = documentId && (await prepareOnce(form, documentId));
    if (!documentId || !versionId || !(await issue.run({ input: { versionId } }))) return;
    onDone();
    void navigate(`/documents/${documentId}/release`);
  };
  return { submit, busy: file.busy || prepare.busy || issue.busy, error: file.error ?? prepare.error ?? issue.error };
}
