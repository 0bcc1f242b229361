export const TLP_LABELS = ['RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type TlpLabel = (typeof TLP_LABELS)[number];
export const ONWARD_RULES = ['ORIGINATOR_ONLY', 'RECIPIENTS'] as const;
export type OnwardRule = (typeof ONWARD_RULES)[number];
export const DOWNLOAD_RULES = ['ALLOWED', 'WATERMARKED', 'VIEW_ONLY'] as const;
export type DownloadRule = (typeof DOWNLOAD_RULES)[number];
export const ATTRIBUTION_RULES = ['NAMED', 'PARTY_ONLY', 'CHATHAM_HOUSE'] as const;
export type AttributionRule = (typeof ATTRIBUTION_RULES)[number];
export const RECIPIENTS_RULES = ['SHOWN', 'WITHHELD'] as const;
export type RecipientsRule = (typeof RECIPIENTS_RULES)[number];

export interface HandlingTerms {
  tlp: TlpLabel;
  onward: OnwardRule;
  download: DownloadRule;
  attribution: AttributionRule;
  recipients: RecipientsRule;
}
/** Handling with embargo and expiry: one dated version. Times as PostgreSQL writes them. */
export interface Terms extends HandlingTerms {
  embargoAt: string | null;
  expiryAt: string | null;
  /** When, by the date that its originator set, the label becomes CLEAR and everybody may read it. */
  derestrictAt?: string | null;
}
