// SPDX-License-Identifier: MIT
import Foundation
import RoutineFiles
import RoutineModel
import SessionEngine
import SessionLog
import StrictYAML

// The one place where a failure becomes text and a number. Every message says what to do next.

extension Failure {
  /// What is wrong and what to do, in one or more lines.
  var message: String {
    switch self {
    case .usage(let problem):
      "limber: \(problem)"
    case .badRoutine(let problems), .badSettings(let problems):
      problems.map(\.description).joined(separator: "\n")
    case .noSuchRoutine(let id, let meant, let unread):
      "limber: there is no routine \(inQuotes(id.rawValue))"
        + (unread.isEmpty ? "." : " among those that could be read.")
        + (meant.isEmpty
          ? "" : " Did you mean \(meant.map { "'\($0)'" }.joined(separator: " or "))?")
        + " 'limber routines list' lists them all."
        + unread.map { "\n\($0)" }.joined()
    case .noSuchFile(let path):
      "limber: there is no file '\(path)'. Check the path and try again."
    case .noSuchLog(let path):
      "limber: there is no log '\(path)'. Check the path after --database or in LIMBER_DATABASE; "
        + "without them, Limber reads your own log."
    case .noSuchSession(let text):
      text == "last"
        ? "limber: no session is logged yet. Run 'limber' to start one."
        : "limber: there is no session '\(text)'. 'limber history' lists the sessions and their ids."
    case .everySessionDeleted:
      "limber: every session is deleted. 'limber history restore last' restores the one deleted last."
    case .nothingToErase(let text, let meant):
      "limber: there is no session or cramp '\(text)'. "
        + (meant.isEmpty
          ? "'limber history --json' and 'limber cramps --json' list the full ids."
          : "Erasing takes the full id: \(meant.joined(separator: " or ")).")
    case .noDeletedSession(let text):
      text == "last"
        ? "limber: no session is deleted. 'limber history' lists the sessions and their ids."
        : "limber: no deleted session is '\(text)'. 'limber history --deleted' lists them."
    case .sessionUnfinished(let id):
      "limber: session \(id.short) is unfinished. 'limber start --continue \(id.short)' continues it, "
        + "'limber history delete \(id.short)' deletes it."
    case .ambiguousSession(let text, let ids):
      ambiguous(text, "sessions", ids.map(\.rawValue))
    case .nothingUnfinished:
      "limber: no session of the last 7 days is unfinished. 'limber history' lists all sessions; "
        + "'limber start --continue ID' continues an older one."
    case .noSuchCramp(let text):
      text == "last"
        ? "limber: no cramp is logged yet. 'limber log cramp' logs a past one."
        : "limber: there is no cramp '\(text)'. 'limber cramps' lists the cramps and their ids."
    case .ambiguousCramp(let text, let ids):
      ambiguous(text, "cramps", ids.map(\.rawValue))
    case .noDeletedCramp:
      "limber: no cramp is deleted. 'limber cramps' lists the cramps and their ids."
    case .unplannable(let problem):
      "limber: \(problem.message)"
    case .log(let problem):
      "limber: \(problem.description)"
    case .lost(.init(code: ENOENT)):
      "limber: the log's folder cannot be created, or is gone: the latest events could not be recorded "
        + "and are lost. Set HOME to a folder that you may write to, or name a log with --database."
    case .lost(let failure):
      "limber: \(SessionLogError.Reason(errno: failure.code).text): the latest events could not be "
        + "recorded and are lost. \(SessionLogError.Reason(errno: failure.code).advice)"
    case .terminal(let problem):
      "limber: \(problem.message)"
    case .unwritten(let path, let failure):
      "limber: cannot write '\(path)': \(failure.textOfNewFile)"
    case .output(let reason):
      "limber: cannot write the output: \(reason). Check where it goes."
    case .tooFewFiles:
      "limber: too many open files: the system lets Limber open fewer than \(OpenFiles.needed) more. "
        + "Raise the limit with 'ulimit -n', and try again."
    case .noHome:
      "limber: there is no home folder for the log. Set HOME, or use 'limber --database FILE'."
    case .noRoutineFolder(nil, _):
      "limber: there is no home folder for own routines. Set HOME, or XDG_CONFIG_HOME."
    case .noRoutineFolder(let path?, let failure):
      "limber: cannot write own routines to '\(path)': "
        + "\(SessionLogError.Reason(errno: failure.code).text). Check that folder, and try again."
    case .noEditor:
      "limber: no editor was found. Install one, such as nano, or name yours: 'export EDITOR=nano'."
    case .editor(let name, let reason, let draft):
      "limber: the editor '\(name)' failed: \(reason). Choose another with VISUAL or EDITOR."
        + (draft.map { " \(EditingText.kept($0))" } ?? "")
    case .changedMeanwhile(let file, let draft):
      "limber: '\(file)' has changed since you began to edit it, and stays as it is. "
        + EditingText.kept(draft)
    case .reminder(let fault):
      "limber: \(fault.text)"
    case .noDemoFolder(let parent, let reason):
      "limber: cannot make a folder in '\(parent)': \(reason). Set TMPDIR to a folder that you may "
        + "write to."
    case .unreadableVariable(let name):
      "limber: the variable \(name) is not UTF-8 text. Set it to a path in UTF-8"
        + (name == "HOME" ? ", or set XDG_CONFIG_HOME and XDG_DATA_HOME." : ".")
    }
  }

