/**
 * Whether a renderer's name is that of a software renderer.
 *
 * @param name - As WebGL reports it, such as "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device ...".
 */
export function isSoftwareRenderer(name: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}
