// SPDX-License-Identifier: MIT
import Foundation

/// The seeds of random tests.
///
/// They are the same in every run, unless `LIMBER_SEED` sets a single one, to examine a failure or
/// to search further.
public enum Seeds {
  /// The first seeds, or the environment's.
  public static func first(_ count: UInt64) -> [UInt64] {
    if let seed = ProcessInfo.processInfo.environment["LIMBER_SEED"].flatMap(UInt64.init) {
      return [seed]
    }
    return Array(1...count)
  }
}
