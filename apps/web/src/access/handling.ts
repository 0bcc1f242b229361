import type { AttributionRule, DownloadRule, HandlingInput, OnwardRule, RecipientsRule, TlpLabel } from '../generated/graphql';

export const labels: TlpLabel[] = ['RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'];
export const onwardRules: OnwardRule[] = ['ORIGINATOR_ONLY', 'RECIPIENTS'];
export const downloadRules: DownloadRule[] = ['ALLOWED', 'WATERMARKED', 'VIEW_ONLY'];
export const attributionRules: AttributionRule[] = ['NAMED', 'PARTY_ONLY', 'CHATHAM_HOUSE'];
export const recipientsRules: RecipientsRule[] = ['SHOWN', 'WITHHELD'];

/** What a new paper starts with: the label most papers of a group carry, and passing on kept to the originator. */
export const usualHandling: HandlingInput = {
  tlp: 'AMBER',
  onward: 'ORIGINATOR_ONLY',
  download: 'ALLOWED',
  attribution: 'NAMED',
  recipients: 'SHOWN',
};
