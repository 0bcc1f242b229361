export { loadSettings, SettingsError } from './load-settings.js';
export { logLevels } from './log-levels.js';
export { Settings } from './settings.js';
export { SettingsModule } from './settings.module.js';
