import { EditPostDocument, PostInThreadDocument } from '../../generated/graphql';
import { useAction } from '../../shared/useAction';
import { useLanguage } from '../../shared/useLanguage';
import type { Post } from '../thread/stream';

type Sending = { threadId: string; parentId?: string; capacity: string; text: string; sendId: string; draftId?: string };

/** Sends a post, once, however often it is tried. */
export function useSending() {
  const language = useLanguage();
  const post = useAction(PostInThreadDocument);
  const edit = useAction(EditPostDocument);
  const send = async (input: Sending): Promise<Post | undefined> => {
    const sent = (await post.run({ input, language }))?.post;
    if (!sent || sent.text === input.text.trim() || sent.text === input.text) return sent;
    // An earlier attempt had arrived, its answer had not: what was typed since is put in its place.
    return (await edit.run({ input: { postId: sent.id, text: input.text }, language }))?.editPost;
  };
  return { send, busy: post.busy || edit.busy, error: post.error ?? edit.error, clear: post.clear };
}
