import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Thread } from '../thread/stream';
import { draftAt } from './draft';

/** What one had begun in a discussion where one may no longer post: to be copied, not lost. */
export function KeptText({ thread, personId }: { thread: Thread; personId: string }) {
  const { t } = useTranslation();
  const here = draftAt({ threadId: thread.id }, personId).read();
  const texts = here && !here.isSaved ? [here.text] : thread.drafts.map(({ text }) => text);
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => (
      <div key={text} className="pl-body">
        <Textarea label={t('discussions:keptText')} description={t('discussions:textKept')} readOnly rows={4} dir="auto" value={text} />
      </div>
    ));
}
