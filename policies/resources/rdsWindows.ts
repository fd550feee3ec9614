/** RDS's windows: `04:00-04:30` each day, `sun:05:00-sun:05:30` each week, in UTC. */

/** Minutes from the beginning of a day or a week to the window's two ends; the second is after the first, past the end where it wraps. */
interface Window {
  from: number;
  to: number;
}

const day = 24 * 60;
const week = 7 * day;
const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const minutes = (hour: string, minute: string) => Number(hour) * 60 + Number(minute);
const after = (from: number, to: number, period: number): Window => ({ from, to: to > from ? to : to + period });

export function dailyWindow(text: string): Window | undefined {
  const [, fromHour, fromMinute, toHour, toMinute] = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text) ?? [];
  if (toMinute === undefined) return undefined;
  return after(minutes(fromHour!, fromMinute!), minutes(toHour!, toMinute), day);
}

export function weeklyWindow(text: string): Window | undefined {
  const [, fromDay, fromHour, fromMinute, toDay, toHour, toMinute] =
    /^([a-z]{3}):(\d\d):(\d\d)-([a-z]{3}):(\d\d):(\d\d)$/.exec(text.toLowerCase()) ?? [];
  if (toMinute === undefined || !days.includes(fromDay!) || !days.includes(toDay!)) return undefined;
  const from = days.indexOf(fromDay!) * day + minutes(fromHour!, fromMinute!);
  return after(from, days.indexOf(toDay!) * day + minutes(toHour!, toMinute), week);
}

/** Whether a daily window meets a weekly one on any day. */
export function overlap(daily: Window, weekly: Window): boolean {
  // A day before and a week after: both may wrap.
  for (let start = -day; start < 2 * week; start += day) {
    if (daily.from + start < weekly.to && weekly.from < daily.to + start) return true;
  }
  return false;
}
