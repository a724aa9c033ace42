// SPDX-License-Identifier: MIT
import Foundation
import RoutineFiles
import RoutineModel
import SessionEngine
import SessionLog
import StrictYAML
import TerminalIO

/// Why a command could not do what it was asked to.
enum Failure: Error {
  /// The command line is invalid.
  case usage(String)
  /// A routine file has problems.
  case badRoutine([RoutineFileProblem])
  /// The settings file has problems.
  case badSettings([FileProblem])
  /// There is no routine with this id or name, as far as own files could be read; those that may be
  /// meant.
  case noSuchRoutine(RoutineID, meant: [RoutineID], unread: [RoutineFileProblem] = [])
  /// There is no file at that path.
  case noSuchFile(String)
  /// There is no log where the person named one.
  case noSuchLog(String)
  /// There is no session with this id.
  case noSuchSession(String)
  /// There are sessions, but every one is deleted.
  case everySessionDeleted
  /// There is neither a session nor a cramp with this id; the ids that begin so.
  case nothingToErase(String, meant: [String])
  /// There is no deleted session with this id.
  case noDeletedSession(String)
  /// The session was cut off, and has to be continued or deleted first.
  case sessionUnfinished(SessionID)
  /// Several sessions have ids with this beginning.
  case ambiguousSession(String, [SessionID])
  /// No session was cut off in the last days.
  case nothingUnfinished
  /// There is no cramp with this id.
  case noSuchCramp(String)
  case noDeletedCramp
  /// Several cramps have ids with this beginning.
  case ambiguousCramp(String, [CrampID])
  /// A routine cannot be made into a plan.
  case unplannable(PlanError)
  /// The log cannot be written or read.
  case log(SessionLogError)
  /// The latest events are lost because they could not be recorded.
  case lost(SystemFailure)
  /// The terminal cannot be used.
  case terminal(TerminalError)
  /// A command's new file could not be written and does not exist.
  case unwritten(String, SystemFailure)
  /// The output could not be written.
  case output(String)
  /// The system allows too few open files.
  case tooFewFiles
  /// There is no home folder for the log.
  case noHome
  /// There is no place for own routines: no home folder or, with its path, an unusable folder.
  case noRoutineFolder(String?, SystemFailure = SystemFailure(code: ENOENT))
  /// There is no editor.
  case noEditor
  /// This editor failed, for this reason; a draft that is not empty is at this path.
  case editor(String, reason: String, draft: String?)
  /// A routine's file changed after its draft was begun; the draft is at this path.
  case changedMeanwhile(String, draft: String)
  /// There is no temporary folder: this one failed, for this reason.
  case noDemoFolder(String, String)
  /// The program cannot remind.
  case reminder(ReminderFault)
  /// An environment variable with a path is not valid text.
  case unreadableVariable(String)
}
