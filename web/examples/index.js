// The examples that the page can load. The first pair was written for this project
// from public facts; the second tells of a storm, places and people that do not exist.

import dronesA from './drones-a.txt';
import dronesB from './drones-b.txt';
import stormA from './storm-a.txt';
import stormB from './storm-b.txt';

export const examples = [
  {
    name: 'Drone sales',
    a: {
      title: 'Kyiv presidential aide wants Iran’s drone plants destroyed',
      outlet: 'Kyiv correspondent',
      published: '2022-12-24',
      text: dronesA,
    },
    b: {
      title: 'Iran admits drone sale, rejects missile claim, as Ukraine aide urges strikes on factories',
      outlet: 'State media',
      published: '2022-12-24',
      text: dronesB,
    },
  },
  {
    name: 'A storm',
    a: {
      title: 'Storm Runa kills nine on Carrow coast; utility denies delaying repairs',
      outlet: 'Northern Wire',
      published: '2024-11-15',
      text: stormA,
    },
    b: {
      title: 'Eleven dead as Runa batters Carrow; power firm admits delay in repairs',
      outlet: 'Coastal Press',
      published: '2024-11-15',
      text: stormB,
    },
  },
];
