// SPDX-License-Identifier: MIT
import Cues
import Foundation
import RoutineModel
import StrictYAML

// The rule of this file: a file that does not begin with our mark is somebody else's, and stays as it is.

/// The timers of systemd's user manager, as far as they are ours.
struct ReminderTimers {
  /// The folder of the person's own units.
  let folder: String
  /// Runs a command with a deadline; tells what went wrong.
  let run: ([String]) -> String?

  /// The person's own units; `nil` where there is no home folder.
  init?(paths: Paths) {
    guard let folder = paths.userUnits else { return nil }
    self.folder = folder
    run = { BriefProgram.run($0, environment: paths.environment, within: .seconds(5)) }
  }

  /// Whether there is a manager that can be asked.
  var answer: Bool { run(Self.control(["show", "--property=Version"])) == nil }

  /// The files that make the timer of a reminder, with what is in them.
  func files(of unit: ReminderUnit, _ schedule: CalendarSchedule) -> [(path: String, text: String)]
  {
    [
      ("\(folder)/\(unit.timerName)", unit.timer(schedule)),
      ("\(folder)/\(unit.name).service", unit.service),
    ]
  }

  /// The commands that start the timer of a reminder.
  func starting(_ unit: ReminderUnit) -> [[String]] {
    [["daemon-reload"], ["enable", unit.timerName], ["restart", unit.timerName]].map(Self.control)
  }

  /// Checks that no file of somebody else's is in the way of a timer.
  ///
  /// - Throws: `Failure.reminder`.
  func requireOurs(_ unit: ReminderUnit) throws(Failure) {
    for path in paths(of: unit) where exists(path) && !isOurs(path) {
      throw .reminder(.strange(path))
    }
  }

  /// Writes the files of a timer and starts it.
  ///
  /// - Throws: `Failure.reminder`.
  func set(_ unit: ReminderUnit, _ schedule: CalendarSchedule) throws(Failure) {
    try requireOurs(unit)
    for file in files(of: unit, schedule) {
      try ReminderFile.write(Array(file.text.utf8), to: file.path)
    }
    for command in starting(unit) {
      if let reason = run(command) { throw .reminder(.control(reason)) }
    }
  }

  /// Stops a timer and removes its files.
  ///
  /// - Returns: Whether there was anything of it.
  func remove(_ unit: ReminderUnit) -> Bool {
    let files = paths(of: unit).filter(isOurs)
    guard !files.isEmpty else { return false }
    // Where nobody answers, nothing runs that could be stopped.
    _ = run(Self.control(["disable", "--now", unit.timerName]))
    for path in files + ["\(folder)/timers.target.wants/\(unit.timerName)"] { unlink(path) }
    _ = run(Self.control(["daemon-reload"]))
    return true
  }

  private func paths(of unit: ReminderUnit) -> [String] {
    ["\(folder)/\(unit.timerName)", "\(folder)/\(unit.name).service"]
  }

  private func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private func isOurs(_ path: String) -> Bool {
    let start = try? readFile(path, atMost: ReminderUnit.mark.utf8.count, words: .settings)
    return start?.starts(with: ReminderUnit.mark.utf8) == true
  }

  private static func control(_ words: [String]) -> [String] { ["systemctl", "--user"] + words }
}

extension ReminderUnit {
  /// What of the environment says where files are, if it is a path from the root.
  private static let places = ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"]

  /// The timer of a routine's reminder, for this program and the person's files.
  init(of routine: RoutineID, paths: Paths) {
    var variables = paths.environment.filter {
      Self.places.contains($0.key) && $0.value.hasPrefix("/")
    }
    // A timer starts the program in another folder.
    variables["LIMBER_DATABASE"] = paths.namedDatabase(option: nil).map(Paths.absolute)
    self.init(
      routine: routine, program: Self.ownPath, variables: variables)
  }

  /// The path of this program; where the system does not tell it, the name that it was called by.
  private static var ownPath: String {
    guard let path = realpath("/proc/self/exe", nil) else {
      return ProcessInfo.processInfo.arguments.first ?? "limber"
    }
    defer { free(path) }
    return String(cString: path)
  }
}
