export { RequestsModule } from './requests.module.js';
export { Requests } from './requests.service.js';
