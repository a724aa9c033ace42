// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import SessionLog
import StrictYAML

extension ReminderFault {
  /// What is wrong, and what to do.
  var text: String {
    switch self {
    case .noHome:
      "there is no home folder for reminders. Set HOME, or XDG_CONFIG_HOME."
    case .unreadable(let path, let reason):
      "cannot read your reminders from '\(path)': \(reason ?? Self.nonsense). Fix the file, or delete it "
        + "and add them again."
    case .unwritten(let path, let failure):
      "cannot write '\(path)': \(SessionLogError.Reason(errno: failure.code).text). Check that folder, "
        + "and try again."
    case .strange(let path):
      "'\(path)' was not made by Limber, and stays as it is. Move it away, and try again."
    case .none(let id):
      "there is no reminder for '\(id)'. 'limber remind list' lists them. If your crontab still has "
        + "its line, remove it ('crontab -e')."
    case .control(let reason):
      "the timer was written, but systemd did not start it: \(reason). See "
        + "'systemctl --user list-timers', and try again."
    case .notification(let reason):
      "no notification could be shown: \(reason). Try 'notify-send Limber'; it is in the package "
        + "libnotify-bin."
    }
  }

  private static let nonsense = "it is not what Limber wrote"

  /// The exit status it ends with.
  var status: ExitStatus {
    switch self {
    case .none: .notFound
    case .unreadable: .inputOutput
    case .noHome, .unwritten, .strange, .control, .notification: .cannotCreate
    }
  }
}

/// What the commands say of reminders.
enum ReminderText {
  static let noneYet =
    "No reminders yet. To add one: limber remind add desk-break 'Mon..Fri 09..17:50'"
  static let notWritten = "Nothing was written. --yes writes it without asking."
  static let on = "Reminders are on."
  static let crontab =
    "No systemd user manager answers here. For a notification, add this line with 'crontab -e':"
  static let withoutCrontab = "Without it, home and 'limber remind due' show what is due."

  /// What a text is refused with that is no schedule.
  static func fault(_ fault: ScheduleFault, in text: String) -> String {
    let part = quoted(fault.part)
    let problem =
      switch fault.kind {
      case .noTime:
        "a time is missing; write one such as '\(text.trimmed.isEmpty ? "Mon..Fri" : text) 09:50'"
      case .date: "\(part) is a date or a range with a hyphen; days are weekdays, such as Mon..Fri"
      case .weekday: "\(part) is not a weekday; write Mon..Fri or Sat,Sun, and a time such as 09:50"
      case .number(let most): "\(part) is not a number from 0 to \(most)"
      case .reversed: "the range \(part) is reversed; write its two parts with a comma between"
      case .step: "\(part) is not a step; write 0/15 for every fifteenth from 0"
      case .seconds: "a reminder comes at a whole minute; leave \(part) out"
      case .afterTime: "nothing can follow the time; it is by your clock. Leave \(part) out"
      }
    return "\(quoted(text)), character \(fault.column): \(problem)."
  }

  /// What a text is refused with that names no moment to come.
  static func noComingMoment(_ text: String) -> String {
    "\(quoted(text)) is not a future time; write tomorrow, monday, 2027-01-07, 17:00 or "
      + "'Mon 09:00'."
  }

  /// What is going to be written, before the person is asked.
  static func plan(
    files: [(path: String, text: String)], commands: [[String]], reminders: String
  ) -> [String] {
    var lines = ["Limber saves the reminder in \(reminders), writes two files and runs:"]
    lines += commands.map { "  \($0.joined(separator: " "))" }
    for file in files {
      lines += ["", "\(file.path):"]
      lines += file.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { $0.isEmpty ? "" : "  \($0)" }
    }
    return lines + [""]
  }

  /// The same where there is no systemd.
  static func plan(line: String, reminders: String) -> [String] {
    ["Limber saves the reminder in \(reminders). \(crontab)", "", "  \(line)", "", withoutCrontab]
  }

  static func asks(_ routine: RoutineID, _ schedule: CalendarSchedule) -> String {
    "Add a reminder for \(routine), \(schedule.text)?"
  }

  static func added(_ routine: RoutineID, next: LocalMoment?) -> String {
    "Reminder added: \(routine)" + (next.map { ", next on \($0.minuteText)." } ?? ".")
  }

  static func removed(_ routine: RoutineID, hadTimer: Bool) -> String {
    "Reminder for \(routine) removed."
      + (hadTimer ? "" : " Remove its line from your crontab, if it is there: 'crontab -e'.")
  }

  static func off(until moment: LocalMoment?) -> String {
    "Reminders are off\(moment.map { " until \($0.minuteText)" } ?? ""). "
      + "'limber remind on' turns them on."
  }

  /// Why a notification is not shown.
  static func silence(_ silence: ReminderRule.Silence) -> String {
    switch silence {
    case .off(let until): off(until: until)
    case .quiet: "No notification: these are your quiet hours ('limber settings')."
    case .session: "No notification: a session is running."
    case .done(let moment): "No notification: begun on \(moment.minuteText)."
    }
  }

  /// What a prompt shows of something due.
  static func due(_ name: String, _ routine: RoutineID) -> String {
    "\(name) is due: limber start \(routine)"
  }

  static func notification(_ routine: RoutineID) -> String { "limber start \(routine)" }

  static func list(_ rule: ReminderRule) -> [String] {
    guard !rule.reminders.all.isEmpty else { return [noneYet] }
    var table = TextTable(["ROUTINE", "WHEN", "NEXT"])
    for reminder in rule.reminders.all {
      let next = rule.next(of: reminder)?.minuteText ?? "-"
      table.add([reminder.routine.rawValue, reminder.schedule.text, next])
    }
    var lines = table.lines
    if case .off(let until) = rule.silence { lines.append(off(until: until)) }
    return lines
  }
}
