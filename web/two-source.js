// Registers <two-source>, once; see element.js for its use.

import {TwoSourceElement} from './element.js';

if (!customElements.get('two-source')) customElements.define('two-source', TwoSourceElement);

export {TwoSourceElement};
