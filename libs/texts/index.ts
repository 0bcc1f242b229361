export { Extractions } from './extractions.js';
export { TextsModule } from './texts.module.js';
