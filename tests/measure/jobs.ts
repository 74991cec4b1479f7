// What measure.mjs reads of the project.
export { measuredSeeds, parts } from './parts.ts';
export { sceneNames } from './runPart.ts';
