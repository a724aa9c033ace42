// SPDX-License-Identifier: MIT
import RoutineFiles
import RoutineModel
import SessionEngine
import SessionLog

// The one place where a failure turns into words and a number. Every message says what to do next.

extension Failure {
  /// What the person is told, in one or more lines.
  var message: String {
    switch self {
    case .usage(let problem):
      "limber: \(problem)\nSee 'limber --help'."
    case .badRoutine(let problems), .badSettings(let problems):
      problems.map(\.description).joined(separator: "\n")
    case .noSuchRoutine(let id, let nearest):
      "limber: there is no routine '\(id)'."
        + (nearest.map { " Did you mean '\($0)'?" } ?? "")
        + "\n'limber routines list' shows them all."
    case .noSuchFile(let path):
      "limber: there is no file '\(path)'. Check the path and try again."
    case .noSuchSession(let text):
      text == "last"
        ? "limber: nothing is logged yet. 'limber' starts a first session."
        : "limber: there is no session '\(text)'. 'limber history' shows them with their ids."
    case .ambiguousSession(let text, let ids):
      "limber: '\(text)' fits several sessions: "
        + ids.prefix(8).map(\.rawValue).joined(separator: ", ") + (ids.count > 8 ? ", …" : "")
        + "\nGive more of the id."
    case .nothingUnfinished:
      "limber: there is nothing to go on with: no session of the last 7 days is unfinished."
        + "\n'limber history' shows them all; "
        + "'limber start --resume ID' takes up an older one."
    case .noSuchCramp(let text):
      text == "last"
        ? "limber: no cramp is logged yet. 'limber log cramp' writes one down."
        : "limber: there is no cramp '\(text)'. 'limber cramps' shows them with their ids."
    case .ambiguousCramp(let text, let ids):
      "limber: '\(text)' fits several cramps: "
        + ids.prefix(8).map(\.rawValue).joined(separator: ", ") + (ids.count > 8 ? ", …" : "")
        + "\nGive more of the id."
    case .unplannable(let problem):
      "limber: \(problem.message)"
    case .log(let problem):
      "limber: \(problem.description)"
    case .savedAside(let file, let problem):
      "limber: \(problem.description)\nWhat is not in the log is in \(file), and the next start of "
        + "Limber takes it in."
    case .keptApart(let file, let session):
      "limber: \(LogNews.keptApart(file: file, session).text)"
    case .dropped(let problem):
      "limber: \(problem.description)\nSo that was dropped; all else is in the log."
    case .lost(let problem, nil):
      "limber: \(problem.description)\nWhat happened since could not be saved anywhere else either."
    case .lost(let problem, let file?):
      "limber: \(problem.description)\nWhat else is not in the log is in \(file), and the next start "
        + "of Limber takes it in."
    case .terminal(let problem):
      "limber: \(problem.message)"
    case .output(let reason):
      "limber: the output could not be written: \(reason). Check where it goes."
    case .noHome:
      "limber: there is no home folder to keep the log in. "
        + "Set HOME, or say where: 'limber --database FILE'."
    case .unreadableVariable(let name):
      "limber: the variable \(name) is no text in UTF-8, so what it names cannot be found. "
        + "Set it to a path in UTF-8"
        + (name == "HOME" ? ", or set XDG_CONFIG_HOME and XDG_DATA_HOME." : ".")
    }
  }

  /// The same for one line of a screen, where nobody needs to hear which program it is.
  var notice: String {
    let name = "limber: "
    let line = message.prefix { $0 != "\n" }
    return String(line.hasPrefix(name) ? line.dropFirst(name.count) : line)
  }

  /// The exit status it ends with.
  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .badRoutine, .unplannable: .badRoutine
    case .badSettings: .badSettings
    case .noSuchRoutine, .noSuchFile: .notFound
    case .noSuchSession, .ambiguousSession, .noSuchCramp, .ambiguousCramp: .notFound
    case .nothingUnfinished, .log(.sessionRuns), .log(.sessionOver): .notFound
    case .log(.cannotOpen(_, .missing)): .notFound
    case .log(let problem): problem.isWriteFailure ? .cannotCreate : .inputOutput
    case .savedAside, .keptApart: .savedAside
    case .lost, .dropped: .cannotCreate
    case .terminal: .terminalUnusable
    case .output: .inputOutput
    case .noHome, .unreadableVariable: .cannotCreate
    }
  }
}

extension PlanError {
  fileprivate var message: String {
    switch self {
    case .missingRoutine(let id):
      "there is no routine '\(id)', which the workout names. "
        + "'limber routines list' shows them all."
    case .nestedWorkout(let id):
      "'\(id)' is a workout itself. A workout's phases must be routines with steps."
    case .tooManySegments(let id):
      "'\(id)' is too long: a plan has at most \(RoutineLimits.mostSegments) parts. Shorten it."
    case .empty(let id):
      "there is nothing to do in '\(id)'. Give it at least one step."
    }
  }
}
