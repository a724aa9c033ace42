// SPDX-License-Identifier: MIT

/// The result of exchanging record files.
public struct ShareReport: Hashable, Sendable {
  /// How many files were added to the folder.
  public internal(set) var copiedOut = 0
  /// How many files were added here.
  public internal(set) var takenIn = 0
  /// How many files were removed from the folder because they are erased.
  public internal(set) var removed = 0
  /// How many files in the folder are incomplete or cannot be read; they are tried again.
  public internal(set) var waiting = 0
  /// How many files have a form that only newer programs read.
  public internal(set) var newer = 0
  /// How many files of each device the folder has now.
  public internal(set) var devices: [DeviceID: Int] = [:]
  /// Whether it finished without being stopped.
  public internal(set) var isComplete = true
  /// The first failure; the rest was done.
  public internal(set) var failure: SessionLogError?
}
