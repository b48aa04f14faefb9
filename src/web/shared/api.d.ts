// Made by `npm run api-types` from the OpenAPI document of the program: change the classes in *.requests.ts, not this file.

export interface paths {
  readonly '/calendar/{file}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The same at its address of before
     * @description For calendars that were subscribed to then. `r1-0.ics` may be direction 0 of route `r1` or route `r1-0` without a direction: of the two it is the one that was there first.
     */
    readonly get: operations['CalendarController_calendarOfBefore'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calendar/{routeId}/{file}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The departures of a route and direction from a stop as a calendar to subscribe to (RFC 5545)
     * @description From yesterday to 60 days ahead, at most 1,000 departures in whole days; the description of the calendar says where it ends sooner. Times are UTC. The same departure keeps its UID, also where another timetable renames or moves it, and has a higher SEQUENCE then; a cancelled one stays, with `STATUS:CANCELLED`. The calendar of a route, direction or stop that was given up is empty and says since when. Carries an ETag. Query parameters that it does not know are passed over.
     */
    readonly get: operations['CalendarController_calendar'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/healthz': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The process is alive */
    readonly get: operations['HealthController_alive'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/metrics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Metrics for Prometheus */
    readonly get: operations['HealthController_measured'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/readyz': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The program can answer: its database does, and it is not stopping */
    readonly get: operations['HealthController_ready'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/account/password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Set another password or PIN of one’s own; every other session of the account ends, this one stays */
    readonly post: operations['OwnPasswordController_change'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/accounts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All accounts, the disabled ones too */
    readonly get: operations['AccountsController_list'];
    readonly put?: never;
    /** Add a driver or a manager */
    readonly post: operations['AccountsController_create'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/accounts/{accountId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One account */
    readonly get: operations['AccountsController_get'];
    /**
     * Change the name, the role or the telephone number of somebody
     * @description Whoever gets another role or password is signed out everywhere. What they did before stays theirs, under the new name.
     */
    readonly put: operations['AccountsController_save'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/accounts/{accountId}/disable': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Keep somebody out, from now on and everywhere; the name can be given to somebody else */
    readonly post: operations['AccountsController_disable'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/accounts/{accountId}/enable': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Let somebody in again */
    readonly post: operations['AccountsController_enable'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/accounts/{accountId}/password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Set another password; whoever is signed in with the old one is signed out */
    readonly post: operations['AccountsController_resetPassword'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/agency': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who runs the buses */
    readonly get: operations['NetworkController_agency'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/agency/rider-guide': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What riders are told beside the timetable: whom to call, who may ride, fare, luggage, lost property */
    readonly get: operations['RiderGuideController_get'];
    /** Set what riders are told, whole; `/guide` shows it at once */
    readonly put: operations['RiderGuideController_save'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/agency/settings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How the agency wants its drivers to work */
    readonly get: operations['AgencySettingsController_get'];
    /** Set how drivers are to work, whole */
    readonly put: operations['AgencySettingsController_save'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/alerts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What riders should know, the newest first */
    readonly get: operations['AlertsController_active'];
    readonly put?: never;
    /** Tell riders something */
    readonly post: operations['AlertsController_publish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/alerts/{alertId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Change an alert, whole */
    readonly put: operations['AlertsController_update'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/alerts/{alertId}/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take an alert back */
    readonly post: operations['AlertsController_withdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/alerts/all': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All alerts in both languages, the past and withdrawn ones too, the newest first */
    readonly get: operations['AlertsController_all'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/assignments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who drives what with which vehicle: what holds always, and what holds on the dates */
    readonly get: operations['AssignmentsController_list'];
    /**
     * Assign a vehicle, a driver or both to a route, a block or a trip
     * @description Always, or on one date, which then overrides. Without vehicle and driver the assignment is removed.
     */
    readonly put: operations['AssignmentsController_set'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/assignments/many': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Set several assignments at once, such as those of a week
     * @description All of them or none; each is tied to what was read of it by its own `revision`, and has its own entry in the audit log.
     */
    readonly put: operations['AssignmentsController_setMany'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/assignments/unassigned': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The trips of the next days that nobody drives or that have no vehicle, by date */
    readonly get: operations['UnassignedTripsController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/assignments/week': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who drives what with which vehicle on the dates: what holds, where from, and what is lacking or double
     * @description Rows are routes, blocks or trips that are to run on one of the dates, a cell is one of them on one date.
     */
    readonly get: operations['UnassignedTripsController_week'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/audit-log': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What managers changed, the newest first */
    readonly get: operations['AccountsController_log'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/departures/days': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * All departures of fourteen days at every stop of a town, to keep on a device that may lose the server
     * @description As `/v1/stops/{stopId}/departures/days`, of all stops at once, with what they share written once. Of an agency with more than 40 stops, 2000 departures in its timetable or 200 KB there is nothing here (`isWhole` false): ask for single stops.
     */
    readonly get: operations['TownDaysController_days'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/dispatch/days/{date}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A day as the managers’ desk shows it
     * @description Every trip with what became of it, what is expected, who drives it in which vehicle and what can be undone; from a year ago to 92 days ahead.
     */
    readonly get: operations['DispatchController_day'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/dispatch/days/{date}/trips/{tripId}/outlook': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What a manager should know before a trip is cancelled
     * @description How many usually ride it, what they have instead and how full that was, how far it is on foot, and what riders are told now.
     */
    readonly get: operations['DispatchController_outlook'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/dispatch/needs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What needs a person now, the most urgent first
     * @description Looked for anew whenever it is asked: what is put right is not there any more.
     */
    readonly get: operations['DispatchController_listNeeds'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/dispatch/stream': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Tells that something changed which managers see
     * @description Server-Sent Events: `changed` at most once a second with `{"topics": […], "date": …}`, the date where all of it is of one service date; then ask again what is shown. `beat` comes at the beginning and every 15 seconds with `{"at": …}`, the time of the server. It ends with the session.
     */
    readonly get: operations['DispatchController_stream'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/bundle': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * All that a driver’s phone needs for two days without a signal
     * @description Asked every half minute: send the ETag of the last answer as `If-None-Match`. The header `server-time` is the server’s clock.
     */
    readonly get: operations['DriverAppController_bundle'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/devices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The phones on which drivers log, and what waits on them */
    readonly get: operations['DevicesController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/devices/{deviceId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** What a phone says of itself, where it has nothing else to send */
    readonly put: operations['DevicesController_put'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/devices/{deviceId}/sessions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Sign out whoever is signed in on one phone
     * @description For a phone that is lost, or was left to somebody else. Sessions elsewhere go on, and what waits on the phone stays there until somebody signs in on it again.
     */
    readonly delete: operations['DevicesController_endSessions'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Log what happened on trips
     * @description Up to 500 events, in any order, old or new. Each is answered by itself; what is `recorded` or `duplicate` is on disk, once. Without an answer, send the same events again.
     */
    readonly post: operations['DriverEventsController_record'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/history': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What whoever is signed in has driven in a month, and what managers corrected of it */
    readonly get: operations['DriverAppController_month'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/messages': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What drivers were told, and who has seen it when */
    readonly get: operations['DriverMessagesController_list'];
    readonly put?: never;
    /** Tell a driver something, or all of them: it is on their phones within a minute, for 7 days */
    readonly post: operations['DriverMessagesController_send'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/messages/{messageId}/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take a message off the phones */
    readonly post: operations['DriverMessagesController_withdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/notes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What drivers said beside the log
     * @description Of at most 400 days.
     */
    readonly get: operations['DriverNotesController_list'];
    readonly put?: never;
    /**
     * Checks before a trip, faults, what was acknowledged, and what was let go
     * @description Each note is answered by itself; what is `recorded` or `duplicate` is on disk, once. Without an answer, send the same notes again.
     */
    readonly post: operations['DriverNotesController_record'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/pasted': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take over what a driver’s phone could not send
     * @description The text that the app copies, as it arrived in a chat. Events and notes keep their ids and authors, so that what the phone sends after all counts once; they may be older than 92 days.
     */
    readonly post: operations['PastedController_paste'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/refusals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What phones sent and were refused, and why; those sent last first
     * @description Of the last 92 days, and of one account the last 500. What was recorded after all is settled by itself.
     */
    readonly get: operations['RefusedRowsController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/refusals/reopen': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take back that one is done with them; what was recorded stays settled */
    readonly post: operations['RefusedRowsController_reopen'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/refusals/settle': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Be done with some of them: entered otherwise, or nothing that counts */
    readonly post: operations['RefusedRowsController_settle'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/driver/trips': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The driver’s day, with what is logged so far
     * @description Those assigned to the driver or to nobody, and those the driver logged; a driver asks from a week ago to tomorrow, a manager for any day.
     */
    readonly get: operations['DriverTripsController_trips'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/notices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What a manager has to hear of without having asked
     * @description Backups that failed, a disk that is nearly full, a clock that was set, totals that differed from the log, frozen months that the log tells otherwise by now, vehicles that were promised for a timetable and are missing, trips of the next 7 days without a driver or vehicle, working days that are not known yet or differ from those that came with the program, and the last month in one sentence.
     */
    readonly get: operations['NoticesController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/reports': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What riders reported, the newest first, and whether the drivers’ log agrees; at most 92 days */
    readonly get: operations['RiderReportsController_list'];
    readonly put?: never;
    /**
     * Tell the managers that a bus did not come, was full or left early
     * @description From 2 minutes before to 60 minutes after the planned departure from the stop; no account. The same again is 200 with the report that is there, and with its answer for two weeks.
     */
    readonly post: operations['RiderReportsController_report'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/reports/{reportId}/answer': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Answer a report; the rider is told who sends the same report again */
    readonly post: operations['RiderReportsController_answer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/corrections': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take a logged event back, or add one that is missing
     * @description A correction is an event, too: nothing that was logged is changed or deleted. It names who and why, and is in the audit log. Only of days that have begun: what is to come is cancelled and reinstated. If-Match names the `revision` of the trip that was read.
     */
    readonly post: operations['CorrectionsController_correct'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/corrections/move': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Move what was logged to the trip, or the date, that it belongs to
     * @description Each event is taken back on the one trip and said on the other, by whoever said it, flagged `moved`. Times stay as they were said; where they fit the other date only so, they move by as many days. Places stay the stops that were named; where the trip cannot have been driven so, because it runs the other way, the order of its calls. To undo it, void the eventIds of its answer. Only of days that have begun. If-Match names the `revision` of each trip that it changes.
     */
    readonly post: operations['ActsController_move'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/corrections/people': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say how many boarded, got off or could not board at a stop
     * @description More people are added; fewer are taken back as they were said, with the fewest events, and only where none add up to the difference one is said anew. Nothing is said of what is so already. To undo it, void the eventIds of its answer. Only of days that have begun. If-Match names the `revision` of each trip that it changes.
     */
    readonly post: operations['ActsController_correctPeople'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/corrections/sheet': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Enter a sheet of paper: what one bus did on a day, extra trips that nobody logged among it
     * @description Only what the log lacks is added, so a sheet entered twice changes nothing the second time. Where the log says something else of a row, nothing is entered, until that row says which is right. A time that is not on the sheet is made up, flagged `time-unknown`, and proves nothing of punctuality. To undo it, void the eventIds of its answer. Only of days that have begun. If-Match names the `revision` of each trip that it changes.
     */
    readonly post: operations['ActsController_enterSheet'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/corrections/vehicle': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say which vehicle ran a trip, whatever was logged
     * @description Nothing else of its log changes. To undo it, void the eventIds of its answer. Only of days that have begun. If-Match names the `revision` of each trip that it changes.
     */
    readonly post: operations['ActsController_correctVehicle'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/corrections/void-many': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take many events back at once: the whole log of somebody who counted, or what another act said
     * @description All of them or, where one cannot be taken back, none. None of the named events counts in the end; what counts for nothing already stays as it is. To undo it, void the eventIds of its answer. Only of days that have begun. If-Match names the `revision` of each trip that it changes.
     */
    readonly post: operations['ActsController_voidMany'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/days': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Ridership by day, of all routes or one
     * @description At most 400 days.
     */
    readonly get: operations['RidershipController_days'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/figures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What each figure of ridership means, and how it is made */
    readonly get: operations['BehindFiguresController_figures'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/jobs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What ran by itself: nights, monthly summaries, warnings; the newest first */
    readonly get: operations['JobRunsController_jobRuns'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Monthly ridership; of frozen months as it was reported
     * @description At most 60 months.
     */
    readonly get: operations['MonthsController_months'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months/{month}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The ridership of a month, by route, direction, day and departure
     * @description `?format=xlsx` in a browser downloads the workbook. A frozen month answers as reported, with what the log says differently now.
     */
    readonly get: operations['MonthsController_month'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months/{month}/contractor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What the bus contractor ran in a month, by vehicle and by day
     * @description It follows the log of now, and says what that differs from the newest report of the month.
     */
    readonly get: operations['ContractorController_contractor'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months/{month}/departures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How many ride each departure of a month, on which weekdays, and how often it was full
     * @description As the log says now, whatever was frozen.
     */
    readonly get: operations['MonthChartsController_departures'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months/{month}/freeze': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Keep the figures of a month as they are reported; later corrections are restatements */
    readonly post: operations['MonthsController_freeze'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months/{month}/restatements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Report a frozen month anew, with a reason; what was reported before stays */
    readonly post: operations['MonthsController_restate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months/{month}/route-days': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A month by route, and each route by day
     * @description As the log says now, whatever was frozen.
     */
    readonly get: operations['MonthChartsController_routeDays'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months/{month}/taps': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Everything that was said of the trips of a month, in one list or file
     * @description Taps of drivers, what managers added, and imports; those that were taken back say so.
     */
    readonly get: operations['MonthListsController_taps'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months/{month}/trips': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * All trips of a month, in one list or file
     * @description As the log says now, whatever was frozen.
     */
    readonly get: operations['MonthListsController_trips'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/months/{month}/words': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What residents are told on the report of a month, in the words of a manager */
    readonly get: operations['ReportWordsController_get'];
    /** Say something to residents on the report of a month; its figures stay as they are */
    readonly put: operations['ReportWordsController_save'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/totals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who rode by stop, by vehicle or by the driver who counted
     * @description At most 400 days. Each adds up to the boardings of these dates.
     */
    readonly get: operations['BehindFiguresController_totals'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/trips': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All trips of a service date, with what became of each */
    readonly get: operations['RidershipController_trips'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/trips/{serviceDate}/{tripId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One trip, stop by stop, down to every event that was ever logged of it */
    readonly get: operations['RidershipController_trip'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ridership/trips/attention': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Trips that somebody should look at: never ended, or with findings
     * @description At most 400 days. Trips that nobody logged only with `?why=unlogged`.
     */
    readonly get: operations['BehindFiguresController_attention'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/routes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The routes, with the stops of each direction */
    readonly get: operations['RoutesController_routes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/routes/{routeId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One route */
    readonly get: operations['RoutesController_route'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/routes/{routeId}/timetable': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * All trips of a route on a day, by direction, with all stop times and what is known of each
     * @description Cancelled, moved and added trips are marked as in the departures of the stop where they begin. What was reported is known of yesterday and later; of earlier days the answer is the timetable.
     */
    readonly get: operations['TimetableController_timetable'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/service-days': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Which days run, and why
     * @description At most 400 days.
     */
    readonly get: operations['TimetablesController_serviceDays'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/service-days/exceptions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The dates on which managers decided whether buses run
     * @description At most 1100 days.
     */
    readonly get: operations['DayExceptionsController_list'];
    /**
     * Say of several dates whether buses run, or nothing any more
     * @description All of them or none; each is tied to what was read of it by its own `revision`, and has its own entry in the audit log.
     */
    readonly put: operations['DayExceptionsController_recordAll'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/service-days/exceptions/{date}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Decide that buses run on a date, or that they do not
     * @description Whatever the calendars say; riders read the reason from the next answer on.
     */
    readonly put: operations['DayExceptionsController_record'];
    readonly post?: never;
    /** Go back to what the calendars say of a date */
    readonly delete: operations['DayExceptionsController_withdraw'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/service-days/exceptions/{date}/outlook': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Which trips a date would lose or get, if a manager said something of it */
    readonly get: operations['ServiceYearsController_get'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/service-days/exceptions/{date}/routes/{routeId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Decide that one route runs on a date, or that it does not
     * @description Wins over what was decided of the whole agency, and over the calendars. A route that shall run on a date on which it has no trips gets those of the nearest ordinary Wednesday on which it has any.
     */
    readonly put: operations['DayExceptionsController_recordOfRoute'];
    readonly post?: never;
    /** Go back to what holds for the whole agency on a date */
    readonly delete: operations['DayExceptionsController_withdrawOfRoute'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/service-days/year/{year}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Every day of a year: whether it runs and why, how many trips, and what managers said of it */
    readonly get: operations['ServiceYearsController_year'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/sessions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Where one is signed in oneself */
    readonly get: operations['OwnSessionsController_list'];
    readonly put?: never;
    /**
     * Sign in; the answer sets a cookie, too
     * @description The session whose cookie was sent with it ends: its browser has the new one from then on.
     */
    readonly post: operations['SessionsController_signIn'];
    /** Sign out everywhere */
    readonly delete: operations['SessionsController_signOutEverywhere'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/sessions/{sessionId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Sign out in one place, of those where one is signed in oneself */
    readonly delete: operations['OwnSessionsController_end'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/sessions/current': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who is signed in */
    readonly get: operations['SessionsController_current'];
    readonly put?: never;
    readonly post?: never;
    /** Sign out */
    readonly delete: operations['SessionsController_signOut'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/stops': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The stops */
    readonly get: operations['NetworkController_stops'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/stops/{stopId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One stop */
    readonly get: operations['NetworkController_stop'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/stops/{stopId}/board': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What the page of a stop shows: departures by route and direction, why nothing runs, alerts */
    readonly get: operations['BoardsController_board'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/stops/{stopId}/departures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The next departures from a stop
     * @description The next `limit` departures however far away, across midnight, weekends and holidays; of a station, those of all its platforms. Without `at` the answer is for the current whole minute and the same bytes for everybody until the minute or the data changes.
     */
    readonly get: operations['DeparturesController_next'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/stops/{stopId}/departures/days': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * All departures of some days, to keep on a device that may lose the server
     * @description What is planned and what is cancelled; each departure once for all the days on which it is the same. A page keeps it and goes on from it. Of a very busy stop there are fewer days than were asked for: `days` says which.
     */
    readonly get: operations['OfflineDaysController_days'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/stops/{stopId}/departures/stream': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The same, and again whenever it changes
     * @description Server-Sent Events: `board` brings the answer of `/v1/stops/{stopId}/board`, at once and on every change; `beat` comes at least every 15 seconds with `{"at": …}`, the time of the server; `build` names the program that pages bring now.
     */
    readonly get: operations['BoardsController_stream'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetable-versions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The timetables: those that were in force, the one that is, and those that come
     * @description One that was withdrawn, or replaced before it ever came into force, is left out unless asked for. `revision` is for withdrawing it or bringing it back.
     */
    readonly get: operations['TimetableVersionsController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetable-versions/{versionId}/bring-back': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Bring back a timetable that is over, was withdrawn or replaced
     * @description As a new timetable with all that it had; days that are over, or were driven, keep the plan they had. What has to be accepted of that which it does is told first, as a refusal.
     */
    readonly post: operations['VersionActsController_bringBack'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetable-versions/{versionId}/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What a timetable changes of the one before it
     * @description By route and direction, of the first day on which the route runs by it, and the last like it by the one before.
     */
    readonly get: operations['TimetableVersionsController_changes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetable-versions/{versionId}/routes/{routeId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * All trips of a route by a timetable, by kind of day and direction
     * @description As the timetable has them, whatever managers said of single dates or drivers reported.
     */
    readonly get: operations['TimetableVersionsController_route'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetable-versions/{versionId}/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Withdraw a timetable that is not in force yet
     * @description What it does that has to be accepted is told first, as a refusal. One that is withdrawn already stays so.
     */
    readonly post: operations['VersionActsController_withdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetables/drafts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The timetables that are being made, those that were changed last first */
    readonly get: operations['DraftsController_list'];
    readonly put?: never;
    /**
     * Begin a timetable: from the one in force, from another one, or from nothing
     * @description Nothing that riders or drivers see changes before it is published.
     */
    readonly post: operations['DraftsController_create'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetables/drafts/{draftId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A timetable that is being made, with how many vehicles it takes and what is wrong with it
     * @description `content` is all that managers say of it; what is worked out of it stands beside.
     */
    readonly get: operations['DraftsController_get'];
    /**
     * Save a timetable that is being made
     * @description It may be unfinished; what is wrong with it stands in `problems` when it is read. What of the request cannot be read is 400, by path: `content.routes[0].ways[1].stops[2].stopId`.
     */
    readonly put: operations['DraftsController_save'];
    readonly post?: never;
    /** Delete a draft; a timetable that it became stays */
    readonly delete: operations['DraftsController_delete'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetables/drafts/{draftId}/departures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The departures of a draft, marked where they are new or were changed one by one, and those that are gone
     * @description As they would be published. Compared with the timetable from which the draft was made; where there is none, all are new.
     */
    readonly get: operations['DraftDeparturesController_listDepartures'];
    /**
     * Take out, move or add single departures of one way of a draft
     * @description All such changes of that way: what is not in the list any more is as its sentences say. For example, 07:30 leaves at 07:35 and 08:10 is added: `{ "wayId": "songhong-0", "changes": [{ "serviceId": "weekday", "time": "07:30:00", "is": "moved", "to": "07:35:00", "runningTimes": null }, { "serviceId": "weekday", "time": "08:10:00", "is": "added", "to": null, "runningTimes": null }] }`.
     */
    readonly put: operations['DraftDeparturesController_saveDepartures'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetables/drafts/{draftId}/edits': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who changed what of a draft, and when */
    readonly get: operations['DraftsController_listEdits'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetables/drafts/{draftId}/publication': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What publishing a draft would do; nothing is changed by asking
     * @description From when on, until when it can be taken back, which departures change and who rode them, which vehicles and drivers are missing, which posters change, what has to be accepted, and what to tell riders.
     */
    readonly get: operations['DraftPublicationController_publication'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetables/drafts/{draftId}/publish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Publish a draft: all of it, or nothing
     * @description The timetable is in force from its date on. What has to be accepted is told first, as a refusal; so is that riders have to be told, and that vehicles are missing. The alert and what was stated are there with it, or not at all.
     */
    readonly post: operations['DraftPublicationController_publish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetables/drafts/{draftId}/sentences': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The sentences of a draft that say when buses leave, in words, with their departures
     * @description What is done to single departures stands in `departures`.
     */
    readonly get: operations['DraftDeparturesController_listSentences'];
    /**
     * Say anew when buses of one way of a draft leave
     * @description All sentences of that way, on all days; other ways stay. For example, from the first stop every 30 minutes on working days: `{ "wayId": "songhong-0", "sentences": [{ "sentenceId": "s1", "serviceId": "weekday", "rule": { "kind": "every", "from": "07:00:00", "until": "09:30:00", "headwaySeconds": 1800, "first": null, "last": null, "pauses": [] } }] }`.
     */
    readonly put: operations['DraftDeparturesController_saveSentences'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/timetables/drafts/{draftId}/unpublish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take a published draft back that is not in force yet
     * @description Its timetable is withdrawn, and so is the alert that told riders of it; the draft is open again. Once it is in force, bring the timetable of before back instead.
     */
    readonly post: operations['DraftPublicationController_unpublish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/trips/{serviceDate}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Add a departure to a service date, up to 92 days ahead
     * @description It calls where the longest trips of its direction do and takes as long as they usually take at that time; riders and drivers see it like any other. It counts as extra: no timetable promises it. The same request sent again adds no second one.
     */
    readonly post: operations['DayChangesController_add'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/trips/{serviceDate}/{tripId}/cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Cancel a trip of a service date, up to 92 days ahead
     * @description A cancelled trip stays as it is.
     */
    readonly post: operations['ChangedTripsController_cancel'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/trips/{serviceDate}/{tripId}/reinstate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take back every cancellation of a trip
     * @description A trip that is not cancelled stays as it is.
     */
    readonly post: operations['ChangedTripsController_reinstate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/trips/{serviceDate}/{tripId}/shift': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Move a trip of a service date by some minutes
     * @description Always from its time in the timetable, so a second move replaces the first. Riders and drivers see the new time, and punctuality is judged by it. A trip that is moved by as much already stays as it is.
     */
    readonly post: operations['ChangedTripsController_shift'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/trips/{serviceDate}/cancel-many': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Cancel trips of a service date together: those that are named, or all from a time on
     * @description All or nothing, with one reason. What is cancelled already or has left stays as it is, and is named in the answer.
     */
    readonly post: operations['DayChangesController_cancelMany'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/trips/{serviceDate}/undo': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take back what managers changed on a service date
     * @description Names the events that the answers to adding, moving, cancelling, reinstating or undoing gave. Those of them that still count do not any more; the others stay as they are.
     */
    readonly post: operations['DayChangesController_undo'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vehicles': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The vehicles in use, by id */
    readonly get: operations['VehiclesController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vehicles/{vehicleId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Add a vehicle, or change one */
    readonly put: operations['VehiclesController_save'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vehicles/{vehicleId}/restore': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Put a retired vehicle back into use */
    readonly post: operations['VehiclesController_restore'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vehicles/{vehicleId}/retire': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take a vehicle off the lists; what it drove stays told */
    readonly post: operations['VehiclesController_retire'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/working-days/{year}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The holidays and make-up workdays of a year, and who said so */
    readonly get: operations['WorkingDaysController_get'];
    /**
     * Enter the State Council’s notice of a year
     * @description In force at once, in place of what came with the program, and whatever comes with a later one. The shape is that of the project holiday-cn: a file of it can be sent as it is.
     */
    readonly put: operations['WorkingDaysController_enter'];
    readonly post?: never;
    /** Withdraw what was entered, and go back to what came with the program */
    readonly delete: operations['WorkingDaysController_withdraw'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly AccountAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * Format: date-time
       * @description null: may sign in
       */
      readonly disabledAt: string | null;
      /** @example 王师傅 */
      readonly name: string;
      /**
       * @description null: not known
       * @example 138 0013 8000
       */
      readonly phone: string | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @enum {string} */
      readonly role: 'driver' | 'manager';
    };
    readonly AccountRequest: {
      /**
       * @description what the person signs in with; nobody else goes by it, however it is written (case, invisible characters)
       * @example 王师傅
       */
      readonly name: string;
      /**
       * Format: password
       * @description another one: at least 6 characters for a driver, 10 for a manager; needed where a driver becomes a manager, and left out it stays
       */
      readonly password?: string | null;
      /**
       * @description telephone number, seen by managers only; null: not known
       * @example 138 0013 8000
       */
      readonly phone?: string | null;
      /**
       * @description a manager may do what a driver may
       * @enum {string}
       */
      readonly role: 'driver' | 'manager';
    };
    readonly AccountsAnswer: {
      readonly accounts: readonly components['schemas']['AccountAnswer'][];
    };
    readonly AccountWithPasswordAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * Format: date-time
       * @description null: may sign in
       */
      readonly disabledAt: string | null;
      /**
       * @description the password or PIN that the program made up, told this once; null: it was given
       * @example 482071
       */
      readonly madeUpPassword: string | null;
      /** @example 王师傅 */
      readonly name: string;
      /**
       * @description null: not known
       * @example 138 0013 8000
       */
      readonly phone: string | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @enum {string} */
      readonly role: 'driver' | 'manager';
    };
    readonly ActAnswer: {
      /** Format: uuid */
      readonly actId: string;
      /** @description what it said in the log; void these to undo it. Nothing where all was so already */
      readonly eventIds: readonly string[];
      /** @description the trips that it is about, as they are now */
      readonly trips: readonly components['schemas']['TripDetailAnswer'][];
    };
    readonly AddTripRequest: {
      /**
       * @description when it leaves its first stop
       * @example 07:45
       */
      readonly departureTime: string;
      /**
       * @description GTFS direction_id; left out of a route that has no directions
       * @enum {integer|null}
       */
      readonly directionId?: 0 | 1 | null;
      /**
       * @description why: riders read it, and whoever looks at the trip later
       * @example 车辆故障
       */
      readonly reason: string;
      /**
       * @description the route it serves
       * @example hongqiao-t1
       */
      readonly routeId: string;
    };
    readonly AgencyAnswer: {
      /** @example hongqiao */
      readonly agencyId: string;
      readonly email: string | null;
      /** @example zh-CN */
      readonly lang: string | null;
      /** @example 虹桥人才公寓班车 */
      readonly name: string;
      readonly phone: string | null;
      /** @example Asia/Shanghai */
      readonly timezone: string;
      /** @example https://example.org/ */
      readonly url: string;
    };
    readonly AgencySettingsAnswer: {
      /**
       * @description how many may be aboard: as many as there are seats, as in a chartered coach, or those who may stand as well
       * @enum {string}
       */
      readonly capacityRule: 'seats' | 'seats-and-standing';
      /**
       * @description what a driver looks at before the first trip of a day; none: no check
       * @example [
       *       "轮胎",
       *       "灯光"
       *     ]
       */
      readonly checkList: readonly string[];
      /** @description null: nobody */
      readonly contact: components['schemas']['ContactAnswer'] | null;
      /**
       * @description drivers count who gets off, too
       * @example false
       */
      readonly countAlighting: boolean;
      /**
       * @description leaving earlier than this many seconds before its time is asked about
       * @example 59
       */
      readonly earlyLimitSeconds: number;
    };
    readonly AlertAnswer: {
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeFrom: string;
      /**
       * Format: date-time
       * @description null: until further notice
       */
      readonly activeUntil: string | null;
      /** Format: uuid */
      readonly alertId: string;
      /**
       * @description GTFS-Realtime Cause
       * @enum {string}
       */
      readonly cause:
        | 'UNKNOWN_CAUSE'
        | 'OTHER_CAUSE'
        | 'TECHNICAL_PROBLEM'
        | 'STRIKE'
        | 'DEMONSTRATION'
        | 'ACCIDENT'
        | 'HOLIDAY'
        | 'WEATHER'
        | 'MAINTENANCE'
        | 'CONSTRUCTION'
        | 'POLICE_ACTIVITY'
        | 'MEDICAL_EMERGENCY';
      readonly description: string | null;
      /**
       * @description in which `description` is; null: there is none
       * @enum {string|null}
       */
      readonly descriptionLanguage: 'zh-CN' | 'en' | null;
      /**
       * @description GTFS-Realtime Effect
       * @enum {string}
       */
      readonly effect:
        | 'NO_SERVICE'
        | 'REDUCED_SERVICE'
        | 'SIGNIFICANT_DELAYS'
        | 'DETOUR'
        | 'ADDITIONAL_SERVICE'
        | 'MODIFIED_SERVICE'
        | 'OTHER_EFFECT'
        | 'UNKNOWN_EFFECT'
        | 'STOP_MOVED'
        | 'NO_EFFECT'
        | 'ACCESSIBILITY_ISSUE';
      /** @example 因道路施工绕行 */
      readonly header: string;
      /**
       * @description in which `header` is: Chinese where nobody wrote it in English
       * @enum {string}
       */
      readonly headerLanguage: 'zh-CN' | 'en';
      /**
       * @description null: all routes
       * @example songhong
       */
      readonly routeId: string | null;
      /**
       * @description null: all stops
       * @example home
       */
      readonly stopId: string | null;
    };
    readonly AlertRequest: {
      /**
       * Format: date-time
       * @description default: now, or for an alert that is there already what it was
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeFrom?: string | null;
      /**
       * Format: date-time
       * @description after activeFrom; left out: until it is withdrawn
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeUntil?: string | null;
      /**
       * @description GTFS-Realtime Cause
       * @enum {string}
       */
      readonly cause:
        | 'UNKNOWN_CAUSE'
        | 'OTHER_CAUSE'
        | 'TECHNICAL_PROBLEM'
        | 'STRIKE'
        | 'DEMONSTRATION'
        | 'ACCIDENT'
        | 'HOLIDAY'
        | 'WEATHER'
        | 'MAINTENANCE'
        | 'CONSTRUCTION'
        | 'POLICE_ACTIVITY'
        | 'MEDICAL_EMERGENCY';
      /** @description more, in English */
      readonly descriptionEn?: string | null;
      /** @description more, in Chinese */
      readonly descriptionZh?: string | null;
      /**
       * @description GTFS-Realtime Effect
       * @enum {string}
       */
      readonly effect:
        | 'NO_SERVICE'
        | 'REDUCED_SERVICE'
        | 'SIGNIFICANT_DELAYS'
        | 'DETOUR'
        | 'ADDITIONAL_SERVICE'
        | 'MODIFIED_SERVICE'
        | 'OTHER_EFFECT'
        | 'UNKNOWN_EFFECT'
        | 'STOP_MOVED'
        | 'NO_EFFECT'
        | 'ACCESSIBILITY_ISSUE';
      /**
       * @description in English; left out: who reads English is told in Chinese
       * @example Detour because of road works
       */
      readonly headerEn?: string | null;
      /**
       * @description in Chinese
       * @example 因道路施工绕行
       */
      readonly headerZh: string;
      /**
       * @description left out: all routes
       * @example songhong
       */
      readonly routeId?: string | null;
      /**
       * @description left out: all stops
       * @example home
       */
      readonly stopId?: string | null;
    };
    readonly AlertsAnswer: {
      readonly alerts: readonly components['schemas']['AlertAnswer'][];
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly at: string;
    };
    readonly AliveAnswer: {
      /** @enum {string} */
      readonly status: 'ok';
    };
    readonly AllAlertsAnswer: {
      readonly alerts: readonly components['schemas']['ListedAlertAnswer'][];
    };
    readonly AnswerOfManager: {
      /** Format: date-time */
      readonly answeredAt: string;
      /** @example manager */
      readonly answeredBy: string | null;
      /** @description null: deleted after 90 days */
      readonly note: string | null;
    };
    readonly AnswerRequest: {
      /**
       * @description what the rider is told who asks again
       * @example 司机临时生病，已安排替班。
       */
      readonly note: string;
    };
    readonly AnswerToRider: {
      /** Format: date-time */
      readonly answeredAt: string;
      /** @description null: deleted after 90 days */
      readonly note: string | null;
    };
    readonly AssignmentAnswer: {
      /** Format: uuid */
      readonly accountId: string | null;
      /**
       * @description a service date, or always
       * @example always
       */
      readonly day: string;
      /**
       * @description names it as it is now, for If-Match; null: there is nothing, for which `If-None-Match: *` stands
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /** @enum {string} */
      readonly scope: 'route' | 'block' | 'trip';
      /** @example songhong */
      readonly scopeId: string;
      /** @example bus-1 */
      readonly vehicleId: string | null;
    };
    readonly AssignmentRequest: {
      /** @description who drives; left out: no word on the driver */
      readonly accountId?: string | null;
      /**
       * @description a service date, which overrides what holds always; or always
       * @example always
       */
      readonly day: 'always' | string;
      /**
       * @description what is given a crew; a trip’s own goes before its block’s, and that before its route’s
       * @enum {string}
       */
      readonly scope: 'route' | 'block' | 'trip';
      /**
       * @description the route, block or trip
       * @example songhong
       */
      readonly scopeId: string;
      /**
       * @description left out: no word on the vehicle
       * @example bus-1
       */
      readonly vehicleId?: string | null;
    };
    readonly AssignmentsAnswer: {
      readonly assignments: readonly components['schemas']['AssignmentAnswer'][];
    };
    readonly AssignmentsRequest: {
      /** @description each once */
      readonly assignments: readonly components['schemas']['SettingAssignmentRequest'][];
    };
    readonly AttentionAnswer: {
      /** Format: date */
      readonly from: string;
      /** Format: date */
      readonly to: string;
      /** @description by date and departure */
      readonly trips: readonly components['schemas']['OddTripAnswer'][];
    };
    readonly AttentionReasonAnswer: {
      /** @enum {string} */
      readonly code:
        | 'never-ended'
        | 'unlogged'
        | 'negative-load'
        | 'left-early'
        | 'cancelled-with-riders'
        | 'driven-after-cancellation'
        | 'logged-after-end'
        | 'stop-not-on-trip'
        | 'undo-without-effect'
        | 'undo-ring'
        | 'counted-twice'
        | 'date-suspect'
        | 'not-carried';
      /** @description what it means and what to do */
      readonly detail: string;
    };
    readonly AuditEntryAnswer: {
      /** @description null: nobody who signs in */
      readonly accountId: string | null;
      /** @example account-disabled */
      readonly action: string;
      /** @description null: there is nothing any more */
      readonly after: {
        readonly [key: string]: unknown;
      } | null;
      /** Format: date-time */
      readonly at: string;
      /** @description null: there was nothing */
      readonly before: {
        readonly [key: string]: unknown;
      } | null;
      /**
       * @description that name, else the command line, the first start or the program itself
       * @example command line
       */
      readonly by: string;
      readonly entryId: string;
      /** @example manager */
      readonly name: string | null;
      /**
       * @description what was changed
       * @example accounts/6f1c…
       */
      readonly subject: string;
    };
    readonly AuditLogAnswer: {
      readonly entries: readonly components['schemas']['AuditEntryAnswer'][];
    };
    readonly BoardAlertAnswer: {
      /**
       * Format: date-time
       * @description null: until further notice
       */
      readonly activeUntil: string | null;
      /** Format: uuid */
      readonly alertId: string;
      /** @description it changes where or whether one boards, and stands above the departures */
      readonly changesBoarding: boolean;
      readonly description: string | null;
      /**
       * @description in which `description` is; null: there is none
       * @enum {string|null}
       */
      readonly descriptionLanguage: 'zh-CN' | 'en' | null;
      /** @example 因道路施工绕行 */
      readonly header: string;
      /**
       * @description in which `header` is: Chinese where nobody wrote it in English
       * @enum {string}
       */
      readonly headerLanguage: 'zh-CN' | 'en';
    };
    readonly BoardAnswer: {
      /** @example 虹桥人才公寓班车 */
      readonly agencyName: string;
      /**
       * @description only where riders have to phone for something told here, and the agency has a number
       * @example 021-5555 0199
       */
      readonly agencyPhone?: string;
      readonly alerts: readonly components['schemas']['BoardAlertAnswer'][];
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly at: string;
      /** @description the day of `at` and those after it, for all that leaves here */
      readonly days: readonly components['schemas']['BoardDayAnswer'][];
      readonly lines: readonly components['schemas']['BoardLineAnswer'][];
      readonly stop: components['schemas']['BoardStopAnswer'];
    };
    readonly BoardDayAnswer: {
      /**
       * Format: date
       * @example 2024-10-01
       */
      readonly date: string;
      /** @description the working-day calendar of the date is not published yet */
      readonly provisional: boolean;
      /** @example 国庆节 */
      readonly reason: string;
      /**
       * @description stable code
       * @example holiday
       */
      readonly reasonCode: string;
      /** @description whether any bus runs */
      readonly runs: boolean;
      /**
       * Format: date-time
       * @description noon minus 12 h
       * @example 2024-10-01T00:00:00+08:00
       */
      readonly startsAt: string;
    };
    readonly BoardDepartureAnswer: {
      /** @description only where true: it is not in the timetable; a manager or a driver added it, or a driver runs it */
      readonly added?: boolean;
      /** @description only where true: nobody reported that it left, and it is expected as late as its driver said beforehand */
      readonly delayReported?: boolean;
      /** @description null: nothing was reported; 0 is on time */
      readonly delaySeconds: number | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly departureTime: string;
      /** @example 淞虹路 */
      readonly headsign: string;
      /**
       * @description how full the bus was when it left its last stop (GTFS-Realtime OccupancyStatus); only of trips underway that are logged
       * @enum {string}
       */
      readonly occupancyStatus?: 'EMPTY' | 'MANY_SEATS_AVAILABLE' | 'FEW_SEATS_AVAILABLE' | 'STANDING_ROOM_ONLY' | 'FULL';
      /**
       * @description how to get on here, only where the bus does not simply stop (GTFS `pickup_type`): `phone-agency` (2) phone the agency first, `coordinate-with-driver` (3) arrange it with the driver. Where nobody may get on (1) there is no departure
       * @enum {string}
       */
      readonly pickupType?: 'phone-agency' | 'coordinate-with-driver';
      /** @description only where it is estimated to be late because its vehicle is */
      readonly previousTrip?: components['schemas']['PreviousTripAnswer'];
      /**
       * @description the working days of that service day are not published yet: it may still change
       * @example false
       */
      readonly provisional: boolean;
      /**
       * @description why it is cancelled, as late as its driver says, was added or moved; only where somebody said so, in their words, or in the asked language where it is a known reason
       * @example 车辆故障
       */
      readonly reason?: string;
      /** @description only where true: `reason` is why it is late, as its driver said, and not why it was added or moved */
      readonly reasonOfDelay?: boolean;
      /**
       * Format: date-time
       * @description when somebody last reported anything of the trip; of one expected as late as its driver says, when that was said
       */
      readonly reportedAt: string | null;
      /**
       * @description to the last stop of the line; only where the trip goes there
       * @example 480
       */
      readonly rideSeconds?: number;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string;
      /**
       * Format: date
       * @description the service day; a trip at 00:04 may belong to the day before
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description only where a manager moved it: by so much `departureTime` is later than `scheduledDepartureTime`, without any delay
       * @example 600
       */
      readonly shiftSeconds?: number;
      /**
       * @description where the word on it comes from: the timetable (a manager’s cancellation, too), the driver who started or cancelled the trip or left the stop, or the delay at the last stop, of the vehicle, or that the driver expects
       * @enum {string}
       */
      readonly source: 'planned' | 'driver-reported' | 'estimated';
      /**
       * @description a cancelled departure stays in the list, with its planned time
       * @enum {string}
       */
      readonly status: 'scheduled' | 'cancelled';
      /**
       * @description how long it takes to the stops of the line: a place in its `timings`
       * @example 0
       */
      readonly timing?: number;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description only where true: it was due up to 10 minutes ago, drivers of its route report their trips, and nobody reported this one: it may not have come yet, or may have left */
      readonly unreported?: boolean;
    };
    readonly BoardDropOffsAnswer: {
      /** @enum {string} */
      readonly dropOffType: 'phone-agency' | 'coordinate-with-driver';
      /**
       * @example [
       *       "北门"
       *     ]
       */
      readonly stops: readonly string[];
    };
    readonly BoardLineAnswer: {
      /** @description another timetable that comes within seven days; only where it changes something here */
      readonly change?: components['schemas']['TimetableChangeAnswer'];
      /** @example 2E6B34 */
      readonly color: string | null;
      /** @description the days of this line; only where they are others than those of the stop */
      readonly days?: readonly components['schemas']['BoardDayAnswer'][];
      readonly departures: readonly components['schemas']['BoardDepartureAnswer'][];
      /**
       * @example 0
       * @enum {number|null}
       */
      readonly directionId: 0 | 1 | null;
      /** @description whether drivers of the route report their trips: then one that is due and not reported may still come */
      readonly driversReport: boolean;
      /** @description only where some of these departures call at stops where one gets off by arrangement (GTFS drop_off_type 2, 3) */
      readonly dropOffs?: readonly components['schemas']['BoardDropOffsAnswer'][];
      /** @description planned for the last 60 minutes (or the next 2) and gone: what may still be reported on */
      readonly gone: readonly components['schemas']['BoardDepartureAnswer'][];
      /**
       * @description of a line that ends where it began: the next two stops, because its last one says nothing
       * @example [
       *       "天山西路菜场",
       *       "淞虹路地铁站"
       *     ]
       */
      readonly nextStops?: readonly string[];
      /**
       * @description what the last stop says of itself
       * @example 2号线
       */
      readonly note: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description of a line with more than two stops from here: where these departures call, in order, this stop first; empty where all lines of the board together have too many */
      readonly stops?: readonly components['schemas']['BoardLineStopAnswer'][];
      /** @example FFFFFF */
      readonly textColor: string | null;
      /**
       * @description seconds from the departure here to the arrival at each of `stops`; null: nobody gets off there. Most departures share one
       * @example [
       *       [
       *         0,
       *         480,
       *         null,
       *         720
       *       ]
       *     ]
       */
      readonly timings?: readonly (readonly (number | null)[])[];
      /** @example 淞虹路 */
      readonly towards: string;
      /**
       * @description on foot from here to the last stop (GTFS transfers.txt); null: not known
       * @example 1080
       */
      readonly walkSeconds: number | null;
      /** @description with `stops`: where one gets on to come back */
      readonly wayBack?: components['schemas']['BoardWayBackAnswer'];
    };
    readonly BoardLineStopAnswer: {
      /** @example 淞虹路 */
      readonly name: string;
      /**
       * @description what the stop says of itself, where that is short
       * @example 2号线
       */
      readonly note?: string;
      /** @example songhong */
      readonly stopId: string;
    };
    readonly BoardStopAnswer: {
      readonly description: string | null;
      /** @example 虹桥人才公寓 */
      readonly name: string;
      /** @example home */
      readonly stopId: string;
    };
    readonly BoardWayBackAnswer: {
      /** @example 淞虹路 */
      readonly name: string;
      /** @description the line comes round: who stays on comes back */
      readonly staysOn: boolean;
      /** @example songhong */
      readonly stopId: string;
    };
    readonly BringBackVersionRequest: {
      /** @description what is accepted of that which it does, by `kind` */
      readonly accepts?: readonly ('new-agency' | 'strangers' | 'gap' | 'left-out' | 'coming' | 'driven' | 'references' | 'later')[];
      /**
       * Format: date
       * @description from when on it is to be in force; left out: as soon as it can be
       * @example 2024-07-15
       */
      readonly effectiveFrom?: string;
      /**
       * @description whether timetables that would come after it are withdrawn
       * @default false
       */
      readonly replaceComing?: boolean;
    };
    readonly BundleAccountAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /** @example 王师傅 */
      readonly name: string;
      /** @enum {string} */
      readonly role: 'driver' | 'manager';
    };
    readonly BundleDayAnswer: {
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /**
       * @description why buses run, or do not
       * @example 工作日
       */
      readonly reason: string;
      /** @example true */
      readonly runs: boolean;
      /**
       * Format: date-time
       * @description midnight of that date on the clocks of the place
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly startsAt: string;
      /** @description in order of departure, all trips of the date, those that nobody planned last */
      readonly trips: readonly components['schemas']['BundleTripAnswer'][];
    };
    readonly BundleDirectionAnswer: {
      /**
       * @description usual seconds from the start to the departure from each stop
       * @example [
       *       0,
       *       480
       *     ]
       */
      readonly departureSeconds: readonly number[];
      /** @example 0 */
      readonly directionId: number | null;
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description where it calls, in order */
      readonly stops: readonly components['schemas']['StopName'][];
    };
    readonly BundleEventAnswer: {
      /**
       * Format: date-time
       * @description when it happened, corrected where the phone’s clock was wrong
       */
      readonly at: string;
      /** @description for the kinds that count people */
      readonly count: number | null;
      /** @description by how much its driver expects to be late, for delay-reported; 0: on time again */
      readonly delaySeconds: number | null;
      /** Format: uuid */
      readonly eventId: string;
      /** @description what was odd about it on receipt; time-unknown: what its clock said cannot be, and `at` is made up; reconstruction: nobody saw it */
      readonly flags: readonly (
        | 'clock-corrected'
        | 'time-unknown'
        | 'other-driver'
        | 'author-unproven'
        | 'not-running'
        | 'late'
        | 'unknown-vehicle'
        | 'retired-vehicle'
        | 'date-suspect'
        | 'moved'
        | 'carried-over'
        | 'not-carried'
        | 'count-incomplete'
        | 'reconstruction'
      )[];
      /** @description false: taken back by an undo */
      readonly isEffective: boolean;
      /** @description said by whoever is signed in */
      readonly isMine: boolean;
      /** @enum {string} */
      readonly kind:
        | 'trip-started'
        | 'stop-arrived'
        | 'stop-departed'
        | 'boarded'
        | 'alighted'
        | 'left-behind'
        | 'bus-full'
        | 'trip-ended'
        | 'trip-cancelled'
        | 'delay-reported'
        | 'trip-added'
        | 'undo'
        | 'trip-shifted'
        | 'vehicle-corrected';
      /** @description by the timetable of now; null: no stop was named, or the trip does not call there */
      readonly position: number | null;
      readonly reason: string | null;
      /** @description by how much it moves the trip from its time in the timetable, for trip-shifted */
      readonly shiftSeconds: number | null;
      /** @enum {string} */
      readonly source: 'driver' | 'manager' | 'import';
      /**
       * @description where it was said to be, though the trip may not call there any more
       * @example home
       */
      readonly stopId: string | null;
      /** @description the event it takes back */
      readonly undoes: string | null;
      readonly vehicleId: string | null;
    };
    readonly BundleMessageAnswer: {
      /**
       * Format: date-time
       * @description when whoever is signed in acknowledged it
       */
      readonly acknowledgedAt: string | null;
      /**
       * @description who wrote it
       * @example manager
       */
      readonly by: string;
      /** Format: uuid */
      readonly messageId: string;
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly sentAt: string;
      /** @example 下午三点开会 */
      readonly text: string;
    };
    readonly BundleReasonAnswer: {
      /** @example 坐满了，等不了 */
      readonly label: string;
      /** @example 坐满了，等不了 */
      readonly text: string;
    };
    readonly BundleReasonsAnswer: {
      /** @description for cancelling */
      readonly cancelled: readonly components['schemas']['BundleReasonAnswer'][];
      /** @description for being late */
      readonly delayed: readonly components['schemas']['BundleReasonAnswer'][];
      /** @description for leaving early */
      readonly early: readonly components['schemas']['BundleReasonAnswer'][];
    };
    readonly BundleRouteAnswer: {
      /**
       * @description GTFS route_color
       * @example 1E6B3A
       */
      readonly color: string | null;
      readonly directions: readonly components['schemas']['BundleDirectionAnswer'][];
      /** @example 淞虹路线 */
      readonly name: string;
      /** @example songhong */
      readonly routeId: string;
    };
    readonly BundleTripAnswer: {
      /** @description null as boardings, and where people boarded and nobody counted anybody who got off */
      readonly alightings: number | null;
      /** @description null: nobody said, which is not zero; 0: the count is closed, and there was nobody */
      readonly boardings: number | null;
      readonly delaySeconds: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description who is assigned
       * @example 李师傅
       */
      readonly driverName: string | null;
      /** @description by time */
      readonly events: readonly components['schemas']['BundleEventAnswer'][];
      readonly findings: readonly components['schemas']['TripFindingAnswer'][];
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description a manager added it to that date; it is then not in the timetable */
      readonly isAdded: boolean;
      /** @description the count is closed; zero is then a count */
      readonly isCounted: boolean;
      /** @description null: nobody is assigned */
      readonly isMine: boolean | null;
      /** @description true: nobody saw it happen, it was worked out afterwards */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description who could not board; null as boardings, and where the bus was full or a feed counted, and nobody said */
      readonly leftBehind: number | null;
      /**
       * @description in the words of the manager or driver: why it is cancelled, else why it was moved or added
       * @example 车辆故障
       */
      readonly reason: string | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description by so much a manager moved it later on that date, negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      /** @description each call with its time by the timetable; the plan of the day is shiftSeconds later */
      readonly stops: readonly components['schemas']['StopVisitAnswer'][];
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description the vehicle that was logged, else the assigned one */
      readonly vehicleId: string | null;
      readonly wasFull: boolean;
    };
    readonly BundleVehicleAnswer: {
      /** @example 30 */
      readonly capacitySeated: number | null;
      /** @example 0 */
      readonly capacityStanding: number | null;
      /** @example 沪A·D2718 */
      readonly licensePlate: string | null;
      /** @example bus-1 */
      readonly vehicleId: string;
    };
    readonly CalendarDayAnswer: {
      /** @enum {string} */
      readonly kind: 'ordinary' | 'holiday' | 'make-up-workday';
      /** @example National Day */
      readonly nameEn: string | null;
      /**
       * @description the holiday, also of a day that makes up for it
       * @example 国庆节
       */
      readonly nameZh: string | null;
      /** @description the notice of the date is not published yet, and may still move it */
      readonly provisional: boolean;
    };
    readonly CancelledDepartureAnswer: {
      /**
       * @description why it is cancelled, as late as its driver says, was added or moved; only where somebody said so, in their words, or in the asked language where it is a known reason
       * @example 车辆故障
       */
      readonly reason?: string;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly CancelledManyAnswer: {
      /**
       * @description chosen, but cancelled before: they stay as they are
       * @example [
       *       "songhong-0-weekday-0730"
       *     ]
       */
      readonly alreadyCancelled: readonly string[];
      /**
       * @description chosen, but they have left: they stay as they are
       * @example [
       *       "songhong-0-weekday-0730"
       *     ]
       */
      readonly alreadyRun: readonly string[];
      /** @description what was said in the log; name these to undo it */
      readonly eventIds: readonly string[];
      /** @example 台风 */
      readonly reason: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description cancelled now, by time of departure
       * @example [
       *       "songhong-0-weekday-0730"
       *     ]
       */
      readonly tripIds: readonly string[];
    };
    readonly CancelManyRequest: {
      /**
       * @description with `from`: only this direction
       * @enum {integer|null}
       */
      readonly directionId?: 0 | 1 | null;
      /**
       * @description all trips that leave at this time or later, as the plan of the day is by now; or else `tripIds`
       * @example 07:45
       */
      readonly from?: string;
      /**
       * @description why: riders read it, and whoever looks at the trip later
       * @example 车辆故障
       */
      readonly reason: string;
      /**
       * @description with `from`: only this route
       * @example songhong
       */
      readonly routeId?: string | null;
      /**
       * @description with `from`: only those that leave before this time
       * @example 07:45
       */
      readonly to?: string;
      /** @description these trips; or else `from` */
      readonly tripIds?: readonly string[];
    };
    readonly ChangedDepartureAnswer: {
      /** @description only where true: it is not in the timetable; a manager or a driver added it, or a driver runs it */
      readonly added?: boolean;
      /**
       * @description why it is cancelled, as late as its driver says, was added or moved; only where somebody said so, in their words, or in the asked language where it is a known reason
       * @example 车辆故障
       */
      readonly reason?: string;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string;
      /**
       * @description only where a manager moved it: by so much `departureTime` is later than `scheduledDepartureTime`, without any delay
       * @example 600
       */
      readonly shiftSeconds?: number;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly ChangedTimeAnswer: {
      /** @enum {string} */
      readonly is: 'goes' | 'comes' | 'stays';
      /** @example 07:45 */
      readonly time: string;
    };
    readonly CheckedItemAnswer: {
      readonly isRight: boolean;
      /** @example 轮胎 */
      readonly item: string;
      /** @description what is wrong */
      readonly remark: string | null;
    };
    readonly CheckedItemRequest: {
      /** @example true */
      readonly isRight: boolean;
      /** @example 轮胎 */
      readonly item: string;
      /** @description what is wrong */
      readonly remark?: string | null;
    };
    readonly ClashTripAnswer: {
      /**
       * @description service time
       * @example 07:38:00
       */
      readonly endTime: string;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /**
       * @description service time
       * @example 07:30:00
       */
      readonly startTime: string;
      readonly tripId: string;
    };
    readonly ComparedRevisionAnswer: {
      /** Format: date-time */
      readonly at: string;
      /** @description the log of now less these; null: the same */
      readonly difference: {
        readonly [key: string]: unknown;
      } | null;
      /** @description 1 froze the month; later ones restate it */
      readonly revision: number;
      /** @description as they were reported */
      readonly totals: components['schemas']['StatementAnswer'];
    };
    readonly ComparisonAnswer: {
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description boardings ÷ operating days */
      readonly boardingsPerOperatingDay: number | null;
      /** @description of boardings per operating day: this month over that one, less one */
      readonly change: number | null;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /** @example 2024-06 */
      readonly month: string;
      /** @description days on which buses ran, anybody boarded, or buses were to run and nobody said otherwise */
      readonly operatingDays: number;
    };
    readonly ContactAnswer: {
      /** @example 调度室 */
      readonly name: string;
      /** @example 021-5555 0100 */
      readonly phone: string;
    };
    readonly ContractorAnswer: {
      /** @description every trip that did not go as the timetable has it */
      readonly exceptions: readonly components['schemas']['StatementExceptionAnswer'][];
      /** @description every day of it is over */
      readonly isClosed: boolean;
      /** @example 2024-07 */
      readonly month: string;
      /** @description the newest report of the month, to compare with: the statement follows the log of now; null: the month is not frozen */
      readonly reported: components['schemas']['ComparedRevisionAnswer'] | null;
      readonly totals: components['schemas']['StatementAnswer'];
      /** @description adds up to the vehicles */
      readonly vehicleDays: readonly components['schemas']['VehicleDayStatementAnswer'][];
      /** @description adds up to the totals; trips of which nobody knows the vehicle are last */
      readonly vehicles: readonly components['schemas']['VehicleStatementAnswer'][];
    };
    readonly CorrectionAnswer: {
      /**
       * Format: uuid
       * @description the event that was recorded
       */
      readonly eventId: string;
      /** @description the trip as it is now */
      readonly trip: components['schemas']['TripDetailAnswer'];
    };
    readonly CorrectionRequest: {
      /**
       * @description void takes an event back, add records one that is missing
       * @enum {string}
       */
      readonly action: 'void' | 'add';
      /**
       * Format: date-time
       * @description add: when it happened; default as planned
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly at?: string;
      /**
       * Format: uuid
       * @description id of the new event, so that sending it again changes nothing; default a new one
       */
      readonly correctionId?: string;
      /** @description add: people, where the kind counts them */
      readonly count?: number | null;
      /**
       * Format: uuid
       * @description void: the event to take back; an undo can be taken back, too
       */
      readonly eventId?: string;
      /**
       * @description add: true: the vehicle is in no list of ours, because it was borrowed
       * @default false
       */
      readonly isBorrowed?: boolean;
      /**
       * @description add: what happened
       * @enum {string}
       */
      readonly kind?:
        | 'trip-started'
        | 'stop-arrived'
        | 'stop-departed'
        | 'boarded'
        | 'alighted'
        | 'left-behind'
        | 'bus-full'
        | 'trip-ended'
        | 'trip-cancelled';
      /** @description why; kept with the event and in the audit log */
      readonly reason: string;
      /**
       * Format: date
       * @description add: the service date
       * @example 2024-07-15
       */
      readonly serviceDate?: string;
      /** @description add: the stop; default the first one */
      readonly stopId?: string;
      /** @description add: the trip */
      readonly tripId?: string;
      /** @description add: the vehicle */
      readonly vehicleId?: string;
    };
    readonly CrewCellAnswer: {
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      readonly drivers: readonly components['schemas']['CrewShareAnswer'][];
      /**
       * @description service time
       * @example 20:08:00
       */
      readonly endTime: string;
      /** @description null: nothing was assigned to this row on this date */
      readonly own: components['schemas']['OwnCrewAnswer'] | null;
      /**
       * @description service time
       * @example 07:30:00
       */
      readonly startTime: string;
      /** @description trips that are to run: planned or added, and not cancelled */
      readonly tripCount: number;
      readonly vehicles: readonly components['schemas']['CrewShareAnswer'][];
    };
    readonly CrewClashAnswer: {
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /** @description the account or vehicle */
      readonly id: string;
      /** @enum {string} */
      readonly kind: 'driver' | 'vehicle';
      /** @description two: the one that is under way, and the one that begins meanwhile */
      readonly trips: readonly components['schemas']['ClashTripAnswer'][];
    };
    readonly CrewDayAnswer: {
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /**
       * @description when the first of these leaves; null: none lacks anything
       * @example 07:30:00
       */
      readonly firstGapTime: string | null;
      readonly tripCount: number;
      /** @description nobody drives them */
      readonly withoutDriver: number;
      /** @description they have no vehicle */
      readonly withoutVehicle: number;
    };
    readonly CrewRowAnswer: {
      /** @description one for each date on which it has trips */
      readonly cells: readonly components['schemas']['CrewCellAnswer'][];
      /**
       * @description GTFS route_color
       * @example 1E6B3A
       */
      readonly routeColor: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @enum {string} */
      readonly scope: 'route' | 'block' | 'trip';
      /** @example songhong */
      readonly scopeId: string;
      /** @description what holds always of this row itself; null: nothing */
      readonly standing: components['schemas']['OwnCrewAnswer'] | null;
      /**
       * @description when its first trip leaves, on the first date that has one
       * @example 07:30:00
       */
      readonly startTime: string;
    };
    readonly CrewShareAnswer: {
      /** @description the account or vehicle; null: nobody was assigned */
      readonly id: string | null;
      /** @description nobody was assigned, or an account that is disabled, or a vehicle out of use */
      readonly isGap: boolean;
      /** @description it holds on this date alone; false: it is what holds always */
      readonly isOfDay: boolean;
      /**
       * @description when the first of them leaves
       * @example 07:30:00
       */
      readonly startTime: string;
      readonly tripCount: number;
    };
    readonly CrewWeekAnswer: {
      /** @description of all routes; at most 20 of a date and kind */
      readonly clashes: readonly components['schemas']['CrewClashAnswer'][];
      readonly days: readonly components['schemas']['CrewDayAnswer'][];
      /** @description of all routes */
      readonly drivers: readonly components['schemas']['DriverLoadAnswer'][];
      /** @description by route, then by time */
      readonly rows: readonly components['schemas']['CrewRowAnswer'][];
    };
    readonly DateFiguresAnswer: {
      /** @description people who got off, as counted; null: nobody counted */
      readonly alightings: number | null;
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description trips whose people may have been counted twice; all of them are in the boardings */
      readonly countedTwice: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /** @description trips with something logged by a phone whose date may have been a day wrong; it counts */
      readonly dateSuspect: number;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
    };
    readonly DayAnswer: {
      /** @description people who got off, as counted; null: nobody counted */
      readonly alightings: number | null;
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description trips whose people may have been counted twice; all of them are in the boardings */
      readonly countedTwice: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /** @description trips with something logged by a phone whose date may have been a day wrong; it counts */
      readonly dateSuspect: number;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description nothing more is expected of it */
      readonly isClosed: boolean;
      /** @description buses ran, or were to run and nobody said otherwise */
      readonly isOperating: boolean;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /**
       * @description why it runs or does not
       * @example 工作日
       */
      readonly reason: string;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
    };
    readonly DayExceptionAnswer: {
      /**
       * Format: date
       * @example 2024-10-16
       */
      readonly date: string;
      /** @example Road works */
      readonly reasonEn: string;
      /** @example 道路施工 */
      readonly reasonZh: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /**
       * @description who said so; null: the command line, or not known
       * @example 刘静
       */
      readonly recordedBy: string | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @description whether buses run on that date, whatever the calendars say */
      readonly runs: boolean;
    };
    readonly DayExceptionRequest: {
      /**
       * @description the same for readers of English; default as reasonZh
       * @example Road works
       */
      readonly reasonEn?: string | null;
      /**
       * @description why, as riders read it
       * @example 道路施工
       */
      readonly reasonZh: string;
      /** @description whether buses run on that date, whatever the calendars say */
      readonly runs: boolean;
    };
    readonly DayExceptionsAnswer: {
      /** @description by date, of the whole agency */
      readonly exceptions: readonly components['schemas']['DayExceptionAnswer'][];
      /** @description by date, of single routes; each wins over that of the whole agency */
      readonly routeExceptions: readonly components['schemas']['RouteDayExceptionAnswer'][];
    };
    readonly DayExceptionsRequest: {
      /** @description each date, or date and route, once */
      readonly days: readonly components['schemas']['SaidOfDayRequest'][];
    };
    readonly DayOfYearAnswer: {
      readonly calendarDay: components['schemas']['CalendarDayAnswer'];
      /**
       * Format: date
       * @example 2024-10-01
       */
      readonly date: string;
      /** @description what a manager said of the whole agency */
      readonly exception: components['schemas']['DayExceptionAnswer'] | null;
      /** @description the working-day calendar of the date is not published yet; answered by weekday */
      readonly provisional: boolean;
      readonly reason: components['schemas']['ReasonAnswer'];
      /** @description what managers said of single routes */
      readonly routeExceptions: readonly components['schemas']['RouteDayExceptionAnswer'][];
      /** @description where several routes are looked at, those of which a manager said on their own whether they run; else left out */
      readonly routes?: readonly components['schemas']['RouteOnDayAnswer'][];
      /** @description whether any bus runs */
      readonly runs: boolean;
      /** @description trips of the timetable that run */
      readonly tripCount: number;
      /** @description the timetable in force; null: none */
      readonly versionId: number | null;
    };
    readonly DayOutlookAnswer: {
      /** Format: date */
      readonly date: string;
      /** @description the routes that have trips, as it is or as it would be */
      readonly routes: readonly components['schemas']['RouteOutlookAnswer'][];
    };
    readonly DaysAnswer: {
      readonly days: readonly components['schemas']['DayAnswer'][];
    };
    readonly DayWithoutExceptionAnswer: {
      /**
       * Format: date
       * @example 2024-10-01
       */
      readonly date: string;
      /** @description the working-day calendar of the date is not published yet; answered by weekday */
      readonly provisional: boolean;
      readonly reason: components['schemas']['ReasonAnswer'];
      /**
       * @description names it as it is now, for If-Match; null: there is nothing, for which `If-None-Match: *` stands
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /** @description where several routes are looked at, those of which a manager said on their own whether they run; else left out */
      readonly routes?: readonly components['schemas']['RouteOnDayAnswer'][];
      /** @description whether any bus runs */
      readonly runs: boolean;
    };
    readonly DepartureAnswer: {
      /** @description only where true: it is not in the timetable; a manager or a driver added it, or a driver runs it */
      readonly added?: boolean;
      /** @description only where true: nobody reported that it left, and it is expected as late as its driver said beforehand */
      readonly delayReported?: boolean;
      /** @description null: nothing was reported; 0 is on time */
      readonly delaySeconds: number | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly departureTime: string;
      /** @example 0 */
      readonly directionId: number | null;
      /** @description only where one gets off otherwise than usual at a stop ahead */
      readonly dropOffs?: readonly components['schemas']['DropOffsAnswer'][];
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description only where the feed promises a headway instead of times */
      readonly headwaySeconds?: number;
      /**
       * @description whole minutes from `at`, rounded towards zero; negative: it was due so long ago, and is cancelled or unreported
       * @example 20
       */
      readonly minutes: number;
      /**
       * @description how full the bus was when it left its last stop (GTFS-Realtime OccupancyStatus); only of trips underway that are logged
       * @enum {string}
       */
      readonly occupancyStatus?: 'EMPTY' | 'MANY_SEATS_AVAILABLE' | 'FEW_SEATS_AVAILABLE' | 'STANDING_ROOM_ONLY' | 'FULL';
      /**
       * @description how to get on here, only where the bus does not simply stop (GTFS `pickup_type`): `phone-agency` (2) phone the agency first, `coordinate-with-driver` (3) arrange it with the driver. Where nobody may get on (1) there is no departure
       * @enum {string}
       */
      readonly pickupType?: 'phone-agency' | 'coordinate-with-driver';
      /** @description only where it is estimated to be late because its vehicle is */
      readonly previousTrip?: components['schemas']['PreviousTripAnswer'];
      /**
       * @description the working days of that service day are not published yet: it may still change
       * @example false
       */
      readonly provisional: boolean;
      /**
       * @description why it is cancelled, as late as its driver says, was added or moved; only where somebody said so, in their words, or in the asked language where it is a known reason
       * @example 车辆故障
       */
      readonly reason?: string;
      /** @description only where true: `reason` is why it is late, as its driver said, and not why it was added or moved */
      readonly reasonOfDelay?: boolean;
      /** @description from then to `at` */
      readonly reportAgeSeconds: number | null;
      /**
       * Format: date-time
       * @description when somebody last reported anything of the trip; of one expected as late as its driver says, when that was said
       */
      readonly reportedAt: string | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string;
      /**
       * Format: date
       * @description the service day; a trip at 00:04 may belong to the day before
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description only where a manager moved it: by so much `departureTime` is later than `scheduledDepartureTime`, without any delay
       * @example 600
       */
      readonly shiftSeconds?: number;
      /**
       * @description where the word on it comes from: the timetable (a manager’s cancellation, too), the driver who started or cancelled the trip or left the stop, or the delay at the last stop, of the vehicle, or that the driver expects
       * @enum {string}
       */
      readonly source: 'planned' | 'driver-reported' | 'estimated';
      /**
       * @description a cancelled departure stays in the list, with its planned time
       * @enum {string}
       */
      readonly status: 'scheduled' | 'cancelled';
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description only where true: it was due up to 10 minutes ago, drivers of its route report their trips, and nobody reported this one: it may not have come yet, or may have left */
      readonly unreported?: boolean;
    };
    readonly DepartureFiguresAnswer: {
      /** @description people who got off, as counted; null: nobody counted */
      readonly alightings: number | null;
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description trips whose people may have been counted twice; all of them are in the boardings */
      readonly countedTwice: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /** @description trips with something logged by a phone whose date may have been a day wrong; it counts */
      readonly dateSuspect: number;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: nobody knows where it goes
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /**
       * @description null: an extra trip without a plan
       * @example 07:30:00
       */
      readonly startTime: string | null;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
    };
    readonly DepartureLoadAnswer: {
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /** @description dates on which it ran */
      readonly dates: number;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: nobody knows where it goes
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description dates on which it was full */
      readonly fullDates: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description boardings of the fullest trip; null: nobody counted */
      readonly greatest: number | null;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @description boardings of a counted trip; null: none was counted */
      readonly mean: number | null;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @example songhong */
      readonly routeId: string;
      /**
       * @description where it begins and ends; null: it has one name
       * @example 虹桥人才公寓至淞虹路地铁站
       */
      readonly routeLongName: string | null;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /**
       * @description null: extra trips without a plan
       * @example 07:30:00
       */
      readonly startTime: string | null;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
      /** @description weekdays with such a trip; they add up to the departure */
      readonly weekdays: readonly components['schemas']['WeekdayLoadAnswer'][];
    };
    readonly DepartureLoadsAnswer: {
      /** @description by route, direction and time */
      readonly departures: readonly components['schemas']['DepartureLoadAnswer'][];
      /** @description a trip calls at stops between its first and its last, so that more may board than there are seats */
      readonly hasStopsBetween: boolean;
      /** @example 2024-07 */
      readonly month: string;
      /** @description of the vehicles that ran, the most frequent first; of a trip whose vehicle nobody said: none */
      readonly room: readonly components['schemas']['RoomAnswer'][];
    };
    readonly DeparturesAnswer: {
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly at: string;
      readonly departures: readonly components['schemas']['DepartureAnswer'][];
      /**
       * Format: date-time
       * @description the first departure, when nothing more leaves today; else null
       */
      readonly resumesAt: string | null;
      /** @description the calendar day of `at` */
      readonly serviceDay: components['schemas']['ServiceDayAnswer'];
      readonly stop: components['schemas']['StopName'];
    };
    readonly DeviceAnswer: {
      /** @description everybody who has used it, the first one first */
      readonly accounts: readonly components['schemas']['DeviceUserAnswer'][];
      /** @example 3f2a91c0 */
      readonly appVersion: string;
      /** Format: uuid */
      readonly deviceId: string;
      /** Format: date-time */
      readonly firstSeenAt: string;
      /**
       * Format: uuid
       * @description who was signed in when it was
       */
      readonly lastAccountId: string;
      /** @example 华为 Mate 60 */
      readonly name: string;
      /** @description from then to now */
      readonly oldestUnsentAgeSeconds: number | null;
      /**
       * Format: date-time
       * @description when the oldest of them was made, by the phone’s clock; null: none waited
       */
      readonly oldestUnsentAt: string | null;
      /**
       * Format: date-time
       * @description when it was last heard of, to the minute
       */
      readonly seenAt: string;
      /** @description sessions that are open on it, as far as it is known from where they are used */
      readonly sessionCount: number;
      /** @description rows that waited on it when it was last heard of */
      readonly unsentCount: number;
    };
    readonly DevicesAnswer: {
      /** @description the phone that was heard of last is the first */
      readonly devices: readonly components['schemas']['DeviceAnswer'][];
    };
    readonly DeviceUserAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /**
       * Format: date-time
       * @description when this account was first seen on it
       */
      readonly firstSeenAt: string;
      /** @example 王师傅 */
      readonly name: string;
    };
    readonly DifferingFieldAnswer: {
      /** @example capacitySeated */
      readonly field: string;
      /**
       * @description how it is now; null: nothing
       * @example 30
       */
      readonly theirs: string | number | boolean | Record<string, never> | null | readonly unknown[];
      /**
       * @description how it was to be; null: nothing
       * @example 32
       */
      readonly yours: string | number | boolean | Record<string, never> | null | readonly unknown[];
    };
    readonly DirectionAnswer: {
      /** @example 0 */
      readonly directionId: number | null;
      /** @description the stops of the direction’s longest pattern */
      readonly stops: readonly components['schemas']['StopName'][];
    };
    readonly DirectionFiguresAnswer: {
      /** @description people who got off, as counted; null: nobody counted */
      readonly alightings: number | null;
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description trips whose people may have been counted twice; all of them are in the boardings */
      readonly countedTwice: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /** @description trips with something logged by a phone whose date may have been a day wrong; it counts */
      readonly dateSuspect: number;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: nobody knows where it goes
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
    };
    readonly DispatchDayAnswer: {
      /**
       * Format: date-time
       * @description as of when all this is
       */
      readonly at: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /** @description what drivers wrote, the newest first */
      readonly driversWrote: readonly components['schemas']['DriverWordAnswer'][];
      readonly figures: components['schemas']['DispatchFiguresAnswer'];
      /** @description nothing more is expected of the day */
      readonly isOver: boolean;
      /** @description the day after this one */
      readonly nextDay: components['schemas']['NextDayAnswer'];
      /** @description the first day after that one, within 92 days of this one, which is not what its weekday alone would tell; null: there is none */
      readonly nextUnlikeDay: components['schemas']['ServiceDayAnswer'] | null;
      readonly serviceDay: components['schemas']['ServiceDayAnswer'];
      /**
       * Format: date
       * @description the date on the agency’s clocks
       * @example 2024-07-15
       */
      readonly today: string;
      /** @description by time of departure as the plan of the day is by now, those that nobody planned last */
      readonly trips: readonly components['schemas']['DispatchTripAnswer'][];
    };
    readonly DispatchDriverAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /** @description the account is disabled: nobody drives unless somebody else is assigned */
      readonly isDisabled: boolean;
      /** @example 周国强 */
      readonly name: string;
      /** @example 13800000000 */
      readonly phone: string | null;
    };
    readonly DispatchFiguresAnswer: {
      /** @description on all trips, those underway among them; null: nobody was counted, which is not zero */
      readonly boardings: number | null;
      readonly cancelled: number;
      readonly completed: number;
      /** @description trips whose count is closed, extra ones among them */
      readonly counted: number;
      /** @description of those, the ones that should have left by now and are not cancelled */
      readonly due: number;
      /** @description trips outside the timetable that ran or are to run: added, or just driven */
      readonly extra: number;
      /** @description trips that were full */
      readonly full: number;
      /** @description of the trips that left, extra ones among them */
      readonly late: number;
      /** @description who could not board; null: nobody said */
      readonly leftBehind: number | null;
      readonly notStarted: number;
      /** @description trips that the timetable promised, those that were cancelled among them */
      readonly scheduled: number;
      readonly toCome: number;
      readonly underway: number;
      /** @description no record: not known whether they ran */
      readonly unlogged: number;
      /** @description trips that are to run and lack a driver, a vehicle, or both */
      readonly withoutCrew: number;
    };
    readonly DispatchTripAnswer: {
      /** @description null as boardings, and where people boarded and nobody counted anybody who got off */
      readonly alightings: number | null;
      /**
       * Format: date-time
       * @description when it was done, else when it is expected to be; null: nobody knows
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly arrivalTime: string | null;
      /** @example bus-1 */
      readonly blockId: string | null;
      /** @description null: nobody said, which is not zero; 0: the count is closed, and there was nobody */
      readonly boardings: number | null;
      /**
       * @description who cancelled it; null: it is not cancelled
       * @enum {string|null}
       */
      readonly cancelledBy: 'manager' | 'driver' | 'import' | null;
      /** @description behind the plan of now: of a trip that is over as in the figures, else as it is expected; negative: early; null: nothing is known */
      readonly delaySeconds: number | null;
      /**
       * Format: date-time
       * @description when it left its first stop, else when it is expected to; null: nobody knows
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly departureTime: string | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: nobody knows where it goes
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description who logged it last, else who is assigned */
      readonly driver: components['schemas']['DispatchDriverAnswer'] | null;
      /** @description what is odd about it; the trip itself tells more */
      readonly findingCodes: readonly (
        | 'negative-load'
        | 'left-early'
        | 'cancelled-with-riders'
        | 'driven-after-cancellation'
        | 'logged-after-end'
        | 'stop-not-on-trip'
        | 'undo-without-effect'
        | 'undo-ring'
        | 'counted-twice'
        | 'date-suspect'
        | 'not-carried'
      )[];
      readonly firstStop: components['schemas']['StopName'] | null;
      /** @description whether `departureTime` was logged */
      readonly hasLeft: boolean;
      /**
       * @description what the bus shows
       * @example 淞虹路
       */
      readonly headsign: string;
      /** @description a manager added it to that date; it is then not in the timetable */
      readonly isAdded: boolean;
      /** @description the count is closed; zero is then a count */
      readonly isCounted: boolean;
      /** @description more than five minutes behind its plan */
      readonly isLate: boolean;
      /** @description true: nobody saw it happen, it was worked out afterwards */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description it is to run, and nobody is assigned, or an account that is disabled; false where it is over or nobody was ever assigned to anything */
      readonly isWithoutDriver: boolean;
      /** @description the same of its vehicle */
      readonly isWithoutVehicle: boolean;
      readonly lastStop: components['schemas']['StopName'] | null;
      /** @description who could not board; null as boardings, and where the bus was full or a feed counted, and nobody said */
      readonly leftBehind: number | null;
      /** @description people on board when it left its last stop that was logged, of a trip underway; null: not known */
      readonly onBoard: number | null;
      /**
       * @description in the words of the manager or driver: why it is cancelled, else why it was moved or added
       * @example 车辆故障
       */
      readonly reason: string | null;
      readonly reports: components['schemas']['TripReportsAnswer'];
      /**
       * @description GTFS route_color
       * @example 1E6B3A
       */
      readonly routeColor: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /**
       * Format: date-time
       * @description the same at its last stop
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledArrivalTime: string | null;
      /**
       * Format: date-time
       * @description by the timetable or as it was added, before it was moved; null: nobody planned it
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description by so much a manager moved it later on that date, negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /**
       * @description what became of it as of now: not-started: due three minutes ago, and nobody started it where drivers report; unlogged: it should be over, and nobody said anything
       * @enum {string}
       */
      readonly sign: 'to-come' | 'not-started' | 'underway' | 'completed' | 'unlogged' | 'cancelled';
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      readonly undoable: components['schemas']['UndoableAnswer'];
      readonly vehicle: components['schemas']['DispatchVehicleAnswer'] | null;
      /** @description its driver said that it was full, or the counts filled its seats and standing room */
      readonly wasFull: boolean;
    };
    readonly DispatchVehicleAnswer: {
      /** @description false: it is assigned, and nothing of it was logged */
      readonly isLogged: boolean;
      /** @description it was taken out of use */
      readonly isRetired: boolean;
      /**
       * @description null: not known, or a bus that was borrowed
       * @example 沪A·12345
       */
      readonly licensePlate: string | null;
      /**
       * @description null: not known
       * @example 30
       */
      readonly seats: number | null;
      /**
       * @description null: not known
       * @example 0
       */
      readonly standing: number | null;
      /** @example bus-1 */
      readonly vehicleId: string;
    };
    readonly DraftAfterRule: {
      /**
       * @description from then on
       * @example 07:30:00
       */
      readonly from: string;
      /**
       * @description so long after each bus of another way, where that bus calls at the first stop of this one
       * @enum {string}
       */
      readonly kind: 'after';
      /**
       * @description a last departure by name; nothing leaves after it, and it may be `until` or later. null: none is named
       * @example 09:30:00
       */
      readonly last: string | null;
      /**
       * @description negative: before it
       * @example 900
       */
      readonly offsetSeconds: number;
      /** @description no departures in these: lunch */
      readonly pauses: readonly components['schemas']['DraftStretch'][];
      /**
       * @description and before this
       * @example 09:30:00
       */
      readonly until: string;
      /**
       * @description that other way
       * @example terminal-1-0
       */
      readonly wayId: string;
    };
    readonly DraftAnswer: {
      /** @description what it is compared with; null: it was made from nothing */
      readonly base: components['schemas']['DraftBaseAnswer'] | null;
      /** @description the timetable from which it was made; null: from nothing */
      readonly baseVersionId: number | null;
      /**
       * Format: date-time
       * @description when it was changed last
       */
      readonly changedAt: string;
      /**
       * @description who changed it last; null: nobody was signed in
       * @example 王芳
       */
      readonly changedBy: string | null;
      readonly content: components['schemas']['DraftContent'];
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description null: nobody was signed in
       * @example 王芳
       */
      readonly createdBy: string | null;
      /** @description by kind of day */
      readonly days: readonly components['schemas']['DraftDayAnswer'][];
      /** @example 1 */
      readonly draftId: number;
      /**
       * Format: date
       * @description from when on that timetable is in force; null: none
       */
      readonly effectiveFrom: string | null;
      /** @description of the kind of day that takes most vehicles */
      readonly fleet: components['schemas']['DraftFleetAnswer'];
      /** @description whether that timetable is in force today; null: it was made from nothing */
      readonly isBaseInForce: boolean | null;
      /** @example 九月加密晚高峰 */
      readonly name: string;
      /** @description what is wrong or worth a look, errors first */
      readonly problems: readonly components['schemas']['DraftProblemAnswer'][];
      /** @description the timetable that it became; null: none */
      readonly publishedVersionId: number | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * @description published: it became a timetable, and is changed no more unless that is taken back
       * @enum {string}
       */
      readonly state: 'open' | 'published';
      /**
       * @description of all kinds of day
       * @example 40
       */
      readonly tripCount: number;
      /**
       * @description how many vehicles are in use
       * @example 2
       */
      readonly vehiclesAtHand: number;
    };
    readonly DraftBaseAnswer: {
      /** @description of stops and routes that older timetables had, which therefore mean something already */
      readonly takenIds: readonly string[];
      readonly trips: readonly components['schemas']['DraftBaseTripAnswer'][];
      /** @example 1 */
      readonly versionId: number;
    };
    readonly DraftBaseTripAnswer: {
      /** @description GTFS bikes_allowed */
      readonly bikesAllowed?: number;
      readonly blockId: string | null;
      /** @description GTFS exact_times=0 */
      readonly headwaySeconds?: number;
      /** @description the trip of the feed that runs so often */
      readonly modelTripId?: string;
      /** @example weekday */
      readonly serviceId: string;
      /** @description GTFS trip_short_name */
      readonly shortName?: string;
      /** @example 07:30:00 */
      readonly time: string;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /**
       * @description the way of the draft that it runs on
       * @example songhong-0
       */
      readonly wayId: string;
      /** @description GTFS wheelchair_accessible */
      readonly wheelchairAccessible?: number;
    };
    readonly DraftBlock: {
      /** @description GTFS block_id */
      readonly blockId: string;
      /** @description trips that one bus runs one after the other; ids that the draft does not have are passed over */
      readonly tripIds: readonly string[];
    };
    readonly DraftCall: {
      /**
       * @description GTFS drop_off_type
       * @enum {integer}
       */
      readonly dropOffType: 0 | 1 | 2 | 3;
      /** @description GTFS stop_headsign */
      readonly headsign: string | null;
      /**
       * @description GTFS pickup_type: 0 as usual, 1 nobody boards, 2 after a call, 3 by a word to the driver
       * @enum {integer}
       */
      readonly pickupType: 0 | 1 | 2 | 3;
      /** @description GTFS shape_dist_traveled */
      readonly shapeDistTraveled: number | null;
      /**
       * @description a stop of the draft
       * @example stop-1
       */
      readonly stopId: string;
      /** @description GTFS stop_sequence, as a feed has it; null: its place, from 1 */
      readonly stopSequence: number | null;
      /** @description GTFS timepoint: whether buses keep to the time here */
      readonly timepoint: boolean;
    };
    readonly DraftCarriedRows: {
      /** @description GTFS feed_info.txt, and what else a feed says of itself; null: it does not */
      readonly info: {
        readonly [key: string]: string | null;
      } | null;
      /** @description walks between stops (GTFS transfers.txt) */
      readonly transfers: readonly components['schemas']['DraftTransfer'][];
      /** @description rows of GTFS translations.txt other than the names that begin with `other` */
      readonly translations: readonly components['schemas']['DraftTranslation'][];
    };
    readonly DraftChangesRequest: {
      /** @description all of that way: what is not in the list any more is as its sentences say */
      readonly changes: readonly components['schemas']['DraftDepartureChange'][];
      /**
       * @description the way whose departures these are
       * @example songhong-0
       */
      readonly wayId: string;
    };
    readonly DraftClockRule: {
      /**
       * @description from then on
       * @example 07:30:00
       */
      readonly from: string;
      /**
       * @description at the same minutes of each hour
       * @enum {string}
       */
      readonly kind: 'clock';
      /**
       * @description a last departure by name; nothing leaves after it, and it may be `until` or later. null: none is named
       * @example 09:30:00
       */
      readonly last: string | null;
      /**
       * @description rising
       * @example [
       *       0,
       *       30
       *     ]
       */
      readonly minutes: readonly number[];
      /** @description no departures in these: lunch */
      readonly pauses: readonly components['schemas']['DraftStretch'][];
      /**
       * @description and before this
       * @example 09:30:00
       */
      readonly until: string;
    };
    readonly DraftContent: {
      /** @description what a feed said and nobody edits here */
      readonly carried: components['schemas']['DraftCarriedRows'];
      /** @description what is said of the buses */
      readonly fleet: components['schemas']['DraftFleetSettings'];
      /** @description whose buses these are */
      readonly place: components['schemas']['DraftPlace'];
      /** @description in the order in which riders see them */
      readonly routes: readonly components['schemas']['DraftRoute'][];
      /** @description days that have the same buses */
      readonly services: readonly components['schemas']['DraftRunningDays'][];
      /** @description stops, and what a feed says of stations around them */
      readonly stops: readonly components['schemas']['DraftStop'][];
    };
    readonly DraftDayAnswer: {
      /** @description a way to run all trips with the fewest vehicles */
      readonly blocks: readonly components['schemas']['DraftVehicleBlockAnswer'][];
      /** @description trips no two of which one vehicle can run, by departure: the proof of the number; of all such sets the one that lies closest together */
      readonly forcing: readonly string[];
      /** @description the proof of `vehiclesWithEmptyRunning` */
      readonly forcingWithEmptyRunning: readonly string[];
      /**
       * @description names this kind of day within the draft: its services
       * @example weekday
       */
      readonly key: string;
      readonly tripCount: number;
      /**
       * @description the least number where each goes on from the stop where it arrived
       * @example 2
       */
      readonly vehicles: number;
      /**
       * @description the least number where they may run empty between trips
       * @example 2
       */
      readonly vehiclesWithEmptyRunning: number;
      /**
       * @description in the language of whoever asks
       * @example 工作日
       */
      readonly words: string;
    };
    readonly DraftDayException: {
      /**
       * Format: date
       * @description the date
       */
      readonly date: string;
      /**
       * @description GTFS exception_type; 1: it runs on that date, 2: it does not
       * @enum {integer}
       */
      readonly exceptionType: 1 | 2;
    };
    readonly DraftDepartureAnswer: {
      /**
       * @description when it arrives at its last stop
       * @example 07:38:00
       */
      readonly arrivalTime: string;
      /** @description trips of one block are run by one vehicle */
      readonly blockId: string | null;
      /** @description whether the timetable from which the draft was made has none at this time */
      readonly isNew: boolean;
      /**
       * @description what was done to this one alone; `kept`: it has running times of its own. null: nothing
       * @enum {string|null}
       */
      readonly own: 'moved' | 'added' | 'kept' | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * @description of a moved one, when its sentence has it: by this time a change names it
       * @example 07:30:00
       */
      readonly saidTime: string;
      /** @description the sentence that makes it; null: it was added by hand */
      readonly sentenceId: string | null;
      /** @example weekday */
      readonly serviceId: string;
      /**
       * @description when it leaves its first stop
       * @example 07:30:00
       */
      readonly time: string;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @example songhong-0 */
      readonly wayId: string;
    };
    readonly DraftDepartureChange: {
      /**
       * @description `kept`: only its running times are its own
       * @enum {string}
       */
      readonly is: 'removed' | 'moved' | 'added' | 'kept';
      /** @description its own running times; null: those of its time */
      readonly runningTimes: components['schemas']['DraftOwnTimes'] | null;
      /**
       * @description on the days of this service
       * @example weekday
       */
      readonly serviceId: string;
      /**
       * @description as the sentences have it; of an added one its own
       * @example 07:30:00
       */
      readonly time: string;
      /**
       * @description of a moved one: when it leaves instead
       * @example 07:35:00
       */
      readonly to: string | null;
    };
    readonly DraftDeparturesAnswer: {
      /** @description what was done to single departures, of ways that have any */
      readonly changes: readonly components['schemas']['WayChangesAnswer'][];
      /** @description by route, way, service and time */
      readonly departures: readonly components['schemas']['DraftDepartureAnswer'][];
      /** @description of the timetable from which the draft was made, at times at which fewer leave */
      readonly gone: readonly components['schemas']['GoneDepartureAnswer'][];
      /**
       * @description names the draft as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
    };
    readonly DraftEditAnswer: {
      /** Format: date-time */
      readonly beganAt: string;
      /**
       * @description null: nobody was signed in
       * @example 王芳
       */
      readonly by: string | null;
      /**
       * @description what was changed, in the language of whoever asks
       * @example [
       *       "站点：加了“会所”"
       *     ]
       */
      readonly differences: readonly string[];
      /** @example 1 */
      readonly editId: number;
      /**
       * Format: date-time
       * @description of the last save of it
       */
      readonly endedAt: string;
    };
    readonly DraftEditsAnswer: {
      /** @description the newest first; saves of one person within ten minutes are one, and what they took back within it is none */
      readonly edits: readonly components['schemas']['DraftEditAnswer'][];
    };
    readonly DraftEmptyRun: {
      /** @description a stop of the draft */
      readonly fromStopId: string;
      /** @description how long a bus without riders takes */
      readonly seconds: number;
      /** @description a stop of the draft */
      readonly toStopId: string;
    };
    readonly DraftEveryRule: {
      /**
       * @description the first departure; null: `from`
       * @example 07:30:00
       */
      readonly first: string | null;
      /**
       * @description from then on
       * @example 07:30:00
       */
      readonly from: string;
      /**
       * @description from one departure to the next
       * @example 1800
       */
      readonly headwaySeconds: number;
      /**
       * @description every so many seconds
       * @enum {string}
       */
      readonly kind: 'every';
      /**
       * @description a last departure by name; nothing leaves after it, and it may be `until` or later. null: none is named
       * @example 09:30:00
       */
      readonly last: string | null;
      /** @description no departures in these: lunch */
      readonly pauses: readonly components['schemas']['DraftStretch'][];
      /**
       * @description and before this
       * @example 09:30:00
       */
      readonly until: string;
    };
    readonly DraftFleetAnswer: {
      /** @description a way to run all trips with the fewest vehicles */
      readonly blocks: readonly components['schemas']['DraftVehicleBlockAnswer'][];
      /** @description trips no two of which one vehicle can run, by departure: the proof of the number; of all such sets the one that lies closest together */
      readonly forcing: readonly string[];
      /**
       * @description the least number where each goes on from the stop where it arrived
       * @example 2
       */
      readonly vehicles: number;
      /**
       * @description the least number where they may run empty between trips
       * @example 2
       */
      readonly vehiclesWithEmptyRunning: number;
    };
    readonly DraftFleetSettings: {
      /** @description whether buses may run empty from where a trip ends to where the next begins */
      readonly allowsEmptyRunning: boolean;
      /** @description which bus runs which trips, as accepted or as a feed has it */
      readonly blocks: readonly components['schemas']['DraftBlock'][];
      /** @description where somebody said how long that takes; elsewhere it is estimated */
      readonly emptyRuns: readonly components['schemas']['DraftEmptyRun'][];
      /**
       * @description how long a bus stands between two trips at least
       * @example 180
       */
      readonly layoverSeconds: number;
    };
    readonly DraftOwnTimes: {
      /** @description how long it stands at each stop but the first and last; where the list is shorter, 0 */
      readonly dwellSeconds: readonly number[];
      /**
       * @description from each stop to the next, departure to arrival; one less than stops. null: not said yet
       * @example [
       *       240,
       *       240
       *     ]
       */
      readonly sectionSeconds: readonly (number | null)[];
    };
    readonly DraftPlace: {
      /** @description whom riders can write to */
      readonly email: string | null;
      /**
       * @description in which all names are that do not begin with `other`
       * @enum {string}
       */
      readonly language: 'zh-CN' | 'en';
      /**
       * @description what riders call those whose buses these are, in `language`
       * @example 虹桥人才公寓班车
       */
      readonly name: string;
      /** @description in the other language; null: none. So are all fields whose name begins with `other` */
      readonly otherName: string | null;
      /** @description whom riders can call */
      readonly phone: string | null;
      /**
       * @description IANA; checked when it is published
       * @example Asia/Shanghai
       */
      readonly timezone: string;
      /** @description a page of theirs */
      readonly url: string | null;
    };
    readonly DraftProblemAnswer: {
      /** @example stop-without-position */
      readonly code: string;
      /** @description the route it is about */
      readonly routeId?: string;
      /** @description what is the matter and what to do, in the language of whoever asks */
      readonly sentence: string;
      /** @description the sentence it is about */
      readonly sentenceId?: string;
      /** @description the service it is about */
      readonly serviceId?: string;
      /**
       * @description error: it cannot be published like this
       * @enum {string}
       */
      readonly severity: 'error' | 'warning' | 'hint';
      /** @description the stop it is about */
      readonly stopId?: string;
      /**
       * @description the departure it is about
       * @example 07:30:00
       */
      readonly time?: string;
      /** @description the way it is about */
      readonly wayId?: string;
    };
    readonly DraftPublicationAnswer: {
      /** @example 5 */
      readonly addedCount: number;
      /** @description alerts in force that are about routes that change */
      readonly alerts: readonly components['schemas']['PublicationAlertAnswer'][];
      /** @description the timetable from which it was made; null: from nothing */
      readonly baseVersionId: number | null;
      /**
       * Format: date-time
       * @description when it was changed last
       */
      readonly changedAt: string;
      /**
       * @description who changed it last; null: nobody was signed in
       * @example 王芳
       */
      readonly changedBy: string | null;
      /** @description against the timetable of the day before; empty where nothing was published before */
      readonly changes: readonly components['schemas']['PublicationWayAnswer'][];
      /** @description what it does that people may not expect */
      readonly consequences: readonly components['schemas']['VersionConsequenceAnswer'][];
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description null: nobody was signed in
       * @example 王芳
       */
      readonly createdBy: string | null;
      /** @description null: nobody was ever assigned to anything */
      readonly crews: components['schemas']['PublicationCrewsAnswer'] | null;
      /**
       * @description from today to that date; 0: today
       * @example 4
       */
      readonly daysAhead: number;
      /** @description it differs from the timetable of the day before */
      readonly differs: boolean;
      /** @example 1 */
      readonly draftId: number;
      /**
       * Format: date
       * @description the first date from which it can be in force
       */
      readonly earliest: string;
      /**
       * Format: date
       * @description from when on that timetable is in force; null: none
       */
      readonly effectiveFrom: string | null;
      /** @example 0 */
      readonly goneCount: number;
      /** @description whether that timetable is in force today; null: it was made from nothing */
      readonly isBaseInForce: boolean | null;
      /** @description nothing was published before */
      readonly isFirst: boolean;
      /**
       * @description departures that stay as they are
       * @example 36
       */
      readonly keptCount: number;
      /** @example 4 */
      readonly movedCount: number;
      /** @description departures change within seven days: publishing asks whether riders have been told */
      readonly mustTell: boolean;
      /** @example 九月加密晚高峰 */
      readonly name: string;
      /** @description sheets at stops that say something else then; of a first timetable and of a published one those of all its stops */
      readonly posters: readonly components['schemas']['PublicationPosterAnswer'][];
      /** @description what keeps it from being published; empty: nothing does */
      readonly problems: readonly components['schemas']['DraftProblemAnswer'][];
      /** @description the timetable that it became; null: none */
      readonly publishedVersionId: number | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @description what to tell riders; null: no departure changes, or it is the first */
      readonly riders: components['schemas']['RidersTextAnswer'] | null;
      /** @description all routes of the draft */
      readonly routes: readonly components['schemas']['PublicationRouteAnswer'][];
      /**
       * @description published: it became a timetable, and is changed no more unless that is taken back
       * @enum {string}
       */
      readonly state: 'open' | 'published';
      /** @description of a published draft: what was stated when it was published */
      readonly statements: readonly components['schemas']['PublicationStatementAnswer'][];
      /**
       * Format: date-time
       * @description until when it can be taken back; null: not at all, because it is in force at once
       */
      readonly takeBackUntil: string | null;
      /**
       * Format: date
       * @description today, where the buses are
       */
      readonly today: string;
      readonly vehicles: components['schemas']['PublicationVehiclesAnswer'];
      /**
       * Format: date
       * @description from when on it would be in force
       */
      readonly wouldBeFrom: string;
      /**
       * Format: date
       * @description the last date on which it is in force; null: none is known
       */
      readonly wouldBeUntil: string | null;
    };
    readonly DraftPublishedAnswer: {
      /**
       * Format: uuid
       * @description the alert that tells riders; null: none was published
       */
      readonly alertId: string | null;
      /** @description the timetable from which it was made; null: from nothing */
      readonly baseVersionId: number | null;
      /**
       * Format: date-time
       * @description when it was changed last
       */
      readonly changedAt: string;
      /**
       * @description who changed it last; null: nobody was signed in
       * @example 王芳
       */
      readonly changedBy: string | null;
      /** @description what it did, as it was told */
      readonly consequences: readonly components['schemas']['VersionConsequenceAnswer'][];
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description null: nobody was signed in
       * @example 王芳
       */
      readonly createdBy: string | null;
      /** @example 1 */
      readonly draftId: number;
      /**
       * Format: date
       * @description from when on that timetable is in force; null: none
       */
      readonly effectiveFrom: string | null;
      /** @description whether that timetable is in force today; null: it was made from nothing */
      readonly isBaseInForce: boolean | null;
      /** @example 九月加密晚高峰 */
      readonly name: string;
      /** @description the timetable that it became; null: none */
      readonly publishedVersionId: number | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * @description published: it became a timetable, and is changed no more unless that is taken back
       * @enum {string}
       */
      readonly state: 'open' | 'published';
      /**
       * Format: date-time
       * @description until when it can be taken back; null: not at all
       */
      readonly takeBackUntil: string | null;
    };
    readonly DraftRequest: {
      /** @description all of it */
      readonly content?: components['schemas']['DraftContent'];
      /**
       * @description what managers call it
       * @example 九月加密晚高峰
       */
      readonly name?: string;
    };
    readonly DraftRoute: {
      /**
       * @description six hexadecimal digits; null: none
       * @example 2E6B34
       */
      readonly color: string | null;
      /** @description GTFS route_desc */
      readonly desc: string | null;
      /** @description GTFS route_long_name */
      readonly longName: string | null;
      /**
       * @description what people call it (GTFS route_short_name)
       * @example 淞虹路线
       */
      readonly name: string;
      /** @description who runs it, where that is somebody else */
      readonly operatedBy: string | null;
      /** @description the same in the other language */
      readonly otherLongName: string | null;
      /** @description in the other language */
      readonly otherName: string | null;
      /**
       * @description no two of a draft are the same
       * @example songhong
       */
      readonly routeId: string;
      /** @description GTFS route_type; 3: bus */
      readonly routeType: number;
      /** @description of what is written on `color`, likewise */
      readonly textColor: string | null;
      /** @description GTFS route_url */
      readonly url: string | null;
      /** @description how it may be driven: at least one a direction */
      readonly ways: readonly components['schemas']['DraftWay'][];
    };
    readonly DraftRunningDays: {
      /**
       * Format: date
       * @description the last date; null: none is said
       */
      readonly endDate: string | null;
      /** @description single dates (GTFS calendar_dates.txt) */
      readonly exceptions: readonly components['schemas']['DraftDayException'][];
      /** @description whether it runs on Fridays */
      readonly friday: boolean;
      /**
       * @description CN: holidays of the State Council run as Sundays, its make-up working days as Wednesdays
       * @enum {string|null}
       */
      readonly holidayCalendar: 'CN' | null;
      /** @description whether it runs on Mondays */
      readonly monday: boolean;
      /** @description what managers call these days; null: told by its days */
      readonly name: string | null;
      /** @description whether it runs on Saturdays */
      readonly saturday: boolean;
      /**
       * @description no two of a draft are the same
       * @example weekday
       */
      readonly serviceId: string;
      /**
       * Format: date
       * @description the first date; null: none is said
       */
      readonly startDate: string | null;
      /** @description whether it runs on Sundays */
      readonly sunday: boolean;
      /** @description whether it runs on Thursdays */
      readonly thursday: boolean;
      /** @description whether it runs on Tuesdays */
      readonly tuesday: boolean;
      /** @description whether it runs on Wednesdays */
      readonly wednesday: boolean;
    };
    readonly DraftRunningTimes: {
      /** @description how long it stands at each stop but the first and last; where the list is shorter, 0 */
      readonly dwellSeconds: readonly number[];
      /**
       * @description departures from the first stop from then on; null: from the beginning of the day
       * @example 07:30:00
       */
      readonly from: string | null;
      /**
       * @description from each stop to the next, departure to arrival; one less than stops. null: not said yet
       * @example [
       *       240,
       *       240
       *     ]
       */
      readonly sectionSeconds: readonly (number | null)[];
      /** @description only on the days of these services; null: always */
      readonly serviceIds: readonly string[] | null;
      /**
       * @description and before this; null: to the end of the day
       * @example 09:30:00
       */
      readonly until: string | null;
    };
    readonly DraftsAnswer: {
      /** @description those that were changed last first */
      readonly drafts: readonly components['schemas']['DraftSummaryAnswer'][];
    };
    readonly DraftSentence: {
      /** @description which departures there are */
      readonly rule:
        | components['schemas']['DraftEveryRule']
        | components['schemas']['DraftClockRule']
        | components['schemas']['DraftAfterRule']
        | components['schemas']['DraftTimesRule'];
      /**
       * @description made by whoever writes it; no two of a way are the same
       * @example a1
       */
      readonly sentenceId: string;
      /**
       * @description on the days of this service
       * @example weekday
       */
      readonly serviceId: string;
    };
    readonly DraftSentencesAnswer: {
      /**
       * @description names the draft as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @description by route and way */
      readonly ways: readonly components['schemas']['WaySentencesAnswer'][];
    };
    readonly DraftSentencesRequest: {
      /** @description all of that way */
      readonly sentences: readonly components['schemas']['DraftSentence'][];
      /**
       * @description the way whose sentences these are
       * @example songhong-0
       */
      readonly wayId: string;
    };
    readonly DraftStop: {
      /**
       * @description the coordinates in which it was entered, where they were converted
       * @enum {string|null}
       */
      readonly convertedFrom: 'gcj02' | 'bd09' | null;
      /** @description where exactly */
      readonly desc: string | null;
      /**
       * @description WGS-84; null: not said yet
       * @example 31.2201
       */
      readonly lat: number | null;
      /** @description GTFS location_type; 0: buses stop here */
      readonly locationType: number;
      /**
       * @description WGS-84; null: not said yet
       * @example 121.35499
       */
      readonly lon: number | null;
      /**
       * @description empty: nobody has said it yet
       * @example 淞虹路地铁站
       */
      readonly name: string;
      /** @description where exactly, in the other language */
      readonly otherDesc: string | null;
      /**
       * @description in the other language
       * @example Songhong Road Station
       */
      readonly otherName: string | null;
      /** @description GTFS parent_station */
      readonly parentStation: string | null;
      /** @description GTFS platform_code */
      readonly platformCode: string | null;
      /** @description GTFS stop_code */
      readonly stopCode: string | null;
      /**
       * @description no two of a draft are the same
       * @example stop-1
       */
      readonly stopId: string;
      /** @description GTFS wheelchair_boarding */
      readonly wheelchairBoarding: number | null;
    };
    readonly DraftStretch: {
      /**
       * @description from then on
       * @example 07:30:00
       */
      readonly from: string;
      /**
       * @description and before this
       * @example 09:30:00
       */
      readonly until: string;
    };
    readonly DraftSummaryAnswer: {
      /** @description the timetable from which it was made; null: from nothing */
      readonly baseVersionId: number | null;
      /**
       * Format: date-time
       * @description when it was changed last
       */
      readonly changedAt: string;
      /**
       * @description who changed it last; null: nobody was signed in
       * @example 王芳
       */
      readonly changedBy: string | null;
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description null: nobody was signed in
       * @example 王芳
       */
      readonly createdBy: string | null;
      /** @example 1 */
      readonly draftId: number;
      /**
       * Format: date
       * @description from when on that timetable is in force; null: none
       */
      readonly effectiveFrom: string | null;
      /** @description whether that timetable is in force today; null: it was made from nothing */
      readonly isBaseInForce: boolean | null;
      /** @example 九月加密晚高峰 */
      readonly name: string;
      /** @description the timetable that it became; null: none */
      readonly publishedVersionId: number | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * @description published: it became a timetable, and is changed no more unless that is taken back
       * @enum {string}
       */
      readonly state: 'open' | 'published';
    };
    readonly DraftTimesRule: {
      /**
       * @description departures one by one
       * @enum {string}
       */
      readonly kind: 'times';
      /** @description rising; a time that stands twice is two buses */
      readonly times: readonly string[];
    };
    readonly DraftTransfer: {
      /** @description a stop of the draft */
      readonly fromStopId: string;
      /** @description seconds */
      readonly minTransferTime: number;
      /** @description a stop of the draft */
      readonly toStopId: string;
    };
    readonly DraftTranslation: {
      /** @description field_name */
      readonly fieldName: string;
      /** @description field_value; empty: of `recordId` */
      readonly fieldValue: string;
      /** @description language */
      readonly language: string;
      /** @description record_id; empty: of `fieldValue` */
      readonly recordId: string;
      /** @description record_sub_id; empty: none */
      readonly recordSubId: string;
      /** @description table_name */
      readonly tableName: string;
      /** @description translation */
      readonly translation: string;
    };
    readonly DraftVehicleBlockAnswer: {
      /** @description without riders between its trips, in all */
      readonly emptySeconds: number;
      /** @example 09:38:00 */
      readonly endTime: string;
      /** @example 07:00:00 */
      readonly startTime: string;
      /** @description one after the other */
      readonly tripIds: readonly string[];
    };
    readonly DraftWay: {
      /** @description single departures that are unlike what the sentences say */
      readonly changes: readonly components['schemas']['DraftDepartureChange'][];
      /**
       * @description 0: there, 1: back; null: it has none. A circle has 0
       * @enum {integer|null}
       */
      readonly directionId: 0 | 1 | null;
      /** @description what the bus shows; null: the name of the last stop */
      readonly headsign: string | null;
      /** @description the same in the other language */
      readonly otherHeadsign: string | null;
      /** @description the first that fits a departure holds, the last one fits all; empty: nobody has said how long it takes */
      readonly runningTimes: readonly components['schemas']['DraftRunningTimes'][];
      /** @description what departures there are */
      readonly sentences: readonly components['schemas']['DraftSentence'][];
      /** @description the shape of the timetable from which the draft was made */
      readonly shapeId: string | null;
      /** @description the stops in their order; the same may stand in it twice */
      readonly stops: readonly components['schemas']['DraftCall'][];
      /**
       * @description no two of a draft are the same; the ids of its trips begin with it
       * @example songhong-0
       */
      readonly wayId: string;
    };
    readonly DriverBundleAnswer: {
      readonly account: components['schemas']['BundleAccountAnswer'];
      /** @example hongqiao */
      readonly agencyId: string;
      /** @example 虹桥人才公寓班车 */
      readonly agencyName: string;
      /** @description what riders are told now */
      readonly alerts: readonly components['schemas']['AlertAnswer'][];
      /** @description yesterday as long as one of its trips may still be on the road, today, tomorrow */
      readonly days: readonly components['schemas']['BundleDayAnswer'][];
      /** @description for whoever is signed in, not withdrawn, of the last 7 days; newest first */
      readonly messages: readonly components['schemas']['BundleMessageAnswer'][];
      readonly reasons: components['schemas']['BundleReasonsAnswer'];
      readonly routes: readonly components['schemas']['BundleRouteAnswer'][];
      /**
       * Format: date-time
       * @description the server’s clock as it answers; no part of the ETag; the header `server-time` says it of 304, too
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly serverTime: string;
      readonly settings: components['schemas']['AgencySettingsAnswer'];
      /** @example Asia/Shanghai */
      readonly timezone: string;
      /** @description in use */
      readonly vehicles: readonly components['schemas']['BundleVehicleAnswer'][];
    };
    readonly DriverCorrectionAnswer: {
      /** Format: date-time */
      readonly at: string;
      /** @example manager */
      readonly by: string;
      readonly reason: string | null;
      /**
       * @description what was changed, in words
       * @example 上车人数 5 → 4
       */
      readonly what: string;
    };
    readonly DriverDeviceRequest: {
      /**
       * @description of the app that runs on it
       * @example 3f2a91c0
       */
      readonly appVersion: string;
      /**
       * Format: uuid
       * @description made by the app when it is first opened on this phone
       */
      readonly deviceId: string;
      /**
       * @description as the person who holds it knows it
       * @example 华为 Mate 60
       */
      readonly name: string;
      /**
       * Format: date-time
       * @description when the oldest of them was made, by the phone’s clock
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly oldestUnsentAt?: string | null;
      /** @description rows that wait on this phone, those of this request among them */
      readonly unsentCount: number;
    };
    readonly DriverEventRequest: {
      /** @description people, for boarded, alighted and left-behind */
      readonly count?: number | null;
      /** @description by how much the driver expects to be late, for delay-reported; 0: on time again */
      readonly delaySeconds?: number | null;
      /**
       * Format: date-time
       * @description what the phone’s clock said when it happened
       */
      readonly deviceTime: string;
      /**
       * Format: uuid
       * @description made by the phone, once for each event; sending it again changes nothing. Version 7, ordered by time, costs the server least
       */
      readonly eventId: string;
      /** @description with every event of a trip that is in no timetable, whose id the phone then makes itself */
      readonly extra?: components['schemas']['ExtraTripRequest'] | null;
      /** @enum {string} */
      readonly kind:
        | 'trip-started'
        | 'stop-arrived'
        | 'stop-departed'
        | 'boarded'
        | 'alighted'
        | 'left-behind'
        | 'bus-full'
        | 'trip-ended'
        | 'trip-cancelled'
        | 'delay-reported'
        | 'trip-added'
        | 'undo';
      /** @description index of the stop on the trip, from 0; needed where a trip calls at a stop twice */
      readonly position?: number | null;
      /** @description why, for a cancelled trip or a correction */
      readonly reason?: string | null;
      /**
       * Format: uuid
       * @description the account whose word it is, where another driver’s session delivers it from the same phone; left out: whoever is signed in
       */
      readonly recordedBy?: string | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description needed for stop-arrived and stop-departed
       * @example home
       */
      readonly stopId?: string | null;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /**
       * Format: uuid
       * @description the event that an undo takes back; may itself be an undo
       */
      readonly undoes?: string | null;
      /** @example bus-1 */
      readonly vehicleId?: string | null;
    };
    readonly DriverEventsRequest: {
      readonly device?: components['schemas']['DriverDeviceRequest'];
      /** @description in any order, old or new */
      readonly events: readonly components['schemas']['DriverEventRequest'][];
      /**
       * Format: date-time
       * @description what the phone’s clock says now, when it sends; a clock more than two minutes wrong is corrected by it
       */
      readonly sentAt?: string;
    };
    readonly DriverHistoryAnswer: {
      /** @description people counted on them */
      readonly boardings: number;
      /** @description the newest first */
      readonly days: readonly components['schemas']['DriverHistoryDayAnswer'][];
      /** @example 2024-07 */
      readonly month: string;
      /** @description trips of the month that whoever is signed in drove */
      readonly trips: number;
    };
    readonly DriverHistoryDayAnswer: {
      /** Format: date */
      readonly date: string;
      /** @description by time */
      readonly trips: readonly components['schemas']['DriverHistoryTripAnswer'][];
    };
    readonly DriverHistoryTripAnswer: {
      readonly boardings: number | null;
      readonly corrections: readonly components['schemas']['DriverCorrectionAnswer'][];
      /**
       * Format: date-time
       * @description as planned, else as it started; null: nobody knows
       */
      readonly departureTime: string | null;
      /** @example 淞虹路 */
      readonly headsign: string;
      readonly leftBehind: number | null;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly DriverLoadAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /** @description from the first stop of each trip to its last */
      readonly drivingSeconds: number;
      /** @description of all these dates */
      readonly tripCount: number;
    };
    readonly DriverNoteRequest: {
      /**
       * Format: date-time
       * @description what the phone’s clock said
       */
      readonly deviceTime: string;
      /**
       * Format: uuid
       * @description the refused event that the driver let go, for voided
       */
      readonly eventId?: string | null;
      /** @description for check */
      readonly items?: readonly components['schemas']['CheckedItemRequest'][] | null;
      /** @enum {string} */
      readonly kind: 'check' | 'fault' | 'acknowledged' | 'voided';
      /**
       * Format: uuid
       * @description the message that is acknowledged
       */
      readonly messageId?: string | null;
      /**
       * Format: uuid
       * @description made by the phone; sending it again changes nothing
       */
      readonly noteId: string;
      /**
       * Format: uuid
       * @description whose word it is, where another driver’s session delivers it
       */
      readonly recordedBy?: string | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /** @description what is broken, for fault; what was seen, for acknowledged; what it said, for voided */
      readonly text?: string | null;
      /** @description a trip that a fault or an acknowledgement is about */
      readonly tripId?: string | null;
      /** @example bus-1 */
      readonly vehicleId?: string | null;
    };
    readonly DriverNotesRequest: {
      readonly device?: components['schemas']['DriverDeviceRequest'];
      readonly notes: readonly components['schemas']['DriverNoteRequest'][];
      /**
       * Format: date-time
       * @description what the phone’s clock says now, when it sends
       */
      readonly sentAt?: string;
    };
    readonly DriverTripAnswer: {
      /** @description null as boardings, and where people boarded and nobody counted anybody who got off */
      readonly alightings: number | null;
      /** @description null: nobody said, which is not zero; 0: the count is closed, and there was nobody */
      readonly boardings: number | null;
      /** @description behind the plan at the last departure that was logged */
      readonly delaySeconds: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /** @description by time */
      readonly events: readonly components['schemas']['TripEventAnswer'][];
      readonly findings: readonly components['schemas']['TripFindingAnswer'][];
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description a manager added it to that date; it is then not in the timetable */
      readonly isAdded: boolean;
      /** @description the count is closed; zero is then a count */
      readonly isCounted: boolean;
      /** @description null: nobody is assigned */
      readonly isMine: boolean | null;
      /** @description true: nobody saw it happen, it was worked out afterwards */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description who could not board; null as boardings, and where the bus was full or a feed counted, and nobody said */
      readonly leftBehind: number | null;
      /**
       * @description in the words of the manager or driver: why it is cancelled, else why it was moved or added
       * @example 车辆故障
       */
      readonly reason: string | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description by so much a manager moved it later on that date, negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      readonly stops: readonly components['schemas']['StopVisitAnswer'][];
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description the vehicle that was logged, else the assigned one */
      readonly vehicleId: string | null;
      readonly wasFull: boolean;
    };
    readonly DriverTripsAnswer: {
      /** Format: date */
      readonly date: string;
      /** @description by time of departure as the plan of the day is by now, those that nobody planned last */
      readonly trips: readonly components['schemas']['DriverTripAnswer'][];
    };
    readonly DriverWordAnswer: {
      /** Format: uuid */
      readonly accountId: string | null;
      /** Format: date-time */
      readonly at: string;
      /** @example 周国强 */
      readonly by: string | null;
      /** @description how late the driver expects to be, of `late` */
      readonly delaySeconds: number | null;
      /**
       * @description fault, check: notes; the others: what was said of a trip, with the reason
       * @enum {string}
       */
      readonly kind: 'fault' | 'check' | 'late' | 'cancelled' | 'added';
      /**
       * @description in the driver’s words; of a check what is not right
       * @example 虹古路有施工
       */
      readonly text: string | null;
      /** @description the trip it is about; null: none */
      readonly tripId: string | null;
      readonly vehicleId: string | null;
    };
    readonly DropOffsAnswer: {
      /**
       * @description GTFS `drop_off_type`: `none` (1) nobody may get off, `phone-agency` (2) who wants to get off phones the agency first, `coordinate-with-driver` (3) tells the driver
       * @enum {string}
       */
      readonly dropOffType: 'none' | 'phone-agency' | 'coordinate-with-driver';
      /**
       * @description in the order in which the trip calls there
       * @example [
       *       "gate"
       *     ]
       */
      readonly stopIds: readonly string[];
    };
    readonly EndedSessionsAnswer: {
      /** Format: uuid */
      readonly deviceId: string;
      /** @description who was signed in on it; nobody: it was over before */
      readonly signedOut: readonly components['schemas']['SignedOutAnswer'][];
      /** @description sessions of accounts that have used this phone, of which it is not known where they are used: they go on. If the phone is lost, set another password for these accounts */
      readonly unknownSessionCount: number;
    };
    readonly EstimateAnswer: {
      /** @example 12000 */
      readonly boardings: number;
      /**
       * @description upper end of the 95 % band
       * @example 12200
       */
      readonly high: number;
      /**
       * @description lower end of the 95 % band
       * @example 11800
       */
      readonly low: number;
    };
    readonly EventResultAnswer: {
      /**
       * @description why it was refused. `event-malformed`: This event cannot be read and was not recorded: {fields}. Other events are not affected. Update the app, or give the event to a manager. `event-conflict`: The id {eventId} belongs to another event with other content, which stays as it is. Record this one under a new id; to correct the other, undo it. `undo-of-another-trip`: The event {eventId} that was to be undone is of another trip or date: nothing was undone or recorded. Undo it on its own trip. `undo-not-allowed`: Event {eventId} was recorded by a manager or imported, and a driver cannot undo it; nothing was changed. Ask a manager. `trip-not-found`: There is no trip "{tripId}" ({date}). Check the id, or log it as an extra trip (extra) if it is not in the timetable. `stop-not-on-trip`: Trip "{tripId}" does not call at "{stopId}"; this was not recorded. Choose a stop of the trip. `service-date-out-of-range`: The service date {date} cannot be recorded ({days} days back to tomorrow). Check the date of the phone; a manager can correct what is older. `trip-is-planned`: Trip {tripId} ({date}) is in the timetable and need not be added; nothing was recorded. Log on that trip, or add another one under a new id. `trip-not-yet`: Trip {tripId} is of {date}, which is still to come, and nothing was recorded. Check the date of the phone, and log on the trip that you are driving. `route-not-found`: There is no route "{routeId}". All routes are listed at {prefix}/v1/routes.
       * @example event-conflict
       * @enum {string}
       */
      readonly code?:
        | 'event-malformed'
        | 'event-conflict'
        | 'undo-of-another-trip'
        | 'undo-not-allowed'
        | 'trip-not-found'
        | 'stop-not-on-trip'
        | 'service-date-out-of-range'
        | 'trip-is-planned'
        | 'trip-not-yet'
        | 'route-not-found';
      readonly detail?: string;
      /** @description as it was sent */
      readonly eventId: string | null;
      readonly faults?: readonly components['schemas']['FaultAnswer'][];
      /**
       * @description recorded and duplicate are on disk; refused is not, and need not be sent again but where it says when
       * @enum {string}
       */
      readonly outcome: 'recorded' | 'duplicate' | 'refused';
      /**
       * Format: date-time
       * @description of what was refused because its date is still to come: from then on it may be sent again, and is taken; null: as it is it will never be taken
       */
      readonly sendAgainAt?: string | null;
      /**
       * @description the trip that the event is of, where that has another id than was sent: somebody else has a trip of another route or direction under that one
       * @example extra-1-airport-0
       */
      readonly tripId?: string;
    };
    readonly EventResultsAnswer: {
      /** Format: date-time */
      readonly receivedAt: string;
      /** @description in the order in which they were sent */
      readonly results: readonly components['schemas']['EventResultAnswer'][];
    };
    readonly ExplainedFigureAnswer: {
      /** @example 司机记录的上车人次；空白：没有人记录，不等于零 */
      readonly explains: string;
      /**
       * @description as its field is called
       * @example boardings
       */
      readonly figure: string;
      /** @example 上车人次 */
      readonly title: string;
    };
    readonly ExtraTripRequest: {
      /**
       * @example 0
       * @enum {integer|null}
       */
      readonly directionId?: 0 | 1 | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * @description needed for trip-added: when it is to leave its first stop, as a service time; riders are then told of it as an additional departure (with trip-added)
       * @example 08:12
       */
      readonly startTime?: string | null;
    };
    readonly FaultAnswer: {
      readonly detail: string;
      readonly field: string;
    };
    readonly FiguresExplainedAnswer: {
      /** @description in the order of files */
      readonly figures: readonly components['schemas']['ExplainedFigureAnswer'][];
    };
    readonly FirstStepAnswer: {
      /** @description null: the program cannot know, as for printed posters */
      readonly isDone: boolean | null;
      /** @enum {string} */
      readonly step: 'timetable' | 'vehicles' | 'drivers' | 'assignments' | 'phones' | 'first-trip' | 'poster';
    };
    readonly FreezeRequest: {
      /**
       * @description true: freeze it though not a single rider was counted, which is asked otherwise
       * @default false
       */
      readonly withoutCounts?: boolean;
    };
    readonly FullDayAnswer: {
      readonly boardings: number | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /** @description people who could not board; null: unknown, because none were reported */
      readonly leftBehind: number | null;
    };
    readonly GoneDepartureAnswer: {
      /** @description null: the draft has its way no more */
      readonly routeId: string | null;
      /** @example weekday */
      readonly serviceId: string;
      /** @example 07:30:00 */
      readonly time: string;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @example songhong-0 */
      readonly wayId: string;
    };
    readonly JobRunAnswer: {
      readonly detail: {
        readonly [key: string]: unknown;
      };
      /** Format: date */
      readonly dueOn: string;
      /** @example close-day */
      readonly job: string;
      /**
       * @description alarm: kept totals were not what their events say, and were put right
       * @enum {string}
       */
      readonly outcome: 'done' | 'alarm' | 'warning';
      /** Format: date-time */
      readonly ranAt: string;
    };
    readonly JobRunsAnswer: {
      readonly runs: readonly components['schemas']['JobRunAnswer'][];
    };
    readonly ListedAlertAnswer: {
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeFrom: string;
      /**
       * Format: date-time
       * @description null: until further notice
       */
      readonly activeUntil: string | null;
      /** Format: uuid */
      readonly alertId: string;
      /**
       * @description GTFS-Realtime Cause
       * @enum {string}
       */
      readonly cause:
        | 'UNKNOWN_CAUSE'
        | 'OTHER_CAUSE'
        | 'TECHNICAL_PROBLEM'
        | 'STRIKE'
        | 'DEMONSTRATION'
        | 'ACCIDENT'
        | 'HOLIDAY'
        | 'WEATHER'
        | 'MAINTENANCE'
        | 'CONSTRUCTION'
        | 'POLICE_ACTIVITY'
        | 'MEDICAL_EMERGENCY';
      /**
       * Format: date-time
       * @description null: nobody since
       */
      readonly changedAt: string | null;
      /** @description who changed or withdrew it last; null: nobody since */
      readonly changedBy: string | null;
      readonly descriptionEn: string | null;
      readonly descriptionZh: string | null;
      /**
       * @description GTFS-Realtime Effect
       * @enum {string}
       */
      readonly effect:
        | 'NO_SERVICE'
        | 'REDUCED_SERVICE'
        | 'SIGNIFICANT_DELAYS'
        | 'DETOUR'
        | 'ADDITIONAL_SERVICE'
        | 'MODIFIED_SERVICE'
        | 'OTHER_EFFECT'
        | 'UNKNOWN_EFFECT'
        | 'STOP_MOVED'
        | 'NO_EFFECT'
        | 'ACCESSIBILITY_ISSUE';
      /**
       * @description null: who reads English is told in Chinese
       * @example Detour because of road works
       */
      readonly headerEn: string | null;
      /** @example 因道路施工绕行 */
      readonly headerZh: string;
      /**
       * Format: date-time
       * @description null: nobody wrote it down
       */
      readonly publishedAt: string | null;
      /**
       * @description null: nobody wrote it down
       * @example 刘静
       */
      readonly publishedBy: string | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * @description null: all routes
       * @example songhong
       */
      readonly routeId: string | null;
      /**
       * @description null: all stops
       * @example home
       */
      readonly stopId: string | null;
      /**
       * Format: date-time
       * @description null: it was not
       */
      readonly withdrawnAt: string | null;
    };
    readonly LoggedAnswer: {
      /**
       * Format: date-time
       * @description from this stop, as logged
       */
      readonly actualDepartureTime: string | null;
      /**
       * @description whether the driver’s log says the same; unknown: it does not say
       * @enum {string}
       */
      readonly agreement: 'agrees' | 'contradicts' | 'unknown';
      /** @description people, on the whole trip */
      readonly leftBehind: number | null;
      /**
       * @description of the trip; null: no timetable knows it any more
       * @enum {string|null}
       */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged' | null;
      readonly wasFull: boolean | null;
    };
    readonly ManagersMessageAnswer: {
      /**
       * Format: uuid
       * @description to whom; null: to all drivers
       */
      readonly accountId: string | null;
      /** @description who has said that they saw it, by time */
      readonly acknowledgements: readonly components['schemas']['MessageSeenAnswer'][];
      /**
       * @description who wrote it
       * @example manager
       */
      readonly by: string;
      /** Format: uuid */
      readonly messageId: string;
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly sentAt: string;
      /** @example 下午三点开会 */
      readonly text: string;
      /**
       * @description to whom; null: to all drivers
       * @example 王师傅
       */
      readonly to: string | null;
      /**
       * Format: date-time
       * @description when it was taken back; null: it was not
       */
      readonly withdrawnAt: string | null;
    };
    readonly ManagersReportAnswer: {
      readonly answer: components['schemas']['AnswerOfManager'] | null;
      /** @example 0 */
      readonly directionId: number | null;
      /** @enum {string} */
      readonly kind: 'did-not-come' | 'was-full' | 'left-early';
      readonly log: components['schemas']['LoggedAnswer'];
      readonly note: string | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:40:00+08:00
       */
      readonly reportedAt: string;
      /** Format: uuid */
      readonly reportId: string;
      /**
       * @description names the answer as it is now, for If-Match; null: there is nothing, for which `If-None-Match: *` stands
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * @description devices that said the same of this departure, this one included
       * @example 3
       */
      readonly sameCount: number;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      readonly stop: components['schemas']['StopName'];
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly MessagesAnswer: {
      /** @description the newest first */
      readonly messages: readonly components['schemas']['ManagersMessageAnswer'][];
    };
    readonly MessageSeenAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /**
       * Format: date-time
       * @example 2024-07-15T07:12:00+08:00
       */
      readonly acknowledgedAt: string;
      /** @example 王师傅 */
      readonly name: string;
    };
    readonly MonthAnswer: {
      /** @description people who got off, as counted; null: nobody counted */
      readonly alightings: number | null;
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description boardings ÷ operating days */
      readonly boardingsPerOperatingDay: number | null;
      readonly byDay: readonly components['schemas']['DateFiguresAnswer'][];
      readonly byDepartureTime: readonly components['schemas']['DepartureFiguresAnswer'][];
      readonly byDirection: readonly components['schemas']['DirectionFiguresAnswer'][];
      readonly byRoute: readonly components['schemas']['RouteFiguresAnswer'][];
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description trips whose people may have been counted twice; all of them are in the boardings */
      readonly countedTwice: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /** @description trips with something logged by a phone whose date may have been a day wrong; it counts */
      readonly dateSuspect: number;
      /** @description what the log says now, less the newest revision; null: the same */
      readonly difference: {
        readonly [key: string]: unknown;
      } | null;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description had every operated trip been counted; null: too little was counted */
      readonly estimate: components['schemas']['EstimateAnswer'] | null;
      /** @description the same, had every unlogged trip run and carried what such trips carry; null: none is unlogged, or too little was counted */
      readonly estimateIfUnloggedRan: components['schemas']['EstimateAnswer'] | null;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description every day of it is over */
      readonly isClosed: boolean;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /**
       * @description names what the log says now, which is what would be frozen or restated: for If-Match of these two
       * @example 3f9c0a7be1d24c58
       */
      readonly logRevision: string;
      /** @example 2024-07 */
      readonly month: string;
      readonly monthBefore: components['schemas']['ComparisonAnswer'] | null;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description days on which buses ran, anybody boarded, or buses were to run and nobody said otherwise */
      readonly operatingDays: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @description the revision these figures are of; null: live */
      readonly revision: number | null;
      readonly revisions: readonly components['schemas']['RevisionAnswer'][];
      readonly sameMonthLastYear: components['schemas']['ComparisonAnswer'] | null;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /**
       * @description frozen: as it was reported
       * @enum {string}
       */
      readonly status: 'live' | 'frozen';
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
      /** @description what the figures do not tell by themselves; empty: nothing */
      readonly warnings: readonly components['schemas']['WarningAnswer'][];
    };
    readonly MonthRouteDaysAnswer: {
      /** @example 2024-07 */
      readonly month: string;
      /** @description together they are all trips of the month */
      readonly routes: readonly components['schemas']['RouteDaysAnswer'][];
    };
    readonly MonthsAnswer: {
      readonly months: readonly components['schemas']['MonthTotalsAnswer'][];
    };
    readonly MonthTapsAnswer: {
      /** @example 2024-07 */
      readonly month: string;
      /** @description by date and trip, in the order in which they happened */
      readonly taps: readonly components['schemas']['TapAnswer'][];
    };
    readonly MonthTotalsAnswer: {
      /** @description people who got off, as counted; null: nobody counted */
      readonly alightings: number | null;
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description boardings ÷ operating days */
      readonly boardingsPerOperatingDay: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description trips whose people may have been counted twice; all of them are in the boardings */
      readonly countedTwice: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /** @description trips with something logged by a phone whose date may have been a day wrong; it counts */
      readonly dateSuspect: number;
      /** @description it is frozen, and the log says otherwise by now: the month itself tells the difference */
      readonly differs: boolean;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      readonly estimate: components['schemas']['EstimateAnswer'] | null;
      /** @description the same, had every unlogged trip run */
      readonly estimateIfUnloggedRan: components['schemas']['EstimateAnswer'] | null;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description every day of it is over */
      readonly isClosed: boolean;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @example 2024-07 */
      readonly month: string;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description days on which buses ran, anybody boarded, or buses were to run and nobody said otherwise */
      readonly operatingDays: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /**
       * @description frozen: it was reported, and these are the figures of its newest revision
       * @enum {string}
       */
      readonly status: 'live' | 'frozen';
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
      /** @description what the figures do not tell by themselves; empty: nothing */
      readonly warnings: readonly components['schemas']['WarningAnswer'][];
    };
    readonly MonthTripsAnswer: {
      /** @example 2024-07 */
      readonly month: string;
      readonly trips: readonly components['schemas']['RidershipTripAnswer'][];
    };
    readonly MoveLogRequest: {
      /**
       * Format: uuid
       * @description only what this account said
       */
      readonly accountId?: string;
      /**
       * Format: uuid
       * @description id of the act, made by whoever asks: the same request sent again under it changes nothing. Default a new one
       */
      readonly actId?: string;
      /** @description only what came from this phone */
      readonly deviceId?: string;
      /** @description only these events; default all that counts of its log, but for what managers decided of its plan */
      readonly eventIds?: readonly string[];
      /**
       * @description why; kept with every event of the act and in the audit log
       * @example 纸单补录
       */
      readonly reason: string;
      /**
       * Format: date
       * @description the service date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description only what came from there
       * @enum {string}
       */
      readonly source?: 'driver' | 'manager' | 'import';
      /**
       * Format: date
       * @description the date of the trip it belongs to; default the same
       * @example 2024-07-15
       */
      readonly toServiceDate?: string;
      /** @description the trip it belongs to; default the same trip, on the other date */
      readonly toTripId?: string;
      /**
       * @description of the timetable, or of a trip logged outside it
       * @example songhong-0-weekday-0730
       */
      readonly tripId: string;
    };
    readonly NamedDayAnswer: {
      /**
       * Format: date
       * @example 2027-10-01
       */
      readonly date: string;
      /** @description false: worked to make up for a holiday */
      readonly isOffDay: boolean;
      /** @example 国庆节 */
      readonly name: string;
      /** @example National Day */
      readonly nameEn: string;
    };
    readonly NamedDayRequest: {
      /**
       * Format: date
       * @description of the year, or of 25 to 31 December before it
       * @example 2027-10-01
       */
      readonly date: string;
      /** @description false: worked to make up for a holiday, a Saturday or Sunday */
      readonly isOffDay: boolean;
      /** @example 国庆节 */
      readonly name: string;
      /** @description needed of a holiday that the program does not know */
      readonly nameEn?: string | null;
    };
    readonly NeedAnswer: {
      /**
       * Format: date-time
       * @description since when; for a trip to come, by when; null: no particular time
       */
      readonly at: string | null;
      /**
       * @description not-started: a departure is overdue and its driver has not started it (trips; of a single trip also driver, device, riders); trips-without-crew: coming trips of one date and route lack a driver or a vehicle (trips, withoutDriverCount, withoutVehicleCount); never-ended: trips of one date were started and not ended, so their counts are open (trips); never-logged: trips of one date are over and have no log (trips); full-often: a departure was full on several of the last days (trips: its latest trip; days, dayCount); phone-unsent: a phone holds rows that it has not sent (device, driver); phone-silent: a driver’s phone has not contacted the server since the driver’s first trip of today (device, driver); report-open: a rider’s report has no answer (report, trips; for the last one listed, count is the number of all open reports); rows-refused: rows of phones were refused and nobody has settled them (count); totals-differed: stored totals did not match their events (date: the first such day; count: days); upkeep: the program could not do its own work, such as a backup (notice, detail); vehicles-missing: a timetable begins soon and the vehicles promised for it are missing (notice, detail; date: its first date); month-to-freeze: a month is over and its figures are not frozen (month); working-days-missing: the working days of a year are not loaded, so that from date on only weekdays decide (year, date)
       * @enum {string}
       */
      readonly code:
        | 'not-started'
        | 'trips-without-crew'
        | 'upkeep'
        | 'vehicles-missing'
        | 'phone-silent'
        | 'phone-unsent'
        | 'never-ended'
        | 'never-logged'
        | 'report-open'
        | 'rows-refused'
        | 'totals-differed'
        | 'full-often'
        | 'month-to-freeze'
        | 'working-days-missing';
      /** @description how many trips, reports, rows or days there are, depending on the code */
      readonly count: number;
      /**
       * Format: date
       * @description the service date
       * @example 2024-07-15
       */
      readonly date: string | null;
      /** @description for full-often: on how many of the last seven days the departure was counted */
      readonly dayCount?: number;
      readonly days?: readonly components['schemas']['FullDayAnswer'][];
      /** @description for upkeep and vehicles-missing: what happened and what to do */
      readonly detail?: string;
      readonly device?: components['schemas']['NeedDeviceAnswer'];
      readonly driver?: components['schemas']['DispatchDriverAnswer'];
      /** @example 2024-07 */
      readonly month?: string;
      /**
       * @description for upkeep and vehicles-missing: the code of the notice
       * @example backup-failed
       */
      readonly notice?: string;
      readonly report?: components['schemas']['NeedReportAnswer'];
      readonly riders?: components['schemas']['RidersSeeAnswer'];
      /** @description by departure time, at most 20; `count` is the number of all */
      readonly trips: readonly components['schemas']['NeedTripAnswer'][];
      /** @enum {string} */
      readonly urgency: 'now' | 'today' | 'tomorrow' | 'week';
      readonly withoutDriverCount?: number;
      readonly withoutVehicleCount?: number;
      /** @example 2027 */
      readonly year?: number;
    };
    readonly NeedDeviceAnswer: {
      /**
       * Format: uuid
       * @description null: no phone of this driver ever contacted the server
       */
      readonly deviceId: string | null;
      /** @example 华为 Mate 60 */
      readonly name: string | null;
      /**
       * Format: date-time
       * @description when the driver logged the oldest of them
       */
      readonly oldestUnsentAt: string | null;
      /**
       * Format: date-time
       * @description its last contact with the server; null: never
       */
      readonly seenAt: string | null;
      /** @description rows that waited on it at that time; null: unknown */
      readonly unsentCount: number | null;
    };
    readonly NeedReportAnswer: {
      /** @enum {string} */
      readonly kind: 'did-not-come' | 'was-full' | 'left-early';
      /** @description free text by the rider */
      readonly note: string | null;
      /** Format: date-time */
      readonly reportedAt: string;
      /** Format: uuid */
      readonly reportId: string;
      /** @description devices that sent the same kind of report about this departure, this one included */
      readonly sameCount: number;
      readonly stop: components['schemas']['StopName'];
    };
    readonly NeedsAnswer: {
      /**
       * Format: date-time
       * @description the moment of which the list is true
       */
      readonly at: string;
      /** @description in the order in which they are done; empty once a trip was logged */
      readonly firstSteps: readonly components['schemas']['FirstStepAnswer'][];
      /** @description the most urgent first; empty: there is nothing to do */
      readonly needs: readonly components['schemas']['NeedAnswer'][];
      /** Format: date */
      readonly today: string;
    };
    readonly NeedTripAnswer: {
      /**
       * Format: date-time
       * @description the departure by the current plan, including moves by managers; the logged one for a trip without a plan
       */
      readonly departureTime: string | null;
      /** @example 0 */
      readonly directionId: number | null;
      /** @example 开往淞虹路 */
      readonly directionName: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly NewAccountRequest: {
      /**
       * @description what the person signs in with; nobody else goes by it, however it is written (case, invisible characters)
       * @example 王师傅
       */
      readonly name: string;
      /**
       * Format: password
       * @description at least 6 characters for a driver, 10 for a manager; left out: the program makes one up, a PIN of six digits for a driver
       */
      readonly password?: string | null;
      /**
       * @description telephone number, seen by managers only; null: not known
       * @example 138 0013 8000
       */
      readonly phone?: string | null;
      /**
       * @description a manager may do what a driver may
       * @enum {string}
       */
      readonly role: 'driver' | 'manager';
    };
    readonly NewAlertRequest: {
      /**
       * Format: date-time
       * @description default: now, or for an alert that is there already what it was
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeFrom?: string | null;
      /**
       * Format: date-time
       * @description after activeFrom; left out: until it is withdrawn
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeUntil?: string | null;
      /**
       * Format: uuid
       * @description made by whoever publishes it, so that the same request sent again changes nothing; default a new one
       */
      readonly alertId?: string;
      /**
       * @description GTFS-Realtime Cause
       * @enum {string}
       */
      readonly cause:
        | 'UNKNOWN_CAUSE'
        | 'OTHER_CAUSE'
        | 'TECHNICAL_PROBLEM'
        | 'STRIKE'
        | 'DEMONSTRATION'
        | 'ACCIDENT'
        | 'HOLIDAY'
        | 'WEATHER'
        | 'MAINTENANCE'
        | 'CONSTRUCTION'
        | 'POLICE_ACTIVITY'
        | 'MEDICAL_EMERGENCY';
      /** @description more, in English */
      readonly descriptionEn?: string | null;
      /** @description more, in Chinese */
      readonly descriptionZh?: string | null;
      /**
       * @description GTFS-Realtime Effect
       * @enum {string}
       */
      readonly effect:
        | 'NO_SERVICE'
        | 'REDUCED_SERVICE'
        | 'SIGNIFICANT_DELAYS'
        | 'DETOUR'
        | 'ADDITIONAL_SERVICE'
        | 'MODIFIED_SERVICE'
        | 'OTHER_EFFECT'
        | 'UNKNOWN_EFFECT'
        | 'STOP_MOVED'
        | 'NO_EFFECT'
        | 'ACCESSIBILITY_ISSUE';
      /**
       * @description in English; left out: who reads English is told in Chinese
       * @example Detour because of road works
       */
      readonly headerEn?: string | null;
      /**
       * @description in Chinese
       * @example 因道路施工绕行
       */
      readonly headerZh: string;
      /**
       * @description left out: all routes
       * @example songhong
       */
      readonly routeId?: string | null;
      /**
       * @description left out: all stops
       * @example home
       */
      readonly stopId?: string | null;
    };
    readonly NewDraftRequest: {
      /**
       * @description the timetable to begin from, by its number; null: from nothing; left out: the one in force
       * @example 1
       */
      readonly from?: number | null;
      /**
       * @description what managers call it; left out: one is made up
       * @example 九月加密晚高峰
       */
      readonly name?: string;
    };
    readonly NewMessageRequest: {
      /**
       * Format: uuid
       * @description to whom; left out: to all drivers
       */
      readonly accountId?: string;
      /**
       * Format: uuid
       * @description made by whoever sends, so that a message sent again after a lost answer is told once; left out: the server makes one
       */
      readonly messageId?: string;
      /**
       * @description what they are to know
       * @example 下午三点开会
       */
      readonly text: string;
    };
    readonly NewPasswordRequest: {
      /**
       * Format: password
       * @description at least 6 characters for a driver, 10 for a manager; left out: the program makes one up, a PIN of six digits for a driver
       */
      readonly password?: string | null;
    };
    readonly NewSessionAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /** @example hongqiao */
      readonly agencyId: string;
      /**
       * Format: date-time
       * @description when it ends; for a manager, unless it is used before
       */
      readonly expiresAt: string;
      /** @example 王师傅 */
      readonly name: string;
      /** @description the program made the password up: choose another one (POST /v1/account/password). Everything works meanwhile */
      readonly passwordIsOneTime: boolean;
      /** @enum {string} */
      readonly role: 'driver' | 'manager';
      /** @description for programs: Authorization: Bearer …; browsers have the cookie */
      readonly token: string;
    };
    readonly NextDayAnswer: {
      readonly serviceDay: components['schemas']['ServiceDayAnswer'];
      /**
       * @description trips that are to run, added ones among them
       * @example 40
       */
      readonly tripCount: number;
      /** @description without a driver, a vehicle, or both; null: nobody was ever assigned to anything */
      readonly unassignedCount: number | null;
    };
    readonly NextDepartureAnswer: {
      /** Format: date-time */
      readonly departureTime: string;
      /** @description of the vehicle that is to run it; null: not known */
      readonly places: number | null;
      /** @example songhong-0-weekday-0800 */
      readonly tripId: string;
      /** @description null: nobody was ever counted on it */
      readonly usual: components['schemas']['UsualRidersAnswer'] | null;
      /** @description how long riders wait for it */
      readonly waitSeconds: number;
    };
    readonly NoteAnswer: {
      /**
       * Format: uuid
       * @description whose word it is
       */
      readonly accountId: string;
      /**
       * Format: date-time
       * @description when it was said, corrected where the phone’s clock was wrong
       */
      readonly at: string;
      /** @example 王师傅 */
      readonly by: string;
      /** @description the phone from which it came */
      readonly deviceId: string | null;
      /** @description the refused event that the driver let go, for voided */
      readonly eventId: string | null;
      /** @description what was odd about it on receipt */
      readonly flags: readonly (
        | 'clock-corrected'
        | 'time-unknown'
        | 'other-driver'
        | 'author-unproven'
        | 'not-running'
        | 'late'
        | 'unknown-vehicle'
        | 'retired-vehicle'
        | 'date-suspect'
        | 'moved'
        | 'carried-over'
        | 'not-carried'
        | 'count-incomplete'
        | 'reconstruction'
      )[];
      /** @description for check */
      readonly items: readonly components['schemas']['CheckedItemAnswer'][] | null;
      /** @enum {string} */
      readonly kind: 'check' | 'fault' | 'acknowledged' | 'voided';
      /** @description the message that was acknowledged */
      readonly messageId: string | null;
      /** Format: uuid */
      readonly noteId: string;
      /** Format: date-time */
      readonly receivedAt: string;
      /**
       * @description whose session brought it, where that is somebody else
       * @example 李师傅
       */
      readonly sentBy: string | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      readonly text: string | null;
      readonly tripId: string | null;
      readonly vehicleId: string | null;
    };
    readonly NoteResultAnswer: {
      /** @example note-malformed */
      readonly code?: string;
      readonly detail?: string;
      /** @description as it was sent */
      readonly noteId: string | null;
      /** @enum {string} */
      readonly outcome: 'recorded' | 'duplicate' | 'refused';
    };
    readonly NoteResultsAnswer: {
      /** Format: date-time */
      readonly receivedAt: string;
      /** @description in the order in which they were sent */
      readonly results: readonly components['schemas']['NoteResultAnswer'][];
    };
    readonly NotesAnswer: {
      /** @description the newest first */
      readonly notes: readonly components['schemas']['NoteAnswer'][];
    };
    readonly NoticeAnswer: {
      /** @enum {string} */
      readonly code:
        | 'backup-failed'
        | 'backup-old'
        | 'clock-behind'
        | 'disk-nearly-full'
        | 'clock-jumped'
        | 'totals-differed'
        | 'months-differ'
        | 'references-lost'
        | 'vehicles-missing'
        | 'trips-unassigned'
        | 'calendar-ends'
        | 'working-days-differ'
        | 'month-summary';
      /**
       * Format: date
       * @description what it is about, or the first of several
       * @example 2024-07-16
       */
      readonly date: string;
      /** @description what happened, what it means, and what to do */
      readonly detail: string;
      /** @enum {string} */
      readonly level: 'alarm' | 'warning' | 'summary';
      /**
       * @description where more is to be read, below the agency’s prefix
       * @example /v1/assignments/unassigned
       */
      readonly see: string;
    };
    readonly NoticeDifferenceAnswer: {
      /**
       * Format: date
       * @example 2027-02-20
       */
      readonly date: string;
      /**
       * @description what a manager entered; this is in force
       * @enum {string}
       */
      readonly manager: 'ordinary' | 'holiday' | 'make-up-workday';
      /**
       * @description what came with the program
       * @enum {string}
       */
      readonly program: 'ordinary' | 'holiday' | 'make-up-workday';
    };
    readonly NoticesAnswer: {
      /** @description the gravest first; empty: there is nothing to tell */
      readonly notices: readonly components['schemas']['NoticeAnswer'][];
    };
    readonly OddTripAnswer: {
      /** @description null: nobody said, which is not zero */
      readonly boardings: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: nobody knows where it goes
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description the count is closed */
      readonly isCounted: boolean;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /** @example 07:30:00 */
      readonly startTime: string | null;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /**
       * @description null: nobody said
       * @example bus-1
       */
      readonly vehicleId: string | null;
      readonly why: readonly components['schemas']['AttentionReasonAnswer'][];
    };
    readonly OfflineDaysAnswer: {
      /** @example 虹桥人才公寓班车 */
      readonly agencyName: string;
      readonly cancelled: readonly components['schemas']['CancelledDepartureAnswer'][];
      /** @description those that were moved or added */
      readonly changed: readonly components['schemas']['ChangedDepartureAnswer'][];
      /** @description the day of `at` and those after it, for all that leaves here */
      readonly days: readonly components['schemas']['BoardDayAnswer'][];
      readonly lines: readonly components['schemas']['OfflineLineAnswer'][];
      /**
       * @description sets of days with the same departures: places in `days`
       * @example [
       *       [
       *         0,
       *         1,
       *         2,
       *         3,
       *         4
       *       ]
       *     ]
       */
      readonly services: readonly (readonly number[])[];
      readonly stop: components['schemas']['BoardStopAnswer'];
    };
    readonly OfflineDepartureAnswer: {
      /** @example 淞虹路 */
      readonly headsign: string;
      /**
       * @description how to get on here, only where the bus does not simply stop (GTFS `pickup_type`): `phone-agency` (2) phone the agency first, `coordinate-with-driver` (3) arrange it with the driver. Where nobody may get on (1) there is no departure
       * @enum {string}
       */
      readonly pickupType?: 'phone-agency' | 'coordinate-with-driver';
      /**
       * @description seconds after `startsAt` of the day: the same, but in the night in which clocks change
       * @example 27000
       */
      readonly seconds: number;
      /**
       * @description on which days: a place in `services`
       * @example 0
       */
      readonly service: number;
      /**
       * @description on the clocks of the place
       * @example 07:30:00
       */
      readonly time: string;
      /**
       * @description how long it takes to the stops of the line: a place in its `timings`
       * @example 0
       */
      readonly timing?: number;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly OfflineLineAnswer: {
      /** @example 2E6B34 */
      readonly color: string | null;
      /** @description the days of this line; only where they are others than those of the stop */
      readonly days?: readonly components['schemas']['BoardDayAnswer'][];
      readonly departures: readonly components['schemas']['OfflineDepartureAnswer'][];
      /**
       * @example 0
       * @enum {number|null}
       */
      readonly directionId: 0 | 1 | null;
      /** @description only where some of these departures call at stops where one gets off by arrangement (GTFS drop_off_type 2, 3) */
      readonly dropOffs?: readonly components['schemas']['BoardDropOffsAnswer'][];
      /**
       * @description of a line that ends where it began: the next two stops, because its last one says nothing
       * @example [
       *       "天山西路菜场",
       *       "淞虹路地铁站"
       *     ]
       */
      readonly nextStops?: readonly string[];
      /**
       * @description what the last stop says of itself
       * @example 2号线
       */
      readonly note: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description of a line with more than two stops from here: where these departures call, in order, this stop first; empty where all lines of the board together have too many */
      readonly stops?: readonly components['schemas']['BoardLineStopAnswer'][];
      /** @example FFFFFF */
      readonly textColor: string | null;
      /**
       * @description seconds from the departure here to the arrival at each of `stops`; null: nobody gets off there. Most departures share one
       * @example [
       *       [
       *         0,
       *         480,
       *         null,
       *         720
       *       ]
       *     ]
       */
      readonly timings?: readonly (readonly (number | null)[])[];
      /** @example 淞虹路 */
      readonly towards: string;
      /**
       * @description on foot from here to the last stop (GTFS transfers.txt); null: not known
       * @example 1080
       */
      readonly walkSeconds: number | null;
      /** @description with `stops`: where one gets on to come back */
      readonly wayBack?: components['schemas']['BoardWayBackAnswer'];
    };
    readonly OutlookAnswer: {
      /** @description the stop it goes to */
      readonly destination: string | null;
      /** @description of its route and direction, on its day; null: it is the last one that runs */
      readonly next: components['schemas']['NextDepartureAnswer'] | null;
      /** @description what riders are told of it now */
      readonly riders: components['schemas']['RidersSeeAnswer'];
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description null: nobody was ever counted on this departure on days like this */
      readonly usual: components['schemas']['UsualRidersAnswer'] | null;
      /** @description on foot from its first stop to its last; null: the feed does not tell */
      readonly walkSeconds: number | null;
    };
    readonly OwnCrewAnswer: {
      /** Format: uuid */
      readonly accountId: string | null;
      /** @description for `If-Match` of PUT /v1/assignments */
      readonly revision: string | null;
      /** @example bus-1 */
      readonly vehicleId: string | null;
    };
    readonly OwnPasswordRequest: {
      /**
       * Format: password
       * @description at least 6 characters for a driver, 10 for a manager
       */
      readonly newPassword: string;
      /**
       * Format: password
       * @description the one that holds now
       */
      readonly password: string;
    };
    readonly OwnSessionAnswer: {
      /**
       * @description in a few words, as it was when signing in; null: a program, or unknown
       * @example Chrome, Windows
       */
      readonly browser: string | null;
      /**
       * @description what the phone is called; null: no phone of the driver’s app that is known
       * @example 华为
       */
      readonly deviceName: string | null;
      /**
       * Format: date-time
       * @description when it ends; for a manager, unless it is used before
       */
      readonly expiresAt: string;
      /** @description the one that asks */
      readonly isThis: boolean;
      /**
       * @description for ending it; nobody can sign in with it
       * @example q1Zr0c0v3m5Yh1sYw0pT2A
       */
      readonly sessionId: string;
      /** Format: date-time */
      readonly signedInAt: string;
      /**
       * Format: date-time
       * @description to some minutes; null: not known
       */
      readonly usedAt: string | null;
    };
    readonly OwnSessionsAnswer: {
      /** @description the one that asks first, then where somebody signed in last */
      readonly sessions: readonly components['schemas']['OwnSessionAnswer'][];
    };
    readonly PastedAnswer: {
      /** @description of each event, in the order of the text */
      readonly events: readonly components['schemas']['EventResultAnswer'][];
      /** @description of each note, in the order of the text */
      readonly notes: readonly components['schemas']['PastedNoteAnswer'][];
      /**
       * @description all of it in a sentence
       * @example 记下 3 条，2 条先前已有，1 条没有记下。
       */
      readonly said: string;
    };
    readonly PastedNoteAnswer: {
      /** @example note-malformed */
      readonly code?: string;
      readonly detail?: string;
      /** @description as it was pasted */
      readonly noteId: string | null;
      /** @enum {string} */
      readonly outcome: 'recorded' | 'duplicate' | 'refused';
    };
    readonly PastedRequest: {
      /** @description what the app copied, with whatever a chat did to it and whatever else was written */
      readonly text: string;
    };
    readonly PeopleAnswer: {
      /** @description null as boardings */
      readonly alightings: number | null;
      /** @description null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /**
       * @description the stop, vehicle or account; null: nobody said
       * @example home
       */
      readonly id: string | null;
      /** @description null as boardings */
      readonly leftBehind: number | null;
      /** @example 虹桥人才公寓 */
      readonly name: string | null;
      /** @description trips of which something was logged */
      readonly trips: number;
    };
    readonly PeopleByAnswer: {
      /** @enum {string} */
      readonly by: 'stop' | 'vehicle' | 'driver';
      /** Format: date */
      readonly from: string;
      /** Format: date */
      readonly to: string;
      /** @description together they are all who were counted on these dates */
      readonly totals: readonly components['schemas']['PeopleAnswer'][];
    };
    readonly PeopleCorrectionRequest: {
      /**
       * Format: uuid
       * @description id of the act, made by whoever asks: the same request sent again under it changes nothing. Default a new one
       */
      readonly actId?: string;
      /** @description how many got off there; left out: nothing is said of that */
      readonly alightings?: number | null;
      /** @description how many boarded there; left out: nothing is said of that */
      readonly boardings?: number | null;
      /**
       * @description true: these are all, so that the count of a trip that nobody ended is closed
       * @default false
       */
      readonly closesCount?: boolean;
      /** @description how many could not board there; left out: nothing is said of that */
      readonly leftBehind?: number | null;
      /** @description at which stop of the trip, from 0; default the first one, and of those who got off the last one */
      readonly position?: number | null;
      /**
       * @description why; kept with every event of the act and in the audit log
       * @example 纸单补录
       */
      readonly reason: string;
      /**
       * Format: date
       * @description the service date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description of the timetable, or of a trip logged outside it
       * @example songhong-0-weekday-0730
       */
      readonly tripId: string;
    };
    readonly PreviousTripAnswer: {
      /**
       * Format: date-time
       * @description when it is expected at its last stop
       * @example 2024-07-15T07:36:00+08:00
       */
      readonly arrivalTime: string;
      /**
       * Format: date-time
       * @description when it left its first stop, or is expected to
       * @example 2024-07-15T07:24:00+08:00
       */
      readonly departureTime: string;
      /** @description whether that is the stop asked about, where this trip begins */
      readonly endsHere: boolean;
      /** @description false: its driver reported that it left */
      readonly isEstimated: boolean;
      /** @example songhong-1-weekday-0715 */
      readonly tripId: string;
    };
    readonly ProblemAnswer: {
      /**
       * Format: date-time
       * @description of `changed-meanwhile`: when
       */
      readonly changedAt?: string | null;
      /**
       * @description of `changed-meanwhile`: who changed it last; null: nobody wrote it down
       * @example 王芳
       */
      readonly changedBy?: string | null;
      /**
       * @description stays the same for ever
       * @example stop-not-found
       */
      readonly code: string;
      /** @description of `consequences-not-accepted`: all that it would do */
      readonly consequences?: readonly components['schemas']['ProblemConsequenceAnswer'][];
      /** @description what happened and what to do, in the language of whoever asks */
      readonly detail: string;
      /** @description of `changed-meanwhile`: what differs */
      readonly difference?: readonly components['schemas']['DifferingFieldAnswer'][];
      /** @description of a malformed request: every field that is */
      readonly faults?: readonly components['schemas']['ProblemFaultAnswer'][];
      /** @description of `draft-has-errors`: all that is to be mended */
      readonly problems?: readonly components['schemas']['ProblemOfDraftAnswer'][];
      /** @example 404 */
      readonly status: number;
      /** @description the code again */
      readonly title: string;
    };
    readonly ProblemConsequenceAnswer: {
      /**
       * @description the word that accepts it
       * @example gap
       */
      readonly kind: string;
      /** @description whether nothing is done unless it is accepted */
      readonly needsYes: boolean;
      /** @description in the language of whoever asks */
      readonly sentence: string;
    };
    readonly ProblemFaultAnswer: {
      /** @description what is wrong with it, in the language of whoever asks */
      readonly detail: string;
      readonly field: string;
    };
    readonly ProblemOfDraftAnswer: {
      /** @example stops-missing */
      readonly code: string;
      readonly routeId?: string;
      /** @description what is the matter, what it means and what to do, in the language of whoever asks */
      readonly sentence: string;
      readonly sentenceId?: string;
      readonly serviceId?: string;
      /**
       * @description error: it has to be mended before it can be published
       * @enum {string}
       */
      readonly severity: 'error' | 'warning' | 'hint';
      readonly stopId?: string;
      /** @example 07:30:00 */
      readonly time?: string;
      readonly wayId?: string;
    };
    readonly PublicationAlertAnswer: {
      /**
       * Format: date-time
       * @description null: until further notice
       */
      readonly activeUntil: string | null;
      /** Format: uuid */
      readonly alertId: string;
      readonly header: string;
    };
    readonly PublicationCrewsAnswer: {
      /**
       * @description trips of all kinds of day
       * @example 45
       */
      readonly tripCount: number;
      /**
       * @description nobody is assigned to drive them
       * @example 9
       */
      readonly withoutDriverCount: number;
      /** @example 9 */
      readonly withoutVehicleCount: number;
    };
    readonly PublicationDayVehiclesAnswer: {
      /** @example 工作日 */
      readonly days: string;
      /**
       * @description more than there are
       * @example 1
       */
      readonly missing: number;
      /** @example 3 */
      readonly needed: number;
      readonly tripCount: number;
    };
    readonly PublicationDepartureAnswer: {
      /**
       * @description null: it is gone
       * @example 18:10
       */
      readonly after: string | null;
      /**
       * @description by the timetable of before; null: it is added
       * @example 18:00
       */
      readonly before: string | null;
      /** @enum {string} */
      readonly is: 'added' | 'gone' | 'moved';
      /** @description who rode it in the last whole month; null: nobody was counted on it, which is not nobody */
      readonly riders: components['schemas']['RidersLatelyAnswer'] | null;
    };
    readonly PublicationPosterAnswer: {
      /** @description the routes on it that change */
      readonly routes: readonly string[];
      /** @example 虹桥人才公寓 */
      readonly stop: string;
      /** @example home */
      readonly stopId: string;
    };
    readonly PublicationRouteAnswer: {
      /** @example 2E6B34 */
      readonly color: string | null;
      /** @example 淞虹路线 */
      readonly route: string;
      /** @example songhong */
      readonly routeId: string;
    };
    readonly PublicationStatementAnswer: {
      /**
       * @description what it is about
       * @enum {string}
       */
      readonly about: 'vehicles' | 'riders-now' | 'riders-already' | 'riders-not-yet';
      /** Format: date-time */
      readonly statedAt: string;
      /** @description in the words of whoever stated it; of `riders-now` what the alert says */
      readonly statement: string;
      /** @description of `vehicles`: how many there were */
      readonly vehiclesAtHand: number | null;
      /** @description of `vehicles`: how many the timetable takes */
      readonly vehiclesNeeded: number | null;
    };
    readonly PublicationTextAnswer: {
      readonly en: string;
      readonly 'zh-CN': string;
    };
    readonly PublicationVehiclesAnswer: {
      /**
       * @description that are in use now
       * @example 2
       */
      readonly atHand: number;
      /** @description by kind of day */
      readonly days: readonly components['schemas']['PublicationDayVehiclesAnswer'][];
      /**
       * @description more than there are; not 0: publishing asks for a statement
       * @example 1
       */
      readonly missing: number;
      /**
       * @description on the kind of day that takes most
       * @example 3
       */
      readonly needed: number;
    };
    readonly PublicationWayAnswer: {
      /** @example 2E6B34 */
      readonly color: string | null;
      /**
       * @description the kind of day
       * @example 工作日
       */
      readonly days: string;
      /** @description by time */
      readonly departures: readonly components['schemas']['PublicationDepartureAnswer'][];
      readonly directionId: number | null;
      /** @example 淞虹路线 */
      readonly route: string;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路 */
      readonly towards: string;
    };
    readonly PublishDraftRequest: {
      /** @description what is accepted of that which it does, by `kind` */
      readonly accepts?: readonly ('new-agency' | 'strangers' | 'gap' | 'left-out' | 'coming' | 'driven' | 'references' | 'later')[];
      /**
       * Format: date
       * @description from when on it is in force; left out: as soon as it can be
       * @example 2024-07-15
       */
      readonly effectiveFrom?: string;
      /**
       * @description whether timetables that would come after it are withdrawn
       * @default false
       */
      readonly replaceComing?: boolean;
      /** @description needed where riders have to be told (`riders` of its publication) */
      readonly riders?: components['schemas']['RidersToldRequest'];
      /** @description needed where vehicles are missing */
      readonly vehicles?: components['schemas']['VehiclesStatedRequest'];
    };
    readonly PutDeviceRequest: {
      /**
       * @description of the app that runs on it
       * @example 3f2a91c0
       */
      readonly appVersion: string;
      /**
       * Format: uuid
       * @description as in the address; may be left out
       */
      readonly deviceId?: string;
      /**
       * @description as the person who holds it knows it
       * @example 华为 Mate 60
       */
      readonly name: string;
      /**
       * Format: date-time
       * @description when the oldest of them was made, by the phone’s clock
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly oldestUnsentAt?: string | null;
      /** @description rows that wait on this phone, those of this request among them */
      readonly unsentCount: number;
    };
    readonly ReadyAnswer: {
      /** @enum {string} */
      readonly status: 'ready';
    };
    readonly ReasonAnswer: {
      /**
       * @description stable code
       * @example holiday
       */
      readonly code: string;
      /** @example National Day */
      readonly en: string;
      /** @example 国庆节 */
      readonly 'zh-CN': string;
    };
    readonly ReasonRequest: {
      /**
       * @description why: riders read it, and whoever looks at the trip later
       * @example 车辆故障
       */
      readonly reason: string;
    };
    readonly RefusalsAnswer: {
      /**
       * @description all that are open, listed here or not
       * @example 2
       */
      readonly openCount: number;
      readonly refusals: readonly components['schemas']['RefusedRowAnswer'][];
    };
    readonly RefusedRowAnswer: {
      /**
       * Format: uuid
       * @description whose session sent it
       */
      readonly accountId: string;
      /** @example 王师傅 */
      readonly by: string;
      /**
       * @description why it was refused the last time
       * @example trip-not-found
       */
      readonly code: string;
      /** @description as it was sent; null: too long to keep */
      readonly content: string | number | boolean | Record<string, never> | null | readonly unknown[];
      /** @description the same as the driver was told, in the language of whoever asks */
      readonly detail: string;
      /**
       * Format: uuid
       * @description null: it did not say
       */
      readonly deviceId: string | null;
      /**
       * @description what the phone is called; null: nobody knows
       * @example 华为
       */
      readonly deviceName: string | null;
      /** Format: date-time */
      readonly firstAt: string;
      /** @description it was recorded after all, so nobody has to do anything */
      readonly isRecorded: boolean;
      /** @enum {string} */
      readonly kind: 'event' | 'note';
      /** Format: date-time */
      readonly lastAt: string;
      /** Format: uuid */
      readonly refusalId: string;
      /** @description the id of the event or note; null: it has none that can be one */
      readonly rowId: string | null;
      /**
       * Format: date-time
       * @description from when on the phone sends it again by itself; null: it does not
       */
      readonly sendAgainAt: string | null;
      /**
       * Format: date
       * @description as it was sent; null: none that can be read
       */
      readonly serviceDate: string | null;
      /**
       * Format: date-time
       * @description null: it is open
       */
      readonly settledAt: string | null;
      /** @description the manager; null: it is open, or was recorded after all */
      readonly settledBy: string | null;
      /**
       * @description how often it was sent
       * @example 3
       */
      readonly times: number;
      /** @description as it was sent */
      readonly tripId: string | null;
    };
    readonly ReportAnswer: {
      /** @description null: not yet */
      readonly answer: components['schemas']['AnswerToRider'] | null;
      /** @enum {string} */
      readonly kind: 'did-not-come' | 'was-full' | 'left-early';
      /** @description thanks, and what happens next, in the language of whoever asks */
      readonly message: string;
      readonly note: string | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:40:00+08:00
       */
      readonly reportedAt: string;
      /** Format: uuid */
      readonly reportId: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /** @example home */
      readonly stopId: string;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly ReportRequest: {
      /**
       * Format: uuid
       * @description random, made by the page and kept by it; only a keyed hash of it is stored, and the key thrown away after two weeks
       */
      readonly deviceId: string;
      /**
       * @description what happened
       * @enum {string}
       */
      readonly kind: 'did-not-come' | 'was-full' | 'left-early';
      /** @description more, for the managers alone; no names and numbers, please. Deleted after 90 days */
      readonly note?: string | null;
      /**
       * Format: date
       * @description the service date, as the departure names it
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description where the rider waited
       * @example home
       */
      readonly stopId: string;
      /**
       * @description as the departure names it
       * @example songhong-0-weekday-0730
       */
      readonly tripId: string;
    };
    readonly ReportsAnswer: {
      readonly reports: readonly components['schemas']['ManagersReportAnswer'][];
    };
    readonly ReportWordsAnswer: {
      /**
       * Format: date-time
       * @description when the words were written
       */
      readonly at: string | null;
      /** @example 2024-07 */
      readonly month: string;
      /**
       * @description who wrote them
       * @example 赵站长
       */
      readonly name: string | null;
      /**
       * @description names the words as it is now, for If-Match; null: there is nothing, for which `If-None-Match: *` stands
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /**
       * @description who signs, a name a line, on the reports of all months; null: as the program has it
       * @example 业委会
       *     居委会
       *     物业
       */
      readonly signers: string | null;
      /** @description null: nobody wrote any */
      readonly wordsEn: string | null;
      /** @description null: nobody wrote any */
      readonly wordsZh: string | null;
    };
    readonly ReportWordsRequest: {
      /**
       * @description who signs the reports of all months, a name a line; null: as the program has it; left out: as before
       * @example 业委会
       *     居委会
       *     物业
       */
      readonly signers?: string | null;
      /**
       * @description the same in English; null: nothing
       * @example The 07:00 bus usually has free seats.
       */
      readonly wordsEn?: string | null;
      /**
       * @description what residents are told on the report, in Chinese; null: nothing of one’s own
       * @example 08:00 和 08:30 最挤，07:00 通常还有空座。
       */
      readonly wordsZh?: string | null;
    };
    readonly RestatementRequest: {
      /** @description why the month is reported anew */
      readonly reason: string;
    };
    readonly RevisedSettingsAnswer: {
      /**
       * @description how many may be aboard: as many as there are seats, as in a chartered coach, or those who may stand as well
       * @enum {string}
       */
      readonly capacityRule: 'seats' | 'seats-and-standing';
      /**
       * @description what a driver looks at before the first trip of a day; none: no check
       * @example [
       *       "轮胎",
       *       "灯光"
       *     ]
       */
      readonly checkList: readonly string[];
      /** @description null: nobody */
      readonly contact: components['schemas']['ContactAnswer'] | null;
      /**
       * @description drivers count who gets off, too
       * @example false
       */
      readonly countAlighting: boolean;
      /**
       * @description leaving earlier than this many seconds before its time is asked about
       * @example 59
       */
      readonly earlyLimitSeconds: number;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
    };
    readonly RevisionAnswer: {
      /** @description the account that did it */
      readonly accountId: string | null;
      /** Format: date-time */
      readonly at: string;
      readonly boardings: number | null;
      /** @description from the revision before */
      readonly difference: {
        readonly [key: string]: unknown;
      } | null;
      /**
       * @description whose account it is
       * @example 赵站长
       */
      readonly name: string | null;
      readonly reason: string | null;
      /** @description 1 froze the month; later ones restate it */
      readonly revision: number;
    };
    readonly RiderGuideAnswer: {
      /** @example Free. */
      readonly fareEn: string | null;
      /** @example 免费。 */
      readonly fareZh: string | null;
      readonly lostEn: string | null;
      readonly lostZh: string | null;
      readonly luggageEn: string | null;
      readonly luggageZh: string | null;
      readonly moreEn: string | null;
      readonly moreZh: string | null;
      /** @example 021-5555 0100 */
      readonly phone: string | null;
      readonly phoneNameEn: string | null;
      /** @example 班车值班员 */
      readonly phoneNameZh: string | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      readonly ridersEn: string | null;
      readonly ridersZh: string | null;
    };
    readonly RiderGuideRequest: {
      /**
       * @description the same in English; null: riders who read English see the Chinese
       * @example Free.
       */
      readonly fareEn?: string | null;
      /**
       * @description the fare
       * @example 免费。
       */
      readonly fareZh?: string | null;
      /** @description the same in English; null: riders who read English see the Chinese */
      readonly lostEn?: string | null;
      /** @description lost property */
      readonly lostZh?: string | null;
      /** @description the same in English; null: riders who read English see the Chinese */
      readonly luggageEn?: string | null;
      /** @description luggage and prams, wheelchairs */
      readonly luggageZh?: string | null;
      /** @description the same in English; null: riders who read English see the Chinese */
      readonly moreEn?: string | null;
      /** @description whatever else riders should know */
      readonly moreZh?: string | null;
      /**
       * @description whom riders call; null: the `agency_phone` of the timetable. The contact of drivers is never shown to riders
       * @example 021-5555 0100
       */
      readonly phone?: string | null;
      /**
       * @description the same in English; null: riders who read English see the Chinese
       * @example Shuttle desk
       */
      readonly phoneNameEn?: string | null;
      /**
       * @description who answers there; null: only the number is shown
       * @example 班车值班员
       */
      readonly phoneNameZh?: string | null;
      /**
       * @description the same in English; null: riders who read English see the Chinese
       * @example Everybody who lives on the estate.
       */
      readonly ridersEn?: string | null;
      /**
       * @description who may ride
       * @example 住在本小区的人都可以坐。
       */
      readonly ridersZh?: string | null;
    };
    readonly RidershipEventAnswer: {
      /** @description who said it */
      readonly accountId: string | null;
      /**
       * Format: date-time
       * @description when it happened, corrected where the phone’s clock was wrong
       */
      readonly at: string;
      /** @description for the kinds that count people */
      readonly count: number | null;
      /** @description by how much its driver expects to be late, for delay-reported; 0: on time again */
      readonly delaySeconds: number | null;
      /** @description the phone it came from; null: not known, or from no phone */
      readonly deviceId: string | null;
      /** Format: uuid */
      readonly eventId: string;
      /** @description what was odd about it on receipt; time-unknown: what its clock said cannot be, and `at` is made up; reconstruction: nobody saw it */
      readonly flags: readonly (
        | 'clock-corrected'
        | 'time-unknown'
        | 'other-driver'
        | 'author-unproven'
        | 'not-running'
        | 'late'
        | 'unknown-vehicle'
        | 'retired-vehicle'
        | 'date-suspect'
        | 'moved'
        | 'carried-over'
        | 'not-carried'
        | 'count-incomplete'
        | 'reconstruction'
      )[];
      /** @description false: taken back by an undo */
      readonly isEffective: boolean;
      /** @enum {string} */
      readonly kind:
        | 'trip-started'
        | 'stop-arrived'
        | 'stop-departed'
        | 'boarded'
        | 'alighted'
        | 'left-behind'
        | 'bus-full'
        | 'trip-ended'
        | 'trip-cancelled'
        | 'delay-reported'
        | 'trip-added'
        | 'undo'
        | 'trip-shifted'
        | 'vehicle-corrected';
      /** @example 王师傅 */
      readonly name: string | null;
      /** @description by the timetable of now; null: no stop was named, or the trip does not call there */
      readonly position: number | null;
      readonly reason: string | null;
      /** Format: date-time */
      readonly receivedAt: string;
      /** @description whose session brought it, where that is somebody else: from the same phone, or pasted */
      readonly sentBy: string | null;
      /** @example 李师傅 */
      readonly sentByName: string | null;
      /** @description by how much it moves the trip from its time in the timetable, for trip-shifted */
      readonly shiftSeconds: number | null;
      /** @enum {string} */
      readonly source: 'driver' | 'manager' | 'import';
      /**
       * @description where it was said to be, though the trip may not call there any more
       * @example home
       */
      readonly stopId: string | null;
      /** @description the event it takes back */
      readonly undoes: string | null;
      readonly vehicleId: string | null;
    };
    readonly RidershipTripAnswer: {
      /** @description null as boardings, and where people boarded and nobody counted anybody who got off */
      readonly alightings: number | null;
      /** @description null: nobody said, which is not zero; 0: the count is closed, and there was nobody */
      readonly boardings: number | null;
      /** @description behind the plan, by the best that is known of its departure */
      readonly delaySeconds: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: nobody knows where it goes
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description what is odd about it; the trip itself tells more */
      readonly findingCodes: readonly (
        | 'negative-load'
        | 'left-early'
        | 'cancelled-with-riders'
        | 'driven-after-cancellation'
        | 'logged-after-end'
        | 'stop-not-on-trip'
        | 'undo-without-effect'
        | 'undo-ring'
        | 'counted-twice'
        | 'date-suspect'
        | 'not-carried'
      )[];
      /** @description a manager added it to that date; it is then not in the timetable */
      readonly isAdded: boolean;
      /** @description the count is closed; zero is then a count */
      readonly isCounted: boolean;
      /** @description the same people may have been counted twice; the finding tells more */
      readonly isCountedTwice: boolean;
      /** @description some of its log is from a phone whose date may have been a day wrong */
      readonly isDateSuspect: boolean;
      /** @description it was full, and nobody said how many stayed behind */
      readonly isLeftBehindMissing: boolean;
      /** @description the day is not over and the trip not done */
      readonly isPending: boolean;
      /** @description true: nobody saw it happen, it was worked out afterwards */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description who could not board; null as boardings, and where the bus was full or a feed counted, and nobody said */
      readonly leftBehind: number | null;
      /** @enum {string|null} */
      readonly punctuality: 'early' | 'on-time' | 'late' | null;
      /**
       * @description in the words of the manager or driver: why it is cancelled, else why it was moved or added
       * @example 车辆故障
       */
      readonly reason: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description by so much a manager moved it later on that date, negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /** @example 07:30:00 */
      readonly startTime: string | null;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description which ran it, as far as anybody said */
      readonly vehicleId: string | null;
      /** @description its driver said that it was full, or the counts filled its seats and standing room */
      readonly wasFull: boolean;
    };
    readonly RidershipTripsAnswer: {
      readonly trips: readonly components['schemas']['RidershipTripAnswer'][];
    };
    readonly RidersLatelyAnswer: {
      /** @description people who boarded on these days in all */
      readonly boardings: number;
      /** @description on so many days somebody counted */
      readonly days: number;
      /** @example 2024-07 */
      readonly month: string;
    };
    readonly RidersSeeAnswer: {
      /** @description behind the scheduled time; null: nothing was reported */
      readonly delaySeconds: number | null;
      /**
       * Format: date-time
       * @description the departure time that is shown; null: the departure is not shown
       */
      readonly departureTime: string | null;
      readonly reason: string | null;
      /**
       * @description scheduled: on time; late; cancelled; unreported: its driver should have reported by now; left: its departure was logged; gone: not shown any more
       * @enum {string}
       */
      readonly status: 'scheduled' | 'late' | 'unreported' | 'cancelled' | 'left' | 'gone';
    };
    readonly RidersTextAnswer: {
      /**
       * Format: date-time
       * @description until when the alert stands: some days after the change
       */
      readonly activeUntil: string;
      readonly description: components['schemas']['PublicationTextAnswer'];
      /** @description to be pasted into the residents’ group */
      readonly group: components['schemas']['PublicationTextAnswer'];
      /** @description of the alert that `told: now` publishes */
      readonly header: components['schemas']['PublicationTextAnswer'];
      /** @description the route that the alert is about; null: all */
      readonly routeId: string | null;
    };
    readonly RidersToldRequest: {
      /**
       * @description of `already`: how they were told
       * @example 居民群和大堂告示
       */
      readonly how?: string | null;
      /**
       * @description of `not-yet`: why not
       * @example 业委会还要确认
       */
      readonly reason?: string | null;
      /**
       * @description now: an alert is published, in both languages; already: `how` says how; not-yet: `reason` says why
       * @enum {string}
       */
      readonly told: 'now' | 'already' | 'not-yet';
    };
    readonly RoomAnswer: {
      /**
       * @description null: not known
       * @example 30
       */
      readonly seated: number | null;
      /**
       * @description null: not known
       * @example 0
       */
      readonly standing: number | null;
      /** @description trips that ran in such a vehicle */
      readonly trips: number;
    };
    readonly RouteAnswer: {
      /** @example 006D4D */
      readonly color: string | null;
      readonly description: string | null;
      readonly directions: readonly components['schemas']['DirectionAnswer'][];
      readonly longName: string | null;
      /**
       * @description the long name, else the short one
       * @example 淞虹路线
       */
      readonly name: string;
      /** @description who runs it, where that is another than the agency */
      readonly operatedBy: string | null;
      /** @example songhong */
      readonly routeId: string;
      readonly shortName: string | null;
      /** @example FFFFFF */
      readonly textColor: string | null;
      /**
       * @description GTFS route_type
       * @example 3
       */
      readonly type: number;
    };
    readonly RouteDayAnswer: {
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
    };
    readonly RouteDayExceptionAnswer: {
      /**
       * Format: date
       * @example 2024-10-16
       */
      readonly date: string;
      /** @example Road works */
      readonly reasonEn: string;
      /** @example 道路施工 */
      readonly reasonZh: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /**
       * @description who said so; null: the command line, or not known
       * @example 刘静
       */
      readonly recordedBy: string | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @example songhong */
      readonly routeId: string;
      /** @description whether buses run on that date, whatever the calendars say */
      readonly runs: boolean;
    };
    readonly RouteDaysAnswer: {
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /** @description dates on which it had trips; they add up to the route */
      readonly days: readonly components['schemas']['RouteDayAnswer'][];
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /**
       * @description GTFS route_color; null: none
       * @example 1E6B3A
       */
      readonly routeColor: string | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * @description where it begins and ends; null: it has one name
       * @example 虹桥人才公寓至淞虹路地铁站
       */
      readonly routeLongName: string | null;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
    };
    readonly RouteFiguresAnswer: {
      /** @description people who got off, as counted; null: nobody counted */
      readonly alightings: number | null;
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description trips whose people may have been counted twice; all of them are in the boardings */
      readonly countedTwice: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /** @description trips with something logged by a phone whose date may have been a day wrong; it counts */
      readonly dateSuspect: number;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
    };
    readonly RouteOnDayAnswer: {
      readonly reason: components['schemas']['ReasonAnswer'];
      /** @example songhong */
      readonly routeId: string;
      /** @description whether the route runs */
      readonly runs: boolean;
    };
    readonly RouteOutlookAnswer: {
      /**
       * @description and those that would run in addition
       * @example [
       *       "07:30"
       *     ]
       */
      readonly added: readonly string[] | null;
      /**
       * @description when those leave that would not run any more, by service time; null: too many to be told
       * @example [
       *       "07:30"
       *     ]
       */
      readonly lost: readonly string[] | null;
      /** @example songhong */
      readonly routeId: string;
      /** @description trips of the timetable that run as it is */
      readonly tripCount: number;
      /** @description and as it would be */
      readonly tripCountThen: number;
    };
    readonly RoutesAnswer: {
      readonly routes: readonly components['schemas']['RouteAnswer'][];
    };
    readonly SaidOfDayRequest: {
      /**
       * Format: date
       * @description the service date
       * @example 2024-07-15
       */
      readonly date: string;
      /**
       * @description the same for readers of English; default as reasonZh
       * @example Road works
       */
      readonly reasonEn?: string | null;
      /**
       * @description why, as riders read it; needed with `runs`
       * @example 道路施工
       */
      readonly reasonZh?: string | null;
      /** @description as it was read; null: nothing was said; left out: whatever is said by now */
      readonly revision?: string | null;
      /**
       * @description of this route alone; left out: of the whole agency
       * @example songhong
       */
      readonly routeId?: string | null;
      /**
       * @description whether buses run, whatever the calendars say; left out: what was said is taken back
       * @default false
       */
      readonly runs?: boolean;
    };
    readonly SaidSentenceAnswer: {
      readonly sentence: components['schemas']['DraftSentence'];
      /**
       * @description what it makes, less what was taken out; none where it is unfinished
       * @example [
       *       "07:00:00",
       *       "07:30:00"
       *     ]
       */
      readonly times: readonly string[];
      /**
       * @description in the language of whoever asks
       * @example 工作日 07:00 到 09:30，每 30 分钟一班
       */
      readonly words: string;
    };
    readonly ServiceDayAnswer: {
      /**
       * Format: date
       * @example 2024-10-01
       */
      readonly date: string;
      /** @description the working-day calendar of the date is not published yet; answered by weekday */
      readonly provisional: boolean;
      readonly reason: components['schemas']['ReasonAnswer'];
      /** @description where several routes are looked at, those of which a manager said on their own whether they run; else left out */
      readonly routes?: readonly components['schemas']['RouteOnDayAnswer'][];
      /** @description whether any bus runs */
      readonly runs: boolean;
    };
    readonly ServiceDaysAnswer: {
      readonly serviceDays: readonly components['schemas']['ServiceDayAnswer'][];
    };
    readonly ServiceYearAnswer: {
      /** @description by date */
      readonly days: readonly components['schemas']['DayOfYearAnswer'][];
      /**
       * Format: date
       * @description where the agency is
       */
      readonly today: string;
      /** @example 2026 */
      readonly year: number;
    };
    readonly SessionAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /** @example hongqiao */
      readonly agencyId: string;
      /**
       * Format: date-time
       * @description when it ends; for a manager, unless it is used before
       */
      readonly expiresAt: string;
      /** @example 王师傅 */
      readonly name: string;
      /** @description the program made the password up: choose another one (POST /v1/account/password). Everything works meanwhile */
      readonly passwordIsOneTime: boolean;
      /** @enum {string} */
      readonly role: 'driver' | 'manager';
    };
    readonly SettingAssignmentRequest: {
      /** @description who drives; left out: no word on the driver */
      readonly accountId?: string | null;
      /**
       * @description a service date, which overrides what holds always; or always
       * @example always
       */
      readonly day: 'always' | string;
      /** @description as it was read; null: there was none; left out: whatever there is by now */
      readonly revision?: string | null;
      /**
       * @description what is given a crew; a trip’s own goes before its block’s, and that before its route’s
       * @enum {string}
       */
      readonly scope: 'route' | 'block' | 'trip';
      /**
       * @description the route, block or trip
       * @example songhong
       */
      readonly scopeId: string;
      /**
       * @description left out: no word on the vehicle
       * @example bus-1
       */
      readonly vehicleId?: string | null;
    };
    readonly SettleRefusalsRequest: {
      /** @description as the list says them */
      readonly refusalIds: readonly string[];
    };
    readonly SheetRequest: {
      /**
       * Format: uuid
       * @description the driver who filled the sheet in: it is their word
       */
      readonly accountId?: string | null;
      /**
       * Format: uuid
       * @description id of the act, made by whoever asks: the same request sent again under it changes nothing. Default a new one
       */
      readonly actId?: string | null;
      /** @description true: the vehicle is in no list of ours, because it was borrowed */
      readonly isBorrowed?: boolean | null;
      /** @example 纸单补录 */
      readonly reason: string;
      readonly rows: readonly components['schemas']['SheetRowRequest'][];
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description which vehicle ran all of them
       * @example bus-1
       */
      readonly vehicleId?: string | null;
    };
    readonly SheetRowRequest: {
      /** @description who got off */
      readonly alightings?: number | null;
      /**
       * @description when it reached its last stop
       * @example 07:40
       */
      readonly arrivalTime?: string | null;
      /**
       * @description who boarded; 0 is a count. Needed, unless didNotRun or notCounted
       * @example 12
       */
      readonly boardings?: number | null;
      /**
       * @description when it left its first stop; left out: not known, and then never taken for on time
       * @example 07:32
       */
      readonly departureTime?: string | null;
      /** @description it did not run */
      readonly didNotRun?: boolean | null;
      /**
       * @description of an extra trip, where its route has directions
       * @enum {integer|null}
       */
      readonly directionId?: 0 | 1 | null;
      /** @description who could not board */
      readonly leftBehind?: number | null;
      /** @description it ran, and nobody counted */
      readonly notCounted?: boolean | null;
      /** @description where the log says something else, the sheet is right: what the log says of it is taken back */
      readonly replaces?: boolean | null;
      /**
       * @description of an extra trip that is in no timetable
       * @example songhong
       */
      readonly routeId?: string | null;
      /**
       * @description the trip; or else routeId and departureTime
       * @example songhong-0-weekday-0730
       */
      readonly tripId?: string | null;
      /** @description the bus was full */
      readonly wasFull?: boolean | null;
    };
    readonly ShiftTripRequest: {
      /**
       * @description from its time in the timetable, or the one it was added for; negative is earlier. 0 is none: a move is undone
       * @example 10
       */
      readonly minutes: number;
      /**
       * @description why: riders read it, and whoever looks at the trip later
       * @example 车辆故障
       */
      readonly reason: string;
    };
    readonly SignedOutAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /** @example 王师傅 */
      readonly name: string;
    };
    readonly SignInRequest: {
      /** @description the phone on which it is done, so that it is known from then on that this account has used it */
      readonly device?: components['schemas']['DriverDeviceRequest'];
      /**
       * @description the name the account was given
       * @example 王师傅
       */
      readonly name: string;
      /**
       * Format: password
       * @description the password or PIN
       */
      readonly password: string;
    };
    readonly StatementAnswer: {
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
    };
    readonly StatementExceptionAnswer: {
      /** Format: date */
      readonly date: string;
      readonly directionId: number | null;
      /** @example 开往淞虹路 */
      readonly directionName: string | null;
      /**
       * @description unlogged: nobody said anything, so nobody knows whether it ran
       * @enum {string}
       */
      readonly kind: 'cancelled' | 'unlogged' | 'extra';
      /**
       * @description null: not entered, or the vehicle is unknown
       * @example 沪A12345
       */
      readonly licensePlate: string | null;
      /** @description of a cancellation, in the words of who said so last; null: nobody said */
      readonly reason: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /**
       * @description null: an extra trip without a plan
       * @example 07:30:00
       */
      readonly startTime: string | null;
      readonly tripId: string;
      /**
       * @description that ran, or was to run by the assignments of now; null: nobody knows
       * @example bus-1
       */
      readonly vehicleId: string | null;
    };
    readonly StopAnswer: {
      readonly code: string | null;
      readonly description: string | null;
      /**
       * @description WGS-84
       * @example 31.21892
       */
      readonly lat: number | null;
      /** @description GTFS location_type: 0 stop or platform, 1 station, 2 entrance, 3 node, 4 boarding area */
      readonly locationType: number;
      /**
       * @description WGS-84
       * @example 121.33928
       */
      readonly lon: number | null;
      /** @example 虹桥人才公寓 */
      readonly name: string;
      /** @description the station a platform belongs to */
      readonly parentStation: string | null;
      readonly platformCode: string | null;
      /** @example home */
      readonly stopId: string;
      /** @description GTFS wheelchair_boarding */
      readonly wheelchairBoarding: number | null;
    };
    readonly StopName: {
      /** @example 虹桥人才公寓 */
      readonly name: string;
      /** @example home */
      readonly stopId: string;
    };
    readonly StopsAnswer: {
      readonly stops: readonly components['schemas']['StopAnswer'][];
    };
    readonly StopTimeAnswer: {
      /**
       * @description time of the service day; may pass 24:00:00
       * @example 07:30:00
       */
      readonly arrivalTime: string;
      /** @example 07:30:00 */
      readonly departureTime: string;
      /**
       * @description the same for getting off: GTFS `drop_off_type`
       * @enum {string}
       */
      readonly dropOffType?: 'none' | 'phone-agency' | 'coordinate-with-driver';
      /** @example 虹桥人才公寓 */
      readonly name: string;
      /**
       * @description how riders get on here, only where the bus does not simply stop for them: GTFS `pickup_type` 1, 2, 3
       * @enum {string}
       */
      readonly pickupType?: 'none' | 'phone-agency' | 'coordinate-with-driver';
      /** @example home */
      readonly stopId: string;
    };
    readonly StopVisitAnswer: {
      /** Format: date-time */
      readonly actualArrivalTime: string | null;
      /** Format: date-time */
      readonly actualDepartureTime: string | null;
      /** @description null as boardings, and where people boarded and nobody counted anybody who got off */
      readonly alightings: number | null;
      /** @description null: nobody said, which is not zero; 0: the count is closed, and there was nobody */
      readonly boardings: number | null;
      /** @description people on board when it left; below zero where taps are missing; null: nothing was logged */
      readonly departureLoad: number | null;
      /**
       * @description the same of who wants to get off: GTFS drop_off_type
       * @enum {string}
       */
      readonly dropOffType?: 'none' | 'phone-agency' | 'coordinate-with-driver';
      /** @description who could not board; null as boardings, and where the bus was full or a feed counted, and nobody said */
      readonly leftBehind: number | null;
      /** @example 虹桥人才公寓 */
      readonly name: string;
      /**
       * @description only where the bus does not simply stop for who wants to get on: GTFS pickup_type 1, 2, 3
       * @enum {string}
       */
      readonly pickupType?: 'none' | 'phone-agency' | 'coordinate-with-driver';
      /**
       * @description index of the stop on the trip
       * @example 0
       */
      readonly position: number;
      /**
       * Format: date-time
       * @description by the timetable or as it was added: a moved trip is due `shiftSeconds` later
       */
      readonly scheduledArrivalTime: string | null;
      /**
       * Format: date-time
       * @description as scheduledArrivalTime
       */
      readonly scheduledDepartureTime: string | null;
      /** @example home */
      readonly stopId: string;
    };
    readonly TapAnswer: {
      /** @description who said it */
      readonly accountId: string | null;
      /**
       * Format: date-time
       * @description when it happened, corrected where the phone’s clock was wrong
       */
      readonly at: string;
      /** @description for the kinds that count people */
      readonly count: number | null;
      /** @description by how much its driver expects to be late, for delay-reported; 0: on time again */
      readonly delaySeconds: number | null;
      /** @description the phone it came from; null: not known, or from no phone */
      readonly deviceId: string | null;
      /** @example 0 */
      readonly directionId: number | null;
      /** @example 开往淞虹路 */
      readonly directionName: string | null;
      /** Format: uuid */
      readonly eventId: string;
      /** @description what was odd about it on receipt; time-unknown: what its clock said cannot be, and `at` is made up; reconstruction: nobody saw it */
      readonly flags: readonly (
        | 'clock-corrected'
        | 'time-unknown'
        | 'other-driver'
        | 'author-unproven'
        | 'not-running'
        | 'late'
        | 'unknown-vehicle'
        | 'retired-vehicle'
        | 'date-suspect'
        | 'moved'
        | 'carried-over'
        | 'not-carried'
        | 'count-incomplete'
        | 'reconstruction'
      )[];
      /** @description false: taken back by an undo */
      readonly isEffective: boolean;
      /** @enum {string} */
      readonly kind:
        | 'trip-started'
        | 'stop-arrived'
        | 'stop-departed'
        | 'boarded'
        | 'alighted'
        | 'left-behind'
        | 'bus-full'
        | 'trip-ended'
        | 'trip-cancelled'
        | 'delay-reported'
        | 'trip-added'
        | 'undo'
        | 'trip-shifted'
        | 'vehicle-corrected';
      /** @example 王师傅 */
      readonly name: string | null;
      /** @description by the timetable of now; null: no stop was named, or the trip does not call there */
      readonly position: number | null;
      readonly reason: string | null;
      /** Format: date-time */
      readonly receivedAt: string;
      /**
       * @description null: the trip is not in the figures
       * @example songhong
       */
      readonly routeId: string | null;
      /** @example 淞虹路线 */
      readonly routeName: string | null;
      /** @description whose session brought it, where that is somebody else: from the same phone, or pasted */
      readonly sentBy: string | null;
      /** @example 李师傅 */
      readonly sentByName: string | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /** @description by how much it moves the trip from its time in the timetable, for trip-shifted */
      readonly shiftSeconds: number | null;
      /** @enum {string} */
      readonly source: 'driver' | 'manager' | 'import';
      /**
       * @description planned departure from the first stop
       * @example 07:30:00
       */
      readonly startTime: string | null;
      /**
       * @description where it was said to be, though the trip may not call there any more
       * @example home
       */
      readonly stopId: string | null;
      /** @example 虹桥人才公寓 */
      readonly stopName: string | null;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description the event it takes back */
      readonly undoes: string | null;
      readonly vehicleId: string | null;
    };
    readonly TimetableAnswer: {
      readonly directions: readonly components['schemas']['TimetableDirectionAnswer'][];
      /** @example 淞虹路线 */
      readonly name: string;
      /** @example songhong */
      readonly routeId: string;
      /** @description whether this route runs on that day, and why */
      readonly serviceDay: components['schemas']['ServiceDayAnswer'];
    };
    readonly TimetableChangeAnswer: {
      /**
       * Format: date
       * @description the day of the new one; null: nothing runs by it
       */
      readonly after: string | null;
      /**
       * Format: date
       * @description the day of the old timetable that is compared; null: there is none
       */
      readonly before: string | null;
      /**
       * Format: date
       * @description the first day of the new timetable
       * @example 2024-07-22
       */
      readonly from: string;
      /** @description departures from here, by time */
      readonly rows: readonly components['schemas']['ChangedTimeAnswer'][];
    };
    readonly TimetableDirectionAnswer: {
      /** @example 0 */
      readonly directionId: number | null;
      readonly trips: readonly components['schemas']['TimetableTripAnswer'][];
    };
    readonly TimetableTripAnswer: {
      /** @description only where true: it is not in the timetable; a manager or a driver added it, or a driver runs it */
      readonly added?: boolean;
      /** @description only where true: nobody reported that it left, and it is expected as late as its driver said beforehand */
      readonly delayReported?: boolean;
      /** @description null: nothing was reported; 0 is on time */
      readonly delaySeconds: number | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly departureTime: string;
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description set where a headway is promised instead of times */
      readonly headwaySeconds: number | null;
      /**
       * @description how full the bus was when it left its last stop (GTFS-Realtime OccupancyStatus); only of trips underway that are logged
       * @enum {string}
       */
      readonly occupancyStatus?: 'EMPTY' | 'MANY_SEATS_AVAILABLE' | 'FEW_SEATS_AVAILABLE' | 'STANDING_ROOM_ONLY' | 'FULL';
      /** @description only where it is estimated to be late because its vehicle is */
      readonly previousTrip?: components['schemas']['PreviousTripAnswer'];
      /**
       * @description why it is cancelled, as late as its driver says, was added or moved; only where somebody said so, in their words, or in the asked language where it is a known reason
       * @example 车辆故障
       */
      readonly reason?: string;
      /** @description only where true: `reason` is why it is late, as its driver said, and not why it was added or moved */
      readonly reasonOfDelay?: boolean;
      /**
       * Format: date-time
       * @description when somebody last reported anything of the trip; of one expected as late as its driver says, when that was said
       */
      readonly reportedAt: string | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string;
      /**
       * @description only where a manager moved it: by so much `departureTime` is later than `scheduledDepartureTime`, without any delay
       * @example 600
       */
      readonly shiftSeconds?: number;
      /**
       * @description where the word on it comes from: the timetable (a manager’s cancellation, too), the driver who started or cancelled the trip or left the stop, or the delay at the last stop, of the vehicle, or that the driver expects
       * @enum {string}
       */
      readonly source: 'planned' | 'driver-reported' | 'estimated';
      /**
       * @description a cancelled departure stays in the list, with its planned time
       * @enum {string}
       */
      readonly status: 'scheduled' | 'cancelled';
      /** @description by the timetable; of an added trip as its manager or driver has it */
      readonly stopTimes: readonly components['schemas']['StopTimeAnswer'][];
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description only where true: it was due up to 10 minutes ago, drivers of its route report their trips, and nobody reported this one: it may not have come yet, or may have left */
      readonly unreported?: boolean;
    };
    readonly TimetableVersionAnswer: {
      /**
       * Format: date
       * @description from when on it is in force, or was to be
       */
      readonly effectiveFrom: string;
      /**
       * Format: date
       * @description the last date before the next one; null: none is known, or it is in force on no date
       */
      readonly effectiveUntil: string | null;
      /** @description what the feed calls it */
      readonly feedVersion: string | null;
      /** Format: date-time */
      readonly importedAt: string;
      /**
       * @description who loaded it, or brought it back; null: not known
       * @example 命令行
       */
      readonly importedBy: string | null;
      /** @description the timetable that was brought back as this one; null: it was loaded */
      readonly restoredFrom: number | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @description in the order in which riders see them; none where it is in force on no date */
      readonly routes: readonly components['schemas']['VersionRouteAnswer'][];
      /**
       * @description the folder or zip it came from
       * @example hongqiao
       */
      readonly source: string;
      /**
       * @description withdrawn: before it came into force; replaced: by another one for the same date
       * @enum {string}
       */
      readonly state: 'past' | 'in-force' | 'coming' | 'withdrawn' | 'replaced';
      readonly tripCount: number;
      /** @example 1 */
      readonly versionId: number;
    };
    readonly TimetableVersionsAnswer: {
      /** @description in the order in which they come into force */
      readonly versions: readonly components['schemas']['TimetableVersionAnswer'][];
    };
    readonly TownDaysAnswer: {
      /** @example 虹桥人才公寓班车 */
      readonly agencyName: string;
      readonly alerts: readonly components['schemas']['BoardAlertAnswer'][];
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly at: string;
      /** @description the day of `at` and those after it, for all that leaves here */
      readonly days: readonly components['schemas']['BoardDayAnswer'][];
      /**
       * @description where most people get on: the stop of the first page
       * @example home
       */
      readonly homeStopId: string | null;
      /** @description whether all stops are here; of a city none is */
      readonly isWhole: boolean;
      readonly stops: readonly components['schemas']['TownStopAnswer'][];
    };
    readonly TownLineAnswer: {
      /** @example 2E6B34 */
      readonly color: string | null;
      /** @description the days of this line; only where they are others than those of the stop */
      readonly days?: readonly components['schemas']['BoardDayAnswer'][];
      readonly departures: readonly components['schemas']['OfflineDepartureAnswer'][];
      /**
       * @example 0
       * @enum {number|null}
       */
      readonly directionId: 0 | 1 | null;
      /** @description only where some of these departures call at stops where one gets off by arrangement (GTFS drop_off_type 2, 3) */
      readonly dropOffs?: readonly components['schemas']['BoardDropOffsAnswer'][];
      /**
       * @description of a line that ends where it began: the next two stops, because its last one says nothing
       * @example [
       *       "天山西路菜场",
       *       "淞虹路地铁站"
       *     ]
       */
      readonly nextStops?: readonly string[];
      /**
       * @description what the last stop says of itself
       * @example 2号线
       */
      readonly note: string | null;
      /** @description what drivers had reported of departures to come, where they had */
      readonly reported?: readonly components['schemas']['BoardDepartureAnswer'][];
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description of a line with more than two stops from here: where these departures call, in order, this stop first; empty where all lines of the board together have too many */
      readonly stops?: readonly components['schemas']['BoardLineStopAnswer'][];
      /** @example FFFFFF */
      readonly textColor: string | null;
      /**
       * @description seconds from the departure here to the arrival at each of `stops`; null: nobody gets off there. Most departures share one
       * @example [
       *       [
       *         0,
       *         480,
       *         null,
       *         720
       *       ]
       *     ]
       */
      readonly timings?: readonly (readonly (number | null)[])[];
      /** @example 淞虹路 */
      readonly towards: string;
      /**
       * @description on foot from here to the last stop (GTFS transfers.txt); null: not known
       * @example 1080
       */
      readonly walkSeconds: number | null;
      /** @description with `stops`: where one gets on to come back */
      readonly wayBack?: components['schemas']['BoardWayBackAnswer'];
    };
    readonly TownStopAnswer: {
      /** @description only where riders have to phone for something told here */
      readonly agencyPhone?: string;
      /** @description which of the alerts are on its page */
      readonly alertIds: readonly string[];
      readonly cancelled: readonly components['schemas']['CancelledDepartureAnswer'][];
      /** @description those that were moved or added */
      readonly changed: readonly components['schemas']['ChangedDepartureAnswer'][];
      /** @description only where they are others than those of the town */
      readonly days?: readonly components['schemas']['BoardDayAnswer'][];
      readonly lines: readonly components['schemas']['TownLineAnswer'][];
      /**
       * @description sets of days with the same departures: places in `days`
       * @example [
       *       [
       *         0,
       *         1,
       *         2,
       *         3,
       *         4
       *       ]
       *     ]
       */
      readonly services: readonly (readonly number[])[];
      readonly stop: components['schemas']['BoardStopAnswer'];
    };
    readonly TripDetailAnswer: {
      /** @description null as boardings, and where people boarded and nobody counted anybody who got off */
      readonly alightings: number | null;
      /** @description null: nobody said, which is not zero; 0: the count is closed, and there was nobody */
      readonly boardings: number | null;
      /** @description behind the plan, by the best that is known of its departure */
      readonly delaySeconds: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: nobody knows where it goes
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description everything that was ever said of it, in the order in which it happened */
      readonly events: readonly components['schemas']['RidershipEventAnswer'][];
      /** @description what is odd about it; the trip itself tells more */
      readonly findingCodes: readonly (
        | 'negative-load'
        | 'left-early'
        | 'cancelled-with-riders'
        | 'driven-after-cancellation'
        | 'logged-after-end'
        | 'stop-not-on-trip'
        | 'undo-without-effect'
        | 'undo-ring'
        | 'counted-twice'
        | 'date-suspect'
        | 'not-carried'
      )[];
      readonly findings: readonly components['schemas']['TripFindingAnswer'][];
      /** @description a manager added it to that date; it is then not in the timetable */
      readonly isAdded: boolean;
      /** @description the count is closed; zero is then a count */
      readonly isCounted: boolean;
      /** @description the same people may have been counted twice; the finding tells more */
      readonly isCountedTwice: boolean;
      /** @description some of its log is from a phone whose date may have been a day wrong */
      readonly isDateSuspect: boolean;
      /** @description it was full, and nobody said how many stayed behind */
      readonly isLeftBehindMissing: boolean;
      /** @description the day is not over and the trip not done */
      readonly isPending: boolean;
      /** @description true: nobody saw it happen, it was worked out afterwards */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description who could not board; null as boardings, and where the bus was full or a feed counted, and nobody said */
      readonly leftBehind: number | null;
      /** @enum {string|null} */
      readonly punctuality: 'early' | 'on-time' | 'late' | null;
      /**
       * @description in the words of the manager or driver: why it is cancelled, else why it was moved or added
       * @example 车辆故障
       */
      readonly reason: string | null;
      /**
       * @description names what counts of its log as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description by so much a manager moved it later on that date, negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /** @example 07:30:00 */
      readonly startTime: string | null;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      readonly stops: readonly components['schemas']['StopVisitAnswer'][];
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description which ran it, as far as anybody said */
      readonly vehicleId: string | null;
      /** @description its driver said that it was full, or the counts filled its seats and standing room */
      readonly wasFull: boolean;
    };
    readonly TripEventAnswer: {
      /**
       * Format: date-time
       * @description when it happened, corrected where the phone’s clock was wrong
       */
      readonly at: string;
      /** @description for the kinds that count people */
      readonly count: number | null;
      /** @description by how much its driver expects to be late, for delay-reported; 0: on time again */
      readonly delaySeconds: number | null;
      /** Format: uuid */
      readonly eventId: string;
      /** @description what was odd about it on receipt; time-unknown: what its clock said cannot be, and `at` is made up; reconstruction: nobody saw it */
      readonly flags: readonly (
        | 'clock-corrected'
        | 'time-unknown'
        | 'other-driver'
        | 'author-unproven'
        | 'not-running'
        | 'late'
        | 'unknown-vehicle'
        | 'retired-vehicle'
        | 'date-suspect'
        | 'moved'
        | 'carried-over'
        | 'not-carried'
        | 'count-incomplete'
        | 'reconstruction'
      )[];
      /** @description false: taken back by an undo */
      readonly isEffective: boolean;
      /** @enum {string} */
      readonly kind:
        | 'trip-started'
        | 'stop-arrived'
        | 'stop-departed'
        | 'boarded'
        | 'alighted'
        | 'left-behind'
        | 'bus-full'
        | 'trip-ended'
        | 'trip-cancelled'
        | 'delay-reported'
        | 'trip-added'
        | 'undo'
        | 'trip-shifted'
        | 'vehicle-corrected';
      /** @description by the timetable of now; null: no stop was named, or the trip does not call there */
      readonly position: number | null;
      readonly reason: string | null;
      /** @description by how much it moves the trip from its time in the timetable, for trip-shifted */
      readonly shiftSeconds: number | null;
      /**
       * @description where it was said to be, though the trip may not call there any more
       * @example home
       */
      readonly stopId: string | null;
      /** @description the event it takes back */
      readonly undoes: string | null;
      readonly vehicleId: string | null;
    };
    readonly TripFindingAnswer: {
      /** @enum {string} */
      readonly code:
        | 'negative-load'
        | 'left-early'
        | 'cancelled-with-riders'
        | 'driven-after-cancellation'
        | 'logged-after-end'
        | 'stop-not-on-trip'
        | 'undo-without-effect'
        | 'undo-ring'
        | 'counted-twice'
        | 'date-suspect'
        | 'not-carried';
      /** @description what it means and what to do */
      readonly detail: string;
      /** @description of the stop; null: of the whole trip */
      readonly position: number | null;
      /**
       * @description the stop at that position
       * @example home
       */
      readonly stopId: string | null;
    };
    readonly TripReportsAnswer: {
      /** @example 2 */
      readonly count: number;
      /** @example 1 */
      readonly unanswered: number;
    };
    readonly TripsOfDayTypeAnswer: {
      /**
       * Format: date
       * @description the day of that kind that was looked at
       */
      readonly date: string;
      /**
       * @description the kind of day
       * @enum {string}
       */
      readonly dayType: 'working-day' | 'saturday' | 'sunday' | 'make-up-workday' | 'holiday';
      readonly tripCount: number;
    };
    readonly TripStateAnswer: {
      /** @example 0 */
      readonly directionId: number | null;
      /** @description what was said of it in the log; name these to undo it. Of a change that was made already by the same manager and reason: those of then */
      readonly eventIds: readonly string[];
      /** @description a manager added it to that date; it is then not in the timetable */
      readonly isAdded: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /**
       * @description in the words of the manager or driver: why it is cancelled, else why it was moved or added
       * @example 车辆故障
       */
      readonly reason: string | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description by so much a manager moved it later on that date, negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /**
       * @description from its first stop, before it was moved
       * @example 07:45:00
       */
      readonly startTime: string | null;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly UnassignedAnswer: {
      readonly days: readonly components['schemas']['UnassignedDayAnswer'][];
    };
    readonly UnassignedDayAnswer: {
      /**
       * Format: date
       * @example 2024-10-01
       */
      readonly date: string;
      /**
       * @description trips that are to run: planned or added, and not cancelled
       * @example 20
       */
      readonly tripCount: number;
      /**
       * @description those without a vehicle, a driver, or both
       * @example 2
       */
      readonly unassignedCount: number;
      /**
       * @description nobody is assigned, or an account that is disabled
       * @example [
       *       "songhong-0-weekday-0730"
       *     ]
       */
      readonly withoutDriver: readonly string[];
      /**
       * @description no vehicle is assigned, or one out of use
       * @example [
       *       "songhong-0-weekday-0730"
       *     ]
       */
      readonly withoutVehicle: readonly string[];
    };
    readonly UndoableAnswer: {
      /** @description that it was added */
      readonly added: readonly string[];
      /** @description that it is cancelled */
      readonly cancelled: readonly string[];
      /** @description that it is moved */
      readonly moved: readonly string[];
    };
    readonly UndoneAnswer: {
      /** @description what was said in the log; name these to have it back */
      readonly eventIds: readonly string[];
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description of these trips
       * @example [
       *       "songhong-0-weekday-0730"
       *     ]
       */
      readonly tripIds: readonly string[];
      /** @description those of the named events that still counted, and do not any more */
      readonly undone: readonly string[];
    };
    readonly UndoRequest: {
      /** @description as the answers to the changes named them */
      readonly eventIds: readonly string[];
      /**
       * @description why: riders read it, and whoever looks at the trip later
       * @example 车辆故障
       */
      readonly reason: string;
    };
    readonly UnpublishDraftRequest: {
      /** @description what is accepted of that which it does, by `kind` */
      readonly accepts?: readonly ('new-agency' | 'strangers' | 'gap' | 'left-out' | 'coming' | 'driven' | 'references' | 'later')[];
    };
    readonly UsualRidersAnswer: {
      /**
       * @description average boardings of those days; null: it was never counted
       * @example 26.4
       */
      readonly boardings: number | null;
      /**
       * @description days on which it was counted
       * @example 23
       */
      readonly days: number;
      /**
       * @description of those days, the ones on which it was full
       * @example 15
       */
      readonly fullDays: number;
      /**
       * @description the month it rests on: the last full one in which it was counted, or, where there is none, the one that is going on
       * @example 2024-06
       */
      readonly month: string;
      /** @description of those days, the ones whose counts were worked out afterwards */
      readonly reconstructedDays: number;
    };
    readonly VehicleAnswer: {
      /**
       * @description null: not known
       * @example 30
       */
      readonly capacitySeated: number | null;
      /**
       * @description null: not known; 0: nobody may stand
       * @example 0
       */
      readonly capacityStanding: number | null;
      /** @example 沪A·12345 */
      readonly licensePlate: string | null;
      /**
       * Format: date-time
       * @description null: in use
       */
      readonly retiredAt: string | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @example bus-1 */
      readonly vehicleId: string;
    };
    readonly VehicleCorrectionRequest: {
      /**
       * Format: uuid
       * @description id of the act, made by whoever asks: the same request sent again under it changes nothing. Default a new one
       */
      readonly actId?: string;
      /**
       * @description true: the vehicle is in no list of ours, because it was borrowed
       * @default false
       */
      readonly isBorrowed?: boolean;
      /**
       * @description why; kept with every event of the act and in the audit log
       * @example 纸单补录
       */
      readonly reason: string;
      /**
       * Format: date
       * @description the service date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description of the timetable, or of a trip logged outside it
       * @example songhong-0-weekday-0730
       */
      readonly tripId: string;
      /**
       * @description which vehicle ran the trip, whatever was logged
       * @example bus-2
       */
      readonly vehicleId: string;
    };
    readonly VehicleDayStatementAnswer: {
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** Format: date */
      readonly date: string;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /**
       * @description null: not entered, or the vehicle is unknown
       * @example 沪A12345
       */
      readonly licensePlate: string | null;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
      /**
       * @description that ran, or was to run by the assignments of now; null: nobody knows
       * @example bus-1
       */
      readonly vehicleId: string | null;
    };
    readonly VehicleRequest: {
      /** @description seats (TIDES capacity_seated) */
      readonly capacitySeated?: number | null;
      /** @description how many more may stand (TIDES capacity_standing) */
      readonly capacityStanding?: number | null;
      /**
       * @description as on the vehicle
       * @example 沪A·12345
       */
      readonly licensePlate?: string | null;
    };
    readonly VehiclesAnswer: {
      readonly vehicles: readonly components['schemas']['VehicleAnswer'][];
    };
    readonly VehiclesStatedRequest: {
      /**
       * @description where the vehicles that are missing come from; it is kept
       * @example 5 日以前会有第 3 辆车
       */
      readonly statement: string;
    };
    readonly VehicleStatementAnswer: {
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description on which it ran */
      readonly days: number;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /**
       * @description null: not entered, or the vehicle is unknown
       * @example 沪A12345
       */
      readonly licensePlate: string | null;
      /** @description left the first stop less than 1 minute before to 5 minutes after the plan */
      readonly onTime: number;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
      /**
       * @description that ran, or was to run by the assignments of now; null: nobody knows
       * @example bus-1
       */
      readonly vehicleId: string | null;
    };
    readonly VersionActAnswer: {
      /** @description what it did, as it was told */
      readonly consequences: readonly components['schemas']['VersionConsequenceAnswer'][];
      /** Format: date */
      readonly effectiveFrom: string;
      /**
       * Format: date
       * @description the last date before the next one; null: none is known
       */
      readonly effectiveUntil: string | null;
      /** @description the timetable that was brought back as this one */
      readonly restoredFrom: number | null;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @enum {string} */
      readonly state: 'past' | 'in-force' | 'coming' | 'withdrawn' | 'replaced';
      /**
       * @description the timetable that was withdrawn, or the new one
       * @example 4
       */
      readonly versionId: number;
    };
    readonly VersionChangedDirectionAnswer: {
      /** @description from the first stop, by time */
      readonly departures: readonly components['schemas']['VersionChangedTimeAnswer'][];
      readonly directionId: number | null;
      /** @example 淞虹路 */
      readonly headsign: string;
    };
    readonly VersionChangedRouteAnswer: {
      /**
       * Format: date
       * @description the day of the new one; null: it has none
       */
      readonly after: string | null;
      /**
       * Format: date
       * @description the day of the old timetable that was compared; null: it had none
       */
      readonly before: string | null;
      /** @description only directions that change */
      readonly directions: readonly components['schemas']['VersionChangedDirectionAnswer'][];
      /** @example 淞虹路线 */
      readonly name: string;
      /** @example songhong */
      readonly routeId: string;
    };
    readonly VersionChangedTimeAnswer: {
      /** @enum {string} */
      readonly is: 'goes' | 'comes' | 'stays';
      /** @example 07:45 */
      readonly time: string;
    };
    readonly VersionChangesAnswer: {
      /** @description the timetable that it takes the place of; null: it is the first */
      readonly replaces: number | null;
      /** @description only routes that change */
      readonly routes: readonly components['schemas']['VersionChangedRouteAnswer'][];
      readonly versionId: number;
    };
    readonly VersionConsequenceAnswer: {
      /**
       * @description the word that accepts it
       * @enum {string}
       */
      readonly kind: 'new-agency' | 'strangers' | 'gap' | 'left-out' | 'coming' | 'driven' | 'references' | 'later';
      /** @description whether it had to be accepted */
      readonly needsYes: boolean;
      /** @description in the language of whoever asks */
      readonly sentence: string;
    };
    readonly VersionDayAnswer: {
      /**
       * Format: date
       * @description the day of that kind that was looked at
       */
      readonly date: string;
      /**
       * @description the kind of day
       * @enum {string}
       */
      readonly dayType: 'working-day' | 'saturday' | 'sunday' | 'make-up-workday' | 'holiday';
      readonly directions: readonly components['schemas']['VersionDirectionAnswer'][];
      readonly tripCount: number;
    };
    readonly VersionDirectionAnswer: {
      readonly directionId: number | null;
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description the usual seconds between two departures; null: fewer than two */
      readonly headwaySeconds: number | null;
      /** @description of the longest of its trips */
      readonly stops: readonly components['schemas']['VersionStopAnswer'][];
      /** @description by departure */
      readonly trips: readonly components['schemas']['VersionTripAnswer'][];
    };
    readonly VersionRouteAnswer: {
      /** @example 2E6B34 */
      readonly color: string | null;
      /** @description only kinds of days that the timetable has */
      readonly days: readonly components['schemas']['TripsOfDayTypeAnswer'][];
      /** @example 淞虹路线 */
      readonly name: string;
      /** @example songhong */
      readonly routeId: string;
    };
    readonly VersionRouteTripsAnswer: {
      readonly days: readonly components['schemas']['VersionDayAnswer'][];
      /** @example songhong */
      readonly routeId: string;
      readonly versionId: number;
    };
    readonly VersionStopAnswer: {
      /** @example 虹桥人才公寓 */
      readonly name: string;
      /** @example home */
      readonly stopId: string;
    };
    readonly VersionTripAnswer: {
      /** @description trips of one block are run by one vehicle */
      readonly blockId: string | null;
      /** @description from the first stop to the last */
      readonly runningSeconds: number;
      /**
       * @description when it leaves its stops, the last: arrives
       * @example [
       *       "07:30",
       *       "07:38"
       *     ]
       */
      readonly times: readonly string[];
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly VoidedAnswer: {
      /** Format: uuid */
      readonly actId: string;
      /** @description what it said in the log; void these to undo it. Nothing where all was so already */
      readonly eventIds: readonly string[];
      /** @description the trips that it is about, as they are now */
      readonly trips: readonly components['schemas']['TripDetailAnswer'][];
      /** @description named, but as they were: they counted for nothing, or take back what is named, too */
      readonly unchanged: readonly string[];
      /** @description what counted and counts no more */
      readonly voided: readonly string[];
    };
    readonly VoidManyRequest: {
      /**
       * Format: uuid
       * @description with tripId: only what this account said
       */
      readonly accountId?: string;
      /**
       * Format: uuid
       * @description id of the act, made by whoever asks: the same request sent again under it changes nothing. Default a new one
       */
      readonly actId?: string;
      /** @description with tripId: only what came from this phone */
      readonly deviceId?: string;
      /** @description these events, of whichever trips; to undo an act, those that its answer named. Or else serviceDate and tripId */
      readonly eventIds?: readonly string[];
      /**
       * @description why; kept with every event of the act and in the audit log
       * @example 纸单补录
       */
      readonly reason: string;
      /**
       * Format: date
       * @description all that counts of the log of one trip; or else eventIds
       * @example 2024-07-15
       */
      readonly serviceDate?: string;
      /**
       * @description with tripId: only what came from there
       * @enum {string}
       */
      readonly source?: 'driver' | 'manager' | 'import';
      /** @description with serviceDate: the trip */
      readonly tripId?: string;
    };
    readonly WarningAnswer: {
      /** @enum {string} */
      readonly code: 'days-open' | 'trips-unlogged' | 'counts-missing' | 'counted-twice' | 'dates-suspect' | 'reconstructed';
      /** @example Some service days are not closed yet: the figures will still change. */
      readonly detail: string;
    };
    readonly WayChangesAnswer: {
      readonly changes: readonly components['schemas']['DraftDepartureChange'][];
      /** @example songhong-0 */
      readonly wayId: string;
    };
    readonly WaySentencesAnswer: {
      /** @enum {number|null} */
      readonly directionId: 0 | 1 | null;
      /** @example songhong */
      readonly routeId: string;
      /** @description in the order in which they were written */
      readonly sentences: readonly components['schemas']['SaidSentenceAnswer'][];
      /** @example songhong-0 */
      readonly wayId: string;
      /**
       * @description in the language of whoever asks
       * @example 淞虹路线去程
       */
      readonly wayName: string;
    };
    readonly WeekdayLoadAnswer: {
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description of the operated, those whose count was closed */
      readonly counted: number;
      /** @description counted ÷ operated */
      readonly coverage: number | null;
      /** @description dates on which it ran */
      readonly dates: number;
      /** @description dates on which it was full */
      readonly fullDates: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description boardings of the fullest trip; null: nobody counted */
      readonly greatest: number | null;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @description boardings of a counted trip; null: none was counted */
      readonly mean: number | null;
      /** @description trips that ran = on time + early + late + extra */
      readonly operated: number;
      /** @description to come or under way on a day that is not over; not among the scheduled yet */
      readonly pending: number;
      /** @description trips of which nobody saw what is said: worked out afterwards */
      readonly reconstructed: number;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
      /** @description Monday is 0 */
      readonly weekday: number;
    };
    readonly WholeAlertAnswer: {
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeFrom: string;
      /**
       * Format: date-time
       * @description null: until further notice
       */
      readonly activeUntil: string | null;
      /** Format: uuid */
      readonly alertId: string;
      /**
       * @description GTFS-Realtime Cause
       * @enum {string}
       */
      readonly cause:
        | 'UNKNOWN_CAUSE'
        | 'OTHER_CAUSE'
        | 'TECHNICAL_PROBLEM'
        | 'STRIKE'
        | 'DEMONSTRATION'
        | 'ACCIDENT'
        | 'HOLIDAY'
        | 'WEATHER'
        | 'MAINTENANCE'
        | 'CONSTRUCTION'
        | 'POLICE_ACTIVITY'
        | 'MEDICAL_EMERGENCY';
      readonly descriptionEn: string | null;
      readonly descriptionZh: string | null;
      /**
       * @description GTFS-Realtime Effect
       * @enum {string}
       */
      readonly effect:
        | 'NO_SERVICE'
        | 'REDUCED_SERVICE'
        | 'SIGNIFICANT_DELAYS'
        | 'DETOUR'
        | 'ADDITIONAL_SERVICE'
        | 'MODIFIED_SERVICE'
        | 'OTHER_EFFECT'
        | 'UNKNOWN_EFFECT'
        | 'STOP_MOVED'
        | 'NO_EFFECT'
        | 'ACCESSIBILITY_ISSUE';
      /**
       * @description null: who reads English is told in Chinese
       * @example Detour because of road works
       */
      readonly headerEn: string | null;
      /** @example 因道路施工绕行 */
      readonly headerZh: string;
      /**
       * @description names it as it is now, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * @description null: all routes
       * @example songhong
       */
      readonly routeId: string | null;
      /**
       * @description null: all stops
       * @example home
       */
      readonly stopId: string | null;
      /**
       * Format: date-time
       * @description null: it was not
       */
      readonly withdrawnAt: string | null;
    };
    readonly WithdrawVersionRequest: {
      /** @description what is accepted of that which it does, by `kind` */
      readonly accepts?: readonly ('new-agency' | 'strangers' | 'gap' | 'left-out' | 'coming' | 'driven' | 'references' | 'later')[];
    };
    readonly WorkingDaysAnswer: {
      /** @description what is in force, by date; may be entered again */
      readonly days: readonly components['schemas']['NamedDayAnswer'][];
      /** @description where the program’s own notice says something else than a manager */
      readonly differences: readonly components['schemas']['NoticeDifferenceAnswer'][];
      /** @description whether a notice of the year came with the program */
      readonly isInProgram: boolean;
      /** @description where the notice was published */
      readonly papers: readonly string[];
      /**
       * Format: date-time
       * @description when a manager entered it
       */
      readonly recordedAt: string | null;
      /**
       * @description names what a manager entered as it is now, for If-Match; null: there is nothing, for which `If-None-Match: *` stands
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /**
       * @description who said it; statutory: the notice is not there, and the other days are provisional
       * @enum {string}
       */
      readonly source: 'manager' | 'program' | 'statutory';
      /** @example 2027 */
      readonly year: number;
    };
    readonly WorkingDaysRequest: {
      /** @description each day once, the statutory ones among them as off-days */
      readonly days: readonly components['schemas']['NamedDayRequest'][];
      /**
       * @description where the notice was published
       * @example [
       *       "https://www.gov.cn/zhengce/content/202310/content_6911527.htm"
       *     ]
       */
      readonly papers?: readonly string[] | null;
      /** @description the year in the address */
      readonly year?: number;
    };
  };
  responses: {
    /**
     * @description `account-name-given-away`: While the account was disabled its name "{name}" was given to another one, so it cannot be enabled, and nothing was changed. Give it another name first (PUT {prefix}/v1/accounts/{accountId}), then enable it.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'account-name-given-away.changed-meanwhile': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'account-name-given-away' | 'changed-meanwhile';
        };
      };
    };
    /** @description `account-name-taken`: Somebody already goes by the name "{name}" (written "{known}"; case and invisible characters make no difference), and nothing was changed. Choose another name. */
    readonly 'account-name-taken': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'account-name-taken';
        };
      };
    };
    /**
     * @description `account-name-taken`: Somebody already goes by the name "{name}" (written "{known}"; case and invisible characters make no difference), and nothing was changed. Choose another name.
     *
     *     `last-manager`: This is the last manager who can sign in, and stays one; nothing was changed. Add or enable another manager first.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'account-name-taken.changed-meanwhile.last-manager': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'account-name-taken' | 'changed-meanwhile' | 'last-manager';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `route-not-found`: There is no route "{routeId}". All routes are listed at {prefix}/v1/routes.
     *
     *     `block-not-found`: No timetable in force on {date} or later has a block "{blockId}"; nothing was changed. Check the id.
     *
     *     `trip-not-planned`: No timetable in force on {date} or later has a trip "{tripId}", and none was added to that date; nothing was changed. Check the id in the timetable of its route (the routes are at {prefix}/v1/routes).
     *
     *     `vehicle-not-found`: There is no vehicle "{vehicleId}". All vehicles are listed at {prefix}/v1/vehicles.
     *
     *     `account-not-found`: There is no account "{accountId}". All accounts are listed at /v1/accounts.
     */
    readonly 'account-not-found.agency-not-found.block-not-found.no-agency.route-not-found.trip-not-planned.vehicle-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code:
            | 'account-not-found'
            | 'agency-not-found'
            | 'block-not-found'
            | 'no-agency'
            | 'route-not-found'
            | 'trip-not-planned'
            | 'vehicle-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `account-not-found`: There is no account "{accountId}". All accounts are listed at /v1/accounts.
     */
    readonly 'account-not-found.agency-not-found.no-agency': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'account-not-found' | 'agency-not-found' | 'no-agency';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `vehicle-not-entered`: No vehicle "{vehicleId}" was ever entered, and nothing was recorded. Check the id (all vehicles are at {prefix}/v1/vehicles); if the bus was borrowed, say so with isBorrowed: true.
     *
     *     `account-not-found`: There is no account "{accountId}". All accounts are listed at /v1/accounts.
     */
    readonly 'account-not-found.agency-not-found.no-agency.vehicle-not-entered': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'account-not-found' | 'agency-not-found' | 'no-agency' | 'vehicle-not-entered';
        };
      };
    };
    /**
     * @description `vehicle-out-of-use`: Vehicle "{vehicleId}" is retired and cannot be assigned; nothing was changed. Choose another one, or restore it first (POST {prefix}/v1/vehicles/{vehicleId}/restore).
     *
     *     `account-out-of-use`: Account "{accountId}" is disabled and cannot be assigned; nothing was changed. Choose somebody else, or enable the account first.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'account-out-of-use.changed-meanwhile.vehicle-out-of-use': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'account-out-of-use' | 'changed-meanwhile' | 'vehicle-out-of-use';
        };
      };
    };
    /** @description `address-too-long`: The address is too long. Check its ids. */
    readonly 'address-too-long': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'address-too-long';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `alert-not-found`: There is no alert "{alertId}". All alerts are listed at {prefix}/v1/alerts/all.
     */
    readonly 'agency-not-found.alert-not-found.no-agency': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'alert-not-found' | 'no-agency';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `alert-not-found`: There is no alert "{alertId}". All alerts are listed at {prefix}/v1/alerts/all.
     *
     *     `route-not-found`: There is no route "{routeId}". All routes are listed at {prefix}/v1/routes.
     *
     *     `stop-not-found`: There is no stop "{stopId}". All stops are listed at {prefix}/v1/stops.
     */
    readonly 'agency-not-found.alert-not-found.no-agency.route-not-found.stop-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'alert-not-found' | 'no-agency' | 'route-not-found' | 'stop-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `calendar-not-found`: There is no calendar "{address}". Its address is {prefix}/calendar/ROUTE/DIRECTION.ics, like songhong/0.ics, or none.ics where trips have no direction; routes and directions are listed at {prefix}/v1/routes.
     *
     *     `stop-not-found`: There is no stop "{stopId}". All stops are listed at {prefix}/v1/stops.
     *
     *     `stop-not-on-direction`: Nobody boards this direction of route "{routeId}" at "{stopId}". Its stops are listed at {prefix}/v1/routes/{routeId}.
     */
    readonly 'agency-not-found.calendar-not-found.no-agency.stop-not-found.stop-not-on-direction': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'calendar-not-found' | 'no-agency' | 'stop-not-found' | 'stop-not-on-direction';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `day-not-excepted`: Nobody decided anything of {date}, so there is nothing to withdraw: it runs by the calendars. What was decided is at {prefix}/v1/service-days/exceptions.
     */
    readonly 'agency-not-found.day-not-excepted.no-agency': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'day-not-excepted' | 'no-agency';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `stop-not-found`: There is no stop "{stopId}". All stops are listed at {prefix}/v1/stops.
     *
     *     `departure-not-found`: On {date} no trip "{tripId}" departs from "{stopId}", and nothing was recorded. Reload the page and choose the departure again.
     */
    readonly 'agency-not-found.departure-not-found.no-agency.stop-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'departure-not-found' | 'no-agency' | 'stop-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `device-not-found`: There is no phone "{deviceId}", and nobody was signed out. All phones are listed at {prefix}/v1/driver/devices; for one that is not among them, disable the account of its driver or set another password for it.
     */
    readonly 'agency-not-found.device-not-found.no-agency': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'device-not-found' | 'no-agency';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `draft-not-found`: There is no draft "{draftId}"; it may have been deleted. All drafts are listed at {prefix}/v1/timetables/drafts.
     */
    readonly 'agency-not-found.draft-not-found.no-agency': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'draft-not-found' | 'no-agency';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `draft-not-found`: There is no draft "{draftId}"; it may have been deleted. All drafts are listed at {prefix}/v1/timetables/drafts.
     *
     *     `way-not-found`: This draft has no way "{wayId}". All ways are listed at {prefix}/v1/timetables/drafts/{draftId}/sentences.
     */
    readonly 'agency-not-found.draft-not-found.no-agency.way-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'draft-not-found' | 'no-agency' | 'way-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `event-not-found`: There is no event "{eventId}" and nothing was changed. The events of a trip are listed at {prefix}/v1/ridership/trips/date/trip.
     *
     *     `trip-not-recorded`: The ridership of {date} has no trip "{tripId}": no timetable has it and nobody logged it, or the day is still to come. Nothing was changed. Check the date and the id; all trips of a day are listed at {prefix}/v1/ridership/trips?date={date}.
     */
    readonly 'agency-not-found.event-not-found.no-agency.trip-not-recorded': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'event-not-found' | 'no-agency' | 'trip-not-recorded';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `event-not-found`: There is no event "{eventId}" and nothing was changed. The events of a trip are listed at {prefix}/v1/ridership/trips/date/trip.
     *
     *     `trip-not-recorded`: The ridership of {date} has no trip "{tripId}": no timetable has it and nobody logged it, or the day is still to come. Nothing was changed. Check the date and the id; all trips of a day are listed at {prefix}/v1/ridership/trips?date={date}.
     *
     *     `vehicle-not-found`: There is no vehicle "{vehicleId}". All vehicles are listed at {prefix}/v1/vehicles.
     */
    readonly 'agency-not-found.event-not-found.no-agency.trip-not-recorded.vehicle-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'event-not-found' | 'no-agency' | 'trip-not-recorded' | 'vehicle-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `message-not-found`: There is no message "{messageId}". All messages are listed at {prefix}/v1/driver/messages.
     */
    readonly 'agency-not-found.message-not-found.no-agency': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'message-not-found' | 'no-agency';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     */
    readonly 'agency-not-found.no-agency': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `refusal-not-found`: There is no refused row "{refusalId}", and nothing was changed. All of them are listed at {prefix}/v1/driver/refusals.
     */
    readonly 'agency-not-found.no-agency.refusal-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'refusal-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `report-not-found`: There is no report "{reportId}". All reports are listed at {prefix}/v1/reports.
     */
    readonly 'agency-not-found.no-agency.report-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'report-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `revision-not-found`: {month} has no revision {revision}. Its revisions are listed at {prefix}/v1/ridership/months/{month}.
     */
    readonly 'agency-not-found.no-agency.revision-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'revision-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `route-day-not-excepted`: Nobody decided anything of route {routeId} alone on {date}, so there is nothing to withdraw: it runs as the others do. What was decided is at {prefix}/v1/service-days/exceptions.
     */
    readonly 'agency-not-found.no-agency.route-day-not-excepted': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'route-day-not-excepted';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `route-not-found`: There is no route "{routeId}". All routes are listed at {prefix}/v1/routes.
     */
    readonly 'agency-not-found.no-agency.route-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'route-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `route-not-found`: There is no route "{routeId}". All routes are listed at {prefix}/v1/routes.
     *
     *     `stop-not-found`: There is no stop "{stopId}". All stops are listed at {prefix}/v1/stops.
     */
    readonly 'agency-not-found.no-agency.route-not-found.stop-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'route-not-found' | 'stop-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `timetable-version-not-found`: There is no timetable "{versionId}". All timetables are listed at {prefix}/v1/timetable-versions.
     *
     *     `route-not-found`: There is no route "{routeId}". All routes are listed at {prefix}/v1/routes.
     */
    readonly 'agency-not-found.no-agency.route-not-found.timetable-version-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'route-not-found' | 'timetable-version-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `session-not-found`: Your account is not signed in there, perhaps because it ended before; nothing was signed out. Where you are signed in is listed at {prefix}/v1/sessions.
     */
    readonly 'agency-not-found.no-agency.session-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'session-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `stop-not-found`: There is no stop "{stopId}". All stops are listed at {prefix}/v1/stops.
     */
    readonly 'agency-not-found.no-agency.stop-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'stop-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `timetable-version-not-found`: There is no timetable "{versionId}". All timetables are listed at {prefix}/v1/timetable-versions.
     */
    readonly 'agency-not-found.no-agency.timetable-version-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'timetable-version-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `trip-not-found`: There is no trip "{tripId}" ({date}). Check the id, or log it as an extra trip (extra) if it is not in the timetable.
     */
    readonly 'agency-not-found.no-agency.trip-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'trip-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `trip-not-recorded`: The ridership of {date} has no trip "{tripId}": no timetable has it and nobody logged it, or the day is still to come. Nothing was changed. Check the date and the id; all trips of a day are listed at {prefix}/v1/ridership/trips?date={date}.
     */
    readonly 'agency-not-found.no-agency.trip-not-recorded': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'trip-not-recorded';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `trip-not-recorded`: The ridership of {date} has no trip "{tripId}": no timetable has it and nobody logged it, or the day is still to come. Nothing was changed. Check the date and the id; all trips of a day are listed at {prefix}/v1/ridership/trips?date={date}.
     *
     *     `vehicle-not-entered`: No vehicle "{vehicleId}" was ever entered, and nothing was recorded. Check the id (all vehicles are at {prefix}/v1/vehicles); if the bus was borrowed, say so with isBorrowed: true.
     */
    readonly 'agency-not-found.no-agency.trip-not-recorded.vehicle-not-entered': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'trip-not-recorded' | 'vehicle-not-entered';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `vehicle-not-found`: There is no vehicle "{vehicleId}". All vehicles are listed at {prefix}/v1/vehicles.
     */
    readonly 'agency-not-found.no-agency.vehicle-not-found': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'vehicle-not-found';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `working-days-not-entered`: Nobody entered the working days of {year}, so there is nothing to withdraw. What holds now is at {prefix}/v1/working-days/{year}.
     */
    readonly 'agency-not-found.no-agency.working-days-not-entered': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'working-days-not-entered';
        };
      };
    };
    /**
     * @description `alert-already-withdrawn`: Alert "{alertId}" was withdrawn and stays as it is. Publish another one.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'alert-already-withdrawn.changed-meanwhile': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'alert-already-withdrawn' | 'changed-meanwhile';
        };
      };
    };
    /** @description `alert-id-taken`: There is an alert "{alertId}" already, which says something else; nothing was published. See all alerts at {prefix}/v1/alerts/all; to publish another one, give it another id. */
    readonly 'alert-id-taken': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'alert-id-taken';
        };
      };
    };
    /** @description `bad-request`: The request could not be read and nothing was changed. Check its address and body. */
    readonly 'bad-request': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'bad-request';
        };
      };
    };
    /**
     * @description `request-malformed`: The request is not valid and nothing was changed: {fields}. Correct it and try again.
     *
     *     `bad-request`: The request could not be read and nothing was changed. Check its address and body.
     */
    readonly 'bad-request.request-malformed': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'bad-request' | 'request-malformed';
        };
      };
    };
    /**
     * @description `trip-not-running`: Trip "{tripId}" does not run on {date}: the timetable does not have it, and nobody added it. Nothing was changed. Check the date and the id.
     *
     *     `cancellation-too-early`: {date} is too far ahead and nothing was cancelled: at most {days} days. Cancel it later, or change the timetable.
     *
     *     `too-many-to-cancel`: On {date} {count} trips were chosen, and at most {most} can be cancelled at once; nothing was changed. Cancel them by route or by time, in several steps.
     */
    readonly 'cancellation-too-early.too-many-to-cancel.trip-not-running': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'cancellation-too-early' | 'too-many-to-cancel' | 'trip-not-running';
        };
      };
    };
    /**
     * @description `trip-not-running`: Trip "{tripId}" does not run on {date}: the timetable does not have it, and nobody added it. Nothing was changed. Check the date and the id.
     *
     *     `cancellation-too-early`: {date} is too far ahead and nothing was cancelled: at most {days} days. Cancel it later, or change the timetable.
     */
    readonly 'cancellation-too-early.trip-not-running': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'cancellation-too-early' | 'trip-not-running';
        };
      };
    };
    /**
     * @description `nothing-to-run`: On {date} no timetable is in force that has anything to run, and nothing was recorded. First load one that takes effect on that date or earlier.
     *
     *     `change-too-early`: {date} is too far ahead and nothing was changed: the plan of a day is changed at most {days} days before. Do it later, or change the timetable.
     *
     *     `departure-past`: {time} on {date} is over, and nothing was changed. Choose a later time; what has run already is logged by its driver as an extra trip, or corrected in the log.
     *
     *     `direction-not-served`: By the timetable in force on {date}, route "{routeId}" has no trip in that direction which boards at its first stop; nothing was added. Check the route, the direction and the date.
     */
    readonly 'change-too-early.departure-past.direction-not-served.nothing-to-run': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'change-too-early' | 'departure-past' | 'direction-not-served' | 'nothing-to-run';
        };
      };
    };
    /**
     * @description `trip-not-running`: Trip "{tripId}" does not run on {date}: the timetable does not have it, and nobody added it. Nothing was changed. Check the date and the id.
     *
     *     `change-too-early`: {date} is too far ahead and nothing was changed: the plan of a day is changed at most {days} days before. Do it later, or change the timetable.
     *
     *     `departure-past`: {time} on {date} is over, and nothing was changed. Choose a later time; what has run already is logged by its driver as an extra trip, or corrected in the log.
     *
     *     `shift-off-the-day`: Moved by {minutes} minutes, trip "{tripId}" would leave before {date} begins; it was not moved. Move it by less, or cancel it and add a departure on the day before.
     */
    readonly 'change-too-early.departure-past.shift-off-the-day.trip-not-running': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'change-too-early' | 'departure-past' | 'shift-off-the-day' | 'trip-not-running';
        };
      };
    };
    /** @description `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again. */
    readonly 'changed-meanwhile': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile';
        };
      };
    };
    /**
     * @description `draft-published`: The draft "{name}" is published, and nothing was changed. If it is not in force yet, take it back first; if it is, make a new draft from the timetable in force.
     *
     *     `draft-has-errors`: Nothing was published: the draft has faults that have to be mended first (see problems): {count}. {first}
     *
     *     `publication-changes-nothing`: Nothing was published: the draft is the same as the timetable of the day before {date}, so nothing would change. Change the draft first, or give it up.
     *
     *     `too-few-vehicles`: Nothing was published: this timetable takes {needed} vehicles, and {atHand} are registered. Register them first, or run fewer departures; where they will come, state it (vehicles.statement): it is kept, and told again at noon of the day before if they are still missing.
     *
     *     `riders-not-told`: Nothing was published: departures change from {date} on, in less than eight days. Say first whether riders know (`riders`): told now (an alert is published), told already (say how), or not yet (say why). The alert would read: {text}
     *
     *     `consequences-not-accepted`: Nothing was changed, because it has consequences that somebody has to accept (see consequences). To accept them send it again with their names in `accepts`: {kinds}.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.consequences-not-accepted.draft-has-errors.draft-published.publication-changes-nothing.riders-not-told.too-few-vehicles': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code:
            | 'changed-meanwhile'
            | 'consequences-not-accepted'
            | 'draft-has-errors'
            | 'draft-published'
            | 'publication-changes-nothing'
            | 'riders-not-told'
            | 'too-few-vehicles';
        };
      };
    };
    /**
     * @description `draft-not-published`: The draft "{name}" is not published: there is nothing to take back.
     *
     *     `draft-in-force`: Nothing was taken back: the draft "{name}" has been in force since {from}, and buses ran by it. Bring the timetable of before back (number {before}), or make a new draft from the one in force.
     *
     *     `first-in-force`: Nothing was taken back: the draft "{name}" has been in force since {from}, and there was no timetable before it. Make a new draft from it, change that and publish it; days without buses are said in the calendar.
     *
     *     `consequences-not-accepted`: Nothing was changed, because it has consequences that somebody has to accept (see consequences). To accept them send it again with their names in `accepts`: {kinds}.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.consequences-not-accepted.draft-in-force.draft-not-published.first-in-force': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'consequences-not-accepted' | 'draft-in-force' | 'draft-not-published' | 'first-in-force';
        };
      };
    };
    /**
     * @description `timetable-version-begun`: Version {versionId} ({source}) has been in force since {from} and cannot be withdrawn: days were run by it. To end it load a new timetable, or bring an older version back from a later date on.
     *
     *     `consequences-not-accepted`: Nothing was changed, because it has consequences that somebody has to accept (see consequences). To accept them send it again with their names in `accepts`: {kinds}.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.consequences-not-accepted.timetable-version-begun': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'consequences-not-accepted' | 'timetable-version-begun';
        };
      };
    };
    /**
     * @description `timetable-version-coming`: Version {versionId} ({source}) comes into force on {from}: there is nothing to bring back. Past, withdrawn and replaced versions can be brought back.
     *
     *     `timetable-version-in-force`: Version {versionId} ({source}) is in force on {date}: there is nothing to bring back. Past, withdrawn and replaced versions can be brought back; this one only from a date on which another is in force.
     *
     *     `consequences-not-accepted`: Nothing was changed, because it has consequences that somebody has to accept (see consequences). To accept them send it again with their names in `accepts`: {kinds}.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.consequences-not-accepted.timetable-version-coming.timetable-version-in-force': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'consequences-not-accepted' | 'timetable-version-coming' | 'timetable-version-in-force';
        };
      };
    };
    /**
     * @description `draft-published`: The draft "{name}" is published, and nothing was changed. If it is not in force yet, take it back first; if it is, make a new draft from the timetable in force.
     *
     *     `draft-name-taken`: There is a draft called "{name}" already, and nothing was changed. Choose another name, so that the two can be told apart.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.draft-name-taken.draft-published': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'draft-name-taken' | 'draft-published';
        };
      };
    };
    /**
     * @description `draft-published`: The draft "{name}" is published, and nothing was changed. If it is not in force yet, take it back first; if it is, make a new draft from the timetable in force.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.draft-published': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'draft-published';
        };
      };
    };
    /**
     * @description `vehicle-id-taken`: The id "{vehicleId}" cannot be told from that of vehicle "{known}" (case and invisible characters make no difference, and retired vehicles keep theirs); nothing was changed. To change that one use its id, to add one choose another id.
     *
     *     `event-already-void`: Event {eventId} was taken back before and does not count; nothing was changed.
     *
     *     `event-conflict`: The id {eventId} belongs to another event with other content, which stays as it is. Record this one under a new id; to correct the other, undo it.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.event-already-void.event-conflict.vehicle-id-taken': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'event-already-void' | 'event-conflict' | 'vehicle-id-taken';
        };
      };
    };
    /**
     * @description `nothing-to-move`: There is nothing to move of trip "{tripId}" of {date}: nobody logged it, it was moved already, or not by whom you chose. Nothing was changed. All its events are at {prefix}/v1/ridership/trips/{date}/{tripId}.
     *
     *     `event-not-to-move`: Event {eventId} cannot be moved from trip "{tripId}" of {date}: it is not of that trip, counts no more, or is of the plan (added, moved or cancelled by a manager). Nothing was changed. Read the trip again and choose anew.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.event-not-to-move.nothing-to-move': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'event-not-to-move' | 'nothing-to-move';
        };
      };
    };
    /**
     * @description `last-manager`: This is the last manager who can sign in, and stays one; nothing was changed. Add or enable another manager first.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.last-manager': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'last-manager';
        };
      };
    };
    /**
     * @description `sheet-differs`: The sheet differs from what is logged, and no row was entered, lest the same people count twice: {fields}. Decide on each row and send the whole sheet again.
     *
     *     `vehicle-id-taken`: The id "{vehicleId}" cannot be told from that of vehicle "{known}" (case and invisible characters make no difference, and retired vehicles keep theirs); nothing was changed. To change that one use its id, to add one choose another id.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.sheet-differs.vehicle-id-taken': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'sheet-differs' | 'vehicle-id-taken';
        };
      };
    };
    /**
     * @description `vehicle-id-taken`: The id "{vehicleId}" cannot be told from that of vehicle "{known}" (case and invisible characters make no difference, and retired vehicles keep theirs); nothing was changed. To change that one use its id, to add one choose another id.
     *
     *     `changed-meanwhile`: Since you read it, it was changed by {byEn}, so your change was not saved. Look at how it is now (see difference), then change it again.
     */
    readonly 'changed-meanwhile.vehicle-id-taken': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'changed-meanwhile' | 'vehicle-id-taken';
        };
      };
    };
    /**
     * @description `database-unavailable`: The database cannot be reached or written to at the moment, and nothing was changed. Try again in a while; if it stays so, tell whoever keeps the program.
     *
     *     `database-busy`: Another program is writing to the database and did not finish in time. Nothing was changed; try again in a while.
     *
     *     `database-full`: The disk of the server is full, so nothing can be written; nothing was changed, and all that was acknowledged is still there. Whoever keeps the program has to free space; then try again, no restart is needed.
     *
     *     `database-file-gone`: The database file was deleted, moved or replaced while the program runs, so what is written would be lost; this is not acknowledged, and is to be tried again later. Whoever keeps the program has to put the file back, or to start the program again as its log says.
     */
    readonly 'database-busy.database-file-gone.database-full.database-unavailable': {
      headers: {
        /** @description seconds to wait */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'database-busy' | 'database-file-gone' | 'database-full' | 'database-unavailable';
        };
      };
    };
    /**
     * @description `database-unavailable`: The database cannot be reached or written to at the moment, and nothing was changed. Try again in a while; if it stays so, tell whoever keeps the program.
     *
     *     `database-busy`: Another program is writing to the database and did not finish in time. Nothing was changed; try again in a while.
     *
     *     `database-full`: The disk of the server is full, so nothing can be written; nothing was changed, and all that was acknowledged is still there. Whoever keeps the program has to free space; then try again, no restart is needed.
     *
     *     `database-file-gone`: The database file was deleted, moved or replaced while the program runs, so what is written would be lost; this is not acknowledged, and is to be tried again later. Whoever keeps the program has to put the file back, or to start the program again as its log says.
     *
     *     `log-unavailable`: The events could not be put on disk and are not acknowledged. Send the same events again in a while; what is sent twice counts once.
     */
    readonly 'database-busy.database-file-gone.database-full.database-unavailable.log-unavailable': {
      headers: {
        /** @description seconds to wait */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'database-busy' | 'database-file-gone' | 'database-full' | 'database-unavailable' | 'log-unavailable';
        };
      };
    };
    /**
     * @description `database-unavailable`: The database cannot be reached or written to at the moment, and nothing was changed. Try again in a while; if it stays so, tell whoever keeps the program.
     *
     *     `database-busy`: Another program is writing to the database and did not finish in time. Nothing was changed; try again in a while.
     *
     *     `database-full`: The disk of the server is full, so nothing can be written; nothing was changed, and all that was acknowledged is still there. Whoever keeps the program has to free space; then try again, no restart is needed.
     *
     *     `database-file-gone`: The database file was deleted, moved or replaced while the program runs, so what is written would be lost; this is not acknowledged, and is to be tried again later. Whoever keeps the program has to put the file back, or to start the program again as its log says.
     *
     *     `streams-full`: All {most} places for following changes are taken. Pages ask by themselves now and then; programs wait {seconds} seconds, or read {prefix}/v1/stops/STOP/board now and then.
     */
    readonly 'database-busy.database-file-gone.database-full.database-unavailable.streams-full': {
      headers: {
        /** @description seconds to wait */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'database-busy' | 'database-file-gone' | 'database-full' | 'database-unavailable' | 'streams-full';
        };
      };
    };
    /**
     * @description `unavailable`: The service is starting or stopping. Try again in a while.
     *
     *     `database-unavailable`: The database cannot be reached or written to at the moment, and nothing was changed. Try again in a while; if it stays so, tell whoever keeps the program.
     *
     *     `database-busy`: Another program is writing to the database and did not finish in time. Nothing was changed; try again in a while.
     *
     *     `database-full`: The disk of the server is full, so nothing can be written; nothing was changed, and all that was acknowledged is still there. Whoever keeps the program has to free space; then try again, no restart is needed.
     *
     *     `database-file-gone`: The database file was deleted, moved or replaced while the program runs, so what is written would be lost; this is not acknowledged, and is to be tried again later. Whoever keeps the program has to put the file back, or to start the program again as its log says.
     */
    readonly 'database-busy.database-file-gone.database-full.database-unavailable.unavailable': {
      headers: {
        /** @description seconds to wait */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'database-busy' | 'database-file-gone' | 'database-full' | 'database-unavailable' | 'unavailable';
        };
      };
    };
    /** @description `day-out-of-reach`: {date} cannot be shown here: days from a year ago ({from}) to 92 days ahead ({to}) can. What is older stands in the ridership. */
    readonly 'day-out-of-reach': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'day-out-of-reach';
        };
      };
    };
    /** @description `departure-exists`: On {date} at {time} trip "{tripId}" leaves in that direction already; nothing was added. Choose another time, or reinstate that trip if it is cancelled. */
    readonly 'departure-exists': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'departure-exists';
        };
      };
    };
    /**
     * @description `no-timetable-in-force`: No timetable is in force today, so no draft can be made from it. Begin from nothing (`from`: null), or name the timetable to begin from (see {prefix}/v1/timetable-versions).
     *
     *     `draft-name-taken`: There is a draft called "{name}" already, and nothing was changed. Choose another name, so that the two can be told apart.
     */
    readonly 'draft-name-taken.no-timetable-in-force': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'draft-name-taken' | 'no-timetable-in-force';
        };
      };
    };
    /** @description `draft-too-large`: The draft has too many departures: {most} at most. Nothing was changed. Make fewer departures, or leave more time between them. */
    readonly 'draft-too-large': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'draft-too-large';
        };
      };
    };
    /**
     * @description `draft-too-large`: The draft has too many departures: {most} at most. Nothing was changed. Make fewer departures, or leave more time between them.
     *
     *     `timetable-beyond-drafts`: Timetable "{versionId}" has {count} departures after 36:00 (noon of the next day), which a draft cannot hold, so none was made. Begin from nothing, or change its files and load them again.
     */
    readonly 'draft-too-large.timetable-beyond-drafts': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'draft-too-large' | 'timetable-beyond-drafts';
        };
      };
    };
    /**
     * @description `not-allowed`: Your account may not do this and nothing was changed. Ask a manager.
     *
     *     `driver-day-out-of-range`: Drivers see trips from {days} days back to tomorrow; {date} is not among them. A manager can look up what is older.
     */
    readonly 'driver-day-out-of-range.not-allowed': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'driver-day-out-of-range' | 'not-allowed';
        };
      };
    };
    /** @description `event-not-of-plan`: Event {eventId} is no change that a manager made to the plan of {date} (a trip added, moved, cancelled or reinstated); nothing was undone. Use the ids that the answer to that change gave; what drivers logged is corrected instead. */
    readonly 'event-not-of-plan': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'event-not-of-plan';
        };
      };
    };
    /**
     * @description `event-of-plan`: Event {eventId} is a manager’s change of the plan of {date} (a trip added or moved) and is not voided here; nothing was changed. Undo that change: POST {prefix}/v1/trips/{date}/undo.
     *
     *     `service-date-ahead`: The service date {date} is still to come and nothing was recorded: only days that have begun are corrected. To cancel the trip, or take its cancellation back, use POST {prefix}/v1/trips/{date}/{tripId}/cancel or /reinstate; correct anything else on the day.
     */
    readonly 'event-of-plan.service-date-ahead': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'event-of-plan' | 'service-date-ahead';
        };
      };
    };
    /**
     * @description `event-of-plan`: Event {eventId} is a manager’s change of the plan of {date} (a trip added or moved) and is not voided here; nothing was changed. Undo that change: POST {prefix}/v1/trips/{date}/undo.
     *
     *     `stop-not-on-trip`: Trip "{tripId}" does not call at "{stopId}"; this was not recorded. Choose a stop of the trip.
     *
     *     `time-not-on-day`: The time {at} is not near the service date {date}, and nothing was recorded. Check both.
     *
     *     `service-date-ahead`: The service date {date} is still to come and nothing was recorded: only days that have begun are corrected. To cancel the trip, or take its cancellation back, use POST {prefix}/v1/trips/{date}/{tripId}/cancel or /reinstate; correct anything else on the day.
     */
    readonly 'event-of-plan.service-date-ahead.stop-not-on-trip.time-not-on-day': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'event-of-plan' | 'service-date-ahead' | 'stop-not-on-trip' | 'time-not-on-day';
        };
      };
    };
    /** @description `foreign-origin`: The request came from another site ({origin}) and was not taken. Use the pages of this site. */
    readonly 'foreign-origin': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'foreign-origin';
        };
      };
    };
    /**
     * @description `foreign-origin`: The request came from another site ({origin}) and was not taken. Use the pages of this site.
     *
     *     `not-allowed`: Your account may not do this and nothing was changed. Ask a manager.
     */
    readonly 'foreign-origin.not-allowed': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'foreign-origin' | 'not-allowed';
        };
      };
    };
    /**
     * @description `foreign-origin`: The request came from another site ({origin}) and was not taken. Use the pages of this site.
     *
     *     `not-allowed`: Your account may not do this and nothing was changed. Ask a manager.
     *
     *     `wrong-password`: The present password is wrong and nothing was changed. Check it and try again, or have a manager set a new one.
     */
    readonly 'foreign-origin.not-allowed.wrong-password': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'foreign-origin' | 'not-allowed' | 'wrong-password';
        };
      };
    };
    /** @description `list-too-long`: The list of {month} has more than {most} lines, which is too much for one answer as {format}. Nothing was changed. Ask for format=csv or format=jsonl: these are sent line by line, however long they are. */
    readonly 'list-too-long': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'list-too-long';
        };
      };
    };
    /**
     * @description `manager-needs-password`: To make "{name}" a manager, give a new password with it (password, at least {least} characters), because that of a driver may be a mere PIN. Nothing was changed.
     *
     *     `password-too-short`: The password is too short and nothing was changed. It needs at least {least} characters.
     */
    readonly 'manager-needs-password.password-too-short': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'manager-needs-password' | 'password-too-short';
        };
      };
    };
    /** @description `message-conflict`: The id {messageId} belongs to another message, which stays as it is; this one was not sent. Send it under a new id. */
    readonly 'message-conflict': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'message-conflict';
        };
      };
    };
    /**
     * @description `month-not-closed`: {month} is not over, or a service day of it is not closed, so it cannot be frozen. Try again once the night after its last day has passed.
     *
     *     `month-already-frozen`: {month} is frozen already and keeps its figures. To correct them, add a restatement (POST {prefix}/v1/ridership/months/{month}/restatements).
     *
     *     `month-without-figures`: {month} has no trip at all and nothing to freeze. Check the month.
     *
     *     `month-without-counts`: {month} has {trips} trips and not a single rider was counted: once it is frozen, what is reported is that nothing is known. Ask the drivers and add what is missing; to freeze it all the same, send it again with "withoutCounts": true.
     *
     *     `month-reads-otherwise`: Since you looked, the log of {month} has changed: it says {boardings} boardings on {operated} trips now. Nothing was reported; look at the figures of now, then decide.
     */
    readonly 'month-already-frozen.month-not-closed.month-reads-otherwise.month-without-counts.month-without-figures': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code:
            'month-already-frozen' | 'month-not-closed' | 'month-reads-otherwise' | 'month-without-counts' | 'month-without-figures';
        };
      };
    };
    /**
     * @description `month-not-frozen`: {month} is not frozen: its figures follow the log, and there is nothing to restate.
     *
     *     `nothing-to-restate`: The log of {month} says exactly what was reported last; no restatement was added.
     *
     *     `month-reads-otherwise`: Since you looked, the log of {month} has changed: it says {boardings} boardings on {operated} trips now. Nothing was reported; look at the figures of now, then decide.
     */
    readonly 'month-not-frozen.month-reads-otherwise.nothing-to-restate': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'month-not-frozen' | 'month-reads-otherwise' | 'nothing-to-restate';
        };
      };
    };
    /**
     * @description `request-malformed`: The request is not valid and nothing was changed: {fields}. Correct it and try again.
     *
     *     `months-range`: The months {from} to {to} cannot be answered: they must not run backwards and may be at most {most}. Ask for fewer.
     */
    readonly 'months-range.request-malformed': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'months-range' | 'request-malformed';
        };
      };
    };
    /**
     * @description `move-to-itself`: The log was to be moved to the trip on which it is ({tripId}); nothing was changed. Choose another trip or date.
     *
     *     `service-date-ahead`: The service date {date} is still to come and nothing was recorded: only days that have begun are corrected. To cancel the trip, or take its cancellation back, use POST {prefix}/v1/trips/{date}/{tripId}/cancel or /reinstate; correct anything else on the day.
     */
    readonly 'move-to-itself.service-date-ahead': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'move-to-itself' | 'service-date-ahead';
        };
      };
    };
    /** @description `not-allowed`: Your account may not do this and nothing was changed. Ask a manager. */
    readonly 'not-allowed': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'not-allowed';
        };
      };
    };
    /** @description `not-signed-in`: You are not signed in, or not any more. Sign in again (POST /v1/sessions). */
    readonly 'not-signed-in': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'not-signed-in';
        };
      };
    };
    /** @description `nothing-to-cancel`: Of what was chosen on {date} nothing is left to cancel: {cancelled} trips are cancelled already, {run} have left; nothing was changed. Check the date, the time and the route. */
    readonly 'nothing-to-cancel': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'nothing-to-cancel';
        };
      };
    };
    /** @description `nothing-to-run`: On {date} no timetable is in force that has anything to run, and nothing was recorded. First load one that takes effect on that date or earlier. */
    readonly 'nothing-to-run': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'nothing-to-run';
        };
      };
    };
    /**
     * @description `nothing-to-run`: On {date} no timetable is in force that has anything to run, and nothing was recorded. First load one that takes effect on that date or earlier.
     *
     *     `route-nothing-to-run`: On {date} the timetable in force has no trip of route {routeId} that could run, and nothing was recorded. First load one that has the route and takes effect on that date or earlier.
     */
    readonly 'nothing-to-run.route-nothing-to-run': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'nothing-to-run' | 'route-nothing-to-run';
        };
      };
    };
    /**
     * @description `password-too-short`: The password is too short and nothing was changed. It needs at least {least} characters.
     *
     *     `password-not-new`: The new password is the same as the old one, and nothing was changed. The old one was made up for the first sign-in only: choose another.
     */
    readonly 'password-not-new.password-too-short': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'password-not-new' | 'password-too-short';
        };
      };
    };
    /** @description `password-too-short`: The password is too short and nothing was changed. It needs at least {least} characters. */
    readonly 'password-too-short': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'password-too-short';
        };
      };
    };
    /**
     * @description `pasted-unreadable`: No records can be read in this text, and nothing was recorded. Ask the driver to copy them once more in the app (Unsent), and paste all of it, from the first word to the last.
     *
     *     `pasted-of-another-agency`: This text is of another agency, and nothing was recorded. Pass it on to a manager there.
     *
     *     `pasted-too-much`: This text has more than {most} records, and nothing was recorded. Ask the driver to copy fewer at a time.
     */
    readonly 'pasted-of-another-agency.pasted-too-much.pasted-unreadable': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'pasted-of-another-agency' | 'pasted-too-much' | 'pasted-unreadable';
        };
      };
    };
    /**
     * @description `publication-date-past`: Nothing was published: {date} is over. Choose {earliest} or a later date.
     *
     *     `publication-date-driven`: Nothing was published: buses were driven on {date} by the timetable in force, and logged. Choose {earliest} or a later date.
     *
     *     `publication-date-far`: Nothing was published: {date} is too far ahead. Choose {latest} or an earlier date; the draft is kept until you publish it.
     *
     *     `publication-without-service`: Nothing was published: from {date} on this timetable has no day with a bus. Choose an earlier date, or change the days of service in the draft.
     */
    readonly 'publication-date-driven.publication-date-far.publication-date-past.publication-without-service': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'publication-date-driven' | 'publication-date-far' | 'publication-date-past' | 'publication-without-service';
        };
      };
    };
    /**
     * @description `report-too-early`: It is too early to report on this departure, and nothing was recorded. You can report it from {from} on.
     *
     *     `report-too-late`: It is too late to report on this departure, and nothing was recorded: reports were taken until {until}. Please tell the managers.
     */
    readonly 'report-too-early.report-too-late': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'report-too-early' | 'report-too-late';
        };
      };
    };
    /** @description `request-malformed`: The request is not valid and nothing was changed: {fields}. Correct it and try again. */
    readonly 'request-malformed': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'request-malformed';
        };
      };
    };
    /**
     * @description `request-malformed`: The request is not valid and nothing was changed: {fields}. Correct it and try again.
     *
     *     `service-days-range`: The range {from} to {to} cannot be answered: it must not run backwards and may span at most {most} days. Shorten it.
     */
    readonly 'request-malformed.service-days-range': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'request-malformed' | 'service-days-range';
        };
      };
    };
    /** @description `request-too-slow`: The request did not arrive in time; it was not taken and nothing was changed. Check the connection and send it again. */
    readonly 'request-too-slow': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'request-too-slow';
        };
      };
    };
    /** @description `route-nothing-to-run`: On {date} the timetable in force has no trip of route {routeId} that could run, and nothing was recorded. First load one that has the route and takes effect on that date or earlier. */
    readonly 'route-nothing-to-run': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'route-nothing-to-run';
        };
      };
    };
    /** @description `service-date-ahead`: The service date {date} is still to come and nothing was recorded: only days that have begun are corrected. To cancel the trip, or take its cancellation back, use POST {prefix}/v1/trips/{date}/{tripId}/cancel or /reinstate; correct anything else on the day. */
    readonly 'service-date-ahead': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'service-date-ahead';
        };
      };
    };
    /**
     * @description `sheet-faulty`: Some rows of the sheet cannot be entered, and none was: {fields}. Correct them and send the whole sheet again.
     *
     *     `service-date-ahead`: The service date {date} is still to come and nothing was recorded: only days that have begun are corrected. To cancel the trip, or take its cancellation back, use POST {prefix}/v1/trips/{date}/{tripId}/cancel or /reinstate; correct anything else on the day.
     */
    readonly 'service-date-ahead.sheet-faulty': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'service-date-ahead' | 'sheet-faulty';
        };
      };
    };
    /**
     * @description `service-date-ahead`: The service date {date} is still to come and nothing was recorded: only days that have begun are corrected. To cancel the trip, or take its cancellation back, use POST {prefix}/v1/trips/{date}/{tripId}/cancel or /reinstate; correct anything else on the day.
     *
     *     `stop-not-on-trip`: Trip "{tripId}" does not call at "{stopId}"; this was not recorded. Choose a stop of the trip.
     */
    readonly 'service-date-ahead.stop-not-on-trip': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'service-date-ahead' | 'stop-not-on-trip';
        };
      };
    };
    /** @description `too-large`: The request is too large and was not taken. Send it in parts. */
    readonly 'too-large': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'too-large';
        };
      };
    };
    /** @description `too-many-attempts`: Too many attempts to sign in. Wait {seconds} seconds and try again. */
    readonly 'too-many-attempts': {
      headers: {
        /** @description seconds to wait */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'too-many-attempts';
        };
      };
    };
    /** @description `too-many-desks`: You have {most} pages open that follow changes, and no more were opened. Close those you do not need; programs wait {seconds} seconds, or read {prefix}/v1/dispatch/needs now and then. */
    readonly 'too-many-desks': {
      headers: {
        /** @description seconds to wait */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'too-many-desks';
        };
      };
    };
    /**
     * @description `too-many-reports`: This device has sent its {most} reports of the day, and this one was not recorded. You can report again from {until} on; if it is urgent, tell the managers.
     *
     *     `too-many-reports-here`: Too many reports come from this network, and this one was not recorded. Wait {seconds} seconds, or try without the Wi-Fi.
     */
    readonly 'too-many-reports.too-many-reports-here': {
      headers: {
        /** @description seconds to wait */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'too-many-reports' | 'too-many-reports-here';
        };
      };
    };
    /** @description `too-many-streams-here`: This network has {most} pages that follow changes, and no more were opened. Pages ask by themselves now and then; programs wait {seconds} seconds, or read {prefix}/v1/stops/STOP/board now and then. */
    readonly 'too-many-streams-here': {
      headers: {
        /** @description seconds to wait */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'too-many-streams-here';
        };
      };
    };
    /**
     * @description `trip-cancelled-already`: Trip "{tripId}" of {date} is cancelled and was not moved. Reinstate it first, then move it.
     *
     *     `trip-started-already`: Trip "{tripId}" of {date} has started or ended already and was not moved. If its driver logged that by mistake, correct the log first.
     */
    readonly 'trip-cancelled-already.trip-started-already': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'trip-cancelled-already' | 'trip-started-already';
        };
      };
    };
    /** @description `unsupported-media-type`: Send it as application/json. */
    readonly 'unsupported-media-type': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'unsupported-media-type';
        };
      };
    };
    /** @description `wrong-name-or-password`: The name or the password is wrong. Check both and try again, or have a manager set a new password. */
    readonly 'wrong-name-or-password': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'wrong-name-or-password';
        };
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly CalendarController_calendarOfBefore: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description where to board, or a station; default the first stop of the direction */
        readonly stopId?: string;
      };
      readonly header?: never;
      readonly path: {
        /** @description `{routeId}-{directionId}.ics`; `{routeId}.ics` for trips without a direction */
        readonly file: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/calendar': string;
        };
      };
      /** @description the calendar is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 404: components['responses']['agency-not-found.calendar-not-found.no-agency.stop-not-found.stop-not-on-direction'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly CalendarController_calendar: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description where to board, or a station; default the first stop of the direction */
        readonly stopId?: string;
      };
      readonly header?: never;
      readonly path: {
        /** @description the direction; `none`: trips without one */
        readonly file: '0.ics' | '1.ics' | 'none.ics';
        /** @description percent-encoded */
        readonly routeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/calendar': string;
        };
      };
      /** @description the calendar is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 404: components['responses']['agency-not-found.calendar-not-found.no-agency.stop-not-found.stop-not-on-direction'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly HealthController_alive: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AliveAnswer'];
        };
      };
    };
  };
  readonly HealthController_measured: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': string;
        };
      };
    };
  };
  readonly HealthController_ready: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReadyAnswer'];
        };
      };
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable.unavailable'];
    };
  };
  readonly OwnPasswordController_change: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OwnPasswordRequest'];
      };
    };
    readonly responses: {
      /** @description from now on the new one is the right one */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed.wrong-password'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['password-not-new.password-too-short'];
      readonly 429: components['responses']['too-many-attempts'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AccountsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccountsAnswer'];
        };
      };
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AccountsController_create: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewAccountRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccountWithPasswordAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['account-name-taken'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['password-too-short'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AccountsController_get: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        readonly accountId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccountAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['account-not-found.agency-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AccountsController_save: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly accountId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AccountRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccountAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['account-not-found.agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['account-name-taken.changed-meanwhile.last-manager'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['manager-needs-password.password-too-short'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AccountsController_disable: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly accountId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccountAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['account-not-found.agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.last-manager'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AccountsController_enable: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        readonly accountId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccountAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['account-not-found.agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['account-name-given-away.changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AccountsController_resetPassword: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        readonly accountId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewPasswordRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccountWithPasswordAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['account-not-found.agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['password-too-short'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly NetworkController_agency: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AgencyAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RiderGuideController_get: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RiderGuideAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RiderGuideController_save: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RiderGuideRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RiderGuideAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AgencySettingsController_get: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RevisedSettingsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AgencySettingsController_save: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description a `revision` beside them, as it was read, is read over */
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AgencySettingsAnswer'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RevisedSettingsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AlertsController_active: {
    readonly parameters: {
      readonly query?: {
        /** @description the moment asked about; default the current whole minute */
        readonly at?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description what matters to this route */
        readonly routeId?: string;
        /** @description what matters to this stop, or to this station and its platforms */
        readonly stopId?: string;
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AlertsAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found.stop-not-found'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AlertsController_publish: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewAlertRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WholeAlertAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found.stop-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['alert-id-taken'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AlertsController_update: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description as the list of all alerts says it */
        readonly alertId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AlertRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WholeAlertAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.alert-not-found.no-agency.route-not-found.stop-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['alert-already-withdrawn.changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AlertsController_withdraw: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description as the list of all alerts says it */
        readonly alertId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WholeAlertAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.alert-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AlertsController_all: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many, the newest first */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AllAlertsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AssignmentsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description first date; default today */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last date, included; default the end of four weeks */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AssignmentsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AssignmentsController_set: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssignmentRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AssignmentAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['account-not-found.agency-not-found.block-not-found.no-agency.route-not-found.trip-not-planned.vehicle-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['account-out-of-use.changed-meanwhile.vehicle-out-of-use'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AssignmentsController_setMany: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssignmentsRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AssignmentsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['account-not-found.agency-not-found.block-not-found.no-agency.route-not-found.trip-not-planned.vehicle-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['account-out-of-use.changed-meanwhile.vehicle-out-of-use'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly UnassignedTripsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description first date; default today */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last date, included; default the end of a week */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UnassignedAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly UnassignedTripsController_week: {
    readonly parameters: {
      readonly query?: {
        /** @description what a row is; of a trip without a block the route stands for it; default route */
        readonly by?: 'route' | 'block' | 'trip';
        /** @description first date; default today */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only this route */
        readonly routeId?: string;
        /** @description last date, included; default the end of a week */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CrewWeekAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly AccountsController_log: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many entries, the newest first */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AuditLogAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly TownDaysController_days: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TownDaysAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DispatchController_day: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date, from a year ago to 92 days ahead */
        readonly date: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DispatchDayAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 422: components['responses']['day-out-of-reach'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DispatchController_outlook: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date, from a year ago to 92 days ahead */
        readonly date: string;
        /** @description as the day names it */
        readonly tripId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OutlookAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.trip-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 422: components['responses']['day-out-of-reach'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DispatchController_listNeeds: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NeedsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DispatchController_stream: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description a stream of events */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 429: components['responses']['too-many-desks'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DriverAppController_bundle: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          /** @description the server’s clock as it answers */
          readonly 'server-time'?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DriverBundleAnswer'];
        };
      };
      /** @description the bundle is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          /** @description the server’s clock as it answers */
          readonly 'server-time'?: string;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DevicesController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many, those heard of last */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DevicesAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DevicesController_put: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description made by the app when it is first opened on this phone */
        readonly deviceId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PutDeviceRequest'];
      };
    };
    readonly responses: {
      /** @description it is noted */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DevicesController_endSessions: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description made by the app when it is first opened on this phone */
        readonly deviceId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EndedSessionsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.device-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DriverEventsController_record: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DriverEventsRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EventResultsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable.log-unavailable'];
    };
  };
  readonly DriverAppController_month: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description the month; default the current one */
        readonly month?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DriverHistoryAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DriverMessagesController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many, the newest first */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MessagesAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DriverMessagesController_send: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewMessageRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ManagersMessageAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['account-not-found.agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['message-conflict'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DriverMessagesController_withdraw: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description as the list of all messages says it */
        readonly messageId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ManagersMessageAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.message-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DriverNotesController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description first date; default a week before the last */
        readonly from?: string;
        /** @description only notes of this kind */
        readonly kind?: 'check' | 'fault' | 'acknowledged' | 'voided';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many, the newest first */
        readonly limit?: number;
        /** @description last date, included; default tomorrow */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NotesAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DriverNotesController_record: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DriverNotesRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NoteResultsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly PastedController_paste: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PastedRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PastedAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['pasted-of-another-agency.pasted-too-much.pasted-unreadable'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable.log-unavailable'];
    };
  };
  readonly RefusedRowsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many, those sent last first */
        readonly limit?: number;
        /** @description those that are settled, too */
        readonly settled?: boolean;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RefusalsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RefusedRowsController_reopen: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SettleRefusalsRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RefusalsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.refusal-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RefusedRowsController_settle: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SettleRefusalsRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RefusalsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.refusal-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DriverTripsController_trips: {
    readonly parameters: {
      readonly query?: {
        /** @description also the trips that others are to drive; a driver gets them from yesterday to tomorrow, to take one over */
        readonly all?: boolean;
        /** @description the service day; default today; a driver’s from a week ago to tomorrow */
        readonly date?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DriverTripsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['driver-day-out-of-range.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly NoticesController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NoticesAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RiderReportsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description first service date; default a week before the last */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many, the newest first */
        readonly limit?: number;
        /** @description last service date, included; default today */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReportsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RiderReportsController_report: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReportRequest'];
      };
    };
    readonly responses: {
      /** @description this device has said so already */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReportAnswer'];
        };
      };
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReportAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 403: components['responses']['foreign-origin'];
      readonly 404: components['responses']['agency-not-found.departure-not-found.no-agency.stop-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['report-too-early.report-too-late'];
      readonly 429: components['responses']['too-many-reports.too-many-reports-here'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RiderReportsController_answer: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description as the list of reports says it */
        readonly reportId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnswerRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ManagersReportAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.report-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly CorrectionsController_correct: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CorrectionRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CorrectionAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.event-not-found.no-agency.trip-not-recorded.vehicle-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.event-already-void.event-conflict.vehicle-id-taken'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['event-of-plan.service-date-ahead.stop-not-on-trip.time-not-on-day'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ActsController_move: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MoveLogRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ActAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.trip-not-recorded'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.event-not-to-move.nothing-to-move'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['move-to-itself.service-date-ahead'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ActsController_correctPeople: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PeopleCorrectionRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ActAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.trip-not-recorded'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['service-date-ahead.stop-not-on-trip'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ActsController_enterSheet: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SheetRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ActAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['account-not-found.agency-not-found.no-agency.vehicle-not-entered'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.sheet-differs.vehicle-id-taken'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['service-date-ahead.sheet-faulty'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ActsController_correctVehicle: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['VehicleCorrectionRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ActAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.trip-not-recorded.vehicle-not-entered'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.vehicle-id-taken'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['service-date-ahead'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ActsController_voidMany: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['VoidManyRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoidedAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.event-not-found.no-agency.trip-not-recorded'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['event-of-plan.service-date-ahead'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RidershipController_days: {
    readonly parameters: {
      readonly query?: {
        /** @description csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description first service date; default 31 days */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only this route */
        readonly routeId?: string;
        /** @description last service date, included; default today */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DaysAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['DaysAnswer'];
          readonly 'text/csv': components['schemas']['DaysAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly BehindFiguresController_figures: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FiguresExplainedAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly JobRunsController_jobRuns: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['JobRunsAnswer'];
        };
      };
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly MonthsController_months: {
    readonly parameters: {
      readonly query?: {
        /** @description csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description first month; default a year */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last month, included; default this one */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MonthsAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['MonthsAnswer'];
          readonly 'text/csv': components['schemas']['MonthsAnswer'];
        };
      };
      readonly 400: components['responses']['months-range.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly MonthsController_month: {
    readonly parameters: {
      readonly query?: {
        /** @description csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description of a frozen month: as it was reported first (1) or restated; default the newest */
        readonly revision?: number;
        /** @description leaves `byDepartureTime` empty, which is most of the answer */
        readonly withoutDepartures?: boolean;
      };
      readonly header?: never;
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MonthAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['MonthAnswer'];
          readonly 'text/csv': components['schemas']['MonthAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.revision-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ContractorController_contractor: {
    readonly parameters: {
      readonly query?: {
        /** @description csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContractorAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['ContractorAnswer'];
          readonly 'text/csv': components['schemas']['ContractorAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly MonthChartsController_departures: {
    readonly parameters: {
      readonly query?: {
        /** @description of a file: what is a line of it; JSON has both. Default departure */
        readonly by?: 'departure' | 'weekday';
        /** @description csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only this route */
        readonly routeId?: string;
      };
      readonly header?: never;
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DepartureLoadsAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['DepartureLoadsAnswer'];
          readonly 'text/csv': components['schemas']['DepartureLoadsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 422: components['responses']['list-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly MonthsController_freeze: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `logRevision` that was read: if the log says otherwise by now, nothing is reported */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['FreezeRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MonthAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['month-already-frozen.month-not-closed.month-reads-otherwise.month-without-counts.month-without-figures'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly MonthsController_restate: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `logRevision` that was read: if the log says otherwise by now, nothing is reported */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RestatementRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MonthAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['month-not-frozen.month-reads-otherwise.nothing-to-restate'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly MonthChartsController_routeDays: {
    readonly parameters: {
      readonly query?: {
        /** @description csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MonthRouteDaysAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['MonthRouteDaysAnswer'];
          readonly 'text/csv': components['schemas']['MonthRouteDaysAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly MonthListsController_taps: {
    readonly parameters: {
      readonly query?: {
        /** @description jsonl (an object a line) and csv are sent line by line, however long; json (the default) and xlsx have a limit */
        readonly format?: 'json' | 'jsonl' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MonthTapsAnswer'];
          readonly 'application/jsonl': components['schemas']['MonthTapsAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['MonthTapsAnswer'];
          readonly 'text/csv': components['schemas']['MonthTapsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 422: components['responses']['list-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly MonthListsController_trips: {
    readonly parameters: {
      readonly query?: {
        /** @description jsonl (an object a line) and csv are sent line by line, however long; json (the default) and xlsx have a limit */
        readonly format?: 'json' | 'jsonl' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only this trip, on each date on which it ran or was to run */
        readonly tripId?: string;
      };
      readonly header?: never;
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MonthTripsAnswer'];
          readonly 'application/jsonl': components['schemas']['MonthTripsAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['MonthTripsAnswer'];
          readonly 'text/csv': components['schemas']['MonthTripsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 422: components['responses']['list-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ReportWordsController_get: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReportWordsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ReportWordsController_save: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description a month of service dates */
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReportWordsRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReportWordsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly BehindFiguresController_totals: {
    readonly parameters: {
      readonly query: {
        /** @description by what people are told apart */
        readonly by: 'stop' | 'vehicle' | 'driver';
        /** @description csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description first service date; default the first of the month of the last one */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only of this route */
        readonly routeId?: string;
        /** @description last service date, included; default today */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PeopleByAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['PeopleByAnswer'];
          readonly 'text/csv': components['schemas']['PeopleByAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RidershipController_trips: {
    readonly parameters: {
      readonly query?: {
        /** @description the service date; default today */
        readonly date?: string;
        /** @description csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only trips of this route */
        readonly routeId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RidershipTripsAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['RidershipTripsAnswer'];
          readonly 'text/csv': components['schemas']['RidershipTripsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RidershipController_trip: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
        /** @description of the timetable, or of a trip logged outside it */
        readonly tripId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TripDetailAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.trip-not-recorded'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly BehindFiguresController_attention: {
    readonly parameters: {
      readonly query?: {
        /** @description csv and xlsx are files in both languages, with a sheet (xlsx) that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description first service date; default the first of the month of the last one */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last service date, included; default today */
        readonly to?: string;
        /** @description only trips for this reason; default all reasons but unlogged */
        readonly why?:
          | 'never-ended'
          | 'unlogged'
          | 'negative-load'
          | 'left-early'
          | 'cancelled-with-riders'
          | 'driven-after-cancellation'
          | 'logged-after-end'
          | 'stop-not-on-trip'
          | 'undo-without-effect'
          | 'undo-ring'
          | 'counted-twice'
          | 'date-suspect'
          | 'not-carried';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AttentionAnswer'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': components['schemas']['AttentionAnswer'];
          readonly 'text/csv': components['schemas']['AttentionAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RoutesController_routes: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoutesAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly RoutesController_route: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path: {
        readonly routeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RouteAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly TimetableController_timetable: {
    readonly parameters: {
      readonly query?: {
        /** @description the moment at which it is asked; default the current whole minute */
        readonly at?: string;
        /** @description the service day; default the day of `at` */
        readonly date?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path: {
        readonly routeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TimetableAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly TimetablesController_serviceDays: {
    readonly parameters: {
      readonly query?: {
        /** @description first date; default today */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last date, included; default the end of four weeks */
        readonly to?: string;
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ServiceDaysAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DayExceptionsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description first date; default today */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last date, included; default a year on */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DayExceptionsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed.service-days-range'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DayExceptionsController_recordAll: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DayExceptionsRequest'];
      };
    };
    readonly responses: {
      /** @description what is said of the dates from the first to the last of them */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DayExceptionsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['nothing-to-run.route-nothing-to-run'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DayExceptionsController_record: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the service date */
        readonly date: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DayExceptionRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DayExceptionAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['nothing-to-run'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DayExceptionsController_withdraw: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the service date */
        readonly date: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DayWithoutExceptionAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.day-not-excepted.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ServiceYearsController_get: {
    readonly parameters: {
      readonly query: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description of this route alone; default of the whole agency */
        readonly routeId?: string;
        /** @description what is to be said: it runs, it does not, or nothing any more */
        readonly runs: 'true' | 'false' | 'none';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly date: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DayOutlookAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DayExceptionsController_recordOfRoute: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the service date */
        readonly date: string;
        /** @description the route */
        readonly routeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DayExceptionRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RouteDayExceptionAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['route-nothing-to-run'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DayExceptionsController_withdrawOfRoute: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the service date */
        readonly date: string;
        /** @description the route */
        readonly routeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DayWithoutExceptionAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-day-not-excepted'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ServiceYearsController_year: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the year */
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ServiceYearAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly OwnSessionsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OwnSessionsAnswer'];
        };
      };
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly SessionsController_signIn: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SignInRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NewSessionAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['wrong-name-or-password'];
      readonly 403: components['responses']['foreign-origin'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 429: components['responses']['too-many-attempts'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly SessionsController_signOutEverywhere: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description all sessions of this account have ended */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly OwnSessionsController_end: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description as the list of one’s own sessions says it */
        readonly sessionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description it has ended */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.session-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly SessionsController_current: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SessionAnswer'];
        };
      };
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly SessionsController_signOut: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description this session has ended */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly NetworkController_stops: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StopsAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly NetworkController_stop: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path: {
        readonly stopId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StopAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency.stop-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly BoardsController_board: {
    readonly parameters: {
      readonly query?: {
        /** @description the moment asked about; default the current whole minute */
        readonly at?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path: {
        readonly stopId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BoardAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency.stop-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DeparturesController_next: {
    readonly parameters: {
      readonly query?: {
        /** @description the moment asked about; default the current whole minute */
        readonly at?: string;
        /** @description only this direction (GTFS direction_id) */
        readonly directionId?: 0 | 1;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many departures */
        readonly limit?: number;
        /** @description only this route */
        readonly routeId?: string;
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path: {
        readonly stopId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeparturesAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found.stop-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly OfflineDaysController_days: {
    readonly parameters: {
      readonly query?: {
        /** @description how many days */
        readonly days?: number;
        /** @description the first day; default today at the place */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en, where `lang` is not given */
        readonly 'Accept-Language'?: string;
      };
      readonly path: {
        readonly stopId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfflineDaysAnswer'];
        };
      };
      /** @description the answer is still the one whose ETag came in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency.stop-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly BoardsController_stream: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        readonly stopId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description a stream of events */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 404: components['responses']['agency-not-found.no-agency.stop-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 429: components['responses']['too-many-streams-here'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable.streams-full'];
    };
  };
  readonly TimetableVersionsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only those of this state, or all; left out: those that were, are or will be in force */
        readonly state?: 'past' | 'in-force' | 'coming' | 'withdrawn' | 'replaced' | 'all';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TimetableVersionsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly VersionActsController_bringBack: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the timetable, by its number */
        readonly versionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['BringBackVersionRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VersionActAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.timetable-version-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.consequences-not-accepted.timetable-version-coming.timetable-version-in-force'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly TimetableVersionsController_changes: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the timetable, by its number */
        readonly versionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VersionChangesAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.timetable-version-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly TimetableVersionsController_route: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the route */
        readonly routeId: string;
        /** @description the timetable, by its number */
        readonly versionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VersionRouteTripsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found.timetable-version-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly VersionActsController_withdraw: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the timetable, by its number */
        readonly versionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WithdrawVersionRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VersionActAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.timetable-version-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.consequences-not-accepted.timetable-version-begun'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftsAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftsController_create: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewDraftRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.timetable-version-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['draft-name-taken.no-timetable-in-force'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['draft-too-large.timetable-beyond-drafts'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftsController_get: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftsController_save: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftSummaryAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.draft-name-taken.draft-published'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['draft-too-large'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftsController_delete: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description it is gone */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.draft-published'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftDeparturesController_listDepartures: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only on the days of this service */
        readonly serviceId?: string;
        /** @description only those of this way */
        readonly wayId?: string;
      };
      readonly header?: never;
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftDeparturesAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftDeparturesController_saveDepartures: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftChangesRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftDeparturesAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency.way-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.draft-published'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['draft-too-large'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftsController_listEdits: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftEditsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftPublicationController_publication: {
    readonly parameters: {
      readonly query?: {
        /** @description from when on it is to be in force; left out: as soon as it can be */
        readonly effectiveFrom?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description as if timetables that would come after it were withdrawn */
        readonly replaceComing?: boolean;
      };
      readonly header?: never;
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftPublicationAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 422: components['responses']['publication-date-driven.publication-date-far.publication-date-past.publication-without-service'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftPublicationController_publish: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PublishDraftRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftPublishedAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.consequences-not-accepted.draft-has-errors.draft-published.publication-changes-nothing.riders-not-told.too-few-vehicles'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['publication-date-driven.publication-date-far.publication-date-past.publication-without-service'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftDeparturesController_listSentences: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only on the days of this service */
        readonly serviceId?: string;
        /** @description only those of this way */
        readonly wayId?: string;
      };
      readonly header?: never;
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftSentencesAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftDeparturesController_saveSentences: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftSentencesRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftSentencesAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency.way-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.draft-published'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['draft-too-large'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DraftPublicationController_unpublish: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the draft, by its number */
        readonly draftId: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UnpublishDraftRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DraftPublishedAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.draft-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.consequences-not-accepted.draft-in-force.draft-not-published.first-in-force'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DayChangesController_add: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AddTripRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TripStateAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['departure-exists'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['change-too-early.departure-past.direction-not-served.nothing-to-run'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ChangedTripsController_cancel: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
        /** @description as the timetable names it, or as it was added */
        readonly tripId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReasonRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TripStateAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['cancellation-too-early.trip-not-running'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ChangedTripsController_reinstate: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
        /** @description as the timetable names it, or as it was added */
        readonly tripId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReasonRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TripStateAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['cancellation-too-early.trip-not-running'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly ChangedTripsController_shift: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
        /** @description as the timetable names it, or as it was added */
        readonly tripId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ShiftTripRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TripStateAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['trip-cancelled-already.trip-started-already'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['change-too-early.departure-past.shift-off-the-day.trip-not-running'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DayChangesController_cancelMany: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CancelManyRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CancelledManyAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['nothing-to-cancel'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['cancellation-too-early.too-many-to-cancel.trip-not-running'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DayChangesController_undo: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UndoRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UndoneAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['event-not-of-plan'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly VehiclesController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description with the retired ones; default false */
        readonly retired?: boolean;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VehiclesAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly VehiclesController_save: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description letters, digits, dots, underscores, hyphens; at most 40 */
        readonly vehicleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['VehicleRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VehicleAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile.vehicle-id-taken'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly VehiclesController_restore: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description letters, digits, dots, underscores, hyphens; at most 40 */
        readonly vehicleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VehicleAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.vehicle-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly VehiclesController_retire: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description letters, digits, dots, underscores, hyphens; at most 40 */
        readonly vehicleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VehicleAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.vehicle-not-found'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly WorkingDaysController_get: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the year that the notice is for */
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WorkingDaysAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly WorkingDaysController_enter: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the year that the notice is for */
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WorkingDaysRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WorkingDaysAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly WorkingDaysController_withdraw: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides, and without that it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if there is none yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the year that the notice is for */
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WorkingDaysAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.working-days-not-entered'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
}
