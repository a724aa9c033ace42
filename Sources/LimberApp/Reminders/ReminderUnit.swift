// SPDX-License-Identifier: MIT
import RoutineModel

/// What makes a timer of a reminder: units for systemd, or a line of a crontab.
struct ReminderUnit: Hashable, Sendable {
  /// The reminder.
  let routine: RoutineID
  /// The path of the program.
  let program: String
  /// What of the environment says where the person's files are, which a timer would not know.
  let variables: [String: String]

  /// The first line of every file of ours; a file without it is somebody else's.
  static let mark = "# Made by 'limber remind', which also removes it."

  /// What its units are called, without the ending.
  var name: String { "limber-remind-\(routine)" }

  /// The name of the unit that says when.
  var timerName: String { "\(name).timer" }

  /// The unit that says what to do.
  var service: String {
    let environment = variables.sorted { $0.key < $1.key }
      .map { "Environment=\(Self.quoted("\($0.key)=\($0.value)"))\n" }.joined()
    return """
      \(Self.mark)
      [Unit]
      Description=Limber reminds of a routine

      [Service]
      Type=oneshot
      \(environment)ExecStart=\(Self.quoted(program)) remind now \(routine)

      """
  }

  /// The unit that says when.
  func timer(_ schedule: CalendarSchedule) -> String {
    """
    \(Self.mark)
    [Unit]
    Description=Limber reminds of a routine

    [Timer]
    OnCalendar=\(schedule.text)

    [Install]
    WantedBy=timers.target

    """
  }

  /// The line of a crontab that does the same.
  func crontabLine(_ schedule: CalendarSchedule) -> String {
    let variables = variables.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.shellQuoted) " }.joined()
    let command =
      "\(variables)\(program.shellQuoted) remind now "
      + "\(routine) # limber remind"
    // There a per cent sign ends the command.
    return "\(schedule.crontabFields) \(command.replacing("%", with: "\\%"))"
  }

  /// A word as units have it.
  private static func quoted(_ word: String) -> String {
    let inside = word.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "%": "%%"
      case _ where scalar.value < 0x20:
        "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }.joined()
    return "\"\(inside)\""
  }
}
