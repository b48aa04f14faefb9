import './tokens.css';
import './driver.css';
import './shell.css';
import { createApp, h } from 'vue';
import { keepApp } from './worker.browser.js';
import type { DriverPage } from './wire.js';

const page = JSON.parse(document.getElementById('page')?.textContent ?? 'null') as DriverPage | null;
if (page !== null) {
  keepApp(page.prefix, () => undefined);
  createApp({ render: () => h('main', page.agencyName['zh-CN']) }).mount('#app');
}
