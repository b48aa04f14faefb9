// Starts the app for the agency that the server's page names.
import { createApp } from 'vue';
import App from './App.vue';
import { createDriverApp } from './app.browser.js';
import { driverAppKey } from './driver-app.js';
import { forgetOldDemos } from './old-demos.browser.js';
import type { DriverPage } from './wire.js';
import './tokens.css';
import './driver.css';
import './shell.css';

const page = JSON.parse(document.getElementById('page')?.textContent ?? 'null') as DriverPage | null;
if (page !== null) {
  createApp(App).provide(driverAppKey, createDriverApp(page)).mount('#app');
  forgetOldDemos(page.storeName);
}
