import './tokens.css';
import './driver.css';
import './shell.css';
import { createApp, h } from 'vue';
import type { DriverPage } from './wire.js';

const page = JSON.parse(document.getElementById('page')?.textContent ?? 'null') as DriverPage | null;
if (page !== null) {
  void navigator.serviceWorker?.register(`${page.prefix}/driver/sw.js`, { scope: `${page.prefix}/driver`, updateViaCache: 'none' });
  createApp({ render: () => h('main', page.agencyName['zh-CN']) }).mount('#app');
}
