// SPDX-License-Identifier: MIT
import RoutineModel
import SessionLog

/// What keeps the program from reminding.
enum ReminderFault: Error {
  /// There is no home folder.
  case noHome
  /// The file of the reminders cannot be read, for this reason; without one, it makes no sense.
  case unreadable(String, String?)
  /// A file cannot be written.
  case unwritten(String, SystemFailure)
  /// A file of somebody else's has the name of one of ours.
  case strange(String)
  /// There is no reminder of a routine.
  case none(RoutineID)
  /// systemd did not do what it was asked for, for this reason.
  case control(String)
  /// No notification could be shown, for this reason.
  case notification(String)
}
