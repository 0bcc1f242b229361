export { loadSettings, SettingsError } from './load-settings.js';
export { Settings } from './settings.js';
export { SettingsModule } from './settings.module.js';
