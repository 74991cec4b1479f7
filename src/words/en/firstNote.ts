/** Numbers of models, at the start of a sentence. */
const countWords = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** Words of the notes that stand before anything has been learned. */
export const firstNote = {
  shapes: [
    'circles',
    'squares',
    'triangles',
    'diamonds',
    'stars',
    'crosses',
    'inverted triangles',
    'hexagons',
    'bars',
    'pentagons',
  ],
  before: (count: number) => ({
    lead: 'Press Play.',
    body:
      count === 1
        ? 'One small network learns these points. Add a scheme below the maps to compare it with another.'
        : `${countWords[count]} copies of one small network start from the same weights and see the same points. They differ only in what they minimise.`,
  }),
  early: (shape: string) => ({
    lead: `Watch the ${shape}.`,
    body: 'The models find the commonest classes first. How soon they care for the rarest depends on what they minimise.',
  }),
};
