// SPDX-License-Identifier: MIT
import SessionLog

/// Why the log of an earlier build stays where it is. Nothing of it is lost: the next start tries again.
public enum EarlierLogError: Error, Hashable, Sendable {
  /// An earlier build, or another program, has the file open or runs a session of it.
  case held(path: String)
  /// The file is of a version that only an earlier build can bring up to date.
  case tooOld(path: String, version: Int)
  /// The file cannot be opened or given another name.
  case cannotOpen(path: String, SessionLogError.Reason)
  /// The records of it cannot be written.
  case cannotWrite(path: String, SessionLogError.Reason)
}

/// What became of the logs of earlier builds.
public struct EarlierLogOutcome: Hashable, Sendable {
  /// How many sessions have records now, those that are not over included.
  public var sessions = 0
  /// How many cramps these sessions and the diary tell of.
  public var cramps = 0
  /// How many sessions and diary entries cannot be read. They are in the files that are kept.
  public var unread = 0
  /// The paths of the files that are kept.
  public var kept: [String] = []
  /// The recovery files that stay for another time, and why.
  public var left: [EarlierLogError] = []

  /// Whether there was nothing to do.
  public var isNothing: Bool { self == EarlierLogOutcome() }
}
