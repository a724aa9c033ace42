// SPDX-License-Identifier: MIT
import SessionLog

/// Why an earlier log could not be converted. Nothing is lost: the next start tries again.
public enum EarlierLogError: Error, Hashable, Sendable {
  /// An earlier build or another program has the file open, or is running one of its sessions.
  case held(path: String)
  /// The file's version is so old that only an earlier build can upgrade it.
  case tooOld(path: String, version: Int)
  /// The file cannot be opened or renamed.
  case cannotOpen(path: String, SessionLogError.Reason)
  /// Its records cannot be written.
  case cannotWrite(path: String, SessionLogError.Reason)
}

/// The result of converting earlier logs.
public struct EarlierLogOutcome: Hashable, Sendable {
  /// How many sessions were converted, unfinished ones included.
  public var sessions = 0
  /// How many cramps those sessions and the diary contain.
  public var cramps = 0
  /// How many sessions and diary entries cannot be read. They remain in the kept files.
  public var unread = 0
  /// The paths of the kept files.
  public var kept: [String] = []
  /// The recovery files left for another time, and why.
  public var left: [EarlierLogError] = []
}
