/** Words of what is for use without a network: a new version of the page, the page as a file; they load with them. */
export const offline = {
  update: 'A new version of this page is there. Your settings are in the address and stay; training begins anew.',
  reload: 'Reload',
  later: 'Later',
  file: 'Download this page as one file',
  fileAbout: 'It works without a network, also from a USB stick, by double click.',
  licences: 'Licences of the code and fonts in this page',
};
