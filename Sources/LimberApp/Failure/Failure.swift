// SPDX-License-Identifier: MIT
import Foundation
import RoutineFiles
import RoutineModel
import SessionEngine
import SessionLog
import StrictYAML
import TerminalIO

/// Everything that can keep a command from doing what it was asked for.
enum Failure: Error {
  /// The command line asks for something that makes no sense.
  case usage(String)
  /// A routine file has problems.
  case badRoutine([RoutineFileProblem])
  /// The settings file has problems.
  case badSettings([FileProblem])
  /// There is no routine of that id, as far as the person's own files were read.
  case noSuchRoutine(RoutineID, nearest: RoutineID?, unread: [RoutineFileProblem] = [])
  /// There is no file at that path.
  case noSuchFile(String)
  /// There is no log where the person said.
  case noSuchLog(String)
  /// There is no session of that id.
  case noSuchSession(String)
  /// There is no deleted session of that id.
  case noDeletedSession(String)
  /// The session was cut off, and has to be continued or deleted.
  case sessionUnfinished(SessionID)
  /// The beginning of an id fits several sessions.
  case ambiguousSession(String, [SessionID])
  /// There is no session that was cut off in the last days.
  case nothingUnfinished
  /// There is no cramp of that id.
  case noSuchCramp(String)
  /// No cramp is deleted.
  case noDeletedCramp
  /// The beginning of an id fits several cramps.
  case ambiguousCramp(String, [CrampID])
  /// A routine cannot be laid out as a plan.
  case unplannable(PlanError)
  /// The log cannot be written or read.
  case log(SessionLogError)
  /// What happened last is lost: it could not be recorded.
  case lost(SystemFailure)
  /// The terminal cannot be used.
  case terminal(TerminalError)
  /// A file that a command makes could not be written, and there is none.
  case unwritten(String, SystemFailure)
  /// The output could not be written.
  case output(String)
  /// The system lets the process open too few files.
  case tooFewFiles
  /// There is no home folder to keep the log in.
  case noHome
  /// There is no place for own routines: no home folder or, with its path, a folder that cannot be used.
  case noRoutineFolder(String?, SystemFailure = SystemFailure(code: ENOENT))
  /// There is no editor.
  case noEditor
  /// The editor, of this name, did not do its work, for this reason; the draft lies here, if anything is in it.
  case editor(String, reason: String, draft: String?)
  /// A routine's file is not as it was when its draft was begun, which lies here.
  case changedMeanwhile(String, draft: String)
  /// There is no room for what is temporary: in this folder, for this reason.
  case noDemoFolder(String, String)
  /// The program cannot remind.
  case reminder(ReminderFault)
  /// An environment variable that says a path is no text.
  case unreadableVariable(String)
}
