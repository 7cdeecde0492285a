/** All that a grader may import. */
export { type CheckContext, gradeLab, type LabGrader } from './grading/grade-lab.ts';
export { replaceContainer } from './grading/replace-container.ts';
export { tryImage } from './grading/try-image.ts';
export { containerSummary, publishedPorts } from './inspect/container-summary.ts';
export { fullReference } from './inspect/full-reference.ts';
export { heaviest } from './inspect/heaviest.ts';
export { glance, missingText, withLine, withoutReferences } from './inspect/html-page.ts';
export { layerInstruction } from './inspect/layer-instruction.ts';
export { lineage } from './inspect/lineage.ts';
export { namesFromPull } from './inspect/names-from-pull.ts';
export { firstDifference, withoutLineEnds } from './inspect/text-difference.ts';
export { registryAt } from './sandbox/registry.ts';
