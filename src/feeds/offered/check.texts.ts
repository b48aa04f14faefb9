import type { Text } from '../../language.js';

interface RuleText {
  /** What is the matter. */
  readonly meaning: Text;
  /** What the operator can do. */
  readonly remedy: Text;
}

const unexplained: Text = {
  'zh-CN': '先看那里的数据对不对；看不出来，请把规则的名字告诉维护程序的人，也可能是本程序的疏漏。',
  en: 'See whether the data is right there. If it seems so, tell whoever keeps the program running the name of the rule: the program may be at fault.',
};
const positions: Text = {
  'zh-CN': '在“线路与站点”里填上站点的坐标（WGS-84）。',
  en: 'Give the position of the stop (WGS-84) under Routes and stops.',
};
const nothing: Text = { 'zh-CN': '不用管，读取的程序会略过。', en: 'Nothing: readers skip it.' };
const names: Text = { 'zh-CN': '在“线路与站点”里改名。', en: 'Change the name under Routes and stops.' };

/**
 * Rules of the canonical GTFS Schedule validator in plain words, by its names for them: those that an operator's own data can break.
 * Any other is explained by `otherRule`.
 */
const ruleTexts: Readonly<Record<string, RuleText>> = {
  mixed_case_recommended_field: {
    meaning: {
      'zh-CN': '有个拉丁字母的名字全是大写，或者全是小写。',
      en: 'A name is in capital letters only, or in small letters only.',
    },
    remedy: {
      'zh-CN': '本来就是缩写的不用管；不是的，在“线路与站点”里改成首字母大写。',
      en: 'Leave it if it is an abbreviation; otherwise write it in capital and small letters under Routes and stops.',
    },
  },
  missing_feed_contact_email_and_url: {
    meaning: { 'zh-CN': '没有写数据出了问题找谁。', en: 'Nobody is named who can be asked about the data.' },
    remedy: {
      'zh-CN': '在时刻表的机构信息里填邮箱或网址。',
      en: 'Give an e-mail address or a website in the details of the agency, in the timetable.',
    },
  },
  missing_recommended_field: {
    meaning: { 'zh-CN': '有一栏建议填写，现在空着。', en: 'A field that should be filled in is empty.' },
    remedy: { 'zh-CN': '知道的话补上；不知道就空着，不要乱填。', en: 'Fill it in if you know it; leave it empty rather than guess.' },
  },
  feed_expiration_date7_days: {
    meaning: {
      'zh-CN': '时刻表不到 7 天就到期，到期后地图上就没有班车了。',
      en: 'The timetable ends within 7 days; after that maps show no buses.',
    },
    remedy: { 'zh-CN': '尽快发布下一份时刻表。', en: 'Publish the next timetable soon.' },
  },
  feed_expiration_date30_days: {
    meaning: { 'zh-CN': '时刻表不到 30 天就到期。', en: 'The timetable ends within 30 days.' },
    remedy: { 'zh-CN': '准备下一份时刻表。', en: 'Prepare the next timetable.' },
  },
  trip_coverage_not_active_for_next7_days: {
    meaning: {
      'zh-CN': '今后 7 天里有的日子大半班次不开，例如放长假。',
      en: 'On some of the next 7 days most trips do not run, as in long holidays.',
    },
    remedy: { 'zh-CN': '放假就不用管；不是放假，请看“日历”。', en: 'Nothing, if it is a holiday; otherwise look at the calendar.' },
  },
  expired_calendar: {
    meaning: { 'zh-CN': '有的走行日已经全部过去。', en: 'The days of some trips are all in the past.' },
    remedy: { 'zh-CN': '不用管，下次发布时刻表会去掉。', en: 'Nothing: they leave with the next timetable.' },
  },
  duplicate_route_name: {
    meaning: { 'zh-CN': '有两条线路名字一样，乘客分不清。', en: 'Two routes have one name; riders cannot tell them apart.' },
    remedy: names,
  },
  route_short_name_too_long: {
    meaning: {
      'zh-CN': '线路的短名超过 12 个字符，地图上会被截断。',
      en: 'The short name of a route has more than 12 characters; maps cut it off.',
    },
    remedy: names,
  },
  route_long_name_contains_short_name: {
    meaning: {
      'zh-CN': '线路的全名里重复了短名，显示时会出现两遍。',
      en: 'The long name of a route repeats the short one, and is shown with it twice.',
    },
    remedy: names,
  },
  same_name_and_description_for_stop: {
    meaning: { 'zh-CN': '站点的说明和站名一样。', en: 'The description of a stop is its name.' },
    remedy: { 'zh-CN': '说明里写怎么找到站牌，或者空着。', en: 'Say there how to find the stop, or leave it empty.' },
  },
  same_name_and_description_for_route: {
    meaning: { 'zh-CN': '线路的说明和线路名一样。', en: 'The description of a route is its name.' },
    remedy: { 'zh-CN': '说明空着即可。', en: 'Leave the description empty.' },
  },
  same_route_and_agency_url: {
    meaning: { 'zh-CN': '线路的网址就是机构的网址。', en: 'The address of a route is that of the agency.' },
    remedy: { 'zh-CN': '线路没有自己的网页就空着。', en: 'Leave it empty unless the route has a page of its own.' },
  },
  route_color_contrast: {
    meaning: { 'zh-CN': '线路的颜色和字的颜色太接近，看不清。', en: 'The colours of a route and of its text are too much alike to read.' },
    remedy: { 'zh-CN': '在“线路与站点”里换一个颜色。', en: 'Choose another colour under Routes and stops.' },
  },
  stop_without_stop_time: {
    meaning: { 'zh-CN': '有站点没有任何班次停。', en: 'No trip stops at some stop.' },
    remedy: { 'zh-CN': '不用的站点可以删掉。', en: 'Remove the stop if it is no longer used.' },
  },
  stop_too_far_from_shape: {
    meaning: {
      'zh-CN': '站点离走行路线太远：站点或路线画错了位置。',
      en: 'A stop is far from the way the bus takes: one of them is in the wrong place.',
    },
    remedy: {
      'zh-CN': '核对站点的坐标（国内地图的坐标偏几百米，要先换算成 WGS-84）。',
      en: 'Check the coordinates of the stop. Those of maps in China are some hundred metres off and have to be converted to WGS-84.',
    },
  },
  stops_match_shape_out_of_order: {
    meaning: { 'zh-CN': '站点的顺序和走行路线对不上。', en: 'The order of the stops does not follow the way the bus takes.' },
    remedy: { 'zh-CN': '核对这条线路的站序和画的路线。', en: 'Check the order of the stops, and the drawn way.' },
  },
  fast_travel_between_consecutive_stops: {
    meaning: {
      'zh-CN': '两站之间算出来的车速不可能：时间太短，或者坐标错了。',
      en: 'The speed between two stops is impossible: the time is too short, or a position is wrong.',
    },
    remedy: { 'zh-CN': '核对两站的时间和坐标。', en: 'Check the times and the positions of both stops.' },
  },
  fast_travel_between_far_stops: {
    meaning: { 'zh-CN': '几站之间算出来的车速不可能。', en: 'The speed over several stops is impossible.' },
    remedy: { 'zh-CN': '核对这几站的时间和坐标。', en: 'Check the times and the positions of these stops.' },
  },
  transfer_distance_too_large: {
    meaning: {
      'zh-CN': '两站之间写着可以步行换乘，却相距 10 公里以上：坐标错了，或者换乘不该有。',
      en: 'Two stops are said to be a walk apart, and are more than 10 km apart: a position is wrong, or there is no such transfer.',
    },
    remedy: {
      'zh-CN': '核对两站的坐标；坐标没错，就在原来的数据（transfers.txt）里删掉这个换乘，再导入。',
      en: 'Check the positions of both stops. If they are right, take the transfer out of the data it came from (transfers.txt), and import that again.',
    },
  },
  transfer_with_invalid_stop_location_type: {
    meaning: {
      'zh-CN': '换乘写到了不能上下车的地方，例如出入口。',
      en: 'A transfer leads to a place where nobody boards, such as an entrance.',
    },
    remedy: {
      'zh-CN': '在原来的数据（transfers.txt）里改成站台或车站，再导入。',
      en: 'Let it lead to a platform or station in the data it came from (transfers.txt), and import that again.',
    },
  },
  point_near_origin: {
    meaning: { 'zh-CN': '坐标是 0、0 附近：没有填。', en: 'A position is close to 0, 0: it was not filled in.' },
    remedy: positions,
  },
  point_near_pole: {
    meaning: { 'zh-CN': '坐标在两极附近：填错了。', en: 'A position is near a pole, which is wrong.' },
    remedy: positions,
  },
  stop_without_location: { meaning: { 'zh-CN': '有站点没有坐标。', en: 'A stop has no position.' }, remedy: positions },
  missing_stop_name: { meaning: { 'zh-CN': '有站点没有名字。', en: 'A stop has no name.' }, remedy: names },
  unused_shape: { meaning: { 'zh-CN': '画了路线，却没有班次走。', en: 'A way is drawn that no trip takes.' }, remedy: nothing },
  stop_time_with_arrival_before_previous_departure_time: {
    meaning: { 'zh-CN': '到站比前一站开车还早。', en: 'A bus arrives before it has left the stop before.' },
    remedy: { 'zh-CN': '在草稿里核对这一班的时间。', en: 'Check the times of this trip in a draft of the timetable.' },
  },
  invalid_email: {
    meaning: { 'zh-CN': '有的邮箱不能用。', en: 'Some e-mail address is not one.' },
    remedy: { 'zh-CN': '改成完整的邮箱，如 bus@example.org。', en: 'Write the whole address, such as bus@example.org.' },
  },
  block_trips_with_overlapping_stop_times: {
    meaning: { 'zh-CN': '同一辆车要在同一时间开两班。', en: 'One vehicle would have to run two trips at once.' },
    remedy: { 'zh-CN': '在草稿的“用车”里改安排。', en: 'Change the vehicles in a draft of the timetable.' },
  },
  invalid_url: {
    meaning: { 'zh-CN': '有的网址不能用。', en: 'Some address is not one.' },
    remedy: { 'zh-CN': '网址要以 https:// 或 http:// 开头。', en: 'Addresses begin with https:// or http://.' },
  },
  invalid_phone_number: {
    meaning: { 'zh-CN': '有的电话号码拨不通。', en: 'Some telephone number cannot be dialled.' },
    remedy: { 'zh-CN': '改成完整的号码，带区号。', en: 'Write the whole number with its area code.' },
  },
};

const fallback: Text = { 'zh-CN': '检查程序的规则 {code}。', en: 'The rule {code} of the checker.' };
/** @param code as the validator names it */
export const ruleTextOf = (code: string): RuleText => ruleTexts[code] ?? { meaning: fallback, remedy: unexplained };
