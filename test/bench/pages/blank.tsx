import { render } from 'preact';

const root = document.getElementById('app');
if (root) render(<output>000 000</output>, root);
