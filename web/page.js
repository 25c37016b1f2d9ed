import {compare, version} from './engine.js';

const find = (id) => document.getElementById(id);

version().catch(() => {}); // starts the engine; its trouble shows when it is asked

find('compare').onclick = async () => {
  try {
    const {relation, divergences} = await compare(find('a').value, find('b').value);
    find('result').textContent = `${relation}: ${divergences.length}`;
  } catch (error) {
    find('result').textContent = error.message;
  }
};
