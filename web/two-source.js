import {compare} from './engine.js';

customElements.define('two-source', class extends HTMLElement {
  async connectedCallback() {
    const [a, b] = [...this.children].map((report) => report.textContent);
    await compare(a, b);
  }
});
