export { PortalGraphqlModule } from './graphql.module.js';
export * from './local-text.js';
export * from './relay.js';
export { inputValidation } from './validation.js';
