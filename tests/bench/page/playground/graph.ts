import type { Activation } from './activation.ts';

/** A unit of the network, with its values at the latest sample. */
export class Unit {
  readonly inputLinks: Link[] = [];
  readonly outputs: Link[] = [];
  bias: number;
  totalInput = 0;
  output = 0;
  /** Derivative of the loss by the output. */
  outputDer = 0;
  /** Derivative of the loss by the sum that enters. */
  inputDer = 0;
  /** Sum of `inputDer` since the latest update. */
  accInputDer = 0;
  numAccumulatedDers = 0;
  readonly activation: Activation;

  constructor(activation: Activation, bias: number) {
    this.activation = activation;
    this.bias = bias;
  }

  /** Computes the output from the units below. */
  updateOutput(): number {
    this.totalInput = this.bias;
    for (let j = 0; j < this.inputLinks.length; j += 1) {
      const link = this.inputLinks[j]!;
      this.totalInput += link.weight * link.source.output;
    }
    this.output = this.activation.output(this.totalInput);
    return this.output;
  }
}

/** A connection of two units. */
export class Link {
  readonly source: Unit;
  readonly dest: Unit;
  weight: number;
  /** Derivative of the loss by the weight. */
  errorDer = 0;
  /** Sum of `errorDer` since the latest update. */
  accErrorDer = 0;
  numAccumulatedDers = 0;

  constructor(source: Unit, dest: Unit, weight: number) {
    this.source = source;
    this.dest = dest;
    this.weight = weight;
  }
}

/** Units by layer, from the inputs to the logits. */
export type Graph = readonly (readonly Unit[])[];