  /// The message for a person who typed a command.
  ///
  /// - Parameter command: The command as typed.
  func message(of command: String) -> String {
    guard case .usage = self else { return message }
    return "\(message)\nSee '\(command) --help'."
  }

  private func ambiguous(_ text: String, _ noun: String, _ ids: [String]) -> String {
    "limber: '\(text)' matches several \(noun): " + ids.prefix(8).joined(separator: ", ")
      + (ids.count > 8 ? ", …" : "") + ". Give more of the id."
  }

  /// The message for a screen, in one line and without the program's name.
  var notice: String {
    let name = "limber: "
    let line = message.prefix { $0 != "\n" }
    return String(line.hasPrefix(name) ? line.dropFirst(name.count) : line)
  }

  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .badRoutine, .unplannable: .badRoutine
    case .badSettings: .badSettings
    case .noSuchRoutine, .noSuchFile, .noSuchLog: .notFound
    case .everySessionDeleted, .nothingToErase: .notFound
    case .noSuchSession, .ambiguousSession, .noSuchCramp, .ambiguousCramp, .noDeletedCramp:
      .notFound
    case .noDeletedSession, .sessionUnfinished: .notFound
    case .nothingUnfinished, .log(.sessionRuns), .log(.sessionElsewhere),
      .log(.sessionOver):
      .notFound
    case .log(.cannotOpen(_, .missing)), .log(.cannotOpen(_, .danglingLink)): .notFound
    case .log(.cannotImport(_, .missing)): .notFound
    case .log(.notABackup): .badRoutine
    case .log(.cannotOpen(_, .notAFolder)): .cannotCreate
    case .log(let problem): problem.isWriteFailure ? .cannotCreate : .inputOutput
    case .lost, .unwritten: .cannotCreate
    case .tooFewFiles, .terminal(.noDescriptor): .tooFewFiles
    case .terminal: .terminalUnusable
    case .output: .inputOutput
    case .noHome, .noRoutineFolder, .noDemoFolder, .unreadableVariable: .cannotCreate
    case .reminder(let fault): fault.status
    case .noEditor: .notFound
    case .editor, .changedMeanwhile: .cannotCreate
    }
  }
}

extension SystemFailure {
  /// Why a new file could not be made, and what to do.
  fileprivate var textOfNewFile: String {
    switch code {
    case EEXIST: "a file of that name already exists, and is not overwritten. Name another file."
    case ENOENT: "there is no such folder. Create it, or name another file."
    case EBUSY: "another Limber is writing it. Wait for that, or name another file."
    case ENOSPC, EDQUOT: "the disk is full. Free some space, or name a file on another disk."
    default: "\(SessionLogError.Reason(errno: code).text). Name another file, or try again."
    }
  }
}

extension PlanError {
  fileprivate var message: String {
    switch self {
    case .missingRoutine(let id):
      "the workout names a routine '\(id)' that does not exist. 'limber routines list' lists them all."
    case .nestedWorkout(let id):
      "'\(id)' is a workout. A phase of a workout must be a routine with steps."
    case .tooManySegments(let id):
      "'\(id)' is too long: a plan has at most \(RoutineLimits.mostSegments) parts. Shorten it."
    case .empty(let id):
      "'\(id)' has no steps. Give it at least one."
    }
  }
}
