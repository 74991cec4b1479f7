/** Words of the page's head. In English it has them from its file, and a test holds both against each other. */
export const page = {
  description:
    'Drag beta and watch one to six small models train side by side on long-tailed data: the effective number of samples, class weights and decision boundaries, live in the browser.',
};
