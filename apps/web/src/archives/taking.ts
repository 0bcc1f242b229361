import { useNavigate } from 'react-router';
import { TakeLibraryDocument, TakeRecordDocument } from '../generated/graphql';
import { useAction } from '../shared/useAction';
import { useLanguage } from '../shared/useLanguage';

const changes = ['Archive'];

/** Asks for an archive, of a group's library or of a party's record, and leads to where it is made. */
export function useTaking() {
  const language = useLanguage();
  const navigate = useNavigate();
  const library = useAction(TakeLibraryDocument, changes);
  const record = useAction(TakeRecordDocument, changes);
  const lead = (asked: unknown) => {
    if (asked) void navigate('/archives');
  };
  return {
    busy: library.busy || record.busy,
    error: library.error ?? record.error,
    takeLibrary: async (groupId: string) => lead(await library.run({ input: { groupId, language }, language })),
    takeRecord: async (partyId: string) => lead(await record.run({ input: { partyId, language }, language })),
  };
}
