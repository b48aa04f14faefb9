import type { Component } from 'vue';
import { createRouter, createWebHistory, type Router } from 'vue-router';
import { pages, type PageName } from './pages.js';

/** Components are loaded when a page is first opened. */
const loaders: Readonly<Record<PageName, () => Promise<Component>>> = {
  today: () => import('./today/TodayPage.vue'),
  ridership: () => import('./ridership/MonthsPage.vue'),
  'ridership-attention': () => import('./ridership-day/AttentionPage.vue'),
  'ridership-month': () => import('./ridership/MonthPage.vue'),
  'ridership-report': () => import('./report/ReportPage.vue'),
  'ridership-day': () => import('./ridership-day/DayPage.vue'),
  'ridership-trip': () => import('./ridership-trip/TripPage.vue'),
  paper: () => import('./paper/PaperPage.vue'),
  timetables: () => import('./timetables/TimetablesPage.vue'),
  'timetables-draft': () => import('./draft/DraftPage.vue'),
  'timetables-publish': () => import('./draft-publish/PublishPage.vue'),
  'timetables-buses': () => import('./draft-buses/BusesPage.vue'),
  network: () => import('./network/NetworkPage.vue'),
  'network-draft': () => import('./network/StepPage.vue'),
  calendar: () => import('./calendar/CalendarPage.vue'),
  fleet: () => import('./fleet/FleetPage.vue'),
  people: () => import('./people/PeoplePage.vue'),
  assignments: () => import('./assignments/AssignmentsPage.vue'),
  alerts: () => import('./alerts/AlertsPage.vue'),
  feeds: () => import('./feeds/FeedsPage.vue'),
  settings: () => import('./settings/SettingsPage.vue'),
  account: () => import('./own-account/OwnAccountPage.vue'),
};

/** The router of the desk, with a route for every page in `pages.ts`. */
export const deskRouter = (prefix: string): Router =>
  createRouter({
    history: createWebHistory(`${prefix}/manager`),
    routes: [
      ...pages.map(({ name, path }) => ({ name, path, component: loaders[name], props: true })),
      // The page's former address.
      { path: '/timetables', redirect: { name: 'timetables' } },
      { path: '/', redirect: { name: 'today' } },
      { name: 'unknown', path: '/:rest(.*)*', component: () => import('./frame/UnknownPage.vue') },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
