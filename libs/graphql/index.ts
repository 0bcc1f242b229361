export { Dated } from './dated.js';
export { enumOf } from './enum-of.js';
export * from './ids.js';
export { PortalGraphqlModule } from './graphql.module.js';
export { dear, lengthy } from './limit-cost.js';
export * from './local-text.js';
export { plainFields } from './plain-fields.js';
export * from './relay.js';
export { inputValidation } from './validation.js';
