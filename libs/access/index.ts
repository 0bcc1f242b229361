export { Access, type AccessibleItem, type PageOf } from './access.service.js';
export * from './access.enums.js';
export { AsOfArgs, AudienceInput, DistributionInput, HandlingInput, ReleaseInput } from './access.inputs.js';
export { AccessModule } from './access.module.js';
export { Distribution, Handling, Originator } from './access.types.js';
export { type Attributed, dayOf, hidesOriginator } from './attribution.js';
export { Audience } from './audience.types.js';
export { Explanation } from './explanation.types.js';
export { Explainer } from './explainer.service.js';
export { AccessInspection, Inspections } from './inspections.service.js';
export {
  type Audience as AudienceValue,
  AUDIENCE_KINDS,
  type AudienceKind,
  DUTIES,
  type Duty,
  dutyOf,
  dutySubject,
  NOBODY_IN_PARTICULAR,
} from './audience.js';
export { Audiences } from './audiences.service.js';
export { type BroughtItem, BroughtItems, refuseBrought } from './brought-items.service.js';
export { CapacityLevels, type HeldLevels } from './capacity.levels.js';
export { decide, type Facts, type GroundCode } from './decide.js';
export { type DistributionRows, DistributionStore } from './distribution.store.js';
export { DistributionPreviews } from './distribution.preview.js';
export { DistributionViews } from './distribution.view.js';
export { Distributions } from './distributions.service.js';
export { Explanations } from './explain.service.js';
export { FactsOfAccess } from './facts.service.js';
export { type Followed, type FollowerKeeper, Followers } from './followers.js';
export type { Refusal } from './handling.js';
export { highest, holds, type Level, LEVELS } from './levels.js';
export { Measures } from './measures.service.js';
export { Onlookers } from './onlookers.service.js';
export { Openings } from './openings.service.js';
export type { Matching } from './page.js';
export { CloseOnwardInput, OnwardInput } from './onward.inputs.js';
export { OnwardReleases } from './onward.service.js';
export { Onward } from './onward.types.js';
export { OnwardViews } from './onward.view.js';
export { Reaches } from './reach.service.js';
export { Withdrawing } from './withdrawing.service.js';
export { toldToAuditor } from './told.js';
export { bind, isOpen, isVisible, visibleEntries } from './visible.js';
export { TOLD_READERS } from './told-readers.js';
export { ATTRIBUTION_RULES, DOWNLOAD_RULES, ONWARD_RULES, RECIPIENTS_RULES, TLP_LABELS } from './terms.js';
export type { AttributionRule, DownloadRule, HandlingTerms, OnwardRule, RecipientsRule, Terms, TlpLabel } from './terms.js';
