/** Words of the notice that a new version of the page is there; they load with it. */
export const offline = {
  update: 'A new version of this page is there. Your settings are in the address and stay; training begins anew.',
  reload: 'Reload',
  later: 'Later',
};
