import 'reflect-metadata';
import { loadSettings } from '#settings';
import { createPortal } from './create-portal.js';

const settings = loadSettings();
const app = await createPortal(settings);
await app.listen(settings.PORT, settings.HOST);
