import type { Text } from '../language.js';

/** The sentences about problems of a draft: what is wrong, what it means, and what to do. */
export const problemTexts = {
  'place-name-missing': {
    'zh-CN': '还没有写这是哪里的班车。乘客要在每个页面和海报上看到它。请在“地方”里写上名字。',
    en: 'The place has no name yet. Riders read it on every page and poster. Write it under "Place".',
  },
  'zone-missing': {
    'zh-CN': '还没有选时区。没有时区就不知道 07:30 是几点。请在“地方”里选。',
    en: 'No time zone is chosen. Without it nobody knows when 07:30 is. Choose one under "Place".',
  },
  'zone-unknown': {
    'zh-CN': '时区“{zone}”认不出来，班次的时刻就算不出来。请在“地方”里另选一个，例如 Asia/Shanghai。',
    en: 'The time zone "{zone}" is unknown, so no time can be worked out. Choose another under "Place", such as Asia/Shanghai.',
  },
  'contact-missing': {
    'zh-CN': '没有写电话、邮箱或网址。乘客有事不知道找谁。可以在“地方”里补上。',
    en: 'No telephone, e-mail or web address. Riders do not know whom to ask. Add one under "Place".',
  },
  'stops-missing': {
    'zh-CN': '至少要 2 个站，现在有 {count} 个。请在“站点”里加上车停的地方。',
    en: 'At least 2 stops are needed; so far: {count}. Add where the bus stops under "Stops".',
  },
  'stop-twice': {
    'zh-CN': '有两个站用了同一个编号（“{stop}”），分不清是哪一个。请删掉一个，再加一次。',
    en: 'Two stops have the same id ("{stop}") and cannot be told apart. Remove one and add it again.',
  },
  'stop-name-missing': {
    'zh-CN': '{stop}还没有站名。乘客靠站名找车。请写上，或者删掉这一站。',
    en: '{stop} has no name. Riders find the bus by it. Write one, or remove the stop.',
  },
  'stop-place-missing': {
    'zh-CN': '还不知道“{stop}”在哪里。没有位置就画不出地图，也估不出行驶时间。请粘贴地图链接，或者在图上点一下。',
    en: 'Nobody has said where "{stop}" is. Without it there is no map and no estimate of running times. Paste a link of a map, or click on the map.',
  },
  'stop-place-wrong': {
    'zh-CN': '“{stop}”的坐标不对，不在地球上的任何车站。请重新粘贴地图链接，或者在图上点一下。',
    en: 'The position of "{stop}" cannot be right. Paste a link of a map again, or click on the map.',
  },
  'stop-place-turned': {
    'zh-CN': '“{stop}”的经度和纬度多半写反了，地图上会到别处去。请把两个数对调。',
    en: 'Latitude and longitude of "{stop}" are probably exchanged, which puts it elsewhere on the map. Swap the two figures.',
  },
  'stop-far-away': {
    'zh-CN': '“{stop}”离别的站 {kilometers} 公里，班车到不了那么远。请看看坐标有没有写错。',
    en: '"{stop}" lies {kilometers} km from the others, too far for a shuttle. Check its position.',
  },
  'stop-name-twice': {
    'zh-CN': '有 {count} 个站都叫“{name}”，乘客分不清。请给它们起不同的名字，例如加上“东侧”“西侧”。',
    en: '{count} stops are called "{name}", and riders cannot tell them apart. Name them differently, for example "east side" and "west side".',
  },
  'stops-in-one-place': {
    'zh-CN': '“{stop}”和“{other}”几乎在同一个地方。如果是同一站，请只留一个；来回两侧的站请在图上移开。',
    en: '"{stop}" and "{other}" are almost in one place. If they are one stop, keep only one; if they face each other, move them apart on the map.',
  },
  'stop-unused': {
    'zh-CN': '没有线路停“{stop}”，乘客不会看到它。请把它加进线路，或者删掉。',
    en: 'No route stops at "{stop}", so riders will not see it. Add it to a route, or remove it.',
  },
  'stop-other-name-missing': {
    'zh-CN': '“{stop}”没有{second}名，{second}页面上会写{first}。可以以后再补。',
    en: '"{stop}" has no {second} name; {second} pages will show the {first} one. It can be added later.',
  },
  'stops-other-name-missing': {
    'zh-CN': '{count} 个站没有{second}名（{names}等），{second}页面上会写{first}。可以以后再补。',
    en: '{count} stops have no {second} name ({names} and others); {second} pages will show the {first} ones. They can be added later.',
  },
  'route-other-name-missing': {
    'zh-CN': '线路“{route}”没有{second}名，{second}页面上会写{first}。可以以后再补。',
    en: 'The route "{route}" has no {second} name; {second} pages will show the {first} one. It can be added later.',
  },
  'place-other-name-missing': {
    'zh-CN': '地方没有{second}名，{second}页面上会写{first}。可以以后再补。',
    en: 'The place has no {second} name; {second} pages will show the {first} one. It can be added later.',
  },
  'routes-missing': {
    'zh-CN': '还没有线路，车不知道怎么走。请在“线路和时间”里加一条。',
    en: 'There is no route yet, so buses have nowhere to go. Add one under "Routes and times".',
  },
  'route-twice': {
    'zh-CN': '有两条线路用了同一个编号（“{route}”），分不清是哪一条。请删掉一条，再加一次。',
    en: 'Two routes have the same id ("{route}") and cannot be told apart. Remove one and add it again.',
  },
  'way-twice': {
    'zh-CN': '有两种走法用了同一个编号（{way}），班次分不清是谁的。请删掉一种，再加一次。',
    en: 'Two ways have the same id ({way}), and their trips cannot be told apart. Remove one and add it again.',
  },
  'route-name-missing': {
    'zh-CN': '{route}还没有名字。乘客靠它认车。请写上，例如“地铁线”。',
    en: '{route} has no name. Riders know the bus by it. Write one, such as "Metro line".',
  },
  'route-name-twice': {
    'zh-CN': '有两条线路都叫“{route}”，乘客分不清。请给它们起不同的名字。',
    en: 'Two routes are called "{route}", and riders cannot tell them apart. Name them differently.',
  },
  'way-missing': {
    'zh-CN': '线路“{route}”还没有走法，车不知道怎么走。请排上它的站，或者删掉这条线路。',
    en: 'The route "{route}" has no way yet, so buses do not know where to drive. Put its stops in order, or remove the route.',
  },
  'way-stops-missing': {
    'zh-CN': '{way}至少要停 2 站，现在有 {count} 站。请加上站，或者删掉这种走法。',
    en: '{way} needs at least 2 stops and has {count}. Add stops, or remove this way.',
  },
  'way-stop-unknown': {
    'zh-CN': '{way}要停一个已经没有的站（{stop}）。请从走法里拿掉，或者换一站。',
    en: '{way} calls at a stop that is gone ({stop}). Take it out of the way, or choose another.',
  },
  'stop-twice-in-row': {
    'zh-CN': '{way}连着两次停“{stop}”，中间没有路。请拿掉一次。',
    en: '{way} stops at "{stop}" twice in a row, with nothing to drive between. Take one out.',
  },
  'nobody-gets-on-or-off': {
    'zh-CN': '{way}停“{stop}”，可是既不能上也不能下。请改成可以上车或下车，或者不停这一站。',
    en: '{way} stops at "{stop}", but nobody may get on or off. Allow one of them, or leave the stop out.',
  },
  'color-faint': {
    'zh-CN': '线路“{route}”的颜色上字看不清。请换一个和字色差别大的颜色。',
    en: 'Letters on the colour of "{route}" are hard to read. Choose one that differs more from the colour of the letters.',
  },
  'running-times-missing': {
    'zh-CN': '{way}还没有写开几分钟，班次的到站时刻算不出来。请写上全程或每段的时间。',
    en: 'Nobody has said how long {way} takes, so no arrival can be worked out. Give the time for the whole way or for each section.',
  },
  'running-time-missing': {
    'zh-CN': '{way}从“{from}”到“{to}”还没有写开几分钟，班次的到站时刻算不出来。请写上。',
    en: 'Nobody has said how long {way} takes from "{from}" to "{to}", so no arrival can be worked out. Give the time.',
  },
  'running-times-wrong': {
    'zh-CN': '{way}的行驶时间和站对不上，班次排不出来。请重新写一遍每段的时间。',
    en: 'The running times of {way} do not fit its stops, so no trips can be made. Give the time of each section again.',
  },
  'no-time-at-all': {
    'zh-CN': '{way}从“{from}”到“{to}”（直线 {kilometers} 公里）写了 0 分钟，车到不了。请至少写 {least}。',
    en: '{way} takes no time from "{from}" to "{to}" ({kilometers} km in a straight line), which no bus can do. Allow at least {least}.',
  },
  'too-fast': {
    'zh-CN':
      '{way}从“{from}”到“{to}”（直线 {kilometers} 公里）只有 {took}，要开到每小时 {speed} 公里，会晚点或超速。请至少写 {least}，或者看看站的位置。',
    en: '{way} has only {took} from "{from}" to "{to}" ({kilometers} km in a straight line), {speed} km/h: late or too fast. Allow at least {least}, or check where the stops are.',
  },
  'too-slow': {
    'zh-CN': '{way}从“{from}”到“{to}”（直线 {kilometers} 公里）要 {took}，比走路还慢。如果不是绕路，请看看时间和站的位置。',
    en: '{way} takes {took} from "{from}" to "{to}" ({kilometers} km in a straight line), slower than walking. Unless it goes a long way round, check the time and where the stops are.',
  },
  'days-missing': {
    'zh-CN': '还没有说哪些天开，所以一班也没有。请在“班次”里加上，例如工作日。',
    en: 'Nobody has said on which days buses run, so there are none. Add days under "Departures", such as working days.',
  },
  'days-twice': {
    'zh-CN': '有两种日子用了同一个编号（{days}），班次分不清是哪天的。请删掉一种，再加一次。',
    en: 'Two kinds of days have the same id ({days}), and their trips cannot be told apart. Remove one and add it again.',
  },
  'days-never': {
    'zh-CN': '有班次排在一天也不开的日子里，乘客永远等不到。请勾上星期几，或者加上日期。',
    en: 'There are departures on days of which there is none, and riders would wait for ever. Tick weekdays, or add dates.',
  },
  'days-never-unused': {
    'zh-CN': '有一种日子一天也没有勾。请勾上星期几，或者删掉它。',
    en: 'One kind of days has no day at all. Tick weekdays, or remove it.',
  },
  'days-unused': {
    'zh-CN': '{days}还没有班次。请加上，或者从别的日子抄过来；不开就删掉。',
    en: '{days}: no departures yet. Add some, or copy them from other days; if nothing runs, remove these days.',
  },
  'days-end-first': {
    'zh-CN': '{days}从 {from} 开始，却到 {until} 就结束，一天也开不了。请改起止日期。',
    en: '{days}: they begin on {from} and end on {until} already, so nothing would run. Change the dates.',
  },
  'weekdays-without': {
    'zh-CN': '{weekdays}没有班次。如果本来就不开，可以不管；要开就加上日子，或者从别的日子抄过来。',
    en: 'No bus runs on {weekdays}. If that is so, leave it; otherwise add days, or copy them from others.',
  },
  'daily-on-holidays': {
    'zh-CN': '{days}开的班，国家放假的日子也开。哪天不开，发布后去日历里停。',
    en: '{days}: these buses run on public holidays, too. For a day without them, stop them in the calendar after publishing.',
  },
  'weekdays-on-holidays': {
    'zh-CN': '{days}的班不看国家放假和调休：国庆节里的这些日子照开，调休上班的周末不开。要跟着放假，请在日子里勾上。',
    en: '{days}: these buses ignore public holidays and make-up days. They run during National Day, and not on weekends that people work. To follow them, tick that for these days.',
  },
  'departures-missing': {
    'zh-CN': '一班也没有，发布了乘客也等不到车。请在“班次”里写一句，例如：工作日 07:00 到 09:30，每 30 分钟一班。',
    en: 'There are no departures, so nobody would get a bus. Write a sentence under "Departures", such as: working days 07:00 to 09:30, every 30 minutes.',
  },
  'way-without-departures': {
    'zh-CN': '{way}还没有班次，乘客不会看到它。请写上几点开，或者删掉这种走法。',
    en: '{way} has no departures yet, so riders will not see it. Say when it leaves, or remove this way.',
  },
  'sentence-time-unreadable': {
    'zh-CN': '{way}有一句里的时间看不懂，排不出班：“{sentence}”。请写成 07:30 这样，最晚到次日 11:59。',
    en: 'In a sentence of {way} a time cannot be read, so it makes no departures: "{sentence}". Write it as 07:30; the latest is 11:59 the next day.',
  },
  'sentence-until-before-from': {
    'zh-CN': '{way}有一句结束比开始早，排不出班：“{sentence}”。请改时间；过了半夜请写成次日。',
    en: 'A sentence of {way} ends before it begins, so it makes no departures: "{sentence}". Change the times; after midnight, say so.',
  },
  'sentence-pause-until-before-from': {
    'zh-CN': '{way}有一句里，停开的时段结束比开始早：“{sentence}”。这一句现在排不出班，请改时间。',
    en: 'In a sentence of {way} a pause ends before it begins: "{sentence}". It makes no departures; change the times.',
  },
  'sentence-headway-too-short': {
    'zh-CN': '{way}有一句的间隔不到 1 分钟，排不出班：“{sentence}”。请写几分钟一班。',
    en: 'A sentence of {way} has buses less than a minute apart and makes none: "{sentence}". Say every how many minutes.',
  },
  'sentence-first-outside': {
    'zh-CN': '{way}有一句的首班不在它的时段里，排不出班：“{sentence}”。请改首班或时段。',
    en: 'In a sentence of {way} the first bus is not within its hours, so it makes none: "{sentence}". Change the first bus or the hours.',
  },
  'sentence-first-in-pause': {
    'zh-CN': '{way}有一句的首班正好停开，排不出班：“{sentence}”。请改首班或停开的时段。',
    en: 'In a sentence of {way} the first bus falls into a pause, so it makes none: "{sentence}". Change the first bus or the pause.',
  },
  'sentence-last-before-first': {
    'zh-CN': '{way}有一句的末班比首班早，排不出班：“{sentence}”。请改末班。',
    en: 'In a sentence of {way} the last bus leaves before the first, so it makes none: "{sentence}". Change the last bus.',
  },
  'sentence-last-in-pause': {
    'zh-CN': '{way}有一句的末班正好停开，排不出班：“{sentence}”。请改末班或停开的时段。',
    en: 'In a sentence of {way} the last bus falls into a pause, so it makes none: "{sentence}". Change the last bus or the pause.',
  },
  'sentence-minutes-empty': {
    'zh-CN': '{way}{days}有一句没有写每小时的几分开，排不出班。请写上，例如 00、30。',
    en: '{way}, {days}: a sentence does not say at which minutes of the hour, so it makes no departures. Say so, such as :00 and :30.',
  },
  'sentence-minute-unknown': {
    'zh-CN': '{way}有一句里的分钟不对，排不出班：“{sentence}”。请写 0 到 59。',
    en: 'In a sentence of {way} a minute is none, so it makes no departures: "{sentence}". Write 0 to 59.',
  },
  'sentence-times-empty': {
    'zh-CN': '{way}{days}有一句没有写几点开，排不出班。请写上时刻，或者删掉这一句。',
    en: '{way}, {days}: a sentence names no times, so it makes no departures. Write times, or remove the sentence.',
  },
  'sentence-offset-unreadable': {
    'zh-CN': '{way}有一句没有写晚几分钟开，排不出班：“{sentence}”。请写几分钟。',
    en: 'A sentence of {way} does not say how many minutes after, so it makes no departures: "{sentence}". Say how many.',
  },
  'sentence-way-unknown': {
    'zh-CN': '{way}有一句跟着一种已经没有的走法，排不出班：“{sentence}”。请换一条线路，或者改成几点开。',
    en: 'A sentence of {way} follows a way that is gone, so it makes no departures: "{sentence}". Choose another route, or give times.',
  },
  'sentence-way-in-circle': {
    'zh-CN': '{way}有一句跟着的线路又跟着它自己，排不出班：“{sentence}”。请把其中一句改成几点开。',
    en: 'A sentence of {way} follows buses that follow it, so it makes no departures: "{sentence}". Give one of the two times of its own.',
  },
  'sentence-way-does-not-call': {
    'zh-CN': '{way}有一句跟着的线路不停它的首站，排不出班：“{sentence}”。请换一条线路，或者改成几点开。',
    en: 'A sentence of {way} follows a route that does not call at its first stop, so it makes no departures: "{sentence}". Choose another route, or give times.',
  },
  'sentence-service-unknown': {
    'zh-CN': '{way}有一句没有日子，不知道哪天开。请选哪些天，或者删掉这一句。',
    en: 'A sentence of {way} has no days, so nobody knows when it holds. Choose days, or remove the sentence.',
  },
  'own-times-missing': {
    'zh-CN': '{way} {days} {at} 这一班自己的行驶时间没有写全，排不出来。请写上每段的时间，或者改回和别的班一样。',
    en: '{way}, {days}: the {at} has running times of its own that are not complete, so it cannot be made. Give the time of each section, or let it run like the others.',
  },
  'change-fits-nothing': {
    'zh-CN': '{way}有 {count} 处单独改过的班（如{days} {at}）现在对不上任何一班，没有作用。可以恢复原样。',
    en: '{way}: single departures that were changed and are there no more: {count} (such as {at}, {days}). They do nothing and can be taken back.',
  },
  'leave-together': {
    'zh-CN': '{routes}条线有 {count} 次同一分钟从“{stop}”开出（如 {at}）。哪班都能坐的人要多等。可以把一条线错开几分钟。',
    en: '{routes} routes leave "{stop}" in the same minute {times} (such as {at}). Who could take either waits longer. Shift one of them by some minutes.',
  },
  'leave-together-compared': {
    'zh-CN':
      '{routes}条线有 {count} 次同一分钟从“{stop}”开出（如 {at}），原来是 {before} 次。哪班都能坐的人要多等。可以把一条线错开几分钟。',
    en: '{routes} routes leave "{stop}" in the same minute {times} (such as {at}); before, {beforeTimes}. Who could take either waits longer. Shift one of them by some minutes.',
  },
  'leave-together-as-before': {
    'zh-CN': '{routes}条线有 {count} 次同一分钟从“{stop}”开出（如 {at}），和原来一样。哪班都能坐的人要多等。可以把一条线错开几分钟。',
    en: '{routes} routes leave "{stop}" in the same minute {times} (such as {at}), as often as before. Who could take either waits longer. Shift one of them by some minutes.',
  },
  'two-at-once': {
    'zh-CN': '{way} {days}有 {count} 次同一分钟开出两班（如 {at}），要两辆车。如果不是故意的，请看看几句话有没有重叠。',
    en: '{way}, {days}: two buses leave in the same minute {times} (such as {at}), which takes two vehicles. Unless it is meant, check whether sentences overlap.',
  },
  gap: {
    'zh-CN': '{way}{kind} {from} 到 {to} 隔 {gap}，这段说好每 {headway}一班。乘客会多等。请补一班，或者把这一句分开写。',
    en: '{way}, {kind}: {gap} from {from} to {to}, where a bus every {headway} is promised. Riders wait longer. Add a departure, or split the sentence.',
  },
  gaps: {
    'zh-CN':
      '{way}{kind}有 {count} 处间隔比说好的长，最长 {from} 到 {to} 隔 {gap}，这段说好每 {headway}一班。乘客会多等。请补班，或者把这一句分开写。',
    en: '{way}, {kind}: {count} gaps are longer than promised, the longest {gap} from {from} to {to}, where a bus every {headway} is promised. Riders wait longer. Add departures, or split the sentence.',
  },
  'past-midnight': {
    'zh-CN': '{days}有 {count} 班过了半夜才开（最早{at}）。日历和报表里它们算前一天。',
    en: '{days}: buses that leave after midnight: {count} (the first {at}). Calendar and reports count them for the day before.',
  },
  'block-overlaps': {
    'zh-CN': '车次“{block}”的车 {arrives} 才到“{there}”，却要在 {leaves} 从“{here}”开下一班，来不及；这样的有 {count} 处。请重新排车。',
    en: 'The bus of run "{block}" arrives at "{there}" at {arrives} and is to leave "{here}" at {leaves} already; {cases}. Plan the buses anew.',
  },
  'block-elsewhere': {
    'zh-CN':
      '车次“{block}”的车 {arrives} 停在“{there}”，下一班 {leaves} 却从“{here}”开，又不放空；这样的有 {count} 处。请重新排车，或者允许放空。',
    en: 'The bus of run "{block}" stands at "{there}" from {arrives}, but its next trip leaves "{here}" at {leaves}, and buses may not run empty; {cases}. Plan the buses anew, or allow empty running.',
  },
  'block-layover-short': {
    'zh-CN':
      '车次“{block}”的车 {arrives} 到“{there}”，{leaves} 又要开，比说好的停站 {layover}少 {short}；这样的有 {count} 处。晚到一点就会晚开。请重新排车，或者改停站。',
    en: 'The bus of run "{block}" arrives at "{there}" at {arrives} and leaves again at {leaves}, {short} less than the {layover} between trips that were asked for; {cases}. A late arrival makes a late departure. Plan the buses anew, or change that time.',
  },
  'trips-without-bus': {
    'zh-CN': '{kind}有 {count} 班还没有排给哪辆车（最早 {at}）。请重新排车。',
    en: '{kind}: trips without a bus: {count} (the first {at}). Plan the buses anew.',
  },
  'blocks-name-gone-trips': {
    'zh-CN': '排车表里有 {count} 班已经没有了，不再算数。可以重新排车。',
    en: 'Trips in the plan of buses that are gone: {count}. They do not count. Plan the buses anew.',
  },
} satisfies Record<string, Text>;

export type ProblemCode = keyof typeof problemTexts;
