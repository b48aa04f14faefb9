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
     * A calendar at its old address
     * @description For subscriptions from before addresses changed. `r1-0.ics` may be direction 0 of route `r1`, or route `r1-0` without a direction: the one that existed first is answered.
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
     * @description From yesterday to 60 days ahead, in whole days with at most 1,000 departures; the description of the calendar says if it ends earlier. Times are UTC. A departure keeps its UID, even if another timetable renames or moves it, and then has a higher SEQUENCE; a cancelled one stays, with `STATUS:CANCELLED`. The calendar of a route, direction or stop that has ended is empty and says since when. The answer has an ETag. Unknown query parameters are ignored.
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
  readonly '/feeds/gtfs-rt/{file}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What happens on the road, as GTFS-Realtime
     * @description GTFS-Realtime 2.0, full dataset: what drivers and managers reported from yesterday on, and what follows from it. `.json` has the JSON mapping of Protocol Buffers, with names in lowerCamelCase. Ids are those of `/feeds/gtfs.zip`, whose `feed_version` the header names. A feed is at most 30 seconds old while somebody reads it; its `timestamp` never decreases, and is the `Last-Modified` of the answer.
     */
    readonly get: operations['RealtimeController_feed'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/feeds/gtfs.zip': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The timetables as GTFS Schedule
     * @description All timetables in force or to come, from 1 January of this year or the first timetable to the end of next year. `calendar.txt` has the ordinary weekdays; `calendar_dates.txt` makes holidays, make-up workdays and the decisions of managers of them, so that the dates are exactly those on which buses are planned to run. Ids are printable ASCII; ids of trips, services and blocks of later timetables end in `@` and the number of the timetable. Equal content gives equal bytes; `Last-Modified` says when the content last changed.
     */
    readonly get: operations['GtfsFeedController_gtfs'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/feeds/tides/{month}.zip': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A month of service dates as TIDES 1.0: trips, stop visits and taps
     * @description A zip with `trips_performed.csv`, `stop_visits.csv`, `passenger_events.csv`, `vehicles.csv`, `operators.csv`, `devices.csv` and `datapackage.json`, which describes the columns that TIDES lacks, and says which report of the month the figures are equal to, what was counted, reconstructed, estimated or not logged, and which dates have no rows. Drivers and phones are pseudonyms. `boarding_1` adds up to the boardings of `/v1/ridership/months/{month}`; an empty cell is unknown, not zero. The present month goes up to the minute. Loading the file again gives the same month. The answer has an ETag. Unknown query parameters are ignored.
     */
    readonly get: operations['TidesOutController_month'];
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
    /** The program can answer: its database answers, and it is not stopping */
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
    /** Change one’s own password or PIN; all other sessions of the account end, this one continues */
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
    /** All accounts, including disabled ones */
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
     * Change the name, the role, the telephone number or the password of an account
     * @description A new role or password ends all sessions of the account. What the account recorded earlier stays with it and shows the new name.
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
    /** Disable an account: all its sessions end, nobody can sign in with it, and another account can get its name */
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
    /** Enable a disabled account, so that its owner can sign in again */
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
    /** Set a new password; all sessions of the account end */
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
    /** The agency that runs the buses */
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
    /** The guide for riders beside the timetable: whom to call, who may ride, fare, luggage, lost property */
    readonly get: operations['RiderGuideController_get'];
    /** Replace the whole guide for riders; `/guide` shows it at once */
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
    /** The agency’s settings for its drivers */
    readonly get: operations['AgencySettingsController_get'];
    /** Replace all settings for drivers */
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
    /** The alerts that riders see at a moment, the newest first */
    readonly get: operations['AlertsController_active'];
    readonly put?: never;
    /** Publish an alert to riders */
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
    /** Replace all fields of an alert */
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
    /** Withdraw an alert: riders no longer see it, and it can no longer be changed */
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
    /** All alerts in both languages, including past and withdrawn ones, the newest first */
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
    /** List the drivers and vehicles assigned to routes, blocks and trips: standing assignments, and those for single dates */
    readonly get: operations['AssignmentsController_list'];
    /**
     * Assign a vehicle, a driver or both to a route, a block or a trip
     * @description Always, or for one date, which takes precedence. Without vehicle and driver the assignment is removed.
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
     * @description All of them or none. Each is refused if it has changed since its `revision` was read, and has its own entry in the audit log.
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
    /** The trips of the next days without a driver or a vehicle, by date */
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
     * Who drives what with which vehicle on some dates: the assignments, gaps and clashes
     * @description Each row is a route, block or trip that is due on at least one of the dates; each cell is one row on one date.
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
     * All departures of fourteen days at every stop of a town, to keep on a device that may lose its connection
     * @description Like `/v1/stops/{stopId}/departures/days`, for all stops at once; what they have in common is written once. If an agency has more than 40 stops or 2000 departures in its timetable, or the answer would exceed 200 KB, no stop is listed and `isWhole` is false: request single stops.
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
     * @description Every trip with its state, its expected times, its driver and vehicle, and the decisions that can be undone. Dates from a year ago to 92 days ahead. All trips of a city are tens of megabytes: with `mostTrips` it is answered by route.
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
  readonly '/v1/dispatch/days/{date}/routes/{routeId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The trips of a route on a day, as the managers’ desk shows them */
    readonly get: operations['DispatchController_route'];
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
     * @description How many people usually ride it, the next departure they can take and how full it usually is, the walking time, and what riders see now.
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
     * @description Derived from the current state at each request, so a need disappears as soon as it is put right.
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
     * A stream of events: something that managers see has changed
     * @description Server-Sent Events: `changed` comes at most once a second with `{"topics": […], "date": …}`; `date` is present only if all changes concern one service date. Request what you show again after it. `beat` comes at the beginning and every 15 seconds with `{"at": …}`, the time of the server. The stream ends with the session.
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
     * @description Request it every half minute, with the ETag of the last answer as `If-None-Match`. The header `server-time` is the server’s clock.
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
    /** The phones on which drivers log, and how many rows wait on them */
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
    /** Record a phone’s report about itself, for a phone that has nothing else to send */
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
     * End all sessions on one phone
     * @description For a phone that was lost or given to somebody else. Sessions elsewhere continue, and unsent rows stay on the phone until somebody signs in on it again.
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
     * @description Up to 500 events, in any order, old or new. Each event has its own result; one that is `recorded` or `duplicate` is stored, once. If no answer arrives, send the same events again.
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
    /** The trips that the signed-in account drove in a month, with managers’ corrections */
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
    /** Messages to drivers, and who acknowledged each of them when */
    readonly get: operations['DriverMessagesController_list'];
    readonly put?: never;
    /** Send a message to one driver or all drivers: their phones show it within a minute, for 7 days */
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
    /** Withdraw a message: phones no longer show it */
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
     * List the notes of drivers
     * @description For at most 400 days.
     */
    readonly get: operations['DriverNotesController_list'];
    readonly put?: never;
    /**
     * Record notes: checks before a trip, faults, acknowledgements, and refused events given up
     * @description Each note has its own result; one that is `recorded` or `duplicate` is stored, once. If no answer arrives, send the same notes again.
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
     * Record what a driver’s phone could not send
     * @description The text that the app copies, as it arrived in a chat. Events and notes keep their ids and authors: if the phone sends them later, they still count once. They may be older than 92 days.
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
     * What phones sent and the server refused, and why; the last sent first
     * @description Those of the last 92 days, and at most 500 for each account. A row that was recorded after all is settled automatically.
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
    /** Mark refused rows as open again; those that were recorded stay settled */
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
    /** Mark refused rows as settled: they were entered in another way, or do not matter */
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
     * @description Trips assigned to the driver or to nobody, and trips on which the driver logged something. A driver may ask for the past week up to tomorrow, a manager for any day.
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
  readonly '/v1/feed-licence': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The licence under which the agency publishes its feeds */
    readonly get: operations['FeedLicenceController_get'];
    /** Choose the licence; `/feeds` shows it at once */
    readonly put: operations['FeedLicenceController_save'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/feed-tokens': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The tokens with which other programs read the feeds, revoked ones included */
    readonly get: operations['FeedTokensController_list'];
    readonly put?: never;
    /** Make a token. It is shown only in this answer */
    readonly post: operations['FeedTokensController_make'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/feed-tokens/{tokenId}/revoke': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Revoke a token: whoever uses it can no longer read the feeds. It cannot be made valid again */
    readonly post: operations['FeedTokensController_revoke'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/feeds': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The feeds for other programs: addresses, validity, checks, licence, and who may read them */
    readonly get: operations['FeedsController_list'];
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
     * List notices: what managers should know without looking for it
     * @description Failed backups, a nearly full disk, changes of the server’s clock, stored totals that differed from the log, frozen months that differ from the current log, assignments and cancellations whose trip or block no timetable has, promised vehicles that are missing, trips of the next 7 days without a driver or vehicle, working days that are not entered or differ from those of the program, and the last month in one sentence.
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
     * Report to the managers that a bus did not come, was full or left early
     * @description Accepted from 2 minutes before to 60 minutes after the planned departure from the stop; no account is needed. If the device sends the same report again within two weeks, the answer is 200 with the existing report and the managers’ answer.
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
    /** Answer a report; the rider sees the answer by sending the same report again */
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
     * Void a logged event, or add a missing one
     * @description A correction is itself an event: nothing in the log is changed or deleted. It has an author and a reason, and is in the audit log. Only for service dates that have begun; future trips can be cancelled and reinstated. If-Match holds the `revision` of the trip.
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
     * Move events to the trip or date to which they belong
     * @description Each event is undone on the one trip and added to the other, with its author and the flag `moved`. Times stay as logged, unless they fit the other date better when moved by the days between the dates. Events stay at the stops that were logged, unless the other trip cannot have been driven so, because it runs the other way: then they keep the position in the order of stops. To undo it, void the eventIds of the answer. Only for service dates that have begun. If-Match holds the `revision` of each trip that it changes.
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
     * Correct how many people boarded, got off or could not board at a stop
     * @description If the log has too few people, the missing ones are added. If it has too many, the fewest events are undone; only if no events add up to the difference, one is replaced by a smaller one. Numbers that are right already add no events. To undo it, void the eventIds of the answer. Only for service dates that have begun. If-Match holds the `revision` of each trip that it changes.
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
     * Enter a paper sheet: the trips of one bus on a day, including extra trips that were not logged
     * @description Only what the log lacks is added, so a sheet entered twice changes nothing the second time. If the log differs from a row, nothing is entered until that row decides which is right (`replaces`). If a time is not on the sheet, the event gets the planned time with the flag `time-unknown`, and does not count in punctuality. To undo it, void the eventIds of the answer. Only for service dates that have begun. If-Match holds the `revision` of each trip that it changes.
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
     * Correct which vehicle ran a trip
     * @description It replaces the vehicle in the log of the trip; nothing else of the log changes. To undo it, void the eventIds of the answer. Only for service dates that have begun. If-Match holds the `revision` of each trip that it changes.
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
     * Undo many events at once: the log of a trip, of one of its authors, or the events of another act
     * @description All of them are undone, or none, if one cannot be undone. Afterwards none of these events counts; those that do not count already stay as they are. To undo it, void the eventIds of the answer. Only for service dates that have begun. If-Match holds the `revision` of each trip that it changes.
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
    /** What each figure of ridership means, and how it is computed */
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
    /** Runs of scheduled jobs, such as nightly checks, monthly summaries and warnings; newest first */
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
     * The ridership of several months; frozen months as they were reported
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
     * @description `?format=xlsx` in a browser downloads the workbook. A frozen month is answered as reported, with its difference from the current log.
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
     * @description It is made from the current log, with the differences from the newest report of the month.
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
     * How many people rode each departure of a month, on which weekdays, and how often it was full
     * @description From the current log, even if the month is frozen.
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
    /** Freeze a month: its figures stay as they are reported; later corrections are restatements */
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
    /** Report a frozen month again, with a reason; earlier revisions are kept */
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
     * @description From the current log, even if the month is frozen.
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
     * Everything that was logged of the trips of a month, in one list or file
     * @description Taps of drivers, entries of managers, and imports; `isEffective` is false for those that were undone.
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
     * @description From the current log, even if the month is frozen.
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
    /** The text of a manager for residents on the printed report of a month */
    readonly get: operations['ReportWordsController_get'];
    /** Write the text for residents on the printed report of a month; its figures do not change */
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
     * Boardings, alightings and people left behind by stop, by vehicle or by the driver who counted
     * @description At most 400 days. Each division adds up to the boardings of these dates.
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
    /** All trips of a service date, with the outcome of each */
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
    /** One trip, stop by stop, with every event that was logged of it */
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
     * Trips that somebody should check: never ended, or with findings
     * @description At most 400 days. Unlogged trips are listed only with `?why=unlogged`.
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
     * All trips of a route on a day, by direction, with all stop times and the real-time data of each
     * @description Cancelled, moved and added trips are marked as in the departures from the stop where they begin. Reports are included for yesterday and later dates; for earlier dates the answer is the plain timetable.
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
     * Decide for several dates whether buses run, or withdraw such decisions
     * @description All are recorded or none. Each has its own `revision`, as it was read, and its own entry in the audit log.
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
     * @description Overrides the calendars. Riders see the reason at once.
     */
    readonly put: operations['DayExceptionsController_record'];
    readonly post?: never;
    /** Withdraw the decision on a date, so that the calendars apply again */
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
    /** Which trips a date would lose or gain by a manager’s decision */
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
     * @description Overrides the decision for the whole agency, and the calendars. If the route is to run on a date on which it has no trips, it gets those of the nearest ordinary Wednesday on which it has any.
     */
    readonly put: operations['DayExceptionsController_recordOfRoute'];
    readonly post?: never;
    /** Withdraw the decision on one route and date, so that the route runs like the whole agency */
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
    /** Every day of a year: whether buses run and why, the number of trips, and managers’ decisions */
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
    /** The open sessions of one’s own account */
    readonly get: operations['OwnSessionsController_list'];
    readonly put?: never;
    /**
     * Sign in; the answer also sets a cookie
     * @description If the request carries the cookie of an older session, that session ends: the new one replaces it in the browser.
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
    /** End one session of one’s own account */
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
    /** The session of this request and its account */
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
    /** What the page of a stop shows: departures by route and direction, whether and why buses run on a day, alerts */
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
     * @description The next `limit` departures, however far ahead, across midnight, weekends and holidays; for a station, those from all its platforms. Without `at`, the answer is for the current whole minute, and identical for all clients until the minute or the data changes.
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
     * All departures of some days, to keep on a device that may lose its connection
     * @description Planned, cancelled, moved and added departures; each is written once for all days on which it is the same. Pages store the answer and use it while offline. For a very busy stop the answer has fewer days than requested; `days` lists those it has.
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
     * What the page of a stop shows, sent again whenever it changes
     * @description Server-Sent Events: `board` brings the answer of `/v1/stops/{stopId}/board`, at once and on every change; `beat` comes at least every 15 seconds with `{"at": …}`, the time of the server; `build` names the script of the server’s current pages, so that an open page notices an update.
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
     * The past, current and coming timetables
     * @description Those that were withdrawn, or replaced before they came into force, are left out unless requested with `state`. `revision` is needed to withdraw a timetable or to bring it back.
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
     * @description It is copied to a new timetable; days that are over or were driven keep their plan. If that has consequences that must be accepted, it is first refused with their list.
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
     * What a timetable changes compared with the one before it
     * @description By route and direction. Compares the first day on which the route runs by the timetable with the last day of the same weekday, if there is one, on which it ran by the one before.
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
     * @description As in the timetable, without managers’ decisions on single dates and without drivers’ reports.
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
     * @description If it has consequences that must be accepted, it is first refused with their list. If it is already withdrawn, nothing changes.
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
    /** The drafts of timetables, the last changed first */
    readonly get: operations['DraftsController_list'];
    readonly put?: never;
    /**
     * Begin a draft: from the timetable in force, from another one, or from nothing
     * @description Riders and drivers see nothing of it before it is published.
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
     * A draft, with the number of vehicles it takes and its problems
     * @description `content` is all that managers edit; the other fields are derived from it.
     */
    readonly get: operations['DraftsController_get'];
    /**
     * Save a draft
     * @description It may be unfinished; its problems are in `problems` when it is read. Fields that cannot be read are refused with 400 and named by path: `content.routes[0].ways[1].stops[2].stopId`.
     */
    readonly put: operations['DraftsController_save'];
    readonly post?: never;
    /** Delete a draft; a timetable that was published from it stays */
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
     * The departures of a draft, with marks for new and individually changed ones, and the removed departures
     * @description As they would be published. Compared with the timetable from which the draft was made; if there is none, all are new.
     */
    readonly get: operations['DraftDeparturesController_listDepartures'];
    /**
     * Remove, move or add single departures of one way of a draft
     * @description Replaces all such changes of that way; departures without a change follow its sentences. For example, 07:30 leaves at 07:35 and 08:10 is added: `{ "wayId": "songhong-0", "changes": [{ "serviceId": "weekday", "time": "07:30:00", "is": "moved", "to": "07:35:00", "runningTimes": null }, { "serviceId": "weekday", "time": "08:10:00", "is": "added", "to": null, "runningTimes": null }] }`.
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
    /** Who changed what in a draft, and when */
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
     * Show what publishing a draft would do; this changes nothing
     * @description From which date it would be in force, until when it could be withdrawn, which departures change and how many people rode them, which vehicles and drivers are missing, which posters change, which consequences have to be accepted, and a text for riders.
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
     * Publish a draft
     * @description The timetable is in force from its date on. Publishing is refused as long as a consequence has to be accepted, riders have to be informed, or missing vehicles need a statement. The timetable, the alert and the statements are stored together, or none of them.
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
     * The sentences of a draft, in words, with the departures that they generate
     * @description Changes of single departures are in `departures`.
     */
    readonly get: operations['DraftDeparturesController_listSentences'];
    /**
     * Replace the sentences of one way of a draft
     * @description All sentences of that way, for all days; other ways stay as they are. For example, every 30 minutes on working days: `{ "wayId": "songhong-0", "sentences": [{ "sentenceId": "s1", "serviceId": "weekday", "rule": { "kind": "every", "from": "07:00:00", "until": "09:30:00", "headwaySeconds": 1800, "first": null, "last": null, "pauses": [] } }] }`.
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
     * Withdraw a published draft that is not in force yet
     * @description Its timetable and the alert about it are withdrawn, and the draft can be edited again. Once it is in force, bring the previous timetable back instead.
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
     * @description It calls at the stops of the longest trips of its direction and takes as long as they usually do at that time; riders and drivers see it like any other trip. The figures count it as an extra trip, because it is in no timetable. The same request sent again adds no second departure.
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
     * @description A trip that is cancelled already stays as it is.
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
     * Undo all cancellations of a trip
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
     * @description The minutes count from its time in the timetable, so a second move replaces the first. Riders and drivers see the new time, and punctuality is measured against it. A trip that is already moved by this much stays as it is.
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
     * Cancel several trips of a service date at once: those with the given ids, or all from a time on
     * @description All of them or none are cancelled, with one reason. Trips that are cancelled already or have left stay as they are, and are listed in the answer.
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
     * Undo changes that managers made to a service date
     * @description The request contains `eventIds` from the answers to adding, moving, cancelling, reinstating or undoing. Those that still count are undone; the others stay as they are.
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
    /** Retire a vehicle: it is no longer listed, but its past trips still name it */
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
    /** The holidays and make-up workdays of a year, and their source */
    readonly get: operations['WorkingDaysController_get'];
    /**
     * Enter the State Council’s notice of a year
     * @description It is in force at once and replaces the notice that this or a later version of the program contains. A file of the project holiday-cn can be sent unchanged.
     */
    readonly put: operations['WorkingDaysController_enter'];
    readonly post?: never;
    /** Withdraw the entered notice, so that the notice in the program applies again */
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
       * @description since when the account is disabled; null: it is enabled
       */
      readonly disabledAt: string | null;
      /** @example 王师傅 */
      readonly name: string;
      /**
       * @description null: unknown
       * @example 138 0013 8000
       */
      readonly phone: string | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @enum {string} */
      readonly role: 'driver' | 'manager';
    };
    readonly AccountRequest: {
      /**
       * @description the name to sign in with; unique among enabled accounts (case and invisible characters make no difference)
       * @example 王师傅
       */
      readonly name: string;
      /**
       * Format: password
       * @description a new password: at least 6 characters for a driver, 10 for a manager; required if a driver becomes a manager; left out: unchanged
       */
      readonly password?: string | null;
      /**
       * @description telephone number, visible to managers only; null: unknown
       * @example 138 0013 8000
       */
      readonly phone?: string | null;
      /**
       * @description managers may do everything that drivers may
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
       * @description since when the account is disabled; null: it is enabled
       */
      readonly disabledAt: string | null;
      /**
       * @description the password or PIN that the program generated, shown only in this answer; null: the request contained one
       * @example 482071
       */
      readonly madeUpPassword: string | null;
      /** @example 王师傅 */
      readonly name: string;
      /**
       * @description null: unknown
       * @example 138 0013 8000
       */
      readonly phone: string | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @enum {string} */
      readonly role: 'driver' | 'manager';
    };
    readonly ActAnswer: {
      /** Format: uuid */
      readonly actId: string;
      /** @description the events that the act added to the log; void them to undo it. Empty: nothing had to change */
      readonly eventIds: readonly string[];
      /** @description the trips of the act in their current state */
      readonly trips: readonly components['schemas']['TripDetailAnswer'][];
    };
    readonly AddTripRequest: {
      /**
       * @description when it leaves its first stop
       * @example 07:45
       */
      readonly departureTime: string;
      /**
       * @description GTFS direction_id; left out for a route without directions
       * @enum {integer|null}
       */
      readonly directionId?: 0 | 1 | null;
      /**
       * @description the reason, shown to riders and in the records of the trip
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
       * @description how many people may be aboard: `seats`: as many as there are seats, as in a chartered coach; `seats-and-standing`: seats and standing places
       * @enum {string}
       */
      readonly capacityRule: 'seats' | 'seats-and-standing';
      /**
       * @description what a driver checks before the first trip of a day; empty: no check
       * @example [
       *       "轮胎",
       *       "灯光"
       *     ]
       */
      readonly checkList: readonly string[];
      /** @description whom drivers can call; null: nobody */
      readonly contact: components['schemas']['ContactAnswer'] | null;
      /**
       * @description whether drivers also count the people who get off
       * @example false
       */
      readonly countAlighting: boolean;
      /**
       * @description if a driver leaves more than this many seconds before the planned time, the app asks for confirmation
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
       * @description the language of `description`; null: there is no description
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
       * @description the language of `header`: Chinese if there is no English headline
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
       * @description when it begins; default: for a new alert the current whole minute, for an existing one unchanged
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeFrom?: string | null;
      /**
       * Format: date-time
       * @description when it ends, later than activeFrom; left out: when it is withdrawn
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
      /** @description further text in English */
      readonly descriptionEn?: string | null;
      /** @description further text in Chinese */
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
       * @description the headline in English; left out: readers of English see the Chinese one
       * @example Detour because of road works
       */
      readonly headerEn?: string | null;
      /**
       * @description the headline in Chinese
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
      /** @description the answer; null: deleted after 90 days */
      readonly note: string | null;
    };
    readonly AnswerRequest: {
      /**
       * @description the answer that the rider sees
       * @example 司机临时生病，已安排替班。
       */
      readonly note: string;
    };
    readonly AnswerToRider: {
      /** Format: date-time */
      readonly answeredAt: string;
      /** @description the answer; null: deleted after 90 days */
      readonly note: string | null;
    };
    readonly AssignmentAnswer: {
      /**
       * Format: uuid
       * @description the account of the driver; null: this assignment names no driver
       */
      readonly accountId: string | null;
      /**
       * @description a service date, or always
       * @example always
       */
      readonly day: string;
      /**
       * @description the current state of it, for If-Match; null: it does not exist; then send `If-None-Match: *`
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /** @enum {string} */
      readonly scope: 'route' | 'block' | 'trip';
      /** @example songhong */
      readonly scopeId: string;
      /**
       * @description null: this assignment names no vehicle
       * @example bus-1
       */
      readonly vehicleId: string | null;
    };
    readonly AssignmentRequest: {
      /** @description the account of the driver; left out: no driver is assigned */
      readonly accountId?: string | null;
      /**
       * @description a service date, which takes precedence over always; or always
       * @example always
       */
      readonly day: 'always' | string;
      /**
       * @description to what it is assigned; a trip’s assignment takes precedence over its block’s, and that over its route’s
       * @enum {string}
       */
      readonly scope: 'route' | 'block' | 'trip';
      /**
       * @description the route, block or trip
       * @example songhong
       */
      readonly scopeId: string;
      /**
       * @description left out: no vehicle is assigned
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
      /** @description the account that made the change; null: the command line or the program itself */
      readonly accountId: string | null;
      /** @example account-disabled */
      readonly action: string;
      /** @description the state after the change; null: it was removed */
      readonly after: {
        readonly [key: string]: unknown;
      } | null;
      /** Format: date-time */
      readonly at: string;
      /** @description the state before the change; null: it did not exist */
      readonly before: {
        readonly [key: string]: unknown;
      } | null;
      /**
       * @description the name of the account, else `command line`, `first start` or `the program itself` in the language of the answer
       * @example command line
       */
      readonly by: string;
      readonly entryId: string;
      /**
       * @description the name of that account; null: none
       * @example manager
       */
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
      /** @description it affects boarding, and is shown above the departures */
      readonly changesBoarding: boolean;
      readonly description: string | null;
      /**
       * @description the language of `description`; null: there is no description
       * @enum {string|null}
       */
      readonly descriptionLanguage: 'zh-CN' | 'en' | null;
      /** @example 因道路施工绕行 */
      readonly header: string;
      /**
       * @description the language of `header`: Chinese if there is no English headline
       * @enum {string}
       */
      readonly headerLanguage: 'zh-CN' | 'en';
    };
    readonly BoardAnswer: {
      /** @example 虹桥人才公寓班车 */
      readonly agencyName: string;
      /**
       * @description missing: riders need not phone for anything shown here, or the agency has no number
       * @example 021-5555 0199
       */
      readonly agencyPhone?: string;
      readonly alerts: readonly components['schemas']['BoardAlertAnswer'][];
      /**
       * Format: date-time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly at: string;
      /** @description service days from that of `at` on: whether and why any bus leaves here */
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
      /** @description the calendar of working days is not published yet for the date */
      readonly provisional: boolean;
      /** @example 国庆节 */
      readonly reason: string;
      /**
       * @description why buses run or do not; a stable code
       * @example holiday
       */
      readonly reasonCode: string;
      /** @description whether any bus runs */
      readonly runs: boolean;
      /**
       * Format: date-time
       * @description noon minus 12 hours
       * @example 2024-10-01T00:00:00+08:00
       */
      readonly startsAt: string;
    };
    readonly BoardDepartureAnswer: {
      /** @description present if true: it is not in the timetable; a manager or a driver added it, or a driver logged it */
      readonly added?: boolean;
      /** @description present if true: its start was not reported, and `departureTime` includes the delay that its driver announced */
      readonly delayReported?: boolean;
      /** @description delay against the scheduled or moved time; 0: on time; null: nothing was reported, it is cancelled, or it has no planned time */
      readonly delaySeconds: number | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly departureTime: string;
      /** @example 淞虹路 */
      readonly headsign: string;
      /**
       * @description how full the bus was when it left its last logged stop (GTFS-Realtime OccupancyStatus); missing: the trip is not under way, or unknown
       * @enum {string}
       */
      readonly occupancyStatus?: 'EMPTY' | 'MANY_SEATS_AVAILABLE' | 'FEW_SEATS_AVAILABLE' | 'STANDING_ROOM_ONLY' | 'FULL';
      /**
       * @description present if riders can get on here only by arrangement (GTFS `pickup_type`): `phone-agency` (2): phone the agency first; `coordinate-with-driver` (3): arrange it with the driver. Stops where nobody may get on (1) have no departures
       * @enum {string}
       */
      readonly pickupType?: 'phone-agency' | 'coordinate-with-driver';
      /** @description present if its delay is estimated from that of its vehicle */
      readonly previousTrip?: components['schemas']['PreviousTripAnswer'];
      /**
       * @description true: whether it runs may still change, because the working days of that date are not published yet
       * @example false
       */
      readonly provisional: boolean;
      /**
       * @description why it is cancelled, late (`reasonOfDelay`), added or moved, if a reason was given: in the words of its author, or for a standard reason in the requested language
       * @example 车辆故障
       */
      readonly reason?: string;
      /** @description present if true: `reason` is the driver’s reason for the delay, not the reason for adding or moving the trip */
      readonly reasonOfDelay?: boolean;
      /**
       * Format: date-time
       * @description the last report about the trip; if its time is the delay announced by its driver, when that was announced; null: no report, or cancelled by a manager
       */
      readonly reportedAt: string | null;
      /**
       * @description riding time to the last stop of the line; missing if the trip does not go there
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
       * @description the service date; a trip at 00:04 may belong to the day before
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description present if a manager moved it: how much later than `scheduledDepartureTime` it is planned to leave, delays not included; negative: earlier
       * @example 600
       */
      readonly shiftSeconds?: number;
      /**
       * @description planned: from the timetable, or a manager’s cancellation; driver-reported: the driver started or cancelled the trip, or logged the departure from this stop; estimated: from the delay at the last logged stop, of the vehicle, or announced by the driver
       * @enum {string}
       */
      readonly source: 'planned' | 'driver-reported' | 'estimated';
      /**
       * @description a cancelled departure stays in the list, with its planned time
       * @enum {string}
       */
      readonly status: 'scheduled' | 'cancelled';
      /**
       * @description its riding times: index in `timings`; missing: unknown or not shown
       * @example 0
       */
      readonly timing?: number;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description present if true: it was due up to 10 minutes ago, and nothing was reported although drivers of its route report their trips; it may be late, or may have left */
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
      /** @description a new timetable that takes effect within seven days; missing: none, or it changes no departure here */
      readonly change?: components['schemas']['TimetableChangeAnswer'];
      /** @example 2E6B34 */
      readonly color: string | null;
      /** @description the service days of this line; missing: the same as those of the stop */
      readonly days?: readonly components['schemas']['BoardDayAnswer'][];
      readonly departures: readonly components['schemas']['BoardDepartureAnswer'][];
      /**
       * @example 0
       * @enum {number|null}
       */
      readonly directionId: 0 | 1 | null;
      /** @description drivers of the route report their trips, so a due departure without a report may still come */
      readonly driversReport: boolean;
      /** @description the stops where riders get off by arrangement (GTFS drop_off_type 2, 3); missing: none */
      readonly dropOffs?: readonly components['schemas']['BoardDropOffsAnswer'][];
      /** @description past departures that riders can still report on: planned between 60 minutes ago and 2 minutes from now, and gone */
      readonly gone: readonly components['schemas']['BoardDepartureAnswer'][];
      /**
       * @description for a line that ends where it began: the next two stops, because its last stop does not show where it goes
       * @example [
       *       "天山西路菜场",
       *       "淞虹路地铁站"
       *     ]
       */
      readonly nextStops?: readonly string[];
      /**
       * @description a note about the last stop; null: none
       * @example 2号线
       */
      readonly note: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description the stops at which these departures call, in order, this stop first; missing if there are only two; empty if all lines of the board together have too many */
      readonly stops?: readonly components['schemas']['BoardLineStopAnswer'][];
      /** @example FFFFFF */
      readonly textColor: string | null;
      /**
       * @description lists of riding times, most of them shared by many departures: seconds from the departure here to the arrival at each of `stops`; null: nobody can get off there
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
       * @description walking time from here to the last stop (GTFS transfers.txt); null: unknown
       * @example 1080
       */
      readonly walkSeconds: number | null;
      /** @description where riders get on to come back; only with `stops` */
      readonly wayBack?: components['schemas']['BoardWayBackAnswer'];
    };
    readonly BoardLineStopAnswer: {
      /** @example 淞虹路 */
      readonly name: string;
      /**
       * @description a note about the stop, if it is short
       * @example 2号线
       */
      readonly note?: string;
      /** @example songhong */
      readonly stopId: string;
    };
    readonly BoardStopAnswer: {
      /** @description a note about the stop; null: none */
      readonly description: string | null;
      /** @example 虹桥人才公寓 */
      readonly name: string;
      /** @example home */
      readonly stopId: string;
    };
    readonly BoardWayBackAnswer: {
      /** @example 淞虹路 */
      readonly name: string;
      /** @description true: the line is a loop, and riders who stay on come back */
      readonly staysOn: boolean;
      /** @example songhong */
      readonly stopId: string;
    };
    readonly BringBackVersionRequest: {
      /** @description the kinds of consequences that are accepted */
      readonly accepts?: readonly ('new-agency' | 'strangers' | 'gap' | 'left-out' | 'coming' | 'driven' | 'references' | 'later')[];
      /**
       * Format: date
       * @description the first date on which it is to be in force; default as soon as possible
       * @example 2024-07-15
       */
      readonly effectiveFrom?: string;
      /**
       * @description whether coming timetables that would replace it are withdrawn
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
       * @description why buses run or do not run
       * @example 工作日
       */
      readonly reason: string;
      /** @example true */
      readonly runs: boolean;
      /**
       * Format: date-time
       * @description the start of the date, from which service times count, in local time
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly startsAt: string;
      /** @description in order of departure; trips without a planned departure come last */
      readonly trips: readonly components['schemas']['BundleTripAnswer'][];
    };
    readonly BundleDirectionAnswer: {
      /**
       * @description seconds from the start of the trip to the departure from each stop, by the most frequent timing; empty: unknown
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
      /** @description its stops in order */
      readonly stops: readonly components['schemas']['StopName'][];
    };
    readonly BundleEventAnswer: {
      /**
       * Format: date-time
       * @description when it happened, corrected if the phone’s clock was wrong
       */
      readonly at: string;
      /** @description people, for the kinds that count people; null: for the others */
      readonly count: number | null;
      /** @description for delay-reported: how late the driver expects to be; 0: on time again; null: another kind */
      readonly delaySeconds: number | null;
      /** Format: uuid */
      readonly eventId: string;
      /** @description what was odd about it on receipt; time-unknown: its clock was impossible, and `at` is made up; reconstruction: worked out afterwards */
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
      /** @description false: it was undone, so it does not count */
      readonly isEffective: boolean;
      /** @description whether the signed-in account logged it */
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
      /** @description index of the stop in the current timetable; null: no stop was named, or the trip does not call there any more */
      readonly position: number | null;
      readonly reason: string | null;
      /** @description for trip-shifted: by how much it moves the trip from its time in the timetable; null: another kind */
      readonly shiftSeconds: number | null;
      /** @enum {string} */
      readonly source: 'driver' | 'manager' | 'import';
      /**
       * @description the stop that was logged; the trip may not call there any more; null: none was named
       * @example home
       */
      readonly stopId: string | null;
      /** @description the event that it undoes; null: it is no undo */
      readonly undoes: string | null;
      readonly vehicleId: string | null;
    };
    readonly BundleMessageAnswer: {
      /**
       * Format: date-time
       * @description when the signed-in account acknowledged it; null: not yet
       */
      readonly acknowledgedAt: string | null;
      /**
       * @description the name of its sender
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
      /** @description people who got off; null as boardings, and if people got on and nobody was logged as getting off */
      readonly alightings: number | null;
      /** @description people who got on; null: nobody was logged and the count is not closed; 0: the count is closed, nobody got on */
      readonly boardings: number | null;
      readonly delaySeconds: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description the assigned driver; null: nobody is assigned
       * @example 李师傅
       */
      readonly driverName: string | null;
      /** @description in order of time */
      readonly events: readonly components['schemas']['BundleEventAnswer'][];
      readonly findings: readonly components['schemas']['TripFindingAnswer'][];
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description true: a manager added it for that date; it is not in the timetable */
      readonly isAdded: boolean;
      /** @description true: the trip ended and its count is closed, so that 0 means nobody */
      readonly isCounted: boolean;
      /** @description whether the signed-in account is assigned; null: nobody is assigned */
      readonly isMine: boolean | null;
      /** @description true: it was worked out afterwards, not logged when it happened */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description people who could not board; null as boardings, and if none were logged although the bus was full or the count is imported */
      readonly leftBehind: number | null;
      /**
       * @description why it is cancelled, else why it was moved or added, in the words of the manager or driver; null: no reason was given
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
       * @description by how much a manager moved it later on that date; negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      /** @description its calls with their times in the timetable; a trip that was moved is planned shiftSeconds later than these */
      readonly stops: readonly components['schemas']['StopVisitAnswer'][];
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description the logged vehicle, else the assigned one; null: neither */
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
       * @description the holiday, or the holiday for which a workday makes up; null: none
       * @example 国庆节
       */
      readonly nameZh: string | null;
      /** @description true: the official notice for the date is not published yet and may change the kind */
      readonly provisional: boolean;
    };
    readonly CancelledDepartureAnswer: {
      /**
       * @description why it is cancelled, late (`reasonOfDelay`), added or moved, if a reason was given: in the words of its author, or for a standard reason in the requested language
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
       * @description chosen trips that were cancelled before: they stay as they are
       * @example [
       *       "songhong-0-weekday-0730"
       *     ]
       */
      readonly alreadyCancelled: readonly string[];
      /**
       * @description chosen trips that have left: they stay as they are
       * @example [
       *       "songhong-0-weekday-0730"
       *     ]
       */
      readonly alreadyRun: readonly string[];
      /** @description the events of this change in the log, to send for undoing it */
      readonly eventIds: readonly string[];
      /** @example 台风 */
      readonly reason: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description trips that this request cancelled, by time of departure
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
       * @description all trips that leave at this time or later by the current plan of the day. Alternatively: `tripIds`
       * @example 07:45
       */
      readonly from?: string;
      /**
       * @description the reason, shown to riders and in the records of the trip
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
      /** @description the trips to cancel. Alternatively: `from` */
      readonly tripIds?: readonly string[];
    };
    readonly ChangedDepartureAnswer: {
      /** @description present if true: it is not in the timetable; a manager or a driver added it, or a driver logged it */
      readonly added?: boolean;
      /**
       * @description why it is cancelled, late (`reasonOfDelay`), added or moved, if a reason was given: in the words of its author, or for a standard reason in the requested language
       * @example 车辆故障
       */
      readonly reason?: string;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string;
      /**
       * @description present if a manager moved it: how much later than `scheduledDepartureTime` it is planned to leave, delays not included; negative: earlier
       * @example 600
       */
      readonly shiftSeconds?: number;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly ChangedTimeAnswer: {
      /**
       * @description only in the old timetable, only in the new, or both
       * @enum {string}
       */
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
    readonly CheckNoticeAnswer: {
      /**
       * @description as the canonical GTFS Schedule validator names the rule
       * @example mixed_case_recommended_field
       */
      readonly code: string;
      /** @description in how many places */
      readonly count: number;
      /** @description their ids in the feed */
      readonly firstIds: readonly string[];
      /** @description the stops, routes and trips that the first of them is about; null: no such thing */
      readonly firstPlace: string | null;
      /** @description what is the matter */
      readonly meaning: string;
      /** @description what the operator can do */
      readonly remedy: string;
      /** @enum {string} */
      readonly severity: 'ERROR' | 'WARNING';
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
      /** @description by how much the figures of the current log exceed these; null: all are equal */
      readonly difference: {
        readonly [key: string]: unknown;
      } | null;
      /** @description 1 froze the month; later ones restate it */
      readonly revision: number;
      /** @description the figures as they were reported */
      readonly totals: components['schemas']['StatementAnswer'];
    };
    readonly ComparisonAnswer: {
      /** @description people who boarded, as counted; null: nobody counted, which is not zero */
      readonly boardings: number | null;
      /** @description boardings ÷ operating days */
      readonly boardingsPerOperatingDay: number | null;
      /** @description boardings per operating day: this month ÷ that month − 1; null: unknown */
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
      /** @description every cancelled, unlogged or extra trip */
      readonly exceptions: readonly components['schemas']['StatementExceptionAnswer'][];
      /** @description whether all its service days are closed */
      readonly isClosed: boolean;
      /** @example 2024-07 */
      readonly month: string;
      /** @description the newest report of the month, for comparison; null: the month is not frozen */
      readonly reported: components['schemas']['ComparedRevisionAnswer'] | null;
      readonly totals: components['schemas']['StatementAnswer'];
      /** @description adds up to the vehicles */
      readonly vehicleDays: readonly components['schemas']['VehicleDayStatementAnswer'][];
      /** @description adds up to the totals; trips whose vehicle is unknown are last */
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
       * @description void undoes a logged event, add records a missing one
       * @enum {string}
       */
      readonly action: 'void' | 'add';
      /**
       * Format: date-time
       * @description add: when it happened; default: the planned time, or noon for a trip without a plan
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly at?: string;
      /**
       * Format: uuid
       * @description id of the new event, generated by the client, so that the same request sent again changes nothing; default: a new one
       */
      readonly correctionId?: string;
      /** @description add: the number of people, for kinds that count people */
      readonly count?: number | null;
      /**
       * Format: uuid
       * @description void: the event to undo, which may itself be an undo
       */
      readonly eventId?: string;
      /**
       * @description add: true: a borrowed vehicle, which is not in the list of vehicles
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
      /** @description the reason; stored with the event and in the audit log */
      readonly reason: string;
      /**
       * Format: date
       * @description add: the service date
       * @example 2024-07-15
       */
      readonly serviceDate?: string;
      /** @description add: the stop; default: the first one */
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
      /** @description null: nothing was assigned to this row for this date alone */
      readonly own: components['schemas']['OwnCrewAnswer'] | null;
      /**
       * @description service time
       * @example 07:30:00
       */
      readonly startTime: string;
      /** @description trips due to run: planned or added, and not cancelled */
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
      /** @description two: one trip, and another that begins before it has ended */
      readonly trips: readonly components['schemas']['ClashTripAnswer'][];
    };
    readonly CrewDayAnswer: {
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /**
       * @description when the first trip without a driver or a vehicle leaves; null: there is none
       * @example 07:30:00
       */
      readonly firstGapTime: string | null;
      readonly tripCount: number;
      /** @description trips without a driver who can sign in */
      readonly withoutDriver: number;
      /** @description trips without a vehicle in use */
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
      /** @description the standing assignment of this row itself on its first date, else the next one to begin; null: none */
      readonly standing: components['schemas']['OwnCrewAnswer'] | null;
      /**
       * @description when its first trip leaves, on the first date on which it has trips
       * @example 07:30:00
       */
      readonly startTime: string;
    };
    readonly CrewShareAnswer: {
      /** @description the account or vehicle; null: nobody was assigned */
      readonly id: string | null;
      /** @description true: nobody is assigned, or a disabled account, or a vehicle out of use */
      readonly isGap: boolean;
      /** @description true: at least one of these trips was assigned for this date only; false: all by standing assignments */
      readonly isOfDay: boolean;
      /**
       * @description service time at which the first of these trips leaves
       * @example 07:30:00
       */
      readonly startTime: string;
      readonly tripCount: number;
    };
    readonly CrewWeekAnswer: {
      /** @description of all routes; at most 20 for each date and kind */
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
      /** @description true: the day is over, and no more reports are expected */
      readonly isClosed: boolean;
      /** @description true: a bus ran, somebody boarded, or a trip of the day is unlogged */
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
       * @description why buses run on that day or do not
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
       * @description who decided; null: the command line, or unknown
       * @example 刘静
       */
      readonly recordedBy: string | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @description whether buses run on that date; overrides the calendars */
      readonly runs: boolean;
    };
    readonly DayExceptionRequest: {
      /**
       * @description the reason in English; default reasonZh
       * @example Road works
       */
      readonly reasonEn?: string | null;
      /**
       * @description the reason that riders read, in Chinese
       * @example 道路施工
       */
      readonly reasonZh: string;
      /** @description whether buses run on that date; overrides the calendars */
      readonly runs: boolean;
    };
    readonly DayExceptionsAnswer: {
      /** @description decisions for the whole agency, by date */
      readonly exceptions: readonly components['schemas']['DayExceptionAnswer'][];
      /** @description decisions for single routes, by date; each overrides that for the whole agency */
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
      /** @description the decision for the whole agency; null: none */
      readonly exception: components['schemas']['DayExceptionAnswer'] | null;
      /** @description true: the official notice for the date is not published yet, so the answer follows the weekday */
      readonly provisional: boolean;
      readonly reason: components['schemas']['ReasonAnswer'];
      /** @description the decisions for single routes */
      readonly routeExceptions: readonly components['schemas']['RouteDayExceptionAnswer'][];
      /** @description routes with a manager’s decision of their own; missing: none, or the answer is about one route */
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
      /** @description the routes that have trips now or would have some after the decision */
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
      /** @description true: the official notice for the date is not published yet, so the answer follows the weekday */
      readonly provisional: boolean;
      readonly reason: components['schemas']['ReasonAnswer'];
      /**
       * @description the current state of it, for If-Match; null: it does not exist; then send `If-None-Match: *`
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /** @description routes with a manager’s decision of their own; missing: none, or the answer is about one route */
      readonly routes?: readonly components['schemas']['RouteOnDayAnswer'][];
      /** @description whether any bus runs */
      readonly runs: boolean;
    };
    readonly DepartureAnswer: {
      /** @description present if true: it is not in the timetable; a manager or a driver added it, or a driver logged it */
      readonly added?: boolean;
      /** @description present if true: its start was not reported, and `departureTime` includes the delay that its driver announced */
      readonly delayReported?: boolean;
      /** @description delay against the scheduled or moved time; 0: on time; null: nothing was reported, it is cancelled, or it has no planned time */
      readonly delaySeconds: number | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly departureTime: string;
      /** @example 0 */
      readonly directionId: number | null;
      /** @description present if at some later stops nobody can get off, or only by arrangement */
      readonly dropOffs?: readonly components['schemas']['DropOffsAnswer'][];
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description present if the feed publishes a headway instead of times */
      readonly headwaySeconds?: number;
      /**
       * @description whole minutes from `at` to `departureTime`, rounded towards zero; negative: it was due before `at`, and is cancelled or unreported
       * @example 20
       */
      readonly minutes: number;
      /**
       * @description how full the bus was when it left its last logged stop (GTFS-Realtime OccupancyStatus); missing: the trip is not under way, or unknown
       * @enum {string}
       */
      readonly occupancyStatus?: 'EMPTY' | 'MANY_SEATS_AVAILABLE' | 'FEW_SEATS_AVAILABLE' | 'STANDING_ROOM_ONLY' | 'FULL';
      /**
       * @description present if riders can get on here only by arrangement (GTFS `pickup_type`): `phone-agency` (2): phone the agency first; `coordinate-with-driver` (3): arrange it with the driver. Stops where nobody may get on (1) have no departures
       * @enum {string}
       */
      readonly pickupType?: 'phone-agency' | 'coordinate-with-driver';
      /** @description present if its delay is estimated from that of its vehicle */
      readonly previousTrip?: components['schemas']['PreviousTripAnswer'];
      /**
       * @description true: whether it runs may still change, because the working days of that date are not published yet
       * @example false
       */
      readonly provisional: boolean;
      /**
       * @description why it is cancelled, late (`reasonOfDelay`), added or moved, if a reason was given: in the words of its author, or for a standard reason in the requested language
       * @example 车辆故障
       */
      readonly reason?: string;
      /** @description present if true: `reason` is the driver’s reason for the delay, not the reason for adding or moving the trip */
      readonly reasonOfDelay?: boolean;
      /** @description seconds from `reportedAt` to `at`; null: as `reportedAt` */
      readonly reportAgeSeconds: number | null;
      /**
       * Format: date-time
       * @description the last report about the trip; if its time is the delay announced by its driver, when that was announced; null: no report, or cancelled by a manager
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
       * @description the service date; a trip at 00:04 may belong to the day before
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description present if a manager moved it: how much later than `scheduledDepartureTime` it is planned to leave, delays not included; negative: earlier
       * @example 600
       */
      readonly shiftSeconds?: number;
      /**
       * @description planned: from the timetable, or a manager’s cancellation; driver-reported: the driver started or cancelled the trip, or logged the departure from this stop; estimated: from the delay at the last logged stop, of the vehicle, or announced by the driver
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
      /** @description present if true: it was due up to 10 minutes ago, and nothing was reported although drivers of its route report their trips; it may be late, or may have left */
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
       * @description null: unknown
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
       * @description the planned departure as a service time; null: an extra trip without one
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
       * @description null: unknown
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description dates on which it was full */
      readonly fullDates: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description the most boardings of one trip, counted or not; null: no trip has boardings */
      readonly greatest: number | null;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @description mean boardings of the counted trips; null: none was counted */
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
       * @description the longer name, with both ends; null: it has only one name
       * @example 虹桥人才公寓至淞虹路地铁站
       */
      readonly routeLongName: string | null;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /**
       * @description planned departure from the first stop; null: trips without a plan
       * @example 07:30:00
       */
      readonly startTime: string | null;
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
      /** @description the weekdays with such a trip; their figures add up to those of the departure */
      readonly weekdays: readonly components['schemas']['WeekdayLoadAnswer'][];
    };
    readonly DepartureLoadsAnswer: {
      /** @description by route, direction and time */
      readonly departures: readonly components['schemas']['DepartureLoadAnswer'][];
      /** @description true: some trips call at stops between the first and the last, so that more people may board than there are seats */
      readonly hasStopsBetween: boolean;
      /** @example 2024-07 */
      readonly month: string;
      /** @description capacities of the vehicles that ran, those with the most trips first; trips without a known vehicle are left out */
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
       * @description the next departure that is not cancelled, if none is left on the date of `at`; else null
       */
      readonly resumesAt: string | null;
      /** @description whether buses run on the date of `at`, and why */
      readonly serviceDay: components['schemas']['ServiceDayAnswer'];
      readonly stop: components['schemas']['StopName'];
    };
    readonly DeviceAnswer: {
      /** @description all accounts that have used it, the earliest first */
      readonly accounts: readonly components['schemas']['DeviceUserAnswer'][];
      /** @example 3f2a91c0 */
      readonly appVersion: string;
      /** Format: uuid */
      readonly deviceId: string;
      /** Format: date-time */
      readonly firstSeenAt: string;
      /**
       * Format: uuid
       * @description the account of its last contact
       */
      readonly lastAccountId: string;
      /** @example 华为 Mate 60 */
      readonly name: string;
      /** @description seconds from `oldestUnsentAt` to now; null: as there */
      readonly oldestUnsentAgeSeconds: number | null;
      /**
       * Format: date-time
       * @description when the oldest of them was made, by the phone’s clock; null: none waited, or not reported
       */
      readonly oldestUnsentAt: string | null;
      /**
       * Format: date-time
       * @description its last contact with the server, to within a minute
       */
      readonly seenAt: string;
      /** @description open sessions that were last used on this phone */
      readonly sessionCount: number;
      /** @description rows that waited on it at its last contact */
      readonly unsentCount: number;
    };
    readonly DevicesAnswer: {
      /** @description the phone with the latest contact first */
      readonly devices: readonly components['schemas']['DeviceAnswer'][];
    };
    readonly DeviceUserAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /**
       * Format: date-time
       * @description when this account first used the phone
       */
      readonly firstSeenAt: string;
      /** @example 王师傅 */
      readonly name: string;
    };
    readonly DifferingFieldAnswer: {
      /** @example capacitySeated */
      readonly field: string;
      /**
       * @description the current value; null: none
       * @example 30
       */
      readonly theirs: string | number | boolean | Record<string, never> | null | readonly unknown[];
      /**
       * @description the value that was sent; null: none
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
       * @description null: unknown
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
       * @description the time for which this answer is true
       */
      readonly at: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /** @description what drivers wrote, the newest first: of a route only about its trips; in an answer by route only their notes */
      readonly driversWrote: readonly components['schemas']['DriverWordAnswer'][];
      readonly figures: components['schemas']['DispatchFiguresAnswer'];
      /** @description whether the day is closed, so that no further log is expected */
      readonly isOver: boolean;
      /** @description the day after this one */
      readonly nextDay: components['schemas']['NextDayAnswer'];
      /** @description the first day after the next day, within 92 days, whose service differs from what its weekday suggests, such as a holiday; null: there is none */
      readonly nextUnlikeDay: components['schemas']['ServiceDayAnswer'] | null;
      /** @description the routes that have trips on the date, if it has more trips than `mostTrips`; null: `trips` has every trip */
      readonly routes: readonly components['schemas']['DispatchRouteAnswer'][] | null;
      readonly serviceDay: components['schemas']['ServiceDayAnswer'];
      /**
       * Format: date
       * @description the date on the agency’s clocks
       * @example 2024-07-15
       */
      readonly today: string;
      /** @description in the order of their current planned departure; trips without a plan come last */
      readonly trips: readonly components['schemas']['DispatchTripAnswer'][];
    };
    readonly DispatchDriverAnswer: {
      /** Format: uuid */
      readonly accountId: string;
      /** @description whether the account is disabled; then the trip has no driver until somebody else is assigned */
      readonly isDisabled: boolean;
      /** @example 周国强 */
      readonly name: string;
      /** @example 13800000000 */
      readonly phone: string | null;
    };
    readonly DispatchFiguresAnswer: {
      /** @description on all trips, those underway included; null: unknown, because no trip has a count */
      readonly boardings: number | null;
      readonly cancelled: number;
      readonly completed: number;
      /** @description trips, extra ones included, whose count is closed */
      readonly counted: number;
      /** @description scheduled trips whose departure time has passed and that are not cancelled */
      readonly due: number;
      /** @description trips outside the timetable, without cancelled ones: added by somebody, or only logged */
      readonly extra: number;
      /** @description trips that were full */
      readonly full: number;
      /** @description trips, extra ones included, that have left and are late */
      readonly late: number;
      /** @description people who could not board; null: not reported */
      readonly leftBehind: number | null;
      readonly notStarted: number;
      /** @description trips of the timetable, cancelled ones included */
      readonly scheduled: number;
      readonly toCome: number;
      readonly underway: number;
      /** @description trips without a log that should be over: unknown whether they ran */
      readonly unlogged: number;
      /** @description trips that have not started yet and lack a driver, a vehicle, or both */
      readonly withoutCrew: number;
    };
    readonly DispatchRouteAnswer: {
      readonly figures: components['schemas']['DispatchFiguresAnswer'];
      /**
       * @description GTFS route_color
       * @example 1E6B3A
       */
      readonly routeColor: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
    };
    readonly DispatchTripAnswer: {
      /** @description people who got off; null as boardings, and if people got on and nobody was logged as getting off */
      readonly alightings: number | null;
      /**
       * Format: date-time
       * @description its end: logged, else expected; null: unknown
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly arrivalTime: string | null;
      /** @example bus-1 */
      readonly blockId: string | null;
      /** @description people who got on; null: nobody was logged and the count is not closed; 0: the count is closed, nobody got on */
      readonly boardings: number | null;
      /**
       * @description who cancelled it; null: it is not cancelled
       * @enum {string|null}
       */
      readonly cancelledBy: 'manager' | 'driver' | 'import' | null;
      /** @description delay against the current plan: for a completed trip as in the figures, else the expected delay; negative: early; null: unknown */
      readonly delaySeconds: number | null;
      /**
       * Format: date-time
       * @description its departure from the first stop: logged (`hasLeft`), else expected; null: unknown
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly departureTime: string | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: unknown
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description the driver of the latest log entry, else the assigned driver */
      readonly driver: components['schemas']['DispatchDriverAnswer'] | null;
      /** @description codes of what is odd about it; details are in the answer of the trip itself */
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
       * @description the destination that the bus shows
       * @example 淞虹路
       */
      readonly headsign: string;
      /** @description true: a manager added it for that date; it is not in the timetable */
      readonly isAdded: boolean;
      /** @description true: the trip ended and its count is closed, so that 0 means nobody */
      readonly isCounted: boolean;
      /** @description `delaySeconds` is more than five minutes */
      readonly isLate: boolean;
      /** @description true: it was worked out afterwards, not logged when it happened */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description it has not started yet and nobody is assigned, or only a disabled account; always false for other trips, and in towns that never assigned anybody */
      readonly isWithoutDriver: boolean;
      /** @description it has not started yet and no vehicle in use is assigned or logged; false in the same cases as `isWithoutDriver` */
      readonly isWithoutVehicle: boolean;
      readonly lastStop: components['schemas']['StopName'] | null;
      /** @description people who could not board; null as boardings, and if none were logged although the bus was full or the count is imported */
      readonly leftBehind: number | null;
      /** @description for a trip underway: people on board after its last logged stop; null: unknown */
      readonly onBoard: number | null;
      /**
       * @description why it is cancelled, else why it was moved or added, in the words of the manager or driver; null: no reason was given
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
       * @description its scheduled arrival at the last stop, without later moves; null: the trip has no plan
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledArrivalTime: string | null;
      /**
       * Format: date-time
       * @description from the timetable or as added, without later moves; null: the trip has no plan
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description by how much a manager moved it later on that date; negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /**
       * @description its current state. not-started: due at least three minutes ago and not started, on a route whose drivers report; unlogged: it should be over and nothing was logged
       * @enum {string}
       */
      readonly sign: 'to-come' | 'not-started' | 'underway' | 'completed' | 'unlogged' | 'cancelled';
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      readonly undoable: components['schemas']['UndoableAnswer'];
      readonly vehicle: components['schemas']['DispatchVehicleAnswer'] | null;
      /** @description its driver reported it full, or the counts filled its seats and standing room */
      readonly wasFull: boolean;
    };
    readonly DispatchTripsAnswer: {
      /**
       * Format: date-time
       * @description the time for which this answer is true
       */
      readonly at: string;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly date: string;
      /** @description what drivers wrote, the newest first: of a route only about its trips; in an answer by route only their notes */
      readonly driversWrote: readonly components['schemas']['DriverWordAnswer'][];
      readonly figures: components['schemas']['DispatchFiguresAnswer'];
      /** @description whether the day is closed, so that no further log is expected */
      readonly isOver: boolean;
      readonly serviceDay: components['schemas']['ServiceDayAnswer'];
      /**
       * Format: date
       * @description the date on the agency’s clocks
       * @example 2024-07-15
       */
      readonly today: string;
      /** @description in the order of their current planned departure; trips without a plan come last */
      readonly trips: readonly components['schemas']['DispatchTripAnswer'][];
    };
    readonly DispatchVehicleAnswer: {
      /** @description true: the driver logged this vehicle; false: it is only assigned */
      readonly isLogged: boolean;
      /** @description whether the vehicle was taken out of use */
      readonly isRetired: boolean;
      /**
       * @description null: unknown, or a borrowed vehicle
       * @example 沪A·12345
       */
      readonly licensePlate: string | null;
      /**
       * @description null: unknown
       * @example 30
       */
      readonly seats: number | null;
      /**
       * @description standing places; null: unknown
       * @example 0
       */
      readonly standing: number | null;
      /** @example bus-1 */
      readonly vehicleId: string;
    };
    readonly DraftAfterRule: {
      /**
       * @description the beginning, included
       * @example 07:30:00
       */
      readonly from: string;
      /**
       * @description a fixed time after each bus of another way leaves the first stop of this one, or arrives there if that is its last stop
       * @enum {string}
       */
      readonly kind: 'after';
      /**
       * @description a fixed last departure, which may be at `until` or later; nothing leaves after it. null: none
       * @example 09:30:00
       */
      readonly last: string | null;
      /**
       * @description seconds after that bus; negative: before it
       * @example 900
       */
      readonly offsetSeconds: number;
      /** @description periods without departures, such as lunch */
      readonly pauses: readonly components['schemas']['DraftStretch'][];
      /**
       * @description the end, not included
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
      /** @description the timetable with which it is compared; null: it was made from nothing */
      readonly base: components['schemas']['DraftBaseAnswer'] | null;
      /** @description the timetable from which it was made; null: from nothing */
      readonly baseVersionId: number | null;
      /**
       * Format: date-time
       * @description when it was changed last
       */
      readonly changedAt: string;
      /**
       * @description who changed it last; null: unknown, or not a signed-in account
       * @example 王芳
       */
      readonly changedBy: string | null;
      readonly content: components['schemas']['DraftContent'];
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description null: unknown, or not a signed-in account
       * @example 王芳
       */
      readonly createdBy: string | null;
      /** @description by kind of day */
      readonly days: readonly components['schemas']['DraftDayAnswer'][];
      /** @example 1 */
      readonly draftId: number;
      /**
       * Format: date
       * @description the first date of that timetable; null: none
       */
      readonly effectiveFrom: string | null;
      /** @description the vehicles for the kind of day that takes most */
      readonly fleet: components['schemas']['DraftFleetAnswer'];
      /** @description whether that timetable is in force today; null: it was made from nothing */
      readonly isBaseInForce: boolean | null;
      /** @example 九月加密晚高峰 */
      readonly name: string;
      /** @description errors, warnings and hints, in this order */
      readonly problems: readonly components['schemas']['DraftProblemAnswer'][];
      /** @description the timetable that was published from it; null: none */
      readonly publishedVersionId: number | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * @description published: a timetable was published from it, so that it cannot be changed unless that is withdrawn
       * @enum {string}
       */
      readonly state: 'open' | 'published';
      /**
       * @description trips of all kinds of day
       * @example 40
       */
      readonly tripCount: number;
      /**
       * @description the number of the agency’s vehicles in use
       * @example 2
       */
      readonly vehiclesAtHand: number;
    };
    readonly DraftBaseAnswer: {
      /** @description ids of stops and routes of other timetables, which a draft must not use for anything else */
      readonly takenIds: readonly string[];
      readonly trips: readonly components['schemas']['DraftBaseTripAnswer'][];
      /** @example 1 */
      readonly versionId: number;
    };
    readonly DraftBaseTripAnswer: {
      /** @description GTFS bikes_allowed */
      readonly bikesAllowed?: number;
      readonly blockId: string | null;
      /** @description headway of a trip with GTFS exact_times=0 */
      readonly headwaySeconds?: number;
      /** @description the trip of GTFS frequencies.txt from which it was generated */
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
       * @description the way of the draft on which it runs
       * @example songhong-0
       */
      readonly wayId: string;
      /** @description GTFS wheelchair_accessible */
      readonly wheelchairAccessible?: number;
    };
    readonly DraftBlock: {
      /** @description GTFS block_id */
      readonly blockId: string;
      /** @description trips that one vehicle runs one after the other; ids that the draft does not have are ignored */
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
       * @description GTFS pickup_type: 0 regular, 1 no boarding, 2 by phone call to the agency, 3 by arrangement with the driver
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
      /** @description GTFS stop_sequence of the feed; null: the position of the stop, counted from 1 */
      readonly stopSequence: number | null;
      /** @description GTFS timepoint: whether buses keep to the time here */
      readonly timepoint: boolean;
    };
    readonly DraftCarriedRows: {
      /** @description GTFS feed_info.txt and the feed’s agency_lang; null: none */
      readonly info: {
        readonly [key: string]: string | null;
      } | null;
      /** @description walks between stops (GTFS transfers.txt) */
      readonly transfers: readonly components['schemas']['DraftTransfer'][];
      /** @description rows of GTFS translations.txt that are not in fields whose name begins with `other` */
      readonly translations: readonly components['schemas']['DraftTranslation'][];
    };
    readonly DraftChangesRequest: {
      /** @description all changes of that way; departures without a change follow its sentences */
      readonly changes: readonly components['schemas']['DraftDepartureChange'][];
      /**
       * @description the way whose departures these are
       * @example songhong-0
       */
      readonly wayId: string;
    };
    readonly DraftClockRule: {
      /**
       * @description the beginning, included
       * @example 07:30:00
       */
      readonly from: string;
      /**
       * @description at the same minutes of each hour
       * @enum {string}
       */
      readonly kind: 'clock';
      /**
       * @description a fixed last departure, which may be at `until` or later; nothing leaves after it. null: none
       * @example 09:30:00
       */
      readonly last: string | null;
      /**
       * @description minutes of the hour, in ascending order
       * @example [
       *       0,
       *       30
       *     ]
       */
      readonly minutes: readonly number[];
      /** @description periods without departures, such as lunch */
      readonly pauses: readonly components['schemas']['DraftStretch'][];
      /**
       * @description the end, not included
       * @example 09:30:00
       */
      readonly until: string;
    };
    readonly DraftContent: {
      /** @description data of a feed that drafts keep but cannot edit */
      readonly carried: components['schemas']['DraftCarriedRows'];
      /** @description settings for vehicles and blocks */
      readonly fleet: components['schemas']['DraftFleetSettings'];
      /** @description the agency: its name, language, time zone and contacts */
      readonly place: components['schemas']['DraftPlace'];
      /** @description in the order in which riders see them */
      readonly routes: readonly components['schemas']['DraftRoute'][];
      /** @description the services: sets of days with the same trips */
      readonly services: readonly components['schemas']['DraftRunningDays'][];
      /** @description the stops, and the stations and entrances of a feed */
      readonly stops: readonly components['schemas']['DraftStop'][];
    };
    readonly DraftDayAnswer: {
      /** @description an assignment of all trips to the least number of vehicles */
      readonly blocks: readonly components['schemas']['DraftVehicleBlockAnswer'][];
      /** @description trips no two of which one vehicle can run, by departure: they prove the number of vehicles. Of all such sets, the one whose trips are closest together in time */
      readonly forcing: readonly string[];
      /** @description like `forcing`, for `vehiclesWithEmptyRunning` */
      readonly forcingWithEmptyRunning: readonly string[];
      /**
       * @description identifies this kind of day within the draft by its services
       * @example weekday
       */
      readonly key: string;
      readonly tripCount: number;
      /**
       * @description the least number if each vehicle continues from the stop where it arrived
       * @example 2
       */
      readonly vehicles: number;
      /**
       * @description the least number if vehicles may run empty between trips
       * @example 2
       */
      readonly vehiclesWithEmptyRunning: number;
      /**
       * @description in the language of the request
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
      /** @description trips of one block are run by one vehicle; null: no block */
      readonly blockId: string | null;
      /** @description true: the timetable from which the draft was made has no such departure at this time */
      readonly isNew: boolean;
      /**
       * @description how this departure was changed individually; `kept`: it has running times of its own. null: it was not
       * @enum {string|null}
       */
      readonly own: 'moved' | 'added' | 'kept' | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * @description the time by its sentence; differs from `time` if it was moved. Changes refer to the departure by this time
       * @example 07:30:00
       */
      readonly saidTime: string;
      /** @description the sentence that generates it; null: it was added individually */
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
       * @description what is done to the departure; `kept`: it leaves as planned, with running times of its own
       * @enum {string}
       */
      readonly is: 'removed' | 'moved' | 'added' | 'kept';
      /** @description its own running times; null: those of the way at its time */
      readonly runningTimes: components['schemas']['DraftOwnTimes'] | null;
      /**
       * @description on the days of this service
       * @example weekday
       */
      readonly serviceId: string;
      /**
       * @description the departure by the sentences; for an added one its own
       * @example 07:30:00
       */
      readonly time: string;
      /**
       * @description for a moved departure the new time; null for others
       * @example 07:35:00
       */
      readonly to: string | null;
    };
    readonly DraftDeparturesAnswer: {
      /** @description the changes of single departures, for ways that have any */
      readonly changes: readonly components['schemas']['WayChangesAnswer'][];
      /** @description by route, way, service and time */
      readonly departures: readonly components['schemas']['DraftDepartureAnswer'][];
      /** @description departures of the timetable from which the draft was made that the draft no longer has */
      readonly gone: readonly components['schemas']['GoneDepartureAnswer'][];
      /**
       * @description the current state of the draft, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
    };
    readonly DraftEditAnswer: {
      /** Format: date-time */
      readonly beganAt: string;
      /**
       * @description null: unknown, or not a signed-in account
       * @example 王芳
       */
      readonly by: string | null;
      /**
       * @description what was changed, in the language of the request
       * @example [
       *       "站点：加了“会所”"
       *     ]
       */
      readonly differences: readonly string[];
      /** @example 1 */
      readonly editId: number;
      /**
       * Format: date-time
       * @description when it was last saved
       */
      readonly endedAt: string;
    };
    readonly DraftEditsAnswer: {
      /** @description the newest first; saves of one person within ten minutes are one edit, without what was reverted within it */
      readonly edits: readonly components['schemas']['DraftEditAnswer'][];
    };
    readonly DraftEmptyRun: {
      /** @description a stop of the draft */
      readonly fromStopId: string;
      /** @description seconds that a bus without riders takes */
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
       * @description the beginning, included
       * @example 07:30:00
       */
      readonly from: string;
      /**
       * @description seconds from one departure to the next
       * @example 1800
       */
      readonly headwaySeconds: number;
      /**
       * @description at a constant headway
       * @enum {string}
       */
      readonly kind: 'every';
      /**
       * @description a fixed last departure, which may be at `until` or later; nothing leaves after it. null: none
       * @example 09:30:00
       */
      readonly last: string | null;
      /** @description periods without departures, such as lunch */
      readonly pauses: readonly components['schemas']['DraftStretch'][];
      /**
       * @description the end, not included
       * @example 09:30:00
       */
      readonly until: string;
    };
    readonly DraftFleetAnswer: {
      /** @description an assignment of all trips to the least number of vehicles */
      readonly blocks: readonly components['schemas']['DraftVehicleBlockAnswer'][];
      /** @description trips no two of which one vehicle can run, by departure: they prove the number of vehicles. Of all such sets, the one whose trips are closest together in time */
      readonly forcing: readonly string[];
      /**
       * @description the least number if each vehicle continues from the stop where it arrived
       * @example 2
       */
      readonly vehicles: number;
      /**
       * @description the least number if vehicles may run empty between trips
       * @example 2
       */
      readonly vehiclesWithEmptyRunning: number;
    };
    readonly DraftFleetSettings: {
      /** @description whether vehicles may run empty from the end of a trip to the start of the next */
      readonly allowsEmptyRunning: boolean;
      /** @description which vehicle runs which trips, as accepted or as in the feed */
      readonly blocks: readonly components['schemas']['DraftBlock'][];
      /** @description entered durations of empty runs; others are estimated */
      readonly emptyRuns: readonly components['schemas']['DraftEmptyRun'][];
      /**
       * @description the least seconds for which a vehicle stands between two trips
       * @example 180
       */
      readonly layoverSeconds: number;
    };
    readonly DraftOwnTimes: {
      /** @description seconds for which it stands at each stop but the first and last; missing values are 0 */
      readonly dwellSeconds: readonly number[];
      /**
       * @description seconds from each stop to the next, departure to arrival; one fewer than stops. null: not entered yet
       * @example [
       *       240,
       *       240
       *     ]
       */
      readonly sectionSeconds: readonly (number | null)[];
    };
    readonly DraftPlace: {
      /** @description the email address for riders */
      readonly email: string | null;
      /**
       * @description the language of all texts whose field name does not begin with `other`
       * @enum {string}
       */
      readonly language: 'zh-CN' | 'en';
      /**
       * @description the name under which riders know the bus service, in `language`
       * @example 虹桥人才公寓班车
       */
      readonly name: string;
      /** @description the name in the other language, like all fields whose name begins with `other`; null: none */
      readonly otherName: string | null;
      /** @description the phone number for riders */
      readonly phone: string | null;
      /**
       * @description IANA time zone; empty: not entered yet
       * @example Asia/Shanghai
       */
      readonly timezone: string;
      /** @description their web page */
      readonly url: string | null;
    };
    readonly DraftProblemAnswer: {
      /** @example stop-without-position */
      readonly code: string;
      /** @description the route it is about */
      readonly routeId?: string;
      /** @description the problem and what to do, in the language of the request */
      readonly sentence: string;
      /** @description the sentence it is about */
      readonly sentenceId?: string;
      /** @description the service it is about */
      readonly serviceId?: string;
      /**
       * @description error: it prevents publishing
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
      /** @description alerts in force about routes that change */
      readonly alerts: readonly components['schemas']['PublicationAlertAnswer'][];
      /** @description the timetable from which it was made; null: from nothing */
      readonly baseVersionId: number | null;
      /**
       * Format: date-time
       * @description when it was changed last
       */
      readonly changedAt: string;
      /**
       * @description who changed it last; null: unknown, or not a signed-in account
       * @example 王芳
       */
      readonly changedBy: string | null;
      /** @description changes to the timetable that would be in force without it; empty if there was none */
      readonly changes: readonly components['schemas']['PublicationWayAnswer'][];
      /** @description effects that people may not expect */
      readonly consequences: readonly components['schemas']['VersionConsequenceAnswer'][];
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description null: unknown, or not a signed-in account
       * @example 王芳
       */
      readonly createdBy: string | null;
      /** @description null: the agency assigns neither vehicles nor drivers */
      readonly crews: components['schemas']['PublicationCrewsAnswer'] | null;
      /**
       * @description days from today to that date
       * @example 4
       */
      readonly daysAhead: number;
      /** @description whether anything differs from the timetable that would be in force without it */
      readonly differs: boolean;
      /** @example 1 */
      readonly draftId: number;
      /**
       * Format: date
       * @description the earliest date from which it can be in force
       */
      readonly earliest: string;
      /**
       * Format: date
       * @description the first date of that timetable; null: none
       */
      readonly effectiveFrom: string | null;
      /** @example 0 */
      readonly goneCount: number;
      /** @description whether that timetable is in force today; null: it was made from nothing */
      readonly isBaseInForce: boolean | null;
      /** @description whether no timetable was published before */
      readonly isFirst: boolean;
      /**
       * @description departures that do not change
       * @example 36
       */
      readonly keptCount: number;
      /** @example 4 */
      readonly movedCount: number;
      /** @description departures change within seven days, so publishing requires `riders` */
      readonly mustTell: boolean;
      /** @example 九月加密晚高峰 */
      readonly name: string;
      /** @description stops whose posters change; for a first or a published timetable: all stops where riders board */
      readonly posters: readonly components['schemas']['PublicationPosterAnswer'][];
      /** @description errors that prevent publishing; empty: none */
      readonly problems: readonly components['schemas']['DraftProblemAnswer'][];
      /** @description the timetable that was published from it; null: none */
      readonly publishedVersionId: number | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @description a text that informs riders; null: no departure changes, or there was no timetable before */
      readonly riders: components['schemas']['RidersTextAnswer'] | null;
      /** @description all routes of the draft */
      readonly routes: readonly components['schemas']['PublicationRouteAnswer'][];
      /**
       * @description published: a timetable was published from it, so that it cannot be changed unless that is withdrawn
       * @enum {string}
       */
      readonly state: 'open' | 'published';
      /** @description what was stated when it was published; empty: it is not published */
      readonly statements: readonly components['schemas']['PublicationStatementAnswer'][];
      /**
       * Format: date-time
       * @description until when it can be withdrawn; null: it cannot, as its first date is not in the future
       */
      readonly takeBackUntil: string | null;
      /**
       * Format: date
       * @description today’s date in the agency’s time zone
       */
      readonly today: string;
      readonly vehicles: components['schemas']['PublicationVehiclesAnswer'];
      /**
       * Format: date
       * @description the date from which it would be in force
       */
      readonly wouldBeFrom: string;
      /**
       * Format: date
       * @description the last date on which it is in force; null: no end is planned
       */
      readonly wouldBeUntil: string | null;
    };
    readonly DraftPublishedAnswer: {
      /**
       * Format: uuid
       * @description the alert about the change; null: none was published
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
       * @description who changed it last; null: unknown, or not a signed-in account
       * @example 王芳
       */
      readonly changedBy: string | null;
      /** @description effects that people may not expect */
      readonly consequences: readonly components['schemas']['VersionConsequenceAnswer'][];
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description null: unknown, or not a signed-in account
       * @example 王芳
       */
      readonly createdBy: string | null;
      /** @example 1 */
      readonly draftId: number;
      /**
       * Format: date
       * @description the first date of that timetable; null: none
       */
      readonly effectiveFrom: string | null;
      /** @description whether that timetable is in force today; null: it was made from nothing */
      readonly isBaseInForce: boolean | null;
      /** @example 九月加密晚高峰 */
      readonly name: string;
      /** @description the timetable that was published from it; null: none */
      readonly publishedVersionId: number | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * @description published: a timetable was published from it, so that it cannot be changed unless that is withdrawn
       * @enum {string}
       */
      readonly state: 'open' | 'published';
      /**
       * Format: date-time
       * @description until when it can be withdrawn; null: it cannot be
       */
      readonly takeBackUntil: string | null;
    };
    readonly DraftRequest: {
      /** @description the whole content */
      readonly content?: components['schemas']['DraftContent'];
      /**
       * @description the name of the draft
       * @example 九月加密晚高峰
       */
      readonly name?: string;
    };
    readonly DraftRoute: {
      /**
       * @description GTFS route_color: six hexadecimal digits; null: none
       * @example 2E6B34
       */
      readonly color: string | null;
      /** @description GTFS route_desc */
      readonly desc: string | null;
      /** @description GTFS route_long_name */
      readonly longName: string | null;
      /**
       * @description GTFS route_short_name; empty: not entered yet
       * @example 淞虹路线
       */
      readonly name: string;
      /** @description the operator; null: the agency itself */
      readonly operatedBy: string | null;
      /** @description the long name in the other language */
      readonly otherLongName: string | null;
      /** @description the name in the other language */
      readonly otherName: string | null;
      /**
       * @description unique within the draft
       * @example songhong
       */
      readonly routeId: string;
      /** @description GTFS route_type; 3: bus */
      readonly routeType: number;
      /** @description GTFS route_text_color: the colour of text on `color`; null: none */
      readonly textColor: string | null;
      /** @description GTFS route_url */
      readonly url: string | null;
      /** @description its ways, at least one for each direction */
      readonly ways: readonly components['schemas']['DraftWay'][];
    };
    readonly DraftRunningDays: {
      /**
       * Format: date
       * @description the last date; null: no end
       */
      readonly endDate: string | null;
      /** @description single dates (GTFS calendar_dates.txt) */
      readonly exceptions: readonly components['schemas']['DraftDayException'][];
      /** @description whether it runs on Fridays */
      readonly friday: boolean;
      /**
       * @description CN: holidays announced by the State Council run as Sundays, its make-up workdays as Wednesdays; null: none
       * @enum {string|null}
       */
      readonly holidayCalendar: 'CN' | null;
      /** @description whether it runs on Mondays */
      readonly monday: boolean;
      /** @description what managers call these days; null: described by its days */
      readonly name: string | null;
      /** @description whether it runs on Saturdays */
      readonly saturday: boolean;
      /**
       * @description unique within the draft
       * @example weekday
       */
      readonly serviceId: string;
      /**
       * Format: date
       * @description the first date; null: from the first day of the timetable
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
      /** @description seconds for which it stands at each stop but the first and last; missing values are 0 */
      readonly dwellSeconds: readonly number[];
      /**
       * @description applies to departures from the first stop at this time or later; null: from the beginning of the day
       * @example 07:30:00
       */
      readonly from: string | null;
      /**
       * @description seconds from each stop to the next, departure to arrival; one fewer than stops. null: not entered yet
       * @example [
       *       240,
       *       240
       *     ]
       */
      readonly sectionSeconds: readonly (number | null)[];
      /** @description applies only on the days of these services; null: on all days */
      readonly serviceIds: readonly string[] | null;
      /**
       * @description applies to departures before this time; null: to the end of the day
       * @example 09:30:00
       */
      readonly until: string | null;
    };
    readonly DraftsAnswer: {
      /** @description the last changed first */
      readonly drafts: readonly components['schemas']['DraftSummaryAnswer'][];
    };
    readonly DraftSentence: {
      /** @description the rule that generates the departures */
      readonly rule:
        | components['schemas']['DraftEveryRule']
        | components['schemas']['DraftClockRule']
        | components['schemas']['DraftAfterRule']
        | components['schemas']['DraftTimesRule'];
      /**
       * @description chosen by the client; unique within the way
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
       * @description the current state of the draft, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @description by route and way */
      readonly ways: readonly components['schemas']['WaySentencesAnswer'][];
    };
    readonly DraftSentencesRequest: {
      /** @description all sentences of that way */
      readonly sentences: readonly components['schemas']['DraftSentence'][];
      /**
       * @description the way whose sentences these are
       * @example songhong-0
       */
      readonly wayId: string;
    };
    readonly DraftStop: {
      /**
       * @description the coordinate system in which the position was entered; null: WGS-84, not converted
       * @enum {string|null}
       */
      readonly convertedFrom: 'gcj02' | 'bd09' | null;
      /** @description where exactly the stop is */
      readonly desc: string | null;
      /**
       * @description latitude, WGS-84; null: not entered yet
       * @example 31.2201
       */
      readonly lat: number | null;
      /** @description GTFS location_type; 0: buses stop here */
      readonly locationType: number;
      /**
       * @description longitude, WGS-84; null: not entered yet
       * @example 121.35499
       */
      readonly lon: number | null;
      /**
       * @description empty: not entered yet
       * @example 淞虹路地铁站
       */
      readonly name: string;
      /** @description where exactly the stop is, in the other language */
      readonly otherDesc: string | null;
      /**
       * @description the name in the other language
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
       * @description unique within the draft
       * @example stop-1
       */
      readonly stopId: string;
      /** @description GTFS wheelchair_boarding */
      readonly wheelchairBoarding: number | null;
    };
    readonly DraftStretch: {
      /**
       * @description the beginning, included
       * @example 07:30:00
       */
      readonly from: string;
      /**
       * @description the end, not included
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
       * @description who changed it last; null: unknown, or not a signed-in account
       * @example 王芳
       */
      readonly changedBy: string | null;
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description null: unknown, or not a signed-in account
       * @example 王芳
       */
      readonly createdBy: string | null;
      /** @example 1 */
      readonly draftId: number;
      /**
       * Format: date
       * @description the first date of that timetable; null: none
       */
      readonly effectiveFrom: string | null;
      /** @description whether that timetable is in force today; null: it was made from nothing */
      readonly isBaseInForce: boolean | null;
      /** @example 九月加密晚高峰 */
      readonly name: string;
      /** @description the timetable that was published from it; null: none */
      readonly publishedVersionId: number | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * @description published: a timetable was published from it, so that it cannot be changed unless that is withdrawn
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
      /** @description in ascending order; a time that occurs twice means two departures */
      readonly times: readonly string[];
    };
    readonly DraftTransfer: {
      /** @description a stop of the draft */
      readonly fromStopId: string;
      /** @description the walk in seconds */
      readonly minTransferTime: number;
      /** @description a stop of the draft */
      readonly toStopId: string;
    };
    readonly DraftTranslation: {
      /** @description field_name */
      readonly fieldName: string;
      /** @description field_value; empty: the row applies to `recordId` */
      readonly fieldValue: string;
      /** @description language */
      readonly language: string;
      /** @description record_id; empty: the row applies to `fieldValue` */
      readonly recordId: string;
      /** @description record_sub_id; empty: none */
      readonly recordSubId: string;
      /** @description table_name */
      readonly tableName: string;
      /** @description translation */
      readonly translation: string;
    };
    readonly DraftVehicleBlockAnswer: {
      /** @description the total time of empty runs between its trips */
      readonly emptySeconds: number;
      /** @example 09:38:00 */
      readonly endTime: string;
      /** @example 07:00:00 */
      readonly startTime: string;
      /** @description in the order in which the vehicle runs them */
      readonly tripIds: readonly string[];
    };
    readonly DraftWay: {
      /** @description single departures that differ from the sentences */
      readonly changes: readonly components['schemas']['DraftDepartureChange'][];
      /**
       * @description GTFS direction_id; 0: outbound or a loop, 1: back; null: none
       * @enum {integer|null}
       */
      readonly directionId: 0 | 1 | null;
      /** @description the headsign of the bus; null: the name of the last stop */
      readonly headsign: string | null;
      /** @description the headsign in the other language */
      readonly otherHeadsign: string | null;
      /** @description the first one that applies to a departure is used; the last applies to all. Empty: not entered yet */
      readonly runningTimes: readonly components['schemas']['DraftRunningTimes'][];
      /** @description the sentences that generate its departures */
      readonly sentences: readonly components['schemas']['DraftSentence'][];
      /** @description the shape in the timetable from which the draft was made; null: none */
      readonly shapeId: string | null;
      /** @description the stops in order; a stop may occur twice */
      readonly stops: readonly components['schemas']['DraftCall'][];
      /**
       * @description unique within the draft; the ids of its trips begin with it
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
      /** @description the alerts in force now */
      readonly alerts: readonly components['schemas']['AlertAnswer'][];
      /** @description today and tomorrow; also yesterday, while one of its trips may be on the road */
      readonly days: readonly components['schemas']['BundleDayAnswer'][];
      /** @description messages of the last 7 days to the signed-in account that were not withdrawn; newest first */
      readonly messages: readonly components['schemas']['BundleMessageAnswer'][];
      readonly reasons: components['schemas']['BundleReasonsAnswer'];
      readonly routes: readonly components['schemas']['BundleRouteAnswer'][];
      /**
       * Format: date-time
       * @description the server’s clock when it answers; not part of the ETag. The header `server-time` has it too, also with status 304
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly serverTime: string;
      readonly settings: components['schemas']['AgencySettingsAnswer'];
      /** @example Asia/Shanghai */
      readonly timezone: string;
      /** @description the vehicles in use */
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
       * @description the version of the driver’s app
       * @example 3f2a91c0
       */
      readonly appVersion: string;
      /**
       * Format: uuid
       * @description generated by the app when it is first opened on this phone
       */
      readonly deviceId: string;
      /**
       * @description a name by which its user recognises the phone
       * @example 华为 Mate 60
       */
      readonly name: string;
      /**
       * Format: date-time
       * @description when the oldest of them was made, by the phone’s clock; null: none waits
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly oldestUnsentAt?: string | null;
      /** @description rows that wait on this phone, including those in this request */
      readonly unsentCount: number;
    };
    readonly DriverEventRequest: {
      /** @description number of people; required for boarded, alighted and left-behind, otherwise left out */
      readonly count?: number | null;
      /** @description delay-reported: seconds by which the driver expects to be late (required); 0: on time again */
      readonly delaySeconds?: number | null;
      /**
       * Format: date-time
       * @description when it happened, by the phone’s clock
       */
      readonly deviceTime: string;
      /**
       * Format: uuid
       * @description made by the phone, once for each event; sending it again changes nothing. Preferably version 7: ordered by time, it is fastest to store
       */
      readonly eventId: string;
      /** @description required with every event of a trip that is in no timetable; the phone makes the id of such a trip */
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
      /** @description index of the stop on the trip, from 0; needed if the trip calls at the stop twice */
      readonly position?: number | null;
      /** @description why a trip is cancelled or something is corrected */
      readonly reason?: string | null;
      /**
       * Format: uuid
       * @description the account that logged it, if another driver’s session sends it from the same phone; left out: the signed-in account
       */
      readonly recordedBy?: string | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description required for stop-arrived and stop-departed
       * @example home
       */
      readonly stopId?: string | null;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /**
       * Format: uuid
       * @description undo: the event to undo, which may be an undo itself (required)
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
       * @description the time of sending, by the phone’s clock; if that clock is more than two minutes wrong, the times of the events are corrected
       */
      readonly sentAt?: string;
    };
    readonly DriverHistoryAnswer: {
      /** @description boardings logged on these trips */
      readonly boardings: number;
      /** @description the newest first */
      readonly days: readonly components['schemas']['DriverHistoryDayAnswer'][];
      /** @example 2024-07 */
      readonly month: string;
      /** @description trips that the signed-in account drove in the month */
      readonly trips: number;
    };
    readonly DriverHistoryDayAnswer: {
      /** Format: date */
      readonly date: string;
      /** @description in order of time */
      readonly trips: readonly components['schemas']['DriverHistoryTripAnswer'][];
    };
    readonly DriverHistoryTripAnswer: {
      readonly boardings: number | null;
      readonly corrections: readonly components['schemas']['DriverCorrectionAnswer'][];
      /**
       * Format: date-time
       * @description the planned departure, else the actual start; null: unknown
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
       * @description when it was made, by the phone’s clock
       */
      readonly deviceTime: string;
      /**
       * Format: uuid
       * @description voided: the refused event that the driver gave up (required)
       */
      readonly eventId?: string | null;
      /** @description the checked items; required for check */
      readonly items?: readonly components['schemas']['CheckedItemRequest'][] | null;
      /** @enum {string} */
      readonly kind: 'check' | 'fault' | 'acknowledged' | 'voided';
      /**
       * Format: uuid
       * @description acknowledged: the message
       */
      readonly messageId?: string | null;
      /**
       * Format: uuid
       * @description made by the phone; sending it again changes nothing
       */
      readonly noteId: string;
      /**
       * Format: uuid
       * @description the account of its author, if another account’s session sends it
       */
      readonly recordedBy?: string | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /** @description fault: what is broken (required); acknowledged: what was seen; voided: what the refused event was */
      readonly text?: string | null;
      /** @description the trip that a fault or an acknowledgement is about */
      readonly tripId?: string | null;
      /** @example bus-1 */
      readonly vehicleId?: string | null;
    };
    readonly DriverNotesRequest: {
      readonly device?: components['schemas']['DriverDeviceRequest'];
      readonly notes: readonly components['schemas']['DriverNoteRequest'][];
      /**
       * Format: date-time
       * @description the time of sending, by the phone’s clock
       */
      readonly sentAt?: string;
    };
    readonly DriverTripAnswer: {
      /** @description people who got off; null as boardings, and if people got on and nobody was logged as getting off */
      readonly alightings: number | null;
      /** @description people who got on; null: nobody was logged and the count is not closed; 0: the count is closed, nobody got on */
      readonly boardings: number | null;
      /** @description behind the plan at the last logged departure; negative: early; null: unknown */
      readonly delaySeconds: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /** @description by time */
      readonly events: readonly components['schemas']['TripEventAnswer'][];
      readonly findings: readonly components['schemas']['TripFindingAnswer'][];
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description true: a manager added it for that date; it is not in the timetable */
      readonly isAdded: boolean;
      /** @description true: the trip ended and its count is closed, so that 0 means nobody */
      readonly isCounted: boolean;
      /** @description null: nobody is assigned */
      readonly isMine: boolean | null;
      /** @description true: it was worked out afterwards, not logged when it happened */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description people who could not board; null as boardings, and if none were logged although the bus was full or the count is imported */
      readonly leftBehind: number | null;
      /**
       * @description why it is cancelled, else why it was moved or added, in the words of the manager or driver; null: no reason was given
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
       * @description by how much a manager moved it later on that date; negative: earlier; 0: not moved
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
      /** @description by departure in the current plan of the day; trips that nobody planned come last */
      readonly trips: readonly components['schemas']['DriverTripAnswer'][];
    };
    readonly DriverWordAnswer: {
      /** Format: uuid */
      readonly accountId: string | null;
      /** Format: date-time */
      readonly at: string;
      /** @example 周国强 */
      readonly by: string | null;
      /** @description for `late`: how late the driver expects to be; null for the other kinds */
      readonly delaySeconds: number | null;
      /**
       * @description fault, check: notes of the driver; late, cancelled, added: what the driver logged of a trip, with the reason
       * @enum {string}
       */
      readonly kind: 'fault' | 'check' | 'late' | 'cancelled' | 'added';
      /**
       * @description in the driver’s words; for `check`: the items that failed
       * @example 虹古路有施工
       */
      readonly text: string | null;
      /** @description null: it is not about a trip */
      readonly tripId: string | null;
      readonly vehicleId: string | null;
    };
    readonly DropOffsAnswer: {
      /**
       * @description GTFS `drop_off_type`: `none` (1): nobody may get off; `phone-agency` (2): riders who want to get off phone the agency first; `coordinate-with-driver` (3): riders who want to get off ask the driver
       * @enum {string}
       */
      readonly dropOffType: 'none' | 'phone-agency' | 'coordinate-with-driver';
      /**
       * @description in the order of the trip
       * @example [
       *       "gate"
       *     ]
       */
      readonly stopIds: readonly string[];
    };
    readonly EndedSessionsAnswer: {
      /** Format: uuid */
      readonly deviceId: string;
      /** @description the accounts that were signed in on it; empty: none */
      readonly signedOut: readonly components['schemas']['SignedOutAnswer'][];
      /** @description open sessions, without a known phone, of accounts that have used this phone: they continue. If the phone is lost, set a new password for these accounts */
      readonly unknownSessionCount: number;
    };
    readonly EstimateAnswer: {
      /**
       * @description estimated boardings if every trip had been counted
       * @example 12000
       */
      readonly boardings: number;
      /**
       * @description upper end of the 95 % confidence interval
       * @example 12200
       */
      readonly high: number;
      /**
       * @description lower end of the 95 % confidence interval
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
      /** @description as it was sent; null: missing, or no text */
      readonly eventId: string | null;
      readonly faults?: readonly components['schemas']['FaultAnswer'][];
      /**
       * @description recorded and duplicate: stored; refused: not stored, and to be sent again only if `sendAgainAt` gives a time
       * @enum {string}
       */
      readonly outcome: 'recorded' | 'duplicate' | 'refused';
      /**
       * Format: date-time
       * @description from when an event that was refused because its date is in the future may be sent again; null: it will always be refused as it is
       */
      readonly sendAgainAt?: string | null;
      /**
       * @description the trip on which the event was stored, if its id is not the one sent: another driver uses that id for a trip of another route or direction
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
       * @description the name of its field in answers
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
       * @description planned departure from its first stop, as a service time; required for trip-added, which shows riders the trip as an additional departure
       * @example 08:12
       */
      readonly startTime?: string | null;
    };
    readonly FaultAnswer: {
      readonly detail: string;
      readonly field: string;
    };
    readonly FeedAddressAnswer: {
      /**
       * @description whole if the program knows its public address, else a path
       * @example https://bus.example.org/feeds/gtfs.zip
       */
      readonly address: string;
      /** @example GTFS (zip) */
      readonly format: string;
      /** @description the address has places to fill in, or is to be entered in an app; opening it is of no use */
      readonly isPattern: boolean;
      /** @description what is there */
      readonly what: string;
    };
    readonly FeedCheckAnswer: {
      /** @description errors first */
      readonly notices: readonly components['schemas']['CheckNoticeAnswer'][];
      /**
       * Format: date-time
       * @description of a check that failed: who asks from then on has it tried again; otherwise null
       */
      readonly retryAt: string | null;
      /**
       * @description `underway`: it has not ended yet; `failed`: it broke off, which does not mean that anything is wrong with the feed
       * @enum {string}
       */
      readonly state: 'passes' | 'warnings' | 'errors' | 'underway' | 'failed';
    };
    readonly FeedContactAnswer: {
      /** @example bus@example.org */
      readonly email: string | null;
      /** @example 021-5555 0100 */
      readonly phone: string | null;
      /** @description who answers there */
      readonly phoneName: string | null;
      /** @example https://example.org/ */
      readonly url: string | null;
    };
    readonly FeedLicenceAnswer: {
      /**
       * @description null: the operator has not chosen one
       * @example CC BY 4.0
       */
      readonly name: string | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @example https://creativecommons.org/licenses/by/4.0/ */
      readonly url: string | null;
    };
    readonly FeedLicenceRequest: {
      /**
       * @description the licence or the terms in a few words; null: none is chosen
       * @example CC BY 4.0
       */
      readonly name?: string | null;
      /**
       * @description the page with its text; null: none
       * @example https://creativecommons.org/licenses/by/4.0/
       */
      readonly url?: string | null;
    };
    readonly FeedsAnswer: {
      /** @example 虹桥人才公寓班车 */
      readonly agencyName: string;
      /** @description whom to ask for a token */
      readonly contact: components['schemas']['FeedContactAnswer'];
      readonly feeds: readonly components['schemas']['OfferedFeedAnswer'][];
      /** @description whether everybody may read the feeds without a token */
      readonly isOpenToAll: boolean;
      /** @description null: the operator has not chosen one, so ask before using the data */
      readonly licence: components['schemas']['OfferedLicenceAnswer'] | null;
    };
    readonly FeedTokenAnswer: {
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description the last four characters of the token, by which people recognise it
       * @example 7xyd
       */
      readonly ending: string;
      /**
       * Format: date
       * @description the last day on which a feed was read with it, in the agency’s zone; null: never. Not noted while everybody may read
       * @example 2024-07-15
       */
      readonly lastUsedOn: string | null;
      /**
       * @description who uses it
       * @example 地图公司
       */
      readonly name: string;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * Format: date-time
       * @description null: it is valid
       */
      readonly revokedAt: string | null;
      /** Format: uuid */
      readonly tokenId: string;
    };
    readonly FeedTokensAnswer: {
      /** @description whether everybody may read the feeds without a token (`PUBLIC_FEEDS=on`) */
      readonly isOpenToAll: boolean;
      /** @description the valid ones first, then the newest */
      readonly tokens: readonly components['schemas']['ListedFeedTokenAnswer'][];
    };
    readonly FiguresExplainedAnswer: {
      /** @description in the order of the columns of files */
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
       * @description true: freeze it even if no boardings are known, which is refused otherwise
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
      /** @description null: the draft no longer has its way */
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
       * @description alarm: stored totals differed from their events and were corrected
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
       * @description when it was last changed or withdrawn; null: never
       */
      readonly changedAt: string | null;
      /** @description who changed or withdrew it last; null: nobody */
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
       * @description null: readers of English see the Chinese headline
       * @example Detour because of road works
       */
      readonly headerEn: string | null;
      /** @example 因道路施工绕行 */
      readonly headerZh: string;
      /**
       * Format: date-time
       * @description null: not recorded
       */
      readonly publishedAt: string | null;
      /**
       * @description the author; null: not recorded
       * @example 刘静
       */
      readonly publishedBy: string | null;
      /**
       * @description the current state of it, for If-Match
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
       * @description null: it was not withdrawn
       */
      readonly withdrawnAt: string | null;
    };
    readonly ListedFeedTokenAnswer: {
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description null: not recorded
       * @example 刘静
       */
      readonly createdBy: string | null;
      /**
       * @description the last four characters of the token, by which people recognise it
       * @example 7xyd
       */
      readonly ending: string;
      /**
       * Format: date
       * @description the last day on which a feed was read with it, in the agency’s zone; null: never. Not noted while everybody may read
       * @example 2024-07-15
       */
      readonly lastUsedOn: string | null;
      /**
       * @description who uses it
       * @example 地图公司
       */
      readonly name: string;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * Format: date-time
       * @description null: it is valid
       */
      readonly revokedAt: string | null;
      /** @description null: nobody, or not recorded */
      readonly revokedBy: string | null;
      /** Format: uuid */
      readonly tokenId: string;
    };
    readonly LoggedAnswer: {
      /**
       * Format: date-time
       * @description the logged departure from this stop; null: none was logged
       */
      readonly actualDepartureTime: string | null;
      /**
       * @description whether the driver’s log agrees with the report; unknown: the log does not show it
       * @enum {string}
       */
      readonly agreement: 'agrees' | 'contradicts' | 'unknown';
      /** @description people left behind on the whole trip; null: unknown */
      readonly leftBehind: number | null;
      /**
       * @description the state of the trip; null: no timetable has it any more
       * @enum {string|null}
       */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged' | null;
      readonly wasFull: boolean | null;
    };
    readonly ManagersMessageAnswer: {
      /**
       * Format: uuid
       * @description the recipient; null: all drivers
       */
      readonly accountId: string | null;
      /** @description who acknowledged it, in order of time */
      readonly acknowledgements: readonly components['schemas']['MessageSeenAnswer'][];
      /**
       * @description the name of its sender
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
       * @description the recipient’s name; null: all drivers
       * @example 王师傅
       */
      readonly to: string | null;
      /**
       * Format: date-time
       * @description when it was withdrawn; null: it was not
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
      /** @description the rider’s note; null: none, or deleted after 90 days */
      readonly note: string | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:40:00+08:00
       */
      readonly reportedAt: string;
      /** Format: uuid */
      readonly reportId: string;
      /**
       * @description the current state of the answer, for If-Match; null: it does not exist; then send `If-None-Match: *`
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /** @example songhong */
      readonly routeId: string;
      /**
       * @description the number of devices that sent this report on the departure, this one included
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
      /** @description the current log minus the newest revision; null: both are equal, or the month is not frozen */
      readonly difference: {
        readonly [key: string]: unknown;
      } | null;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      /** @description estimated boardings if every operated trip had been counted; null: too few were */
      readonly estimate: components['schemas']['EstimateAnswer'] | null;
      /** @description the same if every unlogged trip had run with usual boardings; null: none is unlogged, or too few trips were counted */
      readonly estimateIfUnloggedRan: components['schemas']['EstimateAnswer'] | null;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description whether all its service days are closed */
      readonly isClosed: boolean;
      /** @description left the first stop more than 5 minutes after the plan */
      readonly late: number;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /**
       * @description identifies the figures of the current log, which freezing or restating would report; for If-Match of these requests
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
      /** @description the revision of these figures; null: live */
      readonly revision: number | null;
      readonly revisions: readonly components['schemas']['RevisionAnswer'][];
      readonly sameMonthLastYear: components['schemas']['ComparisonAnswer'] | null;
      /** @description trips of the timetable = on time + early + late + cancelled + unlogged */
      readonly scheduled: number;
      /**
       * @description live: figures of the current log; frozen: as they were reported
       * @enum {string}
       */
      readonly status: 'live' | 'frozen';
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
      /** @description what limits the use of the figures; empty: nothing */
      readonly warnings: readonly components['schemas']['WarningAnswer'][];
    };
    readonly MonthRouteDaysAnswer: {
      /** @example 2024-07 */
      readonly month: string;
      /** @description all routes with trips in the month */
      readonly routes: readonly components['schemas']['RouteDaysAnswer'][];
    };
    readonly MonthsAnswer: {
      /**
       * @description the first month in which anything was logged, whichever months were asked for; null: nothing was
       * @example 2024-07
       */
      readonly firstLogged: string | null;
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
      /** @description whether it is frozen and the current log differs; `difference` of the month itself shows how */
      readonly differs: boolean;
      /** @description left the first stop a minute or more before the plan */
      readonly early: number;
      readonly estimate: components['schemas']['EstimateAnswer'] | null;
      /** @description the same if every unlogged trip had run */
      readonly estimateIfUnloggedRan: components['schemas']['EstimateAnswer'] | null;
      /** @description ran outside the timetable; boardings count */
      readonly extra: number;
      /** @description trips whose driver said that the bus was full, or whose counts filled its seats and standing room */
      readonly fullTrips: number;
      /** @description whether all its service days are closed */
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
       * @description live: figures of the current log; frozen: those of the newest revision
       * @enum {string}
       */
      readonly status: 'live' | 'frozen';
      /** @description nobody said anything and the day is over: missing, not zero */
      readonly unlogged: number;
      /** @description what limits the use of the figures; empty: nothing */
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
       * @description only events of this account
       */
      readonly accountId?: string;
      /**
       * Format: uuid
       * @description id of the act, generated by the client, so that the same request sent again changes nothing; default: a new one
       */
      readonly actId?: string;
      /** @description only events from this phone */
      readonly deviceId?: string;
      /** @description only these events; default: all events of the log that count, without managers’ decisions about the plan */
      readonly eventIds?: readonly string[];
      /**
       * @description the reason; stored with every event of the act and in the audit log
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
       * @description only events from this source
       * @enum {string}
       */
      readonly source?: 'driver' | 'manager' | 'import';
      /**
       * Format: date
       * @description the service date of the other trip; default: the same date
       * @example 2024-07-15
       */
      readonly toServiceDate?: string;
      /** @description the other trip; default: the same trip, on the other date */
      readonly toTripId?: string;
      /**
       * @description the trip: one of the timetable, or one logged outside it
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
       * @description a date of the year, or from 25 to 31 December of the year before
       * @example 2027-10-01
       */
      readonly date: string;
      /** @description false: a Saturday or Sunday that is worked to make up for a holiday */
      readonly isOffDay: boolean;
      /** @example 国庆节 */
      readonly name: string;
      /** @description the name in English; required for a holiday that the program does not know */
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
       * @description the name to sign in with; unique among enabled accounts (case and invisible characters make no difference)
       * @example 王师傅
       */
      readonly name: string;
      /**
       * Format: password
       * @description at least 6 characters for a driver, 10 for a manager; left out: the program makes one up, a PIN of six digits for a driver
       */
      readonly password?: string | null;
      /**
       * @description telephone number, visible to managers only; null: unknown
       * @example 138 0013 8000
       */
      readonly phone?: string | null;
      /**
       * @description managers may do everything that drivers may
       * @enum {string}
       */
      readonly role: 'driver' | 'manager';
    };
    readonly NewAlertRequest: {
      /**
       * Format: date-time
       * @description when it begins; default: for a new alert the current whole minute, for an existing one unchanged
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeFrom?: string | null;
      /**
       * Format: date-time
       * @description when it ends, later than activeFrom; left out: when it is withdrawn
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly activeUntil?: string | null;
      /**
       * Format: uuid
       * @description generated by the client, so that the same request sent again changes nothing; default: the server generates one
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
      /** @description further text in English */
      readonly descriptionEn?: string | null;
      /** @description further text in Chinese */
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
       * @description the headline in English; left out: readers of English see the Chinese one
       * @example Detour because of road works
       */
      readonly headerEn?: string | null;
      /**
       * @description the headline in Chinese
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
       * @description the timetable to begin from, by its number; null: from nothing; missing: the one in force
       * @example 1
       */
      readonly from?: number | null;
      /**
       * @description the name of the draft; default a generated name
       * @example 九月加密晚高峰
       */
      readonly name?: string;
    };
    readonly NewFeedTokenAnswer: {
      /** Format: date-time */
      readonly createdAt: string;
      /**
       * @description the last four characters of the token, by which people recognise it
       * @example 7xyd
       */
      readonly ending: string;
      /**
       * Format: date
       * @description the last day on which a feed was read with it, in the agency’s zone; null: never. Not noted while everybody may read
       * @example 2024-07-15
       */
      readonly lastUsedOn: string | null;
      /**
       * @description who uses it
       * @example 地图公司
       */
      readonly name: string;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /**
       * Format: date-time
       * @description null: it is valid
       */
      readonly revokedAt: string | null;
      /**
       * @description the token itself, shown only in this answer: `?token=` in the address of a feed, or `Authorization: Bearer`
       * @example k7fm-3hqz-w9ta-rc4p-7xyd
       */
      readonly token: string;
      /** Format: uuid */
      readonly tokenId: string;
    };
    readonly NewFeedTokenRequest: {
      /**
       * @description who is going to use it; a name has one valid token (case and invisible characters make no difference)
       * @example 地图公司
       */
      readonly name: string;
    };
    readonly NewMessageRequest: {
      /**
       * Format: uuid
       * @description the recipient; left out: all drivers
       */
      readonly accountId?: string;
      /**
       * Format: uuid
       * @description made by the sender, so that a message sent again after a lost answer is stored once; left out: the server makes one
       */
      readonly messageId?: string;
      /**
       * @description the message
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
       * @description when the session ends; each use by a manager moves it to 12 hours later, up to 30 days after signing in
       */
      readonly expiresAt: string;
      /** @example 王师傅 */
      readonly name: string;
      /** @description the program generated the password, and it should be replaced (POST /v1/account/password); until then everything works */
      readonly passwordIsOneTime: boolean;
      /** @enum {string} */
      readonly role: 'driver' | 'manager';
      /** @description for programs, to send as `Authorization: Bearer …`; browsers use the cookie */
      readonly token: string;
    };
    readonly NextDayAnswer: {
      readonly serviceDay: components['schemas']['ServiceDayAnswer'];
      /**
       * @description trips that are to run, added ones included
       * @example 40
       */
      readonly tripCount: number;
      /** @description trips without a driver, a vehicle, or both; null: the town never assigned anybody */
      readonly unassignedCount: number | null;
    };
    readonly NextDepartureAnswer: {
      /** Format: date-time */
      readonly departureTime: string;
      /** @description seats and standing places of the vehicle that is to run it; null: unknown */
      readonly places: number | null;
      /** @example songhong-0-weekday-0800 */
      readonly tripId: string;
      /** @description null: it was not counted in the last months */
      readonly usual: components['schemas']['UsualRidersAnswer'] | null;
      /** @description how long riders wait for it */
      readonly waitSeconds: number;
    };
    readonly NoteAnswer: {
      /**
       * Format: uuid
       * @description the account of its author
       */
      readonly accountId: string;
      /**
       * Format: date-time
       * @description when it was made: the phone’s time, corrected if its clock was wrong
       */
      readonly at: string;
      /** @example 王师傅 */
      readonly by: string;
      /** @description the phone that sent it; null: not reported */
      readonly deviceId: string | null;
      /** @description voided: the refused event that the driver gave up */
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
      /** @description the checked items; null: none were sent */
      readonly items: readonly components['schemas']['CheckedItemAnswer'][] | null;
      /** @enum {string} */
      readonly kind: 'check' | 'fault' | 'acknowledged' | 'voided';
      /** @description acknowledged: the message */
      readonly messageId: string | null;
      /** Format: uuid */
      readonly noteId: string;
      /** Format: date-time */
      readonly receivedAt: string;
      /**
       * @description the name of the account whose session sent it; null: its author’s
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
      /** @description as it was sent; null: missing, or no text */
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
       * @description the date that it is about, or the first of several
       * @example 2024-07-16
       */
      readonly date: string;
      /** @description what happened, what it means, and what to do */
      readonly detail: string;
      /** @enum {string} */
      readonly level: 'alarm' | 'warning' | 'summary';
      /**
       * @description the address of details, below the agency’s prefix
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
       * @description the kind that a manager entered; it is in force
       * @enum {string}
       */
      readonly manager: 'ordinary' | 'holiday' | 'make-up-workday';
      /**
       * @description the kind in the program’s notice
       * @enum {string}
       */
      readonly program: 'ordinary' | 'holiday' | 'make-up-workday';
    };
    readonly NoticesAnswer: {
      /** @description the most severe first */
      readonly notices: readonly components['schemas']['NoticeAnswer'][];
    };
    readonly OddTripAnswer: {
      /** @description null: unknown, which is not zero */
      readonly boardings: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: unknown
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description true: the trip ended and its count is closed */
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
       * @description null: none was logged
       * @example bus-1
       */
      readonly vehicleId: string | null;
      readonly why: readonly components['schemas']['AttentionReasonAnswer'][];
    };
    readonly OfferedFeedAnswer: {
      /** @description empty: there is nothing to read, because no timetable runs */
      readonly addresses: readonly components['schemas']['FeedAddressAnswer'][];
      /** @description null: unknown */
      readonly bytes: number | null;
      /**
       * Format: date-time
       * @description null: it changes all the time
       */
      readonly changedAt: string | null;
      /** @description null: it is not checked here */
      readonly check: components['schemas']['FeedCheckAnswer'] | null;
      readonly description: string;
      /** @description false: it gives `https://unknown.invalid/` as the website of the agency, because none is known; null: it gives none at all */
      readonly hasWebsite: boolean | null;
      /** @enum {string} */
      readonly id: 'gtfs' | 'gtfs-realtime' | 'onebusaway' | 'calendars' | 'api' | 'tides';
      /**
       * Format: date
       * @description the first date from today on that may still change, because the working days of its year are not announced yet, and with it those after it; null: none
       */
      readonly provisionalFrom: string | null;
      /**
       * @description `token`: programs with a token, and managers
       * @enum {string}
       */
      readonly readers: 'everybody' | 'token' | 'managers';
      /** @example 时刻表（GTFS） */
      readonly title: string;
      /**
       * Format: date
       * @description the first date for which it says what runs; null: it has none
       */
      readonly validFrom: string | null;
      /**
       * Format: date
       * @description the last one
       */
      readonly validUntil: string | null;
    };
    readonly OfferedLicenceAnswer: {
      /** @example CC BY 4.0 */
      readonly name: string;
      readonly url: string | null;
    };
    readonly OfflineDaysAnswer: {
      /** @example 虹桥人才公寓班车 */
      readonly agencyName: string;
      readonly cancelled: readonly components['schemas']['CancelledDepartureAnswer'][];
      /** @description departures that a manager moved or added */
      readonly changed: readonly components['schemas']['ChangedDepartureAnswer'][];
      /** @description service days from that of `at` on: whether and why any bus leaves here */
      readonly days: readonly components['schemas']['BoardDayAnswer'][];
      readonly lines: readonly components['schemas']['OfflineLineAnswer'][];
      /**
       * @description sets of days, each a list of indexes in `days`
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
       * @description present if riders can get on here only by arrangement (GTFS `pickup_type`): `phone-agency` (2): phone the agency first; `coordinate-with-driver` (3): arrange it with the driver. Stops where nobody may get on (1) have no departures
       * @enum {string}
       */
      readonly pickupType?: 'phone-agency' | 'coordinate-with-driver';
      /**
       * @description seconds after `startsAt` of the day
       * @example 27000
       */
      readonly seconds: number;
      /**
       * @description index in `services`: the days on which it leaves
       * @example 0
       */
      readonly service: number;
      /**
       * @description local time
       * @example 07:30:00
       */
      readonly time: string;
      /**
       * @description its riding times: index in `timings`; missing: unknown or not shown
       * @example 0
       */
      readonly timing?: number;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
    };
    readonly OfflineLineAnswer: {
      /** @example 2E6B34 */
      readonly color: string | null;
      /** @description the service days of this line; missing: the same as those of the stop */
      readonly days?: readonly components['schemas']['BoardDayAnswer'][];
      readonly departures: readonly components['schemas']['OfflineDepartureAnswer'][];
      /**
       * @example 0
       * @enum {number|null}
       */
      readonly directionId: 0 | 1 | null;
      /** @description the stops where riders get off by arrangement (GTFS drop_off_type 2, 3); missing: none */
      readonly dropOffs?: readonly components['schemas']['BoardDropOffsAnswer'][];
      /**
       * @description for a line that ends where it began: the next two stops, because its last stop does not show where it goes
       * @example [
       *       "天山西路菜场",
       *       "淞虹路地铁站"
       *     ]
       */
      readonly nextStops?: readonly string[];
      /**
       * @description a note about the last stop; null: none
       * @example 2号线
       */
      readonly note: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description the stops at which these departures call, in order, this stop first; missing if there are only two; empty if all lines of the board together have too many */
      readonly stops?: readonly components['schemas']['BoardLineStopAnswer'][];
      /** @example FFFFFF */
      readonly textColor: string | null;
      /**
       * @description lists of riding times, most of them shared by many departures: seconds from the departure here to the arrival at each of `stops`; null: nobody can get off there
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
       * @description walking time from here to the last stop (GTFS transfers.txt); null: unknown
       * @example 1080
       */
      readonly walkSeconds: number | null;
      /** @description where riders get on to come back; only with `stops` */
      readonly wayBack?: components['schemas']['BoardWayBackAnswer'];
    };
    readonly OutlookAnswer: {
      /** @description the name of its last stop; null: unknown */
      readonly destination: string | null;
      /** @description the next departure of the same route, direction and service date; null: there is none, or the time of this trip is unknown */
      readonly next: components['schemas']['NextDepartureAnswer'] | null;
      /** @description what riders see of it now */
      readonly riders: components['schemas']['RidersSeeAnswer'];
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description null: this departure was not counted in the last months on days with the same services */
      readonly usual: components['schemas']['UsualRidersAnswer'] | null;
      /** @description walking time from its first stop to its last; null: the feed does not state it */
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
       * @description the current password
       */
      readonly password: string;
    };
    readonly OwnSessionAnswer: {
      /**
       * @description the browser and system at sign-in, in a few words; null: a program, or unknown
       * @example Chrome, Windows
       */
      readonly browser: string | null;
      /**
       * @description the name of the phone, if the session is used in the driver’s app; null: unknown
       * @example 华为
       */
      readonly deviceName: string | null;
      /**
       * Format: date-time
       * @description when the session ends; each use by a manager moves it to 12 hours later, up to 30 days after signing in
       */
      readonly expiresAt: string;
      /** @description whether it is the session of this request */
      readonly isThis: boolean;
      /**
       * @description an id for ending the session; it does not allow signing in
       * @example q1Zr0c0v3m5Yh1sYw0pT2A
       */
      readonly sessionId: string;
      /** Format: date-time */
      readonly signedInAt: string;
      /**
       * Format: date-time
       * @description when it was last used, to within some minutes; null: unknown
       */
      readonly usedAt: string | null;
    };
    readonly OwnSessionsAnswer: {
      /** @description the session of this request first, then the latest sign-in first */
      readonly sessions: readonly components['schemas']['OwnSessionAnswer'][];
    };
    readonly PastedAnswer: {
      /** @description the result of each event, in the order of the text */
      readonly events: readonly components['schemas']['EventResultAnswer'][];
      /** @description the result of each note, in the order of the text */
      readonly notes: readonly components['schemas']['PastedNoteAnswer'][];
      /**
       * @description all results in a sentence
       * @example 记下 3 条，2 条先前已有，1 条没有记下。
       */
      readonly said: string;
    };
    readonly PastedNoteAnswer: {
      /** @example note-malformed */
      readonly code?: string;
      readonly detail?: string;
      /** @description as it was pasted; null: missing, or no text */
      readonly noteId: string | null;
      /** @enum {string} */
      readonly outcome: 'recorded' | 'duplicate' | 'refused';
    };
    readonly PastedRequest: {
      /** @description what the app copied; it is found even if a chat changed its form or there is other text around it */
      readonly text: string;
    };
    readonly PeopleAnswer: {
      /** @description null as boardings */
      readonly alightings: number | null;
      /** @description null: unknown, which is not zero */
      readonly boardings: number | null;
      /**
       * @description the stop, vehicle or account; null: unknown
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
      /** @description together, all people who were counted on these dates */
      readonly totals: readonly components['schemas']['PeopleAnswer'][];
    };
    readonly PeopleCorrectionRequest: {
      /**
       * Format: uuid
       * @description id of the act, generated by the client, so that the same request sent again changes nothing; default: a new one
       */
      readonly actId?: string;
      /** @description how many people got off there; left out: unchanged */
      readonly alightings?: number | null;
      /** @description how many people boarded there; left out: unchanged */
      readonly boardings?: number | null;
      /**
       * @description true: the count of the trip is complete with these numbers, so it is closed even if the trip was not ended in the log
       * @default false
       */
      readonly closesCount?: boolean;
      /** @description how many people could not board there; left out: unchanged */
      readonly leftBehind?: number | null;
      /** @description index of the stop on the trip, from 0; default: the first stop, and for `alightings` the last one */
      readonly position?: number | null;
      /**
       * @description the reason; stored with every event of the act and in the audit log
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
       * @description the trip: one of the timetable, or one logged outside it
       * @example songhong-0-weekday-0730
       */
      readonly tripId: string;
    };
    readonly PreviousTripAnswer: {
      /**
       * Format: date-time
       * @description its expected arrival at its last stop
       * @example 2024-07-15T07:36:00+08:00
       */
      readonly arrivalTime: string;
      /**
       * Format: date-time
       * @description its departure from its first stop, logged or expected
       * @example 2024-07-15T07:24:00+08:00
       */
      readonly departureTime: string;
      /** @description whether its last stop is the requested stop, and this trip begins there */
      readonly endsHere: boolean;
      /** @description true: `departureTime` is an estimate; false: it was logged */
      readonly isEstimated: boolean;
      /** @example songhong-1-weekday-0715 */
      readonly tripId: string;
    };
    readonly ProblemAnswer: {
      /**
       * Format: date-time
       * @description for `changed-meanwhile`: when it was changed last; null: unknown
       */
      readonly changedAt?: string | null;
      /**
       * @description for `changed-meanwhile`: who changed it last; null: unknown
       * @example 王芳
       */
      readonly changedBy?: string | null;
      /**
       * @description stable: it never changes
       * @example stop-not-found
       */
      readonly code: string;
      /** @description for `consequences-not-accepted`: all consequences */
      readonly consequences?: readonly components['schemas']['ProblemConsequenceAnswer'][];
      /** @description what happened and what to do, in the requested language */
      readonly detail: string;
      /** @description for `changed-meanwhile`: the fields that differ */
      readonly difference?: readonly components['schemas']['DifferingFieldAnswer'][];
      /** @description for a malformed request: every faulty field */
      readonly faults?: readonly components['schemas']['ProblemFaultAnswer'][];
      /** @description for `draft-has-errors`: all errors */
      readonly problems?: readonly components['schemas']['ProblemOfDraftAnswer'][];
      /** @example 404 */
      readonly status: number;
      /** @description the same as `code` */
      readonly title: string;
    };
    readonly ProblemConsequenceAnswer: {
      /**
       * @description the word to send in `accepts`
       * @example gap
       */
      readonly kind: string;
      /** @description whether the change is refused unless this is accepted */
      readonly needsYes: boolean;
      /** @description what happens, in the requested language */
      readonly sentence: string;
    };
    readonly ProblemFaultAnswer: {
      /** @description what is wrong with it, in the requested language */
      readonly detail: string;
      readonly field: string;
    };
    readonly ProblemOfDraftAnswer: {
      /** @example stops-missing */
      readonly code: string;
      readonly routeId?: string;
      /** @description what is wrong, what it means and what to do, in the requested language */
      readonly sentence: string;
      readonly sentenceId?: string;
      readonly serviceId?: string;
      /**
       * @description error: the draft cannot be published until it is corrected
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
       * @description trips of one date of each kind of day
       * @example 45
       */
      readonly tripCount: number;
      /**
       * @description how many of them have no driver who may drive
       * @example 9
       */
      readonly withoutDriverCount: number;
      /**
       * @description how many of them have no vehicle in use
       * @example 9
       */
      readonly withoutVehicleCount: number;
    };
    readonly PublicationDayVehiclesAnswer: {
      /** @example 工作日 */
      readonly days: string;
      /**
       * @description how many more are needed than are in use
       * @example 1
       */
      readonly missing: number;
      /** @example 3 */
      readonly needed: number;
      readonly tripCount: number;
    };
    readonly PublicationDepartureAnswer: {
      /**
       * @description its time in the new timetable; null: it is removed
       * @example 18:10
       */
      readonly after: string | null;
      /**
       * @description its time in the old timetable; null: it is added
       * @example 18:00
       */
      readonly before: string | null;
      /** @enum {string} */
      readonly is: 'added' | 'gone' | 'moved';
      /** @description its boardings in the last whole month; null: unknown, as it was never counted */
      readonly riders: components['schemas']['RidersLatelyAnswer'] | null;
    };
    readonly PublicationPosterAnswer: {
      /** @description the routes that change at this stop */
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
      /** @description as it was stated; riders-now: the header of the alert */
      readonly statement: string;
      /** @description vehicles: how many were in use; null: another statement */
      readonly vehiclesAtHand: number | null;
      /** @description vehicles: how many the timetable needed; null: another statement */
      readonly vehiclesNeeded: number | null;
    };
    readonly PublicationTextAnswer: {
      readonly en: string;
      readonly 'zh-CN': string;
    };
    readonly PublicationVehiclesAnswer: {
      /**
       * @description vehicles in use now
       * @example 2
       */
      readonly atHand: number;
      /** @description by kind of day */
      readonly days: readonly components['schemas']['PublicationDayVehiclesAnswer'][];
      /**
       * @description how many more are needed than are in use; if not 0, publishing requires a statement
       * @example 1
       */
      readonly missing: number;
      /**
       * @description vehicles needed on the kind of day that needs most
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
      /** @description in order of time */
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
       * @description the date from which it is in force; left out: the earliest possible
       * @example 2024-07-15
       */
      readonly effectiveFrom?: string;
      /**
       * @description whether to withdraw published timetables that would replace it later; default false
       * @default false
       */
      readonly replaceComing?: boolean;
      /** @description required if riders have to be informed (`mustTell` of its publication) */
      readonly riders?: components['schemas']['RidersToldRequest'];
      /** @description required if vehicles are missing */
      readonly vehicles?: components['schemas']['VehiclesStatedRequest'];
    };
    readonly PutDeviceRequest: {
      /**
       * @description the version of the driver’s app
       * @example 3f2a91c0
       */
      readonly appVersion: string;
      /**
       * Format: uuid
       * @description the same as in the address; may be left out
       */
      readonly deviceId?: string;
      /**
       * @description a name by which its user recognises the phone
       * @example 华为 Mate 60
       */
      readonly name: string;
      /**
       * Format: date-time
       * @description when the oldest of them was made, by the phone’s clock; null: none waits
       * @example 2024-07-15T07:10:00+08:00
       */
      readonly oldestUnsentAt?: string | null;
      /** @description rows that wait on this phone, including those in this request */
      readonly unsentCount: number;
    };
    readonly ReadyAnswer: {
      /** @enum {string} */
      readonly status: 'ready';
    };
    readonly ReasonAnswer: {
      /**
       * @description a stable code
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
       * @description the reason, shown to riders and in the records of the trip
       * @example 车辆故障
       */
      readonly reason: string;
    };
    readonly RefusalsAnswer: {
      /**
       * @description the number of all open rows, including those that are not in this list
       * @example 2
       */
      readonly openCount: number;
      readonly refusals: readonly components['schemas']['RefusedRowAnswer'][];
    };
    readonly RefusedRowAnswer: {
      /**
       * Format: uuid
       * @description the account whose session sent it
       */
      readonly accountId: string;
      /**
       * @description the name of that account
       * @example 王师傅
       */
      readonly by: string;
      /**
       * @description the code of the latest refusal
       * @example trip-not-found
       */
      readonly code: string;
      /** @description the row as it was sent; null: too long to store */
      readonly content: string | number | boolean | Record<string, never> | null | readonly unknown[];
      /** @description the sentence that the driver was shown, in the language of the request */
      readonly detail: string;
      /**
       * Format: uuid
       * @description the phone that sent it; null: not stated
       */
      readonly deviceId: string | null;
      /**
       * @description the name of the phone; null: unknown
       * @example 华为
       */
      readonly deviceName: string | null;
      /**
       * Format: date-time
       * @description when it was first sent
       */
      readonly firstAt: string;
      /** @description true: it was recorded after all, so that nothing has to be done */
      readonly isRecorded: boolean;
      /** @enum {string} */
      readonly kind: 'event' | 'note';
      /**
       * Format: date-time
       * @description when it was last sent
       */
      readonly lastAt: string;
      /** Format: uuid */
      readonly refusalId: string;
      /** @description the id of the event or note; null: it was sent without a readable id */
      readonly rowId: string | null;
      /**
       * Format: date-time
       * @description when the phone will send it again by itself; null: it will not
       */
      readonly sendAgainAt: string | null;
      /**
       * Format: date
       * @description as it was sent; null: no readable date was sent
       */
      readonly serviceDate: string | null;
      /**
       * Format: date-time
       * @description when it was settled; null: it is open
       */
      readonly settledAt: string | null;
      /** @description the manager who settled it; null: it is open, or was recorded after all */
      readonly settledBy: string | null;
      /**
       * @description how often it was sent
       * @example 3
       */
      readonly times: number;
      /** @description as it was sent; null: no readable id was sent */
      readonly tripId: string | null;
    };
    readonly ReportAnswer: {
      /** @description null: not answered yet */
      readonly answer: components['schemas']['AnswerToRider'] | null;
      /** @enum {string} */
      readonly kind: 'did-not-come' | 'was-full' | 'left-early';
      /** @description thanks, and what happens next, in the language of the request */
      readonly message: string;
      /** @description the rider’s note; null: none, or deleted after 90 days */
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
       * @description a random id that the page generates and keeps; only a keyed hash of it is stored, and the key is deleted after two weeks
       */
      readonly deviceId: string;
      /**
       * @description what happened
       * @enum {string}
       */
      readonly kind: 'did-not-come' | 'was-full' | 'left-early';
      /** @description a note that only managers see; should contain no names and phone numbers. Deleted after 90 days */
      readonly note?: string | null;
      /**
       * Format: date
       * @description the service date of the departure
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description the stop where the rider waited
       * @example home
       */
      readonly stopId: string;
      /**
       * @description the trip of the departure
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
       * @description when the text was written; null: there is none
       */
      readonly at: string | null;
      /** @example 2024-07 */
      readonly month: string;
      /**
       * @description who wrote it; null: unknown, or there is none
       * @example 赵站长
       */
      readonly name: string | null;
      /**
       * @description the current state of the words, for If-Match; null: it does not exist; then send `If-None-Match: *`
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /**
       * @description who signs the reports of all months, one name a line; null: the program’s default
       * @example 业委会
       *     居委会
       *     物业
       */
      readonly signers: string | null;
      /** @description the text in English; null: none */
      readonly wordsEn: string | null;
      /** @description the text in Chinese; null: none */
      readonly wordsZh: string | null;
    };
    readonly ReportWordsRequest: {
      /**
       * @description who signs the reports of all months, one name a line; null: the program’s default; left out: unchanged
       * @example 业委会
       *     居委会
       *     物业
       */
      readonly signers?: string | null;
      /**
       * @description the text for residents, in English; null: none
       * @example The 07:00 bus usually has free seats.
       */
      readonly wordsEn?: string | null;
      /**
       * @description the text for residents, in Chinese; null: none
       * @example 08:00 和 08:30 最挤，07:00 通常还有空座。
       */
      readonly wordsZh?: string | null;
    };
    readonly RestatementRequest: {
      /** @description why the month is reported again */
      readonly reason: string;
    };
    readonly RevisedSettingsAnswer: {
      /**
       * @description how many people may be aboard: `seats`: as many as there are seats, as in a chartered coach; `seats-and-standing`: seats and standing places
       * @enum {string}
       */
      readonly capacityRule: 'seats' | 'seats-and-standing';
      /**
       * @description what a driver checks before the first trip of a day; empty: no check
       * @example [
       *       "轮胎",
       *       "灯光"
       *     ]
       */
      readonly checkList: readonly string[];
      /** @description whom drivers can call; null: nobody */
      readonly contact: components['schemas']['ContactAnswer'] | null;
      /**
       * @description whether drivers also count the people who get off
       * @example false
       */
      readonly countAlighting: boolean;
      /**
       * @description if a driver leaves more than this many seconds before the planned time, the app asks for confirmation
       * @example 59
       */
      readonly earlyLimitSeconds: number;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
    };
    readonly RevisionAnswer: {
      /** @description the account that froze or restated the month; null: unknown */
      readonly accountId: string | null;
      /** Format: date-time */
      readonly at: string;
      readonly boardings: number | null;
      /** @description this revision minus the one before; null: the first revision */
      readonly difference: {
        readonly [key: string]: unknown;
      } | null;
      /**
       * @description the name of that account; null: unknown
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
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      readonly ridersEn: string | null;
      readonly ridersZh: string | null;
    };
    readonly RiderGuideRequest: {
      /**
       * @description the same in English; null: readers of English see the Chinese text
       * @example Free.
       */
      readonly fareEn?: string | null;
      /**
       * @description the fare
       * @example 免费。
       */
      readonly fareZh?: string | null;
      /** @description the same in English; null: readers of English see the Chinese text */
      readonly lostEn?: string | null;
      /** @description lost property */
      readonly lostZh?: string | null;
      /** @description the same in English; null: readers of English see the Chinese text */
      readonly luggageEn?: string | null;
      /** @description luggage, prams and wheelchairs */
      readonly luggageZh?: string | null;
      /** @description the same in English; null: readers of English see the Chinese text */
      readonly moreEn?: string | null;
      /** @description whatever else riders should know */
      readonly moreZh?: string | null;
      /**
       * @description the number that riders call; null: the `agency_phone` of the timetable. The contact of drivers is never shown to riders
       * @example 021-5555 0100
       */
      readonly phone?: string | null;
      /**
       * @description the same in English; null: readers of English see the Chinese text
       * @example Shuttle desk
       */
      readonly phoneNameEn?: string | null;
      /**
       * @description who answers there; null: only the number is shown
       * @example 班车值班员
       */
      readonly phoneNameZh?: string | null;
      /**
       * @description the same in English; null: readers of English see the Chinese text
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
      /** @description the account that logged it; null: none, for example an import */
      readonly accountId: string | null;
      /**
       * Format: date-time
       * @description when it happened, corrected if the phone’s clock was wrong
       */
      readonly at: string;
      /** @description people, for the kinds that count people; null: for the others */
      readonly count: number | null;
      /** @description for delay-reported: how late the driver expects to be; 0: on time again; null: another kind */
      readonly delaySeconds: number | null;
      /** @description the phone that sent it; null: unknown, or not from a phone */
      readonly deviceId: string | null;
      /** Format: uuid */
      readonly eventId: string;
      /** @description what was odd about it on receipt; time-unknown: its clock was impossible, and `at` is made up; reconstruction: worked out afterwards */
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
      /** @description false: it was undone, so it does not count */
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
      /**
       * @description name of that account
       * @example 王师傅
       */
      readonly name: string | null;
      /** @description index of the stop in the current timetable; null: no stop was named, or the trip does not call there any more */
      readonly position: number | null;
      readonly reason: string | null;
      /** Format: date-time */
      readonly receivedAt: string;
      /** @description the account whose session sent it, if that is another one: from the same phone, or pasted; null: the same account */
      readonly sentBy: string | null;
      /**
       * @description name of that account
       * @example 李师傅
       */
      readonly sentByName: string | null;
      /** @description for trip-shifted: by how much it moves the trip from its time in the timetable; null: another kind */
      readonly shiftSeconds: number | null;
      /** @enum {string} */
      readonly source: 'driver' | 'manager' | 'import';
      /**
       * @description the stop that was logged; the trip may not call there any more; null: none was named
       * @example home
       */
      readonly stopId: string | null;
      /** @description the event that it undoes; null: it is no undo */
      readonly undoes: string | null;
      readonly vehicleId: string | null;
    };
    readonly RidershipTripAnswer: {
      /** @description people who got off; null as boardings, and if people got on and nobody was logged as getting off */
      readonly alightings: number | null;
      /** @description people who got on; null: nobody was logged and the count is not closed; 0: the count is closed, nobody got on */
      readonly boardings: number | null;
      /** @description behind the plan, by the best evidence of its departure; negative: early; null: unknown */
      readonly delaySeconds: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: unknown
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description what is odd about it; the answer of one trip explains each */
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
      /** @description true: a manager added it for that date; it is not in the timetable */
      readonly isAdded: boolean;
      /** @description true: the trip ended and its count is closed, so that 0 means nobody */
      readonly isCounted: boolean;
      /** @description the same people may have been counted twice; the finding `counted-twice` explains it */
      readonly isCountedTwice: boolean;
      /** @description some of its events are from a phone whose date may have been a day wrong */
      readonly isDateSuspect: boolean;
      /** @description it was full, and it is unknown how many people were left behind */
      readonly isLeftBehindMissing: boolean;
      /** @description true: the day is not over, and the trip has not ended */
      readonly isPending: boolean;
      /** @description true: it was worked out afterwards, not logged when it happened */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description people who could not board; null as boardings, and if none were logged although the bus was full or the count is imported */
      readonly leftBehind: number | null;
      /**
       * @description at the first stop; null: not scheduled, or it did not run
       * @enum {string|null}
       */
      readonly punctuality: 'early' | 'on-time' | 'late' | null;
      /**
       * @description why it is cancelled, else why it was moved or added, in the words of the manager or driver; null: no reason was given
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
       * @description by how much a manager moved it later on that date; negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /**
       * @description planned departure from the first stop; null: not planned
       * @example 07:30:00
       */
      readonly startTime: string | null;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description the vehicle that was logged; null: none was */
      readonly vehicleId: string | null;
      /** @description its driver reported it full, or the counts filled its seats and standing room */
      readonly wasFull: boolean;
    };
    readonly RidershipTripsAnswer: {
      readonly trips: readonly components['schemas']['RidershipTripAnswer'][];
    };
    readonly RidersLatelyAnswer: {
      /** @description the number of people who boarded on these days */
      readonly boardings: number;
      /** @description the number of days on which it was counted */
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
       * @description when the alert ends, some days after the change
       */
      readonly activeUntil: string;
      /** @description description of that alert */
      readonly description: components['schemas']['PublicationTextAnswer'];
      /** @description a message to paste into the residents’ group */
      readonly group: components['schemas']['PublicationTextAnswer'];
      /** @description header of the alert that `told: now` publishes */
      readonly header: components['schemas']['PublicationTextAnswer'];
      /** @description the route that the alert is about; null: several */
      readonly routeId: string | null;
    };
    readonly RidersToldRequest: {
      /**
       * @description already: how riders were informed (required)
       * @example 居民群和大堂告示
       */
      readonly how?: string | null;
      /**
       * @description not-yet: why riders are not informed (required)
       * @example 业委会还要确认
       */
      readonly reason?: string | null;
      /**
       * @description now: publish an alert, in both languages; already: riders were informed, `how` says how; not-yet: `reason` says why
       * @enum {string}
       */
      readonly told: 'now' | 'already' | 'not-yet';
    };
    readonly RoomAnswer: {
      /**
       * @description seats; null: not entered
       * @example 30
       */
      readonly seated: number | null;
      /**
       * @description standing places; null: not entered
       * @example 0
       */
      readonly standing: number | null;
      /** @description trips that ran with such a vehicle */
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
      /** @description the name of the operator, if it is not the agency; null: the agency */
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
       * @description who decided; null: the command line, or unknown
       * @example 刘静
       */
      readonly recordedBy: string | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @example songhong */
      readonly routeId: string;
      /** @description whether buses run on that date; overrides the calendars */
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
      /** @description the dates on which it had trips; their figures add up to those of the route */
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
       * @description the longer name, with both ends; null: it has only one name
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
       * @description service times at which the additional trips leave; null: too many trips to list
       * @example [
       *       "07:30"
       *     ]
       */
      readonly added: readonly string[] | null;
      /**
       * @description service times at which the trips leave that would no longer run; null: too many trips to list
       * @example [
       *       "07:30"
       *     ]
       */
      readonly lost: readonly string[] | null;
      /** @example songhong */
      readonly routeId: string;
      /** @description trips of the timetable that run now */
      readonly tripCount: number;
      /** @description trips of the timetable that would run after the decision */
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
       * @description the reason in English; default reasonZh
       * @example Road works
       */
      readonly reasonEn?: string | null;
      /**
       * @description the reason that riders read, in Chinese; required with `runs`
       * @example 道路施工
       */
      readonly reasonZh?: string | null;
      /** @description the revision of the decision that was read; null: there was none; missing: whatever decision there is now is replaced */
      readonly revision?: string | null;
      /**
       * @description the decision is for this route alone; missing or null: for the whole agency
       * @example songhong
       */
      readonly routeId?: string | null;
      /**
       * @description whether buses run; overrides the calendars. Missing or null: the decision is withdrawn
       * @default false
       */
      readonly runs?: boolean;
    };
    readonly SaidSentenceAnswer: {
      readonly sentence: components['schemas']['DraftSentence'];
      /**
       * @description the departures that it generates, without removed ones; empty if it is unfinished
       * @example [
       *       "07:00:00",
       *       "07:30:00"
       *     ]
       */
      readonly times: readonly string[];
      /**
       * @description the sentence in the language of the request
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
      /** @description true: the official notice for the date is not published yet, so the answer follows the weekday */
      readonly provisional: boolean;
      readonly reason: components['schemas']['ReasonAnswer'];
      /** @description routes with a manager’s decision of their own; missing: none, or the answer is about one route */
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
       * @description today in the time zone of the agency
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
       * @description when the session ends; each use by a manager moves it to 12 hours later, up to 30 days after signing in
       */
      readonly expiresAt: string;
      /** @example 王师傅 */
      readonly name: string;
      /** @description the program generated the password, and it should be replaced (POST /v1/account/password); until then everything works */
      readonly passwordIsOneTime: boolean;
      /** @enum {string} */
      readonly role: 'driver' | 'manager';
    };
    readonly SettingAssignmentRequest: {
      /** @description the account of the driver; left out: no driver is assigned */
      readonly accountId?: string | null;
      /**
       * @description a service date, which takes precedence over always; or always
       * @example always
       */
      readonly day: 'always' | string;
      /** @description the revision that was read; null: there was no assignment; left out: replace whatever there is */
      readonly revision?: string | null;
      /**
       * @description to what it is assigned; a trip’s assignment takes precedence over its block’s, and that over its route’s
       * @enum {string}
       */
      readonly scope: 'route' | 'block' | 'trip';
      /**
       * @description the route, block or trip
       * @example songhong
       */
      readonly scopeId: string;
      /**
       * @description left out: no vehicle is assigned
       * @example bus-1
       */
      readonly vehicleId?: string | null;
    };
    readonly SettleRefusalsRequest: {
      /** @description the values of `refusalId` in the list */
      readonly refusalIds: readonly string[];
    };
    readonly SheetRequest: {
      /**
       * Format: uuid
       * @description the driver who filled in the sheet, stored as the author of its events; left out: the manager is their author
       */
      readonly accountId?: string | null;
      /**
       * Format: uuid
       * @description id of the act, generated by the client, so that the same request sent again changes nothing; default: a new one
       */
      readonly actId?: string | null;
      /** @description true: a borrowed vehicle, which is not in the list of vehicles */
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
       * @description the vehicle that ran all these trips; left out: unknown
       * @example bus-1
       */
      readonly vehicleId?: string | null;
    };
    readonly SheetRowRequest: {
      /** @description people who got off; left out: not on the sheet */
      readonly alightings?: number | null;
      /**
       * @description when it reached its last stop; left out: unknown
       * @example 07:40
       */
      readonly arrivalTime?: string | null;
      /**
       * @description people who boarded; 0 is a count. Required, unless didNotRun or notCounted is true
       * @example 12
       */
      readonly boardings?: number | null;
      /**
       * @description when it left its first stop; left out: unknown, and then not counted in punctuality
       * @example 07:32
       */
      readonly departureTime?: string | null;
      /** @description true: the trip did not run */
      readonly didNotRun?: boolean | null;
      /**
       * @description for an extra trip: its direction, if the route has directions
       * @enum {integer|null}
       */
      readonly directionId?: 0 | 1 | null;
      /** @description people who could not board; left out: not on the sheet */
      readonly leftBehind?: number | null;
      /** @description true: the trip ran and its riders were not counted, so the number is unknown */
      readonly notCounted?: boolean | null;
      /** @description true: if the log differs from this row, the row is right, and the differing events of the log are undone */
      readonly replaces?: boolean | null;
      /**
       * @description for an extra trip: its route
       * @example songhong
       */
      readonly routeId?: string | null;
      /**
       * @description the trip; for an extra trip, which is in no timetable, leave it out and give routeId and departureTime
       * @example songhong-0-weekday-0730
       */
      readonly tripId?: string | null;
      /** @description true: the bus was full */
      readonly wasFull?: boolean | null;
    };
    readonly ShiftTripRequest: {
      /**
       * @description minutes from its time in the timetable, or from the time for which it was added; negative: earlier; 0: an earlier move is undone
       * @example 10
       */
      readonly minutes: number;
      /**
       * @description the reason, shown to riders and in the records of the trip
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
      /** @description the phone on which the person signs in; the server records that this account has used it */
      readonly device?: components['schemas']['DriverDeviceRequest'];
      /**
       * @description the name of the account
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
       * @description unlogged: nothing was logged, so it is unknown whether it ran
       * @enum {string}
       */
      readonly kind: 'cancelled' | 'unlogged' | 'extra';
      /**
       * @description null: not entered, or the vehicle is unknown
       * @example 沪A12345
       */
      readonly licensePlate: string | null;
      /** @description the latest logged reason of a cancellation; null: not stated */
      readonly reason: string | null;
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /**
       * @description the planned departure as a service time; null: an extra trip without one
       * @example 07:30:00
       */
      readonly startTime: string | null;
      readonly tripId: string;
      /**
       * @description the logged vehicle; for a trip that did not run, the one currently assigned; null: unknown
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
      /** @description the station to which a platform belongs; null: none */
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
       * @description time of the service day; may be later than 24:00:00
       * @example 07:30:00
       */
      readonly arrivalTime: string;
      /** @example 07:30:00 */
      readonly departureTime: string;
      /**
       * @description present if nobody can get off here, or only by arrangement: GTFS `drop_off_type` 1, 2, 3
       * @enum {string}
       */
      readonly dropOffType?: 'none' | 'phone-agency' | 'coordinate-with-driver';
      /** @example 虹桥人才公寓 */
      readonly name: string;
      /**
       * @description present if nobody can get on here, or only by arrangement: GTFS `pickup_type` 1, 2, 3
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
      /** @description people who got off; null as boardings, and if people got on and nobody was logged as getting off */
      readonly alightings: number | null;
      /** @description people who got on; null: nobody was logged and the count is not closed; 0: the count is closed, nobody got on */
      readonly boardings: number | null;
      /** @description people on board when it left; below zero if taps are missing; null: nothing was logged */
      readonly departureLoad: number | null;
      /**
       * @description missing: riders simply get off; otherwise GTFS drop_off_type 1, 2 or 3
       * @enum {string}
       */
      readonly dropOffType?: 'none' | 'phone-agency' | 'coordinate-with-driver';
      /** @description people who could not board; null as boardings, and if none were logged although the bus was full or the count is imported */
      readonly leftBehind: number | null;
      /** @example 虹桥人才公寓 */
      readonly name: string;
      /**
       * @description missing: riders simply get on; otherwise GTFS pickup_type 1, 2 or 3
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
       * @description by the timetable, or as a manager added the trip; a moved trip is due `shiftSeconds` later; null: not planned
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
      /** @description the account that logged it; null: none, for example an import */
      readonly accountId: string | null;
      /**
       * Format: date-time
       * @description when it happened, corrected if the phone’s clock was wrong
       */
      readonly at: string;
      /** @description people, for the kinds that count people; null: for the others */
      readonly count: number | null;
      /** @description for delay-reported: how late the driver expects to be; 0: on time again; null: another kind */
      readonly delaySeconds: number | null;
      /** @description the phone that sent it; null: unknown, or not from a phone */
      readonly deviceId: string | null;
      /** @example 0 */
      readonly directionId: number | null;
      /** @example 开往淞虹路 */
      readonly directionName: string | null;
      /** Format: uuid */
      readonly eventId: string;
      /** @description what was odd about it on receipt; time-unknown: its clock was impossible, and `at` is made up; reconstruction: worked out afterwards */
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
      /** @description false: it was undone, so it does not count */
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
      /**
       * @description name of that account
       * @example 王师傅
       */
      readonly name: string | null;
      /** @description index of the stop in the current timetable; null: no stop was named, or the trip does not call there any more */
      readonly position: number | null;
      readonly reason: string | null;
      /** Format: date-time */
      readonly receivedAt: string;
      /**
       * @description null: the trip is not in the figures, because its addition was undone
       * @example songhong
       */
      readonly routeId: string | null;
      /** @example 淞虹路线 */
      readonly routeName: string | null;
      /** @description the account whose session sent it, if that is another one: from the same phone, or pasted; null: the same account */
      readonly sentBy: string | null;
      /**
       * @description name of that account
       * @example 李师傅
       */
      readonly sentByName: string | null;
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /** @description for trip-shifted: by how much it moves the trip from its time in the timetable; null: another kind */
      readonly shiftSeconds: number | null;
      /** @enum {string} */
      readonly source: 'driver' | 'manager' | 'import';
      /**
       * @description planned departure from the first stop; null: not planned
       * @example 07:30:00
       */
      readonly startTime: string | null;
      /**
       * @description the stop that was logged; the trip may not call there any more; null: none was named
       * @example home
       */
      readonly stopId: string | null;
      /** @example 虹桥人才公寓 */
      readonly stopName: string | null;
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description the event that it undoes; null: it is no undo */
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
       * @description the day of the new timetable; null: nothing runs by it
       */
      readonly after: string | null;
      /**
       * Format: date
       * @description the day of the old timetable; null: nothing ran by it
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
      /** @description present if true: it is not in the timetable; a manager or a driver added it, or a driver logged it */
      readonly added?: boolean;
      /** @description present if true: its start was not reported, and `departureTime` includes the delay that its driver announced */
      readonly delayReported?: boolean;
      /** @description delay against the scheduled or moved time; 0: on time; null: nothing was reported, it is cancelled, or it has no planned time */
      readonly delaySeconds: number | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly departureTime: string;
      /** @example 淞虹路 */
      readonly headsign: string;
      /** @description the published headway, if there is one instead of times; null: times */
      readonly headwaySeconds: number | null;
      /**
       * @description how full the bus was when it left its last logged stop (GTFS-Realtime OccupancyStatus); missing: the trip is not under way, or unknown
       * @enum {string}
       */
      readonly occupancyStatus?: 'EMPTY' | 'MANY_SEATS_AVAILABLE' | 'FEW_SEATS_AVAILABLE' | 'STANDING_ROOM_ONLY' | 'FULL';
      /** @description present if its delay is estimated from that of its vehicle */
      readonly previousTrip?: components['schemas']['PreviousTripAnswer'];
      /**
       * @description why it is cancelled, late (`reasonOfDelay`), added or moved, if a reason was given: in the words of its author, or for a standard reason in the requested language
       * @example 车辆故障
       */
      readonly reason?: string;
      /** @description present if true: `reason` is the driver’s reason for the delay, not the reason for adding or moving the trip */
      readonly reasonOfDelay?: boolean;
      /**
       * Format: date-time
       * @description the last report about the trip; if its time is the delay announced by its driver, when that was announced; null: no report, or cancelled by a manager
       */
      readonly reportedAt: string | null;
      /**
       * Format: date-time
       * @example 2024-07-15T07:30:00+08:00
       */
      readonly scheduledDepartureTime: string;
      /**
       * @description present if a manager moved it: how much later than `scheduledDepartureTime` it is planned to leave, delays not included; negative: earlier
       * @example 600
       */
      readonly shiftSeconds?: number;
      /**
       * @description planned: from the timetable, or a manager’s cancellation; driver-reported: the driver started or cancelled the trip, or logged the departure from this stop; estimated: from the delay at the last logged stop, of the vehicle, or announced by the driver
       * @enum {string}
       */
      readonly source: 'planned' | 'driver-reported' | 'estimated';
      /**
       * @description a cancelled departure stays in the list, with its planned time
       * @enum {string}
       */
      readonly status: 'scheduled' | 'cancelled';
      /** @description from the timetable, without moves; for an added trip from its plan or its log */
      readonly stopTimes: readonly components['schemas']['StopTimeAnswer'][];
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description present if true: it was due up to 10 minutes ago, and nothing was reported although drivers of its route report their trips; it may be late, or may have left */
      readonly unreported?: boolean;
    };
    readonly TimetableVersionAnswer: {
      /**
       * Format: date
       * @description the first date on which it is, was or was to be in force
       */
      readonly effectiveFrom: string;
      /**
       * Format: date
       * @description the last date before the next timetable; null: there is no next one, or this one is never in force
       */
      readonly effectiveUntil: string | null;
      /** @description feed_version of GTFS; null: none */
      readonly feedVersion: string | null;
      /** Format: date-time */
      readonly importedAt: string;
      /**
       * @description who loaded it or brought it back; null: unknown
       * @example 命令行
       */
      readonly importedBy: string | null;
      /** @description the timetable of which this one is a copy, made to bring it back; null: it was loaded */
      readonly restoredFrom: number | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @description in the order in which riders see them; empty if the timetable is never in force */
      readonly routes: readonly components['schemas']['VersionRouteAnswer'][];
      /**
       * @description the folder or zip from which it was loaded
       * @example hongqiao
       */
      readonly source: string;
      /**
       * @description withdrawn: taken back before it came into force; replaced: never in force, as a later one has the same date
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
      /** @description service days from that of `at` on: whether and why any bus leaves here */
      readonly days: readonly components['schemas']['BoardDayAnswer'][];
      /**
       * @description the busiest stop, which the first page shows; null: no stop has departures
       * @example home
       */
      readonly homeStopId: string | null;
      /** @description true: all stops are listed; false: none is, because the agency is too large */
      readonly isWhole: boolean;
      readonly stops: readonly components['schemas']['TownStopAnswer'][];
    };
    readonly TownLineAnswer: {
      /** @example 2E6B34 */
      readonly color: string | null;
      /** @description the service days of this line; missing: the same as those of the stop */
      readonly days?: readonly components['schemas']['BoardDayAnswer'][];
      readonly departures: readonly components['schemas']['OfflineDepartureAnswer'][];
      /**
       * @example 0
       * @enum {number|null}
       */
      readonly directionId: 0 | 1 | null;
      /** @description the stops where riders get off by arrangement (GTFS drop_off_type 2, 3); missing: none */
      readonly dropOffs?: readonly components['schemas']['BoardDropOffsAnswer'][];
      /**
       * @description for a line that ends where it began: the next two stops, because its last stop does not show where it goes
       * @example [
       *       "天山西路菜场",
       *       "淞虹路地铁站"
       *     ]
       */
      readonly nextStops?: readonly string[];
      /**
       * @description a note about the last stop; null: none
       * @example 2号线
       */
      readonly note: string | null;
      /** @description coming departures whose time follows from drivers’ reports; missing: none */
      readonly reported?: readonly components['schemas']['BoardDepartureAnswer'][];
      /** @example songhong */
      readonly routeId: string;
      /** @example 淞虹路线 */
      readonly routeName: string;
      /** @description the stops at which these departures call, in order, this stop first; missing if there are only two; empty if all lines of the board together have too many */
      readonly stops?: readonly components['schemas']['BoardLineStopAnswer'][];
      /** @example FFFFFF */
      readonly textColor: string | null;
      /**
       * @description lists of riding times, most of them shared by many departures: seconds from the departure here to the arrival at each of `stops`; null: nobody can get off there
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
       * @description walking time from here to the last stop (GTFS transfers.txt); null: unknown
       * @example 1080
       */
      readonly walkSeconds: number | null;
      /** @description where riders get on to come back; only with `stops` */
      readonly wayBack?: components['schemas']['BoardWayBackAnswer'];
    };
    readonly TownStopAnswer: {
      /** @description missing: riders need not phone for anything shown here, or the agency has no number */
      readonly agencyPhone?: string;
      /** @description the alerts that are shown on its page */
      readonly alertIds: readonly string[];
      readonly cancelled: readonly components['schemas']['CancelledDepartureAnswer'][];
      /** @description departures that a manager moved or added */
      readonly changed: readonly components['schemas']['ChangedDepartureAnswer'][];
      /** @description the service days of this stop; missing: those of the town */
      readonly days?: readonly components['schemas']['BoardDayAnswer'][];
      readonly lines: readonly components['schemas']['TownLineAnswer'][];
      /**
       * @description sets of days, each a list of indexes in `days`
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
      /** @description people who got off; null as boardings, and if people got on and nobody was logged as getting off */
      readonly alightings: number | null;
      /** @description people who got on; null: nobody was logged and the count is not closed; 0: the count is closed, nobody got on */
      readonly boardings: number | null;
      /** @description behind the plan, by the best evidence of its departure; negative: early; null: unknown */
      readonly delaySeconds: number | null;
      /** @example 0 */
      readonly directionId: number | null;
      /**
       * @description null: unknown
       * @example 开往淞虹路
       */
      readonly directionName: string | null;
      /** @description everything that was logged of it, undone events included, in the order in which it happened */
      readonly events: readonly components['schemas']['RidershipEventAnswer'][];
      /** @description what is odd about it; the answer of one trip explains each */
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
      /** @description true: a manager added it for that date; it is not in the timetable */
      readonly isAdded: boolean;
      /** @description true: the trip ended and its count is closed, so that 0 means nobody */
      readonly isCounted: boolean;
      /** @description the same people may have been counted twice; the finding `counted-twice` explains it */
      readonly isCountedTwice: boolean;
      /** @description some of its events are from a phone whose date may have been a day wrong */
      readonly isDateSuspect: boolean;
      /** @description it was full, and it is unknown how many people were left behind */
      readonly isLeftBehindMissing: boolean;
      /** @description true: the day is not over, and the trip has not ended */
      readonly isPending: boolean;
      /** @description true: it was worked out afterwards, not logged when it happened */
      readonly isReconstruction: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /** @description people who could not board; null as boardings, and if none were logged although the bus was full or the count is imported */
      readonly leftBehind: number | null;
      /**
       * @description at the first stop; null: not scheduled, or it did not run
       * @enum {string|null}
       */
      readonly punctuality: 'early' | 'on-time' | 'late' | null;
      /**
       * @description why it is cancelled, else why it was moved or added, in the words of the manager or driver; null: no reason was given
       * @example 车辆故障
       */
      readonly reason: string | null;
      /**
       * @description the current state of its effective events, for If-Match
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
       * @description by how much a manager moved it later on that date; negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /**
       * @description planned departure from the first stop; null: not planned
       * @example 07:30:00
       */
      readonly startTime: string | null;
      /** @enum {string} */
      readonly state: 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';
      readonly stops: readonly components['schemas']['StopVisitAnswer'][];
      /** @example songhong-0-weekday-0730 */
      readonly tripId: string;
      /** @description the vehicle that was logged; null: none was */
      readonly vehicleId: string | null;
      /** @description its driver reported it full, or the counts filled its seats and standing room */
      readonly wasFull: boolean;
    };
    readonly TripEventAnswer: {
      /**
       * Format: date-time
       * @description when it happened, corrected if the phone’s clock was wrong
       */
      readonly at: string;
      /** @description people, for the kinds that count people; null: for the others */
      readonly count: number | null;
      /** @description for delay-reported: how late the driver expects to be; 0: on time again; null: another kind */
      readonly delaySeconds: number | null;
      /** Format: uuid */
      readonly eventId: string;
      /** @description what was odd about it on receipt; time-unknown: its clock was impossible, and `at` is made up; reconstruction: worked out afterwards */
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
      /** @description false: it was undone, so it does not count */
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
      /** @description index of the stop in the current timetable; null: no stop was named, or the trip does not call there any more */
      readonly position: number | null;
      readonly reason: string | null;
      /** @description for trip-shifted: by how much it moves the trip from its time in the timetable; null: another kind */
      readonly shiftSeconds: number | null;
      /**
       * @description the stop that was logged; the trip may not call there any more; null: none was named
       * @example home
       */
      readonly stopId: string | null;
      /** @description the event that it undoes; null: it is no undo */
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
      /** @description index of the stop that it is about; null: the whole trip */
      readonly position: number | null;
      /**
       * @description the stop at that position; null: the whole trip
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
       * @description the example date of that kind whose trips are counted
       */
      readonly date: string;
      /**
       * @description a kind of day
       * @enum {string}
       */
      readonly dayType: 'working-day' | 'saturday' | 'sunday' | 'make-up-workday' | 'holiday';
      readonly tripCount: number;
    };
    readonly TripStateAnswer: {
      /** @example 0 */
      readonly directionId: number | null;
      /** @description the events of this change in the log, to send for undoing it. If the same manager already made it with the same reason: the earlier events */
      readonly eventIds: readonly string[];
      /** @description true: a manager added it for that date; it is not in the timetable */
      readonly isAdded: boolean;
      /** @description false: it runs outside the timetable */
      readonly isScheduled: boolean;
      /**
       * @description why it is cancelled, else why it was moved or added, in the words of the manager or driver; null: no reason was given
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
       * @description by how much a manager moved it later on that date; negative: earlier; 0: not moved
       * @example 600
       */
      readonly shiftSeconds: number;
      /**
       * @description its departure from the first stop, without moves
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
       * @description trips due to run: planned or added, and not cancelled
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
      /** @description ids of the events that added it */
      readonly added: readonly string[];
      /** @description ids of the events that cancelled it */
      readonly cancelled: readonly string[];
      /** @description ids of the events that moved it */
      readonly moved: readonly string[];
    };
    readonly UndoneAnswer: {
      /** @description the undos in the log, to send for undoing them in turn */
      readonly eventIds: readonly string[];
      /**
       * Format: date
       * @example 2024-07-15
       */
      readonly serviceDate: string;
      /**
       * @description the trips of these events
       * @example [
       *       "songhong-0-weekday-0730"
       *     ]
       */
      readonly tripIds: readonly string[];
      /** @description the requested events that still counted and are now undone */
      readonly undone: readonly string[];
    };
    readonly UndoRequest: {
      /** @description the `eventIds` from the answers to the changes */
      readonly eventIds: readonly string[];
      /**
       * @description the reason, shown to riders and in the records of the trip
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
       * @description average boardings on those days
       * @example 26.4
       */
      readonly boardings: number | null;
      /**
       * @description days on which it was counted
       * @example 23
       */
      readonly days: number;
      /**
       * @description on how many of those days it was full
       * @example 15
       */
      readonly fullDays: number;
      /**
       * @description the month of these figures: the last full month (of six) in which the departure was counted, else the current month
       * @example 2024-06
       */
      readonly month: string;
      /** @description on how many of those days the counts were reconstructed afterwards */
      readonly reconstructedDays: number;
    };
    readonly VehicleAnswer: {
      /**
       * @description number of seats; null: unknown
       * @example 30
       */
      readonly capacitySeated: number | null;
      /**
       * @description how many people may stand; null: unknown
       * @example 0
       */
      readonly capacityStanding: number | null;
      /** @example 沪A·12345 */
      readonly licensePlate: string | null;
      /**
       * Format: date-time
       * @description when it was retired; null: it is in use
       */
      readonly retiredAt: string | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @example bus-1 */
      readonly vehicleId: string;
    };
    readonly VehicleCorrectionRequest: {
      /**
       * Format: uuid
       * @description id of the act, generated by the client, so that the same request sent again changes nothing; default: a new one
       */
      readonly actId?: string;
      /**
       * @description true: a borrowed vehicle, which is not in the list of vehicles
       * @default false
       */
      readonly isBorrowed?: boolean;
      /**
       * @description the reason; stored with every event of the act and in the audit log
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
       * @description the trip: one of the timetable, or one logged outside it
       * @example songhong-0-weekday-0730
       */
      readonly tripId: string;
      /**
       * @description the vehicle that ran the trip
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
       * @description the logged vehicle; for a trip that did not run, the one currently assigned; null: unknown
       * @example bus-1
       */
      readonly vehicleId: string | null;
    };
    readonly VehicleRequest: {
      /** @description number of seats (TIDES capacity_seated) */
      readonly capacitySeated?: number | null;
      /** @description how many people may stand (TIDES capacity_standing) */
      readonly capacityStanding?: number | null;
      /**
       * @description the licence plate
       * @example 沪A·12345
       */
      readonly licensePlate?: string | null;
    };
    readonly VehiclesAnswer: {
      readonly vehicles: readonly components['schemas']['VehicleAnswer'][];
    };
    readonly VehiclesStatedRequest: {
      /**
       * @description where the missing vehicles come from; it is stored
       * @example 5 日以前会有第 3 辆车
       */
      readonly statement: string;
    };
    readonly VehicleStatementAnswer: {
      /** @description cancelled by a driver or a manager */
      readonly cancelled: number;
      /** @description number of dates on which it ran */
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
       * @description the logged vehicle; for a trip that did not run, the one currently assigned; null: unknown
       * @example bus-1
       */
      readonly vehicleId: string | null;
    };
    readonly VersionActAnswer: {
      /** @description the consequences that it had */
      readonly consequences: readonly components['schemas']['VersionConsequenceAnswer'][];
      /** Format: date */
      readonly effectiveFrom: string;
      /**
       * Format: date
       * @description the last date before the next timetable; null: there is no next one, or this one is never in force
       */
      readonly effectiveUntil: string | null;
      /** @description the timetable of which this one is a copy, made to bring it back; null: it was loaded */
      readonly restoredFrom: number | null;
      /**
       * @description the current state of it, for If-Match
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string;
      /** @enum {string} */
      readonly state: 'past' | 'in-force' | 'coming' | 'withdrawn' | 'replaced';
      /**
       * @description the withdrawn timetable, or the new copy
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
       * @description the day of the new timetable that was compared; null: the route does not run
       */
      readonly after: string | null;
      /**
       * Format: date
       * @description the day of the old timetable that was compared; null: the route did not run
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
      /**
       * @description only in the old timetable, only in the new one, or in both
       * @enum {string}
       */
      readonly is: 'goes' | 'comes' | 'stays';
      /** @example 07:45 */
      readonly time: string;
    };
    readonly VersionChangesAnswer: {
      /** @description the timetable before it, which it replaces; null: it is the first */
      readonly replaces: number | null;
      /** @description only routes that change */
      readonly routes: readonly components['schemas']['VersionChangedRouteAnswer'][];
      readonly versionId: number;
    };
    readonly VersionConsequenceAnswer: {
      /**
       * @description the word by which `accepts` accepts it
       * @enum {string}
       */
      readonly kind: 'new-agency' | 'strangers' | 'gap' | 'left-out' | 'coming' | 'driven' | 'references' | 'later';
      /** @description whether it has to be accepted */
      readonly needsYes: boolean;
      /** @description what happens, in the language of the request */
      readonly sentence: string;
    };
    readonly VersionDayAnswer: {
      /**
       * Format: date
       * @description the example date of that kind whose trips are counted
       */
      readonly date: string;
      /**
       * @description a kind of day
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
      /** @description the most frequent gap between departures; null: fewer than two departures */
      readonly headwaySeconds: number | null;
      /** @description the stops of the trip with the most stops */
      readonly stops: readonly components['schemas']['VersionStopAnswer'][];
      /** @description by departure */
      readonly trips: readonly components['schemas']['VersionTripAnswer'][];
    };
    readonly VersionRouteAnswer: {
      /** @example 2E6B34 */
      readonly color: string | null;
      /** @description only kinds of days that occur while the timetable is in force */
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
      /** @description trips of one block are run by one vehicle; null: no block */
      readonly blockId: string | null;
      /** @description from the first stop to the last */
      readonly runningSeconds: number;
      /**
       * @description departure from each stop; for the last, the arrival
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
      /** @description the events that the act added to the log; void them to undo it. Empty: nothing had to change */
      readonly eventIds: readonly string[];
      /** @description the trips of the act in their current state */
      readonly trips: readonly components['schemas']['TripDetailAnswer'][];
      /** @description requested events that stay as they were: they did not count, or they are undos of other requested events */
      readonly unchanged: readonly string[];
      /** @description events that counted before and no longer count */
      readonly voided: readonly string[];
    };
    readonly VoidManyRequest: {
      /**
       * Format: uuid
       * @description with tripId: only events of this account
       */
      readonly accountId?: string;
      /**
       * Format: uuid
       * @description id of the act, generated by the client, so that the same request sent again changes nothing; default: a new one
       */
      readonly actId?: string;
      /** @description with tripId: only events from this phone */
      readonly deviceId?: string;
      /** @description these events, of any trips; to undo an act, the eventIds of its answer. Alternatively: serviceDate and tripId */
      readonly eventIds?: readonly string[];
      /**
       * @description the reason; stored with every event of the act and in the audit log
       * @example 纸单补录
       */
      readonly reason: string;
      /**
       * Format: date
       * @description with tripId: all events of the log of one trip that count. Alternatively: eventIds
       * @example 2024-07-15
       */
      readonly serviceDate?: string;
      /**
       * @description with tripId: only events from this source
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
       * @description in the language of the request
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
      /** @description the most boardings of one trip, counted or not; null: no trip has boardings */
      readonly greatest: number | null;
      /** @description people who could not board; null: nobody counted them, which is not zero */
      readonly leftBehind: number | null;
      /** @description full trips of which nobody said how many stayed behind */
      readonly leftBehindMissing: number | null;
      /** @description mean boardings of the counted trips; null: none was counted */
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
       * @description null: readers of English see the Chinese headline
       * @example Detour because of road works
       */
      readonly headerEn: string | null;
      /** @example 因道路施工绕行 */
      readonly headerZh: string;
      /**
       * @description the current state of it, for If-Match
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
       * @description null: it was not withdrawn
       */
      readonly withdrawnAt: string | null;
    };
    readonly WithdrawVersionRequest: {
      /** @description the kinds of consequences that are accepted */
      readonly accepts?: readonly ('new-agency' | 'strangers' | 'gap' | 'left-out' | 'coming' | 'driven' | 'references' | 'later')[];
    };
    readonly WorkingDaysAnswer: {
      /** @description the days in force, by date; they can be sent back as a request */
      readonly days: readonly components['schemas']['NamedDayAnswer'][];
      /** @description dates for which the program’s notice differs from what a manager entered */
      readonly differences: readonly components['schemas']['NoticeDifferenceAnswer'][];
      /** @description whether the program contains a notice for the year */
      readonly isInProgram: boolean;
      /** @description the addresses at which the notice was published */
      readonly papers: readonly string[];
      /**
       * Format: date-time
       * @description when a manager entered it; null: no manager did
       */
      readonly recordedAt: string | null;
      /**
       * @description the current state of what a manager entered, for If-Match; null: it does not exist; then send `If-None-Match: *`
       * @example 3f9c0a7be1d24c58
       */
      readonly revision: string | null;
      /**
       * @description where the days come from; statutory: there is no notice yet, so that only the days fixed by law are certain
       * @enum {string}
       */
      readonly source: 'manager' | 'program' | 'statutory';
      /** @example 2027 */
      readonly year: number;
    };
    readonly WorkingDaysRequest: {
      /** @description each day once; must include the statutory holidays as off days */
      readonly days: readonly components['schemas']['NamedDayRequest'][];
      /**
       * @description the addresses at which the notice was published
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
     *     `feed-has-no-trips`: There is no GTFS yet: no trip runs from 1 January of this year to the end of next year. Publish a timetable with trips at the desk, or load one with npm run load; then it is here.
     */
    readonly 'agency-not-found.feed-has-no-trips.no-agency': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'feed-has-no-trips' | 'no-agency';
        };
      };
    };
    /**
     * @description `agency-not-found`: There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.
     *
     *     `no-agency`: The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.
     *
     *     `feed-token-not-found`: There is no token "{tokenId}"; nothing was revoked. All tokens are listed at {prefix}/v1/feed-tokens.
     */
    readonly 'agency-not-found.feed-token-not-found.no-agency': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'feed-token-not-found' | 'no-agency';
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
     *     `realtime-feed-unknown`: There is no realtime feed "{file}". There are trip-updates, vehicle-positions, alerts and all, each as .pb and as .json.
     */
    readonly 'agency-not-found.no-agency.realtime-feed-unknown': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'realtime-feed-unknown';
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
     *     `tides-month-to-come`: {month} has not begun: nothing of it can be exported yet. Today is {today}; the present month can be exported up to today.
     *
     *     `tides-month-without-timetable`: {month} has no timetable, and nothing was logged in it: there is nothing to export. Months that have either are listed at {prefix}/manager/ridership.
     */
    readonly 'agency-not-found.no-agency.tides-month-to-come.tides-month-without-timetable': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'agency-not-found' | 'no-agency' | 'tides-month-to-come' | 'tides-month-without-timetable';
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
     *     `realtime-feed-not-ready`: The drivers’ log cannot be read at the moment, so there is no realtime feed: trips may be cancelled, and it would not say so. Try again in a while.
     */
    readonly 'database-busy.database-file-gone.database-full.database-unavailable.realtime-feed-not-ready': {
      headers: {
        /** @description seconds to wait */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'database-busy' | 'database-file-gone' | 'database-full' | 'database-unavailable' | 'realtime-feed-not-ready';
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
    /**
     * @description `feed-token-missing`: Reading these feeds takes a token. Ask the operator for one, then add ?token=TOKEN to the address, or send Authorization: Bearer TOKEN; apps of OneBusAway have a field for it, key.
     *
     *     `feed-token-wrong`: The token is not valid: it may be mistyped, or the operator has revoked it. Check it, or ask the operator for a new one.
     */
    readonly 'feed-token-missing.feed-token-wrong': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'feed-token-missing' | 'feed-token-wrong';
        };
      };
    };
    /**
     * @description `feed-token-name-taken`: There is a token for "{name}" in use already (it ends in {ending}); no other was made. A token is shown only once: if nobody wrote it down, revoke it and make another. For a second one, use another name, for example with the year.
     *
     *     `too-many-feed-tokens`: There are {most} tokens in use, and no more can be made. Revoke those that are no longer needed first.
     */
    readonly 'feed-token-name-taken.too-many-feed-tokens': {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'] & {
          /** @enum {string} */
          readonly code: 'feed-token-name-taken' | 'too-many-feed-tokens';
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description the stop, or station, where riders board; default the first stop of the direction */
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
      /** @description the calendar has not changed: its ETag is the one in If-None-Match */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description the stop, or station, where riders board; default the first stop of the direction */
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
      /** @description the calendar has not changed: its ETag is the one in If-None-Match */
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
  readonly RealtimeController_feed: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly file:
          | 'trip-updates.pb'
          | 'trip-updates.json'
          | 'vehicle-positions.pb'
          | 'vehicle-positions.json'
          | 'alerts.pb'
          | 'alerts.json'
          | 'all.pb'
          | 'all.json';
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
          readonly 'application/json': {
            readonly entity?: readonly Record<string, never>[];
            readonly header: Record<string, never>;
          };
          readonly 'application/x-protobuf': string;
        };
      };
      /** @description the feed is the one that the reader has, by If-None-Match or If-Modified-Since */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['feed-token-missing.feed-token-wrong'];
      readonly 404: components['responses']['agency-not-found.no-agency.realtime-feed-unknown'];
      readonly 414: components['responses']['address-too-long'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable.realtime-feed-not-ready'];
    };
  };
  readonly GtfsFeedController_gtfs: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
          readonly 'application/zip': string;
        };
      };
      /** @description it has not changed: its ETag is the one in If-None-Match, or it is as old as If-Modified-Since */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['feed-token-missing.feed-token-wrong'];
      readonly 404: components['responses']['agency-not-found.feed-has-no-trips.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly TidesOutController_month: {
    readonly parameters: {
      readonly query?: never;
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
          readonly 'application/zip': string;
        };
      };
      /** @description the month has not changed: its ETag is the one in If-None-Match */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.tides-month-to-come.tides-month-without-timetable'];
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
      /** @description the password was changed */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description all settings; a `revision` among them, as in the answer, is ignored */
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
        /** @description only alerts that riders see at this moment; default: the current whole minute */
        readonly at?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only alerts that concern this route */
        readonly routeId?: string;
        /** @description only alerts that concern this stop, its station or its platforms */
        readonly stopId?: string;
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the `alertId` from the list of all alerts */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the `alertId` from the list of all alerts */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many alerts, the newest first */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last date, included; default four weeks in all */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last date, included; default 6 days after the first */
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
        /** @description what a row of the table is; with block, a trip without a block is in the row of its route; default route */
        readonly by?: 'route' | 'block' | 'trip';
        /** @description first date; default today */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only this route */
        readonly routeId?: string;
        /** @description last date, included; default 6 days after the first */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description If the timetable has more trips on the date, the answer has the figures of each route in `routes` and leaves `trips` empty; left out: all trips */
        readonly mostTrips?: number;
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
  readonly DispatchController_route: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date, from a year ago to 92 days ahead */
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
          readonly 'application/json': components['schemas']['DispatchTripsAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency.route-not-found'];
      readonly 414: components['responses']['address-too-long'];
      readonly 422: components['responses']['day-out-of-reach'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly DispatchController_outlook: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date, from a year ago to 92 days ahead */
        readonly date: string;
        /** @description the `tripId` in the answer of the day */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
          /** @description the server’s clock when it answers */
          readonly 'server-time'?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DriverBundleAnswer'];
        };
      };
      /** @description the bundle has not changed: its ETag is the one in If-None-Match */
      readonly 304: {
        headers: {
          /** @description the server’s clock when it answers */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many phones, the latest contact first */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description generated by the app when it is first opened on this phone */
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
      /** @description the report was recorded */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description generated by the app when it is first opened on this phone */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many messages, the newest first */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the id in the list of messages */
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
        /** @description first date; default a week before `to` */
        readonly from?: string;
        /** @description only notes of this kind */
        readonly kind?: 'check' | 'fault' | 'acknowledged' | 'voided';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many notes, the newest first */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description the most rows, the last sent first */
        readonly limit?: number;
        /** @description true: also settled rows; default only open ones */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description also trips that others are assigned to; a driver gets these only from yesterday to tomorrow, to take one over */
        readonly all?: boolean;
        /** @description the service date; default today; for a driver from a week ago to tomorrow */
        readonly date?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
  readonly FeedLicenceController_get: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
          readonly 'application/json': components['schemas']['FeedLicenceAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly FeedLicenceController_save: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FeedLicenceRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FeedLicenceAnswer'];
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
  readonly FeedTokensController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
          readonly 'application/json': components['schemas']['FeedTokensAnswer'];
        };
      };
      readonly 400: components['responses']['request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly FeedTokensController_make: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewFeedTokenRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NewFeedTokenAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['feed-token-name-taken.too-many-feed-tokens'];
      readonly 413: components['responses']['too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly FeedTokensController_revoke: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the `tokenId` from the list of tokens */
        readonly tokenId: string;
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
          readonly 'application/json': components['schemas']['FeedTokenAnswer'];
        };
      };
      readonly 400: components['responses']['bad-request.request-malformed'];
      readonly 401: components['responses']['not-signed-in'];
      readonly 403: components['responses']['foreign-origin.not-allowed'];
      readonly 404: components['responses']['agency-not-found.feed-token-not-found.no-agency'];
      readonly 408: components['responses']['request-too-slow'];
      readonly 409: components['responses']['changed-meanwhile'];
      readonly 413: components['responses']['too-large'];
      readonly 414: components['responses']['address-too-long'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 503: components['responses']['database-busy.database-file-gone.database-full.database-unavailable'];
    };
  };
  readonly FeedsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
          readonly 'application/json': components['schemas']['FeedsAnswer'];
        };
      };
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
  readonly NoticesController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description first service date; default 6 days before the last one */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description the most reports, the newest first */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
      /** @description this device has already sent this report */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description the report */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description first service date; default 30 days before the last one */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only this route */
        readonly routeId?: string;
        /** @description last service date, included; default 30 days after `from`, or today without `from` */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description first month; default eleven months before `to`, but not before the first month with a log */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description the revision of a frozen month: 1 is the first report, later ones restate it; default the newest */
        readonly revision?: number;
        /** @description whether to leave `byDepartureTime`, most of the answer, empty; default false */
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
        /** @description csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description what a line of a file is; JSON has both; default departure */
        readonly by?: 'departure' | 'weekday';
        /** @description csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `logRevision` that was read: if the log has changed since, the request is refused */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `logRevision` that was read: if the log has changed since, the request is refused */
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
        /** @description csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description jsonl (one object per line) and csv have no limit; json (default) is limited to 20000 lines, xlsx to 10000 */
        readonly format?: 'json' | 'jsonl' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description jsonl (one object per line) and csv have no limit; json (default) is limited to 20000 lines, xlsx to 10000 */
        readonly format?: 'json' | 'jsonl' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description by what the people are divided */
        readonly by: 'stop' | 'vehicle' | 'driver';
        /** @description csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description first service date; default the first day of the month of `to` */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
        /** @description the trip: of the timetable, or logged outside it */
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
        /** @description csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json */
        readonly format?: 'json' | 'csv' | 'xlsx';
        /** @description first service date; default the first day of the month of `to` */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description the moment for which real-time data are shown; default: the current whole minute */
        readonly at?: string;
        /** @description the service date; default: the date of `at` */
        readonly date?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last date, included; default 27 days after the first */
        readonly to?: string;
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description last date, included; default 365 days after the first */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
      /** @description all decisions on the dates from the first to the last of the request */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description a decision for this route alone; default for the whole agency */
        readonly routeId?: string;
        /** @description the decision to consider: true (buses run), false (they do not), none (the decision is withdrawn) */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the `sessionId` from the list of one’s own sessions */
        readonly sessionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description the session has ended */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description the moment for which the board is made; default the start of the current minute */
        readonly at?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description departures from this moment on; default: the current whole minute */
        readonly at?: string;
        /** @description only this direction (GTFS direction_id) */
        readonly directionId?: 0 | 1;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description how many departures */
        readonly limit?: number;
        /** @description only this route */
        readonly routeId?: string;
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description the first service date; default today in the time zone of the agency */
        readonly from?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description zh-CN or en; used if `lang` is left out */
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
      /** @description the answer has not changed: its ETag is the one in If-None-Match */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only timetables in this state, or all; default past, in-force and coming */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
      /** @description it was deleted */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only departures of this service */
        readonly serviceId?: string;
        /** @description only departures of this way */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description the date from which it is to be in force; left out: the earliest possible */
        readonly effectiveFrom?: string;
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description whether to withdraw published timetables that would replace it later; default false */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description only departures of this service */
        readonly serviceId?: string;
        /** @description only departures of this way */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
        /** @description the trip: one of the timetable, or an added one */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
        /** @description the trip: one of the timetable, or an added one */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: never;
      readonly path: {
        /** @description the service date */
        readonly serviceDate: string;
        /** @description the trip: one of the timetable, or an added one */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
        /** @description whether to list retired vehicles too; default false */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
        /** @description language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese */
        readonly lang?: 'zh-CN' | 'en';
      };
      readonly header?: {
        /** @description the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what */
        readonly 'If-Match'?: string;
        /** @description `*`: only if it does not exist yet */
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
