import { registerEnumType } from '@nestjs/graphql';
import { AUDIENCE_KINDS } from './audience.js';
import { GROUND_CODES } from './decide.js';
import { HANDLING_RULES } from './handling.js';
import { LEVELS } from './levels.js';
import { DECISION_RULES, RULE_OUTCOMES } from './rules.js';
import { ATTRIBUTION_RULES, DOWNLOAD_RULES, ONWARD_RULES, RECIPIENTS_RULES, TLP_LABELS } from './terms.js';

/** GraphQL enums of the model's own words. */
const named = <Value extends string>(name: string, values: readonly Value[], description?: string): { [K in Value]: K } => {
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [K in Value]: K };
  registerEnumType(members, { name, description });
  return members;
};

export const ITEM_KINDS = ['DOCUMENT', 'THREAD', 'MEETING', 'DECISION'] as const;
export const ItemKindEnum = named('ItemKind', ITEM_KINDS, 'What is protected.');
export const LevelEnum = named('Level', LEVELS, 'Levels of access, each holding the ones before it.');
export const AudienceKindEnum = named('AudienceKind', AUDIENCE_KINDS, 'An audience names people by what they are.');
export const GroundCodeEnum = named('GroundCode', GROUND_CODES, 'A rule that spoke in a decision.');
export const DecisionRuleEnum = named('DecisionRule', DECISION_RULES, 'The rules of a decision, in their order.');
export const RuleOutcomeEnum = named('RuleOutcome', RULE_OUTCOMES, 'NOT_ASKED: a rule before it ended the matter.');
export const HandlingRuleEnum = named('HandlingRule', HANDLING_RULES, 'A rule of handling that a change does not fit.');
export const TlpLabelEnum = named('TlpLabel', TLP_LABELS, 'The label of the Traffic Light Protocol 2.0.');
export const OnwardRuleEnum = named('OnwardRule', ONWARD_RULES);
export const DownloadRuleEnum = named('DownloadRule', DOWNLOAD_RULES);
export const AttributionRuleEnum = named('AttributionRule', ATTRIBUTION_RULES);
export const RecipientsRuleEnum = named('RecipientsRule', RECIPIENTS_RULES);

export const DISCUSSIONS_WHEN_WIDENED = ['KEEP_FORMER_AUDIENCE', 'SHOW'] as const;
export const DiscussionsWhenWidenedEnum = named(
  'DiscussionsWhenWidened',
  DISCUSSIONS_WHEN_WIDENED,
  'KEEP_FORMER_AUDIENCE: they close, for those who could read them; new ones may be opened. SHOW: everybody who sees it now reads them.',
);
