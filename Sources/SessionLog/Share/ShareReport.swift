// SPDX-License-Identifier: MIT

/// What came of an exchange of record files.
public struct ShareReport: Hashable, Sendable {
  /// How many files the folder has that it lacked.
  public internal(set) var copiedOut = 0
  /// How many files are here that were lacking.
  public internal(set) var takenIn = 0
  /// How many files were removed there, since what they are of is erased.
  public internal(set) var removed = 0
  /// How many files there have not arrived whole, or cannot be read; they are tried again.
  public internal(set) var waiting = 0
  /// How many files there are of a form that only a newer program reads.
  public internal(set) var newer = 0
  /// How many files of each device the folder has now.
  public internal(set) var devices: [DeviceID: Int] = [:]
  /// Whether it came to its end, and was not stopped before.
  public internal(set) var isComplete = true
  /// What went wrong first; the rest was done.
  public internal(set) var failure: SessionLogError?
}
