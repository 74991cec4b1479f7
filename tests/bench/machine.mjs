import { availableParallelism } from 'node:os';

/**
 * Short description of a machine, such as "2 cores, no GPU, software WebGL (SwiftShader)".
 *
 * @param renderer - Name of the graphics renderer and whether it draws on the processor.
 */
export function describeMachine({ name, isSoftware }) {
  const cores = availableParallelism();
  const software = /swiftshader|llvmpipe|softpipe/i.exec(name)?.[0];
  const graphics = isSoftware ? `no GPU, software WebGL${software ? ` (${software})` : ''}` : name;
  return `${cores} ${cores === 1 ? 'core' : 'cores'}, ${graphics}`;
}
