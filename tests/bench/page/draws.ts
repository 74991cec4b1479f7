/** Number of programs that a context runs during `work`: every draw call is one. */
export function drawsDuring(gl: WebGL2RenderingContext, work: () => void): number {
  const { drawElements, drawArrays } = gl;
  let draws = 0;
  gl.drawElements = (...given) => {
    draws += 1;
    drawElements.apply(gl, given);
  };
  gl.drawArrays = (...given) => {
    draws += 1;
    drawArrays.apply(gl, given);
  };
  try {
    work();
  } finally {
    gl.drawElements = drawElements;
    gl.drawArrays = drawArrays;
  }
  return draws;
}
