import { type LayerWidths, layerSpans } from '../../../../src/core/network.ts';
import { linear, tanh } from './activation.ts';
import { type Graph, Link, Unit } from './graph.ts';

/** A network of units and links with given parameters [P], laid out as `layerSpans` says. */
export function buildGraph(widths: LayerWidths, parameters: Float32Array): Graph {
  const network: Unit[][] = [Array.from({ length: widths[0]! }, () => new Unit(linear, 0))];
  for (const [index, { offset, inputs, outputs }] of layerSpans(widths).entries()) {
    const activation = index === widths.length - 2 ? linear : tanh;
    const below = network[index]!;
    network.push(
      Array.from({ length: outputs }, (_, j) => {
        const unit = new Unit(activation, parameters[offset + inputs * outputs + j]!);
        below.forEach((source, i) => {
          const link = new Link(source, unit, parameters[offset + i * outputs + j]!);
          source.outputs.push(link);
          unit.inputLinks.push(link);
        });
        return unit;
      }),
    );
  }
  return network;
}

/** Parameters of a network; [P], laid out as `layerSpans` says. */
export function parametersOf(network: Graph): number[] {
  return network
    .slice(1)
    .flatMap((units, index) => [
      ...network[index]!.flatMap(({ outputs }) => outputs.map(({ weight }) => weight)),
      ...units.map(({ bias }) => bias),
    ]);
}
