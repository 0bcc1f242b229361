export { type Actor, actorFor, CurrentActor, CurrentPerson, NOBODY, type SignedIn } from './actor.js';
